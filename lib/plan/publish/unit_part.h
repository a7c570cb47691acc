// What concerns one unit or group, out of the whole plan.
#ifndef PLAN_PUBLISH_UNIT_PART_H_
#define PLAN_PUBLISH_UNIT_PART_H_

#include "plan/publish/addressee.h"
#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// The root of a document of its own: title, lead, chapters. What stands for several units is
// concerned where it is named itself, or all of its members are.
[[nodiscard]] Part compose_unit(const Context& context, const Addressee& who);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_UNIT_PART_H_
