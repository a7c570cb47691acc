// A measured value becomes points, and every step of it is said.
#include "plan/score/explain_convert.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace plan;
using plan::score::explain_conversion;

namespace {

At<Ratio> at(const char* number) {
  return {*Ratio::from_decimal(number), {}};
}

std::string said(const Conversion& conversion, const char* x, const char* score) {
  return explain_conversion(conversion, at(x).value, Ratio(10), Ratio(100), at(score).value).en;
}

Conversion bands(std::initializer_list<Band> list) {
  Conversion conversion;
  conversion.bands = list;
  return conversion;
}

Conversion target(Target wanted, const char* deduct) {
  Conversion conversion;
  wanted.deduct = at(deduct);
  conversion.target = std::move(wanted);
  return conversion;
}

}  // namespace

TEST_CASE("a share of full marks is written out") {
  CHECK(said({}, "92", "9.2") == "92 ÷ 100 × 10 = 9.2: 92 of 100, out of 10 points");
  CHECK(said({}, "104", "10") == "104 is not below 100: all 10 points");
  CHECK(said({}, "-3", "0") == "-3 is below 0: no points");
}

TEST_CASE("the band that fits is named") {
  Conversion from =
      bands({{at("95"), {}, at("10"), {}}, {at("90"), {}, at("8"), {}}, {{}, {}, at("1"), {}}});
  CHECK(said(from, "92", "8") == "92 is in the band from 90: 8 points");
  CHECK(said(from, "90", "8") == "90 is in the band from 90: 8 points");
  CHECK(said(from, "50", "1") == "50 is in none of the other bands: 1 points");
  Conversion to = bands({{{}, at("3"), at("10"), {}}, {{}, at("5"), at("5"), {}}});
  CHECK(said(to, "4", "5") == "4 is in the band up to 5: 5 points");
  CHECK(said(to, "9", "0") == "9 is in no band: no points");
}

TEST_CASE("how far a target was missed, and what that takes off") {
  Target least;
  least.at_least = at("80");
  CHECK(said(target(least, "0.5"), "80", "10") == "80 reaches the target 80: all 10 points");
  CHECK(said(target(least, "0.5"), "76", "8") ==
        "76 is 4 short of the target 80: 10 − 0.5 × 4 = 8");
  least.step = at("5");
  CHECK(said(target(least, "2"), "76", "8.4") ==
        "76 is 4 short of the target 80: 10 − 2 × (4 ÷ 5) = 8.4");
  least.whole_steps = true;
  CHECK(said(target(least, "2"), "73", "6") ==
        "73 is 7 short of the target 80: 10 − 2 × 2 = 6 (each begun step of 5 counts)");
  Target most;
  most.at_most = at("10");
  CHECK(said(target(most, "0.5"), "10", "10") ==
        "10 does not exceed the target 10: all 10 points");
  CHECK(said(target(most, "0.5"), "40", "0") ==
        "40 is 30 over the target 10: 10 − 0.5 × 30 = -5, not below 0: no points");
}
