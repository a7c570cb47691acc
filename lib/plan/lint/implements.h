// Plans and the superior plans that they carry out.
#ifndef PLAN_LINT_IMPLEMENTS_H_
#define PLAN_LINT_IMPLEMENTS_H_

#include <string_view>
#include <vector>

#include "plan/lint/rule.h"

namespace plan {

// An entry of `implements`, of the plan or of one of its tasks. Points into the plan.
struct ImplementsEntry {
  const Line* line;
  Implemented parts;
  bool on_task;
};
[[nodiscard]] std::vector<ImplementsEntry> implements_entries(const Plan& plan);

// The number of the superior that a path means: LoadedPlan::kItself, or kNoSuperior for a path
// that `implements` does not name.
constexpr int kNoSuperior = -2;
[[nodiscard]] int superior_of(const LoadedPlan& loaded, std::string_view path);

// Says when the plan is, by way of others, its own superior (a part of rule R006).
void check_implements_circle(RuleRun& run);

// Whether two names mean one body: 望淮镇 and 中共望淮镇委员会, 县教育局 and 怀远县教育局.
[[nodiscard]] bool is_same_body(std::string_view a, std::string_view b);

}  // namespace plan

#endif  // PLAN_LINT_IMPLEMENTS_H_
