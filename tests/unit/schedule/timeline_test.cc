// What a chart of a plan shows, worked out by hand from the plan.
#include "plan/schedule/timeline.h"

#include <doctest/doctest.h>

#include "plan/format/loader.h"

namespace plan {
namespace {

std::unique_ptr<LoadedPlan> load(const std::string& more) {
  return load_plan_text("plan.yaml", "plan: 1\nid: p\ntitle: 方案\nperiod: 2024\n" + more);
}

std::string text(const std::optional<Day>& day) {
  return day ? iso_date(*day) : "-";
}

// "first sure_first sure_last last due".
std::string days(const TimelineRow& row) {
  return text(row.first) + " " + text(row.sure_first) + " " + text(row.sure_last) + " " +
         text(row.last) + " " + text(row.due);
}

TEST_CASE("stages come first, then the tasks with dates of their own") {
  auto loaded = load(
      "tasks:\n"
      "  - {title: 清扫, due: 6月底}\n"
      "  - {title: 绿化, period: 3月1日至3月31日, tasks: [种树]}\n"
      "  - 无日期的任务\n"
      "stages:\n"
      "  - {title: 动员, period: 4月20日至4月28日}\n"
      "  - {title: 整治, period: 4月中旬至5月}\n"
      "  - {title: 巩固, period: '2024年7月起，长期坚持'}\n");
  Timeline all = timeline(loaded->plan);
  REQUIRE(all.rows.size() == 5);
  CHECK(all.rows[0].name == "动员");
  CHECK(all.rows[0].is_stage);
  CHECK(days(all.rows[0]) == "2024-04-20 2024-04-20 2024-04-28 2024-04-28 -");
  CHECK(days(all.rows[1]) == "2024-04-11 2024-04-20 2024-05-01 2024-05-31 -");
  CHECK(all.rows[1].when == "2024年4月中旬至5月");
  CHECK(days(all.rows[2]) == "2024-07-01 2024-07-31 - - -");
  CHECK(all.rows[3].name == "清扫");
  CHECK_FALSE(all.rows[3].is_stage);
  CHECK(days(all.rows[3]) == "- - - - 2024-06-30");
  CHECK(all.rows[4].name == "绿化");
  CHECK(text(all.first) == "2024-03-01");
  CHECK(text(all.last) == "2024-12-31");  // the plan's own end, for what has none
}

TEST_CASE("one date alone covers just what it names") {
  auto loaded = load("stages: [{title: 一, period: 2024-05}]\n");
  CHECK(days(timeline(loaded->plan).rows[0]) ==
        "2024-05-01 2024-05-01 2024-05-31 2024-05-31 -");
}

TEST_CASE("a stage with an end only begins after the one before it, and is named as written") {
  auto loaded = load(
      "stages:\n  - {title: 一, period: 4月1日至4月10日}\n  - {title: 二, period: 5月底前}\n");
  TimelineRow row = timeline(loaded->plan).rows[1];
  CHECK(text(row.first) == "2024-04-11");
  CHECK(row.when == "2024年5月底前");
}

TEST_CASE("a stage that carries roles too is one row") {
  auto loaded = load(
      "units: [城管局]\nstages: [{title: 一, period: 4月, lead: 城管局}, {title: 二, period: "
      "5月}]\n");
  CHECK(timeline(loaded->plan).rows.size() == 2);
}

TEST_CASE("a stage of which no day is known keeps its row") {
  auto loaded = load(
      "stages: [{title: 一, period: {label: 第二周}}, {title: 二, period: 4月}, "
      "{title: 三, period: 5月}]\n");
  auto figure = timeline_figure(loaded->plan);
  REQUIRE(figure.has_value());
  CHECK(figure->data.rows.size() == 3);
  CHECK(figure->data.rows[0] == std::vector<std::string>{"一", "第二周", "", ""});
  CHECK(figure->data.rows[1] ==
        std::vector<std::string>{"二", "2024年4月", "2024-04-01", "2024-04-30"});
  CHECK(figure->pictures[0].find(">一<") == std::string::npos);
}

TEST_CASE("data that stands in a table of its own is not said again") {
  auto loaded = load(
      "tasks: [{title: 清扫, due: 6月}]\n"
      "stages: [{title: 一, period: 4月}, {title: 二, period: 5月}]\n");
  auto figure = timeline_figure(loaded->plan, true);
  REQUIRE(figure.has_value());
  REQUIRE(figure->data.rows.size() == 1);
  CHECK(figure->data.columns[0].title == "任务");
  CHECK(figure->data.rows[0] ==
        std::vector<std::string>{"清扫", "2024年6月底前", "", "2024-06-30"});
  CHECK(figure->pictures[0].find(">一<") != std::string::npos);
}

TEST_CASE("fewer than two rows make no chart") {
  CHECK_FALSE(timeline_figure(load("")->plan).has_value());
  CHECK_FALSE(timeline_figure(load("stages: [{title: 一, period: 4月}]\n")->plan).has_value());
  CHECK_FALSE(timeline_figure(
                  load("stages: [{title: 一, period: tbd}, {title: 二, period: tbd}]\n")->plan)
                  .has_value());
}

}  // namespace
}  // namespace plan
