// Rows that say nothing but who, what, when and how many: nearly all of most logs.
//
// What such a row adds to depends on its unit, its day class and targets (a PlainPlace, worked
// out once) and on the way in which its days matter. places.cc says why; what is not settled
// here is left to it. Not thread-safe.
#ifndef PLAN_SCORE_PLAIN_ROWS_H_
#define PLAN_SCORE_PLAIN_ROWS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "plan/score/day_classes.h"
#include "plan/score/places.h"
#include "plan/score/row_classes.h"
#include "plan/score/row_needs.h"
#include "plan/score/slots.h"

namespace plan::score {

// What it says. (Without values of its own: many are filled in at once, part by part.)
struct PlainCells {
  std::int32_t date, due, fixed;
  std::uint32_t unit, targets;
  std::uint32_t ones;  // its count
};

// Where it belongs.
struct PlainRow {
  std::uint32_t line = 0;  // into the lines
  std::uint32_t ones = 1;
  std::int32_t latest = kNoDay;  // the as-of date cannot lie before it
  std::int8_t way = way::kOther;
  Fate fate = Fate::kCounted;
};

// The way of an issue put right so many days late, the last standing for all that are later.
inline constexpr int kLastLate = 63;
using LateWays = std::array<std::int8_t, kLastLate + 1>;

// What is known of the as-of date: nothing yet, or that it lies on no earlier day, or the date.
struct AsOf {
  std::int32_t least = kNoDay, most = kNever;
};

struct PlainPlace {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::uint32_t lines = kNone;   // the first of those of its units; kNone: nothing is known
  std::int32_t judged = kNever;  // the day on which their issues are
  std::int32_t rectify = -1;     // days; -1: none
  std::int64_t most_late = 1;    // from so many days on nothing gets worse
  Fate fate = Fate::kCounted;
  bool days = false;               // due and fixed matter
  bool zero_count = false;         // a row of count 0 is no plain one
  const LateWays* ways = nullptr;  // of issues that are put right

  // kOther: that has to be looked for with care. REQUIRES: due and fixed are not before date.
  [[nodiscard]] int way_of(const PlainCells& cells, const AsOf& as_of) const {
    if (!days) return way::kOpen;
    std::int32_t usual = rectify < 0 ? kNever : cells.date + rectify;
    std::int32_t due = cells.due == kNoDay ? usual : cells.due;
    std::int32_t end = std::min(as_of.least, judged);
    int open = due <= std::int64_t{end} - most_late ? way::kPassed : way::kOther;
    open = due >= std::min(as_of.most, judged) ? way::kOpen : open;
    std::int64_t late = std::clamp<std::int64_t>(std::int64_t{cells.fixed} - due, 0, kLastLate);
    int closed = (*ways)[static_cast<std::size_t>(late)];
    closed = late > 0 && cells.fixed > judged ? way::kOther : closed;
    return cells.fixed == kNoDay || cells.fixed > as_of.most ? open : closed;
  }
};

class PlainPlaces {
 public:
  // nullptr, or one without lines: nothing is known.
  [[nodiscard]] const PlainPlace* find(int day_class, std::uint32_t targets) const {
    auto column = static_cast<std::uint32_t>(day_class);
    if (column >= day_classes_ || targets >= targets_) return nullptr;
    return places_.data() + (targets * day_classes_ + column);
  }
  // Whether rows of that class can be plain. `at`: the place of its day class and targets.
  [[nodiscard]] bool takes(const RowClassInfo& info, const RowNeeds& needs,
                           const RowPlace& at) const;
  // Such a class; `lines`: the first of as many as there are units.
  void learn(const RowClassInfo& info, const RowNeeds& needs, const RowPlace& at,
             std::uint32_t lines);

 private:
  [[nodiscard]] const LateWays& late_ways(const RowNeeds& needs);
  void make_room(std::uint32_t day_classes, std::uint32_t targets);

  std::uint32_t day_classes_ = 0, targets_ = 0;
  std::vector<PlainPlace> places_;                                  // by targets, by day class
  std::deque<std::pair<std::pair<int, int>, LateWays>> late_ways_;  // by `every` and `times`
};

}  // namespace plan::score

#endif  // PLAN_SCORE_PLAIN_ROWS_H_
