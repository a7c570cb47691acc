// What takes records in a scheme: the items of its tree, bonuses, penalties and vetoes.
// assessment.md, "The item tree" and "On top of the tree".
#ifndef PLAN_MODEL_ITEM_H_
#define PLAN_MODEL_ITEM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/model/clause.h"
#include "plan/model/method.h"
#include "plan/model/value.h"

namespace plan {

// What every named thing of a scheme may carry.
struct Named {
  Line id;  // not given: the title stands for it
  Line title;
  std::vector<Line> aliases;
  Prose text;
  Ref task;
  std::vector<UnitRef> by;
  Span span;

  [[nodiscard]] const std::string& key() const { return id.given() ? id.text : title.text; }
  [[nodiscard]] const std::string& printed() const {
    return title.given() ? title.text : id.text;
  }
};

struct Item : Named {
  Maybe<Ratio> points;
  Maybe<Ratio> weight;
  std::vector<Item> items;  // a branch
  Method method;            // a leaf; monostate: none written
  // Method keys as written, in order: none or two is rule A015.
  std::vector<Line> method_keys;
  Maybe<Missing> missing;
  Where where;
  std::vector<Check> checks;

  [[nodiscard]] bool is_branch() const { return !items.empty(); }
};

// What a veto does, or hands down to those nested in it.
struct VetoEffect {
  Line grade, grade_cap;
  Maybe<Ratio> score, score_cap;
  bool unranked = false;
  [[nodiscard]] bool any() const {
    return grade.given() || grade_cap.given() || score || score_cap || unranked;
  }
};

struct When {
  Line item;
  At<Ratio> below;
  Span span;
};

// A bonus, penalty or veto. With `items` it is a heading: its text and effect keys reach its
// children, and it takes no records itself.
struct Extra : Named {
  enum class Kind : std::uint8_t { kBonus, kPenalty, kVeto };
  Kind kind = Kind::kBonus;
  std::vector<Extra> items;

  // Bonus and penalty.
  Charge charge;              // each, levels, cap, and for penalties the modifiers
  std::vector<Level> ladder;  // level → points
  Maybe<Window> within;       // kYear
  Where where;
  Maybe<int> from;  // the N-th and later occurrences
  bool flat = false;

  // Veto.
  VetoEffect effect;
  std::optional<When> when;
};

}  // namespace plan

#endif  // PLAN_MODEL_ITEM_H_
