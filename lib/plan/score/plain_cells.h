// What plain rows say, a column each; see plain_rows.h.
#ifndef PLAN_SCORE_PLAIN_CELLS_H_
#define PLAN_SCORE_PLAIN_CELLS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "plan/csv/reader.h"

namespace plan::score {

inline constexpr std::size_t kMostPlain = csv::Reader::kMostAhead;
template <class T>
using PlainColumn = std::array<T, kMostPlain>;

// Stand for days that are not known: sums and differences of any two of them fit, and they are
// far from every day that can be read.
inline constexpr std::int32_t kFarDay = 1 << 29;
inline constexpr std::int32_t kBlankDay = -kFarDay;   // of a blank cell
inline constexpr std::int32_t kBadDay = kFarDay - 1;  // of one that takes care to read

struct PlainCells {
  PlainColumn<std::int32_t> date{}, due{}, fixed{};
  PlainColumn<std::uint32_t> unit{}, targets{};
  // As in RowClass; 0 unless `graded`.
  PlainColumn<std::uint32_t> level{}, source{}, points{};
  PlainColumn<std::uint32_t> ones{};  // their counts
  PlainColumn<std::int32_t> sound{};  // 0: something else is not plain
  bool graded = false;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_PLAIN_CELLS_H_
