#include "plan/lint/hand_number.h"

#include "plan/lint/text_scan.h"

namespace plan {
namespace {

bool is_numeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  return kNumerals.find(c) != kNumerals.npos;
}

bool is_opening(char32_t c) {
  return c == U'（' || c == U'(';
}

bool is_closing(char32_t c) {
  return c == U'）' || c == U')';
}

// Takes the character at `at` if it is one of `characters`.
bool take(std::string_view text, std::size_t& at, std::u32string_view characters) {
  if (at >= text.size()) return false;
  std::size_t next = at;
  if (characters.find(next_code_point(text, next)) == characters.npos) return false;
  at = next;
  return true;
}

HandNumber finished(std::string_view text, NumberForm form, int value, std::size_t end) {
  while (take(text, end, U" \u3000\t")) {
  }
  if (end >= text.size()) return {};
  return {form, value, end};
}

HandNumber circled(std::string_view text, std::size_t at) {
  std::size_t end = at;
  char32_t c = next_code_point(text, end);
  if (c < U'①' || c > U'⑳') return {};
  return finished(text, NumberForm::kCircled, static_cast<int>(c - U'①') + 1, end);
}

// （一） and （1）, with the 、 that some put behind it.
HandNumber bracketed(std::string_view text, std::size_t at) {
  if (!take(text, at, U"（(")) return {};
  bool digits = is_digit(character_at(text, at));
  ReadNumber number = read_number(text, at);
  if (number.end == 0) return {};
  std::size_t end = number.end;
  if (!take(text, end, U"）)")) return {};
  take(text, end, U"、");
  return finished(text, digits ? NumberForm::kBracketedDigits : NumberForm::kBracketed,
                  number.value, end);
}

// 第一阶段：, 第三条. A blank between two characters is gone when the text is read, so that
// 第一阶段宣传发动 is a number too, but in 第一阶段的重点 it belongs to the sentence.
HandNumber ordinal_word(std::string_view text, std::size_t at) {
  constexpr std::string_view kWord = "第", kStage = "阶段", kArticle = "条";
  constexpr std::u32string_view kGoesOn = U"的是为要将内里中以和与及至到结完性、，";
  ReadNumber number = read_number(text, at + kWord.size());
  if (number.end == 0) return {};
  std::string_view rest = text.substr(number.end);
  if (rest.starts_with(kStage)) {
    std::size_t end = number.end + kStage.size();
    if (kGoesOn.find(character_at(text, end)) != kGoesOn.npos) return {};
    take(text, end, U"：:");
    return finished(text, NumberForm::kStage, number.value, end);
  }
  if (rest.starts_with(kArticle)) {
    std::size_t end = number.end + kArticle.size();
    return finished(text, NumberForm::kArticle, number.value, end);
  }
  return {};
}

}  // namespace

HandNumber hand_number(std::string_view text, std::size_t at) {
  char32_t first = character_at(text, at);
  if (first == 0) return {};
  if (is_opening(first)) return bracketed(text, at);
  if (first >= U'①' && first <= U'⑳') return circled(text, at);
  if (first == U'第') return ordinal_word(text, at);
  if (!is_digit(first) && !is_numeral(first)) return {};
  ReadNumber number = read_number(text, at);
  if (number.end == 0) return {};
  std::size_t end = number.end;
  char32_t after = character_at(text, end);
  if (!is_digit(first)) {
    if (after == U'是') {
      return finished(text, NumberForm::kOrdinal, number.value, end + sizeof("是") - 1);
    }
    // 一、二级公路; 一,
    if (after != U'、' || !take(text, end, U"、") || is_numeral(character_at(text, end))) {
      return {};
    }
    return finished(text, NumberForm::kChapter, number.value, end);
  }
  if (is_closing(after) && take(text, end, U"）)")) {
    return finished(text, NumberForm::kBracketedDigits, number.value, end);
  }
  if (!take(text, end, U".．、") || is_digit(character_at(text, end))) return {};
  return finished(text, NumberForm::kDigits, number.value, end);
}

}  // namespace plan
