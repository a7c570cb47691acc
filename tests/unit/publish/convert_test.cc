// Measured values, rates, levels and rollups in words.
#include "scheme_helper.h"

using plan::testing::body;
using plan::testing::holds;
using plan::testing::rule;

TEST_CASE("measure") {
  CHECK(rule("measure: {}") == "以测评值为得分；多次测评的取平均值。");
  CHECK(rule("measure: {of: 100}") ==
        "测评值达到100的得满分，不足的按比例折算；多次测评的取平均值。");
  CHECK(rule("measure: {of: 100, range: [0, 100], combine: last}") ==
        "测评值达到100的得满分，不足的按比例折算；多次测评的以最后一次为准。");
  CHECK(rule("measure: {of: 5, range: [1, 5]}") ==
        "测评值达到5的得满分，不足的按比例折算；多次测评的取平均值；测评值取1至5。");
  CHECK(rule("measure: {combine: sum, per: source, bands: {95: 10, 90: 8, else: 2}}") ==
        "95（含）以上的得10分，90（含）以上不足95的得8分，其余得2分；先按来源分别求平均；"
        "多次记录的相加计算。");
  CHECK(rule("measure: {bands: [{max: 5, score: 10}, {max: 10, score: 6}]}") ==
        "不超过5的得10分，超过5不超过10的得6分，其余不得分；多次测评的取平均值。");
  CHECK(rule("measure: {combine: sum, target: {at_least: 12, deduct: 0.5}}") ==
        "数值达到12的得满分，每低1扣0.5分；多次记录的相加计算。");
}

TEST_CASE("rate") {
  CHECK(rule("rate: {of: 95}") == "达标率达到95%的得满分，不足的按比例折算。");
  CHECK(rule("rate: {bands: {95: 10, 90: 8}}") ==
        "达标率95%（含）以上的得10分，90%（含）以上不足95%的得8分，其余不得分。");
  CHECK(rule("rate: {target: {at_least: 80, step: 5, deduct: 0.5}}") ==
        "达标率达到80%的得满分，每低5个百分点扣0.5分；不足5个百分点的按比例扣分。");
  CHECK(rule("rate: {target: {at_most: 3, step: 1, deduct: 2, whole_steps: true}}") ==
        "达标率不超过3%的得满分，每超1个百分点扣2分；不足1个百分点的按1个百分点计。");
  CHECK(rule("text: 达到80%得满分，每低5个百分点扣0.5分。, "
             "rate: {target: {at_least: 80, step: 5, deduct: 0.5}}") ==
        "达到80%得满分，每低5个百分点扣0.5分。不足5个百分点的按比例扣分。");
}

TEST_CASE("levels are worth points of the item") {
  CHECK(rule("levels: {优: 100, 良: 85, 差: 0}") ==
        "评定为优的得10分，良的得8.5分，差的不得分；多次评定的取平均值。");
  CHECK(rule("levels: {A: 100, B: 60}") ==
        "评定为A级的得10分，B级的得6分；多次评定的取平均值。");
}

namespace {

std::string year(const std::string& rollup, const std::string& text = "") {
  std::string all = body(R"(
period: 2024
units: {village: [东村, 西村]}
assessment:
  schemes:
    - id: q
      title: 季度考核
      cycle: quarter
      items: [{id: a, title: 环境, points: 60, deduct: 1}, {id: b, title: 管理, points: 40, deduct: 1}]
    - id: y
      title: 年终总评
      cycle: year
)" + text + "      items: [{id: s, title: 平时, points: 100, rollup: " +
                         rollup + "}]\n");
  std::string begin = "**年终总评**。";
  std::size_t at = all.find(begin);
  REQUIRE(at != std::string::npos);
  return all.substr(at + begin.size());
}

}  // namespace

TEST_CASE("nothing is above a rate of 100%") {
  CHECK(rule("rate: {bands: {100: 10, 95: 8, else: 0}}") ==
        "达标率100%的得10分，95%（含）以上不足100%的得8分，其余不得分。");
}

TEST_CASE("months are counted as 月份") {
  std::string text = body(
      "period: 2024\nunits: {village: [东村, 西村]}\nassessment:\n  schemes:\n"
      "    - {id: m, title: 月度评比, cycle: month, items: "
      "[{title: 环境, points: 100, deduct: 1}]}\n"
      "    - {id: y, title: 年终总评, cycle: year, items: "
      "[{title: 平时, points: 100, rollup: {scheme: m, absent: drop}}]}\n");
  CHECK(holds(text, "取当年各月份“月度评比”得分的平均值；没有得分的月份不计入。"));
}

TEST_CASE("rollups say what, how, and what a gap means") {
  const std::string end = "得分四舍五入，保留两位小数。\n";
  CHECK(year("q") ==
        "平时：取当年各季度“季度考核”得分的平均值；缺少其中任一季度得分的，不计得分。" + end);
  CHECK(year("{scheme: q, absent: drop}") ==
        "平时：取当年各季度“季度考核”得分的平均值；没有得分的季度不计入。" + end);
  CHECK(year("{scheme: q, combine: sum, absent: zero}") ==
        "平时：取当年各季度“季度考核”得分之和；折算为100分；没有得分的季度按零分计。" + end);
  CHECK(year("{scheme: 'q#a', best: 3}") ==
        "平时：取当年各季度“季度考核”中“环境”得分的平均值；只取其中最高的3次；折算为100分；"
        "缺少其中任一季度得分的，不计得分。" +
            end);
  CHECK(year("{scheme: q, combine: weighted, weights: {Q1: 1, Q2: 1, Q3: 1, Q4: 2}}") ==
        "平时：取当年各季度“季度考核”得分加权计算；权重为：第一季度20%、第二季度20%"
        "、第三季度20%、"
        "第四季度40%；缺少其中任一季度得分的，不计得分。" +
            end);
  CHECK(year("{scheme: q, periods: [Q1, Q2], combine: max}") ==
        "平时：取第一季度、第二季度“季度考核”得分的最高值；缺少其中任一季度得分的，不计得分。" +
            end);
  CHECK(year("q", "      text: 年终总评为各季度得分的平均值。\n") ==
        "年终总评为各季度得分的平均值。平时：缺少其中任一季度得分的，不计得分。" + end);
}
