#include "plan/lint/rule.h"

#include <algorithm>

namespace plan {
RuleRun::RuleRun(const LoadedPlan& loaded, std::vector<Finding>& out)
    : loaded_(loaded), out_(out) {
  for (const Finding& finding : loaded.findings) {
    if (finding.severity == Severity::kError && finding.span.known()) {
      errors_.emplace_back(finding.span.file, finding.span.begin);
    }
  }
  std::sort(errors_.begin(), errors_.end());
}

bool RuleRun::sound(const Span& span) const {
  auto first =
      std::lower_bound(errors_.begin(), errors_.end(), std::pair{span.file, span.begin});
  return first == errors_.end() || first->first != span.file || first->second >= span.end;
}

std::span<const Text> RuleRun::texts() {
  if (!texts_) {
    texts_.emplace();
    for_each_text(plan(), [this](const Text& text) { texts_->push_back(text); });
  }
  return *texts_;
}

Finding& RuleRun::report(const Span& span, Message message) {
  Finding& finding = out_.emplace_back();
  finding.code = rule_->code;
  finding.name = rule_->name;
  // Who selects a rule that is off wants to read it, and no more.
  finding.severity = std::max(rule_->severity, Severity::kInfo);
  finding.span = span;
  finding.message = std::move(message);
  return finding;
}

}  // namespace plan
