// Stepping through text fast. Most of a Chinese text is ideographs, and most rules about its
// form look for something else.
#ifndef PLAN_LINT_TEXT_SCAN_H_
#define PLAN_LINT_TEXT_SCAN_H_

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
    for (std::string_view phrase : phrases) mask_ |= bit(phrase[2]);
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
      std::size_t found = at(text, i);
      if (found != kNone) visit(i, phrases_[found]);
      i += found == kNone ? 3 : phrases_[found].size();
    }
  }

 private:
  // The third byte of an ideograph varies most.
  static constexpr std::uint64_t bit(char third) {
    return std::uint64_t{1} << (static_cast<unsigned char>(third) & 0x3F);
  }

  std::span<const std::string_view> phrases_;
  std::uint64_t mask_ = 0;
};

}  // namespace plan

#endif  // PLAN_LINT_TEXT_SCAN_H_
