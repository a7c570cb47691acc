// Composes a plan as a document: format.md, "What is printed, and where".
//
// Everything that a reader of the published plan sees is composed here from the model alone,
// the assessment's rules in prose and tables included, so that the published rules and the
// computed ones cannot differ.
#ifndef PLAN_PUBLISH_PUBLISH_H_
#define PLAN_PUBLISH_PUBLISH_H_

#include "plan/doc/document.h"
#include "plan/model/plan.h"

namespace plan {

struct PublishOptions {
  bool letterhead = false;  // issuer and number above the title (never by itself)
  bool figures = false;     // with charts, for a format that shows them
};

// The whole plan, in the plan's own language.
[[nodiscard]] doc::Document publish(const Plan& plan, const PublishOptions& options = {});

}  // namespace plan

#endif  // PLAN_PUBLISH_PUBLISH_H_
