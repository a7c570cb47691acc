// The annexes that a plan generates of its own tasks, stages and units.
#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

namespace {

std::string annex(const std::string& generate) {
  std::string text = body(R"(
units: [{name: 县教体局, contact: 张三}, 县文旅局, 县住建局, {name: 各局, members: [县教体局, 县文旅局]}]
tasks:
  - title: 校园创建
    text: 创建。
    lead: 县教体局
    metric: {name: 达标率, at_least: 90, unit: '%'}
    checks: [有制度, {text: 有台账, due: 2024-06-30}]
    tasks: [{title: 整治周边, text: 整治。, support: 县住建局, due: 2024-05}]
  - {title: 景区创建, text: 创建。, responsible: 各局, every: month}
responsibilities:
  - {unit: 县住建局, title: 小区治理, text: 抓好小区。}
stages:
  - {title: 动员, period: 2024-03, text: 开会。}
  - {title: 整治, period: 2024-04..2024-05, text: 整治。, tasks: [校园创建]}
attachments: {title: 表, generate: )" +
                          generate + "}\n");
  return text.substr(text.find("## 附件　表\n\n") + std::string("## 附件　表\n\n").size());
}

}  // namespace

TEST_CASE("the task table lists tasks with what they inherit, without empty columns") {
  CHECK(annex("task-table") ==
        R"(| 序号 | 工作任务 | 量化指标 | 检查要点 | 牵头单位 | 责任单位 | 配合单位 | 时间要求 |
| :---: | ------------ | --------- | --------- | ------ | ------ | ------ | ------ |
| 1 | 校园创建 | 达标率不低于90% | 有制度；有台账（2024年6月30日前） | 县教体局 |  |  |  |
| 2 | 整治周边 |  |  | 县教体局 |  | 县住建局 | 2024年5月底前 |
| 3 | 景区创建 |  |  |  | 各局 |  | 每月1次 |
)");
}

TEST_CASE("sub-tasks are due when the whole is, unless they have times of their own") {
  std::string text = body(R"(
units: [甲局, 乙局]
tasks:
  - title: 设备采购
    lead: 甲局
    due: 2024-04-20
    tasks: [{text: 采购垃圾桶。}, {text: 采购收集车。, due: 2024-04-10}, {text: 培训。, period: 2024-03}, {text: 保洁。, standing: true}]
attachments: {title: 表, generate: task-table}
)");
  CHECK(holds(text, "| 采购垃圾桶 | 甲局 | 2024年4月20日前 |"));
  CHECK(holds(text, "| 采购收集车 | 甲局 | 2024年4月10日前 |"));
  CHECK(holds(text, "| 培训 | 甲局 | 2024年3月 |"));
  CHECK(holds(text, "| 保洁 | 甲局 | 长期坚持 |"));
}

TEST_CASE("a standing duty that is a task too is in the task table with its unit") {
  std::string text = body(R"(
units: [甲局, 乙局]
tasks: [{title: 清理沟渠, lead: 甲局, due: 2024-05}]
responsibilities:
  - {unit: 乙局, text: 检查台账。, due: 2024-06, every: month}
  - {unit: 乙局, lead: 甲局, text: 报送总结。, due: 2024-06}
attachments: {title: 表, generate: task-table}
)");
  CHECK(holds(text, "| 2 | 检查台账 |  | 乙局 | 2024年6月底前；每月1次 |"));
  CHECK(text.find("频次：每月1次") == text.rfind("频次：每月1次"));
  CHECK(holds(text, "| 3 | 报送总结 | 甲局 |  | 2024年6月底前 |"));
}

TEST_CASE("the schedule lists the stages") {
  CHECK(annex("schedule") == R"(| 序号 | 阶段 | 时间要求 | 主要任务 |
| :---: | --------- | --------- | ------------------ |
| 1 | 动员 | 2024年3月 |  |
| 2 | 整治 | 2024年4月至5月 | 校园创建 |
)");
}

