// What a rule is, and what it is given when it runs.
//
// A rule is one small function over a loaded plan. It reports everything it finds, never stops
// at the first, and says nothing where it is unsure. Rules are static data: they live as long
// as the program and any thread may run them over different plans.
#ifndef PLAN_LINT_RULE_H_
#define PLAN_LINT_RULE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/base/place.h"
#include "plan/format/loader.h"
#include "plan/lint/text_walk.h"
#include "plan/model/plan.h"

namespace plan {

class RuleRun;

// Whether a finding of the rule can come with a fix, and of which kind.
enum class Fixable : std::uint8_t { kNo, kSafe, kUnsafe };

struct Rule {
  std::string_view code;                 // "D003"; never used again for another meaning
  std::string_view name;                 // "stage-overlap"
  Severity severity = Severity::kError;  // kOff: runs only when it is selected
  Fixable fixable = Fixable::kNo;
  Words summary;  // one line
  Words what;     // what it finds, exactly
  Words why;      // why that matters, and what to do
  // A whole plan that the rule speaks about, and one about which it is silent. Both are shown
  // by `plan explain` and are the rule's own test cases.
  std::string_view bad;
  std::string_view good;
  // Null: found while the file is read, or (K007) while suppressions are applied.
  void (*check)(RuleRun& run) = nullptr;
  // The file superior.yaml beside both examples, where they need one.
  std::string_view superior = {};
};

// One run of the rules over one plan: what a rule may look at, and where it reports to.
class RuleRun {
 public:
  RuleRun(const LoadedPlan& loaded, std::vector<Finding>& out);

  [[nodiscard]] const Plan& plan() const { return loaded_.plan; }
  [[nodiscard]] const LoadedPlan& loaded() const { return loaded_; }
  [[nodiscard]] const SourceSet& sources() const { return loaded_.sources; }

  // False when reading found an error that begins within `span`: part of what stands there is
  // not in the model, and a rule that counts or compares it had better be silent.
  [[nodiscard]] bool sound(const Span& span) const;
  // The same of all files.
  [[nodiscard]] bool sound() const { return errors_.empty(); }

  // Every text of the plan, collected once for all the rules that read them.
  [[nodiscard]] std::span<const Text> texts();

  // A finding of the running rule, with its default severity and (so that many are cheap) its
  // span but not yet its place. The reference is good until the next report.
  Finding& report(const Span& span, Message message);

  void run(const Rule& rule) {
    rule_ = &rule;
    rule.check(*this);
  }

 private:
  const LoadedPlan& loaded_;
  std::vector<Finding>& out_;
  const Rule* rule_ = nullptr;
  std::optional<std::vector<Text>> texts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> errors_;  // file and offset, sorted
};

}  // namespace plan

#endif  // PLAN_LINT_RULE_H_
