// A019: numbers with which nothing can be computed, or that mean the opposite of what they say.
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

using keys::Where;

constexpr Words kNotPositive{"`{key}` must be above zero, not {value}",
                             "“{key}”应大于零，不能是{value}"};
constexpr Words kNegative{"`{key}` must not be negative: {value}",
                          "“{key}”不能是负数：{value}"};
constexpr Words kAtLeastOne{"`{key}` must be 1 or more, not {value}",
                            "“{key}”不能小于1，这里是{value}"};
constexpr Words kAtMostOne{
    "`{key}` must not be above 1: putting an issue right at once would cost more ({value})",
    "“{key}”不能大于1：否则当场整改反而扣得更多（{value}）"};
constexpr Words kEveryWithoutTimes{
    "`every` needs `times`: how many missed deadlines count at most",
    "写了“每几日”的，还须写“最多次”，即最多按几次逾期计算"};
constexpr Words kCapOverPoints{"the cap of {item} is {cap}, more than its {full} points",
                               "“{item}”最多扣{cap}分，超过了它的分值{full}"};
constexpr Words kCapWithoutFloor{
    "{item} has a `cap` and `floor: none`, which says that there is none",
    "“{item}”写了最多扣多少，又写了可以扣成负分，两者矛盾"};
constexpr Words kUpsideDown{"the range ends ({hi}) below its beginning ({lo})",
                            "范围的上限{hi}小于下限{lo}"};
constexpr Words kLimitsUpsideDown{"the highest total ({max}) is below the lowest ({min})",
                                  "总分最高{max}，小于最低{min}"};

class Numbers {
 public:
  explicit Numbers(RuleRun& run) : run_(run) {}

  void above_zero(const Maybe<Ratio>& number, Where where, std::string_view key) {
    if (number && number->value <= Ratio(0)) say_of(*number, kNotPositive, where, key);
  }
  void not_negative(const Maybe<Ratio>& number, Where where, std::string_view key) {
    if (number && number->value.is_negative()) say_of(*number, kNegative, where, key);
  }
  void not_negative(const At<Ratio>& number, Where where, std::string_view key) {
    if (number.value.is_negative()) say_of(number, kNegative, where, key);
  }
  void at_least_one(const Maybe<int>& number, Where where, std::string_view key) {
    if (!number || number->value >= 1) return;
    say_of(At<Ratio>{Ratio(number->value), number->span}, kAtLeastOne, where, key);
  }

  void overdue(const std::optional<Overdue>& overdue);
  void charge(const Charge& charge, Where where);
  void deduct(const Item& item, const Charge& charge);
  void conversion(const Conversion& conversion, Where where);
  void range(const std::optional<Range>& range);
  void item(const Item& item);
  void extra(const Extra& extra);
  void scheme(const Scheme& scheme);

 private:
  void say_of(const At<Ratio>& number, const Words& words, Where where, std::string_view key) {
    run_.report(number.span,
                say(words, {{"key", key_name(where, key)}, {"value", number.value.exact()}}));
  }
  void levels(const std::vector<Level>& levels) {
    for (const Level& level : levels) not_negative(level.points, Where::kLevel, "points");
  }

  RuleRun& run_;
};

void Numbers::range(const std::optional<Range>& range) {
  if (!range || range->lo.value <= range->hi.value) return;
  run_.report(range->span, say(kUpsideDown, {{"lo", range->lo.value.exact()},
                                             {"hi", range->hi.value.exact()}}));
}

void Numbers::overdue(const std::optional<Overdue>& overdue) {
  if (!overdue) return;
  const Maybe<Ratio>& factor = overdue->factor;
  if (factor && factor->value < Ratio(1))
    say_of(*factor, kAtLeastOne, Where::kOverdue, "factor");
  not_negative(overdue->set, Where::kOverdue, "set");
  not_negative(overdue->add, Where::kOverdue, "add");
  at_least_one(overdue->every, Where::kOverdue, "every");
  at_least_one(overdue->times, Where::kOverdue, "times");
  if (overdue->every && !overdue->times) {
    run_.report(overdue->every->span, say(kEveryWithoutTimes));
  }
}

void Numbers::charge(const Charge& charge, Where where) {
  not_negative(charge.each, where, "each");
  not_negative(charge.cap, where, "cap");
  levels(charge.levels);
  overdue(charge.overdue);
  if (charge.prompt) {
    const At<Ratio>& factor = charge.prompt->factor;
    not_negative(factor, Where::kPrompt, "factor");
    if (factor.value > Ratio(1)) say_of(factor, kAtMostOne, Where::kPrompt, "factor");
  }
  if (charge.repeat) {
    above_zero(charge.repeat->step, Where::kRepeat, "step");
    const Maybe<Ratio>& most = charge.repeat->max;
    if (most && most->value < Ratio(1)) say_of(*most, kAtLeastOne, Where::kRepeat, "max");
  }
  range(charge.range);
}

