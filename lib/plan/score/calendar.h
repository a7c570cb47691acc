// The periods of a scheme: a cycle, cut to the scheme's own period.
//
// A period is known by its index, a whole number that grows with time; neighbouring periods
// have neighbouring indexes. A Calendar is a small value.
#ifndef PLAN_SCORE_CALENDAR_H_
#define PLAN_SCORE_CALENDAR_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/text/date.h"

namespace plan::score {

struct PeriodDays {
  std::string name;          // 2024-W05, 2024-03, 2024-Q1, 2024-H1, 2024, all
  std::optional<Day> first;  // cut to the scheme's period; unset: open
  std::optional<Day> last;
};

class Calendar {
 public:
  Calendar() = default;
  // `first`, `last`: the scheme's period, unset where it is open.
  Calendar(Cycle cycle, std::optional<Day> first, std::optional<Day> last)
      : cycle_(cycle), first_(first), last_(last) {}

  [[nodiscard]] Cycle cycle() const { return cycle_; }
  [[nodiscard]] std::optional<Day> first() const { return first_; }
  [[nodiscard]] std::optional<Day> last() const { return last_; }

  [[nodiscard]] bool holds(Day day) const {
    return (!first_ || day >= *first_) && (!last_ || day <= *last_);
  }
  // REQUIRES: holds(day).
  [[nodiscard]] int index_of(Day day) const;
  [[nodiscard]] PeriodDays period(int index) const;

  // Whether period `index` lies in period `outer_index` of `outer`: a week by its Thursday,
  // a finer period when it has a day in it, a coarser one only as a whole.
  [[nodiscard]] bool lies_in(int index, const Calendar& outer, int outer_index) const;
  // The periods that lie in that one, in time order; nullopt when they have no first or last.
  [[nodiscard]] std::optional<std::vector<int>> periods_in(const Calendar& outer,
                                                           int outer_index) const;

 private:
  Cycle cycle_ = Cycle::kOnce;
  std::optional<Day> first_, last_;
};

// Whether a period of that name is what `written` says: its full name, or the name without the
// year (Q1, H1, 03, W05), or another spelling of one of them (第一季度, 3月).
[[nodiscard]] bool names_period(std::string_view written, std::string_view name);

}  // namespace plan::score

#endif  // PLAN_SCORE_CALENDAR_H_
