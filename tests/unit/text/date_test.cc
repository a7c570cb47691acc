// Calendar and single dates.
#include "plan/text/date.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

using Kind = PartialDate::Kind;

std::string day_text(std::optional<Day> day) {
  return day ? iso_date(*day) : "-";
}

// "canonical spelling: first to last", or the English message.
std::string read(std::string_view text) {
  auto date = parse_date(text);
  if (!date) return (date.error().impossible ? "impossible: " : "") + date.error().message.en;
  return iso(*date) + ": " + day_text(date->first()) + " to " + day_text(date->last());
}

bool refused(std::string_view text) {
  auto date = parse_date(text);
  return !date && !date.error().impossible;
}

}  // namespace

TEST_CASE("only days of the calendar are days") {
  CHECK(day_text(make_day(2024, 2, 29)) == "2024-02-29");
  CHECK(!make_day(2023, 2, 29));
  CHECK(!make_day(1900, 2, 29));
  CHECK(make_day(2000, 2, 29));
  CHECK(!make_day(2024, 13, 1));
  CHECK(!make_day(2024, 0, 1));
  CHECK(!make_day(2024, 4, 31));
  CHECK(!make_day(2024, 4, 0));
  CHECK(!make_day(0, 1, 1));
  CHECK(!make_day(10000, 1, 1));
}

TEST_CASE("a day knows its parts and its spellings") {
  Day day = *make_day(2024, 3, 1);
  CHECK(year_of(day) == 2024);
  CHECK(month_of(day) == 3);
  CHECK(day_of_month(day) == 1);
  CHECK(iso_date(day) == "2024-03-01");
  CHECK(chinese_date(day) == "2024年3月1日");
  CHECK(days_between(*make_day(2024, 2, 28), day) == 2);
  CHECK(days_between(day, *make_day(2024, 2, 28)) == -2);
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2023, 2) == 28);
  CHECK(days_in_month(2024, 13) == 0);
  CHECK(weeks_in_year(2020) == 53);
  CHECK(weeks_in_year(2024) == 52);
}

