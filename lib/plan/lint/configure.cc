#include "plan/lint/configure.h"

#include <algorithm>
#include <utility>

#include "plan/lint/rule_table.h"
#include "plan/lint/selection.h"
#include "plan/text/escape.h"
#include "plan/text/fold.h"

namespace plan {
namespace {

constexpr Words kNoSuchRule{"no such rule or group of rules: `{rule}`",
                            "没有“{rule}”这条或这组规则"};
constexpr Words kSeeList{"`plan explain` lists all rules", "用 plan explain 查看全部规则"};
constexpr Words kErrorStays{
    "`{rule}` is an error and stays one: such a plan can be neither "
    "scored nor rendered",
    "“{rule}”是错误，不能忽略或降低级别：有错误的方案不能计分，也不能成文"};
constexpr Words kTakeOut{"take it out", "请删去这一项"};

Finding bad_value(const ConfigWord& word, Message message, Message help) {
  Finding finding;
  finding.code = "K004";
  finding.name = "bad-value";
  finding.place = word.place;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

void check(const ConfigWord& word, bool lowers, std::vector<Finding>& out) {
  std::string shown = for_terminal(word.text);
  if (!is_selector(word.text)) {
    Message help = nearest_rules(word.text);
    out.push_back(bad_value(word, say(kNoSuchRule, {{"rule", shown}}),
                            help.empty() ? say(kSeeList) : std::move(help)));
    return;
  }
  const Rule* rule = find_rule(word.text);
  if (lowers && rule != nullptr && rule->severity == Severity::kError) {
    out.push_back(bad_value(word, say(kErrorStays, {{"rule", shown}}), say(kTakeOut)));
  }
}

std::vector<std::string> texts(const std::vector<ConfigWord>& words) {
  std::vector<std::string> out;
  out.reserve(words.size());
  for (const ConfigWord& word : words) out.push_back(word.text);
  return out;
}

// Whether an option chooses just what `word` of .plan.yaml leaves out: options win.
bool chosen(const LintOptions& options, const std::string& word) {
  const Rule* rule = find_rule(word);
  auto same = [&](const std::string& selector) {
    return fold_name(selector) == fold_name(word) ||
           (rule != nullptr && find_rule(selector) == rule);
  };
  return std::any_of(options.select.begin(), options.select.end(), same) ||
         std::any_of(options.extend_select.begin(), options.extend_select.end(), same);
}

}  // namespace

LintOptions configured(const LintOptions& options, const Config& config) {
  LintOptions out = options;
  if (out.select.empty()) out.select = texts(config.select);
  if (out.ignore.empty()) {
    out.ignore = texts(config.ignore);
    std::erase_if(out.ignore, [&](const std::string& word) { return chosen(options, word); });
  }
  for (const Config::RuleSeverity& set : config.severity) {
    out.severities.push_back({set.rule.text, set.severity});
  }
  return out;
}

std::vector<Finding> check_config(const Config& config) {
  std::vector<Finding> out;
  for (const ConfigWord& word : config.select) check(word, false, out);
  for (const ConfigWord& word : config.ignore) check(word, true, out);
  for (const Config::RuleSeverity& set : config.severity) {
    check(set.rule, set.severity != Severity::kError, out);
  }
  return out;
}

}  // namespace plan
