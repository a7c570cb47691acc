// Periods: spellings, words, years, and the regular cycles.
#include <doctest/doctest.h>

#include "plan/text/date.h"

using namespace plan;

namespace {

std::string read(std::string_view text) {
  auto period = parse_period(text);
  if (!period) {
    return (period.error().impossible ? "impossible: " : "") + period.error().message.en;
  }
  return iso(*period) + (period->standing ? " standing" : "");
}

std::string filled(std::string_view text, std::optional<Day> first, std::optional<Day> last) {
  auto period = parse_period(text);
  REQUIRE(period);
  period->fill_years(first, last);
  return iso(*period);
}

std::string cycle_text(Cycle cycle, int year, int month, int day) {
  CyclePeriod period = cycle_period(cycle, *make_day(year, month, day));
  return period.name + ": " + iso_date(period.first) + " to " + iso_date(period.last);
}

}  // namespace

TEST_CASE("every spelling of a period") {
  struct Case {
    std::string_view text;
    std::string_view meaning;
  };
  const Case cases[] = {
      // one date
      {"2024-03-01", "2024-03-01"},
      {"2024年4月中旬", "2024-04-mid"},
      {"2024", "2024"},
      {"待定", "tbd"},
      {"8月份", "8月"},
      {"2024-04-20..2024-04-20", "2024-04-20"},
      // A..B
      {"2024-03-01..2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01 .. 2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03..2024-Q3", "2024-03..2024-Q3"},
      {"2024..2026", "2024..2026"},
      {"2024-03-01..04-30", "2024-03-01..2024-04-30"},
      {"04-20..04-28", "04-20..04-28"},
      {"2024-04-mid..2024-05-early", "2024-04-mid..2024-05-early"},
      {"2024-07..", "2024-07.."},
      {"..2024-04-20", "..2024-04-20"},
      {"2024-03-01..tbd", "2024-03-01..tbd"},
      {"2024年4月20日..4月28日", "2024-04-20..2024-04-28"},
      // every sign between two dates
      {"2024-03-01至2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01到2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01—2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01——2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01–2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01～2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01~2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01 - 2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-01-2024-04-30", "2024-03-01..2024-04-30"},
      {"2024-03-2024-04", "2024-03..2024-04"},
      {"2024-2026", "2024..2026"},
      {"2024年5月--11月", "2024-05..2024-11"},
      {"2024年5月－11月", "2024-05..2024-11"},
      {"2024/3/1-2024/4/30", "2024-03-01..2024-04-30"},
      // what the second date takes from the first
      {"2024年4月中旬至5月上旬", "2024-04-mid..2024-05-early"},
      {"2024年4月中旬 至 5月上旬", "2024-04-mid..2024-05-early"},
      {"2024年4月上旬至下旬", "2024-04-early..2024-04-late"},
      {"2024年5月16日-11月30日", "2024-05-16..2024-11-30"},
      {"2024年4月20日至28日", "2024-04-20..2024-04-28"},
      {"2024年8月中旬至年底", "2024-08-mid..2024-12"},
      {"2024年4月20日至月底", "2024-04-20..2024年4月底"},
      {"2024年7月1日-2024年12月底", "2024-07-01..2024年12月底"},
      {"2024年11月至2025年3月", "2024-11..2025-03"},
      {"2024年11月至次年3月", "2024-11..2025-03"},
      {"2024年11月至翌年3月底", "2024-11..2025年3月底"},
      {"2024年年初至年底", "2024-01..2024-12"},
      {"2024年上半年至三季度", "2024-H1..2024-Q3"},
      {"20xx年4月20日-20xx年6月30日", "04-20..06-30"},
      {"20xx年7月下旬至11月下旬", "07-late..11-late"},
      {"4月20日至4月28日", "04-20..04-28"},
      {"4月20日至28日", "04-20..04-28"},
      {"４月２０日～２８日", "04-20..04-28"},
      {"4月20日至2024年5月1日", "04-20..2024-05-01"},
      // a number that waits for its unit
      {"1~4月", "1月..4月"},
      {"1-4月", "1月..4月"},
      {"1—4月", "1月..4月"},
      {"10-11月", "10月..11月"},
      {"2024年1~4月", "2024-01..2024-04"},
      {"2024年1月-4月", "2024-01..2024-04"},
      {"8月—10月", "8月..10月"},
      {"9月23-30日", "09-23..09-30"},
      {"2024年10月1-10日", "2024-10-01..2024-10-10"},
      {"2024年1-3季度", "2024-Q1..2024-Q3"},
      {"2024年一至三季度", "2024-Q1..2024-Q3"},
      {"第一至第三季度", "Q1..Q3"},
      {"2024年第1至第3周", "2024-W01..2024-W03"},
      // two thirds of a month
      {"2024年3月中下旬", "2024-03-mid..2024-03-late"},
      {"2024年3月中下旬开始", "2024-03-mid.."},
      {"3月上中旬", "03-early..03-mid"},
      {"3月中下旬前", "..03-late"},
      // one end
      {"4月20日前", "..04-20"},
      {"4月20日以前", "..04-20"},
      {"4月20日之前", "..04-20"},
      {"2024年9月底前", "..2024年9月底"},
      {"2024年底前", "..2024-12"},
      {"年底前", "..12月"},
      {"至2024年4月20日", "..2024-04-20"},
      {"截至2024年4月20日止", "..2024-04-20"},
      {"2024年7月起", "2024-07.."},
      {"自2024年7月起", "2024-07.."},
      {"2024年12月以后", "2024-12.."},
      {"2024年12月之后", "2024-12.."},
      {"2024年7月开始", "2024-07.."},
      {"自2024年7月1日起至12月31日止", "2024-07-01..2024-12-31"},
      {"从7月到10月", "7月..10月"},
      // for good
      {"2024年7月起，长期坚持", "2024-07.. standing"},
      {"2024年7月起,长期坚持", "2024-07.. standing"},
      {"2024年7月起 长期坚持", "2024-07.. standing"},
      {"2024年7月起长期坚持", "2024-07.. standing"},
      {"20xx年7月起，长期坚持", "7月.. standing"},
      {"2024-07..，长期坚持", "2024-07.. standing"},
      {"长期坚持", "长期坚持 standing"},
      {"长期", "长期坚持 standing"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.meaning);
  }
}

