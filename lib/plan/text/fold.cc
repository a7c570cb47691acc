#include "plan/text/fold.h"

#include <algorithm>
#include <iterator>

#include "plan/text/utf8.h"

namespace plan {
namespace {

// Blanks and line breaks of any kind, those without width that come with pasted text too.
bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

// What a header may name in brackets without being another column: 扣分（分）, but 村（社区）.
constexpr std::string_view kUnitWords[] = {
    "分",     "个", "次",   "处",   "人", "人次",   "项",     "件",   "条",
    "家",     "户", "名",   "起",   "份", "票",     "元",     "万元", "天",
    "日",     "%",  "‰",    "只",   "辆", "块",     "场",     "期",   "米",
    "平方米", "吨", "公里", "小时", "岁", "百分比", "points", "days", "count"};

bool is_unit_word(std::string_view word) {
  return std::find(std::begin(kUnitWords), std::end(kUnitWords), word) != std::end(kUnitWords);
}

// A common ideograph: three bytes, the first of E4 to E9.
bool is_ideograph_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return false;
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return byte(0) >= 0xE4 && byte(0) <= 0xE9 && ((byte(1) ^ 0x80U) | (byte(2) ^ 0x80U)) < 0x40;
}

bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

constexpr std::string_view kRegionWords[] = {"省", "市", "区", "县", "镇", "乡"};

}  // namespace

std::string fold_name(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t offset = 0; offset < name.size();) {
    std::size_t begin = offset;
    for (bool stays = true; stays && offset < name.size();) {
      bool ideograph = is_ideograph_at(name, offset);
      stays = ideograph || is_lower_or_digit(name[offset]);
      if (stays) offset += ideograph ? 3 : 1;
    }
    out += name.substr(begin, offset - begin);
    if (offset >= name.size()) break;
    char32_t c = next_code_point(name, offset);
    if (is_blank(c)) continue;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    append_utf8(out, c);
  }
  return out;
}

std::string fold_header(std::string_view header) {
  std::string key = fold_name(header);
  if (!key.ends_with(')')) return key;
  std::size_t open = key.rfind('(');
  if (open == key.npos || open == 0) return key;
  std::string_view inside = std::string_view(key).substr(open + 1);
  inside.remove_suffix(1);
  if (is_unit_word(inside)) key.resize(open);
  return key;
}

std::string implied_alias(std::string_view name) {
  constexpr std::size_t kFewest = 3;
  for (std::string_view word : kRegionWords) {
    if (!name.starts_with(word)) continue;
    std::string_view rest = name.substr(word.size());
    return count_code_points(rest) >= kFewest ? std::string(rest) : std::string();
  }
  return {};
}

}  // namespace plan
