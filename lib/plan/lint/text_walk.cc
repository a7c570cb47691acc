#include "plan/lint/text_walk.h"

namespace plan {
namespace {

class TextWalk {
 public:
  explicit TextWalk(const std::function<void(const Text&)>& visit) : visit_(visit) {}

  void plan(const Plan& plan);

 private:
  void of(const Line& line) {
    if (!line.given()) return;
    Text text = one({&line.text, 1}, line.span);
    text.line = true;
    visit_(text);
  }
  void of(const Prose& prose) {
    if (prose.given()) visit_(one(prose.paragraphs, prose.span));
  }
  void of(const Person& person) {
    for (const std::string* said : {&person.name, &person.post}) {
      if (said->empty()) continue;
      Text text = one({said, 1}, person.span);
      text.line = text.person = true;
      visit_(text);
    }
  }
  // A unit that is known by id or name is visited under `units`.
  void of(const UnitRef& ref) {
    if (ref.to == UnitRef::To::kNothing) of(ref.name);
  }
  void of(const Check& check) { of(check.text); }
  void of(const Basis& basis) {
    of(basis.title);
    of(basis.number);
    of(basis.note);
  }
  void of(const Metric& metric) {
    of(metric.name);
    of(metric.unit);
    of(metric.source);
  }
  void of(const Level& level) {
    of(level.title);
    all(level.aliases);
  }
  void of(const Grade& grade) {
    of(grade.label);
    of(grade.text);
  }
  void of(const Consequence& consequence) {
    of(consequence.label);
    of(consequence.text);
    of(consequence.valid);
  }
  void of(const InspectionDuty& duty) {
    of(duty.title);
    of(duty.text);
    all(duty.by);
    all(duty.source);
  }
  void of(const TaskFacts& task);
  void of(const Clause& clause);
  void of(const Unit& unit);
  void of(const Group& group);
  void of(const Named& thing);
  void of(const Charge& charge) { all(charge.levels); }
  void of(const Method& method);
  void of(const Item& item);
  void of(const Extra& extra);
  void of(const Scheme& scheme);
  void of(const Attachment& attachment);

  [[nodiscard]] Text one(std::span<const std::string> paragraphs, const Span& span) const {
    Text text{paragraphs, span};
    text.form = form_;
    text.task = task_;
    text.scheme = scheme_;
    return text;
  }

  template <class T>
  void all(const std::vector<T>& things) {
    for (const T& thing : things) of(thing);
  }

  const std::function<void(const Text&)>& visit_;
  bool form_ = false;
  bool task_ = false;
  bool scheme_ = false;
};

void TextWalk::of(const TaskFacts& task) {
  of(task.goal_text);
  for (const auto* refs : {&task.roles.lead, &task.roles.responsible, &task.roles.support}) {
    all(*refs);
  }
  all(task.roles.leaders);
  all(task.checks);
  all(task.metrics);
}

void TextWalk::of(const Clause& clause) {
  of(clause.title);
  task_ = clause.task != nullptr;
  of(clause.text);
  task_ = false;
  if (clause.task) of(*clause.task);
  if (clause.goal) all(clause.goal->metrics);
  if (clause.duty) {
    all(clause.duty->units);
    of(clause.duty->role);
  }
  all(clause.items);
}

void TextWalk::of(const Unit& unit) {
  of(unit.name);
  of(unit.group);
  all(unit.aliases);
  of(unit.contact);
}

void TextWalk::of(const Group& group) {
  of(group.name);
  for (const GroupPost& post : kGroupPosts) all(group.*post.people);
  if (group.office) {
    const Office& office = *group.office;
    of(office.at);
    for (const auto* posts : {&office.director, &office.deputies, &office.members}) all(*posts);
    of(office.phone);
    all(office.duties);
  }
  all(group.duties);
  of(group.text);
  all(group.groups);
}

void TextWalk::of(const Named& thing) {
  of(thing.title);
  all(thing.aliases);
  of(thing.text);
  all(thing.by);
}

void TextWalk::of(const Method& method) {
  if (const auto* deduct = std::get_if<Deduct>(&method)) of(deduct->charge);
  if (const auto* levels = std::get_if<Levels>(&method)) all(levels->levels);
}

void TextWalk::of(const Item& item) {
  of(static_cast<const Named&>(item));
  of(item.method);
  all(item.checks);
  all(item.items);
}

void TextWalk::of(const Extra& extra) {
  of(static_cast<const Named&>(extra));
  of(extra.charge);
  all(extra.ladder);
  all(extra.items);
}

void TextWalk::of(const Scheme& scheme) {
  scheme_ = true;
  of(scheme.title);
  of(scheme.text);
  all(scheme.notes);
  all(scheme.by);
  all(scheme.items);
  all(scheme.bonuses);
  all(scheme.penalties);
  all(scheme.vetoes);
  all(scheme.grades);
  all(scheme.consequences);
  all(scheme.inspections);
  scheme_ = false;
}

void TextWalk::of(const Attachment& attachment) {
  of(attachment.title);
  form_ = true;
  of(attachment.text);
  all(attachment.items);
  form_ = false;
}

void TextWalk::plan(const Plan& plan) {
  of(plan.title);
  all(plan.issuer);
  of(plan.number);
  all(plan.recipients);
  all(plan.copies);
  all(plan.basis);
  all(plan.units);
  for (const Section& section : plan.sections) of(section.body);
  all(plan.organization);
  all(plan.schemes);
  all(plan.attachments);
  for (const Label& label : plan.labels) of(label.text);
}

}  // namespace

void for_each_text(const Plan& plan, const std::function<void(const Text&)>& visit) {
  TextWalk(visit).plan(plan);
}

}  // namespace plan