TEST_CASE("both ends count whole") {
  auto period = parse_period("2024年4月中旬至5月上旬");
  CHECK(period->first() == make_day(2024, 4, 11));
  CHECK(period->last() == make_day(2024, 5, 10));
  CHECK(!period->single);
  CHECK(parse_period("2024-02")->single);
  CHECK(parse_period("2024-02")->last() == make_day(2024, 2, 29));
  CHECK(!parse_period("2024-07..")->last());
  CHECK(!parse_period("..2024-04-20")->first());
  CHECK(!parse_period("待定")->first());
  CHECK(!parse_period("4月20日前")->last());  // no year yet
}

TEST_CASE("an end before its start is read: the order is a rule's business") {
  CHECK(read("2024-05-01..2024-04-01") == "2024-05-01..2024-04-01");
  CHECK(read("2024年11月至3月") == "2024-11..2024-03");
}

TEST_CASE("前完成 says no more than 前") {
  CHECK(read("2024年4月20日前完成") == read("2024年4月20日前"));
  CHECK(read("2024年4月20日完成") != read("2024年4月20日"));
}

TEST_CASE("days that cannot be are impossible in periods too") {
  CHECK(
      read("2024-02-30..2024-03-05") ==
      "impossible: no such day as 2024-02-30 in `2024-02-30..2024-03-05`; the last day of that "
      "month is 2024-02-29");
  CHECK(read("2024年2月20日至30日") ==
        "impossible: no such day as 2024-02-30 in `2024年2月20日至30日`; the last day of that "
        "month is 2024-02-29");
  CHECK(read("2024年1~13月") ==
        "impossible: there is no month 13: `2024年1~13月`; months are 1 to 12");
  CHECK(read("13月起") == "impossible: there is no month 13: `13月起`; months are 1 to 12");
}

