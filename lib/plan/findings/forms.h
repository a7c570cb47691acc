// The forms behind print_findings, one source file each.
#ifndef PLAN_FINDINGS_FORMS_H_
#define PLAN_FINDINGS_FORMS_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "plan/base/finding.h"
#include "plan/findings/printer.h"

namespace plan {

// How many findings of each severity there are.
struct Tally {
  std::size_t errors = 0, warnings = 0, infos = 0, fixable = 0;
};
[[nodiscard]] Tally tally(const std::vector<Finding>& findings);

// How often a code was found.
struct CodeCount {
  const Finding* first = nullptr;
  std::size_t count = 0;
};
// Most frequent first, equal ones by code.
[[nodiscard]] std::vector<CodeCount> count_codes(const std::vector<Finding>& findings);

// The message with the cell it speaks of, the notes and the help, a line each; nothing in a
// line that a terminal would act on.
[[nodiscard]] std::vector<std::string> plain_lines(const Finding& finding, Lang lang);

[[nodiscard]] std::string text_form(const std::vector<Finding>& findings,
                                    const PrintOptions& options);
[[nodiscard]] std::string concise_form(const std::vector<Finding>& findings,
                                       const PrintOptions& options);
[[nodiscard]] std::string json_form(const std::vector<Finding>& findings,
                                    const PrintOptions& options);
[[nodiscard]] std::string sarif_form(const std::vector<Finding>& findings,
                                     const PrintOptions& options);
[[nodiscard]] std::string github_form(const std::vector<Finding>& findings,
                                      const PrintOptions& options);
[[nodiscard]] std::string junit_form(const std::vector<Finding>& findings,
                                     const PrintOptions& options);
[[nodiscard]] std::string json_statistics(const std::vector<Finding>& findings,
                                          const PrintOptions& options);

}  // namespace plan

#endif  // PLAN_FINDINGS_FORMS_H_
