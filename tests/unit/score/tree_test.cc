// Branches, weights, what is missing: examples 3 and 8 of assessment.md.
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::score::State;

namespace {

// Two weighted leaves, 70 and 30, measured out of 100.
std::string weighted(const std::string& second = "") {
  return plan_with(
      "  items:\n"
      "    - {id: x, title: 一, weight: 70, measure: {of: 100}}\n"
      "    - {id: y, title: 二, weight: 30, measure: {of: 100}" +
      second + "}\n");
}

const std::string kHead = "日期,单位,项目,数值,数量\n";

}  // namespace

TEST_CASE("example 3: weights 70 and 30") {
  std::string rows = kHead + "2024-03-01,甲村,一,88.5,\n";
  auto both = score_text(weighted(), rows + "2024-03-01,甲村,二,95,\n");
  CHECK(exact(both->unit("a").total) == "90.45");
  auto skipped = score_text(weighted(", missing: skip"), rows);
  CHECK(exact(skipped->unit("a").total) == "88.5");
  CHECK(skipped->unit("a").items[1].state == State::kSkipped);
}

TEST_CASE("weighted items have their own scales") {
  std::string plan = plan_with(
      "  full_marks: 200\n  items:\n"
      "    - {id: x, title: 一, weight: 60, items: [{id: x1, title: 一一, points: 7, deduct: "
      "1}, "
      "{id: x2, title: 一二, points: 5, deduct: 1}]}\n"
      "    - {id: y, title: 二, weight: 40, points: 10, deduct: 1}\n");
  auto scored = score_text(plan, kHead + "2024-03-01,甲村,一一,,3\n2024-03-01,甲村,二,,5\n");
  // 200 * (60/100 * 9/12 + 40/100 * 5/10)
  CHECK(exact(scored->unit("a").total) == "130");
  CHECK(scored->unit("a").items[0].score.exact() == "9");
}

TEST_CASE("a branch whose children carry weights has the points it states") {
  std::string plan = plan_with(
      "  items:\n"
      "    - id: x\n      title: 一\n      points: 30\n      items:\n"
      "        - {id: x1, title: 一一, weight: 50, measure: {of: 10}}\n"
      "        - {id: x2, title: 一二, weight: 50, measure: {of: 10}}\n"
      "    - {id: y, title: 二, points: 70, deduct: 1}\n");
  auto scored = score_text(plan, kHead + "2024-03-01,甲村,一一,5,\n2024-03-01,甲村,一二,10,\n");
  CHECK(scored->unit("a").items[0].score.exact() == "22.5");
  CHECK(exact(scored->unit("a").total) == "92.5");
}

TEST_CASE("what is missing: full, unscored, skip, zero") {
  auto plan = [](const std::string& missing) {
    return plan_with(
        "  items:\n    - {id: x, title: 一, points: 60, deduct: 1}\n"
        "    - {id: y, title: 二, points: 20, deduct: 1" +
        missing + "}\n    - {id: z, title: 三, points: 20, deduct: 1}\n");
  };
  std::string rows = kHead + "2024-03-01,甲村,一,,6\n2024-03-01,甲村,三,,4\n";
  auto total = [&](const std::string& missing) {
    auto scored = score_text(plan(missing), rows);
    return exact(scored->unit("a").total);
  };
  CHECK(total("") == "90");
  CHECK(total(", missing: full") == "90");
  CHECK(total(", missing: zero") == "70");
  CHECK(total(", missing: skip") == "87.5");  // 100 * (54 + 16) / 80
  CHECK(total(", missing: unscored") == "-");
  auto scored = score_text(plan(", missing: unscored"), rows);
  const auto& unit = scored->unit("a");
  CHECK(unit.unscored == std::vector<std::string>{"y"});
  CHECK(unit.recorded == 2);
  CHECK_FALSE(unit.rank.has_value());
  CHECK(unit.items[0].state == State::kScored);
  CHECK(unit.items[1].state == State::kMissing);
}

TEST_CASE("a measured leaf without records leaves its branch and the unit unscored") {
  auto scored = score_text(weighted(), kHead + "2024-03-01,甲村,一,88.5,\n");
  CHECK(published(scored->unit("a")) == "-");
  CHECK(scored->unit("a").unscored == std::vector<std::string>{"y"});
  CHECK(scored->unit("b").unscored == std::vector<std::string>{"*"});
}

