// Prose as plans write it: paragraphs of Chinese or English with soft line breaks.
#ifndef PLAN_TEXT_PROSE_H_
#define PLAN_TEXT_PROSE_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"

namespace plan {

// Splits at blank lines and joins the lines of each paragraph: without a space between CJK
// characters, with one otherwise; a single space between two CJK characters is such a break
// too (YAML folding makes the two the same) and goes; U+3000 stays. Empty paragraphs vanish.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

// The same rules, for text that is one paragraph by nature (a title, a name).
[[nodiscard]] std::string one_line(std::string_view text);

// What stands between names in a list that is written as text.
[[nodiscard]] constexpr bool is_list_mark(char32_t c) {
  return c == U'、' || c == U'，' || c == U',' || c == U'；' || c == U';';
}

// Splits a list of references pasted as text at its marks (blanks trimmed, empty pieces
// dropped). Parts point into `text`.
[[nodiscard]] std::vector<std::string_view> split_names(std::string_view text);

// 甲、乙、丙 in Chinese; "a, b, c" in English.
[[nodiscard]] std::string join_names(const std::vector<std::string>& names, bool chinese);
[[nodiscard]] Message listed(const std::vector<std::string>& names);
[[nodiscard]] Message listed(const std::vector<Message>& names);

}  // namespace plan

#endif  // PLAN_TEXT_PROSE_H_
