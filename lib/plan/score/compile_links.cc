// What names something else: rollups, ranking, conditions of vetoes, consequences, duties.
#include <algorithm>
#include <utility>

#include "plan/score/compile.h"

namespace plan::score {
namespace {

constexpr Words kNoItem{"there is no item `{item}`", "没有“{item}”这个项目"};
constexpr Words kNoScheme{"there is no scored scheme `{scheme}`",
                          "没有“{scheme}”这个计分的考核办法"};
constexpr Words kNoGrade{"there is no grade `{grade}`", "没有“{grade}”这个等次"};
constexpr Words kOtherCycle{"it ranks by `{scheme}`, which has another cycle",
                            "排名依据“{scheme}”的考核周期不同"};
constexpr Words kBadWeights{"`weighted` needs weights above zero", "加权汇总要写大于零的权重"};
constexpr Words kBadBest{"`best` must be 1 or more", "“取最高几期”应不小于1"};
constexpr Words kNoPeriod{"the sum of an endless number of periods needs a `period`",
                          "求和汇总需要写明考核期的起止"};

class Linker {
 public:
  Linker(Compiled& compiled, CompiledScheme& scheme, WordKeys& words)
      : compiled_(compiled), scheme_(scheme), words_(words) {}

  Result<void> run() {
    for (auto step : {&Linker::rollups, &Linker::ranking, &Linker::vetoes,
                      &Linker::consequences, &Linker::duties}) {
      if (auto done = (this->*step)(); !done) return done;
    }
    return {};
  }

 private:
  // Index into Compiled::schemes of the model's scheme number `index`; -1: prose, or none.
  [[nodiscard]] int compiled_index(int index) const {
    if (index < 0) return -1;
    const Scheme* wanted = &compiled_.plan->schemes[static_cast<std::size_t>(index)];
    for (std::size_t i = 0; i < compiled_.schemes.size(); ++i) {
      if (compiled_.schemes[i].scheme == wanted) return static_cast<int>(i);
    }
    return -1;
  }
  [[nodiscard]] const CompiledScheme& at(int index) const {
    return compiled_.schemes[static_cast<std::size_t>(index)];
  }

  Result<void> rollups() {
    for (TreeNode& node : scheme_.nodes) {
      if (node.item == nullptr) continue;
      const auto* rollup = std::get_if<Rollup>(&node.item->method);
      if (rollup == nullptr || node.item->is_branch()) continue;
      if (auto done = one_rollup(node, *rollup); !done) return done;
    }
    return {};
  }

  Result<void> one_rollup(TreeNode& node, const Rollup& rollup) {
    const std::string& id = node.item->key();
    RollupRule rule;
    rule.scheme = compiled_index(rollup.scheme_index);
    if (rule.scheme < 0) {
      return unsound(scheme_, id, say(kNoScheme, {{"scheme", rollup.scheme.text}}));
    }
    rule.node = rollup.item_id.empty() ? 0 : find_node(at(rule.scheme), rollup.item_id);
    if (rule.node < 0) return unsound(scheme_, id, say(kNoItem, {{"item", rollup.item_id}}));
    rule.combine = rollup.weights.empty() ? Combine::kMean : Combine::kWeighted;
    if (rollup.combine) rule.combine = rollup.combine->value;
    for (const Line& period : rollup.periods) rule.periods.push_back(period.text);
    if (rollup.best) rule.best = rollup.best->value;
    if (rule.best && *rule.best < 1) return unsound(scheme_, id, say(kBadBest));
    bool bad_weight = rule.combine == Combine::kWeighted && rollup.weights.empty();
    for (const PeriodWeight& weight : rollup.weights) {
      rule.weights.emplace_back(weight.period.text, weight.weight.value);
      bad_weight |= weight.weight.value <= Ratio(0);
    }
    if (bad_weight) return unsound(scheme_, id, say(kBadWeights));
    if (rollup.absent) rule.absent = rollup.absent->value;
    if (rule.combine == Combine::kSum && endless(at(rule.scheme).calendar)) {
      return unsound(scheme_, id, say(kNoPeriod));
    }
    node.rollup = std::move(rule);
    return {};
  }

