// A005, A006 and A008: parts of a scheme that do not fit one another's size.
#include <map>
#include <string>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kNominee{"{nominee} brings {points}, as much as {award} ({own}) or more",
                         "“{nominee}”加{points}分，不低于“{award}”的{own}分"};
constexpr Words kTooBig{"one record takes off {points}, and {item} has only {full}",
                        "“{item}”只有{full}分，一次就扣{points}分"};
constexpr Words kTooBigHelp{"if one such record is to cost all of it, write `cap: {full}`",
                            "确实一次扣完的，请写明扣分上限：{full}"};
constexpr Words kBothEnds{"first {top} and last {bottom} of {n} {group}: some are both",
                          "{group}共{n}个，前{top}名与后{bottom}名有重叠"};
constexpr Words kBeyond{"rank {rank} of {n} {group}", "{group}只有{n}个，没有第{rank}名"};
constexpr Words kSubjects{"subjects", "考核对象"};
// ── A005 ──

// What a level is called, without what marks a nominee; the award has the same name.
std::string_view award_name(std::string_view name) {
  for (std::string_view end : {"-nominee", "_nominee", "提名", "提名奖"}) {
    if (name.size() > end.size() && name.ends_with(end)) {
      return name.substr(0, name.size() - end.size());
    }
  }
  return {};
}

void ladder_order(RuleRun& run) {
  for (const auto& [scheme, extra] : all_extras(run.plan())) {
    if (extra->ladder.empty()) continue;
    std::map<std::string_view, const Level*> names;
    for (const Level& level : extra->ladder) {
      names.emplace(level.key.text, &level);
      if (level.title.given()) names.emplace(level.title.text, &level);
    }
    for (const Level& level : extra->ladder) {
      auto own = names.find(award_name(level.key.text));
      if (own == names.end()) own = names.find(award_name(level.title.text));
      if (own == names.end() || level.points.value < own->second->points.value) continue;
      const Line& nominee = level.title.given() ? level.title : level.key;
      const Line& award = own->second->title.given() ? own->second->title : own->second->key;
      run.report(level.points.span,
                 say(kNominee, {{"nominee", nominee.text},
                                {"points", level.points.value.decimal()},
                                {"award", award.text},
                                {"own", own->second->points.value.decimal()}}));
    }
  }
}

// ── A006 ──

void check_charge(RuleRun& run, const Item& item, const At<Ratio>& taken, const Ratio& full) {
  if (!(taken.value > full)) return;
  Message shown = plain(full.decimal());
  run.report(taken.span,
             say(kTooBig,
                 {{"points", taken.value.decimal()}, {"item", name_of(item)}, {"full", shown}}))
      .help = say(kTooBigHelp, {{"full", shown}});
}

void deduction_too_big(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    const auto* deduct = std::get_if<Deduct>(&item->method);
    if (deduct == nullptr || item->is_branch() || !run.sound(item->span)) continue;
    const Charge& charge = deduct->charge;
    if (charge.no_floor || charge.cap) continue;
    Ratio full = full_points(*item);
    if (charge.each) check_charge(run, *item, *charge.each, full);
    for (const Level& level : charge.levels) check_charge(run, *item, level.points, full);
    if (charge.range) check_charge(run, *item, charge.range->hi, full);
  }
}

// ── A008 ──

struct RankGroup {
  std::string name;  // empty: all subjects
  int size = 0;
};

// The smallest group, in which the ranks run out first.
RankGroup smallest_group(const Plan& plan, const Scheme& scheme) {
  std::map<std::string, int> sizes;
  for (int subject : scheme.subjects) {
    const Unit& unit = plan.units[static_cast<std::size_t>(subject)];
    ++sizes[scheme.ranking.within_group ? unit.group.text : std::string()];
  }
  RankGroup smallest;
  for (const auto& [name, size] : sizes) {
    if (smallest.size == 0 || size < smallest.size) smallest = {name, size};
  }
  return smallest;
}

// Who qualifies by rank alone.
bool by_rank_alone(const Consequence& consequence) {
  return !consequence.at_least.given() && !consequence.consecutive &&
         !consequence.grade.given();
}

