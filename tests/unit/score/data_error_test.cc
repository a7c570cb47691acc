// Every data error, with its whole message and its place.
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Lang;
using plan::Severity;

namespace {

using Lines = std::vector<std::string>;

// The plan that most rows go against: one leaf of each method, a ladder, a group, a rollup.
const std::string& plan_text() {
  static const std::string text = plan_with(
      "  - id: s\n    title: 考核\n    subjects: [a, b]\n    items:\n"
      "      - {id: d, title: 卫生, points: 10, deduct: 1}\n"
      "      - {id: free, title: 另扣, points: 10, deduct: {}}\n"
      "      - {id: lev, title: 养殖, points: 10, deduct: {levels: {minor: {points: 1, title: "
      "一般}, "
      "severe: {points: 2, title: 严重}}}}\n"
      "      - {id: disc, title: 酌情, points: 10, deduct: {range: [0.5, 2]}}\n"
      "      - {id: rep, title: 屡犯, points: 10, deduct: {each: 1, repeat: {step: 1}}}\n"
      "      - {id: meas, title: 测评, points: 10, measure: {of: 100}}\n"
      "      - {id: rate, title: 达标, points: 10, rate: {of: 100}}\n"
      "      - {id: grad, title: 评级, points: 10, levels: {优: 100, 差: 0}}\n"
      "      - {id: grp, title: 一组, points: 20, items: [{id: g1, title: 甲项, points: 10, "
      "deduct: "
      "1}, {id: g2, title: 乙项, points: 10, deduct: 1}]}\n"
      "    bonuses:\n"
      "      - {id: lad, title: 好人, ladder: {city: 2, county: 1}}\n"
      "      - {id: head, title: 各项加分, each: 1, items: [{id: h1, title: 承办}]}\n"
      "  - id: y\n    title: 年度\n    subjects: [a, b]\n    items:\n"
      "      - {id: all, title: 全年, points: 100, rollup: s}\n");
  return text;
}

std::string line_of(const plan::Finding& finding, Lang lang) {
  return std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " " +
         finding.code + " " + finding.message.in(lang);
}

Lines errors(const std::string& csv, Lang lang = Lang::kEn,
             const std::string& plan = plan_text()) {
  auto scored = score_files(plan, {{"log.csv", csv}});
  Lines lines;
  for (const plan::Finding& finding : scored->log.troubles.listed()) {
    if (finding.severity == Severity::kError) lines.push_back(line_of(finding, lang));
  }
  CHECK(scored->board().rows.refused == (lines.empty() ? 0U : 1U));
  return lines;
}
// The errors of one row: date, unit and item are in order unless given.
Lines row(const std::string& columns, const std::string& cells, Lang lang = Lang::kEn) {
  return errors("日期,单位,项目," + columns + "\n2024-03-01,甲村," + cells + "\n", lang);
}
std::string help(const std::string& csv, Lang lang = Lang::kEn) {
  auto scored = score_files(plan_text(), {{"log.csv", csv}});
  REQUIRE(scored->log.troubles.listed().size() == 1);
  return scored->log.troubles.listed()[0].help.in(lang);
}

}  // namespace

TEST_CASE("unknown unit and item, with the nearest name") {
  CHECK(errors("日期,单位,项目\n2024-03-01,申村,卫生\n") ==
        Lines{"2:12 C001 unknown unit `申村`"});
  CHECK(errors("日期,单位,项目\n2024-03-01,申村,卫生\n", Lang::kZh) ==
        Lines{"2:12 C001 没有“申村”这个单位"});
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,卫牛\n") ==
        Lines{"2:15 C002 unknown item `卫牛`"});
  CHECK(help("日期,单位,项目\n2024-03-01,甲村,卫牛\n") == "did you mean 卫生?");
  CHECK(help("日期,单位,项目\n2024-03-01,甲村,卫牛\n", Lang::kZh) == "是不是卫生？");
  // Like none of them: they are few, so all are named.
  CHECK(help("日期,单位,项目\n2024-03-01,丙丁寨,卫生\n") ==
        "it is one of: 甲村, 乙村, 丙村, 丁村");
  // Both at once: both are said.
  CHECK(errors("日期,单位,项目\n2024-03-01,申村,卫牛\n").size() == 2);
}

