#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

TEST_CASE("five levels are numbered as in GB/T 9704") {
  CHECK(body(R"(
principles: [甲。, 乙。]
requirements:
  - title: 二级
    items:
      - title: 三级
        items:
          - title: 四级
            items:
              - title: 五级
                items: [六级甲。, 六级乙。]
              - 五级乙。
          - 四级乙。
      - 三级乙。
  - 二级乙。
)") == R"(## 一、基本原则

（一）甲。

（二）乙。

## 二、工作要求

### （一）二级

#### 1.三级

##### （1）四级

###### ①五级

a.六级甲。

b.六级乙。

②五级乙。

（2）四级乙。

2.三级乙。

（二）二级乙。
)");
}

TEST_CASE("a single item is not numbered, and its items take its level") {
  CHECK(body(R"(
principles: [甲。, 乙。]
requirements:
  - title: 唯一
    items: [丙。, 丁。]
)") == R"(## 一、基本原则

（一）甲。

（二）乙。

## 二、工作要求

### 唯一

（一）丙。

（二）丁。
)");
}

TEST_CASE("ordinal, stage, none") {
  CHECK(body("principles: {numbering: ordinal, items: [坚持统筹。, {title: 坚持创新, text: "
             "大胆试。}]}\n") ==
        "## 基本原则\n\n一是坚持统筹。\n\n二是**坚持创新**。大胆试。\n");
  CHECK(body(R"(
stages:
  numbering: stage
  items:
    - {title: 动员, period: 2024-03, text: 开会。}
    - {title: 总结, period: 2024-12, text: 验收。}
)") == "## 实施步骤\n\n第一阶段：**动员（2024年3月）**。开会。\n\n"
       "第二阶段：**总结（2024年12月）**。验收。\n");
  CHECK(body("principles: {numbering: none, items: [甲。, 乙。]}\n") ==
        "## 基本原则\n\n甲。\n\n乙。\n");
}

TEST_CASE("articles are counted through the whole plan, their items begin anew") {
  CHECK(body(R"(
requirements:
  numbering: article
  items:
    - 第一个。
    - {text: 有下列要求：, items: [甲。, 乙。]}
supplement:
  numbering: article
  items: [只有一条。]
)") == R"(## 一、工作要求

第一条　第一个。

第二条　有下列要求：

（一）甲。

（二）乙。

## 二、附则

第三条　只有一条。
)");
}

TEST_CASE("items below ordinal and unnumbered items do not skip a level") {
  std::string text = body(R"(
principles: [甲。, 乙。]
requirements:
  numbering: ordinal
  items:
    - {title: 加强领导, items: [丙。, 丁。]}
    - 强化督查。
)");
  CHECK(holds(text, "### 一是加强领导\n\n（一）丙。\n\n（二）丁。\n\n二是强化督查。\n"));
}

TEST_CASE("more than ten, and more than twenty in circles") {
  std::string many;
  for (int i = 0; i < 12; ++i) many += "  - 条。\n";
  std::string text = body("principles: [甲。, 乙。]\nrequirements:\n" + many);
  CHECK(holds(text, "（十二）条。\n"));
}

TEST_CASE("items that run on stand in one paragraph") {
  CHECK(body(R"(
requirements:
  - {title: 重点, text: 抓好三件事：, run_on: true, items: [宣传, 整治, 督查]}
  - {text: 做到, run_on: true, numbering: ordinal, items: [领导到位；, 责任到位。]}
)") == R"(## 工作要求

一、**重点**。抓好三件事：（1）宣传；（2）整治；（3）督查。

二、做到一是领导到位；二是责任到位。
)");
}

TEST_CASE("where numbers run out, the parts of a scheme keep them") {
  // 一、 （一） 1. （1） above the scheme leave ① for its parts and none for what they hold.
  std::string text = body(R"(
units: [甲村, 乙村]
principles: [甲。, 乙。]
safeguards:
  - 抓宣传。
  - title: 抓考核
    items:
      - 通报。
      - title: 评分
        items:
          - {insert: yearly}
          - 公示。
assessment:
  - id: yearly
    title: 年度考核
    cycle: year
    items: [{id: a, title: 卫生, points: 100, deduct: {each: 1}}]
    bonuses: [{id: b, title: 表彰, each: 1}, {id: c, title: 投稿, each: 2}]
)");
  CHECK(holds(text, "###### ①加分项\n\n**表彰**。每次加1分。\n\n**投稿**。每次加2分。\n"));
  CHECK(holds(text, "②**计分规则**。"));
}
