// Mends plans by the fixes of their findings, or silences findings by comments.
//
// Text in, text out: files that plans include are read as the loader reads them, nothing is
// written. Edits keep all they do not touch: comments, order, quotes, line ends. Plans that
// share a file are given together, so that a change of it has to suit all of them.
#ifndef PLAN_LINT_FIX_H_
#define PLAN_LINT_FIX_H_

#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/format/loader.h"
#include "plan/lint/lint.h"

namespace plan {

struct FixOptions {
  bool unsafe = false;  // also fixes that have to be looked at
  LoadOptions load;
  LintOptions lint;
};

// A plan to be mended. Standard input is `alone`: the files it includes are not changed for it.
struct PlanToFix {
  PlanText text;
  bool alone = false;
};

struct FixedFile {
  std::string name;    // as findings call it
  std::string before;  // without byte order mark
  std::string after;
  bool standard_input = false;
};

struct Fixed {
  std::vector<FixedFile> files;              // those that are changed, by path
  std::vector<Finding> mended;               // that are gone by it
  std::vector<std::vector<Finding>> before;  // by plan: what was found
  std::vector<std::vector<Finding>> left;    // by plan: what is found now
};

// Applies fixes round by round: what overlaps waits for the next. A fix that makes a plan worse
// (it can no longer be read, has a new error but in what a renamed key brought to light, still
// has the finding) is left out, which a note of its finding says. Done again, it changes
// nothing.
[[nodiscard]] Fixed fix_plans(const std::vector<PlanToFix>& plans, const FixOptions& options);

// Adds a comment `# plan: ignore[CODES] -- reason` for every warning and info: behind the line
// or, where none can stand there, above the entry. Errors and K007 are not silenced. REQUIRES:
// `reason` is one line and not blank.
[[nodiscard]] Fixed silence_plans(const std::vector<PlanToFix>& plans,
                                  const FixOptions& options, const std::string& reason);

// Whether fix_plans would try to mend it.
[[nodiscard]] bool can_be_fixed(const Finding& finding, bool unsafe);
// Whether silence_plans would try to silence it.
[[nodiscard]] bool can_be_silenced(const Finding& finding);

}  // namespace plan

#endif  // PLAN_LINT_FIX_H_
