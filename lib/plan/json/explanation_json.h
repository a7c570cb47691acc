// An explanation as JSON, for programs that show it. Stable and versioned ("format": 1).
#ifndef PLAN_JSON_EXPLANATION_JSON_H_
#define PLAN_JSON_EXPLANATION_JSON_H_

#include <string>

#include "plan/base/message.h"
#include "plan/score/explain.h"

namespace plan {

// One document, indented by two spaces and ended by a line feed:
//   {"format", "plan", "unit", "name", "as_of", "rows",
//    "explanations": [{"scheme", "title", "period", "score", "head", "tree": NODE}],
//    "left_out": [{"file", "line", "fate", "words"}]}
//   NODE: {"what", "value", "own", "rule", "notes", "parts"}
// `value` is what the node adds to the one above, `own` what its parts add up to: exact, in
// plain decimal notation or as a fraction, null where there is none. `rule` is the place in the
// plan. Words are in `lang`.
[[nodiscard]] std::string to_json(const score::ExplainedUnit& explained, Lang lang);

}  // namespace plan

#endif  // PLAN_JSON_EXPLANATION_JSON_H_
