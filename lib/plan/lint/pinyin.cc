#include "plan/lint/pinyin.h"

#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr std::u32string_view kToned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

bool is_vowel(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiouü";
  return kVowels.find(c) != kVowels.npos || kToned.find(c) != kToned.npos;
}

// Consonants, vowels, and n, ng or r at the end: chuàng, not café.
bool is_syllable(std::u32string_view letters) {
  constexpr std::size_t kLongest = 6;  // zhuāng
  if (letters.size() > kLongest) return false;
  std::size_t at = 0;
  while (at < letters.size() && !is_vowel(letters[at])) ++at;
  std::size_t vowels = at;
  while (at < letters.size() && is_vowel(letters[at])) ++at;
  std::u32string_view end = letters.substr(at);
  bool ends = end.empty() || end == U"n" || end == U"ng" || end == U"r" || end == U"nɡ";
  return vowels <= 2 && at > vowels && at - vowels <= 3 && ends;
}

}  // namespace

std::size_t pinyin_end(std::string_view text, std::size_t open) {
  if (!is_ideograph(character_before(text, open))) return 0;
  std::size_t at = open;
  char32_t bracket = next_code_point(text, at);
  if (bracket != U'(' && bracket != U'（') return 0;
  std::u32string letters;
  bool toned = false;
  while (at < text.size()) {
    char32_t c = next_code_point(text, at);
    if (c == U')' || c == U'）') return toned && is_syllable(letters) ? at : 0;
    bool tone = kToned.find(c) != kToned.npos;
    // Some converters put out the g of phonetic script.
    if (!tone && !is_letter(c) && c != U'ü' && c != U'ɡ') return 0;
    toned = toned || tone;
    letters += c;
  }
  return 0;
}

}  // namespace plan
