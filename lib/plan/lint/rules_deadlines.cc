// T004: tasks that nobody can be late with.
#include <algorithm>

#include "plan/lint/name_finder.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"

namespace plan {
namespace {

constexpr Words kNoDeadline{"{task} has no deadline", "“{task}”没有写完成时限"};
constexpr Words kNoneHas{"none of the {n} tasks has a deadline", "{n}项任务都没有写完成时限"};
constexpr Words kAddOne{
    "write `due` (完成时限) or `period` (时间安排), `every` (频次), or `standing: true` "
    "(长期坚持)",
    "请写“完成时限”（due）、“时间安排”（period）、“频次”（every），或“长期坚持: 是”"};

// Words by which a text says when, or that there is no end to it. Where the text does, nobody
// would say that the task has no deadline, though only the keys are reckoned with.
constexpr std::string_view kTimeWords[] = {
    "日前",   "日之前", "日以前", "日内",   "月前", "月底", "月末",     "月份",
    "年底",   "年末",   "年内",   "年前",   "年中", "季度", "上半年",   "下半年",
    "每年",   "每月",   "每周",   "每天",   "每日", "每季", "每学期",   "每半年",
    "每两周", "常年",   "长期",   "常态化", "日常", "定期", "不定期",   "全年",
    "贯穿",   "随时",   "期末",   "暑假",   "寒假", "节前", "节日期间", "工作日内"};

const NameFinder& time_words() {
  static const NameFinder words = [] {
    NameFinder out;
    for (std::string_view word : kTimeWords) out.add(word, 0);
    return out;
  }();
  return words;
}

bool says_when(const Clause& clause) {
  for (const std::string& paragraph : clause.text.paragraphs) {
    if (time_words().find(paragraph)) return true;
  }
  return std::any_of(clause.items.begin(), clause.items.end(),
                     [](const Clause& item) { return !item.task && says_when(item); });
}

bool is_decided(const Maybe<PartialDate>& due) {
  return due && due->value.kind != PartialDate::Kind::kUndecided;
}

bool has_dated_part(const TaskFacts& facts) {
  return std::any_of(facts.checks.begin(), facts.checks.end(),
                     [](const Check& check) { return is_decided(check.due); }) ||
         std::any_of(facts.metrics.begin(), facts.metrics.end(),
                     [](const Metric& metric) { return is_decided(metric.due); });
}

bool is_decided(const Maybe<Period>& period) {
  auto open = [](const std::optional<PartialDate>& date) {
    return !date || date->kind == PartialDate::Kind::kUndecided;
  };
  if (!period) return false;
  return !open(period->value.start) || !open(period->value.end) || period->value.standing ||
         !period->value.label.empty();
}

// Tasks whose time follows from a stage: listed by one that has a period, or written in it.
class Stages {
 public:
  explicit Stages(const Plan& plan) : listed_(plan.tasks.size(), false) {
    for (const Clause* stage : plan.stages) {
      if (!stage->stage) continue;
      bool in_place = false;
      for (const Clause& item : stage->items) in_place |= item.task != nullptr;
      // A stage without tasks covers all; that it has no dates is for D008.
      if (stage->stage->tasks.empty() && !in_place) covers_all_ = true;
      if (!is_decided(stage->stage->period)) continue;
      for (const Ref& task : stage->stage->tasks) {
        if (task.index >= 0) listed_[static_cast<std::size_t>(task.index)] = true;
      }
      if (stage->span.known()) spans_.push_back(stage->span);
    }
    std::sort(spans_.begin(), spans_.end(), starts_before);
  }

  [[nodiscard]] bool cover_all() const { return covers_all_; }
  [[nodiscard]] bool lists(std::size_t task) const { return listed_[task]; }
  // Stages do not lie in one another: the last that starts before it is the only candidate.
  [[nodiscard]] bool hold(const Clause& clause) const {
    auto next = std::upper_bound(spans_.begin(), spans_.end(), clause.span, starts_before);
    if (next == spans_.begin()) return false;
    const Span& stage = *(next - 1);
    return stage.file == clause.span.file && clause.span.end <= stage.end;
  }

 private:
  static bool starts_before(const Span& a, const Span& b) {
    return std::pair(a.file, a.begin) < std::pair(b.file, b.begin);
  }

  bool covers_all_ = false;
  std::vector<bool> listed_;
  std::vector<Span> spans_;
};

void no_deadline(RuleRun& run) {
  const std::vector<Task>& tasks = run.plan().tasks;
  Stages stages(run.plan());
  if (stages.cover_all()) return;
  std::vector<bool> timed(tasks.size(), false);
  std::vector<const Task*> without;
  std::size_t leaves = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const Task& task = tasks[i];
    bool above = task.parent >= 0 && timed[static_cast<std::size_t>(task.parent)];
    timed[i] = above || is_decided(task.period) || is_decided(task.facts->due) ||
               task.frequency.given || task.standing || stages.lists(i) ||
               has_dated_part(*task.facts) || stages.hold(*task.clause) ||
               says_when(*task.clause);
    if (task.has_subtasks) continue;
    ++leaves;
    if (!timed[i] && run.sound(task.clause->span)) without.push_back(&task);
  }
  if (without.size() > 1 && without.size() == leaves) {
    Finding& finding =
        run.report(span_of(*without.front()->clause), say(kNoneHas, {{"n", leaves}}));
    finding.help = say(kAddOne);
    return;
  }
  for (const Task* task : without) {
    run.report(span_of(*task->clause), say(kNoDeadline, {{"task", name_of(*task)}})).help =
        say(kAddOne);
  }
}

constexpr Rule kRules[] = {
    {"T004",
     "no-deadline",
     Severity::kWarning,
     Fixable::kNo,
     {"a task without a deadline", "任务没有写完成时限"},
     {"A task without sub-tasks that has neither a period nor a due date, on itself, a task "
      "above it, its checks or metrics, or a stage that covers it; that is neither repeated "
      "(every) nor standing; and whose text does not say when either. A stage without tasks "
      "covers all, and a date of 待定 is none. When no task of the plan has any, this is said "
      "once.",
      "任务没有下级任务，本身、上级任务、检查要点、指标和所在阶段都没有写时间，"
      "也没有写频次和长期坚持，正文里也看不出时间。没有列任务的阶段涵盖全部任务。"
      "写“待定”等于没有写。"
      "全部任务都没有写的，只提示一次。"},
     {"Nobody is ever late with such a task. For what has no end there is standing: true, for "
      "what comes back there is every.",
      "没有时限的任务，拖到什么时候都不算逾期。没有止期的写“长期坚持”，反复做的写“频次”。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    due: 2024-06-30
  - title: 保障整治经费
    lead: 镇财政所
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所, 镇财政所]
tasks:
  - title: 清理村内沟渠
    lead: 镇环卫所
    due: 2024-06-30
  - title: 保障整治经费
    lead: 镇财政所
    standing: true
)",
     no_deadline},
};

}  // namespace

std::span<const Rule> rules::deadline_rules() {
  return kRules;
}

}  // namespace plan
