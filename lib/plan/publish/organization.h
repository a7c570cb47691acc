// 组织领导: leading groups, their posts, offices and duties.
#ifndef PLAN_PUBLISH_ORGANIZATION_H_
#define PLAN_PUBLISH_ORGANIZATION_H_

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// Every group that is not inserted elsewhere, as items of the chapter (at `depth`).
void add_groups(const Context& context, int depth, Part& chapter);

// The group at `index` of Plan::groups, with the groups below it.
[[nodiscard]] Part compose_group(const Context& context, int index, int depth);

// Its office alone: where it is, who works there, its duties. REQUIRES: it has one.
[[nodiscard]] Part compose_office(const Context& context, int index, int depth);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_ORGANIZATION_H_
