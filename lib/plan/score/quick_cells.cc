#include "plan/score/quick_cells.h"

#include <array>

#include "plan/score/memo.h"

namespace plan::score {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

constexpr bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days since 1970-01-01 of each month's first day, and of the day after the last.
constexpr std::size_t kMonths = (kLastYear - kFirstYear + 1) * 12;
constexpr auto kMonthBegins = [] {
  constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::array<std::int32_t, kMonths + 1> days{};
  days[0] = -25567;  // 1900-01-01
  for (std::size_t i = 0; i < kMonths; ++i) {
    int year = kFirstYear + static_cast<int>(i / 12);
    days[i + 1] = days[i] + kLengths[i % 12] + (i % 12 == 1 && is_leap(year) ? 1 : 0);
  }
  return days;
}();

unsigned digit_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned>(text[at] - '0');
}

std::int32_t day_of(unsigned year, unsigned month, unsigned day) {
  if (year < kFirstYear || year > kLastYear || month - 1 > 11) return kNoDay;
  std::size_t at = (year - kFirstYear) * 12 + month - 1;
  auto length = static_cast<unsigned>(kMonthBegins[at + 1] - kMonthBegins[at]);
  return day - 1 < length ? kMonthBegins[at] + static_cast<int>(day) - 1 : kNoDay;
}

// 2024-03-01 or 2024/03/01, eight bytes at once: a byte that is a digit, or the separator,
// becomes its value, or 0, and anything else goes over the limit that is added.
std::int32_t full_day(std::string_view cell) {
  std::uint64_t word = load_word(cell.data());
  auto separator = static_cast<unsigned char>(cell[4]);
  std::uint64_t zeros = 0x0030300030303030 | static_cast<std::uint64_t>(separator) << 32 |
                        static_cast<std::uint64_t>(separator) << 56;
  std::uint64_t digits = word ^ zeros;
  constexpr std::uint64_t kLimits = 0x7F76767F76767676, kTops = 0x8080808080808080;
  unsigned d1 = digit_at(cell, 8), d2 = digit_at(cell, 9);
  if (((digits | (digits + kLimits)) & kTops) != 0 || d1 > 9 || d2 > 9) return kNoDay;
  auto digit = [digits](int at) { return static_cast<unsigned>(digits >> 8 * at & 0xFF); };
  return day_of(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
                digit(5) * 10 + digit(6), d1 * 10 + d2);
}

}  // namespace

std::int32_t quick_day(std::string_view cell) {
  if (cell.size() < 8 || cell.size() > 10 || (cell[4] != '-' && cell[4] != '/')) return kNoDay;
  if (cell.size() == 10) return full_day(cell);
  unsigned worst = 0, year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    unsigned digit = digit_at(cell, i);
    worst |= digit > 9 ? 1U : 0U;
    year = year * 10 + digit;
  }
  // The short form only with strokes.
  std::size_t stroke = cell.find('/', 5);
  if (worst != 0 || cell[4] != '/' || stroke == cell.npos) return kNoDay;
  std::size_t month_size = stroke - 5, day_size = cell.size() - stroke - 1;
  if (month_size < 1 || month_size > 2 || day_size < 1 || day_size > 2) return kNoDay;
  unsigned month = 0, day = 0;
  for (std::size_t i = 5; i < stroke; ++i) {
    worst |= digit_at(cell, i) > 9 ? 1U : 0U;
    month = month * 10 + digit_at(cell, i);
  }
  for (std::size_t i = stroke + 1; i < cell.size(); ++i) {
    worst |= digit_at(cell, i) > 9 ? 1U : 0U;
    day = day * 10 + digit_at(cell, i);
  }
  return worst != 0 ? kNoDay : day_of(year, month, day);
}

std::int64_t millionths(const Ratio& number) {
  constexpr long long kMost = 1'000'000'000'000'000;
  std::optional<long long> whole =
      (number * Ratio(static_cast<long long>(kMillion))).to_whole();
  return whole && *whole<kMost&& * whole> - kMost ? *whole : kNoNumber;
}

}  // namespace plan::score
