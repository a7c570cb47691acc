// Tallies put together, and turned into records.
#include <algorithm>
#include <array>
#include <utility>

#include "plan/score/tally_rows.h"

namespace plan::score {
namespace {

constexpr std::uint32_t kRelease = 1 << 14;  // slots between two times of giving memory back

}  // namespace

// Ids of the sums; most of them come up again and again.
class Tally::Numbers {
 public:
  explicit Numbers(NumberPool& pool) : pool_(pool) {}

  std::uint32_t id(std::int64_t amount, const Ratio* more) {
    if (more != nullptr && !more->is_zero()) return pool_.add(from_millionths(amount) + *more);
    auto [at, is_new] = ids_.emplace(amount, NumberPool::kOne);
    if (is_new && amount != kMillion) at->second = pool_.add(from_millionths(amount));
    return at->second;
  }
  std::uint32_t id_of_ones(std::uint32_t count) {
    if (count >= few_.size()) return id(count * kMillion, nullptr);
    if (few_[count] == NumberPool::kNone) few_[count] = id(count * kMillion, nullptr);
    return few_[count];
  }

 private:
  NumberPool& pool_;
  std::vector<std::uint32_t> few_ = std::vector<std::uint32_t>(1 << 10, NumberPool::kNone);
  std::unordered_map<std::int64_t, std::uint32_t> ids_;
};

void Tally::merge(std::uint32_t slot, const Slot& from, const SlotSums& sums,
                  const Amounts* odd) {
  Slot& to = slots_[slot];
  RowNeeds::Values values = classes_[to.key.row_class].values;
  to.rows += from.rows;
  Amounts more = odd == nullptr ? Amounts{} : *odd;
  if (!adds(to.count, from.count)) more.count += from_millionths(from.count);
  if (values == RowNeeds::Values::kLeast || values == RowNeeds::Values::kMost) {
    SlotSums& sum = this->sums(slot);
    sum.value = better(values, sum.value, sums.value);
  } else if (values == RowNeeds::Values::kSum) {
    SlotSums& sum = this->sums(slot);
    if (!adds(sum.value, sums.value)) more.value += from_millionths(sums.value);
    if (!adds(sum.total, sums.total)) more.total += from_millionths(sums.total);
  }
  odds_.add(slot, more);
}

LineKey Tally::key_of_short(std::size_t line) const {
  std::size_t units = compiled_.plan->units.size();
  return {static_cast<std::uint32_t>(line % units), short_classes_[line / units]};
}

// What does not fit in a short line goes on in a long one.
void Tally::overflow(std::uint32_t line, int way, const CountLine::Sum& more) {
  ShortLine& from = short_lines_[line];
  ShortLine::Sum& sum = from.sums[static_cast<std::size_t>(way)];
  std::uint32_t to = line_of(key_of_short(line));
  add_to_line(to, way, {sum.rows, sum.count});
  sum = {};
  if (!sum.add(more)) add_to_line(to, way, more);
  from.overflowed = 1;
}

void Tally::add_to_class(const LineKey& key, int way, const CountLine::Sum& more) {
  std::uint32_t lines = classes_[key.row_class].lines;
  if (lines == RowClassInfo::kNoLines) {
    add_to_line(line_of(key), way, more);
  } else {
    add_to_short(lines + key.unit, way, more);
  }
}

// What stands in two lines stands in the long one then.
void Tally::join_overflowed() {
  for (std::size_t i = 0; i < short_lines_.size(); ++i) {
    if (short_lines_[i].overflowed == 0) continue;
    std::uint32_t to = line_of(key_of_short(i));
    for (int way = 0; way < way::kCount; ++way) {
      const ShortLine::Sum& sum = short_lines_[i].sums[static_cast<std::size_t>(way)];
      add_to_line(to, way, {sum.rows, sum.count});
    }
    short_lines_[i] = {};
  }
}

// What does not fit in a line any more goes on in a slot.
void Tally::move_to_slot(std::uint32_t line, int way) {
  const LineKey& key = lines_[line].key;
  CountLine::Sum& sum = lines_[line].sums[static_cast<std::size_t>(way)];
  Slot slot{{key.unit, key.row_class}, sum.rows, sum.count * kMillion};
  const RowClass& row_class = classes_[key.row_class].key;
  Places::set_days(way, needs(row_class.targets),
                   places_.at(row_class.day_class, row_class.targets), slot.key);
  merge(slot_of(slot.key), slot, {}, nullptr);
  sum = {};
}

void Tally::absorb(Tally& other, const std::vector<std::uint32_t>& targets,
                   const std::vector<std::uint32_t>& words) {
  std::vector<std::uint32_t> row_classes;  // what its classes are called here
  for (std::uint32_t id = 0; id < other.classes_.size(); ++id) {
    RowClass row_class = other.classes_[id].key;
    row_class.targets = targets[row_class.targets];
    row_class.level = words[row_class.level];
    row_class.source = words[row_class.source];
    std::int32_t first = other.places_.days(row_class.day_class).first;
    row_class.day_class = static_cast<std::uint16_t>(places_.day_class(first));
    if (row_class.points != PointsPool::kBlank) {
      row_class.points = points_.id(other.points_.millionths(row_class.points));
    }
    row_classes.push_back(class_id(row_class));
  }
  for (std::uint32_t i = 0; i < other.slots_.size(); ++i) {
    if (i % kRelease == 0) other.slots_.forget(i);
    const Slot& from = other.slots_[i];
    if (from.rows == 0) continue;
    SlotKey key = from.key;
    key.row_class = row_classes[key.row_class];
    bool has_sums = classes_[key.row_class].values != RowNeeds::Values::kNone;
    merge(slot_of(key), from, has_sums ? other.sums(i) : SlotSums{}, other.odds_.of(i));
  }
  for (std::size_t i = 0; i < other.short_lines_.size(); ++i) {
    const ShortLine& from = other.short_lines_[i];
    if (from.empty()) continue;
    LineKey key = other.key_of_short(i);
    key.row_class = row_classes[key.row_class];
    std::uint32_t lines = classes_[key.row_class].lines;
    if (lines != RowClassInfo::kNoLines && short_lines_[lines + key.unit].add(from)) continue;
    for (int way = 0; way < way::kCount; ++way) {
      const ShortLine::Sum& sum = from.sums[static_cast<std::size_t>(way)];
      if (sum.rows > 0) add_to_class(key, way, {sum.rows, sum.count});
    }
  }
  other.short_lines_ = {};
  for (std::uint32_t i = 0; i < other.lines_.size(); ++i) {
    if (i % kRelease == 0) other.lines_.forget(i);
    const CountLine& from = other.lines_[i];
    LineKey key{from.key.unit, row_classes[from.key.row_class]};
    for (int way = 0; way < way::kCount; ++way) {
      const CountLine::Sum& sum = from.sums[static_cast<std::size_t>(way)];
      if (sum.rows > 0) add_to_class(key, way, sum);
    }
  }
  other.visits_.for_each([&](const LineKey& who, Visits::Place theirs) {
    LineKey ours{who.unit, row_classes[who.row_class]};
    const DayClass& days = days_of(ours.row_class);
    visits_.add(visits_.of(ours, days), days, other.visits_, theirs);
  });
  places_.note_latest_of(other.places_);
}

// Now that the as-of date is known, more open issues are alike.
void Tally::place_again(std::int32_t as_of) {
  places_.set_as_of(as_of);
  for (std::uint32_t i = 0, size = slots_.size(); i < size; ++i) {
    const Slot from = slots_[i];
    const RowClass& row_class = classes_[from.key.row_class].key;
    Digest row;
    row.date = places_.days(row_class.day_class).first;
    row.due = from.key.due;
    row.fixed = from.key.fixed;
    row.targets = row_class.targets;
    const RowNeeds& needs = this->needs(row.targets);
    SlotKey key = from.key;
    int way = way::kOther;
    if (from.key.fixed != kNoDay || from.key.due == kNever || from.rows == 0 ||
        !places_.place(row, needs, places_.at(row_class.day_class, row.targets), key, way) ||
        key == from.key) {
      continue;
    }
    bool has_sums = classes_[key.row_class].values != RowNeeds::Values::kNone;
    merge(slot_of(key), from, has_sums ? sums(i) : SlotSums{}, odds_.of(i));
    odds_.forget(i);
    slots_[i].rows = 0;
  }
}

void Tally::write(std::int32_t as_of, Written to) {
  if (!places_.as_of()) place_again(as_of);
  Numbers numbers(to.numbers);
  join_overflowed();
  write_slots(to, numbers);
  write_lines(to, numbers);
}

// All but what is summed up.
Record Tally::record_of(const SlotKey& key, Numbers& numbers) {
  const RowClass& row_class = classes_[key.row_class].key;
  Record record;
  record.date = places_.at(row_class.day_class, row_class.targets).first;
  record.due = key.due;
  record.fixed = key.fixed;
  record.missed = row_class.missed;
  record.unit = key.unit;
  record.targets = row_class.targets;
  record.level = row_class.level;
  record.source = row_class.source;
  record.result = row_class.result;
  if (row_class.points != PointsPool::kBlank) {
    record.points = numbers.id(points_.millionths(row_class.points), nullptr);
  }
  return record;
}

// Lines as records.
class Tally::LineWriter {
 public:
  LineWriter(Tally& tally, Written& to, Numbers& numbers)
      : tally_(tally), to_(to), numbers_(numbers), kinds_(tally.classes_.size()) {
    for (auto& kinds : kinds_) kinds.fill(kUnknown);
  }

