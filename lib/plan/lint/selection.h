// Which rules run: `--select`, `--extend-select`, `--ignore`, and the codes in a suppression.
#ifndef PLAN_LINT_SELECTION_H_
#define PLAN_LINT_SELECTION_H_

#include <string_view>

#include "plan/lint/lint.h"
#include "plan/lint/rule.h"

namespace plan {

// How closely a selector means a rule: 4 for its code or name, less for a shorter beginning of
// its code ("D", "D0"), 0 for "ALL"; -1: it means another rule. Letter case does not matter.
[[nodiscard]] int selector_strength(std::string_view selector, const Rule& rule);

// True when a selector means at least one rule of the table.
[[nodiscard]] bool is_selector(std::string_view selector);

// "did you mean `D003`?", or empty.
[[nodiscard]] Message nearest_rules(std::string_view selector);

class Selection {
 public:
  explicit Selection(const LintOptions& options) : options_(options) {}
  // An error rule is left out only by a `select` that does not name it, never by `ignore`.
  [[nodiscard]] bool runs(const Rule& rule) const;
  // What a finding of the rule counts as that would be of severity `own`.
  [[nodiscard]] Severity severity(const Rule& rule, Severity own) const;

 private:
  const LintOptions& options_;
};

}  // namespace plan

#endif  // PLAN_LINT_SELECTION_H_
