#include "plan/score/row_needs.h"

#include <algorithm>

#include "plan/score/quick_cells.h"

namespace plan::score {
namespace {

using Values = RowNeeds::Values;

constexpr int kManyTimes = 1 << 20;  // more than there are days

bool needs_levels(const Thing& thing) {
  return thing.levels.any() || !thing.where_level.empty();
}

void want(RowNeeds& needs, Values values) {
  bool agrees = needs.values == Values::kNone || needs.values == values;
  needs.values = values;
  needs.adds_up = needs.adds_up && agrees;
}

void charge(RowNeeds& needs, const CompiledScheme& scheme, const Thing& thing) {
  const ChargeRule& rule = thing.charge;
  needs.adds_up = needs.adds_up && !rule.ladder && !rule.counts_occurrences();
  needs.ladder = needs.ladder || rule.ladder;
  needs.points = needs.points || !rule.ladder;
  needs.missed = needs.missed || rule.overdue.has_value();
  needs.whole_count = needs.whole_count || rule.counts_occurrences();
  needs.zero_count = needs.zero_count || !rule.each || rule.range;
  needs.prompt = needs.prompt || rule.prompt.has_value();
  if (rule.overdue && rule.overdue->every) {
    // Two rules with steps of their own: day by day.
    bool agrees = needs.every == 0 || needs.every == *rule.overdue->every;
    needs.every = agrees ? *rule.overdue->every : 1;
    needs.times =
        agrees ? std::max(needs.times, rule.overdue->times.value_or(kManyTimes)) : kManyTimes;
  }
  if (!looks_at_days(thing)) return;
  int rectify = scheme.scheme->rectify ? scheme.scheme->rectify->value : -1;
  needs.mixed_rectify = needs.mixed_rectify || (needs.days && needs.rectify != rectify);
  needs.rectify = rectify;
  needs.days = true;
}

void measure(RowNeeds& needs, const Thing& thing) {
  needs.measure = needs.zero_count = true;
  const auto& method = std::get<Measure>(thing.item->method);
  needs.adds_up = needs.adds_up && !method.per_source;
  needs.source = needs.source || method.per_source;
  switch (method.combine ? method.combine->value : Combine::kMean) {
    case Combine::kMean:
    case Combine::kSum:
      want(needs, Values::kSum);
      break;
    case Combine::kMin:
      want(needs, Values::kLeast);
      break;
    case Combine::kMax:
      want(needs, Values::kMost);
      break;
    default:
      needs.adds_up = false;
  }
  std::optional<ValueBounds> bounds = value_bounds(thing);
  if (!bounds) return;
  std::int64_t lo = millionths(bounds->lo), hi = millionths(bounds->hi);
  bool odd = lo == kNoNumber || hi == kNoNumber;
  needs.lo = std::max(needs.lo, odd ? 1 : lo);
  needs.hi = std::min(needs.hi, odd ? 0 : hi);
}

bool counts_days(const CompiledScheme& scheme, int thing, bool& of_source) {
  bool counts = false;
  for (const DutyRule& duty : scheme.duties) {
    if (thing >= scheme.leaves || !duty.things[static_cast<std::size_t>(thing)]) continue;
    counts = true;
    of_source = of_source || !duty.source.empty();
  }
  return counts;
}

// Its duties begin with its first record: see duties.cc.
bool begins_with_a_record(const Compiled& compiled, const CompiledScheme& scheme) {
  const Maybe<Period>& period = compiled.plan->period;
  bool plan_begins = period && period->value.first();
  return !scheme.duties.empty() && !scheme.calendar.first() && !plan_begins;
}

}  // namespace

RowNeeds needs_of(const Compiled& compiled, const TargetSet& set) {
  RowNeeds needs;
  needs.ref = set.needs_ref;
  needs.note = set.needs_note;
  for (const CountsFor& target : set.targets) {
    const CompiledScheme& scheme = compiled.schemes[static_cast<std::size_t>(target.scheme)];
    const Thing& thing = scheme.things[static_cast<std::size_t>(target.thing)];
    needs.level = needs.level || needs_levels(thing);
    needs.source = needs.source || !thing.where_source.empty();
    needs.visits = counts_days(scheme, target.thing, needs.source) || needs.visits ||
                   begins_with_a_record(compiled, scheme);
    switch (thing.takes) {
      case Thing::Takes::kCharge:
        charge(needs, scheme, thing);
        break;
      case Thing::Takes::kMeasure:
        measure(needs, thing);
        break;
      case Thing::Takes::kRate:
        needs.rate = needs.zero_count = true;
        want(needs, Values::kSum);
        break;
      case Thing::Takes::kLevels:
        needs.zero_count = true;
        break;
      case Thing::Takes::kMark:
      case Thing::Takes::kRollup:
        break;
    }
  }
  return needs;
}

PlanNeeds needs_of(const Compiled& compiled) {
  PlanNeeds needs;
  for (const CompiledScheme& scheme : compiled.schemes) {
    for (const DutyRule& duty : scheme.duties) needs.source |= !duty.source.empty();
    for (const Thing& thing : scheme.things) {
      needs.level |= needs_levels(thing);
      needs.source |= !thing.where_source.empty();
      needs.result |= thing.takes == Thing::Takes::kRate;
      needs.ref |= thing.needs_ref;
      needs.note |= thing.needs_note;
      const auto* method =
          thing.item == nullptr ? nullptr : std::get_if<Measure>(&thing.item->method);
      needs.source |= method != nullptr && method->per_source;
      const ChargeRule& rule = thing.charge;
      for (const auto* fields : {&rule.unique, rule.repeat ? &rule.repeat->by : nullptr}) {
        if (fields == nullptr) continue;
        for (Field field : *fields) {
          needs.level |= field == Field::kLevel;
          needs.source |= field == Field::kSource;
        }
      }
    }
  }
  return needs;
}

std::optional<ValueBounds> value_bounds(const Thing& thing) {
  const auto& method = std::get<Measure>(thing.item->method);
  if (method.range) return ValueBounds{method.range->lo.value, method.range->hi.value};
  const Conversion& conversion = method.conversion;
  if (method.over_clamp || !conversion.bands.empty() || conversion.target) return std::nullopt;
  return ValueBounds{Ratio(0), conversion.of ? conversion.of->value : full_points(*thing.item)};
}

}  // namespace plan::score
