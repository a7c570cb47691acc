#include "plan/lint/scheme_walk.h"

#include <algorithm>

#include "plan/lint/names.h"

namespace plan {
namespace {

void collect(const Scheme& scheme, const Item* parent, const std::vector<Item>& items,
             std::vector<Siblings>& out) {
  if (items.empty()) return;
  out.push_back({&scheme, parent, &items});
  for (const Item& item : items) collect(scheme, &item, item.items, out);
}

void collect(const Scheme& scheme, const std::vector<Item>& items, std::vector<ItemOf>& out) {
  for (const Item& item : items) {
    out.push_back({&scheme, &item});
    collect(scheme, item.items, out);
  }
}

void collect(const Scheme& scheme, const std::vector<Extra>& extras,
             std::vector<ExtraOf>& out) {
  for (const Extra& extra : extras) {
    out.push_back({&scheme, &extra});
    collect(scheme, extra.items, out);
  }
}

}  // namespace

bool Siblings::weighted() const {
  return std::any_of(items->begin(), items->end(),
                     [](const Item& item) { return item.weight.has_value(); });
}

Message Siblings::name() const {
  return parent != nullptr ? plain(name_of(*parent)) : name_of(*scheme);
}

std::vector<Siblings> all_siblings(const Plan& plan) {
  std::vector<Siblings> out;
  for (const Scheme& scheme : plan.schemes) collect(scheme, nullptr, scheme.items, out);
  return out;
}

std::vector<ItemOf> all_items(const Plan& plan) {
  std::vector<ItemOf> out;
  for (const Scheme& scheme : plan.schemes) collect(scheme, scheme.items, out);
  return out;
}

std::vector<ExtraOf> all_extras(const Plan& plan) {
  std::vector<ExtraOf> out;
  for (const Scheme& scheme : plan.schemes) {
    for (const auto* extras : {&scheme.bonuses, &scheme.penalties, &scheme.vetoes}) {
      collect(scheme, *extras, out);
    }
  }
  return out;
}

bool has_points(const Item& item) {
  return item.points.has_value() || item.is_branch();
}

}  // namespace plan
