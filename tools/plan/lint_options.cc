#include "lint_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>

#include "plan/text/escape.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::tool {
namespace {

constexpr Words kNeeds{"{option} needs {other}", "{option} 要与 {other} 一起用"};
constexpr Words kFixOrDiff{"--fix or --diff", "--fix 或 --diff"};
constexpr Words kNotWith{"{option} and {other} do not go together",
                         "{option} 不能与 {other} 一起用"};
constexpr Words kReasonWanted{"say why: {example}", "请写明理由：{example}"};
constexpr Words kReasonLine{"the reason should be one line of text", "理由应为一行文字"};
constexpr Words kOneByOne{"give them one after the other", "请分两次运行"};
constexpr Words kCountsForms{"counts are given as text, concise or json",
                             "统计只有 text、concise、json 三种格式"};
constexpr Words kDiffAlone{"the difference is printed instead of the findings",
                           "--diff 输出的是修改对照，不是检查结果"};

using Option = std::pair<const char*, FindingFormat>;
constexpr std::array<Option, 6> kFormats{{{"text", FindingFormat::kText},
                                          {"concise", FindingFormat::kConcise},
                                          {"json", FindingFormat::kJson},
                                          {"sarif", FindingFormat::kSarif},
                                          {"github", FindingFormat::kGithub},
                                          {"junit", FindingFormat::kJunit}}};

void declare_rules(CLI::App& app, LintCommand& o) {
  app.add_option("--select", o.rules.select,
                 both({"only these rules: codes, groups or names (D, D003, stage-overlap)",
                       "只查这些规则：代码、组或名称（D、D003、stage-overlap）"}))
      ->type_name("RULES");
  app.add_option("--extend-select", o.rules.extend_select,
                 both({"these rules as well", "另外再查这些规则"}))
      ->type_name("RULES");
  app.add_option(
         "--ignore", o.rules.ignore,
         both({"not these rules (errors cannot be ignored)", "不查这些规则（错误不能忽略）"}))
      ->type_name("RULES");
}

void declare_changes(CLI::App& app, LintCommand& o) {
  app.add_flag("--fix", o.fix,
               both({"mend in the files what can be mended without changing the meaning",
                     "直接在文件中改正不影响含义的问题"}));
  app.add_flag("--unsafe", o.unsafe,
               both({"with --fix or --diff: also what has to be looked at afterwards",
                     "与 --fix 或 --diff 合用：改后需要核对的也改"}));
  app.add_flag("--diff", o.diff,
               both({"print what --fix (or --add-ignore) would change; write nothing",
                     "只显示 --fix（或 --add-ignore）会改什么，不写文件"}));
  app.add_flag("--add-ignore", o.add_ignore,
               both({"silence all warnings and infos that are found by comments in the files",
                     "在文件中加注释，屏蔽查出的全部警告和提示"}));
  app.add_option("--reason", o.reason,
                 both({"why, for --add-ignore", "--add-ignore 注释中写的理由"}))
      ->type_name("TEXT");
}

// --reason has to be there, and fit to stand in a comment.
std::optional<Error> check_reason(LintCommand& o) {
  if (!o.add_ignore) {
    if (o.reason.empty()) return std::nullopt;
    return Error{say(kNeeds, {{"option", "--reason"}, {"other", "--add-ignore"}}), {}, {}};
  }
  o.reason = std::string(trim(o.reason));
  if (o.reason.empty()) {
    return Error{say(kNeeds, {{"option", "--add-ignore"}, {"other", "--reason TEXT"}}),
                 say(kReasonWanted, {{"example", "--reason 已报领导同意"}}),
                 {}};
  }
  if (for_terminal(o.reason) != o.reason) return Error{say(kReasonLine), {}, {}};
  return std::nullopt;
}

std::optional<Error> check_together(const LintCommand& o) {
  auto clash = [](const std::string& option, const std::string& other, const Words& help) {
    return Error{say(kNotWith, {{"option", option}, {"other", other}}), say(help), {}};
  };
  if (o.unsafe && !o.fix && !(o.diff && !o.add_ignore)) {
    return Error{say(kNeeds, {{"option", "--unsafe"}, {"other", say(kFixOrDiff)}}), {}, {}};
  }
  if (o.fix && o.add_ignore) return clash("--fix", "--add-ignore", kOneByOne);
  if (o.diff && o.statistics) return clash("--diff", "--statistics", kDiffAlone);
  if (o.diff && o.form() != FindingFormat::kText) {
    return clash("--diff", "--format " + o.format, kDiffAlone);
  }
  if (o.statistics && !has_statistics(o.form())) {
    return clash("--statistics", "--format " + o.format, kCountsForms);
  }
  return std::nullopt;
}

}  // namespace

