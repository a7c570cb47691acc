#include "plan/lint/text_scan.h"

#include "plan/text/numeral.h"

namespace plan {

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return next_code_point(text, at);
}

bool is_chinese(char32_t c) {
  constexpr std::u32string_view kQuotes = U"“”‘’…—";
  return is_cjk(c) || kQuotes.find(c) != kQuotes.npos;
}

ReadNumber read_number(std::string_view text, std::size_t at) {
  constexpr int kMost = 100;
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十两百";
  std::size_t end = at;
  if (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) {
    int value = 0;
    for (; end < text.size() && is_digit(static_cast<unsigned char>(text[end])); ++end) {
      if (value <= kMost) value = value * 10 + (text[end] - '0');
    }
    return value <= kMost ? ReadNumber{value, end} : ReadNumber{};
  }
  for (std::size_t next = at; next < text.size(); end = next) {
    if (kNumerals.find(next_code_point(text, next)) == kNumerals.npos) break;
  }
  if (end == at) return {};
  int value = parse_chinese_numeral(text.substr(at, end - at)).value_or(0);
  return value > 0 && value <= kMost ? ReadNumber{value, end} : ReadNumber{};
}

std::size_t Phrases::at(std::string_view text, std::size_t at) const {
  if (!may_begin(text, at)) return kNone;
  std::string_view rest = text.substr(at);
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (rest.starts_with(phrases_[i])) return i;
  }
  return kNone;
}

}  // namespace plan
