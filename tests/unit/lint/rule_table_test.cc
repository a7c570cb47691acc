// Every rule has an explanation in both languages, a case about which it speaks, and one about
// which it is silent; and they are what they claim to be.
#include "plan/lint/rule_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "lint_support.h"
#include "plan/lint/explain.h"
#include "plan/lint/selection.h"

using namespace plan;

namespace {

// An example as a user would have it: a rule that is off by default is selected, and the
// superior plan stands beside it.
std::vector<Finding> lint_example(const Rule& rule, std::string_view example) {
  LintOptions options;
  if (rule.severity == Severity::kOff) options.extend_select.emplace_back(rule.code);
  if (rule.superior.empty()) return test::lint_text(example, options);
  test::Folder folder;
  folder.write("superior.yaml", rule.superior);
  return lint(*load_plan_text("plan.yaml", std::string(example), folder.path()), options);
}

}  // namespace

TEST_CASE("codes are well formed, unique and sorted; names are unique") {
  const std::regex code_form("[YKRDTOAXN][0-9]{3}");
  const std::regex name_form("[a-z]+[0-9]*(-[a-z0-9]+)*");
  std::set<std::string_view> names;
  std::string_view last;
  for (const Rule& rule : rule_table()) {
    CAPTURE(rule.code);
    CHECK(std::regex_match(std::string(rule.code), code_form));
    CHECK(std::regex_match(std::string(rule.name), name_form));
    CHECK(rule.code > last);
    CHECK(names.insert(rule.name).second);
    last = rule.code;
  }
}

TEST_CASE("every rule is explained in both languages") {
  auto has_chinese = [](std::string_view text) {
    return text.find_first_of("\xe4\xe5\xe6\xe7\xe8\xe9") != text.npos;
  };
  for (const Rule& rule : rule_table()) {
    CAPTURE(rule.code);
    for (const Words& words : {rule.summary, rule.what, rule.why}) {
      CHECK_FALSE(words.en.empty());
      CHECK(has_chinese(words.zh));
      CHECK(words.zh.find_first_of(",;?!") == words.zh.npos);
    }
    CHECK(rule.what.en.back() == '.');
    CHECK(rule.what.zh.ends_with("。"));
    CHECK(rule.why.zh.ends_with("。"));
    CHECK_FALSE(rule.bad.empty());
    CHECK_FALSE(rule.good.empty());
    for (Lang lang : {Lang::kEn, Lang::kZh}) {
      std::string text = explain_rule(rule, lang);
      CHECK(text.find(rule.code) != text.npos);
      CHECK(text.find(rule.name) != text.npos);
    }
  }
}

TEST_CASE("a rule speaks about its bad example, and nothing else does") {
  for (const Rule& rule : rule_table()) {
    CAPTURE(rule.code);
    std::vector<Finding> findings = lint_example(rule, rule.bad);
    CHECK_FALSE(findings.empty());
    for (const Finding& finding : findings) {
      CAPTURE(finding.message.en);
      CHECK(finding.code == rule.code);
      CHECK(finding.name == rule.name);
      CHECK(finding.place.line > 0);
      CHECK_FALSE(finding.help.empty());
    }
  }
}

TEST_CASE("nothing is said about the good examples") {
  for (const Rule& rule : rule_table()) {
    CAPTURE(rule.code);
    for (const Finding& finding : lint_example(rule, rule.good)) {
      CAPTURE(finding.message.en);
      CHECK_MESSAGE(false, finding.code);
    }
  }
}

TEST_CASE("a finding has the severity of its rule, or a lower one") {
  for (const Rule& rule : rule_table()) {
    for (const Finding& finding : lint_example(rule, rule.bad)) {
      CAPTURE(rule.code);
      CHECK(finding.severity <= std::max(rule.severity, Severity::kInfo));
    }
  }
}

TEST_CASE("what is fixed is what the table says") {
  for (const Rule& rule : rule_table()) {
    for (const Finding& finding : lint_example(rule, rule.bad)) {
      CAPTURE(rule.code);
      if (rule.fixable == Fixable::kNo) CHECK_FALSE(finding.fix.has_value());
      if (finding.fix && rule.fixable == Fixable::kUnsafe) CHECK_FALSE(finding.fix->safe);
    }
  }
}

TEST_CASE("rules are found by code and name in any letter case") {
  CHECK(find_rule("d003") == find_rule("stage-overlap"));
  CHECK(find_rule("D003")->name == "stage-overlap");
  CHECK(find_rule("D") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("every rule belongs to a group") {
  for (const Rule& rule : rule_table()) {
    bool found = false;
    for (const RuleGroup& group : rule_groups()) found |= group.letter == rule.code.front();
    CHECK(found);
  }
}
