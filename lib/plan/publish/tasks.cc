#include "plan/publish/tasks.h"

#include <utility>

#include "plan/publish/said.h"
#include "plan/publish/table_words.h"

namespace plan::publishing {
namespace {

constexpr Words kLead{"Lead", "牵头单位"};
constexpr Words kResponsible{"Responsible", "责任单位"};
constexpr Words kSupport{"Support", "配合单位"};
constexpr Words kLeaders{"Leading official", "牵头领导"};
constexpr Words kPeriod{"Period", "时间安排"};
constexpr Words kDue{"Deadline", "完成时限"};
constexpr Words kEvery{"Frequency", "频次"};
constexpr Words kStanding{"standing task", "长期坚持"};
constexpr Words kGoal{"Goal", "工作目标"};
constexpr Words kSeeGoal{"see {goal}", "见{goal}"};
constexpr Words kAllAbove{"For all of the above: {line}", "以上各项{line}"};
constexpr Words kThisTask{"For this task as a whole: {line}", "本项工作{line}"};
constexpr Words kTasks{"Tasks", "主要任务"};
constexpr Words kRole{"Role", "职责"};

void add_labelled(const Voice& voice, std::vector<std::string>& out, std::string_view label,
                  const std::string& text) {
  if (!text.empty()) out.push_back(voice.labelled(label, text));
}

// One phrase for when: a deadline, a period, or that the work never ends.
void add_time(const Context& context, const TaskFacts& facts, std::vector<std::string>& out) {
  const Voice& voice = context.voice;
  std::string deadline = context.word("due", kDue, synonym_of(facts.written, "due"));
  if (facts.period) {
    const Period& period = facts.period->value;
    bool is_deadline = voice.chinese() && period.end && !period.start && period.label.empty();
    add_labelled(voice, out, is_deadline ? deadline : voice(kPeriod), context.when(period));
  }
  if (facts.due) {
    const PartialDate& due = facts.due->value;
    add_labelled(voice, out, deadline,
                 voice.chinese() ? context.deadline(due) : describe(due, voice.lang()));
  }
  bool said = facts.period && facts.period->value.standing;
  if (facts.standing && facts.standing->value && !said) out.push_back(voice(kStanding));
}

// 每周开展一次……: the text says how often itself.
bool says_how_often(const Context& context, const Clause& clause) {
  const Frequency& frequency = clause.task->frequency;
  Said said(clause.text);
  std::string every = each_period(context.voice, frequency);
  std::string times = std::to_string(frequency.times);
  std::string numeral = context.voice.count(frequency.times);
  if (!context.voice.chinese()) return said.has(every) && frequency.times == 1;
  return said.has(every) && (said.has(times + "次") || said.has(numeral + "次"));
}

// The role that the chapter of tasks gives to all of them; null: none.
const WrittenKey* chapter_key(const Plan& plan, std::string_view key) {
  const Section* chapter = find_section(plan, SectionKind::kTasks);
  if (chapter == nullptr || !chapter->body.task) return nullptr;
  return find_key(chapter->body.task->written, key);
}

}  // namespace

std::string role_word(const Context& context, std::string_view key, const WrittenKey* written) {
  std::string_view synonym = written == nullptr ? "" : written->synonym;
  if (key == "lead") return context.word(key, kLead, synonym);
  if (key == "responsible") return context.word(key, kResponsible, synonym);
  if (key == "support") return context.word(key, kSupport, synonym);
  return context.word("leaders", kLeaders, synonym);
}

std::string role_word(const Context& context, std::string_view key, const Task& task) {
  const std::vector<Task>& tasks = context.plan.tasks;
  const Task* giver = &task;
  const WrittenKey* written = find_key(giver->facts->written, key);
  while (written == nullptr && giver->parent >= 0) {
    giver = &tasks[static_cast<std::size_t>(giver->parent)];
    written = find_key(giver->facts->written, key);
  }
  if (written == nullptr) written = chapter_key(context.plan, key);
  return role_word(context, key, written);
}

std::string common_role_word(const Context& context, std::string_view key) {
  const WrittenKey* common = chapter_key(context.plan, key);
  for (const Task& task : context.plan.tasks) {
    const WrittenKey* written = find_key(task.facts->written, key);
    if (written == nullptr) continue;
    bool differs = common != nullptr && common->synonym != written->synonym;
    if (differs) return role_word(context, key);
    common = written;
  }
  return role_word(context, key, common);
}

void add_task_goal(const Context& context, const TaskFacts& facts, Part& part) {
  const Voice& voice = context.voice;
  std::string label = context.word("goal", kGoal);
  if (facts.goal_text.given()) {
    Prose goal = facts.goal_text;
    goal.paragraphs.front() = voice.labelled(label, goal.paragraphs.front());
    part.add(goal);
  } else if (facts.goal.index >= 0) {
    // The goal itself is printed in its own chapter; here only where it stands.
    const Clause& goal = *context.plan.goals[static_cast<std::size_t>(facts.goal.index)];
    std::string there = "{#" + goal.name() + "}";
    part.add(voice.labelled(label, voice(kSeeGoal, {{"goal", there}})) +
             (voice.chinese() ? "。" : "."));
  }
}

void add_task_line(const Context& context, const Clause& clause, int depth, Part& part) {
  const Voice& voice = context.voice;
  const TaskFacts& facts = *clause.task;
  std::vector<std::string> phrases;
  add_time(context, facts, phrases);
  if (!says_how_often(context, clause)) {
    add_labelled(voice, phrases, voice(kEvery), how_often(context, facts.frequency));
  }
  const Roles& roles = facts.roles;
  auto add_role = [&](std::string_view key, const std::string& names) {
    const WrittenKey* written = find_key(facts.written, key);
    if (written == nullptr) return;
    add_labelled(voice, phrases, role_word(context, key, written), names);
  };
  add_role("leaders", context.names(roles.leaders));
  add_role("lead", context.names(roles.lead));
  add_role("responsible", context.names(roles.responsible));
  add_role("support", context.names(roles.support));
  if (phrases.empty()) return;
  std::string line = voice.sentence(phrases);
  // Behind items a bare line would read as the last item's own, and 以上各项 below a chapter as
  // all of the chapter's.
  if (!part.items.empty() && !part.run_on) {
    bool chapter = depth == 1 && part.items.size() > 1;
    line = voice(chapter ? kAllAbove : kThisTask, {{"line", line}});
  }
  part.lines.push_back(std::move(line));
}

void add_task_names(const Context& context, const std::vector<Ref>& tasks, Part& part) {
  if (tasks.empty()) return;
  const Voice& voice = context.voice;
  std::vector<std::string> names;
  for (const Ref& ref : tasks) {
    names.push_back(ref.index < 0
                        ? ref.name.text
                        : task_name(context.plan.tasks[static_cast<std::size_t>(ref.index)]));
  }
  part.lines.push_back(voice.labelled(voice(kTasks), voice.sentence(names)));
}

void add_duty(const Context& context, const Clause& clause, Part& part) {
  const Voice& voice = context.voice;
  const DutyFacts& duty = *clause.duty;
  std::string units = context.names(duty.units);
  std::vector<std::string> phrases;
  if (part.title.empty()) {
    part.title = units;
    if (duty.role.given()) part.title += voice.bracketed(duty.role.text);
    part.mark = voice.chinese() ? "：" : ": ";
  } else {
    add_labelled(voice, phrases, role_word(context, "responsible"), units);
    add_labelled(voice, phrases, context.word("role", kRole), duty.role.text);
  }
  // Of a duty that is a task too, the task's line says it.
  if (!clause.task) {
    add_labelled(voice, phrases, voice(kEvery), how_often(context, duty.frequency));
  }
  add_task_names(context, duty.tasks, part);
  if (!phrases.empty()) part.lines.push_back(voice.sentence(phrases));
}

std::string checks_words(const Context& context, const std::vector<Check>& checks) {
  const Voice& voice = context.voice;
  std::vector<std::string> out;
  for (const Check& check : checks) {
    out.push_back(without_mark(voice.run_together(check.text.paragraphs)));
    if (check.due) out.back() += voice.bracketed(context.deadline(check.due->value));
  }
  return voice.semicolons(out);
}

std::string figure(const Context& context, const Metric& metric) {
  static constexpr Words kAtLeast{"{name} at least {value}", "{name}不低于{value}"};
  static constexpr Words kAtMost{"{name} at most {value}", "{name}不超过{value}"};
  static constexpr Words kEquals{"{name} {value}", "{name}达到{value}"};
  static constexpr Words kBaseline{"now {value}", "现状{value}"};
  static constexpr Words kForEach{"each {kind}", "各{kind}"};
  static constexpr Words kSource{"source: {source}", "数据来源：{source}"};
  const Voice& voice = context.voice;
  auto value = [&](const Maybe<Ratio>& number) {
    return number->value.exact() + metric.unit.text;
  };
  std::string out = metric.name.text;
  if (metric.at_least) {
    out = voice(kAtLeast, {{"name", out}, {"value", value(metric.at_least)}});
  } else if (metric.at_most) {
    out = voice(kAtMost, {{"name", out}, {"value", value(metric.at_most)}});
  } else if (metric.equals) {
    out = voice(kEquals, {{"name", out}, {"value", value(metric.equals)}});
  }
  std::vector<std::string> notes;
  if (metric.for_kind.given()) {
    std::string kind = context.kind_word(metric.for_kind.text);
    notes.push_back(voice(kForEach, {{"kind", kind}}));
  }
  if (metric.due) notes.push_back(context.deadline(metric.due->value));
  if (metric.baseline) notes.push_back(voice(kBaseline, {{"value", value(metric.baseline)}}));
  if (metric.source.given()) notes.push_back(voice(kSource, {{"source", metric.source.text}}));
  return notes.empty() ? out : out + voice.bracketed(voice.commas(notes));
}

bool is_handed_down(const Context& context, const Task& task,
                    std::vector<UnitRef> Task::*role) {
  if ((task.*role).empty()) return true;
  std::string names = context.names(task.*role);
  return any_subtask(context.plan, task,
                     [&](const Task& below) { return context.names(below.*role) == names; });
}

}  // namespace plan::publishing
