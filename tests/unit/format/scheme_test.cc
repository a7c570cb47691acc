// Schemes: every short form equals its long form, and what is wrong is said.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::dump;
using test::findings;
using test::Strings;

namespace {

const std::string kUnits = "units: [甲村, 乙村]\n";

std::string one_item(const std::string& item) {
  return kUnits + "assessment: {id: a, items: [{id: i, points: 10, " + item + "}]}\n";
}
std::string scheme(const std::string& more) {
  return kUnits + "assessment: {id: a, items: [{id: i, points: 10, deduct: 1}], " + more +
         "}\n";
}

}  // namespace

TEST_CASE("an assessment is a scheme, a list of them, or a chapter") {
  CHECK(dump("assessment: {title: 季度考核, text: 甲}\n") ==
        dump("assessment: [{title: 季度考核, text: 甲}]\n"));
  auto chapter =
      test::load("考核办法: {标题: 考核, 正文: 两项, 考核方案: [{id: a}, {id: b}]}\n");
  CHECK(findings(*chapter).empty());
  CHECK(chapter->plan.sections[0].body.title.text == "考核");
  CHECK(chapter->plan.sections[0].body.text.paragraphs == Strings{"两项"});
  CHECK(chapter->plan.schemes.size() == 2);
  auto prose = test::load("assessment: 由文明办组织考核。\n");
  CHECK(findings(*prose).empty());
  CHECK(prose->plan.schemes[0].text.paragraphs == Strings{"由文明办组织考核。"});
  CHECK(!prose->plan.schemes[0].scored());
  CHECK(prose->plan.schemes[0].key() == "assessment");
}

TEST_CASE("scored schemes need ids when there are several (K002)") {
  CHECK(findings("assessment: [{id: a, items: [甲]}, {title: 年度, items: [乙]}]\n") ==
        Strings{"4:35 K002 a scheme needs `id` when there are several"});
  CHECK(findings("assessment: [{title: 甲}, {title: 乙}]\n").empty());
}

TEST_CASE("short forms of a scheme") {
  CHECK(dump(scheme("rectify: 7")) == dump(scheme("rectify: {days: 7}")));
  CHECK(dump(scheme("rounding: 1")) == dump(scheme("rounding: {places: 1}")));
  CHECK(dump(scheme("rounding: {places: 1, mode: 四舍五入}")) ==
        dump(scheme("小数位数: {位数: 1, 方式: half_up}")));
  CHECK(dump(scheme("grades: {A: 85, B: 70, C: }")) ==
        dump(scheme("grades: [{grade: A, min: 85}, {grade: B, min: 70}, {grade: C}]")));
  CHECK(dump(scheme("grades: {grade: A, min: 85}")) == dump(scheme("grades: {A: 85}")));
  CHECK(dump(scheme("ranking: i")) == dump(scheme("ranking: {by: i}")));
  CHECK(dump(scheme("bonuses: 好人好事")) == dump(scheme("bonuses: [{title: 好人好事}]")));
  CHECK(dump(scheme("consequences: 通报批评")) ==
        dump(scheme("consequences: [{text: 通报批评}]")));
}

TEST_CASE("limits may switch the lowest off") {
  auto loaded = test::load(scheme("limits: {min: none, max: 110, bonus: 10, penalty: 20}"));
  const Limits& limits = loaded->plan.schemes[0].limits;
  CHECK(findings(*loaded).empty());
  CHECK(limits.no_min);
  CHECK(!limits.min);
  CHECK(limits.max->value == Ratio(110));
  CHECK(limits.bonus->value == Ratio(10));
  CHECK(limits.penalty->value == Ratio(20));
  CHECK(test::load(scheme("limits: {最低: 无}"))->plan.schemes[0].limits.no_min);
}

