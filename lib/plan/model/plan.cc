#include "plan/model/plan.h"

namespace plan {
namespace {

template <class Node>
const Node* find_by_key(const std::vector<Node>& nodes, std::string_view id) {
  for (const Node& node : nodes) {
    if (node.key() == id) return &node;
    if (const Node* found = find_by_key(node.items, id)) return found;
  }
  return nullptr;
}

template <class Node>
void collect_leaves(const std::vector<Node>& nodes, std::vector<const Node*>& out) {
  for (const Node& node : nodes) {
    if (node.items.empty()) {
      out.push_back(&node);
    } else {
      collect_leaves(node.items, out);
    }
  }
}

// The sum of the children's points, or 100 when they carry weights.
Ratio points_of_children(const std::vector<Item>& items) {
  Ratio sum(0);
  for (const Item& item : items) {
    if (item.weight) return Ratio(100);
    sum += full_points(item);
  }
  return sum;
}

}  // namespace

const Section* find_section(const Plan& plan, SectionKind kind) {
  for (const Section& section : plan.sections) {
    if (section.kind == kind) return &section;
  }
  return nullptr;
}

int find_scheme(const Plan& plan, std::string_view name) {
  for (std::size_t i = 0; i < plan.schemes.size(); ++i) {
    if (plan.schemes[i].key() == name) return static_cast<int>(i);
  }
  for (std::size_t i = 0; i < plan.schemes.size(); ++i) {
    if (plan.schemes[i].title.text == name) return static_cast<int>(i);
  }
  return -1;
}

std::string_view label_of(const Plan& plan, std::string_view key) {
  for (const Label& label : plan.labels) {
    if (label.key.text == key) return label.text.text;
  }
  return {};
}

std::string printed(const Plan& plan, const UnitRef& ref) {
  switch (ref.to) {
    case UnitRef::To::kUnit:
      return plan.units[static_cast<std::size_t>(ref.index)].printed();
    case UnitRef::To::kGroup: {
      const Group& group = *plan.groups[static_cast<std::size_t>(ref.index)].group;
      return group.name.given() ? group.name.text : group.id.text;
    }
    case UnitRef::To::kOffice: {
      const Group& group = *plan.groups[static_cast<std::size_t>(ref.index)].group;
      if (group.office && group.office->name.given()) return group.office->name.text;
      break;
    }
    case UnitRef::To::kNothing:
      break;
  }
  return ref.name.text;
}

std::vector<int> expand(const Plan& plan, const UnitRef& ref) {
  if (ref.to != UnitRef::To::kUnit) return {};
  const Unit& unit = plan.units[static_cast<std::size_t>(ref.index)];
  return unit.collective ? unit.expanded : std::vector<int>{ref.index};
}

const Item* find_item(const Scheme& scheme, std::string_view id) {
  return find_by_key(scheme.items, id);
}

const Extra* find_extra(const Scheme& scheme, std::string_view id) {
  for (const auto* list : {&scheme.bonuses, &scheme.penalties, &scheme.vetoes}) {
    if (const Extra* found = find_by_key(*list, id)) return found;
  }
  return nullptr;
}

std::vector<const Item*> leaves(const Scheme& scheme) {
  std::vector<const Item*> out;
  collect_leaves(scheme.items, out);
  return out;
}

std::vector<const Extra*> leaves(const std::vector<Extra>& extras) {
  std::vector<const Extra*> out;
  collect_leaves(extras, out);
  return out;
}

Ratio full_points(const Item& item) {
  if (item.points) return item.points->value;
  return item.items.empty() ? Ratio(100) : points_of_children(item.items);
}

Ratio full_marks(const Scheme& scheme) {
  if (scheme.full_marks) return scheme.full_marks->value;
  return points_of_children(scheme.items);
}

}  // namespace plan
