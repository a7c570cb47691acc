// What changed between two texts, as `diff -u` writes it and `patch` reads it.
#ifndef PLAN_TEXT_UNIFIED_DIFF_H_
#define PLAN_TEXT_UNIFIED_DIFF_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace plan {

// Lines end in LF; a CR before it belongs to the line. Hunks have up to `context` lines around
// what changed. Empty for equal texts. Takes n log n for texts whose lines are mostly unlike
// each other, and is not always the shortest.
[[nodiscard]] std::string unified_diff(std::string_view old_name, std::string_view new_name,
                                       std::string_view old_text, std::string_view new_text,
                                       std::size_t context = 3);

}  // namespace plan

#endif  // PLAN_TEXT_UNIFIED_DIFF_H_
