// Finds the plans among files and folders.
#ifndef PLAN_LINT_WALK_H_
#define PLAN_LINT_WALK_H_

#include <cstddef>
#include <string>
#include <vector>

#include "plan/base/result.h"
#include "plan/yaml/reader.h"

namespace plan {

struct FoundPlans {
  std::vector<std::string> files;  // by path, each once
  std::vector<Error> errors;       // what could not be looked at
};

// Files are taken as they are ("-" too). Folders are searched for *.yaml and *.yml files that
// are plans; hidden files and folders, and what .gitignore names, are left out. Links to
// folders are not followed. Nothing found at all is an error.
// What is found does not depend on `jobs`, the number of threads (0: one a core).
[[nodiscard]] FoundPlans find_plans(const std::vector<std::string>& paths,
                                    const yaml::Limits& limits = {}, std::size_t jobs = 1);

// Whether a YAML text is a plan: its top level has `plan` or 方案格式. One that cannot be
// parsed counts when a line begins with one of the two.
[[nodiscard]] bool is_plan_text(const std::string& text, const yaml::Limits& limits = {});

}  // namespace plan

#endif  // PLAN_LINT_WALK_H_
