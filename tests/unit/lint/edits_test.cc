#include "plan/lint/edits.h"

#include <doctest/doctest.h>

using plan::ByteEdit;
using plan::EditSet;
using plan::Moves;

TEST_CASE("edits are applied by bytes, whatever order they came in") {
  EditSet set;
  CHECK(set.add({{"a", 7, 8, "!"}}));
  CHECK(set.add({{"a", 0, 3, "乙"}, {"a", 4, 4, "--"}}));
  CHECK(set.apply("a", "甲 bcdef") == "乙 --bcd!f");
  CHECK(set.apply("b", "甲") == "甲");
  CHECK(set.changes("a"));
  CHECK_FALSE(set.changes("b"));
}

TEST_CASE("edits that share a byte meet, as do insertions at each other's ends") {
  EditSet set;
  REQUIRE(set.add({{"a", 3, 6, "x"}}));
  CHECK_FALSE(set.add({{"a", 5, 8, "y"}}));
  CHECK_FALSE(set.add({{"a", 0, 4, "y"}}));
  CHECK_FALSE(set.add({{"a", 0, 9, "y"}}));
  CHECK_FALSE(set.add({{"a", 4, 5, "y"}}));
  CHECK_FALSE(set.add({{"a", 3, 3, "y"}}));
  CHECK_FALSE(set.add({{"a", 6, 6, "y"}}));
  CHECK(set.add({{"b", 3, 6, "y"}}));  // another file
  CHECK(set.add({{"a", 0, 3, "y"}}));  // side by side
  CHECK(set.add({{"a", 6, 8, "y"}}));
}

TEST_CASE("all edits of a change or none") {
  EditSet set;
  REQUIRE(set.add({{"a", 3, 6, "x"}}));
  CHECK_FALSE(set.add({{"a", 0, 1, "y"}, {"a", 5, 8, "y"}}));
  CHECK(set.apply("a", "0123456789") == "012x6789");
  CHECK_FALSE(EditSet().add({{"a", 0, 2, "y"}, {"a", 1, 3, "z"}}));
}

TEST_CASE("where bytes are found afterwards") {
  EditSet set;
  REQUIRE(set.add({{"a", 2, 4, ""}, {"a", 6, 6, "xyz"}, {"a", 8, 9, "XX"}}));
  // 0 1 [2 3] 4 5 ^ 6 7 [8] 9 becomes 0 1 4 5 x y z 6 7 X X 9.
  Moves moves(set);
  CHECK(moves.moved("a", 0) == 0);
  CHECK(moves.moved("a", 2) == 2);
  CHECK(moves.moved("a", 3) == 2);
  CHECK(moves.moved("a", 4) == 2);
  CHECK(moves.moved("a", 5) == 3);
  CHECK(moves.moved("a", 7) == 8);
  CHECK(moves.moved("a", 8) == 9);
  CHECK(moves.moved("a", 9) == 11);
  CHECK(moves.moved("b", 9) == 9);
}
