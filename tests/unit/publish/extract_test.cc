// Parts of a plan: one chapter or annex, and what concerns one unit.
#include "plan/render/text_form.h"
#include "rendered.h"

using namespace plan;

namespace {

constexpr const char* kPlan = R"(plan: 1
id: t
title: 测试方案
number: 甲发〔2024〕1号
date: 2024-02-20
issuer: 甲镇人民政府
period: 2024
recipients: 各村
units:
  - {id: a, name: 东风村, kind: village}
  - {id: b, name: 红星村, kind: village}
  - {id: all, name: 各村, members: village}
  - {id: office, name: 镇人居环境办}
  - {id: idle, name: 镇财政所}
tasks:
  - {id: clean, title: 清理四堆, text: 集中清理。, lead: 镇人居环境办, responsible: 各村, due: 6月底}
  - {id: fund, title: 建立台账, text: '按月登记，见{#clean}。', responsible: 红星村}
responsibilities:
  - {unit: 镇人居环境办, text: 负责日常督查。}
stages:
  - {title: 动员, period: 3月, tasks: 建立台账}
  - {title: 整治, period: 4月至6月}
assessment:
  title: 季度考核
  cycle: quarter
  subjects: village
  by: 镇人居环境办
  items:
    - {id: road, title: 道路, points: 60, deduct: 0.5}
    - {id: water, title: 水面, points: 40, deduct: 1}
attachments:
  - {title: 考核细则, generate: item-table}
)";

std::unique_ptr<LoadedPlan> loaded() {
  auto plan = load_plan_text("test.yaml", kPlan);
  for (const Finding& finding : plan->findings) {
    REQUIRE_MESSAGE(finding.severity != Severity::kError, finding.message.en);
  }
  return plan;
}

std::string unit_text(int unit) {
  return to_text(publish_unit(loaded()->plan, unit));
}

std::string part_text(std::string_view name) {
  auto plan = loaded();
  auto part = publish_part(plan->plan, name);
  return part ? to_text(*part) : "none";
}

}  // namespace

TEST_CASE("a chapter by its key, title or number in the plan, numbered as in the whole") {
  std::string stages =
      "　　三、实施步骤\n　　（一）动员（3月）\n　　主要任务：建立台账。\n"
      "　　（二）整治（4月至6月）\n";
  CHECK(part_text("stages") == stages);
  CHECK(part_text("实施步骤") == stages);
  CHECK(part_text(" 实施步骤 ") == stages);
  CHECK(part_text("附件").starts_with("附件\n\n考核细则\n\n项目\t分值\t评分办法\n"));
  CHECK(part_text("考核细则") == part_text("附件"));
  CHECK(part_text("stagse") == "none");
}

TEST_CASE("every name that is offered is one that is found") {
  auto plan = loaded();
  std::vector<std::string> names = part_names(plan->plan);
  CHECK(names.size() == 10);  // key and title of four chapters, name and title of the annex
  for (const std::string& name : names) CHECK(publish_part(plan->plan, name));
}

TEST_CASE("a village: what it has to do, when, and what it is assessed by") {
  CHECK(unit_text(0) ==
        "东风村工作任务清单\n"
        "\n"
        "　　摘自《测试方案》（甲发〔2024〕1号）。\n"
        "　　一、工作任务\n"
        "序号\t工作任务\t承担角色\t时间要求\n"
        "1\t清理四堆。集中清理。\t责任单位\t6月底前\n"
        "　　二、时间安排\n"
        "序号\t阶段\t时间要求\n"
        "1\t整治\t4月至6月\n"
        "　　三、考核内容\n"
        "　　季度考核\n"
        "项目\t分值\t评分办法\n"
        "道路\t60\t每处扣0.5分。\n"
        "水面\t40\t每处扣1分。\n"
        "　　各扣分项目扣完该项分值为止。\n");
}

TEST_CASE("another village takes part in the first stage too; references still lead") {
  std::string text = unit_text(1);
  CHECK(text.find("2\t建立台账。按月登记，见第一部分（一）。\t责任单位\t\n") != text.npos);
  CHECK(text.find("1\t动员\t3月\n") != text.npos);
}

TEST_CASE("an office: its lead, its standing duty, what it inspects") {
  std::string text = unit_text(3);
  CHECK(text.find("\t牵头单位\t") != text.npos);
  CHECK(text.find("　　二、工作职责\n　　负责日常督查。\n") != text.npos);
  CHECK(text.find("　　四、负责的考核检查\n　　季度考核。\n") != text.npos);
  CHECK(text.find("考核内容") == text.npos);
}

TEST_CASE("a unit without work is told so") {
  CHECK(unit_text(4) ==
        "镇财政所工作任务清单\n\n　　摘自《测试方案》（甲发〔2024〕1号）。\n"
        "　　该方案未向镇财政所安排工作。\n");
}
