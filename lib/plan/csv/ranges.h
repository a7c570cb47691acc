// Cuts a file into ranges that several readers take in parallel, exactly.
//
// Where a range begins is a guess: behind some line end. It is wrong where that line end stands
// inside a quoted cell. Whether it was right is known when the range before it has been read,
// for that one reads its last record to the end:
//
//   std::vector<Range> ranges = *cut_into_ranges(file, threads);
//   // each thread: auto source = file.from(range.begin);
//   //              Reader reader(*source, options, range);  … until kEnd
//   // then, one after the other, from the second:
//   //   before += the passed() of the range before; its ended_at() is `end`;
//   //   end == range.begin  the guess was right; reader.count_from(before) and behind() make
//   //                       its numbers and places those of the whole file
//   //   otherwise           forget what that range gave, and read it again from `end`:
//   //                       {end, range.end}; nothing is left of it if end >= range.end
//   //   after a broken record that is fatal(), nothing behind it counts
//
// What comes out so is what one reader of the whole file would have given, in the same order.
// Nothing here is shared between threads but `file`, which may be.
#ifndef PLAN_CSV_RANGES_H_
#define PLAN_CSV_RANGES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/base/place.h"
#include "plan/base/result.h"
#include "plan/csv/reader.h"
#include "plan/io/seekable.h"

namespace plan::csv {

// At most `count` ranges (at least 1), none shorter than `least` bytes but perhaps the last,
// each beginning where the one before ends; the last one is open at its end. Fails where the
// file cannot be read.
[[nodiscard]] Result<std::vector<Range>> cut_into_ranges(const SeekableFile& file,
                                                         std::size_t count,
                                                         std::uint64_t least = 1 << 20);

// A place that a reader gave which counted from the beginning of its range, as a place of the
// file.
[[nodiscard]] Place behind(const Extent& before, Place place);

}  // namespace plan::csv

#endif  // PLAN_CSV_RANGES_H_
