// Group T: tasks, duties, goals.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kNoLead{"nobody leads {task} or is responsible for it",
                        "“{task}”没有牵头单位，也没有责任单位"};
constexpr Words kAddLead{
    "write `lead` (牵头单位) or `responsible` (责任单位) on the task, its parent or the "
    "section",
    "请在任务、上级任务或本章写明牵头单位（lead）或责任单位（responsible）"};
constexpr Words kOnlyTaskNoLead{"the plan's only task has neither lead nor responsible unit",
                                "方案仅有的一项任务没有牵头单位，也没有责任单位"};
constexpr Words kNoneHasLead{"none of the {n} tasks has a lead or a responsible unit",
                             "{n}项任务都没有牵头单位，也没有责任单位"};

// What the standing duties of units say of tasks.
struct Duties {
  std::vector<bool> named;                  // by a duty
  std::unordered_set<const Clause*> parts;  // tasks that are duties themselves, or in one
};

Duties duties_of(const Plan& plan) {
  Duties duties{std::vector<bool>(plan.tasks.size(), false), {}};
  auto mark = [&](const Clause& clause, bool within, auto&& again) -> void {
    bool charged = clause.duty && !clause.duty->units.empty();
    if (charged) {
      for (const Ref& task : clause.duty->tasks) {
        if (task.index >= 0) duties.named[static_cast<std::size_t>(task.index)] = true;
      }
    }
    within = within || charged;
    if (within && clause.task) duties.parts.insert(&clause);
    for (const Clause& item : clause.items) again(item, within, again);
  };
  for (const Section& section : plan.sections) mark(section.body, false, mark);
  return duties;
}

bool has_lead(const Task& task) {
  return !task.lead.empty() || !task.responsible.empty() || !task.leaders.empty();
}

void no_lead(RuleRun& run) {
  const std::vector<Task>& tasks = run.plan().tasks;
  Duties duties = duties_of(run.plan());
  std::vector<const Task*> without;
  std::size_t leaves = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].has_subtasks || duties.parts.contains(tasks[i].clause)) continue;
    ++leaves;
    if (!has_lead(tasks[i]) && !duties.named[i]) without.push_back(&tasks[i]);
  }
  bool none = !without.empty() && without.size() == leaves &&
              std::none_of(tasks.begin(), tasks.end(), has_lead);
  // What could not be read may be the very key that names them.
  auto sound = [&](const Task* task) { return run.sound(task->clause->span); };
  if (none && !std::all_of(without.begin(), without.end(), sound)) return;
  if (none) {
    Message message = leaves == 1 ? say(kOnlyTaskNoLead) : say(kNoneHasLead, {{"n", leaves}});
    const Clause& first = *tasks.front().clause;
    Finding& finding = run.report(span_of(first), std::move(message));
    finding.severity = Severity::kInfo;
    finding.help = say(kAddLead);
    return;
  }
  for (const Task* task : without) {
    if (!sound(task)) continue;
    run.report(span_of(*task->clause), say(kNoLead, {{"task", name_of(*task->clause)}})).help =
        say(kAddLead);
  }
}

constexpr Words kSameTitle{"two tasks are called {title}", "两项任务的标题都是“{title}”"};
constexpr Words kSameText{"the text of {task} is that of {other}",
                          "“{task}”的正文与“{other}”相同"};
constexpr Words kFirst{"first here", "前一处在这里"};
constexpr Words kMerge{"make them one task, or say how they differ",
                       "请合并为一项任务，或者写明两者的区别"};

// 按要求落实。 says too little to be a copy of anything.
constexpr std::size_t kShortText = 12;  // characters

std::string text_key(const Prose& text) {
  std::string key;
  for (const std::string& paragraph : text.paragraphs) key += fold_name(paragraph);
  return key;
}

void report_twice(RuleRun& run, const Span& here, const Span& first, Message message) {
  Finding& finding = run.report(here, std::move(message));
  finding.help = say(kMerge);
  finding.related.push_back({run.sources().place(first), say(kFirst)});
}

// Two titles that stand for the ids are K005's.
bool is_own_matter(const Clause& a, const Clause& b) {
  return a.id.given() || b.id.given();
}

