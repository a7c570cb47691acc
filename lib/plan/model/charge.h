// What a record costs or brings: assessment.md, `deduct`, and what bonuses and penalties share
// with it.
//
// Every field is what the plan says; a Maybe that is unset was not written, and the default
// beside it holds.
#ifndef PLAN_MODEL_CHARGE_H_
#define PLAN_MODEL_CHARGE_H_

#include <cstdint>
#include <optional>
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

}  // namespace plan

#endif  // PLAN_MODEL_CHARGE_H_
