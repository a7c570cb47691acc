// How a log is read: headers, cells, the fate of every row.
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::score::ColumnMap;
using plan::score::LogOptions;
using plan::score::Trouble;

namespace {

const std::string& small_plan() {
  static const std::string plan = plan_with(
      "  items:\n    - {id: x, title: 卫生, aliases: [保洁], points: 100, deduct: 1, where: "
      "{source: 暗访}}\n");
  return plan;
}
std::string simple() {
  return plan_with(
      "  items:\n    - {id: x, title: 卫生, aliases: [保洁], points: 100, deduct: 1}\n");
}
std::string total(const std::string& csv) {
  return exact(score_text(simple(), csv)->unit("a").total);
}
plan::Result<void> read_only(const std::string& text, const std::vector<ColumnMap>& maps = {}) {
  auto loaded = load(simple());
  auto compiled = plan::score::compile(loaded->plan);
  REQUIRE(compiled.has_value());
  LogOptions options;
  options.maps = maps;
  plan::score::LogReader reader(*compiled, options);
  auto source = plan::memory_source("log.csv", text);
  return reader.read(*source);
}

}  // namespace

TEST_CASE("columns may stand in any order, others are kept out of scoring") {
  CHECK(total("备注,数量,检查组,项目,被检查单位,检查日期\n好,2,一组,卫生,甲村,2024-03-01\n") ==
        "98");
  CHECK(total("count,item,unit,date\n3,x,a,2024-03-01\n") == "97");
  CHECK(total("日 期,单位,项目,问题数（个）\n2024-03-01,甲村,保 洁,3\n") == "97");
}

TEST_CASE("title rows above the header, trailers and blank rows below are no records") {
  auto scored = score_text(simple(),
                           "2024年3月检查记录,,,\n填报单位：望淮镇,,,\n日期,单位,项目,数量\n"
                           "2024-03-01,甲村,卫生,2\n,,,\n2024-03-02,甲村,卫生,1\n"
                           "合计,,,3\n填表人：张三,,审核人：李四,\n");
  CHECK(exact(scored->unit("a").total) == "97");
  CHECK(scored->board().rows.read == 2);
  CHECK(scored->log.troubles.count(Trouble::kTrailerRow) == 2);
  CHECK(scored->log.troubles.listed()[1].place.line == 7);
  CHECK(scored->log.troubles.listed()[1].message.zh == "略去以“合计”开头的表尾行");
}

TEST_CASE("what is broken above the header is no row") {
  auto scored = score_text(simple(), "\"表\"头,,\n日期,单位,项目\n2024-03-01,甲村,卫生\n");
  CHECK(scored->board().rows.read == 1);
}

TEST_CASE("a head of two merged rows") {
  CHECK(total("检查情况,,,整改,\n日期,单位,项目,期限,完成日期\n"
              "2024-03-01,甲村,卫生,2024-03-05,\n") == "99");
}

TEST_CASE("tabs and semicolons separate as well") {
  CHECK(total("日期\t单位\t项目\n2024-03-01\t甲村\t卫生\n") == "99");
  CHECK(total("日期;单位;项目\n2024-03-01;甲村;卫生\n") == "99");
  CHECK(total("sep=;\n日期;单位;项目\n2024-03-01;甲村;卫生\n") == "99");
}

TEST_CASE("what the plan calls its units heads their column") {
  std::string plan =
      "plan: 1\nid: a\ntitle: 方案\nperiod: 2024\nunits: {班级: [一班, 二班]}\n"
      "labels: {班级: 班（年级）}\nassessment: {items: [{id: x, title: 卫生, points: 10, "
      "deduct: 1}]}\n";
  for (const char* header : {"班级", "班（年级）", "单位"}) {
    CAPTURE(header);
    auto scored = score_files(
        plan, {{"log.csv", "日期," + std::string(header) + ",项目\n2024-03-01,二班,卫生\n"}});
    CHECK(scored->log.rows.counted == 1);
  }
  // A header that means another column keeps its meaning.
  std::string notes = plan;
  notes.replace(notes.find("{班级: [一班, 二班]}"), std::string("{班级: [一班, 二班]}").size(),
                "{备注: [一班, 二班]}");
  auto scored =
      score_files(notes, {{"log.csv", "日期,单位,项目,备注\n2024-03-01,二班,卫生,一班\n"}});
  CHECK(scored->log.rows.counted == 1);
}

TEST_CASE("a header in the middle, from logs pasted together, is no record") {
  auto scored = score_text(simple(),
                           "日期,单位,项目\n2024-03-01,甲村,卫生\n日期,单位,项目\n"
                           "2024-03-02,甲村,卫生\n");
  CHECK(scored->board().rows.read == 2);
  CHECK(exact(scored->unit("a").total) == "98");
}