TEST_CASE("what is no period, or more than one, is refused") {
  for (std::string_view text : {"",
                                "..",
                                "soon",
                                "第二周内",
                                "第1-3周",
                                "2024-03..05",
                                "2024-03-01..05",
                                "1-4",
                                "3-1",
                                "10-12-2024",
                                "20-28日",
                                "28日至30日",
                                "月底前",
                                "下旬",
                                "4月至28日",
                                "2024年至年底",
                                "2024-4月",
                                "4月20日前后",
                                "4月20日左右",
                                "自4月20日前",
                                "自4月20日",
                                "自",
                                "起",
                                "前",
                                "至",
                                "4月20日至",
                                "至4月20日起",
                                "4月1日至4月2日至4月3日",
                                "2024年7月，长期坚持",
                                "2024年7月至12月，长期坚持",
                                "4月20日前，长期坚持",
                                "次年3月",
                                "24年4月至5月",
                                "2024年4月至25年5月",
                                "1~4",
                                "4月20日..28",
                                "9月23-10月1日",
                                "2024-03-01...2024-04-01",
                                "2024-03-01.2024-04-01",
                                "04-20-05-10-2024",
                                "2024-04-20-05-10",
                                "1至4月20日"}) {
    CAPTURE(text);
    auto period = parse_period(text);
    REQUIRE(!period);
    CHECK(!period.error().impossible);
  }
}

TEST_CASE("refusals of periods say what was expected, in both languages") {
  auto message = [](std::string_view text) { return parse_period(text).error().message; };
  CHECK(message("第二周内").en ==
        "not a period: `第二周内`; expected for example 2024-03-01..2024-04-30, 2024-04, "
        "2024-07.. or 2024年4月中旬至5月上旬");
  CHECK(message("第二周内").zh ==
        "“第二周内”不是一段时间；应写成 2024-03-01..2024-04-30、2024-04、2024-07.. 或 "
        "2024年4月中旬至5月上旬 等");
  CHECK(message("20-28日").zh == "“20-28日”没有写明月份；应写成 4月28日 这样的形式");
  CHECK(message("1-4").en ==
        "`1-4` can be read in more than one way; write year, month and day: 2024-03-01");
}

