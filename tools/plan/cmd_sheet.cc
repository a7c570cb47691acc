// plan sheet: the inspection log to fill in.
#include <CLI/CLI.hpp>

#include "command.h"
#include "plan/csv/writer.h"
#include "plan/text/escape.h"
#include "sheet.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr Words kNoScheme{"the plan has no scheme `{name}`", "方案里没有考核办法 {name}"};
constexpr Words kNothingScored{"the plan has no scheme that scores anything",
                               "方案里没有可以打分的考核办法"};
constexpr Words kGiveItems{"give the scheme items (考核内容): see plan(5)",
                           "请给考核办法写上考核内容，见 plan(5)"};
constexpr Words kNothingToFill{"there is nothing to fill in for `{name}`",
                               "{name} 没有要填的内容"};
constexpr Words kComputed{
    "it has no subjects, or is computed from other schemes only; leave out --scheme",
    "它没有考核对象，或者全部由其他考核办法汇总得来；请去掉 --scheme"};

// Indexes of the schemes meant; an Error when `name` is none of them, or none has items.
Result<std::vector<int>> choose(const Plan& plan, const std::string& name) {
  std::vector<int> chosen;
  if (!name.empty()) {
    int found = find_scheme(plan, name);
    if (found < 0) {
      std::vector<std::string> names;
      for (const Scheme& scheme : plan.schemes) names.push_back(scheme.key());
      return fail(say(kNoScheme, {{"name", for_terminal(name)}}), did_you_mean(name, names));
    }
    chosen.push_back(found);
  }
  for (std::size_t i = 0; name.empty() && i < plan.schemes.size(); ++i) {
    if (plan.schemes[i].scored()) chosen.push_back(static_cast<int>(i));
  }
  if (chosen.empty()) return fail(say(kNothingScored), say(kGiveItems));
  return chosen;
}

}  // namespace

int cmd_sheet(const Args& args, Console& console) {
  CLI::App app;
  CommonOptions common;
  std::string file, scheme, out, bom;
  app.add_option("file", file,
                 both({"the plan file (`-`: standard input)", "方案文件（- 为标准输入）"}))
      ->required();
  app.add_option("--scheme", scheme,
                 both({"only this scheme (default: all that are scored)",
                       "只要这一个考核办法（默认全部）"}))
      ->type_name("ID");
  app.add_option("-o,--output", out,
                 both({"write to this file (default: standard output)",
                       "写到这个文件（默认标准输出）"}))
      ->type_name("FILE");
  app.add_option("--bom", bom,
                 both({"byte order mark, which Excel needs (default: on with -o)",
                       "字节序标记，Excel 需要它（有 -o 时默认 on）"}))
      ->check(CLI::IsMember(std::vector<std::string>{"on", "off"}));
  add_common(app, common);
  if (auto status = parse(app, args, common, console)) return *status;

  int status = kDone;
  auto loaded = load_sound(file, common, console, status);
  if (!loaded) return status;
  auto schemes = choose(loaded->plan, scheme);
  if (!schemes) return cannot(schemes.error(), console);
  Sheet sheet = make_sheet(loaded->plan, *schemes);
  if (sheet.rows.empty()) {
    const Scheme& first = loaded->plan.schemes[static_cast<std::size_t>(schemes->front())];
    return cannot({say(kNothingToFill, {{"name", first.key()}}), say(kComputed), {}}, console);
  }

  bool to_file = !out.empty() && out != "-";
  csv::Writer writer({bom.empty() ? to_file : bom == "on", to_file});
  for (const std::string& cell : sheet.header) writer.text(cell);
  writer.end_row();
  for (const auto& row : sheet.rows) {
    for (const std::string& cell : row) writer.text(cell);
    writer.end_row();
  }
  return deliver(out, writer.str(), loaded->inputs, console);
}

}  // namespace plan::tool