  template <class Sum>
  void write(const LineKey& key, const std::array<Sum, way::kCount>& sums) {
    if (tally_.classes_[key.row_class].fate != Fate::kCounted) return;
    auto& kinds = kinds_[key.row_class];
    for (std::size_t way = 0; way < sums.size(); ++way) {
      const Sum& sum = sums[way];
      if (sum.rows == 0) continue;
      if (kinds[way] == kUnknown) kinds[way] = kind(key, static_cast<int>(way));
      to_.records.push_sum(kinds[way], key.unit, numbers_.id_of_ones(sum.count), sum.rows);
    }
  }

 private:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t kind(const LineKey& line, int way) {
    SlotKey key{line.unit, line.row_class};
    const RowClass& row_class = tally_.classes_[line.row_class].key;
    Places::set_days(way, tally_.needs(row_class.targets),
                     tally_.places_.at(row_class.day_class, row_class.targets), key);
    return to_.records.add_kind(tally_.record_of(key, numbers_));
  }

  Tally& tally_;
  Written& to_;
  Numbers& numbers_;
  std::vector<std::array<std::uint32_t, way::kCount>> kinds_;  // by class
};

void Tally::write_lines(Written& to, Numbers& numbers) {
  LineWriter writer(*this, to, numbers);
  for (std::size_t i = 0; i < short_lines_.size(); ++i) {
    if (!short_lines_[i].empty()) writer.write(key_of_short(i), short_lines_[i].sums);
  }
  short_lines_ = {};
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    if (i % kRelease == 0) lines_.forget(i);
    writer.write(lines_[i].key, lines_[i].sums);
  }
}

