// Days that no scheme tells apart: they lie in the same period of every scheme, and on the same
// side of the as-of date.
//
// A class is made when one of its days is first asked for. Not thread-safe.
#ifndef PLAN_SCORE_DAY_CLASSES_H_
#define PLAN_SCORE_DAY_CLASSES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/record.h"

namespace plan::score {

// Later than any day.
inline constexpr std::int32_t kNever = 0x7FFFFFFF;

struct DayClass {
  std::int32_t first = 0;  // its days; they lie in one calendar year
  std::int32_t last = 0;
  bool after_as_of = false;
  // By scheme: the day on which issues of the period are judged for good.
  struct InScheme {
    bool holds = false;
    std::int32_t judged = 0;  // kNever: there is no such day
  };
  std::vector<InScheme> schemes;
};

class DayClasses {
 public:
  // `compiled` must outlive it. `as_of` is known only where the user gave it.
  DayClasses(const Compiled& compiled, std::optional<std::int32_t> as_of);

  // Index of the class of a day from 1900 to 2199, else -1.
  [[nodiscard]] int find(std::int32_t day) {
    auto at = static_cast<std::uint32_t>(day - kFirst);
    if (at >= kDays) return -1;
    int known = by_day_.data()[at];
    return known != 0 ? known - 1 : make(day);
  }
  [[nodiscard]] DayClass& operator[](int index) {
    return classes_[static_cast<std::size_t>(index)];
  }

 private:
  static constexpr std::int32_t kFirst = -25567;  // 1900-01-01
  static constexpr std::uint32_t kDays = 109573;  // to 2199-12-31

  int make(std::int32_t day);

  const Compiled& compiled_;
  std::optional<std::int32_t> as_of_;
  std::vector<std::int32_t> by_day_;  // 1 + class; 0: not known yet
  std::vector<DayClass> classes_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_DAY_CLASSES_H_
