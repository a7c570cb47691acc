#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

TEST_CASE("T001: a task nobody leads, where others have somebody") {
  CHECK(said("T001",
             "units: [甲办, 乙办]\n"
             "tasks:\n"
             "  - {title: 清理四堆, lead: 甲办}\n"
             "  - {title: 保障经费, support: 乙办}\n"
             "  - {text: 加强宣传，营造氛围。, period: 2024}\n") ==
        "7:13 warning T001 nobody leads 保障经费 or is responsible for it\n"
        "8:12 warning T001 nobody leads 加强宣传 or is responsible for it");
  CHECK(said("T001",
             "units: [甲办]\n"
             "tasks:\n"
             "  - {title: 清理四堆, lead: 甲办}\n"
             "  - 保障经费\n",
             Lang::kZh) == "7:5 warning T001 “保障经费”没有牵头单位，也没有责任单位");
}

TEST_CASE("T001 is silent about a task that could not be read whole") {
  CHECK(said("T001", "tasks: [{title: 清理四堆, 牵头单付: 甲村}]\n").empty());
}

TEST_CASE("T001: once for the plan when no task has anybody") {
  CHECK(said("T001", "tasks: [清理四堆, 保障经费]\n") ==
        "4:9 info T001 none of the 2 tasks has a lead or a responsible unit");
  CHECK(said("T001", "tasks: [清理四堆]\n", Lang::kZh) ==
        "4:9 info T001 方案仅有的一项任务没有牵头单位，也没有责任单位");
}

TEST_CASE("T001: a standing duty that is a task too has its unit") {
  CHECK(said("T001",
             "units: [甲办, 乙办]\n"
             "tasks: [{title: 清理四堆, lead: 甲办}]\n"
             "responsibilities:\n"
             "  - {unit: 乙办, text: 检查台账。, due: 2024-05}\n"
             "  - {unit: 乙办, items: [{text: 报送总结。, due: 2024-06}]}\n"
             "  - {text: 巡查。, due: 2024-05}\n") ==
        "9:12 warning T001 nobody leads 巡查 or is responsible for it");
  CHECK(said("T001",
             "units: [乙办]\n"
             "tasks: [清理四堆, 保障经费]\n"
             "responsibilities: {unit: 乙办, text: 检查台账。, due: 2024-05}\n") ==
        "5:9 info T001 none of the 2 tasks has a lead or a responsible unit");
}

TEST_CASE("T001 knows roles from above, people and standing duties") {
  CHECK(said("T001",
             "units: [甲办, 乙办]\n"
             "tasks:\n"
             "  responsible: 甲办\n"
             "  items: [清理四堆, 保障经费]\n")
            .empty());
  CHECK(said("T001",
             "units: [甲办, 乙办]\n"
             "tasks:\n"
             "  - title: 人居环境\n"
             "    lead: 甲办\n"
             "    tasks: [清理四堆, 清理沟渠]\n"
             "  - title: 总任务\n"
             "    tasks: [{title: 宣传, responsible: 乙办}]\n"
             "  - {title: 应知应会, leaders: 村书记}\n")
            .empty());
  CHECK(said("T001",
             "units: [甲办, 乙办]\n"
             "tasks:\n"
             "  - {id: a, title: 清理四堆, lead: 甲办}\n"
             "  - {id: b, title: 保障经费}\n"
             "responsibilities:\n"
             "  - {unit: 乙办, text: 保障经费, tasks: b}\n")
            .empty());
  CHECK(said("T001", "safeguards: [加强领导]\n").empty());
}

TEST_CASE("T005: one text twice, and one title beside an id") {
  CHECK(said("T005",
             "units: [甲办]\n"
             "tasks:\n"
             "  - {id: a, title: 清理沟渠, text: 清除沟渠内的垃圾、淤泥和杂草。}\n"
             "  - {title: 清理道路, text: '清除沟渠内的垃圾、 淤泥和杂草。'}\n"
             "  - {id: c, title: 清理 沟渠}\n") ==
        "7:25 warning T005 the text of 清理道路 is that of 清理沟渠\n"
        "  - 6:32 first here\n"
        "8:20 warning T005 two tasks are called 清理沟渠\n"
        "  - 6:20 first here");
}

TEST_CASE("T005 is silent about short texts, parts of other tasks, and what K005 says") {
  CHECK(said("T005",
             "tasks:\n"
             "  - {title: 一, text: 按要求落实。}\n"
             "  - {title: 二, text: 按要求落实。}\n"
             "  - {id: a, title: 三, tasks: [{id: a1, title: 宣传}]}\n"
             "  - {id: b, title: 四, tasks: [{id: b1, title: 宣传}]}\n")
            .empty());
  CHECK(said("T005", "tasks: [{title: 一}, {title: 一}]\n").empty());
  CHECK(said("K005", "tasks: [{title: 一}, {title: 一}]\n") != "");
}
