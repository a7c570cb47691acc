// measure, rate and levels: records → x → points; and the ways of putting numbers together.
#ifndef PLAN_SCORE_MEASURE_H_
#define PLAN_SCORE_MEASURE_H_

#include <optional>
#include <span>
#include <vector>

#include "plan/score/run.h"

namespace plan::score {

// One number from several, in time order. REQUIRES: values not empty; kWeighted: `weights`
// goes with the values and does not sum to 0.
[[nodiscard]] Ratio combine(Combine how, const std::vector<Ratio>& values,
                            const std::vector<Ratio>& weights = {});

struct Measured {
  Ratio x;
  Ratio score;
  // What x was made of: the values, or the means of the sources; for a rate the number that
  // passed and all.
  std::vector<Ratio> parts;
  std::vector<Ratio> counts;  // of levels: how often each part counts
};

// Of the records of one period, in order. REQUIRES: entries not empty; the thing is a leaf
// that takes measures, rates or levels.
[[nodiscard]] Measured measure(const SchemeRun& run, const Thing& thing,
                               std::span<const Entry> entries);

// The band that `x` falls into; null: none, which makes no points.
[[nodiscard]] const Band* find_band(const std::vector<Band>& bands, const Ratio& x);

// How far `x` misses a target, and what that leaves of `full` points, which may be less than
// none. Nothing when the target is met.
struct Shortfall {
  Ratio missing;
  Ratio steps;  // whole ones where the target says so
  Ratio left;
};
[[nodiscard]] std::optional<Shortfall> shortfall(const Target& target, const Ratio& x,
                                                 const Ratio& full);

// Points of `x` out of `full`; `of` is the value worth all points when none is written.
[[nodiscard]] Ratio convert(const Conversion& conversion, const Ratio& x, const Ratio& full,
                            const Ratio& of);

}  // namespace plan::score

#endif  // PLAN_SCORE_MEASURE_H_
