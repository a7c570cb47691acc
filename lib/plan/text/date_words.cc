// Dates and periods as people read them, and in their canonical spelling.
#include <fmt/core.h>

#include "plan/text/date.h"
#include "plan/text/numeral.h"

namespace plan {
namespace {

using Kind = PartialDate::Kind;

constexpr std::string_view kMonthNames[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
constexpr std::string_view kThirdsZh[] = {"上旬", "中旬", "下旬"};
constexpr std::string_view kThirdsEn[] = {"early", "mid", "late"};
constexpr Words kUndecided{"to be decided", "待定"};
constexpr Words kStanding{"standing", "长期坚持"};
constexpr Words kAll{"the whole period", "整个期间"};

bool has_month(const PartialDate& date) {
  switch (date.kind) {
    case Kind::kMonth:
    case Kind::kThird:
    case Kind::kMonthStart:
    case Kind::kMonthEnd:
    case Kind::kDay:
      return date.month >= 1 && date.month <= 12;
    default:
      return false;
  }
}

// Of a date's part 1 … 3, as an index.
std::size_t third_index(const PartialDate& date) {
  return date.part >= 1 && date.part <= 3 ? static_cast<std::size_t>(date.part - 1) : 0;
}

// The date without its year.
std::string chinese_rest(const PartialDate& date) {
  switch (date.kind) {
    case Kind::kUndecided:
      return std::string(kUndecided.zh);
    case Kind::kYear:
      return {};
    case Kind::kHalf:
      return date.part == 1 ? "上半年" : "下半年";
    case Kind::kQuarter:
      return fmt::format("第{}季度", chinese_numeral(date.part));
    case Kind::kWeek:
      return fmt::format("第{}周", date.part);
    case Kind::kMonth:
      return fmt::format("{}月", date.month);
    case Kind::kThird:
      return fmt::format("{}月{}", date.month, kThirdsZh[third_index(date)]);
    case Kind::kMonthStart:
      return fmt::format("{}月初", date.month);
    case Kind::kMonthEnd:
      return fmt::format("{}月底", date.month);
    case Kind::kDay:
      return fmt::format("{}月{}日", date.month, date.day);
  }
  return {};
}

std::string chinese(const PartialDate& date) {
  std::string year = date.has_year() ? fmt::format("{}年", date.year) : std::string();
  return date.kind == Kind::kUndecided ? chinese_rest(date) : year + chinese_rest(date);
}

// The second date of a period, without what it shares with the first.
std::string chinese_end(const PartialDate& start, const PartialDate& end) {
  bool whole_years = start.kind == Kind::kYear || end.kind == Kind::kYear;
  if (whole_years || start.year != end.year || end.kind == Kind::kUndecided) {
    return chinese(end);
  }
  bool same_month = has_month(start) && start.month == end.month && start.kind == end.kind;
  if (same_month && end.kind == Kind::kDay) return fmt::format("{}日", end.day);
  if (same_month && end.kind == Kind::kThird) return std::string(kThirdsZh[third_index(end)]);
  return chinese_rest(end);
}

// An inexact end counts to its last day, but 4月前 reads as if April were left out: 4月底前.
std::string chinese_deadline(const PartialDate& end) {
  PartialDate until = end;
  switch (end.kind) {
    case Kind::kUndecided:
      return chinese(end);
    case Kind::kYear:
      return fmt::format("{}年底前", end.year);
    case Kind::kHalf:
      until.month = end.part * 6;
      break;
    case Kind::kQuarter:
      until.month = end.part * 3;
      break;
    case Kind::kMonth:
      break;
    default:
      return chinese(end) + "前";
  }
  until.kind = Kind::kMonthEnd;
  return chinese(until) + "前";
}

std::string english(const PartialDate& date) {
  std::string year = date.has_year() ? fmt::format(" {}", date.year) : std::string();
  std::string month;
  if (has_month(date)) {
    month = fmt::format("{}{}", kMonthNames[static_cast<std::size_t>(date.month - 1)], year);
  }
  switch (date.kind) {
    case Kind::kUndecided:
      return std::string(kUndecided.en);
    case Kind::kYear:
      return fmt::format("{}", date.year);
    case Kind::kHalf:
      return fmt::format("H{}{}", date.part, year);
    case Kind::kQuarter:
      return fmt::format("Q{}{}", date.part, year);
    case Kind::kWeek:
      return fmt::format("week {}{}{}", date.part, date.has_year() ? " of" : "", year);
    case Kind::kMonth:
      return month;
    case Kind::kThird:
      return fmt::format("{} {}", kThirdsEn[third_index(date)], month);
    case Kind::kMonthStart:
      return "beginning of " + month;
    case Kind::kMonthEnd:
      return "end of " + month;
    case Kind::kDay:
      return iso(date);  // days are ISO dates in English
  }
  return {};
}

std::string chinese(const Period& period) {
  std::string out;
  if (period.start && period.end) {
    out = chinese(*period.start);
    if (period.next_year) {
      out += "至次年" + chinese(*period.end);
    } else if (*period.start != *period.end) {
      out += "至" + chinese_end(*period.start, *period.end);
    }
  } else if (period.start) {
    out = chinese(*period.start) + "起";
  } else if (period.end) {
    out = chinese_deadline(*period.end);
  }
  if (!period.standing) return out;
  if (period.end) out += "，";
  return out + std::string(kStanding.zh);
}

std::string english(const Period& period) {
  std::string out;
  if (period.start && period.end) {
    out = english(*period.start);
    if (period.next_year || *period.start != *period.end) out += " to " + english(*period.end);
    if (period.next_year) out += " of the next year";
  } else if (period.start) {
    out = "from " + english(*period.start) + " on";
  } else if (period.end) {
    bool decided = period.end->kind != Kind::kUndecided;
    out = (decided ? "by " : "") + english(*period.end);
  }
  if (!period.standing) return out;
  if (!out.empty()) out += ", ";
  return out + std::string(kStanding.en);
}

}  // namespace

std::string describe(const PartialDate& date, Lang lang) {
  return lang == Lang::kZh ? chinese(date) : english(date);
}

std::string describe(const Period& period, Lang lang) {
  if (!period.label.empty()) return period.label;
  return lang == Lang::kZh ? chinese(period) : english(period);
}

std::string iso(const PartialDate& date) {
  std::string year = date.has_year() ? fmt::format("{:04}-", date.year) : std::string();
  switch (date.kind) {
    case Kind::kUndecided:
      return "tbd";
    case Kind::kYear:
      return fmt::format("{:04}", date.year);
    case Kind::kHalf:
      return fmt::format("{}H{}", year, date.part);
    case Kind::kQuarter:
      return fmt::format("{}Q{}", year, date.part);
    case Kind::kWeek:
      return fmt::format("{}W{:02}", year, date.part);
    case Kind::kMonth:
      // A month alone has no ISO spelling that people know.
      return date.has_year() ? fmt::format("{}{:02}", year, date.month) : chinese(date);
    case Kind::kThird:
      return fmt::format("{}{:02}-{}", year, date.month, kThirdsEn[third_index(date)]);
    case Kind::kMonthStart:
    case Kind::kMonthEnd:
      return chinese(date);  // the plan file has no other spelling
    case Kind::kDay:
      return fmt::format("{}{:02}-{:02}", year, date.month, date.day);
  }
  return {};
}

std::string iso(const Period& period) {
  if (!period.label.empty()) return period.label;
  if (!period.start && !period.end) return period.standing ? std::string(kStanding.zh) : "";
  if (period.start && period.end && *period.start == *period.end) return iso(*period.start);
  return (period.start ? iso(*period.start) : "") + ".." + (period.end ? iso(*period.end) : "");
}

std::string describe_period_name(std::string_view name, Lang lang) {
  if (name == "all") return std::string(lang == Lang::kZh ? kAll.zh : kAll.en);
  auto date = parse_date(name);
  return date ? describe(*date, lang) : std::string(name);
}

}  // namespace plan
