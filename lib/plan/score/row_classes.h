// What rows of a log are alike in, their unit and days aside: each combination that was met,
// once.
#ifndef PLAN_SCORE_ROW_CLASSES_H_
#define PLAN_SCORE_ROW_CLASSES_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "plan/score/digest.h"
#include "plan/score/keyed_table.h"
#include "plan/score/memo.h"
#include "plan/score/record.h"
#include "plan/score/row_needs.h"

namespace plan::score {

// What becomes of a sound row.
enum class Fate : std::uint8_t { kCounted, kOutside, kUnused };
inline constexpr std::size_t kFates = 3;

struct RowClass {
  std::uint32_t targets = 0;
  std::uint16_t day_class = 0;
  RateResult result = RateResult::kNone;
  CountKind count_kind = CountKind::kUsual;
  std::uint32_t level = 0, source = 0;
  std::uint32_t points = 0;  // the tally's id of them; 0: none
  std::int32_t missed = kNoMissed;

  // Nothing but targets and day class tells it from others.
  [[nodiscard]] bool is_plain() const {
    return (level | source | points) == 0 && missed == kNoMissed &&
           result == RateResult::kNone && count_kind == CountKind::kUsual;
  }
  using Words = std::array<std::uint64_t, 3>;
  friend bool operator==(const RowClass& a, const RowClass& b) {
    auto x = std::bit_cast<Words>(a), y = std::bit_cast<Words>(b);
    return ((x[0] ^ y[0]) | (x[1] ^ y[1]) | (x[2] ^ y[2])) == 0;
  }
  [[nodiscard]] std::uint64_t hash() const {
    auto words = std::bit_cast<Words>(*this);
    return fold_multiply(words[0] ^ kOdd ^ words[2], words[1] ^ kOther ^ words[2] << 32);
  }
};

struct HashRowClass {
  std::size_t operator()(const RowClass& row_class) const { return row_class.hash(); }
};

struct RowClassInfo {
  RowClass key;
  Fate fate = Fate::kCounted;
  RowNeeds::Values values = RowNeeds::Values::kNone;
  bool visits = false;       // a duty looks at the days of its rows
  bool only_counts = false;  // no values, no visits
  // Where its rows have short lines, those of all units one behind the other: the first.
  static constexpr std::uint32_t kNoLines = 0xFFFFFFFF;
  std::uint32_t lines = kNoLines;
};
using RowClasses = KeyedTable<RowClassInfo>;

}  // namespace plan::score

#endif  // PLAN_SCORE_ROW_CLASSES_H_
