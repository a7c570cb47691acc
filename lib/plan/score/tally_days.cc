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
//   from A on; and without `every` all passed ones are the same, which may be known long
//   before A is: A is not before the latest day so far.
// - With `prompt` fixed - d matters too: then all three days move together, which changes
//   neither difference as long as end = fixed.
//
// All days of a class lie in the same period of each scheme, so moving a date to the first of
// them changes no period. What fits none of these is kept by itself.
#include <algorithm>

#include "plan/score/tally.h"

namespace plan::score {
namespace {

// The least lateness that misses as many deadlines; 1 where their number does not matter.
std::int32_t lateness(const RowNeeds& needs, std::int32_t days) {
  if (needs.every == 0) return 1;
  return (std::min((days - 1) / needs.every, needs.times - 1)) * needs.every + 1;
}

}  // namespace

const Tally::Judged& Tally::judged(int day_class, std::uint32_t targets) {
  auto c = static_cast<std::size_t>(day_class);
  if (judged_.size() <= c) judged_.resize(c + 1);
  if (judged_[c].size() <= targets) judged_[c].resize(targets + 1);
  Judged& found = judged_[c][targets];
  if (found.known) return found;
  found.known = true;
  bool any = false;
  for (const CountsFor& target : items_.sets()[targets].targets) {
    auto s = static_cast<std::size_t>(target.scheme);
    const Thing& thing = compiled_.schemes[s].things[static_cast<std::size_t>(target.thing)];
    const DayClass::InScheme& in = days_[day_class].schemes[s];
    if (!in.holds || !looks_at_days(thing)) continue;
    found.least = any ? std::min(found.least, in.judged) : in.judged;
    found.most = any ? std::max(found.most, in.judged) : in.judged;
    any = true;
  }
  return found;
}

bool Tally::place_days(const Digest& row, const RowNeeds& needs, int day_class, Key& key) {
  std::int32_t first = days_[day_class].first;
  key.due = kNever;
  key.fixed = kNoDay;
  if (!needs.days) return true;
  std::int32_t due = row.due;
  if (due == kNoDay) {
    if (needs.mixed_rectify) return false;
    due = needs.rectify >= 0 ? row.date + needs.rectify : kNever;
  }
  if (due < row.date) {
    key.due = due;  // placed already, as always passed
    return due == first - 1 && row.fixed == kNoDay;
  }
  bool open = row.fixed == kNoDay || (as_of_ && row.fixed > *as_of_);
  const Judged& judged_on = judged(day_class, row.targets);
  if (open) {
    if (due >= judged_on.most) return true;
    key.due = due;
    if (as_of_ && due >= *as_of_) key.due = kNever;
    bool passed = std::min(as_of_.value_or(latest_), judged_on.least) > due;
    if (passed && needs.every == 0) key.due = first - 1;
    return true;
  }
  if (!as_of_ && row.fixed - row.date > kYear) return false;
  if (needs.prompt) {
    if (row.fixed > judged_on.least) return false;
    std::int32_t shift = row.date - first;
    key.fixed = row.fixed - shift;
    if (row.fixed > due) key.due = due - shift;
    return true;
  }
  key.fixed = first;
  if (row.fixed <= due) return true;
  if (row.fixed <= judged_on.least) {
    key.due = first;
    key.fixed = first + lateness(needs, row.fixed - due);
  } else if (judged_on.least != judged_on.most) {
    key.due = due;
    key.fixed = row.fixed;
  } else if (due < judged_on.most) {
    key.due = judged_on.most - lateness(needs, judged_on.most - due);
    key.fixed = judged_on.most;
  }
  return true;
}

}  // namespace plan::score
