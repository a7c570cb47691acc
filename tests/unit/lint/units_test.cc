#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/name_finder.h"
#include "support/temp_folder.h"

using namespace plan;
using plan::test::kHead;
using plan::test::lint_text;
using plan::test::said;

TEST_CASE("R003: a unit without anything to do, and a list of such") {
  CHECK(said("R003",
             "units: [甲办, {id: yi, name: 乙所}]\n"
             "tasks: [{title: 一, lead: 甲办, standing: true}]\n") ==
        "4:28 info R003 乙所 is neither scored nor given anything to do");
  CHECK(said("R003", "units: [甲办, 乙所]\ntasks: [{title: 一, standing: true}]\n",
             Lang::kZh) == "4:9 info R003 2个单位都不参加考核，也都没有承担任务");
  CHECK(said("R003", "units: [甲办, 乙所]\n").empty());
}

TEST_CASE("R003 takes a unit that any chapter gives something to do for one of the plan") {
  std::string plan =
      "units: [甲办, 镇纪委, 乙所]\ntasks: [{title: 一, lead: 甲办, standing: true}]\n";
  CHECK(said("R003", plan + "requirements: [对推诿扯皮的，由镇纪委约谈。]\n") ==
        "4:18 info R003 乙所 is neither scored nor given anything to do");
  // A form or a list of names gives nobody anything to do.
  CHECK(said("R003", plan + "recipients: [镇纪委, 乙所]\n").find("镇纪委") !=
        std::string::npos);
}

TEST_CASE("R003 counts everything that gives a unit something to do") {
  CHECK(
      said(
          "R003",
          "units:\n"
          "  - {name: 县一局, parent: 县二局}\n"
          "  - 县二局\n"
          "  - {name: 各所, members: [县三所]}\n"
          "  - 县三所\n"
          "  - 县四局\n"
          "  - 县五局\n"
          "  - 县六局\n"
          "  - 县七局\n"
          "  - 县八局\n"
          "  - {name: 甲村, kind: village}\n"
          "tasks:\n"
          "  - {title: 一, lead: 县一局, support: 各所, text: 由县八局验收。, standing: true,\n"
          "     metric: {name: 满意率, at_least: 90, source: 县七局问卷}}\n"
          "responsibilities: [{unit: 县四局, text: 一}]\n"
          "organization:\n"
          "  - {name: 领导小组, leader: 县长, members: [县五局局长], office: {at: 县六局}}\n"
          "assessment:\n"
          "  subjects: village\n"
          "  items: [{title: 一, points: 100, deduct: 1}]\n")
          .empty());
  // A mistyped name leaves the unit that was meant without its task: that is R001's.
  CHECK(said("R003",
             "units: [镇财政所, 镇环卫所]\n"
             "tasks: [{title: 一, lead: [镇财政, 镇环卫所], standing: true}]\n")
            .empty());
}

namespace {

// Ten tasks; the first `first` led by 甲办, the next `second` by 乙办, the rest by 丙办.
std::string ten_tasks(int first, int second, std::string_view units = "[甲办, 乙办, 丙办]") {
  std::string out = "units: " + std::string(units) + "\ntasks:\n  standing: true\n  items:\n";
  for (int i = 0; i < 10; ++i) {
    const char* lead = i < first ? "甲办" : i < first + second ? "乙办" : "丙办";
    out += "    - {title: 任务" + std::to_string(i) + ", lead: " + lead + "}\n";
  }
  return out;
}

}  // namespace

TEST_CASE("T006: more than a third of ten tasks, and more than a fair share") {
  CHECK(said("T006", ten_tasks(5, 3)) ==
        "8:26 info T006 甲办 leads 5 of 10 tasks, more than a third");
  CHECK(said("T006", ten_tasks(4, 3), Lang::kZh) ==
        "8:26 info T006 “甲办”牵头4项任务，超过全部10项的三分之一");
  CHECK(said("T006", ten_tasks(5, 5)).empty());
  CHECK(said("T006", ten_tasks(10, 0)).empty());
  CHECK(said("T006", ten_tasks(10, 0, "[{name: 甲办, members: [乙办]}, 乙办]")).empty());
}

