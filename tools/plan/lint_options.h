// The options of `plan lint`.
#ifndef TOOLS_PLAN_LINT_OPTIONS_H_
#define TOOLS_PLAN_LINT_OPTIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "plan/findings/printer.h"
#include "plan/lint/lint.h"

namespace plan::tool {

struct LintCommand {
  CommonOptions common;
  std::vector<std::string> paths;
  LintOptions rules;
  std::string fail_on = "error";
  std::string format = "text";
  std::string stdin_name;
  std::string reason;
  std::string out;
  std::size_t max_findings = 50;
  std::size_t jobs = 0;  // 0: one a core
  bool fix = false;
  bool unsafe = false;
  bool diff = false;
  bool add_ignore = false;
  bool statistics = false;

  [[nodiscard]] bool changes() const { return fix || diff || add_ignore; }
  [[nodiscard]] bool to_file() const { return !out.empty() && out != "-"; }
  [[nodiscard]] Severity least() const;  // --fail-on
  [[nodiscard]] FindingFormat form() const;
};

void declare_lint(CLI::App& app, LintCommand& options);

// What parsing leaves undone: lists are taken apart, and options that do not go together are a
// mistake.
[[nodiscard]] std::optional<Error> settle_lint(LintCommand& options);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_LINT_OPTIONS_H_
