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
  - {id: c, name: 镇卫生院, group: 事业组}
  - {id: d, name: 镇文化站, group: 事业组}
tasks:
  - {id: clean, title: 清理四堆, text: 集中清理。, lead: 镇人居环境办, responsible: 各村, due: 6月底}
  - {id: fund, title: 建立台账, text: '按月登记，见{#clean}。', responsible: 红星村}
  - {id: clinic, title: 整治院区, text: 整治院区。, responsible: 镇卫生院}
  - {id: yards, title: 整治庭院, text: 整治办公庭院。, responsible: [镇卫生院, d]}
  - {id: report, title: 通报进度, text: 每月通报。, lead: lead, support: 清洁行动领导小组办公室}
responsibilities:
  - {unit: 镇人居环境办, text: 负责日常督查。}
organization:
  - id: lead
    name: 清洁行动领导小组
    leader: 镇长
    members: [副镇长]
    duties: [统筹全镇清洁行动。]
    office: {at: 镇人居环境办, duties: [承办日常工作。]}
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

std::string unit_text(std::string_view name) {
  auto plan = loaded();
  std::vector<Addressee> who = find_addressees(plan->plan, name);
  REQUIRE(who.size() == 1);
  return to_text(publish_unit(plan->plan, who.front()));
}

std::string part_text(std::string_view name) {
  auto plan = loaded();
  auto part = publish_part(plan->plan, name);
  return part ? to_text(*part) : "none";
}

}  // namespace

TEST_CASE("a chapter by its key, title or number in the plan, numbered as in the whole") {
  std::string stages =
      "　　四、实施步骤\n　　（一）动员（3月）\n　　主要任务：建立台账。\n"
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
  std::vector<std::string> names = part_names(plan->plan, PartNames::kFirstLevel);
  CHECK(names.size() == 12);  // key and title of five chapters, name and title of the annex
  names = part_names(plan->plan, PartNames::kAll);
  CHECK(names.size() > 12);
  for (const std::string& name : names) CHECK(publish_part(plan->plan, name));
}

TEST_CASE("what stands in a chapter is found too, what is inserted there by its own key") {
  auto plan =
      load_plan_text("inserted.yaml",
                     "plan: 1\nid: i\ntitle: 方案\nscope: 甲。\n"
                     "units: {village: [东村, 西村]}\n"
                     "organization: {id: team, name: 领导小组, leader: 镇长}\n"
                     "safeguards:\n"
                     "  - {title: 组织领导, insert: team}\n"
                     "  - {title: 兑现奖惩, items: [{insert: assessment}, 乙。]}\n"
                     "assessment: {title: 季度考核, cycle: quarter, items: "
                     "[{title: 环境, points: 100, deduct: 1}], grades: {A: 85, B: }}\n");
  auto text = [&](const char* name) {
    auto part = publish_part(plan->plan, name);
    return part ? to_text(*part) : "none";
  };
  CHECK(text("assessment").starts_with("　　1.季度考核\n"));
  CHECK(text("季度考核") == text("assessment"));
  // Below the first level a title of one paragraph runs in.
  CHECK(text("team") == "　　领导小组。镇长任组长。\n");
  CHECK(text("领导小组") == text("team"));
  // A chapter before what stands in another.
  CHECK(text("safeguards").starts_with("　　二、保障措施\n"));
}

TEST_CASE("a part of a scheme, as insert names it") {
  auto plan = load_plan_text(
      "parts.yaml",
      "plan: 1\nid: i\ntitle: 方案\nscope: 甲。\n"
      "units: {village: [东村, 西村]}\n"
      "safeguards: [{title: 评定等次, insert: quarterly#grades}, 乙。]\n"
      "assessment:\n  id: quarterly\n  title: 季度考核\n  cycle: quarter\n"
      "  items: [{id: road, title: 道路, points: 60, deduct: 1},"
      " {id: water, title: 水面, points: 40, deduct: 1}]\n"
      "  bonuses: [{id: prize, title: 受到表彰, each: 2, text: 受到县级表彰的，每次加2分。}]\n"
      "  grades: {A: 85, B: }\n");
  auto text = [&](const char* name) {
    auto part = publish_part(plan->plan, name);
    return part ? to_text(*part) : "none";
  };
  // Where it stands, with its number there; by the scheme's id, title or chapter.
  CHECK(text("quarterly#grades").starts_with("　　（一）评定等次。"));
  CHECK(text("quarterly#bonuses").starts_with("　　（二）加分项"));
  CHECK(text("季度考核#bonuses") == text("quarterly#bonuses"));
  CHECK(text("assessment#bonuses") == text("quarterly#bonuses"));
  CHECK(text("quarterly#prize") == text("prize"));
  // A row of a table, alone.
  CHECK(text("quarterly#road").find("道路") != std::string::npos);
  CHECK(text("quarterly#road").find("水面") == std::string::npos);
  CHECK(text("quarterly#vetoes") == "none");
  CHECK(text("quarterly#sea") == "none");
  CHECK(text("annual#grades") == "none");
}

