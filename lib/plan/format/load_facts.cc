// What makes a clause a task, stage, duty or goal.
#include <memory>
#include <utility>

#include "plan/format/load_clause.h"
#include "plan/format/load_metric.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr std::string_view kRoles[] = {"lead", "responsible", "support", "leaders"};
constexpr std::string_view kWork[] = {"due",    "standing", "checks", "goal",  "implements",
                                      "period", "tasks",    "metric", "every", "times"};

// Keys that belong to what the clause is anyway, and do not make it a task as well.
bool is_own(Where where, std::string_view key) {
  switch (where) {
    case Where::kStage:
      return key == "period" || key == "tasks";
    case Where::kDuty:
      return key == "tasks" || key == "every" || key == "times";
    case Where::kGoal:
      return key == "metric";
    case Where::kTaskSection:
      return key == "tasks";
    default:
      return false;
  }
}

bool is_task(const MapReader& reader, Where where) {
  if (where == Where::kTask) return true;
  for (std::string_view key : kRoles) {
    if (reader.written(key)) return true;  // a role left blank is one too (rule T010)
  }
  for (std::string_view key : kWork) {
    if (reader.knows(key) && reader.has(key) && !is_own(where, key)) return true;
  }
  return false;
}

Roles load_roles(const MapReader& reader) {
  Roles roles;
  roles.lead = reader.units("lead");
  roles.responsible = reader.units("responsible");
  roles.support = reader.units("support");
  roles.leaders = reader.people("leaders");
  for (std::string_view key : kRoles) {
    if (reader.written(key) && reader.list(key).empty()) {
      roles.blank.push_back(reader.key_span(key));
    }
  }
  return roles;
}

// `goal` is a goal's id or title, or a goal itself: which one, shows when all are known.
void load_goal(const MapReader& reader, TaskFacts& facts) {
  yaml::Value value = reader.value("goal");
  if (!value.exists()) return;
  if (!value.is_map()) {
    facts.goal_text = reader.prose("goal");
    facts.goal = reader.ref("goal");
    return;
  }
  MapReader goal(reader.context(), value, Where::kGoal);
  facts.goal_text = goal.prose("text");
  facts.goal_span = value.span();
  for (Metric& metric : load_metrics(goal)) facts.metrics.push_back(std::move(metric));
}

std::shared_ptr<TaskFacts> load_task(const MapReader& reader, Where where) {
  auto facts = std::make_shared<TaskFacts>();
  facts->written = reader.written_keys();
  facts->roles = load_roles(reader);
  facts->period = reader.period("period");
  facts->due = reader.deadline("due");
  facts->frequency = load_frequency(reader);
  facts->standing = reader.flag("standing");
  facts->checks = load_checks(reader);
  if (where != Where::kGoal) facts->metrics = load_metrics(reader);
  if (reader.knows("goal")) load_goal(reader, *facts);
  facts->implements = reader.lines("implements");
  reader.context().task_facts.push_back(facts.get());
  return facts;
}

void load_stage(const MapReader& reader, Clause& clause) {
  auto facts = std::make_shared<StageFacts>();
  facts->period = reader.period("period");
  for (yaml::Value task : reader.list("tasks")) {
    if (task.is_map()) {
      clause.items.push_back(load_clause(reader.context(), task, Where::kTask));
    } else {
      Line name = line_of(reader.context(), task, reader.what("tasks"));
      if (name.given()) facts->tasks.push_back({std::move(name)});
    }
  }
  reader.context().stage_facts.push_back(facts.get());
  clause.stage = std::move(facts);
}

void load_duty(const MapReader& reader, Clause& clause) {
  auto facts = std::make_shared<DutyFacts>();
  facts->units = reader.units("unit");
  facts->role = reader.line("role");
  facts->tasks = reader.refs("tasks");
  facts->frequency = load_frequency(reader);
  reader.context().duty_facts.push_back(facts.get());
  clause.duty = std::move(facts);
}

}  // namespace

void load_facts(const MapReader& reader, Where where, Clause& clause) {
  if (where == Where::kStage) load_stage(reader, clause);
  if (where == Where::kDuty) load_duty(reader, clause);
  if (where == Where::kGoal) {
    auto facts = std::make_shared<GoalFacts>();
    facts->metrics = load_metrics(reader);
    clause.goal = std::move(facts);
  }
  if (is_task(reader, where)) clause.task = load_task(reader, where);
  if (where != Where::kStage && where != Where::kDuty) {
    for (yaml::Value task : reader.list("tasks")) {
      clause.items.push_back(load_clause(reader.context(), task, Where::kTask));
    }
  }
}

Frequency load_frequency(const MapReader& reader) {
  constexpr int kMostTimes = 1000;
  Frequency frequency;
  Maybe<int> every = reader.word<int>("every");
  Maybe<int> times = reader.whole_number("times", 1, kMostTimes);
  if (every) {
    frequency.term = every->value == keys::kTerm;
    if (!frequency.term) frequency.every = static_cast<Cycle>(every->value);
    frequency.span = every->span;
  }
  if (times) {
    frequency.times = times->value;
    if (!every) frequency.span = times->span;
  }
  frequency.given = every || times;
  return frequency;
}

std::vector<Check> load_checks(const MapReader& reader) {
  std::vector<Check> out;
  for (yaml::Value value : reader.list("checks")) {
    MapReader check(reader.context(), value, Where::kCheck);
    out.push_back({check.id(), check.prose("text"), check.deadline("due"), value.span()});
  }
  return out;
}

void begin_after_each_other(const std::vector<Clause>& stages) {
  std::optional<Day> end_before;
  for (const Clause& stage : stages) {
    // Made by load_stage, not const: clauses share facts so that others cannot change them.
    StageFacts& facts = *std::const_pointer_cast<StageFacts>(stage.stage);
    std::optional<Day> last = facts.period ? facts.period->value.last() : std::nullopt;
    if (facts.period && !facts.period->value.start && facts.period->value.end) {
      facts.end_only = true;
      if (last && end_before && *end_before < *last) {
        Day begin = *end_before + std::chrono::days(1);
        facts.period->value.start = PartialDate{PartialDate::Kind::kDay, year_of(begin),
                                                month_of(begin), day_of_month(begin), 0};
      }
    }
    end_before = last;
  }
}

}  // namespace plan::load
