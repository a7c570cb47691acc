#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::kHead;
using plan::test::lint_text;
using plan::test::said;

namespace {

constexpr std::string_view kUnits =
    "units: [甲办, 乙所, 丙站, 丁局]\ntasks:\n  - title: 清沟\n";

// The plan with all fixes of T002 made, from its seventh line on; what stays as it is: "same".
std::string fixed(std::string_view task) {
  std::string text = std::string(kHead) + std::string(kUnits) + std::string(task);
  std::string before = text;
  std::vector<Edit> edits;
  for (const Finding& finding : lint_text(text)) {
    if (finding.code != "T002" || !finding.fix) continue;
    CHECK(finding.fix->safe);
    for (const Edit& edit : finding.fix->edits) edits.push_back(edit);
  }
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->text);
  }
  return text == before ? "same" : text.substr(kHead.size() + kUnits.size());
}

}  // namespace

TEST_CASE("T002 names the unit, the task and both roles") {
  CHECK(said("T002", std::string(kUnits) + "    lead: 甲办\n    responsible: [乙所, 甲办]\n"
                                           "    support: 乙所、丙站\n") ==
        "8:23 warning T002 甲办 is the lead of 清沟 and responsible unit as well\n"
        "9:14 warning T002 乙所 is responsible unit of 清沟 and supporting unit as well");
  CHECK(said("T002", std::string(kUnits) + "    牵头单位: 甲办\n    配合单位: 甲办\n",
             Lang::kZh) == "8:11 warning T002 “甲办”已是“清沟”的牵头单位，又列为配合单位");
  CHECK(said("T002", std::string(kUnits) + "    lead: 甲办\n    support: 乙所\n").empty());
  // One is known by its alias; a collective unit is not its member.
  CHECK(said("T002",
             "units: [{name: 县财政局, aliases: [财政]}, {name: 各局, members: [县财政局]}]\n"
             "tasks:\n  - {title: 一, lead: 财政, support: [各局, 财政局]}\n") ==
        "6:40 warning T002 财政局 is the lead of 一 and supporting unit as well");
}

TEST_CASE("T002 takes the unit out with its separator, and nothing else") {
  CHECK(fixed("    lead: 甲办\n    support: 乙所、甲办、丙站  # 注\n") ==
        "    lead: 甲办\n    support: 乙所、丙站  # 注\n");
  CHECK(fixed("    lead: 甲办\n    support: 甲办，乙所\n") ==
        "    lead: 甲办\n    support: 乙所\n");
  CHECK(fixed("    lead: 甲办\n    support: \"乙所, 甲办\"\n") ==
        "    lead: 甲办\n    support: \"乙所\"\n");
  CHECK(fixed("    lead: 甲办\n    support: [甲办, 乙所]   # 注\n") ==
        "    lead: 甲办\n    support: [乙所]   # 注\n");
  CHECK(fixed("    lead: 甲办\n    support: [乙所, '甲办' ]\n") ==
        "    lead: 甲办\n    support: [乙所 ]\n");
  CHECK(fixed("    lead: 甲办\n    support: [乙所, 甲办,\n      丙站]\n") ==
        "    lead: 甲办\n    support: [乙所,\n      丙站]\n");
  CHECK(fixed("    lead: 甲办\n    support: [\n      甲办,\n      丙站]\n") ==
        "    lead: 甲办\n    support: [\n      丙站]\n");
  CHECK(fixed("    lead: 甲办\n    support:\n      - 乙所\n      - 甲办\n      - 丙站\n") ==
        "    lead: 甲办\n    support:\n      - 乙所\n      - 丙站\n");
  CHECK(fixed("    lead: 甲办\n    support:\n      - 甲办   # 主办\n      - 乙所\n") ==
        "    lead: 甲办\n    support:\n      # 主办\n      - 乙所\n");
  CHECK(fixed("    lead: 甲办\n    support:\n      - 乙所、甲办\n      - 丙站") ==
        "    lead: 甲办\n    support:\n      - 乙所\n      - 丙站");
  CHECK(fixed("    lead: 甲办\n    responsible: 甲办、乙所\n    support: 乙所、丙站、甲办\n") ==
        "    lead: 甲办\n    responsible: 乙所\n    support: 丙站\n");
}

