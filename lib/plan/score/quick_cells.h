// Cells in their usual form, read without tables or allocations.
//
// Whatever is not in that form is left to CellReader, which knows every spelling; what is, is
// read as CellReader reads it (a test compares them).
#ifndef PLAN_SCORE_QUICK_CELLS_H_
#define PLAN_SCORE_QUICK_CELLS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "plan/base/ratio.h"
#include "plan/score/memo.h"
#include "plan/score/record.h"

namespace plan::score {

// Numbers in millionths: whole to integer arithmetic, wide enough for what people write.
inline constexpr std::int64_t kMillion = 1'000'000;
inline constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::min();

// Days of the years 1900 to 2199 by year and month: since 1970-01-01 of each month's first day,
// and of the day after the last.
inline constexpr unsigned kFirstYear = 1900, kLastYear = 2199;
using MonthBegins = std::array<std::int32_t, (kLastYear - kFirstYear + 1) * 12 + 1>;
extern const MonthBegins kMonthBegins;

// kNoDay where there is no such day.
[[nodiscard]] inline std::int32_t day_of(unsigned year, unsigned month, unsigned day) {
  if (year - kFirstYear > kLastYear - kFirstYear || month - 1 > 11) return kNoDay;
  std::size_t at = (year - kFirstYear) * 12 + month - 1;
  auto length = static_cast<unsigned>(kMonthBegins[at + 1] - kMonthBegins[at]);
  return day - 1 < length ? kMonthBegins[at] + static_cast<int>(day) - 1 : kNoDay;
}

// The ten bytes 2024-03-01 or 2024/03/01 as days since 1970-01-01; kNoDay for anything else.
//
// All at once: a byte that is a digit, or the separator, becomes its value, or 0, and anything
// else goes over the limit that is added; then each digit is added to ten times the one before.
[[nodiscard]] inline std::int32_t full_day(const char* cell) {
  std::uint64_t word = load_word(cell);
  // The only bit in which '/' differs from '-'.
  std::uint64_t stroke = word >> 32 & ('-' ^ '/');
  constexpr std::uint64_t kZeros = 0x2D30302D30303030;
  std::uint64_t digits = word ^ kZeros ^ (stroke << 32 | stroke << 56);
  std::uint32_t last = load_half_word(cell + 8) ^ 0x3030U;
  constexpr std::uint64_t kLimits = 0x7F76767F76767676, kTops = 0x8080808080808080;
  constexpr std::uint32_t kLastLimits = 0x7676, kLastTops = 0x8080;
  std::uint64_t over = (digits | (digits + kLimits)) & kTops;
  if ((over | ((last | (last + kLastLimits)) & kLastTops)) != 0) return kNoDay;
  std::uint64_t pairs = digits * 10 + (digits >> 8);
  auto pair = [pairs](int at) { return static_cast<unsigned>(pairs >> 8 * at & 0xFF); };
  return day_of(pair(0) * 100 + pair(2), pair(5), (last & 0xFF) * 10 + (last >> 8));
}

// The same, its months remembered: a log has few, and they stay in the nearest cache.
class MonthMemo {
 public:
  [[nodiscard]] std::int32_t full_day(const char* cell) {
    std::uint64_t month = load_word(cell);
    Slot& slot = slots_[month * kOdd >> (64 - kBits)];
    if (slot.month != month) [[unlikely]]
      learn(slot, cell);
    std::uint32_t last = load_half_word(cell + 8);
    std::uint32_t ones = (last >> 8) - '0', day = ((last & 0xFF) - '0') * 10 + ones - 1;
    return ones <= 9 && day < slot.days ? slot.first + static_cast<std::int32_t>(day) : kNoDay;
  }

 private:
  static constexpr int kBits = 7;
  struct Slot {
    std::uint64_t month = 0;  // 2024-03-
    std::int32_t first = 0;
    std::uint32_t days = 0;  // 0: there is no such month
  };
  static void learn(Slot& slot, const char* cell);

  std::array<Slot, 1 << kBits> slots_;
};

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
