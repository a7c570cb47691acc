// Group D: dates and stages.

#include "plan/lint/days.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/date.h"

namespace plan {
namespace {

constexpr Words kEndsBeforeStart{"ends on {end}, before it starts on {start}",
                                 "结束日期（{end}）早于开始日期（{start}）"};

constexpr Words kOverlap{"{stage} starts {days} before {other} ends",
                         "“{other}”尚未结束，“{stage}”就已开始，早了{days}"};
constexpr Words kOtherEnds{"the stage before it ends on {day} (line {line})",
                           "上一阶段到{day}结束（第{line}行）"};
constexpr Words kSharedDay{"{stage} starts on the day on which {other} ends ({day})",
                           "“{stage}”开始的当天正是“{other}”结束的日子（{day}）"};
constexpr Words kSharedTime{"{stage} starts in the time in which {other} ends ({day})",
                            "“{stage}”开始与“{other}”结束在同一时段（{day}）"};

constexpr Words kDueBeforeStart{"due on {end}, before it starts on {start}",
                                "完成时限（{end}）早于开始日期（{start}）"};

// 11月至3月 without a year runs over New Year and is no mistake; 5月20日至5月10日 hardly runs
// over a whole year.
bool may_run_over_new_year(const Period& period, const Days& range) {
  if (period.next_year) return true;
  constexpr int kYear = 366;
  constexpr int kLongest = 183;
  bool yearless = period.start && !period.start->has_year();
  return yearless && days_between(*range.first, *range.last) + kYear <= kLongest;
}

void check_order(RuleRun& run, const Maybe<Period>& period,
                 const Words& message = kEndsBeforeStart) {
  if (!period) return;
  Days range = days_of(period->value);
  if (!range.first || !range.last || *range.first <= *range.last) return;
  if (may_run_over_new_year(period->value, range)) return;
  run.report(period->span, say(message, {{"start", date_words(*period->value.start)},
                                         {"end", date_words(*period->value.end)}}));
}

// The time that the task itself states: what it inherits may be meant for its parts together.
void check_due(RuleRun& run, const TaskFacts& facts) {
  if (!facts.period || !facts.due || !facts.period->value.start) return;
  At<Period> until{facts.period->value, facts.due->span};
  until.value.end = facts.due->value;
  until.value.single = false;
  check_order(run, until, kDueBeforeStart);
}

void ends_before_start(RuleRun& run) {
  const Plan& plan = run.plan();
  check_order(run, plan.period);
  for (const Task& task : plan.tasks) {
    check_order(run, task.facts->period);
    check_due(run, *task.facts);
  }
  for (const Clause* stage : plan.stages) {
    if (stage->stage) check_order(run, stage->stage->period);
  }
  for (const Scheme& scheme : plan.schemes) check_order(run, scheme.period);
}

void report_shared(RuleRun& run, const Clause& stage, const Clause& other, const Words& words,
                   Message when) {
  const Maybe<Period>& period = stage.stage->period;
  run.report(period->span, say(words, {{"stage", name_of(stage)},
                                       {"other", name_of(other)},
                                       {"day", std::move(when)}}))
      .severity = Severity::kInfo;
}

void compare_stages(RuleRun& run, const Clause& other, const Clause& stage) {
  const Maybe<Period>& before = other.stage->period;
  const Maybe<Period>& after = stage.stage->period;
  // A stage given by its end only begins when the one before it ends.
  if (stage.stage->end_only) return;
  if (!before || !after || !before->value.end || !after->value.start) return;
  Days a = days_of(before->value), b = days_of(after->value);
  if (!a.last || !b.first || *b.first > *a.last) return;
  // Backwards periods are D002's, stages in the wrong order D005's.
  if (a.first && *a.first > *a.last) return;
  if (b.last && (*b.last < *b.first || (a.first && *b.last < *a.first))) return;
  const PartialDate& end = *before->value.end;
  bool exact = end.kind == PartialDate::Kind::kDay;
  if (*a.last == *b.first && exact) {
    report_shared(run, stage, other, kSharedDay, date_words(end));
    return;
  }
  // 5月上旬 ends one and starts the next: only the days within it can tell.
  bool whole = before->value.single || after->value.single;
  if (end == *after->value.start && !whole) {
    report_shared(run, stage, other, kSharedTime, date_words(end));
    return;
  }
  Finding& finding = run.report(
      after->span, say(kOverlap, {{"stage", name_of(stage)},
                                  {"other", name_of(other)},
                                  {"days", count_days(days_between(*b.first, *a.last))}}));
  finding.notes.push_back(say(kOtherEnds, {{"day", day_words(*a.last, a.has_year)},
                                           {"line", run.sources().place(before->span).line}}));
}

void stage_overlap(RuleRun& run) {
  const std::vector<const Clause*>& stages = run.plan().stages;
  for (std::size_t i = 1; i < stages.size(); ++i) {
    if (stages[i - 1]->stage && stages[i]->stage) {
      compare_stages(run, *stages[i - 1], *stages[i]);
    }
  }
}

constexpr Rule kRules[] = {
    {"D001",
     "bad-date",
     Severity::kError,
     Fixable::kNo,
     {"a date that does not exist", "日期不存在"},
     {"A date, or an end of a period, that has the right form but cannot be: 30 February, "
      "month "
      "13, week 54.",
      "日期或者期限的某一端写法正确，但实际上没有这一天，如2月30日、13月、第54周。"},
     {"Nobody can keep a deadline that does not come. The message names the last day of the "
      "month.",
      "期限写成不存在的日子，谁也无法按期完成。提示中会写明当月最后一天是哪一天。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动
    period: 2024-02-20..2024-02-30
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 宣传发动
    period: 2024-02-20..2024-02-29
)",
     nullptr},
    {"D002",
     "ends-before-start",
     Severity::kError,
     Fixable::kNo,
     {"a period that ends, or a task that is due, before it starts",
      "期限的结束日期或者任务的完成时限早于开始日期"},
     {"The period of the plan, of a stage, a task or a scheme whose last day lies before its "
      "first, or a task that is due before its own period starts. An inexact start counts from "
      "its first day, an inexact end to its last. Where the "
      "plan's period gives no year either, a winter period (11月至3月) is taken to run over "
      "New "
      "Year; where it does, write 11月至次年3月.",
      "方案、阶段、任务或者考核的期限，最后一天早于第一天；或者任务的完成时限早于它自己的时间安"
      "排"
      "的第一天。开始日期不精确的从其第一天算起，"
      "结束日期不精确的算到其最后一天。方案期限也没有年份时，冬季期限（如11月至3月）视为跨年；"
      "有年份时，请写“11月至次年3月”。"},
     {"Such a period holds no day: no record falls into it and no task is ever due in it. "
      "Usually the two dates were swapped or one year is wrong.",
      "这样的期限里一天也没有，检查记录无法计入，任务也不会到期。"
      "多半是两个日期写颠倒了，或者年份写错了。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治
    period: 2024-05-20..2024-04-29
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治
    period: 2024-04-29..2024-05-20
)",
     ends_before_start},
    {"D003",
     "stage-overlap",
     Severity::kWarning,
     Fixable::kNo,
     {"a stage that starts before the one before it ends", "上一阶段未结束，下一阶段已开始"},
     {"Each stage is compared with the one written before it; the message says by how many "
      "days "
      "they overlap. One shared boundary day, or a boundary given as the same month or third "
      "of "
      "a month, is only an info. A stage given by its end only begins when the one before it "
      "ends and never overlaps.",
      "每个阶段与写在它前面的一个阶段相比，提示中写明重叠的天数。"
      "首尾相接只重一天，或者分界写成同一个月、同一旬的，只作提示。"
      "只写了结束日期的阶段，从上一阶段结束时开始，不会重叠。"},
     {"Who has to do what on the days in between is open, and a schedule drawn from the plan "
      "shows two stages at once. Where they are meant to run side by side, say so in a "
      "suppression: # plan: ignore[D003] -- reason.",
      "重叠的日子里究竟按哪个阶段的要求办，基层无所适从，进度图上也会出现两个阶段并行。"
      "确实需要同时进行的，请写明理由：# plan: ignore[D003] -- 理由。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治阶段
    period: 2024-04-29..2024-05-20
  - title: 巩固提升阶段
    period: 2024-05-16..2024-12-31
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
stages:
  - title: 集中整治阶段
    period: 2024-04-29..2024-05-20
  - title: 巩固提升阶段
    period: 2024-05-21..2024-12-31
)",
     stage_overlap},
};

}  // namespace

std::span<const Rule> rules::date_rules() {
  return kRules;
}

}  // namespace plan
