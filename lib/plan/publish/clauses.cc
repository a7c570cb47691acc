#include "plan/publish/clauses.h"

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

// The title of what is inserted that is written in the plan, and so may not be lost.
std::string written_title(const Plan& plan, const InsertTarget& target) {
  std::size_t index = static_cast<std::size_t>(target.index);
  switch (target.kind) {
    case InsertTarget::Kind::kSection:
      return plan.sections[index].body.title.text;
    case InsertTarget::Kind::kGroup:
      return plan.groups[index].group->name.text;
    case InsertTarget::Kind::kScheme:
      break;
  }
  return target.part == SchemePart::kWhole ? plan.schemes[index].title.text : std::string();
}

Part compose_target(const Context& context, const InsertTarget& target, int depth) {
  const Plan& plan = context.plan;
  std::size_t index = static_cast<std::size_t>(target.index);
  switch (target.kind) {
    case InsertTarget::Kind::kSection:
      return compose_section(context, plan.sections[index], depth);
    case InsertTarget::Kind::kGroup:
      return compose_group(context, target.index, depth);
    case InsertTarget::Kind::kScheme:
      break;
  }
  return compose_scheme_part(context, plan.schemes[index], target.part, depth, target.id);
}

// The inserted thing becomes the clause's own content; its title goes where the clause has
// one that says as much.
void absorb(Part& part, Part inner) {
  std::move(inner.names.begin(), inner.names.end(), std::back_inserter(part.names));
  std::move(inner.body.begin(), inner.body.end(), std::back_inserter(part.body));
  std::move(inner.lines.begin(), inner.lines.end(), std::back_inserter(part.lines));
  std::move(inner.inner_names.begin(), inner.inner_names.end(),
            std::back_inserter(part.inner_names));
  part.items = std::move(inner.items);
  part.numbering = inner.numbering;
  part.run_on = inner.run_on;
}

bool says(const Clause& clause, std::string_view words) {
  Said said(clause.text);
  said.add(clause.title.text);
  return said.has(words);
}

// Puts what is inserted into `part`, which is the clause without it: as the clause itself, as
// its content, or as its last item.
void insert(const Context& context, const Clause& clause, const InsertTarget& target, int depth,
            Part& part) {
  if (part.title.empty() && part.body.empty() && clause.items.empty()) {
    Part inner = compose_target(context, target, depth);
    part.title = std::move(inner.title);
    part.mark = std::move(inner.mark);
    absorb(part, std::move(inner));
    return;
  }
  std::string title = without_mark(written_title(context.plan, target));
  if (clause.items.empty() && (title.empty() || says(clause, title))) {
    absorb(part, compose_target(context, target, depth));
  } else {
    part.items.push_back(compose_target(context, target, depth + 1));
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

// What stands in brackets at the end of a title: 4月20日至28日 of 宣传阶段（4月20日至28日）.
std::string_view bracketed_end(std::string_view title) {
  for (auto [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    std::size_t begin = title.rfind(open);
    if (begin == title.npos || !title.ends_with(close)) continue;
    title.remove_suffix(close.size());
    return title.substr(begin + open.size());
  }
  return {};
}

// Whether the title says already when the stage is.
bool tells_time(const Plan& plan, std::string_view title, const StageFacts& stage) {
  auto written = parse_period(bracketed_end(title));
  if (!written || !stage.period) return false;
  if (plan.period) written->fill_years(plan.period->value.first(), plan.period->value.last());
  const Period& period = stage.period->value;
  bool same_start = stage.end_only ? !written->start : written->first() == period.first();
  return same_start && period.last() && written->last() == period.last();
}

// A stage's time stands behind its title: 宣传动员阶段（4月20日至28日）.
void add_stage(const Context& context, const Clause& clause, Part& part) {
  const StageFacts& stage = *clause.stage;
  std::string when = context.when(stage);
  if (!when.empty() && !tells_time(context.plan, clause.title.text, stage)) {
    if (part.title.empty()) {
      part.title = when;
    } else {
      part.title += context.voice.bracketed(when);
    }
  }
  add_task_names(context, stage.tasks, part);
}

// A goal of which only a figure is given, or a title with it, is said by that figure.
void add_goal(const Context& context, const Clause& clause, Part& part) {
  if (!part.body.empty() || !part.items.empty()) return;
  std::vector<std::string> figures;
  for (const Metric& metric : clause.goal->metrics) figures.push_back(figure(context, metric));
  std::string words = context.voice.sentence(figures);
  if (words.starts_with(part.title)) part.title.clear();
  part.add(std::move(words));
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
  if (clause.task) add_task_line(context, clause, depth, part);
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
  return context.word(section.key, usual_heading(section.kind), section.synonym);
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
