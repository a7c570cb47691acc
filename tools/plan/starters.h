// The starter plans of `plan new`.
#ifndef TOOLS_PLAN_STARTERS_H_
#define TOOLS_PLAN_STARTERS_H_

#include <span>
#include <string_view>

#include "plan/base/message.h"

namespace plan::tool {

struct Starter {
  const char* kind;
  Words about;            // whom it is for
  std::string_view text;  // a sound plan; what has to be filled in is written ××
};

[[nodiscard]] std::span<const Starter> starters();

}  // namespace plan::tool

#endif  // TOOLS_PLAN_STARTERS_H_
