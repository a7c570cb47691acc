// The parts of a scheme that rules look at one by one.
#ifndef PLAN_LINT_SCHEME_WALK_H_
#define PLAN_LINT_SCHEME_WALK_H_

#include <vector>

#include "plan/model/plan.h"

namespace plan {

// Children of one node: the top items of a scheme (`parent` null), or of a branch.
struct Siblings {
  const Scheme* scheme = nullptr;
  const Item* parent = nullptr;
  const std::vector<Item>* items = nullptr;

  [[nodiscard]] bool weighted() const;  // one of them carries a weight
  [[nodiscard]] Span span() const { return parent != nullptr ? parent->span : scheme->span; }
  [[nodiscard]] Message name() const;  // of the parent, or of the scheme
};

// Of every scheme, in the plan's order, parents first.
[[nodiscard]] std::vector<Siblings> all_siblings(const Plan& plan);

// A leaf or branch with the scheme it belongs to.
struct ItemOf {
  const Scheme* scheme = nullptr;
  const Item* item = nullptr;
};
[[nodiscard]] std::vector<ItemOf> all_items(const Plan& plan);

// Bonuses, penalties and vetoes, headings too.
struct ExtraOf {
  const Scheme* scheme = nullptr;
  const Extra* extra = nullptr;
};
[[nodiscard]] std::vector<ExtraOf> all_extras(const Plan& plan);

// What the points of the child may come from: stated, or summed up by a branch below.
[[nodiscard]] bool has_points(const Item& item);

}  // namespace plan

#endif  // PLAN_LINT_SCHEME_WALK_H_
