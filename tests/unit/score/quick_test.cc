// The short ways of reading a log: each gives what the careful way gives, or leaves it to that.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/score/cells.h"
#include "plan/score/memo.h"
#include "plan/score/quick_cells.h"
#include "plan/text/number.h"
#include "support.h"

using namespace plan;
using namespace plan::score;
using namespace plan::score::test;

namespace {

// What the careful way makes of a date; kNoDay where it takes a liberty or refuses.
std::int32_t careful_day(std::string_view text) {
  NumberPool numbers;
  CellReader cells(std::nullopt, std::nullopt, numbers);
  DateCell cell = cells.date(text);
  return cell.serial || cell.filled ? kNoDay : cell.day;
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

TEST_CASE("a plain date is read as the careful way reads it") {
  int read = 0;
  for (int year : {1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200}) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        std::string y = std::to_string(year);
        for (const std::string& text :
             {y + "-" + two(month) + "-" + two(day), y + "/" + two(month) + "/" + two(day),
              y + "/" + std::to_string(month) + "/" + std::to_string(day)}) {
          std::int32_t quick = quick_day(text);
          if (quick == kNoDay) continue;
          ++read;
          REQUIRE_MESSAGE(quick == careful_day(text), text);
        }
      }
    }
  }
  // 1900, 1999, 2023, 2100 and 2199 have 365 days, 2000 and 2024 have 366; each is written in
  // three ways.
  CHECK(read == 3 * (5 * 365 + 2 * 366));
}

TEST_CASE("a month that is remembered gives each of its days, and no other") {
  MonthMemo months;
  for (int round = 0; round < 2; ++round) {
    for (int year : {1899, 1900, 2000, 2023, 2024, 2199, 2200}) {
      for (int month = 0; month <= 13; ++month) {
        for (char stroke : {'-', '/'}) {
          for (int last = 0; last < 0x10000; last += last < 0x3000 || last > 0x3A40 ? 61 : 1) {
            std::string text = std::to_string(year) + stroke + two(month) + stroke;
            text += {static_cast<char>(last & 0xFF), static_cast<char>(last >> 8)};
            REQUIRE_MESSAGE(months.full_day(text.data()) == full_day(text.data()), text);
          }
        }
      }
    }
  }
  for (const char* text : {"2024-03/01", "2024/03-01", "202a-03-01", "2024.03.01"}) {
    CHECK_MESSAGE(months.full_day(text) == kNoDay, text);
  }
}

TEST_CASE("other dates are left to the careful way") {
  for (const char* text :
       {"", "2024", "2024-3-1", "2024-03/01", "2024/03-01", "2024-02-30", "2024-00-10",
        "2024.03.01", "20240301", "2024年3月1日", "03-01", "45352", "2024-03-0１", "2024/3/",
        "2024//31", "2024/123/1", "202a/3/1", "2024/3/1 8:00", " 2024-3-01"}) {
    CHECK_MESSAGE(quick_day(text) == kNoDay, text);
  }
}

TEST_CASE("a plain number is read exactly") {
  CHECK(quick_number("0") == 0);
  CHECK(quick_number("7") == 7 * kMillion);
  CHECK(quick_number("007") == 7 * kMillion);
  CHECK(quick_number("87.5") == 87'500'000);
  CHECK(quick_number("0.000001") == 1);
  CHECK(quick_number("999999999.999999") == 999'999'999'999'999);
  for (const char* text : {"", "-1", "+1", ".5", "1.", "1e3", "1,000", "１", " 1", "1 ",
                           "1.2.3", "1234567890", "0.1234567", "1.23456７", "-", "a", "1a"}) {
    CHECK_MESSAGE(quick_number(text) == kNoNumber, text);
  }
  for (int i = 0; i < 20'000; ++i) {
    std::string text = std::to_string(i / 100) + "." + two(i % 100);
    REQUIRE(from_millionths(quick_number(text)) == *parse_cell_number(text));
    REQUIRE(millionths(*parse_cell_number(text)) == quick_number(text));
  }
}