TEST_CASE("words that say `no value` are blank, and never 0") {
  for (const char* word : {"-", "—", "/", "无", "未检", "－", " "}) {
    CAPTURE(word);
    CHECK(total("日期,单位,项目,数量,整改完成日期\n2024-03-01,甲村,卫生," + std::string(word) +
                "," + word + "\n") == "99");
  }
}

TEST_CASE("numbers and dates as people write them") {
  CHECK(total("日期,单位,项目,数量\n2024/3/1,甲村,卫生,２\n") == "98");
  CHECK(total("日期,单位,项目,数量\n2024年3月1日,甲村,卫生,\"1,000\"\n") == "0");
  CHECK(total("日期,单位,项目\n2024.3.1 9:05,甲村,卫生\n20240302,甲村,卫生\n") == "98");
}

TEST_CASE("a date without year takes the plan's, said once") {
  auto scored = score_text(simple(), "日期,单位,项目\n3月1日,甲村,卫生\n3月2日,甲村,卫生\n");
  CHECK(exact(scored->unit("a").total) == "98");
  REQUIRE(scored->log.troubles.listed().size() == 1);
  CHECK(scored->log.troubles.listed()[0].code == "C040");
  CHECK(scored->log.troubles.listed()[0].message.zh ==
        "没有写年份的日期（如此处的“3月1日”）按方案的实施期限补上年份：2024-03-01");
}

TEST_CASE("an Excel serial number is a date, noted once") {
  auto scored = score_text(simple(), "日期,单位,项目\n45352,甲村,卫生\n45353,甲村,卫生\n");
  CHECK(exact(scored->unit("a").total) == "98");
  REQUIRE(scored->log.troubles.listed().size() == 1);
  CHECK(scored->log.troubles.listed()[0].message.en ==
        "`45352` is an Excel serial number and is read as 2024-03-01");
}

TEST_CASE("every row has one fate, and they add up") {
  auto scored = score_files(small_plan(),
                            {{"log.csv",
                              "日期,单位,项目,来源,作废\n"
                              "2024-03-01,甲村,卫生,暗访,\n"    // counted
                              "2024-03-02,甲村,卫生,自查,\n"    // unused
                              "2025-03-01,甲村,卫生,暗访,\n"    // outside
                              "2024-03-01,甲村,没有,暗访,是\n"  // void, whatever else is wrong
                              "2024-03-01,没有,卫生,暗访,\n"    // refused
                              "2025-03-01,没有,卫生,暗访,\n"    // refused before outside
                              "2024-03-03,甲村,卫生,暗访,否\n"}});  // counted
  const auto& rows = scored->board().rows;
  CHECK(rows.read == 7);
  CHECK(rows.counted == 2);
  CHECK(rows.unused == 1);
  CHECK(rows.outside == 1);
  CHECK(rows.voided == 1);
  CHECK(rows.refused == 2);
  CHECK(exact(scored->unit("a").total) == "98");
}

TEST_CASE("void marks") {
  for (const char* word : {"1", "yes", "TRUE", "y", "是", "作废", "撤销"}) {
    CAPTURE(word);
    auto scored = score_text(
        simple(), "日期,单位,项目,撤销\n2024-03-01,甲村,卫生," + std::string(word) + "\n");
    CHECK(scored->board().rows.voided == 1);
  }
  for (const char* word : {"", "否", "0", "-", "no"}) {
    CAPTURE(word);
    CHECK(total("日期,单位,项目,撤销\n2024-03-01,甲村,卫生," + std::string(word) + "\n") ==
          "99");
  }
}

TEST_CASE("two columns for one field are both read") {
  CHECK(total("日期,村,小区,项目\n2024-03-01,甲村,,卫生\n2024-03-01,,甲村,卫生\n") == "98");
}

TEST_CASE("--map: that header and no other means the column") {
  std::string csv = "日期,单位,村名,项目\n2024-03-01,镇卫生办,甲村,卫生\n";
  CHECK_FALSE(score_files(simple(), {{"log.csv", csv}})->board().rows.counted == 1);
  LogOptions options;
  options.maps = {{plan::score::Column::kUnit, "村名"}};
  CHECK(score_files(simple(), {{"log.csv", csv}}, options)->board().rows.counted == 1);
  auto missing = read_only("日期,单位,项目\n", {{plan::score::Column::kUnit, "村名"}});
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().message.en == "`--map unit=村名`: no column of the log is headed so");
}

