#include "plan/render/table_layout.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("a column is as wide as the longest word in it, and an address is not a word") {
  constexpr int kCharacter = 240, kExtra = 138;  // a Latin letter takes half a character
  doc::Table table;
  table.columns = {{"Points"}, {"How it is scored"}};
  table.columns[0].weight = 1;
  table.columns[1].weight = 20;
  table.rows = {{"20", "0.5 points off for each problem that is found on the way."}};
  auto first = [&] { return rendering::column_widths(table, 8844, kCharacter, kExtra)[0]; };
  CHECK(first() >= 6 * kCharacter / 2 + kExtra);
  table.rows[0][0] = "Cleanliness at school";
  CHECK(first() >= 11 * kCharacter / 2 + kExtra);
  table.rows[0][0] = "https://example.org/" + std::string(200, 'x');
  table.rows[0][1] = table.rows[0][0];
  CHECK(first() < 4422);
}
