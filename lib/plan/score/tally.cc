#include "plan/score/tally.h"

#include <algorithm>
#include <utility>

#include "plan/score/tally_rows.h"
#include "plan/score/where.h"

namespace plan::score {

Tally::Tally(const Compiled& compiled, const ItemNames& items, const WordPool& words,
             std::optional<std::int32_t> as_of)
    : compiled_(compiled), items_(items), words_(words), places_(compiled, items, as_of) {}

const RowNeeds& Tally::learn_needs(std::uint32_t targets) {
  while (needs_.size() <= targets) {
    needs_.push_back(needs_of(compiled_, items_.sets()[needs_.size()]));
  }
  return needs_[targets];
}

Fate Tally::fate(std::int32_t date, std::uint32_t targets, std::uint32_t level,
                 std::uint32_t source) {
  Day day = to_day(date);
  bool inside = false, used = false;
  for (const CountsFor& target : items_.sets()[targets].targets) {
    const CompiledScheme& scheme = compiled_.schemes[static_cast<std::size_t>(target.scheme)];
    if (!scheme.calendar.holds(day)) continue;
    inside = true;
    const Thing& thing = scheme.things[static_cast<std::size_t>(target.thing)];
    used = used || passes_where(thing, level, source, words_);
  }
  if (!inside || (places_.as_of() && date > *places_.as_of())) return Fate::kOutside;
  return used ? Fate::kCounted : Fate::kUnused;
}

RowClass Tally::class_of(const Digest& row, const RowNeeds& needs, int day_class) {
  RowClass row_class;
  row_class.targets = row.targets;
  row_class.day_class = static_cast<std::uint16_t>(day_class);
  if (needs.level) row_class.level = row.level;
  if (needs.source) row_class.source = row.source;
  if (needs.points && row.points != kNoNumber) row_class.points = points_.id(row.points);
  if (needs.missed) row_class.missed = row.missed;
  if (needs.rate) row_class.result = row.result;
  row_class.count_kind = count_kind(needs, row.count);
  return row_class;
}

std::uint32_t Tally::class_id(const RowClass& row_class) {
  std::uint32_t known = classes_.size();
  std::uint32_t id = classes_.find_or_add(row_class, row_class.hash());
  if (id < known) return id;
  RowClassInfo& info = classes_[id];
  const RowNeeds& needs = this->needs(row_class.targets);
  RowPlace& place = places_.at(row_class.day_class, row_class.targets);
  info.fate = fate(place.first, row_class.targets, row_class.level, row_class.source);
  info.values = needs.values;
  info.visits = needs.visits && info.fate == Fate::kCounted;
  info.only_counts = info.values == RowNeeds::Values::kNone && !info.visits;
  if (row_class.is_plain()) place.plain_class = id;
  if (plain_.takes(info, needs, place)) {
    info.lines = short_lines_for(id);
    if (info.lines != RowClassInfo::kNoLines) plain_.learn(info, needs, place);
  }
  return id;
}

// All units at once, so that a row's line is found without looking for it.
std::uint32_t Tally::short_lines_for(std::uint32_t id) {
  // Counts of 0 are checked apart, but add up with others.
  RowClass twin = classes_[id].key;
  bool is_zero = twin.count_kind == CountKind::kZero;
  twin.count_kind = is_zero ? CountKind::kUsual : CountKind::kZero;
  std::uint32_t known = known_class(twin);
  if (known != RowClasses::kNone) return classes_[known].lines;
  constexpr std::size_t kMostLines = 1 << 19;
  std::size_t units = compiled_.plan->units.size(), first = short_lines_.size();
  if (first + units > kMostLines) return RowClassInfo::kNoLines;
  short_lines_.resize(first + units);
  short_classes_.push_back(id);
  return static_cast<std::uint32_t>(first);
}

// What check_for() looks at, amounts aside: the caller sees to it that those are in bounds.
RowClass Tally::checked_class(const Digest& row) {
  const RowNeeds& needs = this->needs(row.targets);
  RowClass row_class;
  row_class.targets = row.targets;
  row_class.level = row.level;
  if (row.points != kNoNumber) row_class.points = points_.id(row.points);
  row_class.result = row.result;
  row_class.count_kind = count_kind(needs, row.count);
  return row_class;
}

void Tally::note_checked(const Digest& row) {
  constexpr std::size_t kMost = 1 << 14;
  if (checked_.size() < kMost) checked_.insert(checked_class(row));
}

bool Tally::is_checked(const Digest& row) {
  return checked_.contains(checked_class(row));
}

bool Tally::look_for_slot(Spot& spot, const Digest& row, bool checked) {
  if (spot.key.row_class == RowClasses::kNone) {
    if (!checked && !is_checked(row)) return false;
    (void)class_id(class_of(row, needs(row.targets), places_.day_class(row.date)));
    spot = spot_of(row, spot.exact);
    return find(spot, row, checked);
  }
  spot.at = slots_.find_or_add(spot.key, spot.hash);
  return true;
}

SlotSums& Tally::sums(std::uint32_t slot) {
  using Values = RowNeeds::Values;
  while (sums_.size() <= slot) {
    const SlotKey& key = slots_[static_cast<std::uint32_t>(sums_.size())].key;
    Values values = classes_[key.row_class].values;
    std::int64_t none = values == Values::kLeast  ? INT64_MAX
                        : values == Values::kMost ? INT64_MIN
                                                  : 0;
    sums_.push_back({none, 0});
  }
  return sums_[slot];
}

void Tally::add_to_slot(std::uint32_t slot, const Digest& row) {
  Slot& to = slots_[slot];
  const RowClassInfo& info = classes_[to.key.row_class];
  std::int64_t count = to.count;
  bool fits = adds(count, row.count);
  if (info.values == RowNeeds::Values::kSum) {
    SlotSums& sum = sums(slot);
    SlotSums more = sum;
    if (row.value != kNoNumber) fits = fits && adds(more.value, row.value);
    if (row.total != kNoNumber) fits = fits && adds(more.total, row.total);
    if (fits) sum = more;
  } else if (info.values != RowNeeds::Values::kNone && fits) {
    SlotSums& sum = sums(slot);
    sum.value = better(info.values, sum.value, row.value);
  }
  if (!fits) {
    auto exact = [](std::int64_t n) { return n == kNoNumber ? Ratio(0) : from_millionths(n); };
    (void)add_odd(slot, row, {exact(row.count), exact(row.value), exact(row.total)});
    return;
  }
  to.count = count;
  ++to.rows;
  if (info.visits) add_visit(slot, row.date);
}

// All sums of one unit and class share their days.
void Tally::add_visit(std::uint32_t slot, std::int32_t date) {
  if (visits_of_slot_.size() <= slot) visits_of_slot_.resize(slots_.size(), kNoVisits);
  const LineKey who = slots_[slot].key.line();
  const DayClass& days = days_of(who.row_class);
  Visits::Place& place = visits_of_slot_[slot];
  if (place == kNoVisits) place = visits_.of(who, days);
  visits_.add(place, days, date);
}

bool Tally::add_odd(const Spot& spot, const Digest& row, const Amounts& amounts) {
  return add_odd(spot.at, row, amounts);
}

bool Tally::add_odd(std::uint32_t slot, const Digest& row, const Amounts& amounts) {
  RowNeeds::Values values = classes_[slots_[slot].key.row_class].values;
  if (values == RowNeeds::Values::kLeast || values == RowNeeds::Values::kMost) return false;
  odds_.add(slot, amounts);
  Digest rest = row;  // the row itself, without its amounts
  rest.count = 0;
  rest.value = rest.total = kNoNumber;
  add_to_slot(slot, rest);
  return true;
}

}  // namespace plan::score
