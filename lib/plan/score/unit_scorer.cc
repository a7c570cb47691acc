#include "plan/score/unit_scorer.h"

#include <algorithm>
#include <utility>

#include "plan/score/measure.h"
#include "plan/score/tree.h"

namespace plan::score {

void UnitScorer::begin(int subject) {
  const CompiledScheme& scheme = run_.scheme();
  unit_ = scheme.subjects[static_cast<std::size_t>(subject)];
  cells_.assign(scheme.things.size() * run_.periods().size(), Cell());
  for (std::size_t t = 0; t < scheme.things.size(); ++t) {
    std::span<const Entry> entries = run_.slice(subject, static_cast<int>(t));
    if (entries.empty()) continue;
    switch (scheme.things[t].takes) {
      case Thing::Takes::kCharge:
        charges(t, entries);
        break;
      case Thing::Takes::kMeasure:
      case Thing::Takes::kRate:
      case Thing::Takes::kLevels:
        measures(t, entries);
        break;
      case Thing::Takes::kMark:
        marks(t, entries);
        break;
      case Thing::Takes::kRollup:
        break;
    }
  }
}

void UnitScorer::charges(std::size_t thing, std::span<const Entry> entries) {
  if (!run_.scheme().things[thing].charge.charges_alone()) {
    return charge_together(thing, entries);
  }
  const Records& records = run_.log().records;
  charges_.resize(records.kinds());
  for (const Entry& entry : entries) {
    const Records::Sum* sum = records.as_sum(entry.record);
    if (sum == nullptr) {
      charge_together(thing, {&entry, 1});
      continue;
    }
    const Ratio& count = run_.log().numbers[sum->count];
    Charge& charge = charges_.data()[sum->kind];
    // A count of 0 tells nothing of one occurrence, and takes none of what stands there.
    if (charge.thing != static_cast<int>(thing) && !count.is_zero()) {
      charge_lines(run_, run_.scheme().things[thing], {&entry, 1}, lines_);
      const ChargeLine& line = lines_.front();
      charge = {static_cast<int>(thing), line.when.open, line.when.overdue(),
                line.points / count};
    }
    Cell& at = enter(thing, entry.period, sum->rows, count, charge.open, charge.overdue);
    at.sum.add(charge.points, count);
  }
}

void UnitScorer::charge_together(std::size_t thing, std::span<const Entry> entries) {
  charge_lines(run_, run_.scheme().things[thing], entries, lines_);
  for (const ChargeLine& line : lines_) {
    const Ratio& count = run_.log().numbers[line.count];
    Cell& at =
        enter(thing, line.entry.period, line.rows, count, line.when.open, line.when.overdue());
    at.sum.add(line.points);
  }
}

// Counts a record; its cell, for what it costs.
UnitScorer::Cell& UnitScorer::enter(std::size_t thing, std::uint32_t period, std::uint64_t rows,
                                    const Ratio& count, bool open, bool overdue) {
  Cell& at = cell(thing, period);
  at.records += rows;
  if (!run_.scheme().things[thing].has_issues) return at;
  at.issues.add(count);
  if (open) at.open.add(count);
  if (overdue) at.overdue.add(count);
  return at;
}

void UnitScorer::measures(std::size_t thing, std::span<const Entry> entries) {
  while (!entries.empty()) {
    std::uint32_t period = entries.front().period;
    std::size_t n = 1;
    while (n < entries.size() && entries[n].period == period) ++n;
    Cell& at = cell(thing, period);
    for (const Entry& entry : entries.first(n)) at.records += run_.record(entry).rows;
    at.score = measure(run_, run_.scheme().things[thing], entries.first(n)).score;
    entries = entries.subspan(n);
  }
}

void UnitScorer::marks(std::size_t thing, std::span<const Entry> entries) {
  for (const Entry& entry : entries) {
    Cell& at = cell(thing, entry.period);
    const Record record = run_.record(entry);
    at.records += record.rows;
    at.marked = at.marked || !run_.log().numbers[record.count].is_zero();
  }
}

void UnitScorer::leaf(const TreeNode& node, std::size_t index, std::size_t period,
                      ItemScore& item, RatioSum& deductions) const {
  if (node.rollup) {
    const CompiledScheme& other =
        compiled_.schemes[static_cast<std::size_t>(node.rollup->scheme)];
    const SchemeScores& scores = schemes_[static_cast<std::size_t>(node.rollup->scheme)];
    RollupResult result = roll_up(*node.rollup, frames_[period][index], other, scores, unit_);
    if (!result.recorded) {
      item = missing_leaf(node);
      return;
    }
    item.recorded = true;
    if (!result.x) return;
    item.state = State::kScored;
    item.score = node.full * *result.x / result.of;
    return;
  }
  const Cell& at = cell(static_cast<std::size_t>(node.thing), period);
  if (at.records == 0) {
    item = missing_leaf(node);
    return;
  }
  item.recorded = true;
  item.state = State::kScored;
  const Thing& thing = run_.scheme().things[static_cast<std::size_t>(node.thing)];
  if (thing.takes != Thing::Takes::kCharge) {
    item.score = at.score;
    return;
  }
  RatioSum taken = at.sum, left;
  if (const std::optional<Ratio>& cap = thing.charge.cap; cap && taken.is_more_than(*cap)) {
    taken = RatioSum();
    taken.add(*cap);
  }
  left.add(node.full);
  left.add(taken, -1);
  item.score = left.value();
  deductions.add(taken);
}

void UnitScorer::tree(std::size_t period, UnitScore& unit) const {
  const CompiledScheme& scheme = run_.scheme();
  std::vector<ItemScore> nodes(scheme.nodes.size());
  RatioSum deductions;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (scheme.nodes[i].thing < 0) continue;
    leaf(scheme.nodes[i], i, period, nodes[i], deductions);
    unit.recorded += nodes[i].recorded ? 1 : 0;
  }
  unit.deductions = deductions.value();
  bool inspected = unit.recorded > 0 || scheme.scheme->uninspected == Uninspected::kByItem;
  if (!inspected) {
    unit.items.resize(nodes.size() - 1);
    unit.unscored = {"*"};
    return;
  }
  add_up_tree(scheme, nodes);
  State root = nodes.front().state;
  if (root == State::kScored) unit.tree = nodes.front().score;
  unit.items.assign(std::make_move_iterator(nodes.begin() + 1),
                    std::make_move_iterator(nodes.end()));
  if (root != State::kScored) name_unscored(unit, root);
}

