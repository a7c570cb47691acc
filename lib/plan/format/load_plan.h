// The top level of a plan file.
#ifndef PLAN_FORMAT_LOAD_PLAN_H_
#define PLAN_FORMAT_LOAD_PLAN_H_

#include <vector>

#include "plan/format/context.h"

namespace plan::load {

// Reads the plan whose root map is `root`, and what it includes, into Context::plan. Nothing
// is resolved yet. Answers the chapters that `order` names, as written.
[[nodiscard]] std::vector<Line> load_top(Context& context, yaml::Value root);

// Reads file `file` as YAML; its findings are passed on. Null when it has no tree.
[[nodiscard]] const yaml::Tree* parse_file(Context& context, std::uint32_t file);

}  // namespace plan::load

#endif  // PLAN_FORMAT_LOAD_PLAN_H_
