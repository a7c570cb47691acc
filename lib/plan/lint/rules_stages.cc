// D004, D005, D008, D009: stages, one beside the other and with the tasks they list.
#include <algorithm>
#include <map>

#include "plan/lint/days.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"

namespace plan {
namespace {

constexpr Words kGap{"{days} before {stage} belong to no stage: {period}",
                     "“{stage}”之前有{days}不属于任何阶段：{period}"};
constexpr Words kGapDay{"the day before {stage} belongs to no stage: {period}",
                        "“{stage}”之前有1天不属于任何阶段：{period}"};
constexpr Words kFillGap{"let one of the two stages run over it, or say what is done in it",
                         "请把这段时间并入前后某一阶段，或者写明这段时间做什么"};

constexpr Words kOrder{"{stage} starts on {start}, before {other} ({other_start})",
                       "“{stage}”{start}开始，早于写在它前面的“{other}”（{other_start}）"};
constexpr Words kPutInOrder{"put the stages in the order in which they start",
                            "请按开始时间的先后排列各阶段"};

constexpr Words kUndated{"{stage} has no period", "“{stage}”没有写起止时间"};
constexpr Words kUndecided{"the period of {stage} is still open", "“{stage}”的时间尚未确定"};
constexpr Words kNoneDated{"none of the {n} stages has a period", "{n}个阶段都没有写起止时间"};
constexpr Words kWritePeriod{
    "write it as `period` (时间安排): 2024-04-20..2024-05-10, or 4月下旬",
    "请写“时间安排”（period），如“4月20日至5月10日”“4月下旬”"};

constexpr Words kOutside{"{task} ({period}) lies outside {stage} ({other})",
                         "“{task}”的期限（{period}）不在“{stage}”（{other}）之内"};
constexpr Words kDueOutside{"{task} is due on {period}, outside {stage} ({other})",
                            "“{task}”的完成时限（{period}）不在“{stage}”（{other}）之内"};
constexpr Words kMoveTask{
    "list it under the stage it falls into, or put one of the dates right",
    "请把它列到时间对应的阶段，或者更正其中一个日期"};

struct Dated {
  const Clause* stage = nullptr;
  Days range;
};

// False when a stage has no days that could be compared: it may fill any gap.
bool collect(const Plan& plan, std::vector<Dated>& out) {
  for (const Clause* stage : plan.stages) {
    if (!stage->stage || !stage->stage->period) return false;
    const Period& period = stage->stage->period->value;
    Days range = days_of(period);
    if (range.backwards() || !period.label.empty()) return false;
    bool undecided = (period.start && !range.first) || (period.end && !range.last);
    if (undecided) return false;
    // It begins when the one before it ends.
    if (stage->stage->end_only) range.first.reset();
    out.push_back({stage, range});
  }
  // Days with and without a year cannot be compared.
  return std::all_of(out.begin(), out.end(), [&](const Dated& d) {
    return d.range.has_year == out.front().range.has_year;
  });
}

void stage_gap(RuleRun& run) {
  std::vector<Dated> stages;
  if (!collect(run.plan(), stages)) return;
  std::stable_sort(stages.begin(), stages.end(), [](const Dated& a, const Dated& b) {
    return a.range.first < b.range.first;  // an open start comes first
  });
  std::optional<Day> end;
  for (const Dated& now : stages) {
    if (end && now.range.first && *now.range.first > *end + std::chrono::days(1)) {
      Day first = *end + std::chrono::days(1);
      Day last = *now.range.first - std::chrono::days(1);
      int count = days_between(first, last) + 1;
      Message message = say(count == 1 ? kGapDay : kGap,
                            {{"stage", name_of(*now.stage)},
                             {"days", count_days(count)},
                             {"period", days_words(first, last, now.range.has_year)}});
      run.report(now.stage->stage->period->span, std::move(message)).help = say(kFillGap);
    }
    if (!now.range.last) return;  // runs on
    end = end ? std::max(*end, *now.range.last) : *now.range.last;
  }
}

// The days in which it may start: 4月 is anywhere within April.
std::optional<Days> start_of(const Clause& stage) {
  if (!stage.stage || !stage.stage->period || stage.stage->end_only) return {};
  const std::optional<PartialDate>& start = stage.stage->period->value.start;
  if (!start) return {};
  Days range = days_of({start, start, true, false, {}});
  if (!range.known()) return {};
  return range;
}

void stage_order(RuleRun& run) {
  const std::vector<const Clause*>& stages = run.plan().stages;
  for (std::size_t i = 1; i < stages.size(); ++i) {
    std::optional<Days> before = start_of(*stages[i - 1]), now = start_of(*stages[i]);
    bool sure = before && now && before->has_year == now->has_year;
    if (!sure || *now->last >= *before->first) continue;
    if (stages[i - 1]->stage->period->value.next_year) continue;  // 11月至次年3月, 4月
    auto start = [](const Clause& stage) {
      return date_words(*stage.stage->period->value.start);
    };
    run.report(stages[i]->stage->period->span,
               say(kOrder, {{"stage", name_of(*stages[i])},
                            {"start", start(*stages[i])},
                            {"other", name_of(*stages[i - 1])},
                            {"other_start", start(*stages[i - 1])}}))
        .help = say(kPutInOrder);
  }
}

bool is_dated(const Clause& clause) {
  return clause.task && (clause.task->period || clause.task->due);
}

bool is_undecided(const Period& period) {
  auto open = [](const std::optional<PartialDate>& date) {
    return date && date->kind == PartialDate::Kind::kUndecided;
  };
  return open(period.start) || open(period.end);
}

void undated_stage(RuleRun& run) {
  std::vector<const Clause*> without;
  for (const Clause* stage : run.plan().stages) {
    if (!stage->stage) continue;
    if (const Maybe<Period>& period = stage->stage->period) {
      if (is_undecided(period->value)) {
        run.report(period->span, say(kUndecided, {{"stage", name_of(*stage)}})).help =
            say(kWritePeriod);
      }
      continue;
    }
    // What it is made of may be dated one by one.
    bool by_items = !stage->items.empty() &&
                    std::all_of(stage->items.begin(), stage->items.end(), is_dated);
    if (!is_dated(*stage) && !by_items && run.sound(stage->span)) without.push_back(stage);
  }
  if (without.size() > 1 && without.size() == run.plan().stages.size()) {
    run.report(span_of(*without.front()), say(kNoneDated, {{"n", without.size()}})).help =
        say(kWritePeriod);
    return;
  }
  for (const Clause* stage : without) {
    run.report(span_of(*stage), say(kUndated, {{"stage", name_of(*stage)}})).help =
        say(kWritePeriod);
  }
}

class TasksOfStages {
 public:
  explicit TasksOfStages(RuleRun& run) : run_(run), tasks_(run.plan().tasks) {}

