// Clause: the one building block of prose, and what makes some clauses more than prose.
//
// A section is a clause; its items are clauses. A clause with role or time keys is a task, one
// under `stages` is a stage, and so on: the facts hang on the clause, so that rendering walks
// one kind of thing and a task may stand anywhere.
#ifndef PLAN_MODEL_CLAUSE_H_
#define PLAN_MODEL_CLAUSE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/value.h"

namespace plan {

enum class Numbering : std::uint8_t { kAuto, kNone, kOrdinal, kStage, kArticle };

// A metric of a goal or task: 群众办事满意率 at least 95 %.
struct Metric {
  Line name;
  Maybe<Ratio> at_least, at_most, equals, baseline;
  Line unit;    // 计量单位
  Line source;  // 数据来源
  Maybe<PartialDate> due;
  Line for_kind;  // for each unit of that kind
  Span span;
};

// An inspection point of a task or item.
struct Check {
  Line id;
  Prose text;
  Maybe<PartialDate> due;
  Span span;
};

// How often: `every` with its count (2 weeks → kTwoWeeks), kOnce when not given.
struct Frequency {
  Cycle every = Cycle::kOnce;
  bool term = false;  // every school term
  int times = 1;
  bool given = false;  // `every` or `times` is written
  Span span;
};

// Role names as they are written on one clause; inherited ones are found by `tasks.h`.
struct Roles {
  std::vector<UnitRef> lead, responsible, support;
  std::vector<Person> leaders;
  // The key stands there but nothing behind it (rule T010).
  std::vector<Span> blank;
};

struct TaskFacts {
  WrittenKeys written;
  Ref goal;
  Prose goal_text;  // `goal` when it is not the id of one
  Span goal_span;   // of a goal written out as a map
  Roles roles;
  Maybe<Period> period;
  Maybe<PartialDate> due;
  Frequency frequency;
  Maybe<bool> standing;
  std::vector<Check> checks;
  std::vector<Metric> metrics;
  std::vector<Line> implements;
};

struct StageFacts {
  Maybe<Period> period;
  // Written with an end only (4月20日前): `period` then starts the day after the stage before
  // it ends, where that is known.
  bool end_only = false;
  std::vector<Ref> tasks;  // into Plan::tasks; tasks written in place are items of the clause
};

struct DutyFacts {
  std::vector<UnitRef> units;
  Line role;
  std::vector<Ref> tasks;  // into Plan::tasks
  Frequency frequency;
};

struct GoalFacts {
  std::vector<Metric> metrics;
};

struct Clause {
  Line id;
  Line title;
  Prose text;
  std::vector<Clause> items;  // under a task: items, then its sub-tasks (which have `task` set)
  Maybe<Numbering> numbering;  // of its items; not given: kAuto
  bool run_on = false;         // the items run on inside one paragraph
  // A section, group, scheme or part of a scheme printed here: "annual", "annual#grades".
  Line insert;
  Line after;  // of a free section: the section it follows
  std::shared_ptr<const TaskFacts> task;
  std::shared_ptr<const StageFacts> stage;
  std::shared_ptr<const DutyFacts> duty;
  std::shared_ptr<const GoalFacts> goal;
  Span span;

  [[nodiscard]] bool is_blank() const {
    return !title.given() && !text.given() && items.empty() && !insert.given();
  }
  // Its id, or its title, or its text up to the first ，。；: what outputs call it by.
  [[nodiscard]] std::string name() const;
};

}  // namespace plan

#endif  // PLAN_MODEL_CLAUSE_H_
