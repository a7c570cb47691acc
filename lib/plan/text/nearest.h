// Did you mean …?
#ifndef PLAN_TEXT_NEAREST_H_
#define PLAN_TEXT_NEAREST_H_

#include <string>
#include <string_view>
#include <vector>

namespace plan {

// Damerau–Levenshtein distance (adjacent swaps count one) over code points, ASCII letters
// compared without case; gives up and returns limit + 1 beyond `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b,
                                        std::size_t limit);

// Up to `most` candidates nearest to `word`, nearest first, equal ones in the given order:
// within max(1, length/3) edits, for Chinese words of up to 4 characters within 1; names that
// contain the word whole (or the other way round, both of 2 or more characters) come after.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               const std::vector<std::string>& candidates,
                                               std::size_t most = 3);

}  // namespace plan

#endif  // PLAN_TEXT_NEAREST_H_
