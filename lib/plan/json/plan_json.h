// A plan as JSON, for programs that work on with it. Stable and versioned ("format": 1).
//
// It is the plan file with everything that is understood in it: its keys in English wherever
// they stand, its short forms written out, references resolved, dates exact, tasks with what
// they inherit. plan-json(5) says what may stand in it, tests/support/schema/plan.json holds
// it to that. What a plan does not give is left out.
#ifndef PLAN_JSON_PLAN_JSON_H_
#define PLAN_JSON_PLAN_JSON_H_

#include <string>

#include "plan/base/place.h"
#include "plan/model/plan.h"

namespace plan {

// One document, indented by two spaces and ended by a line feed. `sources` are the files the
// plan was read from: dates are quoted from them as they are written. The same plan gives the
// same bytes. Nothing fails; any number of threads may call it.
[[nodiscard]] std::string to_json(const Plan& plan, const SourceSet& sources);

}  // namespace plan

#endif  // PLAN_JSON_PLAN_JSON_H_
