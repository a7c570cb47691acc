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
    key.targets = targets[key.targets];
    key.level = words[key.level];
    key.source = words[key.source];
    (void)needs(key.targets);
    std::uint32_t slot = look_up(key);
    if (slot == kNoSlot) slot = insert(key, days_.find(key.first));
    auto odd = other.odd_.find(i);
    merge(slot, from, odd == other.odd_.end() ? nullptr : &odd->second);
    if (from.visits == 0) continue;
    const DayClass& days = days_[slots_[slot].day_class];
    auto size = static_cast<std::size_t>((days.last - days.first) / 64 + 1);
    for (std::size_t word = 0; word < size; ++word) {
      visit_bits_[slots_[slot].visits - 1 + word] |= other.visit_bits_[from.visits - 1 + word];
    }
  }
  for (const DayClass& days : other.days_.all()) {
    if (days.earliest_counted != kNever) note_counted(days.earliest_counted);
  }
  far_days_.insert(far_days_.end(), other.far_days_.begin(), other.far_days_.end());
}

// Now that the as-of date is known, more rows are alike: everything is placed once more.
void Tally::write(std::int32_t as_of, Written to) const {
  Tally last(compiled_, items_, words_, as_of);
  std::vector<std::uint32_t> visits;  // by slot of `last`
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    const Slot& from = slots_[i];
    if (from.rows == 0 || from.fate != Fate::kCounted) continue;
    const Key& old = from.key;
    Digest row{old.first,  old.due,  old.fixed,  old.missed, old.unit,  old.targets, old.level,
               old.source, kMillion, old.points, kNoNumber,  kNoNumber, old.result};
    Key key;
    int day_class = last.days_.find(old.first);
    if (old.due == kNever && old.fixed == kNoDay) {
      (void)last.needs(old.targets);
      key = old;
    } else if (!last.key_of(row, day_class, key)) {
      key = old;
    }
    key.count_kind = 0;
    std::uint32_t slot = last.look_up(key);
    if (slot == kNoSlot) {
      slot = last.insert(key, day_class);
      visits.push_back(from.visits);
    }
    auto odd = odd_.find(i);
    last.merge(slot, from, odd == odd_.end() ? nullptr : &odd->second);
  }

  Numbers numbers(to.numbers);
  std::unordered_map<std::uint32_t, std::uint32_t> lists;  // by place in visit_bits_
  for (std::uint32_t i = 0; i < last.slots_.size(); ++i) {
    const Slot& slot = last.slots_[i];
    const RowNeeds& needs = last.needs(slot.key.targets);
    auto found = last.odd_.find(i);
    const Amounts* odd = found == last.odd_.end() ? nullptr : &found->second;
    Record record;
    record.date = slot.key.first;
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
    if (slot.key.points != kNoNumber) record.points = numbers.id(slot.key.points, nullptr);
    if (needs.values != RowNeeds::Values::kNone && record.result == RateResult::kNone) {
      record.value = numbers.id(slot.value, odd ? &odd->value : nullptr);
      if (needs.rate) record.total = numbers.id(slot.total, odd ? &odd->total : nullptr);
    }
    if (visits[i] != 0) {
      auto [at, is_new] =
          lists.emplace(visits[i], static_cast<std::uint32_t>(to.visits.size() + 1));
      if (is_new) to.visits.push_back(days_from(visits[i], slot.key.first));
      record.visits = at->second;
    }
    to.records.push_back(record);
  }
  for (const DayClass& days : days_.all()) {
    if (days.earliest_counted != kNever) to.first_days.push_back(days.earliest_counted);
  }
  to.first_days.insert(to.first_days.end(), far_days_.begin(), far_days_.end());
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
