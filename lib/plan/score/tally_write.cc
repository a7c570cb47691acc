// Tallies put together, and turned into records.
#include <algorithm>
#include <utility>

#include "plan/score/tally.h"

namespace plan::score {
namespace {

// Ids of the sums; most of them come up again and again.
class Numbers {
 public:
  explicit Numbers(NumberPool& pool) : pool_(pool) {}

  std::uint32_t id(std::int64_t amount, const Ratio* more) {
    if (more != nullptr && !more->is_zero()) return pool_.add(from_millionths(amount) + *more);
    auto [at, is_new] = ids_.emplace(amount, NumberPool::kOne);
    if (is_new && amount != kMillion) at->second = pool_.add(from_millionths(amount));
    return at->second;
  }

 private:
  NumberPool& pool_;
  std::unordered_map<std::int64_t, std::uint32_t> ids_;
};

}  // namespace

void Tally::absorb(const Tally& other, const std::vector<std::uint32_t>& targets,
                   const std::vector<std::uint32_t>& words) {
  for (std::uint32_t i = 0; i < other.slots_.size(); ++i) {
    const Slot& from = other.slots_[i];
    if (from.rows == 0) continue;
    Key key = from.key;
    key.targets = static_cast<std::uint16_t>(targets[key.targets]);
    key.level = words[key.level];
    key.source = words[key.source];
    std::int32_t first = other.days_.all()[key.day_class].first;
    key.day_class = static_cast<std::uint16_t>(days_.find(first));
    if (key.points != 0) key.points = points_id(other.points_[key.points]);
    (void)needs(key.targets);
    std::uint32_t slot = look_up(key);
    if (slot == kNoSlot) slot = insert(key);
    auto odd = other.odd_.find(i);
    merge(slot, from, other.totals_[i], odd == other.odd_.end() ? nullptr : &odd->second);
    if (from.visits == 0) continue;
    const DayClass& days = days_[key.day_class];
    auto size = static_cast<std::size_t>((days.last - days.first) / 64 + 1);
    for (std::size_t word = 0; word < size; ++word) {
      visit_bits_[slots_[slot].visits - 1 + word] |= other.visit_bits_[from.visits - 1 + word];
    }
  }
  latest_ = std::max(latest_, other.latest_);
}

// Now that the as-of date is known, more rows are alike: everything is placed once more.
void Tally::write(std::int32_t as_of, Written to) const {
  Tally last(compiled_, items_, words_, as_of);
  std::vector<std::uint32_t> visits;  // by slot of `last`
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    const Slot& from = slots_[i];
    if (from.rows == 0 || from.fate != Fate::kCounted) continue;
    const Key& old = from.key;
    std::int32_t first = days_.all()[old.day_class].first;
    Digest row;
    row.date = first;
    row.due = old.due;
    row.fixed = old.fixed;
    row.targets = old.targets;
    int day_class = last.days_.find(first);
    Key key = old, days;
    if (last.place_days(row, last.needs(old.targets), day_class, days)) {
      key.due = days.due;
      key.fixed = days.fixed;
    }
    key.day_class = static_cast<std::uint16_t>(day_class);
    key.count_kind = 0;
    std::uint32_t slot = last.look_up(key);
    if (slot == kNoSlot) {
      slot = last.insert(key);
      visits.push_back(from.visits);
    }
    auto odd = odd_.find(i);
    last.merge(slot, from, totals_[i], odd == odd_.end() ? nullptr : &odd->second);
  }

  Numbers numbers(to.numbers);
  std::unordered_map<std::uint32_t, std::uint32_t> lists;  // by place in visit_bits_
  for (std::uint32_t i = 0; i < last.slots_.size(); ++i) {
    const Slot& slot = last.slots_[i];
    const RowNeeds& needs = last.needs(slot.key.targets);
    auto found = last.odd_.find(i);
    const Amounts* odd = found == last.odd_.end() ? nullptr : &found->second;
    Record record;
    record.date = last.days_[slot.key.day_class].first;
    record.due = slot.key.due;
    record.fixed = slot.key.fixed;
    record.missed = slot.key.missed;
    record.unit = slot.key.unit;
    record.targets = slot.key.targets;
    record.level = slot.key.level;
    record.source = slot.key.source;
    record.result = slot.key.result;
    record.rows = slot.rows;
    record.count = numbers.id(slot.count, odd ? &odd->count : nullptr);
    if (slot.key.points != 0) record.points = numbers.id(points_[slot.key.points], nullptr);
    if (needs.values != RowNeeds::Values::kNone && record.result == RateResult::kNone) {
      record.value = numbers.id(slot.value, odd ? &odd->value : nullptr);
      if (needs.rate) record.total = numbers.id(last.totals_[i], odd ? &odd->total : nullptr);
    }
    if (visits[i] != 0) {
      auto [at, is_new] =
          lists.emplace(visits[i], static_cast<std::uint32_t>(to.visits.size() + 1));
      if (is_new) to.visits.push_back(days_from(visits[i], record.date));
      record.visits = at->second;
    }
    to.records.push_back(record);
  }
}

std::vector<std::int32_t> Tally::days_from(std::uint32_t visits, std::int32_t first) const {
  std::vector<std::int32_t> days;
  const DayClass& all = days_.of(first);
  for (std::int32_t day = first; day <= all.last; ++day) {
    auto at = static_cast<std::uint32_t>(day - first);
    if ((visit_bits_[visits - 1 + at / 64] >> at % 64 & 1) != 0) days.push_back(day);
  }
  return days;
}

}  // namespace plan::score
