// The fates of a log's rows as JSON; for this module only.
#ifndef PLAN_JSON_ROWS_JSON_H_
#define PLAN_JSON_ROWS_JSON_H_

#include <nlohmann/json_fwd.hpp>

#include "plan/score/record.h"

namespace plan {

// {"read", "counted", "void", "outside", "unused", "refused"}
[[nodiscard]] nlohmann::ordered_json rows_json(const score::RowCounts& rows);

}  // namespace plan

#endif  // PLAN_JSON_ROWS_JSON_H_
