// What --explain lists is what was computed, and adds up.
#include "plan/score/explain.h"
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Lang;
using plan::Ratio;
using plan::score::ExplainNode;
using plan::score::Explanation;

namespace {

// The parts that have values make the node's own, at every depth.
void check_sums(const ExplainNode& node) {
  bool any = false;
  Ratio sum(0);
  for (const ExplainNode& part : node.parts) {
    if (part.value) sum += *part.value;
    any = any || part.value.has_value();
    check_sums(part);
  }
  CAPTURE(node.what.en);
  if (any && node.own) CHECK(sum.exact() == node.own->exact());
}

void check_all(const Scored& scored) {
  for (std::size_t unit = 0; unit < scored.board().plan->units.size(); ++unit) {
    for (const Explanation& one :
         plan::score::explain(scored.compiled, scored.scoring, static_cast<int>(unit))) {
      const auto& scheme = scored.board().schemes[one.scheme];
      check_sums(one.total);
      for (const auto& result : scheme.periods[one.period].units) {
        if (result.unit != static_cast<int>(unit)) continue;
        CHECK(one.total.own == result.total);
        REQUIRE_FALSE(one.total.parts.empty());
      }
    }
  }
}

using Explanations = std::vector<Explanation>;

plan::score::ExplainedUnit explained(const Scored& scored, const Explanations& explanations,
                                     int unit) {
  return {explanations, scored.log, scored.scoring, scored.loaded->sources, unit};
}

std::string text_of(const Scored& scored, const Explanations& explanations, int unit,
                    Lang lang = Lang::kEn) {
  return plan::score::explain_text(explained(scored, explanations, unit), lang);
}

plan::score::LogOptions explaining(int unit) {
  plan::score::LogOptions options;
  options.words_of_unit = unit;
  options.as_of = plan::make_day(2024, 6, 30);
  return options;
}

}  // namespace

TEST_CASE("a record is explained in its own words, with its place, rule and arithmetic") {
  std::string plan = plan_with(
      "  title: 季评\n  cycle: quarter\n  rectify: 7\n"
      "  items:\n    - {id: x, title: 道路, text: 每处扣0.1分。, points: 20, deduct: {each: "
      "0.1, "
      "overdue: {factor: 2}}}\n"
      "    - {id: y, title: 测评, points: 80, measure: {of: 100}}\n");
  auto scored = score_files(plan,
                            {{"q1.csv",
                              "日期,单位,项目,数量,数值,来源,备注,作废\n"
                              "2024-03-01,甲村,道路,2,,暗访,路边有垃圾,\n"
                              "2024-03-02,甲村,测评,,95,,,\n"
                              "2024-03-02,甲村,测评,,92,,,\n"
                              "2024-03-03,甲村,道路,1,,,重复了,是\n"}},
                            explaining(0));
  check_all(*scored);
  auto explanations = plan::score::explain(scored->compiled, scored->scoring, 0);
  CHECK(text_of(*scored, explanations, 0, Lang::kZh) ==
        "甲村　季评　2024年第一季度\n"
        "  公布得分94.40：由94.4取2位小数\n"
        "  2项中2项有记录\n"
        "  第1名（共1个单位排名）\n"
        "  总分 94.4\n"
        "  + 94.4  考核内容，满分100\n"
        "    + 19.6  道路，满分20（plan.yaml:15）\n"
        "        每处扣0.1分。\n"
        "      + 20  满分\n"
        "      − 0.4  q1.csv:2  2024-03-01  数量2  来源暗访  “路边有垃圾”\n"
        "          0.1 × 2 × 2^1 = 0.4：每处0.1分，数量2，逾期1次，系数2^1，"
        "期限2024-03-08，截至2024-06-30未整改，逾期114天\n"
        "    + 74.8  测评，满分80（plan.yaml:16）\n"
        "        平均：(95 + 92) ÷ 2 = 93.5\n"
        "        93.5 ÷ 100 × 80 = 74.8：满值100得93.5，折成80分制\n"
        "      ·  q1.csv:3  2024-03-02  数值95\n"
        "      ·  q1.csv:4  2024-03-02  数值92\n"
        "\n"
        "本单位没有计入的行：\n"
        "  q1.csv:5  2024-03-03  道路  重复了  已作废\n"
        "截至2024-06-30；读取4行：计分3行，作废1行，期外0行，不适用0行，拒绝0行\n");
}

