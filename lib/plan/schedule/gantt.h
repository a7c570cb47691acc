// A chart of stages and tasks in time as SVG, written by hand: rectangles, lines and text.
//
// A picture shows wherever SVG does: no script, no font of its own, its own background, all
// text escaped. Widths of labels are estimated from display widths; what is too long is cut
// with … and stands whole in the tooltip.
#ifndef PLAN_SCHEDULE_GANTT_H_
#define PLAN_SCHEDULE_GANTT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/schedule/timeline.h"

namespace plan {

// So many rows fit on a printed page; more go on in further pictures with the same axis.
constexpr std::size_t kMostGanttRows = 28;

// The pictures, each a whole SVG document; `title` names them. Rows without any known day are
// left out. The same timeline gives the same bytes. REQUIRES: timeline.first and last are set.
[[nodiscard]] std::vector<std::string> gantt_svg(const Timeline& timeline,
                                                 std::string_view title);

}  // namespace plan

#endif  // PLAN_SCHEDULE_GANTT_H_
