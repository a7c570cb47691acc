// What people type to lay a file out, and YAML takes for letters.
#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

namespace {

Strings findings(std::string_view text) {
  Reading reading(text);
  CHECK_FALSE(reading.document.tree);
  return reading.findings();
}

std::string dash(std::string_view where, const std::string& item) {
  return std::string(where) +
         " Y001 the dash of a list item has no blank after it | write `- " + item +
         "`; if it is text, put all of the text in quotes";
}

std::string odd_blank(std::string_view where) {
  return std::string(where) +
         " Y001 U+3000, a full-width blank, stands where an ordinary blank belongs | replace "
         "it by ordinary blanks";
}

}  // namespace

TEST_CASE("a dash without a blank does not vanish in the text above") {
  CHECK(findings("a:\n  -甲\n  -乙\n") ==
        Strings{dash("2:3-2:4", "甲"), dash("3:3-3:4", "乙")});
  CHECK(findings("a:\n  - 甲\n   -乙\n") == Strings{dash("3:4-3:5", "乙")});
  CHECK(findings("a:\n  - 甲\n\n    -《乙》\n") == Strings{dash("4:5-4:6", "《乙》")});
  CHECK(findings("a:\n  -b: 1\n") == Strings{dash("2:3-2:4", "b: 1")});
  CHECK(findings("a:\n  - b: 1\n  -c: 2\n") == Strings{dash("3:3-3:4", "c: 2")});
  CHECK(findings("a:\n  -{b: 1}\n") == Strings{dash("2:3-2:4", "{b: 1}")});
  // What stands below it is right.
  CHECK(findings("a:\n  -b: 1\n   c: 2\n") == Strings{dash("2:3-2:4", "b: 1")});
  CHECK(findings("a:\n  －甲\n   － 乙\n") ==
        Strings{"2:3-2:4 Y001 a full-width dash begins no list item | write `- 甲`; if it is "
                "text, put all of the text in quotes",
                "3:4-3:5 Y001 a full-width dash begins no list item | write `- 乙`; if it is "
                "text, put all of the text in quotes"});
}

TEST_CASE("an item below a text does not vanish in it") {
  CHECK(
      findings("- 甲\n  - 乙 # c\n") ==
      Strings{"2:3-2:6 Y001 `- 乙` is read as part of the text above it, because it is "
              "indented further | begin it in the column of the other items; below a text "
              "there are items only if that is written as `title: …`, with `items:` below it; "
              "if it is text, put all of it in quotes"});
  CHECK(findings("a: 甲\n  - 乙\n  - 丙\n").size() == 2);
  CHECK(findings("a: 甲\n  -").size() == 1);
}

TEST_CASE("a dash that may be text is text") {
  CHECK(Reading("a: 甲\n  -5度\n  -- 乙\n  ——丙\n").sound());
  CHECK(Reading("a: -甲\nb: 乙-丙\n").sound());
  CHECK(Reading("a: '甲\n  -乙'\nb: |\n  -丙\nc: [甲,\n  -乙]\n").sound());
}

TEST_CASE("blanks that are letters to YAML") {
  CHECK(findings("　甲: 1\n　　乙: 1\n") ==
        Strings{odd_blank("1:1-1:2"), odd_blank("2:1-2:3")});
  CHECK(findings("甲　: 1\n") == Strings{odd_blank("1:2-1:3")});
  CHECK(findings("甲:　1\n乙: 1\n") == Strings{odd_blank("1:3-1:4")});
  CHECK(findings("甲: {乙:　1}\n丙: [{丁　: 1}]\n") ==
        Strings{odd_blank("1:7-1:8"), odd_blank("2:7-2:8")});
  CHECK(findings("甲:\n　　- 乙: 1\n　　- 乙: 2\n") ==
        Strings{odd_blank("2:1-2:3"), odd_blank("3:1-3:3")});
  CHECK(findings("甲:\n  -　乙: 1\n") == Strings{odd_blank("2:4-2:5")});
  CHECK(findings("甲:\n  -　乙\n  -　丙\n") ==
        Strings{odd_blank("2:4-2:5"), odd_blank("3:4-3:5")});
  CHECK(findings("甲:\n  - 乙\n　\n  - 丙\n") == Strings{odd_blank("3:1-3:2")});
  CHECK(findings("甲:\n  乙: 1\n　丙: 1\n  丁: 1\n") == Strings{odd_blank("3:1-3:2")});
  CHECK(findings("甲: 乙，\n  丙，\n　丁。\n戊: 1\n") == Strings{odd_blank("3:1-3:2")});
  CHECK(findings("甲: 1\n　# 乙\n丙: 1\n") == Strings{odd_blank("2:1-2:2")});
  CHECK(findings("\u00A0甲: 1\n") ==
        Strings{"1:1-1:2 Y001 U+00A0, a no-break space, stands where an ordinary blank belongs "
                "| replace it by ordinary blanks"});
}

TEST_CASE("a full-width sign before a comment") {
  CHECK(findings("甲: 1\n＃ 乙\n丙: 1\n") ==
        Strings{"2:1-2:2 Y001 a comment does not begin with the full-width `＃` | write `#`"});
  CHECK(Reading("甲: 乙 ＃1\n").sound());
}

TEST_CASE("such blanks in a text are part of it") {
  CHECK(Reading("甲: 　乙　丙\n丁:\n  　　戊，\n  　　己\n庚: |\n  　　辛\n").sound());
  // It is the colon that spoils this one.
  CHECK(findings("甲: 1\n  　　乙\n丙：1\n丁: 1\n") ==
        Strings{"3:2-3:3 Y001 `丙` is followed by a full-width colon | write `丙: …`, with an "
                "ASCII colon and a blank"});
}
