#include "plan/base/ratio_sum.h"

#include <algorithm>

namespace plan {

void RatioSum::add_any(const Ratio& term) {
  std::int64_t ours = sum_.denominator_, its = term.denominator_;
  bool one_holds_both =
      !sum_.big_ && !term.big_ && std::max(ours, its) % std::min(ours, its) == 0;
  Ratio sum;
  sum.denominator_ = std::max(ours, its);
  std::int64_t more = 0;
  if (one_holds_both &&
      !__builtin_mul_overflow(sum_.numerator_, sum.denominator_ / ours, &sum.numerator_) &&
      !__builtin_mul_overflow(term.numerator_, sum.denominator_ / its, &more) &&
      !__builtin_add_overflow(sum.numerator_, more, &sum.numerator_) &&
      sum.numerator_ != Ratio::kLeast) {
    sum_ = sum;
    return;
  }
  sum_ = value() + term;
}

}  // namespace plan
