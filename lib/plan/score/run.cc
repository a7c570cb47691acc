#include "plan/score/run.h"

#include <algorithm>
#include <limits>
#include <set>

#include "plan/score/where.h"

namespace plan::score {

SchemeRun::SchemeRun(const CompiledScheme& scheme, int number, const Log& log,
                     const std::vector<int>& rolled_up)
    : scheme_(&scheme), log_(&log), as_of_(log.as_of ? to_days(*log.as_of) : kNoDay) {
  indexes_ = rolled_up;
  gather(number);
}

// Calls of(record, slice, index of the period) for every record that counts here.
template <class Of>
void SchemeRun::each(int number, Of of) const {
  std::size_t things = scheme_->things.size();
  std::int32_t last_date = kNoDay;
  int index = 0;
  for (std::size_t r = 0; r < log_->records.size(); ++r) {
    const Record record = log_->records[r];
    for (const CountsFor& target : log_->targets[record.targets].targets) {
      if (target.scheme != number) continue;
      Day date = to_day(record.date);
      const Thing& thing = scheme_->things[static_cast<std::size_t>(target.thing)];
      if (!scheme_->calendar.holds(date) || !passes_where(thing, record, log_->words)) continue;
      if (record.date != last_date) {
        last_date = record.date;
        index = scheme_->calendar.index_of(date);
      }
      auto subject = static_cast<std::size_t>(scheme_->subject_of_unit[record.unit]);
      of(static_cast<std::uint32_t>(r),
         subject * things + static_cast<std::size_t>(target.thing), index);
    }
  }
}

// Two passes, a count and a fill, so that every entry is moved once.
void SchemeRun::gather(int number) {
  begins_.assign(scheme_->subjects.size() * scheme_->things.size() + 1, 0);
  std::set<int> indexes(indexes_.begin(), indexes_.end());
  constexpr int kNoIndex = std::numeric_limits<int>::min();
  int last_index = kNoIndex;
  each(number, [&](std::uint32_t, std::size_t slice, int index) {
    ++begins_[slice + 1];
    if (index != last_index) indexes.insert(index);
    last_index = index;
  });
  indexes_.assign(indexes.begin(), indexes.end());
  for (int index : indexes_) periods_.push_back(scheme_->calendar.period(index));
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  entries_.resize(begins_.back());
  last_index = kNoIndex;
  std::uint32_t period = 0;
  each(number, [&](std::uint32_t record, std::size_t slice, int index) {
    if (index != last_index) {
      auto at = std::lower_bound(indexes_.begin(), indexes_.end(), index);
      period = static_cast<std::uint32_t>(at - indexes_.begin());
      last_index = index;
    }
    entries_[next[slice]++] = {record, period};
  });
  auto earlier = [this](const Entry& a, const Entry& b) {
    return log_->records.date(a.record) < log_->records.date(b.record);
  };
  for (std::size_t i = 0; i + 1 < begins_.size(); ++i) {
    auto from = entries_.begin() + begins_[i], to = entries_.begin() + begins_[i + 1];
    if (!std::is_sorted(from, to, earlier)) std::stable_sort(from, to, earlier);
  }
}

std::optional<std::int32_t> SchemeRun::judged(std::uint32_t period) const {
  const Maybe<int>& closing = scheme_->scheme->closing;
  const std::optional<Day>& last = periods_[period].last;
  if (!closing || !last) return std::nullopt;
  return to_days(*last) + closing->value;
}

std::span<const Entry> SchemeRun::slice(int subject, int thing) const {
  std::size_t slot = static_cast<std::size_t>(subject) * scheme_->things.size() +
                     static_cast<std::size_t>(thing);
  return std::span(entries_).subspan(begins_[slot], begins_[slot + 1] - begins_[slot]);
}

}  // namespace plan::score
