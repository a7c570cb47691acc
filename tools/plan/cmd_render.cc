// plan render: the plan as a document.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "command.h"
#include "docx_options.h"
#include "plan/base/ratio.h"
#include "plan/complete/complete.h"
#include "plan/format/keys.h"
#include "plan/io/file.h"
#include "plan/json/plan_json.h"
#include "plan/publish/publish.h"
#include "plan/render/formats.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"
#include "render_targets.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // of a file that --check compares

constexpr std::size_t kMostUnits = 20;  // that a message lists

constexpr Words kCheckWhat{"`--check` needs the file to compare with",
                           "--check 要知道和哪个文件比较"};
constexpr Words kNameIt{"name it with -o FILE", "请用 -o FILE 指定"};
constexpr Words kDiffers{"plan: {file} is not what this plan renders to\n",
                         "plan: {file} 与方案的输出不一致\n"};
constexpr Words kMissing{"plan: there is no {file} yet\n", "plan: 还没有 {file} 这个文件\n"};
constexpr Words kRender{"  = help: the same command without --check writes it again\n",
                        "  = 帮助：同一条命令去掉 --check 再运行一次，即可重新输出\n"};
constexpr Words kRenderFirst{"  = help: the same command without --check writes it\n",
                             "  = 帮助：同一条命令去掉 --check，即可输出\n"};
constexpr Words kNotText{"{to} is not for a terminal", "{to} 不能直接显示在终端上"};
constexpr Words kOnlyText{"--width is for `--to txt`", "--width 只用于 --to txt"};
constexpr Words kSectionOrUnit{"--section and --unit do not go together",
                               "--section 和 --unit 不能一起用"};
constexpr Words kApart{"render them one after the other", "请分两次输出"};
constexpr Words kPartHead{"a part of a plan has no letterhead", "方案的一部分没有版头"};
constexpr Words kWholeHead{"leave --letterhead out, or render the whole plan",
                           "请去掉 --letterhead，或者输出整个方案"};
constexpr Words kWholeModel{"json is always the whole plan", "json 总是整个方案"};
constexpr Words kSelect{"take what you need out of it, or write another format",
                        "请从中取用，或者输出别的格式"};
constexpr Words kNoSection{"the plan has no chapter or annex `{name}`",
                           "方案里没有 {name} 这一章或附件"};
constexpr Words kNobody{"the plan has no unit or group called `{name}`",
                        "方案里没有叫 {name} 的单位、组别或领导小组"};
constexpr Words kManyUnits{"`{name}` may mean several units or groups",
                           "{name} 可以指几个单位或小组"};
constexpr Words kTheyAre{"use a full name or an id: {names}", "请写全称或代码：{names}"};
constexpr Words kThereAre{"it has {names}", "有：{names}"};
constexpr Words kAmongThem{"it has {count}, among them {names}", "有{count}个，例如：{names}"};
constexpr Words kLeaveOut{"leave it out, or write text", "请去掉它，或者输出纯文本"};
constexpr Words kCompleteAlone{
    "--check-complete looks at the whole document and writes nothing",
    "--check-complete 检查整篇公文，不写文件"};
constexpr Words kCompleteHelp{"leave -o, --check, --section and --unit out",
                              "请去掉 -o、--check、--section 和 --unit"};
constexpr Words kComplete{"plan: {file}: {values} written values, none of them lost\n",
                          "plan: {file}：方案里写了{values}处内容，没有漏印\n"};
constexpr Words kIncomplete{"plan: {file}: {values} written values, {missing} of them lost\n",
                            "plan: {file}：方案里写了{values}处内容，漏印{missing}处\n"};

// The plans of a call, told from other files whatever they are called: once, and not for every
// output again.
class Files {
 public:
  void add(const std::string& path) {
    FileIdentity file = identify(path);
    if (file.known) known_.emplace(file.device, file.inode);
  }
  [[nodiscard]] bool has(const std::string& path) const {
    FileIdentity file = identify(path);
    return file.known && known_.count({file.device, file.inode}) != 0;
  }

 private:
  std::set<std::pair<std::uint64_t, std::uint64_t>> known_;
};

struct RenderCommand {
  CommonOptions common;
  std::vector<std::string> plans;
  std::string to, out, section, unit;
  DocxFlags docx;
  int width = 0;
  bool of_section = false;  // asked for, be the name empty
  bool of_unit = false;
  bool letterhead = false;
  bool check = false;
  bool check_complete = false;
  const RenderFormat* format = nullptr;  // settled
  Files files;                           // the plans
};

