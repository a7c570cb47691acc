// Which of a row's days still matter once they are known.
//
// For a thing with deadlines, a record's date d, due day and fixed day decide three things:
// whether it is open (fixed blank, or after the as-of date A), whether and by how much it is
// overdue (end > due, end - due, where end = min(fixed or A, J) and J is the day on which the
// period is judged), and whether it was put right at once (fixed - d). A is known when the
// user gave it; else it is the latest day of the log, and no earlier than any fixed day within
// 366 days of its date, which is checked below. So:
//
// - A fixed day up to A: the row is closed whatever A is, and end = min(fixed, J) is known.
//   Not overdue: any closed row without a due day is the same.
//   Overdue with fixed <= J: only fixed - due matters (with `every` the deadlines missed in
//   it, else only that it is above zero), so both days may move to the start of the class,
//   which is no later than d and thus keeps the row closed. Overdue and judged at J: end = J,
//   and it stays so with fixed = J.
// - Open: end = min(A, J). A due day from J on is never passed. Once A is known, nor is one
//   from A on; and all that are passed so long that no more deadlines can be missed (without
//   `every`: by a day) are the same, which may be known long before A is: A is not before the
//   latest day so far.
// - With `prompt` fixed - d matters too: then all three days move together, which changes
//   neither difference as long as end = fixed.
//
// All days of a class lie in the same period of each scheme, so moving a date to the first of
// them changes no period. What fits none of these is kept by itself.
#include "plan/score/places.h"

#include <algorithm>

namespace plan::score {
RowPlace& Places::learn(std::size_t day_class, std::uint32_t targets) {
  if (places_.size() <= day_class) places_.resize(day_class + 1);
  if (places_[day_class].size() <= targets) places_[day_class].resize(targets + 1);
  RowPlace& place = places_[day_class][targets];
  const DayClass& days = days_[static_cast<int>(day_class)];
  place.first = days.first;
  place.known = true;
  bool any = false;
  for (const CountsFor& target : items_.sets()[targets].targets) {
    auto s = static_cast<std::size_t>(target.scheme);
    const Thing& thing = compiled_.schemes[s].things[static_cast<std::size_t>(target.thing)];
    const DayClass::InScheme& in = days.schemes[s];
    if (!in.holds || !looks_at_days(thing)) continue;
    place.least_judged = any ? std::min(place.least_judged, in.judged) : in.judged;
    place.most_judged = any ? std::max(place.most_judged, in.judged) : in.judged;
    any = true;
  }
  return place;
}

void Places::set_days(int way, const RowNeeds& needs, const RowPlace& at, SlotKey& key) {
  key.due = kNever;
  key.fixed = kNoDay;
  if (way == way::kOpen) return;
  if (way == way::kPassed) {
    key.due = at.first - 1;
    return;
  }
  key.fixed = at.first;
  if (way == way::kClosed) return;
  key.due = at.first;
  key.fixed = at.first + (way - way::kLate) * needs.every + 1;
}

bool Places::place_days(const Digest& row, const RowNeeds& needs, const RowPlace& at,
                        SlotKey& key, int& way) const {
  std::int32_t first = at.first;
  std::int32_t due = row.due;
  if (due == kNoDay) {
    if (needs.mixed_rectify) return false;
    due = needs.rectify >= 0 ? row.date + needs.rectify : kNever;
  }
  if (due < row.date) {
    key.due = due;  // placed already, as always passed
    way = way::kPassed;
    return due == first - 1 && row.fixed == kNoDay;
  }
  bool open = row.fixed == kNoDay || (as_of_ && row.fixed > *as_of_);
  if (open) {
    if (due >= at.most_judged || (as_of_ && due >= *as_of_)) return true;
    // As late as matters already; it only gets later.
    std::int64_t end = std::min(as_of_.value_or(latest_), at.least_judged);
    bool passed = end - due >= most_lateness(needs);
    key.due = passed ? first - 1 : due;
    way = passed ? way::kPassed : way::kOther;
    return true;
  }
  if (!as_of_ && row.fixed - row.date > kYear) return false;
  if (needs.prompt) {
    if (row.fixed > at.least_judged) return false;
    std::int32_t shift = row.date - first;
    key.fixed = row.fixed - shift;
    if (row.fixed > due) key.due = due - shift;
    way = way::kOther;
    return true;
  }
  key.fixed = first;
  way = way::kClosed;
  if (row.fixed <= due) return true;
  way = way::kOther;
  if (row.fixed <= at.least_judged) {
    int steps = steps_missed(needs, row.fixed - due);
    key.due = first;
    key.fixed = first + steps * needs.every + 1;
    if (steps < way::kCount - way::kLate) way = way::kLate + steps;
  } else if (at.least_judged != at.most_judged) {
    key.due = due;
    key.fixed = row.fixed;
  } else if (due < at.most_judged) {
    key.due = at.most_judged - steps_missed(needs, at.most_judged - due) * needs.every - 1;
    key.fixed = at.most_judged;
  } else {
    way = way::kClosed;
  }
  return true;
}

}  // namespace plan::score