TEST_CASE("a village: what it has to do, when, and what it is assessed by") {
  CHECK(unit_text("东风村") ==
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

TEST_CASE("what a task lists is said with it, sub-tasks have rows of their own") {
  auto row = [](const char* task) {
    auto plan = load_plan_text(
        "listed.yaml", "plan: 1\nid: t\ntitle: 方案\nunits: {village: [东村, 西村]}\ntasks:\n" +
                           std::string(task));
    std::string text =
        to_text(publish_unit(plan->plan, find_addressees(plan->plan, "东村").front()));
    std::size_t from = text.find("\n1\t");
    return from == text.npos ? text
                             : text.substr(from + 3, text.find('\t', from + 3) - from - 3);
  };
  CHECK(row("  - {title: 教育, text: '做好两项工作：', lead: 东村, numbering: ordinal, run_on: "
            "true,\n"
            "     items: [设立讲堂。, 开展服务。]}\n") ==
        "教育。做好两项工作：一是设立讲堂。二是开展服务。");
  CHECK(row("  - {title: 卫生, lead: 东村,\n"
            "     items: [{title: 室内, items: [桌面整洁, 地面整洁]}, 室外整洁]}\n") ==
        "卫生。（1）室内：①桌面整洁；②地面整洁；（2）室外整洁。");
  CHECK(row("  - {title: 卫生, text: 抓好落实。, lead: 东村,\n"
            "     items: [{title: 室外, support: 西村}, 室内整洁]}\n") ==
        "卫生。抓好落实。室内整洁。");
}

TEST_CASE("figures for each unit of a kind concern the units of that kind") {
  auto plan = load_plan_text(
      "goals.yaml",
      "plan: 1\nid: t\ntitle: 方案\nunits: {village: [东村, 西村], office: 镇办}\n"
      "goals:\n  - {title: 群众满意, text: 群众满意。, metric: [{name: 满意率, "
      "at_least: 95, unit: '%', for: village}, {name: 投诉, at_most: 3, unit: 件}]}\n"
      "  - {text: 全镇达标。, metric: {name: 达标率, at_least: 90, unit: '%'}}\n");
  auto sheet = [&](const char* unit) {
    return to_text(publish_unit(plan->plan, find_addressees(plan->plan, unit).front()));
  };
  std::string village = "　　工作目标\n　　群众满意。满意率不低于95%（各村）。\n";
  CHECK_MESSAGE(sheet("东村").find(village) != std::string::npos, sheet("东村"));
  CHECK_MESSAGE(sheet("village").find(village) != std::string::npos, sheet("village"));
  CHECK(sheet("东村").find("投诉") == std::string::npos);
  CHECK(sheet("镇办").ends_with("该方案未向镇办安排工作。\n"));
}

TEST_CASE("a stage that has a task has its sub-tasks too") {
  auto plan = load_plan_text(
      "stages.yaml",
      "plan: 1\nid: t\ntitle: 方案\nunits: [甲科, 乙科, 丙科]\n"
      "tasks: [{id: serve, title: 服务, lead: 甲科, tasks: [{title: 公开, lead: 乙科}]}, "
      "{title: 登记, lead: 丙科}]\n"
      "stages: [{title: 整改, period: 2025-06, tasks: serve}]\n");
  auto has_stage = [&](const char* unit) {
    std::string text =
        to_text(publish_unit(plan->plan, find_addressees(plan->plan, unit).front()));
    return text.find("\n1\t整改\t2025年6月\n") != std::string::npos;
  };
  CHECK(has_stage("甲科"));
  CHECK(has_stage("乙科"));
  // Who leads a task of which others do all parts has it to lead.
  std::string lead =
      to_text(publish_unit(plan->plan, find_addressees(plan->plan, "甲科").front()));
  CHECK(lead.find("\n1\t服务\t牵头单位\n") != std::string::npos);
  CHECK_FALSE(has_stage("丙科"));
}

TEST_CASE("an inspection without a name is told by how often it is") {
  auto plan =
      load_plan_text("inspected.yaml",
                     "plan: 1\nid: t\ntitle: 方案\nunits: {village: 东村, office: 镇办}\n"
                     "assessment: {title: 考核, cycle: quarter, subjects: village, items: "
                     "[{title: 环境, points: 100, deduct: 1}],\n  inspections: "
                     "[{every: month, by: 镇办}, {title: 互评, every: quarter, by: 镇办}]}\n");
  std::string text =
      to_text(publish_unit(plan->plan, find_addressees(plan->plan, "镇办").front()));
  CHECK_MESSAGE(text.find("　　考核：每月1次。\n　　考核：互评（每季度1次）。\n") != text.npos,
                text);
}

TEST_CASE("another village takes part in the first stage too; references still lead") {
  std::string text = unit_text("b");
  CHECK(text.find("2\t建立台账。按月登记，见第二部分（一）。\t责任单位\t\n") != text.npos);
  CHECK(text.find("1\t动员\t3月\n") != text.npos);
}

TEST_CASE("an office: its lead, its standing duty, what it inspects") {
  std::string text = unit_text("人居环境办");
  CHECK(text.find("\t牵头单位\t") != text.npos);
  CHECK(text.find("　　二、工作职责\n　　负责日常督查。\n") != text.npos);
  CHECK(text.find("　　四、负责的考核检查\n　　季度考核。\n") != text.npos);
  CHECK(text.find("考核内容") == text.npos);
}

TEST_CASE("a unit without work is told so") {
  CHECK(unit_text("镇财政所") ==
        "镇财政所工作任务清单\n\n　　摘自《测试方案》（甲发〔2024〕1号）。\n"
        "　　该方案未向镇财政所安排工作。\n");
}

TEST_CASE("several units without common work are not told to have none") {
  auto plan =
      load_plan_text("test.yaml",
                     "plan: 1\nid: t\ntitle: 测试方案\n"
                     "units: {股室: [办公室, 规划股]}\n"
                     "tasks: [{text: 甲。, lead: 办公室}, {text: 乙。, lead: 规划股}]\n");
  std::vector<Addressee> who = find_addressees(plan->plan, "股室");
  REQUIRE(who.size() == 1);
  CHECK(to_text(publish_unit(plan->plan, who.front())) ==
        "各股室工作任务清单\n\n　　摘自《测试方案》。\n"
        "　　该方案未向各股室统一安排工作。\n");
}

TEST_CASE("a collective unit: what names it, and what reaches all its members") {
  std::string text = unit_text("各村");
  CHECK(text.starts_with("各村工作任务清单\n"));
  CHECK(text.find("1\t清理四堆。集中清理。\t责任单位\t6月底前\n") != text.npos);
  CHECK(text.find("建立台账") == text.npos);  // one village's alone
  CHECK(text.find("道路\t60\t每处扣0.5分。\n") != text.npos);
}

TEST_CASE("a kind of unit, in the plan's own words or the document's") {
  auto plan = loaded();
  for (const char* name : {"village", "村", " 村 "}) {
    std::vector<Addressee> who = find_addressees(plan->plan, name);
    REQUIRE(who.size() == 1);
    CHECK(who.front().name == "各村");
    CHECK(who.front().to == UnitRef::To::kNothing);
    CHECK(who.front().members == std::vector<int>{0, 1});
  }
  CHECK(find_addressees(plan->plan, "各村").front().to == UnitRef::To::kUnit);
}

TEST_CASE("a ranking group: only what all of its members share") {
  std::string text = unit_text("事业组");
  CHECK(text.starts_with("事业组工作任务清单\n"));
  CHECK(text.find("1\t整治庭院。整治办公庭院。\t责任单位\n") != text.npos);
  CHECK(text.find("整治院区") == text.npos);
}

TEST_CASE("a leading group and its office: how they are made up, and what is theirs") {
  std::string group = unit_text("清洁行动领导小组");
  CHECK(group.find("　　一、人员组成和职责\n") != group.npos);
  CHECK(group.find("镇长任组长，副镇长为成员。") != group.npos);
  CHECK(group.find("统筹全镇清洁行动。") != group.npos);
  CHECK(group.find("1\t通报进度。每月通报。\t牵头单位\n") != group.npos);
  std::string office = unit_text("清洁行动领导小组办公室");
  CHECK(office.starts_with("清洁行动领导小组办公室工作任务清单\n"));
  CHECK(office.find("　　一、人员组成和职责\n"
                    "　　领导小组下设办公室，设在镇人居环境办。\n"
                    "　　承办日常工作。\n") != office.npos);
  CHECK(office.find("1\t通报进度。每月通报。\t配合单位\n") != office.npos);
  CHECK(office.find("统筹全镇清洁行动。") == office.npos);
}

TEST_CASE("stages are told to those who have work in them") {
  auto plan = load_plan_text("t.yaml",
                             "plan: 1\nid: t\ntitle: 方案\nunits: [甲所]\n"
                             "organization: [{name: 专班, leader: 镇长}]\n"
                             "tasks: [{text: 乙。, lead: 甲所}]\n"
                             "stages: [{title: 动员, period: 3月}]\n");
  auto text = [&](std::string_view name) {
    return to_text(publish_unit(plan->plan, find_addressees(plan->plan, name).front()));
  };
  CHECK(text("甲所").find("动员") != std::string::npos);
  CHECK(text("专班").find("镇长任组长。") != std::string::npos);
  CHECK(text("专班").find("动员") == std::string::npos);
}

TEST_CASE("who is unknown, and who may be two") {
  auto plan = loaded();
  CHECK(find_addressees(plan->plan, "西风村").empty());
  CHECK(find_addressees(plan->plan, "").empty());
  std::vector<std::string> names = addressee_names(plan->plan);
  for (const char* name : {"东风村", "a", "各村", "人居环境办", "清洁行动领导小组", "lead",
                           "清洁行动领导小组办公室", "事业组", "village"}) {
    CAPTURE(name);
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  }
  auto two = load_plan_text("two.yaml",
                            "plan: 1\nid: t\ntitle: 方案\nunits: [县住建局, 市住建局]\n"
                            "scope: 甲。\n");
  CHECK(find_addressees(two->plan, "住建局").size() == 2);
}
