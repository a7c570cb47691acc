// The first line that tells a spreadsheet what separates the cells.
#ifndef PLAN_CSV_SEPARATOR_H_
#define PLAN_CSV_SEPARATOR_H_

#include <string_view>

namespace plan::csv {

// The separator that a first line `sep=;` names, as Excel writes and obeys it; kForWideComma
// for ， and 0 where there is no such line.
[[nodiscard]] char named_separator(std::string_view bytes);

}  // namespace plan::csv

#endif  // PLAN_CSV_SEPARATOR_H_
