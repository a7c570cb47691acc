#include "plan/lint/lint.h"

#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/lint_files.h"

using namespace plan;
using plan::test::lint_text;

namespace {

std::string codes(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

constexpr std::string_view kMixed =
    "plan: 1\n"
    "id: a\n"
    "title: xx方案\n"
    "units: [甲村, 乙村]\n"
    "stages:\n"
    "  - {title: 甲, period: 2024-02-30}\n"
    "tasks:\n"
    "  - {title: 一, lead: 甲村}\n"
    "  - 二\n"
    "assessment:\n"
    "  items:\n"
    "    - {title: 一, weight: 90, deduct: 1}\n";

}  // namespace

TEST_CASE("findings of reading and of rules come sorted, in one list") {
  CHECK(codes(lint_text(kMixed)) == "X001 D001 T001 A001");
}

TEST_CASE("what reading found is said whatever is selected") {
  LintOptions options;
  options.select = {"T"};
  CHECK(codes(lint_text(kMixed, options)) == "D001 T001");
  options.select = {};
  options.ignore = {"T", "X", "D"};
  CHECK(codes(lint_text(kMixed, options)) == "D001 A001");
}

TEST_CASE("lint_errors finds what makes a plan unfit, and nothing else") {
  CHECK(codes(lint_errors(*load_plan_text("a.yaml", std::string(kMixed)))) == "D001 A001");
  CHECK(lint_errors(*load_plan_text("a.yaml", "plan: 1\nid: a\ntitle: 方案\ntasks: [xx]\n"))
            .empty());
}

TEST_CASE("where a finding does not say what to do, its explanation does") {
  LintOptions options;
  options.select = {"A001"};
  for (const Finding& finding : lint_text(kMixed, options)) {
    if (finding.code != "A001") continue;
    CHECK(finding.help.en == "run `plan explain A001`");
    CHECK(finding.help.zh == "说明见 plan explain A001");
  }
}

TEST_CASE("a file that cannot be parsed has its reading errors and no others") {
  CHECK(codes(lint_text("plan: 1\nid: [\n")).substr(0, 4) == "Y001");
  CHECK(lint_text("").size() >= 1);
}

TEST_CASE("many files: what is missing is an error beside the findings of the rest") {
  LintRun run = lint_files({PLAN_SOURCE_DIR "/tests/no-such-file.yaml"}, "", {}, {});
  CHECK(run.files == 0);
  CHECK(run.errors.size() == 1);
}