void declare(CLI::App& app, RenderCommand& options) {
  std::vector<std::string> names;
  std::string english = "format, by default that of FILE's name, or md: ";
  std::string chinese = "格式，默认按输出文件的扩展名，否则为 md：";
  for (const RenderFormat& format : render_formats()) {
    bool first = names.empty();
    names.emplace_back(format.name);
    english += (first ? "" : "; ") + names.back() + ", " + std::string(format.what.en);
    chinese += (first ? "" : "；") + names.back() + "，" + std::string(format.what.zh);
  }
  app.add_option("file", options.plans,
                 both({"plan files (`-`: standard input)", "方案文件（- 为标准输入）"}))
      ->required();
  app.add_option("--to", options.to, both(english, chinese))->check(CLI::IsMember(names));
  app.add_option("-o,--output", options.out,
                 both({"write to this file (default: standard output); a folder for several "
                       "plans",
                       "写到这个文件（默认标准输出）；多个方案时为文件夹"}))
      ->type_name("FILE");
  app.add_flag(
      "--letterhead", options.letterhead,
      both({"issuer and document number above the title", "标题上方印发文机关和发文字号"}));
  app.add_option("--width", options.width,
                 both({"txt: wrap at this many columns, for reading",
                       "txt：每行最多这么多列（一个汉字两列），便于阅读"}))
      ->check(CLI::Range(TextOptions::kLeastWidth, TextOptions::kMostWidth));
  declare_docx(app, options.docx);
  app.add_option(
         "--section", options.section,
         both({"only this chapter or annex, or a clause within one: its key, id or title",
               "只要这一章、这个附件或者其中一条：键、代码或标题"}))
      ->type_name("NAME");
  app.add_option("--unit", options.unit,
                 both({"only what concerns this unit or group: tasks, duties, deadlines, items",
                       "只要与这个单位或小组有关的：任务、职责、时限、考核内容"}))
      ->type_name("UNIT");
  app.add_flag("--check", options.check,
               both({"write nothing; exit 1 when the file would differ",
                     "不写文件；文件与输出不一致时以 1 退出"}));
  app.add_flag("--check-complete", options.check_complete,
               both({"write nothing; list what is written in the plan and the document does "
                     "not say; exit 1 when there is any",
                     "不写文件；列出写在方案里而公文没有印出的内容；有则以 1 退出"}));
  add_common(app, options.common);
}

// What parsing leaves undone, and the options that do not go together.
std::optional<Error> settle(RenderCommand& options, const Console& console) {
  if (options.to.empty()) {
    auto format = format_to_write(options.plans, options.out);
    if (!format) return format.error();
    options.format = *format;
  } else {
    options.format = find_format(options.to);
  }
  bool to_file = !options.out.empty() && options.out != "-";
  if (options.check && !to_file) return Error{say(kCheckWhat), say(kNameIt), {}};
  if (!options.format->text && !to_file && console.out_is_terminal) {
    return Error{say(kNotText, {{"to", options.format->name}}), say(kNameIt), {}};
  }
  bool part = options.of_section || options.of_unit;
  if (options.check_complete) {
    if (part || options.check || !options.out.empty()) {
      return Error{say(kCompleteAlone), say(kCompleteHelp), {}};
    }
    return std::nullopt;
  }
  if (options.of_section && options.of_unit) {
    return Error{say(kSectionOrUnit), say(kApart), {}};
  }
  if (part && options.letterhead) return Error{say(kPartHead), say(kWholeHead), {}};
  if (part && options.format->write == nullptr) {
    return Error{say(kWholeModel), say(kSelect), {}};
  }
  if (options.width != 0 && options.format->name != "txt") {
    return Error{say(kOnlyText), say(kLeaveOut), {}};
  }
  return options.format->name == "docx" ? std::nullopt : docx_only(options.docx);
}

// SOURCE_DATE_EPOCH, 0 when there is none: no file says when it was made by itself.
std::int64_t made_at(const Console& console) {
  auto epoch = console.env("SOURCE_DATE_EPOCH");
  if (!epoch) return 0;
  auto seconds = Ratio::from_decimal(*epoch);
  constexpr long long kLast = 253402300799;  // of the year 9999
  if (!seconds || seconds->is_negative() || *seconds > Ratio(kLast)) return 0;
  return seconds->to_whole().value_or(0);
}

// Compares with what is on disk; says so when it differs.
int check(const RenderTarget& target, const std::string& bytes, Console& console) {
  auto on_disk = read_file(target.file, kMostBytes);
  if (!on_disk && identify(target.file).known) return cannot(on_disk.error(), console);
  if (on_disk && *on_disk == bytes) return kDone;
  console.err(say(on_disk ? kDiffers : kMissing, {{"file", for_terminal(target.file)}})
                  .in(console.lang));
  console.err(say(on_disk ? kRender : kRenderFirst).in(console.lang));
  return kProblems;
}

Message there_are(std::vector<std::string> names, std::size_t most) {
  std::size_t count = names.size();
  bool all = count <= most;
  if (!all) names.resize(most);
  Message list{for_terminal(join_names(names, false)), for_terminal(join_names(names, true))};
  return say(all ? kThereAre : kAmongThem, {{"names", list}, {"count", count}});
}

Result<Addressee> find_addressee(const Plan& plan, const std::string& name) {
  std::vector<Addressee> found = find_addressees(plan, name);
  if (found.size() == 1) return std::move(found.front());
  std::string shown = for_terminal(name);
  if (found.empty()) {
    std::vector<std::string> names = addressee_names(plan);
    Message help = did_you_mean(name, names);
    if (help.empty() && !names.empty()) help = there_are(names, kMostUnits);
    return fail(say(kNobody, {{"name", shown}}), help);
  }
  std::vector<std::string> names;
  for (const Addressee& who : found) names.push_back(for_terminal(who.name));
  return fail(say(kManyUnits, {{"name", shown}}), say(kTheyAre, {{"names", listed(names)}}));
}