TEST_CASE("deduct: its short form, its options, in both languages") {
  CHECK(dump(one_item("deduct: 0.5")) == dump(one_item("deduct: {each: 0.5}")));
  CHECK(dump(one_item("deduct: {levels: {minor: 0.5, major: 2}}")) ==
        dump(one_item("扣分: {等级: {minor: {分值: 0.5}, major: {points: 2}}}")));
  auto loaded = test::load(one_item(
      "deduct: {each: 0.5, cap: 4, overdue: {factor: 2, every: 7, times: 3}, "
      "prompt: {days: 1, factor: 0.5}, repeat: {by: [ref, 等级], within: period, step: 0.5, "
      "max: 2.5}, unique: ref}"));
  CHECK(findings(*loaded).empty());
  CHECK(dump(loaded->plan.schemes[0].items.empty()
                 ? ""
                 : one_item(
                       "扣分: {每处扣: 0.5, 最多扣: 4, 逾期: {加倍: 2, 每几日: 7, 最多次: 3}, "
                       "当场整改: {天数: 1, 系数: 0.5}, 重复发生: {相同栏目: [编号, level], "
                       "计算期内: 本期, "
                       "每次加: 0.5, 最多倍: 2.5}, 不重复计: [编号]}")) ==
        test::dump(loaded->plan));
  const Charge& charge = std::get<Deduct>(loaded->plan.schemes[0].items[0].method).charge;
  CHECK(charge.overdue->every->value == 7);
  CHECK(charge.repeat->by == std::vector<Field>{Field::kRef, Field::kLevel});
  CHECK(charge.repeat->within == Window::kPeriod);
  CHECK(charge.unique == std::vector<Field>{Field::kRef});
  CHECK(charge.prompt->days == 1);
}

TEST_CASE("deduct: floor, range, and a method left blank") {
  auto loaded = test::load(one_item("deduct: {each: 1, floor: none}"));
  CHECK(std::get<Deduct>(loaded->plan.schemes[0].items[0].method).charge.no_floor);
  loaded = test::load(one_item("deduct: {range: [1, 3]}"));
  CHECK(std::get<Deduct>(loaded->plan.schemes[0].items[0].method).charge.range->hi.value ==
        Ratio(3));
  loaded = test::load(one_item("deduct: "));
  CHECK(findings(*loaded).empty());
  CHECK(std::holds_alternative<Deduct>(loaded->plan.schemes[0].items[0].method));
  CHECK(findings(one_item("deduct: {each: 1, floor: 0}")) ==
        Strings{"5:74 K004 `floor` can only be `none`"});
  CHECK(findings(one_item("deduct: {range: 3}")) ==
        Strings{"5:65 K003 `range` should be two numbers, `[lo, hi]`"});
}

TEST_CASE("overdue: none, or one of three") {
  auto loaded = test::load(one_item("deduct: {each: 1, overdue: none}"));
  CHECK(std::get<Deduct>(loaded->plan.schemes[0].items[0].method).charge.overdue->none);
  CHECK(findings(one_item("deduct: {each: 1, overdue: default}")) ==
        Strings{"5:76 K004 `overdue` can be `default` only in a penalty"});
  CHECK(findings(one_item("deduct: {each: 1, overdue: {every: 7}}")) ==
        Strings{"5:76 K002 `overdue` needs one of `factor`, `set`, `add`"});
  CHECK(findings(one_item("deduct: {each: 1, overdue: {factor: 2, add: 1}}")) ==
        Strings{"5:76 K004 `factor`, `set` and `add` exclude each other"});
  CHECK(findings(one_item("deduct: {each: 1, overdue: {factor: 两倍}}")) ==
        Strings{"5:85 K004 `factor` should be a number, not `两倍`"});
}

