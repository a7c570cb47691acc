#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

TEST_CASE("columns count characters, not bytes") {
  Reading reading("战役名称: 清洁行动\n任务: {标题: 启动会, 截止: 四月}\n");
  CHECK(reading.where(reading.at({"战役名称"})) == "1:7-1:11");
  CHECK(reading.where(reading.at({"任务"})) == "2:5-2:22");
  CHECK(reading.where(reading.at({"任务", "标题"})) == "2:10-2:13");
  CHECK(reading.where(reading.at({"任务", "截止"})) == "2:19-2:21");
  CHECK(reading.where(entries(reading.root())[1].key) == "2:1-2:3");
}

TEST_CASE("a span covers a value as it is written") {
  struct Case {
    std::string_view text;
    std::string_view value;
  };
  const Case cases[] = {
      {"k: v\n", "v"},
      {"k: v", "v"},
      {"k:   v   # c\n", "v"},
      {"k: a b  c\n", "a b  c"},
      {"k: a # b\n", "a"},
      {"k: a#b\n", "a#b"},
      {"k: 多行\n  文本 # c\n", "多行\n  文本"},
      {"k: 多行\n\n  文本\n\n", "多行\n\n  文本"},
      {"k:\n  v\nm: x\n", "v"},
      {"k: 'it''s' # c\n", "'it''s'"},
      {"k: \"a\\\"b\"\n", "\"a\\\"b\""},
      {"k: \"a\n  b\"\n", "\"a\n  b\""},
      {"k: \"\"\n", "\"\""},
      {"k: |\n  x\n\n  y\n\n\nm: 1\n", "|\n  x\n\n  y"},
      {"k: | # c\n  x\n", "| # c\n  x"},
      {"k: >2-\n   x\n  y\n", ">2-\n   x\n  y"},
      {"k: |\nm: 1\n", "|"},
      {"k: |\n\n   # text\n   x\n # comment\n", "|\n\n   # text\n   x"},
      {"k: [a, b] # c\n", "[a, b]"},
      {"k: [ ]\n", "[ ]"},
      {"k: [a, # ]\n  b,\n  ]\n", "[a, # ]\n  b,\n  ]"},
      {"k: {a: 1, b: }\n", "{a: 1, b: }"},
      {"k: [[a], {b: [c]}]\n", "[[a], {b: [c]}]"},
      {"k: &x !!str v\n", "v"},
      {"k: &x\n  - a\n  - b\n", "- a\n  - b"},
      {"k: &x\n  a: 1\n  b: 2\nm: 3\n", "a: 1\n  b: 2"},
      {"k: &x\n  &y a: 1\n", "a: 1"},
      {"k:\n- a\n-   b\nm: 1\n", "- a\n-   b"},
      {"k:\n  a: 1\n  b:\n    - c\n\n# c\n", "a: 1\n  b:\n    - c"},
      {"k: !!map {a: b}\n", "{a: b}"},
      {"k: ~\n", "~"},
      {"k: null # c\n", "null"},
  };
  for (const Case& c : cases) {
    Reading reading(c.text);
    INFO(c.text);
    CHECK(reading.findings() == Strings{});
    CHECK(reading.source(reading.at({"k"})) == c.value);
  }
}

TEST_CASE("blocks end where the parser ends them") {
  struct Case {
    std::string_view text;
    std::string_view value;
  };
  const Case cases[] = {
      // The first key's anchor, not the key, tells how far the map is indented.
      {"&x k: |\n  a\n    b\nm: 1\n", "|\n  a\n    b"},
      // A TAB behind the blanks is text, and settles the indentation.
      {"k: |\n  \t\n      a\n    b\n", "|\n  \t\n      a\n    b"},
      // So does a longer line of blanks; what is indented less is no text. By either reader.
      {"k: |\n      \n  # c\nm: 1\n", "|"},
      {"k: |\n      \n  # c\nm: &x 1\n", "|"},
      {"k:\n    null, a: 1\n", "null, a: 1"},
  };
  for (const Case& c : cases) {
    Reading reading(c.text);
    INFO(c.text);
    CHECK(reading.findings() == Strings{});
    CHECK(reading.source(reading.at({"k"})) == c.value);
  }
}

TEST_CASE("keys have exact spans in every style") {
  Reading reading("\"a b\" : 1\n'c': 2\n名称 : 3\n? d\n: 4\n&x e: 5\n!!str f: 6\n");
  CHECK(reading.findings() == Strings{});
  Strings keys;
  for (const Entry& entry : entries(reading.root())) keys.push_back(reading.source(entry.key));
  CHECK(keys == Strings{"\"a b\"", "'c'", "名称", "d", "e", "f"});
}

TEST_CASE("a value that was left out stands behind its colon or dash") {
  Reading reading("a:\nb:   # c\nc: {d: , e, f: }\ng:\n  - \n  - x\nnull: 1\nh:\n");
  CHECK(reading.findings() == Strings{});
  CHECK(reading.where(reading.at({"a"})) == "1:3-1:3");
  CHECK(reading.where(reading.at({"b"})) == "2:3-2:3");
  CHECK(reading.where(reading.at({"c", "d"})) == "3:7-3:7");
  CHECK(reading.where(reading.at({"c", "e"})) == "3:11-3:11");
  CHECK(reading.where(reading.at({"c", "f"})) == "3:15-3:15");
  CHECK(reading.where(reading.at({"g"}).first()) == "5:4-5:4");
  CHECK(reading.where(reading.at({"h"})) == "8:3-8:3");
}

TEST_CASE("a value that was left out before a key called null") {
  Reading reading("a:\nnull: 1\n");
  CHECK(reading.shape() == "{'a': null, null: '1'}");
  CHECK(reading.where(reading.at({"a"})) == "1:3-1:3");
  CHECK(reading.source(reading.root()) == "a:\nnull: 1");
}

TEST_CASE("an alias and the pair it stands in") {
  Reading reading("a: &x 1\nb: [*x, k: *x]\n");
  Value list = reading.at({"b"});
  CHECK(reading.source(list) == "[*x, k: *x]");
  CHECK(reading.source(list.first()) == "*x");
  CHECK(reading.source(list.first().next()) == "k: *x");
}

TEST_CASE("the root covers all that was written") {
  CHECK(Reading("\n# c\nb: 1\n").where(Reading("\n# c\nb: 1\n").root()) == "3:1-3:5");
  Reading indented("\n  - a\n  - b\n\n");
  CHECK(indented.where(indented.root()) == "2:3-3:6");
}
