// What the rules behind a target set look at in a row: everything else may differ between two
// rows that count alike.
#ifndef PLAN_SCORE_ROW_NEEDS_H_
#define PLAN_SCORE_ROW_NEEDS_H_

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include "plan/score/columns.h"
#include "plan/score/compiled.h"
#include "plan/score/names.h"

namespace plan::score {

struct RowNeeds {
  // How the values of rows that count together are put together.
  enum class Values : std::uint8_t { kNone, kSum, kLeast, kMost };

  // No rule tells the rows apart one by one: the scores follow from sums.
  bool adds_up = true;
  bool level = false, source = false, points = false, missed = false;
  bool measure = false, rate = false;
  bool whole_count = false;  // occurrences are counted one by one
  bool ladder = false;       // a count says nothing
  bool zero_count = false;   // a row of count 0 may leave out what others have to say
  bool days = false;         // due and fixed matter
  bool prompt = false;       // so does how soon it was fixed
  int every = 0;             // so does how late: in steps of so many days
  int times = 1;             // at most so many of them
  bool visits = false;       // a duty counts the days, or begins with one
  bool ref = false, note = false;
  Values values = Values::kNone;
  // Bounds of `value` under `measure`, in millionths; out of them, the row has to be looked at
  // with care. lo > hi: always.
  std::int64_t lo = std::numeric_limits<std::int64_t>::min();
  std::int64_t hi = std::numeric_limits<std::int64_t>::max();
  // Days of `rectify`, where deadlines matter; -1: none. Schemes that differ: `mixed`.
  int rectify = -1;
  bool mixed_rectify = false;

  // Some take no count but 1.
  [[nodiscard]] bool exact_count() const { return measure || rate || ladder; }
};

[[nodiscard]] RowNeeds needs_of(const Compiled& compiled, const TargetSet& set);

// Deadlines missed by so many days, beyond the first; 0 where their number does not matter.
[[nodiscard]] inline int steps_missed(const RowNeeds& needs, std::int32_t days) {
  return needs.every == 0 ? 0 : std::min((days - 1) / needs.every, needs.times - 1);
}
// From so many days on nothing gets worse.
[[nodiscard]] inline std::int64_t most_lateness(const RowNeeds& needs) {
  return needs.every == 0 ? 1 : std::int64_t{needs.times - 1} * needs.every + 1;
}

// Whether anything in the plan looks at the column. At the others something looks always, be it
// to refuse what makes no sense.
struct PlanNeeds {
  bool level = false, source = false, result = false, ref = false, note = false;

  [[nodiscard]] bool looks_at(Column column) const {
    switch (column) {
      case Column::kLevel:
        return level;
      case Column::kSource:
        return source;
      case Column::kResult:
        return result;
      case Column::kRef:
        return ref;
      case Column::kNote:
        return note;
      default:
        return true;
    }
  }
};
[[nodiscard]] PlanNeeds needs_of(const Compiled& compiled);

// What `measure` accepts as a value.
struct ValueBounds {
  Ratio lo, hi;
};
[[nodiscard]] std::optional<ValueBounds> value_bounds(const Thing& thing);

// Whether due and fixed change anything for a thing's records.
[[nodiscard]] inline bool looks_at_days(const Thing& thing) {
  return thing.has_issues || thing.charge.overdue || thing.charge.prompt;
}

}  // namespace plan::score

#endif  // PLAN_SCORE_ROW_NEEDS_H_
