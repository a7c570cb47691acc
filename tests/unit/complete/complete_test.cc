// What check_complete says of whole plans.
#include "plan/complete/complete.h"

#include <doctest/doctest.h>

#include <string>

#include "plan/lint/rule_table.h"
#include "plan/publish/publish.h"

using namespace plan;

namespace {

doc::Document whole(const Plan& plan) {
  PublishOptions options;
  options.letterhead = true;
  return publish(plan, options);
}

std::string lines_of(const LoadedPlan& loaded, const doc::Document& document) {
  std::string out;
  for (const Finding& finding : check_complete(loaded, document).findings) {
    out += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) +
           " " + std::string(severity_word(finding.severity)) + " " + finding.message.en + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("of a document without words everything is missing, with place, path and text") {
  auto loaded = load_plan_text("t.yaml", R"(plan: 1
id: t
标题: 方案
date: 2024-03-01
tasks:
  - {id: a, title: 清理, text: 清理四堆。, lead: 甲所, standing: true, x-own: 自用}
  - text: |
      第一段。

      第二段。
    due: 2024-06
assessment:
  items:
    - 名称: 道路
      points: 60
      deduct: {levels: {minor: {title: 一般, points: 0.5}, 严重: 2}}
)");
  REQUIRE(!has_errors(loaded->findings));
  CHECK(lines_of(*loaded, {}) ==
        "3:5 warning the document does not say `标题`: 方案\n"
        "4:7 warning the document does not say `date`: 2024-03-01\n"
        "6:20 warning the document does not say `tasks[1].title`: 清理\n"
        "6:30 warning the document does not say `tasks[1].text`: 清理四堆。\n"
        "6:43 warning the document does not say `tasks[1].lead`: 甲所\n"
        "7:11 warning the document does not say `tasks[2].text`: 第一段。第二段。\n"
        "11:10 warning the document does not say `tasks[2].due`: 2024-06\n"
        "14:11 warning the document does not say `assessment.items[1].名称`: 道路\n"
        "15:15 warning the document does not say `assessment.items[1].points`: 60\n"
        "16:40 warning the document does not say "
        "`assessment.items[1].deduct.levels.minor.title`: 一般\n"
        "16:52 warning the document does not say "
        "`assessment.items[1].deduct.levels.minor.points`: 0.5\n"
        "16:58 warning the document does not say "
        "`assessment.items[1].deduct.levels.严重`: 严重\n"
        "16:62 warning the document does not say "
        "`assessment.items[1].deduct.levels.严重`: 2\n");
  CHECK(lines_of(*loaded, whole(loaded->plan)) == "");
  CHECK(check_complete(*loaded, whole(loaded->plan)).values == 13);
}

TEST_CASE("a number is not found in a longer one, nor a text across two cells") {
  auto loaded = load_plan_text("t.yaml",
                               "plan: 1\nid: t\ntitle: 方案\ntasks:\n"
                               "  - {title: 甲乙, text: 丙。, every: week, times: 5}\n");
  REQUIRE(!has_errors(loaded->findings));
  doc::Document document;
  document.title = "方案";
  document.blocks.emplace_back(doc::Table{"", {{"丙"}, {"栏"}}, {{"甲", "乙"}, {"15", "5.5"}}});
  CHECK(lines_of(*loaded, document) ==
        "5:13 warning the document does not say `tasks[1].title`: 甲乙\n"
        "5:47 warning the document does not say `tasks[1].times`: 5\n");
  document.blocks.emplace_back(doc::Heading{1, "", "甲 乙（5）", "", 0});
  CHECK(lines_of(*loaded, document) == "");
}

TEST_CASE("what is printed on demand is told once a key, and is no loss") {
  std::string text =
      "plan: 1\nid: t\ntitle: 方案\ntasks:\n"
      "  - {title: 清理, text: 清理四堆。, checks: [有台账, 有照片, 有专人]}\n";
  auto loaded = load_plan_text("t.yaml", text);
  REQUIRE(!has_errors(loaded->findings));
  Completeness found = check_complete(*loaded, whole(loaded->plan));
  CHECK(found.missing == 0);
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].severity == Severity::kInfo);
  CHECK(found.findings[0].message.zh ==
        "“tasks[1].checks[1]”只在用到的地方才印：有台账，同类的还有2处");
  CHECK(found.findings[0].help.en ==
        "an attachment with `generate: task-table`, `checklist` or `unit-table` prints it");
  auto goals = load_plan_text("t.yaml",
                              "plan: 1\nid: t\ntitle: 方案\n工作目标:\n"
                              "  - {text: 保持清洁。, metric: {at_least: 95}}\n");
  found = check_complete(*goals, whole(goals->plan));
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].message.en ==
        "`工作目标[1].metric.at_least` is printed only where the plan asks for it: 95");
  CHECK(found.findings[0].help.zh == "公文用目标的正文来说明目标，请把数字写进正文");
  loaded =
      load_plan_text("t.yaml", text + "attachments: [{title: 检查表, generate: checklist}]\n");
  CHECK(check_complete(*loaded, whole(loaded->plan)).findings.empty());
}