TEST_CASE("all children skipped skip the branch; a skipped root leaves the unit unscored") {
  std::string plan = plan_with(
      "  uninspected: by-item\n  items:\n"
      "    - {id: x, title: 一, points: 40, items: [{id: x1, title: 一一, points: 40, deduct: "
      "1, "
      "missing: skip}]}\n"
      "    - {id: y, title: 二, points: 60, deduct: 1, missing: skip}\n");
  auto scored = score_text(plan, kHead + "2024-03-01,甲村,二,,6\n");
  CHECK(exact(scored->unit("a").total) == "90");  // 100 * 54 / 60
  CHECK(scored->unit("a").items[0].state == State::kSkipped);
  CHECK(published(scored->unit("b")) == "-");
  CHECK(scored->unit("b").unscored == std::vector<std::string>{"x1", "y"});
}

TEST_CASE("example 8: nobody looked") {
  std::string plan = plan_with(
      "  cycle: quarter\n  items:\n    - {id: x, title: 一, points: 100, deduct: 1}\n"
      "  bonuses:\n    - {id: good, title: 加分项, each: 1}\n"
      "  vetoes:\n    - {id: low, title: 太低, when: {item: x, below: 200}, unranked: true}\n");
  auto scored = score_text(plan, kHead +
                                     "2024-01-01,甲村,一,,1\n2024-04-01,乙村,一,,0\n"
                                     "2024-04-02,甲村,加分项,,2\n");
  const auto& nobody = scored->unit("assessment", "2024-Q2", "a");
  CHECK(published(nobody) == "-");
  CHECK(nobody.unscored == std::vector<std::string>{"*"});
  CHECK(nobody.items[0].state == State::kMissing);
  CHECK(nobody.bonus.exact() == "2");  // a bonus is no inspection
  CHECK(nobody.records == 1);
  CHECK(nobody.vetoes.empty());  // and no condition fires
  const auto& visited = scored->unit("assessment", "2024-Q2", "b");
  CHECK(published(visited) == "100.00");
  CHECK(visited.recorded == 1);
  CHECK(visited.vetoes == std::vector<std::string>{"low"});
}

TEST_CASE("by-item: each leaf's own rule holds, inspected or not") {
  std::string plan = plan_with(
      "  uninspected: by-item\n  items:\n    - {id: x, title: 一, points: 100, deduct: 1}\n");
  auto scored = score_text(plan, kHead + "2024-01-01,甲村,一,,1\n");
  CHECK(published(scored->unit("b")) == "100.00");
  CHECK(scored->unit("b").recorded == 0);
}

TEST_CASE("`where` leaves records out: unused, and no inspection") {
  std::string plan = plan_with(
      "  items:\n    - {id: x, title: 一, points: 100, deduct: 1, where: {source: [暗访, "
      "督查]}}\n");
  auto scored =
      score_text(plan,
                 "日期,单位,项目,来源\n"
                 "2024-03-01,甲村,一,暗访\n2024-03-02,甲村,一,自查\n"
                 "2024-03-03,乙村,一,自查\n2024-03-04,丙村,一,\n2024-03-05,丁村,一,督 查\n");
  CHECK(published(scored->unit("a")) == "99.00");
  CHECK(published(scored->unit("b")) == "-");
  CHECK(published(scored->unit("c")) == "-");
  CHECK(published(scored->unit("d")) == "99.00");
  CHECK(scored->board().rows.unused == 3);
  CHECK(scored->board().rows.counted == 2);
}

TEST_CASE("the same id in two schemes is one thing, and one record counts in both") {
  std::string plan = plan_with(
      "  - {id: one, title: 月考, cycle: month, items: [{id: x, title: 卫生, points: 100, "
      "deduct: "
      "1}]}\n"
      "  - {id: two, title: 年考, cycle: year, items: [{id: x, title: 环境, points: 50, "
      "deduct: "
      "2}]}\n");
  auto scored = score_text(plan, kHead + "2024-03-01,甲村,卫生,,2\n2024-04-01,甲村,环境,,1\n");
  CHECK(published(scored->unit("one", "2024-03", "a")) == "98.00");
  CHECK(published(scored->unit("one", "2024-04", "a")) == "99.00");
  CHECK(published(scored->unit("two", "2024", "a")) == "44.00");
  CHECK(scored->board().rows.counted == 2);
}

TEST_CASE("a plan without period: one period without end, provisional for ever") {
  std::string plan =
      "plan: 1\nid: t\ntitle: 测试\nunits: [{id: a, name: 甲村}]\n"
      "assessment:\n  items: [{id: x, title: 一, points: 100, deduct: 1}]\n";
  auto scored = score_text(plan, "日期,单位,项目\n2024-03-01,甲村,一\n2031-03-01,甲村,一\n");
  CHECK(published(scored->unit("assessment", "all", "a")) == "98.00");
  CHECK(scored->period("assessment", "all")->provisional);
}
