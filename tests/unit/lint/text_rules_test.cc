#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

TEST_CASE("X001 names the placeholder where it stands") {
  CHECK(said("X001",
             "number: x政发〔20xx〕5号\n"
             "preamble: |\n"
             "  第一行。\n"
             "  为提升xx县环境，各缴纳\n"
             "  20xx元，由xx县负责，xx县落实。\n") ==
        "4:13 warning X001 placeholder `20xx` left in\n"
        "7:6 warning X001 placeholder `xx` left in\n"
        "  = 2 more times in the same text\n"
        "8:3 warning X001 placeholder `20xx` left in: a number masked as a year");
  CHECK(said("X001", "preamble: 20xx年度各缴纳20xx元，各奖励20xx元。\n") ==
        "4:11 warning X001 placeholder `20xx` left in\n"
        "4:20 warning X001 placeholder `20xx` left in: a number masked as a year\n"
        "  = once more in the same text");
  CHECK(said("X001", "preamble: 由***负责，***落实。\n", Lang::kZh) ==
        "4:12 warning X001 “***”是占位符号，尚未填写\n"
        "  = 同一段文字里还有1处");
}

TEST_CASE("X001 looks into every text") {
  CHECK(said("X001",
             "units: [{id: u, name: xx村, contact: xxx}]\n"
             "organization:\n"
             "  - {name: 领导小组, leader: {name: 张××, post: xx书记}, members: [……]}\n"
             "tasks:\n"
             "  - {title: 甲, lead: u, checks: [xx要点], leaders: \"***\"}\n"
             "assessment:\n"
             "  - id: s\n"
             "    text: xx办法\n"
             "    items:\n"
             "      - {title: 一, text: 每处扣xx分, points: 100, deduct: {levels: {a: {title: "
             "xx级, "
             "points: 1}}}}\n"
             "    consequences: [{top: 1, label: xx奖}]\n"
             "attachments:\n"
             "  - {title: xx表, text: 填表人：____}\n"
             "labels: {lead: xx单位}\n") ==
        "4:23 warning X001 placeholder `xx` left in\n"
        "4:37 warning X001 placeholder `xxx` left in\n"
        "6:34 warning X001 placeholder `××` left in\n"
        "6:44 warning X001 placeholder `xx` left in\n"
        "6:61 warning X001 placeholder `……` left in\n"
        "8:34 warning X001 placeholder `xx` left in\n"
        "8:51 warning X001 placeholder `***` left in\n"
        "11:11 warning X001 placeholder `xx` left in\n"
        "13:29 warning X001 placeholder `xx` left in\n"
        "13:76 warning X001 placeholder `xx` left in\n"
        "14:36 warning X001 placeholder `xx` left in\n"
        "16:13 warning X001 placeholder `xx` left in\n"
        "17:16 warning X001 placeholder `xx` left in");
}

TEST_CASE("X001 leaves ids, keys of one's own and comments alone") {
  CHECK(said("X001",
             "x-note: xxx\n"
             "# xxx\n"
             "units: [{id: xxx, name: 甲村}]\n"
             "tasks: [{id: xx-1, title: 清理, lead: xxx}]\n")
            .empty());
}
