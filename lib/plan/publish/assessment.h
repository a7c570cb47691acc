// The assessment written out: a scheme of the model as official prose and tables.
//
// Every number printed here is a number of the model, and every rule that changes a score is
// printed, so that the published rules and the computed ones cannot differ.
#ifndef PLAN_PUBLISH_ASSESSMENT_H_
#define PLAN_PUBLISH_ASSESSMENT_H_

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// The schemes that are not inserted elsewhere, into the chapter at `depth`. A scheme that is
// the only one is the chapter itself.
void add_schemes(const Context& context, const Section& section, int depth, Part& chapter);

[[nodiscard]] Part compose_scheme(const Context& context, const Scheme& scheme, int depth);
// One part of it, with its usual heading as title; `id` is the item's of kOne. Empty when the
// scheme has no such part.
[[nodiscard]] Part compose_scheme_part(const Context& context, const Scheme& scheme,
                                       SchemePart part, int depth, const std::string& id = {});

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_ASSESSMENT_H_
