// What counts of a log, in compact form, and where it stands.
#ifndef PLAN_SCORE_RECORD_H_
#define PLAN_SCORE_RECORD_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "plan/score/pools.h"
#include "plan/text/date.h"

namespace plan::score {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t kNoMissed = -1;

enum class RateResult : std::uint8_t { kNone, kPass, kFail };

// What one row of the log says, or the sums of `rows` rows that are alike in everything a
// score can depend on: then `count`, `total` and `value` are sums (of a least or a greatest
// value: that one), the days stand for theirs, and there is no one line.
struct Record {
  std::int32_t date = kNoDay;  // days since 1970-01-01
  std::int32_t due = kNoDay;
  std::int32_t fixed = kNoDay;
  std::int32_t missed = kNoMissed;
  std::uint32_t unit = 0;     // index into Plan::units
  std::uint32_t targets = 0;  // index into TargetTable: what it counts for, scheme by scheme
  std::uint32_t count = NumberPool::kOne;
  std::uint32_t points = NumberPool::kNone;
  std::uint32_t value = NumberPool::kNone;
  std::uint32_t total = NumberPool::kNone;
  std::uint32_t level = 0;  // words: ids of the log's WordPool, 0 = blank
  std::uint32_t source = 0;
  std::uint32_t ref = 0;     // kept only where a rule or an explanation needs it
  std::uint32_t note = 0;    // the same
  std::uint32_t file = 0;    // index into Log::files
  std::uint32_t line = 0;    // 1-based physical line
  std::uint32_t visits = 0;  // 1 + index into Log::visits: the days of its rows; 0: `date`
  RateResult result = RateResult::kNone;
  std::uint64_t rows = 1;
};

[[nodiscard]] inline Day to_day(std::int32_t days) {
  return Day(std::chrono::days(days));
}
[[nodiscard]] inline std::int32_t to_days(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

// What became of the rows that were read; `read` is the sum of the others.
struct RowCounts {
  std::uint64_t read = 0;
  std::uint64_t counted = 0;
  std::uint64_t voided = 0;
  std::uint64_t outside = 0;
  std::uint64_t unused = 0;
  std::uint64_t refused = 0;
  [[nodiscard]] bool adds_up() const {
    return read == counted + voided + outside + unused + refused;
  }
};

}  // namespace plan::score

#endif  // PLAN_SCORE_RECORD_H_
