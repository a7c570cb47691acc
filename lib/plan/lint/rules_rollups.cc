// R006 and A012: schemes that are rolled up into others.
#include <algorithm>
#include <optional>

#include "plan/lint/implements.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/text/date.h"

namespace plan {
namespace {

constexpr Words kCircle{"schemes roll each other up in a circle: {path}",
                        "考核办法相互汇总，形成循环：{path}"};
constexpr Words kItself{"{scheme} rolls itself up", "“{scheme}”汇总的是它自己"};

constexpr Words kNoSuchPeriod{"{scheme} has no period {period}",
                              "“{scheme}”没有{period}这一期"};
constexpr Words kPeriodsAre{"its periods are {first} to {last}", "它的考核期是{first}至{last}"};
constexpr Words kOnlyPeriod{"its only period is {first}", "它只有一个考核期：{first}"};
constexpr Words kNoWeights{"`combine: weighted` needs `weights`", "加权合并的，须写明各期权重"};
constexpr Words kIdleWeights{"`weights` count only under `combine: weighted`",
                             "只有加权合并时，各期权重才起作用"};
constexpr Words kTooLarge{
    "no period of {other} lies within a period of {scheme}: its cycle is longer",
    "“{other}”的考核周期更长，没有哪一期落在“{scheme}”的一期之内"};

const Rollup* rollup_of(const Item& item) {
  return std::get_if<Rollup>(&item.method);
}

// Follows rollups from scheme to scheme. (By hand and not by recursion: a chain of schemes may
// be as long as the file.)
class CircleSearch {
 public:
  explicit CircleSearch(RuleRun& run)
      : run_(run), states_(run.plan().schemes.size(), State::kNew) {}

  void search_from(std::size_t index) {
    if (states_[index] != State::kNew) return;
    enter(index);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next == step.rollups.size()) {
        states_[step.scheme] = State::kDone;
        path_.pop_back();
        continue;
      }
      const Rollup& rollup = *step.rollups[step.next++];
      auto target = static_cast<std::size_t>(rollup.scheme_index);
      if (states_[target] == State::kOnPath) report(rollup, target);
      if (states_[target] == State::kNew) enter(target);
    }
  }

 private:
  enum class State : std::uint8_t { kNew, kOnPath, kDone };
  struct Step {
    std::size_t scheme = 0;
    std::vector<const Rollup*> rollups;
    std::size_t next = 0;
  };

  void enter(std::size_t index) {
    states_[index] = State::kOnPath;
    Step step;
    step.scheme = index;
    for (const Item* leaf : leaves(run_.plan().schemes[index])) {
      const Rollup* rollup = rollup_of(*leaf);
      if (rollup != nullptr && rollup->scheme_index >= 0) step.rollups.push_back(rollup);
    }
    path_.push_back(std::move(step));
  }

  void report(const Rollup& rollup, std::size_t target) {
    const std::vector<Scheme>& schemes = run_.plan().schemes;
    if (path_.back().scheme == target) {
      run_.report(rollup.scheme.span, say(kItself, {{"scheme", name_of(schemes[target])}}));
      return;
    }
    auto first = std::find_if(path_.begin(), path_.end(),
                              [target](const Step& step) { return step.scheme == target; });
    constexpr std::ptrdiff_t kMost = 10;
    Message path;
    auto add = [&path](const Message& name) {
      path.en += (path.en.empty() ? "" : " → ") + name.en;
      path.zh += (path.zh.empty() ? "" : " → ") + name.zh;
    };
    for (auto at = first; at != path_.end(); ++at) {
      if (at - first < kMost) add(name_of(schemes[at->scheme]));
      if (at - first == kMost) add(plain("…"));
    }
    add(name_of(schemes[target]));
    run_.report(rollup.scheme.span, say(kCircle, {{"path", path}}));
  }

  RuleRun& run_;
  std::vector<State> states_;
  std::vector<Step> path_;
};

void circular_reference(RuleRun& run) {
  CircleSearch search(run);
  for (std::size_t i = 0; i < run.plan().schemes.size(); ++i) search.search_from(i);
  check_implements_circle(run);
}

// The names of a scheme's periods, in time order; empty: its days are not known.
std::vector<std::string> period_names(const Plan& plan, const Scheme& scheme) {
  if (scheme.cycle.value == Cycle::kOnce) return {"all"};
  const Maybe<Period>& period = period_of(plan, scheme);
  if (!period) return {};
  Period days = period->value;
  if (plan.period) days.fill_years(plan.period->value.first(), plan.period->value.last());
  std::optional<Day> first = days.first(), last = days.last();
  if (!first || !last) return {};
  constexpr std::size_t kMost = 1000;  // nineteen years of weeks
  std::vector<std::string> names;
  for (Day day = *first; day <= *last;) {
    if (names.size() == kMost) return {};
    CyclePeriod cut = cycle_period(scheme.cycle.value, day);
    names.push_back(cut.name);
    day = cut.last + std::chrono::days(1);
  }
  return names;
}

// Its full name, or without the year (Q1, 03), or another spelling of one (第一季度).
bool names_period(std::string_view written, std::string_view name) {
  constexpr std::size_t kYear = 5;  // "2024-"
  if (written == name) return true;
  if (name.size() > kYear && name.substr(kYear) == written) return true;
  auto said = parse_date(written);
  auto meant = parse_date(name);
  if (!said || !meant) return false;
  if (!said->has_year()) *said = said->with_year(meant->year);
  return *said == *meant;
}

