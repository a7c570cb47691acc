#include "plan/score/rollup.h"

#include <algorithm>

#include "plan/score/measure.h"

namespace plan::score {
namespace {

using Use = RollupPart::Use;

bool is_asked_for(const std::vector<std::string>& written, const std::string& name) {
  return written.empty() ||
         std::any_of(written.begin(), written.end(),
                     [&name](const std::string& text) { return names_period(text, name); });
}

std::optional<Ratio> value_of(const RollupRule& rule, const UnitScore& unit) {
  if (rule.node == 0) return unit.score;
  const ItemScore& item = unit.items[static_cast<std::size_t>(rule.node) - 1];
  if (item.state != State::kScored) return std::nullopt;
  return item.score;
}

// Nothing where the rule weighs other periods only.
Ratio weight_of(const RollupRule& rule, const std::string& period) {
  Ratio found(0);
  for (const auto& [written, weight] : rule.weights) {
    if (names_period(written, period)) found = weight;
  }
  return found;
}

// Keeps the N highest, of equal ones the earlier, in time order.
void keep_best(std::size_t most, std::vector<RollupPart>& parts) {
  std::vector<RollupPart*> used;
  for (RollupPart& part : parts) {
    if (part.use == Use::kUsed || part.use == Use::kZero) used.push_back(&part);
  }
  std::stable_sort(used.begin(), used.end(), [](const RollupPart* a, const RollupPart* b) {
    return a->value > b->value;
  });
  for (std::size_t i = most; i < used.size(); ++i) used[i]->use = Use::kNotBest;
}

}  // namespace

RollupFrame rollup_frame(const RollupRule& rule, const CompiledScheme& other,
                         const SchemeScores& scores, const Calendar& outer, int outer_index) {
  RollupFrame frame;
  for (std::size_t i = 0; i < scores.periods.size(); ++i) {
    const PeriodScores& period = scores.periods[i];
    if (!period.scored || !is_asked_for(rule.periods, period.name)) continue;
    if (!other.calendar.lies_in(period.index, outer, outer_index)) continue;
    frame.periods.push_back(i);
    frame.provisional = frame.provisional || period.provisional;
  }
  if (auto held = other.calendar.periods_in(outer, outer_index)) {
    std::size_t count = 0;
    for (int index : *held) {
      count += is_asked_for(rule.periods, other.calendar.period(index).name) ? 1 : 0;
    }
    frame.holds = count;
  }
  frame.provisional = frame.provisional || !frame.holds || frame.periods.size() < *frame.holds;
  return frame;
}

RollupResult roll_up(const RollupRule& rule, const RollupFrame& frame,
                     const CompiledScheme& other, const SchemeScores& scores, int unit) {
  RollupResult result;
  result.of = rule.node == 0 ? scores.full_marks
                             : other.nodes[static_cast<std::size_t>(rule.node)].full;
  if (rule.combine == Combine::kSum) {
    std::size_t terms = frame.holds.value_or(frame.periods.size());
    if (rule.best) terms = std::min(terms, static_cast<std::size_t>(*rule.best));
    result.of *= Ratio(static_cast<long long>(terms));
  }
  int subject = other.subject_of_unit[static_cast<std::size_t>(unit)];
  bool absent = false;
  for (std::size_t period : frame.periods) {
    RollupPart part;
    part.period = period;
    std::optional<Ratio> value;
    if (subject >= 0) {
      value = value_of(rule, scores.periods[period].units[static_cast<std::size_t>(subject)]);
    }
    if (value) {
      part.value = *value;
      result.recorded = true;
    }
    bool weighted = rule.combine == Combine::kWeighted;
    if (weighted) part.weight = weight_of(rule, scores.periods[period].name);
    if (weighted && part.weight.is_zero()) {
      part.use = value ? Use::kNoWeight : Use::kDropped;
    } else if (value) {
      part.use = Use::kUsed;
    } else if (rule.absent == Absent::kZero) {
      part.use = Use::kZero;
    } else if (rule.absent == Absent::kDrop) {
      part.use = Use::kDropped;
    } else {
      part.use = Use::kAbsent;
      absent = true;
    }
    result.parts.push_back(std::move(part));
  }
  if (!result.recorded || absent) return result;
  if (rule.best) keep_best(static_cast<std::size_t>(*rule.best), result.parts);
  std::vector<Ratio> values, weights;
  for (const RollupPart& part : result.parts) {
    if (part.use != Use::kUsed && part.use != Use::kZero) continue;
    values.push_back(part.value);
    weights.push_back(part.weight);
  }
  if (!values.empty()) result.x = combine(rule.combine, values, weights);
  return result;
}

}  // namespace plan::score
