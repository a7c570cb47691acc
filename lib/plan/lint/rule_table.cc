#include "plan/lint/rule_table.h"

#include <algorithm>
#include <cctype>

namespace plan {
namespace {

constexpr RuleGroup kGroups[] = {
    {'Y', {"the file", "文件"}},
    {'K', {"keys and values", "键和值"}},
    {'R', {"references", "引用"}},
    {'D', {"dates", "日期"}},
    {'T', {"tasks, duties, goals", "任务、职责、目标"}},
    {'O', {"organisation", "组织机构"}},
    {'A', {"assessment", "考核"}},
    {'X', {"text", "文字"}},
    {'N', {"official style", "公文格式"}},
};

bool same_letters(std::string_view a, std::string_view b) {
  auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [lower](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const std::vector<Rule>& rule_table() {
  static const std::vector<Rule> table = [] {
    std::vector<Rule> all;
    for (std::span<const Rule> part :
         {rules::file_rules(),        rules::key_rules(),
          rules::reference_rules(),   rules::attachment_rules(),
          rules::implements_rules(),  rules::date_rules(),
          rules::period_rules(),      rules::stage_rules(),
          rules::task_rules(),        rules::deadline_rules(),
          rules::role_rules(),        rules::unit_rules(),
          rules::unit_name_rules(),   rules::mention_rules(),
          rules::goal_rules(),        rules::group_rules(),
          rules::weight_rules(),      rules::grade_rules(),
          rules::consequence_rules(), rules::method_rules(),
          rules::conversion_rules(),  rules::number_rules(),
          rules::rollup_rules(),      rules::scheme_rules(),
          rules::text_rules(),        rules::punctuation_rules(),
          rules::pair_rules(),        rules::character_rules(),
          rules::numbering_rules(),   rules::count_rules(),
          rules::wording_rules(),     rules::residue_rules(),
          rules::style_rules(),       rules::document_number_rules(),
          rules::advice_rules(),      rules::proportion_rules(),
          rules::cut_off_rules(),     rules::score_text_rules()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    std::sort(all.begin(), all.end(),
              [](const Rule& a, const Rule& b) { return a.code < b.code; });
    return all;
  }();
  return table;
}

const Rule* find_rule(std::string_view code_or_name) {
  // Codes as they are written are asked for with each finding.
  const std::vector<Rule>& table = rule_table();
  auto at = std::lower_bound(
      table.begin(), table.end(), code_or_name,
      [](const Rule& rule, std::string_view code) { return rule.code < code; });
  if (at != table.end() && at->code == code_or_name) return &*at;
  for (const Rule& rule : table) {
    if (same_letters(rule.code, code_or_name) || same_letters(rule.name, code_or_name)) {
      return &rule;
    }
  }
  return nullptr;
}

std::span<const RuleGroup> rule_groups() {
  return kGroups;
}

}  // namespace plan
