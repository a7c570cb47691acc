// A009, A016, A018 and A023: what is allowed and yet worth a second look.
#include <algorithm>
#include <vector>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kUncapped{"nothing limits the bonus {bonus}, nor the total of {scheme}",
                          "加分项“{bonus}”没有封顶，“{scheme}”的总分也没有上限"};
constexpr Words kCapIt{"write `cap` on the bonus, or `max` or `bonus` under `limits`",
                       "请给加分项写明上限，或者在限额中写明总分、加分的上限"};
constexpr Words kMoreBonuses{"bonuses of this scheme of which that holds: {n}",
                             "本考核办法中没有封顶的加分项共{n}个"};
constexpr Words kUnassessed{"no item of an assessment refers to {task}, which can be measured",
                            "“{task}”有检查要点或者量化指标，但没有考核项目与它对应"};
constexpr Words kReferToIt{"write `task:` on the item that assesses it",
                           "请在考核它的项目上写明对应的任务"};
constexpr Words kDropsOut{
    "{item} drops out where nothing is recorded: who is not inspected "
    "loses nothing",
    "“{item}”没有记录时不计入总分，没有检查过的单位不受影响"};
constexpr Words kSayMissing{"`missing: unscored` keeps the score open until it was looked at",
                            "改为不计分的，检查之前得分空缺"};
constexpr Words kNoItems{"{scheme} has no items: it is published, and no score comes of it",
                         "“{scheme}”没有考核项目，只能成文，不能计分"};

// ── A009 ──

// Leaves of bonuses that nothing caps, on them or on their headings.
void collect_uncapped(const std::vector<Extra>& bonuses, std::vector<const Extra*>& out) {
  for (const Extra& bonus : bonuses) {
    if (bonus.charge.cap || bonus.flat) continue;
    if (bonus.items.empty()) {
      out.push_back(&bonus);
    } else {
      collect_uncapped(bonus.items, out);
    }
  }
}

void bonus_uncapped(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    if (scheme.limits.max || scheme.limits.bonus || !run.sound(scheme.span)) continue;
    std::vector<const Extra*> uncapped;
    collect_uncapped(scheme.bonuses, uncapped);
    if (uncapped.empty()) continue;
    const Extra& first = *uncapped.front();
    Finding& finding =
        run.report(span_of(first),
                   say(kUncapped, {{"bonus", name_of(first)}, {"scheme", name_of(scheme)}}));
    finding.help = say(kCapIt);
    if (uncapped.size() > 1) {
      finding.notes.push_back(say(kMoreBonuses, {{"n", uncapped.size()}}));
    }
  }
}

// ── A016 ──

void add(std::vector<bool>& assessed, const Ref& task) {
  auto index = static_cast<std::size_t>(task.index);
  if (task.index >= 0 && index < assessed.size()) assessed[index] = true;
}

void task_unassessed(RuleRun& run) {
  const Plan& plan = run.plan();
  std::vector<bool> assessed(plan.tasks.size());
  for (const auto& [scheme, item] : all_items(plan)) add(assessed, item->task);
  for (const auto& [scheme, extra] : all_extras(plan)) add(assessed, extra->task);
  // A plan that ties no item to a task says nothing about which are left out.
  if (std::find(assessed.begin(), assessed.end(), true) == assessed.end()) return;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Task& task = plan.tasks[i];
    auto parent = static_cast<std::size_t>(task.parent);
    if (task.parent >= 0 && assessed[parent]) assessed[i] = true;
    bool measurable = !task.facts->checks.empty() || !task.facts->metrics.empty();
    if (assessed[i] || !measurable || !run.sound(task.clause->span)) continue;
    run.report(span_of(*task.clause), say(kUnassessed, {{"task", name_of(*task.clause)}}))
        .help = say(kReferToIt);
  }
}

// ── A018 ──

void missing_skip(RuleRun& run) {
  for (const auto& [scheme, item] : all_items(run.plan())) {
    if (item->is_branch() || !item->missing || item->missing->value != Missing::kSkip) continue;
    run.report(item->missing->span, say(kDropsOut, {{"item", name_of(*item)}})).help =
        say(kSayMissing);
  }
}

// ── A023 ──

