// Dates, exact and inexact, and periods: format.md, "Dates and periods".
#ifndef PLAN_TEXT_DATE_H_
#define PLAN_TEXT_DATE_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plan/base/message.h"
#include "plan/base/result.h"

namespace plan {

using Day = std::chrono::sys_days;

[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);
[[nodiscard]] int year_of(Day day);
[[nodiscard]] int month_of(Day day);
[[nodiscard]] int day_of_month(Day day);
[[nodiscard]] int days_in_month(int year, int month);  // 0: no such month
[[nodiscard]] int weeks_in_year(int year);             // 52 or 53 ISO weeks
[[nodiscard]] std::string iso_date(Day day);           // 2024-03-01
[[nodiscard]] std::string chinese_date(Day day);       // 2024年3月1日
[[nodiscard]] int days_between(Day from, Day to);      // to - from

// A date that may be inexact, and may leave out its year.
struct PartialDate {
  enum class Kind : std::uint8_t {
    kUndecided,   // tbd, 待定
    kYear,        // 2024
    kHalf,        // 2024-H1; part = 1, 2
    kQuarter,     // 2024-Q1; part = 1 … 4
    kWeek,        // 2024-W05 (ISO); part = 1 … 53
    kMonth,       // 2024-03
    kThird,       // 2024-04-early|mid|late; part = 1, 2, 3 (月中 is mid)
    kMonthStart,  // 4月初: its first five days
    kMonthEnd,    // 4月底: its last five days
    kDay,         // 2024-03-01
  };
  Kind kind = Kind::kUndecided;
  int year = 0;  // 0: not given
  int month = 0;
  int day = 0;
  int part = 0;

  [[nodiscard]] bool has_year() const { return year != 0; }
  [[nodiscard]] PartialDate with_year(int y) const;  // fills a year that is not given
  // First and last day it may mean; nullopt for kUndecided and without a year.
  [[nodiscard]] std::optional<Day> first() const;
  [[nodiscard]] std::optional<Day> last() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// A period: both ends inclusive, either may be open; or only a label (第二周).
struct Period {
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  bool single = false;    // written as one date: start and end are the same
  bool standing = false;  // 起长期坚持
  std::string label;      // {label: 第二周}: a period that only people understand
  // 11月至次年3月, where no year is known: the end lies in the year after that of the start.
  bool next_year = false;

  [[nodiscard]] std::optional<Day> first() const;  // of the start
  [[nodiscard]] std::optional<Day> last() const;   // of the end
  // Fills years that are not given from the plan's own first and last day: the one year in
  // which the date lies within them; when several or none fit, the year of `plan_first`.
  // An end before its start is then moved on a year when that still fits; that of 次年 lies
  // in the year after the start's in any case.
  void fill_years(std::optional<Day> plan_first, std::optional<Day> plan_last);
  friend bool operator==(const Period&, const Period&) = default;
};

// Why a text is no date: shape (not a date at all) or value (13月, 2024-02-30). The message
// says what was expected, and for a day past the month's end names the last one.
struct DateError {
  bool impossible = false;  // right shape, wrong value: rule D001; else a wrong spelling
  Message message;
};

// Every spelling of format.md, English and Chinese, full-width digits too.
[[nodiscard]] tl::expected<PartialDate, DateError> parse_date(std::string_view text);
// A date, `A..B`, and the Chinese spellings with 至 到 — ～ ~ - 前 起 以前 以后 长期坚持.
[[nodiscard]] tl::expected<Period, DateError> parse_period(std::string_view text);

// The cell of a date column in a log: 2024-03-01, 2024/3/1, 2024.3.1, 20240301, 2024年3月1日,
// each with an optional weekday (星期五) and time of day, full-width digits, and without a year
// (3月1日, 3-1 is refused): then the day's `year` is 0 and the caller decides. Only whole days.
// An Excel serial (20000 … 80000) is read and `serial` set.
struct CellDate {
  PartialDate date;
  bool serial = false;
};
[[nodiscard]] tl::expected<CellDate, DateError> parse_cell_date(std::string_view text);

// As people read it: 2024年4月中旬, 2024年第一季度, 4月20日; "mid April 2024" in English.
[[nodiscard]] std::string describe(const PartialDate& date, Lang lang);
// 2024年4月20日至28日, 2024年4月中旬至5月上旬, 4月20日前, 2024年7月起长期坚持: the second date
// leaves out what it shares with the first.
[[nodiscard]] std::string describe(const Period& period, Lang lang);
// Canonical spelling: 2024-04-mid, 2024-04-20..2024-04-28.
[[nodiscard]] std::string iso(const PartialDate& date);
[[nodiscard]] std::string iso(const Period& period);

// The regular periods into which a scheme's time is cut.
enum class Cycle : std::uint8_t {
  kOnce,
  kDay,
  kWeek,
  kTwoWeeks,
  kMonth,
  kTwoMonths,
  kQuarter,
  kHalf,
  kYear
};

// The period of `cycle` that holds `day`, as its first and last day (kOnce: not allowed).
// Weeks are ISO weeks; two weeks are W01–W02, W03–W04 … of the ISO year (a W53 stands alone);
// two months 01–02, 03–04 ….
struct CyclePeriod {
  Day first;
  Day last;
  std::string name;  // 2024-W05, 2024-03, 2024-Q1, 2024-H1, 2024, 2024-03-01
};
[[nodiscard]] CyclePeriod cycle_period(Cycle cycle, Day day);
// "2024年第一季度", "2024年3月", "2024年第5周"; "Q1 2024" in English. `name` as above, or
// "all".
[[nodiscard]] std::string describe_period_name(std::string_view name, Lang lang);

}  // namespace plan

#endif  // PLAN_TEXT_DATE_H_
