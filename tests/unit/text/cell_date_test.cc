// Dates of log cells.
#include <doctest/doctest.h>

#include "plan/text/date.h"

using namespace plan;

namespace {

std::string read(std::string_view text) {
  auto cell = parse_cell_date(text);
  if (!cell) return (cell.error().impossible ? "impossible: " : "") + cell.error().message.en;
  CHECK(cell->date.kind == PartialDate::Kind::kDay);
  return iso(cell->date) + (cell->serial ? " serial" : "");
}

}  // namespace

TEST_CASE("every spelling of a day that spreadsheets and people leave in a cell") {
  for (std::string_view text : {"2024-03-01",
                                "2024/03/01",
                                "2024-3-1",
                                "2024/3/1",
                                "2024.3.1",
                                "2024.03.01",
                                "20240301",
                                "2024年3月1日",
                                "2024年03月01日",
                                "２０２４－０３－０１",
                                "２０２４年３月１日",
                                " 2024-03-01 ",
                                "2024-03-01 00:00:00",
                                "2024-03-01T09:05",
                                "2024-03-01 09:05:59.000",
                                "2024/3/1 9:05",
                                "2024-3-1 上午9:05",
                                "2024年3月1日上午",
                                "2024-3-1 晚上",
                                "2024/3/1 9:05 AM",
                                "2024年3月1日 23:59",
                                "2024年3月1日9时",
                                "2024年3月1日9时5分",
                                "20240301 09:05",
                                "2024年 3月 1日"}) {
    CAPTURE(text);
    CHECK(read(text) == "2024-03-01");
  }
}

TEST_CASE("a weekday behind the day, as Excel's long dates have it, has to be right") {
  for (std::string_view text :
       {"2024年3月1日 星期五", "2024年3月1日星期五", "2024-03-01 周五", "2024/3/1（星期五）",
        "2024/3/1(周五) 9:05", "20240301 星期五", "2024年3月1日 星期五 23:59"}) {
    CAPTURE(text);
    CHECK(read(text) == "2024-03-01");
  }
  CHECK(read("2024-03-03 星期天") == "2024-03-03");
  CHECK(read("2024-03-03 周日") == "2024-03-03");
  CHECK(read("3月1日 星期五") == "03-01");
  CHECK(read("2月30日 星期五").starts_with("impossible: no such day"));
  CHECK(read("2024-03-01 星期四") ==
        "impossible: the day and the weekday in `2024-03-01 星期四` do not agree: it is a "
        "Friday");
  CHECK(parse_cell_date("2024-03-03 周六").error().message.zh ==
        "“2024-03-03 周六”中的日期与星期不符，那一天是星期日");
  for (std::string_view text : {"2024-03-01 星期", "2024-03-01 星期八", "2024-03-01（星期五",
                                "2024-03-01 五", "星期五"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cell_date(text).has_value());
  }
}

TEST_CASE("a day without its year is read and left to the caller") {
  CHECK(read("3月1日") == "03-01");
  CHECK(read("20xx年3月1日") == "03-01");
  CHECK(read("3月1日 9:05") == "03-01");
}

TEST_CASE("Excel serials are dates, and say so") {
  CHECK(read("45352") == "2024-03-01 serial");
  CHECK(read("45352.375") == "2024-03-01 serial");
  CHECK(read("20000") == "1954-10-03 serial");
  CHECK(read("80000") == "2119-01-11 serial");
  CHECK(read("80000.9") == "2119-01-11 serial");
  CHECK(read("４５３５２") == "2024-03-01 serial");
}

TEST_CASE("days and times that cannot be are told apart from what is no date") {
  CHECK(read("2024-02-30") ==
        "impossible: no such day: `2024-02-30`; the last day of that month is 2024-02-29");
  CHECK(read("2024/2/30 9:05") ==
        "impossible: no such day: `2024/2/30 9:05`; the last day of that month is 2024-02-29");
  CHECK(read("20241301") == "impossible: there is no month 13: `20241301`; months are 1 to 12");
  CHECK(read("2024-03-01 25:00") == "impossible: no such time of day: `2024-03-01 25:00`");
  CHECK(read("2024-03-01 09:60") == "impossible: no such time of day: `2024-03-01 09:60`");
}

TEST_CASE("what names no day, or more than one, is refused") {
  CHECK(read("下周") ==
        "not a date: `下周`; expected a day such as 2024-03-01, 2024/3/1 or 2024年3月1日");
  CHECK(read("2024-03") == "`2024-03` is not one day; expected for example 2024-03-01");
  CHECK(read("2024年4月中旬") ==
        "`2024年4月中旬` is not one day; expected for example 2024-03-01");
  CHECK(read("待定") == "`待定` is not one day; expected for example 2024-03-01");
  for (std::string_view guess : {"3-1", "03-01", "3/1/24", "1-3-2024", "3.1", "24-3-1"}) {
    CAPTURE(guess);
    CHECK(read(guess) == "`" + std::string(guess) +
                             "` can be read in more than one way; write year, month and day: "
                             "2024-03-01");
  }
  for (std::string_view text :
       {"", "-", "19999", "80001", "2024-03-01x", "2024-03-01 9", "2024-03-01Z",
        "2024-03-01T09:05:00Z", "2024-03-01 09:05+08:00", "2024-03-01..2024-03-02",
        "2024-03-01 9:5", "202403011", "2024-03-01-02", "4.5352e4", "2024-+3-01"}) {
    CAPTURE(text);
    auto cell = parse_cell_date(text);
    REQUIRE(!cell);
    CHECK(!cell.error().impossible);
  }
  CHECK(parse_cell_date("无").error().message.zh ==
        "“无”不是日期；应写成 2024-03-01、2024/3/1 或 2024年3月1日 这样的某一天");
  CHECK(parse_cell_date("2024-03").error().message.zh ==
        "“2024-03”不是具体的一天；应写成 2024-03-01 这样的日期");
}
