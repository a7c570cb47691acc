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

// Why `after` is no good: it cannot be read any more, has an error that `before` has not, or
// one of the claims is still there. Empty: it is good. `claims` are those of this plan.
[[nodiscard]] Message why_worse(const LintedPlan& before, const LintedPlan& after,
                                const FileOf& file_of, const Moves& moves,
                                const std::vector<const Claim*>& claims);

}  // namespace plan

#endif  // PLAN_LINT_WORSE_H_
