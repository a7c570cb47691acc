// Bonuses, penalties and vetoes in words.
#include "scheme_helper.h"

using plan::testing::holds;
using plan::testing::paragraph;
using plan::testing::with_items;

TEST_CASE("bonuses") {
  std::string text = with_items(R"(  bonuses:
    - {id: x, title: 活动加分, each: 1, cap: 3}
    - {id: y, title: 约稿加分, text: 完成约稿并采用的，每次加0.5分。, each: 0.5}
    - {id: z, title: 表彰加分, levels: {省级: 2, 市级: 1}, flat: true, by: 东村}
)");
  CHECK(paragraph(text, "1.**活动加分**。") == "每次加1分，每季度最多加3分。");
  CHECK(paragraph(text, "2.**约稿加分**。") == "完成约稿并采用的，每次加0.5分。");
  CHECK(paragraph(text, "3.**表彰加分**。") ==
        "每次按等级加分：省级2分、市级1分；当季只计分值最高的一次；由东村认定。");
}

TEST_CASE("a long ladder is a table, a short one a sentence") {
  CHECK(holds(with_items(R"(  bonuses:
    - id: v
      title: 好人加分
      ladder:
        china: {title: 中国好人, aliases: [全国道德模范], points: 3}
        china-nominee: {title: 中国好人提名, points: 2.5}
        province: {title: 安徽好人, points: 2.5}
        city: {title: 蚌埠好人, points: 2}
        county: {title: 怀远好人, points: 1}
)"),
              R"(**好人加分**。按下表加分；同一对象年度内不重复计分，层级升高补差额分。

| 级别 | 加分 |
| --------- | :---: |
| 中国好人（全国道德模范） | 3分 |
| 中国好人提名 | 2.5分 |
| 安徽好人 | 2.5分 |
| 蚌埠好人 | 2分 |
| 怀远好人 | 1分 |
)"));
  CHECK(paragraph(
            with_items("  bonuses: [{id: v, title: 表彰, ladder: {省级: 2, 市级: 1}, within: "
                       "plan, cap: 2}]\n"),
            "**表彰**。") ==
        "省级加2分、市级加1分；同一对象方案实施期内不重复计分，层级升高补差额分；每季度最多加2"
        "分。");
}

TEST_CASE("bonuses below one heading are told together, its own words last") {
  CHECK(paragraph(with_items(R"(  bonuses:
    - id: people
      title: 好人加分
      text: 当选的不重复计分，层级升高补差额分。
      items:
        - {id: v, text: 当选中国好人加3分，提名加2.5分。, ladder: {中国好人: 3, 提名: 2.5}}
        - {id: s, title: 事迹材料, each: 0.5}
    - {id: x, title: 其他, each: 1}
)"),
                  "1.**好人加分**。") ==
        "当选中国好人加3分，提名加2.5分。事迹材料：每次加0.5分。"
        "（当选的不重复计分，层级升高补差额分。）");
}

TEST_CASE("a ladder that the text tells otherwise is printed from the model") {
  // As a person would not notice: the two numbers of the text are swapped.
  CHECK(holds(with_items(R"(  bonuses:
    - id: v
      text: 当选中国好人加2.5分，安徽好人加3分。
      ladder: {中国好人: 3, 安徽好人: 2.5}
    - {id: x, title: 其他, each: 1}
)"),
              "当选中国好人加2.5分，安徽好人加3分。中国好人加3分、安徽好人加2.5分；"));
}

TEST_CASE("penalties") {
  std::string text = with_items(R"(  overdue: {factor: 2}
  penalties:
    - {id: n, title: 通报批评, each: 2, from: 2}
    - {id: e, title: 曝光问题, each: 0.1, overdue: default, where: {source: 媒体}, cap: 5}
)");
  CHECK(paragraph(text, "1.**通报批评**。") == "年度内从第2次起，每次扣2分。");
  CHECK(paragraph(text, "2.**曝光问题**。") ==
        "仅计媒体发现的问题；每次扣0.1分，每季度最多扣5分；未按期整改到位的，依次加倍扣分。");
}

TEST_CASE("vetoes stand under their common sentence") {
  std::string text = with_items(R"(  grades: {A: 85, B: 70, C: 60, D: }
  vetoes:
    - id: not-a
      text: 因物业服务企业主要责任导致有下列情形之一的，小区考核不得评为A级。
      grade_cap: B
      items: [{id: a1, title: 装修管理严重失控}, {id: a2, title: 影响各类创建活动}]
    - {id: d1, title: 设施设备瘫痪, grade: D}
    - {id: d2, title: 发生重大安全事故, grade: D}
    - {id: e, title: 弄虚作假, score: 0, unranked: true}
    - {id: w, when: {item: a, below: 36}, grade_cap: C}
    - {id: m, title: 拒不整改的, score_cap: 59}
)");
  CHECK(holds(text, R"(否决事项

1.因物业服务企业主要责任导致有下列情形之一的，小区考核不得评为A级：

（1）装修管理严重失控；

（2）影响各类创建活动。

2.有下列情形之一的，直接评为D级：

（1）设施设备瘫痪；

（2）发生重大安全事故。

3.弄虚作假的，总分记为0分，不参加排名。

4.“环境”得分低于36分的，等次不得高于C级。

5.拒不整改的，总分不得超过59分。
)"));
}

TEST_CASE("one group of vetoes is the part itself; missing effects are added") {
  CHECK(holds(with_items(R"(  grades: {A: 85, B: 70, C: }
  vetoes:
    - id: v
      text: 有下列情形之一的。
      grade_cap: B
      items: [{id: a1, title: 发生事故}, {id: a2, title: 弄虚作假}]
)"),
              R"(否决事项

有下列情形之一的，不得评为A级：

1.发生事故；

2.弄虚作假。
)"));
}
