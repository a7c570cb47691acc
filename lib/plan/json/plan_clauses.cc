// Clauses, and what hangs on them, as JSON.
#include "plan/json/plan_parts.h"

namespace plan::plan_json {
namespace {

std::string_view word_of(Numbering numbering) {
  static constexpr std::string_view kWords[] = {"auto", "none", "ordinal", "stage", "article"};
  return kWords[static_cast<std::size_t>(numbering)];
}

void put_roles(const Plan& plan, const Roles& roles, Json& json) {
  put_list(json, "lead", unit_refs(plan, roles.lead));
  put_list(json, "responsible", unit_refs(plan, roles.responsible));
  put_list(json, "support", unit_refs(plan, roles.support));
  put(json, "leaders", roles.leaders);
}

void put_task(const Plan& plan, const TaskFacts& facts, Json& json) {
  std::size_t goal = static_cast<std::size_t>(facts.goal.index);
  if (facts.goal.index >= 0 && goal < plan.goals.size()) {
    json["goal"] = {{"id", plan.goals[goal]->name()}};
  } else {
    put(json, "goal", facts.goal_text);
  }
  put_roles(plan, facts.roles, json);
  put(json, "period", facts.period);
  put(json, "due", facts.due);
  put(json, "frequency", facts.frequency);
  put(json, "standing", facts.standing);
  put_list(json, "checks", checks(facts.checks));
  put_list(json, "metrics", metrics(facts.metrics));
  put(json, "implements", facts.implements);
}

}  // namespace

Json metrics(const std::vector<Metric>& list) {
  Json all = Json::array();
  for (const Metric& metric : list) {
    Json json;
    put(json, "name", metric.name);
    put(json, "at_least", metric.at_least);
    put(json, "at_most", metric.at_most);
    put(json, "equals", metric.equals);
    put(json, "unit", metric.unit);
    put(json, "baseline", metric.baseline);
    put(json, "source", metric.source);
    put(json, "due", metric.due);
    put(json, "for", metric.for_kind);
    all.push_back(std::move(json));
  }
  return all;
}

Json checks(const std::vector<Check>& list) {
  Json all = Json::array();
  for (const Check& check : list) {
    Json json;
    put(json, "id", check.id);
    put(json, "text", check.text);
    put(json, "due", check.due);
    all.push_back(std::move(json));
  }
  return all;
}

Json clause(const Plan& plan, const Clause& clause) {
  Json json = Json::object();
  put(json, "id", clause.id);
  put(json, "title", clause.title);
  put(json, "text", clause.text);
  if (clause.numbering) json["numbering"] = word_of(clause.numbering->value);
  if (clause.run_on) json["run_on"] = true;
  put(json, "insert", clause.insert);
  if (clause.task) put_task(plan, *clause.task, json);
  if (clause.stage) {
    put(json, "period", clause.stage->period);
    put_list(json, "stage_tasks", task_refs(plan, clause.stage->tasks));
  }
  if (clause.duty) {
    put_list(json, "units", unit_refs(plan, clause.duty->units));
    put(json, "role", clause.duty->role);
    put_list(json, "duty_tasks", task_refs(plan, clause.duty->tasks));
    put(json, "frequency", clause.duty->frequency);
  }
  if (clause.goal) put_list(json, "metrics", metrics(clause.goal->metrics));
  put_list(json, "items", clauses(plan, clause.items));
  return json;
}

Json clauses(const Plan& plan, const std::vector<Clause>& list) {
  Json all = Json::array();
  for (const Clause& one : list) all.push_back(clause(plan, one));
  return all;
}

}  // namespace plan::plan_json