TEST_CASE("units by id, name, alias, and without a leading 县 or 镇") {
  std::string plan =
      "plan: 1\nid: t\ntitle: 测试\nperiod: 2024\nunits:\n"
      "  - {id: a, name: 县住建局, aliases: [建设局]}\n  - {id: b, name: 镇财政所}\n"
      "assessment:\n  items:\n    - {id: x, title: 一, points: 100, deduct: 1}\n";
  auto scored =
      score_text(plan,
                 "日期,单位,项目\n2024-03-01,a,一\n2024-03-01,县住建局,x\n"
                 "2024-03-01,建设局,一\n2024-03-01,住建局,一\n2024-03-01,财政所,一\n");
  CHECK(exact(scored->unit("a").total) == "96");
  CHECK(exact(scored->unit("b").total) == "99");
}

TEST_CASE("a log without a header says which columns were looked for") {
  auto none = read_only("甲,乙\n1,2\n");
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.en ==
        "no header among the first 20 rows: one row has to name date (日期、检查日期、时间), "
        "unit "
        "(单位、被检查单位、考核对象、村（社区）、村、社区、小区), item "
        "(项目、测评项目、指标、事项)");
  auto near = read_only("记录表\n日期,单位,数量\n2024-03-01,甲村,1\n");
  REQUIRE_FALSE(near.has_value());
  CHECK(near.error().message.zh ==
        "前20行里没有表头：要有一行同时写明date（日期、检查日期、时间），"
        "unit（单位、被检查单位、考核对象、村（社区）、村、社区、小区），"
        "item（项目、测评项目、指标、事项）；第2行缺item（项目、测评项目、指标、事项）");
  CHECK(near.error().place.line == 2);
  CHECK_FALSE(read_only("").has_value());
}

TEST_CASE("a spreadsheet file is answered with what to do") {
  auto office = read_only(std::string("PK\x03\x04", 4) + std::string(200, 'x'));
  REQUIRE_FALSE(office.has_value());
  CHECK(office.error().message.zh == "这是电子表格或文档，不是 CSV");
  CHECK(office.error().help.zh == "请在 Excel 或 WPS 中把表格另存为“CSV UTF-8（逗号分隔）”");
}

TEST_CASE("a log in another encoding is read as that, and it is said once") {
  // 日期,单位,项目 / 2024-03-01,甲村,卫生 in GBK; and in UTF-16LE with its mark.
  const std::string gbk =
      "\xC8\xD5\xC6\xDA,\xB5\xA5\xCE\xBB,\xCF\xEE\xC4\xBF\n"
      "2024-03-01,\xBC\xD7\xB4\xE5,\xCE\xC0\xC9\xFA\n";
  std::string utf16 = "\xFF\xFE";
  for (char16_t c : std::u16string(u"日期,单位,项目\n2024-03-01,甲村,卫生\n")) {
    utf16 += static_cast<char>(c & 0xFF);
    utf16 += static_cast<char>(c >> 8);
  }
  std::string plan = plan_with("  items: [{id: x, title: 卫生, points: 10, deduct: 1}]\n");
  for (const std::string& bytes : {gbk, utf16}) {
    auto scored = score_files(plan, {{"log.csv", bytes}});
    CHECK(scored->log.rows.counted == 1);
    CHECK(exact(scored->unit("a").total) == "9");
    REQUIRE(scored->log.troubles.listed().size() == 1);
    const plan::Finding said = scored->log.troubles.listed()[0];
    CHECK(said.severity == plan::Severity::kInfo);
    CHECK(said.message.en == (bytes == gbk ? "read as GB18030" : "read as UTF-16"));
  }
}

TEST_CASE("bytes of no encoding are named with their line") {
  auto wrong = read_only("\xC8\xD5\xC6\xDA,\xB5\xA5\xCE\xBB\n\xFF\xFF\n");
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().message.en == "line 1: byte 0xC8 is not UTF-8 text");
  CHECK(wrong.error().place.line == 1);
  // The first 64 KiB decide; what comes behind them has to be the same.
  std::string late = "\xC8\xD5\xC6\xDA,\xB5\xA5\xCE\xBB,\xCF\xEE\xC4\xBF\n";
  for (int i = 0; i < 10'000; ++i) late += "2024-03-01,a,x\n";
  late += "2024-03-01,\xFF,x\n";
  std::string plan = plan_with("  items: [{id: x, title: 卫生, points: 10, deduct: 1}]\n");
  auto cut = score_files(plan, {{"log.csv", late}});
  CHECK(cut->log.cut_short);
  CHECK(cut->log.troubles.errors() == 1);
  bool said = false;
  for (const plan::Finding& finding : cut->log.troubles.listed()) {
    said = said || finding.message.en == "line 10002: bytes that are not GB18030 text";
  }
  CHECK(said);
}

