// References to tasks and goals.

#include "plan/format/resolve.h"

namespace plan::load {
namespace {

constexpr Words kNoTask{"no task is called `{name}`", "没有叫“{name}”的任务"};
constexpr Words kTwoTasks{"`{name}` can be the task `{first}` or `{second}`",
                          "“{name}”可以指任务“{first}”，也可以指“{second}”"};
constexpr Words kNoGoal{"no goal has the id `{name}`", "没有代码为“{name}”的目标"};
constexpr Words kTwoGoals{"`{name}` can be the goal `{first}` or `{second}`",
                          "“{name}”可以指目标“{first}”，也可以指“{second}”"};
constexpr Words kHowTo{
    "a task is named by its id, its title, or its text up to the first comma",
    "任务用代码、标题，或者正文第一个逗号之前的话来指"};

using As = NameIndex::As;

// A title stands for the id where there is none.
void add_clause(NameIndex& index, const Clause& clause, int target) {
  index.add(clause.id.text, target, As::kOwn);
  index.add(clause.title.text, target, clause.id.given() ? As::kAlias : As::kOwn);
}

class TaskNames {
 public:
  explicit TaskNames(Context& context) : context_(context), tasks_(context.plan.tasks) {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      add_clause(index_, *tasks_[i].clause, static_cast<int>(i));
      index_.add(tasks_[i].key, static_cast<int>(i), As::kImplied);
    }
  }

  void resolve(Ref& ref) {
    if (!ref.name.given()) return;
    ref.index = resolve_name(context_, index_, ref.name, {kNoTask, kTwoTasks}, say(kHowTo),
                             [&](int i) { return tasks_[static_cast<std::size_t>(i)].key; });
  }

  void resolve(std::vector<Ref>& refs) {
    resolve_each(context_, index_, refs, [this](Ref& ref) { resolve(ref); });
  }

  template <class Node>
  void resolve_tree(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
      resolve(node.task);
      resolve_tree(node.items);
    }
  }

 private:
  Context& context_;
  const std::vector<Task>& tasks_;
  NameIndex index_;
};

// `goal: clean-villages` is meant as an id; a sentence is the goal itself.
bool looks_like_id(std::string_view text) {
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '_';
    if (!plain) return false;
  }
  return !text.empty();
}

void resolve_goals(Context& context) {
  NameIndex index;
  const std::vector<const Clause*>& goals = context.plan.goals;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    add_clause(index, *goals[i], static_cast<int>(i));
  }
  for (TaskFacts* facts : context.task_facts) {
    Ref& goal = facts->goal;
    if (!goal.name.given()) continue;
    if (!index.knows(goal.name.text) && !looks_like_id(goal.name.text)) {
      goal = {};
      continue;
    }
    goal.index = resolve_name(context, index, goal.name, {kNoGoal, kTwoGoals}, {}, [&](int i) {
      return goals[static_cast<std::size_t>(i)]->name();
    });
    facts->goal_text = {};
  }
}

}  // namespace

void resolve_tasks(Context& context) {
  TaskNames names(context);
  for (StageFacts* facts : context.stage_facts) names.resolve(facts->tasks);
  for (DutyFacts* facts : context.duty_facts) names.resolve(facts->tasks);
  for (Scheme& scheme : context.plan.schemes) {
    names.resolve_tree(scheme.items);
    names.resolve_tree(scheme.bonuses);
    names.resolve_tree(scheme.penalties);
    names.resolve_tree(scheme.vetoes);
  }
  resolve_goals(context);
}

}  // namespace plan::load
