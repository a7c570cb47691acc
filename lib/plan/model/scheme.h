// A scheme of assessment: assessment.md, "A scheme" and "On top of the tree".
#ifndef PLAN_MODEL_SCHEME_H_
#define PLAN_MODEL_SCHEME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/model/clause.h"
#include "plan/model/item.h"
#include "plan/model/value.h"

namespace plan {

struct Limits {
  Maybe<Ratio> min;     // 0
  bool no_min = false;  // `min: none`
  Maybe<Ratio> max, bonus, penalty;
  Span span;
};

struct Rounding {
  int places = 2;
  RoundingMode mode = RoundingMode::kHalfUp;
  bool given = false;
  Span span;
};

struct Grade {
  Line grade;
  Maybe<Ratio> min;
  Line label;
  Prose text;
  Span span;
};

enum class Ties : std::uint8_t { kCompetition, kDense };

struct TieBreak {
  enum class Kind : std::uint8_t { kDeductions, kOverdue, kItem };
  Kind kind = Kind::kDeductions;
  Line written;      // "item:road"
  std::string item;  // "road"
};

struct Ranking {
  Line by;  // an item of this scheme, or another scheme of the same cycle
  int by_scheme = -1;
  bool within_group = false;
  Ties ties = Ties::kCompetition;
  std::vector<TieBreak> tiebreak;
  bool given = false;
  Span span;
};

struct Consequence {
  Maybe<int> top, bottom, progress;
  std::optional<At<std::pair<int, int>>> ranks;  // A..B, inclusive
  Line grade;
  Line at_least;
  Maybe<int> consecutive;
  Line label;
  Prose text;
  Maybe<Ratio> amount;
  enum class In : std::uint8_t { kNone, kYuan, kPoints } in = In::kNone;
  enum class To : std::uint8_t { kUnit, kParent, kPeople } to = To::kUnit;
  Line valid;
  Span span;
};

struct InspectionDuty {
  Line id;
  Line title;
  Prose text;
  Frequency frequency;
  bool for_all = false;  // `for: all`
  std::vector<UnitRef> by;
  std::vector<Line> source;
  std::vector<Line> items;
  Maybe<int> within;  // days
  Span span;
};

enum class Uninspected : std::uint8_t { kUnscored, kByItem };

struct Scheme {
  Line id;  // not given: "assessment" (when it is the only one)
  Line title;
  Prose text;
  std::vector<Clause> notes;
  At<Cycle> cycle{Cycle::kOnce, {}};
  Maybe<Period> period;
  Maybe<int> closing;  // days
  // Who is scored: subject units in plan order (resolved); `subjects_written` says whether and
  // how the plan says it.
  std::vector<int> subjects;
  bool subjects_written = false;
  Span subjects_span;
  std::vector<UnitRef> by;
  Maybe<Ratio> full_marks;
  std::vector<Item> items;
  std::vector<Extra> bonuses, penalties, vetoes;
  Maybe<int> rectify;  // days
  Span rectify_span;   // of the whole key
  std::optional<Overdue> overdue;
  Uninspected uninspected = Uninspected::kUnscored;
  Limits limits;
  Rounding rounding;
  std::vector<Grade> grades;
  Ranking ranking;
  std::vector<Consequence> consequences;
  std::vector<InspectionDuty> inspections;
  Span span;

  [[nodiscard]] std::string key() const { return id.given() ? id.text : "assessment"; }
  [[nodiscard]] bool scored() const { return !items.empty(); }
};

}  // namespace plan

#endif  // PLAN_MODEL_SCHEME_H_
