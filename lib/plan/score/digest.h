// A row that is read, with its numbers in millionths.
#ifndef PLAN_SCORE_DIGEST_H_
#define PLAN_SCORE_DIGEST_H_

#include <algorithm>
#include <cstdint>

#include "plan/score/quick_cells.h"
#include "plan/score/record.h"
#include "plan/score/row_needs.h"

namespace plan::score {

struct Digest {
  std::int32_t date = kNoDay, due = kNoDay, fixed = kNoDay;
  std::int32_t missed = kNoMissed;
  std::uint32_t unit = 0, targets = 0;
  std::uint32_t level = 0, source = 0;
  std::int64_t count = kMillion;
  std::int64_t points = kNoNumber, value = kNoNumber, total = kNoNumber;
  RateResult result = RateResult::kNone;
};

// Whether it says nothing but its unit, item, days and count, and perhaps a value.
[[nodiscard]] inline bool is_plain(const Digest& row) {
  return (row.level | row.source) == 0 && row.points == kNoNumber && row.missed == kNoMissed &&
         row.result == RateResult::kNone;
}

// What methods tell counts apart by: one of 0 needs nothing else filled in, some take no count
// but 1, and some no fraction. kUsual is every other.
enum class CountKind : std::uint8_t { kUsual, kZero, kNotOne, kFraction };

[[nodiscard]] inline CountKind count_kind(const RowNeeds& needs, std::int64_t count) {
  if (count == kMillion) return CountKind::kUsual;
  if (count == 0 && needs.zero_count) return CountKind::kZero;
  if (needs.exact_count()) return CountKind::kNotOne;
  return needs.whole_count && count % kMillion != 0 ? CountKind::kFraction : CountKind::kUsual;
}

// Adds; false, and nothing is done, where the sum does not fit.
[[nodiscard]] inline bool adds(std::int64_t& sum, std::int64_t more) {
  std::int64_t result = 0;
  if (__builtin_add_overflow(sum, more, &result)) return false;
  sum = result;
  return true;
}
// Of two least or two greatest values, the one of both.
[[nodiscard]] inline std::int64_t better(RowNeeds::Values values, std::int64_t a,
                                         std::int64_t b) {
  return values == RowNeeds::Values::kLeast ? std::min(a, b) : std::max(a, b);
}

}  // namespace plan::score

#endif  // PLAN_SCORE_DIGEST_H_