TEST_CASE("a name that fits two things") {
  std::string plan = plan_with(
      "  items:\n"
      "    - {id: x, title: 一, points: 50, items: [{id: x1, title: 卫生, points: 50, deduct: "
      "1}]}\n"
      "    - {id: y, title: 二, points: 50, items: [{id: y1, title: 卫生, points: 50, deduct: "
      "1}]}\n");
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,卫生\n", Lang::kEn, plan) ==
        Lines{"2:15 C003 `卫生` fits several items: x1, y1"});
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,y1\n", Lang::kEn, plan).empty());
}

TEST_CASE("a group, a heading and a rollup take no records") {
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,一组\n") ==
        Lines{"2:15 C004 `一组` is a group of items and takes no records itself"});
  CHECK(help("日期,单位,项目\n2024-03-01,甲村,一组\n", Lang::kZh) ==
        "请写明其中一项：甲项、乙项");
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,各项加分\n", Lang::kZh) ==
        Lines{"2:15 C004 “各项加分”是一组项目，本身不接受记录"});
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,全年\n") ==
        Lines{"2:15 C004 `全年` is rolled up from other scores and takes no records"});
}

TEST_CASE("unit and item that meet in no scheme") {
  CHECK(errors("日期,单位,项目\n2024-03-01,丙村,卫生\n") ==
        Lines{"2:12 C005 no scheme assesses `丙村` on `卫生`"});
  CHECK(errors("日期,单位,项目\n2024-03-01,丙村,卫生\n", Lang::kZh) ==
        Lines{"2:12 C005 没有哪个考核办法用“卫生”考核“丙村”"});
}

TEST_CASE("unreadable dates") {
  auto said = errors("日期,单位,项目\n2024-02-30,甲村,卫生\n");
  REQUIRE(said.size() == 1);
  CHECK(said[0].substr(0, 9) == "2:1 C006 ");
  CHECK(row("整改期限", "卫生,下周")[0].substr(0, 10) == "2:18 C006 ");
  std::string plan = plan_text();
  plan.replace(plan.find("period: 2024"), 12, "period: 2023..2024");
  CHECK(errors("日期,单位,项目\n3月1日,甲村,卫生\n", Lang::kEn, plan) ==
        Lines{"2:1 C006 `3月1日` has no year, and several fit the plan's period (2023-01-01 to "
              "2024-12-31)"});
}

TEST_CASE("unreadable and negative numbers") {
  CHECK(row("数量", "卫生,1234567890123456789") ==
        Lines{"2:18 C007 `1234567890123456789` in `数量` has over 18 digits before or after "
              "the point"});
  CHECK(row("数量", "卫生,两处") == Lines{"2:18 C007 `两处` in `数量` is not a number"});
  CHECK(row("数量", "卫生,-1") == Lines{"2:18 C008 `数量` is negative: -1"});
  CHECK(row("扣分", "卫生,-0.5", Lang::kZh) == Lines{"2:18 C008 “扣分”是负数：-0.5"});
  CHECK(row("总数", "达标,-5").size() == 2);  // and no value beside it
  CHECK(row("逾期次数", "卫生,1.5") ==
        Lines{"2:18 C007 `1.5` in `逾期次数` is not a whole number from 0 to 999"});
  CHECK(row("逾期次数", "卫生,-1") == Lines{"2:18 C008 `逾期次数` is negative: -1"});
  // Once, though it is out of range as well.
  CHECK(row("扣分", "酌情,-2").size() == 1);
  CHECK(row("数值,总数", "达标,-1,10") == Lines{"2:18 C008 `数值` is negative: -1"});
}

TEST_CASE("blank cells that must not be blank") {
  CHECK(errors("日期,单位,项目\n,甲村,卫生\n") == Lines{"2:1 C009 `日期` is blank"});
  CHECK(errors("日期,单位,项目\n2024-03-01,-,卫生\n") == Lines{"2:12 C009 `单位` is blank"});
  CHECK(errors("日期,单位,项目\n2024-03-01,甲村,\n", Lang::kZh) ==
        Lines{"2:15 C009 “项目”没有填"});
}

