// RatioSum: the exact sum of many ratios.
//
// Adding ratios one to another brings each sum to lowest terms, which takes divisions. Here
// that is put off to the end: terms that have a denominator in common cost one addition. As
// exact as Ratio itself, at any size.
#ifndef PLAN_BASE_RATIO_SUM_H_
#define PLAN_BASE_RATIO_SUM_H_

#include <cstdint>

#include "plan/base/ratio.h"

namespace plan {

class RatioSum {
 public:
  void add(const Ratio& term) {
    if (!add_parts(term, term.numerator_)) add_any(term);
  }
  void add(const Ratio& term, const Ratio& times) {
    std::int64_t numerator = 0;
    bool simple = !times.big_ && times.denominator_ == 1 &&
                  !__builtin_mul_overflow(term.numerator_, times.numerator_, &numerator);
    if (!simple || !add_parts(term, numerator)) add_any(term * times);
  }
  void add(const RatioSum& other) { add(other.sum_); }
  void add(const RatioSum& other, const Ratio& times) { add(other.sum_, times); }
  [[nodiscard]] bool is_more_than(const Ratio& limit) const { return sum_ > limit; }
  // In lowest terms.
  [[nodiscard]] Ratio value() const {
    return sum_.big_ ? sum_ : Ratio::in_lowest_terms(sum_.numerator_, sum_.denominator_);
  }

 private:
  // Adds numerator / the denominator of `term`; false, and nothing is done, where 64 bits are
  // too few, or the denominators have no common one among them.
  [[nodiscard]] bool add_parts(const Ratio& term, std::int64_t numerator) {
    std::int64_t sum = 0;
    // Nothing is nothing in any denominator.
    bool alike = (term.denominator_ == sum_.denominator_ || sum_.numerator_ == 0) &&
                 !term.big_ && !sum_.big_ &&
                 !__builtin_add_overflow(sum_.numerator_, numerator, &sum) &&
                 sum != Ratio::kLeast;
    if (!alike) return add_unlike(term, numerator);
    sum_.numerator_ = sum;
    sum_.denominator_ = term.denominator_;
    return true;
  }
  [[nodiscard]] bool add_unlike(const Ratio& term, std::int64_t numerator);
  void add_any(const Ratio& term);

  Ratio sum_;  // not in lowest terms
};

}  // namespace plan

#endif  // PLAN_BASE_RATIO_SUM_H_
