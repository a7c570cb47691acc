#include "plan/base/message.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("placeholders are filled in both languages, in either order") {
  constexpr Words kWords{"{a} before {b}", "{b}在{a}之后"};
  Message m = say(kWords, {{"a", "x{b}"}, {"b", 3}});
  CHECK(m.en == "x{b} before 3");
  CHECK(m.zh == "3在x{b}之后");
}

TEST_CASE("an argument may have two languages itself") {
  constexpr Words kList{"a list", "列表"};
  constexpr Words kExpected{"expected {what}", "应为{what}"};
  Message m = say(kExpected, {{"what", kList}});
  CHECK(m.in(Lang::kEn) == "expected a list");
  CHECK(m.in(Lang::kZh) == "应为列表");
}