TEST_CASE("periods are described as official Chinese writes them") {
  struct Case {
    std::string_view text;
    std::string_view zh;
    std::string_view en;
  };
  const Case cases[] = {
      {"2024-04-20..2024-04-28", "2024年4月20日至28日", "2024-04-20 to 2024-04-28"},
      {"2024-04-20..2024-05-08", "2024年4月20日至5月8日", "2024-04-20 to 2024-05-08"},
      {"2024-12-20..2025-01-08", "2024年12月20日至2025年1月8日", "2024-12-20 to 2025-01-08"},
      {"2024-04-20..2025-04-28", "2024年4月20日至2025年4月28日", "2024-04-20 to 2025-04-28"},
      {"2024-04-mid..2024-05-early", "2024年4月中旬至5月上旬",
       "mid April 2024 to early May 2024"},
      {"2024-04-early..2024-04-late", "2024年4月上旬至下旬",
       "early April 2024 to late April 2024"},
      {"2024-04-20..2024-04-late", "2024年4月20日至4月下旬", "2024-04-20 to late April 2024"},
      {"1~4月", "1月至4月", "January to April"},
      {"2024-08-mid..2024-12", "2024年8月中旬至12月", "mid August 2024 to December 2024"},
      {"2024..2026", "2024年至2026年", "2024 to 2026"},
      {"2024-07..2024", "2024年7月至2024年", "July 2024 to 2024"},
      {"2024-Q1..2024-Q3", "2024年第一季度至第三季度", "Q1 2024 to Q3 2024"},
      {"04-20..04-28", "4月20日至28日", "04-20 to 04-28"},
      {"2024-03-01..2024-03-01", "2024年3月1日", "2024-03-01"},
      {"2024-02", "2024年2月", "February 2024"},
      {"待定", "待定", "to be decided"},
      {"..04-20", "4月20日前", "by 04-20"},
      {"..2024-04-20", "2024年4月20日前", "by 2024-04-20"},
      {"..2024-04", "2024年4月底前", "by April 2024"},  // April itself is in it
      {"..2024", "2024年底前", "by 2024"},
      {"..2024-Q1", "2024年3月底前", "by Q1 2024"},
      {"..2024-H1", "2024年6月底前", "by H1 2024"},
      {"9月底前", "9月底前", "by end of September"},
      {"..2024-04-mid", "2024年4月中旬前", "by mid April 2024"},
      {"2024-07..", "2024年7月起", "from July 2024 on"},
      {"2024年7月起，长期坚持", "2024年7月起长期坚持", "from July 2024 on, standing"},
      {"长期坚持", "长期坚持", "standing"},
      {"11月至次年3月", "11月至次年3月", "November to March of the next year"},
      {"5月至次年5月", "5月至次年5月", "May to May of the next year"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    auto period = parse_period(c.text);
    REQUIRE(period);
    CHECK(describe(*period, Lang::kZh) == c.zh);
    CHECK(describe(*period, Lang::kEn) == c.en);
    // What is printed is read back with the same days.
    auto again = parse_period(c.zh);
    REQUIRE(again);
    CHECK(again->first() == period->first());
    CHECK(again->last() == period->last());
    CHECK(parse_period(iso(*period))->start == period->start);
    CHECK(parse_period(iso(*period))->end == period->end);
  }
}

TEST_CASE("a label is what it says in every language") {
  Period period;
  period.label = "第二周";
  CHECK(describe(period, Lang::kZh) == "第二周");
  CHECK(describe(period, Lang::kEn) == "第二周");
  CHECK(!period.first());
}

TEST_CASE("a year left out is the one of the plan's in which the date lies") {
  auto day = [](int y, int m, int d) { return make_day(y, m, d); };
  struct Case {
    std::string_view text;
    std::optional<Day> first;
    std::optional<Day> last;
    std::string_view meaning;
  };
  const Case cases[] = {
      {"4月20日", day(2024, 1, 1), day(2024, 12, 31), "2024-04-20"},
      {"2月", day(2023, 9, 1), day(2024, 8, 31), "2024-02"},
      {"10月", day(2023, 9, 1), day(2024, 8, 31), "2023-10"},
      {"4月20日", day(2023, 1, 1), day(2024, 12, 31), "2023-04-20"},  // both fit: the first
      {"1月", day(2024, 3, 1), day(2024, 12, 31), "2024-01"},         // none fits: the first
      {"上半年", day(2024, 3, 1), day(2024, 12, 31), "2024-H1"},
      {"02-29", day(2023, 1, 1), day(2025, 12, 31), "2024-02-29"},  // 2024 alone has that day
      {"12月至1月", day(2023, 11, 1), day(2024, 10, 31), "2023-12..2024-01"},
      {"12月至1月", day(2023, 1, 1), day(2024, 12, 31), "2023-12..2024-01"},  // moved on
      {"12月至1月", day(2024, 1, 1), day(2024, 12, 31), "2024-12..2024-01"},  // does not fit
      {"12月至1月", day(2024, 1, 1), {}, "2024-12..2025-01"},
      {"12月至次年1月", day(2024, 1, 1), day(2024, 12, 31), "2024-12..2025-01"},  // said
      {"5月至次年6月", day(2024, 1, 1), day(2025, 12, 31), "2024-05..2025-06"},
      {"5月至次年5月", day(2024, 1, 1), {}, "2024-05..2025-05"},
      {"4月20日前", day(2024, 1, 1), day(2024, 12, 31), "..2024-04-20"},
      {"7月起", day(2024, 1, 1), {}, "2024-07.."},
      {"4月20日前", {}, day(2024, 12, 31), "..2024-04-20"},
      {"2022-04..2022-05", day(2024, 1, 1), day(2024, 12, 31), "2022-04..2022-05"},
      {"4月20日", {}, {}, "04-20"},
      {"待定", day(2024, 1, 1), day(2024, 12, 31), "tbd"},
      {"长期坚持", day(2024, 1, 1), day(2024, 12, 31), "长期坚持"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.meaning);
    CHECK(filled(c.text, c.first, c.last) == c.meaning);
  }
}

TEST_CASE("a filled single date stays single") {
  auto period = parse_period("4月20日");
  period->fill_years(make_day(2024, 1, 1), make_day(2024, 12, 31));
  CHECK(period->single);
  CHECK(period->start == period->end);
}

TEST_CASE("a day lies in one regular period of each cycle") {
  CHECK(cycle_text(Cycle::kDay, 2024, 3, 1) == "2024-03-01: 2024-03-01 to 2024-03-01");
  CHECK(cycle_text(Cycle::kWeek, 2024, 2, 4) == "2024-W05: 2024-01-29 to 2024-02-04");
  CHECK(cycle_text(Cycle::kWeek, 2024, 2, 5) == "2024-W06: 2024-02-05 to 2024-02-11");
  CHECK(cycle_text(Cycle::kWeek, 2021, 1, 3) == "2020-W53: 2020-12-28 to 2021-01-03");
  CHECK(cycle_text(Cycle::kWeek, 2024, 12, 30) == "2025-W01: 2024-12-30 to 2025-01-05");
  CHECK(cycle_text(Cycle::kTwoWeeks, 2024, 1, 1) == "2024-W01: 2024-01-01 to 2024-01-14");
  CHECK(cycle_text(Cycle::kTwoWeeks, 2024, 1, 14) == "2024-W01: 2024-01-01 to 2024-01-14");
  CHECK(cycle_text(Cycle::kTwoWeeks, 2024, 1, 15) == "2024-W03: 2024-01-15 to 2024-01-28");
  CHECK(cycle_text(Cycle::kTwoWeeks, 2020, 12, 31) == "2020-W53: 2020-12-28 to 2021-01-03");
  CHECK(cycle_text(Cycle::kMonth, 2024, 2, 29) == "2024-02: 2024-02-01 to 2024-02-29");
  CHECK(cycle_text(Cycle::kTwoMonths, 2024, 2, 1) == "2024-01: 2024-01-01 to 2024-02-29");
  CHECK(cycle_text(Cycle::kTwoMonths, 2024, 11, 1) == "2024-11: 2024-11-01 to 2024-12-31");
  CHECK(cycle_text(Cycle::kQuarter, 2024, 6, 30) == "2024-Q2: 2024-04-01 to 2024-06-30");
  CHECK(cycle_text(Cycle::kHalf, 2024, 7, 1) == "2024-H2: 2024-07-01 to 2024-12-31");
  CHECK(cycle_text(Cycle::kYear, 2024, 7, 1) == "2024: 2024-01-01 to 2024-12-31");
}

TEST_CASE("the names of regular periods are read by people") {
  struct Case {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
  };
  const Case cases[] = {
      {"2024-W05", "2024年第5周", "week 5 of 2024"},
      {"2024-03", "2024年3月", "March 2024"},
      {"2024-Q1", "2024年第一季度", "Q1 2024"},
      {"2024-H1", "2024年上半年", "H1 2024"},
      {"2024", "2024年", "2024"},
      {"2024-03-01", "2024年3月1日", "2024-03-01"},
      {"all", "整个期间", "the whole period"},
  };
  for (const Case& c : cases) {
    CHECK(describe_period_name(c.name, Lang::kZh) == c.zh);
    CHECK(describe_period_name(c.name, Lang::kEn) == c.en);
  }
}