TEST_CASE("dates, references and words of their own are found as they are printed") {
  auto loaded = load_plan_text("t.yaml", R"(plan: 1
id: t
title: 2024年方案
period: 2024
units:
  - {id: v1, name: 东风村, kind: village}
  - {id: v2, name: 红星村, aliases: [红星], kind: village}
  - {id: all, name: 各村, members: village}
goals:
  - {id: g, text: '清理率达到95%。'}
tasks:
  - {id: a, title: 清理。, text: '见{#b}。', responsible: 红星、v1, due: 2024年6月底, goal: g}
  - {id: b, title: 巡查, text: 每周巡查。, responsible: all, period: 2024-04-20..2024-04-28}
stages:
  - {title: 动员, period: 4月20日前, tasks: [a, 巡查]}
  - {title: 整治, period: 5月至6月}
assessment:
  subjects: village
  cycle: quarter
  items:
    - {id: road, title: 道路, points: 60, deduct: {each: 1.0, overdue: {factor: 2}}}
    - {title: 评定, points: 4, levels: {优: 100, 良: 85}}
  rectify: 7
  vetoes:
    - {title: 事故, when: {item: road, below: 30}, score_cap: 59.5}
)");
  REQUIRE(!has_errors(loaded->findings));
  CHECK(lines_of(*loaded, whole(loaded->plan)) == "");
}

TEST_CASE("text around references is looked for, and marks that are no reference stay") {
  auto loaded = load_plan_text("t.yaml", R"(plan: 1
id: t
title: 方案
safeguards:
  - {id: a, text: '写作{{#a}，见{#b}，再见{#b}。'}
  - {id: b, text: '{#b}开头，{# 不是引用'}
)");
  REQUIRE(!has_errors(loaded->findings));
  CHECK(lines_of(*loaded, whole(loaded->plan)) == "");
  doc::Document document;
  document.title = "方案 写作{#a}，见第一条，再见第一条。 开头，";
  CHECK(lines_of(*loaded, document) ==
        "6:19 warning the document does not say `safeguards[2].text`: {#b}开头，{# 不是引用\n");
}

TEST_CASE("the examples come out complete") {
  for (const char* name : {"huaiyuan", "guannan"}) {
    auto loaded = load_plan(std::string(PLAN_SOURCE_DIR "/examples/") + name + "/plan.yaml");
    REQUIRE(loaded);
    Completeness found = check_complete(**loaded, whole((*loaded)->plan));
    CAPTURE(name);
    CHECK(found.missing == 0);
    CHECK(found.values > 250);
  }
}

TEST_CASE("the sound example of every rule comes out complete") {
  for (const Rule& rule : rule_table()) {
    auto loaded = load_plan_text("plan.yaml", std::string(rule.good));
    if (!loaded->has_model || has_errors(loaded->findings)) continue;
    CAPTURE(rule.code);
    for (const Finding& finding : check_complete(*loaded, whole(loaded->plan)).findings) {
      if (finding.severity != Severity::kInfo) FAIL_CHECK(finding.message.en);
    }
  }
}
