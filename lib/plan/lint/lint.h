// Lint: all rules over a loaded plan.
#ifndef PLAN_LINT_LINT_H_
#define PLAN_LINT_LINT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/result.h"
#include "plan/format/loader.h"

namespace plan {

// As many findings of one rule as anybody reads.
constexpr std::size_t kMostOfOneRule = 1000;

// Selections are codes, groups or names: "D", "D003", "stage-overlap". `select` empty: all but
// those that are off by default. Between levels the longer prefix wins.
struct LintOptions {
  std::vector<std::string> select;
  std::vector<std::string> extend_select;
  std::vector<std::string> ignore;
  // Other than a rule's own; kOff: does not run. A rule that is off runs when it has one.
  // Errors stay errors.
  struct SeverityFor {
    std::string selector;
    Severity severity = Severity::kOff;
  };
  std::vector<SeverityFor> severities;
  // Of one rule at most so many findings are kept; the last says how many more there were.
  std::size_t most_of_one_rule = kMostOfOneRule;
};

// The findings of reading and of every selected rule, suppressions applied (and checked: rule
// K007), sorted. Errors are never silenced. What .plan.yaml says of rules holds where `options`
// say nothing, and what is wrong in it is among the findings.
[[nodiscard]] std::vector<Finding> lint(const LoadedPlan& loaded,
                                        const LintOptions& options = {});

// Only what makes the plan unfit for scoring or rendering: the error findings.
[[nodiscard]] std::vector<Finding> lint_errors(const LoadedPlan& loaded);

// An unknown code, group or name in `options`, with the nearest ones as help.
[[nodiscard]] Result<void> check_selection(const LintOptions& options);

}  // namespace plan

#endif  // PLAN_LINT_LINT_H_
