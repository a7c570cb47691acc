#include <cstdio>

#include "reference.h"

namespace reference {
namespace {

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}
int length(int year, int month) {
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && leap(year) ? 1 : 0);
}
int weekday(int day) {  // Monday is 0; 1970-01-01 was a Thursday
  return ((day + 3) % 7 + 7) % 7;
}

std::string name(Cycle cycle, int day) {
  char text[24] = "all";
  Date date = date_of(day);
  switch (cycle) {
    case Cycle::kWeek: {
      int thursday = day - weekday(day) + 3;
      int year = date_of(thursday).year;
      int week = (thursday - day_of(year, 1, 1)) / 7 + 1;
      std::snprintf(text, sizeof text, "%d-W%02d", year, week);
      break;
    }
    case Cycle::kMonth:
      std::snprintf(text, sizeof text, "%d-%02d", date.year, date.month);
      break;
    case Cycle::kQuarter:
      std::snprintf(text, sizeof text, "%d-Q%d", date.year, (date.month + 2) / 3);
      break;
    case Cycle::kHalf:
      std::snprintf(text, sizeof text, "%d-H%d", date.year, date.month <= 6 ? 1 : 2);
      break;
    case Cycle::kYear:
      std::snprintf(text, sizeof text, "%d", date.year);
      break;
    case Cycle::kOnce:
      break;
  }
  return text;
}

}  // namespace

int day_of(int year, int month, int day) {
  int days = 0;
  for (int y = 1970; y < year; ++y) days += leap(y) ? 366 : 365;
  for (int m = 1; m < month; ++m) days += length(year, m);
  return days + day - 1;
}

Date date_of(int day) {
  Date date;
  while (day >= (leap(date.year) ? 366 : 365)) day -= leap(date.year++) ? 366 : 365;
  while (day >= length(date.year, date.month)) day -= length(date.year, date.month++);
  date.day = day + 1;
  return date;
}

Opt<int> exact_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > length(year, month)) return {};
  return day_of(year, month, day);
}

std::vector<Span> periods_of(Cycle cycle, int first, int last) {
  static std::map<std::tuple<Cycle, int, int>, std::vector<Span>> known;
  std::vector<Span>& spans = known[{cycle, first, last}];
  if (!spans.empty()) return spans;
  for (int day = first; day <= last; ++day) {
    std::string its = name(cycle, day);
    if (spans.empty() || spans.back().name != its) spans.push_back({its, day, day});
    spans.back().last = day;
  }
  return spans;
}

bool lies_in(Cycle cycle, const Span& inner, const Span& outer) {
  bool larger = outer.name.find('W') == std::string::npos;
  if (cycle != Cycle::kWeek || !larger)
    return inner.first <= outer.last && outer.first <= inner.last;
  // A week whose Thursday is cut off goes by the day nearest to it.
  int thursday = inner.first - weekday(inner.first) + 3;
  int day = std::clamp(thursday, inner.first, inner.last);
  return outer.first <= day && day <= outer.last;
}

}  // namespace reference
