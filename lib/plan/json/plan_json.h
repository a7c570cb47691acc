// A plan as JSON, for programs. Stable and versioned ("format": 1); keys only gain within it.
#ifndef PLAN_JSON_PLAN_JSON_H_
#define PLAN_JSON_PLAN_JSON_H_

#include <string>

#include "plan/model/plan.h"

namespace plan {

// One document, indented by two spaces and ended by a line feed. Keys are the English ones of
// the plan file; what is not given is left out. Beyond what the file says:
//   - references are the ids of what they name ({"unit": ID}, {"group": ID}, {"office": ID}, or
//     {"name": …} when they name nothing); collective units list their members one by one;
//   - "tasks" lists every task wherever it stands, with the roles, times and leaders that it
//     inherits, and the units that each role comes to;
//   - a date is {"text", "first", "last"}: as written in canonical form, and its days;
//   - numbers are decimals or fractions in text ("0.1", "1/3"), so that none is rounded.
[[nodiscard]] std::string to_json(const Plan& plan);

}  // namespace plan

#endif  // PLAN_JSON_PLAN_JSON_H_
