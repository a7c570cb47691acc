#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/fix.h"
#include "plan/lint/text_walk.h"

using namespace plan;
using test::kHead;

namespace {

Fixed silence(const std::string& text) {
  return silence_plans({{{"plan.yaml", text, "."}, false}}, {}, "已报批");
}

// What becomes of a body.
std::string silenced(const std::string& body) {
  std::string text = std::string(kHead) + body;
  Fixed result = silence(text);
  for (const Finding& left : result.left[0]) {
    CAPTURE(left.message.en);
    CHECK(left.severity == Severity::kError);
  }
  return result.files.empty() ? body : result.files.at(0).after.substr(kHead.size());
}

std::string texts_of(const Plan& plan) {
  std::string out;
  for_each_text(plan, [&](const Text& text) {
    for (const std::string& paragraph : text.paragraphs) out += paragraph + "\n";
  });
  return out;
}

}  // namespace

TEST_CASE("a comment behind the line, one for all that is found there") {
  CHECK(silenced("scope: 清理××\n") == "scope: 清理××  # plan: ignore[X001] -- 已报批\n");
  CHECK(silenced("stages:\n  - {title: 一, period: 2024-01..2024-06}\n"
                 "  - {title: 二××, period: 2024-05..2024-12}\n") ==
        "stages:\n  - {title: 一, period: 2024-01..2024-06}\n"
        "  - {title: 二××, period: 2024-05..2024-12}  # plan: ignore[D003, X001] -- 已报批\n");
}

TEST_CASE("above the entry where the line ends within a text") {
  CHECK(silenced("scope: |\n  清理××\n  二\n") ==
        "# plan: ignore[X001] -- 已报批\nscope: |\n  清理××\n  二\n");
  CHECK(silenced("scope: \"清理××\n  二\"\n") ==
        "# plan: ignore[X001] -- 已报批\nscope: \"清理××\n  二\"\n");
  CHECK(silenced("scope: 清理××\n  二\n") ==
        "# plan: ignore[X001] -- 已报批\nscope: 清理××\n  二\n");
  // The last line of a text without a mark of its end.
  CHECK(silenced("scope: 清理\n  ××二\n") ==
        "scope: 清理\n  ××二  # plan: ignore[X001] -- 已报批\n");
  CHECK(silenced("tasks:\n  - title: 甲\n    text: >-\n      ××\n    lead: 乙\n    standing: "
                 "true\n") ==
        "tasks:\n  - title: 甲\n    # plan: ignore[X001] -- 已报批\n    text: >-\n      ××\n"
        "    lead: 乙\n    standing: true\n");
}

TEST_CASE("above the entry where the line has a comment already") {
  CHECK(silenced("tasks:\n  - title: 甲××  # 注\n    lead: 乙\n    standing: true\n") ==
        "tasks:\n  # plan: ignore[X001] -- 已报批\n  - title: 甲××  # 注\n    lead: 乙\n    "
        "standing: true\n");
}

TEST_CASE("line ends are as they are in the file, also where the last is missing") {
  CHECK(silenced("scope: |\r\n  清理××\r\n") ==
        "# plan: ignore[X001] -- 已报批\r\nscope: |\r\n  清理××\r\n");
  CHECK(silenced("scope: 清理××") == "scope: 清理××  # plan: ignore[X001] -- 已报批");
}

TEST_CASE("errors and comments that are wrong are not silenced") {
  std::string errors = "stages: [{titel: 动员, period: 2024-04}]\n";
  CHECK(silenced(errors) == errors);
  std::string comment = std::string(kHead) + "scope: 甲 # plan: ignore\n";
  Fixed result = silence(comment);
  CHECK(result.files.empty());
  CHECK(result.left[0].size() == 1);
}

TEST_CASE("silencing twice changes nothing, and the plan means the same") {
  std::string text = std::string(kHead) + "scope: |\n  ××\ntasks: [{title: 甲xx, lead: 乙}]\n";
  Fixed once = silence(text);
  REQUIRE(once.files.size() == 1);
  CHECK(silence(once.files[0].after).files.empty());
  auto before = load_plan_text("plan.yaml", text);
  auto after = load_plan_text("plan.yaml", once.files[0].after);
  CHECK(texts_of(before->plan) == texts_of(after->plan));
}