TEST_CASE("a log with a header and no rows scores nobody, with a warning") {
  auto scored = score_text(simple(), "日期,单位,项目\n");
  CHECK(scored->board().schemes[0].periods.empty());
  CHECK_FALSE(scored->board().as_of.has_value());
  REQUIRE(scored->board().remarks.size() == 1);
  CHECK(scored->board().remarks[0].message.zh == "没有可计分的记录，所有单位都没有得分");
}

TEST_CASE("repeated rows: a warning, an error, or nothing") {
  std::string csv =
      "日期,单位,项目,备注\n2024-03-01,甲村,卫生,纸\n2024-03-01,甲村,卫生,袋\n"
      "2024-03-01,甲村,卫生,纸\n";
  auto warned = score_text(simple(), csv);
  CHECK(exact(warned->unit("a").total) == "97");
  REQUIRE(warned->log.troubles.listed().size() == 1);
  CHECK(warned->log.troubles.listed()[0].message.en == "the same as log.csv:2 in every column");
  CHECK(warned->log.troubles.listed()[0].place.line == 4);
  CHECK(warned->board().remarks.at(0).message.en ==
        "1 rows are the same as an earlier one in every column");
  LogOptions options;
  options.duplicates = plan::score::Duplicates::kError;
  auto refused = score_files(simple(), {{"log.csv", csv}}, options);
  CHECK(refused->board().rows.refused == 1);
  CHECK(refused->board().remarks.at(0).message.zh ==
        "有1行因有错误没有计入，改正后得分可能变化");
  CHECK(exact(refused->unit("a").total) == "98");
  options.duplicates = plan::score::Duplicates::kOff;
  CHECK(score_files(simple(), {{"log.csv", csv}}, options)->board().remarks.empty());
  options.duplicates = plan::score::Duplicates::kWarn;
  options.duplicates_rows = 1;
  auto off = score_files(simple(), {{"log.csv", csv}}, options);
  CHECK(off->log.troubles.count(Trouble::kDuplicatesOff) == 1);
  CHECK(off->log.repeated == 0);
}

TEST_CASE("rejects can be corrected and given as a log again") {
  LogOptions options;
  options.keep_rejects = true;
  auto scored = score_files(simple(),
                            {{"one.csv", "日期,单位,项目\n2024-03-01,甲村,没有\n"},
                             {"two.csv", "项目,日期,单位,备注\n卫生,2024-03-01,无名村,=1\n"}},
                            options);
  CHECK(plan::score::rejects_csv(scored->log, plan::Lang::kZh, false) ==
        "日期,单位,项目,备注,文件,行,拒绝原因\n"
        "2024-03-01,甲村,没有,,one.csv,2,没有“没有”这个项目\n"
        "2024-03-01,无名村,卫生,'=1,two.csv,2,没有“无名村”这个单位\n");
}

TEST_CASE("rejects hold all that stood in a row, whatever is wrong with it") {
  LogOptions options;
  options.keep_rejects = true;
  auto rejects = [&options](const std::string& rows) {
    auto scored = score_files(simple(), {{"log.csv", "日期,单位,项目,备注\n" + rows}}, options);
    std::string text = plan::score::rejects_csv(scored->log, plan::Lang::kZh, false);
    text.erase(0, text.find('\n') + 1);
    return text.substr(0, text.find(",log.csv"));
  };
  CHECK(rejects("2024-03-01,甲村,卫 \"生,\"路,面\"\n") ==
        "2024-03-01,甲村,\"卫 \"\"生\",\"路,面\"");
  CHECK(rejects("\"2024-03-01\"x,甲村,卫生,好\n") == "\"\"\"2024-03-01\"\"x\",甲村,卫生,好");
  CHECK(rejects("2024-03-01,甲村,卫生,路面，破损,两处,\"三,处\"\n") ==
        "2024-03-01,甲村,卫生,路面，破损,\"两处,三,处\"");
  CHECK(rejects("2024-03-01,甲村,无,-3\n") == "2024-03-01,甲村,无,-3");  // no formula
  // A row that is whole leaves the column blank.
  CHECK(rejects("2024-03-01,甲村,无,\n2024-03-01,甲村,卫生,a,b\n") == "2024-03-01,甲村,无,,");
}

