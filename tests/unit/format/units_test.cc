// Units: every way to write them, collective ones, and references to them.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::dump;
using test::findings;
using test::Strings;

namespace {

Strings unit_names(const Plan& plan) {
  Strings out;
  for (const Unit& unit : plan.units) out.push_back(unit.printed());
  return out;
}

Strings names(const Plan& plan, const std::vector<int>& units) {
  Strings out;
  for (int i : units) out.push_back(plan.units[static_cast<std::size_t>(i)].printed());
  return out;
}

Strings names(const Plan& plan, const std::vector<UnitRef>& refs) {
  Strings out;
  for (const UnitRef& ref : refs) out.push_back(printed(plan, ref));
  return out;
}

}  // namespace

TEST_CASE("units are a list, a map from kinds to names, or pasted names") {
  CHECK(dump("units: [甲局, {name: 乙局}]\n") == dump("units: [{name: 甲局}, 乙局]\n"));
  CHECK(dump("units: 甲局、乙局\n") == dump("units: [甲局, 乙局]\n"));
  CHECK(dump("units: {village: [东风村, 红星村], office: 镇环境办}\n") ==
        dump("units: [{name: 东风村, kind: village}, {name: 红星村, kind: village}, "
             "{name: 镇环境办, kind: office}]\n"));
  CHECK(dump("units: {village: '东风村、红星村'}\n") ==
        dump("units: {village: [东风村, 红星村]}\n"));
  CHECK(dump("units: {village: [{name: 东风村, group: 北片}, 红星村]}\n") ==
        dump("units: [{name: 东风村, group: 北片, kind: village}, {name: 红星村, kind: "
             "village}]\n"));
  // YAML does not know the Chinese comma; a quoted name is one name.
  CHECK(dump("units: {village: [东风村，红星村, 三桥村]}\n") ==
        dump("units: {village: [东风村, 红星村, 三桥村]}\n"));
  CHECK(unit_names(test::load("units: [甲局，乙局]\n")->plan) == Strings{"甲局", "乙局"});
  CHECK(unit_names(test::load("units: ['甲局，乙局']\n")->plan) == Strings{"甲局，乙局"});
  CHECK(dump("units: {name: 甲局}\n") == dump("units: [甲局]\n"));
}

TEST_CASE("a unit needs a name or an id, and they are unique (K002, K005)") {
  CHECK(findings("units: [{kind: village}]\n") ==
        Strings{"4:9 K002 a unit needs `name` or `id`"});
  auto loaded =
      test::load("units: [{id: a, name: 甲局}, {id: a, name: 乙局}, {name: 甲 局}]\n");
  CHECK(findings(*loaded) ==
        Strings{"4:33 K005 two units are called `a`", "4:54 K005 two units are called `甲局`"});
  CHECK(loaded->findings[0].message.zh == "有两个单位叫“a”");
  CHECK(loaded->findings[0].related[0].place.column == 14);
}

TEST_CASE("a role names a unit by id, name, alias, or its name without the region") {
  auto loaded = test::load(
      "units: [{id: zj, name: 县住建局, aliases: [建设局]}]\n"
      "tasks: [{text: 一, lead: zj}, {text: 二, lead: 县住建局}, {text: 三, lead: 建设局}, "
      "{text: 四, lead: 住建局}]\n");
  CHECK(findings(*loaded).empty());
  for (const Task& task : loaded->plan.tasks) {
    CHECK(task.lead[0].to == UnitRef::To::kUnit);
    CHECK(task.lead[0].index == 0);
  }
}

TEST_CASE("a pasted list is split, but a known name with a comma in it is not") {
  auto loaded = test::load(
      "units: [市教体局, 文广旅游局, 融媒体, {name: '各区镇、街道', members: 各乡镇办事处}, "
      "各乡镇办事处]\n"
      "tasks:\n"
      "  - {text: 一, support: '市教体局、文广旅游局,融媒体；各乡镇办事处'}\n"
      "  - {text: 二, support: 融媒体、各区镇、街道，市教体局}\n");
  CHECK(findings(*loaded).empty());
  CHECK(names(loaded->plan, loaded->plan.tasks[0].support) ==
        Strings{"市教体局", "文广旅游局", "融媒体", "各乡镇办事处"});
  CHECK(names(loaded->plan, loaded->plan.tasks[1].support) ==
        Strings{"融媒体", "各区镇、街道", "市教体局"});
}

