// plan lint: all rules over plans.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "command.h"
#include "lint_options.h"
#include "plan/findings/printer.h"
#include "plan/lint/explain.h"
#include "plan/lint/fix_files.h"
#include "plan/lint/lint_files.h"
#include "plan/lint/walk.h"
#include "plan/text/escape.h"
#include "plan/text/unified_diff.h"
#include "plan/text/utf8.h"

namespace plan::tool {
namespace {

constexpr Words kMended{"mended: {n} in {files}", "已改正{n}处，涉及{files}"};
constexpr Words kSilenced{"silenced: {n} in {files}", "已屏蔽{n}处，涉及{files}"};
constexpr Words kWouldMend{"can be mended: {n} in {files}", "可改正{n}处，涉及{files}"};
constexpr Words kWouldSilence{"can be silenced: {n} in {files}", "可屏蔽{n}处，涉及{files}"};
constexpr Words kOneFile{"1 file", "1个文件"};
constexpr Words kFiles{"{n} files", "{n}个文件"};
constexpr Words kNothing{"nothing to change", "没有可改之处"};

PrintOptions print_options(const LintCommand& o, const LintRun& run, const Console& console) {
  PrintOptions how;
  how.format = o.form();
  how.lang = console.lang;
  how.colour = o.to_file() ? o.common.color == "always" : console.colour_out;
  how.max_per_file = o.max_findings;
  how.files = run.files;
  how.file_names = run.names;
  how.fail_on = o.least();
  how.version = PLAN_VERSION;
  if (how.format == FindingFormat::kSarif) how.rules = about_rules();
  return how;
}

FixRun change(const LintCommand& o, const FoundPlans& plans, const LoadOptions& load) {
  FixRequest request;
  request.options.unsafe = o.unsafe;
  request.options.load = load;
  request.options.lint = o.rules;
  if (o.add_ignore) request.ignore_reason = o.reason;
  request.write = !o.diff;
  request.jobs = o.jobs;
  return fix_files(plans.files, o.stdin_name, request);
}

Message what_changed(const LintCommand& o, const FixRun& run) {
  std::size_t n = run.mended.size();
  if (run.files.empty()) return say(kNothing);
  Message files =
      run.files.size() == 1 ? say(kOneFile) : say(kFiles, {{"n", run.files.size()}});
  const Words& words = o.diff ? (o.add_ignore ? kWouldSilence : kWouldMend)
                              : (o.add_ignore ? kSilenced : kMended);
  return say(words, {{"n", n}, {"files", files}});
}

// On a terminal what would act on it is shown; a file or another program gets every byte.
std::string all_diffs(const FixRun& run, bool to_terminal) {
  std::string out;
  for (const FixedFile& file : run.files) {
    std::string name = for_terminal(file.name);
    std::string diff = unified_diff(name, name, file.before, file.after);
    if (!to_terminal) {
      out += diff;
      continue;
    }
    for (std::string_view rest = diff; !rest.empty();) {
      out += for_terminal(take_until(rest, '\n')) + "\n";
    }
  }
  return out;
}

// The findings: on standard output or to the file for them, unless the first is for the text of
// standard input; then they go where complaints go. Returns kDone or kCannot.
int print_run(const LintCommand& o, const FixRun& run, PrintOptions how, Console& console) {
  bool aside = run.standard_input && !o.to_file();
  if (run.standard_input) console.out(*run.standard_input);
  if (aside) how.colour = console.colour_err;
  const std::vector<Finding>& findings = run.lint.findings;
  std::string text =
      o.statistics ? print_statistics(findings, how) : print_findings(findings, how);
  int status = kDone;
  if (aside) {
    console.err(text);
  } else {
    status = deliver(o.out, text, run.lint.inputs, console);
  }
  if (o.changes()) console.err(what_changed(o, run).in(how.lang) + "\n");
  console.err(summary_line(findings, how) + "\n");
  return status;
}

}  // namespace

int cmd_lint(const Args& args, Console& console) {
  CLI::App app;
  LintCommand o;
  declare_lint(app, o);
  if (auto status = parse(app, args, o.common, console)) return *status;
  if (auto mistake = settle_lint(o)) return cannot(*mistake, console);

  if (o.paths.empty()) o.paths.emplace_back(o.stdin_name.empty() ? "." : "-");
  FoundPlans plans = find_plans(o.paths, o.common.load.limits, o.jobs);
  FixRun run;
  if (o.changes()) {
    run = change(o, plans, o.common.load);
  } else {
    run.lint = lint_files(plans.files, o.stdin_name, o.common.load, o.rules, o.jobs);
  }
  adopt_language(run.lint.lang, console);

  int status = kDone;
  for (const auto* errors : {&plans.errors, &run.lint.errors}) {
    for (const Error& error : *errors) status = cannot(error, console);
  }
  if (run.lint.files == 0) return status;
  if (o.diff) {
    bool to_terminal = console.out_is_terminal && !o.to_file();
    if (deliver(o.out, all_diffs(run, to_terminal), run.lint.inputs, console) != kDone) {
      return kCannot;
    }
    console.err(what_changed(o, run).in(console.lang) + "\n");
    if (status == kDone && !run.files.empty()) status = kProblems;
    return status;
  }
  if (print_run(o, run, print_options(o, run.lint, console), console) != kDone) return kCannot;
  if (status != kDone) return status;
  Severity least = o.least();
  bool failed = std::any_of(run.lint.findings.begin(), run.lint.findings.end(),
                            [least](const Finding& f) { return f.severity >= least; });
  return failed ? kProblems : kDone;
}

}  // namespace plan::tool