TEST_CASE("the checklist lists inspection points, and leaves room to write") {
  CHECK(annex("checklist") == R"(| 序号 | 检查内容 | 检查要点 | 检查情况 | 检查人 |
| :---: | --------- | --------------- | --------- | ------ |
| 1 | 校园创建 | 有制度 |  |  |
|  |  | 有台账（2024年6月30日前） |  |  |
)");
}

TEST_CASE("an item without points to look at is in the checklist by its rule") {
  std::string text = body(R"(
units: [{id: a, name: 东风村, kind: village}]
assessment:
  full_marks: 100
  cycle: quarter
  subjects: village
  items:
    - {id: litter, title: 道路沿线, points: 60, text: 看道路两侧。, deduct: 0.5}
    - {id: bins, title: 垃圾分类, points: 40, checks: [有分类桶], deduct: 1}
attachments: {title: 表, generate: checklist}
)");
  CHECK(holds(text,
              "| 1 | 道路沿线 | 看道路两侧。每处扣0.5分。 |  |  |\n"
              "| 2 | 垃圾分类 | 有分类桶 |  |  |\n"));
}

TEST_CASE("the unit table expands collective units") {
  CHECK(annex("unit-table") ==
        R"(| 序号 | 单位 | 牵头任务 | 责任任务 | 配合任务 | 职责 | 联系人 |
| :---: | --------- | ------------ | ------------ | ------------ | ------------ | ------ |
| 1 | 县教体局 | 整治周边 | 景区创建 |  |  | 张三 |
| 2 | 县文旅局 |  | 景区创建 |  |  |  |
| 3 | 县住建局 |  |  | 整治周边 | 小区治理 |  |
)");
}

TEST_CASE("who leads a task of which others lead all parts stands in the tables") {
  auto table = [](const std::string& kind) {
    std::string text = body(
        "units: [甲科, 乙科, 丙科]\n"
        "tasks:\n"
        "  - {title: 服务, lead: 甲科, tasks: [{title: 公开, lead: 乙科}]}\n"
        "  - {title: 环境, lead: 甲科, tasks: [{title: 室内}, "
        "{title: 室外, lead: 丙科}]}\n"
        "attachments: {title: 表, generate: " +
        kind + "}\n");
    return text.substr(text.find("| 序号"));
  };
  std::string tasks = table("task-table");
  CHECK_MESSAGE(holds(tasks,
                      "| 1 | 服务 | 甲科 |\n| 2 | 公开 | 乙科 |\n"
                      "| 3 | 室内 | 甲科 |\n| 4 | 室外 | 丙科 |\n"),
                tasks);
  std::string units = table("unit-table");
  CHECK_MESSAGE(holds(units,
                      "| 1 | 甲科 | 服务；室内 |\n| 2 | 乙科 | 公开 |\n"
                      "| 3 | 丙科 | 室外 |\n"),
                units);
}

TEST_CASE("the unit table calls roles as the plan does") {
  auto headings = [](const std::string& labels) {
    std::string text = body("labels: {" + labels +
                            "}\nunits: [甲科, 乙科]\n"
                            "tasks: [{title: 登记, lead: 甲科, responsible: 乙科}, "
                            "{title: 巡查, lead: 甲科, support: 乙科}]\n"
                            "attachments: {title: 表, generate: unit-table}\n");
    std::size_t at = text.find("| 序号");
    return text.substr(at, text.find('\n', at) - at);
  };
  CHECK(headings("lead: 主办单位, support: 协办部门") ==
        "| 序号 | 单位 | 主办任务 | 责任任务 | 协办任务 |");
  CHECK(headings("lead: 总负责") == "| 序号 | 单位 | 牵头任务 | 责任任务 | 配合任务 |");
}

TEST_CASE("an attachment may hold text and items of its own") {
  CHECK(holds(body("requirements: [甲。, 乙。]\n"
                   "attachments: [{title: 说明, text: 说明如下：, items: [丙。, 丁。]}, "
                   "{title: 图纸}]\n"),
              "附件：1.说明\n\n2.图纸\n\n* * *\n\n## "
              "附件1　说明\n\n说明如下：\n\n一、丙。\n\n二、丁。\n"));
}
