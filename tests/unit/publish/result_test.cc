// Totals, rounding, grades, ranks, consequences and inspection duties in words.
#include "scheme_helper.h"

using plan::testing::chapter;
using plan::testing::holds;
using plan::testing::paragraph;
using plan::testing::with_items;

TEST_CASE("how the total is made") {
  CHECK(paragraph(with_items(""), "**计分规则**。") ==
        "当季已受检查的，没有扣分记录的扣分项目记满分；当季未受检查的，不计分、不排名；"
        "得分四舍五入，保留两位小数。\n");
  CHECK(paragraph(with_items("  bonuses: [{id: x, title: 加, each: 1}]\n"
                             "  penalties: [{id: y, title: 减, each: 1}]\n"
                             "  limits: {max: 110, bonus: 10, penalty: 5}\n"
                             "  uninspected: by-item\n"
                             "  rounding: {places: 1, mode: half_even}\n"),
                  "**计分规则**。") ==
        "总分＝考核内容得分＋加分－扣分；加分合计最多10分；扣分合计最多5分；总分最高110分；总分"
        "最低0分；"
        "当季已受检查的，没有扣分记录的扣分项目记满分；当季未受检查的，按各项目无记录时的规定计"
        "分；"
        "得分四舍六入五成双，保留一位小数。\n");
  CHECK(holds(with_items("  penalties: [{id: y, title: 减, each: 1}]\n  limits: {min: none}\n"
                         "  rounding: {places: 0, mode: down}\n"),
              "总分＝考核内容得分－扣分；总分可以为负；"));
  CHECK(holds(with_items("  rounding: {places: 0, mode: down}\n"), "得分只舍不入取整数。"));
}

TEST_CASE("grades") {
  CHECK(paragraph(with_items("  grades: {A: 85, B: 70, C: 60, D: }\n"), "**考核等次**。") ==
        "考核设A、B、C、D四个等次。85分（含）以上的为A级；70分（含）以上不足85分的为B级；"
        "60分（含）以上不足70分的为C级；不足60分的为D级。\n");
  CHECK(paragraph(
            with_items(
                "  grades: [{grade: 优秀, min: 90, label: 一等}, {grade: 合格, min: 60}]\n"),
            "**考核等次**。") ==
        "考核设优秀、合格两个等次。90分（含）以上的为优秀（一等）；60分（含）以上不足90分的为合"
        "格；"
        "不足60分的不评定等次。\n");
}

TEST_CASE("grades in the plan's own words, with what decides between them") {
  CHECK(paragraph(with_items(R"(  grades:
    - {grade: A, min: 85, text: 85分（含）以上的为A级。}
    - {grade: B, min: 70, text: 70—84分的为B级。}
    - {grade: C, text: 70分以下的为C级。}
)"),
                  "**考核等次**。") ==
        "考核设A、B、C三个等次。85分（含）以上的为A级；70—84分的为B级；70分以下的为C级。"
        "等次按修约后的得分确定：达到某一等次最低分的即为该等次，未达到的为下一等次。\n");
}

TEST_CASE("a grade's text that does not say which grade it is about is told by it") {
  CHECK(paragraph(with_items("  grades: [{grade: 优秀, min: 90, text: 通报表扬}, "
                             "{grade: 合格, min: 60}, {grade: D, text: 约谈负责人。}]\n"),
                  "不足60分的为D级。") == "评为优秀的，通报表扬；评为D级的，约谈负责人。\n");
}

TEST_CASE("ranking") {
  CHECK(!holds(with_items(""), "考核排名"));
  CHECK(holds(
      with_items("  ranking: {}\n  consequences: [{top: 1, label: 红旗}]\n"),
      "**考核排名**。按考核得分由高到低排名；得分相同的名次并列，其后的名次相应空出。\n"));
  CHECK(
      holds(with_items("  ranking: {by: a, within: group, ties: dense, "
                       "tiebreak: [deductions, overdue, 'item:b']}\n"),
            "**考核排名**。按“环境”得分由高到低排名，分组进行；得分相同的，依次按扣分少者在前、"
            "逾期未整改问题少者在前、“管理”得分高者在前排定先后；仍相同的名次并列，"
            "其后的名次不空出。"));
  CHECK(
      holds(with_items("  ranking: {tiebreak: deductions}\n"),
            "由高到低排名；得分相同的，扣分少者在前；仍相同的名次并列，其后的名次相应空出。"));
}