TEST_CASE("measure and rate: conversions and their short forms") {
  CHECK(dump(one_item("measure: 100")) == dump(one_item("measure: {of: 100}")));
  CHECK(
      dump(one_item("rate: {bands: {95: 10, 90: 8, else: 0}}")) ==
      dump(one_item("rate: {bands: [{min: 95, score: 10}, {min: 90, score: 8}, {score: 0}]}")));
  CHECK(dump(one_item("rate: {bands: {95: 10, 其余: 0}}")) ==
        dump(one_item("达标率: {分档计分: {95: 10, else: 0}}")));
  CHECK(dump(one_item("rate: {bands: {max: 5, score: 10}}")) ==
        dump(one_item("rate: {bands: [{max: 5, score: 10}]}")));
  auto loaded =
      test::load(one_item("measure: {combine: 合计, per: source, range: [0, 50], over: clamp, "
                          "target: {at_least: 12, step: 1, deduct: 0.5, whole_steps: true}}"));
  CHECK(findings(*loaded).empty());
  const auto& measure = std::get<Measure>(loaded->plan.schemes[0].items[0].method);
  CHECK(measure.combine->value == Combine::kSum);
  CHECK(measure.per_source);
  CHECK(measure.over_clamp);
  CHECK(measure.conversion.given == 1);
  CHECK(measure.conversion.target->whole_steps);
  CHECK(findings(one_item("rate: {of: 100, bands: {else: 0}}")) ==
        Strings{"5:55 K004 `of`, `bands` and `target` exclude each other"});
  CHECK(findings(one_item("rate: {bands: {优: 10}}")) ==
        Strings{"5:64 K004 a band begins at a number or is `else`, not `优`"});
  CHECK(findings(one_item("rate: {bands: [{min: 1, max: 2, score: 3}]}")) ==
        Strings{"5:64 K004 a band has `min` or `max`, not both"});
  CHECK(findings(one_item("measure: {target: {at_least: 1}}")) ==
        Strings{"5:68 K002 `target` needs `deduct`"});
}

TEST_CASE("levels in percent, with titles and aliases where wanted") {
  CHECK(dump(one_item("levels: {优: 100, 良: 80}")) ==
        dump(one_item("等级评定: {优: {points: 100}, 良: {分值: 80}}")));
  auto loaded = test::load(one_item("levels: {A: {points: 100, title: 优秀, aliases: [优]}}"));
  const Level& level = std::get<Levels>(loaded->plan.schemes[0].items[0].method).levels[0];
  CHECK(level.title.text == "优秀");
  CHECK(level.aliases[0].text == "优");
  CHECK(findings(one_item("levels: [A, B]")) ==
        Strings{"5:57 K003 `levels` should be keys with values, not a list"});
  CHECK(findings(one_item("levels: {A: 高}")) ==
        Strings{"5:61 K004 `A` should be a number, not `高`"});
}

TEST_CASE("two methods are both read, and the first counts") {
  auto loaded = test::load(one_item("measure: 100, deduct: 1"));
  const Item& item = loaded->plan.schemes[0].items[0];
  CHECK(findings(*loaded).empty());
  CHECK(std::holds_alternative<Measure>(item.method));
  REQUIRE(item.method_keys.size() == 2);
  CHECK(item.method_keys[0].text == "measure");
  CHECK(item.method_keys[1].text == "deduct");
}

TEST_CASE("a rollup finds its scheme and item") {
  const std::string quarterly = kUnits +
                                "assessment:\n  - {id: q, title: 季度, items: [{id: r, title: "
                                "定期, points: 10, deduct: 1}]}\n";
  auto item = [&](const std::string& rollup) {
    auto loaded =
        test::load(quarterly + "  - {id: y, items: [{id: i, rollup: " + rollup + "}]}\n");
    CHECK(findings(*loaded).empty());
    return std::get<Rollup>(loaded->plan.schemes[1].items[0].method);
  };
  CHECK(item("q").scheme_index == 0);
  CHECK(item("季度").scheme_index == 0);
  CHECK(item("q#r").item_id == "r");
  CHECK(item("{scheme: 'q#定期'}").item_id == "r");
  Rollup full = item(
      "{scheme: q, combine: weighted, periods: [Q1, 二季度, 上半年, 3月, 2024年一季度], "
      "best: 3, weights: {Q1: 15, 第二季度: 25}, absent: drop}");
  CHECK(full.combine->value == Combine::kWeighted);
  Strings periods;
  for (const Line& period : full.periods) periods.push_back(period.text);
  CHECK(periods == Strings{"Q1", "Q2", "H1", "03", "2024-Q1"});
  CHECK(full.weights[1].period.text == "Q2");
  CHECK(full.best->value == 3);
  CHECK(full.absent->value == Absent::kDrop);
  CHECK(findings(quarterly +
                 "  - {id: y, items: [{id: i, rollup: p}, {id: j, rollup: q#x}]}\n") ==
        Strings{"7:37 R001 no scheme is called `p`", "7:59 R001 the scheme has no item `x`"});
  CHECK(findings(quarterly + "  - {id: y, items: [{id: i, rollup: }]}\n") ==
        Strings{"7:29 K002 `rollup` needs `scheme`"});
}

