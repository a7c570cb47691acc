// For whom an extract of a plan is made: a unit, a collective unit, all units of a kind or of a
// ranking group, a leading group or its office.
//
// Indexes point into the plan that was asked; nothing else is kept of it.
#ifndef PLAN_PUBLISH_ADDRESSEE_H_
#define PLAN_PUBLISH_ADDRESSEE_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/model/plan.h"

namespace plan {

struct Addressee {
  std::string name;  // as it is printed
  // What roles may name; kNothing for a kind or a ranking group, which only has members.
  UnitRef::To to = UnitRef::To::kNothing;
  int index = -1;
  std::vector<int> members;  // units, in plan order; a plain unit is its own
};

// Whom `name` means: no one, one, or several between which it does not choose. Ids, names and
// aliases come before the short name of a unit (县住建局 → 住建局), that before groups and
// offices, those before ranking groups, and those before kinds (village, 村, 各村).
[[nodiscard]] std::vector<Addressee> find_addressees(const Plan& plan, std::string_view name);

// Every name that find_addressees knows, for hints.
[[nodiscard]] std::vector<std::string> addressee_names(const Plan& plan);

}  // namespace plan

#endif  // PLAN_PUBLISH_ADDRESSEE_H_
