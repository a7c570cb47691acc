// Whether a document says all that was written in the plan it was made from.
//
// The written values are taken from the files themselves, read once more, and looked for in
// the words of the document, each as it would be printed there. Nothing here knows what is
// printed where: that a key is never printed, or only where the plan asks for it, the table of
// keys says. A number, and a word of a character or two, may be found in another place than
// its own; that each key has its place is for the tests of publish. Rows of a CSV file of units
// are data for annexes and are not looked for.
#ifndef PLAN_COMPLETE_COMPLETE_H_
#define PLAN_COMPLETE_COMPLETE_H_

#include <cstddef>
#include <vector>

#include "plan/base/finding.h"
#include "plan/doc/document.h"
#include "plan/format/loader.h"

namespace plan {

struct Completeness {
  // In the order of the files: a warning for each value that the document does not say; and,
  // once a key, information on values that are printed only where the plan asks for it, as
  // inspection points in a task table.
  std::vector<Finding> findings;
  std::size_t values = 0;   // that were looked for
  std::size_t missing = 0;  // of them, those with a warning
};

// `document` is that of the whole plan, with its letterhead. The findings own what they say.
[[nodiscard]] Completeness check_complete(const LoadedPlan& loaded,
                                          const doc::Document& document);

}  // namespace plan

#endif  // PLAN_COMPLETE_COMPLETE_H_
