// Group T: tasks, duties, goals.
#include <algorithm>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kNoLead{"nobody leads {task} or is responsible for it",
                        "“{task}”没有牵头单位，也没有责任单位"};
constexpr Words kAddLead{
    "write `lead` (牵头单位) or `responsible` (责任单位) on the task, its parent or the "
    "section",
    "请在任务、上级任务或本章写明牵头单位（lead）或责任单位（responsible）"};
constexpr Words kOnlyTaskNoLead{"the plan's only task has neither lead nor responsible unit",
                                "方案仅有的一项任务没有牵头单位，也没有责任单位"};
constexpr Words kNoneHasLead{"none of the {n} tasks has a lead or a responsible unit",
                             "{n}项任务都没有牵头单位，也没有责任单位"};

// Tasks that a standing duty of some unit names.
std::vector<bool> tasks_in_duties(const Plan& plan) {
  std::vector<bool> named(plan.tasks.size(), false);
  auto mark = [&](const Clause& clause, auto&& again) -> void {
    if (clause.duty && !clause.duty->units.empty()) {
      for (const Ref& task : clause.duty->tasks) {
        if (task.index >= 0) named[static_cast<std::size_t>(task.index)] = true;
      }
    }
    for (const Clause& item : clause.items) again(item, again);
  };
  for (const Section& section : plan.sections) mark(section.body, mark);
  return named;
}

bool has_lead(const Task& task) {
  return !task.lead.empty() || !task.responsible.empty() || !task.leaders.empty();
}

void no_lead(RuleRun& run) {
  const std::vector<Task>& tasks = run.plan().tasks;
  std::vector<bool> in_duties = tasks_in_duties(run.plan());
  std::vector<const Task*> without;
  std::size_t leaves = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].has_subtasks) continue;
    ++leaves;
    if (!has_lead(tasks[i]) && !in_duties[i]) without.push_back(&tasks[i]);
  }
  bool none = !without.empty() && without.size() == leaves &&
              std::none_of(tasks.begin(), tasks.end(), has_lead);
  if (none) {
    Message message = leaves == 1 ? say(kOnlyTaskNoLead) : say(kNoneHasLead, {{"n", leaves}});
    const Clause& first = *tasks.front().clause;
    Finding& finding = run.report(span_of(first), std::move(message));
    finding.severity = Severity::kInfo;
    finding.help = say(kAddLead);
    return;
  }
  for (const Task* task : without) {
    if (!run.sound(task->clause->span)) continue;
    run.report(span_of(*task->clause), say(kNoLead, {{"task", name_of(*task->clause)}})).help =
        say(kAddLead);
  }
}

constexpr Rule kRules[] = {
    {"T001",
     "no-lead",
     Severity::kWarning,
     Fixable::kNo,
     {"a task that nobody leads or is responsible for", "任务没有牵头单位或责任单位"},
     {"A task without sub-tasks for which neither a leading unit (lead), a responsible unit "
      "(responsible) nor a leading person (leaders) is given, on itself, a task above it or "
      "the "
      "section, and which no standing duty names. When no task of the plan has any, this is "
      "said once, as an info.",
      "任务没有下级任务，本身、上级任务和本章都没有写牵头单位（lead）、"
      "责任单位（responsible）或牵头领导（leaders），责任分工中也没有提到它。"
      "全部任务都没有写的，只提示一次。"},
     {"Work that is everybody's is nobody's: the task is missing from every unit's list. A "
      "unit "
      "that only supports (support) does not answer for it.",
      "没有明确责任单位的任务，不会出现在任何单位的清单里，最后无人落实。"
      "配合单位（support）不承担主要责任。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇畜牧兽医站, 镇财政所]
tasks:
  - title: 整治养殖小区环境卫生
    lead: 镇畜牧兽医站
  - title: 保障整治经费
    text: 设立专户，专款专用。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇畜牧兽医站, 镇财政所]
tasks:
  - title: 整治养殖小区环境卫生
    lead: 镇畜牧兽医站
  - title: 保障整治经费
    text: 设立专户，专款专用。
    responsible: 镇财政所
)",
     no_lead},
};

}  // namespace

std::span<const Rule> rules::task_rules() {
  return kRules;
}

}  // namespace plan
