// Chinese numerals and the numbers that documents carry in front of their headings.
#ifndef PLAN_TEXT_NUMERAL_H_
#define PLAN_TEXT_NUMERAL_H_

#include <optional>
#include <string>
#include <string_view>

namespace plan {

// 1 → 一, 10 → 十, 12 → 十二, 20 → 二十, 105 → 一百零五; 0 → 〇. 0 <= n <= 9999.
[[nodiscard]] std::string chinese_numeral(int n);
// The inverse, also of 两 and 〇; nullopt for anything else.
[[nodiscard]] std::optional<int> parse_chinese_numeral(std::string_view text);

// ① to ⑳, ㉑ to ㊿; beyond 50 "(51)".
[[nodiscard]] std::string circled_number(int n);

}  // namespace plan

#endif  // PLAN_TEXT_NUMERAL_H_
