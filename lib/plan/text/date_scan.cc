#include "plan/text/date_scan.h"

#include "plan/text/number.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

using Kind = PartialDate::Kind;
using Number = DateScanner::Number;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One spelling for characters that look and mean alike in dates.
char32_t unified(char32_t c) {
  switch (c) {
    case U'〜':
    case U'∼':
      return '~';
    case U'–':
    case U'―':
    case U'‒':
    case U'─':
      return U'—';
    case U'−':
    case U'‐':
    case U'‑':
      return '-';
    case U'×':
    case U'╳':
    case U'*':
      return 'x';  // 20××年
    default:
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}

void set_month(DateFragment& out, Kind kind, int month, int part = 0) {
  out.date.kind = kind;
  out.date.month = month;
  out.date.part = part;
}

void set_part(DateFragment& out, Kind kind, int part) {
  out.date.kind = kind;
  out.date.part = part;
}

// 上旬 … 下旬, and two thirds at once.
bool scan_thirds(DateScanner& s, DateFragment& out) {
  struct Third {
    std::string_view word;
    int first;
    int last;
  };
  static constexpr Third kThirds[] = {
      {"上中旬", 1, 2}, {"中下旬", 2, 3}, {"上旬", 1, 0}, {"中旬", 2, 0}, {"下旬", 3, 0}};
  for (const Third& third : kThirds) {
    if (!s.eat(third.word)) continue;
    set_part(out, Kind::kThird, third.first);
    out.last_part = third.last;
    return true;
  }
  return false;
}

// 初, 中, 底 and 末 behind a month.
bool scan_month_part(DateScanner& s, DateFragment& out) {
  if (s.eat("初")) {
    set_part(out, Kind::kMonthStart, 0);
  } else if (s.eat_any({"底", "末"})) {
    set_part(out, Kind::kMonthEnd, 0);
  } else if (s.eat("中")) {
    set_part(out, Kind::kThird, 2);
  } else {
    return false;
  }
  return true;
}

// What may follow N月.
bool scan_after_month(DateScanner& s, DateFragment& out) {
  out.date.kind = Kind::kMonth;
  s.eat("份");
  if (scan_thirds(s, out) || scan_month_part(s, out)) return true;
  if (std::optional<Number> day = s.number()) {
    if (day->digits > 2) return false;
    if (s.eat_any({"日", "号"})) {
      out.date.kind = Kind::kDay;
      out.date.day = day->value;
    } else {
      out.bare = day->value;
    }
  }
  return true;
}

// 年初 and its like; behind a year they may stand without their own 年.
bool scan_year_part(DateScanner& s, DateFragment& out, bool after_year) {
  std::size_t begin = s.position();
  bool own_year = s.eat("年");
  if (own_year || after_year) {
    if (s.eat("初")) return set_month(out, Kind::kMonth, 1), true;
    if (s.eat("中")) return set_month(out, Kind::kMonth, 6), true;
    if (s.eat_any({"底", "末"})) return set_month(out, Kind::kMonth, 12), true;
  }
  s.go_to(begin);
  return false;
}

std::optional<int> scan_numeral(DateScanner& s) {
  static constexpr std::string_view kNumerals[] = {"一", "二", "三", "四"};
  for (int i = 0; i < 4; ++i) {
    if (s.eat(kNumerals[i])) return i + 1;
  }
  std::optional<Number> number = s.number();
  if (!number || number->digits > 2) return std::nullopt;
  return number->value;
}

// 第一季度, 一季度, 1季度, 第5周; also the bare 一 and 第一 of 一至三季度.
bool scan_counted(DateScanner& s, DateFragment& out) {
  std::size_t begin = s.position();
  bool ordinal = s.eat("第");
  bool worded = !s.at_end() && !is_digit(s.rest().front());
  std::optional<int> count = scan_numeral(s);
  if (count && s.eat("季度")) {
    set_part(out, Kind::kQuarter, *count);
    return true;
  }
  if (count && ordinal && s.eat("周")) {
    set_part(out, Kind::kWeek, *count);
    return true;
  }
  if (count && (ordinal || worded)) {
    out.bare = *count;
    return true;
  }
  s.go_to(begin);
  return false;
}

// All Chinese spellings behind the year, or without one.
bool scan_chinese(DateScanner& s, DateFragment& out, bool after_year) {
  out.chinese = true;
  if (s.eat("上半年")) return set_part(out, Kind::kHalf, 1), true;
  if (s.eat("下半年")) return set_part(out, Kind::kHalf, 2), true;
  if (scan_year_part(s, out, after_year) || scan_counted(s, out)) return true;
  if (!after_year) {
    out.needs_month = true;
    if (scan_thirds(s, out)) return true;
    if (s.eat("月")) return scan_month_part(s, out);
    out.needs_month = false;
  }
  if (std::optional<Number> number = s.number()) {
    if (s.eat("年")) out.short_year = true;
    if (number->digits > 2 || out.short_year) return out.short_year;
    if (s.eat("月")) {
      out.date.month = number->value;
      return scan_after_month(s, out);
    }
    if (!after_year && s.eat_any({"日", "号"})) {
      out.date.kind = Kind::kDay;
      out.date.day = number->value;
      out.needs_month = true;
      return true;
    }
    out.bare = number->value;
    out.chinese = after_year;
    return true;
  }
  if (!after_year) return false;
  s.eat_any({"度", "全年"});
  out.date.kind = Kind::kYear;
  return out.date.has_year() || out.next_year;
}

// A month or day of an ISO date behind `sign`: not the first number of something Chinese
// (2024-1-4月), nor a year.
std::optional<Number> scan_iso_number(DateScanner& s, std::string_view sign, int fewest) {
  std::size_t begin = s.position();
  if (s.eat(sign)) {
    std::optional<Number> number = s.number();
    std::string_view rest = s.rest();
    bool chinese = rest.starts_with("月") || rest.starts_with("日") || rest.starts_with("号") ||
                   rest.starts_with("年") || rest.starts_with("季");
    if (number && number->digits <= 2 && number->digits >= fewest && !chinese) return number;
  }
  s.go_to(begin);
  return std::nullopt;
}

bool scan_iso_part(DateScanner& s, DateFragment& out, std::string_view sign) {
  struct Part {
    std::string_view letter;
    Kind kind;
  };
  static constexpr Part kParts[] = {
      {"q", Kind::kQuarter}, {"h", Kind::kHalf}, {"w", Kind::kWeek}};
  std::size_t begin = s.position();
  if (s.eat(sign)) {
    for (const Part& part : kParts) {
      if (!s.eat(part.letter)) continue;
      if (std::optional<Number> number = s.number(); number && number->digits <= 2) {
        set_part(out, part.kind, number->value);
        return true;
      }
    }
  }
  s.go_to(begin);
  return false;
}

bool scan_iso_third(DateScanner& s, DateFragment& out) {
  if (s.eat("-early")) return set_part(out, Kind::kThird, 1), true;
  if (s.eat("-mid")) return set_part(out, Kind::kThird, 2), true;
  if (s.eat("-late")) return set_part(out, Kind::kThird, 3), true;
  return false;
}

// Behind a year of four digits: -Q1, -03, -03-01, -04-mid, /3/1, .3.1 or nothing.
void scan_iso(DateScanner& s, DateFragment& out) {
  out.date.kind = Kind::kYear;
  if (scan_iso_part(s, out, "-")) return;
  for (std::string_view sign : {"-", "/", "."}) {
    std::size_t begin = s.position();
    std::optional<Number> month = scan_iso_number(s, sign, 1);
    if (!month) continue;
    std::optional<Number> day;
    bool third = sign == "-" && scan_iso_third(s, out);
    if (!third) day = scan_iso_number(s, sign, 1);
    if (!day && sign != "-") {  // 2024.3 may be a number, 2024/3 a document's
      s.go_to(begin);
      continue;
    }
    out.date.month = month->value;
    if (!third) out.date.kind = day ? Kind::kDay : Kind::kMonth;
    if (day) out.date.day = day->value;
    return;
  }
}

// 04-20, 04-mid, Q1: two digits each, so that 3-1 and 1-4月 are not taken for dates.
bool scan_iso_without_year(DateScanner& s, DateFragment& out) {
  if (scan_iso_part(s, out, "")) return true;
  std::size_t begin = s.position();
  if (std::optional<Number> month = s.number(); month && month->digits == 2) {
    out.date.month = month->value;
    if (scan_iso_third(s, out)) return true;
    if (std::optional<Number> day = scan_iso_number(s, "-", 2)) {
      out.date.kind = Kind::kDay;
      out.date.day = day->value;
      return true;
    }
    out.date.month = 0;
  }
  s.go_to(begin);
  return false;
}

// 20xx年, ××年: a year that is left out.
bool scan_blank_year(DateScanner& s) {
  std::string_view rest = s.rest();
  std::size_t length = 0;
  bool blank = false;
  while (length < rest.size() && (is_digit(rest[length]) || rest[length] == 'x')) {
    blank = blank || rest[length] == 'x';
    ++length;
  }
  if (!blank || length < 2 || length > 4 || !rest.substr(length).starts_with("年"))
    return false;
  s.go_to(s.position() + length);
  return s.eat("年");
}

}  // namespace

