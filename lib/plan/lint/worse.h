// Whether a plan is the worse for a change.
#ifndef PLAN_LINT_WORSE_H_
#define PLAN_LINT_WORSE_H_

#include <functional>
#include <string>
#include <vector>

#include "plan/lint/edits.h"
#include "plan/lint/workbench.h"

namespace plan {

using FileOf = std::function<std::string(std::uint32_t)>;  // of a file's number in a plan

struct Trouble {
  Message why;
  std::string file;             // of a new error; empty: not one
  std::uint32_t begin = 0;      // where that is, in the text after
  const Claim* left = nullptr;  // what is still there
};

// Why `after` is no good: it cannot be read any more, has errors that `before` has not (errors
// behind a key that is known only now were there before), or claims are still there. Empty: it
// is good. `claims` are those of this plan.
[[nodiscard]] std::vector<Trouble> why_worse(const LintedPlan& before, const LintedPlan& after,
                                             const FileOf& file_of, const Moves& moves,
                                             const std::vector<const Claim*>& claims);

}  // namespace plan

#endif  // PLAN_LINT_WORSE_H_
