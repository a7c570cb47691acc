#include "plan/score/ranking.h"

#include <algorithm>
#include <compare>
#include <map>

namespace plan::score {
namespace {

struct Runner {
  UnitScore* unit = nullptr;
  Ratio value;
};

const PeriodScores* same_period(const SchemeScores& scores, int index) {
  for (const PeriodScores& period : scores.periods) {
    if (period.index == index) return &period;
  }
  return nullptr;
}

const ItemScore& item_of(const UnitScore& unit, int node) {
  return unit.items[static_cast<std::size_t>(node) - 1];
}

// The value by which a unit is ranked, if it has one.
std::optional<Ratio> value_of(const Compiled& compiled, const RankRule& rule,
                              const std::vector<SchemeScores>& schemes, int period_index,
                              const UnitScore& unit) {
  if (!unit.score || unit.unranked) return std::nullopt;
  if (rule.node > 0) {
    const ItemScore& item = item_of(unit, rule.node);
    if (item.state != State::kScored) return std::nullopt;
    return item.score;
  }
  if (rule.scheme < 0) return unit.score;
  const CompiledScheme& other = compiled.schemes[static_cast<std::size_t>(rule.scheme)];
  const PeriodScores* period =
      same_period(schemes[static_cast<std::size_t>(rule.scheme)], period_index);
  int subject = other.subject_of_unit[static_cast<std::size_t>(unit.unit)];
  if (period == nullptr || subject < 0) return std::nullopt;
  return period->units[static_cast<std::size_t>(subject)].score;
}

// less: `a` stands before `b`.
std::strong_ordering compare_items(const ItemScore& a, const ItemScore& b) {
  bool has_a = a.state == State::kScored, has_b = b.state == State::kScored;
  if (has_a != has_b) return has_a ? std::strong_ordering::less : std::strong_ordering::greater;
  return has_a ? b.score <=> a.score : std::strong_ordering::equal;
}

std::strong_ordering compare(const RankRule& rule, const Runner& a, const Runner& b) {
  if (auto order = b.value <=> a.value; order != 0) return order;
  for (const auto& [kind, node] : rule.tiebreak) {
    std::strong_ordering order = std::strong_ordering::equal;
    switch (kind) {
      case TieBreak::Kind::kDeductions:
        order = a.unit->deductions <=> b.unit->deductions;
        break;
      case TieBreak::Kind::kOverdue:
        order = a.unit->overdue <=> b.unit->overdue;
        break;
      case TieBreak::Kind::kItem:
        order = compare_items(item_of(*a.unit, node), item_of(*b.unit, node));
        break;
    }
    if (order != 0) return order;
  }
  return std::strong_ordering::equal;
}

void give_ranks(const RankRule& rule, std::vector<Runner>& group) {
  std::stable_sort(group.begin(), group.end(), [&rule](const Runner& a, const Runner& b) {
    return compare(rule, a, b) < 0;
  });
  int rank = 0;
  for (std::size_t i = 0; i < group.size(); ++i) {
    bool tied = i > 0 && compare(rule, group[i - 1], group[i]) == 0;
    if (!tied) rank = rule.ties == Ties::kDense ? rank + 1 : static_cast<int>(i) + 1;
    group[i].unit->rank = rank;
  }
}

// Every period lists the same subjects, in the same order.
void note_ranks_before(std::vector<PeriodScores>& periods) {
  const PeriodScores* before = nullptr;
  for (PeriodScores& period : periods) {
    if (!period.scored) continue;
    for (std::size_t i = 0; before != nullptr && i < period.units.size(); ++i) {
      period.units[i].rank_before = before->units[i].rank;
    }
    before = &period;
  }
}

}  // namespace

const std::string& ranking_group(const Compiled& compiled, const CompiledScheme& scheme,
                                 int unit) {
  static const std::string all;
  if (!scheme.rank.within_group) return all;
  return compiled.plan->units[static_cast<std::size_t>(unit)].group.text;
}

void rank_units(const Compiled& compiled, int number, std::vector<SchemeScores>& schemes) {
  const CompiledScheme& scheme = compiled.schemes[static_cast<std::size_t>(number)];
  for (PeriodScores& period : schemes[static_cast<std::size_t>(number)].periods) {
    std::map<std::string, std::vector<Runner>> groups;
    for (UnitScore& unit : period.units) {
      auto value = value_of(compiled, scheme.rank, schemes, period.index, unit);
      if (!value) continue;
      groups[ranking_group(compiled, scheme, unit.unit)].push_back({&unit, *value});
    }
    for (auto& [name, group] : groups) give_ranks(scheme.rank, group);
  }
  note_ranks_before(schemes[static_cast<std::size_t>(number)].periods);
}

}  // namespace plan::score
