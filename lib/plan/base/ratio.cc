#include "plan/base/ratio.h"

#include <algorithm>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cassert>
#include <limits>
#include <utility>

namespace plan {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr int kMaxDigits = 18;  // before and after the point of a number in a file
constexpr std::int64_t kFewPowers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
constexpr int kFewPlaces = 6;

bool fits(Wide value) {
  return value >= std::numeric_limits<std::int64_t>::min() + 1 &&
         value <= std::numeric_limits<std::int64_t>::max();
}

Wide magnitude(Wide value) {
  return value < 0 ? -value : value;
}

// Denominators are small, so that a few divisions do; std::gcd takes a step a bit, none of
// which the processor can foresee.
std::int64_t gcd_small(std::int64_t a, std::int64_t b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a < 0 ? -a : a;
}

Wide gcd_wide(Wide a, Wide b) {
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0) {
    // Most pairs shrink to 64 bits at once, where division is much cheaper.
    if (fits(a) && fits(b)) {
      return gcd_small(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    }
    a = std::exchange(b, a % b);
  }
  return a;
}

// Whether n / d is one of 64 bits, if need be without what the two share.
bool shrinks(Wide& n, Wide& d) {
  if (fits(n) && fits(d)) return true;
  Wide common = gcd_wide(n, d);
  n /= common;
  d /= common;
  return fits(n) && fits(d);
}

cpp_int wide_to_big(Wide value) {
  bool negative = value < 0;
  auto bits = static_cast<UnsignedWide>(negative ? -value : value);
  cpp_int result = static_cast<std::uint64_t>(bits >> 64);
  result <<= 64;
  result += static_cast<std::uint64_t>(bits);
  return negative ? cpp_int(-result) : result;
}

cpp_int power_of_ten(int exponent) {
  cpp_int result = 1;
  for (int i = 0; i < exponent; ++i) result *= 10;
  return result;
}

// Whole part of n/d (d > 0), rounded by `mode`.
cpp_int divide_rounded(const cpp_int& n, const cpp_int& d, RoundingMode mode) {
  cpp_int quotient, remainder;
  cpp_int size = abs(n);
  boost::multiprecision::divide_qr(size, d, quotient, remainder);
  cpp_int twice = remainder * 2;
  bool up = false;
  switch (mode) {
    case RoundingMode::kHalfUp:
      up = twice >= d;
      break;
    case RoundingMode::kHalfEven:
      up = twice > d || (twice == d && boost::multiprecision::bit_test(quotient, 0));
      break;
    case RoundingMode::kDown:
      break;
  }
  if (up) ++quotient;
  return n < 0 ? cpp_int(-quotient) : quotient;
}

}  // namespace

struct Ratio::Big {
  cpp_rational value;
};

Ratio Ratio::least() {
  return from_big(Big{cpp_rational(cpp_int(kLeast))});
}

Ratio::Ratio(long long numerator, long long denominator)
    : Ratio(Ratio(numerator) / Ratio(denominator)) {}

Ratio::Ratio(std::shared_ptr<const Big> big) : big_(std::move(big)) {}

Ratio Ratio::from_big(Big&& big) {
  const cpp_int n = boost::multiprecision::numerator(big.value);
  const cpp_int d = boost::multiprecision::denominator(big.value);
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  if (abs(n) <= kMost && d <= kMost) {
    Ratio small;
    small.numerator_ = static_cast<std::int64_t>(n);
    small.denominator_ = static_cast<std::int64_t>(d);
    return small;
  }
  return Ratio(std::make_shared<const Big>(std::move(big)));
}

Ratio::Big Ratio::to_big() const {
  if (big_) return *big_;
  return Big{cpp_rational(cpp_int(numerator_), cpp_int(denominator_))};
}

