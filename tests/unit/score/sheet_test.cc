// Logs as spreadsheets, and the people before them, really save them.
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Finding;
using plan::Severity;
using plan::score::LogOptions;
using plan::score::Trouble;

namespace {

const std::string& simple() {
  static const std::string plan = plan_with(
      "  items:\n    - {id: x, title: 卫生, points: 100, deduct: 1}\n    - {id: m, title: "
      "满意度, "
      "points: 100, measure: {of: 100}, missing: zero}\n");
  return plan;
}
// What is said first of a log that is refused, whatever it says of its rows.
Finding first_error(const std::string& csv) {
  auto scored = score_files(simple(), {{"log.csv", csv}});
  for (const Finding& finding : scored->log.troubles.listed()) {
    if (finding.severity == Severity::kError) return finding;
  }
  FAIL("nothing is said of " << csv);
  return {};
}

// Why a log is not read at all.
plan::Error refusal(const std::string& csv) {
  auto loaded = load(simple());
  auto compiled = plan::score::compile(loaded->plan);
  REQUIRE(compiled.has_value());
  plan::score::LogReader reader(*compiled, LogOptions());
  auto source = plan::memory_source("log.csv", csv);
  plan::Result<void> read = reader.read(*source);
  REQUIRE_FALSE(read.has_value());
  return read.error();
}

}  // namespace

TEST_CASE("bytes that are no text far down tell of --encoding, and where they stand") {
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += "2024-03-01,a,x,1," + std::to_string(i) + "\n";
  Finding in_utf8 =
      first_error("date,unit,item,count,note\n" + rows + "2024-03-01,a,x,1,\xC0\xAC\xBB\xF8\n");
  CHECK(in_utf8.place.line == 5002);
  CHECK(in_utf8.message.en == "byte 0xC0 is not UTF-8 text");
  CHECK(in_utf8.help.en ==
        "name the encoding with --encoding, or save the file as “CSV UTF-8” (另存为)");
  std::string gbk = "date,unit,item,count,\xB1\xB8\xD7\xA2\n" + rows;
  Finding in_gbk = first_error(gbk + "2024-03-01,a,x,1,\xFF\xFF\n");
  CHECK(in_gbk.place.line == 5002);
  CHECK(in_gbk.place.line_text.substr(0, 17) == "2024-03-01,a,x,1,");
  CHECK(in_gbk.message.en == "line 5002: bytes that are not GB18030 text");
  CHECK(in_gbk.help.zh == "文件是别的编码的，请用 --encoding 指明");
}

TEST_CASE("what keeps a header from being read is said, not that there is none") {
  using namespace std::string_literals;
  plan::Error nul = refusal("\0\0日期,单位,项目\n2024-03-01,a,x\n"s);
  CHECK(nul.message.en == "a NUL byte: this is not a text file");
  CHECK(nul.place.line == 1);
  plan::Error wide = refusal("2024年检查记录\n日期,单位,项目" + std::string(5000, ',') + "\n");
  CHECK(wide.message.en == "a row of more than 4096 cells (limit `csv-columns`)");
  CHECK(wide.place.line == 2);
  plan::Error open = refusal("\"日期,单位,项目\n2024-03-01,a,x\n");
  CHECK(open.message.zh == "第 1 行的引号没有配对");
  plan::Error bare = refusal("日期,单位,项\"目\"\n2024-03-01,a,x\n");
  CHECK(bare.message.zh.starts_with("前20行里没有表头"));
  CHECK(bare.help.zh ==
        "第1行读不出来：单元格中间出现引号：请把整个单元格加上引号，其中的引号写两遍");
  CHECK(refusal("").message.zh.starts_with("记录表是空的"));
}

