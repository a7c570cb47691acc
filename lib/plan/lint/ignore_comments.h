// Comments that silence findings, as changes of the plans' texts.
#ifndef PLAN_LINT_IGNORE_COMMENTS_H_
#define PLAN_LINT_IGNORE_COMMENTS_H_

#include <string>
#include <vector>

#include "plan/lint/workbench.h"
#include "plan/yaml/reader.h"

namespace plan {

// One comment for all that is found on a line and can be silenced: behind the line, or above
// the entry that holds it when the line ends within a text or has a comment already, and for
// what a comment behind the line was refused for. What can have neither is left out.
[[nodiscard]] std::vector<Change> proposed_comments(const Workbench& bench,
                                                    const yaml::Limits& limits,
                                                    const std::string& reason);

}  // namespace plan

#endif  // PLAN_LINT_IGNORE_COMMENTS_H_
