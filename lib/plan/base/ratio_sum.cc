#include "plan/base/ratio_sum.h"

namespace plan {

bool RatioSum::add_unlike(const Ratio& term, std::int64_t numerator) {
  if (sum_.big_ || term.big_) return false;
  bool ours_is_finer = sum_.denominator_ >= term.denominator_;
  std::int64_t fine = ours_is_finer ? sum_.denominator_ : term.denominator_;
  std::int64_t coarse = ours_is_finer ? term.denominator_ : sum_.denominator_;
  std::int64_t parts = fine / coarse;
  std::int64_t sum = ours_is_finer ? numerator : sum_.numerator_;
  if (parts * coarse != fine || __builtin_mul_overflow(sum, parts, &sum) ||
      __builtin_add_overflow(sum, ours_is_finer ? sum_.numerator_ : numerator, &sum) ||
      sum == Ratio::kLeast) {
    return false;
  }
  sum_.numerator_ = sum;
  sum_.denominator_ = fine;
  return true;
}

void RatioSum::add_any(const Ratio& term) {
  sum_ = value() + term;
}

}  // namespace plan