TEST_CASE("items need a name, and unique ids (K002, K005)") {
  CHECK(findings(kUnits + "assessment: {id: a, items: [{points: 5, deduct: 1}]}\n") ==
        Strings{"5:29 K002 an item needs `id` or `title`"});
  CHECK(findings(kUnits +
                 "assessment: {id: a, items: [{id: i, deduct: 1}, {title: 乙, items: [{id: i, "
                 "deduct: 1}]}], bonuses: [{id: i, each: 1}]}\n") ==
        Strings{"5:73 K005 two items of this scheme are called `i`",
                "5:106 K005 two items of this scheme are called `i`"});
  CHECK(findings(
            kUnits +
            "assessment: {id: a, items: [{title: 甲, deduct: 1}, {title: 甲, deduct: 1}]}\n") ==
        Strings{"5:60 K005 two items side by side are called `甲`"});
  // The same id in two schemes is the same thing measured.
  CHECK(findings(kUnits +
                 "assessment: [{id: a, items: [{id: i, deduct: 1}]}, {id: b, items: [{id: i, "
                 "deduct: 1}]}]\n")
            .empty());
}

TEST_CASE("items know their task, assessor and records") {
  auto loaded =
      test::load(kUnits +
                 "tasks: [{id: t, title: 清理}]\n"
                 "assessment: {id: a, by: 甲村, items: [{id: i, task: 清理, by: 乙村, where: "
                 "{source: [县里, 群众]}, "
                 "missing: 零分, checks: 看现场, deduct: 1}, {id: j, task: tt, deduct: 1}]}\n");
  const Scheme& s = loaded->plan.schemes[0];
  CHECK(s.by[0].index == 0);
  CHECK(s.items[0].task.index == 0);
  CHECK(s.items[0].by[0].index == 1);
  CHECK(s.items[0].where.source.size() == 2);
  CHECK(s.items[0].missing->value == Missing::kZero);
  CHECK(s.items[0].checks.size() == 1);
  CHECK(findings(*loaded) == Strings{"6:142 R001 no task is called `tt`"});
}

TEST_CASE("what stands under a heading takes the effect keys it lacks") {
  auto loaded =
      test::load(scheme("bonuses: [{id: g, text: 每次加分, each: 1, cap: 3, within: plan, "
                        "items: [甲, {id: h, each: 2}, "
                        "{id: l, ladder: {city: 2, county: 1}}]}], "
                        "vetoes: [{id: v, text: 有下列情形之一的, grade_cap: B, when: {item: "
                        "i, below: 5}, items: [{id: w}, "
                        "{id: x, grade: C, unranked: true}]}], grades: {A: 80, B: 60, C: }"));
  CHECK(findings(*loaded).empty());
  const Scheme& s = loaded->plan.schemes[0];
  const Extra& heading = s.bonuses[0];
  CHECK(heading.items[0].charge.each->value == Ratio(1));
  CHECK(heading.items[0].charge.cap->value == Ratio(3));
  CHECK(heading.items[0].within->value == Window::kPlan);
  CHECK(heading.items[1].charge.each->value == Ratio(2));
  CHECK(!heading.items[2].charge.each);
  CHECK(heading.items[2].ladder.size() == 2);
  CHECK(!heading.items[0].text.given());  // text is printed once, at the heading
  const Extra& veto = s.vetoes[0];
  CHECK(veto.items[0].effect.grade_cap.text == "B");
  CHECK(veto.items[0].when->item.text == "i");
  CHECK(veto.items[1].effect.grade.text == "C");
  CHECK(veto.items[1].effect.grade_cap.text == "B");
  CHECK(veto.items[1].effect.unranked);
  CHECK(leaves(s.bonuses).size() == 3);
}