  // Whether a period of this scheme holds an endless number of periods of `inner`.
  [[nodiscard]] bool endless(const Calendar& inner) const {
    if (inner.cycle() == Cycle::kOnce || scheme_.calendar.cycle() != Cycle::kOnce) return false;
    return (!inner.first() && !scheme_.calendar.first()) ||
           (!inner.last() && !scheme_.calendar.last());
  }

  Result<void> ranking() {
    const Ranking& ranking = scheme_.scheme->ranking;
    RankRule& rule = scheme_.rank;
    rule.within_group = ranking.within_group;
    rule.ties = ranking.ties;
    if (ranking.by.given()) {
      rule.node = find_node(scheme_, ranking.by.text);
      if (ranking.by_scheme >= 0 || rule.node < 0) {
        rule.node = -1;
        rule.scheme = compiled_index(ranking.by_scheme);
        if (rule.scheme < 0) {
          return unsound(scheme_, "ranking", say(kNoItem, {{"item", ranking.by.text}}));
        }
        if (at(rule.scheme).calendar.cycle() != scheme_.calendar.cycle()) {
          return unsound(scheme_, "ranking", say(kOtherCycle, {{"scheme", ranking.by.text}}));
        }
      }
    }
    for (const TieBreak& tie : ranking.tiebreak) {
      int node = tie.kind == TieBreak::Kind::kItem ? find_node(scheme_, tie.item) : -1;
      if (tie.kind == TieBreak::Kind::kItem && node < 0) {
        return unsound(scheme_, "ranking", say(kNoItem, {{"item", tie.item}}));
      }
      rule.tiebreak.emplace_back(tie.kind, node);
    }
    return {};
  }

  Result<void> vetoes() {
    for (VetoRule& veto : scheme_.vetoes) {
      const Thing& thing = scheme_.things[static_cast<std::size_t>(veto.thing)];
      if (!thing.extra->when) continue;
      const When& when = *thing.extra->when;
      veto.when_node = find_node(scheme_, when.item.text);
      veto.below = when.below.value;
      if (veto.when_node < 0) {
        return unsound(scheme_, thing.id(), say(kNoItem, {{"item", when.item.text}}));
      }
    }
    return {};
  }

  Result<void> consequences() {
    const auto& grades = scheme_.scheme->grades;
    auto index_of = [&grades](const Line& grade) {
      auto found = std::find_if(grades.begin(), grades.end(), [&grade](const Grade& g) {
        return g.grade.text == grade.text;
      });
      return found == grades.end() ? -1 : static_cast<int>(found - grades.begin());
    };
    for (const Consequence& consequence : scheme_.scheme->consequences) {
      for (const Line* grade : {&consequence.grade, &consequence.at_least}) {
        if (grade->given() && index_of(*grade) < 0) {
          return unsound(scheme_, "consequences", say(kNoGrade, {{"grade", grade->text}}));
        }
      }
      scheme_.consequence_grades.push_back(index_of(consequence.grade));
      scheme_.consequence_least.push_back(index_of(consequence.at_least));
    }
    return {};
  }

  Result<void> duties() {
    for (const InspectionDuty& duty : scheme_.scheme->inspections) {
      DutyRule rule;
      rule.duty = &duty;
      rule.things.assign(scheme_.things.size(), false);
      for (int i = 0; i < scheme_.leaves; ++i) {
        rule.things[static_cast<std::size_t>(i)] = duty.items.empty();
      }
      for (const Line& item : duty.items) {
        int node = find_node(scheme_, item.text);
        if (node < 0) {
          return unsound(scheme_, duty.id.text, say(kNoItem, {{"item", item.text}}));
        }
        mark(node, rule.things);
      }
      for (const Line& source : duty.source) rule.source.push_back(words_.key(source.text));
      scheme_.duties.push_back(std::move(rule));
    }
    return {};
  }

  // Marks the leaves at and below a node.
  void mark(int node, std::vector<bool>& things) const {
    const TreeNode& at_node = scheme_.nodes[static_cast<std::size_t>(node)];
    if (at_node.thing >= 0) things[static_cast<std::size_t>(at_node.thing)] = true;
    for (int child : at_node.children) mark(child, things);
  }

  Compiled& compiled_;
  CompiledScheme& scheme_;
  WordKeys& words_;
};

}  // namespace

Result<void> compile_links(Compiled& compiled, CompiledScheme& scheme, WordKeys& words) {
  return Linker(compiled, scheme, words).run();
}

}  // namespace plan::score
