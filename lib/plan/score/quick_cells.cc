#include "plan/score/quick_cells.h"

#include <algorithm>
#include <cstring>

namespace plan::score {
namespace {

constexpr bool is_leap(unsigned year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned digit_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned>(text[at] - '0');
}

}  // namespace

constexpr MonthBegins kMonthBegins = [] {
  constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  MonthBegins days{};
  days[0] = -25567;  // 1900-01-01
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    unsigned year = kFirstYear + static_cast<unsigned>(i / 12);
    days[i + 1] = days[i] + kLengths[i % 12] + (i % 12 == 1 && is_leap(year) ? 1 : 0);
  }
  return days;
}();

void MonthMemo::learn(Slot& slot, const char* cell) {
  char first_day[10];
  std::memcpy(first_day, cell, 8);
  std::memcpy(first_day + 8, "01", 2);
  slot = {load_word(cell), score::full_day(first_day), 0};
  if (slot.first == kNoDay) return;
  auto next = std::upper_bound(kMonthBegins.begin(), kMonthBegins.end(), slot.first);
  slot.days = static_cast<std::uint32_t>(*next - slot.first);
}

std::int32_t quick_day(std::string_view cell) {
  if (cell.size() < 8 || cell.size() > 10 || (cell[4] != '-' && cell[4] != '/')) return kNoDay;
  if (cell.size() == 10) return full_day(cell.data());
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