TEST_CASE("a row of one cell is told once, at that cell") {
  CHECK(errors("日期,单位,项目,备注\n一、城关镇,,,\n", Lang::kZh) ==
        Lines{"2:1 C009 这一行只填了“一、城关镇”一格：每一行都要有日期、单位和项目"});
  CHECK(
      errors("日期,单位,项目,备注\n,,, 积水\n") ==
      Lines{
          "2:4 C009 `积水` is all that is filled in: a row needs a date, a unit and an item"});
  CHECK(errors("日期,单位,项目,备注\n2024-03-01,,,积水\n").size() == 2);
}

TEST_CASE("too few and too many fields") {
  CHECK(row("数量", "卫生") == Lines{"2:1 C010 the row has 3 fields, the header 4"});
  CHECK(row("数量", "卫生,1,多") == Lines{"2:20 C010 the row has 5 fields, the header only 4"});
  CHECK(row("数量", "卫生,1,,").empty());  // blank columns that spreadsheets leave behind
}

TEST_CASE("two columns for one field, both filled in") {
  CHECK(row("扣分,加分", "卫生,1,2") ==
        Lines{"2:20 C011 `扣分` and `加分` are the same field; only one may be filled in"});
  // What follows from it is not told beside it; what to do is.
  auto scored =
      score_files(plan_text(), {{"log.csv", "日期,单位,村,项目\n2024-03-01,镇,甲村,卫生\n"}});
  std::vector<plan::Finding> found = scored->log.troubles.listed();
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.zh == "“单位”和“村”是同一个字段，只能填一列");
  CHECK(found[0].help.zh == "只用其中一列的，请指明：--map unit=村 或 --map unit=单位");
}

TEST_CASE("a void row is void, whatever else is wrong with it") {
  CHECK(row("扣分,加分,作废", "卫生,1,2,是").empty());
  CHECK(row("作废,数量", "卫生,是").empty());
}

TEST_CASE("due or fixed before the date") {
  CHECK(row("整改期限", "卫生,2024-02-29") ==
        Lines{"2:18 C012 `整改期限` 2024-02-29 lies before the date 2024-03-01"});
  CHECK(row("整改时间", "卫生,2024-02-29", Lang::kZh) ==
        Lines{"2:18 C012 “整改时间”2024-02-29早于检查日期2024-03-01"});
  CHECK(row("整改期限,整改时间", "卫生,2024-03-01,2024-03-01").empty());
}

TEST_CASE("unknown levels, where levels are named") {
  CHECK(row("等级", "养殖,中等") == Lines{"2:18 C013 `养殖` has no level `中等`"});
  CHECK(help("日期,单位,项目,等级\n2024-03-01,甲村,养殖,中等\n", Lang::kZh) ==
        "它的等级有：一般、严重");
  CHECK(row("等级", "评级,良").size() == 1);
  CHECK(row("等级", "好人,province").size() == 1);
  CHECK(row("等级", "卫生,随便").empty());
}

TEST_CASE("a record that nothing says the worth of") {
  CHECK(row("数量", "另扣,1") ==
        Lines{"2:15 C014 `另扣` does not say what a record is worth: fill in `points`"});
  CHECK(row("扣分,数量", "另扣,,0").empty());  // nothing found needs no points
  CHECK(row("等级", "养殖,") == Lines{"2:18 C014 `养殖` needs a level: fill in `等级`"});
  CHECK(row("等级", "好人,", Lang::kZh) == Lines{"2:18 C014 “好人”要写明等级：请填“等级”"});
  CHECK(row("扣分", "酌情,") ==
        Lines{"2:18 C014 `酌情` takes points from 0.5 to 2: fill in `扣分`"});
}

TEST_CASE("out of range") {
  CHECK(row("扣分", "酌情,3") ==
        Lines{"2:18 C015 3 points are outside the range of `酌情`: 0.5 to 2"});
  CHECK(row("数值", "测评,101") ==
        Lines{"2:18 C015 101 is outside the range of `测评`: 0 to 100"});
  CHECK(row("数值", "测评,-1", Lang::kZh) ==
        Lines{"2:18 C015 -1不在“测评”的取值范围0至100之内"});
}

