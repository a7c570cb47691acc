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
#include "support/temp_folder.h"

using namespace plan;

namespace {

// An example as a user would have it: a rule that is off by default is selected, and the
// superior plan stands beside it.
std::vector<Finding> lint_example(const Rule& rule, std::string_view example) {
  LintOptions options;
  if (rule.severity == Severity::kOff) options.extend_select.emplace_back(rule.code);
  if (rule.superior.empty()) return test::lint_text(example, options);
  TempFolder folder;
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

TEST_CASE("the codes, names, severities and fixes that users rely on") {
  // A code keeps its name. An error stays one: it cannot be ignored, and what was a warning
  // and becomes an error would break the plans that live with it.
  const std::vector<std::string> kPromised = {
      // clang-format off
      "A001 weights-not-100 error",
      "A002 points-mismatch error",
      "A003 weights-and-points error",
      "A004 grade-order error",
      "A005 ladder-order warning",
      "A006 deduction-too-big warning",
      "A007 consequence-ranks error",
      "A008 consequence-too-wide warning",
      "A009 bonus-uncapped info",
      "A010 bands-order error",
      "A011 target-impossible error",
      "A012 rollup-periods error",
      "A013 no-subjects error",
      "A014 duty-impossible error",
      "A015 no-method error",
      "A016 task-unassessed info",
      "A017 veto-without-effect error",
      "A018 missing-skip info",
      "A019 zero-or-senseless error",
      "A020 grade-gap-in-text warning",
      "A021 unquantified info",
      "A022 scheme-cut-off warning",
      "A023 not-scoreable info",
      "D001 bad-date error",
      "D002 ends-before-start error",
      "D003 stage-overlap warning",
      "D004 stage-gap info",
      "D005 stage-order warning",
      "D006 outside-period error",
      "D007 year-mismatch warning",
      "D008 undated-stage warning",
      "D009 task-outside-stage warning",
      "D010 issued-late info",
      "K001 unknown-key error unsafe",
      "K002 missing-key error",
      "K003 wrong-type error",
      "K004 bad-value error",
      "K005 duplicate-id error",
      "K006 bad-include error",
      "K007 bad-suppression warning safe",
      "N001 document-number warning safe",
      "N002 too-deep warning",
      "N003 long-title info",
      "N004 uncited-abbreviation info",
      "O001 group-without-leader info",
      "O002 post-twice warning",
      "O003 person-twice warning",
      "O004 no-office info",
      "R001 unknown-reference error unsafe",
      "R002 ambiguous-reference error",
      "R003 unit-without-duty info",
      "R004 dangling-number warning",
      "R005 attachment-unused info",
      "R006 circular-reference error",
      "R007 superior-missing error",
      "R008 superior-uncovered warning",
      "T001 no-lead warning",
      "T002 lead-is-responsible warning safe",
      "T003 vague-unit warning",
      "T004 no-deadline warning",
      "T005 duplicate-task warning",
      "T006 overloaded-unit info",
      "T007 goal-unmeasured off",
      "T008 metric-senseless error",
      "T009 near-unit-name warning unsafe",
      "T010 empty-role warning",
      "T011 unit-in-text info",
      "T012 metric-against-text warning",
      "X001 placeholder warning",
      "X002 mojibake warning",
      "X003 unbalanced warning",
      "X004 ascii-punctuation warning safe",
      "X005 doubled-punctuation warning safe",
      "X006 hand-numbering warning safe",
      "X007 mixed-script warning",
      "X008 repeated-text warning",
      "X009 long-sentence info",
      "X010 unmeasured-wording off",
      "X011 web-residue warning",
      "X012 full-width-alnum warning safe",
      "X013 announced-count warning",
      "Y001 yaml-syntax error",
      "Y002 duplicate-key error",
      "Y003 limit-exceeded error",
      "Y004 not-utf8 error",
      "Y005 many-documents error",
      "Y006 hidden-character error",
      // clang-format on
  };
  std::vector<std::string> table;
  for (const Rule& rule : rule_table()) {
    std::string line = std::string(rule.code) + " " + std::string(rule.name) + " ";
    line += rule.severity == Severity::kOff ? "off" : severity_word(rule.severity);
    if (rule.fixable == Fixable::kSafe) line += " safe";
    if (rule.fixable == Fixable::kUnsafe) line += " unsafe";
    table.push_back(line);
  }
  REQUIRE(table.size() == kPromised.size());
  for (std::size_t i = 0; i < table.size(); ++i) CHECK(table[i] == kPromised[i]);
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