TEST_CASE("a first line that names another separator than is used is spoken of") {
  CHECK(refusal("sep=;\n日期,单位,项目\n2024-03-01,a,x\n").help.zh ==
        "第一行写明以“;”分隔各列：请改正，或删去这一行");
  CHECK(refusal("sep=\t\n日期,单位,项目\n2024-03-01,a,x\n").help.en ==
        "the first line says that `tab` separates the cells: put it right, or delete it");
  // Cut there, cells begin and end in the middle of quotes.
  for (const char* rows : {"日期,单位,项目,备注\n2024-03-01,a,x,\"有,逗号\"\n",
                           "日期,单位,项目,\"备注\"\n2024-03-01,a,x,\n",
                           "\"日期\",\"单位\",\"项目\"\n\"2024-03-01\",\"a\",\"x\"\n",
                           "日期,单位,项目,备注\n2024-03-01,a,x,z;\"有\n"}) {
    CAPTURE(rows);
    CHECK(refusal("sep=;\n" + std::string(rows)).help.zh ==
          "第一行写明以“;”分隔各列：请改正，或删去这一行");
  }
  // With no separator there is a header.
  CHECK(refusal("sep=;\n日期,单位,\"项\"目\n2024-03-01,a,x\n").help.zh.starts_with("第2行"));
}

TEST_CASE("a file without a header whose text looks like another encoding is suspected") {
  // 日期,項目 in Big5: valid GBK.
  const std::string big5 = "\xA4\xE9\xB4\xC1,\xB6\xB5\xA5\xD8\n";
  CHECK(refusal(big5 + "2024-03-01,a,x\n").help.zh ==
        "第1行读出来是“ら戳,兜ヘ”：如果与原文不符，说明文件是别的编码，请另存为“CSV "
        "UTF-8（逗号分隔）”");
  // Chinese in GBK and in UTF-8: columns that are called otherwise.
  for (const char* text : {"\xC8\xD5\xD7\xD3,\xB4\xE5\xC3\xFB\n", "日子,村名,PM2.5（μg）\n"}) {
    CHECK(refusal(text).help.zh == "列名不同的，用 --map 列=表头 指明，如 --map unit=村名");
  }
}

TEST_CASE("a file that begins with a record is told to name its columns") {
  constexpr const char* kHelp = "第一行已经是记录：请在它上面加一行表头，如 日期,单位,项目";
  CHECK(refusal("2024-03-01,甲村,路面\n2024-03-02,甲村,路面\n").help.zh == kHelp);
  CHECK(refusal("1\t甲村\t路面\t2024年3月1日\n").help.zh == kHelp);
  CHECK(refusal("三月检查情况\n1,甲村,2024/3/1\n").help.zh == kHelp);
  // There is a header, of other words.
  CHECK(refusal("点位,问题,哪天\n甲村,积水,2024-03-01\n").help.zh ==
        "列名不同的，用 --map 列=表头 指明，如 --map unit=村名");
}

TEST_CASE("where no row lies in the time that is assessed, that time is told") {
  auto scored = score_text(plan_with("  items:\n    - {id: x, points: 10, deduct: 1}\n"),
                           "日期,单位,项目\n2023-03-01,a,x\n2025-01-01,a,x\n");
  REQUIRE(scored->scoring.board.remarks.size() == 1);
  const auto& remark = scored->scoring.board.remarks[0];
  CHECK(remark.code == "C032");
  CHECK(
      remark.message.zh ==
      "没有可计分的记录：有2行的日期晚于截止日期，或者不在考核期（2024-01-01至2024-12-31）内");
  auto none = score_text(plan_with("  items:\n    - {id: x, points: 10, deduct: 1}\n"),
                         "日期,单位,项目\n");
  CHECK(none->scoring.board.remarks[0].message.zh == "没有可计分的记录，所有单位都没有得分");
}

TEST_CASE("what stands above is not carried on, and what a narrow column hid is not guessed") {
  auto help = [](const std::string& row) {
    return first_error("日期,单位,项目,数量\n" + row + "\n").help.zh;
  };
  for (const char* row : {",甲村,卫生,1", "2024-03-01,,卫生,1", "同上,甲村,卫生,1",
                          "2024-03-01,〃,卫生,1", "2024-03-01,甲村,同上,1"}) {
    CAPTURE(row);
    CHECK(help(row) == "每一行都要填全，写“同上”或合并单元格都不会沿用上一行");
  }
  for (const char* row : {"########,甲村,卫生,1", "2024-03-01,甲村,卫生,###"}) {
    CAPTURE(row);
    CHECK(help(row) == "保存时这一列太窄，内容变成了 #：请在表格里拉宽这一列，重新另存");
  }
  CHECK(help("2024-03-01,甲村,卫生,#N/A") == "请只填阿拉伯数字，如 2 或 1.5");
}

