#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

TEST_CASE("a reference prints the number, as far as it is needed from there") {
  CHECK(body(R"(
principles: [甲。, {id: second, text: 乙。}]
requirements:
  - {id: first, text: '见{#third}、{#deep}、{#second}、{#principles}。'}
  - {title: 第二, items: [{id: deep, text: 丙。}, '同{#deep}。']}
  - {id: third, text: '自己是{#third}，见{#first}。'}
)") == R"(## 一、基本原则

（一）甲。

（二）乙。

## 二、工作要求

（一）见（三）、（二）第1项、第一部分（二）、第一部分。

### （二）第二

1.丙。

2.同第1项。

（三）自己是（三），见（一）。
)");
}

TEST_CASE("articles are known by their number alone") {
  std::string text = body(R"(
requirements:
  numbering: article
  items: [{id: a, text: 甲。}, {text: 有：, items: [{id: b, text: 乙。}, 丙。]}]
supplement: {numbering: article, items: ['依照{#a}、{#b}执行。']}
)");
  CHECK(holds(text, "第三条　依照第一条、第二条（一）执行。"));
}

TEST_CASE("what has no number is called by its title") {
  CHECK(holds(body("requirements: {numbering: none, items: [{id: a, title: 宣传, text: 甲。}, "
                   "'见{#a}。']}\n"),
              "见“宣传”。"));
}

TEST_CASE("two opening braces write one, and nothing is replaced") {
  CHECK(body("preamble: '写{{#a}，不是引用。'\nrequirements: [{id: a, text: 甲。}, 乙。]\n") ==
        "写\\{\\#a\\}，不是引用。\n\n## 工作要求\n\n一、甲。\n\n二、乙。\n");
}

TEST_CASE("attachments are referred to by title, and numbered when there are several") {
  std::string text = body(R"(
requirements: ['见{#任务表}。', '见{#检查表}。']
attachments: [{title: 任务表}, {title: 检查表}]
)");
  CHECK(holds(text, "一、见附件1。\n\n二、见附件2。\n\n附件：1.任务表\n\n2.检查表\n"));
  CHECK(holds(body("requirements: ['见{#任务表}。', 乙。]\nattachments: {title: 任务表}\n"),
              "一、见附件。\n\n二、乙。\n\n附件：任务表\n"));
  CHECK(holds(body("requirements: [见附件1。, 乙。]\nattachments: {title: 任务表}\n"),
              "附件：1.任务表\n"));
}

TEST_CASE("references stand in annexes, too: in their titles and tables") {
  std::string text = body(R"(
units: {village: [东村, 西村]}
scope: 全县。
tasks: [{id: roads, title: 整治, text: 清路。, lead: 东村, checks: ['达到{#roads}和{{#x}的要求']}, 乙。]
attachments: [{title: '{#roads}检查表', generate: checklist}, {title: 丙}]
)");
  CHECK(holds(text, "附件：1.第二部分（一）检查表\n\n2.丙\n"));
  CHECK(holds(text, "## 附件1　第二部分（一）检查表\n"));
  CHECK(holds(text, "| 1 | 整治 | 达到第二部分（一）和\\{\\#x\\}的要求 |  |  |\n"));
}

TEST_CASE("what stands in a table is known by what holds the table") {
  const std::string plan = R"(
units: {village: [东村, 西村]}
preamble: '见{#road}、{#virtue}、{#fire}。'
scope: 全县。
assessment:
  title: 考核办法
  items: [{id: road, title: 道路, points: 60, deduct: 1}, {id: yard, title: 庭院, points: 40, deduct: 1}]
  bonuses: [{id: virtue, title: 好人, each: 1}, {id: act, title: 活动, each: 1}]
  grades: {A: 85, B: }
  vetoes: [{id: v, text: 有下列情形之一的，不得评为A级。, grade_cap: B, items: [{id: fire, title: 火灾}]}]
)";
  CHECK(holds(body(plan), "见第二部分、第二部分（二）第1项、第二部分（五）。"));
  CHECK(holds(body(plan + "attachments: {id: marks, title: 评分细则, generate: item-table}\n"),
              "见附件、第二部分（一）第1项、第二部分（四）。"));
}