void Tally::write_slots(Written& to, Numbers& numbers) {
  std::unordered_map<Visits::Place, std::uint32_t> lists;
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    if (i % kRelease == 0) slots_.forget(i);
    const Slot& slot = slots_[i];
    const RowClassInfo& info = classes_[slot.key.row_class];
    if (slot.rows == 0 || info.fate != Fate::kCounted) continue;
    const Amounts* odd = odds_.of(i);
    Record record = record_of(slot.key, numbers);
    record.rows = slot.rows;
    record.count = numbers.id(slot.count, odd ? &odd->count : nullptr);
    if (info.values != RowNeeds::Values::kNone && record.result == RateResult::kNone) {
      const SlotSums& sum = sums(i);
      record.value = numbers.id(sum.value, odd ? &odd->value : nullptr);
      if (needs(info.key.targets).rate) {
        record.total = numbers.id(sum.total, odd ? &odd->total : nullptr);
      }
    }
    if (info.visits) {
      const DayClass& days = days_of(slot.key.row_class);
      Visits::Place visits = visits_.of(slot.key.line(), days);
      auto [at, is_new] =
          lists.emplace(visits, static_cast<std::uint32_t>(to.visits.size() + 1));
      if (is_new) to.visits.push_back(visits_.at(visits, days));
      record.visits = at->second;
    }
    to.records.push_back(record);
  }
}

}  // namespace plan::score