TEST_CASE("cells that say that there is no value") {
  for (const char* word : {"", "-", "－", "—", "——", "/", "／", "无", "未检", "N/A", "n/a",
                           "\u00A0", "\uFEFF", "\u200B"}) {
    CAPTURE(word);
    std::string cell = word;
    auto scored =
        score_text(simple(),
                   "日期,单位,项目,数量,整改期限,整改完成日期,扣分,逾期次数\n"
                   "2024-03-01,甲村,卫生," +
                       cell + "," + cell + "," + cell + "," + cell + "," + cell + "\n");
    CHECK(exact(scored->unit("a").items.front().score) == "99");
  }
  CHECK(first_error("日期,单位,项目,数量\n2024-03-01,甲村,卫生,#N/A\n").message.en ==
        "`#N/A` in `数量` is not a number");
}

TEST_CASE("numbers with what they count, and as they come from web pages") {
  auto left = [](const std::string& columns, const std::string& cells) {
    auto scored =
        score_text(simple(), "日期,单位,项目," + columns + "\n2024-03-01,甲村," + cells + "\n");
    return exact(scored->unit("a").total);
  };
  for (const char* three :
       {"3", "3处", "３ 个", "3次", "\u00A03\u00A0", "3\u00A0处", "03", "3户", "3人次"}) {
    CAPTURE(three);
    CHECK(left("数量", "卫生," + std::string(three)) == "97");
  }
  CHECK(left("扣分", "卫生,2.5分") == "97.5");
  CHECK(left("得分", "满意度,85.5分") == "185.5");
  CHECK(left("得分", "满意度,85.5%") == "185.5");
  CHECK(left("数值", "满意度,85.5 件") == "185.5");
  CHECK(first_error("日期,单位,项目,扣分\n2024-03-01,甲村,卫生,3处\n").message.zh ==
        "“扣分”里的“3处”不是数字");
  for (const char* bad : {"3分", "处", "三", "3e1", "1/2", "3%", "3万元", "约3"}) {
    CAPTURE(bad);
    Finding error =
        first_error("日期,单位,项目,数量\n2024-03-01,甲村,卫生," + std::string(bad) + "\n");
    CHECK(error.message.zh == "“数量”里的“" + std::string(bad) + "”不是数字");
    CHECK(error.help.zh == "请只填阿拉伯数字，如 2 或 1.5");
  }
}

TEST_CASE("a number that cannot be read is not asked for as well") {
  const std::string rate = plan_with(
      "  items:\n    - {id: r, title: 达标, points: 100, rate: {of: 100}}\n    - {id: g, "
      "title: "
      "酌情, points: 100, deduct: {range: [1, 5]}}\n");
  auto errors = [](const std::string& plan, const std::string& columns,
                   const std::string& cells) {
    auto scored = score_files(
        plan, {{"log.csv", "日期,单位,项目," + columns + "\n2024-03-01,甲村," + cells + "\n"}});
    CHECK(scored->board().rows.refused == 1);
    return scored->log.troubles.errors();
  };
  CHECK(errors(simple(), "得分", "满意度,八十") == 1);
  CHECK(errors(simple(), "得分", "满意度,%") == 1);
  CHECK(errors(simple(), "得分", "满意度,") == 1);
  CHECK(errors(rate, "得分,总数", "达标,x,10") == 1);
  CHECK(errors(rate, "得分,总数", "达标,5,y") == 1);
  CHECK(errors(rate, "得分,总数", "达标,5,") == 1);
  CHECK(errors(rate, "扣分", "酌情,两分") == 1);
  CHECK(errors(rate, "扣分", "酌情,") == 1);
}

