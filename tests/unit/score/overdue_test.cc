// Deductions with deadlines: examples 1 and 7 of assessment.md, and where the edges lie.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

// One leaf of 20 points with the given `deduct`, and what else the scheme says.
std::string one_leaf(const std::string& deduct, const std::string& scheme = "") {
  return plan_with(
      scheme + "  items:\n    - {id: road, title: 道路, points: 20, deduct: " + deduct + "}\n");
}

// What the rows (behind 日期,单位,项目) take off 甲村's 20 points.
std::string taken(const std::string& plan, const std::string& columns, const std::string& rows,
                  const std::string& as_of = "2024-06-30") {
  auto scored = score_text(plan, "日期,单位,项目," + columns + "\n" + rows, as_of);
  return (plan::Ratio(20) - scored->unit("a").items[0].score).exact();
}

const char* const kHead = "数量,整改期限,整改完成日期";

}  // namespace

TEST_CASE("example 1: an overdue issue doubles") {
  std::string plan = one_leaf("{each: 0.1, overdue: {factor: 2}}");
  auto scored = score_text(plan,
                           "日期,单位,项目,数量,整改期限,整改完成日期\n"
                           "2024-03-01,甲村,道路,1,2024-03-08,2024-03-08\n"
                           "2024-03-02,甲村,道路,1,2024-03-08,2024-03-09\n"
                           "2024-03-03,甲村,道路,3,2024-03-10,\n",
                           "2024-04-01");
  const auto& unit = scored->unit("a");
  CHECK(exact(unit.total) == "19.1");
  CHECK(published(unit) == "19.10");
  CHECK(unit.issues.exact() == "5");
  CHECK(unit.open.exact() == "3");
  CHECK(unit.overdue.exact() == "4");
}

TEST_CASE("example 1: every 7 days once more, 15 days past due is three times") {
  std::string plan = one_leaf("{each: 0.1, overdue: {factor: 2, every: 7, times: 3}}");
  auto open_until = [&plan](const char* as_of) {
    return taken(plan, kHead, "2024-03-03,甲村,道路,3,2024-03-10,\n", as_of);
  };
  CHECK(open_until("2024-03-25") == "2.4");  // 15 days: ceil(15/7) = 3, 0.3 * 8
  CHECK(open_until("2024-03-10") == "0.3");  // the due day is on time
  CHECK(open_until("2024-03-11") == "0.6");
  CHECK(open_until("2024-03-17") == "0.6");
  CHECK(open_until("2024-03-18") == "1.2");
  CHECK(open_until("2024-12-31") == "2.4");  // at most `times`
}

TEST_CASE("example 7: overdue sets, adds; put right at once halves") {
  std::string set = one_leaf("{each: 0.3, overdue: {set: 1}}");
  CHECK(taken(set, kHead, "2024-03-03,甲村,道路,1,2024-03-10,2024-03-10\n") == "0.3");
  CHECK(taken(set, kHead, "2024-03-03,甲村,道路,1,2024-03-10,2024-03-11\n") == "1");
  // `set` never lowers: the larger of the two.
  CHECK(taken(one_leaf("{each: 3, overdue: {set: 1}}"), kHead,
              "2024-03-03,甲村,道路,1,2024-03-10,2024-03-11\n") == "3");

  std::string add = one_leaf("{each: 1, overdue: {add: 2}}");
  CHECK(taken(add, kHead, "2024-03-03,甲村,道路,2,2024-03-10,2024-03-20\n") == "6");
  CHECK(taken(add, kHead, "2024-03-03,甲村,道路,2,2024-03-10,2024-03-10\n") == "2");

  std::string prompt = one_leaf("{each: 1, prompt: {days: 0, factor: 0.5}}");
  CHECK(taken(prompt, kHead, "2024-03-03,甲村,道路,1,,2024-03-03\n") == "0.5");
  CHECK(taken(prompt, kHead, "2024-03-03,甲村,道路,1,,2024-03-04\n") == "1");
  CHECK(taken(prompt, kHead, "2024-03-03,甲村,道路,1,,\n") == "1");
}

TEST_CASE("without a due date, `rectify` gives one; with neither nothing is overdue") {
  const char* row = "2024-03-03,甲村,道路,1,,2024-03-11\n";
  CHECK(taken(one_leaf("{each: 1, overdue: {factor: 2}}"), kHead, row) == "1");
  CHECK(taken(one_leaf("{each: 1, overdue: {factor: 2}}", "  rectify: 7\n"), kHead, row) ==
        "2");
  CHECK(taken(one_leaf("{each: 1, overdue: {factor: 2}}", "  rectify: 8\n"), kHead, row) ==
        "1");
  // A due date in the row wins.
  CHECK(taken(one_leaf("{each: 1, overdue: {factor: 2}}", "  rectify: 1\n"), kHead,
              "2024-03-03,甲村,道路,1,2024-03-20,2024-03-11\n") == "1");
}

TEST_CASE("the scheme's `overdue` holds for all deduct items, `none` switches it off") {
  const char* row = "2024-03-03,甲村,道路,1,2024-03-05,2024-03-11\n";
  CHECK(taken(one_leaf("1", "  overdue: {factor: 3}\n"), kHead, row) == "3");
  CHECK(taken(one_leaf("{each: 1, overdue: none}", "  overdue: {factor: 3}\n"), kHead, row) ==
        "1");
  CHECK(taken(one_leaf("{each: 1, overdue: {add: 1}}", "  overdue: {factor: 3}\n"), kHead,
              row) == "2");
}

