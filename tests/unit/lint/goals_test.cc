#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::kHead;
using plan::test::lint_text;
using plan::test::said;

namespace {

std::string goal(std::string_view code, std::string_view text, std::string_view metric,
                 Lang lang = Lang::kEn) {
  return said(
      code,
      "goals:\n  - text: " + std::string(text) + "\n    metric: " + std::string(metric) + "\n",
      lang);
}

}  // namespace

TEST_CASE("T007 runs only when it is selected") {
  std::string text = std::string(kHead) + "goals: [村容村貌明显改善。, 家园美丽。]\n";
  CHECK(lint_text(text).empty());
  LintOptions options;
  options.extend_select = {"T007"};
  REQUIRE(lint_text(text, options).size() == 2);
  CHECK(lint_text(text, options)[0].message.zh == "“村容村貌明显改善”没有量化指标");
  // A task that carries the goal out may be what is measured.
  text = std::string(kHead) +
         "goals: [{id: g, text: 改善。}]\n"
         "tasks: [{title: 一, goal: g, standing: true, metric: {name: 率, at_least: 9}}]\n";
  for (const Finding& finding : lint_text(text, options)) CHECK(finding.code != "T007");
}

TEST_CASE("T008: shares, limits and baselines") {
  CHECK(goal("T008", "提高满意率。", "{name: 满意率, at_least: 110, unit: '%'}") ==
        "6:35 error T008 满意率 cannot be 110 %: a share is at most 100 %");
  CHECK(goal("T008", "提高满意率。", "{name: 满意率, at_least: 90, baseline: 93, unit: '％'}",
             Lang::kZh) == "6:35 error T008 “满意率”现在就已达到：现状为93%，目标为90%");
  CHECK(goal("T008", "降低漏损率。", "{name: 漏损率, at_most: 12, baseline: 12, unit: '%'}") ==
        "6:34 error T008 漏损率 is met already: the baseline is 12%, the goal 12%");
  CHECK(goal("T008", "一。", "{name: 户数, at_least: 9, at_most: 5, unit: 户}", Lang::kZh) ==
        "6:34 error T008 “户数”的下限（9户）高于上限（5户）");
  CHECK_FALSE(goal("T008", "一。", "{name: 率, at_least: 5, at_most: 9, baseline: 7}").empty());
}

TEST_CASE("T008 lets grow what grows and keep what is kept") {
  CHECK(goal("T008", "一。", "{name: 产值增长率, at_least: 120, unit: '%'}").empty());
  CHECK(goal("T008", "一。", "{name: 任务完成率, at_least: 105, unit: '%'}").empty());
  CHECK(goal("T008", "满意率保持在95%以上。", "{name: 满意率, at_least: 95, baseline: 96}")
            .empty());
  CHECK(goal("T008", "一。", "{name: 满意率, at_least: 95, baseline: 90, unit: '%'}").empty());
  CHECK(goal("T008", "一。", "{name: 户数, at_least: 300, unit: 户}").empty());
  CHECK(goal("T008", "一。", "{name: 率, at_least: 5, at_most: 9, baseline: 3}").empty());
}

TEST_CASE("T012: the numbers of the metric's unit") {
  CHECK(goal("T012", "满意率达到90%以上。", "{name: 满意率, at_least: 95, unit: '%'}") ==
        "6:35 warning T012 the text says 90%, the metric 95%\n"
        "  - 5:16 the text is here");
  CHECK(goal("T012", "新增8000户、1.2万户。", "{name: 户数, at_least: 12500, unit: 户}",
             Lang::kZh) ==
        "6:34 warning T012 正文写的是8000户、1.2万户，指标写的是12500户\n"
        "  - 5:13 正文在这里");
  for (const char* text : {"满意率达到９５％以上。", "由90%提高到95%。", "达到百分之九十五。",
                           "达到95.0%。", "明显提高。", "新增90户。"}) {
    CAPTURE(text);
    CHECK(goal("T012", text, "{name: 满意率, at_least: 95, unit: '%'}").empty());
  }
  CHECK(goal("T012", "新增1.2万户。", "{name: 户数, at_least: 12000, unit: 户}").empty());
  CHECK(goal("T012", "新增12,000户。", "{name: 户数, at_least: 12000, unit: 户}").empty());
  CHECK(goal("T012", "合格率95%，检测全覆盖。", "{name: 检测率, at_least: 100, unit: '%'}")
            .empty());
}
