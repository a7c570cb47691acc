#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

// A task with a deadline in line 6, and this one in line 7.
std::string beside(std::string_view task, std::string_view more = "") {
  return "units: [甲办]\ntasks:\n  - {id: a, title: 清沟, lead: 甲办, due: 2024-06}\n  - " +
         std::string(task) + "\n" + std::string(more);
}

}  // namespace

TEST_CASE("T004: a task without any time") {
  CHECK(said("T004", beside("{title: 保障经费, lead: 甲办}")) ==
        "7:13 warning T004 保障经费 has no deadline");
  CHECK(said("T004", beside("{title: 保障经费, lead: 甲办, period: tbd}"), Lang::kZh) ==
        "7:13 warning T004 “保障经费”没有写完成时限");
  for (std::string_view open : {"due: 待定", "checks: {text: 台账, due: 待定}",
                                "metric: {name: 户数, at_least: 5, due: tbd}"}) {
    CAPTURE(open);
    CHECK(said("T004", beside("{title: 保障经费, lead: 甲办, " + std::string(open) + "}")) ==
          "7:13 warning T004 保障经费 has no deadline");
  }
  CHECK(said("T004", "units: [甲办]\ntasks: [一, 二, 三]\n", Lang::kZh) ==
        "5:9 warning T004 3项任务都没有写完成时限");
}

TEST_CASE("T004 knows every way to say when") {
  for (const char* facts :
       {"due: 2024-05", "period: 2024-05", "period: {label: 第二周}", "period: 长期坚持",
        "every: month", "standing: true", "checks: [{text: 一, due: 2024-05}]",
        "metric: {name: 一, at_least: 1, due: 2024-05}", "text: 每月清理一次。",
        "text: 6月底前完成。"}) {
    CAPTURE(facts);
    CHECK(said("T004", beside("{title: 一, lead: 甲办, " + std::string(facts) + "}")).empty());
  }
  // From above, and for tasks with sub-tasks by these.
  CHECK(said("T004", beside("{title: 一, due: 2024-05, lead: 甲办, tasks: [二, 三]}")).empty());
  CHECK(
      said("T004", beside("{title: 一, lead: 甲办, tasks: [{title: 二, due: 2024-05}, 三]}")) ==
      "7:60 warning T004 三 has no deadline");
}

TEST_CASE("T004: what a stage covers") {
  constexpr std::string_view kTask = "{title: 一, lead: 甲办}";
  CHECK(said("T004", beside(kTask, "stages: [{title: 整治, period: 2024-05}]\n")).empty());
  CHECK(said("T004", beside(kTask, "stages: [{title: 整治, period: 2024-05, tasks: 一}]\n"))
            .empty());
  CHECK(said("T004", beside(kTask, "stages: [{title: 整治, period: 2024-05, tasks: a}]\n")) ==
        "7:13 warning T004 一 has no deadline");
  CHECK(
      said("T004", "stages: [{title: 整治, period: 2024-05, tasks: [{title: 一}]}]\n").empty());
  // That the stage has no dates is D008's.
  CHECK(said("T004", beside(kTask, "stages: [{title: 整治}]\n")).empty());
}
