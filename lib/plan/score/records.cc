#include "plan/score/records.h"

#include <cassert>
#include <limits>

#include "plan/score/memo.h"

namespace plan::score {
namespace {

constexpr std::uint16_t kNone = 0xFFFF;  // for a day behind the date: there is none

bool near(const Record& record, std::int32_t day, std::uint16_t& behind) {
  behind = kNone;
  if (day == kNoDay) return true;
  std::int64_t days = std::int64_t{day} - record.date;
  if (days < 0 || days >= kNone) return false;
  behind = static_cast<std::uint16_t>(days);
  return true;
}

}  // namespace

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

// False: it does not fit, and is more than that.
bool Records::pack(const Record& record, Packed& packed) {
  constexpr std::uint32_t kMostCount = (1U << 26) - 1, kAllWhat = kMore - 1;
  if (record.visits != 0 || record.count > kMostCount) return false;
  packed.count = record.count & kMostCount;
  std::size_t have = 0;
  std::uint32_t kept = 0;
  auto keep = [&](What what, std::uint32_t amount, std::uint32_t none) {
    if (amount == none) return;
    if (have < 2) packed.amounts[have] = amount;
    kept |= what;
    ++have;
  };
  keep(kValue, record.value, NumberPool::kNone);
  keep(kTotal, record.total, NumberPool::kNone);
  keep(kRef, record.ref, 0);
  keep(kNote, record.note, 0);
  packed.what = kept & kAllWhat;
  if (have > 2 || !near(record, record.due, packed.due) ||
      !near(record, record.fixed, packed.fixed)) {
    return false;
  }
  if (record.rows == 1) return true;
  packed.is_sum = 1;
  packed.line = static_cast<std::uint32_t>(record.rows);
  return record.line == 0 && record.rows <= std::numeric_limits<std::uint32_t>::max();
}

void Records::push_back(const Record& record) {
  assert(sums_.size() == 0);
  Packed packed;
  packed.date = record.date;
  packed.unit = record.unit;
  packed.common = common_of(record);
  packed.line = record.line;
  Packed more = packed;
  if (pack(record, packed)) {
    packed_.push_back(packed);
    return;
  }
  more.what = kMore;
  more.amounts[0] = static_cast<std::uint32_t>(more_.size());
  more_.push_back({record.due, record.fixed, record.count, record.value, record.total,
                   record.ref, record.note, record.visits, record.rows});
  packed_.push_back(more);
}

void Records::forget(std::size_t i) {
  // What is more stands in the same order.
  constexpr std::size_t kFar = 1 << 12;
  for (std::size_t back = i; back > 0 && i - back < kFar; --back) {
    const Packed& packed = packed_[back - 1];
    if (packed.what != kMore) continue;
    more_.forget(packed.amounts[0]);
    break;
  }
  packed_.forget(i);
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
  record.unit = packed.unit;
  record.targets = common.targets;
  record.level = common.level;
  record.source = common.source;
  record.points = common.points;
  record.file = common.file;
  record.missed = common.missed;
  record.result = common.result;
  if (packed.what == kMore) {
    const More& more = more_[packed.amounts[0]];
    record.due = more.due;
    record.fixed = more.fixed;
    record.count = more.count;
    record.value = more.value;
    record.total = more.total;
    record.ref = more.ref;
    record.note = more.note;
    record.visits = more.visits;
    record.rows = more.rows;
    record.line = packed.line;
    return record;
  }
  if (packed.due != kNone) record.due = packed.date + packed.due;
  if (packed.fixed != kNone) record.fixed = packed.date + packed.fixed;
  record.count = packed.count;
  record.line = packed.is_sum != 0 ? 0 : packed.line;
  if (packed.is_sum != 0) record.rows = packed.line;
  const std::uint32_t* amount = packed.amounts;
  if ((packed.what & kValue) != 0) record.value = *amount++;
  if ((packed.what & kTotal) != 0) record.total = *amount++;
  if ((packed.what & kRef) != 0) record.ref = *amount++;
  if ((packed.what & kNote) != 0) record.note = *amount++;
  return record;
}

}  // namespace plan::score
