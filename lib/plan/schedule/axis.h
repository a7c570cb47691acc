// The months and years along the top of a chart; for this module only.
//
// Lengths are tenths of a unit of the picture, whole numbers, so that every machine writes the
// same digits.
#ifndef PLAN_SCHEDULE_AXIS_H_
#define PLAN_SCHEDULE_AXIS_H_

#include <string>
#include <vector>

#include "plan/base/message.h"
#include "plan/text/date.h"

namespace plan::gantt {

class Axis {
 public:
  // From the month that holds `first` to the one that holds `last`, between `left` and `right`.
  Axis(Day first, Day last, int left, int right);

  // Where a day begins.
  [[nodiscard]] int at(Day day) const;
  [[nodiscard]] int after(Day day) const { return at(day + std::chrono::days(1)); }

  struct Mark {
    int begin = 0;
    int end = 0;
    std::string label;  // may be empty
  };
  [[nodiscard]] std::vector<Mark> years(Lang lang) const;
  // As many months as have room: each, every second, third, sixth; none over many years.
  [[nodiscard]] std::vector<Mark> months(Lang lang) const;

 private:
  Day first_, end_;  // end_: the first day behind the axis
  int left_, right_;
};

}  // namespace plan::gantt

#endif  // PLAN_SCHEDULE_AXIS_H_