Severity LintCommand::least() const {
  if (fail_on == "info") return Severity::kInfo;
  return fail_on == "warning" ? Severity::kWarning : Severity::kError;
}

FindingFormat LintCommand::form() const {
  auto found = std::find_if(kFormats.begin(), kFormats.end(),
                            [this](const Option& option) { return format == option.first; });
  return found == kFormats.end() ? FindingFormat::kText : found->second;
}

void declare_lint(CLI::App& app, LintCommand& o) {
  auto words = [](std::vector<std::string> list) { return CLI::IsMember(std::move(list)); };
  app.add_option("path", o.paths,
                 both({"plan files, or folders to search (default: this folder; `-`: standard "
                       "input)",
                       "方案文件，或者要查找的文件夹（默认当前文件夹，- 为标准输入）"}))
      ->type_name("PATH");
  declare_rules(app, o);
  app.add_option("--fail-on", o.fail_on,
                 both({"least severity that makes the exit status 1 (default: error)",
                       "达到哪一级时退出码为 1（默认 error）"}))
      ->check(words({"error", "warning", "info"}));
  declare_changes(app, o);
  app.add_option("--max-findings", o.max_findings,
                 both({"findings shown of a file in text form (default: 50; 0: all)",
                       "文本格式下每个文件最多显示几条（默认 50，0 为全部）"}))
      ->check(CLI::Range(0, 1000000000))
      ->type_name("N");
  std::vector<std::string> formats;
  for (const Option& format : kFormats) formats.emplace_back(format.first);
  app.add_option("--format", o.format,
                 both({"form of the findings (default: text)", "结果的格式（默认 text）"}))
      ->check(words(std::move(formats)));
  app.add_option("-o,--output", o.out,
                 both({"write the findings to this file (default: standard output)",
                       "把结果写到这个文件（默认标准输出）"}))
      ->type_name("FILE");
  app.add_option("--stdin-filename", o.stdin_name,
                 both({"what to call standard input; include and from are looked up beside it",
                       "标准输入用什么文件名；引用的文件在它旁边找"}))
      ->type_name("FILE");
  app.add_flag("--statistics", o.statistics,
               both({"count each rule instead of listing findings", "只按规则统计数量"}));
  app.add_option("--jobs", o.jobs,
                 both({"files to work on at once (default: one a core)",
                       "同时处理几个文件（默认每个处理器核心一个）"}))
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  add_common(app, o.common);
}

std::optional<Error> settle_lint(LintCommand& o) {
  // D,T001 and D、T001 are two selectors.
  for (auto* list : {&o.rules.select, &o.rules.extend_select, &o.rules.ignore}) {
    std::vector<std::string> apart;
    for (const std::string& written : *list) {
      for (std::string_view one : split_names(written)) apart.emplace_back(one);
    }
    *list = std::move(apart);
  }
  if (auto checked = check_selection(o.rules); !checked) return checked.error();
  if (auto mistake = check_reason(o)) return mistake;
  return check_together(o);
}

}  // namespace plan::tool