std::optional<Ratio> Ratio::from_decimal(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view part = point == text.npos ? std::string_view{} : text.substr(point + 1);
  if (whole.empty() || (point != text.npos && part.empty())) return std::nullopt;
  if (whole.size() > kMaxDigits || part.size() > kMaxDigits) return std::nullopt;
  while (!part.empty() && part.back() == '0') part.remove_suffix(1);
  Wide digits = 0;
  for (std::string_view piece : {whole, part}) {
    for (char c : piece) {
      if (c < '0' || c > '9') return std::nullopt;
      digits = digits * 10 + (c - '0');
    }
  }
  if (negative) digits = -digits;
  std::int64_t scale = 1;
  for (std::size_t i = 0; i < part.size(); ++i) scale *= 10;
  Wide common = gcd_wide(digits, scale);
  if (fits(digits / common)) {
    Ratio small;
    small.numerator_ = static_cast<std::int64_t>(digits / common);
    small.denominator_ = static_cast<std::int64_t>(scale / common);
    return small;
  }
  return from_big(Big{cpp_rational(wide_to_big(digits), cpp_int(scale))});
}

Ratio Ratio::in_lowest_terms(std::int64_t numerator, std::int64_t denominator) {
  if (numerator == 0) return {};
  // Denominators of decimals are of twos and fives, which take no division by what is not
  // known beforehand.
  int twos = std::min(std::countr_zero(static_cast<std::uint64_t>(numerator)),
                      std::countr_zero(static_cast<std::uint64_t>(denominator)));
  Ratio r;
  r.numerator_ = numerator >> twos;
  r.denominator_ = denominator >> twos;
  while (r.denominator_ % 5 == 0 && r.numerator_ % 5 == 0) {
    r.numerator_ /= 5;
    r.denominator_ /= 5;
  }
  if (kFewPowers[kFewPlaces] % r.denominator_ == 0) return r;
  std::int64_t common = gcd_small(r.numerator_, r.denominator_);
  r.numerator_ /= common;
  r.denominator_ /= common;
  return r;
}

// The small path of each operation: 128-bit products of 64-bit parts cannot overflow, sums of
// two of them could by one bit only at the very edge, which `fits` of the parts excludes.
// Before it the usual case, for which 64 bits will do: there divisions cost a tenth.
Ratio operator+(const Ratio& a, const Ratio& b) {
  if (b.is_zero()) return a;
  if (a.is_zero()) return b;
  if (!a.big_ && !b.big_) {
    std::int64_t sum = 0;
    bool alike = a.denominator_ == b.denominator_;
    if (alike && !__builtin_add_overflow(a.numerator_, b.numerator_, &sum) && fits(sum)) {
      return Ratio::in_lowest_terms(sum, a.denominator_);
    }
    Wide n = Wide(a.numerator_) * b.denominator_ + Wide(b.numerator_) * a.denominator_;
    Wide d = Wide(a.denominator_) * b.denominator_;
    if (shrinks(n, d)) {
      return Ratio::in_lowest_terms(static_cast<std::int64_t>(n), static_cast<std::int64_t>(d));
    }
  }
  return Ratio::from_big({cpp_rational(a.to_big().value + b.to_big().value)});
}

Ratio operator-(const Ratio& a, const Ratio& b) {
  if (!b.big_) {
    Ratio negated;
    negated.numerator_ = -b.numerator_;
    negated.denominator_ = b.denominator_;
    return a + negated;
  }
  return Ratio::from_big({cpp_rational(a.to_big().value - b.to_big().value)});
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  if (a.is_one() || b.is_zero()) return b;
  if (b.is_one() || a.is_zero()) return a;
  if (!a.big_ && !b.big_) {
    Wide n = Wide(a.numerator_) * b.numerator_;
    Wide d = Wide(a.denominator_) * b.denominator_;
    if (shrinks(n, d)) {
      return Ratio::in_lowest_terms(static_cast<std::int64_t>(n), static_cast<std::int64_t>(d));
    }
  }
  return Ratio::from_big({cpp_rational(a.to_big().value * b.to_big().value)});
}

