// What one of several threads hands over. Internal to the log reader.
#ifndef PLAN_SCORE_RANGE_RESULT_H_
#define PLAN_SCORE_RANGE_RESULT_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/score/record.h"
#include "plan/score/row_hash.h"

namespace plan::score {

// What a thread makes of one range of a file: rows of which nothing has to be said are added
// up by that thread; the others are left to the reader, which takes the ranges in order.
struct RangeResult {
  struct Mark {
    std::uint64_t low = 0;  // of the hash
    std::uint32_t high = 0;
    std::uint32_t line = 0;
    [[nodiscard]] RowHash hash() const { return {std::uint64_t{high} << 32, low}; }
  };
  csv::Range range;
  csv::Extent passed;
  std::uint64_t ended_at = 0;
  RowCounts rows;
  using Marks = std::vector<Mark>;
  Marks marks;                           // of sound rows, where duplicates are looked for
  std::vector<std::uint64_t> left_over;  // lines of the rows that are not read
  std::size_t first_record = 0, end_record = 0;  // of the worker's, with its ids and lines
  std::uint64_t lines_before = 0;
  bool fatal = false;   // the rest of the file cannot be read
  unsigned worker = 0;  // whose ids
};

}  // namespace plan::score

#endif  // PLAN_SCORE_RANGE_RESULT_H_
