#include "plan/text/numeral.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("Chinese numerals are written as documents number their headings") {
  struct Case {
    int n;
    std::string_view text;
  };
  const Case cases[] = {{0, "〇"},
                        {1, "一"},
                        {9, "九"},
                        {10, "十"},
                        {12, "十二"},
                        {20, "二十"},
                        {21, "二十一"},
                        {99, "九十九"},
                        {100, "一百"},
                        {105, "一百零五"},
                        {110, "一百一十"},
                        {112, "一百一十二"},
                        {1000, "一千"},
                        {1001, "一千零一"},
                        {1010, "一千零一十"},
                        {1100, "一千一百"},
                        {2005, "二千零五"},
                        {2024, "二千零二十四"},
                        {9999, "九千九百九十九"}};
  for (const Case& c : cases) {
    CHECK(chinese_numeral(c.n) == c.text);
    CHECK(parse_chinese_numeral(c.text) == c.n);
  }
}

TEST_CASE("every numeral is read back") {
  for (int n = 0; n <= 9999; ++n) {
    REQUIRE(parse_chinese_numeral(chinese_numeral(n)) == n);
  }
}

TEST_CASE("两, 〇 and 零 are read as well") {
  CHECK(parse_chinese_numeral("两") == 2);
  CHECK(parse_chinese_numeral("两百") == 200);
  CHECK(parse_chinese_numeral("一百〇五") == 105);
  CHECK(parse_chinese_numeral("零") == 0);
}

TEST_CASE("what is no numeral is refused") {
  for (std::string_view text :
       {"", "12", "一二", "一十二", "百", "十十", "二〇二四", "一百五", "零五", "一万", "甲",
        "一 ", "一百零", "一千百", "九千九百九十九九", "一一一一一一一一一一一一一一一"}) {
    CAPTURE(text);
    CHECK(!parse_chinese_numeral(text));
  }
}

TEST_CASE("circled numbers run to 50, then brackets") {
  CHECK(circled_number(1) == "①");
  CHECK(circled_number(20) == "⑳");
  CHECK(circled_number(21) == "㉑");
  CHECK(circled_number(35) == "㉟");
  CHECK(circled_number(36) == "㊱");
  CHECK(circled_number(50) == "㊿");
  CHECK(circled_number(51) == "(51)");
  CHECK(circled_number(0) == "(0)");
}
