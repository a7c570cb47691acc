// A scoreboard as JSON: assessment.md, "Output contract". Stable and versioned ("format": 1).
#ifndef PLAN_JSON_SCOREBOARD_JSON_H_
#define PLAN_JSON_SCOREBOARD_JSON_H_

#include <string>

#include "plan/base/message.h"
#include "plan/score/scoreboard.h"

namespace plan {

// One document, indented by two spaces and ended by a line feed. Points, scores, amounts and
// issue counts are strings in plain decimal notation. Only the messages of the warnings are in
// `lang`.
[[nodiscard]] std::string to_json(const score::Scoreboard& board, Lang lang);

}  // namespace plan

#endif  // PLAN_JSON_SCOREBOARD_JSON_H_
