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
  const Records& records = log_->records;
  std::vector<std::vector<std::size_t>> things_of(log_->targets.size());  // by target set
  for (std::size_t set = 0; set < things_of.size(); ++set) {
    for (const CountsFor& target : log_->targets[set].targets) {
      if (target.scheme != number) continue;
      things_of[set].push_back(static_cast<std::size_t>(target.thing));
    }
  }
  bool any = std::any_of(things_of.begin(), things_of.end(),
                         [](const auto& things) { return !things.empty(); });
  std::size_t size = any ? records.size() : 0;
  std::int32_t last_date = kNoDay;
  bool holds = false;
  int index = 0;
  for (std::size_t r = 0; r < size; ++r) {
    const std::vector<std::size_t>& things = things_of[records.targets(r)];
    if (things.empty()) continue;
    if (std::int32_t date = records.date(r); date != last_date) {
      last_date = date;
      holds = scheme_->calendar.holds(to_day(date));
      index = holds ? scheme_->calendar.index_of(to_day(date)) : 0;
    }
    if (!holds) continue;
    auto subject = static_cast<std::size_t>(scheme_->subject_of_unit[records.unit(r)]);
    for (std::size_t thing : things) {
      if (!passes_where(scheme_->things[thing], records.level(r), records.source(r),
                        log_->words)) {
        continue;
      }
      of(static_cast<std::uint32_t>(r), subject * scheme_->things.size() + thing, index);
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
  const Maybe<int>& closing = scheme_->scheme->closing;
  for (int index : indexes_) {
    const PeriodDays& period = periods_.emplace_back(scheme_->calendar.period(index));
    std::optional<std::int32_t>& judged = judged_.emplace_back();
    if (closing && period.last) judged = to_days(*period.last) + closing->value;
  }
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

std::span<const Entry> SchemeRun::slice(int subject, int thing) const {
  std::size_t slot = static_cast<std::size_t>(subject) * scheme_->things.size() +
                     static_cast<std::size_t>(thing);
  return std::span(entries_).subspan(begins_[slot], begins_[slot + 1] - begins_[slot]);
}

}  // namespace plan::score
