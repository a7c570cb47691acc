// One date, of a plan file or of a log's cell.
#include <array>
#include <charconv>
#include <chrono>

#include "plan/text/date.h"
#include "plan/text/date_scan.h"
#include "plan/text/number.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using Kind = PartialDate::Kind;
using Number = DateScanner::Number;

constexpr Words kNotDate{
    "not a date: `{text}`; expected for example 2024-03-01, 2024-03, 2024-Q1, 2024-04-mid or "
    "2024年4月中旬",
    "“{text}”不是日期；应写成 2024-03-01、2024-03、2024-Q1、2024-04-mid 或 2024年4月中旬 等"};
constexpr Words kPeriodForDate{"`{text}` is a period; expected one date",
                               "“{text}”是一段时间；这里应是一个日期"};
constexpr Words kNotCellDate{
    "not a date: `{text}`; expected a day such as 2024-03-01, 2024/3/1 or 2024年3月1日",
    "“{text}”不是日期；应写成 2024-03-01、2024/3/1 或 2024年3月1日 这样的某一天"};
constexpr Words kNotWholeDay{"`{text}` is not one day; expected for example 2024-03-01",
                             "“{text}”不是具体的一天；应写成 2024-03-01 这样的日期"};
constexpr Words kOtherWeekday{
    "the day and the weekday in `{text}` do not agree: it is a {weekday}",
    "“{text}”中的日期与星期不符，那一天是{weekday}"};
constexpr Words kNoSuchTime{"no such time of day: `{text}`", "“{text}”中的时刻不存在"};
constexpr Words kNoMonth{"the month is left out: `{text}`; expected for example 4月28日",
                         "“{text}”没有写明月份；应写成 4月28日 这样的形式"};
constexpr Words kShortYear{"the year of `{text}` needs four digits, for example 2024年",
                           "“{text}”中的年份应写四位数字，如 2024年"};
constexpr Words kGuesswork{
    "`{text}` can be read in more than one way; write year, month and day: 2024-03-01",
    "“{text}”有不止一种读法；请按年、月、日的顺序写，如 2024-03-01"};
constexpr Words kNoSuchMonth{"there is no month {number}: `{text}`; months are 1 to 12",
                             "“{text}”中的{number}月不存在；月份为 1 至 12"};
constexpr Words kNoSuchDay{"no such day: `{text}`; the last day of that month is {last}",
                           "“{text}”这一天不存在；该月最后一天是 {last}"};
constexpr Words kNoSuchDayIn{
    "no such day as {day} in `{text}`; the last day of that month is {last}",
    "“{text}”中的 {day} 不存在；该月最后一天是 {last}"};
constexpr Words kDayZero{"no such day: `{text}`; days begin at 1",
                         "“{text}”这一天不存在；日期从 1 日开始"};
constexpr Words kNoSuchQuarter{"there is no quarter {number}: `{text}`; quarters are 1 to 4",
                               "“{text}”中的第{number}季度不存在；季度为 1 至 4"};
constexpr Words kNoSuchHalf{"there is no half {number}: `{text}`; halves are H1 and H2",
                            "“{text}”中的 H{number} 不存在；半年为 H1 和 H2"};
constexpr Words kNoSuchWeek{"there is no week {number}: `{text}`; weeks are 1 to {last}",
                            "“{text}”中的第{number}周不存在；周次为 1 至 {last}"};

DateError error(const Words& words, std::string_view text, bool impossible = false) {
  return {impossible, say(words, {{"text", excerpt(trim(text), 60)}})};
}

DateError no_such(const Words& words, std::string_view text, int number, int last = 0) {
  return {true,
          say(words, {{"text", excerpt(trim(text), 60)}, {"number", number}, {"last", last}})};
}

// A month of a date without year may have its day in a leap year.
int most_days(const PartialDate& date) {
  constexpr int kLeapYear = 2024;
  return days_in_month(date.has_year() ? date.year : kLeapYear, date.month);
}

bool scan_time_numbers(DateScanner& s, int* fields, int& count) {
  std::optional<Number> hour = s.number();
  if (!hour || hour->digits > 2) return false;
  fields[count++] = hour->value;
  if (s.eat_any({"时", "点"})) {
    if (s.at_end()) return true;
    std::optional<Number> minute = s.number();
    if (!minute || minute->digits > 2) return false;
    fields[count++] = minute->value;
    s.eat("分");
    return true;
  }
  while (count < 3 && s.eat(":")) {
    std::optional<Number> next = s.number();
    if (!next || next->digits != 2) return false;
    fields[count++] = next->value;
  }
  if (count == 3 && s.eat(".") && !s.number()) return false;
  return count >= 2;
}

