// A010 and A011: bands and targets by which a measured value becomes points.
#include <optional>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kNotFalling{
    "the band from {this} is never reached: the one from {other} stands before it",
    "下限{this}的一档评不到：前面已有下限{other}的一档"};
constexpr Words kNotRising{
    "the band up to {this} is never reached: the one up to {other} stands before it",
    "上限{this}的一档评不到：前面已有上限{other}的一档"};
constexpr Words kAfterElse{"this band is never reached: the one before it takes all the rest",
                           "这一档评不到：前面一档已包括其余全部情形"};
constexpr Words kBothWays{"bands give either `min` or `max`, not both",
                          "各档要么都写下限，要么都写上限，不能混用"};
constexpr Words kWorthMore{"a band is worth {score} points, more than {item} itself ({full})",
                           "这一档得{score}分，超过“{item}”的分值（{full}）"};
constexpr Words kOutOfReach{"values of {item} never reach {value}: they lie in {lo} to {hi}",
                            "“{item}”的数值在{lo}至{hi}之间，到不了{value}"};
constexpr Words kTargetOutOfReach{
    "the target of {item} can never be met: its values lie in {lo} to {hi}",
    "“{item}”的目标值不可能达到：数值在{lo}至{hi}之间"};

// What x can be, where that is known.
struct Reach {
  Ratio lo, hi;
};

std::optional<Reach> reach_of(const Item& item) {
  if (std::holds_alternative<Rate>(item.method)) return Reach{Ratio(0), Ratio(100)};
  const auto* measure = std::get_if<Measure>(&item.method);
  if (measure == nullptr || !measure->range || measure->over_clamp) return std::nullopt;
  // A sum of values within a range lies anywhere.
  if (measure->combine && measure->combine->value == Combine::kSum) return std::nullopt;
  const Range& range = *measure->range;
  if (range.lo.value > range.hi.value) return std::nullopt;  // A019's
  return Reach{range.lo.value, range.hi.value};
}

const Conversion* conversion_of(const Item& item) {
  if (const auto* measure = std::get_if<Measure>(&item.method)) return &measure->conversion;
  if (const auto* rate = std::get_if<Rate>(&item.method)) return &rate->conversion;
  return nullptr;
}

void check_reach(RuleRun& run, const Item& item, const Band& band) {
  std::optional<Reach> reach = reach_of(item);
  if (!reach) return;
  const Maybe<Ratio>& edge = band.min ? band.min : band.max;
  if (!edge) return;
  bool out = band.min ? edge->value > reach->hi : edge->value < reach->lo;
  if (!out) return;
  run.report(edge->span, say(kOutOfReach, {{"item", name_of(item)},
                                           {"value", edge->value.exact()},
                                           {"lo", reach->lo.exact()},
                                           {"hi", reach->hi.exact()}}));
}

void check_bands(RuleRun& run, const Item& item, const std::vector<Band>& bands) {
  const Band* before = nullptr;
  bool all_taken = false, any_min = false, any_max = false;
  for (const Band& band : bands) {
    any_min = any_min || band.min;
    any_max = any_max || band.max;
    if (all_taken) {
      run.report(band.span, say(kAfterElse));
    } else if (before != nullptr && band.min && before->min &&
               band.min->value >= before->min->value) {
      run.report(band.min->span, say(kNotFalling, {{"this", band.min->value.exact()},
                                                   {"other", before->min->value.exact()}}));
    } else if (before != nullptr && band.max && before->max &&
               band.max->value <= before->max->value) {
      run.report(band.max->span, say(kNotRising, {{"this", band.max->value.exact()},
                                                  {"other", before->max->value.exact()}}));
    }
    check_reach(run, item, band);
    Ratio full = full_points(item);
    if (band.score.value > full) {
      run.report(band.score.span, say(kWorthMore, {{"score", band.score.value.exact()},
                                                   {"item", name_of(item)},
                                                   {"full", full.exact()}}));
    }
    all_taken = all_taken || (!band.min && !band.max);
    before = &band;
  }
  if (any_min && any_max) run.report(bands.front().span, say(kBothWays));
}

void bands_order(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    const Conversion* conversion = conversion_of(*item);
    if (conversion == nullptr || conversion->bands.empty() || !run.sound(item->span)) continue;
    check_bands(run, *item, conversion->bands);
  }
}

void target_impossible(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    const Conversion* conversion = conversion_of(*item);
    std::optional<Reach> reach = reach_of(*item);
    if (conversion == nullptr || !conversion->target || !reach) continue;
    const Target& target = *conversion->target;
    const Maybe<Ratio>& edge = target.at_least ? target.at_least : target.at_most;
    if (!edge) continue;
    bool out = target.at_least ? edge->value > reach->hi : edge->value < reach->lo;
    if (!out) continue;
    run.report(edge->span, say(kTargetOutOfReach, {{"item", name_of(*item)},
                                                   {"lo", reach->lo.exact()},
                                                   {"hi", reach->hi.exact()}}));
  }
}

constexpr Rule kRules[] = {
    {"A010",
     "bands-order",
     Severity::kError,
     Fixable::kNo,
     {"bands out of order, out of reach, or worth more than the item",
      "分档顺序有误、评不到或超过分值"},
     {"The first band that fits counts. So bands by min must fall, bands by max must rise, the "
      "one for all the rest stands last, and the two ways are not mixed. No band may begin "
      "above what a value can be (100 for a rate), nor be worth more points than the item.",
      "从上到下取第一个符合的档。因此按下限分的须逐档降低，按上限分的须逐档升高，"
      "“其余”放在最后，两种写法不能混用。下限不能高于数值可能的最大值（达标率为100），"
      "得分不能超过本项分值。"},
     {"A band that is never reached is a rule that is printed but never applied.",
      "评不到的档，写在文件里却从来不会执行。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 诉求按时办结
      points: 5
      rate: {bands: {80: 2, 90: 4, 95: 5, else: 0}}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 诉求按时办结
      points: 5
      rate: {bands: {95: 5, 90: 4, 80: 2, else: 0}}
)",
     bands_order},
    {"A011",
     "target-impossible",
     Severity::kError,
     Fixable::kNo,
     {"a target that no value can meet", "目标值不可能达到"},
     {"A target above the largest value there can be, or below the smallest: a rate lies in 0 "
      "to 100, a measured value in its range. The sum of several values has no such end.",
      "目标值高于数值可能的最大值，或者低于最小值。达标率在0至100之间，实测值在其取值范围之内；"
      "多个数值相加的不受此限。"},
     {"Nobody could ever earn full points. Mostly 9.5 and 95, or two keys, were mixed up.",
      "这样谁也得不到满分。多半是把9.5写成了95，或者写错了键。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 住户满意度
      points: 10
      measure: {range: [0, 10], target: {at_least: 95, step: 1, deduct: 0.5}}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 住户满意度
      points: 10
      measure: {range: [0, 100], target: {at_least: 95, step: 1, deduct: 0.5}}
)",
     target_impossible},
};

}  // namespace

std::span<const Rule> rules::conversion_rules() {
  return kRules;
}

}  // namespace plan
