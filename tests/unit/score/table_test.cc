// The scoreboard as people see it at a terminal, and as CSV.
#include "plan/score/table.h"

#include "plan/score/grid.h"
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Lang;

namespace {

std::unique_ptr<Scored> example() {
  std::string plan = plan_with(
      "  title: 季评\n  cycle: quarter\n  rectify: 7\n  grades: {A: 95, B: }\n"
      "  subjects: [a, b, c]\n"
      "  items:\n    - {id: x, title: 卫生, points: 60, deduct: 1}\n"
      "    - {id: y, title: 测评, points: 40, measure: {of: 100}}\n"
      "  bonuses: [{id: g, title: 加, each: 2}]\n"
      "  vetoes: [{id: v, title: 事故, grade_cap: B}]\n"
      "  consequences: [{top: 1, label: 红旗, amount: 300, in: 元}, {ranks: 1..1, label: 奖, "
      "amount: "
      "20.5, in: 元}]\n"
      "  inspections: [{id: m, title: 每月一查, every: month}]\n");
  return score_text(
      plan,
      "日期,单位,项目,数量,数值,整改时间\n"
      "2024-01-05,甲村,卫生,1,,2024-01-20\n2024-02-05,甲村,测评,,95,\n"
      "2024-01-06,乙村,卫生,2,,\n2024-01-06,乙村,测评,,100,\n2024-01-07,乙村,加,,,\n"
      "2024-01-08,乙村,事故,,,\n2024-02-01,丙村,卫生,0,,\n",
      "2024-02-29");
}

}  // namespace

TEST_CASE("a table: ranked first, unscored last and why, provisional, duties, remarks") {
  auto scored = example();
  CHECK(
      plan::score::score_table(scored->board(), Lang::kZh, 120) ==
      "测试方案\n"
      "截至2024-02-29\n"
      "读取7行：计分7行，作废0行，期外0行，不适用0行，拒绝0行\n"
      "\n"
      "季评　2024年第一季度　满分100（暂定）\n"
      "名次  单位    得分  等次  覆盖  问题  未改  逾期  加分  说明\n"
      "   1  乙村  100.00  B      2/2     2     2     2     2  否决：事故；红旗300元、奖20.5元"
      "（合计320.5元）\n"
      "   2  甲村   97.00  A      2/2     1     0     1     0\n"
      "   -  丙村  未得分  -      1/2     0     0     0     0  缺少得分的项目：测评\n"
      "\n"
      "检查安排没有落实\n"
      "  每月一查，2024年1月：1个单位：丙村\n"
      "  每月一查，2024年2月：1个单位：乙村\n");
}

TEST_CASE("the last column is cut to the width of the terminal") {
  plan::score::Grid grid(
      {{"a", true, {}}, {"名", false, {}}, {"quiet", true, {"0"}}, {"说明", false, {}}});
  grid.row({"1", "甲", "0", "一二三四五六七八九十"});
  grid.row({"10", "乙", "0", "短"});
  CHECK(grid.text(20) == " a  名  说明\n 1  甲  一二三四五…\n10  乙  短\n");
  CHECK(grid.text(80) == " a  名  说明\n 1  甲  一二三四五六七八九十\n10  乙  短\n");
}

TEST_CASE("control characters of the plan are shown, not sent") {
  std::string plan = plan_with("  items:\n    - {id: x, title: 卫生, points: 60, deduct: 1}\n");
  auto scored = score_text(plan, "日期,单位,项目\n2024-01-05,甲村,卫生\n");
  CHECK(plan::score::score_table(scored->board(), Lang::kEn, 80).find('\x1b') ==
        std::string::npos);
}

TEST_CASE("selections narrow down what is shown, ranks stay") {
  auto scored = example();
  plan::score::Selection selection;
  selection.unit = 0;
  auto board = plan::score::select(scored->board(), selection);
  REQUIRE(board.schemes[0].periods[0].units.size() == 1);
  CHECK(board.schemes[0].periods[0].units[0].rank == 2);
  CHECK(board.unmet.empty());
  selection.period = "2024-Q2";
  CHECK(plan::score::select(scored->board(), selection).schemes[0].periods.empty());
}

TEST_CASE("one CSV row a unit and period") {
  auto scored = example();
  std::string csv = plan::score::score_csv(scored->board(), false);
  CHECK(csv.substr(0, csv.find('\n')) ==
        "scheme,period,provisional,as_of,unit,name,group,score,total,tree,bonus,penalty,grade,"
        "rank,"
        "recorded,leaves,records,issues,open,overdue,vetoes,consequences,unscored");
  CHECK(csv.find(
            "\nassessment,2024-Q1,1,2024-02-29,a,甲村,,97.00,97,97,0,0,A,2,2,2,2,1,0,1,,,\n") !=
        csv.npos);
  CHECK(csv.find("\nassessment,2024-Q1,1,2024-02-29,c,丙村,,,,,0,0,,,1,2,1,0,0,0,,,y\n") !=
        csv.npos);
}