TEST_CASE("records their method cannot use") {
  CHECK(row("数量", "测评,") == Lines{"2:15 C016 `测评` is measured: fill in `value`"});
  CHECK(row("数值", "达标,3") ==
        Lines{"2:15 C016 `达标` is a rate: fill in `result` (pass or fail), "
              "or `数值` and `total`"});
  CHECK(row("等级", "评级,") == Lines{"2:18 C016 `评级` needs a level: fill in `等级`"});
}

TEST_CASE("counts without meaning") {
  CHECK(row("数值,数量", "测评,90,2") ==
        Lines{"2:21 C017 a count of 2 has no meaning for `测评`: leave it blank"});
  CHECK(row("数值,数量", "测评,90,0").size() == 1);
  CHECK(row("数值,总数,数量", "达标,1,2,3").size() == 1);
  CHECK(row("结果,数量", "达标,合格,0") ==
        Lines{"2:21 C017 a count of 0 has no meaning for `达标`"});
  // Behind rows like it that had no count, too.
  CHECK(errors("日期,单位,项目,等级,数量\n2024-03-01,甲村,好人,city,\n"
               "2024-03-02,甲村,好人,city,1\n2024-03-03,甲村,好人,city,3\n") ==
        Lines{"4:23 C017 a count of 3 has no meaning for `好人`: leave it blank"});
  CHECK(row("等级,数量", "评级,优,0").size() == 1);
  CHECK(row("等级,数量", "好人,city,2").size() == 1);
  CHECK(row("数量", "屡犯,1.5") ==
        Lines{"2:18 C017 `屡犯` counts occurrences one by one; 1.5 is not whole"});
  CHECK(row("数量", "卫生,1.5").empty());
}

TEST_CASE("where occurrences are numbered a count is whole, from the first one on, too") {
  std::string plan = plan_with(
      "  items: [{id: x, title: 一, points: 9, deduct: 1}]\n"
      "  penalties: [{id: n, title: 曝光, each: 1, from: 1}]\n");
  CHECK(errors("日期,单位,项目,数量\n2024-03-01,甲村,曝光,0.5\n", Lang::kEn, plan) ==
        Lines{"2:18 C017 `曝光` counts occurrences one by one; 0.5 is not whole"});
}

TEST_CASE("columns that a method does not use are not held against the row") {
  CHECK(row("结果,总数", "卫生,还行,0").empty());
  CHECK(row("等级", "测评,不明").size() == 1);  // only that it lacks a value
  CHECK(row("总数", "卫生,-1").size() == 1);    // but no number may be negative
}

TEST_CASE("rates without meaning") {
  CHECK(row("数值,总数", "达标,0,0") == Lines{"2:20 C018 a rate out of 0 has no meaning"});
  CHECK(row("数值,总数", "达标,3,2") == Lines{"2:18 C018 3 out of 2 is more than all"});
  CHECK(row("结果,数值,总数", "达标,合格,1,2") ==
        Lines{"2:18 C018 `结果` stands beside `数值` or `总数`: give one of the two"});
}

TEST_CASE("words that say nothing") {
  CHECK(row("结果", "达标,还行") == Lines{"2:18 C019 `还行` is no result; expected one of "
                                          "pass, fail, yes, no, 1, 0, 合格, 不合格, "
                                          "是, 否"});
  CHECK(row("作废", "卫生,也许") == Lines{"2:18 C019 `也许` in `作废` is neither yes nor no; "
                                          "expected 是, 作废, yes, 1, or nothing"});
}

