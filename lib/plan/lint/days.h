// Periods as the days they hold, for comparing them.
#ifndef PLAN_LINT_DAYS_H_
#define PLAN_LINT_DAYS_H_

#include <optional>

#include "plan/base/message.h"
#include "plan/text/date.h"

namespace plan {

struct Days {
  std::optional<Day> first, last;  // not set: open, undecided, or a label only
  bool has_year = true;            // false: the days are those of some year

  [[nodiscard]] bool backwards() const { return first && last && *last < *first; }
  [[nodiscard]] bool known() const { return first && last && !backwards(); }
};

[[nodiscard]] Days days_of(const Period& period);

// A day, days, a date and a period in both languages. The year of a day is said only when the
// plan says one.
[[nodiscard]] Message day_words(Day day, bool has_year = true);
[[nodiscard]] Message days_words(Day first, Day last, bool has_year);
[[nodiscard]] Message date_words(const PartialDate& date);
[[nodiscard]] Message period_words(const Period& period);
[[nodiscard]] Message count_days(int n);  // 3 days, 3天

}  // namespace plan

#endif  // PLAN_LINT_DAYS_H_
