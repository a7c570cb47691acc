#include "plan/yaml/tree.h"

namespace plan::yaml {

std::vector<Entry> entries(Value map) {
  std::vector<Entry> result;
  if (!map.is_map()) return result;
  for (Value key = map.first(); key.exists();) {
    Value value = key.next();
    result.push_back({key, value});
    key = value.next();
  }
  return result;
}

}  // namespace plan::yaml