TEST_CASE("the same as Markdown: nested, escaped, each rule with its place") {
  std::string plan = plan_with(
      "  title: 季评\n  cycle: quarter\n  items:\n"
      "    - {id: x, title: 道*路, text: 每处扣0.1分。, points: 20, deduct: 0.1}\n");
  auto scored = score_files(plan,
                            {{"q1.csv",
                              "日期,单位,项目,备注\n2024-03-01,甲村,x,[x] 1*2\n"
                              "2024-06-30,甲村,x,\n"}},
                            explaining(0));
  auto explanations = plan::score::explain(scored->compiled, scored->scoring, 0, "", "2024-Q1");
  std::string markdown =
      plan::score::explain_markdown(explained(*scored, explanations, 0), Lang::kZh);
  CHECK(markdown ==
        "## 甲村　季评　2024年第一季度\n\n"
        "- 公布得分19.90：由19.9取2位小数\n"
        "- 1项中1项有记录\n"
        "- 第1名（共1个单位排名）\n"
        "- 19.9 总分\n"
        "  - **+ 19.9** 考核内容，满分20\n"
        "    - **+ 19.9** 道\\*路，满分20（plan.yaml:14）\n"
        "      - 每处扣0.1分。\n"
        "      - **+ 20** 满分\n"
        "      - **− 0.1** q1.csv:2  2024-03-01  “\\[x\\] 1\\*2”\n"
        "        - 0.1 × 1 = 0.1：每处0.1分，数量1\n"
        "\n截至2024-06-30；读取2行：计分2行，作废0行，期外0行，不适用0行，拒绝0行\n");
}

TEST_CASE("sums hold under weights, skips, caps, limits and vetoes") {
  std::string plan = plan_with(
      "  limits: {bonus: 3, penalty: 2, max: 60}\n"
      "  items:\n"
      "    - {id: x, title: 一, weight: 70, items: [{id: x1, title: 一一, points: 7, deduct: "
      "{each: "
      "1, cap: 3}}, {id: x2, title: 一二, points: 5, deduct: 1, missing: skip}]}\n"
      "    - {id: y, title: 二, weight: 30, measure: {of: 3}}\n"
      "  bonuses: [{id: g, title: 加, each: 1, cap: 4}]\n"
      "  penalties: [{id: p, title: 减, each: 1, from: 2, repeat: {step: 0.5}}]\n"
      "  vetoes: [{id: v, title: 事故, score_cap: 50}]\n");
  auto scored = score_files(plan,
                            {{"log.csv",
                              "日期,单位,项目,数量,数值\n"
                              "2024-03-01,甲村,一一,9,\n2024-03-01,甲村,二,,1\n"
                              "2024-03-01,甲村,加,6,\n2024-03-01,甲村,减,5,\n"
                              "2024-03-01,乙村,一一,1,\n2024-03-01,乙村,一二,1,\n"
                              "2024-03-01,乙村,二,,3\n2024-03-02,乙村,事故,,\n"
                              "2024-03-01,丙村,一一,1,\n"}},
                            explaining(0));
  check_all(*scored);
  CHECK(exact(scored->unit("a").total) == "51");  // 70 * 4/7 + 30 * 1/3 + 3 - 2
  CHECK(exact(scored->unit("b").total) == "50");
  CHECK(published(scored->unit("c")) == "-");
}

TEST_CASE("sums hold for ladders, flat extras and what is unique") {
  std::string plan = plan_with(
      "  cycle: quarter\n  items:\n    - {id: x, title: 一, points: 100, deduct: {each: 0.3, "
      "unique: "
      "ref, prompt: {days: 1, factor: 0.5}}}\n"
      "  bonuses: [{id: l, title: 好人, ladder: {city: 2, county: 1}}, {id: f, title: 平, "
      "each: 1, "
      "flat: true}]\n");
  auto scored = score_files(plan,
                            {{"log.csv",
                              "日期,单位,项目,等级,编号,数量,整改时间\n"
                              "2024-01-01,甲村,一,,A,2,2024-01-02\n2024-01-05,甲村,一,,A,1,\n"
                              "2024-01-06,甲村,好人,county,张三,,\n"
                              "2024-01-07,甲村,好人,county,张三,,\n"
                              "2024-01-06,甲村,平,,,3,\n2024-01-07,甲村,平,,,1,\n"
                              "2024-04-06,甲村,好人,city,张三,,\n2024-04-06,甲村,一,,,0,\n"}},
                            explaining(0));
  check_all(*scored);
  CHECK(exact(scored->unit("assessment", "2024-Q1", "a").total) == "101.7");
  CHECK(exact(scored->unit("assessment", "2024-Q2", "a").total) == "101");
  auto text = text_of(
      *scored, plan::score::explain(scored->compiled, scored->scoring, 0, "", "2024-Q1"), 0);
  CHECK(text.find("not counted again: log.csv:2 counts for the same thing") != text.npos);
  CHECK(text.find("step 1 of the ladder (county): 1 reached before, nothing more") !=
        text.npos);
  CHECK(text.find("not counted: log.csv:6 is the largest of the period") != text.npos);
}

