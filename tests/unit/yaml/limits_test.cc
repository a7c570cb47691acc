// Each limit on both sides: N is accepted, N + 1 is refused.
#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

namespace {

std::string times(std::string_view text, std::size_t n) {
  std::string result;
  for (std::size_t i = 0; i < n; ++i) result += text;
  return result;
}

std::string how_to_raise(const std::string& name) {
  return " | if the file is meant to be so, raise it with `--limit " + name + "=VALUE`, or `" +
         name + ":` under `limits:` in .plan.yaml";
}

void check_refused(std::string_view text, const Limits& limits, const std::string& message) {
  Reading reading(text, limits);
  REQUIRE(reading.document.findings.size() == 1);
  CHECK(reading.findings()[0] == message);
  CHECK(reading.document.findings[0].name == "limit-exceeded");
  CHECK_FALSE(reading.document.tree);
}

}  // namespace

TEST_CASE("nesting") {
  Limits limits;
  limits.nesting = 3;
  CHECK(Reading("a: {b: [c]}\n", limits).sound());
  check_refused(
      "a: {b: [[c]]}\n", limits,
      "1:9-1:10 Y003 nested deeper than 3 levels (limit `nesting`)" + how_to_raise("nesting"));
  CHECK(Reading("a:\n  b:\n    - c\n", limits).sound());
  check_refused(
      "a:\n  b:\n    - - c\n", limits,
      "3:7-3:7 Y003 nested deeper than 3 levels (limit `nesting`)" + how_to_raise("nesting"));
  CHECK(Reading(times("[", 64) + times("]", 64)).sound());
  CHECK(Reading(times("[", 65) + times("]", 65)).codes() == Strings{"1:65 Y003"});
}

TEST_CASE("nesting never goes above 256, whatever is set") {
  Limits limits;
  limits.nesting = 100'000;
  CHECK(Reading(times("[", 256) + times("]", 256), limits).sound());
  check_refused(times("[", 257) + times("]", 257), limits,
                "1:257-1:258 Y003 nested deeper than 256 levels (limit `nesting`) | put less "
                "inside one another: 256 levels are the most there can be");
}

TEST_CASE("nesting through aliases counts too") {
  Limits limits;
  limits.nesting = 4;
  CHECK(Reading("a: &a [x]\nb: &b [*a]\nc: [*b]\n", limits).sound());
  CHECK(Reading("a: &a [x]\nb: &b [*a]\nc: &c [*b]\nd: [*c]\n", limits).codes() ==
        Strings{"4:5 Y003"});
}

TEST_CASE("bytes of the file") {
  Limits limits;
  limits.bytes = 5;
  CHECK(Reading("a: 1\n", limits).sound());
  check_refused(
      "a: 12\n", limits,
      "1:1-1:1 Y003 the file has more than 5 bytes (limit `bytes`)" + how_to_raise("bytes"));
}

TEST_CASE("bytes of a scalar") {
  Limits limits;
  limits.scalar = 6;
  CHECK(Reading("a: 甲乙\n", limits).sound());
  check_refused(
      "a: 甲乙1\n", limits,
      "1:4-1:7 Y003 a value of more than 6 bytes (limit `scalar`)" + how_to_raise("scalar"));
}

TEST_CASE("bytes of a key") {
  CHECK(Reading(times("k", 1024) + ": 1\n").sound());
  CHECK(Reading("? " + times("k", 1024) + "\n: 1\n").sound());
  const std::string message =
      " Y003 a key of more than 1024 bytes | keys are names: put long text into the value";
  check_refused(times("k", 1025) + ": 1\n", {}, "1:1-1:1026" + message);
  check_refused("? " + times("k", 1025) + "\n: 1\n", {}, "1:3-1:1028" + message);
}

TEST_CASE("nodes") {
  Limits limits;
  limits.nodes = 5;
  CHECK(Reading("a: 1\nb: 2\n", limits).sound());
  check_refused("a: 1\nb: [2]\n", limits,
                "2:5-2:6 Y003 more than 5 keys, values and items (limit `nodes`)" +
                    how_to_raise("nodes"));
}

TEST_CASE("items inside one pair of brackets, those of inner ones counted") {
  Limits limits;
  limits.flow_items = 4;
  CHECK(Reading("a: [1, 2, 3, 4]\nb: [1, [2, 3]]\nc: {d: 1, e: 2, f: 3, g: 4}\n", limits)
            .sound());
  const std::string message =
      " Y003 more than 4 items inside one pair of brackets (limit `flow-items`)" +
      how_to_raise("flow-items");
  check_refused("a: [1, 2, 3, 4, 5]\n", limits, "1:17-1:17" + message);
  check_refused("a: {b: 1, c: 2, d: [1, 2]}\n", limits, "1:24-1:24" + message);
}

TEST_CASE("what the parser would hoard is refused before it does") {
  // Each of these makes yaml-cpp keep gigabytes of tokens, if it is given to it whole.
  const std::size_t n = 1'500'000;
  const std::string cases[] = {times("[", n),         times("{", n),
                               "a: " + times("[", n), "{x: [" + times("1,", n),
                               times("\"\" ", n),     "- b\n  \"c\n" + times("[", n),
                               times("&a ", n),       "[" + times("a: ", n)};
  for (const std::string& text : cases) {
    Reading reading(text);
    INFO(text.substr(0, 20));
    REQUIRE(reading.document.findings.size() == 1);
    CHECK(reading.document.findings[0].code == "Y003");
  }
}

TEST_CASE("alias expansion is counted, not made") {
  Limits limits;
  limits.alias_factor = 2;
  // 12 nodes; each alias stands for 4.
  CHECK(Reading("a: &a [1, 2, 3]\nb: *a\nc: *a\nd: *a\n", limits).sound());
  limits.alias_factor = 1;
  check_refused("a: &a [1, 2, 3]\nb: *a\nc: *a\nd: *a\n", limits,
                "2:4-2:6 Y003 aliases (`*name`) make 21 values out of 12: more than 1 times as "
                "many (limit `alias-factor`)" +
                    how_to_raise("alias-factor"));
  std::string laughs = "a0: &a0 [x]\n";
  for (int i = 1; i < 60; ++i) {
    std::string last = "*a" + std::to_string(i - 1) + ",";
    laughs +=
        "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + times(last, 9) + "]\n";
  }
  Reading reading(laughs);
  REQUIRE(reading.document.findings.size() == 1);
  CHECK(reading.document.findings[0].code == "Y003");
}

TEST_CASE("a long text with many signs is no flood of tokens") {
  std::string text = "a: |\n" + times("  \"x, [y], {z: 1} - * & ! ? :\"\n", 20'000) + "b: \"" +
                     times("x, [y], {z: 1} ", 50'000) + "\"\n";
  Limits limits;
  limits.flow_items = 10;
  CHECK(Reading(text, limits).sound());
}
