// Rollups: example 5 of assessment.md, and every way of putting periods together.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

// Quarters measured out of 100, and a year made of them.
std::string plan_of(const std::string& rollup, const std::string& more = "",
                    const std::string& points = "100") {
  return plan_with(
      "  - id: q\n    title: 季度\n    cycle: quarter\n    items:\n"
      "      - {id: x, title: 一, points: 100, measure: {of: 100}}\n"
      "  - id: y\n    title: 年度\n    cycle: year\n    items:\n"
      "      - {id: all, title: 全年, points: " +
      points + ", rollup: " + rollup + more + "}\n");
}

std::string rows_of(const std::string& name, const std::vector<std::string>& values) {
  std::string rows;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    rows += "2024-" + std::string(i < 3 ? "0" : "") + std::to_string(3 * i + 1) + "-15," +
            name + ",一," + values[i] + "\n";
  }
  return rows;
}

const std::string kHead = "日期,单位,项目,数值\n";
const std::string kA = rows_of("甲村", {"91.27", "88.40", "90", ""});

std::string year(const std::string& plan, const std::string& rows,
                 const std::string& unit = "a") {
  auto scored = score_text(plan, kHead + rows, "2024-12-31");
  return exact(scored->unit("y", "2024", unit).total);
}

}  // namespace

TEST_CASE("example 5: the mean of quarters, provisional until all are scored") {
  auto scored = score_text(plan_of("q"), kHead + kA, "2024-12-31");
  CHECK(published(scored->unit("y", "2024", "a")) == "89.89");
  CHECK(scored->period("y", "2024")->provisional);
  CHECK_FALSE(scored->period("q", "2024-Q3")->provisional);

  std::string others = rows_of("乙村", {"", "", "", "80"});
  auto later = score_text(plan_of("q"), kHead + kA + others, "2024-12-31");
  const auto& a = later->unit("y", "2024", "a");
  CHECK(published(a) == "-");
  CHECK(a.unscored == std::vector<std::string>{"all"});
  CHECK(a.recorded == 1);
  CHECK_FALSE(later->period("y", "2024")->provisional);
}

TEST_CASE("a period that has not ended makes the larger one provisional too") {
  auto scored =
      score_text(plan_of("q"), kHead + rows_of("甲村", {"90", "90", "90", "90"}), "2024-12-30");
  CHECK(scored->period("q", "2024-Q4")->provisional);
  CHECK(scored->period("y", "2024")->provisional);
}

TEST_CASE("absent: unscored, drop, zero; nothing at all follows `missing`") {
  std::string rows = kA + rows_of("乙村", {"80", "80", "80", "80"});
  CHECK(year(plan_of("{scheme: q, absent: drop}"), rows) == "89.89");
  CHECK(year(plan_of("{scheme: q, absent: zero}"), rows) == "67.4175");
  CHECK(year(plan_of("{scheme: q, absent: zero}"), rows, "c") == "-");
  CHECK(year(plan_of("q", ", missing: zero"), rows, "c") == "-");  // not inspected
}

TEST_CASE("sum, min, max, last, median, best") {
  std::string rows = rows_of("甲村", {"91", "88", "90", "95"});
  CHECK(year(plan_of("{scheme: q, combine: sum}", "", "400"), rows) == "364");
  CHECK(year(plan_of("{scheme: q, combine: min}"), rows) == "88");
  CHECK(year(plan_of("{scheme: q, combine: max}"), rows) == "95");
  CHECK(year(plan_of("{scheme: q, combine: last}"), rows) == "95");
  CHECK(year(plan_of("{scheme: q, combine: median}"), rows) == "90.5");
  CHECK(year(plan_of("{scheme: q, best: 2}"), rows) == "93");
  CHECK(year(plan_of("{scheme: q, best: 2, combine: sum}", "", "200"), rows) == "186");
  CHECK(year(plan_of("{scheme: q, combine: mean}", "", "50"), rows) == "45.5");
}

TEST_CASE("best keeps the earlier of equals, in time order") {
  std::string rows = rows_of("甲村", {"90", "95", "90", "80"});
  CHECK(year(plan_of("{scheme: q, best: 2, combine: last}"), rows) == "95");
}

TEST_CASE("a sum is out of the periods that the year holds, scored or not") {
  CHECK(year(plan_of("{scheme: q, combine: sum}"), kA) == "67.4175");  // 100 * 269.67 / 400
  CHECK(year(plan_of("{scheme: q, combine: sum, best: 3}"), kA) == "89.89");
  CHECK(year(plan_of("{scheme: q, combine: sum, periods: [Q1, Q2]}"), kA) == "89.835");
}

TEST_CASE("weights are relative, and the share of periods not yet scored drops out") {
  std::string rollup =
      "{scheme: q, combine: weighted, weights: {Q1: 15, Q2: 15, Q3: 30, Q4: 40}}";
  CHECK(year(plan_of(rollup), rows_of("甲村", {"100", "80", "90", "70"})) == "82");
  CHECK(year(plan_of(rollup), rows_of("甲村", {"100", "80", "90", ""})) == "90");
}

