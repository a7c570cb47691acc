#include "plan/lint/renamed.h"

#include <doctest/doctest.h>

#include <string>

using namespace plan;

namespace {

// The value of the key `key`, as it stands in the text.
std::string value(std::string_view text, std::string_view key) {
  TextPart part = value_of_key(text, static_cast<std::uint32_t>(text.find(key)));
  return std::string(text.substr(part.begin, part.end - part.begin));
}

}  // namespace

TEST_CASE("the value of a key in a block ends where its neighbours go on") {
  CHECK(value("a: 1\nb: 2\n", "a") == "1");
  CHECK(value("a:\n  x: 1\n\n  # c\n  y: 2\nb: 2\n", "a") == "\n  x: 1\n\n  # c\n  y: 2");
  CHECK(value("a:\n- 1\n- 2\nb: 2\n", "a") == "\n- 1\n- 2");
  CHECK(value("- a: |\n    x\n  b: 1\n- c: 1\n", "a") == "|\n    x");
  CHECK(value("- a: 1\n- b: 1\n", "a") == "1");
  CHECK(value("\"a: x\": 1\nb: 2\n", "\"a") == "1");
}

TEST_CASE("the value of a key in braces ends at the comma or the brace") {
  CHECK(value("x: {a: [1, {c: 2}], b: 3}\n", "a") == "[1, {c: 2}]");
  CHECK(value("x: {c: 1, a: 'it''s, {'}\ny: 1\n", "a") == "'it''s, {'");
  CHECK(value("x: [{a: \"\\\"}\" }, 2]\n", "a") == "\"\\\"}\" ");
}

TEST_CASE("without a colon there is no value") {
  CHECK(value("a\nb: 1\n", "a").empty());
  CHECK(value_of_key("a", 7).begin == 0);
}
