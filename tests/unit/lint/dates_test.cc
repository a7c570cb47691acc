#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

// Two stages with these periods; the periods stand in lines 6 and 8.
std::string stages(std::string_view first, std::string_view second) {
  std::string out = "stages:\n  - title: 巩固提升阶段\n    period: ";
  out += first;
  out += "\n  - title: 检查验收阶段\n    period: ";
  out += second;
  return out + "\n";
}

}  // namespace

TEST_CASE("D003 says by how many days") {
  CHECK(said("D003", stages("2024-05-21..2024-12-31", "2024-05-16..2024-11-30")) ==
        "8:13 warning D003 检查验收阶段 starts 229 days before 巩固提升阶段 ends\n"
        "  = the stage before it ends on 2024-12-31 (line 6)");
  CHECK(said("D003", stages("2024-05-21..2024-12-31", "2024-05-16..2024-11-30"), Lang::kZh) ==
        "8:13 warning D003 “巩固提升阶段”尚未结束，“检查验收阶段”就已开始，早了229天\n"
        "  = 上一阶段到2024年12月31日结束（第6行）");
  CHECK(said("D003", stages("2024-04-01..2024-04-20", "2024-04-19..2024-05-20")) ==
        "8:13 warning D003 检查验收阶段 starts 1 day before 巩固提升阶段 ends\n"
        "  = the stage before it ends on 2024-04-20 (line 6)");
}

TEST_CASE("D003: one shared boundary is an info") {
  CHECK(
      said("D003", stages("2024-04-01..2024-04-20", "2024-04-20..2024-05-20")) ==
      "8:13 info D003 检查验收阶段 starts on the day on which 巩固提升阶段 ends (2024-04-20)");
  CHECK(said("D003", stages("2024年4月中旬至5月上旬", "2024年5月上旬至6月"), Lang::kZh) ==
        "8:13 info D003 “检查验收阶段”开始与“巩固提升阶段”结束在同一时段（2024年5月上旬）");
  // A whole stage within the last month of the one before is more than a boundary.
  CHECK(said("D003", stages("2024-03..2024-05", "2024-05")) ==
        "8:13 warning D003 检查验收阶段 starts 30 days before 巩固提升阶段 ends\n"
        "  = the stage before it ends on 2024-05-31 (line 6)");
}

TEST_CASE("D003 is silent where nothing overlaps, or that is not sure") {
  CHECK(said("D003", stages("2024-04-01..2024-04-20", "2024-04-21..2024-05-20")).empty());
  CHECK(said("D003", stages("2024-04-01..2024-04-20", "..2024-05-20")).empty());
  CHECK(said("D003", stages("..2024-04-20", "..2024-04-10")).empty());
  CHECK(said("D003", "period: 2024\n" + stages("4月20日前", "4月10日前")).empty());
  CHECK(said("D003", stages("2024-04-01..", "2024-04-10..2024-05-20")).empty());
  CHECK(said("D003", stages("tbd", "2024-04-10..2024-05-20")).empty());
  CHECK(said("D003", stages("2024-05-01..2024-05-20", "2024-04-01..2024-04-20")).empty());
  CHECK(said("D003", stages("{label: 第二周}", "2024-04-01..2024-04-20")).empty());
  CHECK(said("D003", "stages:\n  - 一\n  - 二\n").empty());
}

TEST_CASE("D003 compares dates without a year") {
  CHECK(said("D003", stages("4月20日至5月20日", "5月16日至6月30日")) ==
        "8:13 warning D003 检查验收阶段 starts 4 days before 巩固提升阶段 ends\n"
        "  = the stage before it ends on 05-20 (line 6)");
  CHECK(said("D003", "period: 2025\n" + stages("4月20日至5月20日", "5月16日至6月30日")) ==
        "9:13 warning D003 检查验收阶段 starts 4 days before 巩固提升阶段 ends\n"
        "  = the stage before it ends on 2025-05-20 (line 7)");
}

TEST_CASE("D002: plan, stages, tasks and schemes") {
  CHECK(said("D002",
             "period: 2024-05..2024-03\n"
             "units: [甲村]\n"
             "tasks:\n"
             "  - {title: 甲, lead: 甲村, period: 2024-05-20..2024-05-10}\n"
             "stages:\n"
             "  - {title: 乙, period: 2024-04-mid..2024-04-early}\n"
             "assessment:\n"
             "  period: 2025..2024\n"
             "  items:\n"
             "    - {title: 丙, points: 100, deduct: 1}\n") ==
        "4:9 error D002 ends on 2024-03, before it starts on 2024-05\n"
        "7:34 error D002 ends on 2024-05-10, before it starts on 2024-05-20\n"
        "9:24 error D002 ends on 2024-04-early, before it starts on 2024-04-mid\n"
        "11:11 error D002 ends on 2024, before it starts on 2025");
  CHECK(said("D002", "period: 2024年5月至3月\n", Lang::kZh) ==
        "4:9 error D002 结束日期（2024年3月）早于开始日期（2024年5月）");
}

TEST_CASE("D002: a task due before it starts") {
  CHECK(said("D002",
             "tasks:\n"
             "  - {title: 甲, period: 2024-05..2024-08, due: 2024-04-30}\n"
             "  - {title: 乙, period: 2024-05.., due: 2024-05-01}\n"
             "  - {title: 丙, period: ..2024-05, due: 2024-04}\n"
             "  - {title: 丁, period: 11月至2月, due: 3月}\n") ==
        "5:47 error D002 due on 2024-04-30, before it starts on 2024-05");
  // What a sub-task inherits is not its own.
  CHECK(said("D002",
             "tasks:\n"
             "  - title: 甲\n"
             "    period: 2024-05..2024-08\n"
             "    tasks: [{title: 乙, due: 2024-04}]\n")
            .empty());
}

TEST_CASE("D002 is silent about a day, open ends and winters") {
  CHECK(said("D002", "period: 2024-05-01..2024-05-01\n").empty());
  CHECK(said("D002", "period: 2024-05-01..\n").empty());
  CHECK(said("D002", "period: ..2024-05-01\n").empty());
  CHECK(said("D002", "period: 2024-04-mid..2024-04\n").empty());
  CHECK(said("D002", "stages: [{title: 冬季, period: 11月至3月}]\n").empty());
  CHECK(said("D002", "stages: [{title: 全年, period: 5月至次年4月}]\n").empty());
  CHECK(said("D002", "period: 2024\nstages: [{title: 冬季, period: 11月至次年3月}]\n").empty());
  CHECK(said("D002", "period: 2024\nstages: [{title: 冬季, period: 11月至3月}]\n") ==
        "5:30 error D002 ends on 2024-03, before it starts on 2024-11");
  CHECK(said("D002", "stages: [{title: 春季, period: 5月20日至5月10日}]\n") ==
        "4:30 error D002 ends on 05-10, before it starts on 05-20");
}
