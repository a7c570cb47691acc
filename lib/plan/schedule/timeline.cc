#include "plan/schedule/timeline.h"

#include <algorithm>
#include <utility>

#include "plan/schedule/gantt.h"

namespace plan {
namespace {

std::string name_of(const Clause& clause) {
  return clause.title.given() ? clause.title.text : clause.name();
}

void set_period(const Period& period, TimelineRow& row) {
  row.first = period.first();
  row.last = period.last();
  if (!row.first) {
    // Only an end: a deadline.
    row.due = std::exchange(row.last, std::nullopt);
    return;
  }
  if (row.last && *row.last < *row.first) row.last = row.first;  // said by rule D002
  // One date covers what it names; of two, an inexact one leaves open where it begins or ends.
  row.sure_first = period.single ? row.first : period.start->last();
  if (row.last) row.sure_last = period.single ? row.last : period.end->first();
}

void extend(Timeline& timeline, const std::optional<Day>& day) {
  if (!day) return;
  if (!timeline.first || *day < *timeline.first) timeline.first = day;
  if (!timeline.last || *day > *timeline.last) timeline.last = day;
}

void add(Timeline& timeline, TimelineRow row) {
  for (const auto& day : {row.first, row.last, row.due}) extend(timeline, day);
  timeline.rows.push_back(std::move(row));
}

void add_stage(const Clause& clause, Timeline& timeline) {
  if (!clause.stage || !clause.stage->period) return;
  Period written = clause.stage->period->value;
  TimelineRow row;
  row.name = name_of(clause);
  row.is_stage = true;
  set_period(written, row);
  if (clause.stage->end_only) written.start.reset();  // as the plan says it
  row.when = describe(written, timeline.lang);
  timeline.has_stages = true;
  add(timeline, std::move(row));
}

// What a task takes from above is shown there.
void add_task(const Task& task, Timeline& timeline) {
  const TaskFacts& facts = *task.facts;
  if (task.clause->stage || (!facts.period && !facts.due)) return;
  TimelineRow row;
  row.name = name_of(*task.clause);
  if (row.name.empty()) row.name = task.key;
  if (facts.period) {
    set_period(facts.period->value, row);
    row.when = describe(facts.period->value, timeline.lang);
  }
  if (facts.due) {
    row.due = facts.due->value.last();
    Period until;
    until.end = facts.due->value;
    if (!row.when.empty()) row.when += timeline.lang == Lang::kZh ? "，" : ", ";
    row.when += describe(until, timeline.lang);
  }
  add(timeline, std::move(row));
}

doc::Table table_of(const Timeline& timeline) {
  static constexpr Words kStage{"Stage", "阶段"};
  static constexpr Words kTask{"Task", "任务"};
  static constexpr Words kBoth{"Stage or task", "阶段（任务）"};
  static constexpr Words kWhen{"Time", "时间安排"};
  static constexpr Words kFirst{"First day", "最早开始"};
  static constexpr Words kLast{"Last day", "最迟完成"};
  auto in = [&](const Words& words) { return say(words).in(timeline.lang); };
  bool tasks = std::any_of(timeline.rows.begin(), timeline.rows.end(),
                           [](const TimelineRow& row) { return !row.is_stage; });
  bool stages = std::any_of(timeline.rows.begin(), timeline.rows.end(),
                            [](const TimelineRow& row) { return row.is_stage; });
  const Words& what = !tasks ? kStage : stages ? kBoth : kTask;
  doc::Table table;
  table.columns = {{in(what), doc::Align::kLeft, 3},
                   {in(kWhen), doc::Align::kLeft, 4},
                   {in(kFirst), doc::Align::kCentre, 2},
                   {in(kLast), doc::Align::kCentre, 2}};
  auto day = [&](const std::optional<Day>& one) {
    return one ? iso_date(*one) : std::string();
  };
  for (const TimelineRow& row : timeline.rows) {
    table.rows.push_back(
        {row.name, row.when, day(row.first), day(row.due ? row.due : row.last)});
  }
  return table;
}

}  // namespace

Timeline timeline(const Plan& plan) {
  Timeline out;
  out.lang = plan.lang;
  for (const Clause* stage : plan.stages) add_stage(*stage, out);
  for (const Task& task : plan.tasks) add_task(task, out);
  // What has no end goes on as long as the plan does.
  bool open = std::any_of(out.rows.begin(), out.rows.end(),
                          [](const TimelineRow& row) { return row.first && !row.last; });
  if (open && plan.period) extend(out, plan.period->value.last());
  return out;
}

std::optional<doc::Figure> timeline_figure(const Plan& plan, bool listed) {
  static constexpr Words kCaption{"The stages in time", "各阶段进度示意图"};
  static constexpr Words kTasks{"The tasks in time", "任务进度示意图"};
  Timeline all = timeline(plan);
  auto drawn = std::count_if(all.rows.begin(), all.rows.end(),
                             [](const TimelineRow& row) { return row.first || row.due; });
  if (drawn < 2) return {};
  doc::Figure figure;
  figure.caption = say(all.has_stages ? kCaption : kTasks).in(all.lang);
  figure.pictures = gantt_svg(all, figure.caption);
  if (listed) {
    std::erase_if(all.rows,
                  [&](const TimelineRow& row) { return row.is_stage || !all.has_stages; });
  }
  if (!all.rows.empty()) figure.data = table_of(all);
  return figure;
}

}  // namespace plan
