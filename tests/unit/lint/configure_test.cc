#include "plan/lint/configure.h"

#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/selection.h"

using namespace plan;

namespace {

// What a .plan.yaml says of rules, without a file.
Config config(std::vector<std::string> select, std::vector<std::string> ignore,
              std::vector<std::pair<std::string, Severity>> severity = {}) {
  Config out;
  auto word = [](std::string text) {
    Place place;
    place.file = ".plan.yaml";
    place.line = 1;
    return ConfigWord{std::move(text), place};
  };
  for (std::string& text : select) out.select.push_back(word(std::move(text)));
  for (std::string& text : ignore) out.ignore.push_back(word(std::move(text)));
  for (auto& [rule, to] : severity) out.severity.push_back({word(rule), to});
  return out;
}

// Stages that overlap (D003) under a title with a placeholder (X001).
constexpr std::string_view kPlan =
    "plan: 1\nid: a\ntitle: xx镇方案\nstages:\n"
    "  - {title: 甲, period: 2024-05-01..2024-06-30}\n"
    "  - {title: 乙, period: 2024-06-01..2024-07-31}\n";

// "warning D003" of each finding of these two rules.
std::vector<std::string> said(Config config, const LintOptions& options = {}) {
  auto loaded = load_plan_text("plan.yaml", std::string(kPlan));
  loaded->config = std::move(config);
  std::vector<std::string> out;
  for (const Finding& f : lint(*loaded, options)) {
    if (f.code != "D003" && f.code != "X001" && f.code != "K004") continue;
    out.push_back(std::string(severity_word(f.severity)) + " " + f.code);
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a project selects and ignores rules; the command line stands in its place") {
  CHECK(said({}) == Strings{"warning X001", "warning D003"});
  CHECK(said(config({}, {"X"})) == Strings{"warning D003"});
  CHECK(said(config({"X"}, {})) == Strings{"warning X001"});
  LintOptions flags;
  flags.ignore = {"D"};
  CHECK(said(config({}, {"X"}), flags) == Strings{"warning X001"});
  flags.ignore.clear();
  flags.select = {"D"};
  CHECK(said(config({"X"}, {}), flags) == Strings{"warning D003"});
  // What is chosen by option runs though the project leaves just that out.
  flags.select = {"D003"};
  CHECK(said(config({}, {"stage-overlap"}), flags) == Strings{"warning D003"});
  flags.select = {"d"};
  CHECK(said(config({}, {"D"}), flags) == Strings{"warning D003"});
  CHECK(said(config({}, {"D003"}), flags).empty());
  flags.select.clear();
  flags.extend_select = {"D003"};
  CHECK(said(config({}, {"D003", "X"}), flags) == Strings{"warning D003"});
}

TEST_CASE("a project says how severe a rule is; the longer selector wins") {
  CHECK(said(config({}, {}, {{"D003", Severity::kError}, {"D", Severity::kOff}})) ==
        Strings{"warning X001", "error D003"});
  CHECK(said(config({}, {}, {{"X", Severity::kInfo}, {"D", Severity::kOff}})) ==
        Strings{"info X001"});
  CHECK(said(config({}, {}, {{"placeholder", Severity::kOff}})) == Strings{"warning D003"});
  // Asked for by name on the command line it runs all the same.
  LintOptions flags;
  flags.select = {"X001"};
  CHECK(said(config({}, {}, {{"X001", Severity::kOff}}), flags) == Strings{"warning X001"});
}

TEST_CASE("errors stay errors, and rules that do not exist are said") {
  auto wrong = [](const Config& c) {
    Strings out;
    for (const Finding& f : check_config(c)) out.push_back(f.message.en + " | " + f.help.en);
    return out;
  };
  const std::string stays =
      " is an error and stays one: such a plan can be neither scored nor rendered | take it "
      "out";
  CHECK(wrong(config({}, {"K001"})) == Strings{"`K001`" + stays});
  CHECK(wrong(config({}, {}, {{"bad-date", Severity::kInfo}})) ==
        Strings{"`bad-date`" + stays});
  CHECK(wrong(config({"K001"}, {"K"}, {{"A001", Severity::kError}})).empty());
  CHECK(wrong(config({"D999"}, {})).size() == 1);
  CHECK(wrong(config({}, {"stage-overlop"})) ==
        Strings{"no such rule or group of rules: `stage-overlop` | did you mean "
                "`stage-overlap`?"});
  // Lowered together with its group an error stays one.
  LintOptions options = configured({}, config({}, {}, {{"K", Severity::kInfo}}));
  CHECK(Selection(options).severity(*find_rule("K001"), Severity::kError) == Severity::kError);
}
