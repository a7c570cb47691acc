// Random plans and logs over the whole grammar of an assessment, the same for the same seed.
#ifndef TESTS_PROPERTY_SCORE_GENERATOR_H_
#define TESTS_PROPERTY_SCORE_GENERATOR_H_

#include <random>
#include <string>
#include <vector>

#include "spec.h"

namespace reference {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  // 0 … n-1.
  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  int from_to(int lo, int hi) { return lo + below(hi - lo + 1); }
  bool chance(int percent) { return below(100) < percent; }
  template <typename T>
  const T& of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }
  // Between the two in hundredths.
  Num number(int lo_hundredths, int hi_hundredths, int step = 10) {
    int steps = (hi_hundredths - lo_hundredths) / step;
    return Num(lo_hundredths + step * below(steps + 1)) / 100;
  }

 private:
  std::mt19937 engine_;
};

// `tame`: only what the laws speak of without exception (no `unique`, no ladder, no measure, no
// rollup, whole counts, no errors, every leaf of every unit recorded in every period).
[[nodiscard]] Case make_case(unsigned seed, bool tame = false);

// Parts of it.
[[nodiscard]] Plan make_plan(Random& random, bool tame);
[[nodiscard]] std::vector<Row> make_rows(Random& random, const Plan& plan, bool tame);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_GENERATOR_H_
