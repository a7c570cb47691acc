// Occurrences: `repeat`, `from`, `flat`, `unique`; examples 7 and 9 of assessment.md.
#include "plan/score/charge.h"
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Ratio;

namespace {

std::string leaf(const std::string& deduct, const std::string& scheme = "") {
  return plan_with(
      scheme + "  items:\n    - {id: road, title: 道路, points: 50, deduct: " + deduct + "}\n");
}
std::string taken(const std::string& plan, const std::string& csv, const std::string& scheme,
                  const std::string& period) {
  auto scored = score_text(plan, csv, "2024-12-31");
  return (Ratio(50) - scored->unit(scheme, period, "a").items[0].score).exact();
}
std::string penalty(const std::string& line, const std::string& csv,
                    const std::string& period = "all", const std::string& scheme = "") {
  std::string plan =
      plan_with(scheme +
                "  items:\n    - {id: base, title: 基础, points: 100, deduct: 1}\n"
                "  penalties:\n    - " +
                line + "\n");
  auto scored = score_text(plan, csv, "2024-12-31");
  return scored->unit("assessment", period, "a").penalty.exact();
}

}  // namespace

TEST_CASE("example 7: five occurrences take off 1, 1.5, 2, 2.5, 2.5 in five rows or one") {
  std::string plan = leaf("{each: 1, repeat: {step: 0.5, max: 2.5}}");
  CHECK(taken(plan, "日期,单位,项目,数量\n2024-03-01,甲村,道路,5\n", "assessment", "all") ==
        "9.5");
  std::string rows = "日期,单位,项目\n";
  for (const char* sum : {"1", "2.5", "4.5", "7", "9.5"}) {
    rows += "2024-03-01,甲村,道路\n";
    CHECK(taken(plan, rows, "assessment", "all") == sum);
  }
  CHECK(taken(plan, "日期,单位,项目,数量\n2024-03-01,甲村,道路,2\n2024-03-02,甲村,道路,3\n",
              "assessment", "all") == "9.5");
}

TEST_CASE("the sum of repeats is the sum of its terms") {
  auto slow = [](const plan::score::RepeatRule& rule, int first, int many) {
    Ratio sum(0);
    for (int n = first; n < first + many; ++n) {
      Ratio term = Ratio(1) + rule.step * Ratio(n - 1);
      sum += rule.max && term > *rule.max ? *rule.max : term;
    }
    return sum;
  };
  for (auto [step, max] : {std::pair(Ratio(1, 2), std::optional<Ratio>(Ratio(5, 2))),
                           std::pair(Ratio(1, 3), std::optional<Ratio>(Ratio(2))),
                           std::pair(Ratio(1, 2), std::optional<Ratio>()),
                           std::pair(Ratio(1), std::optional<Ratio>(Ratio(1))),
                           std::pair(Ratio(1), std::optional<Ratio>(Ratio(1, 2))),
                           std::pair(Ratio(0), std::optional<Ratio>(Ratio(3)))}) {
    plan::score::RepeatRule rule;
    rule.step = step;
    rule.max = max;
    for (int first = 1; first <= 7; ++first) {
      for (int many = 0; many <= 6; ++many) {
        CAPTURE(first);
        CAPTURE(many);
        CHECK(plan::score::repeat_sum(rule, Ratio(first), Ratio(many)) ==
              slow(rule, first, many));
      }
    }
  }
}

TEST_CASE("repeats are counted by field and window; a blank field stands alone") {
  std::string by_ref = leaf("{each: 1, repeat: {by: ref, step: 1}}", "  cycle: quarter\n");
  const char* rows =
      "日期,单位,项目,编号,数量\n"
      "2024-02-01,甲村,道路,A,1\n"
      "2024-02-02,甲村,道路,B,1\n"
      "2024-02-03,甲村,道路,a,1\n"
      "2024-02-04,甲村,道路,,4\n"
      "2024-05-01,甲村,道路,A,1\n";
  CHECK(taken(by_ref, rows, "assessment", "2024-Q1") == "8");  // 1 + 1 + 2 + 4 alone
  CHECK(taken(by_ref, rows, "assessment", "2024-Q2") == "3");  // the third in the year
  std::string in_period =
      leaf("{each: 1, repeat: {by: ref, within: period, step: 1}}", "  cycle: quarter\n");
  CHECK(taken(in_period, rows, "assessment", "2024-Q2") == "1");
}

TEST_CASE("a repeat window of a year is the calendar year of the record, of a plan all of it") {
  auto plan = [](const char* within) {
    return "plan: 1\nid: t\ntitle: 测试\nperiod: 2023-07..2024-06\n"
           "units:\n  - {id: a, name: 甲村}\n"
           "assessment:\n  items:\n    - {id: road, title: 道路, points: 50, deduct: {each: 1, "
           "repeat: {step: 1, within: " +
           std::string(within) + "}}}\n";
  };
  const char* rows =
      "日期,单位,项目\n2023-12-31,甲村,道路\n2024-01-01,甲村,道路\n2024-01-02,甲村,道路\n";
  CHECK(taken(plan("year"), rows, "assessment", "all") == "4");
  CHECK(taken(plan("plan"), rows, "assessment", "all") == "6");
}

