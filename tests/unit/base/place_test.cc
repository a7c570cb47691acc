#include "plan/base/place.h"

#include <doctest/doctest.h>

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