TEST_CASE("every spelling of a date, and the days it may mean") {
  struct Case {
    std::string_view text;
    std::string_view meaning;
  };
  const Case cases[] = {
      {"2024-03-01", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024-03", "2024-03: 2024-03-01 to 2024-03-31"},
      {"2024", "2024: 2024-01-01 to 2024-12-31"},
      {"2024-Q1", "2024-Q1: 2024-01-01 to 2024-03-31"},
      {"2024-q4", "2024-Q4: 2024-10-01 to 2024-12-31"},
      {"2024-H1", "2024-H1: 2024-01-01 to 2024-06-30"},
      {"2024-H2", "2024-H2: 2024-07-01 to 2024-12-31"},
      {"2024-W05", "2024-W05: 2024-01-29 to 2024-02-04"},
      {"2024-W01", "2024-W01: 2024-01-01 to 2024-01-07"},
      {"2020-W53", "2020-W53: 2020-12-28 to 2021-01-03"},
      {"2021-W01", "2021-W01: 2021-01-04 to 2021-01-10"},
      {"2024-04-early", "2024-04-early: 2024-04-01 to 2024-04-10"},
      {"2024-04-mid", "2024-04-mid: 2024-04-11 to 2024-04-20"},
      {"2024-02-late", "2024-02-late: 2024-02-21 to 2024-02-29"},
      {"tbd", "tbd: - to -"},
      {"TBD", "tbd: - to -"},
      {"待定", "tbd: - to -"},
      // Chinese
      {"2024年3月1日", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024年03月01日", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024年3月1号", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024 年 3 月 1 日", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"２０２４年３月１日", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"２０２４－０３－０１", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"\u30002024年4月中旬\u3000", "2024-04-mid: 2024-04-11 to 2024-04-20"},
      {"2024年4月上旬", "2024-04-early: 2024-04-01 to 2024-04-10"},
      {"2024年4月下旬", "2024-04-late: 2024-04-21 to 2024-04-30"},
      {"2024年4月", "2024-04: 2024-04-01 to 2024-04-30"},
      {"2024年4月份", "2024-04: 2024-04-01 to 2024-04-30"},
      {"2024年", "2024: 2024-01-01 to 2024-12-31"},
      {"2024年度", "2024: 2024-01-01 to 2024-12-31"},
      {"2024年上半年", "2024-H1: 2024-01-01 to 2024-06-30"},
      {"2024年下半年", "2024-H2: 2024-07-01 to 2024-12-31"},
      {"2024年一季度", "2024-Q1: 2024-01-01 to 2024-03-31"},
      {"2024年第三季度", "2024-Q3: 2024-07-01 to 2024-09-30"},
      {"2024年第2季度", "2024-Q2: 2024-04-01 to 2024-06-30"},
      {"2024年第5周", "2024-W05: 2024-01-29 to 2024-02-04"},
      {"2024年初", "2024-01: 2024-01-01 to 2024-01-31"},
      {"2024年中", "2024-06: 2024-06-01 to 2024-06-30"},
      {"2024年底", "2024-12: 2024-12-01 to 2024-12-31"},
      {"2024年末", "2024-12: 2024-12-01 to 2024-12-31"},
      {"2024年年底", "2024-12: 2024-12-01 to 2024-12-31"},
      {"2024年4月初", "2024年4月初: 2024-04-01 to 2024-04-05"},
      {"2024年4月中", "2024-04-mid: 2024-04-11 to 2024-04-20"},
      {"2024年4月底", "2024年4月底: 2024-04-26 to 2024-04-30"},
      {"2024年2月末", "2024年2月底: 2024-02-25 to 2024-02-29"},
      // unpadded and with other signs, where nothing else can be meant
      {"2024-3-1", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024-3", "2024-03: 2024-03-01 to 2024-03-31"},
      {"2024/3/1", "2024-03-01: 2024-03-01 to 2024-03-01"},
      {"2024.3.1", "2024-03-01: 2024-03-01 to 2024-03-01"},
      // without a year
      {"04-20", "04-20: - to -"},
      {"02-29", "02-29: - to -"},
      {"4月20日", "04-20: - to -"},
      {"20xx年4月20日", "04-20: - to -"},
      {"20XX年4月20日", "04-20: - to -"},
      {"20××年4月20日", "04-20: - to -"},
      {"２０ＸＸ年４月２０日", "04-20: - to -"},
      {"××年4月20日", "04-20: - to -"},
      {"202x年4月", "4月: - to -"},
      {"4月", "4月: - to -"},
      {"4月中旬", "04-mid: - to -"},
      {"04-mid", "04-mid: - to -"},
      {"4月底", "4月底: - to -"},
      {"上半年", "H1: - to -"},
      {"H2", "H2: - to -"},
      {"一季度", "Q1: - to -"},
      {"第一季度", "Q1: - to -"},
      {"Q1", "Q1: - to -"},
      {"年初", "1月: - to -"},
      {"年中", "6月: - to -"},
      {"年底", "12月: - to -"},
      {"年末", "12月: - to -"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.meaning);
  }
}

TEST_CASE("canonical spellings are read back as the same date") {
  for (std::string_view text :
       {"2024-03-01", "2024-03", "2024", "2024-Q1", "2024-H2", "2024-W05", "2024-04-mid", "tbd",
        "2024年4月初", "2024年4月底", "04-20", "4月", "04-late", "4月初", "12月底", "Q3", "H1",
        "W05", "1949-10-01"}) {
    CAPTURE(text);
    auto date = parse_date(text);
    REQUIRE(date);
    CHECK(iso(*date) == text);
    CHECK(parse_date(describe(*date, Lang::kZh)) == *date);
  }
}

TEST_CASE("values that cannot be are told from what is no date (D001)") {
  struct Case {
    std::string_view text;
    std::string_view message;
  };
  const Case cases[] = {
      {"2024-02-30",
       "impossible: no such day: `2024-02-30`; the last day of that month is 2024-02-29"},
      {"2023年2月29日",
       "impossible: no such day: `2023年2月29日`; the last day of that month is 2023-02-28"},
      {"4月31日", "impossible: no such day: `4月31日`; the last day of that month is 04-30"},
      {"02-30", "impossible: no such day: `02-30`; the last day of that month is 02-29"},
      {"2024-04-00", "impossible: no such day: `2024-04-00`; days begin at 1"},
      {"13月", "impossible: there is no month 13: `13月`; months are 1 to 12"},
      {"2024-13", "impossible: there is no month 13: `2024-13`; months are 1 to 12"},
      {"2024年0月", "impossible: there is no month 0: `2024年0月`; months are 1 to 12"},
      {"13月底", "impossible: there is no month 13: `13月底`; months are 1 to 12"},
      {"2024-13-late", "impossible: there is no month 13: `2024-13-late`; months are 1 to 12"},
      {"2024-Q5", "impossible: there is no quarter 5: `2024-Q5`; quarters are 1 to 4"},
      {"2024-H3", "impossible: there is no half 3: `2024-H3`; halves are H1 and H2"},
      {"2024-W53", "impossible: there is no week 53: `2024-W53`; weeks are 1 to 52"},
      {"W54", "impossible: there is no week 54: `W54`; weeks are 1 to 53"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.message);
  }
}

TEST_CASE("what is no date is refused") {
  for (std::string_view text : {"",
                                " ",
                                "soon",
                                "2024年4月20",
                                "24年4月20日",
                                "2024-04-20T09:00",
                                "20240420",
                                "4-20",
                                "3/1/24",
                                "1-3-2024",
                                "24-03-01",
                                "2024 03 01",
                                "1 2月",
                                "2024-3月",
                                "2024.3",
                                "2024/3",
                                "4月20",
                                "20日",
                                "28日",
                                "月底",
                                "中旬",
                                "次年4月",
                                "20xx年",
                                "第5",
                                "2024-Q",
                                "2024--01",
                                "2024-04-middle",
                                "2024年4月中下旬",
                                "4月20日前",
                                "2024-07..",
                                "2024-03-001",
                                "12345",
                                "二〇二四年",
                                "2024年4月中旬旬",
                                "-2024",
                                "2024-",
                                "0000-01-01",
                                "0430",
                                "04-2",
                                "100月",
                                "2024年100日"}) {
    CAPTURE(text);
    CHECK(refused(text));
  }
}

TEST_CASE("refusals say what was expected, in both languages") {
  auto message = [](std::string_view text) { return parse_date(text).error().message; };
  CHECK(message("soon").en ==
        "not a date: `soon`; expected for example 2024-03-01, 2024-03, 2024-Q1, 2024-04-mid or "
        "2024年4月中旬");
  CHECK(message("不久").zh ==
        "“不久”不是日期；应写成 2024-03-01、2024-03、2024-Q1、2024-04-mid 或 2024年4月中旬 等");
  CHECK(message("2024-02-30").zh == "“2024-02-30”这一天不存在；该月最后一天是 2024-02-29");
  CHECK(message("13月").zh == "“13月”中的13月不存在；月份为 1 至 12");
  CHECK(message("28日").en == "the month is left out: `28日`; expected for example 4月28日");
  CHECK(message("28日").zh == "“28日”没有写明月份；应写成 4月28日 这样的形式");
  CHECK(message("24年4月").en == "the year of `24年4月` needs four digits, for example 2024年");
  CHECK(message("24年4月").zh == "“24年4月”中的年份应写四位数字，如 2024年");
  CHECK(message("3/1/24").en ==
        "`3/1/24` can be read in more than one way; write year, month and day: 2024-03-01");
  CHECK(message("4-20").zh == "“4-20”有不止一种读法；请按年、月、日的顺序写，如 2024-03-01");
  CHECK(message("4月20日前").en == "`4月20日前` is a period; expected one date");
  CHECK(message("2024-03..2024-04").zh == "“2024-03..2024-04”是一段时间；这里应是一个日期");
}

TEST_CASE("a long text is quoted shortened") {
  std::string message = parse_date(std::string(5000, 'x')).error().message.en;
  CHECK(message.size() < 250);
}

TEST_CASE("dates are described as people read them") {
  struct Case {
    std::string_view text;
    std::string_view zh;
    std::string_view en;
  };
  const Case cases[] = {
      {"2024-03-01", "2024年3月1日", "2024-03-01"},
      {"04-20", "4月20日", "04-20"},
      {"2024-04", "2024年4月", "April 2024"},
      {"4月", "4月", "April"},
      {"2024", "2024年", "2024"},
      {"2024-Q1", "2024年第一季度", "Q1 2024"},
      {"2024-H2", "2024年下半年", "H2 2024"},
      {"上半年", "上半年", "H1"},
      {"2024-W05", "2024年第5周", "week 5 of 2024"},
      {"2024-04-mid", "2024年4月中旬", "mid April 2024"},
      {"4月下旬", "4月下旬", "late April"},
      {"2024年4月初", "2024年4月初", "beginning of April 2024"},
      {"2024年4月末", "2024年4月底", "end of April 2024"},
      {"2024年底", "2024年12月", "December 2024"},
      {"tbd", "待定", "to be decided"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(describe(*parse_date(c.text), Lang::kZh) == c.zh);
    CHECK(describe(*parse_date(c.text), Lang::kEn) == c.en);
  }
}

TEST_CASE("a year is filled in only where none is given") {
  CHECK(iso(parse_date("04-20")->with_year(2024)) == "2024-04-20");
  CHECK(iso(parse_date("2023-04-20")->with_year(2024)) == "2023-04-20");
  CHECK(iso(parse_date("待定")->with_year(2024)) == "tbd");
  // 29 February stays a date, of no day in a common year.
  CHECK(!parse_date("02-29")->with_year(2023).first());
}
