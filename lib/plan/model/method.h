// How a leaf turns records into points: assessment.md, "The item tree".
//
// Every field is what the plan says; a Maybe that is unset was not written, and the default
// beside it holds. Nothing here checks soundness (the A rules do).
#ifndef PLAN_MODEL_METHOD_H_
#define PLAN_MODEL_METHOD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plan/model/charge.h"
#include "plan/model/value.h"

namespace plan {

struct Deduct {
  Charge charge;
};

enum class Combine : std::uint8_t { kMean, kSum, kMin, kMax, kLast, kMedian, kWeighted };

struct Band {
  Maybe<Ratio> min, max;  // neither: else
  At<Ratio> score;
  Span span;
};

struct Target {
  Maybe<Ratio> at_least, at_most;
  Maybe<Ratio> step;    // 1
  Maybe<Ratio> deduct;  // required
  bool whole_steps = false;
  Span span;
};

// Exactly one of the three; none means `of` with its default.
struct Conversion {
  Maybe<Ratio> of;
  std::vector<Band> bands;
  std::optional<Target> target;
  int given = 0;  // how many of the three are written
};

struct Measure {
  Maybe<Combine> combine;   // kMean
  bool per_source = false;  // `per: source`
  Conversion conversion;
  std::optional<Range> range;
  bool over_clamp = false;  // `over: clamp`
  Span span;
};

struct Rate {
  Conversion conversion;
  Span span;
};

struct Levels {
  std::vector<Level> levels;  // points: percent
  Span span;
};

enum class Absent : std::uint8_t { kUnscored, kDrop, kZero };

struct PeriodWeight {
  Line period;  // Q1, H1, 01 … or a full name
  At<Ratio> weight;
};

struct Rollup {
  Line scheme;  // ID or ID#item, as written
  int scheme_index = -1;
  std::string item_id;     // of ID#item, else empty
  Maybe<Combine> combine;  // kMean
  std::vector<Line> periods;
  Maybe<int> best;
  std::vector<PeriodWeight> weights;
  Maybe<Absent> absent;  // kUnscored
  Span span;
};

using Method = std::variant<std::monostate, Deduct, Measure, Rate, Levels, Rollup>;

enum class Missing : std::uint8_t { kFull, kUnscored, kSkip, kZero };

// Keeps only records with one of these sources and one of these levels (empty: any).
struct Where {
  std::vector<Line> source;
  std::vector<Line> level;
  Span span;
  [[nodiscard]] bool given() const { return !source.empty() || !level.empty(); }
};

}  // namespace plan

#endif  // PLAN_MODEL_METHOD_H_
