#include "plan/score/tally.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "plan/score/memo.h"
#include "plan/score/where.h"

namespace plan::score {
namespace {

// A count of 0 needs nothing else filled in; some methods take no count but 1.
std::uint8_t count_kind(const RowNeeds& needs, std::int64_t count) {
  if (count == 0 && needs.zero_count) return 0;
  if (needs.exact_count() && count == kMillion) return 1;
  return needs.whole_count && count % kMillion != 0 ? 3 : 2;
}

bool adds(std::int64_t& sum, std::int64_t more) {
  std::int64_t result = 0;
  if (__builtin_add_overflow(sum, more, &result)) return false;
  sum = result;
  return true;
}

std::int64_t better(RowNeeds::Values values, std::int64_t a, std::int64_t b) {
  return values == RowNeeds::Values::kLeast ? std::min(a, b) : std::max(a, b);
}

}  // namespace

std::size_t Tally::HashKey::operator()(const Key& key) const {
  constexpr std::uint64_t kA = 0x9e3779b97f4a7c15, kB = 0xd6e8feb86659fd93;
  auto words = std::bit_cast<std::array<std::uint64_t, 4>>(key);
  return fold_multiply(fold_multiply(words[0] ^ kA, words[1] ^ kB) ^ words[2],
                       fold_multiply(words[2] ^ kB, words[3] ^ kA) ^ words[1] ^ kB);
}

Tally::Tally(const Compiled& compiled, const ItemNames& items, const WordPool& words,
             std::optional<std::int32_t> as_of)
    : compiled_(compiled),
      items_(items),
      words_(words),
      as_of_(as_of),
      days_(compiled, as_of),
      index_(1024) {}

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
    used = used || (is_in(thing.where_source, words_.key(source)) &&
                    is_in(thing.where_level, words_.key(level)));
  }
  if (!inside || (as_of_ && date > *as_of_)) return Fate::kOutside;
  return used ? Fate::kCounted : Fate::kUnused;
}

bool Tally::key_of(const Digest& row, int day_class, Key& key) {
  const RowNeeds& needs = this->needs(row.targets);
  if (!needs.adds_up || !place_days(row, needs, day_class, key)) return false;
  key.unit = row.unit;
  key.targets = static_cast<std::uint16_t>(row.targets);
  key.day_class = static_cast<std::uint16_t>(day_class);
  if (needs.level) key.level = row.level;
  if (needs.source) key.source = row.source;
  if (needs.points && row.points != kNoNumber) key.points = points_id(row.points);
  if (needs.missed) key.missed = static_cast<std::int16_t>(row.missed);
  if (needs.rate) key.result = row.result;
  key.count_kind = count_kind(needs, row.count);
  return true;
}

// What check_for() looks at, amounts aside: the caller sees to it that those are in bounds.
Tally::Key Tally::kind_of(const Digest& row) {
  const RowNeeds& needs = this->needs(row.targets);
  Key kind;
  kind.targets = static_cast<std::uint16_t>(row.targets);
  kind.level = row.level;
  if (row.points != kNoNumber) kind.points = points_id(row.points);
  kind.result = row.result;
  kind.count_kind = count_kind(needs, row.count);
  return kind;
}

void Tally::note_checked(const Digest& row) {
  constexpr std::size_t kMost = 1 << 14;
  if (checked_.size() < kMost) checked_.insert(kind_of(row));
}

bool Tally::is_checked(const Digest& row) {
  return checked_.contains(kind_of(row));
}

std::uint32_t Tally::points_id(std::int64_t points) {
  if (points == last_points_) return last_points_id_;
  auto [at, is_new] = points_ids_.emplace(points, static_cast<std::uint32_t>(points_.size()));
  if (is_new) points_.push_back(points);
  last_points_ = points;
  return last_points_id_ = at->second;
}

std::uint32_t Tally::look_up(const Key& key) const {
  std::size_t hash = HashKey()(key), mask = index_.size() - 1;
  auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Entry& entry = index_[at];
    if (entry.slot == kNoSlot) return kNoSlot;
    if (entry.tag == tag && slots_[entry.slot].key == key) return entry.slot;
  }
}

