#include "plan/text/line_break.h"

#include <doctest/doctest.h>

#include <string>

#include "plan/text/utf8.h"

using namespace plan;

namespace {

std::string broken(std::string_view text, std::size_t first, std::size_t width) {
  std::string out;
  for (std::string_view line : break_lines(text, first, width)) {
    out += (out.empty() ? "" : "/") + std::string(line);
  }
  return out;
}

}  // namespace

TEST_CASE("lines are filled to their width") {
  CHECK(broken("甲乙丙丁戊", 4, 4) == "甲乙/丙丁/戊");
  CHECK(broken("甲乙丙丁戊", 5, 5) == "甲乙/丙丁/戊");
  CHECK(broken("甲乙丙丁戊己", 4, 8) == "甲乙/丙丁戊己");
  CHECK(broken("", 4, 4) == "");
  CHECK(broken("the quick fox", 9, 9) == "the quick/fox");
  CHECK(broken("a  b", 2, 2) == "a/b");
}

TEST_CASE("closing marks do not begin a line, opening ones do not end it") {
  CHECK(broken("甲乙。丙", 4, 4) == "甲/乙。/丙");
  CHECK(broken("甲乙丙）。丁", 6, 6) == "甲乙/丙）。/丁");
  CHECK(broken("甲《乙丙》丁", 4, 6) == "甲/《乙/丙》丁");
  CHECK(broken("甲（乙丙", 4, 4) == "甲/（乙/丙");
  CHECK(broken("甲乙“丙丁”戊", 5, 6) == "甲乙/“丙丁”/戊");
  CHECK(broken("甲乙——丙", 5, 6) == "甲乙/——丙");
}

TEST_CASE("numbers and words stay whole unless they are longer than a line") {
  CHECK(broken("在2024年", 6, 6) == "在2024/年");
  CHECK(broken("甲达到95%以上", 8, 8) == "甲达到/95%以上");
  CHECK(broken("abcdefgh", 3, 3) == "abc/def/gh");
  CHECK(broken("。。。。", 4, 4) == "。。/。。");
}

TEST_CASE("every line of a long mixed text keeps the rules and loses nothing") {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "各村（2024年）要“清理”四堆，做到《标准》的要求：A4 纸、95%。";
  for (std::size_t width : {10U, 17U, 28U, 56U}) {
    std::string joined;
    for (std::string_view line : break_lines(text, width, width)) {
      CHECK(display_width(line) <= width);
      std::size_t at = 0;
      char32_t first = next_code_point(line, at);
      CHECK(std::u32string_view(U"。，、：）》”%").find(first) == std::u32string_view::npos);
      for (const char* open : {"（", "《", "“"}) CHECK_FALSE(line.ends_with(open));
      joined += line;
    }
    std::string expected = text;
    std::string kept = joined;
    std::erase(expected, ' ');
    std::erase(kept, ' ');
    CHECK(kept == expected);
  }
}
