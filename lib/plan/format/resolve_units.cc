// Every reference to a unit, group or office.
#include <utility>

#include "plan/format/resolve.h"
#include "plan/format/unit_names.h"
#include "plan/format/unit_sets.h"

namespace plan::load {
namespace {

void resolve_extras(std::vector<Extra>& extras, UnitNames& names) {
  for (Extra& extra : extras) {
    names.resolve(extra.by);
    resolve_extras(extra.items, names);
  }
}

void resolve_items(std::vector<Item>& items, UnitNames& names) {
  for (Item& item : items) {
    names.resolve(item.by);
    resolve_items(item.items, names);
  }
}

void resolve_offices(std::vector<Group>& groups, UnitNames& names) {
  for (Group& group : groups) {
    if (group.office && group.office->at.name.given()) names.resolve(group.office->at);
    resolve_offices(group.groups, names);
  }
}

void resolve_facts(Context& context, UnitNames& names) {
  for (TaskFacts* facts : context.task_facts) {
    names.resolve(facts->roles.lead);
    names.resolve(facts->roles.responsible);
    names.resolve(facts->roles.support);
  }
  for (DutyFacts* facts : context.duty_facts) names.resolve(facts->units);
}

void resolve_scheme(Scheme& scheme, UnitNames& names) {
  names.resolve(scheme.by);
  resolve_items(scheme.items, names);
  resolve_extras(scheme.bonuses, names);
  resolve_extras(scheme.penalties, names);
  resolve_extras(scheme.vetoes, names);
  for (InspectionDuty& duty : scheme.inspections) names.resolve(duty.by);
}

void check_kind(Context& context, UnitSets& sets, const Metric& metric) {
  bool must_be_there = context.units_given && context.units_whole && metric.for_kind.given();
  if (must_be_there && !sets.is_kind(metric.for_kind.text)) sets.report_kind(metric.for_kind);
}

}  // namespace

void resolve_units(Context& context) {
  Plan& plan = context.plan;
  UnitNames names(context);
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    if (!plan.units[i].parent) continue;
    // Taken out and put back: a plan without `units` may get a unit by it.
    UnitRef parent = *std::move(plan.units[i].parent);
    names.resolve(parent);
    plan.units[i].parent = std::move(parent);
  }
  resolve_facts(context, names);
  resolve_offices(plan.organization, names);
  for (Scheme& scheme : plan.schemes) resolve_scheme(scheme, names);
  UnitSets sets(context, names);
  sets.expand_collectives();
  for (std::size_t i = 0; i < plan.schemes.size(); ++i) {
    Scheme& scheme = plan.schemes[i];
    // Left out: all; whether that is sound is for rule A013.
    scheme.subjects = scheme.subjects_written ? sets.subjects(std::move(context.subjects[i]))
                                              : std::vector<int>();
  }
  for (Scheme& scheme : plan.schemes) {
    if (!scheme.subjects_written) scheme.subjects = sets.all();
  }
  for (const TaskFacts* facts : context.task_facts) {
    for (const Metric& metric : facts->metrics) check_kind(context, sets, metric);
  }
  for (const Section& section : plan.sections) {
    for (const Clause& clause : section.body.items) {
      if (!clause.goal) continue;
      for (const Metric& metric : clause.goal->metrics) check_kind(context, sets, metric);
    }
  }
}

}  // namespace plan::load
