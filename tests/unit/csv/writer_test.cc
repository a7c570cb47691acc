#include "plan/csv/writer.h"

#include <doctest/doctest.h>

#include "plan/csv/reader.h"

using namespace plan;
using namespace plan::csv;

TEST_CASE("cells are quoted only where needed") {
  Writer writer;
  for (const char* cell : {"a", "a,b", "a\"b", "a\nb", "", " a", "东；西", "a;b"}) {
    writer.text(cell);
  }
  writer.end_row();
  CHECK(writer.str() == "a,\"a,b\",\"a\"\"b\",\"a\nb\",,\" a\",东；西,\"a;b\"\n");
}

TEST_CASE("text is guarded against formulas, numbers are not") {
  Writer writer;
  writer.text("=1+1");
  writer.text("-5");
  writer.number("-5");
  writer.text("@x,y");
  writer.end_row();
  CHECK(writer.str() == "'=1+1,'-5,-5,\"'@x,y\"\n");
}

TEST_CASE("a row of one empty cell is no blank line") {
  Writer writer;
  writer.text("");
  writer.end_row();
  writer.text("");
  writer.text("");
  writer.end_row();
  writer.end_row();
  CHECK(writer.str() == "\"\"\n,\n\n");
}

TEST_CASE("files have a byte order mark and CRLF") {
  Writer writer({.bom = true, .crlf = true});
  writer.text("单位");
  writer.end_row();
  writer.text("");
  writer.end_row();
  CHECK(writer.str() == "\xEF\xBB\xBF单位\r\n\"\"\r\n");
}

TEST_CASE("what is written is read back") {
  const std::vector<std::string> cells{"a",    "\"", "\"\"", ",", "\n",
                                       "\r\n", "\r", " ",    "",  "东"};
  for (const std::string& first : cells) {
    for (const std::string& second : cells) {
      Writer writer({.bom = true, .crlf = true});
      writer.number(first);
      writer.number(second);
      writer.end_row();
      writer.number(second);
      writer.end_row();
      auto source = memory_source("t", writer.str());
      Reader reader(*source);
      REQUIRE(reader.next() == Reader::Answer::kRecord);
      REQUIRE(reader.record().fields.size() == 2);
      CHECK(reader.record().fields[0] == first);
      CHECK(reader.record().fields[1] == second);
      REQUIRE(reader.next() == Reader::Answer::kRecord);
      REQUIRE(reader.record().fields.size() == 1);
      CHECK(reader.record().fields[0] == second);
      CHECK(reader.next() == Reader::Answer::kEnd);
    }
  }
}