std::optional<doc::Document> find_part(const Plan& plan, std::string_view name) {
  if (auto part = publish_part(plan, name)) return part;
  // A chapter may also be asked for by any word that could stand for its key.
  const keys::Table& chapters = keys::table(keys::Where::kPlan);
  int key = chapters.find(name);
  if (key < 0) return std::nullopt;
  return publish_part(plan, chapters.keys[static_cast<std::size_t>(key)]->en);
}

// The document, or the part of it that was asked for.
Result<doc::Document> compose(const RenderCommand& options, const Plan& plan) {
  if (!options.unit.empty()) {
    auto who = find_addressee(plan, options.unit);
    if (!who) return tl::unexpected<Error>(who.error());
    return publish_unit(plan, *who);
  }
  if (!options.section.empty()) {
    if (auto part = find_part(plan, options.section)) return std::move(*part);
    Message help = did_you_mean(options.section, part_names(plan, PartNames::kAll));
    if (help.empty()) {
      std::vector<std::string> names = part_names(plan, PartNames::kFirstLevel);
      help = there_are(names, names.size());
    }
    return fail(say(kNoSection, {{"name", for_terminal(options.section)}}), help);
  }
  PublishOptions publishing;
  publishing.letterhead = options.letterhead;
  publishing.figures = options.format->figures;
  return publish(plan, publishing);
}

Result<std::string> write(const RenderCommand& options, const LoadedPlan& loaded,
                          const RenderOptions& rendering) {
  if (options.format->write == nullptr) return to_json(loaded.plan, loaded.sources);
  auto document = compose(options, loaded.plan);
  if (!document) return tl::unexpected<Error>(document.error());
  return options.format->write(*document, rendering);
}

// Plans of which nothing is written.
std::vector<RenderTarget> read_only(const std::vector<std::string>& plans) {
  std::vector<RenderTarget> targets;
  for (const std::string& plan : plans) targets.push_back({plan, {}});
  return targets;
}

int list_missing(const LoadedPlan& loaded, const std::string& file, Console& console) {
  PublishOptions whole;
  whole.letterhead = true;
  Completeness found = check_complete(loaded, publish(loaded.plan, whole));
  print_on_stderr(found.findings, console);
  const Words& words = found.missing == 0 ? kComplete : kIncomplete;
  console.err(
      say(words,
          {{"file", for_terminal(file)}, {"values", found.values}, {"missing", found.missing}})
          .in(console.lang));
  return found.missing == 0 ? kDone : kProblems;
}

int render(const RenderCommand& options, const RenderTarget& target, Console& console) {
  int status = kDone;
  auto loaded = load_sound(target.plan, options.common, console, status);
  if (!loaded) return status;
  if (options.check_complete) return list_missing(*loaded, target.plan, console);
  RenderOptions rendering;
  rendering.text.width = options.width;
  std::unique_ptr<DocxLook> look;
  if (options.format->name == "docx") {
    look = docx_look(options.docx, loaded->config, options.common.load, console);
    if (!look) return kCannot;
    rendering.docx = look->options;
    loaded->inputs.insert(loaded->inputs.end(), look->inputs.begin(), look->inputs.end());
  }
  rendering.docx.made_at = made_at(console);
  auto bytes = write(options, *loaded, rendering);
  if (!bytes) return cannot(bytes.error(), console);
  if (options.check) return check(target, *bytes, console);
  // No plan of this call may be written over, whichever is the one at hand.
  std::vector<std::string> inputs = loaded->inputs;
  if (options.files.has(target.file)) {
    inputs.insert(inputs.end(), options.plans.begin(), options.plans.end());
  }
  return deliver(target.file, *bytes, inputs, console);
}

}  // namespace

int cmd_render(const Args& args, Console& console) {
  CLI::App app;
  RenderCommand options;
  declare(app, options);
  if (auto status = parse(app, args, options.common, console)) return *status;
  options.of_section = app.count("--section") != 0;
  options.of_unit = app.count("--unit") != 0;
  if (auto mistake = settle(options, console)) return cannot(*mistake, console);
  auto targets = options.check_complete
                     ? Result<std::vector<RenderTarget>>(read_only(options.plans))
                     : render_targets(options.plans, options.out, options.format->extension);
  if (!targets) return cannot(targets.error(), console);
  if (!options.check && !options.check_complete) {
    auto made = make_folder_of(*targets);
    if (!made) return cannot(made.error(), console);
  }
  for (const std::string& plan : options.plans) options.files.add(plan);
  // A plan that cannot be printed does not keep the others from it.
  int worst = kDone;
  for (const RenderTarget& target : *targets) {
    worst = std::max(worst, render(options, target, console));
  }
  return worst;
}

}  // namespace plan::tool
