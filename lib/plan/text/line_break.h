// Where a line of Chinese or English may end.
#ifndef PLAN_TEXT_LINE_BREAK_H_
#define PLAN_TEXT_LINE_BREAK_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace plan {

// Whether a line may end between two neighbouring characters: not before 。，、；：？！）》” …,
// not after （《“ …, not inside a Latin word or a number, not inside —— and ……, not before a
// character without width; after a blank, and on either side of any other Chinese character.
[[nodiscard]] bool may_break(char32_t before, char32_t after);

// `text` in lines of at most `width` cells, the first of at most `first_width`; they point into
// `text`, and blanks where a line ends are left out. A word that is longer than a line is cut.
// There is always a first line, though it may be empty. REQUIRES: both widths >= 2.
[[nodiscard]] std::vector<std::string_view> break_lines(std::string_view text,
                                                        std::size_t first_width,
                                                        std::size_t width);

}  // namespace plan

#endif  // PLAN_TEXT_LINE_BREAK_H_
