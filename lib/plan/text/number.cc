#include "plan/text/number.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

struct Decimal {
  std::string_view sign;  // "", "+" or "-"
  std::string_view whole;
  std::string_view fraction;  // without the point
  bool point = false;
};

Decimal split_decimal(std::string_view text) {
  Decimal parts;
  if (text.starts_with('+') || text.starts_with('-')) {
    parts.sign = text.substr(0, 1);
    text.remove_prefix(1);
  }
  std::size_t point = text.find('.');
  parts.whole = text.substr(0, point);
  if (point != text.npos) {
    parts.point = true;
    parts.fraction = text.substr(point + 1);
  }
  return parts;
}

bool is_plain(const Decimal& parts) {
  if (!all_digits(parts.whole)) return false;
  return !parts.point || all_digits(parts.fraction);
}

bool has_leading_zero(const Decimal& parts) {
  return parts.whole.size() > 1 && parts.whole.front() == '0';
}

// 1,234,567: one to three digits, then groups of exactly three.
bool drop_thousands(std::string_view whole, std::string& out) {
  std::size_t comma = whole.find(',');
  if (comma == 0 || comma > 3) return false;
  out += whole.substr(0, comma);
  while (comma < whole.size()) {
    std::string_view group = whole.substr(comma + 1, 3);
    if (group.size() != 3 || !all_digits(group)) return false;
    out += group;
    comma += 4;
    if (comma < whole.size() && whole[comma] != ',') return false;
  }
  return true;
}

// A space that does not break comes with numbers copied from web pages.
std::string_view without_hard_spaces(std::string_view text) {
  constexpr std::string_view kHardSpace = "\u00A0";
  for (text = trim(text); text.starts_with(kHardSpace); text = trim(text)) {
    text.remove_prefix(kHardSpace.size());
  }
  for (; text.ends_with(kHardSpace); text = trim(text)) text.remove_suffix(kHardSpace.size());
  return text;
}

// The dashes that people and spreadsheets put for a minus.
std::string_view without_minus(std::string_view text) {
  for (std::string_view dash : {"−", "–", "—"}) {
    if (text.starts_with(dash)) return text.substr(dash.size());
  }
  return {};
}

}  // namespace

std::string to_half_width(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t begin = offset;
    char32_t c = next_code_point(text, offset);
    if (c >= 0xFF01 && c <= 0xFF5E) {
      out += static_cast<char>(c - 0xFEE0);
    } else if (c == 0x3000) {
      out += ' ';
    } else {
      out += text.substr(begin, offset - begin);
    }
  }
  return out;
}

std::optional<Ratio> parse_number(std::string_view text) {
  std::string half = to_half_width(text);
  std::string_view number = trim(half);
  Decimal parts = split_decimal(number);
  if (!is_plain(parts) || has_leading_zero(parts)) return std::nullopt;
  return Ratio::from_decimal(number);
}

std::optional<Ratio> parse_cell_number(std::string_view text) {
  std::string half = to_half_width(text);
  std::string_view number = without_hard_spaces(half);
  std::string minus;
  if (std::string_view rest = without_minus(number); !rest.empty()) {
    minus = "-";
    number = rest;
    if (!is_digit(number.front())) return std::nullopt;
  }
  Decimal parts = split_decimal(number);
  std::string whole;
  if (parts.whole.find(',') != parts.whole.npos) {
    if (!drop_thousands(parts.whole, whole)) return std::nullopt;
    parts.whole = whole;
  }
  if (!is_plain(parts)) return std::nullopt;
  while (has_leading_zero(parts)) parts.whole.remove_prefix(1);
  std::string plain = minus;
  plain += parts.sign;
  plain += parts.whole;
  if (parts.point) {
    plain += '.';
    plain += parts.fraction;
  }
  return Ratio::from_decimal(plain);
}

bool has_too_many_digits(std::string_view text) {
  constexpr std::size_t kMost = 18;
  std::string half = to_half_width(text);
  Decimal parts = split_decimal(trim(half));
  return is_plain(parts) && (parts.whole.size() > kMost || parts.fraction.size() > kMost);
}

std::optional<long long> parse_whole(std::string_view text, long long lo, long long hi) {
  if (text.find_first_of(".") != text.npos || text.find("．") != text.npos) return std::nullopt;
  std::optional<Ratio> number = parse_number(text);
  if (!number) return std::nullopt;
  std::optional<long long> whole = number->to_whole();
  if (!whole || *whole < lo || *whole > hi) return std::nullopt;
  return whole;
}

}  // namespace plan