DateScanner::DateScanner(std::string_view text) {
  std::string half = to_half_width(trim(text));
  text_.reserve(half.size());
  bool blank = false;
  for (std::size_t offset = 0; offset < half.size();) {
    char32_t c = unified(next_code_point(half, offset));
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0) {
      blank = true;
      continue;
    }
    bool parts_numbers = blank && !text_.empty() && is_digit(text_.back()) && c < 0x80 &&
                         is_digit(static_cast<char>(c));
    if (parts_numbers) text_ += ' ';
    append_utf8(text_, c);
    blank = false;
  }
}

bool DateScanner::eat(std::string_view word) {
  if (!rest().starts_with(word)) return false;
  at_ += word.size();
  return true;
}

bool DateScanner::eat_any(std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    if (eat(word)) return true;
  }
  return false;
}

bool DateScanner::eat_last(std::string_view word) {
  if (!rest().ends_with(word)) return false;
  text_.resize(text_.size() - word.size());
  return true;
}

std::optional<DateScanner::Number> DateScanner::number() {
  constexpr std::size_t kMostDigits = 8;
  std::size_t end = at_;
  Number number;
  while (end < text_.size() && is_digit(text_[end])) {
    if (end - at_ == kMostDigits) return std::nullopt;
    number.value = number.value * 10 + (text_[end] - '0');
    ++end;
  }
  if (end == at_) return std::nullopt;
  number.digits = static_cast<int>(end - at_);
  at_ = end;
  return number;
}

std::optional<DateFragment> scan_date(DateScanner& s) {
  DateFragment out;
  if (s.eat_any({"tbd", "待定"})) return out;
  bool scanned = false;
  std::size_t begin = s.position();
  if (scan_blank_year(s)) {
    scanned = scan_chinese(s, out, true);
  } else if (s.eat_any({"次年", "翌年"})) {
    out.next_year = true;
    scanned = scan_chinese(s, out, true);
  } else if (std::optional<Number> year = s.number();
             year && year->digits == 4 && year->value >= kFirstYear) {
    out.date.year = year->value;
    if (s.eat("年")) {
      scanned = scan_chinese(s, out, true);
    } else {
      scan_iso(s, out);
      scanned = true;
    }
  } else {
    s.go_to(begin);
    scanned = scan_iso_without_year(s, out) || scan_chinese(s, out, false);
  }
  if (!scanned) return std::nullopt;
  return out;
}

}  // namespace plan