  void check() {
    for (const Clause* stage : run_.plan().stages) {
      if (!stage->stage) continue;
      for (const Ref& task : stage->stage->tasks) ++listed_[task.index];
    }
    for (const Clause* stage : run_.plan().stages) {
      if (!stage->stage || !stage->stage->period) continue;
      Days range = days_of(stage->stage->period->value);
      if (range.backwards()) continue;
      check_stage(*stage, range);
    }
  }

 private:
  void check_stage(const Clause& stage, const Days& range) {
    for (const Ref& ref : stage.stage->tasks) {
      if (ref.index < 0) continue;
      const Task& task = tasks_[static_cast<std::size_t>(ref.index)];
      const Maybe<PartialDate>& due = task.facts->due;
      if (task.period) {
        compare(stage, range, *task.clause, task.period->value, ref.name.span, kOutside);
      } else if (due && listed_[ref.index] == 1) {
        // Listed under several stages, it is due in one of them.
        Period day{due->value, due->value, true, false, {}};
        compare(stage, range, *task.clause, day, ref.name.span, kDueOutside);
      }
    }
    for (const Clause& item : stage.items) {
      if (!item.task || !item.task->period) continue;
      const Maybe<Period>& own = item.task->period;
      compare(stage, range, item, own->value, own->span, kOutside);
    }
  }

  void compare(const Clause& stage, const Days& range, const Clause& task, const Period& period,
               const Span& at, const Words& words) {
    Days own = days_of(period);
    if (own.backwards() || own.has_year != range.has_year) return;
    bool after = own.first && range.last && *own.first > *range.last;
    bool before = own.last && range.first && *own.last < *range.first;
    if (!after && !before) return;
    run_.report(at, say(words, {{"task", name_of(task)},
                                {"period", period_words(period)},
                                {"stage", name_of(stage)},
                                {"other", period_words(stage.stage->period->value)}}))
        .help = say(kMoveTask);
  }