TEST_CASE("broken CSV: a row is refused, the rest is read; an open quote ends the file") {
  auto scored = score_files(plan_text(), {{"log.csv",
                                           "日期,单位,项目,备注\n2024-03-01,甲村,卫生,\"a\"b\n"
                                           "2024-03-02,甲村,卫生,\n"}});
  CHECK(scored->board().rows.refused == 1);
  CHECK(scored->board().rows.counted == 1);
  CHECK(scored->log.troubles.listed()[0].code == "C021");
  CHECK_FALSE(scored->log.cut_short);
  auto open = score_files(plan_text(),
                          {{"log.csv", "日期,单位,项目,备注\n2024-03-01,甲村,卫生,\"a\n"}});
  CHECK(open->log.cut_short);
  // What a later file says cannot make up for it.
  auto both = score_files(plan_text(),
                          {{"a.csv", "日期,单位,项目,备注\n2024-03-01,甲村,卫生,\"a\n"},
                           {"b.csv", "日期,单位,项目,备注\n2024-03-01,甲村,卫生,\"a\"b\n"}});
  CHECK(both->log.cut_short);
}

TEST_CASE("put right over a year later is a warning, no error") {
  auto scored = score_files(
      plan_text(), {{"log.csv", "日期,单位,项目,整改时间\n2024-03-01,甲村,卫生,2025-03-03\n"}});
  REQUIRE(scored->log.troubles.listed().size() == 1);
  CHECK(line_of(scored->log.troubles.listed()[0], Lang::kEn) ==
        "2:18 C031 `整改时间` 2025-03-03 is over a year after the date 2024-03-01");
  CHECK(scored->board().rows.counted == 1);
}

TEST_CASE("a spreadsheet's name for the cell comes along") {
  auto scored =
      score_files(plan_text(), {{"log.csv", "日期,单位,项目\n2024-03-01,申村,卫生\n"}});
  CHECK(scored->log.troubles.listed()[0].place.cell == "B2");
  CHECK(scored->log.troubles.listed()[0].place.file == "log.csv");
}

TEST_CASE("all errors are found, so many are listed, the rest is counted by cause") {
  std::string csv = "日期,单位,项目\n";
  for (int i = 0; i < 4; ++i) csv += "2024-03-01,申村,卫生\n";
  for (int i = 0; i < 2; ++i) csv += "2024-13-01,甲村,卫生\n";
  plan::score::LogOptions options;
  options.most_listed = 3;
  auto scored = score_files(plan_text(), {{"log.csv", csv}}, options);
  CHECK(scored->log.troubles.listed().size() == 3);
  CHECK(scored->log.troubles.errors() == 6);
  CHECK(scored->log.troubles.rest().en == "and 2 more: 2 × unreadable date (C006)");
  CHECK(scored->log.troubles.rest().zh == "另有2处：日期无法识别（C006）2处");
}

TEST_CASE("one cause that repeats is listed three times, then counted") {
  std::string csv = "日期,单位,项目\n";
  for (int i = 0; i < 215; ++i) csv += "2024-03-01,申村,卫生\n";
  csv += "2024-03-01,甲村,卫\n2024-13-01,甲村,卫生\n";
  plan::score::LogOptions options;
  options.most_listed = 5;
  auto scored = score_files(plan_text(), {{"log.csv", csv}}, options);
  std::vector<plan::Finding> listed = scored->log.troubles.listed();
  REQUIRE(listed.size() == 5);
  CHECK(listed[1].notes.empty());
  REQUIRE(listed[2].notes.size() == 1);
  CHECK(listed[2].place.line == 4);
  CHECK(
      listed[2].notes[0].en ==
      "… 212 more with this unit, on lines 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and further down");
  CHECK(listed[2].notes[0].zh ==
        "……这个单位另有212处：第5、6、7、8、9、10、11、12、13、14行，以下还有");
  CHECK(listed[3].code == "C002");
  CHECK(listed[4].code == "C006");
  CHECK(scored->log.troubles.errors() == 217);
  CHECK(scored->log.troubles.rest().empty());
}

TEST_CASE("one table: every kind once, in order, with its own code and name") {
  const auto& table = plan::score::trouble_table();
  REQUIRE(table.size() == plan::score::kTroubleCount);
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(static_cast<std::size_t>(table[i].trouble) == i);
    for (std::size_t j = i + 1; j < table.size(); ++j) {
      CHECK(table[i].code < table[j].code);
      CHECK(table[i].name != table[j].name);
    }
  }
}