TEST_CASE("only the named periods count, and make it final when they are scored") {
  auto scored = score_text(plan_of("{scheme: q, periods: [Q1, Q2]}"), kHead + kA, "2024-12-31");
  CHECK(exact(scored->unit("y", "2024", "a").total) == "89.835");
  CHECK_FALSE(scored->period("y", "2024")->provisional);
}

TEST_CASE("published scores are rolled up, an item's exact ones") {
  auto plan = [](const std::string& rollup) {
    return plan_with(
        "  - id: q\n    title: 季度\n    cycle: quarter\n    rounding: 0\n    items:\n"
        "      - {id: x, title: 一, points: 60, measure: {of: 60}}\n"
        "      - {id: z, title: 二, points: 40, deduct: 1}\n"
        "  - id: y\n    title: 年度\n    cycle: year\n    items:\n"
        "      - {id: all, title: 全年, points: 100, rollup: " +
        rollup + "}\n");
  };
  std::string rows = rows_of("甲村", {"50.4", "50.4"});
  CHECK(year(plan("q"), rows) == "90");
  CHECK(year(plan("'q#x'"), rows) == "84");  // 100 * 50.4 / 60
}

TEST_CASE("bonuses carry over") {
  std::string plan = plan_with(
      "  - id: q\n    title: 季度\n    cycle: quarter\n    items:\n"
      "      - {id: x, title: 一, points: 100, deduct: 1}\n"
      "    bonuses: [{id: g, title: 加, each: 6}]\n"
      "  - id: y\n    title: 年度\n    cycle: year\n    items:\n"
      "      - {id: all, title: 全年, points: 100, rollup: q}\n");
  CHECK(year(plan, "2024-01-01,甲村,一,\n2024-01-01,甲村,加,\n") == "105");
}

TEST_CASE("weeks lie in the month of their Thursday") {
  std::string plan = plan_with(
      "  - id: w\n    title: 周\n    cycle: week\n    items:\n"
      "      - {id: x, title: 一, points: 100, measure: {of: 100}}\n"
      "  - id: m\n    title: 月\n    cycle: month\n    items:\n"
      "      - {id: all, title: 全月, points: 100, rollup: {scheme: w, combine: sum}}\n");
  // 2024-02-01 is a Thursday: its week, from Monday 01-29, is February's.
  auto scored = score_text(plan, kHead + "2024-01-29,甲村,一,80\n", "2024-12-31");
  CHECK(scored->period("w", "2024-W05") != nullptr);
  CHECK(scored->period("m", "2024-01") == nullptr);
  // February holds W05 … W09: the Thursdays 1, 8, 15, 22 and 29.
  CHECK(exact(scored->unit("m", "2024-02", "a").total) == "16");
}

TEST_CASE("schemes may stand in any order") {
  std::string plan = plan_with(
      "  - id: y\n    title: 年度\n    cycle: year\n    items:\n"
      "      - {id: all, title: 全年, points: 100, rollup: q}\n"
      "  - id: q\n    title: 季度\n    cycle: quarter\n    items:\n"
      "      - {id: x, title: 一, points: 100, measure: {of: 100}}\n");
  CHECK(year(plan, kA) == "89.89");
}

TEST_CASE("weights that name some periods only: the others are dropped") {
  std::string rollup = "{scheme: q, combine: weighted, weights: {Q1: 10, Q2: 30}}";
  std::string rows = rows_of("甲村", {"100", "80", "10", "10"});
  CHECK(year(plan_of(rollup), rows) == "85");  // (100 × 10 + 80 × 30) ÷ 40
  // That 甲村 has no score in the third quarter does not matter, that others have one neither.
  rows = rows_of("甲村", {"100", "80", "", ""}) + rows_of("乙村", {"", "", "90", "90"});
  CHECK(year(plan_of(rollup), rows) == "85");
  CHECK(year(plan_of(rollup), rows, "b") == "-");
  // Scores only where there is no weight are scores all the same: `missing` is not asked.
  CHECK(year(plan_of(rollup, ", missing: full"), rows, "b") == "-");
}

TEST_CASE("a week at the end of the year lies where what is left of it lies") {
  std::string plan =
      "plan: 1\nid: t\ntitle: 测试\nperiod: 2020-12-01..2021-01-31\n"
      "units: [{id: a, name: 甲村}]\nassessment:\n"
      "  - id: w\n    title: 周\n    cycle: week\n    items:\n"
      "      - {id: x, title: 一, points: 100, measure: {of: 100}}\n"
      "  - id: m\n    title: 月\n    cycle: month\n    items:\n"
      "      - {id: all, title: 全月, points: 100, rollup: w}\n";
  // 2021-01-01 to 03 are the end of 2020-W53, whose Thursday is 2020-12-31.
  auto scored = score_text(plan, kHead + "2021-01-02,甲村,一,90\n2021-01-04,甲村,一,70\n");
  CHECK(scored->period("w", "2020-W53") != nullptr);
  CHECK(exact(scored->unit("m", "2020-12", "a").total) == "90");
  CHECK(exact(scored->unit("m", "2021-01", "a").total) == "70");
}