void not_scoreable(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    if (scheme.scored() || !run.sound(scheme.span)) continue;
    run.report(span_of(scheme), say(kNoItems, {{"scheme", name_of(scheme)}}));
  }
}

constexpr Rule kRules[] = {
    {"A009",
     "bonus-uncapped",
     Severity::kInfo,
     Fixable::kNo,
     {"bonuses that nothing limits", "加分没有上限"},
     {"A bonus without `cap` on it or its heading, in a scheme without `limits.max` and "
      "`limits.bonus`. One finding for a scheme. A `flat` bonus counts once and needs none.",
      "加分项及其上级没有写上限，考核办法也没有写总分或者加分的限额。每个考核办法只提示一次。"
      "只计最高一次的加分项不在此列。"},
     {"Whoever hands in material every week overtakes those who do the work.",
      "加分不封顶，勤报材料的会超过干实事的，总分也可能超过满分很多。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  bonuses:
    - {title: 约稿加分, each: 0.5}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
  bonuses:
    - {title: 约稿加分, each: 0.5, cap: 3}
)",
     bonus_uncapped},
    {"A016",
     "task-unassessed",
     Severity::kInfo,
     Fixable::kNo,
     {"a task with checks or metric that no item refers to", "可以检验的任务没有纳入考核"},
     {"A task that has checks or a metric, while other tasks are referred to by items "
      "(`task:`) and neither it nor its parent is.",
      "任务写了检查要点或者量化指标，其他任务有考核项目与之对应，而这项任务和它的上级任务都没有"
      "。"},
     {"What is not assessed is done last. Add an item, or say with `task:` which item it is.",
      "没有纳入考核的任务容易落空。请增加考核项目，或者写明由哪个项目考核。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
tasks:
  - {title: 清理道路, lead: 柳湾村, due: 2024-06, checks: [路面无垃圾]}
  - {title: 清理沟渠, lead: 石桥村, due: 2024-06, checks: [水面无漂浮物]}
assessment:
  period: 2024
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2, task: 清理道路}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
tasks:
  - {title: 清理道路, lead: 柳湾村, due: 2024-06, checks: [路面无垃圾]}
  - {title: 清理沟渠, lead: 石桥村, due: 2024-06, checks: [水面无漂浮物]}
assessment:
  period: 2024
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2, task: 清理道路}
    - {title: 沟渠水面, points: 40, deduct: 0.2, task: 清理沟渠}
)",
     task_unassessed},
    {"A018",
     "missing-skip",
     Severity::kInfo,
     Fixable::kNo,
     {"an item that drops out where nothing is recorded", "没有记录就不计入总分的项目"},
     {"A leaf with `missing: skip`: a unit of which nothing is recorded there is scored on the "
      "other items, scaled up.",
      "考核项目写明没有记录时不计入：某单位在这一项没有记录的，按其余项目折算总分。"},
     {"What nobody looked at then counts as well as what was found in order. Right only where "
      "the item does not exist for some units.",
      "没有检查的与检查合格的得分一样高。只有这一项对部分单位确实不适用时才可以这样写。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 养殖小区, points: 40, deduct: 0.5, missing: skip}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  items:
    - {title: 道路沿线, points: 60, deduct: 0.2}
    - {title: 养殖小区, points: 40, deduct: 0.5}
)",
     missing_skip},
    {"A023",
     "not-scoreable",
     Severity::kInfo,
     Fixable::kNo,
     {"a scheme without items", "没有考核项目的考核办法"},
     {"A scheme that has text or grades but no items. It is printed with the plan; `plan "
      "score` "
      "leaves it out.",
      "考核办法只有文字或者等次，没有考核项目。成文时照印，plan score 不计算它。"},
     {"Fine where the details are in another document. Otherwise write the items, so that the "
      "scores can be worked out and checked.",
      "细则另有文件规定的，可以这样写；否则请写明考核项目，才能计分、核对。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
assessment:
  text: 考核细则由领导小组办公室另行制定。
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村]
assessment:
  text: 考核按下列项目计分。
  items:
    - {title: 道路沿线, points: 100, deduct: 0.2}
)",
     not_scoreable},
};

}  // namespace

std::span<const Rule> rules::advice_rules() {
  return kRules;
}

}  // namespace plan
