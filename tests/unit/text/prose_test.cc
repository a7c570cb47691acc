#include "plan/text/prose.h"

#include <doctest/doctest.h>

using namespace plan;

using Strings = std::vector<std::string>;

TEST_CASE("blank lines part paragraphs, and empty ones vanish") {
  CHECK(paragraphs("") == Strings{});
  CHECK(paragraphs("\n \n\t\n") == Strings{});
  CHECK(paragraphs("甲\n\n乙\n \n\n丙\n") == Strings{"甲", "乙", "丙"});
  CHECK(paragraphs("甲\r\n\r\n乙\r\n") == Strings{"甲", "乙"});
  CHECK(paragraphs("甲\n\u3000\n乙") == Strings{"甲", "乙"});
}

TEST_CASE("line breaks and single spaces join by what stands around them") {
  struct Case {
    std::string_view text;
    std::string_view joined;
  };
  const Case cases[] = {
      {"为深入贯彻\n落实", "为深入贯彻落实"},
      {"为深入贯彻 落实", "为深入贯彻落实"},  // YAML folding makes a line break a space
      {"为深入贯彻，\n  落实", "为深入贯彻，落实"},
      {"为深入贯彻\r\n落实", "为深入贯彻落实"},
      {"line one\nline two", "line one line two"},
      {"line one  \n  line two", "line one line two"},
      {"使用\nWi-Fi\n上网", "使用 Wi-Fi 上网"},
      {"使用 Wi-Fi 上网", "使用 Wi-Fi 上网"},
      {"使用Wi-Fi上网", "使用Wi-Fi上网"},
      {"共\n3\n个", "共 3 个"},
      {"甲\u3000乙", "甲\u3000乙"},  // U+3000 stays
      {"通\u3000\n知", "通\u3000知"},
      {"甲  乙", "甲  乙"},  // two spaces are no line break
      {"甲 乙 丙 丁", "甲乙丙丁"},
      {"（一） 加强领导", "（一）加强领导"},
      {"开展\n“三无”\n“四有”\n活动", "开展“三无”“四有”活动"},
      {"the “plan”\n“text”", "the “plan” “text”"},
      {"正文\n——说明", "正文——说明"},
      {"a\n—\nb", "a — b"},
      {"“\n文明”", "“文明”"},
      {"\u3000\u3000为了", "为了"},  // an indent is layout
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(one_line(c.text) == c.joined);
    CHECK(paragraphs(c.text) == Strings{std::string(c.joined)});
    CHECK(one_line(c.joined) == c.joined);
  }
}

TEST_CASE("a title is one line even across blank lines") {
  CHECK(one_line("关于印发\n\n方案的通知") == "关于印发方案的通知");
  CHECK(one_line(" ") == "");
}

TEST_CASE("pasted lists of names are split at every separator people type") {
  using Views = std::vector<std::string_view>;
  CHECK(split_names("市教体局、文广旅游局、融媒体，各乡镇办事处") ==
        Views{"市教体局", "文广旅游局", "融媒体", "各乡镇办事处"});
  CHECK(split_names(" 甲 ,乙;丙；丁、、\u3000戊 ，") == Views{"甲", "乙", "丙", "丁", "戊"});
  CHECK(split_names("Public Works") == Views{"Public Works"});
  CHECK(split_names("、 ，") == Views{});
}

TEST_CASE("names are joined as the language does") {
  CHECK(join_names({"甲", "乙", "丙"}, true) == "甲、乙、丙");
  CHECK(join_names({"a", "b"}, false) == "a, b");
  CHECK(join_names({}, true) == "");
}
