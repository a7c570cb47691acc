#include "plan/lint/selection.h"

#include <algorithm>
#include <cctype>

#include "plan/format/context.h"
#include "plan/lint/rule_table.h"
#include "plan/text/nearest.h"

namespace plan {
namespace {

constexpr Words kNoSuchRule{"no such rule or group of rules: `{selector}`",
                            "没有“{selector}”这条或这组规则"};
constexpr Words kSeeList{"`plan explain` lists all rules", "用 plan explain 查看全部规则"};
constexpr Words kIgnoredError{
    "`{selector}` is an error and cannot be ignored: such a plan can be neither scored nor "
    "rendered",
    "“{selector}”是错误，不能忽略：有错误的方案不能计分，也不能成文"};
constexpr Words kChooseRules{"put it right, or choose the rules to run with --select",
                             "请改正错误，或用 --select 指定要检查的规则"};

constexpr std::string_view kAll = "ALL";
constexpr int kWhole = 4;  // letters and digits of a code

// Every code of every comment is held against every rule.
bool begins_with(std::string_view text, std::string_view word) {
  auto upper = [](char c) { return std::toupper(static_cast<unsigned char>(c)); };
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [upper](char a, char b) { return upper(a) == upper(b); });
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && begins_with(a, b);
}

int strength(const std::vector<std::string>& selectors, const Rule& rule) {
  int best = -1;
  for (const std::string& selector : selectors) {
    best = std::max(best, selector_strength(selector, rule));
  }
  return best;
}

}  // namespace

int selector_strength(std::string_view selector, const Rule& rule) {
  if (selector.empty()) return -1;
  if (same_word(selector, kAll)) return 0;
  if (same_word(selector, rule.name)) return kWhole;
  return begins_with(rule.code, selector) ? static_cast<int>(selector.size()) : -1;
}

bool is_selector(std::string_view selector) {
  return std::any_of(rule_table().begin(), rule_table().end(), [selector](const Rule& rule) {
    return selector_strength(selector, rule) >= 0;
  });
}

Message nearest_rules(std::string_view selector) {
  std::vector<std::string> candidates;
  for (const Rule& rule : rule_table()) {
    candidates.emplace_back(rule.code);
    candidates.emplace_back(rule.name);
  }
  return load::did_you_mean(nearest(selector, candidates));
}

Severity Selection::severity(const Rule& rule, Severity own) const {
  if (own == Severity::kError) return own;
  int best = -1;
  for (const LintOptions::SeverityFor& set : options_.severities) {
    int now = selector_strength(set.selector, rule);
    if (now < 0 || now < best) continue;
    best = now;
    own = set.severity;
  }
  return own;
}

bool Selection::runs(const Rule& rule) const {
  int on = std::max(strength(options_.select, rule), strength(options_.extend_select, rule));
  Severity severity_now = severity(rule, rule.severity);
  if (options_.select.empty() && severity_now != Severity::kOff) on = std::max(on, 0);
  if (rule.severity == Severity::kError) return on >= 0;
  // Selected by name it runs all the same.
  if (severity_now == Severity::kOff && rule.severity != Severity::kOff && on < kWhole)
    return false;
  return on > strength(options_.ignore, rule);
}

Result<void> check_selection(const LintOptions& options) {
  for (const auto* list : {&options.select, &options.extend_select, &options.ignore}) {
    for (const std::string& selector : *list) {
      if (is_selector(selector)) continue;
      Message help = nearest_rules(selector);
      return fail(say(kNoSuchRule, {{"selector", selector}}),
                  help.empty() ? say(kSeeList) : help);
    }
  }
  for (const std::string& selector : options.ignore) {
    const Rule* rule = find_rule(selector);
    if (rule != nullptr && rule->severity == Severity::kError) {
      return fail(say(kIgnoredError, {{"selector", selector}}), say(kChooseRules));
    }
  }
  return {};
}

}  // namespace plan
