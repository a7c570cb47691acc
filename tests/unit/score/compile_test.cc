// The last line of defence against unsound schemes. Lint refuses them earlier and says it
// better; here only that nothing unsound is ever scored.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

// Why a plan cannot be scored; "" when it can.
std::string why(const std::string& assessment, plan::Lang lang = plan::Lang::kEn) {
  auto loaded = plan::load_plan_text("plan.yaml", plan_with(assessment));
  auto compiled = plan::score::compile(loaded->plan);
  return compiled ? "" : compiled.error().message.in(lang);
}
std::string items(const std::string& list) {
  return "  items: [" + list + "]\n";
}

}  // namespace

TEST_CASE("trees that do not add up") {
  CHECK(why(items("{id: x, title: 一, weight: 60, deduct: 1}, {id: y, title: 二, weight: 30, "
                  "deduct: 1}")) ==
        "scheme `assessment` cannot be scored: assessment: the weights of its items sum to 90, "
        "not 100");
  CHECK(why(items("{id: x, title: 一, weight: 60, deduct: 1}, {id: y, title: 二, weight: 30, "
                  "deduct: 1}"),
            plan::Lang::kZh) ==
        "考核办法“assessment”无法计分：assessment：下一级的权重合计90，应为100");
  CHECK(why(items("{id: x, title: 一, weight: 60, deduct: 1}, {id: y, title: 二, points: 40, "
                  "deduct: 1}")) ==
        "scheme `assessment` cannot be scored: y: some of its items carry points and some "
        "weight");
  CHECK(
      why("  full_marks: 100\n" + items("{id: x, title: 一, points: 60, deduct: 1}")) ==
      "scheme `assessment` cannot be scored: assessment: it has 100 points, but its items sum "
      "to 60");
  CHECK(why(items("{id: x, title: 一, points: 0, deduct: 1}")) ==
        "scheme `assessment` cannot be scored: x: points and weights must be above zero");
  CHECK(why(items("{id: x, title: 一, deduct: 1}")) ==
        "scheme `assessment` cannot be scored: x: it has neither points nor weight");
  CHECK(why(items("{id: x, title: 一, points: 10}")) ==
        "scheme `assessment` cannot be scored: x: it has no method");
}

TEST_CASE("methods that cannot be computed") {
  CHECK(why(items("{id: x, title: 一, points: 9, deduct: {each: 1, overdue: {factor: 2, every: "
                  "7}}}")) ==
        "scheme `assessment` cannot be scored: x: its `overdue` needs exactly one of factor (1 "
        "or "
        "more), set and add (0 or more), and `times` (up to 1000) with `every`");
  CHECK_FALSE(why(items("{id: x, title: 一, points: 9, deduct: {each: 1, overdue: {factor: "
                        "0.5}}}"))
                  .empty());
  CHECK_FALSE(why(items("{id: x, title: 一, points: 9, deduct: {each: 1, overdue: {factor: 2, "
                        "set: 3}}}"))
                  .empty());
  CHECK_FALSE(why(items("{id: x, title: 一, points: 9, measure: {of: 0}}")).empty());
  CHECK_FALSE(
      why(items("{id: x, title: 一, points: 9, measure: {target: {at_least: 5}}}")).empty());
  CHECK_FALSE(why(items("{id: x, title: 一, points: 9, deduct: {range: [2, 1]}}")).empty());
  CHECK_FALSE(why(items("{id: x, title: 一, points: 9, levels: {}}")).empty());
}

TEST_CASE("deadlines that may be missed no times at all are refused") {
  auto loaded = plan::load_plan_text(
      "plan.yaml", plan_with(items("{id: x, title: 一, points: 9, deduct: {each: 1, overdue: "
                                   "{factor: 2, every: 7, times: 0}}}")));
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].message.en ==
        "`times` should be a whole number from 1 to 1000, not `0`");
}

TEST_CASE("names that lead nowhere, and circles") {
  std::string leaf = items("{id: x, title: 一, points: 9, deduct: 1}");
  CHECK_FALSE(why("  ranking: {by: nowhere}\n" + leaf).empty());
  CHECK_FALSE(
      why("  vetoes: [{id: v, title: 否, when: {item: nowhere, below: 3}, unranked: true}]\n" +
          leaf)
          .empty());
  CHECK_FALSE(why("  vetoes: [{id: v, title: 否}]\n" + leaf).empty());
  CHECK_FALSE(why("  vetoes: [{id: v, title: 否, grade: Z}]\n" + leaf).empty());
  CHECK_FALSE(why("  consequences: [{grade: Z, label: 甲}]\n" + leaf).empty());
  CHECK_FALSE(
      why("  - {id: p, title: 甲法, items: [{id: x, title: 一, points: 9, rollup: q}]}\n"
          "  - {id: q, title: 乙法, items: [{id: y, title: 二, points: 9, rollup: p}]}\n")
          .empty());
  CHECK_FALSE(
      why("  - {id: p, title: 甲法, items: [{id: x, title: 一, points: 9, rollup: gone}]}\n")
          .empty());
  CHECK_FALSE(
      why(items("{id: x, title: 一, points: 9, deduct: 1}, {id: x, title: 二, points: 9, "
                "deduct: 1}"))
          .empty());
}

TEST_CASE("a plan without anything to score") {
  CHECK(why("  title: 办法\n  text: 只有文字。\n") ==
        "the plan has no scheme with `items`: nothing to score");
}
