// Stages and tasks in time: what a chart of them shows, before it is drawn.
//
// A plain value made from a plan. Nothing fails; a stage of which no day is known keeps its
// row, and is not drawn.
#ifndef PLAN_SCHEDULE_TIMELINE_H_
#define PLAN_SCHEDULE_TIMELINE_H_

#include <optional>
#include <string>
#include <vector>

#include "plan/base/message.h"
#include "plan/doc/document.h"
#include "plan/model/plan.h"
#include "plan/text/date.h"

namespace plan {

struct TimelineRow {
  std::string name;
  std::string when;       // in words, in the plan's language
  bool is_stage = false;  // else a task
  // From when to when at the most. `first` alone: open to the right, as standing tasks are;
  // `last` alone never is.
  std::optional<Day> first, last;
  // From when to when at the least: differs where an end is inexact (4月中旬).
  std::optional<Day> sure_first, sure_last;
  std::optional<Day> due;  // to be done by that day
};

struct Timeline {
  Lang lang = Lang::kZh;
  std::vector<TimelineRow> rows;  // stages, then the tasks that have dates of their own
  // The days that hold all rows; unset when no day is known.
  std::optional<Day> first, last;
  bool has_stages = false;
};

[[nodiscard]] Timeline timeline(const Plan& plan);

// The chart with its data beside it; nothing where fewer than two rows can be drawn. Where
// `listed`, a table of the stages (of the tasks, in a plan without stages) stands there anyway,
// and the data holds only what is not in it.
[[nodiscard]] std::optional<doc::Figure> timeline_figure(const Plan& plan, bool listed = false);

}  // namespace plan

#endif  // PLAN_SCHEDULE_TIMELINE_H_