TEST_CASE("of unique records only the one that takes off most counts") {
  std::string plan = leaf("{each: 1, unique: [date, ref]}");
  const char* head = "日期,单位,项目,编号,数量\n";
  auto sum = [&](const std::string& rows) {
    return taken(plan, head + rows, "assessment", "all");
  };
  CHECK(sum("2024-03-01,甲村,道路,A,2\n2024-03-01,甲村,道路,A,3\n") == "3");
  CHECK(sum("2024-03-01,甲村,道路,A,2\n2024-03-01,甲村,道路,B,3\n") == "5");
  CHECK(sum("2024-03-01,甲村,道路,,2\n2024-03-01,甲村,道路,,3\n") == "5");  // blank: alone
  CHECK(sum("2024-03-01,甲村,道路,A,0\n2024-03-01,甲村,道路,A,3\n") == "3");
  // Issues are still counted: both were found.
  auto scored = score_text(plan, head + std::string("2024-03-01,甲村,道路,A,2\n"
                                                    "2024-03-01,甲村,道路,A,3\n"));
  CHECK(scored->unit("a").issues.exact() == "5");
  CHECK(scored->unit("a").records == 2);
}

TEST_CASE("unique comes before repeat, and looks at the points before repeat") {
  std::string plan = leaf("{each: 1, unique: ref, repeat: {step: 1}}");
  // A counts with 3, then B is occurrence 4: 1 + 2 + 3 + 4 = 10.
  CHECK(taken(plan,
              "日期,单位,项目,编号,数量\n"
              "2024-03-01,甲村,道路,A,2\n2024-03-02,甲村,道路,A,3\n2024-03-03,甲村,道路,B,1\n",
              "assessment", "all") == "10");
}

TEST_CASE("example 9: the first criticism costs nothing, the second 2") {
  const char* rule = "{id: notice, title: 通报批评, each: 2, from: 2}";
  const char* head = "日期,单位,项目,数量\n2024-01-01,甲村,基础,0\n";
  auto cost = [&](const std::string& rows) { return penalty(rule, head + rows); };
  CHECK(cost("2024-03-01,甲村,通报批评,1\n") == "0");
  CHECK(cost("2024-03-01,甲村,通报批评,1\n2024-04-01,甲村,通报批评,1\n") == "2");
  CHECK(cost("2024-03-01,甲村,通报批评,3\n") == "4");
  CHECK(cost("2024-03-01,甲村,通报批评,0\n2024-04-01,甲村,通报批评,1\n") == "0");
}

TEST_CASE("`from` counts within its window, across periods") {
  std::string rows =
      "日期,单位,项目\n2024-01-01,甲村,基础\n2024-04-01,甲村,基础\n"
      "2024-02-01,甲村,通报批评\n2024-05-01,甲村,通报批评\n";
  const char* quarter = "  cycle: quarter\n";
  CHECK(penalty("{id: n, title: 通报批评, each: 2, from: 2}", rows, "2024-Q1", quarter) == "0");
  CHECK(penalty("{id: n, title: 通报批评, each: 2, from: 2}", rows, "2024-Q2", quarter) == "2");
  CHECK(penalty("{id: n, title: 通报批评, each: 2, from: 2, within: period}", rows, "2024-Q2",
                quarter) == "0");
}

TEST_CASE("flat: only the largest single occurrence of the period") {
  const char* rule = "{id: n, title: 曝光, levels: {low: 1, high: 3}, flat: true}";
  std::string head = "日期,单位,项目,等级,数量\n2024-01-01,甲村,基础,,0\n";
  CHECK(penalty(rule, head + "2024-03-01,甲村,曝光,low,5\n") == "1");
  CHECK(penalty(rule, head + "2024-03-01,甲村,曝光,low,5\n2024-03-02,甲村,曝光,high,2\n") ==
        "3");
}

TEST_CASE("a cap holds for each period, limits for the sum of all penalties") {
  std::string rows = "日期,单位,项目,数量\n2024-01-01,甲村,基础,0\n2024-03-01,甲村,曝光,9\n";
  CHECK(penalty("{id: n, title: 曝光, each: 1, cap: 4}", rows) == "4");
  CHECK(penalty("{id: n, title: 曝光, each: 1, cap: 4}", rows, "all",
                "  limits: {penalty: 3}\n") == "3");
}

TEST_CASE("a penalty is overdue only if it says so") {
  std::string rows =
      "日期,单位,项目,整改期限,整改完成日期\n2024-01-01,甲村,基础,,\n"
      "2024-03-01,甲村,曝光,2024-03-08,2024-03-09\n";
  const char* scheme = "  overdue: {factor: 2}\n";
  CHECK(penalty("{id: n, title: 曝光, each: 1}", rows, "all", scheme) == "1");
  CHECK(penalty("{id: n, title: 曝光, each: 1, overdue: default}", rows, "all", scheme) == "2");
  CHECK(penalty("{id: n, title: 曝光, each: 1, overdue: {factor: 5}}", rows, "all", scheme) ==
        "5");
}

TEST_CASE("a heading's keys reach its children, which may say otherwise") {
  std::string nested =
      "{title: 各类曝光, each: 2, cap: 4, items: [{id: n, title: 曝光}, {id: m, title: 重复, "
      "each: "
      "5}]}";
  std::string rows =
      "日期,单位,项目,数量\n2024-01-01,甲村,基础,0\n"
      "2024-03-01,甲村,曝光,1\n2024-03-01,甲村,重复,1\n";
  CHECK(penalty(nested, rows) == "6");  // 2, and 5 capped at 4
}

TEST_CASE("a child that says how many points takes nothing of that from its heading") {
  std::string nested =
      "{title: 各类曝光, range: [1, 3], flat: true, items: [{id: n, title: 曝光, each: 2, "
      "flat: "
      "false}, {id: m, title: 重复}]}";
  std::string rows =
      "日期,单位,项目,数量,分值\n2024-01-01,甲村,基础,0,\n"
      "2024-03-01,甲村,曝光,2,\n2024-03-01,甲村,重复,1,1.5\n2024-03-02,甲村,重复,1,3\n";
  CHECK(penalty(nested, rows) == "7");  // 2 × 2, and the larger of 1.5 and 3
}
