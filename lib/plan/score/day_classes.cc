#include "plan/score/day_classes.h"

#include <algorithm>
#include <utility>

namespace plan::score {

DayClasses::DayClasses(const Compiled& compiled, std::optional<std::int32_t> as_of)
    : compiled_(compiled), as_of_(as_of), by_day_(kDays, 0) {}

int DayClasses::make(std::int32_t day) {
  Day date = to_day(day);
  DayClass made;
  made.first = to_days(*make_day(year_of(date), 1, 1));
  made.last = to_days(*make_day(year_of(date), 12, 31));
  auto from = [&made](std::int32_t first) { made.first = std::max(made.first, first); };
  auto until = [&made](std::int32_t last) { made.last = std::min(made.last, last); };
  for (const CompiledScheme& scheme : compiled_.schemes) {
    const Calendar& calendar = scheme.calendar;
    DayClass::InScheme in{calendar.holds(date), kNever};
    if (in.holds) {
      PeriodDays period = calendar.period(calendar.index_of(date));
      if (period.first) from(to_days(*period.first));
      if (period.last) until(to_days(*period.last));
      const Maybe<int>& closing = scheme.scheme->closing;
      if (closing && period.last) in.judged = to_days(*period.last) + closing->value;
    } else if (calendar.first() && date < *calendar.first()) {
      until(to_days(*calendar.first()) - 1);
    } else {
      from(to_days(*calendar.last()) + 1);
    }
    made.schemes.push_back(in);
  }
  if (as_of_) {
    made.after_as_of = day > *as_of_;
    if (made.after_as_of) {
      from(*as_of_ + 1);
    } else {
      until(*as_of_);
    }
  }
  classes_.push_back(std::move(made));
  auto index = static_cast<int>(classes_.size());
  const DayClass& kept = classes_.back();
  for (std::int32_t d = kept.first; d <= kept.last; ++d) {
    by_day_[static_cast<std::size_t>(d - kFirst)] = index;
  }
  return index - 1;
}

}  // namespace plan::score
