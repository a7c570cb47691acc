// Lint over many files.
#ifndef PLAN_LINT_LINT_FILES_H_
#define PLAN_LINT_LINT_FILES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/result.h"
#include "plan/format/loader.h"
#include "plan/lint/lint.h"

namespace plan {

struct LintRun {
  std::vector<Finding> findings;  // file after file, each finding once
  std::vector<Error> errors;      // of files that could not be read
  std::size_t files = 0;          // that were looked at
};

// Reads and lints each of `files` in turn. "-" is standard input, called `stdin_name` (empty:
// as the loader calls it); include and from are then looked up beside that name.
[[nodiscard]] LintRun lint_files(const std::vector<std::string>& files,
                                 const std::string& stdin_name, const LoadOptions& load,
                                 const LintOptions& options);

}  // namespace plan

#endif  // PLAN_LINT_LINT_FILES_H_