TEST_CASE("units that are put together without a mark between them are told apart") {
  auto loaded = test::load(
      "units: [东关社区, {name: 县文明办, aliases: [文明办]}, 县教体局]\n"
      "tasks: [{text: 甲, lead: 东关社区和文明办}, {text: 乙, lead: 县文明办 县教体局}]\n");
  REQUIRE(findings(*loaded) == Strings{"5:25 R001 no unit is called `东关社区和文明办`",
                                       "5:52 R001 no unit is called `县文明办县教体局`"});
  CHECK(loaded->findings[0].help.en == "these are several: write 东关社区、文明办");
  CHECK(loaded->findings[0].help.zh == "这是几个单位，请写作“东关社区、文明办”");
  REQUIRE(loaded->findings[0].fix);
  CHECK_FALSE(loaded->findings[0].fix->safe);
  CHECK(loaded->findings[0].fix->edits[0].text == "东关社区、文明办");
  CHECK(loaded->findings[1].help.zh == "这是几个单位，请写作“县文明办、县教体局”");
  // A name with more behind it is another unit.
  loaded = test::load("units: [东关社区]\ntasks: [{text: 甲, lead: 东关社区居委会}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].help.en == "did you mean `东关社区`?");
}

TEST_CASE("where no name is near, the few there are are listed, each once") {
  auto loaded = test::load(
      "units: [{id: v1, name: 东风村, aliases: [东风]}, 红星村]\n"
      "tasks: [{id: t, title: 清扫道路, lead: 财政所}, {title: 清理沟渠, lead: 东风村}]\n"
      "stages: [{title: 一, period: 2024, tasks: 植树}]\n");
  REQUIRE(findings(*loaded) == Strings{"5:36 R001 no unit is called `财政所`",
                                       "6:42 R001 no task is called `植树`"});
  CHECK(loaded->findings[0].notes[0].en == "there are: `东风村`, `红星村`");
  CHECK(loaded->findings[0].notes[0].zh == "现有：“东风村”“红星村”");
  CHECK(loaded->findings[1].notes[0].en == "there are: `t`, `清理沟渠`");
  // Every town is none of those there are.
  loaded = test::load("units: [东风村, 红星村]\ntasks: [{text: 甲, lead: 各乡镇}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].notes.empty());
  std::string many = "units: [";
  for (char c = 'a'; c <= 'm'; ++c) many += std::string("村组") + c + ", ";
  loaded = test::load(many + "]\ntasks: [{title: 甲, lead: 财政所}]\n");
  REQUIRE(loaded->findings.size() == 1);
  CHECK(loaded->findings[0].notes.empty());
}

TEST_CASE("an unknown unit is said where it stands, with the nearest names (R001)") {
  auto loaded = test::load(
      "units: [县住建局, 县城管局]\n"
      "tasks: [{text: 一, lead: 县城管局、县住健局}, {text: 二, lead: 各村}, {text: 三, lead: "
      "水利所}]\n");
  CHECK(findings(*loaded) == Strings{"5:30 R001 no unit is called `县住健局`",
                                     "5:53 R001 no unit is called `各村`",
                                     "5:74 R001 no unit is called `水利所`"});
  const Finding& first = loaded->findings[0];
  CHECK(first.message.zh == "没有叫“县住健局”的单位");
  CHECK(first.help.zh == "是不是“县住建局”？");
  CHECK(first.place.end_column == 34);
  REQUIRE(first.fix);
  CHECK(first.fix->edits[0].text == "县住建局");
  CHECK(loaded->findings[1].help.en == "list it under `units`, with its `members`");
  CHECK(loaded->findings[2].help.en ==
        "list it under `units`, or add it to the `aliases` of the unit meant");
}

TEST_CASE("a name that fits two units is ambiguous (R002)") {
  auto loaded = test::load(
      "units: [{name: 甲局, aliases: [文明办]}, {name: 乙局, aliases: [文明办]}]\n"
      "tasks: [{text: 一, lead: 文明办}]\n");
  CHECK(findings(*loaded) == Strings{"5:25 R002 `文明办` can be `甲局` or `乙局`"});
  CHECK(loaded->findings[0].message.zh == "“文明办”可以指“甲局”，也可以指“乙局”");
  // An implied alias gives way to a name.
  CHECK(findings("units: [县住建局, 住建局]\ntasks: [{text: 一, lead: 住建局}]\n").empty());
  CHECK(findings("units: [县住建局, 市住建局]\ntasks: [{text: 一, lead: 住建局}]\n") ==
        Strings{"5:25 R002 `住建局` can be `县住建局` or `市住建局`"});
}

TEST_CASE("vague words are left for another rule") {
  auto loaded = test::load(
      "units: [甲局]\ntasks: [{text: 一, lead: 甲局, support: '各有关单位、县直相关部门'}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.tasks[0].support[0].to == UnitRef::To::kNothing);
}

TEST_CASE("a plan without units takes those that it names") {
  auto loaded = test::load(
      "tasks: [{text: 一, lead: 甲局、乙局}, {text: 二, lead: 乙局, support: 各有关单位}]\n"
      "responsibilities: [{unit: 丙局, text: 管}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(unit_names(loaded->plan) == Strings{"甲局", "乙局", "丙局"});
  CHECK(loaded->plan.units[0].implied);
  CHECK(loaded->plan.tasks[1].lead[0].index == 1);
}

TEST_CASE("collective units stand for a kind, a group, units, or all of these") {
  auto loaded = test::load(
      "units:\n"
      "  - {name: 一村, kind: village, group: 北片}\n"
      "  - {name: 二村, kind: village}\n"
      "  - {name: 甲局, kind: office, group: 北片}\n"
      "  - {name: 各村, members: village}\n"
      "  - {name: 北片各单位, members: 北片}\n"
      "  - {name: 全体, members: 甲局、各村}\n"
      "  - {name: 混合, members: [office, 二村]}\n");
  CHECK(findings(*loaded).empty());
  const Plan& plan = loaded->plan;
  CHECK(names(plan, plan.units[3].expanded) == Strings{"一村", "二村"});
  CHECK(names(plan, plan.units[4].expanded) == Strings{"一村", "甲局"});
  CHECK(names(plan, plan.units[5].expanded) == Strings{"一村", "二村", "甲局"});
  CHECK(names(plan, plan.units[6].expanded) == Strings{"二村", "甲局"});
  CHECK(plan.units[3].collective);
}

TEST_CASE("a collective unit in itself goes round in a circle") {
  auto loaded = test::load(
      "units: [{name: 甲组, members: 乙组}, {name: 乙组, members: [甲组, 丙局]}, 丙局]\n");
  CHECK(findings(*loaded) == Strings{"4:29 R006 the members of `甲组` include itself"});
}

TEST_CASE("a kind and a group of one name that differ are ambiguous") {
  CHECK(findings("units: [{name: 一村, kind: 北}, {name: 二村, group: 北}, {name: 丙, members: "
                 "北}]\n") ==
        Strings{"4:71 R002 `北` is a kind of units and a group of others"});
}

TEST_CASE("groups and their offices can be named wherever a unit can") {
  auto loaded = test::load(
      "units: [甲局]\n"
      "organization:\n"
      "  - id: lead\n"
      "    name: 县创建工作领导小组\n"
      "    leader: {name: 张三, post: 县长}\n"
      "    deputies: [李四, 王五]\n"
      "    office: {at: 甲局, name: 县创建办, director: 赵六}\n"
      "    groups: [{name: 宣传组}]\n"
      "tasks:\n"
      "  - {text: 一, lead: 县创建工作领导小组}\n"
      "  - {text: 二, lead: 县创建办}\n"
      "  - {text: 三, lead: 领导小组办公室}\n"
      "  - {text: 四, lead: 宣传组}\n");
  CHECK(findings(*loaded).empty());
  const auto& tasks = loaded->plan.tasks;
  CHECK(tasks[0].lead[0].to == UnitRef::To::kGroup);
  CHECK(tasks[1].lead[0].to == UnitRef::To::kOffice);
  CHECK(tasks[2].lead[0].to == UnitRef::To::kOffice);
  CHECK(tasks[3].lead[0].index == 1);
  const Group& group = *loaded->plan.groups[0].group;
  CHECK(group.leader[0].post == "县长");
  CHECK(group.deputies.size() == 2);
  CHECK(group.office->at.to == UnitRef::To::kUnit);
  CHECK(loaded->plan.groups[1].parent == 0);
  CHECK(printed(loaded->plan, tasks[0].lead[0]) == "县创建工作领导小组");
}

TEST_CASE("people are not split: a post may have a comma in it") {
  auto loaded = test::load("organization: {name: 小组, leader: 张三（县委副书记、县长）}\n");
  CHECK(loaded->plan.organization[0].leader.size() == 1);
}

TEST_CASE("subjects of a scheme: a kind, its printed name, a collective unit, units, all") {
  const std::string units =
      "labels: {village: 行政村}\n"
      "units: [{name: 一村, kind: village}, {name: 二村, kind: village}, {name: 甲局, kind: "
      "office}, "
      "{name: 各村, members: village}]\n";
  auto subjects = [&](const std::string& written) {
    auto loaded =
        test::load(units + "assessment: {id: a, items: [{id: i, deduct: 1}]" + written + "}\n");
    CHECK(findings(*loaded).empty());
    return names(loaded->plan, loaded->plan.schemes[0].subjects);
  };
  CHECK(subjects(", subjects: village") == Strings{"一村", "二村"});
  CHECK(subjects(", subjects: 行政村") == Strings{"一村", "二村"});
  CHECK(subjects(", subjects: 各村") == Strings{"一村", "二村"});
  CHECK(subjects(", subjects: '甲局、二村'") == Strings{"二村", "甲局"});
  CHECK(subjects(", subjects: all") == Strings{"一村", "二村", "甲局"});
  CHECK(subjects(", subjects: 全部") == Strings{"一村", "二村", "甲局"});
  CHECK(subjects("") == Strings{"一村", "二村", "甲局"});
  CHECK(findings(units + "assessment: {id: a, subjects: 各镇}\n") ==
        Strings{"6:31 R001 no unit, kind or group of units is called `各镇`"});
}

TEST_CASE("a metric for each unit of a kind names one") {
  const std::string units = "units: [{name: 一村, kind: village}]\n";
  CHECK(findings(units + "goals: [{text: 好, metric: {name: 率, for: village}}]\n").empty());
  auto loaded = test::load(units + "goals: [{text: 好, metric: {name: 率, for: vilage}}]\n");
  CHECK(findings(*loaded) == Strings{"5:42 R001 no unit is of kind `vilage`"});
  CHECK(loaded->findings[0].help.en == "did you mean `village`?");
}
