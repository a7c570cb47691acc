// Tasks wherever they stand, and what they inherit; stages and duties.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::dump;
using test::findings;
using test::Strings;

namespace {

const std::string kUnits = "units: [甲局, 乙局, 丙局]\n";

Strings names(const Plan& plan, const std::vector<UnitRef>& refs) {
  Strings out;
  for (const UnitRef& ref : refs) out.push_back(printed(plan, ref));
  return out;
}

}  // namespace

TEST_CASE("divisions of an office have the roles that units have") {
  auto loaded = test::load(
      "units: [办公室, 人事科, 财务股]\n"
      "tasks: [{text: 甲, 牵头科室: 办公室, 责任科室: 人事科, 配合股室: 财务股}]\n");
  CHECK(findings(*loaded).empty());
  const Task& task = loaded->plan.tasks[0];
  CHECK(names(loaded->plan, task.lead) == Strings{"办公室"});
  CHECK(names(loaded->plan, task.responsible) == Strings{"人事科"});
  CHECK(names(loaded->plan, task.support) == Strings{"财务股"});
}

TEST_CASE("sub-tasks inherit what they leave out") {
  auto loaded = test::load(
      kUnits +
      "tasks:\n"
      "  responsible: 丙局\n"
      "  period: 2024-04..2024-05\n"
      "  items:\n"
      "    - title: 一\n"
      "      lead: 甲局\n"
      "      leaders: 张三\n"
      "      every: month\n"
      "      standing: true\n"
      "      tasks:\n"
      "        - {title: 一一}\n"
      "        - {title: 一二, lead: 乙局, period: 2024-06, every: week, standing: 否}\n"
      "    - title: 二\n");
  CHECK(findings(*loaded).empty());
  const Plan& plan = loaded->plan;
  REQUIRE(plan.tasks.size() == 4);
  const Task& first = plan.tasks[0];
  CHECK(first.has_subtasks);
  CHECK(first.parent == -1);
  CHECK(names(plan, first.responsible) == Strings{"丙局"});
  CHECK(iso(first.period->value) == "2024-04..2024-05");
  const Task& plain = plan.tasks[1];
  CHECK(plain.parent == 0);
  CHECK(names(plan, plain.lead) == Strings{"甲局"});
  CHECK(names(plan, plain.responsible) == Strings{"丙局"});
  CHECK(plain.leaders[0].name == "张三");
  CHECK(plain.frequency.every == Cycle::kMonth);
  CHECK(plain.standing);
  CHECK(plain.facts->roles.lead.empty());  // what is written stays apart from what is inherited
  const Task& other = plan.tasks[2];
  CHECK(names(plan, other.lead) == Strings{"乙局"});
  CHECK(iso(other.period->value) == "2024-06");
  CHECK(other.frequency.every == Cycle::kWeek);
  CHECK(!other.standing);
  CHECK(plan.tasks[3].lead.empty());
  CHECK(!plan.tasks[3].has_subtasks);
}

TEST_CASE("the chapter of tasks keeps its roles and is no task itself") {
  auto loaded = test::load(kUnits + "tasks: {lead: 甲局, items: [一, 二]}\n");
  REQUIRE(loaded->plan.sections[0].body.task);
  CHECK(loaded->plan.sections[0].body.task->roles.lead.size() == 1);
  CHECK(loaded->plan.tasks.size() == 2);
}

TEST_CASE("a clause with a role or a time is a task, wherever it stands") {
  auto loaded =
      test::load(kUnits +
                 "organization: [{name: 小组, duties: [{text: 定期会商, every: month}]}]\n"
                 "assessment: {id: a, text: 甲, notes: [{text: 存档, lead: 甲局}, 公示]}\n"
                 "safeguards:\n"
                 "  - {title: 投入, text: 要保障投入, responsible: 乙局}\n"
                 "  - {title: 宣传, items: [{text: 各自宣传, due: 2024-06}]}\n"
                 "  - 只是一句话\n"
                 "attachments: [{title: 附, items: [{text: 报送, lead: 丙局}]}]\n");
  CHECK(findings(*loaded).empty());
  Strings keys;
  for (const Task& task : loaded->plan.tasks) keys.push_back(task.key);
  CHECK(keys == Strings{"定期会商", "存档", "投入", "各自宣传", "报送"});
}

TEST_CASE("a task is called by its id, its title, or its text up to the first comma") {
  auto loaded =
      test::load("tasks: [{id: a, title: 甲}, {title: 乙}, '清理垃圾，整治乱象。']\n");
  CHECK(loaded->plan.tasks[0].key == "a");
  CHECK(loaded->plan.tasks[1].key == "乙");
  CHECK(loaded->plan.tasks[2].key == "清理垃圾");
}

TEST_CASE("a role left blank is remembered (for T010) and inherits") {
  auto loaded =
      test::load(kUnits + "tasks: {lead: 甲局, items: [{title: 一, lead: , support: []}]}\n");
  const Roles& roles = loaded->plan.tasks[0].facts->roles;
  REQUIRE(roles.blank.size() == 2);
  CHECK(loaded->sources.place(roles.blank[0]).column == 38);
  CHECK(names(loaded->plan, loaded->plan.tasks[0].lead) == Strings{"甲局"});
}

