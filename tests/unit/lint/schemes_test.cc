// Subjects, inspection duties, rollups.
#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

namespace {

// A quarterly scheme of 2024-04..2024-12 and one that rolls it up; `rollup` is in line 13.
std::string rolled(std::string_view rollup, std::string_view cycle = "year") {
  return "period: 2024-04..2024-12\n"
         "units: [甲村, 乙村]\n"
         "assessment:\n"
         "  - id: quarterly\n"
         "    cycle: quarter\n"
         "    items: [{title: 一, points: 100, deduct: 1}]\n"
         "  - id: annual\n"
         "    cycle: " +
         std::string(cycle) +
         "\n"
         "    items:\n"
         "      - {title: 二, points: 100, rollup: " +
         std::string(rollup) + "}\n";
}

}  // namespace

TEST_CASE("A013: a scheme without anybody to score") {
  CHECK(said("A013", "assessment:\n  items: [{title: 一, points: 100, deduct: 1}]\n") ==
        "5:3 error A013 the scheme scores nobody: it has no subjects");
  CHECK(said("A013", "assessment: {title: 评比, text: 另行通知。}\n").empty());
}

TEST_CASE("A013: units of several kinds need subjects") {
  std::string units =
      "units:\n  - {name: 甲村, kind: village}\n  - {name: 乙办, kind: office}\n"
      "  - 丙站\n  - {name: 各村, members: village}\n";
  std::string items = "  items: [{title: 一, points: 100, deduct: 1}]\n";
  CHECK(said("A013", units + "assessment:\n  title: 季度考核\n" + items) ==
        "10:10 error A013 季度考核 does not say whom it scores, and the plan's units are of "
        "several kinds: village, office, without kind");
  CHECK(said("A013", units + "assessment:\n  title: 季度考核\n" + items, Lang::kZh) ==
        "10:10 error A013 "
        "“季度考核”没有写考核对象，而方案里有不止一类单位：village、office、未分类");
  CHECK(said("A013", units + "assessment:\n  subjects: village\n" + items).empty());
  CHECK(said("A013", units + "assessment:\n  subjects: all\n" + items).empty());
  CHECK(said("A013", scheme("    - {title: 一, points: 100, deduct: 1}\n")).empty());
}

TEST_CASE("A014: more dates than a period has days") {
  auto duty = [](std::string_view keys, std::string_view period = "") {
    return std::string(period) +
           scheme("    - {title: 一, points: 100, deduct: 1}\n",
                  "  inspections: [{id: d, title: 巡查, " + std::string(keys) + "}]\n");
  };
  CHECK(said("", duty("every: week, times: 8")) ==
        "6:43 error A014 巡查 promises 8 dates in each period, but a week has only 7 days");
  CHECK(said("", duty("every: month, times: 30")).empty());
  CHECK(said("A014", duty("every: month, times: 30", "period: 2024\n")) ==
        "7:43 error A014 巡查 promises 30 dates in each period, but 2024-02 has only 29 days");
  CHECK(said("A014", duty("every: month, times: 29", "period: 2024\n")).empty());
  CHECK(said("A014", duty("every: month, times: 30", "period: 2024-03..2024-12\n")).empty());
}

TEST_CASE("A012: periods that the other scheme does not have") {
  CHECK(said("", rolled("{scheme: quarterly, periods: [Q1, Q2]}")) ==
        "13:71 error A012 quarterly has no period Q1\n"
        "  = its periods are 2024-Q2 to 2024-Q4");
  CHECK(said("", rolled("{scheme: quarterly, combine: weighted, weights: {Q2: 40, H2: 60}}"),
             Lang::kZh) ==
        "13:98 error A012 “quarterly”没有H2这一期\n"
        "  = 它的考核期是2024-Q2至2024-Q4");
  CHECK(said("", rolled("{scheme: quarterly, combine: weighted}")) ==
        "13:70 error A012 `combine: weighted` needs `weights`");
  CHECK(said("", rolled("{scheme: quarterly, combine: mean, weights: {Q2: 1, Q3: 1}}")) ==
        "13:86 error A012 `weights` count only under `combine: weighted`");
  CHECK(said("", rolled("quarterly", "month")) ==
        "13:41 error A012 no period of quarterly lies within a period of annual: its cycle is "
        "longer");
  CHECK(said("", rolled("{scheme: quarterly, periods: [2024-Q2, Q3, 第四季度]}")).empty());
  CHECK(said("", rolled("quarterly", "once")).empty());
}

TEST_CASE("R006: schemes that wait for each other") {
  CHECK(said("R006",
             "units: [甲村, 乙村]\n"
             "assessment:\n"
             "  - {id: a, items: [{title: 一, points: 1, rollup: b}]}\n"
             "  - {id: b, items: [{title: 一, points: 1, rollup: c}]}\n"
             "  - {id: c, items: [{title: 一, points: 1, rollup: b}]}\n"
             "  - {id: d, items: [{title: 一, points: 1, rollup: d}]}\n"
             "  - {id: e, items: [{title: 一, points: 1, rollup: c}]}\n") ==
        "8:51 error R006 schemes roll each other up in a circle: b → c → b\n"
        "9:51 error R006 d rolls itself up");
}
