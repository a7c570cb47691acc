// The one table of rules. Selection, `plan explain`, the man page and the tests read it.
#ifndef PLAN_LINT_RULE_TABLE_H_
#define PLAN_LINT_RULE_TABLE_H_

#include <span>
#include <string_view>
#include <vector>

#include "plan/lint/rule.h"

namespace plan {

// Every rule, by code.
[[nodiscard]] const std::vector<Rule>& rule_table();

// By code ("D003", in either case) or name; null when there is none.
[[nodiscard]] const Rule* find_rule(std::string_view code_or_name);

// The letter a code begins with, and what the group is about.
struct RuleGroup {
  char letter;
  Words about;
};
[[nodiscard]] std::span<const RuleGroup> rule_groups();

// The rules of each source file, from which the table is made.
namespace rules {
[[nodiscard]] std::span<const Rule> file_rules();
[[nodiscard]] std::span<const Rule> key_rules();
[[nodiscard]] std::span<const Rule> reference_rules();
[[nodiscard]] std::span<const Rule> date_rules();
[[nodiscard]] std::span<const Rule> attachment_rules();
[[nodiscard]] std::span<const Rule> implements_rules();
[[nodiscard]] std::span<const Rule> period_rules();
[[nodiscard]] std::span<const Rule> stage_rules();
[[nodiscard]] std::span<const Rule> task_rules();
[[nodiscard]] std::span<const Rule> deadline_rules();
[[nodiscard]] std::span<const Rule> role_rules();
[[nodiscard]] std::span<const Rule> unit_rules();
[[nodiscard]] std::span<const Rule> unit_name_rules();
[[nodiscard]] std::span<const Rule> mention_rules();
[[nodiscard]] std::span<const Rule> goal_rules();
[[nodiscard]] std::span<const Rule> group_rules();
[[nodiscard]] std::span<const Rule> weight_rules();
[[nodiscard]] std::span<const Rule> grade_rules();
[[nodiscard]] std::span<const Rule> consequence_rules();
[[nodiscard]] std::span<const Rule> method_rules();
[[nodiscard]] std::span<const Rule> conversion_rules();
[[nodiscard]] std::span<const Rule> number_rules();
[[nodiscard]] std::span<const Rule> rollup_rules();
[[nodiscard]] std::span<const Rule> scheme_rules();
[[nodiscard]] std::span<const Rule> text_rules();
[[nodiscard]] std::span<const Rule> punctuation_rules();
[[nodiscard]] std::span<const Rule> pair_rules();
[[nodiscard]] std::span<const Rule> character_rules();
[[nodiscard]] std::span<const Rule> numbering_rules();
[[nodiscard]] std::span<const Rule> count_rules();
[[nodiscard]] std::span<const Rule> wording_rules();
[[nodiscard]] std::span<const Rule> residue_rules();
[[nodiscard]] std::span<const Rule> style_rules();
[[nodiscard]] std::span<const Rule> document_number_rules();
[[nodiscard]] std::span<const Rule> advice_rules();
[[nodiscard]] std::span<const Rule> proportion_rules();
[[nodiscard]] std::span<const Rule> cut_off_rules();
[[nodiscard]] std::span<const Rule> score_text_rules();
}  // namespace rules

}  // namespace plan

#endif  // PLAN_LINT_RULE_TABLE_H_
