#include "plan/base/ratio_sum.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <vector>

using plan::Ratio;
using plan::RatioSum;

namespace {

constexpr long long kMost = std::numeric_limits<long long>::max();
constexpr long long kLeast = std::numeric_limits<long long>::min();

Ratio sum_of(const std::vector<Ratio>& terms) {
  RatioSum sum;
  for (const Ratio& term : terms) sum.add(term);
  return sum.value();
}

}  // namespace

TEST_CASE("a sum is in lowest terms, whatever its terms are in") {
  CHECK(sum_of({}) == Ratio(0));
  CHECK(sum_of({Ratio(1, 100), Ratio(24, 100)}).exact() == "0.25");
  CHECK(sum_of({Ratio(1, 2), Ratio(1, 3), Ratio(1, 6)}).is_one());
  CHECK(sum_of({Ratio(1, 4), Ratio(1, 50), Ratio(73, 100)}).is_one());
  CHECK(sum_of({Ratio(5, 2), Ratio(-5, 2)}).is_zero());
  CHECK(sum_of({Ratio(1, 3), Ratio(2, 3)}).is_whole());
}

TEST_CASE("a sum stays exact past 64 bits, and comes back") {
  CHECK(sum_of({kMost, 1}) == Ratio(kMost) + 1);
  CHECK(sum_of({kMost, 1, -kMost}).is_one());
  CHECK(sum_of({-kMost, -1}) == Ratio(kLeast));
  CHECK(sum_of({-kMost, -1, 1}) == Ratio(-kMost));
  CHECK(sum_of({Ratio(1, kMost), Ratio(1, kMost - 1)}) ==
        Ratio(1, kMost) + Ratio(1, kMost - 1));
  CHECK(sum_of({Ratio(1, kMost), kMost}) == Ratio(1, kMost) + kMost);
  CHECK(sum_of({kLeast, kMost, 1}).is_zero());
}

TEST_CASE("a term is added many times at once") {
  RatioSum sum;
  sum.add(Ratio(1, 100), 50);
  sum.add(Ratio(1, 3), Ratio(3, 2));
  CHECK(sum.value().is_one());
  sum.add(kMost, kMost);
  sum.add(-kMost, kMost);
  CHECK(sum.value().is_one());
  sum.add(Ratio(kLeast), 0);
  sum.add(Ratio(1, 7), Ratio(kLeast));
  CHECK(sum.value() == Ratio(kLeast, 7) + 1);
}

TEST_CASE("a term is added many times to a sum in other denominators") {
  RatioSum sum;
  sum.add(Ratio(1, 2));
  sum.add(Ratio(1, 4), 5);  // finer than the sum
  CHECK(sum.value() == Ratio(7, 4));
  sum.add(2, -3);  // coarser
  CHECK(sum.value() == Ratio(-17, 4));
  sum.add(Ratio(1, 6), 3);  // neither
  CHECK(sum.value() == Ratio(-15, 4));
  sum.add(Ratio(1, 8), kMost);  // what is there does not fit beside it
  CHECK(sum.value() == Ratio(kMost, 8) - Ratio(15, 4));
  RatioSum least;
  least.add(Ratio(1, 2), -1);
  least.add(Ratio(kMost, 4), -1);
  CHECK(least.value() == Ratio(-kMost, 4) - Ratio(1, 2));
}

TEST_CASE("sums are added to sums") {
  RatioSum quarters, all;
  quarters.add(Ratio(1, 4), 2);
  all.add(quarters);
  all.add(quarters);
  CHECK(all.value().is_one());
  all.add(all);
  CHECK(all.value() == Ratio(2));
  all.add(quarters, Ratio(-5, 2));
  CHECK(all.value() == Ratio(3, 4));
  all.add(quarters, Ratio(5, 2));
  RatioSum large;
  large.add(kMost, 4);
  all.add(large);
  CHECK(all.value() == Ratio(kMost) * 4 + 2);
}

TEST_CASE("a sum is compared as it is, in lowest terms or not") {
  RatioSum sum;
  sum.add(Ratio(1, 100), 250);
  CHECK(sum.is_more_than(Ratio(249, 100)));
  CHECK_FALSE(sum.is_more_than(Ratio(5, 2)));
  CHECK_FALSE(sum.is_more_than(3));
  sum.add(kMost, kMost);
  CHECK(sum.is_more_than(kMost));
}

TEST_CASE("what came to nothing goes on in the denominator of the next term") {
  CHECK(sum_of({Ratio(1, 3), Ratio(-1, 3), Ratio(1, 7)}) == Ratio(1, 7));
  CHECK(sum_of({0, Ratio(1, 100), 0, Ratio(1, 100)}) == Ratio(1, 50));
  CHECK(sum_of({Ratio(kMost) * 2, Ratio(kMost) * -2, Ratio(1, 9)}) == Ratio(1, 9));
}

TEST_CASE("a sum is that of its terms one by one") {
  std::mt19937 random(5);
  auto any = [&random](long long most) {
    return std::uniform_int_distribution<long long>(-most, most)(random);
  };
  for (int round = 0; round < 2000; ++round) {
    long long most = round % 2 == 0 ? 100 : kMost;
    RatioSum sum;
    Ratio expected;
    for (int i = 0; i < 8; ++i) {
      long long denominator = any(round % 3 == 0 ? 6 : most);
      Ratio term(any(most), denominator == 0 ? 1 : denominator);
      Ratio times = i % 2 == 0 ? Ratio(any(9)) : Ratio(any(9), 4);
      sum.add(term);
      sum.add(term, times);
      expected = expected + term + term * times;
    }
    REQUIRE(sum.value() == expected);
  }
}
