// What a key that was not known kept from being read.
#ifndef PLAN_LINT_RENAMED_H_
#define PLAN_LINT_RENAMED_H_

#include <cstdint>
#include <string_view>

namespace plan {

struct TextPart {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] bool holds(std::uint32_t at) const { return begin <= at && at < end; }
};

// The value of the key that begins at `key`: the rest of its line and the lines indented below
// it or, in braces, up to the comma or brace that ends it. It rather ends too early than too
// late; empty when there is no colon.
[[nodiscard]] TextPart value_of_key(std::string_view text, std::uint32_t key);

}  // namespace plan

#endif  // PLAN_LINT_RENAMED_H_
