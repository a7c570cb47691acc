#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

namespace {
constexpr const char* kUnits = "units: [县教体局, 县文旅局, 县住建局]\n";
}  // namespace

TEST_CASE("time, how often and roles stand in one line, in this order") {
  CHECK(holds(
      body(std::string(kUnits) + R"(
tasks:
  - title: 校园创建
    text: 做好校园创建。
    leaders: [{name: 张三, post: 副县长}]
    lead: 县教体局
    responsible: [县文旅局, 县住建局]
    support: 县住建局
    period: 2024-04..2024-06
    every: month
    times: 2
)"),
      "时间安排：2024年4月至6月；频次：每月2次；牵头领导：张三（副县长）；牵头单位：县教体局；"
      "责任单位：县文旅局、县住建局；配合单位：县住建局。\n"));
}

TEST_CASE("labels rename the roles") {
  CHECK(holds(
      body(std::string(kUnits) + "labels: {lead: 牵头部门, support: 协办单位}\n"
                                 "tasks: [{text: 甲。, lead: 县教体局, support: 县文旅局}]\n"),
      "牵头部门：县教体局；协办单位：县文旅局。\n"));
}

TEST_CASE("inherited roles are printed once, where they are written") {
  CHECK(body(std::string(kUnits) + R"(
tasks:
  lead: 县教体局
  items:
    - {title: 甲, text: 做甲。}
    - {title: 乙, text: 做乙。, lead: 县文旅局, standing: true}
)") == R"(## 重点任务

一、**甲**。做甲。

二、**乙**。做乙。

长期坚持；牵头单位：县文旅局。

以上各项牵头单位：县教体局。
)");
}

TEST_CASE("whose roles they are is plain below items, too") {
  std::string text = body(std::string(kUnits) + R"(
tasks:
  - {title: 甲, lead: 县教体局, items: [子。, 丑。]}
  - {title: 乙, support: 县文旅局, tasks: [{title: 寅, text: 做寅。, due: 2024-06-30}]}
  - {title: 丙, text: 如下：, lead: 县住建局, items: [卯, 辰], run_on: true}
)");
  CHECK(holds(text, "（二）丑。\n\n本项工作牵头单位：县教体局。\n"));
  CHECK(holds(text, "完成时限：2024年6月30日前。\n\n本项工作配合单位：县文旅局。\n"));
  // Items within the sentence are not in the way.
  CHECK(holds(text, "（2）辰。\n\n牵头单位：县住建局。\n"));
  // A single one is not numbered, and not 以上各项.
  CHECK(holds(body(std::string(kUnits) +
                   "tasks: {lead: 县教体局, items: [{title: 甲, text: 做甲。}]}\n"),
              "本项工作牵头单位：县教体局。\n"));
}

TEST_CASE("deadlines say how far they reach") {
  auto line = [](const std::string& due) {
    return body("tasks: [{text: 甲。, due: '" + due + "'}, 乙。]\n");
  };
  CHECK(holds(line("2024-06-30"), "完成时限：2024年6月30日前。"));
  CHECK(holds(line("2024-06"), "完成时限：2024年6月底前。"));
  CHECK(holds(line("2024年底"), "完成时限：2024年12月底前。"));
  CHECK(holds(body("tasks: [{text: 甲。, period: 2024年7月起，长期坚持}, 乙。]\n"),
              "时间安排：2024年7月起长期坚持。"));
}

TEST_CASE("a frequency that the text gives is not given again") {
  CHECK(!holds(body("tasks: [{text: 每周开展一次活动。, every: week}, 乙。]\n"), "频次"));
  CHECK(holds(body("tasks: [{text: 开展活动。, every: week}, 乙。]\n"), "频次：每周1次。"));
}

TEST_CASE("a goal stands first: in words, or as where it is printed") {
  CHECK(body(R"(
goals: [{id: clean, text: 环境整洁。}, 群众满意。]
tasks:
  - {title: 清理, goal: clean, text: 清理垃圾。}
  - {title: 宣传, goal: 家喻户晓。, text: 入户宣传。}
)") == R"(## 一、工作目标

（一）环境整洁。

（二）群众满意。

## 二、重点任务

### （一）清理

工作目标：见第一部分（一）。

清理垃圾。

### （二）宣传

工作目标：家喻户晓。

入户宣传。
)");
}

TEST_CASE("a goal that is only a figure is printed as one") {
  CHECK(body("goals: [{metric: {name: 群众满意率, at_least: 95, unit: '%', baseline: 90}}, "
             "甲。]\n") == "## 工作目标\n\n一、群众满意率不低于95%（现状90%）。\n\n二、甲。\n");
  std::string titled = body(
      "goals: [{title: 群众满意, metric: {name: 满意率, at_least: 95, unit: '%'}}, "
      "{title: 投诉, metric: {name: 投诉量, at_most: 3, unit: 件}}]\n");
  CHECK(holds(titled, "一、**群众满意**。满意率不低于95%。\n"));
  CHECK(holds(titled, "二、投诉量不超过3件。\n"));
  CHECK(!holds(body("goals: [{text: 满意。, metric: {name: 满意率, at_least: 95}}, 甲。]\n"),
               "95"));
}

TEST_CASE("checks and figures of tasks are for the annexes") {
  std::string text = body("tasks: [{text: 甲。, checks: [有制度, 有台账]}, 乙。]\n");
  CHECK(!holds(text, "有制度"));
}

TEST_CASE("duties are led by their unit") {
  CHECK(body(std::string(kUnits) + R"(
responsibilities:
  - {unit: 县教体局, text: 负责校园创建。}
  - {unit: [县文旅局, 县住建局], role: 牵头, text: 负责景区。, every: quarter}
  - {unit: 县住建局, title: 小区治理, text: 抓好小区。}
)") == R"(## 责任分工

一、**县教体局**：负责校园创建。

二、**县文旅局、县住建局（牵头）**：负责景区。

频次：每季度1次。

三、**小区治理**。抓好小区。

责任单位：县住建局。
)");
}

TEST_CASE("stages carry their time, and the year only where it must be told") {
  const std::string stages =
      "stages:\n"
      "  - {title: 宣传动员阶段, period: 2024-04-20..2024-04-28, text: 宣传。}\n"
      "  - {title: 整治阶段, period: ..2024-05-20, text: 整治。}\n"
      "  - {title: 巩固阶段, period: 待定, text: 巩固。}\n";
  CHECK(body(stages) == R"(## 实施步骤

一、**宣传动员阶段（2024年4月20日至28日）**。宣传。

二、**整治阶段（2024年5月20日前）**。整治。

三、**巩固阶段（待定）**。巩固。
)");
  std::string dated = body("period: 2024\ndate: 2024-04-01\n" + stages);
  CHECK(holds(dated, "宣传动员阶段（4月20日至28日）"));
  CHECK(holds(dated, "整治阶段（5月20日前）"));
}

TEST_CASE("a stage whose title tells its time is not told it again") {
  const std::string plan =
      "period: 2024\n"
      "stages:\n"
      "  - {title: 宣传阶段（3月1日至3月15日）, period: 2024-03-01..2024-03-15, text: 宣传。}\n"
      "  - {title: 整治阶段(2024年4月底前), period: ..2024-04-30, text: 整治。}\n"
      "  - {title: 巩固阶段（5月）, period: 2024-05-01..2024-06-30, text: 巩固。}\n"
      "  - {title: 总结阶段（县级）, period: 2024-07, text: 总结。}\n";
  CHECK(body(plan) == R"(## 实施步骤

一、**宣传阶段（3月1日至3月15日）**。宣传。

二、**整治阶段(2024年4月底前)**。整治。

三、**巩固阶段（5月）（2024年5月1日至6月30日）**。巩固。

四、**总结阶段（县级）（2024年7月）**。总结。
)");
}

TEST_CASE("a stage lists its tasks; without a title its time leads it") {
  CHECK(body(R"(
tasks: [{id: a, title: 清理四堆, text: 清。}, {id: b, title: 美化庭院, text: 美。}]
stages:
  - {title: 集中整治, period: 2024-05, text: 整治。, tasks: [a, b]}
  - {period: 2024-06, text: 验收。}
)") == R"(## 一、重点任务

（一）**清理四堆**。清。

（二）**美化庭院**。美。

## 二、实施步骤

（一）**集中整治（2024年5月）**。整治。

主要任务：清理四堆；美化庭院。

（二）**2024年6月**。验收。
)");
}
