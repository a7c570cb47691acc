// What each record takes off (deduct, penalties) or brings (bonuses): assessment.md, "deduct"
// and "On top of the tree".
//
// A line says everything that led to its points, so that scoring and explaining are one piece
// of arithmetic: the engine adds the points up, --explain writes them out.
#ifndef PLAN_SCORE_CHARGE_H_
#define PLAN_SCORE_CHARGE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "plan/score/run.h"

namespace plan::score {

// When an issue had to be put right, and when it was judged.
struct Deadline {
  std::int32_t due = kNoDay;  // given, or by `rectify`; kNoDay: none
  std::int32_t end = kNoDay;  // the earliest of fixed, as-of, closing
  bool open = false;          // not fixed by the as-of date
  [[nodiscard]] bool overdue() const { return due != kNoDay && end > due; }
};
// Of a record in a period of the run.
[[nodiscard]] Deadline deadline(const SchemeRun& run, const Record& record,
                                std::uint32_t period);

struct ChargeLine {
  enum class Fate : std::uint8_t {
    kCounts,
    kNothingFound,  // count 0
    kNotUnique,     // another record of its kind counts instead
    kBelowFrom,     // none of its occurrences is the N-th or later
    kNotLargest,    // `flat`: another one is the period's largest
    kNoHigher,      // a step of the ladder that was reached before
  };
  enum class BaseFrom : std::uint8_t { kPoints, kLevel, kEach, kOverdueSet, kLadder };

  Entry entry;
  std::uint32_t count = NumberPool::kOne;  // of the record, in the log's numbers
  std::uint64_t rows = 1;                  // of the record
  Deadline when;                           // worked out where issues or a rule ask for it
  Fate fate = Fate::kCounts;
  BaseFrom base_from = BaseFrom::kEach;
  Ratio base;
  Ratio kept;                 // how many of its occurrences count
  int missed = 0;             // deadlines
  Ratio prompt{1};            // factor of putting it right at once
  Ratio factor{1};            // factor^m
  Ratio add;                  // add * m, for each occurrence
  Ratio first;                // `repeat`: number of the first occurrence that counts
  Ratio repeat;               // sum of `repeat` over the occurrences that count; else `kept`
  Ratio before;               // ladder: highest step so far
  Ratio points;               // what it takes off or brings
  std::uint32_t instead = 0;  // kNotUnique, kNotLargest: the record that counts
};

// The lines of one subject's records of one thing, in their order (date, then log), all
// periods together: windows may be longer than a period. A period's sum is capped by the
// caller.
void charge_lines(const SchemeRun& run, const Thing& thing, std::span<const Entry> entries,
                  std::vector<ChargeLine>& lines);

// Sum of min(max, 1 + step * (N - 1)) over N = first … first + many - 1.
[[nodiscard]] Ratio repeat_sum(const RepeatRule& rule, const Ratio& first, const Ratio& many);

}  // namespace plan::score

#endif  // PLAN_SCORE_CHARGE_H_
