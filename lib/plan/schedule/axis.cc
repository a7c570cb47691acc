#include "plan/schedule/axis.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plan::gantt {
namespace {

constexpr int kMonthRoom = 360;  // tenths that the label of a month needs
constexpr int kYearRoom = 520;

// The first of a month counted from the beginning of the calendar.
Day month_begin(int month) {
  constexpr int kLastYear = 9999;
  int year = std::min(month / 12, kLastYear);
  return *make_day(year, month % 12 + 1, 1);
}

int month_number(Day day) {
  return year_of(day) * 12 + month_of(day) - 1;
}

std::string month_label(int month, Lang lang) {
  static constexpr std::array<std::string_view, 12> kNames{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (lang == Lang::kZh) return std::to_string(month % 12 + 1) + "月";
  return std::string(kNames[static_cast<std::size_t>(month % 12)]);
}

}  // namespace

Axis::Axis(Day first, Day last, int left, int right) : left_(left), right_(right) {
  first_ = month_begin(month_number(first));
  end_ =
      *make_day(year_of(last), month_of(last), days_in_month(year_of(last), month_of(last))) +
      std::chrono::days(1);
}

int Axis::at(Day day) const {
  day = std::clamp(day, first_, end_);
  auto passed = static_cast<long long>(days_between(first_, day));
  return left_ + static_cast<int>(passed * (right_ - left_) / days_between(first_, end_));
}

std::vector<Axis::Mark> Axis::years(Lang lang) const {
  std::vector<Mark> marks;
  int from = year_of(first_);
  int to = year_of(end_ - std::chrono::days(1));
  int step = 1;
  auto marks_of = [&](int years) { return (to - from + years) / years; };
  while ((right_ - left_) / marks_of(step) < kYearRoom && step <= to - from) step *= 2;
  for (int year = from; year <= to; year += step) {
    Mark mark;
    mark.begin = year == from ? left_ : at(*make_day(year, 1, 1));
    int next = year + step;
    mark.end = next > to ? right_ : at(*make_day(next, 1, 1));
    if (mark.end - mark.begin >= kYearRoom) {
      mark.label = std::to_string(year) + (lang == Lang::kZh ? "年" : "");
    }
    marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<Axis::Mark> Axis::months(Lang lang) const {
  int from = month_number(first_);
  int end = month_number(end_ - std::chrono::days(1)) + 1;
  for (int step : {1, 2, 3, 6}) {
    if ((right_ - left_) / std::max(1, (end - from + step - 1) / step) < kMonthRoom) continue;
    std::vector<Mark> marks;
    for (int month = from; month < end;) {
      int next = std::min(end, month - month % step + step);
      Mark mark{at(month_begin(month)), next == end ? right_ : at(month_begin(next)), {}};
      bool named = month % step == 0 && mark.end - mark.begin >= kMonthRoom * 2 / 3;
      if (named) mark.label = month_label(month, lang);
      marks.push_back(std::move(mark));
      month = next;
    }
    return marks;
  }
  return {};
}

}  // namespace plan::gantt
