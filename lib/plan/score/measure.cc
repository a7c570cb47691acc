#include "plan/score/measure.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace plan::score {
namespace {

Ratio sum_of(const std::vector<Ratio>& values) {
  Ratio sum(0);
  for (const Ratio& value : values) sum += value;
  return sum;
}

Ratio median_of(std::vector<Ratio> values) {
  std::sort(values.begin(), values.end());
  std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (values[middle - 1] + values[middle]) / Ratio(2);
}

// The mean of each source, ordered by the last record of each, so that `last` is the source
// that was heard last.
std::vector<Ratio> means_of_sources(const SchemeRun& run, std::span<const Entry> entries) {
  struct Source {
    std::uint32_t key;
    std::size_t last;
    Ratio sum;
    int count;
  };
  std::vector<Source> sources;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Record record = run.record(entries[i]);
    std::uint32_t key = run.log().words.key(record.source);
    auto at = std::find_if(sources.begin(), sources.end(),
                           [key](const Source& source) { return source.key == key; });
    if (at == sources.end()) at = sources.insert(at, {key, i, Ratio(0), 0});
    at->last = i;
    at->sum += run.log().numbers[record.value];
    ++at->count;
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.last < b.last; });
  std::vector<Ratio> means;
  for (const Source& source : sources) means.push_back(source.sum / Ratio(source.count));
  return means;
}

Measured measure_values(const SchemeRun& run, const Thing& thing, const Measure& method,
                        std::span<const Entry> entries) {
  Measured result;
  Combine how = method.combine ? method.combine->value : Combine::kMean;
  std::uint64_t rows = 0;
  if (method.per_source) {
    result.parts = means_of_sources(run, entries);
    rows = result.parts.size();
  } else {
    for (const Entry& entry : entries) {
      const Record record = run.record(entry);
      result.parts.push_back(run.log().numbers[record.value]);
      rows += record.rows;
    }
  }
  // A part may be the sum of several rows.
  result.x = how == Combine::kMean ? sum_of(result.parts) / Ratio(static_cast<long long>(rows))
                                   : combine(how, result.parts);
  Ratio full = full_points(*thing.item);
  result.score = convert(method.conversion, result.x, full, full);
  return result;
}

Measured measure_rate(const SchemeRun& run, const Thing& thing, const Rate& method,
                      std::span<const Entry> entries) {
  Ratio passed(0), all(0);
  for (const Entry& entry : entries) {
    const Record record = run.record(entry);
    bool counted = record.result != RateResult::kNone;
    const Ratio& count = run.log().numbers[record.count];
    all += counted ? count : run.log().numbers[record.total];
    if (!counted) passed += run.log().numbers[record.value];
    if (record.result == RateResult::kPass) passed += count;
  }
  Measured result;
  result.x = Ratio(100) * passed / all;
  result.parts = {passed, all};
  result.score = convert(method.conversion, result.x, full_points(*thing.item), Ratio(100));
  return result;
}

Measured measure_levels(const SchemeRun& run, const Thing& thing,
                        std::span<const Entry> entries) {
  Ratio sum(0), weight(0);
  Measured result;
  for (const Entry& entry : entries) {
    const Record record = run.record(entry);
    int level = thing.levels.find(run.log().words.key(record.level));
    const Ratio& percent = thing.levels.levels[static_cast<std::size_t>(level)].points.value;
    const Ratio& count = run.log().numbers[record.count];
    sum += percent * count;
    weight += count;
    result.parts.push_back(percent);
    result.counts.push_back(count);
  }
  result.x = sum / weight;
  result.score = full_points(*thing.item) * result.x / Ratio(100);
  return result;
}

}  // namespace

Ratio combine(Combine how, const std::vector<Ratio>& values,
              const std::vector<Ratio>& weights) {
  switch (how) {
    case Combine::kSum:
      return sum_of(values);
    case Combine::kMin:
      return *std::min_element(values.begin(), values.end());
    case Combine::kMax:
      return *std::max_element(values.begin(), values.end());
    case Combine::kLast:
      return values.back();
    case Combine::kMedian:
      return median_of(values);
    case Combine::kWeighted: {
      Ratio sum(0);
      for (std::size_t i = 0; i < values.size(); ++i) sum += values[i] * weights[i];
      return sum / sum_of(weights);
    }
    case Combine::kMean:
      break;
  }
  return sum_of(values) / Ratio(static_cast<long long>(values.size()));
}

Measured measure(const SchemeRun& run, const Thing& thing, std::span<const Entry> entries) {
  if (const auto* method = std::get_if<Measure>(&thing.item->method)) {
    return measure_values(run, thing, *method, entries);
  }
  if (const auto* method = std::get_if<Rate>(&thing.item->method)) {
    return measure_rate(run, thing, *method, entries);
  }
  return measure_levels(run, thing, entries);
}

const Band* find_band(const std::vector<Band>& bands, const Ratio& x) {
  for (const Band& band : bands) {
    if (band.min && x < band.min->value) continue;
    if (band.max && x > band.max->value) continue;
    return &band;
  }
  return nullptr;
}

std::optional<Shortfall> shortfall(const Target& target, const Ratio& x, const Ratio& full) {
  bool met = target.at_least ? x >= target.at_least->value : x <= target.at_most->value;
  if (met) return std::nullopt;
  Shortfall out;
  out.missing = target.at_least ? target.at_least->value - x : x - target.at_most->value;
  out.steps = out.missing / (target.step ? target.step->value : Ratio(1));
  if (target.whole_steps) out.steps = out.steps.ceil();
  out.left = full - target.deduct->value * out.steps;
  return out;
}

Ratio convert(const Conversion& conversion, const Ratio& x, const Ratio& full,
              const Ratio& of) {
  if (conversion.target) {
    std::optional<Shortfall> missed = shortfall(*conversion.target, x, full);
    return missed ? std::max(Ratio(0), missed->left) : full;
  }
  if (!conversion.bands.empty()) {
    const Band* band = find_band(conversion.bands, x);
    return band != nullptr ? band->score.value : Ratio(0);
  }
  Ratio share = x / (conversion.of ? conversion.of->value : of);
  return full * std::clamp(share, Ratio(0), Ratio(1));
}

}  // namespace plan::score
