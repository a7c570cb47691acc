// Ladders: example 2 of assessment.md.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

std::string ladder(const std::string& options = "", const std::string& kind = "bonuses") {
  return plan_with(
      "  cycle: quarter\n  limits: {min: none}\n"
      "  items:\n    - {id: base, title: 基础, points: 100, deduct: 1}\n  " +
      kind + ":\n    - id: virtue\n      title: 好人\n" + options +
      "      ladder: {china: 3, china-nominee: 2.5, province: 2.5, province-nominee: 2, city: "
      "2, "
      "city-nominee: 1.5, county: 1}\n");
}

const std::string kInspected =
    "日期,单位,项目,等级,人员\n"
    "2024-01-01,甲村,基础,,\n2024-04-01,甲村,基础,,\n2024-07-01,甲村,基础,,\n"
    "2024-10-01,甲村,基础,,\n";

std::string bonus(const std::string& plan, const std::string& rows,
                  const std::string& quarter) {
  auto scored = score_text(plan, kInspected + rows, "2024-12-31");
  return scored->unit("assessment", "2024-" + quarter, "a").bonus.exact();
}

}  // namespace

TEST_CASE("example 2: a person who rises brings the difference") {
  const char* rows =
      "2024-10-20,甲村,好人,city-nominee,张三\n"
      "2024-02-01,甲村,好人,county,张三\n"
      "2024-08-01,甲村,好人,province,张三\n"
      "2024-05-01,甲村,好人,city,张三\n";
  CHECK(bonus(ladder(), rows, "Q1") == "1");
  CHECK(bonus(ladder(), rows, "Q2") == "1");
  CHECK(bonus(ladder(), rows, "Q3") == "0.5");
  CHECK(bonus(ladder(), rows, "Q4") == "0");
}

TEST_CASE("other people, and nobody in particular, stand for themselves") {
  const char* rows =
      "2024-02-01,甲村,好人,county,张三\n"
      "2024-02-02,甲村,好人,county,张 三\n"
      "2024-02-03,甲村,好人,county,李四\n"
      "2024-02-04,甲村,好人,county,\n"
      "2024-02-05,甲村,好人,county,\n"
      "2024-02-06,乙村,好人,china,张三\n";
  CHECK(bonus(ladder(), rows, "Q1") == "4");
}

TEST_CASE("the window of a ladder is the year unless it says otherwise") {
  const char* rows = "2024-02-01,甲村,好人,county,张三\n2024-05-01,甲村,好人,city,张三\n";
  CHECK(bonus(ladder("      within: period\n"), rows, "Q2") == "2");
  CHECK(bonus(ladder("      within: plan\n"), rows, "Q2") == "1");
}

TEST_CASE("a cap on a ladder holds for each period") {
  const char* rows = "2024-02-01,甲村,好人,china,张三\n2024-02-01,甲村,好人,china,李四\n";
  CHECK(bonus(ladder("      cap: 4\n"), rows, "Q1") == "4");
}

TEST_CASE("on a ladder, unique keeps the highest step, from counts records, flat the largest") {
  const char* rows =
      "2024-02-01,甲村,好人,county,张三\n"
      "2024-02-02,甲村,好人,province,张三\n"
      "2024-02-03,甲村,好人,city,李四\n";
  CHECK(bonus(ladder(), rows, "Q1") == "4.5");                       // 1 + 1.5 + 2
  CHECK(bonus(ladder("      unique: ref\n"), rows, "Q1") == "4.5");  // 2.5 + 2
  CHECK(bonus(ladder("      from: 2\n"), rows, "Q1") == "3.5");      // 1.5 + 2
  CHECK(bonus(ladder("      flat: true\n"), rows, "Q1") == "2");
}

TEST_CASE("a ladder of penalties takes off") {
  auto scored = score_text(ladder("", "penalties"),
                           kInspected + "2024-02-01,甲村,好人,china,张三\n", "2024-12-31");
  CHECK(published(scored->unit("assessment", "2024-Q1", "a")) == "96.00");  // 99 - 3
}
