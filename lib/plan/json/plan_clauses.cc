// Clauses, and what makes some of them tasks, stages, duties and goals.
#include "plan/json/plan_writer.h"
#include "plan/json/words.h"

namespace plan::json {
namespace {

// What a task takes from those above it.
Json inherited_by(const Task& task) {
  const TaskFacts& own = *task.facts;
  Json out = Json::array();
  auto add = [&](const char* key, bool is_own, bool is_there) {
    if (is_there && !is_own) out.push_back(key);
  };
  add("lead", !own.roles.lead.empty(), !task.lead.empty());
  add("responsible", !own.roles.responsible.empty(), !task.responsible.empty());
  add("support", !own.roles.support.empty(), !task.support.empty());
  add("leaders", !own.roles.leaders.empty(), !task.leaders.empty());
  add("period", own.period.has_value(), task.period.has_value());
  bool own_every = own.frequency.term || own.frequency.every != Cycle::kOnce;
  bool has_every = task.frequency.term || task.frequency.every != Cycle::kOnce;
  add("every", own_every, has_every);
  add("times", own.frequency.given, task.frequency.given);
  add("standing", own.standing.has_value(), task.standing);
  return out;
}

}  // namespace

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Clause>& clauses) {
  if (clauses.empty()) return;
  Json& list = json[key] = Json::array();
  for (const Clause& one : clauses) list.push_back(clause(one));
}

Json PlanWriter::clause(const Clause& clause) {
  Json out = Json::object();
  put(out, "id", clause.id);
  put(out, "title", clause.title);
  put(out, "text", clause.text);
  if (clause.task) out["is"].push_back("task");
  if (clause.stage) out["is"].push_back("stage");
  if (clause.duty) out["is"].push_back("duty");
  if (clause.goal) out["is"].push_back("goal");
  if (out.contains("is")) {
    auto task = tasks_.find(&clause);
    put(out, "key", task == tasks_.end() ? clause.name() : task->second->key);
  }
  if (clause.numbering) out["numbering"] = word(clause.numbering->value);
  put_set(out, "run_on", clause.run_on);
  put(out, "insert", clause.insert);
  put(out, "after", clause.after);
  if (clause.duty) put_duty(out, *clause.duty);
  if (clause.goal) put(out, "metric", clause.goal->metrics);
  if (clause.task) put_task(out, clause);
  if (clause.stage) put_stage(out, *clause.stage);
  put(out, "items", clause.items);
  // A chapter that is its only element shares a map with it: the element comes first.
  put_own(out, clause.span);
  return out;
}

void PlanWriter::put_task(Json& json, const Clause& clause) {
  const TaskFacts& own = *clause.task;
  auto found = tasks_.find(&clause);
  // The chapter of tasks is none itself: what it says is for its tasks.
  Task of_chapter;
  of_chapter.facts = &own;
  of_chapter.lead = own.roles.lead;
  of_chapter.responsible = own.roles.responsible;
  of_chapter.support = own.roles.support;
  of_chapter.leaders = own.roles.leaders;
  of_chapter.period = own.period;
  of_chapter.frequency = own.frequency;
  const Task& task = found == tasks_.end() ? of_chapter : *found->second;

  put_goal_of_task(json, own);
  put(json, "lead", task.lead);
  put(json, "responsible", task.responsible);
  put(json, "support", task.support);
  put(json, "leaders", task.leaders);
  put(json, "period", task.period);
  put(json, "due", own.due);
  put(json, task.frequency);
  bool standing = own.standing ? own.standing->value : task.standing;
  if (own.standing || standing) json["standing"] = standing;
  Json inherited = inherited_by(task);
  if (!inherited.empty()) json["inherited"] = std::move(inherited);
  put(json, "checks", own.checks);
  put(json, "metric", own.metrics);
  put(json, "implements", own.implements);
}

void PlanWriter::put_goal_of_task(Json& json, const TaskFacts& facts) {
  Json goal = Json::object();
  if (facts.goal.index >= 0) {
    const Clause& target = *plan_.goals[static_cast<std::size_t>(facts.goal.index)];
    goal["goal"] = target.name();
  }
  put(goal, "text", facts.goal_text);
  put_own(goal, facts.goal_span);
  if (!goal.empty()) json["goal"] = std::move(goal);
}

void PlanWriter::put_stage(Json& json, const StageFacts& facts) {
  put(json, "period", facts.period);
  put_tasks(json, facts.tasks);
}

void PlanWriter::put_duty(Json& json, const DutyFacts& facts) const {
  put(json, "unit", facts.units);
  put(json, "role", facts.role);
  put_tasks(json, facts.tasks);
  put(json, facts.frequency);
}

void PlanWriter::put_tasks(Json& json, const std::vector<Ref>& tasks) const {
  if (tasks.empty()) return;
  Json& list = json["tasks"] = Json::array();
  for (const Ref& task : tasks) list.push_back(task_ref(task));
}

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Check>& checks) {
  if (checks.empty()) return;
  Json& list = json[key] = Json::array();
  for (const Check& check : checks) {
    Json one = Json::object();
    put(one, "id", check.id);
    put(one, "text", check.text);
    put(one, "due", check.due);
    put_own(one, check.span);
    list.push_back(std::move(one));
  }
}

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Metric>& metrics) {
  if (metrics.empty()) return;
  // Those of a goal that is a task too, and of a task's own goal, stand in one list.
  Json& list = json[key];
  for (const Metric& one : metrics) list.push_back(metric(one));
}

Json PlanWriter::metric(const Metric& metric) {
  Json out = Json::object();
  put(out, "name", metric.name);
  put(out, "at_least", metric.at_least);
  put(out, "at_most", metric.at_most);
  put(out, "equals", metric.equals);
  put(out, "unit", metric.unit);
  put(out, "baseline", metric.baseline);
  put(out, "source", metric.source);
  put(out, "due", metric.due);
  put(out, "for", metric.for_kind);
  put_own(out, metric.span);
  return out;
}

}  // namespace plan::json
