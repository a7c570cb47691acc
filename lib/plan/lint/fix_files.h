// Fixes over many files: what fix.h does with texts, done with files.
#ifndef PLAN_LINT_FIX_FILES_H_
#define PLAN_LINT_FIX_FILES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/lint/fix.h"
#include "plan/lint/lint_files.h"

namespace plan {

struct FixRequest {
  FixOptions options;
  std::optional<std::string> ignore_reason;  // set: add comments instead of fixing
  bool write = true;                         // false: only find out what would change
  std::size_t jobs = 1;                      // threads; 0: one a core
};

struct FixRun {
  LintRun lint;                 // what is left; of files that could not be written, all of it
  std::vector<Finding> mended;  // each once
  // What was changed (or would be), by path, texts with their byte order marks.
  std::vector<FixedFile> files;
  // Standard input's text, mended or not; unset when it was none of the files.
  std::optional<std::string> standard_input;
};

// Changes `files` and what they include, each file once, all files of plans that belong
// together or none of them. A file that is a link, is no ordinary file, was changed meanwhile
// or cannot be written stays whole, and that is an error of the run. Standard input is given
// back, never written.
[[nodiscard]] FixRun fix_files(const std::vector<std::string>& files,
                               const std::string& stdin_name, const FixRequest& request);

}  // namespace plan

#endif  // PLAN_LINT_FIX_FILES_H_
