#include "rendered.h"

using plan::testing::body;

TEST_CASE("a heading runs in with one paragraph and no items") {
  CHECK(body(R"(
requirements:
  - {title: 加强领导, text: 成立小组。}
  - title: 强化宣传。
    text: |
      第一段。

      第二段。
  - {title: 明确职责, text: 如下：, items: [甲。, 乙。]}
  - {title: 只有标题}
  - {title: 怎么办？, text: 马上办。}
)") == R"(## 工作要求

一、**加强领导**。成立小组。

### 二、强化宣传

第一段。

第二段。

### 三、明确职责

如下：

（一）甲。

（二）乙。

四、**只有标题**

五、**怎么办**？马上办。
)");
}

TEST_CASE("a chapter's heading never runs in") {
  CHECK(body("guiding_ideology: 坚持统筹。\n") == "## 指导思想\n\n坚持统筹。\n");
}

TEST_CASE("without a title the number stands before the text") {
  CHECK(body(R"(
requirements:
  - text: |
      第一段。

      第二段。
  - {text: 如下：, items: [甲。, 乙。]}
)") == "## 工作要求\n\n一、第一段。\n\n第二段。\n\n二、如下：\n\n（一）甲。\n\n（二）乙。\n");
}

TEST_CASE("responsibility lines do not keep a heading from running in") {
  CHECK(body(R"(
units: [县教体局, 县住建局]
requirements:
  - {title: 抓落实, text: 层层负责。, lead: 县教体局}
  - {text: 保障投入。, responsible: 县住建局}
)") == R"(## 工作要求

一、**抓落实**。层层负责。

牵头单位：县教体局。

二、保障投入。

责任单位：县住建局。
)");
}
