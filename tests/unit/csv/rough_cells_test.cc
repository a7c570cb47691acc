#include "plan/csv/rough_cells.h"

#include <doctest/doctest.h>

using plan::csv::rough_cells;
using Cells = std::vector<std::string>;

TEST_CASE("a row whose quotes are right is read as it is") {
  CHECK(rough_cells("", ',') == Cells{""});
  CHECK(rough_cells("a,,b", ',') == Cells{"a", "", "b"});
  CHECK(rough_cells("a;b,c;", ';') == Cells{"a", "b,c", ""});
  CHECK(rough_cells("\"a,\"\"b\"\"\",\"\",c", ',') == Cells{"a,\"b\"", "", "c"});
  CHECK(rough_cells("\"two\nlines\"", ',') == Cells{"two\nlines"});
}

TEST_CASE("quotes that are not right stand for themselves") {
  CHECK(rough_cells("a \"b\",c", ',') == Cells{"a \"b\"", "c"});
  CHECK(rough_cells("\"a\"b,\"c,d\"", ',') == Cells{"\"a\"b", "c,d"});
  CHECK(rough_cells("\"a,b", ',') == Cells{"\"a", "b"});
  CHECK(rough_cells("a,\"", ',') == Cells{"a", "\""});
  CHECK(rough_cells("\"\"\"", ',') == Cells{"\"\"\""});
}
