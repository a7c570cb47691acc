// Lint over many files.
#ifndef PLAN_LINT_LINT_FILES_H_
#define PLAN_LINT_LINT_FILES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/result.h"
#include "plan/format/loader.h"
#include "plan/lint/lint.h"

namespace plan {

struct LintRun {
  std::vector<Finding> findings;    // file after file, each finding once
  std::vector<Error> errors;        // of files that could not be read (or, fixed, not written)
  std::vector<std::string> names;   // of the files that were looked at, as findings call them
  std::size_t files = 0;            // how many these are
  std::vector<std::string> inputs;  // all that was read, for "writing over an input is refused"
  std::optional<Lang> lang;         // that a .plan.yaml sets, of the first plan that has one
};

// Reads and lints `files` with up to `jobs` threads (0: one a core); what comes out does not
// depend on how many. "-" is standard input, called `stdin_name` (empty: as the loader calls
// it); include and from are then looked up beside that name.
[[nodiscard]] LintRun lint_files(const std::vector<std::string>& files,
                                 const std::string& stdin_name, const LoadOptions& load,
                                 const LintOptions& options, std::size_t jobs = 1);

// One of `files` as it is read there.
[[nodiscard]] Result<PlanText> read_named(const std::string& file,
                                          const std::string& stdin_name,
                                          const LoadOptions& load);

// All findings of the plans, in their order, each once: a file that two plans include is read
// for both.
[[nodiscard]] std::vector<Finding> each_once(std::vector<std::vector<Finding>> by_plan);

}  // namespace plan

#endif  // PLAN_LINT_LINT_FILES_H_
