// The inspection log to fill in: which columns and rows a plan's schemes ask for.
#ifndef TOOLS_PLAN_SHEET_H_
#define TOOLS_PLAN_SHEET_H_

#include <string>
#include <vector>

#include "plan/model/plan.h"

namespace plan::tool {

struct Sheet {
  std::vector<std::string> header;
  // As wide as the header. The date is blank; the count of a leaf that loses points is 0,
  // "inspected, nothing found", because a blank count would stand for one issue.
  std::vector<std::vector<std::string>> rows;
};

// One row for every subject and leaf of `schemes` (indexes into the plan's), units in plan
// order, leaves in tree order, a leaf that two schemes share once. Rollups are computed, so
// they have no row; bonuses, penalties and vetoes are rare, so theirs are added by hand, but
// the columns they need are there. Headers and names are in the plan's language.
[[nodiscard]] Sheet make_sheet(const Plan& plan, const std::vector<int>& schemes);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_SHEET_H_
