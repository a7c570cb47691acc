#include "plan/csv/reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "heard.h"

using namespace plan;
using namespace plan::csv;

namespace {

Heard hear(const std::string& text, Options options, std::size_t block) {
  options.block = block;
  auto source = memory_source("t.csv", text, block);
  Reader reader(*source, options);
  Heard heard;
  hear_out(reader, heard);
  return heard;
}

// The same answers whatever the blocks.
Heard hear(const std::string& text, Options options = {}) {
  Heard whole = hear(text, options, text.size() + 1);
  for (std::size_t block = 1; block <= std::min<std::size_t>(text.size() + 1, 40); ++block) {
    Heard cut = hear(text, options, block);
    INFO("block " << block);
    REQUIRE(cut.all == whole.all);
  }
  return whole;
}

Rows rows(const std::string& text, Options options = {}) {
  return hear(text, options).rows;
}

}  // namespace

TEST_CASE("records end in LF, CRLF or CR, the last with or without one") {
  const Rows expected{{"a", "b"}, {"c", "d"}};
  CHECK(rows("a,b\nc,d\n") == expected);
  CHECK(rows("a,b\nc,d") == expected);
  CHECK(rows("a,b\r\nc,d\r\n") == expected);
  CHECK(rows("a,b\rc,d\r") == expected);
  CHECK(rows("a,b\rc,d") == expected);
  CHECK(rows("a,b\r\nc,d\r") == expected);
}