  RuleRun& run_;
  const std::vector<Task>& tasks_;
  std::map<int, int> listed_;  // by task: under how many stages
};

void task_outside_stage(RuleRun& run) {
  TasksOfStages(run).check();
}

constexpr Rule kRules[] = {
    {"D004",
     "stage-gap",
     Severity::kInfo,
     Fixable::kNo,
     {"days between stages that belong to none", "两个阶段之间有空档"},
     {"The stages are put in the order in which they start; days after one has ended and "
      "before the next starts are a gap. Where a stage has no dates, or only a label, nothing "
      "is said: it may lie in between.",
      "各阶段按开始时间排列，前面的都已结束、后面的尚未开始的日子就是空档。"
      "有阶段没有写日期或者只写了“第二周”之类的，不作判断，它可能正好在中间。"},
     {"On these days no stage is under way, and nobody knows which requirements hold. Often "
      "one date was changed and its neighbour was forgotten.",
      "这些日子不在任何阶段之内，应当按哪个阶段的要求办并不清楚。"
      "多半是改了一个日期，忘了改相邻的一个。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动阶段
    period: 2024-04-01..2024-04-20
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动阶段
    period: 2024-04-01..2024-04-30
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
)",
     stage_gap},
    {"D005",
     "stage-order",
     Severity::kWarning,
     Fixable::kNo,
     {"stages that are not in order of their start", "各阶段没有按开始时间排列"},
     {"A stage that surely starts before the one written before it does. An inexact start "
      "(4月) counts as late as it can be; a stage given by its end only is not compared.",
      "后写的阶段肯定比写在它前面的阶段开始得早。开始时间不精确的（如4月），"
      "按可能的最晚一天算；只写了结束日期的阶段不比较。"},
     {"Stages are numbered in the order in which they are written: 第三阶段 would begin before "
      "第二阶段. Put them in order, or correct the date.",
      "阶段按书写的先后编号，这样第三阶段就排在了第二阶段之前。请调整顺序，或者更正日期。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
  - title: 宣传发动阶段
    period: 2024-04-01..2024-04-30
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动阶段
    period: 2024-04-01..2024-04-30
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
)",
     stage_order},
    {"D008",
     "undated-stage",
     Severity::kWarning,
     Fixable::kNo,
     {"a stage without dates", "阶段没有写时间"},
     {"A stage without `period`, or one that is still 待定. A label that only people "
      "understand ({label: 第二周}) will do, and so will dates on everything that the stage is "
      "made of. When no stage of the plan has any, this is said once.",
      "阶段没有写时间安排，或者写的是“待定”。只给人看的时间（{label: 第二周}）也可以；"
      "阶段里各项任务都写了时间的也可以。所有阶段都没有写的，只提示一次。"},
     {"A stage without dates is in no schedule and never ends. A date in the title is for "
      "readers only: write it as `period` as well.",
      "没有时间的阶段进不了进度安排，也无从督促。"
      "写在标题里的时间只供人看，还应写进“时间安排”。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动阶段
    period: 2024-04
  - title: 总结表彰阶段
    text: 总结经验，表彰先进。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动阶段
    period: 2024-04
  - title: 总结表彰阶段
    period: 2024-05
    text: 总结经验，表彰先进。
)",
     undated_stage},
    {"D009",
     "task-outside-stage",
     Severity::kWarning,
     Fixable::kNo,
     {"a stage that lists a task of another time", "阶段中列了不在此期间的任务"},
     {"A task that a stage lists, or that is written in it, whose period has no day in common "
      "with the stage; or that only this stage lists and that is due before or after it.",
      "阶段所列的任务，其期限与阶段没有一天重合；"
      "或者任务只列在这一个阶段，完成时限却在阶段之前或之后。"},
     {"One of the two dates is wrong, or the task stands under the wrong stage.",
      "两个日期总有一个写错了，要不就是任务列错了阶段。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所]
tasks:
  - {id: ditches, title: 清理沟渠, lead: 镇环卫所, period: 2024-07}
stages:
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
    tasks: [ditches]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
units: [镇环卫所]
tasks:
  - {id: ditches, title: 清理沟渠, lead: 镇环卫所, period: 2024-06}
stages:
  - title: 集中整治阶段
    period: 2024-05-01..2024-06-30
    tasks: [ditches]
)",
     task_outside_stage},
};

}  // namespace

std::span<const Rule> rules::stage_rules() {
  return kRules;
}

}  // namespace plan