// The leaves that kept the unit from a score: the unscored ones, or, where everything dropped
// out, the skipped ones.
void UnitScorer::name_unscored(UnitScore& unit, State root) const {
  for (std::size_t i = 0; i < unit.items.size(); ++i) {
    const TreeNode& node = run_.scheme().nodes[i + 1];
    if (node.thing >= 0 && unit.items[i].state == root) {
      unit.unscored.push_back(node.item->key());
    }
  }
}

Ratio UnitScorer::extras(Thing::Kind kind, const Maybe<Ratio>& limit,
                         std::size_t period) const {
  RatioSum total;
  const std::vector<Thing>& things = run_.scheme().things;
  for (std::size_t t = 0; t < things.size(); ++t) {
    if (things[t].kind != kind) continue;
    Ratio points = cell(t, period).sum.value();
    const std::optional<Ratio>& cap = things[t].charge.cap;
    total.add(cap && points > *cap ? *cap : points);
  }
  Ratio sum = total.value();
  return limit && sum > limit->value ? limit->value : sum;
}

void UnitScorer::count_records(std::size_t period, UnitScore& unit) const {
  RatioSum issues, open, overdue;
  for (std::size_t t = 0; t < run_.scheme().things.size(); ++t) {
    const Cell& at = cell(t, period);
    unit.records += at.records;
    issues.add(at.issues);
    open.add(at.open);
    overdue.add(at.overdue);
  }
  unit.issues = issues.value();
  unit.open = open.value();
  unit.overdue = overdue.value();
}

UnitScore UnitScorer::period(std::size_t period) const {
  const CompiledScheme& scheme = run_.scheme();
  const Limits& limits = scheme.scheme->limits;
  UnitScore unit;
  unit.unit = unit_;
  count_records(period, unit);
  tree(period, unit);
  unit.bonus = extras(Thing::Kind::kBonus, limits.bonus, period);
  unit.penalty = extras(Thing::Kind::kPenalty, limits.penalty, period);
  unit.deductions += unit.penalty;
  if (unit.tree) {
    Ratio total = *unit.tree + unit.bonus - unit.penalty;
    if (limits.max && total > limits.max->value) total = limits.max->value;
    Ratio least = limits.min ? limits.min->value : Ratio(0);
    if (!limits.no_min && total < least) total = least;
    unit.total = std::move(total);
  }
  FiredVetoes fired;
  bool conditions_hold = unit.unscored.empty() || unit.unscored.front() != "*";
  for (const VetoRule& veto : scheme.vetoes) {
    bool fires = cell(static_cast<std::size_t>(veto.thing), period).marked;
    if (!fires && veto.when_node > 0 && conditions_hold) {
      const ItemScore& item = unit.items[static_cast<std::size_t>(veto.when_node) - 1];
      fires = item.state == State::kScored && item.score < veto.below;
    }
    if (!fires) continue;
    fired.rules.push_back(&veto);
    unit.vetoes.push_back(scheme.things[static_cast<std::size_t>(veto.thing)].id());
  }
  publish_score(scheme, fired, unit);
  return unit;
}

}  // namespace plan::score
