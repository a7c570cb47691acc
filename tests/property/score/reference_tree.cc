// One scheme's units: tree, bonuses and penalties, limits, vetoes, rounding, grade.
#include <algorithm>

#include "reference.h"

namespace reference {
namespace {

class UnitScorer {
 public:
  UnitScorer(const World& world, const Board& board, const Course& course, int unit, int period)
      : world_(world), board_(board), course_(course), unit_(unit), period_(period) {}

  UnitScore run() {
    score_.unit = unit_;
    Value root = branch(course_.scheme->items, course_.full);
    if (score_.recorded == 0 && !course_.scheme->by_item) {
      for (auto& [node, value] : score_.items) value = Value{};
      root = Value{};
      score_.unscored = {"*"};
    } else if (root.state != State::kScored) {
      for (const auto& [node, value] : score_.items) {
        if (node->method != Method::kBranch && value.state == root.state) {
          score_.unscored.push_back(node->id);
        }
      }
    }
    if (root.state == State::kScored) score_.tree = root.score;
    count();
    on_top();
    vetoes();
    return score_;
  }

 private:
  Value branch(const std::vector<Node>& nodes, const Num& full) {
    Value value;
    value.state = State::kScored;
    bool weighted = nodes[0].weight.has_value();
    Num sum = 0, all = 0;
    bool unscored = false;
    for (const Node& node : nodes) {
      std::size_t slot = score_.items.size();
      score_.items.emplace_back(&node, Value{});
      Value child =
          node.method == Method::kBranch ? branch(node.items, full_points(node)) : leaf(node);
      score_.items[slot].second = child;
      unscored = unscored || child.state == State::kUnscored;
      if (child.state != State::kScored) continue;
      Num own = full_points(node);
      sum += weighted ? Num(*node.weight * child.score / own) : child.score;
      all += weighted ? *node.weight : own;
    }
    if (unscored || all == 0) {
      value.state = unscored ? State::kUnscored : State::kSkipped;
      return value;
    }
    value.score = full * sum / all;
    return value;
  }

  Value leaf(const Node& node) {
    std::size_t number = 0;
    while (course_.things[number].node != &node) ++number;
    Value value = leaf_value(world_, board_, course_, number, unit_, period_);
    ++score_.leaves;
    if (value.recorded) ++score_.recorded;
    bool deducts = node.method == Method::kDeduct;
    if (value.recorded && deducts) score_.deductions += full_points(node) - value.score;
    if (value.recorded) return value;
    Missing missing = node.missing.value_or(deducts ? Missing::kFull : Missing::kUnscored);
    value.state = missing == Missing::kSkip       ? State::kSkipped
                  : missing == Missing::kUnscored ? State::kUnscored
                                                  : State::kScored;
    if (missing == Missing::kFull) value.score = full_points(node);
    return value;
  }

  void count() {
    for (std::size_t i = 0; i < course_.things.size(); ++i) {
      const Thing& thing = course_.things[i];
      bool issues = thing.kind == Thing::Kind::kLeaf
                        ? thing.node->method == Method::kDeduct
                        : thing.kind == Thing::Kind::kPenalty && overdue_of(course_, thing);
      for (const Record& record : course_.hits[i]) {
        if (record.unit != unit_ || course_.period_of(record.date) != period_) continue;
        ++score_.records;
        if (!issues) continue;
        score_.issues += record.count;
        if (!record.fixed) score_.open += record.count;
        if (is_overdue(world_, course_, record)) score_.overdue += record.count;
      }
    }
  }

  void on_top() {
    const Scheme& scheme = *course_.scheme;
    for (std::size_t i = 0; i < course_.things.size(); ++i) {
      const Thing& thing = course_.things[i];
      if (thing.kind == Thing::Kind::kBonus) {
        score_.bonus += charge_sum(world_, course_, i, unit_, period_);
      } else if (thing.kind == Thing::Kind::kPenalty) {
        score_.penalty += charge_sum(world_, course_, i, unit_, period_);
      }
    }
    if (scheme.bonus_limit) score_.bonus = std::min(score_.bonus, *scheme.bonus_limit);
    if (scheme.penalty_limit) score_.penalty = std::min(score_.penalty, *scheme.penalty_limit);
    score_.deductions += score_.penalty;
    if (!score_.tree) return;
    Num total = *score_.tree + score_.bonus - score_.penalty;
    if (scheme.max) total = std::min(total, *scheme.max);
    if (!scheme.no_min) total = std::max(total, scheme.min.value_or(0));
    score_.total = total;
  }

