// A015: exactly one method for every leaf.
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kNoMethod{"{item} does not say how it is scored", "“{item}”没有写怎样计分"};
constexpr Words kAddMethod{
    "write one of `deduct`, `measure`, `rate`, `levels`, `rollup`, or items below it",
    "请写明一种计分方式：扣分、实测、达标率、等级评定或汇总；也可以下设项目"};
constexpr Words kTwoMethods{"{item} says twice how it is scored: {methods}",
                            "“{item}”写了不止一种计分方式：{methods}"};
constexpr Words kBranchMethod{"{item} has items below it and a method of its own: {methods}",
                              "“{item}”下设了项目，自己又写了计分方式：{methods}"};

Message listed(const std::vector<Line>& keys) {
  Message out;
  for (const Line& key : keys) {
    out.en += (out.en.empty() ? "`" : ", `") + key.text + "`";
    out.zh += (out.zh.empty() ? "" : "、") + key.text;
  }
  return out;
}

void no_method(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    if (!run.sound(item->span)) continue;
    const std::vector<Line>& keys = item->method_keys;
    Arg name("item", name_of(*item));
    if (item->is_branch()) {
      if (!keys.empty()) {
        run.report(keys.front().span, say(kBranchMethod, {name, {"methods", listed(keys)}}));
      }
    } else if (keys.empty()) {
      run.report(span_of(*item), say(kNoMethod, {name})).help = say(kAddMethod);
    } else if (keys.size() > 1) {
      run.report(keys[1].span, say(kTwoMethods, {name, {"methods", listed(keys)}}));
    }
  }
}

constexpr Rule kRules[] = {
    {"A015",
     "no-method",
     Severity::kError,
     Fixable::kNo,
     {"an item with no method, or with two", "考核项目没有计分方式，或者不止一种"},
     {"An item without items below it needs exactly one of deduct, measure, rate, levels, "
      "rollup; one with items below it has none.",
      "没有下级的考核项目，须写一种也只能写一种计分方式：扣分、实测、达标率、等级评定、汇总；"
      "有下级的不写。"},
     {"Without a method records cannot become points; with two nobody could say which of them "
      "counts.",
      "没有计分方式，检查记录就变不成得分；写了两种，就说不清以哪一种为准。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 庭院内外, points: 40}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 庭院内外, points: 40, rate: {target: {at_least: 80, step: 5, deduct: 1}}}
)",
     no_method},
};

}  // namespace

std::span<const Rule> rules::method_rules() {
  return kRules;
}

}  // namespace plan
