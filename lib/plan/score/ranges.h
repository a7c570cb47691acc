// Where a log can be cut so that each part begins with a row. Internal to the module.
#ifndef PLAN_SCORE_RANGES_H_
#define PLAN_SCORE_RANGES_H_

#include <cstdint>
#include <vector>

#include "plan/base/result.h"
#include "plan/csv/reader.h"
#include "plan/io/seekable.h"
#include "plan/score/cells.h"
#include "plan/score/header.h"

namespace plan::score {

// Bytes of a file of `size` that one of several threads best takes at a time.
[[nodiscard]] std::uint64_t range_for(std::uint64_t size, unsigned threads);

// Ranges of about `size` bytes that cover the file. Each begins behind a line end from which on
// the next lines read as rows under `header`: a good guess, which is proved when the range
// before it has been read to its end. Fails where the file cannot be read.
[[nodiscard]] Result<std::vector<csv::Range>> cut_log(const SeekableFile& file,
                                                      const Header& header, CellReader& cells,
                                                      std::uint64_t size);

}  // namespace plan::score

#endif  // PLAN_SCORE_RANGES_H_