  bool fires(std::size_t number) const {
    const Thing& veto = course_.things[number];
    for (const Record& record : course_.hits[number]) {
      if (record.unit == unit_ && record.count > 0 &&
          course_.period_of(record.date) == period_) {
        return true;
      }
    }
    if (!veto.extra.when) return false;
    const Value* item = score_.item(veto.extra.when->first);
    return item->state == State::kScored && item->score < veto.extra.when->second;
  }

  int grade_number(const std::string& name) const {
    const std::vector<Grade>& grades = course_.scheme->grades;
    for (std::size_t i = 0; i < grades.size(); ++i) {
      if (grades[i].name == name) return static_cast<int>(i);
    }
    return -1;
  }

  void vetoes() {
    int at_best = -1, fixed_at = -1;
    for (std::size_t i = 0; i < course_.things.size(); ++i) {
      const Thing& veto = course_.things[i];
      if (veto.kind != Thing::Kind::kVeto || !fires(i)) continue;
      score_.vetoes.push_back(veto.id);
      const Extra& effect = veto.extra;
      for (const Opt<Num>& most : {effect.score, effect.score_cap}) {
        if (most && score_.total) score_.total = std::min(*score_.total, *most);
      }
      if (effect.grade) fixed_at = std::max(fixed_at, grade_number(*effect.grade));
      if (effect.grade_cap) at_best = std::max(at_best, grade_number(*effect.grade_cap));
      score_.unranked = score_.unranked || effect.unranked.value_or(false);
    }
    const Scheme& scheme = *course_.scheme;
    if (!score_.total) {
      score_.grade = fixed_at;
      return;
    }
    score_.score = rounded(*score_.total, scheme.places.value_or(2), scheme.mode);
    for (std::size_t i = scheme.grades.size(); i-- > 0;) {
      const Opt<Num>& min = scheme.grades[i].min;
      if (!min || *min <= *score_.score) score_.grade = static_cast<int>(i);
    }
    if (score_.grade < 0) return;
    score_.grade = std::max({score_.grade, fixed_at, at_best});
  }

  const World& world_;
  const Board& board_;
  const Course& course_;
  int unit_, period_;
  UnitScore score_;
};

void rollups(const std::vector<Node>& nodes, std::vector<const Rollup*>& found) {
  for (const Node& node : nodes) {
    rollups(node.items, found);
    if (node.method == Method::kRollup) found.push_back(&node.rollup);
  }
}

bool is_listed(const World& world, const Board& board, const Course& course, int period) {
  for (const std::vector<Record>& hits : course.hits) {
    for (const Record& record : hits) {
      if (course.period_of(record.date) == period) return true;
    }
  }
  std::vector<const Rollup*> rules;
  rollups(course.scheme->items, rules);
  return std::any_of(rules.begin(), rules.end(), [&](const Rollup* rule) {
    Rollup any = *rule;
    any.periods.clear();
    return !source_of(world, board, course, any, period).scored.empty();
  });
}

bool is_provisional(const World& world, const Board& board, const Course& course, int period) {
  int end = course.calendar[static_cast<std::size_t>(period)].last;
  if (*world.as_of < end + course.scheme->closing.value_or(0)) return true;
  std::vector<const Rollup*> rules;
  rollups(course.scheme->items, rules);
  for (const Rollup* rule : rules) {
    Source source = source_of(world, board, course, *rule, period);
    if (static_cast<int>(source.scored.size()) < source.held) return true;
    for (const PeriodScore* one : source.scored) {
      if (one->provisional) return true;
    }
  }
  return false;
}

}  // namespace

const Value* UnitScore::item(const std::string& id) const {
  for (const auto& [node, value] : items) {
    if (node->id == id) return &value;
  }
  return nullptr;
}

SchemeScore score_scheme(const World& world, const Board& board, int scheme) {
  const Course& course = world.courses[static_cast<std::size_t>(scheme)];
  SchemeScore scores;
  for (std::size_t p = 0; p < course.calendar.size(); ++p) {
    int period = static_cast<int>(p);
    if (!world.as_of || !is_listed(world, board, course, period)) continue;
    PeriodScore listed;
    listed.period = period;
    listed.provisional = is_provisional(world, board, course, period);
    for (std::size_t u = 0; u < world.given->plan.units.size(); ++u) {
      int unit = static_cast<int>(u);
      const std::vector<int>& subjects = course.scheme->subjects;
      if (std::find(subjects.begin(), subjects.end(), unit) == subjects.end()) continue;
      listed.units.push_back(UnitScorer(world, board, course, unit, period).run());
      listed.scored = listed.scored || listed.units.back().score;
    }
    scores.push_back(std::move(listed));
  }
  return scores;
}

}  // namespace reference