void check_width(RuleRun& run, const Scheme& scheme, const RankGroup& group) {
  Message name = group.name.empty() ? say(kSubjects) : plain(group.name);
  const Consequence *top = nullptr, *bottom = nullptr;
  auto larger = [](const Maybe<int>& a, const Maybe<int>& b) { return a->value > b->value; };
  for (const Consequence& consequence : scheme.consequences) {
    if (!by_rank_alone(consequence)) continue;
    if (consequence.ranks && consequence.ranks->value.second > group.size) {
      run.report(
          consequence.ranks->span,
          say(kBeyond,
              {{"rank", consequence.ranks->value.second}, {"n", group.size}, {"group", name}}));
    }
    if (consequence.top && (top == nullptr || larger(consequence.top, top->top))) {
      top = &consequence;
    }
    if (consequence.bottom &&
        (bottom == nullptr || larger(consequence.bottom, bottom->bottom))) {
      bottom = &consequence;
    }
  }
  if (top == nullptr || bottom == nullptr) return;
  if (top->top->value + bottom->bottom->value <= group.size) return;
  run.report(bottom->bottom->span, say(kBothEnds, {{"top", top->top->value},
                                                   {"bottom", bottom->bottom->value},
                                                   {"n", group.size},
                                                   {"group", name}}));
}

void consequence_too_wide(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    if (scheme.consequences.empty() || scheme.subjects.empty() || !run.sound(run.plan().span))
      continue;
    check_width(run, scheme, smallest_group(run.plan(), scheme));
  }
}

constexpr Rule kRules[] = {
    {"A005",
     "ladder-order",
     Severity::kWarning,
     Fixable::kNo,
     {"a nominee's step worth as much as the award, or more", "提名的加分不低于当选"},
     {"In a ladder, a level named X提名 or X-nominee whose points are those of X, or above.",
      "逐级加分中，名为“某某提名”的一级，加分等于或者高于“某某”。"},
     {"Who is elected after having been nominated would then gain nothing. Usually two numbers "
      "were swapped.",
      "这样提名之后再当选，就一分也加不上。多半是两个数写颠倒了。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  limits: {max: 110}
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  bonuses:
    - {title: 好人当选, ladder: {省级好人: 2, 省级好人提名: 2.5}}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  limits: {max: 110}
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  bonuses:
    - {title: 好人当选, ladder: {省级好人: 2.5, 省级好人提名: 2}}
)",
     ladder_order},
    {"A006",
     "deduction-too-big",
     Severity::kWarning,
     Fixable::kNo,
     {"one record takes off more than the item has", "一次扣分超过项目分值"},
     {"`each`, a level or the upper end of `range` above the points of the item, without "
      "`cap` and without `floor: none`.",
      "每处扣分、某一等级的扣分或者扣分幅度的上限超过项目本身的分值，又没有写扣分上限，"
      "也没有写不设下限。"},
     {"No item loses more than it has, so the number says more than it does: a decimal point "
      "slipped, or the item was meant to be larger.",
      "一个项目最多扣完本身的分值，写得再多也扣不下去。多半是小数点错位，或者项目的分值写小了"
      "。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 95, deduct: 0.2}
    - {title: 水面, points: 5, deduct: 50}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 95, deduct: 0.2}
    - {title: 水面, points: 5, deduct: 0.5}
)",
     deduction_too_big},
    {"A008",
     "consequence-too-wide",
     Severity::kWarning,
     Fixable::kNo,
     {"more ranks rewarded and punished than there are subjects", "奖惩的名次多于考核对象"},
     {"The largest `top` and the largest `bottom` of a scheme together, or the end of `ranks`, "
      "exceed the number of subjects; under `ranking.within: group`, of the smallest group. "
      "Consequences that ask for a grade or for several periods in a row are not counted.",
      "考核办法中范围最大的“前几名”与“后几名”之和，或者名次的末位，超过考核对象的个数；"
      "分组排名的，以最小的一组为准。还要求达到某一等次、连续若干期的，不计在内。"},
     {"Some unit would be praised and punished for the same rank, or a prize be left over.",
      "会有单位因同一名次既受奖又受罚，或者奖项评不满。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村, 张集村]
assessment:
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  consequences:
    - {top: 2, label: 流动红旗}
    - {bottom: 2, label: 流动黄旗}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村, 张集村]
assessment:
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  consequences:
    - {top: 1, label: 流动红旗}
    - {bottom: 1, label: 流动黄旗}
)",
     consequence_too_wide},
};

}  // namespace

std::span<const Rule> rules::proportion_rules() {
  return kRules;
}

}  // namespace plan
