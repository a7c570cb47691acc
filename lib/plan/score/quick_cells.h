// Cells in their usual form, read without tables or allocations.
//
// Whatever is not in that form is left to CellReader, which knows every spelling; what is, is
// read as CellReader reads it (a test compares them).
#ifndef PLAN_SCORE_QUICK_CELLS_H_
#define PLAN_SCORE_QUICK_CELLS_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "plan/base/ratio.h"
#include "plan/score/record.h"

namespace plan::score {

// Numbers in millionths: whole to integer arithmetic, wide enough for what people write.
inline constexpr std::int64_t kMillion = 1'000'000;
inline constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::min();

// 2024-03-01, 2024/03/01, 2024/3/1 as days since 1970; kNoDay for anything else.
[[nodiscard]] std::int32_t quick_day(std::string_view cell);

// Up to 9 digits, then perhaps a point and up to 6 more, in millionths; kNoNumber for anything
// else.
[[nodiscard]] inline std::int64_t quick_number(std::string_view cell) {
  if (cell.size() == 1) {
    auto digit = static_cast<unsigned>(cell[0] - '0');
    return digit <= 9 ? static_cast<std::int64_t>(digit) * kMillion : kNoNumber;
  }
  std::size_t i = 0;
  std::int64_t whole = 0, part = 0, scale = kMillion;
  for (; i < cell.size(); ++i) {
    auto digit = static_cast<unsigned>(cell[i] - '0');
    if (digit > 9) break;
    if (i >= 9) return kNoNumber;
    whole = whole * 10 + digit;
  }
  if (i == 0) return kNoNumber;
  if (i == cell.size()) return whole * kMillion;
  if (cell[i] != '.' || cell.size() - i > 7 || cell.size() - i < 2) return kNoNumber;
  for (++i; i < cell.size(); ++i) {
    auto digit = static_cast<unsigned>(cell[i] - '0');
    if (digit > 9) return kNoNumber;
    part = part * 10 + digit;
    scale /= 10;
  }
  return whole * kMillion + part * scale;
}

// The same of an exact number; kNoNumber when it is no whole number of millionths, or is as
// large as 10^15 of them.
[[nodiscard]] std::int64_t millionths(const Ratio& number);
[[nodiscard]] inline Ratio from_millionths(std::int64_t number) {
  return {static_cast<long long>(number), static_cast<long long>(kMillion)};
}

}  // namespace plan::score

#endif  // PLAN_SCORE_QUICK_CELLS_H_
