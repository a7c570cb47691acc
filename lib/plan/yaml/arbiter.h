// Reads as read() does, but by yaml-cpp alone, which read() leaves out when it can: the same
// must come of both. For this module and its tests only.
#ifndef PLAN_YAML_ARBITER_H_
#define PLAN_YAML_ARBITER_H_

#include <cstdint>

#include "plan/yaml/reader.h"

namespace plan::yaml {

[[nodiscard]] Document read_by_arbiter(const SourceSet& sources, std::uint32_t file,
                                       const Limits& limits = {});

}  // namespace plan::yaml

#endif  // PLAN_YAML_ARBITER_H_
