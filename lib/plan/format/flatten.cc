// The flat lists of a plan: groups, tasks with what they inherit, stages, goals.
#include <utility>

#include "plan/format/resolve.h"

namespace plan::load {
namespace {

void add_group(Plan& plan, const Group& group, int parent) {
  int index = static_cast<int>(plan.groups.size());
  plan.groups.push_back({&group, parent});
  for (const Group& below : group.groups) add_group(plan, below, index);
}

// Roles and times that a task passes on. The chapter of tasks passes its own on, too.
struct Heritage {
  int parent = -1;
  std::vector<UnitRef> lead, responsible, support;
  std::vector<Person> leaders;
  Maybe<Period> period;
  Maybe<PartialDate> due;
  Frequency frequency;
  bool standing = false;

  [[nodiscard]] std::size_t size() const {
    return lead.size() + responsible.size() + support.size() + leaders.size();
  }
};

template <class T>
void prefer(std::vector<T>& inherited, const std::vector<T>& own) {
  if (!own.empty()) inherited = own;
}

Heritage pass_on(Heritage from, const TaskFacts& own) {
  prefer(from.lead, own.roles.lead);
  prefer(from.responsible, own.roles.responsible);
  prefer(from.support, own.roles.support);
  prefer(from.leaders, own.roles.leaders);
  // What has a period of its own, or no end, is not held to the day of the whole.
  bool endless = own.standing && own.standing->value;
  if (own.period || endless) from.due.reset();
  if (own.period) from.period = own.period;
  if (own.due) from.due = own.due;
  bool times_only = own.frequency.every == Cycle::kOnce && !own.frequency.term;
  if (own.frequency.given && times_only && from.frequency.given) {
    from.frequency.times = own.frequency.times;  // of the `every` that is left out
  } else if (own.frequency.given) {
    from.frequency = own.frequency;
  }
  if (own.standing) from.standing = own.standing->value;
  return from;
}

class TaskList {
 public:
  explicit TaskList(Context& context) : context_(context), plan_(context.plan) {}

  void add_chapter(const Section& section) {
    if (section.kind == SectionKind::kTasks) {
      // Its roles and times are for its tasks; it is none itself.
      Heritage heritage;
      if (section.body.task) heritage = pass_on(std::move(heritage), *section.body.task);
      add_items(section.body, heritage);
      return;
    }
    add(section.body, {}, section.key);
    if (section.kind == SectionKind::kOrganization) {
      for (const Group& group : plan_.organization) add_group_duties(group);
    } else if (section.kind == SectionKind::kAssessment) {
      for (const Scheme& scheme : plan_.schemes) add_all(scheme.notes);
    }
  }

  void add_all(const std::vector<Clause>& clauses) {
    for (const Clause& clause : clauses) add(clause, {}, {});
  }

 private:
  void add(const Clause& clause, const Heritage& above, std::string_view chapter) {
    if (!clause.task) {
      add_items(clause, above);
      return;
    }
    // Each task has its own copy of what it inherits.
    bool inherits = context_.has_room(above.size(), clause.span);
    Heritage own = pass_on(inherits ? above : Heritage(), *clause.task);
    int index = static_cast<int>(plan_.tasks.size());
    Task task;
    task.clause = &clause;
    task.facts = clause.task.get();
    task.parent = above.parent;
    task.key = clause.name();
    if (task.key.empty()) task.key = chapter;
    task.lead = own.lead;
    task.responsible = own.responsible;
    task.support = own.support;
    task.leaders = own.leaders;
    task.period = own.period;
    task.due = own.due;
    task.frequency = own.frequency;
    task.standing = own.standing;
    plan_.tasks.push_back(std::move(task));
    if (above.parent >= 0) {
      plan_.tasks[static_cast<std::size_t>(above.parent)].has_subtasks = true;
    }
    own.parent = index;
    add_items(clause, own);
  }

  void add_items(const Clause& clause, const Heritage& heritage) {
    for (const Clause& item : clause.items) add(item, heritage, {});
  }

  void add_group_duties(const Group& group) {
    add_all(group.duties);
    if (group.office) add_all(group.office->duties);
    for (const Group& below : group.groups) add_group_duties(below);
  }

  Context& context_;
  Plan& plan_;
};

}  // namespace

void flatten_groups(Context& context) {
  Plan& plan = context.plan;
  for (const Group& group : plan.organization) add_group(plan, group, -1);
}

void flatten_tasks(Context& context) {
  Plan& plan = context.plan;
  TaskList tasks(context);
  for (const Section& section : plan.sections) {
    tasks.add_chapter(section);
    if (section.kind == SectionKind::kStages) {
      for (const Clause& stage : section.body.items) plan.stages.push_back(&stage);
    } else if (section.kind == SectionKind::kGoals) {
      for (const Clause& goal : section.body.items) plan.goals.push_back(&goal);
    }
  }
  for (const Attachment& attachment : plan.attachments) tasks.add_all(attachment.items);
}

namespace {

using Visit = std::function<void(Clause&)>;

void visit_all(std::vector<Clause>& clauses, const Visit& visit) {
  for (Clause& clause : clauses) {
    visit(clause);
    visit_all(clause.items, visit);
  }
}

void visit_group(Group& group, const Visit& visit) {
  visit_all(group.duties, visit);
  if (group.office) visit_all(group.office->duties, visit);
  for (Group& below : group.groups) visit_group(below, visit);
}

}  // namespace

void for_each_clause(Plan& plan, const Visit& visit) {
  for (Section& section : plan.sections) {
    visit(section.body);
    visit_all(section.body.items, visit);
    if (section.kind == SectionKind::kOrganization) {
      for (Group& group : plan.organization) visit_group(group, visit);
    } else if (section.kind == SectionKind::kAssessment) {
      for (Scheme& scheme : plan.schemes) visit_all(scheme.notes, visit);
    }
  }
  for (Attachment& attachment : plan.attachments) visit_all(attachment.items, visit);
}

}  // namespace plan::load