TEST_CASE("penalties have the options of deduct, and `overdue: default`") {
  auto loaded = test::load(scheme(
      "penalties: [{id: p, each: 0.1, overdue: default, from: 2, flat: true, unique: [ref], "
      "where: {level: 严重}, repeat: {step: 1}}]"));
  CHECK(findings(*loaded).empty());
  const Extra& penalty = loaded->plan.schemes[0].penalties[0];
  CHECK(penalty.charge.overdue->is_default);
  CHECK(penalty.from->value == 2);
  CHECK(penalty.flat);
  CHECK(penalty.where.level[0].text == "严重");
  CHECK(findings(scheme("bonuses: [{id: b, each: 1, overdue: none}]"))[0] ==
        "5:89 K001 a bonus has no key `overdue`");
  CHECK(findings(scheme("penalties: [{each: 1}]"))[0] ==
        "5:74 K002 a penalty needs `id` or `title`");
}

TEST_CASE("vetoes name grades of the scheme and items of the tree (R001)") {
  auto loaded =
      test::load(scheme("grades: {优秀: 85, 合格: }, vetoes: [{id: v, grade: 不合格}, {id: w, "
                        "grade_cap: 良好, items: [x, y]}, "
                        "{id: u, unranked: 是, when: {item: k, below: 3}}]"));
  CHECK(findings(*loaded) == Strings{"5:110 R001 the scheme has no grade `不合格`",
                                     "5:135 R001 the scheme has no grade `良好`",
                                     "5:189 R001 the scheme has no item `k`"});
  CHECK(loaded->findings[0].help.zh == "是不是“合格”？");
}

TEST_CASE("ranking: by an item or another scheme, ties, tiebreaks") {
  auto loaded = test::load(
      kUnits +
      "assessment:\n"
      "  - {id: a, items: [{id: i, title: 道路, points: 5, deduct: 1}], ranking: {by: 道路, "
      "within: group, "
      "ties: dense, tiebreak: [deductions, 逾期, 'item：道路']}}\n"
      "  - {id: b, title: 总分, items: [{id: j, deduct: 1}], ranking: {by: a}}\n"
      "  - {id: c, items: [{id: k, deduct: 1}], ranking: {by: z, tiebreak: [最好, item]}}\n");
  const Ranking& first = loaded->plan.schemes[0].ranking;
  CHECK(first.by.text == "i");
  CHECK(first.by_scheme == -1);
  CHECK(first.within_group);
  CHECK(first.ties == Ties::kDense);
  REQUIRE(first.tiebreak.size() == 3);
  CHECK(first.tiebreak[1].kind == TieBreak::Kind::kOverdue);
  CHECK(first.tiebreak[2].item == "i");
  CHECK(loaded->plan.schemes[1].ranking.by_scheme == 0);
  CHECK(findings(*loaded) ==
        Strings{"8:56 R001 `z` is neither an item of this scheme nor another scheme",
                "8:70 K004 `tiebreak` cannot be `最好`; it can be `deductions`, `overdue` or "
                "`item:ID`",
                "8:74 K004 `tiebreak` cannot be `item`; it can be `deductions`, `overdue` or "
                "`item:ID`"});
}