void check_period(RuleRun& run, const Scheme& other, const Line& written,
                  const std::vector<std::string>& names) {
  bool found = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return names_period(written.text, name);
  });
  if (found) return;
  Finding& finding = run.report(
      written.span, say(kNoSuchPeriod, {{"scheme", name_of(other)}, {"period", written.text}}));
  auto& notes = finding.notes;
  if (names.size() == 1) {
    notes.push_back(say(kOnlyPeriod, {{"first", names.front()}}));
  } else {
    notes.push_back(say(kPeriodsAre, {{"first", names.front()}, {"last", names.back()}}));
  }
}

// How long a cycle is; kOnce holds everything.
int length(Cycle cycle) {
  return cycle == Cycle::kOnce ? 1000 : static_cast<int>(cycle);
}

void check_rollup(RuleRun& run, const Scheme& scheme, const Rollup& rollup) {
  if (rollup.scheme_index < 0 || !run.sound(rollup.span)) return;
  const Scheme& other = run.plan().schemes[static_cast<std::size_t>(rollup.scheme_index)];
  if (length(other.cycle.value) > length(scheme.cycle.value)) {
    run.report(rollup.scheme.span,
               say(kTooLarge, {{"other", name_of(other)}, {"scheme", name_of(scheme)}}));
  }
  bool weighted = rollup.combine && rollup.combine->value == Combine::kWeighted;
  if (weighted && rollup.weights.empty()) {
    run.report(rollup.combine->span, say(kNoWeights));
  }
  if (rollup.combine && !weighted && !rollup.weights.empty()) {
    run.report(rollup.weights.front().period.span, say(kIdleWeights));
  }
  constexpr std::size_t kMostNamed = 400;  // a plan names some of a year's weeks at most
  std::size_t named = rollup.periods.size() + rollup.weights.size();
  if (named == 0 || named > kMostNamed || !run.sound(other.span)) return;
  std::vector<std::string> names = period_names(run.plan(), other);
  if (names.empty()) return;
  for (const Line& period : rollup.periods) check_period(run, other, period, names);
  for (const PeriodWeight& weight : rollup.weights) {
    check_period(run, other, weight.period, names);
  }
}

void rollup_periods(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    if (const Rollup* rollup = rollup_of(*item)) check_rollup(run, *scheme, *rollup);
  }
}

constexpr Rule kRules[] = {
    {"A012",
     "rollup-periods",
     Severity::kError,
     Fixable::kNo,
     {"a rollup of periods that the other scheme does not have", "汇总的考核期不存在"},
     {"periods and weights of a rollup name periods of the scheme that is rolled up: Q1, H2, "
      "03, "
      "W05, or with the year 2024-Q1. They must be of its cycle and within its period. "
      "combine: "
      "weighted needs weights, and only then do they count. A scheme with a longer cycle "
      "cannot "
      "be rolled up into one with a shorter.",
      "汇总里写的考核期和各期权重，指的是被汇总的考核办法的各期：Q1、H2、03、W05，"
      "或者带年份的2024-Q1；须符合它的考核周期，并在它的期限之内。"
      "加权合并须写各期权重，其他合并方式不写。周期长的考核办法不能汇总到周期短的考核办法中。"},
     {"A weight for a period that never comes is lost, and the rest silently counts for more.",
      "给不存在的考核期设了权重，这部分就落空了，其余各期的比重随之变大而无人察觉。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
period: 2024
units: [柳湾村, 石桥村]
assessment:
  - id: quarterly
    cycle: quarter
    items:
      - {title: 村容村貌, points: 100, deduct: 0.5}
  - id: annual
    cycle: year
    items:
      - {title: 四个季度, points: 100, rollup: {scheme: quarterly, periods: [Q1, Q5]}}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
period: 2024
units: [柳湾村, 石桥村]
assessment:
  - id: quarterly
    cycle: quarter
    items:
      - {title: 村容村貌, points: 100, deduct: 0.5}
  - id: annual
    cycle: year
    items:
      - {title: 两个季度, points: 100, rollup: {scheme: quarterly, periods: [Q1, Q4]}}
)",
     rollup_periods},
    {"R006",
     "circular-reference",
     Severity::kError,
     Fixable::kNo,
     {"schemes that roll each other up, or plans that carry each other out, in a circle",
      "考核办法相互汇总，或者方案互为上级，形成循环"},
     {"Starting from a scheme and following the rollups of its items leads back to it; or "
      "starting from the plan and following `implements` from plan to plan does.",
      "从一个考核办法出发，顺着各项目的汇总来源找下去，又回到了它自己；"
      "或者从本方案出发，顺着“落实依据”一级一级找上去，又回到了本方案。"},
     {"Each of the schemes would need the other's score before its own can be computed; and "
      "of two plans only one can be the superior.",
      "要算甲的得分先得有乙的得分，要算乙的又先得有甲的，谁也算不出来；"
      "两个方案之间也只能有一个是上级。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  - id: work
    items:
      - {title: 总评, points: 100, rollup: total}
  - id: total
    items:
      - {title: 日常, points: 100, rollup: work}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  - id: work
    items:
      - {title: 村容村貌, points: 100, deduct: 0.5}
  - id: total
    items:
      - {title: 日常, points: 100, rollup: work}
)",
     circular_reference},
};

}  // namespace

std::span<const Rule> rules::rollup_rules() {
  return kRules;
}

}  // namespace plan
