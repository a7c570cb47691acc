// A document prints the words that its plan is written in.
#include "rendered.h"

using namespace plan;
using plan::testing::body;
using plan::testing::holds;

namespace {

constexpr const char* kTasks = R"(
units: [县教体局, 县文旅局, 县住建局]
主要任务:
  - 标题: 甲
    正文: 做甲。
    主办单位: 县教体局
    责任部门: 县文旅局
    协办单位: 县住建局
    责任人: 副县长
    完成时间: 2024年9月底
    具体任务: [{标题: 甲一, 正文: 做甲一。, 责任部门: 县住建局}]
  - {标题: 乙, 正文: 做乙。, 主办单位: 县文旅局, 责任单位: 县教体局}
附件: [{标题: 分解表, 自动生成: task-table}, {标题: 单位表, 自动生成: unit-table}]
)";

}  // namespace

TEST_CASE("posts of a group are called what its keys call them") {
  std::string text = body(R"(
领导小组:
  - 名称: 指挥部
    总指挥: 县长
    第一副组长: 县委副书记
    副总指挥: 副县长
    成员单位: [县住建局, 县教体局]
    联系人: 某股长
  - {名称: 督查组, 组长: 纪委书记, 成员: 各股}
  - {name: Group, leader: 局长, deputies: 副局长}
)");
  CHECK(holds(text, "## 领导小组\n"));
  CHECK(holds(text,
              "县长任总指挥，县委副书记任第一副组长，副县长任副总指挥，"
              "县住建局、县教体局为成员单位，某股长任联系人。"));
  CHECK(holds(text, "纪委书记任组长，各股为成员。"));
  CHECK(holds(text, "局长任组长，副局长任副组长。"));  // an English key is no word to print
}

TEST_CASE("roles and deadlines of a task are called what its keys call them") {
  CHECK(holds(body(kTasks),
              "完成时间：2024年9月底前；责任人：副县长；主办单位：县教体局；"
              "责任部门：县文旅局；协办单位：县住建局。"));
  CHECK(holds(body(kTasks), "主办单位：县文旅局；责任单位：县教体局。"));
}

TEST_CASE("tables use a word that all tasks use, else the usual one") {
  std::string text = body(kTasks);
  CHECK(holds(text, "| 责任人 | 主办单位 | 责任单位 | 协办单位 |"));
  CHECK(holds(text, "| 主办任务 | 责任任务 | 协办任务 |"));
}

TEST_CASE("chapters are called what their keys call them, unless they have a title") {
  std::string text = body(
      "总体要求: 抓好。\n工作步骤: {title: 怎样做, items: [{title: 一, "
      "period: 2024-03}]}\n考评办法: {items: [{id: a, title: 路, "
      "points: 100, deduct: 1}]}\n");
  CHECK(holds(text, "## 一、总体要求\n"));
  CHECK(holds(text, "## 二、怎样做\n"));
  CHECK(holds(text, "## 三、考评办法\n"));
  CHECK_FALSE(holds(text, "工作步骤"));
}

TEST_CASE("labels have the last word") {
  std::string text = body("用语: {组长: 召集人, 协办单位: 配合部门, 完成时限: 时限}\n" +
                          std::string(kTasks) + "组织领导: [{名称: 指挥部, 总指挥: 县长}]\n");
  CHECK(holds(text, "县长任召集人。"));
  CHECK(holds(text, "配合部门：县住建局。"));
  CHECK(holds(text, "时限：2024年9月底前；"));
}

TEST_CASE("a document in English prints English words") {
  std::string text = body(
      "lang: en\n总体要求: Do it.\n"
      "组织领导: [{名称: Staff, 总指挥: the mayor}]\n");
  CHECK(holds(text, "## 1. Guiding Ideology\n"));
  CHECK(holds(text, "Leader: the mayor"));
}

TEST_CASE("a chapter is found by the words of its heading") {
  auto loaded = load_plan_text("t.yaml",
                               "plan: 1\nid: t\ntitle: t\n总体要求: 抓好。\n"
                               "工作步骤: [{title: 动员, period: 2024-03}]\n");
  for (const char* name : {"工作步骤", "二、工作步骤", "stages"}) {
    CAPTURE(name);
    auto part = publish_part(loaded->plan, name);
    REQUIRE(part.has_value());
    CHECK(holds(to_markdown(*part), "二、工作步骤\n"));
  }
  CHECK_FALSE(publish_part(loaded->plan, "三、工作步骤").has_value());
}

TEST_CASE("the list for one unit calls its roles as the task does, or what it has them from") {
  auto loaded =
      load_plan_text("t.yaml",
                     "plan: 1\nid: t\ntitle: t\n重点任务:\n  承办部门: 甲局\n  items:\n"
                     "    - {title: 一, 主办部门: 乙局, 具体任务: [{title: 二}]}\n"
                     "    - {title: 三, 落实单位: 乙局}\n");
  auto of = [&](const char* unit) {
    return to_markdown(publish_unit(loaded->plan, find_addressees(loaded->plan, unit).front()));
  };
  // The first task is told by its part.
  CHECK(holds(of("乙局"), "| 1 | 二 | 主办部门 |\n| 2 | 三 | 落实单位 |\n"));
  CHECK(holds(of("甲局"), "| 1 | 二 | 承办部门 |\n"));
}
