// Inspection duties: what the inspectors promised, and did not do.
#include <algorithm>
#include <utility>

#include "plan/score/ranking.h"
#include "plan/score/run.h"
#include "plan/score/where.h"

namespace plan::score {
namespace {

// Days with a record that counts for the duty, of one subject, each once and in order.
std::vector<std::int32_t> days_of(const SchemeRun& run, const DutyRule& rule, int subject) {
  std::vector<std::int32_t> days;
  std::vector<std::uint32_t> visits;
  for (int thing = 0; thing < run.scheme().leaves; ++thing) {
    if (!rule.things[static_cast<std::size_t>(thing)]) continue;
    for (const Entry& entry : run.slice(subject, thing)) {
      const Record record = run.record(entry);
      if (!is_in(rule.source, run.log().words.key(record.source))) continue;
      if (record.visits == 0) {
        days.push_back(record.date);
      } else {
        visits.push_back(record.visits - 1);
      }
    }
  }
  std::sort(visits.begin(), visits.end());
  visits.erase(std::unique(visits.begin(), visits.end()), visits.end());
  for (std::uint32_t list : visits) {
    const std::vector<std::int32_t>& more = run.log().visits[list];
    days.insert(days.end(), more.begin(), more.end());
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

int count_within(const std::vector<std::int32_t>& days, Day first, Day last) {
  auto from = std::lower_bound(days.begin(), days.end(), to_days(first));
  auto to = std::upper_bound(days.begin(), days.end(), to_days(last));
  return static_cast<int>(to - from);
}

std::optional<Day> first_record(const SchemeRun& run) {
  std::optional<Day> first;
  int things = static_cast<int>(run.scheme().things.size());
  for (std::size_t i = 0; i < run.scheme().subjects.size(); ++i) {
    for (int thing = 0; thing < things; ++thing) {
      std::span<const Entry> entries = run.slice(static_cast<int>(i), thing);
      for (const Entry& entry : entries) {
        const Record record = run.record(entry);
        // Of rows added together the date is no row's own.
        Day day = to_day(record.visits == 0 ? record.date
                                            : run.log().visits[record.visits - 1].front());
        if (!first || day < *first) first = day;
      }
    }
  }
  return first;
}

// The duty's periods that have ended, cut to the scheme's. A scheme without a beginning begins
// with the plan, or else with its first record.
std::vector<CyclePeriod> ended_periods(const SchemeRun& run, const Plan& plan, Cycle cycle) {
  const Calendar& calendar = run.scheme().calendar;
  std::vector<CyclePeriod> periods;
  std::optional<Day> at = calendar.first();
  if (!at && plan.period) at = plan.period->value.first();
  if (!at) at = first_record(run);
  if (!at || run.as_of() == kNoDay) return periods;
  Day end = to_day(run.as_of());
  if (cycle == Cycle::kOnce) {
    if (calendar.last() && *calendar.last() <= end) {
      periods.push_back({*at, *calendar.last(), "all"});
    }
    return periods;
  }
  while (*at <= end && calendar.holds(*at)) {
    CyclePeriod period = cycle_period(cycle, *at);
    Day next = period.last + std::chrono::days(1);
    if (calendar.last()) period.last = std::min(period.last, *calendar.last());
    period.first = *at;
    if (period.last <= end) periods.push_back(std::move(period));
    at = next;
  }
  return periods;
}

void check(const SchemeRun& run, const Plan& plan, int number, const DutyRule& rule,
           std::vector<UnmetDuty>& unmet) {
  const InspectionDuty& duty = *rule.duty;
  std::vector<std::vector<std::int32_t>> days;  // by subject; all together when `for: all`
  for (std::size_t i = 0; i < run.scheme().subjects.size(); ++i) {
    days.push_back(days_of(run, rule, static_cast<int>(i)));
  }
  if (duty.for_all) {
    std::vector<std::int32_t> all;
    for (const auto& own : days) all.insert(all.end(), own.begin(), own.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    days = {std::move(all)};
  }
  for (const CyclePeriod& period : ended_periods(run, plan, duty.frequency.every)) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      int have = count_within(days[i], period.first, period.last);
      if (have >= duty.frequency.times) continue;
      UnmetDuty missing;
      missing.duty = duty.id.given() ? duty.id.text : duty.title.text;
      missing.title = duty.title.given() ? duty.title.text : duty.id.text;
      missing.scheme = number;
      missing.period = period.name;
      missing.unit = duty.for_all ? -1 : run.scheme().subjects[i];
      missing.have = have;
      missing.need = duty.frequency.times;
      unmet.push_back(std::move(missing));
    }
  }
}

}  // namespace

void find_unmet(const SchemeRun& run, const Plan& plan, int number,
                std::vector<UnmetDuty>& unmet) {
  for (const DutyRule& rule : run.scheme().duties) check(run, plan, number, rule, unmet);
}

}  // namespace plan::score