void Numbers::deduct(const Item& item, const Charge& charge) {
  this->charge(charge, Where::kDeduct);
  if (!charge.cap) return;
  Arg name("item", name_of(item));
  Ratio full = full_points(item);
  if (charge.no_floor) {
    run_.report(charge.cap->span, say(kCapWithoutFloor, {name}));
  } else if (charge.cap->value > full) {
    run_.report(charge.cap->span,
                say(kCapOverPoints,
                    {name, {"cap", charge.cap->value.exact()}, {"full", full.exact()}}));
  }
}

void Numbers::conversion(const Conversion& conversion, Where where) {
  above_zero(conversion.of, where, "of");
  if (!conversion.target) return;
  above_zero(conversion.target->step, Where::kTarget, "step");
  not_negative(conversion.target->deduct, Where::kTarget, "deduct");
}

void Numbers::item(const Item& item) {
  above_zero(item.points, Where::kItem, "points");
  above_zero(item.weight, Where::kItem, "weight");
  if (const auto* method = std::get_if<Deduct>(&item.method)) deduct(item, method->charge);
  if (const auto* method = std::get_if<Measure>(&item.method)) {
    conversion(method->conversion, Where::kMeasure);
    range(method->range);
  }
  if (const auto* method = std::get_if<Rate>(&item.method)) {
    conversion(method->conversion, Where::kRate);
  }
  if (const auto* method = std::get_if<Levels>(&item.method)) levels(method->levels);
  if (const auto* method = std::get_if<Rollup>(&item.method)) {
    at_least_one(method->best, Where::kRollup, "best");
    for (const PeriodWeight& weight : method->weights) {
      above_zero(weight.weight, Where::kRollup, "weights");
    }
  }
}

void Numbers::extra(const Extra& extra) {
  Where where = extra.kind == Extra::Kind::kBonus ? Where::kBonus : Where::kPenalty;
  charge(extra.charge, where);
  levels(extra.ladder);
  at_least_one(extra.from, where, "from");
}

void Numbers::scheme(const Scheme& scheme) {
  above_zero(scheme.full_marks, Where::kScheme, "full_marks");
  overdue(scheme.overdue);
  const Limits& limits = scheme.limits;
  not_negative(limits.bonus, Where::kLimits, "bonus");
  not_negative(limits.penalty, Where::kLimits, "penalty");
  Ratio least = limits.min ? limits.min->value : Ratio(0);
  if (limits.max && !limits.no_min && limits.max->value < least) {
    run_.report(limits.max->span, say(kLimitsUpsideDown, {{"max", limits.max->value.exact()},
                                                          {"min", least.exact()}}));
  }
  for (const Consequence& consequence : scheme.consequences) {
    at_least_one(consequence.top, Where::kConsequence, "top");
    at_least_one(consequence.bottom, Where::kConsequence, "bottom");
    at_least_one(consequence.progress, Where::kConsequence, "progress");
    at_least_one(consequence.consecutive, Where::kConsequence, "consecutive");
  }
}

void zero_or_senseless(RuleRun& run) {
  Numbers numbers(run);
  for (const Scheme& scheme : run.plan().schemes) numbers.scheme(scheme);
  for (const auto& [scheme, item] : all_items(run.plan())) {
    if (run.sound(item->span)) numbers.item(*item);
  }
  for (const auto& [scheme, extra] : all_extras(run.plan())) {
    if (run.sound(extra->span)) numbers.extra(*extra);
  }
}

constexpr Rule kRules[] = {
    {"A019",
     "zero-or-senseless",
     Severity::kError,
     Fixable::kNo,
     {"a number that is zero or makes no sense", "数值为零或不合理"},
     {"Points, weights, full marks, of, step and every must be above zero; what is taken off "
      "or "
      "added is written without a sign; overdue factor is 1 or more (late costs more), prompt "
      "factor at most 1 (put right at once costs less); every needs times; a cap is at most "
      "the "
      "item's points and does not stand beside floor: none; a range ends above its beginning.",
      "分值、权重、满分、满值、每差、每几日都应大于零；扣分、加分只写数，不带正负号；"
      "逾期的倍数不小于1（逾期扣得多），当场整改的系数不大于1（当场整改扣得少）；"
      "写了“每几日”须写“最多次”；最多扣的分不超过本项分值，也不能与“可以扣成负分”并存；"
      "范围的上限不小于下限。"},
     {"Such numbers divide by zero, turn a fine into a reward, or contradict each other.",
      "这样的数会造成除以零、罚变成奖，或者自相矛盾。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 日常管理
      points: 100
      deduct: {each: 0.5, overdue: {factor: 0.5}}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - title: 日常管理
      points: 100
      deduct: {each: 0.5, overdue: {factor: 2}}
)",
     zero_or_senseless},
};

}  // namespace

std::span<const Rule> rules::number_rules() {
  return kRules;
}

}  // namespace plan
