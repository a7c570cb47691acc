// measure, rate and levels, and their conversions.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

std::string leaf(const std::string& method, const std::string& points = "10") {
  return plan_with("  items:\n    - {id: x, title: 一, points: " + points + ", " + method +
                   "}\n");
}
std::string total(const std::string& method, const std::string& columns,
                  const std::vector<std::string>& rows, const std::string& points = "10") {
  std::string csv = "日期,单位,项目," + columns + "\n";
  for (const std::string& row : rows) csv += "2024-03-01,甲村,一," + row + "\n";
  return exact(score_text(leaf(method, points), csv)->unit("a").total);
}

}  // namespace

TEST_CASE("values are put together as `combine` says") {
  auto x = [](const std::string& combine, const std::vector<std::string>& values) {
    return total("measure: {of: 100, combine: " + combine + "}", "数值", values, "100");
  };
  CHECK(x("mean", {"90", "80", "85"}) == "85");
  CHECK(x("mean", {"90", "80", "80"}) == "250/3");
  CHECK(x("min", {"90", "80", "85"}) == "80");
  CHECK(x("max", {"90", "80", "85"}) == "90");
  CHECK(x("last", {"90", "80", "85"}) == "85");
  CHECK(x("median", {"90", "80", "85"}) == "85");
  CHECK(x("median", {"90", "80", "85", "84"}) == "84.5");
  CHECK(x("sum", {"20", "30"}) == "50");
}

TEST_CASE("last is by date, then log order") {
  std::string csv =
      "日期,单位,项目,数值\n2024-05-01,甲村,一,70\n2024-03-01,甲村,一,90\n2024-05-01,甲村,一,"
      "60\n";
  auto scored = score_text(leaf("measure: {of: 100, combine: last}", "100"), csv);
  CHECK(exact(scored->unit("a").total) == "60");
}

TEST_CASE("per source: each source first has its own mean") {
  CHECK(total("measure: {of: 100, per: source}", "数值,来源", {"90,甲组", "80,甲组", "61,乙组"},
              "100") == "73");
}

TEST_CASE("`of`: a share of the points, never more than all, never less than none") {
  CHECK(total("measure: {of: 100}", "数值", {"85"}) == "8.5");
  CHECK(total("measure: {}", "数值", {"8.5"}) == "8.5");  // of: the leaf's points
  CHECK(total("measure: {of: 100, over: clamp}", "数值", {"120"}) == "10");
  CHECK(total("measure: {of: 100, range: [-50, 200]}", "数值", {"-20"}) == "0");
}

TEST_CASE("a percent sign and full-width digits are read") {
  CHECK(total("measure: {of: 100}", "数值", {"85%"}) == "8.5");
  CHECK(total("measure: {of: 100}", "数值", {"８５．５％"}) == "8.55");
  CHECK(total("measure: {of: 2000}", "数值", {"\"1,500\""}) == "7.5");
}

TEST_CASE("bands: the first that fits, inclusive; none is nothing") {
  std::string bands = "measure: {bands: {95: 10, 90: 8, else: 1}}";
  CHECK(total(bands, "数值", {"95"}) == "10");
  CHECK(total(bands, "数值", {"94.999"}) == "8");
  CHECK(total(bands, "数值", {"90"}) == "8");
  CHECK(total(bands, "数值", {"12"}) == "1");
  std::string most = "measure: {bands: [{max: 3, score: 10}, {max: 5, score: 6}]}";
  CHECK(total(most, "数值", {"3"}) == "10");
  CHECK(total(most, "数值", {"3.1"}) == "6");
  CHECK(total(most, "数值", {"6"}) == "0");
}

TEST_CASE("target: full when met, so much off for each step short of it") {
  std::string least = "measure: {target: {at_least: 80, step: 5, deduct: 0.5}}";
  CHECK(total(least, "数值", {"80"}) == "10");
  CHECK(total(least, "数值", {"79"}) == "9.9");
  CHECK(total(least, "数值", {"70"}) == "9");
  CHECK(total("measure: {target: {at_least: 80, step: 5, deduct: 0.5, whole_steps: true}}",
              "数值", {"79"}) == "9.5");
  CHECK(total("measure: {target: {at_most: 1, step: 1, deduct: 4}}", "数值", {"2.5"}) == "4");
  CHECK(total("measure: {target: {at_most: 1, step: 1, deduct: 4}}", "数值", {"9"}) == "0");
}

TEST_CASE("a rate of results, of numbers, of both") {
  CHECK(total("rate: {of: 100}", "结果,数量,数值,总数", {"合格,,,", "不合格,,,", "PASS,2,,"}) ==
        "7.5");
  CHECK(total("rate: {of: 100}", "结果,数量,数值,总数", {",,45,50", "是,5,,", "0,5,,"}) ==
        "25/3");  // 50 of 60
  CHECK(total("rate: {target: {at_least: 80, step: 5, deduct: 0.5}}", "数值,总数", {"14,20"}) ==
        "9");
}

TEST_CASE("levels: a mean in percent, weighted by the count") {
  std::string method = "levels: {优: 100, 良: 85, 差: 40}";
  CHECK(total(method, "等级,数量", {"优,"}) == "10");
  CHECK(total(method, "等级,数量", {"优,", "差,"}) == "7");
  CHECK(total(method, "等级,数量", {"优,3", "差,1"}) == "8.5");
}

TEST_CASE("points at the inspectors' discretion") {
  std::string plan = leaf("deduct: {range: [0.5, 2]}");
  auto scored = score_text(plan, "日期,单位,项目,扣分,数量\n2024-03-01,甲村,一,1.5,2\n");
  CHECK(exact(scored->unit("a").total) == "7");
}

TEST_CASE("per source: blanks are one source; the last is the one heard last") {
  CHECK(total("measure: {of: 100, per: source}", "数值,来源", {"90,", "80,", "65,乙组"},
              "100") == "75");
  CHECK(total("measure: {of: 100, per: source, combine: last}", "数值,来源",
              {"90,甲组", "65,乙组", "80,甲组"}, "100") == "85");
}