TEST_CASE("rows below the table, and heads of files put one behind the other") {
  auto scored = score_text(simple(),
                           "\uFEFF日期,单位,项目,数量\n2024-03-01,甲村,卫生,2\n合　计,,,2\n"
                           "备注：以上为一季度,,,\n说明,,,\n\uFEFF日期,单位,项目,数量\n"
                           "2024-03-02,甲村,卫生,1\n填 表 人：镇长,,,\n");
  CHECK(exact(scored->unit("a").items.front().score) == "97");
  CHECK(scored->board().rows.read == 2);
  CHECK(scored->log.troubles.count(Trouble::kTrailerRow) == 4);
  CHECK(scored->log.troubles.count(Trouble::kHeaderAgain) == 1);
  // With a date it is a record, whatever its first cell says.
  auto noted = score_text(simple(), "备注,日期,单位,项目\n说明,2024-03-01,甲村,卫生\n");
  CHECK(noted->board().rows.counted == 1);
}

TEST_CASE("references that a spreadsheet has rounded are spoken of where a rule goes by them") {
  auto plan = [](const std::string& rule) {
    return plan_with("  items:\n    - {id: x, title: 卫生, points: 100, deduct: {each: 1" +
                     rule + "}}\n");
  };
  auto warnings = [&](const std::string& rule, const std::string& refs, unsigned sound) {
    std::string csv = "日期,单位,项目,编号\n";
    for (unsigned i = 0; i < sound; ++i) {
      csv += "2024-03-01,甲村,卫生,R" + std::to_string(i) + "\n";
    }
    auto scored = score_text(plan(rule), csv + "2024-03-02,甲村,卫生," + refs +
                                             "\n2024-03-03,甲村,卫生," + refs + "\n");
    CHECK(scored->board().rows.counted == sound + 2);
    return scored->log.troubles.count(Trouble::kDamagedRef);
  };
  for (const char* ref :
       {"1.23457E+17", "2.0E+5", "202403150000123000", "20240315000012300000"}) {
    CAPTURE(ref);
    CHECK(warnings(", unique: [ref]", ref, 0) == 1);
    CHECK(warnings(", unique: [ref]", ref, 40) == 1);
    CHECK(warnings("", ref, 1) == 0);
  }
  for (const char* ref : {"WT-1", "202403150000123456", "20240301000", "1.5", "2E+5", "1.2E+",
                          "1.23E+1a", "000000000000"}) {
    CAPTURE(ref);
    CHECK(warnings(", unique: [ref]", ref, 1) == 0);
  }
  auto scored = score_text(plan(", unique: [ref]"),
                           "日期,单位,项目,编号\n2024-03-01,甲村,卫生,1.23457E+17\n");
  CHECK(scored->log.troubles.listed()[0].message.zh ==
        "“1.23457E+17”可能已损坏：表格软件只保留15位数字，不同的事项可能已变成同一个编号");
  CHECK(scored->log.troubles.listed()[0].place.cell == "D2");
}

TEST_CASE("what is read otherwise than it is written is said, once of a log") {
  const std::string csv =
      "某镇检查台账,,,,\n日期,单位,项目,数量,整改期限\n"
      "2024-01-05,甲 村,卫生,１处,无\n2024-01-06,乙　村,卫生,\"1,000\",—\n"
      "2024-01-07,甲村,卫生,2,\n";
  for (bool one_by_one : {false, true}) {
    LogOptions options;
    options.one_by_one = one_by_one;
    auto scored = score_files(simple(), {{"log.csv", csv}}, options);
    std::string said;
    for (const Finding& finding : scored->log.troubles.listed()) {
      said += finding.code + " " + finding.place.cell + " " + finding.message.zh + "\n";
    }
    CHECK(said ==
          "C049  这一行是表头，略去上方1行\n"
          "C052 E3 “无”按没有填写处理\n"
          "C050 D3 “１处”读作1；全角数字、千分位逗号和数字后的量词都这样认读\n"
          "C051 B3 “甲 村”按“甲村”读取；名称中的空格、全角半角、大小写不论\n");
    CHECK(scored->log.rows.counted == 3);
  }
  auto usual =
      score_text(simple(), "sep=,\n日期,单位,项目,数量,备注\n2024-01-05,甲村,卫生,1.5,无\n");
  CHECK(usual->log.troubles.listed().empty());
}
