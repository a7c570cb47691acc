#include "plan/score/calendar.h"

#include <algorithm>

namespace plan::score {
namespace {

// Weeks are counted from the Monday before 1970-01-01, which was a Thursday.
constexpr int kMondayShift = 3;

int floor_div(int a, int b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

// A day of the uncut period; for a week its Thursday, which decides where it belongs.
Day middle_of(Cycle cycle, int index) {
  switch (cycle) {
    case Cycle::kWeek:
      return Day(std::chrono::days(index * 7));
    case Cycle::kMonth:
      return *make_day(floor_div(index, 12), index - 12 * floor_div(index, 12) + 1, 1);
    case Cycle::kQuarter:
      return *make_day(floor_div(index, 4), 3 * (index - 4 * floor_div(index, 4)) + 1, 1);
    case Cycle::kHalf:
      return *make_day(floor_div(index, 2), 6 * (index - 2 * floor_div(index, 2)) + 1, 1);
    default:
      return *make_day(index, 1, 1);
  }
}

// How fine a cycle is; `once` is the coarsest.
int coarseness(Cycle cycle) {
  return cycle == Cycle::kOnce ? 100 : static_cast<int>(cycle);
}

}  // namespace

int Calendar::index_of(Day day) const {
  switch (cycle_) {
    case Cycle::kOnce:
      return 0;
    case Cycle::kWeek:
      return floor_div(static_cast<int>(day.time_since_epoch().count()) + kMondayShift, 7);
    default:
      break;
  }
  std::chrono::year_month_day date(day);
  int year = static_cast<int>(date.year());
  int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  switch (cycle_) {
    case Cycle::kMonth:
      return year * 12 + month;
    case Cycle::kQuarter:
      return year * 4 + month / 3;
    case Cycle::kHalf:
      return year * 2 + month / 6;
    default:
      return year;
  }
}

PeriodDays Calendar::period(int index) const {
  if (cycle_ == Cycle::kOnce) return {"all", first_, last_};
  CyclePeriod whole = cycle_period(cycle_, middle_of(cycle_, index));
  PeriodDays cut{whole.name, whole.first, whole.last};
  if (first_) cut.first = std::max(whole.first, *first_);
  if (last_) cut.last = std::min(whole.last, *last_);
  return cut;
}

bool Calendar::lies_in(int index, const Calendar& outer, int outer_index) const {
  PeriodDays in = period(index), out = outer.period(outer_index);
  auto inside = [&out](std::optional<Day> day) {
    return day && (!out.first || *day >= *out.first) && (!out.last || *day <= *out.last);
  };
  if (cycle_ == Cycle::kWeek && outer.cycle_ != Cycle::kWeek) {
    // A week cut at the edge may have lost its Thursday; then its nearest day speaks for it.
    return inside(std::clamp(middle_of(cycle_, index), *in.first, *in.last));
  }
  if (coarseness(cycle_) <= coarseness(outer.cycle_)) {
    bool ends_before = in.last && out.first && *in.last < *out.first;
    bool begins_after = in.first && out.last && *in.first > *out.last;
    return !ends_before && !begins_after;
  }
  bool starts_inside = !out.first || inside(in.first);
  bool ends_inside = !out.last || inside(in.last);
  return starts_inside && ends_inside;
}

std::optional<std::vector<int>> Calendar::periods_in(const Calendar& outer,
                                                     int outer_index) const {
  PeriodDays out = outer.period(outer_index);
  std::optional<Day> from = out.first, to = out.last;
  if (first_ && (!from || *first_ > *from)) from = first_;
  if (last_ && (!to || *last_ < *to)) to = last_;
  std::vector<int> found;
  if (cycle_ == Cycle::kOnce) {
    if (lies_in(0, outer, outer_index)) found.push_back(0);
    return found;
  }
  if (!from || !to) return std::nullopt;
  if (*from > *to) return found;
  for (int index = index_of(*from), end = index_of(*to); index <= end; ++index) {
    if (lies_in(index, outer, outer_index)) found.push_back(index);
  }
  return found;
}

bool names_period(std::string_view written, std::string_view name) {
  if (written == name) return true;
  if (name.size() > 5 && name.substr(5) == written) return true;  // behind "2024-"
  auto said = parse_date(written);
  auto meant = parse_date(name);
  if (!said || !meant) return false;
  if (!said->has_year()) *said = said->with_year(meant->year);
  return *said == *meant;
}

}  // namespace plan::score
