// Ratio: an exact rational number, always in lowest terms, of any size.
//
// Values whose numerator and denominator fit 64 bits are held in place and computed with
// 128-bit intermediates; larger ones move to arbitrary precision on the heap. No operation
// rounds, wraps or throws (but for std::bad_alloc). A Ratio is an immutable value: copies
// are independent, and any number of threads may read one.
#ifndef PLAN_BASE_RATIO_H_
#define PLAN_BASE_RATIO_H_

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

enum class RoundingMode : std::uint8_t {
  kHalfUp,    // 四舍五入: a half goes away from zero
  kHalfEven,  // 四舍六入五成双, as GB/T 8170
  kDown,      // towards zero
};

class RatioSum;

class Ratio {
 public:
  Ratio() = default;
  Ratio(long long whole) : numerator_(whole) {  // NOLINT: a whole number is a ratio
    if (whole == kLeast) *this = least();
  }
  Ratio(int whole) : Ratio(static_cast<long long>(whole)) {}
  // numerator / denominator; REQUIRES: denominator != 0.
  Ratio(long long numerator, long long denominator);

  // Plain decimal notation: optional sign, digits, optional point and digits; no exponent, no
  // blanks. Anything else, and more than 18 digits before or after the point, is nullopt.
  [[nodiscard]] static std::optional<Ratio> from_decimal(std::string_view text);

  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator-(const Ratio& a, const Ratio& b);
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  friend Ratio operator/(const Ratio& a, const Ratio& b);  // REQUIRES: b != 0
  friend Ratio operator-(const Ratio& a) { return Ratio(0) - a; }
  Ratio& operator+=(const Ratio& b) { return b.is_zero() ? *this : *this = *this + b; }
  Ratio& operator-=(const Ratio& b) { return *this = *this - b; }
  Ratio& operator*=(const Ratio& b) { return *this = *this * b; }
  Ratio& operator/=(const Ratio& b) { return *this = *this / b; }

  friend bool operator==(const Ratio& a, const Ratio& b);
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

  [[nodiscard]] bool is_zero() const { return !big_ && numerator_ == 0; }
  [[nodiscard]] bool is_one() const { return !big_ && numerator_ == 1 && denominator_ == 1; }
  [[nodiscard]] bool is_negative() const;
  [[nodiscard]] bool is_whole() const;
  // The value as a whole number, when it is one and fits.
  [[nodiscard]] std::optional<long long> to_whole() const;

  // Rounded to `places` decimals (0..18).
  [[nodiscard]] Ratio rounded(int places, RoundingMode mode) const;
  [[nodiscard]] Ratio floor() const;
  [[nodiscard]] Ratio ceil() const;

  // Exactly `places` decimals after rounding: "97.30".
  [[nodiscard]] std::string fixed(int places, RoundingMode mode = RoundingMode::kHalfUp) const;
  // Exact if it ends within `max_places` decimals, else rounded half up; no trailing zeros.
  [[nodiscard]] std::string decimal(int max_places = 6) const;
  // True when decimal(max_places) is the exact value.
  [[nodiscard]] bool ends_within(int max_places) const;
  // "1/3" where decimals do not end within six places, else the decimal.
  [[nodiscard]] std::string exact() const;

 private:
  friend class RatioSum;
  struct Big;
  // The one number of 64 bits whose negative is none.
  static constexpr long long kLeast = std::numeric_limits<long long>::min();
  static Ratio least();
  explicit Ratio(std::shared_ptr<const Big> big);
  static Ratio from_big(Big&& big);
  static Ratio in_lowest_terms(std::int64_t numerator, std::int64_t denominator);
  [[nodiscard]] Big to_big() const;

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;    // always positive
  std::shared_ptr<const Big> big_;  // set: the value, in place of the two above
};

[[nodiscard]] Ratio power(const Ratio& base, unsigned exponent);

}  // namespace plan

#endif  // PLAN_BASE_RATIO_H_