void duplicate_task(RuleRun& run) {
  const std::vector<Task>& tasks = run.plan().tasks;
  // 宣传发动 may be a part of many tasks: only titles side by side are compared.
  std::map<std::pair<int, std::string>, const Task*> titles;
  std::unordered_map<std::string, const Task*> texts;
  for (const Task& task : tasks) {
    const Clause& clause = *task.clause;
    bool said = false;
    if (clause.title.given()) {
      auto key = std::pair(task.parent, fold_name(clause.title.text));
      auto [at, fresh] = titles.try_emplace(std::move(key), &task);
      said = !fresh;
      if (said && is_own_matter(clause, *at->second->clause)) {
        report_twice(run, clause.title.span, at->second->clause->title.span,
                     say(kSameTitle, {{"title", name_of(task)}}));
      }
    }
    if (said || !clause.text.given()) continue;
    std::string key = text_key(clause.text);
    if (count_code_points(key) < kShortText) continue;
    auto [at, fresh] = texts.try_emplace(std::move(key), &task);
    if (fresh) continue;
    report_twice(run, clause.text.span, at->second->clause->text.span,
                 say(kSameText, {{"task", name_of(task)}, {"other", name_of(*at->second)}}));
  }
}

constexpr Rule kRules[] = {
    {"T001",
     "no-lead",
     Severity::kWarning,
     Fixable::kNo,
     {"a task that nobody leads or is responsible for", "任务没有牵头单位或责任单位"},
     {"A task without sub-tasks for which neither a leading unit (lead), a responsible unit "
      "(responsible) nor a leading person (leaders) is given, on itself, a task above it or "
      "the "
      "section, and which no standing duty names. When no task of the plan has any, this is "
      "said once, as an info.",
      "任务没有下级任务，本身、上级任务和本章都没有写牵头单位（lead）、"
      "责任单位（responsible）或牵头领导（leaders），责任分工中也没有提到它。"
      "全部任务都没有写的，只提示一次。"},
     {"Work that is everybody's is nobody's: the task is missing from every unit's list. A "
      "unit "
      "that only supports (support) does not answer for it.",
      "没有明确责任单位的任务，不会出现在任何单位的清单里，最后无人落实。"
      "配合单位（support）不承担主要责任。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇畜牧兽医站, 镇财政所]
tasks:
  - title: 整治养殖小区环境卫生
    lead: 镇畜牧兽医站
    support: 镇财政所
    standing: true
  - title: 保障整治经费
    text: 设立专户，专款专用。
    standing: true
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇畜牧兽医站, 镇财政所]
tasks:
  - title: 整治养殖小区环境卫生
    lead: 镇畜牧兽医站
    support: 镇财政所
    standing: true
  - title: 保障整治经费
    text: 设立专户，专款专用。
    standing: true
    responsible: 镇财政所
)",
     no_lead},
    {"T005",
     "duplicate-task",
     Severity::kWarning,
     Fixable::kNo,
     {"two tasks with the same title or the same text", "两项任务的标题或正文相同"},
     {"Two tasks side by side with one title (where the title stands for the id, that is "
      "K005), or two tasks anywhere with one text of twelve characters or more. Blanks and "
      "line breaks are not compared.",
      "同一级的两项任务标题相同（以标题为代码的，由K005指出），"
      "或者任意两项任务的正文相同，不少于十二个字。空格和换行不作比较。"},
     {"The same work is listed twice, or a copied task was never rewritten. Each unit would "
      "report it twice.",
      "同一件事列了两遍，或者照抄一项之后忘了修改，各单位要重复上报。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站]
tasks:
  standing: true
  items:
    - title: 清理村内沟渠
      text: 清除沟渠内的垃圾、淤泥和杂草，确保水流畅通。
      lead: 镇环卫所
    - title: 清理道路沿线
      text: 清除沟渠内的垃圾、淤泥和杂草，确保水流畅通。
      lead: 镇水利站
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇水利站]
tasks:
  standing: true
  items:
    - title: 清理村内沟渠
      text: 清除沟渠内的垃圾、淤泥和杂草，确保水流畅通。
      lead: 镇环卫所
    - title: 清理道路沿线
      text: 清除道路两侧的垃圾和枯枝，做到路面整洁。
      lead: 镇水利站
)",
     duplicate_task},
};

}  // namespace

std::span<const Rule> rules::task_rules() {
  return kRules;
}

}  // namespace plan
