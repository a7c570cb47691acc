// Periods: names, cuts, and which lies in which.
#include "plan/score/calendar.h"

#include <doctest/doctest.h>

using plan::Cycle;
using plan::Day;
using plan::make_day;
using plan::score::Calendar;
using plan::score::names_period;

namespace {
Day day(int y, int m, int d) {
  return *make_day(y, m, d);
}
std::string name(Cycle cycle, Day at) {
  Calendar calendar(cycle, std::nullopt, std::nullopt);
  return calendar.period(calendar.index_of(at)).name;
}
}  // namespace

TEST_CASE("the period of a day, by every cycle") {
  CHECK(name(Cycle::kMonth, day(2024, 12, 31)) == "2024-12");
  CHECK(name(Cycle::kMonth, day(2024, 1, 1)) == "2024-01");
  CHECK(name(Cycle::kQuarter, day(2024, 3, 31)) == "2024-Q1");
  CHECK(name(Cycle::kQuarter, day(2024, 10, 1)) == "2024-Q4");
  CHECK(name(Cycle::kHalf, day(2024, 6, 30)) == "2024-H1");
  CHECK(name(Cycle::kHalf, day(2024, 7, 1)) == "2024-H2");
  CHECK(name(Cycle::kYear, day(2024, 7, 1)) == "2024");
  CHECK(name(Cycle::kOnce, day(2024, 7, 1)) == "all");
  CHECK(name(Cycle::kWeek, day(2024, 12, 30)) == "2025-W01");  // a Monday
  CHECK(name(Cycle::kWeek, day(2024, 12, 29)) == "2024-W52");
  CHECK(name(Cycle::kWeek, day(2021, 1, 3)) == "2020-W53");
  CHECK(name(Cycle::kWeek, day(1969, 12, 28)) == "1969-W52");
}

TEST_CASE("indexes grow by one from period to period") {
  for (Cycle cycle :
       {Cycle::kWeek, Cycle::kMonth, Cycle::kQuarter, Cycle::kHalf, Cycle::kYear}) {
    Calendar calendar(cycle, std::nullopt, std::nullopt);
    int index = calendar.index_of(day(1968, 1, 1));
    for (Day at = day(1968, 1, 1); at < day(1972, 12, 31); at += std::chrono::days(1)) {
      int next = calendar.index_of(at);
      CHECK((next == index || next == index + 1));
      index = next;
      auto period = calendar.period(index);
      CHECK((*period.first <= at && at <= *period.last));
    }
  }
}

TEST_CASE("periods are cut to the scheme's, and held by those they have a day in") {
  Calendar quarters(Cycle::kQuarter, day(2024, 2, 10), day(2024, 8, 15));
  auto first = quarters.period(quarters.index_of(day(2024, 2, 10)));
  CHECK(first.name == "2024-Q1");
  CHECK(*first.first == day(2024, 2, 10));
  CHECK(*first.last == day(2024, 3, 31));
  Calendar year(Cycle::kYear, day(2024, 2, 10), day(2024, 8, 15));
  CHECK(quarters.periods_in(year, 2024)->size() == 3);
  Calendar halves(Cycle::kHalf, day(2024, 1, 1), day(2024, 12, 31));
  CHECK(halves.periods_in(quarters, quarters.index_of(day(2024, 5, 1)))->empty());
  Calendar endless(Cycle::kMonth, std::nullopt, std::nullopt);
  CHECK(endless.periods_in(year, 2024)->size() == 7);
  Calendar once(Cycle::kOnce, std::nullopt, std::nullopt);
  CHECK_FALSE(endless.periods_in(once, 0).has_value());
}

TEST_CASE("a single period of the whole plan lies in a year that holds all of it") {
  Calendar once(Cycle::kOnce, day(2024, 3, 1), day(2024, 9, 30));
  Calendar year(Cycle::kYear, day(2024, 1, 1), day(2024, 12, 31));
  CHECK(once.lies_in(0, year, 2024));
  Calendar longer(Cycle::kOnce, day(2023, 3, 1), day(2024, 9, 30));
  CHECK_FALSE(longer.lies_in(0, year, 2024));
}

TEST_CASE("a week lies where its Thursday lies, or what is left of it") {
  Calendar weeks(Cycle::kWeek, day(2024, 1, 1), day(2025, 12, 31));
  Calendar months(Cycle::kMonth, day(2024, 1, 1), day(2025, 12, 31));
  int w05 = weeks.index_of(day(2024, 1, 29));
  CHECK(weeks.lies_in(w05, months, months.index_of(day(2024, 2, 1))));
  CHECK_FALSE(weeks.lies_in(w05, months, months.index_of(day(2024, 1, 31))));
  // 2021 begins on a Friday: the plan's first three days belong to 2020-W53.
  Calendar cut(Cycle::kWeek, day(2021, 1, 1), day(2021, 12, 31));
  Calendar year(Cycle::kYear, day(2021, 1, 1), day(2021, 12, 31));
  CHECK(cut.lies_in(cut.index_of(day(2021, 1, 1)), year, 2021));
}

TEST_CASE("periods by their names") {
  CHECK(names_period("2024-Q1", "2024-Q1"));
  CHECK(names_period("Q1", "2024-Q1"));
  CHECK(names_period("03", "2024-03"));
  CHECK(names_period("W05", "2024-W05"));
  CHECK(names_period("2024年第一季度", "2024-Q1"));
  CHECK_FALSE(names_period("Q1", "2024-Q2"));
  CHECK_FALSE(names_period("2023-Q1", "2024-Q1"));
  CHECK_FALSE(names_period("", "2024-Q1"));
}
