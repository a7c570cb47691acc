// plan lint: all rules over plans.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "command.h"
#include "plan/findings/printer.h"
#include "plan/lint/lint.h"
#include "plan/lint/lint_files.h"
#include "plan/lint/walk.h"
#include "plan/text/prose.h"

namespace plan::tool {
namespace {

struct Options {
  CommonOptions common;
  std::vector<std::string> paths;
  LintOptions rules;
  std::string fail_on = "error";
  std::string format = "text";
  std::string stdin_name;
  std::size_t max_findings = 50;
  bool statistics = false;
};

void declare(CLI::App& app, Options& o) {
  auto words = [](std::vector<std::string> list) { return CLI::IsMember(std::move(list)); };
  app.add_option("path", o.paths,
                 both({"plan files, or folders to search (default: this folder; `-`: standard "
                       "input)",
                       "方案文件，或者要查找的文件夹（默认当前文件夹，- 为标准输入）"}))
      ->type_name("PATH");
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
  app.add_option("--fail-on", o.fail_on,
                 both({"least severity that makes the exit status 1 (default: error)",
                       "达到哪一级时退出码为 1（默认 error）"}))
      ->check(words({"error", "warning", "info"}));
  app.add_option("--max-findings", o.max_findings,
                 both({"findings shown of a file in text form (default: 50; 0: all)",
                       "文本格式下每个文件最多显示几条（默认 50，0 为全部）"}))
      ->type_name("N");
  app.add_option("--format", o.format,
                 both({"form of the findings (default: text)", "结果的格式（默认 text）"}))
      ->check(words({"text", "concise", "json"}));
  app.add_option("--stdin-filename", o.stdin_name,
                 both({"what to call standard input; include and from are looked up beside it",
                       "标准输入用什么文件名；引用的文件在它旁边找"}))
      ->type_name("FILE");
  app.add_flag("--statistics", o.statistics,
               both({"count each rule instead of listing findings", "只按规则统计数量"}));
  add_common(app, o.common);
}

// D,T001 and D、T001 are two selectors.
void split(std::vector<std::string>& selectors) {
  std::vector<std::string> out;
  for (const std::string& written : selectors) {
    for (std::string_view one : split_names(written)) out.emplace_back(one);
  }
  selectors = std::move(out);
}

Severity severity_named(const std::string& word) {
  if (word == "info") return Severity::kInfo;
  return word == "warning" ? Severity::kWarning : Severity::kError;
}

FindingFormat format_named(const std::string& word) {
  if (word == "json") return FindingFormat::kJson;
  return word == "concise" ? FindingFormat::kConcise : FindingFormat::kText;
}

}  // namespace

int cmd_lint(const Args& args, Console& console) {
  CLI::App app;
  Options o;
  declare(app, o);
  if (auto status = parse(app, args, o.common, console)) return *status;
  for (auto* list : {&o.rules.select, &o.rules.extend_select, &o.rules.ignore}) split(*list);
  if (auto checked = check_selection(o.rules); !checked)
    return cannot(checked.error(), console);

  if (o.paths.empty()) o.paths.emplace_back(o.stdin_name.empty() ? "." : "-");
  FoundPlans plans = find_plans(o.paths, o.common.parsed_limits);
  LoadOptions load;
  load.limits = o.common.parsed_limits;
  LintRun run = lint_files(plans.files, o.stdin_name, load, o.rules);

  int status = kDone;
  for (const auto* errors : {&plans.errors, &run.errors}) {
    for (const Error& error : *errors) status = cannot(error, console);
  }
  if (run.files == 0) return status;
  PrintOptions how;
  how.format = format_named(o.format);
  how.lang = console.lang;
  how.colour = console.colour_out;
  how.max_per_file = o.max_findings;
  how.files = run.files;
  console.out(o.statistics ? print_statistics(run.findings, how)
                           : print_findings(run.findings, how));
  console.err(summary_line(run.findings, how) + "\n");
  if (status != kDone) return status;
  Severity least = severity_named(o.fail_on);
  bool failed = std::any_of(run.findings.begin(), run.findings.end(),
                            [least](const Finding& f) { return f.severity >= least; });
  return failed ? kProblems : kDone;
}

}  // namespace plan::tool
