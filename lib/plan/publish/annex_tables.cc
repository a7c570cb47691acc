// The annexes that a plan generates of its own tasks, stages and units.
#include <utility>

#include "plan/publish/attachments.h"
#include "plan/publish/leaf_rules.h"
#include "plan/publish/table_words.h"
#include "plan/publish/tasks.h"
#include "plan/publish/voice.h"

namespace plan::publishing {
namespace {

// What one unit does, by role.
struct Work {
  std::vector<std::string> lead, responsible, support, duties;
};

// Adds `name` to the list `role` of every unit that `refs` stand for, once each.
void add_work(const Context& context, const std::vector<UnitRef>& refs, const std::string& name,
              std::vector<std::string> Work::*role, std::vector<Work>& all) {
  for (const UnitRef& ref : refs) {
    for (int unit : expand(context.plan, ref)) {
      std::vector<std::string>& list = all[static_cast<std::size_t>(unit)].*role;
      if (list.empty() || list.back() != name) list.push_back(name);
    }
  }
}

std::vector<Work> work_of_units(const Context& context) {
  const Plan& plan = context.plan;
  std::vector<Work> all(plan.units.size());
  for (const Task& task : plan.tasks) {
    std::string name = task_name(task);
    auto add = [&](std::vector<UnitRef> Task::*role, std::vector<std::string> Work::*list) {
      bool said = task.has_subtasks && is_handed_down(context, task, role);
      if (!said) add_work(context, task.*role, name, list, all);
    };
    add(&Task::lead, &Work::lead);
    add(&Task::responsible, &Work::responsible);
    add(&Task::support, &Work::support);
  }
  const Section* duties = find_section(plan, SectionKind::kResponsibilities);
  if (duties == nullptr) return all;
  for (const Clause& clause : duties->body.items) {
    if (!clause.duty) continue;
    std::string text = context.voice.run_together(clause.text.paragraphs);
    std::string name = without_mark(clause.title.given() ? clause.title.text : text);
    add_work(context, clause.duty->units, name, &Work::duties, all);
  }
  return all;
}

// Who is responsible: of a standing duty that is a task too, the unit whose duty it is.
const std::vector<UnitRef>& charged_units(const Task& task) {
  const Clause& clause = *task.clause;
  bool own = !task.lead.empty() || !task.responsible.empty() || !task.leaders.empty();
  return own || !clause.duty ? task.responsible : clause.duty->units;
}

}  // namespace

void add_task_table(const Context& context, Part& part) {
  const Voice& voice = context.voice;
  doc::Table table;
  add_column(table, voice(kNumber), 1, doc::Align::kCentre);
  add_column(table, voice(kTask), 4);
  add_column(table, voice(kFigures), 3);
  add_column(table, voice(kChecks), 3);
  for (std::string_view role : {"leaders", "lead", "responsible", "support"}) {
    add_column(table, common_role_word(context, role), 2);
  }
  add_column(table, voice(kTime), 2);
  for (const Task& task : context.plan.tasks) {
    bool bare = task.facts->metrics.empty() && task.facts->checks.empty();
    if (task.has_subtasks && bare && is_handed_down(context, task, &Task::lead) &&
        is_handed_down(context, task, &Task::responsible) &&
        is_handed_down(context, task, &Task::support)) {
      continue;
    }
    table.rows.push_back({std::to_string(table.rows.size() + 1), task_name(task),
                          figures_of(context, task.facts->metrics),
                          checks_words(context, task.facts->checks),
                          context.names(task.leaders), context.names(task.lead),
                          context.names(charged_units(task)), context.names(task.support),
                          task_time(context, task)});
  }
  drop_empty_columns(table);
  part.body.emplace_back(std::move(table));
}

void add_schedule(const Context& context, Part& part) {
  static constexpr Words kStage{"Stage", "阶段"};
  static constexpr Words kWork{"Tasks", "主要任务"};
  const Voice& voice = context.voice;
  doc::Table table;
  add_column(table, voice(kNumber), 1, doc::Align::kCentre);
  add_column(table, voice(context.plan.stages.empty() ? kTask : kStage), 3);
  add_column(table, voice(kTime), 3);
  add_column(table, voice(kWork), 6);
  for (const Clause* clause : context.plan.stages) {
    if (!clause->stage) continue;
    std::vector<std::string> tasks;
    for (const Ref& ref : clause->stage->tasks) {
      if (ref.index < 0) continue;
      tasks.push_back(task_name(context.plan.tasks[static_cast<std::size_t>(ref.index)]));
    }
    std::string when = context.when(*clause->stage);
    table.rows.push_back({std::to_string(table.rows.size() + 1), stage_name(*clause), when,
                          voice.semicolons(tasks)});
  }
  for (const Task& task : context.plan.tasks) {
    std::string when = task_time(context, task);
    if (!context.plan.stages.empty() || task.has_subtasks || when.empty()) continue;
    table.rows.push_back({std::to_string(table.rows.size() + 1), task_name(task), when, ""});
  }
  drop_empty_columns(table);
  part.body.emplace_back(std::move(table));
}

void add_checklist(const Context& context, Part& part) {
  static constexpr Words kWhat{"What is inspected", "检查内容"};
  static constexpr Words kFound{"What was found", "检查情况"};
  static constexpr Words kInspector{"Inspector", "检查人"};
  const Voice& voice = context.voice;
  doc::Table table;
  add_column(table, voice(kNumber), 1, doc::Align::kCentre);
  add_column(table, voice(kWhat), 3);
  add_column(table, voice(kChecks), 5);
  add_column(table, voice(kFound), 3);
  add_column(table, voice(kInspector), 2);
  table.group_columns = 2;  // what has several points is one thing, with one number
  int things = 0;
  auto add_row = [&](const std::string& name, std::string point) {
    std::string number = name.empty() ? std::string() : std::to_string(++things);
    table.rows.push_back({std::move(number), name, std::move(point), "", ""});
  };
  auto add = [&](const std::string& name, const std::vector<Check>& checks) {
    bool first = true;
    for (const Check& check : checks) {
      add_row(first ? name : std::string(), checks_words(context, {check}));
      first = false;
    }
  };
  for (const Task& task : context.plan.tasks) add(task_name(task), task.facts->checks);
  for (const Scheme& scheme : context.plan.schemes) {
    for (const Item* leaf : leaves(scheme)) {
      add(leaf->printed(), leaf->checks);
      // An item is inspected by its rule where nobody wrote down points to look at.
      bool inspected = std::get_if<Rollup>(&leaf->method) == nullptr;
      if (!leaf->checks.empty() || !inspected) continue;
      add_row(leaf->printed(), leaf_rule(context, scheme, *leaf));
    }
  }
  part.body.emplace_back(std::move(table));
}

namespace {

// 牵头任务 of those whose role is 牵头单位, by the plan's own word for it.
std::string work_heading(const Context& context, std::string_view role, const Words& usual) {
  constexpr std::string_view kEnds[] = {"单位", "部门", "科室", "机构"};
  std::string word = common_role_word(context, role);
  for (std::string_view end : kEnds) {
    if (!context.voice.chinese() || !word.ends_with(end) || word.size() == end.size()) continue;
    return word.substr(0, word.size() - end.size()) + "任务";
  }
  return context.voice(usual);
}

}  // namespace

void add_unit_table(const Context& context, Part& part) {
  static constexpr Words kUnit{"Unit", "单位"};
  static constexpr Words kContact{"Contact", "联系人"};
  static constexpr Words kLeads{"Leads", "牵头任务"};
  static constexpr Words kIsResponsible{"Is responsible for", "责任任务"};
  static constexpr Words kSupports{"Supports", "配合任务"};
  static constexpr Words kDuties{"Standing duties", "职责"};
  const Voice& voice = context.voice;
  const Plan& plan = context.plan;
  doc::Table table;
  add_column(table, voice(kNumber), 1, doc::Align::kCentre);
  add_column(table, voice(kUnit), 3);
  for (const std::string& heading :
       {work_heading(context, "lead", kLeads),
        work_heading(context, "responsible", kIsResponsible),
        work_heading(context, "support", kSupports), voice(kDuties)}) {
    add_column(table, heading, 4);
  }
  add_column(table, voice(kContact), 2);
  std::vector<Work> all = work_of_units(context);
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    const Work& work = all[i];
    bool idle = work.lead.empty() && work.responsible.empty() && work.support.empty() &&
                work.duties.empty();
    if (idle || unit.collective) continue;
    table.rows.push_back({std::to_string(table.rows.size() + 1), unit.printed(),
                          voice.semicolons(work.lead), voice.semicolons(work.responsible),
                          voice.semicolons(work.support), voice.semicolons(work.duties),
                          unit.contact.text});
    table.anchors.push_back("unit-" + unit.key());
  }
  drop_empty_columns(table);
  part.body.emplace_back(std::move(table));
}

}  // namespace plan::publishing