TEST_CASE("other separators: told by the header, or named by the first line") {
  CHECK(total("日期|单位|项目|数量\n2024-03-01|甲村|卫生|3\n") == "97");
  CHECK(total("日期，单位，项目，备注\n2024-03-01，甲村，卫生，\"脏，乱\"\n") == "99");
  CHECK(total("sep=;\r\n日期;单位;项目\r\n2024-03-01;甲村;卫生\r\n") == "99");
  CHECK(total("\xEF\xBB\xBF\"sep=#\"\n日期#单位#项目\n2024-03-01#甲村#卫生\n") == "99");
  CHECK(total("SEP=\t\n日期\t单位\t项目\n2024-03-01\t甲村\t卫生\n") == "99");
  // Named, it is the only one.
  auto other = read_only("sep=;\n日期,单位,项目\n2024-03-01,甲村,卫生\n");
  CHECK_FALSE(other.has_value());
}

TEST_CASE("where two separators show a header, the rows decide") {
  // The title line above could be a header by commas.
  std::string text = "日期,单位,项目\n日期;单位;项目;数量\n";
  for (int i = 1; i < 9; ++i) text += "2024-03-0" + std::to_string(i) + ";甲村;卫生;1\n";
  CHECK(total(text) == "92");
}

TEST_CASE("a separator that programs do not write is said once") {
  auto scored = score_text(simple(), "日期，单位，项目\n2024-03-01，甲村，卫生\n");
  REQUIRE(scored->log.troubles.listed().size() == 1);
  const plan::Finding said = scored->log.troubles.listed()[0];
  CHECK(said.code == "C046");
  CHECK(said.severity == plan::Severity::kInfo);
  CHECK(said.message.en == "cells are separated by `，`");
  CHECK(said.message.zh == "以“，”分隔各列");
  for (const char* text : {"日期;单位;项目\n", "日期\t单位\t项目\n", "日期,单位,项目\n"}) {
    auto usual = score_text(simple(), std::string(text));
    CHECK(usual->log.troubles.count(Trouble::kSeparator) == 0);
  }
}

TEST_CASE("encodings are told by as much as was looked at, wherever that is cut") {
  std::string plan = plan_with("  items: [{id: x, title: 卫生, points: 100, deduct: 0.001}]\n");
  // Over 64 KiB of UTF-16 without a mark, in both orders, its lines of odd length.
  std::u16string wide = u"日期,单位,项目\n";
  for (int i = 0; i < 5000; ++i) wide += u"2024-03-01,甲村,卫生\n";
  for (bool little : {true, false}) {
    std::string bytes;
    for (char16_t c : wide) {
      char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
      bytes += little ? low : high;
      bytes += little ? high : low;
    }
    auto scored = score_files(plan, {{"log.csv", bytes}});
    CHECK(scored->log.rows.counted == 5000);
    CHECK(exact(scored->unit("a").total) == "95");
  }
  // 学校 in GBK, whose bytes are valid UTF-8, cut at every place of a character.
  for (std::size_t shift = 0; shift < 3; ++shift) {
    std::string gbk = "date,unit,item,n\n" + std::string(shift, '\n');
    while (gbk.size() < 70'000) gbk += "2024-03-01,a,x,\xD1\xA7\xD0\xA3\xD1\xA7\xD0\xA3\n";
    auto scored = score_files(plan, {{"log.csv", gbk}});
    CHECK(scored->log.troubles.count(Trouble::kEncoding) == 1);
    CHECK(scored->log.rows.refused == 0);
  }
}

TEST_CASE("a log packed with gzip is read as what is in it") {
  // 日期,单位,项目 and one row, as `gzip -9n` writes them.
  const unsigned char bytes[] = {
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x01, 0x2E, 0x00, 0xD1,
      0xFF, 0xE6, 0x97, 0xA5, 0xE6, 0x9C, 0x9F, 0x2C, 0xE5, 0x8D, 0x95, 0xE4, 0xBD, 0x8D,
      0x2C, 0xE9, 0xA1, 0xB9, 0xE7, 0x9B, 0xAE, 0x0A, 0x32, 0x30, 0x32, 0x34, 0x2D, 0x30,
      0x33, 0x2D, 0x30, 0x31, 0x2C, 0xE7, 0x94, 0xB2, 0xE6, 0x9D, 0x91, 0x2C, 0xE5, 0x8D,
      0xAB, 0xE7, 0x94, 0x9F, 0x0A, 0xC8, 0xE0, 0xA0, 0x6D, 0x2E, 0x00, 0x00, 0x00};
  std::string packed(reinterpret_cast<const char*>(bytes), sizeof bytes);
  CHECK(total(packed) == "99");
  auto cut = read_only(packed.substr(0, packed.size() - 3));
  REQUIRE_FALSE(cut.has_value());
  CHECK(cut.error().message.en ==
        "log.csv: the packed data break off; the .gz file is not complete");
}
