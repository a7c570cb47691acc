#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

TEST_CASE("people with their own posts are listed line by line") {
  CHECK(body(R"(
units: [县教体局, 县住建局]
organization:
  - name: 县创建工作领导小组
    leader: [{name: 张三, post: 县委书记}, {name: 李四, post: 县长}]
    executive_deputies: {name: 王五, post: 常务副县长}
    members: [县教体局, 县住建局]
    office:
      at: 县住建局
      director: {name: 赵六, post: 局长}
      phone: 0518-1234567
      duties: 负责日常工作。
)") == R"(## 组织领导

### 县创建工作领导小组

组长：张三（县委书记）、李四（县长）

常务副组长：王五（常务副县长）

成员：县教体局、县住建局

领导小组下设办公室，设在县住建局，赵六（局长）任办公室主任，联系电话：0518-1234567。

办公室职责：负责日常工作。
)");
}

TEST_CASE("people without posts make a sentence; labels rename the posts") {
  CHECK(holds(body(R"(
labels: {leader: 总指挥, deputies: 副总指挥}
organization:
  - {name: 指挥部, leader: 镇长, deputies: 副镇长, members: [各村书记]}
)"),
              "镇长任总指挥，副镇长任副总指挥，各村书记为成员。"));
}

TEST_CASE("posts with 、 of their own are kept apart") {
  CHECK(holds(body(R"(
organization:
  - name: 领导小组
    leader: 党组书记、局长
    deputies: [党组成员、副局长, 纪检组长]
    members: 各股室负责人
)"),
              "组长：党组书记、局长\n\n副组长：党组成员、副局长；纪检组长\n\n"
              "成员：各股室负责人\n"));
  // One alone makes no doubt, nor do brackets.
  CHECK(holds(body("organization: [{name: 小组, leader: '书记、局长', members: 甲}]\n"),
              "书记、局长任组长，甲为成员。"));
  CHECK(holds(body("organization: [{name: 小组, leader: [{name: 张三, post: '常委、局长'}, "
                   "{name: 李四, post: 主任}]}]\n"),
              "组长：张三（常委、局长）、李四（主任）"));
}

TEST_CASE("what the group's text says is not said again") {
  CHECK(body(R"(
organization:
  - name: 考核小组
    text: 局长任组长，科长为成员。
    leader: 局长
    members: 科长
)") == "## 组织领导\n\n**考核小组**。局长任组长，科长为成员。\n");
}

TEST_CASE("several groups, and groups below a group") {
  CHECK(body(R"(
organization:
  - name: 领导小组
    leader: 镇长
    duties: [统筹协调。, 督促检查。]
    groups: [{name: 宣传组, leader: 科长, duties: 负责宣传。}]
  - {name: 专家组, leader: 教授, office: {at: 县住建局, director: 科长（兼任）}}
)") == R"(## 组织领导

### 一、领导小组

镇长任组长。

#### （一）主要职责

1.统筹协调。

2.督促检查。

#### （二）宣传组

科长任组长。

主要职责：负责宣传。

### 二、专家组

教授任组长。

专家组下设办公室，设在县住建局，科长兼任办公室主任。
)");
}
