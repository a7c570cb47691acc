#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

namespace {

const std::string kHelp =
    " must not stand in a plan file | delete it: retype the text around it, or paste it as "
    "plain text";

}  // namespace

TEST_CASE("hidden characters are all found, with their places") {
  Reading reading("名\u200b称: 1\nb: \u202e2\u202c\nc: x\u2028y\u2060\n");
  CHECK(reading.findings() ==
        Strings{"1:2-1:3 Y006 U+200B (an invisible, zero-width character)" + kHelp,
                "2:4-2:5 Y006 U+202E (a text direction control)" + kHelp,
                "2:6-2:7 Y006 U+202C (a text direction control)" + kHelp,
                "3:5-3:6 Y006 U+2028 (a Unicode line separator)" + kHelp,
                "3:7-3:8 Y006 U+2060 (an invisible, zero-width character)" + kHelp});
  CHECK(reading.document.findings[0].name == "hidden-character");
  // They do no harm to the parser, so the rest of the file is looked at too.
  CHECK(reading.document.tree);
}

TEST_CASE("control characters are found, and keep the parser away") {
  for (char c : {'\x00', '\x01', '\x04', '\x07', '\x0b', '\x0c', '\x1b', '\x7f'}) {
    std::string text = "a: x";
    text += c;
    text += "y\nb: [\n";
    Reading reading(text);
    CHECK(reading.codes() == Strings{"1:5 Y006"});
    CHECK_FALSE(reading.document.tree);
  }
  CHECK(Reading("a: x\u0085y\n").codes() == Strings{"1:5 Y006"});
  CHECK(Reading("a: x\ufffey\n").codes() == Strings{"1:5 Y006"});
  CHECK(Reading("a: x\u00a0y\u3000z\ue000\U0001F600\n").sound());
  CHECK(Reading("a: x\ty\n").sound());
}

TEST_CASE("a byte order mark that is left is a hidden character") {
  CHECK(Reading("\ufeffa: 1\n").codes() == Strings{"1:1 Y006"});
  CHECK(Reading("a: 1\n\ufeffb: 1\n").codes() == Strings{"2:1 Y006"});
}

TEST_CASE("a flood of hidden characters ends in a note") {
  std::string text = "a: ";
  for (int i = 0; i < 100; ++i) text += "\u200b";
  Reading reading(text);
  CHECK(reading.document.findings.size() == 20);
  CHECK(reading.document.findings.back().notes.size() == 1);
}

TEST_CASE("a file that is cut off in the middle of a character") {
  CHECK(Reading("a: 1\nb: 甲\xe6\x9d").findings() ==
        Strings{"2:5-2:6 Y004 the file ends in the middle of a character | it seems to have "
                "been cut off: copy or save it again"});
}

TEST_CASE("bytes that are not UTF-8") {
  Reading reading("a: 甲\xff乙\nb: \xc0\xaf\nc: \xed\xa0\x80 \xe4\xb8\n");
  CHECK(reading.findings() ==
        Strings{"1:5-1:6 Y004 byte 0xFF is not UTF-8 text | save the file as UTF-8",
                "2:4-2:5 Y004 byte 0xC0 is not UTF-8 text | save the file as UTF-8",
                "3:4-3:5 Y004 byte 0xED is not UTF-8 text | save the file as UTF-8",
                "3:6-3:7 Y004 byte 0xE4 is not UTF-8 text | save the file as UTF-8"});
  CHECK(reading.document.findings[0].name == "not-utf8");
  CHECK_FALSE(reading.document.tree);
}

TEST_CASE("another encoding is named, once") {
  CHECK(Reading("\xc3\xfb\xb3\xc6: \xbc\xd7\n\xd6\xd0: \xb9\xfa\n").findings() ==
        Strings{"1:1-1:2 Y004 the file is not UTF-8; it looks like GB18030 | save the file as "
                "UTF-8"});
  const std::string utf16("a\0:\0 \0\x32\x75\n\0", 10);
  CHECK(Reading(utf16).findings() ==
        Strings{"1:1-1:2 Y004 the file is not UTF-8; it looks like UTF-16 | save the file as "
                "UTF-8"});
  CHECK(Reading("\xff\xfe" + utf16).codes() == Strings{"1:1 Y004"});
}

TEST_CASE("what escapes bring in is looked at too") {
  CHECK(Reading("a: \"x\\e[31m\"\n").findings() ==
        Strings{"1:4-1:13 Y006 an escape in this text stands for U+001B (a control character) "
                "| leave it out, or write the character itself"});
  // The parser makes single bytes of these two.
  CHECK(Reading("a: \"\\N\"\nb: \"\\_\"\n").codes() == Strings{"1:4 Y006", "2:4 Y006"});
  Reading nul("a: \"\\0\\x80\\u202e甲\"\n");
  CHECK(nul.codes() == Strings{"1:4 Y006"});
  CHECK(nul.shape() == "{'a': '\ufffd\ufffd\ufffd甲'}");
  CHECK(Reading("a: \"\\t\\n\\/\\u7532\\\\e\"\nb: '\\e'\nc: \\e\n").sound());
}
