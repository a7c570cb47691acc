#include "plan/score/quick_cells.h"

#include <array>

namespace plan::score {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

constexpr bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days since 1970-01-01 of each year's first day.
constexpr auto kNewYears = [] {
  std::array<std::int32_t, kLastYear - kFirstYear + 1> days{};
  std::int32_t day = -25567;  // 1900-01-01
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    days[static_cast<std::size_t>(year - kFirstYear)] = day;
    day += is_leap(year) ? 366 : 365;
  }
  return days;
}();

// By whether the year is a leap year, by month (from 1): the days before it.
constexpr auto kBefore = [] {
  constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::array<std::array<int, 14>, 2> days{};
  for (std::size_t leap = 0; leap < 2; ++leap) {
    for (std::size_t month = 1; month <= 12; ++month) {
      int length = kLengths[month - 1] + (month == 2 && leap == 1 ? 1 : 0);
      days[leap][month + 1] = days[leap][month] + length;
    }
  }
  return days;
}();

unsigned digit_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned>(text[at] - '0');
}

std::int32_t day_of(unsigned year, unsigned month, unsigned day) {
  if (year < kFirstYear || year > kLastYear || month - 1 > 11 || day == 0) return kNoDay;
  const auto& before = kBefore[is_leap(static_cast<int>(year)) ? 1 : 0];
  if (static_cast<int>(day) > before[month + 1] - before[month]) return kNoDay;
  return kNewYears[year - kFirstYear] + before[month] + static_cast<int>(day) - 1;
}

}  // namespace

std::int32_t quick_day(std::string_view cell) {
  if (cell.size() < 8 || cell.size() > 10 || (cell[4] != '-' && cell[4] != '/')) return kNoDay;
  unsigned worst = 0, year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    unsigned digit = digit_at(cell, i);
    worst |= digit > 9 ? 1U : 0U;
    year = year * 10 + digit;
  }
  if (cell.size() == 10) {
    unsigned m1 = digit_at(cell, 5), m2 = digit_at(cell, 6);
    unsigned d1 = digit_at(cell, 8), d2 = digit_at(cell, 9);
    worst |= (m1 > 9) | (m2 > 9) | (d1 > 9) | (d2 > 9) | (cell[7] != cell[4]);
    return worst != 0 ? kNoDay : day_of(year, m1 * 10 + m2, d1 * 10 + d2);
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
