// Every text of a plan that people will read: titles, prose, names, labels. Ids, paths and
// dates are none.
#ifndef PLAN_LINT_TEXT_WALK_H_
#define PLAN_LINT_TEXT_WALK_H_

#include <functional>
#include <span>
#include <string>

#include "plan/base/place.h"
#include "plan/model/plan.h"

namespace plan {

struct Text {
  std::span<const std::string> paragraphs;  // one for a line
  Span span;                                // of the whole value in the file
  bool form = false;                        // stands in an attachment: a form to fill in
  bool line = false;                        // one line by nature: a title, a name, a label
  bool person = false;                      // a person's name or post
  bool task = false;                        // the prose of a task
  bool scheme = false;                      // stands in a scheme of assessment
};

// Calls `visit` for each text that is given, in the order of the model.
void for_each_text(const Plan& plan, const std::function<void(const Text&)>& visit);

}  // namespace plan

#endif  // PLAN_LINT_TEXT_WALK_H_
