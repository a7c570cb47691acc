// Keys of the user's own (`x-…`): kept as they are written, understood by nobody.
#ifndef PLAN_MODEL_OWN_KEYS_H_
#define PLAN_MODEL_OWN_KEYS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "plan/base/place.h"

namespace plan {

// What stands behind such a key. Scalars are text: quoting never changes what a value means.
struct OwnValue {
  enum class Kind : std::uint8_t { kNothing, kText, kList, kMap } kind = Kind::kNothing;
  std::string text;
  std::vector<OwnValue> parts;    // of a list or map
  std::vector<std::string> keys;  // of a map, one a part
};

struct OwnKey {
  Span owner;  // the map it stands in; Plan::span for the top level, of included files too
  std::string key;
  OwnValue value;
};

}  // namespace plan

#endif  // PLAN_MODEL_OWN_KEYS_H_
