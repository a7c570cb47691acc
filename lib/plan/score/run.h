// The counted records of one scheme, sorted to hand: by subject, thing, date, log order.
#ifndef PLAN_SCORE_RUN_H_
#define PLAN_SCORE_RUN_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/log.h"

namespace plan::score {

struct Entry {
  std::uint32_t record = 0;  // index into Log::records
  std::uint32_t period = 0;  // index into SchemeRun::periods
};

// Points into the compiled scheme and the log, which must outlive it.
class SchemeRun {
 public:
  // `rolled_up`: indexes of periods that are there without a record, because something in
  // them is rolled up.
  SchemeRun(const CompiledScheme& scheme, int number, const Log& log,
            const std::vector<int>& rolled_up);

  [[nodiscard]] const CompiledScheme& scheme() const { return *scheme_; }
  [[nodiscard]] const Log& log() const { return *log_; }
  [[nodiscard]] Record record(const Entry& entry) const { return log_->records[entry.record]; }
  // In time order.
  [[nodiscard]] const std::vector<int>& period_indexes() const { return indexes_; }
  [[nodiscard]] const std::vector<PeriodDays>& periods() const { return periods_; }
  // The day on which a period's issues are judged for good, if there is one.
  [[nodiscard]] std::optional<std::int32_t> judged(std::uint32_t period) const {
    return judged_[period];
  }
  [[nodiscard]] std::int32_t as_of() const { return as_of_; }

  [[nodiscard]] std::size_t entries() const { return entries_.size(); }
  [[nodiscard]] std::span<const Entry> slice(int subject, int thing) const;

 private:
  template <class Counted, class Of>
  void each(Counted& counted, Of of) const;
  void gather(int number);
  void sort_slices();

  const CompiledScheme* scheme_;
  const Log* log_;
  std::int32_t as_of_;
  std::vector<int> indexes_;
  std::vector<PeriodDays> periods_;
  std::vector<std::optional<std::int32_t>> judged_;  // by period
  std::vector<std::uint32_t> begins_;  // of the slices, subject by subject, thing by thing
  std::vector<Entry> entries_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_RUN_H_
