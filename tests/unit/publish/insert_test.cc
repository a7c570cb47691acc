#include "rendered.h"

using plan::testing::body;
using plan::testing::holds;

TEST_CASE("an inserted section is printed there and is no chapter of its own") {
  CHECK(body(R"(
principles: [甲。, 乙。]
scope: 全县小区。
safeguards:
  - {title: 加强宣传, text: 广泛宣传。}
  - insert: scope
)") == R"(## 一、基本原则

（一）甲。

（二）乙。

## 二、保障措施

（一）**加强宣传**。广泛宣传。

（二）**适用范围**。全县小区。
)");
}

TEST_CASE("below a title of its own only what is inserted is printed") {
  CHECK(body(R"(
principles: [甲。, 乙。]
scope: 全县小区。
safeguards:
  - {title: 考核范围, insert: scope}
  - 抓落实。
)") == R"(## 一、基本原则

（一）甲。

（二）乙。

## 二、保障措施

（一）**考核范围**。全县小区。

（二）抓落实。
)");
}

TEST_CASE("an inserted group leaves the others where they are") {
  std::string text = body(R"(
organization:
  - {id: team, name: 考核小组, leader: 局长, members: [科长]}
  - {name: 宣传组, leader: 科长}
safeguards:
  - {title: 加强领导, text: 成立考核小组。, insert: team}
  - 抓落实。
)");
  CHECK(text == R"(## 一、组织领导

**宣传组**。科长任组长。

## 二、保障措施

### （一）加强领导

成立考核小组。

局长任组长，科长为成员。

（二）抓落实。
)");
}

TEST_CASE("a chapter of which everything is inserted elsewhere vanishes") {
  std::string text = body(R"(
organization: [{id: team, name: 考核小组, leader: 局长}]
safeguards: [{insert: team}, 抓落实。]
)");
  CHECK(text == "## 保障措施\n\n一、**考核小组**。局长任组长。\n\n二、抓落实。\n");
}

TEST_CASE("a part of a scheme is printed at its insert, the rest in the chapter") {
  std::string text = body(R"(
units: {village: [东村, 西村]}
assessment:
  title: 考核办法
  items: [{id: a, title: 环境, points: 100, deduct: 1}]
  grades: {A: 85, B: 70, C: }
  bonuses: [{id: b, title: 好人, each: 1}]
safeguards:
  - {title: 评定等次, insert: 'assessment#grades'}
  - 抓落实。
)");
  CHECK(holds(text,
              "（一）**评定等次**。考核设A、B、C三个等次。85分（含）以上的为A级；"
              "70分（含）以上不足85分的为B级；不足70分的为C级。\n"));
  CHECK(holds(text, "## 一、考核办法\n"));
  CHECK(holds(text, "加分项"));
  CHECK(!holds(text, "考核等次"));
}

TEST_CASE("the first of two inserts wins, and nothing is put inside itself") {
  std::string text = body(R"(
scope: 全县小区。
safeguards: [{title: 甲, insert: scope}, {title: 乙, insert: scope}, 丙。]
requirements: [{title: 丁, insert: requirements}, 戊。]
)");
  CHECK(text == R"(## 一、保障措施

（一）**甲**。全县小区。

（二）**乙**

（三）丙。

## 二、工作要求

（一）**丁**

（二）戊。
)");
}

TEST_CASE("two sections that would hold each other: one keeps its place") {
  std::string text = body(R"(
safeguards: [{title: 甲, insert: requirements}, 乙。]
requirements: [{title: 丙, insert: safeguards}, 丁。]
)");
  CHECK(text == R"(## 保障措施

### 一、甲

（一）**丙**

（二）丁。

二、乙。
)");
}

TEST_CASE("a long chain of inserts ends, and nothing in it is lost") {
  std::string plan = "sections:\n";
  for (int i = 0; i < 60; ++i) {
    std::string n = std::to_string(i);
    plan += "  - {id: s" + n + ", title: 章" + n + "。, items: [甲" + n +
            "。, {title: 插, insert: s" + std::to_string(i + 1) + "}]}\n";
  }
  plan += "  - {id: s60, title: 末章, text: 完。}\n";
  std::string text = body(plan);
  for (int i = 0; i < 60; ++i) CHECK(holds(text, "甲" + std::to_string(i) + "。"));
  CHECK(holds(text, "完。"));
}

TEST_CASE("one item, bonus or veto is printed at its insert, and no longer with the others") {
  auto loaded = plan::load_plan_text("test.yaml", R"(
plan: 1
id: t
title: 方案
units: {village: [东村, 西村]}
assessment:
  title: 考核办法
  text: 考核如下。
  items: [{id: road, title: 道路, points: 60, deduct: 1}, {id: yard, title: 庭院, points: 40, deduct: 2}]
  bonuses: [{id: virtue, title: 好人, each: 1}, {id: act, title: 活动, each: 2}]
  grades: {A: 85, B: }
  vetoes: [{id: fire, title: 火灾, grade_cap: B}, {id: fraud, title: 弄虚作假, grade: B}]
safeguards:
  - insert: 'assessment#act'
  - {title: 一票否决, insert: 'assessment#fraud'}
  - {title: 总体要求, insert: 'assessment#text'}
  - insert: 'assessment#yard'
)");
  std::string text = plan::to_markdown(plan::publish(loaded->plan));
  CHECK(holds(text,
              "（一）**活动**。每次加2分。\n\n（二）**一票否决**。弄虚作假的，直接评为B级。\n\n"
              "（三）**总体要求**。考核如下。考核对象为各村，实行百分制。\n\n"
              "（四）**庭院（40分）**。每处扣2分。\n"));
  CHECK(holds(text, "**好人**。每次加1分。\n\n"));
  CHECK(holds(text, "**否决事项**。火灾的，不得评为A级。\n"));
  for (const char* once : {"弄虚作假", "每次加2分", "每处扣2分", "考核如下"}) {
    CHECK(text.find(once) == text.rfind(once));
    CHECK(holds(text, once));
  }
}