TEST_CASE("consequences without words of their own are one sentence") {
  std::string text = with_items(R"(  grades: {A: 85, B: 70, C: }
  consequences:
    - {top: 2, label: 流动红旗, amount: 3000, in: 元}
    - {bottom: 1, label: 约谈, consecutive: 2}
    - {ranks: 3..5, amount: 500, in: 元, at_least: B}
    - {progress: 1, label: 进步奖}
    - {grade: C, label: 通报批评}
    - {bottom: 1, amount: -500, in: 元, to: people}
)");
  CHECK(paragraph(text, "**结果运用**。") ==
        "排名前2名的，授予“流动红旗”，奖励3000元；连续两个季度排名末位的，予以约谈；"
        "排名第3至5名且等次不低于B级的，奖励500元；得分比上季度提高最多的，授予“进步奖"
        "”；"
        "评为C级的，予以通报批评。以下奖惩落实到有关责任人（每人）：排名末位的，扣500元。\n");
}

TEST_CASE("consequences for others stand behind those for the unit itself") {
  std::string text = with_items(R"(  grades: {A: 85, B: }
  consequences:
    - {progress: 2, label: 进步奖, amount: 500, in: 元, to: people}
    - {grade: B, label: 通报批评}
    - {bottom: 1, amount: -500, in: 元, to: people}
)");
  CHECK(paragraph(text, "**结果运用**。") ==
        "评为B级的，予以通报批评。以下奖惩落实到有关责任人（每人）："
        "得分比上季度提高最多的前2名的，授予“进步奖”，奖励500元；排名末位的，扣500元。\n");
}

TEST_CASE("a title of honour is conferred, a measure is taken") {
  std::string text = with_items(R"(  consequences:
    - {ranks: 1..1, label: 先进社区}
    - {ranks: 2..2, label: 优秀物业服务企业}
    - {ranks: 3..3, label: 通报表扬}
    - {ranks: 4..4, label: 优先安排项目}
    - {ranks: 5..5, label: 安全先进校}
)");
  CHECK(paragraph(text, "**结果运用**。") ==
        "排名第1名的，授予“先进社区”；排名第2名的，授予“优秀物业服务企业”；"
        "排名第3名的，予以通报表扬；排名第4名的，优先安排项目；"
        "排名第5名的，授予“安全先进校”。\n");
  text = with_items(R"(  consequences:
    - {top: 1, label: 年度标兵班级}
    - {bottom: 1, label: 约谈主要负责人}
    - {ranks: 2..2, label: 红榜}
    - {ranks: 3..3, label: 列入黑榜}
)");
  CHECK(paragraph(text, "**结果运用**。") ==
        "排名第1名的，授予“年度标兵班级”；排名末位的，约谈主要负责人；"
        "排名第2名的，列入红榜；排名第3名的，列入黑榜。\n");
}

TEST_CASE("consequences with words: what they leave out is added, what they say is not") {
  std::string text = with_items(R"(  consequences:
    - {top: 10, label: 流动红旗, text: 对前10名的小区悬挂红旗。}
    - {bottom: 10, label: 流动黄旗, text: 悬挂黄旗警告。}
    - {ranks: 1..1, text: 对前一、二名分别奖励3000元、2000元。, amount: 3000, in: 元}
    - {ranks: 2..2, amount: 2000, in: 元}
    - {bottom: 1, text: 对末一名通报批评。, amount: -1000, in: 元}
)");
  CHECK(paragraph(text, "1.**流动红旗**。") == "对前10名的小区悬挂红旗。");
  CHECK(paragraph(text, "2.**流动黄旗**。") == "排名后10名的，悬挂黄旗警告。");
  CHECK(holds(text,
              "\n3.对前一、二名分别奖励3000元、2000元。\n\n4.对末一名通报批评。扣1000元。\n"));
}

