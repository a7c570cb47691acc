#include "plan/text/escape.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

struct Case {
  std::string_view text;
  std::string_view escaped;
};

}  // namespace

TEST_CASE("marks and what is hidden are found beside Chinese, wherever it begins or ends") {
  CHECK(for_html("中<文>中") == "中&lt;文&gt;中");
  CHECK(for_html("中\u202e文") == "中\xEF\xBF\xBD文");
  CHECK(for_html("中\u0085") == "中\xEF\xBF\xBD");
  CHECK(for_html("中\uffff文\x01") == "中\xEF\xBF\xBD文\xEF\xBF\xBD");
  CHECK(for_html("Ω😀中é") == "Ω😀中é");
  CHECK(for_html("") == "");
  CHECK(for_markdown("中*文", false) == "中\\*文");
  CHECK(for_markdown("中：文|", false) == "中：文\\|");
  CHECK(for_markdown("1) 中", true) == "1\\) 中");
  CHECK(for_markdown("1) 中", false) == "1) 中");
}

TEST_CASE("nothing that a terminal obeys or hides reaches it") {
  const Case cases[] = {
      {"plain 方案 “a” é 😀", "plain 方案 “a” é 😀"},
      {"a\tb", "a b"},
      {"a\nb\r", "a\\u{a}b\\u{d}"},
      {"\x1b[31m", "\\u{1b}[31m"},
      {std::string_view("\0", 1), "\\u{0}"},
      {"\x7f", "\\u{7f}"},
      {"\u0085\u009b", "\\u{85}\\u{9b}"},
      {"\u202E\u2066\u061C", "\\u{202e}\\u{2066}\\u{61c}"},
      {"\u200B\u2060\uFEFF", "\\u{200b}\\u{2060}\\u{feff}"},
      {"\u2028\u2029", "\\u{2028}\\u{2029}"},
      {"a\xFFz\xC0", "a\\xffz\\xc0"},
      {"中\xE4\xB8", "中\\xe4\\xb8"},
      {"\uFFFD", "\uFFFD"},  // a replacement character of the text itself stays
  };
  for (const Case& c : cases) {
    CAPTURE(c.escaped);
    CHECK(for_terminal(c.text) == c.escaped);
  }
}

TEST_CASE("markup inside a line means itself in Markdown") {
  const Case cases[] = {
      {"为深入贯彻，“三无”（试行）。", "为深入贯彻，“三无”（试行）。"},
      {"a*b_c`d", "a\\*b\\_c\\`d"},
      {"<script>&amp;", "\\<script\\>\\&amp;"},
      {"[x](y)!", "\\[x\\](y)!"},
      {"~~a~~ $x^2$ {#id} |", "\\~\\~a\\~\\~ \\$x\\^2\\$ \\{\\#id\\} \\|"},
      {"a\\b", "a\\\\b"},
      {"- 1. + = not at the start", "- 1. + = not at the start"},
      {"zhang@example.com", "zhang@example.com"},
      {"（@张三", "（\\@张三"},
      {"http://example.com/a-b", "http://example.com/a-b"},
      {"http://example.com/a_b", "http\\://example.com/a\\_b"},
      {"http://example.com/@zhang", "http\\://example.com/\\@zhang"},
      {"www.example.com/a_b", "www\\.example.com/a\\_b"},
      {"http://a/b c_d", "http://a/b c\\_d"},
      {"http://a/b http://a/c_d", "http://a/b http\\://a/c\\_d"},
      {"http://example.com/a--b", "http\\://example.com/a\\-\\-b"},
      {"2024--2025---", "2024\\-\\-2025\\-\\-\\-"},
      {"2024-2025", "2024-2025"},
      {"a.. b... c....", "a.. b\\... c\\.\\..."},
      {":smile: 9:05:30 a:b", "\\:smile: 9\\:05:30 a:b"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(for_markdown(c.text, false) == c.escaped);
  }
}

TEST_CASE("a long text of nothing but beginnings of addresses takes no time") {
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "www.a://";
  CHECK(for_markdown(many, false).size() == many.size());
}

TEST_CASE("what begins a list, heading, rule or code block at the start of a line does not") {
  const Case cases[] = {
      {"1. 甲", "1\\. 甲"},
      {"12) 甲", "12\\) 甲"},
      {"(1) 甲", "(1\\) 甲"},
      {"a. 甲", "a\\. 甲"},
      {"iv) 甲", "iv\\) 甲"},
      {"1.5倍", "1.5倍"},
      {"2024.", "2024\\."},
      {"etc. and so on", "etc. and so on"},
      {"- 甲", "\\- 甲"},
      {"-5分", "-5分"},
      {"-", "\\-"},
      {"---", "\\-\\-\\-"},
      {"+ 甲", "\\+ 甲"},
      {"+86", "+86"},
      {"===", "\\==="},
      {"# 甲", "\\# 甲"},
      {"> 甲", "\\> 甲"},
      {"* 甲", "\\* 甲"},
      {": 甲", "\\: 甲"},
      {":甲", "\\:甲"},
      {"% 甲", "\\% 甲"},
      {"  - 甲", "  \\- 甲"},
      {"    甲", "&#32;   甲"},
      {"\t甲", "&#9;甲"},
      {"甲\n- 乙\n1. 丙", "甲\n\\- 乙\n1\\. 丙"},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(for_markdown(c.text, true) == c.escaped);
  }
}

TEST_CASE("the line breaks inside a text begin lines, whoever began the first") {
  CHECK(for_markdown("- 甲\n- 乙", false) == "- 甲\n\\- 乙");
}

TEST_CASE("HTML's five characters are escaped") {
  CHECK(for_html("<a href=\"x\">'&'</a> 方案") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt; 方案");
  CHECK(for_html("") == "");
  CHECK(for_html("甲\x01乙\xC2\x85丙\xE2\x80\xAE丁\xEF\xBF\xBF戊") ==
        "甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD戊");
  CHECK(for_html("a\tb\nc]]>") == "a\tb\nc]]&gt;");
}

TEST_CASE("a text cell that a spreadsheet would run as a formula is guarded") {
  for (std::string_view cell :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"}) {
    CAPTURE(cell);
    CHECK(guard_formula(cell) == "'" + std::string(cell));
  }
  for (std::string_view cell : {"", "甲", "a=b", "'x", "1-2", " =1"}) {
    CAPTURE(cell);
    CHECK(guard_formula(cell) == cell);
  }
}
