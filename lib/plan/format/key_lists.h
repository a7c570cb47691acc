// The parts of the key table, one list a source file; keys.cc puts places together from them.
#ifndef PLAN_FORMAT_KEY_LISTS_H_
#define PLAN_FORMAT_KEY_LISTS_H_

#include <vector>

#include "plan/format/keys.h"

namespace plan::keys {

using List = std::vector<Key>;

constexpr Key on_demand(Key key) {
  key.printed = Printed::kOnDemand;
  return key;
}
constexpr Key never_printed(Key key) {
  key.printed = Printed::kNever;
  return key;
}

// keys_plan.cc
const List& plan_keys();
const List& include_keys();  // those an included file may not have are left out
const List& basis_keys();
const List& attachment_keys();
const List& after_keys();
const List& group_section_keys();
const List& scheme_section_keys();
// keys_clause.cc
const List& clause_keys();
const List& role_keys();  // lead, responsible, support, leaders
const List& work_keys();  // what else makes a clause a task
const List& task_keys();  // goal, period, tasks: other places have their own of these names
const List& stage_keys();
const List& duty_keys();
const List& metric_keys();
const List& check_keys();
const List& period_keys();
// keys_units.cc
const List& unit_keys();
const List& unit_file_keys();
const List& group_keys();
const List& office_keys();
const List& person_keys();
// keys_scheme.cc
const List& scheme_keys();
const List& named_keys();  // what every named thing of a scheme may carry
const List& rectify_keys();
const List& limits_keys();
const List& rounding_keys();
// keys_outcome.cc
const List& grade_keys();
const List& ranking_keys();
const List& consequence_keys();
const List& inspection_keys();
// keys_item.cc
const List& item_keys();
const List& records_keys();
const List& bonus_keys();
const List& penalty_keys();
const List& veto_keys();
const List& when_keys();
// keys_method.cc
const List& deduct_keys();
const List& level_keys();
const List& overdue_keys();
const List& prompt_keys();
const List& repeat_keys();
const List& measure_keys();
const List& rate_keys();
const List& band_keys();
const List& target_keys();
const List& rollup_keys();
// keys_config.cc
const List& config_keys();
const List& lint_config_keys();
const List& limits_config_keys();
const List& render_config_keys();
// keys_profile.cc
const List& profile_keys();
const List& profile_margin_keys();
const List& profile_size_keys();
const List& profile_font_keys();

}  // namespace plan::keys

#endif  // PLAN_FORMAT_KEY_LISTS_H_
