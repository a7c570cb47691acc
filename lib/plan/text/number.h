// Numbers as people type them.
#ifndef PLAN_TEXT_NUMBER_H_
#define PLAN_TEXT_NUMBER_H_

#include <optional>
#include <string>
#include <string_view>

#include "plan/base/ratio.h"

namespace plan {

// Full-width letters, digits and signs (U+FF01–U+FF5E) as ASCII, U+3000 as a space.
[[nodiscard]] std::string to_half_width(std::string_view text);

// A number of the plan file: decimal, no exponent, no leading zero (but "0.5"), full-width
// digits read; blanks around it ignored. nullopt: not such a number, or over 18 digits before
// or after the point.
[[nodiscard]] std::optional<Ratio> parse_number(std::string_view text);

// A number cell of a log: as above, and thousands commas in the form 1,234,567, leading zeros,
// − – — for minus before a digit, hard spaces around it.
[[nodiscard]] std::optional<Ratio> parse_cell_number(std::string_view text);

// Whether it is refused only because it has over 18 digits before or after the point.
[[nodiscard]] bool has_too_many_digits(std::string_view text);

// A whole number within lo..hi, in plan-file spelling.
[[nodiscard]] std::optional<long long> parse_whole(std::string_view text, long long lo,
                                                   long long hi);

}  // namespace plan

#endif  // PLAN_TEXT_NUMBER_H_
