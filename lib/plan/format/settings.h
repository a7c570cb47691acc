// Files of settings beside a plan, read as a plan is: under the same limits, with the same
// messages.
#ifndef PLAN_FORMAT_SETTINGS_H_
#define PLAN_FORMAT_SETTINGS_H_

#include <functional>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/format/context.h"
#include "plan/yaml/tree.h"

namespace plan::load {

// Reads `text`, which messages call `name`, and hands its root to `take`, unless it is empty or
// no YAML. Answers what is wrong with it, with places.
[[nodiscard]] std::vector<Finding> read_settings(
    const std::string& name, std::string text, const LoadOptions& options,
    const std::function<void(Context&, yaml::Value root)>& take);

}  // namespace plan::load

#endif  // PLAN_FORMAT_SETTINGS_H_