TEST_CASE("corners of the grammar") {
  struct Case {
    std::string text;
    Rows expected;
  };
  const Case cases[] = {
      {"", {}},
      {"\n", {}},
      {"\r\n\r\n", {}},
      {"\"\"", {{""}}},
      {"\"\"\n", {{""}}},
      {",", {{"", ""}}},
      {",\n", {{"", ""}}},
      {"a,", {{"a", ""}}},
      {"a,\n,b", {{"a", ""}, {"", "b"}}},
      {" ", {{" "}}},
      {"a b , c", {{"a b ", " c"}}},
      {"\"a,b\",c", {{"a,b", "c"}}},
      {"\"a\"\"b\"", {{"a\"b"}}},
      {"\"\"\"\"", {{"\""}}},
      {"\"\"\"a\"\"\",\"\"\"\"\"\"", {{"\"a\"", "\"\""}}},
      {"\"a\nb\",c", {{"a\nb", "c"}}},
      {"\"a\r\nb\"\r\nc", {{"a\r\nb"}, {"c"}}},
      {"\"a\rb\"\rc", {{"a\rb"}, {"c"}}},
      {"\"\n\"", {{"\n"}}},
      {"a\n\n\nb", {{"a"}, {"b"}}},
      {"单位,得分\n东风村,9.5\n", {{"单位", "得分"}, {"东风村", "9.5"}}},
      {"\"他说\"\"好\"\"\",，", {{"他说\"好\"", "，"}}},
      {"{\"\"a\"\"}\n", {}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(rows(c.text) == c.expected);
  }
}

TEST_CASE("a byte order mark is skipped, once") {
  CHECK(rows("\xEF\xBB\xBF"
             "a,b\n") == Rows{{"a", "b"}});
  CHECK(rows("\xEF\xBB\xBF"
             "\"a\"\n") == Rows{{"a"}});
  CHECK(rows("\xEF\xBB\xBF") == Rows{});
  CHECK(rows("\xEF\xBB") == Rows{});  // not UTF-8: refused
  CHECK(rows("\xEF\xBB\xBF\xEF\xBB\xBF"
             "a") == Rows{{"\xEF\xBB\xBF"
                           "a"}});
}

TEST_CASE("another separator") {
  Options options;
  options.delimiter = ';';
  CHECK(rows("a;b,c;\"d;e\"\n", options) == Rows{{"a", "b,c", "d;e"}});
  options.delimiter = '\t';
  CHECK(rows("a\tb\n\t\n", options) == Rows{{"a", "b"}, {"", ""}});
}

TEST_CASE("lines, numbers, raw bytes and places of records") {
  Heard heard = hear("单位,分\n\n\"东\n风\",\"9\"\n , \n");
  REQUIRE(heard.all.size() == 3);
  CHECK(heard.all[0] ==
        "1@1 raw <单位,分> [单位] 1:1-1:3 A1 <单位,分> [分] 1:4-1:5 B1 <单位,分>");
  CHECK(heard.all[1] ==
        "2@3 raw <\"东\n风\",\"9\"> [东\n风] 3:1-4:3 A3 <\"东> [9] 4:4-4:7 B3 <风\",\"9\">");
  CHECK(heard.all[2] == "3@5 blank raw < , > [ ] 5:1-5:2 A4 < , > [ ] 5:3-5:4 B4 < , >");
}

TEST_CASE("a cell that is missing has its place behind the last one") {
  std::string text = "a,b\nc\n";
  auto source = memory_source("t.csv", text);
  Reader reader(*source);
  CHECK(reader.next() == Reader::Answer::kRecord);
  CHECK(reader.next() == Reader::Answer::kRecord);
  CHECK(place_text(reader.place(1)) == "2:2-2:2 B2 <c>");
}

TEST_CASE("text behind a closing quote breaks one record only") {
  Heard heard = hear("a,b\n\"c\"d,e\nf,g\n");
  REQUIRE(heard.all.size() == 3);
  CHECK(heard.all[1] ==
        "2@2 broken 2:4-2:5 A2 <\"c\"d,e> text behind a closing quote: a separator or the end "
        "of the line was expected (a quote inside a quoted cell is written twice)");
  CHECK(heard.rows == Rows{{"a", "b"}, {"f", "g"}});
}

TEST_CASE("a quote inside a field that does not begin with one breaks one record only") {
  Heard heard = hear("a\n东,风\"村\"\r\nf\r\n");
  REQUIRE(heard.all.size() == 3);
  CHECK(heard.all[1] ==
        "2@2 broken 2:4-2:5 B2 <东,风\"村\"> a quote inside a cell that does not begin with "
        "one: put the whole cell in quotes, and write the quote twice");
  CHECK(heard.all[2] == "3@3 raw <f> [f] 3:1-3:2 A3 <f>");
}

TEST_CASE("a quote that is never closed ends the input, and is named where it opened") {
  Heard heard = hear("a,b\nc,\"d\ne,f\n");
  REQUIRE(heard.all.size() == 2);
  CHECK(heard.all[1] ==
        "2@2 broken 2:3-2:4 B2 <c,\"d> the quote that opens on line 2 is never closed (fatal)");
}

TEST_CASE("a quote open over too many lines") {
  Options options;
  options.max_quoted_lines = 3;
  CHECK(rows("\"1\n2\n3\"\n", options) == Rows{{"1\n2\n3"}});
  CHECK(rows("\"1\r\n2\r\n3\"\n", options) == Rows{{"1\r\n2\r\n3"}});
  Heard heard = hear("x\n\"1\n2\",\"1\n2\n3\n4\"\n", options);
  REQUIRE(heard.all.size() == 2);
  CHECK(heard.all[1] ==
        "2@2 broken 3:4-3:5 B2 <2\",\"1> the quote that opens on line 3 is still open after 3 "
        "lines: a closing quote is probably missing (fatal)");
}

TEST_CASE("a NUL byte ends the input") {
  for (std::string text : {std::string("a,b\0c\n", 6), std::string("a,\"\0\"\n", 6),
                           std::string("a,\"\"\0\n", 6)}) {
    Heard heard = hear(text);
    REQUIRE(heard.all.size() == 1);
    CHECK(heard.rows.empty());
    CHECK(heard.all[0].find("a NUL byte: this is not a text file (fatal)") !=
          std::string::npos);
  }
}

TEST_CASE("a file that is cut off in the middle of a character") {
  Heard heard = hear("a,b\n东风,\xe6\x9d");
  REQUIRE(heard.all.size() == 2);
  CHECK(heard.all[1] ==
        "2@2 broken 2:4-2:6 B2 <东风,\xe6\x9d> the line breaks off in the middle of a "
        "character; the file may have been cut off (fatal)");
}

TEST_CASE("bytes that are not UTF-8 end the input") {
  Heard heard = hear("单位\n东风,\xB6\xAB\n");
  REQUIRE(heard.all.size() == 2);
  CHECK(heard.all[1] ==
        "2@2 broken 2:4-2:6 B2 <东风,\xB6\xAB> byte 0xB6 is not UTF-8 text (fatal)");
}

TEST_CASE("limits, on both sides") {
  Options options;
  options.max_field = 3;
  options.max_record = 8;
  options.max_columns = 3;
  CHECK(rows("abc,\"def\"\n", options) == Rows{});  // 9 bytes
  CHECK(rows("abc,defg", options) == Rows{});
  CHECK(rows("abc,def\n", options) == Rows{{"abc", "def"}});
  CHECK(rows("ab,\"def\"\n", options) == Rows{{"ab", "def"}});
  CHECK(rows("a,b,c\n", options) == Rows{{"a", "b", "c"}});
  CHECK(rows("a,b,c,\n", options) == Rows{});
  CHECK(hear("abcd\n", options).all[0] ==
        "1@1 broken 1:1-1:2 A1 <abcd> a cell of more than 3 bytes (limit `csv-cell`) (fatal)");
  CHECK(hear("\"abcd\"\n", options).all[0] ==
        "1@1 broken 1:1-1:2 A1 <\"abcd\"> a cell of more than 3 bytes (limit `csv-cell`) "
        "(fatal)");
  CHECK(hear("abc,def,g\n", options).all[0] ==
        "1@1 broken 1:9-1:10 C1 <abc,def,g> a row of more than 8 bytes (limit `csv-row`) "
        "(fatal)");
  CHECK(hear("a,b,c,d\n", options).all[0] ==
        "1@1 broken 1:7-1:8 D1 <a,b,c,d> a row of more than 3 cells (limit `csv-columns`) "
        "(fatal)");
}

TEST_CASE("the first thing wrong decides, at every size of block") {
  Options options;
  options.max_field = 5;
  options.max_record = 12;
  options.max_columns = 4;
  options.max_quoted_lines = 2;
  // All short texts over the bytes that matter.
  const std::string alphabet("a,\"\n\r\0", 6);
  for (std::size_t length = 1; length <= 5; ++length) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < length; ++i) count *= alphabet.size();
    for (std::size_t n = 0; n < count; ++n) {
      std::string text;
      for (std::size_t rest = n, i = 0; i < length; ++i, rest /= alphabet.size()) {
        text += alphabet[rest % alphabet.size()];
      }
      Heard whole = hear(text, options, 100);
      for (std::size_t block = 1; block < length; ++block) {
        if (hear(text, options, block).all != whole.all) FAIL("differs: " << text);
      }
    }
  }
}

TEST_CASE("a read error is an error, not the end of the input") {
  class Failing : public ByteSource {
   public:
    Result<std::size_t> read(char* buffer, std::size_t) override {
      if (done_++ > 0) return fail(plain("the disk is gone"), plain("look for it"));
      buffer[0] = 'a';
      return std::size_t{1};
    }
    const std::string& name() const override { return name_; }

   private:
    int done_ = 0;
    std::string name_ = "t.csv";
  };
  Failing source;
  Reader reader(source);
  CHECK(reader.next() == Reader::Answer::kBroken);
  CHECK(reader.reason().en == "the disk is gone");
  CHECK(reader.help().en == "look for it");
  CHECK(reader.fatal());
  CHECK(reader.next() == Reader::Answer::kEnd);
}

TEST_CASE("columns have the letters of a spreadsheet") {
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  CHECK(column_letters(701) == "ZZ");
  CHECK(column_letters(702) == "AAA");
}
