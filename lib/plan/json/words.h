// Words that a plan may hold, in the English spelling of the plan file; for this module only.
//
// They are those of the key table, which this module does not know: a test compares the two.
#ifndef PLAN_JSON_WORDS_H_
#define PLAN_JSON_WORDS_H_

#include <string_view>

#include "plan/model/plan.h"

namespace plan::json {

[[nodiscard]] std::string_view word(Cycle cycle);
[[nodiscard]] std::string_view word(Numbering numbering);
[[nodiscard]] std::string_view word(Generate generate);  // "" for nothing
[[nodiscard]] std::string_view word(Combine combine);
[[nodiscard]] std::string_view word(Missing missing);
[[nodiscard]] std::string_view word(Absent absent);
[[nodiscard]] std::string_view word(Uninspected uninspected);
[[nodiscard]] std::string_view word(Window window);
[[nodiscard]] std::string_view word(Field field);
[[nodiscard]] std::string_view word(RoundingMode mode);
[[nodiscard]] std::string_view word(Ties ties);
[[nodiscard]] std::string_view word(TieBreak::Kind kind);
[[nodiscard]] std::string_view word(Consequence::In in);  // "" for none
[[nodiscard]] std::string_view word(Consequence::To to);

}  // namespace plan::json

#endif  // PLAN_JSON_WORDS_H_