enum class TimeOfDay : std::uint8_t { kNone, kGood, kImpossible, kOther };

// 9:05, 09:05:00.000, 上午9:05, 9时5分, 上午. A zone is not understood: it could change the
// day.
TimeOfDay scan_time(DateScanner& s) {
  if (s.at_end()) return TimeOfDay::kNone;
  s.eat_any({" ", "t"});
  bool part_of_day = s.eat_any({"凌晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上",
                                "夜间", "晚", "am", "pm"});
  if (part_of_day && s.at_end()) return TimeOfDay::kGood;
  int fields[3] = {};
  int count = 0;
  if (!scan_time_numbers(s, fields, count)) return TimeOfDay::kOther;
  s.eat_any({"am", "pm"});
  if (!s.at_end()) return TimeOfDay::kOther;
  bool good = fields[0] < 24 && fields[1] < 60 && fields[2] < 60;
  return good ? TimeOfDay::kGood : TimeOfDay::kImpossible;
}

constexpr std::array<Words, 7> kWeekdays{{{"Monday", "星期一"},
                                          {"Tuesday", "星期二"},
                                          {"Wednesday", "星期三"},
                                          {"Thursday", "星期四"},
                                          {"Friday", "星期五"},
                                          {"Saturday", "星期六"},
                                          {"Sunday", "星期日"}}};

// 星期五, 周五, （星期五）: 0 is Monday, as Excel's long dates end; nullopt where none stands.
std::optional<std::size_t> scan_weekday(DateScanner& s) {
  const std::size_t before = s.position();
  bool bracket = s.eat("(");
  std::optional<std::size_t> weekday;
  if (s.eat_any({"星期", "周"})) {
    std::size_t index = 0;
    for (std::string_view name : {"一", "二", "三", "四", "五", "六", "日"}) {
      if (!weekday && s.eat(name)) weekday = index;
      ++index;
    }
    if (!weekday && s.eat("天")) weekday = 6;
  }
  if (bracket && !s.eat(")")) weekday.reset();
  if (!weekday) s.go_to(before);
  return weekday;
}

// The error where another day than that was meant, perhaps. REQUIRES: there is such a date.
std::optional<DateError> find_other_weekday(const PartialDate& date, std::size_t weekday,
                                            std::string_view text) {
  if (!date.has_year()) return std::nullopt;
  std::size_t right = std::chrono::weekday(*date.first()).iso_encoding() - 1;
  if (right == weekday) return std::nullopt;
  return DateError{true, say(kOtherWeekday, {{"text", excerpt(trim(text), 60)},
                                             {"weekday", say(kWeekdays[right])}})};
}

PartialDate day_date(int year, int month, int day) {
  PartialDate date;
  date.kind = Kind::kDay;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

// 2024-03-01 and 2024/03/01 to the byte: nearly every row of nearly every log.
std::optional<PartialDate> quick_date(std::string_view text) {
  if (text.size() != 10 || text[4] != text[7] || (text[4] != '-' && text[4] != '/')) {
    return std::nullopt;
  }
  int numbers[3] = {};
  const char* begins[] = {text.data(), text.data() + 5, text.data() + 8};
  const char* ends[] = {text.data() + 4, text.data() + 7, text.data() + 10};
  for (int i = 0; i < 3; ++i) {
    if (*begins[i] < '0' || *begins[i] > '9') return std::nullopt;
    auto [end, trouble] = std::from_chars(begins[i], ends[i], numbers[i]);
    if (trouble != std::errc() || end != ends[i]) return std::nullopt;
  }
  if (numbers[0] < kFirstYear || !make_day(numbers[0], numbers[1], numbers[2])) {
    return std::nullopt;
  }
  return day_date(numbers[0], numbers[1], numbers[2]);
}

// Days since 1899-12-30, which is what Excel writes where a date cell lost its format.
std::optional<PartialDate> serial_date(std::string_view text) {
  constexpr int kFirst = 20000;
  constexpr int kLast = 80000;
  std::optional<Ratio> number = parse_number(text);
  if (!number || *number < Ratio(kFirst) || *number >= Ratio(kLast + 1)) return std::nullopt;
  std::optional<long long> serial = number->floor().to_whole();
  Day day = *make_day(1899, 12, 30) + std::chrono::days(serial.value_or(kFirst));
  return day_date(year_of(day), month_of(day), day_of_month(day));
}

// 20240301.
std::optional<PartialDate> packed_date(DateScanner& s) {
  std::size_t begin = s.position();
  std::optional<Number> number = s.number();
  if (number && number->digits == 8 && number->value / 10000 >= kFirstYear) {
    return day_date(number->value / 10000, number->value / 100 % 100, number->value % 100);
  }
  s.go_to(begin);
  return std::nullopt;
}

}  // namespace

