// Periods: how two dates are joined, and what the second takes from the first.

#include "plan/text/date.h"
#include "plan/text/date_scan.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using Kind = PartialDate::Kind;

constexpr Words kNotPeriod{
    "not a period: `{text}`; expected for example 2024-03-01..2024-04-30, 2024-04, 2024-07.. "
    "or 2024年4月中旬至5月上旬",
    "“{text}”不是一段时间；应写成 2024-03-01..2024-04-30、2024-04、2024-07.. 或 "
    "2024年4月中旬至5月上旬 等"};

using Parsed = tl::expected<Period, DateError>;

tl::unexpected<DateError> not_period(std::string_view text) {
  if (auto guesswork = find_guesswork(text)) return tl::unexpected(*guesswork);
  return tl::unexpected(DateError{false, say(kNotPeriod, {{"text", excerpt(trim(text), 60)}})});
}

enum class Join { kNone, kDots, kDash, kOther };

Join scan_join(DateScanner& s) {
  if (s.eat("..")) return Join::kDots;
  if (s.eat_any({"至", "到", "~~", "~"})) return Join::kOther;
  if (s.eat("—")) {
    s.eat("—");
    return Join::kOther;
  }
  if (s.eat("--")) return Join::kOther;
  return s.eat("-") ? Join::kDash : Join::kNone;
}

bool scan_start_word(DateScanner& s) {
  return s.eat_any({"起始", "起", "开始", "以后", "之后", "后", "以来"});
}

// 6月底前完成: what is done by then is not the date's business.
bool scan_end_word(DateScanner& s) {
  if (!s.eat_any({"以前", "之前", "前", "为止", "止"})) return false;
  s.eat("完成");
  return true;
}

bool scan_until_word(DateScanner& s) {
  return s.eat_any({"截至", "截止至", "截止到", "截止", "至", "到", ".."});
}

// 长期坚持 at the end, with or without a comma before it.
bool scan_standing(DateScanner& s) {
  for (std::string_view word : {"长期坚持", "常年坚持", "长期", "常年"}) {
    if (!s.eat_last(word)) continue;
    for (std::string_view comma : {",", "、", ";"}) {
      if (s.eat_last(comma)) break;
    }
    return true;
  }
  return false;
}

// Gives the bare first number of 1~4月, 9月23-30日, 1-3季度 the unit of the second.
bool lend_unit(DateFragment& first, const DateFragment& second) {
  if (second.bare >= 0 || !second.chinese) return false;
  PartialDate& date = first.date;
  bool has_month = date.month != 0;
  switch (second.date.kind) {
    case Kind::kDay:
      if (!has_month || !second.needs_month) return false;
      date.day = first.bare;
      break;
    case Kind::kMonth:
      if (has_month) return false;
      date.month = first.bare;
      break;
    case Kind::kQuarter:
    case Kind::kWeek:
      if (has_month) return false;
      date.part = first.bare;
      break;
    default:
      return false;
  }
  date.kind = second.date.kind;
  first.bare = -1;
  return true;
}

// The second date takes from the first what it leaves out.
bool inherit(const DateFragment& first, DateFragment& second) {
  const PartialDate& from = first.date;
  PartialDate& to = second.date;
  if (to.kind == Kind::kUndecided) return true;
  if (second.needs_month) {
    // A day of the month behind a date that stands for more than a part of that month has no
    // clear meaning.
    if (from.month == 0 || from.kind == Kind::kMonth) return false;
    to.month = from.month;
  }
  if (to.has_year()) return true;
  // 2024年至年底: a whole year is no clear start of a part of it.
  if (from.kind == Kind::kYear && !second.next_year) return false;
  if (from.has_year()) to.year = from.year + (second.next_year ? 1 : 0);
  return to.has_year() || to.kind != Kind::kYear;
}

Parsed make_period(std::optional<PartialDate> start, std::optional<PartialDate> end,
                   std::string_view text) {
  for (const std::optional<PartialDate>& date : {start, end}) {
    if (!date) continue;
    bool is_part = start && end && *start != *end;
    if (auto impossible = find_impossible(*date, text, is_part)) {
      return tl::unexpected(*impossible);
    }
  }
  Period period;
  period.start = start;
  period.end = end;
  period.single = start && end && *start == *end;
  return period;
}

PartialDate last_date(const DateFragment& fragment) {
  PartialDate date = fragment.date;
  if (fragment.last_part != 0) date.part = fragment.last_part;
  return date;
}

Parsed parse_pair(DateScanner& s, DateFragment first, Join join, std::string_view text) {
  std::optional<DateFragment> second = scan_date(s);
  if (!second) return not_period(text);
  if (second->short_year) return tl::unexpected(short_year(text));
  scan_end_word(s);
  if (!s.at_end() || second->bare >= 0) return not_period(text);
  bool counted = first.bare >= 0;
  if (counted && second->needs_month && first.date.month == 0) {
    return tl::unexpected(month_left_out(text));  // 20-28日
  }
  if (counted && !lend_unit(first, *second)) return not_period(text);
  // Between dates that hold dashes themselves one more is only clear when they are alike.
  bool alike =
      first.date.kind == second->date.kind && first.date.has_year() == second->date.has_year();
  if (join == Join::kDash && !first.chinese && !second->chinese && !alike) {
    return not_period(text);
  }
  if (!inherit(first, *second)) return not_period(text);
  Parsed period = make_period(first.date, last_date(*second), text);
  if (period && second->next_year && !first.date.has_year()) {
    period->next_year = true;
    period->single = false;  // 5月至次年5月
  }
  return period;
}

}  // namespace

Parsed parse_period(std::string_view text) {
  DateScanner s(text);
  bool standing = scan_standing(s);
  if (standing && s.at_end()) {
    Period period;
    period.standing = true;
    return period;
  }
  bool from = s.eat_any({"自", "从"});
  bool until = !from && scan_until_word(s);
  std::optional<DateFragment> first = scan_date(s);
  if (!first) return not_period(text);
  if (first->short_year) return tl::unexpected(short_year(text));
  if (first->next_year) return not_period(text);
  if (first->needs_month) return tl::unexpected(month_left_out(text));

  bool counted = first->bare >= 0;
  bool starts = !until && !counted && scan_start_word(s);
  bool ends = !starts && !from && !counted && scan_end_word(s);
  if (until) scan_end_word(s);  // 截至4月20日止
  if (until || ends) {
    if (!s.at_end() || standing || counted) return not_period(text);
    return make_period(std::nullopt, last_date(*first), text);
  }
  Join join = scan_join(s);
  bool open = s.at_end() && (starts ? join == Join::kNone : join == Join::kDots);
  if (open && !counted) {
    Parsed period = make_period(first->date, std::nullopt, text);
    if (period) period->standing = standing;
    return period;
  }
  // What goes on for good has no end, and a start has to be called one.
  if (standing) return not_period(text);
  if (join == Join::kNone) {
    if (!s.at_end() || from || counted) return not_period(text);
    return make_period(first->date, last_date(*first), text);
  }
  return parse_pair(s, *first, join, text);
}

}  // namespace plan
