// UTF-8 and what a character looks like on a terminal.
//
// All functions take valid UTF-8 but where they say otherwise; none throws.
#ifndef PLAN_TEXT_UTF8_H_
#define PLAN_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

// Offset of the first byte that is not part of strict UTF-8 (no overlong forms, no surrogates,
// nothing above U+10FFFF), or nullopt when all of `bytes` is.
// `known`: all before it is, but that a character may reach over it.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view bytes,
                                                           std::size_t known = 0);

// Whether `bytes`, invalid at `offset`, ends there in the middle of a character: what a file
// looks like that was cut off.
[[nodiscard]] bool is_cut_short(std::string_view bytes, std::size_t offset);

// The code point that begins at `offset`, which is moved behind it. A byte that begins none
// gives U+FFFD and moves by one. REQUIRES: offset < text.size().
char32_t next_code_point(std::string_view text, std::size_t& offset);

// The same where it is neither ASCII nor of three bytes (nearly all Chinese is).
char32_t next_rare_code_point(std::string_view text, std::size_t& offset);

inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  unsigned char lead = byte(0);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  // E0 and ED allow less behind them.
  if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && text.size() - offset >= 3) {
    unsigned second = byte(1) ^ 0x80U, third = byte(2) ^ 0x80U;
    if ((second | third) < 0x40) {
      offset += 3;
      return (lead & 0x0FU) << 12 | second << 6 | third;
    }
  }
  return next_rare_code_point(text, offset);
}

void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// The first `n` code points of `text`.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t n);

// CJK letters, kana, hangul, full-width forms and CJK punctuation: what joins without a space.
[[nodiscard]] bool is_cjk(char32_t c);
// 汉字 only (unified ideographs and their extensions).
[[nodiscard]] bool is_ideograph(char32_t c);

// Cells a character takes on a terminal: 0 (combining, zero width), 1 or 2.
[[nodiscard]] int char_width(char32_t c);
[[nodiscard]] std::size_t display_width(std::string_view text);

// `text` followed by as many spaces as bring it to `width` cells; longer text stays whole.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);

// At most `max` code points of `text`, the last replaced by … when something was cut.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t max = 120);

// ASCII blanks and U+3000 taken off both ends.
[[nodiscard]] std::string_view trim(std::string_view text);
// Without the quotes of a text that stands in them, "…" or '…'.
[[nodiscard]] std::string_view unquoted(std::string_view text);

// Takes what stands before the first `end` off `text`, and `end` with it; all where there is
// none.
std::string_view take_until(std::string_view& text, char end);

}  // namespace plan

#endif  // PLAN_TEXT_UTF8_H_