TEST_CASE("T002: twice in one role") {
  CHECK(said("T002", std::string(kUnits) + "    support: [甲办, 乙所, 甲办]\n", Lang::kZh) ==
        "7:23 warning T002 “清沟”的配合单位中“甲办”写了两次");
  CHECK(fixed("    lead: 甲办、甲办\n    support: [丙站, 乙所, 丙站]\n") ==
        "    lead: 甲办\n    support: [丙站, 乙所]\n");
}

TEST_CASE("T002: in braces the comma behind the last unit is not the list's") {
  std::string text = std::string(kHead) +
                     "units: [甲办, 乙所]\n"
                     "tasks: [{title: 一, lead: 甲办, support: 乙所、甲办, due: 2024-05}]\n";
  std::vector<Finding> findings = lint_text(text);
  REQUIRE(findings.size() == 1);
  REQUIRE(findings[0].fix);
  const Edit& edit = findings[0].fix->edits.front();
  text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  CHECK(text.ends_with("support: 乙所, due: 2024-05}]\n"));
}

TEST_CASE("T002 does not fix what it would leave empty or cannot be sure of") {
  CHECK(fixed("    lead: 甲办\n    support: 甲办\n") == "same");
  CHECK(fixed("    lead: 甲办、乙所\n    support: [乙所, 甲办]\n") == "same");
  CHECK(fixed("    lead: 甲办\n    support: [乙所, &a 甲办]\n") == "same");
  CHECK(fixed("    lead: &a 甲办\n    support: [乙所, *a ]\n") == "same");
  CHECK(fixed("    lead: 甲办\n    support: [乙所, # 注\n      甲办]\n") == "same");
}

TEST_CASE("T003: every place where a unit is meant") {
  CHECK(said("T003",
             "units: [甲办, {name: 全镇, members: [甲办, 各有关单位]}]\n"
             "tasks:\n"
             "  - {title: 一, lead: 甲办, support: 甲办、相关部门, standing: true}\n"
             "responsibilities:\n"
             "  - {unit: 其他成员单位, text: 一}\n"
             "assessment:\n"
             "  by: 有关部门\n"
             "  items: [{title: 一, points: 100, deduct: 1, by: 各相关部门}]\n") ==
        "4:38 warning T003 `各有关单位` does not say who is meant\n"
        "6:38 warning T003 `相关部门` does not say who is meant\n"
        "8:12 warning T003 `其他成员单位` does not say who is meant\n"
        "10:7 warning T003 `有关部门` does not say who is meant\n"
        "11:50 warning T003 `各相关部门` does not say who is meant");
}

TEST_CASE("T003: a listed unit needs members, and R001 does not speak of the same word") {
  constexpr std::string_view kTask =
      "tasks: [{title: 一, lead: 甲办, support: 各有关单位, standing: true}]\n";
  CHECK(said("T003", "units: [甲办, 各有关单位]\n" + std::string(kTask), Lang::kZh) ==
        "5:39 warning T003 “各有关单位”没有说明是哪些单位");
  CHECK(
      said("T003", "units: [甲办, {name: 各有关单位, members: [甲办]}]\n" + std::string(kTask))
          .empty());
  CHECK(said("R001", "units: [甲办]\n" + std::string(kTask)).empty());
  CHECK(said("T003", "units: [甲办]\ntasks: [{title: 一, lead: 各村, standing: true}]\n")
            .empty());
}

TEST_CASE("T010 names the key as it is written") {
  CHECK(said("T010", std::string(kUnits) + "    牵头部门:\n    support: []\n", Lang::kZh) ==
        "7:5 warning T010 “清沟”的“牵头部门”没有填写\n"
        "8:5 warning T010 “清沟”的“support”没有填写");
  CHECK(said("T010", "units: [甲办]\ntasks:\n  lead:\n  items: [一]\n") ==
        "6:3 warning T010 `lead` is left blank");
  CHECK(said("T010", std::string(kUnits) + "    lead: 甲办\n").empty());
}