TEST_CASE("missed deadlines counted by the inspectors win, up to `times`") {
  std::string plan = one_leaf("{each: 0.1, overdue: {factor: 2, every: 7, times: 3}}");
  const char* head = "逾期次数,整改期限,整改完成日期";
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,2024-03-10,2024-03-10\n") == "0.4");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,0,2024-03-10,2024-05-10\n") == "0.1");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,9,2024-03-10,2024-03-10\n") == "0.8");
  CHECK(taken(one_leaf("0.1"), head, "2024-03-03,甲村,道路,9,,\n") == "0.1");
}

TEST_CASE("with `closing` an issue is judged for good some days after its period") {
  std::string plan = one_leaf("{each: 1, overdue: {factor: 2, every: 10, times: 9}}",
                              "  cycle: quarter\n  closing: 10\n");
  // Due 03-31, quarter ends 03-31, closed on 04-10: ten days late at most, whenever it is put
  // right after that.
  const char* open = "2024-03-20,甲村,道路,1,2024-03-31,\n";
  const char* late = "2024-03-20,甲村,道路,1,2024-03-31,2024-06-20\n";
  CHECK(taken(plan, kHead, open, "2024-04-05") == "2");
  CHECK(taken(plan, kHead, open, "2024-04-10") == "2");
  CHECK(taken(plan, kHead, open, "2024-06-30") == "2");
  CHECK(taken(plan, kHead, late, "2024-06-30") == "2");
  // Without `closing` it runs on: 81 days, nine times, 2^9 = 512 of 20 points.
  std::string endless =
      one_leaf("{each: 1, overdue: {factor: 2, every: 10, times: 9}}", "  cycle: quarter\n");
  CHECK(taken(endless, kHead, late, "2024-06-30") == "20");
}

TEST_CASE("as of: what was put right later is still open, what came later is not there") {
  std::string plan =
      one_leaf("{each: 1, overdue: {factor: 2}, prompt: {days: 9, factor: 0.5}}");
  const char* row = "2024-03-03,甲村,道路,1,2024-03-10,2024-03-12\n";
  CHECK(taken(plan, kHead, row, "2024-03-11") == "2");  // open and overdue
  CHECK(taken(plan, kHead, row, "2024-03-12") ==
        "1");  // fixed within 9 days, and late: 0.5 * 2
  auto scored = score_text(plan,
                           "日期,单位,项目\n"
                           "2024-03-03,甲村,道路\n2024-03-05,甲村,道路\n",
                           "2024-03-04");
  CHECK(exact(scored->unit("a").total) == "19");
  CHECK(scored->board().rows.outside == 1);
  CHECK(scored->board().rows.counted == 1);
}

TEST_CASE("the default as-of date is the latest date, or fixed date within a year") {
  std::string plan = one_leaf("1");
  auto as_of = [&plan](const std::string& rows) {
    auto scored = score_text(plan, "日期,单位,项目,整改完成日期,作废\n" + rows);
    return scored->board().as_of ? plan::iso_date(*scored->board().as_of) : "none";
  };
  CHECK(as_of("2024-03-03,甲村,道路,,\n") == "2024-03-03");
  CHECK(as_of("2024-03-03,甲村,道路,2024-04-01,\n2024-03-09,甲村,道路,,\n") == "2024-04-01");
  CHECK(as_of("2024-03-03,甲村,道路,2025-03-04,\n") == "2025-03-04");  // 366 days
  CHECK(as_of("2024-03-03,甲村,道路,2025-03-05,\n") == "2024-03-03");  // 367: a slip of the pen
  CHECK(as_of("2024-03-03,甲村,道路,,\n2024-09-09,甲村,道路,,是\n") == "2024-03-03");
  CHECK(as_of("2024-03-03,甲村,道路,,\n2025-01-01,甲村,道路,,\n") == "2024-03-03");
  CHECK(as_of("") == "none");
}

TEST_CASE("cap and floor") {
  const char* rows = "2024-03-03,甲村,道路,25,,\n";
  CHECK(taken(one_leaf("1"), kHead, rows) == "20");
  CHECK(taken(one_leaf("{each: 1, cap: 5}"), kHead, rows) == "5");
  std::string deep = plan_with(
      "  limits: {min: none}\n  items:\n"
      "    - {id: road, title: 道路, points: 20, deduct: {each: 1, floor: none}}\n"
      "    - {id: rest, title: 其他, points: 80, deduct: 1}\n");
  auto scored = score_text(deep, "日期,单位,项目,数量\n2024-03-03,甲村,道路,125\n");
  CHECK(exact(scored->unit("a").items[0].score.is_negative() ? scored->unit("a").total
                                                             : std::nullopt) == "-25");
  std::string kept = plan_with(
      "  items:\n"
      "    - {id: road, title: 道路, points: 20, deduct: {each: 1, floor: none}}\n"
      "    - {id: rest, title: 其他, points: 80, deduct: 1}\n");
  CHECK(published(
            score_text(kept, "日期,单位,项目,数量\n2024-03-03,甲村,道路,125\n")->unit("a")) ==
        "0.00");
}

TEST_CASE("points of a row, of a level, and of `each` come in that order") {
  std::string plan = one_leaf(
      "{each: 1, levels: {minor: {points: 0.3, title: 一般, aliases: [轻微]}, severe: 2}}");
  const char* head = "数量,等级,扣分";
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,,\n") == "2");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,一般,\n") == "0.6");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,轻微,\n") == "0.6");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,SEVERE,\n") == "4");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,2,severe,0.5\n") == "1");
  CHECK(taken(plan, head, "2024-03-03,甲村,道路,0,,\n") == "0");
}
