// Units and the groups of `organization`.
#ifndef PLAN_MODEL_UNIT_H_
#define PLAN_MODEL_UNIT_H_

#include <optional>
#include <string>
#include <vector>

#include "plan/model/clause.h"
#include "plan/model/value.h"

namespace plan {

struct Unit {
  Line id;    // not given: the name stands for it
  Line name;  // not given: the id stands for it
  Line kind;
  Line group;  // the ranking group
  std::optional<UnitRef> parent;
  std::vector<Line> aliases;
  std::vector<UnitRef> members;  // as written: refs
  std::vector<int> expanded;     // members as unit indexes, in plan order, collectives expanded
  bool collective = false;       // `members` is written
  bool implied = false;          // named by a role only, in a plan without `units`
  Line contact;
  Span span;

  [[nodiscard]] const std::string& key() const { return id.given() ? id.text : name.text; }
  [[nodiscard]] const std::string& printed() const {
    return name.given() ? name.text : id.text;
  }
};

struct Office {
  Line name;  // not given: the group's name + 办公室
  std::vector<Line> aliases;
  UnitRef at;
  std::vector<Person> director, deputies, members;
  Line phone;
  std::vector<Clause> duties;
  Span span;
};

struct Group {
  Line id;
  Line name;
  std::vector<Line> aliases;
  std::vector<Person> leader, executive_deputies, deputies, members, advisers, liaison;
  WrittenKeys written;
  std::optional<Office> office;
  std::vector<Clause> duties;
  Prose text;
  std::vector<Group> groups;
  Span span;

  [[nodiscard]] const std::string& key() const { return id.given() ? id.text : name.text; }
};

// The posts of a group by their keys, highest first.
struct GroupPost {
  std::string_view key;
  std::vector<Person> Group::*people;
};
constexpr GroupPost kGroupPosts[] = {
    {"leader", &Group::leader},     {"executive_deputies", &Group::executive_deputies},
    {"deputies", &Group::deputies}, {"members", &Group::members},
    {"advisers", &Group::advisers}, {"liaison", &Group::liaison},
};

}  // namespace plan

#endif  // PLAN_MODEL_UNIT_H_
