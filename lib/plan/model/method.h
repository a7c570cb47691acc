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

#include "plan/model/value.h"

namespace plan {

// A level of a `deduct`, bonus or penalty, with its points; or of `levels`, in percent.
struct Level {
  Line key;
  At<Ratio> points;
  Line title;
  std::vector<Line> aliases;
  Span span;  // of what stands behind the key
};

// `none`, or exactly one of factor, set, add. `is_default` is penalty's `overdue: default`.
struct Overdue {
  bool none = false;
  bool is_default = false;
  Maybe<Ratio> factor;  // >= 1
  Maybe<Ratio> set;
  Maybe<Ratio> add;
  Maybe<int> every;  // days; needs `times`
  Maybe<int> times;
  Span span;
};

struct Prompt {
  int days = 0;
  At<Ratio> factor;  // <= 1
  Span span;
};

enum class Field : std::uint8_t { kDate, kLevel, kSource, kRef, kNote };
enum class Window : std::uint8_t { kYear, kPeriod, kPlan };

struct Repeat {
  std::vector<Field> by;  // empty: all occurrences of the leaf
  Window within = Window::kYear;
  At<Ratio> step;
  Maybe<Ratio> max;
  Span span;
};

struct Range {
  At<Ratio> lo, hi;
  Span span;
};

// Options shared by `deduct` and by penalties (and, the first three, bonuses).
struct Charge {
  Maybe<Ratio> each;
  std::vector<Level> levels;
  Maybe<Ratio> cap;
  bool no_floor = false;  // `floor: none`
  std::optional<Overdue> overdue;
  std::optional<Prompt> prompt;
  std::optional<Repeat> repeat;
  std::optional<Range> range;
  std::vector<Field> unique;
  Span span;
};

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