std::uint32_t Tally::insert(const Key& key) {
  auto place = [this](std::uint32_t slot) {
    std::size_t hash = HashKey()(slots_[slot].key), mask = index_.size() - 1;
    std::size_t at = hash & mask;
    while (index_[at].slot != kNoSlot) at = (at + 1) & mask;
    index_[at] = {slot, static_cast<std::uint32_t>(hash >> 32)};
  };
  auto made = static_cast<std::uint32_t>(slots_.size());
  Slot& slot = slots_.emplace_back();
  slot.key = key;
  totals_.push_back(0);
  if (index_.size() < 2 * slots_.size()) {
    index_.assign(index_.size() * 2, {});
    for (std::uint32_t i = 0; i < slots_.size(); ++i) place(i);
  } else {
    place(made);
  }
  slot.fate = fate(days_[key.day_class].first, key.targets, key.level, key.source);
  RowNeeds::Values values = needs(key.targets).values;
  if (values == RowNeeds::Values::kLeast) slot.value = INT64_MAX;
  if (values == RowNeeds::Values::kMost) slot.value = INT64_MIN;
  if (slot.fate == Fate::kCounted && needs(key.targets).visits) slot.visits = visits_of(slot);
  return made;
}

// All sums of one unit that a duty looks at alike share their days.
std::uint32_t Tally::visits_of(const Slot& slot) {
  Key who;
  who.unit = slot.key.unit;
  who.targets = slot.key.targets;
  who.day_class = slot.key.day_class;
  who.level = slot.key.level;
  who.source = slot.key.source;
  auto [at, is_new] = visits_.emplace(who, static_cast<std::uint32_t>(visit_bits_.size() + 1));
  const DayClass& days = days_[slot.key.day_class];
  if (is_new) {
    auto words = static_cast<std::size_t>((days.last - days.first) / 64 + 1);
    visit_bits_.resize(visit_bits_.size() + words, 0);
  }
  return at->second;
}

std::uint32_t Tally::find_slot(const Digest& row, bool checked) {
  int day_class = days_.find(row.date);
  Key key;
  if (day_class < 0 || day_class >= kMostClasses || row.targets >= kMostSets ||
      !key_of(row, day_class, key))
    return kNoSlot;
  std::uint32_t slot = look_up(key);
  if (slot != kNoSlot) return slot;
  return checked || is_checked(row) ? insert(key) : kNoSlot;
}

void Tally::add(std::uint32_t slot, const Digest& row) {
  Slot& to = slots_[slot];
  RowNeeds::Values values = needs_[row.targets].values;
  bool fits = true;
  std::int64_t count = to.count, value = to.value, total = totals_[slot];
  fits = adds(count, row.count);
  if (values == RowNeeds::Values::kSum) {
    if (row.value != kNoNumber) fits = fits && adds(value, row.value);
    if (row.total != kNoNumber) fits = fits && adds(total, row.total);
  } else if (values != RowNeeds::Values::kNone) {
    value = better(values, value, row.value);
  }
  if (!fits) {
    auto exact = [](std::int64_t n) { return n == kNoNumber ? Ratio(0) : from_millionths(n); };
    (void)add_odd(slot, row, {exact(row.count), exact(row.value), exact(row.total)});
    return;
  }
  to.count = count;
  to.value = value;
  totals_[slot] = total;
  ++to.rows;
  if (to.visits == 0) return;
  const DayClass& days = days_[to.key.day_class];
  auto day = static_cast<std::uint32_t>(row.date - days.first);
  visit_bits_[to.visits - 1 + day / 64] |= std::uint64_t{1} << day % 64;
}

bool Tally::add_odd(std::uint32_t slot, const Digest& row, const Amounts& amounts) {
  RowNeeds::Values values = needs_[row.targets].values;
  if (values == RowNeeds::Values::kLeast || values == RowNeeds::Values::kMost) return false;
  Amounts& odd = odd_[slot];
  odd.count += amounts.count;
  odd.value += amounts.value;
  odd.total += amounts.total;
  Digest rest = row;  // the row itself, without its amounts
  rest.count = 0;
  rest.value = rest.total = kNoNumber;
  add(slot, rest);
  return true;
}

void Tally::merge(std::uint32_t slot, const Slot& from, std::int64_t total,
                  const Amounts* odd) {
  Slot& to = slots_[slot];
  RowNeeds::Values values = needs_[to.key.targets].values;
  to.rows += from.rows;
  Amounts more = odd == nullptr ? Amounts{} : *odd;
  if (!adds(to.count, from.count)) more.count += from_millionths(from.count);
  if (values == RowNeeds::Values::kLeast || values == RowNeeds::Values::kMost) {
    to.value = better(values, to.value, from.value);
  } else if (!adds(to.value, from.value)) {
    more.value += from_millionths(from.value);
  }
  if (!adds(totals_[slot], total)) more.total += from_millionths(total);
  if (more.count.is_zero() && more.value.is_zero() && more.total.is_zero()) return;
  Amounts& sum = odd_[slot];
  sum.count += more.count;
  sum.value += more.value;
  sum.total += more.total;
}

}  // namespace plan::score
