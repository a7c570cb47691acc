#include "plan/base/place.h"

#include <doctest/doctest.h>

#include <string>

using plan::SourceFile;

TEST_CASE("columns count code points, lines count every kind of line end") {
  SourceFile file("p.yaml", "标题: 甲\r\nb: 乙\rc\nd");
  CHECK(file.line_count() == 4);
  plan::Place p = file.place(8, 11);  // 甲
  CHECK(p.line == 1);
  CHECK(p.column == 5);
  CHECK(p.end_line == 1);
  CHECK(p.end_column == 6);
  CHECK(p.line_text == "标题: 甲");
  CHECK(file.place(16, 19).line == 2);
  CHECK(file.line_text(3) == "c");
  CHECK(file.line_text(4) == "d");
  CHECK(file.line_text(5).empty());
}

TEST_CASE("ranges past the end are cut to the file") {
  SourceFile file("p", "ab\n");
  plan::Place p = file.place(50, 90);
  CHECK(p.line == 2);
  CHECK(p.column == 1);
  CHECK(p.end_column == 1);
  CHECK(SourceFile("e", "").place(0, 0).line == 1);
}

TEST_CASE("a very long line is cut to what stands around the place") {
  std::string before, after;
  for (int i = 0; i < 2000; ++i) before += "字", after += "ab";
  SourceFile file("p", "a: 1\n" + before + "HERE" + after + "\nb: 乙\n");
  plan::Place p = file.place(5 + 6000, 5 + 6004);
  CHECK(p.line == 2);
  CHECK(p.column == 2001);
  CHECK(p.end_column == 2005);
  // 1024 bytes before are 341 characters and a third.
  CHECK(p.text_column == 2001 - 342);
  CHECK(p.line_text.size() == 342 * 3 + 2048);
  CHECK(p.line_text.substr(342 * 3, 6) == "HEREab");
  plan::Place begin = file.place(5, 8);
  CHECK(begin.text_column == 1);
  CHECK(begin.line_text.size() == 2049);  // to the end of the character
  plan::Place next = file.place(5 + 6004 + 4000 + 1 + 3, 5 + 6004 + 4000 + 1 + 6);
  CHECK(next.line == 3);
  CHECK(next.column == 4);
  CHECK(next.text_column == 1);
  CHECK(next.line_text == "b: 乙");
}

TEST_CASE("columns at the end of a text of whole blocks") {
  SourceFile file("p", std::string(4096, 'a'));
  CHECK(file.place(4096, 4096).column == 4097);
}

TEST_CASE("places in a table name the cell, those of no width do not") {
  SourceFile file("p", "a,b,c\n1,\"2,3\",4\n");
  CHECK(file.place(0, 1).cell.empty());
  file.be_table(',');
  CHECK(file.place(0, 1).cell == "A1");
  CHECK(file.place(8, 13).cell == "B2");
  CHECK(file.place(14, 15).cell == "C2");
  CHECK(file.place(14, 14).cell.empty());
}
