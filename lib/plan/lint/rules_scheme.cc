// A013 and A014: whom a scheme scores, and what its inspectors promise.
#include <map>
#include <optional>
#include <set>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/date.h"
#include "plan/text/prose.h"

namespace plan {
namespace {

constexpr Words kNobody{"{scheme} scores nobody: it has no subjects", "“{scheme}”没有考核对象"};
constexpr Words kAddUnits{"write `units`, or `subjects` with the units to score",
                          "请写明单位（units），或者用考核对象（subjects）写明考核哪些单位"};
constexpr Words kSeveralKinds{
    "{scheme} does not say whom it scores, and the plan's units are of several kinds: {kinds}",
    "“{scheme}”没有写考核对象，而方案里有不止一类单位：{kinds}"};
constexpr Words kAddSubjects{
    "write `subjects` with one of the kinds, a collective unit, or `all`",
    "请写明考核对象：某一类单位、集体单位或者全部（all）"};
constexpr Words kNoKind{"without kind", "未分类"};

constexpr Words kTooOften{
    "{duty} promises {times} dates in each period, but {period} has only {days} days",
    "“{duty}”要求每期检查{times}次，但{period}只有{days}天"};
constexpr Words kWeek{"a week", "一周"};
constexpr Words kTwoWeeks{"two weeks", "两周"};
constexpr Words kMonth{"a month", "一个月"};
constexpr Words kTwoMonths{"two months", "两个月"};
constexpr Words kQuarter{"a quarter", "一个季度"};
constexpr Words kHalf{"half a year", "半年"};
constexpr Words kYear{"a year", "一年"};
constexpr Words kDay{"a day", "一天"};

// The kinds of the scheme's subjects, in the order of the units.
std::vector<Message> kinds_of(const Plan& plan, const Scheme& scheme) {
  std::vector<Message> kinds;
  std::set<std::string> seen;
  for (int index : scheme.subjects) {
    const Unit& unit = plan.units[static_cast<std::size_t>(index)];
    if (!seen.insert(unit.kind.text).second) continue;
    kinds.push_back(unit.kind.given() ? plain(unit.kind.text) : say(kNoKind));
  }
  return kinds;
}

void no_subjects(RuleRun& run) {
  const Plan& plan = run.plan();
  for (const Scheme& scheme : plan.schemes) {
    if (!scheme.scored() || !run.sound(scheme.span)) continue;
    Arg name("scheme", name_of(scheme));
    if (scheme.subjects.empty()) {
      Span span = scheme.subjects_written ? scheme.subjects_span : span_of(scheme);
      if (!run.sound(plan.span)) continue;  // the units themselves may not have been read
      run.report(span, say(kNobody, {name})).help = say(kAddUnits);
      continue;
    }
    if (scheme.subjects_written) continue;
    std::vector<Message> kinds = kinds_of(plan, scheme);
    if (kinds.size() < 2) continue;
    run.report(span_of(scheme), say(kSeveralKinds, {name, {"kinds", listed(kinds)}})).help =
        say(kAddSubjects);
  }
}

// A period of a cycle with its days.
struct Stretch {
  Message name;
  int days = 0;
};

Stretch longest(Cycle cycle) {
  switch (cycle) {
    case Cycle::kDay:
      return {say(kDay), 1};
    case Cycle::kWeek:
      return {say(kWeek), 7};
    case Cycle::kTwoWeeks:
      return {say(kTwoWeeks), 14};
    case Cycle::kMonth:
      return {say(kMonth), 31};
    case Cycle::kTwoMonths:
      return {say(kTwoMonths), 62};
    case Cycle::kQuarter:
      return {say(kQuarter), 92};
    case Cycle::kHalf:
      return {say(kHalf), 184};
    case Cycle::kYear:
    case Cycle::kOnce:
      break;
  }
  return {say(kYear), 366};
}

// The shortest whole period of the cycle within the scheme's time: February for a month.
Stretch shortest(Cycle cycle, const Plan& plan, const Scheme& scheme) {
  Stretch found = longest(cycle);
  const Maybe<Period>& period = period_of(plan, scheme);
  if (!period) return found;
  std::optional<Day> first = period->value.first(), last = period->value.last();
  if (!first || !last) return found;
  constexpr int kMost = 1000;
  Day day = *first;
  for (int i = 0; i < kMost && day <= *last; ++i) {
    CyclePeriod whole = cycle_period(cycle, day);
    int days = days_between(whole.first, whole.last) + 1;
    if (whole.first >= *first && whole.last <= *last && days < found.days) {
      found = {plain(whole.name), days};
    }
    day = whole.last + std::chrono::days(1);
  }
  return found;
}

void duty_impossible(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    std::map<Cycle, Stretch> shortest_of;
    for (const InspectionDuty& duty : scheme.inspections) {
      const Frequency& often = duty.frequency;
      bool usual = often.times <= 1 || often.every == Cycle::kOnce || often.term;
      if (usual || !run.sound(duty.span)) continue;
      auto [at, is_new] = shortest_of.try_emplace(often.every);
      if (is_new) at->second = shortest(often.every, run.plan(), scheme);
      const Stretch& room = at->second;
      if (often.times <= room.days) continue;
      Message name = plain(duty.title.given() ? duty.title.text : duty.id.text);
      run.report(often.span.known() ? often.span : duty.span,
                 say(kTooOften, {{"duty", name},
                                 {"times", often.times},
                                 {"period", room.name},
                                 {"days", room.days}}));
    }
  }
}

constexpr Rule kRules[] = {
    {"A013",
     "no-subjects",
     Severity::kError,
     Fixable::kNo,
     {"a scheme that does not say whom it scores", "没有写明考核对象"},
     {"A scheme with items needs somebody to score. Without subjects it scores all units of "
      "the "
      "plan (collective units aside), which is only meant when they are all of one kind.",
      "有考核内容就要有考核对象。不写考核对象的，考核方案里的全部单位（集体单位除外），"
      "这只适用于单位都属同一类的情况。"},
     {"Else the office that inspects the villages would be ranked among them.",
      "否则，负责检查各村的科室也会和各村一起排名。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units:
  village: [柳湾村, 石桥村]
  office: [镇人居环境办]
assessment:
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units:
  village: [柳湾村, 石桥村]
  office: [镇人居环境办]
assessment:
  subjects: village
  by: 镇人居环境办
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
)",
     no_subjects},
    {"A014",
     "duty-impossible",
     Severity::kError,
     Fixable::kNo,
     {"an inspection duty that cannot be met", "检查安排不可能做到"},
     {"The duty asks for more different dates than a period has days: eight in a week, thirty "
      "in a month when the scheme's time has a whole February.",
      "检查安排要求的次数（按不同日期算）超过了一期的天数，如每周8次；"
      "考核期限内有整个2月的，每月30次也做不到。"},
     {"It would be reported as unmet for ever.", "这样的安排永远会被统计为没有完成。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
  inspections:
    - {id: weekly, title: 每周检查, every: week, times: 10}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
  inspections:
    - {id: weekly, title: 每周检查, every: week, times: 2}
)",
     duty_impossible},
};

}  // namespace

std::span<const Rule> rules::scheme_rules() {
  return kRules;
}

}  // namespace plan
