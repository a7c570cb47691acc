// The calendar: what days a date may mean, and the regular periods.
#include "plan/text/date.h"

#include <fmt/core.h>

#include <cassert>

namespace plan {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

year_month_day fields_of(Day day) {
  return year_month_day(day);
}

std::optional<Day> last_of_month(int year, int month) {
  return make_day(year, month, days_in_month(year, month));
}

// The Monday of ISO week `week`: week 1 holds 4 January.
std::optional<Day> monday_of_week(int year, int week) {
  std::optional<Day> anchor = make_day(year, 1, 4);
  if (!anchor || week < 1 || week > weeks_in_year(year)) return std::nullopt;
  unsigned since_monday = std::chrono::weekday(*anchor).iso_encoding() - 1;
  return *anchor - days(since_monday) + days(7 * (week - 1));
}

struct IsoWeek {
  int year;
  int week;
};

IsoWeek iso_week_of(Day day) {
  unsigned weekday = std::chrono::weekday(day).iso_encoding();
  Day thursday = day + days(4) - days(weekday);
  int year = year_of(thursday);
  Day new_year = *make_day(year, 1, 1);
  return {year, days_between(new_year, thursday) / 7 + 1};
}

CyclePeriod months_period(int year, int first_month, int months, std::string name) {
  return {*make_day(year, first_month, 1), *last_of_month(year, first_month + months - 1),
          std::move(name)};
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  return Day(year_month_day(std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))));
}

int year_of(Day day) {
  return static_cast<int>(fields_of(day).year());
}

int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(fields_of(day).month()));
}

int day_of_month(Day day) {
  return static_cast<int>(static_cast<unsigned>(fields_of(day).day()));
}

int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  if (month == 2) return std::chrono::year(year).is_leap() ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int weeks_in_year(int year) {
  // The last Thursday of a year lies in its last week, as 28 December always does.
  std::optional<Day> late = make_day(year, 12, 28);
  return late ? iso_week_of(*late).week : 52;
}

std::string iso_date(Day day) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(day), month_of(day), day_of_month(day));
}

std::string chinese_date(Day day) {
  return fmt::format("{}年{}月{}日", year_of(day), month_of(day), day_of_month(day));
}

int days_between(Day from, Day to) {
  return static_cast<int>((to - from).count());
}

PartialDate PartialDate::with_year(int y) const {
  PartialDate filled = *this;
  if (!has_year() && kind != Kind::kUndecided) filled.year = y;
  return filled;
}

std::optional<Day> PartialDate::first() const {
  if (!has_year()) return std::nullopt;
  switch (kind) {
    case Kind::kUndecided:
      return std::nullopt;
    case Kind::kYear:
      return make_day(year, 1, 1);
    case Kind::kHalf:
      return make_day(year, part * 6 - 5, 1);
    case Kind::kQuarter:
      return make_day(year, part * 3 - 2, 1);
    case Kind::kWeek:
      return monday_of_week(year, part);
    case Kind::kMonth:
    case Kind::kMonthStart:
      return make_day(year, month, 1);
    case Kind::kThird:
      return make_day(year, month, part * 10 - 9);
    case Kind::kMonthEnd:
      return make_day(year, month, days_in_month(year, month) - 4);
    case Kind::kDay:
      return make_day(year, month, day);
  }
  return std::nullopt;
}

std::optional<Day> PartialDate::last() const {
  if (!has_year()) return std::nullopt;
  switch (kind) {
    case Kind::kUndecided:
      return std::nullopt;
    case Kind::kYear:
      return make_day(year, 12, 31);
    case Kind::kHalf:
      return last_of_month(year, part * 6);
    case Kind::kQuarter:
      return last_of_month(year, part * 3);
    case Kind::kWeek: {
      std::optional<Day> monday = monday_of_week(year, part);
      return monday ? std::optional(*monday + days(6)) : std::nullopt;
    }
    case Kind::kMonth:
    case Kind::kMonthEnd:
      return last_of_month(year, month);
    case Kind::kThird:
      return part == 3 ? last_of_month(year, month) : make_day(year, month, part * 10);
    case Kind::kMonthStart:
      return make_day(year, month, 5);
    case Kind::kDay:
      return make_day(year, month, day);
  }
  return std::nullopt;
}

CyclePeriod cycle_period(Cycle cycle, Day day) {
  int year = year_of(day);
  int month = month_of(day);
  switch (cycle) {
    case Cycle::kOnce:
      break;
    case Cycle::kDay:
      return {day, day, iso_date(day)};
    case Cycle::kWeek: {
      IsoWeek week = iso_week_of(day);
      Day monday = *monday_of_week(week.year, week.week);
      return {monday, monday + days(6), fmt::format("{:04}-W{:02}", week.year, week.week)};
    }
    case Cycle::kTwoWeeks: {
      IsoWeek week = iso_week_of(day);
      int odd = week.week - (week.week % 2 == 0 ? 1 : 0);
      Day monday = *monday_of_week(week.year, odd);
      int length = odd < weeks_in_year(week.year) ? 14 : 7;
      return {monday, monday + days(length - 1), fmt::format("{:04}-W{:02}", week.year, odd)};
    }
    case Cycle::kMonth:
      return months_period(year, month, 1, fmt::format("{:04}-{:02}", year, month));
    case Cycle::kTwoMonths: {
      int odd = month - (month % 2 == 0 ? 1 : 0);
      return months_period(year, odd, 2, fmt::format("{:04}-{:02}", year, odd));
    }
    case Cycle::kQuarter: {
      int quarter = (month - 1) / 3;
      return months_period(year, quarter * 3 + 1, 3,
                           fmt::format("{:04}-Q{}", year, quarter + 1));
    }
    case Cycle::kHalf: {
      int half = (month - 1) / 6;
      return months_period(year, half * 6 + 1, 6, fmt::format("{:04}-H{}", year, half + 1));
    }
    case Cycle::kYear:
      return months_period(year, 1, 12, fmt::format("{:04}", year));
  }
  assert(false && "kOnce has no regular periods");
  return {day, day, "all"};
}

}  // namespace plan
