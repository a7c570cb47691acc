// Leaves: what is measured, counted as passed, graded by levels, or rolled up.
#include <algorithm>

#include "reference.h"

namespace reference {
namespace {

Num mean(const std::vector<Num>& values) {
  Num sum = 0;
  for (const Num& value : values) sum += value;
  return sum / static_cast<int>(values.size());
}

Num median(std::vector<Num> values) {
  std::sort(values.begin(), values.end());
  std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : Num((values[half - 1] + values[half]) / 2);
}

Num combined(const std::vector<Num>& values, Combine how) {
  switch (how) {
    case Combine::kSum:
      return mean(values) * static_cast<int>(values.size());
    case Combine::kMin:
      return *std::min_element(values.begin(), values.end());
    case Combine::kMax:
      return *std::max_element(values.begin(), values.end());
    case Combine::kLast:
      return values.back();
    case Combine::kMedian:
      return median(values);
    default:
      return mean(values);
  }
}

Num by_target(const Conversion& how, const Num& x, const Num& full) {
  bool met = how.at_least ? x >= how.target : x <= how.target;
  if (met) return full;
  Num steps = abs(Num(how.target - x)) / how.step.value_or(1);
  if (how.whole_steps) steps = ceiling(steps);
  return std::max(Num(0), Num(full - how.deduct * steps));
}

Num converted(const Conversion& how, const Num& x, const Num& full, const Num& usual_of) {
  if (how.kind == Conversion::Kind::kTarget) return by_target(how, x, full);
  if (how.kind == Conversion::Kind::kBands) {
    for (const Band& band : how.bands) {
      if (!band.edge || (how.up_to ? x <= *band.edge : x >= *band.edge)) return band.score;
    }
    return 0;
  }
  Num of = how.kind == Conversion::Kind::kOf ? how.of : usual_of;
  return full * std::clamp(Num(x / of), Num(0), Num(1));
}

Num measured(const Thing& thing, const std::vector<Record>& records) {
  const Node& node = *thing.node;
  std::vector<Num> values;
  std::vector<std::pair<std::string, std::vector<Num>>> by_source;  // the last heard last
  for (const Record& record : records) {
    values.push_back(*record.value);
    std::vector<Num> its;
    for (std::size_t i = 0; i < by_source.size(); ++i) {
      if (by_source[i].first != record.source) continue;
      its = by_source[i].second;
      by_source.erase(by_source.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
    its.push_back(*record.value);
    by_source.emplace_back(record.source, its);
  }
  if (node.per_source) {
    values.clear();
    for (const auto& [source, its] : by_source) values.push_back(mean(its));
  }
  Num x = combined(values, node.combine.value_or(Combine::kMean));
  return converted(node.conversion, x, thing.full, thing.full);
}

Num rated(const Thing& thing, const std::vector<Record>& records) {
  Num passed = 0, all = 0;
  for (const Record& record : records) {
    all += record.passed ? record.count : *record.total;
    if (!record.passed) passed += *record.value;
    if (record.passed && *record.passed) passed += record.count;
  }
  return converted(thing.node->conversion, Num(100 * passed / all), thing.full, 100);
}

Num by_levels(const Thing& thing, const std::vector<Record>& records) {
  Num sum = 0, weight = 0;
  for (const Record& record : records) {
    for (const Level& level : thing.node->levels) {
      if (level.answers_to(record.level)) sum += level.points * record.count;
    }
    weight += record.count;
  }
  return thing.full * (sum / weight) / 100;
}

// Q1 stands for 2024-Q1.
bool named(const std::string& written, const Span& period) {
  return written == period.name || (period.name.size() > 5 && period.name.substr(5) == written);
}

bool wanted(const Rollup& rule, const Span& period) {
  return rule.periods.empty() ||
         std::any_of(rule.periods.begin(), rule.periods.end(),
                     [&](const std::string& one) { return named(one, period); });
}

struct Share {
  Num value, weight;
  int order;
};

// The N highest (equal: the earlier), in time order.
std::vector<Share> best_of(std::vector<Share> shares, int n) {
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.value > b.value; });
  if (static_cast<int>(shares.size()) > n) shares.resize(static_cast<std::size_t>(n));
  std::sort(shares.begin(), shares.end(),
            [](const Share& a, const Share& b) { return a.order < b.order; });
  return shares;
}

Num combined(const std::vector<Share>& shares, Combine how) {
  std::vector<Num> values;
  Num sum = 0, weight = 0;
  for (const Share& share : shares) {
    values.push_back(share.value);
    sum += share.value * share.weight;
    weight += share.weight;
  }
  if (how == Combine::kWeighted) return sum / weight;
  return combined(values, how);
}

Num points_of(const std::vector<Node>& nodes, const std::string& id) {
  for (const Node& node : nodes) {
    if (node.id == id) return full_points(node);
    Num below = points_of(node.items, id);
    if (below != 0) return below;
  }
  return 0;
}

Value rolled_up(const World& world, const Board& board, const Course& course,
                const Thing& thing, int unit, int period) {
  const Rollup& rule = thing.node->rollup;
  Source source = source_of(world, board, course, rule, period);
  Value value;
  std::vector<Share> shares;
  int order = 0;
  bool lacking = false, weighted = rule.combine == Combine::kWeighted;
  for (const PeriodScore* scored : source.scored) {
    const Span& span = source.course->calendar[static_cast<std::size_t>(scored->period)];
    Share share{0, weighted ? 0 : 1, order++};
    for (const auto& [name, weight] : rule.weights) {
      if (named(name, span)) share.weight = weight;
    }
    Opt<Num> its;
    for (const UnitScore& one : scored->units) {
      if (one.unit != unit) continue;
      if (rule.item.empty()) its = one.score;
      const Value* item = rule.item.empty() ? nullptr : one.item(rule.item);
      if (item && item->state == State::kScored) its = item->score;
    }
    value.recorded = value.recorded || its;
    if (share.weight == 0) continue;  // what the weights do not name is dropped
    Absent absent = rule.absent.value_or(Absent::kUnscored);
    lacking = lacking || (!its && absent == Absent::kUnscored);
    if (!its && absent == Absent::kDrop) continue;
    share.value = its.value_or(0);
    shares.push_back(share);
  }
  if (!value.recorded || lacking || shares.empty()) return value;
  if (rule.best) shares = best_of(shares, *rule.best);
  Combine how = rule.combine.value_or(Combine::kMean);
  Num of = rule.item.empty() ? source.course->full
                             : points_of(source.course->scheme->items, rule.item);
  if (how == Combine::kSum) of *= rule.best ? std::min(source.held, *rule.best) : source.held;
  value.state = State::kScored;
  value.score = thing.full * combined(shares, how) / of;
  return value;
}

}  // namespace

Source source_of(const World& world, const Board& board, const Course& course,
                 const Rollup& rollup, int period) {
  Source source;
  auto other = static_cast<std::size_t>(rollup.scheme);
  source.course = &world.courses[other];
  const Span& outer = course.calendar[static_cast<std::size_t>(period)];
  Cycle cycle = source.course->scheme->cycle;
  for (std::size_t i = 0; i < source.course->calendar.size(); ++i) {
    const Span& inner = source.course->calendar[i];
    if (!lies_in(cycle, inner, outer) || !wanted(rollup, inner)) continue;
    ++source.held;
    for (const PeriodScore& one : board[other]) {
      if (one.period == static_cast<int>(i) && one.scored) source.scored.push_back(&one);
    }
  }
  return source;
}

Value leaf_value(const World& world, const Board& board, const Course& course,
                 std::size_t number, int unit, int period) {
  const Thing& thing = course.things[number];
  if (thing.node->method == Method::kRollup) {
    return rolled_up(world, board, course, thing, unit, period);
  }
  std::vector<Record> records;
  for (const Record& record : course.hits[number]) {
    if (record.unit == unit && course.period_of(record.date) == period) {
      records.push_back(record);
    }
  }
  Value value;
  if (records.empty()) return value;
  value.recorded = true;
  value.state = State::kScored;
  switch (thing.node->method) {
    case Method::kMeasure:
      value.score = measured(thing, records);
      break;
    case Method::kRate:
      value.score = rated(thing, records);
      break;
    case Method::kLevels:
      value.score = by_levels(thing, records);
      break;
    default:
      value.score = thing.full - charge_sum(world, course, number, unit, period);
  }
  return value;
}

}  // namespace reference
