#include "plan/text/numeral.h"

#include <cassert>

#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::string_view kDigits[] = {"零", "一", "二", "三", "四",
                                        "五", "六", "七", "八", "九"};

// The digit a character stands for; 10, 100, 1000 for 十 百 千; -1 for none.
int value_of(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    default:
      return -1;
  }
}

// `text` with 〇 as 零 and 两 as 二, for comparison.
std::string canonical(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = next_code_point(text, offset);
    if (c == U'〇') c = U'零';
    if (c == U'两') c = U'二';
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::string chinese_numeral(int n) {
  assert(n >= 0 && n <= 9999);
  if (n == 0) return "〇";
  struct Place {
    int value;
    std::string_view word;
  };
  static constexpr Place kPlaces[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
  std::string out;
  bool gap = false;
  for (const Place& place : kPlaces) {
    int digit = n / place.value % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += kDigits[0];
    gap = false;
    // 十二, not 一十二; but 一百一十二.
    if (digit != 1 || place.value != 10 || !out.empty()) out += kDigits[digit];
    out += place.word;
  }
  return out;
}

std::optional<int> parse_chinese_numeral(std::string_view text) {
  constexpr std::size_t kLongest = 9 * 3;  // 一千一百一十一 and some zeros, in bytes
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  int total = 0;
  int digit = -1;
  for (std::size_t offset = 0; offset < text.size();) {
    int value = value_of(next_code_point(text, offset));
    if (value < 0) return std::nullopt;
    if (value < 10) {
      digit = value;
    } else {
      total += (digit < 0 ? 1 : digit) * value;
      digit = -1;
    }
  }
  if (digit > 0) total += digit;
  // The sum above takes any order of characters; only what would be written back is a numeral.
  if (total > 9999 || canonical(text) != canonical(chinese_numeral(total))) return std::nullopt;
  return total;
}

std::string circled_number(int n) {
  char32_t c = 0;
  if (n >= 1 && n <= 20) c = 0x2460 + static_cast<char32_t>(n - 1);
  if (n >= 21 && n <= 35) c = 0x3251 + static_cast<char32_t>(n - 21);
  if (n >= 36 && n <= 50) c = 0x32B1 + static_cast<char32_t>(n - 36);
  if (c == 0) return "(" + std::to_string(n) + ")";
  std::string out;
  append_utf8(out, c);
  return out;
}

}  // namespace plan
