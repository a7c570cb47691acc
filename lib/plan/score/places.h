// Which of a row's days still matter once they are known: rows whose days matter alike are
// given the same ones.
//
// places.cc says why that changes no score. Not thread-safe.
#ifndef PLAN_SCORE_PLACES_H_
#define PLAN_SCORE_PLACES_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/day_classes.h"
#include "plan/score/digest.h"
#include "plan/score/names.h"
#include "plan/score/row_classes.h"
#include "plan/score/row_needs.h"
#include "plan/score/slots.h"

namespace plan::score {

// What is known of the rows of one day class and one set of targets.
struct RowPlace {
  std::int32_t first = 0;  // day of the class
  // The earliest and the latest day on which one of the schemes judges their issues.
  std::int32_t least_judged = kNever, most_judged = kNever;
  // Of rows with nothing in them that could tell them apart; kNone while none was met.
  std::uint32_t plain_class = RowClasses::kNone;
  bool known = false;
};

class Places {
 public:
  static constexpr std::int32_t kYear = 366;

  // Both must outlive it. `as_of`: as the user gave it.
  Places(const Compiled& compiled, const ItemNames& items, std::optional<std::int32_t> as_of)
      : compiled_(compiled), items_(items), as_of_(as_of), days_(compiled, as_of) {}

  // The class of a day, or -1.
  [[nodiscard]] int day_class(std::int32_t date) { return days_.find(date); }
  [[nodiscard]] const DayClass& days(int day_class) { return days_[day_class]; }
  [[nodiscard]] DayClasses& day_classes() { return days_; }
  [[nodiscard]] RowPlace& at(int day_class, std::uint32_t targets) {
    auto row = static_cast<std::size_t>(day_class);
    if (row < places_.size() && targets < places_[row].size() && places_[row][targets].known) {
      return places_[row][targets];
    }
    return learn(row, targets);
  }

  // Sets the days of `key`, and the way in which they matter; false: the row cannot be added
  // to others.
  [[nodiscard]] bool place(const Digest& row, const RowNeeds& needs, const RowPlace& at,
                           SlotKey& key, int& way) const {
    key.due = kNever;
    key.fixed = kNoDay;
    way = way::kOpen;
    return !needs.days || place_days(row, needs, at, key, way);
  }
  // The days that stand for a way other than kOther.
  static void set_days(int way, const RowNeeds& needs, const RowPlace& at, SlotKey& key);

  // The latest day that the as-of date cannot lie before: a date, or a fixed day within 366
  // days of one. kNoDay: there is none yet.
  void note_latest(std::int32_t date, std::int32_t fixed) {
    latest_ = std::max(latest_, date);
    if (fixed != kNoDay && fixed - date <= kYear) latest_ = std::max(latest_, fixed);
  }
  [[nodiscard]] std::int32_t latest() const { return latest_; }
  void note_latest_of(const Places& other) { latest_ = std::max(latest_, other.latest_); }
  [[nodiscard]] const std::optional<std::int32_t>& as_of() const { return as_of_; }
  void set_as_of(std::int32_t as_of) { as_of_ = as_of; }

 private:
  RowPlace& learn(std::size_t day_class, std::uint32_t targets);
  [[nodiscard]] bool place_days(const Digest& row, const RowNeeds& needs, const RowPlace& at,
                                SlotKey& key, int& way) const;

  const Compiled& compiled_;
  const ItemNames& items_;
  std::optional<std::int32_t> as_of_;
  std::int32_t latest_ = kNoDay;
  DayClasses days_;
  std::vector<std::vector<RowPlace>> places_;  // by day class, by target set
};

}  // namespace plan::score

#endif  // PLAN_SCORE_PLACES_H_
