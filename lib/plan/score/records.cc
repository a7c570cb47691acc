#include "plan/score/records.h"

#include <cassert>
#include <limits>

#include "plan/score/memo.h"

namespace plan::score {

std::size_t Records::HashCommon::operator()(const Common& common) const {
  auto pair = [](std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32 | b; };
  auto missed = static_cast<std::uint32_t>(common.missed);
  return fold_multiply(
      fold_multiply(pair(common.targets, common.level) ^ kOdd,
                    pair(common.source, missed) ^ kOther),
      pair(common.points, common.file) ^ kOdd ^ static_cast<std::uint64_t>(common.result));
}

std::uint32_t Records::common_of(const Record& record) {
  Common common{record.targets, record.level,  record.source, record.points,
                record.file,    record.missed, record.result};
  if (!common_.empty() && common_.back() == common) {
    return static_cast<std::uint32_t>(common_.size() - 1);
  }
  auto [at, is_new] = common_ids_.emplace(common, static_cast<std::uint32_t>(common_.size()));
  if (is_new) common_.push_back(common);
  return at->second;
}

std::uint32_t Records::add_kind(const Record& kind) {
  kinds_.push_back(kind);
  return static_cast<std::uint32_t>(kinds_.size() - 1);
}

void Records::push_back(const Record& record) {
  assert(sums_.size() == 0);
  Packed packed{record.date, record.due, record.fixed, record.unit, common_of(record)};
  packed.line = record.line;
  bool has_count = record.count != NumberPool::kOne;
  bool has_value = record.value != NumberPool::kNone;
  bool has_ref = record.ref != 0, has_note = record.note != 0;
  bool fits = has_count + has_value + has_ref + has_note <= 1 &&
              record.total == NumberPool::kNone && record.visits == 0;
  if (record.rows != 1) {
    fits = fits && record.line == 0 && record.rows <= std::numeric_limits<std::uint32_t>::max();
    packed.is_sum = fits;
    if (fits) packed.line = static_cast<std::uint32_t>(record.rows);
  }
  if (!fits) {
    packed.what = Amount::kMore;
    packed.amount = static_cast<std::uint32_t>(more_.size());
    more_.push_back({record.count, record.value, record.total, record.ref, record.note,
                     record.visits, record.rows});
  } else if (has_value) {
    packed.what = Amount::kValue;
    packed.amount = record.value;
  } else if (has_ref) {
    packed.what = Amount::kRef;
    packed.amount = record.ref;
  } else if (has_note) {
    packed.what = Amount::kNote;
    packed.amount = record.note;
  } else {
    packed.amount = record.count;
  }
  packed_.push_back(packed);
}

Record Records::operator[](std::size_t i) const {
  if (is_sum(i)) {
    const Sum& of = sum(i);
    Record record = kind(i);
    record.unit = of.unit;
    record.count = of.count;
    record.rows = of.rows;
    return record;
  }
  const Packed& packed = packed_[i];
  const Common& common = common_[packed.common];
  Record record;
  record.date = packed.date;
  record.due = packed.due;
  record.fixed = packed.fixed;
  record.unit = packed.unit;
  record.targets = common.targets;
  record.level = common.level;
  record.source = common.source;
  record.points = common.points;
  record.file = common.file;
  record.missed = common.missed;
  record.result = common.result;
  record.line = packed.is_sum ? 0 : packed.line;
  if (packed.is_sum) record.rows = packed.line;
  switch (packed.what) {
    case Amount::kCount:
      record.count = packed.amount;
      break;
    case Amount::kValue:
      record.value = packed.amount;
      break;
    case Amount::kRef:
      record.ref = packed.amount;
      break;
    case Amount::kNote:
      record.note = packed.amount;
      break;
    case Amount::kMore: {
      const More& more = more_[packed.amount];
      record.count = more.count;
      record.value = more.value;
      record.total = more.total;
      record.ref = more.ref;
      record.note = more.note;
      record.visits = more.visits;
      record.rows = more.rows;
      break;
    }
  }
  return record;
}

}  // namespace plan::score
