// Applies `# plan: ignore[…]` comments to findings, and rule K007 to the comments.
#ifndef PLAN_LINT_SUPPRESS_H_
#define PLAN_LINT_SUPPRESS_H_

#include <vector>

#include "plan/base/finding.h"
#include "plan/format/loader.h"
#include "plan/lint/selection.h"

namespace plan {

// Takes out the findings that are silenced (never an error), and returns what is wrong with
// the comments themselves. That one silences nothing is said only when that is sure: all its
// rules ran, and over a file without reading errors.
[[nodiscard]] std::vector<Finding> suppress(std::vector<Finding>& findings,
                                            const LoadedPlan& loaded,
                                            const Selection& selection);

}  // namespace plan

#endif  // PLAN_LINT_SUPPRESS_H_
