// Prints findings: one list, several forms. Used by `lint` and by every command that reads a
// plan or a log.
//
// Text that comes from the user's files is escaped for terminals. Nothing here writes to a
// stream; the text is returned.
#ifndef PLAN_FINDINGS_PRINTER_H_
#define PLAN_FINDINGS_PRINTER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/base/result.h"

namespace plan {

enum class FindingFormat : std::uint8_t { kText, kConcise, kJson, kSarif, kGithub, kJunit };

// What SARIF tells of a rule.
struct RuleAbout {
  std::string_view code;
  std::string_view name;
  Severity severity = Severity::kError;
  Message summary;  // one line
  Message what;     // what it finds
  Message help;     // why that matters, and what to do
};

struct PrintOptions {
  FindingFormat format = FindingFormat::kText;
  Lang lang = Lang::kEn;
  bool colour = false;
  std::size_t max_per_file = 50;  // text form only; 0: all
  std::size_t files = 0;          // how many files were looked at, for the summary
  // For SARIF: the version of this program, and the rules, by code.
  std::string_view version;
  std::vector<RuleAbout> rules;
  // For JUnit: all files that were looked at, and the least severity that fails one.
  std::vector<std::string> file_names;
  Severity fail_on = Severity::kError;
};

// The findings in the order given. Text, concise and GitHub's workflow commands end every line
// with LF; JSON ({"format":1,"findings":[…],"summary":{…}}), SARIF 2.1.0 and JUnit's XML are
// one document.
[[nodiscard]] std::string print_findings(const std::vector<Finding>& findings,
                                         const PrintOptions& options);

// How often each code was found, most frequent first, in place of the findings: a line a code,
// or one JSON document ({"format":1,"statistics":[…],"summary":{…}}). REQUIRES: one of the
// forms that can say it.
[[nodiscard]] bool has_statistics(FindingFormat format);  // text, concise, JSON
[[nodiscard]] std::string print_statistics(const std::vector<Finding>& findings,
                                           const PrintOptions& options);

// "2 errors, 1 warning in 3 files", without LF: the line for stderr. No findings: says that
// all is well.
[[nodiscard]] std::string summary_line(const std::vector<Finding>& findings,
                                       const PrintOptions& options);

// An Error in the same form ("plan: error: …", or file:line:col in place of "plan" when it has
// a place).
[[nodiscard]] std::string print_error(const Error& error, const PrintOptions& options);

// The word of a severity as people read it: error, 错误.
[[nodiscard]] Message severity_label(Severity severity);

}  // namespace plan

#endif  // PLAN_FINDINGS_PRINTER_H_