Ratio operator/(const Ratio& a, const Ratio& b) {
  assert(!b.is_zero());
  if (!b.big_) {
    Ratio inverse;
    inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
    inverse.denominator_ = b.numerator_ < 0 ? -b.numerator_ : b.numerator_;
    return a * inverse;
  }
  return Ratio::from_big({cpp_rational(a.to_big().value / b.to_big().value)});
}

bool operator==(const Ratio& a, const Ratio& b) {
  return (a <=> b) == 0;
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  if (!a.big_ && !b.big_) {
    Wide left = Wide(a.numerator_) * b.denominator_;
    Wide right = Wide(b.numerator_) * a.denominator_;
    if (left < right) return std::strong_ordering::less;
    if (left > right) return std::strong_ordering::greater;
    return std::strong_ordering::equal;
  }
  int order = a.to_big().value.compare(b.to_big().value);
  if (order < 0) return std::strong_ordering::less;
  if (order > 0) return std::strong_ordering::greater;
  return std::strong_ordering::equal;
}

bool Ratio::is_negative() const {
  return big_ ? big_->value < 0 : numerator_ < 0;
}

bool Ratio::is_whole() const {
  return big_ ? boost::multiprecision::denominator(big_->value) == 1 : denominator_ == 1;
}

std::optional<long long> Ratio::to_whole() const {
  if (big_ || denominator_ != 1) return std::nullopt;
  return numerator_;
}

Ratio Ratio::rounded(int places, RoundingMode mode) const {
  if (ends_within(places)) return *this;
  Big big = to_big();
  cpp_int scale = power_of_ten(places);
  cpp_int whole = divide_rounded(boost::multiprecision::numerator(big.value) * scale,
                                 boost::multiprecision::denominator(big.value), mode);
  return from_big({cpp_rational(whole, scale)});
}

Ratio Ratio::floor() const {
  Ratio towards_zero = rounded(0, RoundingMode::kDown);
  return is_negative() && !is_whole() ? towards_zero - 1 : towards_zero;
}

Ratio Ratio::ceil() const {
  return -((-*this).floor());
}

bool Ratio::ends_within(int max_places) const {
  if (big_) {
    return power_of_ten(max_places) % boost::multiprecision::denominator(big_->value) == 0;
  }
  std::int64_t left = denominator_;
  int twos = 0, fives = 0;
  while (left % 2 == 0) left /= 2, ++twos;
  while (left % 5 == 0) left /= 5, ++fives;
  return left == 1 && twos <= max_places && fives <= max_places;
}

namespace {

// 1234 with two places: 12.34.
std::string with_point(std::string digits, bool negative, int places) {
  auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  return negative ? "-" + digits : digits;
}

}  // namespace

std::string Ratio::fixed(int places, RoundingMode mode) const {
  assert(places >= 0 && places <= kMaxDigits);
  // Most numbers are short and need no rounding.
  if (!big_ && places <= kFewPlaces && kFewPowers[places] % denominator_ == 0) {
    Wide scaled = Wide(numerator_) * (kFewPowers[places] / denominator_);
    if (fits(scaled)) {
      auto whole = static_cast<std::int64_t>(scaled);
      return with_point(std::to_string(whole < 0 ? -whole : whole), whole < 0, places);
    }
  }
  Big big = to_big();
  cpp_int whole =
      divide_rounded(boost::multiprecision::numerator(big.value) * power_of_ten(places),
                     boost::multiprecision::denominator(big.value), mode);
  return with_point(cpp_int(abs(whole)).str(), whole < 0, places);
}

std::string Ratio::decimal(int max_places) const {
  std::string text = fixed(max_places);
  if (text.find('.') == text.npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string Ratio::exact() const {
  if (ends_within(6)) return decimal(6);
  Big big = to_big();
  return boost::multiprecision::numerator(big.value).str() + "/" +
         boost::multiprecision::denominator(big.value).str();
}

Ratio power(const Ratio& base, unsigned exponent) {
  if (exponent == 1) return base;
  Ratio result(1);
  Ratio square = base;
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1U) != 0) result *= square;
    if (exponent > 1) square *= square;
  }
  return result;
}

}  // namespace plan