TEST_CASE("what millionths cannot hold says so") {
  CHECK(millionths(Ratio(1, 3)) == kNoNumber);
  CHECK(millionths(*Ratio::from_decimal("0.0000001")) == kNoNumber);
  CHECK(millionths(*Ratio::from_decimal("999999999999999999")) == kNoNumber);
  CHECK(millionths(Ratio(-3, 2)) == -1'500'000);
}

TEST_CASE("a memo knows what it was told, of texts of any length, and nothing else") {
  TextMemo memo(1000);
  CHECK(memo.find("") == TextMemo::kUnknown);
  memo.learn("", 5);
  std::vector<std::string> texts;
  for (std::size_t size = 1; size <= 40; ++size) {
    for (char c : {'a', 'b', '\0', '\xff'}) texts.push_back(std::string(size, c));
    // Alike but for one byte, at each end and in the middle.
    for (std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
      texts.push_back(std::string(size, 'x'));
      texts.back()[at] = 'y';
    }
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    REQUIRE(memo.find(texts[i]) == TextMemo::kUnknown);
    memo.learn(texts[i], static_cast<std::uint32_t>(i));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(memo.find(texts[i]) == i);
  CHECK(memo.find("") == 5);
  memo.learn("", 6);
  CHECK(memo.find("") == 5);
}

TEST_CASE("a full memo learns nothing more") {
  TextMemo memo(2);
  memo.learn("a", 1);
  memo.learn("b", 2);
  memo.learn("c", 3);
  CHECK(memo.find("b") == 2);
  CHECK(memo.find("c") == TextMemo::kUnknown);
}

TEST_CASE("rows in unusual spellings add up with those in the usual one") {
  // 0.5 off for each: 1 + 1 + 2 + 1 + 1/2 = 5.5 issues, 2.75 points.
  auto scored = score_text(plan_with("  items:\n"
                                     "    - {id: x, title: 路面, points: 10, deduct: 0.5}\n"
                                     "  subjects: [a]\n"),
                           "日期,单位,项目,数量,备注\n"
                           "2024-01-02,a,x,1,\n"
                           "2024/1/2,甲村,路面,,\n"
                           "2024年1月2日, a ,x,２,\n"
                           "2024-01-02,a,x,1.0,-\n"
                           "\"2024-01-02\",a,x,0.50,无\n");
  const UnitScore& unit = scored->unit("a");
  CHECK(published(unit) == "7.25");
  CHECK(unit.issues == Ratio(11, 2));
  CHECK(unit.records == 5);
  CHECK(scored->log.records.size() == 2);  // whole issues, and the half
}

TEST_CASE("what takes care to read is read with care behind rows that take none") {
  const std::string plan = plan_with(
      "  items:\n"
      "    - {id: x, points: 10, deduct: {each: 1, overdue: {factor: 3}}}\n"
      "    - {id: y, points: 10, deduct: 0.5}\n"
      "  subjects: [a, b]\n"
      "  rectify: 7\n");
  const std::string usual =
      "日期,单位,项目,数量,整改期限,整改完成日期\n"
      "2024-01-02,a,x,1,,\n"
      "2024-01-02,a,y,1,,\n"
      "2024-01-02,a,x,1,2024-01-09,2024-01-05\n"
      "2024-01-02,a,y,1,2024-01-09,2024-01-11\n";
  auto read = [&plan](const std::string& log, bool one_by_one) {
    LogOptions options;
    options.one_by_one = one_by_one;
    options.duplicates = Duplicates::kOff;
    return score_files(plan, {{"log.csv", log}}, std::move(options));
  };
  auto said = [](const Scored& scored) {
    std::string words;
    for (const Finding& finding : scored.log.troubles.listed()) {
      words += std::to_string(finding.place.line) + " " + finding.code + " " +
               finding.message.en + "\n";
    }
    const RowCounts& rows = scored.log.rows;
    return words + std::to_string(rows.counted) + " " + std::to_string(rows.outside) + " " +
           std::to_string(rows.refused) + " " + exact(scored.unit("a").tree);
  };
  const std::vector<std::string> good{"2024-01-02", "a", "x", "1", "2024-01-09", "2024-01-05"};
  const std::vector<std::vector<std::string>> odd{
      {"", "junk", "2024-02-30", "2024年1月2日", "20240102", "45293", "2024-01-10",
       "2025-01-02", "1899-12-31", "2024-1-2"},
      {"", "z", "甲村", " a", "b", "c"},
      {"", "z", "x ", "y"},
      {"", "x", "-1", "0", "１", "1.5", "255", "256", "4294967297", "1 000"},
      {"", "junk", "2024-02-30", "2024-01-01", "2024年1月9日", "2024年1月1日", "45300",
       "2024/1/9", "2024/01/09", "2099-12-31", "2024-01-9"},
      {"", "junk", "2024-02-30", "2024-01-01", "2024年1月5日", "45296", "2025-06-01",
       "2024/1/5", "2024-01-20", "2024-01-1x"}};
  std::string all = usual;
  for (std::size_t column = 0; column < odd.size(); ++column) {
    for (const std::string& cell : odd[column]) {
      for (const char* item : {"x", "y"}) {
        std::vector<std::string> cells = good;
        cells[2] = item;
        cells[column] = cell;
        std::string row;
        for (const std::string& each : cells) row += (row.empty() ? "" : ",") + each;
        CAPTURE(row);
        // Behind as many that were learnt from, the second time as the last of a file.
        std::string log = usual + row + "\n" + usual.substr(usual.find('\n') + 1) + row;
        CHECK(said(*read(log, false)) == said(*read(log, true)));
        all += row + "\n";
      }
    }
  }
  CHECK(said(*read(all, false)) == said(*read(all, true)));
  // Of dates 6, units 3, items 2, counts 2, due and fixed days 4 each: once for each item.
  CHECK(read(all, false)->log.rows.refused == 42);
}

TEST_CASE(
    "two columns for one field refuse a row that fills both, where a rule looks at them") {
  struct Case {
    const char* what;
    std::string item;
    std::string heads, one, both;  // of the two columns, and of rows that fill one, or both
    bool refused;
  };
  const std::string deduct = "{id: x, points: 10, deduct: ";
  const Case cases[] = {
      {"notes", deduct + "0.5}", "备注,问题描述", "油污,", "油污,积水", false},
      {"notes, by which rows are alike", deduct + "{each: 0.5, repeat: {by: [note], step: 1}}}",
       "备注,问题描述", "油污,", "油污,积水", true},
      {"references", deduct + "0.5}", "编号,人员", "7,", "7,8", false},
      {"references, by which rows are alike", deduct + "{each: 0.5, unique: [ref]}}",
       "编号,人员", "7,", "7,8", true},
      {"sources", deduct + "0.5}", "来源,检查方式", "明查,", "明查,暗访", false},
      {"sources, of which one counts", deduct + "0.5, where: {source: [明查]}}",
       "来源,检查方式", "明查,", "明查,暗访", true},
      {"levels", deduct + "0.5}", "等级,级别", "轻,", "轻,重", false},
      {"levels with points", deduct + "{levels: {轻: 0.5, 重: 2}}}", "等级,级别", "轻,",
       "轻,重", true},
      {"results", deduct + "0.5}", "结果,结果", "合格,", "合格,不合格", false},
      {"results of a rate", "{id: x, points: 10, rate: {}}", "结果,结果", "合格,",
       "合格,不合格", true},
      {"points", deduct + "0.5}", "扣分,加分", "1,", "1,1", true},
      {"numbers", deduct + "0.5}", "数量,问题数", "1,", "1,1", true},
      {"days", deduct + "0.5}", "整改完成日期,整改时间", "2024-01-20,", "2024-01-20,2024-01-20",
       true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    std::string log = "日期,单位,项目," + c.heads + "\n";
    // As many as are learnt from, and so many that others are read in the short way.
    for (int i = 0; i < 600; ++i) {
      log += "2024-01-" + two(i % 9 + 10) + ",a,x," + (i % 100 == 99 ? c.both : c.one) + "\n";
    }
    for (bool one_by_one : {false, true}) {
      CAPTURE(one_by_one);
      LogOptions options;
      options.one_by_one = one_by_one;
      options.duplicates = Duplicates::kOff;
      auto scored = score_files(plan_with("  items:\n    - " + c.item + "\n  subjects: [a]\n"),
                                {{"log.csv", log}}, std::move(options));
      CHECK(scored->log.rows.counted == (c.refused ? 594 : 600));
      CHECK(scored->log.rows.refused == (c.refused ? 6 : 0));
    }
  }
}

TEST_CASE("issues are counted on where a short line does not hold them") {
  // By unit: rows that say nothing of their number, then rows of 200 issues, then one of more.
  std::string log = "日期,单位,项目,数量\n";
  auto add = [&log](int times, const std::string& rest) {
    for (int i = 0; i < times; ++i) log += "2024-01-02," + rest + "\n";
  };
  add(300, "a,x,");
  add(3, "a,x,200");
  add(1, "a,x,100000");
  add(255, "b,x,1");
  add(256, "c,x,1");
  add(1, "d,x,255");
  add(1, "d,x,1");
  auto scored = score_text(plan_with("  items:\n"
                                     "    - {id: x, title: 路面, points: 10, deduct: 0.5}\n"
                                     "  subjects: [a, b, c, d]\n"),
                           log);
  CHECK(scored->unit("a").issues == Ratio(300 + 600 + 100'000));
  CHECK(scored->unit("a").records == 304);
  CHECK(scored->unit("b").issues == Ratio(255));
  CHECK(scored->unit("b").records == 255);
  CHECK(scored->unit("c").issues == Ratio(256));
  CHECK(scored->unit("c").records == 256);
  CHECK(scored->unit("d").issues == Ratio(256));
  CHECK(scored->unit("d").records == 2);
  // One sum for each: the row behind the first, too, stands with the rest.
  CHECK(scored->log.records.size() == 4);
}

TEST_CASE("issues are counted on where 32 bits do not hold them") {
  std::string log = "日期,单位,项目,数量\n";
  for (int day = 1; day <= 9; ++day)
    log += "2024-01-0" + std::to_string(day) + ",a,x,999999999\n";
  auto scored = score_text(plan_with("  items:\n"
                                     "    - {id: x, title: 路面, points: 10, deduct: 0.5}\n"
                                     "  subjects: [a]\n"),
                           log);
  const UnitScore& unit = scored->unit("a");
  CHECK(published(unit) == "0.00");
  CHECK(unit.issues == Ratio(8'999'999'991LL));
  CHECK(unit.records == 9);
}

TEST_CASE("amounts finer or larger than millionths are added exactly") {
  auto scored =
      score_text(plan_with("  items:\n"
                           "    - {id: x, points: 10, deduct: {each: 0.5, floor: none}}\n"
                           "  subjects: [a]\n"),
                 "日期,单位,项目,数量\n"
                 "2024-01-02,a,x,0.000000001\n"
                 "2024-01-03,a,x,1\n"
                 "2024-01-03,a,x,999999999999999999\n"
                 "2024-01-03,a,x,999999999999999999\n");
  const UnitScore& unit = scored->unit("a");
  CHECK(unit.issues == *Ratio::from_decimal("0.000000001") +
                           *Ratio::from_decimal("999999999999999999") * Ratio(2) + Ratio(1));
  CHECK(*unit.tree == Ratio(10) - unit.issues / Ratio(2));
}

TEST_CASE("open issues are judged as of a day that only the end of the log tells") {
  // Due 2024-01-09 each; the first is put right a day late, the second never, the third is not
  // due yet on the last day of the log, 2024-02-01.
  std::string plan = plan_with(
      "  items:\n"
      "    - {id: x, points: 10, deduct: {each: 1, overdue: {factor: 3}}}\n"
      "  subjects: [a]\n"
      "  rectify: 7\n");
  std::string log =
      "日期,单位,项目,整改期限,整改完成日期\n"
      "2024-01-02,a,x,,2024-01-10\n"
      "2024-01-02,a,x,,\n"
      "2024-01-02,a,x,2024-02-01,\n"
      "2024-02-01,a,x,,\n";
  const auto scored = score_text(plan, log);
  // 3 + 3 + 1 + 1.
  CHECK(published(scored->unit("a")) == "2.00");
  CHECK(scored->unit("a").overdue == Ratio(2));
  CHECK(scored->unit("a").open == Ratio(3));
  // A day later the third is overdue too.
  const auto later = score_text(plan, log, "2024-02-02");
  CHECK(published(later->unit("a")) == "0.00");
  CHECK(later->unit("a").overdue == Ratio(3));
}
