#include "plan/publish/clauses.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "plan/publish/assessment.h"
#include "plan/publish/organization.h"
#include "plan/publish/said.h"
#include "plan/publish/tasks.h"

namespace plan::publishing {
namespace {

void take_names(Part& part, const Clause& clause) {
  for (const Line* line : {&clause.id, &clause.title}) {
    if (line->given()) part.names.push_back(line->text);
  }
  if (part.names.empty()) part.names.push_back(clause.name());
}

struct Inserted {
  Part part;
  bool titled = false;  // its title is written in the plan, and may not be lost
};

Inserted compose_target(const Context& context, const InsertTarget& target, int depth) {
  const Plan& plan = context.plan;
  std::size_t index = static_cast<std::size_t>(target.index);
  switch (target.kind) {
    case InsertTarget::Kind::kSection: {
      const Section& section = plan.sections[index];
      return {compose_section(context, section, depth), section.body.title.given()};
    }
    case InsertTarget::Kind::kGroup:
      return {compose_group(context, target.index, depth), true};
    case InsertTarget::Kind::kScheme:
      break;
  }
  const Scheme& scheme = plan.schemes[index];
  if (target.part == SchemePart::kWhole) {
    return {compose_scheme(context, scheme, depth), scheme.title.given()};
  }
  return {compose_scheme_part(context, scheme, target.part, depth), false};
}

// The inserted thing becomes the clause's own content; its title goes where the clause has
// one that says as much.
void absorb(Part& part, Part inner) {
  std::move(inner.names.begin(), inner.names.end(), std::back_inserter(part.names));
  std::move(inner.body.begin(), inner.body.end(), std::back_inserter(part.body));
  std::move(inner.lines.begin(), inner.lines.end(), std::back_inserter(part.lines));
  part.items = std::move(inner.items);
  part.numbering = inner.numbering;
  part.run_on = inner.run_on;
}

bool says(const Clause& clause, std::string_view words) {
  Said said(clause.text);
  said.add(clause.title.text);
  return said.has(words);
}

// Puts what is inserted into `part`, which is the clause without it.
void insert(const Context& context, const Clause& clause, const InsertTarget& target, int depth,
            Part& part) {
  bool bare = part.title.empty() && part.body.empty() && clause.items.empty();
  if (bare) {
    Inserted inner = compose_target(context, target, depth);
    part.title = std::move(inner.part.title);
    part.mark = std::move(inner.part.mark);
    absorb(part, std::move(inner.part));
    return;
  }
  bool titled = compose_target(context, target, depth).titled;  // cheap: a plan is small
  if (clause.items.empty() && !titled) {
    absorb(part, compose_target(context, target, depth).part);
    return;
  }
  Part inner = compose_target(context, target, depth + 1).part;
  if (clause.items.empty() && says(clause, inner.title)) {
    absorb(part, compose_target(context, target, depth).part);
  } else {
    part.items.push_back(std::move(inner));
  }
}

// An insert alone below a clause that names it already is that clause's own content.
void merge_named_insert(const Context& context, const Clause& clause, Part& part) {
  if (clause.items.size() != 1 || part.items.size() != 1) return;
  const Clause& below = clause.items.front();
  bool bare = !below.title.given() && !below.text.given() && below.items.empty();
  if (!bare || !context.inserts.at(below)) return;
  if (!says(clause, part.items.front().title)) return;
  Part inner = std::move(part.items.front());
  part.items.clear();
  absorb(part, std::move(inner));
}

// A stage's time stands behind its title: 宣传动员阶段（4月20日至28日）.
void add_stage(const Context& context, const Clause& clause, Part& part) {
  const StageFacts& stage = *clause.stage;
  if (stage.period) {
    std::string when = context.when(stage.period->value);
    if (part.title.empty()) {
      part.title = when;
    } else {
      part.title += context.voice.bracketed(when);
    }
  }
  add_task_names(context, stage.tasks, part);
}

// A goal of which only a figure is given is said by that figure.
void add_goal(const Context& context, const Clause& clause, Part& part) {
  if (!clause.is_blank()) return;
  std::vector<std::string> figures;
  for (const Metric& metric : clause.goal->metrics) figures.push_back(figure(context, metric));
  part.add(context.voice.sentence(figures));
}

}  // namespace

Part compose_clause(const Context& context, const Clause& clause, int depth) {
  Part part;
  take_names(part, clause);
  part.title = without_mark(clause.title.text);
  part.run_on = clause.run_on;
  if (clause.numbering) part.numbering = clause.numbering->value;
  if (clause.task) add_task_goal(context, *clause.task, part);
  part.add(clause.text);
  part.items = compose_clauses(context, clause.items, depth + 1);
  if (auto target = context.inserts.at(clause)) insert(context, clause, *target, depth, part);
  merge_named_insert(context, clause, part);
  if (clause.goal) add_goal(context, clause, part);
  if (clause.stage) add_stage(context, clause, part);
  if (clause.duty) add_duty(context, clause, part);
  if (clause.task) add_task_line(context, clause, part);
  return part;
}

std::vector<Part> compose_clauses(const Context& context, const std::vector<Clause>& clauses,
                                  int depth) {
  std::vector<Part> parts;
  for (const Clause& clause : clauses) {
    Part part = compose_clause(context, clause, depth);
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

bool is_chapter(const Section& section) {
  return section.kind != SectionKind::kPreamble;
}

std::string default_heading(const Context& context, const Section& section) {
  if (section.kind == SectionKind::kFree && !section.key.empty()) return section.key;
  return context.word(section.key, usual_heading(section.kind));
}

Part compose_section(const Context& context, const Section& section, int depth) {
  Part part = compose_clause(context, section.body, depth);
  if (section.kind == SectionKind::kOrganization) add_groups(context, depth, part);
  if (section.kind == SectionKind::kAssessment) add_schemes(context, section, depth, part);
  part.names.insert(part.names.begin(), section.key);
  if (part.title.empty()) part.title = default_heading(context, section);
  return part;
}

}  // namespace plan::publishing
