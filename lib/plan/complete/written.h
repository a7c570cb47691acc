// What is written in a plan file as a value, found by the table of keys and by nothing else: a
// key that the table gains is walked without a word here.
//
// Ids, switches and words that choose (keys::Printed, keys::Type) are passed over, and so are
// keys of the user's own. Nothing is copied: all of it points into the tree and its text.
#ifndef PLAN_COMPLETE_WRITTEN_H_
#define PLAN_COMPLETE_WRITTEN_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/place.h"
#include "plan/format/keys.h"
#include "plan/yaml/tree.h"

namespace plan::completeness {

// Keys as they are spelled in the file, and numbers (from 1) of a list's elements.
struct Step {
  std::string_view key;  // empty: an element
  std::size_t number = 0;
};
using Path = std::vector<Step>;
// 重点任务[2].检查要点[1]
[[nodiscard]] std::string spelled(const Path& path);

struct Written {
  keys::Where where = keys::Where::kNowhere;  // the place of the key
  const keys::Key& key;
  // Of the key's type, or what its parts are: kLine and kNumber for a map of the user's own
  // names to numbers, kNumber for a range.
  keys::Type type;
  std::string_view text;
  Span span;
  const Path& path;
};

// Calls `visit` for every value in the file, whose root is a map of the keys of `where`.
void for_each_written(yaml::Value root, keys::Where where,
                      const std::function<void(const Written&)>& visit);

}  // namespace plan::completeness

#endif  // PLAN_COMPLETE_WRITTEN_H_
