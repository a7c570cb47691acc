// The small pieces of which a plan's structs are made: values that know their place, prose,
// references.
#ifndef PLAN_MODEL_VALUE_H_
#define PLAN_MODEL_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/base/place.h"
#include "plan/base/ratio.h"
#include "plan/text/date.h"

namespace plan {

// A value and where it stands in the plan file.
template <class T>
struct At {
  T value{};
  Span span;
};

template <class T>
using Maybe = std::optional<At<T>>;  // unset: not given

// A piece of text that is one line by nature (title, name, id). Empty: not given.
struct Line {
  std::string text;
  Span span;
  [[nodiscard]] bool given() const { return !text.empty(); }
};

// Prose: its paragraphs, joined as format.md says. No paragraphs: not given.
struct Prose {
  std::vector<std::string> paragraphs;
  Span span;
  [[nodiscard]] bool given() const { return !paragraphs.empty(); }
};

// A unit, a group of `organization`, or a group's office: all can be named where a unit can.
struct UnitRef {
  enum class To : std::uint8_t { kNothing, kUnit, kGroup, kOffice };
  Line name;  // as written
  To to = To::kNothing;
  int index = -1;  // into Plan::units, or Plan::groups (flattened)
};

// A reference to a task, stage, item, scheme or the like: its target is an index into the list
// the field speaks of, -1 when the name is unknown (the loader has said so).
struct Ref {
  Line name;
  int index = -1;
};

// A key that is written, and by which of its synonyms (总指挥 for leader); empty: by its usual
// name. Documents print the word that stands in the plan.
struct WrittenKey {
  std::string_view key, synonym;  // of the table of keys, which is never gone
};
using WrittenKeys = std::vector<WrittenKey>;  // of one map
// Null when the key is not written.
[[nodiscard]] inline const WrittenKey* find_key(const WrittenKeys& keys, std::string_view key) {
  for (const WrittenKey& written : keys) {
    if (written.key == key) return &written;
  }
  return nullptr;
}
[[nodiscard]] inline std::string_view synonym_of(const WrittenKeys& keys,
                                                 std::string_view key) {
  const WrittenKey* written = find_key(keys, key);
  return written == nullptr ? std::string_view() : written->synonym;
}

struct Person {
  std::string name;
  std::string post;
  Span span;
};

}  // namespace plan

#endif  // PLAN_MODEL_VALUE_H_
