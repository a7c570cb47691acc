// Stepping through text fast. Most of a Chinese text is ideographs, and most rules about its
// form look for something else.
#ifndef PLAN_LINT_TEXT_SCAN_H_
#define PLAN_LINT_TEXT_SCAN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plan/text/utf8.h"

namespace plan {

// Calls `visit(c, begin, end)` for each character but common ideographs, which begin with the
// bytes E4 to E9 and take three.
template <class Visit>
void for_each_mark(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xE4 && lead <= 0xE9) {
      at += 3;
      continue;
    }
    std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    visit(c, begin, at);
  }
}

// Some ASCII characters: whether a text has any of them is asked of every text.
class AsciiSet {
 public:
  explicit constexpr AsciiSet(std::string_view characters) {
    for (char c : characters) has_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] bool any_in(std::string_view text) const {
    for (char c : text) {
      if (has_[static_cast<unsigned char>(c)]) return true;
    }
    return false;
  }

 private:
  std::array<bool, 256> has_{};
};

// The characters beside a place; 0 at either end.
[[nodiscard]] char32_t character_at(std::string_view text, std::size_t at);
[[nodiscard]] char32_t character_before(std::string_view text, std::size_t at);

[[nodiscard]] inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
[[nodiscard]] inline bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
// Ideographs, full-width forms and the quotation marks that close or open beside them.
[[nodiscard]] bool is_chinese(char32_t c);

// The value of a number written in Chinese or ASCII digits at `at`, and its end; 0: none, or
// over 100.
struct ReadNumber {
  int value = 0;
  std::size_t end = 0;
};
[[nodiscard]] ReadNumber read_number(std::string_view text, std::size_t at);

// Some phrases that are looked for together. Each begins with a common ideograph.
class Phrases {
 public:
  explicit constexpr Phrases(std::span<const std::string_view> phrases) : phrases_(phrases) {
    for (std::string_view phrase : phrases) begins_[low_bits(phrase[1])] |= bit(phrase[2]);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // Which phrase begins at `at` (of several, the first of the list), or kNone.
  [[nodiscard]] std::size_t at(std::string_view text, std::size_t at) const;

  // Calls `visit(begin, phrase)` for each; they do not overlap.
  template <class Visit>
  void for_each(std::string_view text, Visit&& visit) const {
    for (std::size_t i = 0; i < text.size();) {
      auto lead = static_cast<unsigned char>(text[i]);
      if (lead < 0xE4 || lead > 0xE9) {
        ++i;
        continue;
      }
      std::size_t found = may_begin(text, i) ? at(text, i) : kNone;
      if (found != kNone) visit(i, phrases_[found]);
      i += found == kNone ? 3 : phrases_[found].size();
    }
  }

 private:
  static constexpr std::size_t low_bits(char c) { return static_cast<unsigned char>(c) & 0x3F; }
  static constexpr std::uint64_t bit(char third) { return std::uint64_t{1} << low_bits(third); }

  [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const {
    return at + 2 < text.size() && (begins_[low_bits(text[at + 1])] & bit(text[at + 2])) != 0;
  }

  std::span<const std::string_view> phrases_;
  // By the second byte of their first character, a bit for each third byte.
  std::array<std::uint64_t, 64> begins_{};
};

}  // namespace plan

#endif  // PLAN_LINT_TEXT_SCAN_H_
