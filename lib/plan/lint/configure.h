// What .plan.yaml says about rules.
#ifndef PLAN_LINT_CONFIGURE_H_
#define PLAN_LINT_CONFIGURE_H_

#include <vector>

#include "plan/base/finding.h"
#include "plan/format/config.h"
#include "plan/lint/lint.h"

namespace plan {

// `options` with what the file sets and they leave open: a list that is given on the command
// line stands in place of the file's.
[[nodiscard]] LintOptions configured(const LintOptions& options, const Config& config);

// Rules that do not exist, and errors that were to be ignored or lowered (K004).
[[nodiscard]] std::vector<Finding> check_config(const Config& config);

}  // namespace plan

#endif  // PLAN_LINT_CONFIGURE_H_
