// What concerns one unit, out of the whole plan.
#ifndef PLAN_PUBLISH_UNIT_PART_H_
#define PLAN_PUBLISH_UNIT_PART_H_

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// The root of a document of its own: title, lead, chapters. `unit` is an index into the plan's
// units; a collective stands for itself and its members.
[[nodiscard]] Part compose_unit(const Context& context, int unit);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_UNIT_PART_H_