TEST_CASE("levels are listed as often as they count") {
  std::string plan =
      plan_with("  items:\n    - {id: x, title: 一, points: 10, levels: {优: 100, 差: 40}}\n");
  auto scored = score_files(plan,
                            {{"log.csv",
                              "日期,单位,项目,等级,数量\n2024-01-01,甲村,一,优,3\n"
                              "2024-01-01,甲村,一,差,\n"}},
                            explaining(0));
  check_all(*scored);
  auto text = text_of(*scored, plan::score::explain(scored->compiled, scored->scoring, 0), 0);
  CHECK(text.find("mean: (100 × 3 + 40) ÷ 4 = 85") != text.npos);
  CHECK(text.find("85 % of 10 points is 8.5") != text.npos);
}

TEST_CASE("a rollup lists its periods; what does not end in decimals is a fraction") {
  std::string plan = plan_with(
      "  - {id: q, title: 季, cycle: quarter, items: [{id: x, title: 一, points: 100, measure: "
      "{of: "
      "100}}]}\n"
      "  - {id: y, title: 年, cycle: year, items: [{id: all, title: 全年, points: 100, rollup: "
      "q}]}\n");
  auto scored =
      score_files(plan,
                  {{"log.csv",
                    "日期,单位,项目,数值\n2024-01-01,甲村,一,90\n2024-04-01,甲村,一,80\n"
                    "2024-07-01,甲村,一,80\n2024-07-01,乙村,一,80\n"}},
                  {});
  check_all(*scored);
  auto text =
      text_of(*scored, plan::score::explain(scored->compiled, scored->scoring, 0, "y"), 0);
  CHECK(text.find("mean: (90 + 80 + 80) ÷ 3 = 250/3") != text.npos);
  CHECK(text.find("+ 250/3  全年, out of 100") != text.npos);
  auto other =
      text_of(*scored, plan::score::explain(scored->compiled, scored->scoring, 1, "y"), 1);
  CHECK(other.find("no score in " + plan::describe_period_name("2024-Q1", Lang::kEn)) !=
        other.npos);
}

TEST_CASE("the mean of each source is written out before they are put together") {
  std::string plan = plan_with(
      "  items:\n    - {id: x, title: 一, points: 50, measure: {of: 100, per: source}}\n");
  std::string csv =
      "日期,单位,项目,数值,来源\n2024-03-01,甲村,一,90,督查\n2024-03-02,甲村,一,80,督查\n"
      "2024-03-03,甲村,一,65,\n";
  auto scored = score_files(plan, {{"log.csv", csv}}, explaining(0));
  check_all(*scored);
  auto text = text_of(*scored, plan::score::explain(scored->compiled, scored->scoring, 0), 0);
  CHECK(text.find("督查, mean: (90 + 80) ÷ 2 = 85\n") != text.npos);
  CHECK(text.find("mean: (85 + 65) ÷ 2 = 75\n") != text.npos);
  CHECK(text.find("75 ÷ 100 × 50 = 37.5: 75 of 100, out of 50 points\n") != text.npos);
}

TEST_CASE("a veto is explained by what fired it, and by what did not") {
  std::string plan = plan_with(
      "  items: [{id: road, title: 道路, points: 100, deduct: 1}]\n"
      "  vetoes:\n"
      "    - {id: f, title: 造假, score: 59.9, text: 造假的，一票否决。}\n"
      "    - {id: g, title: 太差, grade_cap: B, when: {item: road, below: 99}}\n"
      "    - {id: h, title: 事故, unranked: true}\n"
      "  grades: {A: 90, B: 60, C: 0}\n");
  std::string csv =
      "日期,单位,项目,数量,备注\n2024-01-05,甲村,道路,2,\n2024-02-06,甲村,造假,1,假台账\n"
      "2024-02-07,甲村,造假,0,\n";
  auto scored = score_files(plan, {{"log.csv", csv}}, explaining(0));
  check_all(*scored);
  auto text = text_of(*scored, plan::score::explain(scored->compiled, scored->scoring, 0), 0,
                      Lang::kZh);
  CHECK(text.find("log.csv:3  2024-02-06  数量1  “假台账”\n") != text.npos);
  CHECK(text.find("造假的，一票否决。\n") != text.npos);
  CHECK(text.find("log.csv:4  2024-02-07  数量0\n          数量为0，不作否决\n") != text.npos);
  CHECK(text.find("道路得98分，低于99分\n") != text.npos);
  CHECK(text.find("事故") == text.npos);
}