TEST_CASE("T009: what is easily mistyped, and what tells units apart") {
  auto units = [](std::string_view a, std::string_view b) {
    return said("T009", "units:\n  - " + std::string(a) + "\n  - " + std::string(b) + "\n");
  };
  CHECK(units("县住建局", "县住健局") ==
        "6:5 warning T009 县住健局 and 县住建局 differ by one character: are they one unit?\n"
        "  - 5:5 the other is here");
  CHECK_FALSE(units("柳湾村", "柳弯村").empty());
  CHECK_FALSE(units("镇畜牧兽医站", "镇畜牧兽医所").empty());
  CHECK_FALSE(units("县委宣传部", "县宣传部").empty());
  for (auto [a, b] : {std::pair{"县教育局", "县体育局"}, std::pair{"东风村", "东方村"},
                      std::pair{"第一小学", "第二小学"}, std::pair{"县财政局", "县民政局"},
                      std::pair{"大赵村", "小赵村"}, std::pair{"县公安局", "县公安分局"},
                      std::pair{"教务处", "教导处"}, std::pair{"县政府", "县政协"}}) {
    CAPTURE(a);
    CHECK(units(a, b).empty());
  }
}

TEST_CASE("T009: a short name that fits two") {
  CHECK(said("T009", "units: [县住建局, 市住建局]\n", Lang::kZh) ==
        "4:15 warning T009 “住建局”可以指“市住建局”，也可以指“县住建局”\n"
        "  - 4:9 另一个在这里");
  CHECK(said("T009", "units: [{name: 县住建局, aliases: [住建局]}, 市住建局]\n").empty());
  CHECK(said("T009", "units: [县住建局, 市住建局, 住建局]\n").empty());
}

TEST_CASE("T009 can write the other name where a plan has no list of units") {
  std::string text = std::string(kHead) +
                     "tasks:\n"
                     "  - {title: 一, lead: 县住建局, standing: true}\n"
                     "  - {title: 二, lead: 县住健局, standing: true}\n";
  std::vector<Finding> findings = lint_text(text);
  REQUIRE(findings.size() == 1);
  REQUIRE(findings[0].fix);
  CHECK_FALSE(findings[0].fix->safe);
  CHECK(findings[0].fix->edits[0].text == "县住建局");
  CHECK(findings[0].fix->edits[0].place.line == 6);
  CHECK(findings[0].fix->edits[0].place.column == 22);
  findings = lint_text(std::string(kHead) + "units: [县住建局, 县住健局]\n");
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(findings[0].fix);
}

TEST_CASE("names are found in one pass, the longest first") {
  NameFinder names;
  names.add("财政", 1);
  names.add("镇财政所", 2);
  names.add("镇财政", 3);
  names.add("办", 4);  // one character is no name
  std::string_view text = "由镇财政所和财政办理";
  auto first = names.find(text);
  REQUIRE(first);
  CHECK(text.substr(first->begin, first->end - first->begin) == "镇财政所");
  CHECK(first->target == 2);
  auto second = names.find(text, first->end);
  REQUIRE(second);
  CHECK(second->target == 1);
  CHECK_FALSE(names.find(text, second->end));
  CHECK_FALSE(names.find("镇"));
  CHECK_FALSE(NameFinder().find(text));
}

TEST_CASE("findings of rules in a CSV of units name the cell") {
  TempFolder folder;
  folder.write("units.csv", "id,name\na,县住建局\nb,县住健局\n");
  folder.write("plan.yaml", std::string(plan::test::kHead) +
                                "units: {from: units.csv}\n"
                                "tasks: [{title: 一, lead: [a, b], standing: true}]\n");
  auto loaded = load_plan(folder / "plan.yaml");
  REQUIRE(loaded);
  std::vector<Finding> findings = lint(**loaded);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "T009");
  CHECK(findings[0].place.cell == "B3");
  CHECK(findings[0].related.at(0).place.cell == "B2");
}
