// Rows below a table that are no records: sums, signatures, page numbers, remarks.
#ifndef PLAN_SCORE_TRAILER_H_
#define PLAN_SCORE_TRAILER_H_

#include <string_view>

namespace plan::score {

// Whether a row is likely such a one, by its first cell that is not blank.
[[nodiscard]] bool begins_trailer(std::string_view cell);

}  // namespace plan::score

#endif  // PLAN_SCORE_TRAILER_H_
