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
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/base/result.h"

namespace plan {

enum class FindingFormat : std::uint8_t { kText, kConcise, kJson };

struct PrintOptions {
  FindingFormat format = FindingFormat::kText;
  Lang lang = Lang::kEn;
  bool colour = false;
  std::size_t max_per_file = 50;  // text form only; 0: all
  std::size_t files = 0;          // how many files were looked at, for the summary
};

// The findings in the order given; text and concise end every line with LF, JSON is one
// document ({"format":1,"findings":[…],"summary":{…}}).
[[nodiscard]] std::string print_findings(const std::vector<Finding>& findings,
                                         const PrintOptions& options);

// How often each code was found, most frequent first, in place of the findings: a line a code,
// or one JSON document ({"format":1,"statistics":[…],"summary":{…}}).
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