TEST_CASE("how often") {
  auto loaded = test::load(
      "tasks:\n"
      "  - {title: a, every: 2 weeks}\n"
      "  - {title: b, every: 每两个月, times: 3}\n"
      "  - {title: c, every: 学期}\n"
      "  - {title: d, times: 2}\n"
      "  - {title: e, every: fortnight}\n");
  const auto& tasks = loaded->plan.tasks;
  CHECK(tasks[0].frequency.every == Cycle::kTwoWeeks);
  CHECK(tasks[1].frequency.every == Cycle::kTwoMonths);
  CHECK(tasks[1].frequency.times == 3);
  CHECK(tasks[2].frequency.term);
  CHECK(tasks[3].frequency.given);
  CHECK(tasks[3].frequency.every == Cycle::kOnce);
  CHECK(findings(*loaded) == Strings{"9:23 K004 `every` cannot be `fortnight`"});
}

TEST_CASE("`times` alone keeps the `every` that is inherited") {
  auto loaded =
      test::load("tasks: [{title: 一, every: month, tasks: [{title: 二, times: 3}]}]\n");
  CHECK(loaded->plan.tasks[1].frequency.every == Cycle::kMonth);
  CHECK(loaded->plan.tasks[1].frequency.times == 3);
}

TEST_CASE("checks are texts or maps") {
  auto loaded = test::load(
      "tasks: [{title: a, checks: [看台账, {id: c, text: 看现场, due: 2024-05}]}]\n");
  const auto& checks = loaded->plan.tasks[0].facts->checks;
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].text.paragraphs[0] == "看台账");
  CHECK(checks[1].id.text == "c");
  CHECK(iso(checks[1].due->value) == "2024-05");
}

TEST_CASE("`goal` is the id of a goal, or a goal") {
  auto loaded = test::load(
      "goals: [{id: clean, title: 干净, text: 干净整洁}]\n"
      "tasks:\n"
      "  - {title: a, goal: clean}\n"
      "  - {title: b, goal: 干净}\n"
      "  - {title: c, goal: 道路整洁有序}\n"
      "  - {title: d, goal: claen}\n"
      "  - {title: e, goal: {text: 满意, metric: {at_least: 90}}}\n");
  const auto& tasks = loaded->plan.tasks;
  CHECK(tasks[0].facts->goal.index == 0);
  CHECK(!tasks[0].facts->goal_text.given());
  CHECK(tasks[1].facts->goal.index == 0);
  CHECK(tasks[2].facts->goal.index == -1);
  CHECK(tasks[2].facts->goal_text.paragraphs == Strings{"道路整洁有序"});
  CHECK(tasks[4].facts->goal_text.paragraphs == Strings{"满意"});
  CHECK(tasks[4].facts->metrics.size() == 1);
  CHECK(findings(*loaded) == Strings{"9:22 R001 no goal has the id `claen`"});
  CHECK(loaded->findings[0].help.en == "did you mean `clean`?");
}

TEST_CASE("a stage names tasks, or has them written in place") {
  auto loaded =
      test::load(kUnits +
                 "tasks: [{id: a, title: 甲项}, {id: b, title: 乙项}]\n"
                 "stages:\n"
                 "  - {title: 一, period: 2024-04, tasks: '甲项、b'}\n"
                 "  - {title: 二, period: 2024-05, tasks: [a, {title: 验收, lead: 甲局}]}\n"
                 "  - {title: 三, lead: 乙局, tasks: [丙项]}\n");
  const Plan& plan = loaded->plan;
  REQUIRE(plan.stages.size() == 3);
  REQUIRE(plan.stages[0]->stage->tasks.size() == 2);
  CHECK(plan.stages[0]->stage->tasks[0].index == 0);
  CHECK(plan.stages[0]->stage->tasks[1].index == 1);
  CHECK(plan.stages[1]->stage->tasks.size() == 1);
  REQUIRE(plan.stages[1]->items.size() == 1);
  CHECK(plan.stages[1]->items[0].task);
  // A stage with a role is a task as well.
  CHECK(plan.tasks.size() == 4);
  CHECK(plan.tasks[3].key == "三");
  CHECK(findings(*loaded) == Strings{"9:34 R001 no task is called `丙项`"});
  CHECK(loaded->sources.place(plan.stages[0]->stage->tasks[1].name.span).column == 44);
}

TEST_CASE("a duty has its units, role and tasks, and is no task for its frequency") {
  auto loaded =
      test::load(kUnits +
                 "tasks: [{id: a, title: 甲项}]\n"
                 "responsibilities:\n"
                 "  - {unit: 甲局、乙局, role: 督导, tasks: a, every: month, text: 每月督导}\n"
                 "  - {unit: 丙局, text: 管水, period: 2024-05}\n");
  CHECK(findings(*loaded).empty());
  const Clause& first = loaded->plan.sections[1].body.items[0];
  CHECK(names(loaded->plan, first.duty->units) == Strings{"甲局", "乙局"});
  CHECK(first.duty->tasks[0].index == 0);
  CHECK(first.duty->frequency.every == Cycle::kMonth);
  CHECK(!first.task);
  CHECK(loaded->plan.sections[1].body.items[1].task);
  CHECK(loaded->plan.tasks.size() == 2);
}

TEST_CASE("two tasks with one id or title (K005), but not two texts that begin alike") {
  CHECK(findings("tasks: [{id: a, title: 一}, {id: a, title: 二}]\n") ==
        Strings{"4:33 K005 two tasks are called `a`"});
  CHECK(findings("tasks: [{title: 一}]\nsafeguards: [{title: 一, due: 2024-05}]\n") ==
        Strings{"5:22 K005 two tasks are called `一`"});
  CHECK(findings("tasks: ['加强领导，抓落实。', '加强领导，抓督查。']\n").empty());
  CHECK(findings("tasks: [{id: a, title: 一}, {id: b, title: 一}]\n").empty());
}
