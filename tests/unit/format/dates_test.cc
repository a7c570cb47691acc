// Years that are left out, and stages given by their end only.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::findings;
using test::Strings;

namespace {

Strings periods(const LoadedPlan& loaded) {
  Strings out;
  for (const Clause* stage : loaded.plan.stages) {
    const Maybe<Period>& period = stage->stage->period;
    out.push_back(period ? iso(period->value) : "-");
  }
  return out;
}

}  // namespace

TEST_CASE("dates without a year take it from the plan's period, wherever that stands") {
  auto loaded = test::load(
      "date: 4月1日\n"
      "stages: [{title: 一, period: 4月20日至5月上旬}]\n"
      "tasks: [{text: 甲, due: 6月15日, period: 5月, checks: [{text: 看, due: 5月底}]}]\n"
      "assessment: {id: a, period: 4月至12月}\n"
      "period: 2024\n");
  CHECK(findings(*loaded).empty());
  CHECK(iso(loaded->plan.date->value) == "2024-04-01");
  CHECK(periods(*loaded) == Strings{"2024-04-20..2024-05-early"});
  CHECK(iso(loaded->plan.tasks[0].facts->due->value) == "2024-06-15");
  CHECK(iso(loaded->plan.tasks[0].facts->period->value) == "2024-05");
  CHECK(loaded->plan.tasks[0].facts->checks[0].due->value.year == 2024);
  CHECK(iso(loaded->plan.schemes[0].period->value) == "2024-04..2024-12");
}

TEST_CASE("over a turn of the year each date takes the year in which it lies") {
  auto loaded = test::load(
      "period: 2024-09..2025-03\n"
      "stages: [{title: 一, period: 10月}, {title: 二, period: 11月至1月}, {title: 三, period: "
      "2月}]\n");
  CHECK(periods(*loaded) == Strings{"2024-10", "2024-11..2025-01", "2025-02"});
}

TEST_CASE("a deadline may be written with 前 or 截至, a date may not") {
  auto loaded = test::load(
      "period: 2024\n"
      "date: 9月底前\n"
      "goals: [{text: 甲, metric: {at_least: 90, due: 截至10月底}}]\n"
      "tasks: [{text: 甲, due: 9月底前, checks: [{text: 看, due: 2024年8月31日以前}]}]\n");
  const TaskFacts& task = *loaded->plan.tasks[0].facts;
  CHECK(iso_date(*task.due->value.last()) == "2024-09-30");
  CHECK(iso(task.checks[0].due->value) == "2024-08-31");
  CHECK(test::findings(*loaded) ==
        Strings{"5:7 K004 `9月底前` is a period; expected one date"});
  CHECK(test::findings("tasks: [{text: 甲, due: 9月起}]\n") ==
        Strings{"4:24 K004 `9月起` is a period; expected one date"});
  loaded = test::load(
      "period: 2024\ntasks: [{text: 甲, due: 6月底前完成}, {text: 乙, due: 长期}]\n");
  CHECK(iso_date(*loaded->plan.tasks[0].facts->due->value.last()) == "2024-06-30");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].help.zh ==
        "这里只写最后一天；起止时间写在“时间安排”，没有止期的写“长期坚持: 是”");
  CHECK(test::findings("tasks: [{text: 甲, due: 2月30日前}]\n") ==
        Strings{"4:24 K004 not a date: `2月30日前`; expected for example 2024-03-01, 2024-03, "
                "2024-Q1, 2024-04-mid or 2024年4月中旬"});
}

TEST_CASE("who writes a time without dates is told how to keep the words") {
  auto loaded = test::load("tasks: [{text: 甲, period: 春节前后}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].help.zh == "确实没有日期的，照原话写：{说法: 春节前后}");
  CHECK(loaded->findings[0].help.en ==
        "what has no dates is kept in its own words: {label: 春节前后}");
  // As told, it is read.
  CHECK(test::findings("tasks: [{text: 甲, period: {说法: 春节前后}}]\n").empty());
  // A day that does not exist is a slip.
  loaded = test::load("period: 2024\ntasks: [{text: 甲, period: 2月1日至2月30日}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].help.zh.empty());
}

TEST_CASE("a stage's time may be called 实施期限, as a task's and the plan's is") {
  auto loaded = test::load("stages: [{title: 一, 实施期限: 2024-04}]\n");
  CHECK(test::findings(*loaded).empty());
  CHECK(periods(*loaded) == Strings{"2024-04"});
}

TEST_CASE("without a period years stay open") {
  auto loaded = test::load("stages: [{title: 一, period: 4月}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.stages[0]->stage->period->value.start->year == 0);
}

TEST_CASE("a stage with an end only begins the day after the stage before it ends") {
  auto loaded = test::load(
      "period: 2024\n"
      "stages:\n"
      "  - {title: 一, period: 4月10日前}\n"
      "  - {title: 二, period: 4月20日前}\n"
      "  - {title: 三, period: ..2024-05}\n"
      "  - {title: 四}\n"
      "  - {title: 五, period: ..2024-08}\n"
      "  - {title: 六, period: ..2024-07}\n");
  CHECK(findings(*loaded).empty());
  CHECK(periods(*loaded) == Strings{"..2024-04-10", "2024-04-11..2024-04-20",
                                    "2024-04-21..2024-05", "-", "..2024-08", "..2024-07"});
  CHECK(loaded->plan.stages[1]->stage->end_only);
  CHECK(loaded->plan.stages[5]->stage->end_only);
}

TEST_CASE("a period that only people understand") {
  auto loaded = test::load(
      "stages: [{title: 一, period: {label: 第二周}}, {title: 二, period: {说法: 考前}}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.stages[0]->stage->period->value.label == "第二周");
  CHECK(loaded->plan.stages[1]->stage->period->value.label == "考前");
  CHECK(!loaded->plan.stages[0]->stage->period->value.start);
}