DateError month_left_out(std::string_view text) {
  return error(kNoMonth, text);
}

DateError short_year(std::string_view text) {
  return error(kShortYear, text);
}

std::optional<DateError> find_guesswork(std::string_view text) {
  DateScanner s(text);
  for (int groups = 0; groups < 3; ++groups) {
    std::optional<Number> number = s.number();
    if (!number || (groups == 0 && number->digits == 4)) return std::nullopt;
    if (s.at_end()) {
      if (groups == 0) return std::nullopt;
      return error(kGuesswork, text);
    }
    if (!s.eat_any({"-", "/", "."})) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<DateError> find_impossible(const PartialDate& date, std::string_view text,
                                         bool is_part) {
  switch (date.kind) {
    case Kind::kUndecided:
    case Kind::kYear:
      return std::nullopt;
    case Kind::kHalf:
      if (date.part >= 1 && date.part <= 2) return std::nullopt;
      return no_such(kNoSuchHalf, text, date.part);
    case Kind::kQuarter:
      if (date.part >= 1 && date.part <= 4) return std::nullopt;
      return no_such(kNoSuchQuarter, text, date.part);
    case Kind::kWeek: {
      int last = date.has_year() ? weeks_in_year(date.year) : 53;
      if (date.part >= 1 && date.part <= last) return std::nullopt;
      return no_such(kNoSuchWeek, text, date.part, last);
    }
    default:
      break;
  }
  if (date.month < 1 || date.month > 12) return no_such(kNoSuchMonth, text, date.month);
  if (date.kind != Kind::kDay) return std::nullopt;
  if (date.day < 1) return error(kDayZero, text, true);
  int last = most_days(date);
  if (date.day <= last) return std::nullopt;
  PartialDate end = date;
  end.day = last;
  return DateError{true, say(is_part ? kNoSuchDayIn : kNoSuchDay,
                             {{"text", excerpt(trim(text), 60)},
                              {"day", is_part ? iso(date) : std::string()},
                              {"last", iso(end)}})};
}

tl::expected<PartialDate, DateError> parse_date(std::string_view text) {
  DateScanner s(text);
  std::optional<DateFragment> fragment = scan_date(s);
  bool whole = fragment && s.at_end() && fragment->bare < 0 && !fragment->next_year &&
               fragment->last_part == 0;
  if (fragment && fragment->short_year) return tl::unexpected(short_year(text));
  if (whole && fragment->needs_month) return tl::unexpected(month_left_out(text));
  if (whole) {
    if (auto impossible = find_impossible(fragment->date, text)) {
      return tl::unexpected(*impossible);
    }
    return fragment->date;
  }
  if (auto guesswork = find_guesswork(text)) return tl::unexpected(*guesswork);
  return tl::unexpected(error(parse_period(text) ? kPeriodForDate : kNotDate, text));
}

tl::expected<CellDate, DateError> parse_cell_date(std::string_view text) {
  text = trim(text);
  if (std::optional<PartialDate> date = quick_date(text)) return CellDate{*date, false};
  if (std::optional<PartialDate> date = serial_date(text)) return CellDate{*date, true};
  DateScanner s(text);
  std::optional<PartialDate> date = packed_date(s);
  if (!date) {
    std::optional<DateFragment> fragment = scan_date(s);
    if (fragment && fragment->short_year) return tl::unexpected(short_year(text));
    bool usual = fragment && fragment->bare < 0 && !fragment->next_year;
    if (usual && fragment->needs_month) return tl::unexpected(month_left_out(text));
    if (usual && fragment->date.kind != Kind::kDay && s.at_end()) {
      return tl::unexpected(error(kNotWholeDay, text));
    }
    // 03-01 without a year may be the first of March or the third of January.
    bool dated = usual && fragment->date.kind == Kind::kDay &&
                 (fragment->date.has_year() || fragment->chinese);
    if (dated) date = fragment->date;
  }
  if (!date) {
    if (auto guesswork = find_guesswork(text)) return tl::unexpected(*guesswork);
    return tl::unexpected(error(kNotCellDate, text));
  }
  std::optional<std::size_t> weekday = scan_weekday(s);
  TimeOfDay time = scan_time(s);
  if (time == TimeOfDay::kOther) return tl::unexpected(error(kNotCellDate, text));
  if (auto impossible = find_impossible(*date, text)) return tl::unexpected(*impossible);
  if (weekday) {
    if (auto other = find_other_weekday(*date, *weekday, text)) return tl::unexpected(*other);
  }
  if (time == TimeOfDay::kImpossible) return tl::unexpected(error(kNoSuchTime, text, true));
  return CellDate{*date, false};
}

}  // namespace plan
