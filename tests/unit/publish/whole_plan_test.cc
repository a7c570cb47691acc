// Whole documents, written out by hand.
#include "rendered.h"

using namespace plan;
using plan::testing::body;
using plan::testing::holds;
using plan::testing::rendered;

TEST_CASE("a plan of nothing but a title is its title") {
  CHECK(rendered("title: 测试方案\n") == "# 测试方案\n");
}

TEST_CASE("a small plan, whole") {
  std::string markdown = rendered(R"(
title: 望淮镇2024年村庄清洁行动方案
issuer: [中共望淮镇委员会, 望淮镇人民政府]
number: 望发〔2024〕12号
date: 2024-04-18
recipients: 各村，镇直有关单位
copies: 县委农办
period: 2024
basis:
  - {title: 关于村庄清洁行动的意见, number: 怀办发〔2024〕3号}
  - 《安徽省清洁村庄标准》
units: {village: [东风村, 红星村], office: [镇人居环境办, 镇财政所]}
guiding_ideology: 坚持生态优先、绿色发展。
tasks:
  responsible: [东风村, 红星村]
  items:
    - title: 清理四堆
      text: 集中清理草堆、粪堆。
      lead: 镇人居环境办
      support: 镇财政所
      due: 2024-06-30
    - title: 建立机制
      tasks:
        - {title: 保洁制度, text: 建立保洁制度。, standing: true}
        - {title: 巡查, text: 村干部包户巡查。, every: week, times: 2}
stages:
  - {title: 宣传动员阶段, period: 4月20日至4月28日, text: 广泛宣传。}
  - {title: 集中整治阶段, period: 4月29日至5月20日, text: 集中整治。}
supplement: 本方案自发布之日起施行。
attachments:
  - {title: 任务分解表, generate: task-table}
)",
                                  {true});
  CHECK(markdown == R"(中共望淮镇委员会

望淮镇人民政府

望发〔2024〕12号

# 望淮镇2024年村庄清洁行动方案

各村，镇直有关单位：

根据《关于村庄清洁行动的意见》（怀办发〔2024〕3号）、《安徽省清洁村庄标准》，结合实际，制定本方案。

## 一、指导思想

坚持生态优先、绿色发展。

## 二、重点任务

（一）**清理四堆**。集中清理草堆、粪堆。

完成时限：6月30日前；牵头单位：镇人居环境办；配合单位：镇财政所。

### （二）建立机制

1.**保洁制度**。建立保洁制度。

长期坚持。

2.**巡查**。村干部包户巡查。

频次：每周2次。

以上各项责任单位：东风村、红星村。

## 三、实施步骤

（一）**宣传动员阶段（4月20日至28日）**。广泛宣传。

（二）**集中整治阶段（4月29日至5月20日）**。集中整治。

## 四、附则

本方案自发布之日起施行。

附件：任务分解表

中共望淮镇委员会

望淮镇人民政府

2024年4月18日

* * *

## 附件　任务分解表

| 序号 | 工作任务 | 牵头单位 | 责任单位 | 配合单位 | 时间要求 |
| :---: | ------------ | ------ | ------ | ------ | ------ |
| 1 | 清理四堆 | 镇人居环境办 | 东风村、红星村 | 镇财政所 | 6月30日前 |
| 2 | 保洁制度 |  | 东风村、红星村 |  | 长期坚持 |
| 3 | 巡查 |  | 东风村、红星村 |  | 每周2次 |

抄送：县委农办。
)");
}

TEST_CASE("the letterhead is printed only when it is asked for") {
  std::string plan = "title: 方案\nissuer: 县住建局\nnumber: 灌住建发〔2024〕3号\n";
  CHECK(rendered(plan) == "# 方案\n\n县住建局\n");
  CHECK(rendered(plan, {true}) == "县住建局\n\n灌住建发〔2024〕3号\n\n# 方案\n\n县住建局\n");
}

TEST_CASE("what is made in accordance with the basis is called as the title has it") {
  auto made = [](const std::string& title) {
    std::string all = rendered("title: " + title + "\nbasis: 意见\n");
    std::size_t at = all.find("制定本");
    return at == all.npos ? all : all.substr(at, all.find("。", at) - at);
  };
  CHECK(made("甲镇环境整治工作方案") == "制定本方案");
  CHECK(made("甲镇垃圾治理考核办法（试行）") == "制定本办法");
  CHECK(made("关于印发《甲镇垃圾治理考核细则（2025年修订）》的通知") == "制定本细则");
  CHECK(made("关于做好村庄规划工作的通知") == "制定本方案");
  CHECK(made("（试行）") == "制定本方案");
}

TEST_CASE("a preamble stands for the basis") {
  CHECK(body("basis: 《意见》\npreamble: 特制定本方案。\n") == "特制定本方案。\n");
  CHECK(body("basis: 意见\n") == "根据《意见》，结合实际，制定本方案。\n");
  CHECK(body("basis: [意见, 县委农村工作会议精神]\n") ==
        "根据《意见》、县委农村工作会议精神，结合实际，制定本方案。\n");
  CHECK(body("basis: [《甲》, 《乙》]\n") == "根据《甲》《乙》，结合实际，制定本方案。\n");
}

TEST_CASE("the only chapter has no number, and its items have the first level's") {
  CHECK(body("requirements: [加强领导。, 强化督查。]\n") ==
        "## 工作要求\n\n一、加强领导。\n\n二、强化督查。\n");
}

TEST_CASE("a chapter's title and lead text are those that are written") {
  CHECK(body(R"(
scope: {title: 考核范围, text: 全县小区。}
sections:
  - {id: use, title: 结果运用, text: 作为重要参考。, after: scope}
requirements: {title: 有关要求, text: 要求如下：, items: [甲。, 乙。]}
)") == R"(## 一、考核范围

全县小区。

## 二、结果运用

作为重要参考。

## 三、有关要求

要求如下：

（一）甲。

（二）乙。
)");
}

TEST_CASE("what people write is text, never markup") {
  CHECK(body(R"(
requirements:
  - '# 标题 | `代码` <script>alert(1)</script> &amp; *重点* _下划_ [链接](x)'
  - '1. 不是列表'
)") == R"(## 工作要求

一、\# 标题 \| \`代码\` \<script\>alert(1)\</script\> \&amp; \*重点\* \_下划\_ \[链接\](x)

二、1. 不是列表
)");
  CHECK(body("preamble: |\n  - 不是列表\n") == "\\- 不是列表\n");
}
