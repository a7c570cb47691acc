#include "plan/csv/wide_comma.h"

#include <doctest/doctest.h>

#include <string>

#include "heard.h"

using namespace plan;
using namespace plan::csv;

namespace {

Heard hear_wide(const std::string& text, std::size_t block = 1 << 16) {
  auto source = memory_source("t.csv", text, block);
  auto narrow = wide_comma_source(*source);
  Options options;
  options.delimiter = kForWideComma;
  Reader reader(*narrow, options);
  Heard heard;
  hear_out(reader, heard);
  return heard;
}

}  // namespace

TEST_CASE("full-width commas separate cells, but not inside quotes") {
  const std::string text =
      "日期，单位，备注\n2024-03-01，东风村，\"脏，乱\"\n，\"他说\"\"好，\"\"\"，a,"
      "b\r\n\"x\n，\"，y，";
  const Rows expected{{"日期", "单位", "备注"},
                      {"2024-03-01", "东风村", "脏，乱"},
                      {"", "他说\"好，\"", "a,b"},
                      {"x\n，", "y", ""}};
  for (std::size_t block = 1; block < 20; ++block)
    CHECK(hear_wide(text, block).rows == expected);
}

TEST_CASE("places in a table with full-width commas are those of the file") {
  Heard heard = hear_wide("甲，\"乙\"，丙\n");
  REQUIRE(heard.all.size() == 1);
  CHECK(heard.all[0].find("[丙] 1:7-1:8 C1 <甲，\"乙\"，丙>") != std::string::npos);
}

TEST_CASE("a row that is broken does not hide the commas of the next") {
  CHECK(hear_wide("a，b\nc\"d，e\nf，g\n").rows == Rows{{"a", "b"}, {"f", "g"}});
  CHECK(hear_wide("a，b\n\"c\"d，e\nf，g\n").rows == Rows{{"a", "b"}, {"f", "g"}});
}

TEST_CASE("a comma that is cut off at the end is handed on as it is") {
  auto source = memory_source("t.csv", "a\xEF\xBC", 1);
  auto narrow = wide_comma_source(*source);
  std::string out(10, '\0');
  std::size_t size = 0;
  while (auto got = narrow->read(out.data() + size, 1)) {
    if (*got == 0) break;
    size += *got;
  }
  CHECK(out.substr(0, size) == "a\xEF\xBC");
}
