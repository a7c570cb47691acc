// What makes a clause a task or a duty, in words: goal, time, how often, who.
#ifndef PLAN_PUBLISH_TASKS_H_
#define PLAN_PUBLISH_TASKS_H_

#include <string>
#include <vector>

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// Before the text: 工作目标：……
void add_task_goal(const Context& context, const TaskFacts& facts, Part& part);

// Behind the items: 完成时限：……；牵头单位：……；责任单位：……。 Only what is written on the
// clause itself; inherited roles are printed where they are written.
void add_task_line(const Context& context, const Clause& clause, int depth, Part& part);

// 责任分工: the unit leads the sentence, or stands behind it where the clause has a title.
void add_duty(const Context& context, const Clause& clause, Part& part);

// 主要任务：甲；乙。 for a stage or duty that lists tasks.
void add_task_names(const Context& context, const std::vector<Ref>& tasks, Part& part);

// 群众办事满意率不低于95%（现状90%）
[[nodiscard]] std::string figure(const Context& context, const Metric& metric);

// 有制度；有台账（6月30日前）: inspection points in one cell.
[[nodiscard]] std::string checks_words(const Context& context,
                                       const std::vector<Check>& checks);

// What a role is called (lead, responsible, support, leaders): 牵头单位, unless `labels` or the
// plan's own key says otherwise.
[[nodiscard]] std::string role_word(const Context& context, std::string_view key,
                                    const WrittenKey* written = nullptr);
// The same where the task, or the one it inherits the role from, gives it.
[[nodiscard]] std::string role_word(const Context& context, std::string_view key,
                                    const Task& task);
// The same of all tasks: what they call it if they agree.
[[nodiscard]] std::string common_role_word(const Context& context, std::string_view key);

// True when `is` is true of a sub-task of `task`; not of those below it. They stand right
// behind their task, each before its own.
template <class Is>
[[nodiscard]] bool any_subtask(const Plan& plan, const Task& task, const Is& is) {
  auto index = static_cast<int>(&task - plan.tasks.data());
  for (std::size_t i = static_cast<std::size_t>(index) + 1;
       i < plan.tasks.size() && plan.tasks[i].parent >= index; ++i) {
    if (plan.tasks[i].parent == index && is(plan.tasks[i])) return true;
  }
  return false;
}

// True when nobody has that role in `task`, or the same units have it in one of its sub-tasks,
// which then says it.
[[nodiscard]] bool is_handed_down(const Context& context, const Task& task,
                                  std::vector<UnitRef> Task::*role);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_TASKS_H_
