// The cells of a row whose quotes are wrong, as they were probably meant.
#ifndef PLAN_CSV_ROUGH_CELLS_H_
#define PLAN_CSV_ROUGH_CELLS_H_

#include <string>
#include <string_view>
#include <vector>

namespace plan::csv {

// A cell whose quotes are as they should be is read so; any other goes on to the next
// separator, and its quotes stand for themselves. For people to look at, not to score by.
[[nodiscard]] std::vector<std::string> rough_cells(std::string_view row, char delimiter);

}  // namespace plan::csv

#endif  // PLAN_CSV_ROUGH_CELLS_H_
