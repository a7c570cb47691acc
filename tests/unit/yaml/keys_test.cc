#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

TEST_CASE("equal keys are found after unescaping; the first one stays") {
  Reading reading("名称: 1\nb: 2\n\"\\u540d称\": 3\n'b': 4\nc: {d: 1, d: 2}\n");
  CHECK(
      reading.findings() ==
      Strings{"3:1-3:10 Y002 the key `名称` is given twice in one map | keep one of the two, "
              "or join their values\n^ 1:1-1:3 first given here",
              "4:1-4:4 Y002 the key `b` is given twice in one map | keep one of the two, or "
              "join their values\n^ 2:1-2:2 first given here",
              "5:11-5:12 Y002 the key `d` is given twice in one map | keep one of the two, or "
              "join their values\n^ 5:5-5:6 first given here"});
  CHECK(reading.document.findings[0].name == "duplicate-key");
  CHECK(reading.shape() == "{'名称': '1', 'b': '2', 'c': {'d': '1'}}");
}

TEST_CASE("the same key in two maps is fine") {
  CHECK(Reading("a: {b: 1}\nb: {b: 2}\n").sound());
}

TEST_CASE("a key given three times is reported twice, each with the first") {
  Reading reading("a: 1\na: 2\na: 3\n");
  CHECK(reading.codes() == Strings{"2:1 Y002", "3:1 Y002"});
  CHECK(reading.document.findings[1].related[0].place.line == 1);
  CHECK(reading.shape() == "{'a': '1'}");
}

TEST_CASE("a key through an alias, and null as a key") {
  CHECK(Reading("x: &k a\na: 1\n*k : 2\n").codes() == Strings{"3:1 Y002"});
  CHECK(Reading("null: 1\n~: 2\n\"null\": 3\n").codes() == Strings{"2:1 Y002"});
}

TEST_CASE("equal keys are also found before a mistake that ends reading") {
  Reading reading("a: 1\na: 2\nb: x: y\n");
  CHECK(reading.codes() == Strings{"2:1 Y002", "3:4 Y001"});
  CHECK_FALSE(reading.document.tree);
}

TEST_CASE("a flood of equal keys ends in a note") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "a: 1\n";
  Reading reading(text);
  CHECK(reading.document.findings.size() == 100);
  CHECK(reading.document.findings.back().notes.size() == 1);
  CHECK(reading.shape() == "{'a': '1'}");
}
