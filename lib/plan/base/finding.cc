#include "plan/base/finding.h"

#include <algorithm>
#include <tuple>

namespace plan {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "info";
    case Severity::kOff:
      return "off";
  }
  return "error";
}

bool before(const Finding& a, const Finding& b) {
  auto key = [](const Finding& f) {
    return std::tie(f.place.file, f.place.line, f.place.column, f.code, f.message.en);
  };
  return key(a) < key(b);
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), before);
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::kError; });
}

}  // namespace plan
