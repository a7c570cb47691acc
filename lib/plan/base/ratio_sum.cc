#include "plan/base/ratio_sum.h"

namespace plan {

void RatioSum::add_any(const Ratio& term) {
  if (!sum_.big_ && !term.big_) {
    bool ours_is_larger = sum_.denominator_ >= term.denominator_;
    const Ratio& fine = ours_is_larger ? sum_ : term;
    const Ratio& coarse = ours_is_larger ? term : sum_;
    std::int64_t parts = fine.denominator_ / coarse.denominator_;
    std::int64_t sum = 0;
    if (parts * coarse.denominator_ == fine.denominator_ &&
        !__builtin_mul_overflow(coarse.numerator_, parts, &sum) &&
        !__builtin_add_overflow(fine.numerator_, sum, &sum) && sum != Ratio::kLeast) {
      sum_.denominator_ = fine.denominator_;
      sum_.numerator_ = sum;
      return;
    }
  }
  sum_ = value() + term;
}

}  // namespace plan
