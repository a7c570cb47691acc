// What the inspectors promised.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

std::string plan_of(const std::string& duty, const std::string& scheme = "") {
  return plan_with(scheme +
                   "  subjects: [a, b]\n"
                   "  items:\n    - {id: x, title: 一, points: 50, deduct: 1}\n"
                   "    - {id: y, title: 二, points: 50, deduct: 1}\n"
                   "  bonuses: [{id: g, title: 加, each: 1}]\n"
                   "  inspections: [" +
                   duty + "]\n");
}
// "unit period have/need", in order.
std::vector<std::string> unmet(const Scored& scored) {
  std::vector<std::string> all;
  for (const auto& one : scored.board().unmet) {
    std::string unit =
        one.unit < 0 ? "all"
                     : scored.board().plan->units[static_cast<std::size_t>(one.unit)].key();
    all.push_back(unit + " " + one.period + " " + std::to_string(one.have) + "/" +
                  std::to_string(one.need));
  }
  return all;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each unit in each period that has ended") {
  const char* rows =
      "日期,单位,项目,来源\n2024-01-05,甲村,一,\n2024-02-05,甲村,一,\n2024-02-06,乙村,二,\n"
      "2024-03-09,乙村,一,\n2024-03-10,甲村,加,\n";
  auto scored = score_text(plan_of("{id: m, every: month}"), rows, "2024-03-30");
  CHECK(unmet(*scored) == Lines{"b 2024-01 0/1"});
  scored = score_text(plan_of("{id: m, every: month}"), rows, "2024-03-31");
  CHECK(unmet(*scored) == Lines{"b 2024-01 0/1", "a 2024-03 0/1"});  // a bonus is no inspection
}

TEST_CASE("times counts distinct dates") {
  auto scored = score_text(plan_of("{id: q, every: quarter, times: 2}"),
                           "日期,单位,项目\n2024-01-05,甲村,一\n2024-01-05,甲村,二\n"
                           "2024-01-05,乙村,一\n2024-03-31,乙村,一\n",
                           "2024-04-01");
  CHECK(unmet(*scored) == Lines{"a 2024-Q1 1/2"});
}

TEST_CASE("for all: anyone's inspection will do") {
  auto scored =
      score_text(plan_of("{id: w, every: 2 weeks, for: all}"),
                 "日期,单位,项目\n2024-01-05,甲村,一\n2024-02-05,乙村,一\n", "2024-02-11");
  // W01–W02 end on 01-14, W03–W04 on 01-28, W05–W06 on 02-11.
  CHECK(unmet(*scored) == Lines{"all 2024-W03 0/1"});
}

TEST_CASE("only of that source, only on those items") {
  const char* rows =
      "日期,单位,项目,来源\n2024-01-05,甲村,一,暗访\n2024-01-05,乙村,一,自查\n"
      "2024-01-06,乙村,二,暗访\n";
  CHECK(unmet(*score_text(plan_of("{id: s, every: month, source: 暗访}"), rows,
                          "2024-01-31")) == Lines{});
  CHECK(unmet(*score_text(plan_of("{id: s, every: month, source: 暗访, items: x}"), rows,
                          "2024-01-31")) == Lines{"b 2024-01 0/1"});
}

TEST_CASE("a duty on a group of items is done by inspecting any of them") {
  std::string plan = plan_with(
      "  subjects: [a]\n  items:\n"
      "    - {id: g, title: 一组, points: 60, items: [{id: x, title: 一, points: 30, deduct: "
      "1}, "
      "{id: y, title: 二, points: 30, deduct: 1}]}\n"
      "    - {id: z, title: 三, points: 40, deduct: 1}\n"
      "  inspections: [{id: m, every: month, items: 一组}]\n");
  auto scored = score_text(plan, "日期,单位,项目\n2024-01-05,甲村,二\n2024-02-05,甲村,三\n",
                           "2024-02-29");
  CHECK(unmet(*scored) == Lines{"a 2024-02 0/1"});
}

TEST_CASE("duties of a scheme without a beginning begin with the plan") {
  const char* rows = "日期,单位,项目\n2024-02-05,甲村,一\n2024-02-06,乙村,一\n";
  CHECK(unmet(*score_text(plan_of("{id: m, every: month, for: all}", "  period: ..2024-10\n"),
                          rows, "2024-02-29")) == Lines{"all 2024-01 0/1"});
}