TEST_CASE("inspection duties") {
  std::string text = with_items(R"(  by: 东村
  inspections:
    - {id: w, title: 每周一检查, every: week, for: all, source: 周检查, by: 东村}
    - {id: m, title: 每月一通报, every: month, times: 2, items: [a, b], within: 10, by: 西村}
)");
  CHECK(paragraph(text, "1.**每周一检查**。") == "每周至少开展周检查1次。");
  CHECK(paragraph(text, "2.**每月一通报**。") ==
        "西村每月对各村至少检查2次，检查内容为“环境”“管理”，月度结束后10日内公布结果。\n");
}

TEST_CASE("a single inspection without a title runs in, and is found by its id") {
  std::string text = with_items(R"(  notes: ['按{#weekly}执行。']
  inspections: [{id: weekly, every: week, for: all}]
)");
  CHECK(holds(text, "**检查安排**。每周至少检查1次。"));
  CHECK(!holds(text, "{#weekly}"));
}

TEST_CASE("a scheme is introduced by what its text does not say") {
  CHECK(holds(with_items("  by: 东村\n"),
              "按季度进行考核，考核对象为各村，由东村组织实施，实行百分制。\n"));
  CHECK(holds(with_items("  text: 对各村每季度考核一次，满分100分。\n"),
              "对各村每季度考核一次，满分100分。\n"));
  CHECK(holds(chapter("  items: [{id: a, title: 环境, points: 50, deduct: 1}]\n"),
              "按季度进行考核，考核对象为各村，满分为50分。环境：每处扣1分。\n"));
}

TEST_CASE("a scheme without items is prose only") {
  CHECK(plan::testing::body(
            "assessment: {id: a, title: 督查考核, text: 定期督查。, notes: [甲。, 乙。]}\n") ==
        "## 督查考核\n\n定期督查。\n\n一、甲。\n\n二、乙。\n");
}

TEST_CASE("the item tree is a table, in an annex when there is one for it") {
  const std::string items = R"(  items:
    - id: env
      title: 环境
      items: [{id: a, title: 道路, points: 40, deduct: 1}, {id: b, title: 庭院, points: 20, deduct: {each: 1, cap: 5}}]
    - {id: c, title: 管理, points: 40, deduct: 2}
)";
  const std::string table = R"(| 项目 | 内容 | 分值 | 评分办法 |
| ------ | ------ | :---: | ------------------ |
| 环境（60分） | 道路 | 40 | 每处扣1分。 |
|  | 庭院 | 20 | 每处扣1分，最多扣5分。 |
| 管理 |  | 40 | 每处扣2分。 |

除另有规定外，各扣分项目扣完该项分值为止。
)";
  CHECK(holds(chapter(items), "**考核内容**。") == false);
  CHECK(holds(chapter(items), table));
  std::string annexed =
      chapter(items, "attachments: {title: 评分细则, generate: item-table}\n");
  CHECK(holds(annexed, "实行百分制，考核项目、分值和评分办法见附件。"));
  CHECK(holds(annexed, "## 附件　评分细则\n\n" + table));
  CHECK(annexed.find(table) == annexed.rfind(table));
}

TEST_CASE("weighted items show their weight; deep trees are one table a branch") {
  std::string text = chapter(R"(  items:
    - id: regular
      title: 定期考核
      weight: 70
      items:
        - {id: g, title: 基础, items: [{id: a, title: 档案, points: 60, deduct: 1}, {id: b, title: 人员, points: 40, deduct: 1}]}
    - {id: s, title: 满意度, weight: 30, measure: {of: 100}}
)");
  CHECK(holds(text, R"(1.定期考核（占70%）

| 项目 | 内容 | 分值 | 评分办法 |
| ------ | ------ | :---: | ------------------ |
| 基础（100分） | 档案 | 60 | 每处扣1分。 |
|  | 人员 | 40 | 每处扣1分。 |

各扣分项目扣完该项分值为止。

2.**满意度（占30%）**。以测评值为得分；多次测评的取平均值。
)"));
}
