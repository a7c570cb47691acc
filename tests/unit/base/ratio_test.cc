#include "plan/base/ratio.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

using plan::Ratio;
using plan::RoundingMode;

namespace {
Ratio r(const char* text) {
  return Ratio::from_decimal(text).value();
}
}  // namespace

TEST_CASE("decimals are read exactly or not at all") {
  CHECK(r("0.1") + r("0.2") == r("0.3"));
  CHECK(r("97.30").decimal() == "97.3");
  CHECK(r("-5").decimal() == "-5");
  CHECK(r("0.000000000000000001") * Ratio(1'000'000'000'000'000'000LL) == Ratio(1));
  for (const char* bad : {"", "-", ".5", "5.", "1e3", "0x1", " 1", "1 ", "1,000", "１",
                          "1234567890123456789", "0.1234567890123456789", "--1", "1.2.3"}) {
    CAPTURE(bad);
    CHECK_FALSE(Ratio::from_decimal(bad).has_value());
  }
  CHECK(Ratio::from_decimal("999999999999999999.999999999999999999").has_value());
}

TEST_CASE("rounding goes once, by the named rule") {
  CHECK(r("2.675").fixed(2) == "2.68");
  CHECK(r("84.995").fixed(2) == "85.00");
  CHECK(r("-0.5").fixed(0) == "-1");
  CHECK(r("1.5").fixed(3) == "1.500");
  CHECK(r("-0.05").fixed(2) == "-0.05");
  CHECK(r("0").fixed(2) == "0.00");
  CHECK(r("-12").fixed(0) == "-12");
  // Either side of what fits in 64 bits at six places.
  CHECK(r("9223372036854.775807").fixed(6) == "9223372036854.775807");
  CHECK(r("-9223372036854.775808").fixed(6) == "-9223372036854.775808");
  CHECK(r("999999999999999999").fixed(6) == "999999999999999999.000000");
  CHECK(r("-0.5").fixed(0, RoundingMode::kHalfEven) == "0");
  CHECK(r("2.5").fixed(0, RoundingMode::kHalfEven) == "2");
  CHECK(r("3.5").fixed(0, RoundingMode::kHalfEven) == "4");
  CHECK(r("2.51").fixed(0, RoundingMode::kHalfEven) == "3");
  CHECK(r("-2.99").fixed(0, RoundingMode::kDown) == "-2");
  CHECK(r("2.99").fixed(1, RoundingMode::kDown) == "2.9");
  CHECK(Ratio(269'67, 300).rounded(2, RoundingMode::kHalfUp) == r("89.89"));
  CHECK(r("100").fixed(2) == "100.00");
  CHECK(r("0.004").fixed(2) == "0.00");
}

TEST_CASE("what does not end in six decimals is shown rounded, and as a fraction when exact") {
  CHECK(Ratio(1, 3).decimal() == "0.333333");
  CHECK(Ratio(2, 3).decimal() == "0.666667");
  CHECK(Ratio(1, 3).exact() == "1/3");
  CHECK(Ratio(-7, 2).exact() == "-3.5");
  CHECK(Ratio(1, 3).ends_within(18) == false);
  CHECK(Ratio(1, 64).ends_within(6));
  CHECK_FALSE(Ratio(1, 128).ends_within(6));
}

TEST_CASE("a fraction is in lowest terms, whatever its parts share") {
  for (long long d : {1,   2,   3,    4,     5,      6,         7,         8,         10,
                      15,  20,  25,   35,    48,     100,       105,       128,       250,
                      300, 625, 1000, 7'000, 46'656, 1'000'000, 3'000'000, 10'000'000}) {
    for (long long n = -260; n <= 260; ++n) {
      for (long long times : {1, 3, 25, 128}) {
        CAPTURE(n);
        CAPTURE(d);
        Ratio ratio(n * times, d * times);
        long long common = std::gcd(n, d);
        CHECK(ratio.is_whole() == (d == common));
        CHECK(ratio * (d / common) == Ratio(n / common));
        CHECK((ratio * (d / common)).is_whole());
        if (ratio.ends_within(6)) continue;
        CHECK(ratio.exact() == std::to_string(n / common) + "/" + std::to_string(d / common));
      }
    }
  }
}

TEST_CASE("floor and ceil go down and up, below zero too") {
  CHECK(Ratio(7, 2).floor() == Ratio(3));
  CHECK(Ratio(-7, 2).floor() == Ratio(-4));
  CHECK(Ratio(7, 2).ceil() == Ratio(4));
  CHECK(Ratio(-7, 2).ceil() == Ratio(-3));
  CHECK(Ratio(15, 7).ceil() == Ratio(3));
  CHECK(Ratio(14, 7).ceil() == Ratio(2));
}

TEST_CASE("values past 64 bits stay exact and come back when they shrink") {
  Ratio big = r("999999999999999999");
  Ratio square = big * big;
  CHECK(square.exact() == "999999999999999998000000000000000001");
  CHECK(square / big == big);
  CHECK((square / big).to_whole() == 999999999999999999LL);
  CHECK_FALSE(square.to_whole().has_value());
  CHECK(square > big);
  CHECK(-square < big);
  CHECK(square - square == Ratio(0));
  CHECK((square - square).is_zero());
  CHECK(plan::power(Ratio(2), 200) / plan::power(Ratio(2), 199) == Ratio(2));
  CHECK(plan::power(Ratio(2), 0) == Ratio(1));
  Ratio sum(0);
  for (int n = 1; n <= 60; ++n) sum += Ratio(1, n);  // the denominator passes 64 bits
  for (int n = 1; n <= 60; ++n) sum -= Ratio(1, n);
  CHECK(sum == Ratio(0));
}

TEST_CASE("the 64-bit edges neither wrap nor assert") {
  Ratio low(-9223372036854775807LL - 1);
  CHECK(low < Ratio(-9223372036854775807LL));
  CHECK((low - 1).exact() == "-9223372036854775809");
  CHECK((Ratio(9223372036854775807LL) + 1).exact() == "9223372036854775808");
  CHECK(-low > Ratio(9223372036854775807LL));
}