TEST_CASE("consequences") {
  auto loaded =
      test::load(scheme("consequences: [{top: 3, label: 红旗, amount: 1000, in: 元}, {ranks: "
                        "1..5}, {名次: 6至10}, {ranks: 3}, "
                        "{后: 1, 金额: -500, 对象: 个人, 有效期: 1年}, {grade: A, at_least: B, "
                        "consecutive: 2}, {progress: 2}]"));
  CHECK(findings(*loaded).empty());
  const auto& all = loaded->plan.schemes[0].consequences;
  CHECK(all[0].top->value == 3);
  CHECK(all[0].in == Consequence::In::kYuan);
  CHECK(all[1].ranks->value == std::pair(1, 5));
  CHECK(all[2].ranks->value == std::pair(6, 10));
  CHECK(all[3].ranks->value == std::pair(3, 3));
  CHECK(all[4].amount->value == Ratio(-500));
  CHECK(all[4].to == Consequence::To::kPeople);
  CHECK(
      findings(scheme("consequences: [{label: 红旗}, {ranks: 前五}]")) ==
      Strings{
          "5:77 K002 a consequence needs one of `top`, `bottom`, `ranks`, `progress`, `grade`",
          "5:98 K004 `ranks` should be ranks like `1..5`, not `前五`"});
}

TEST_CASE("inspection duties") {
  auto loaded = test::load(
      kUnits +
      "assessment: {id: a, items: [{id: i, title: 道路, points: 5, deduct: 1}], inspections: ["
      "{id: d, every: 2 weeks, times: 2, for: all, by: 甲村, source: 巡查, items: '道路', "
      "within: 5}, "
      "{every: day}, {title: 每月一查, items: 桥}]}\n");
  const InspectionDuty& duty = loaded->plan.schemes[0].inspections[0];
  CHECK(duty.frequency.every == Cycle::kTwoWeeks);
  CHECK(duty.frequency.times == 2);
  CHECK(duty.for_all);
  CHECK(duty.by[0].index == 0);
  CHECK(duty.items[0].text == "i");
  CHECK(duty.within->value == 5);
  CHECK(findings(*loaded) == Strings{"5:183 K004 `every` cannot be `day`",
                                     "5:190 K002 an inspection duty needs `every`",
                                     "5:210 R001 the scheme has no item `桥`"});
}

TEST_CASE("one plan in Chinese keys and in English keys is the same plan") {
  const std::string english =
      kUnits +
      "assessment:\n"
      "  - id: q\n    title: 季度\n    cycle: quarter\n    closing: 10\n    uninspected: "
      "by-item\n"
      "    overdue: {set: 1}\n    full_marks: 10\n    notes: [甲]\n"
      "    items: [{title: 路, points: 10, missing: skip, deduct: {each: 1}}]\n"
      "    bonuses: [{title: 好人, ladder: {省: 2, 市: 1}, within: year}]\n"
      "    penalties: [{title: 曝光, each: 0.1, overdue: {add: 2}}]\n"
      "    grades: [{grade: A, min: 85, label: 优}, {grade: B}]\n"
      "    vetoes: [{title: 事故, grade: B, score_cap: 60}]\n"
      "    inspections: [{title: 周查, every: week, for: unit}]\n";
  const std::string chinese =
      "单位: [甲村, 乙村]\n"
      "考核办法:\n"
      "  - 代码: q\n    名称: 季度\n    考核周期: 季度\n    定案天数: 10\n    未检查时: "
      "按项目\n"
      "    逾期: {改扣: 1}\n    满分: 10\n    说明: [甲]\n"
      "    考核内容: [{名称: 路, 分值: 10, 无记录时: 剔除, 扣分: {每处扣: 1}}]\n"
      "    加分: [{名称: 好人, 分级加分: {省: 2, 市: 1}, 计算期内: 年度}]\n"
      "    总分扣分: [{名称: 曝光, 每次扣: 0.1, 逾期: {另扣: 2}}]\n"
      "    等次: [{等次: A, 最低分: 85, 称号: 优}, {等次: B}]\n"
      "    否决事项: [{名称: 事故, 直接评为: B, 不得超过: 60}]\n"
      "    检查安排: [{名称: 周查, 频次: 每周, 范围: 每个单位}]\n";
  CHECK(findings(english).empty());
  CHECK(findings(chinese).empty());
  CHECK(dump(english) == dump(chinese));
}
