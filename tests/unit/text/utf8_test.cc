#include "plan/text/utf8.h"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace plan;

namespace {

std::string encode(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

// Table 3-7 of the Unicode standard, row by row.
std::optional<std::size_t> first_bad(std::string_view text) {
  struct Row {
    unsigned first, last;      // of the lead
    unsigned lowest, highest;  // of what follows it
    std::size_t length;
  };
  constexpr Row kRows[] = {
      {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
      {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
      {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  auto within = [](unsigned value, unsigned least, unsigned most) {
    return least <= value && value <= most;
  };
  for (std::size_t at = 0; at < text.size();) {
    const Row* row = nullptr;
    for (const Row& candidate : kRows) {
      if (within(byte(at), candidate.first, candidate.last)) row = &candidate;
    }
    if (row == nullptr || text.size() - at < row->length) return at;
    for (std::size_t i = 1; i < row->length; ++i) {
      bool second = i == 1;
      if (!within(byte(at + i), second ? row->lowest : 0x80, second ? row->highest : 0xBF)) {
        return at;
      }
    }
    at += row->length;
  }
  return std::nullopt;
}

// Of its own size to the byte, so that a sanitizer sees a look beside it.
std::optional<std::size_t> bad_in(const std::string& text, std::size_t known = 0) {
  std::vector<char> exact(text.begin(), text.end());
  return find_invalid_utf8({exact.data(), exact.size()}, known);
}

}  // namespace

TEST_CASE("long texts: each pair of bytes, at each place of a block") {
  for (std::size_t before = 60; before < 140; before += 3) {
    for (unsigned lead = 0x80; lead < 0x100; ++lead) {
      for (unsigned next = 0x70; next < 0x100; ++next) {
        std::string text(before, 'a');
        text += {static_cast<char>(lead), static_cast<char>(next)};
        text.append("\x80\x80",
                    (before / 3 + lead) % 3);  // what may make it whole, or too long
        text.append(before % 7 * 13, 'b');
        if (bad_in(text) != first_bad(text)) FAIL(before << " " << lead << " " << next);
      }
    }
  }
}

TEST_CASE(
    "long texts: random characters, some of them spoilt; what is known is not looked at") {
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    while (text.size() < 40 + random() % 400) {
      constexpr char32_t kTops[] = {0x7F, 0x9FFF, 0xD7FF, 0x10FFFF};
      auto c = static_cast<char32_t>(random() % kTops[random() % 4]);
      append_utf8(text, c >= 0xD800 && c <= 0xDFFF ? U'村' : c);
    }
    REQUIRE_FALSE(bad_in(text).has_value());
    std::size_t known = random() % text.size();
    std::size_t spoilt = known + random() % (text.size() - known);
    if (round % 4 == 0) text.resize(spoilt + 1);
    if (round % 4 != 0) text[spoilt] = static_cast<char>(random());
    auto expected = first_bad(text);
    if (bad_in(text) != expected) FAIL(round);
    if (bad_in(text, known) != expected) FAIL(round << " " << known);
  }
}

TEST_CASE("a text that is cut off in the middle of a character") {
  // 村 U+6751, é U+00E9, 😀 U+1F600, and U+0800, whose second byte begins at A0.
  for (std::string_view cut :
       {"甲\xE6", "甲\xE6\x9D", "caf\xC3", "\xF0", "\xF0\x9F\x98", "\xE0"}) {
    CAPTURE(cut);
    std::optional<std::size_t> bad = find_invalid_utf8(cut);
    REQUIRE(bad);
    CHECK(is_cut_short(cut, *bad));
  }
  // What follows, or what could follow, makes no character of these.
  for (std::string_view wrong : {"\xE6 ", "\xFF", "\x80", "甲\xC0", "\xED\xA0", "\xE6\x9Dx"}) {
    CAPTURE(wrong);
    std::optional<std::size_t> bad = find_invalid_utf8(wrong);
    REQUIRE(bad);
    CHECK(!is_cut_short(wrong, *bad));
  }
}

TEST_CASE("strict UTF-8 is told from what only looks like it") {
  struct Case {
    std::string_view bytes;
    std::optional<std::size_t> bad;
  };
  const Case cases[] = {
      {"", {}},
      {"plain", {}},
      {"方案ｘ𠀀", {}},
      {std::string_view("a\0b", 3), {}},  // NUL is UTF-8; who minds it refuses it elsewhere
      {"\xF4\x8F\xBF\xBF", {}},           // U+10FFFF
      {"ab\x80", 2},                      // continuation without a lead
      {"\xC0\xAF", 0},                    // overlong /
      {"\xC1\xBF", 0},
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xED\xA0\x80", 0},      // surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"中\xE4\xB8", 3},  // cut short
      {"\xE4\x41\x80", 0},
      {"a\xFF", 1},
      {"\xD6\xD0\xCE\xC4", 0},  // 中文 in GBK
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(find_invalid_utf8(c.bytes) == c.bad);
  }
}

TEST_CASE("code points are read one by one, a bad byte as U+FFFD") {
  std::string text =
      "aé中𠀀\xFF"
      "b";
  std::size_t offset = 0;
  for (char32_t expected : {U'a', U'é', U'中', U'𠀀', U'\uFFFD', U'b'}) {
    CHECK(next_code_point(text, offset) == expected);
  }
  CHECK(offset == text.size());
}

TEST_CASE("code points are written as they are read") {
  for (char32_t c : {U'\0', U'A', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'中', U'\uFFFF',
                     U'\U00010000', U'\U0010FFFF'}) {
    std::string text = encode(c);
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == c);
    CHECK(offset == text.size());
    CHECK(!find_invalid_utf8(text));
  }
}

TEST_CASE("characters are counted and cut as code points") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("创建a") == 3);
  CHECK(first_code_points("创建文明", 2) == "创建");
  CHECK(first_code_points("创建", 5) == "创建");
  CHECK(first_code_points("创建", 0) == "");
}

TEST_CASE("CJK is what joins without a space") {
  for (char32_t c : {U'中', U'々', U'、', U'。', U'，', U'（', U'Ａ', U'\u3000', U'あ', U'カ',
                     U'한', U'𠀀', U'〇', U'「'}) {
    CAPTURE(encode(c));
    CHECK(is_cjk(c));
  }
  for (char32_t c : {U'a', U'1', U' ', U'é', U'“', U'—', U'…', U'·', U'①', U'→', U'😀'}) {
    CAPTURE(encode(c));
    CHECK(!is_cjk(c));
  }
}

TEST_CASE("ideographs are 汉字 only") {
  for (char32_t c : {U'中', U'々', U'〇', U'㐀', U'龥', U'𠀀'}) CHECK(is_ideograph(c));
  for (char32_t c : {U'あ', U'、', U'Ａ', U'a', U'한'}) CHECK(!is_ideograph(c));
}

TEST_CASE("display width counts terminal cells") {
  struct Case {
    std::string_view text;
    std::size_t width;
  };
  const Case cases[] = {
      {"", 0},       {"abc", 3},     {"中文", 4},    {"（）", 4},
      {"ＡＢ", 4},   {"a\u0301", 1},  // é, written with a combining accent
      {"\u200B", 0}, {"\u3000", 2},  {"“”", 2},      {"—…·①", 4},
      {"ｱ", 1},      {"한글", 4},    {"😀", 2},       {"𠀀", 2},
      {"\t", 0},     {"→", 1},       {"e\uFE0F", 1}, {"、。", 4},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(display_width(c.text) == c.width);
  }
}

TEST_CASE("padding fills cells, and leaves longer text whole") {
  CHECK(pad_right("中", 4) == "中  ");
  CHECK(pad_left("中", 4) == "  中");
  CHECK(pad_right("中文", 3) == "中文");
  CHECK(pad_left("中文", 4) == "中文");
}

TEST_CASE("an excerpt is never longer than asked, and says that it was cut") {
  CHECK(excerpt("一二三", 3) == "一二三");
  CHECK(excerpt("一二三四", 3) == "一二…");
  CHECK(excerpt("一二", 1) == "…");
  CHECK(excerpt("一二", 0) == "");
  CHECK(excerpt("", 3) == "");
  CHECK(count_code_points(excerpt(std::string(500, 'x'))) == 120);
}

TEST_CASE("blanks are trimmed at both ends, U+3000 too") {
  CHECK(trim(" \t\r\n\u3000 甲 乙\u3000\n") == "甲 乙");
  CHECK(trim("\u3000 \u3000") == "");
  CHECK(trim("") == "");
}

TEST_CASE("a text is taken apart at a character") {
  std::string_view rest = "甲\n\n乙";
  CHECK(take_until(rest, '\n') == "甲");
  CHECK(take_until(rest, '\n') == "");
  CHECK(rest == "乙");
  CHECK(take_until(rest, '\n') == "乙");
  CHECK(rest.empty());
  CHECK(take_until(rest, '\n') == "");
}

TEST_CASE("quotes are taken off only where both stand") {
  CHECK(unquoted("\"甲\"") == "甲");
  CHECK(unquoted("'甲'") == "甲");
  CHECK(unquoted("\"甲'") == "\"甲'");
  CHECK(unquoted("\"") == "\"");
  CHECK(unquoted("甲") == "甲");
}
