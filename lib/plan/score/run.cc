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

namespace {

// What of a scheme records count for, each kind of sums worked out once.
class CountedFor {
 public:
  struct Answer {
    std::vector<std::uint32_t> things;  // none: it does not count
    int index = 0;                      // of the period
    bool known = false;
  };

  CountedFor(const CompiledScheme& scheme, int number, const Log& log)
      : scheme_(scheme),
        log_(log),
        things_of_(log.targets.size()),
        kinds_(log.records.kinds()) {
    for (std::size_t set = 0; set < things_of_.size(); ++set) {
      for (const CountsFor& target : log.targets[set].targets) {
        if (target.scheme != number) continue;
        things_of_[set].push_back(static_cast<std::uint32_t>(target.thing));
        any_ = true;
      }
    }
  }

  [[nodiscard]] bool any() const { return any_; }
  // Good until the next call. `sum`: what the record is of, if it is one.
  [[nodiscard]] const Answer& of(std::size_t record, const Records::Sum* sum) {
    Answer& answer = sum == nullptr ? alone_ : kinds_.data()[sum->kind];
    if (!answer.known || sum == nullptr) look_at(record, answer);
    return answer;
  }

 private:
  void look_at(std::size_t record, Answer& answer) {
    const Records& records = log_.records;
    answer.known = true;
    answer.things.clear();
    const std::vector<std::uint32_t>& things = things_of_[records.targets(record)];
    if (things.empty()) return;
    if (std::int32_t date = records.date(record); date != last_date_) {
      last_date_ = date;
      holds_ = scheme_.calendar.holds(to_day(date));
      last_index_ = holds_ ? scheme_.calendar.index_of(to_day(date)) : 0;
    }
    if (!holds_) return;
    answer.index = last_index_;
    for (std::uint32_t thing : things) {
      bool passes = passes_where(scheme_.things[thing], records.level(record),
                                 records.source(record), log_.words);
      if (passes) answer.things.push_back(thing);
    }
  }

  const CompiledScheme& scheme_;
  const Log& log_;
  std::vector<std::vector<std::uint32_t>> things_of_;  // by target set
  std::vector<Answer> kinds_;
  Answer alone_;
  bool any_ = false;
  std::int32_t last_date_ = kNoDay;
  bool holds_ = false;
  int last_index_ = 0;
};

}  // namespace

// Calls of(record, slice, index of the period) for every record that counts here.
template <class Counted, class Of>
void SchemeRun::each(Counted& counted, Of of) const {
  const Records& records = log_->records;
  std::size_t size = counted.any() ? records.size() : 0;
  const std::size_t things = scheme_->things.size();
  for (std::size_t r = 0; r < size; ++r) {
    const Records::Sum* sum = records.as_sum(r);
    const CountedFor::Answer& answer = counted.of(r, sum);
    if (answer.things.empty()) continue;
    std::uint32_t unit = sum != nullptr ? sum->unit : records.unit(r);
    auto subject = static_cast<std::size_t>(scheme_->subject_of_unit[unit]);
    for (std::uint32_t thing : answer.things) {
      of(static_cast<std::uint32_t>(r), subject * things + thing, answer.index);
    }
  }
}

// Two passes, a count and a fill, so that every entry is moved once.
void SchemeRun::gather(int number) {
  begins_.assign(scheme_->subjects.size() * scheme_->things.size() + 1, 0);
  std::set<int> indexes(indexes_.begin(), indexes_.end());
  constexpr int kNoIndex = std::numeric_limits<int>::min();
  int last_index = kNoIndex;
  CountedFor counted(*scheme_, number, *log_);
  each(counted, [&](std::uint32_t, std::size_t slice, int index) {
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
  each(counted, [&](std::uint32_t record, std::size_t slice, int index) {
    if (index != last_index) {
      auto at = std::lower_bound(indexes_.begin(), indexes_.end(), index);
      period = static_cast<std::uint32_t>(at - indexes_.begin());
      last_index = index;
    }
    entries_[next[slice]++] = {record, period};
  });
  sort_slices();
}

// By date, then as they stand in the log, which is their order now. Sums that are charged alone
// are never listed, and what they come to does not depend on their order.
void SchemeRun::sort_slices() {
  struct Dated {
    std::int32_t date = 0;
    Entry entry;
    bool operator<(const Dated& other) const {
      return date != other.date ? date < other.date : entry.record < other.entry.record;
    }
  };
  const Records& records = log_->records;
  std::vector<char> alone;  // by thing
  for (const Thing& thing : scheme_->things) {
    alone.push_back(thing.takes == Thing::Takes::kCharge && thing.charge.charges_alone());
  }
  std::vector<Dated> dated;
  for (std::size_t i = 0; i + 1 < begins_.size(); ++i) {
    std::span<Entry> slice(entries_.data() + begins_[i], begins_[i + 1] - begins_[i]);
    if (slice.empty()) continue;
    // The first that is a sum is followed by sums only.
    bool sums = records.as_sum(slice.front().record) != nullptr;
    if (sums && alone[i % alone.size()] != 0) continue;
    dated.clear();
    for (const Entry& entry : slice) dated.push_back({records.date(entry.record), entry});
    if (std::is_sorted(dated.begin(), dated.end())) continue;
    std::sort(dated.begin(), dated.end());
    for (std::size_t n = 0; n < slice.size(); ++n) slice[n] = dated[n].entry;
  }
}

std::span<const Entry> SchemeRun::slice(int subject, int thing) const {
  std::size_t slot = static_cast<std::size_t>(subject) * scheme_->things.size() +
                     static_cast<std::size_t>(thing);
  return std::span(entries_).subspan(begins_[slot], begins_[slot + 1] - begins_[slot]);
}

}  // namespace plan::score
