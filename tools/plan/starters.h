// The starter plans of `plan new`.
#ifndef TOOLS_PLAN_STARTERS_H_
#define TOOLS_PLAN_STARTERS_H_

#include <array>
#include <string_view>

namespace plan::tool {

struct Starter {
  const char* kind;
  std::string_view text;  // a sound plan; what has to be filled in is written ××
};

[[nodiscard]] const std::array<Starter, 2>& starters();

}  // namespace plan::tool

#endif  // TOOLS_PLAN_STARTERS_H_
