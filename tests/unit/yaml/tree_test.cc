#include "plan/yaml/tree.h"

#include <doctest/doctest.h>

#include "read_text.h"

using namespace plan::yaml;

TEST_CASE("maps, lists and scalars in every style") {
  struct Case {
    std::string_view text;
    std::string_view shape;
  };
  const Case cases[] = {
      {"", "null"},
      {"\n\n", "null"},
      {"# only a comment\n", "null"},
      {"---\n", "null"},
      {"...\n", "null"},
      {"a: 1\n", "{'a': '1'}"},
      {"a: 1", "{'a': '1'}"},
      {"---\na: 1\n...\n", "{'a': '1'}"},
      {"%YAML 1.2\n---\na: 1\n", "{'a': '1'}"},
      {"a: 1 # comment\n", "{'a': '1'}"},
      {"- a\n- - b\n  - c\n-\n- d: e\n", "['a', ['b', 'c'], null, {'d': 'e'}]"},
      {"a:\n- b\n- c\n", "{'a': ['b', 'c']}"},
      {"[a, b: c, {d: e, f}, [], {}]\n", "['a', {'b': 'c'}, {'d': 'e', 'f': null}, [], {}]"},
      {"{\"a\":1, 'b': [x,\n y]}\n", "{'a': '1', 'b': ['x', 'y']}"},
      {"? a\n: b\n", "{'a': 'b'}"},
      {"a: 'it''s'\nb: \"\\u65B0\\n\\\"\"\n", "{'a': 'it's', 'b': '新\n\"'}"},
      {"a: |\n  x\n   y\n\nb: >\n  x\n  y\n", "{'a': 'x\n y\n', 'b': 'x y\n'}"},
      {"a: |-\n  x\n\nb: |+\n  x\n\n", "{'a': 'x', 'b': 'x\n\n'}"},
      {"a: |+\n  x\n", "{'a': 'x\n'}"},
      {"a: 多行\n  文本\n", "{'a': '多行 文本'}"},
      {"a: http://x:80/\nb: 12:30\n", "{'a': 'http://x:80/', 'b': '12:30'}"},
      {"a: 【重点】\n", "{'a': '【重点】'}"},
      {"a:\n  null, b: 1\n", "{'a': {'null, b': '1'}}"},
      {"a: |\n  \t\n      b\n  c\n", "{'a': '\t\n    b\nc\n'}"},
      {"&k a: |\n  x\n  y\nb: 1\n", "{'a': 'x\ny\n', 'b': '1'}"},
  };
  for (const Case& c : cases) {
    Reading reading(c.text);
    INFO(c.text);
    CHECK(reading.findings() == Strings{});
    CHECK(reading.shape() == c.shape);
  }
}

TEST_CASE("null is what was not written, and its four words in plain style") {
  CHECK(Reading("a:\nb: ~\nc: null\nd: Null\ne: NULL\n").shape() ==
        "{'a': null, 'b': null, 'c': null, 'd': null, 'e': null}");
  CHECK(Reading("a: \"\"\nb: '~'\nc: \"null\"\nd: nUll\n").shape() ==
        "{'a': '', 'b': '~', 'c': 'null', 'd': 'nUll'}");
  CHECK(Reading("a: !!null\nb: !!null ~\nc: !!str null\nd: !!str\ne: 1\n").shape() ==
        "{'a': null, 'b': null, 'c': 'null', 'd': '', 'e': '1'}");
}

TEST_CASE("scalars are text: nothing is a boolean, a number or a date here") {
  CHECK(Reading("[yes, no, on, true, 010, 0x1F, 1e3, .5, 2024-02-30, 12:30]\n").shape() ==
        "['yes', 'no', 'on', 'true', '010', '0x1F', '1e3', '.5', '2024-02-30', '12:30']");
}

TEST_CASE("texts of one to four bytes are read like any other") {
  CHECK(Reading("b").shape() == "'b'");
  CHECK(Reading("a:").shape() == "{'a': null}");
  CHECK(Reading("a: b").shape() == "{'a': 'b'}");
  CHECK(Reading("新").shape() == "'新'");
  for (std::string_view text : {"[", "{", "\"", "'", ",", ":", "`", "%", "*"}) {
    Reading reading(text);
    INFO(text);
    CHECK(reading.document.findings.size() == 1);
  }
}

TEST_CASE("styles are kept") {
  Reading reading("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\nf: !!str 'x'\ng: ! \"x\"\n");
  CHECK(reading.sound());
  CHECK(reading.at({"a"}).style() == Style::kPlain);
  CHECK(reading.at({"b"}).style() == Style::kQuoted);
  CHECK(reading.at({"c"}).style() == Style::kQuoted);
  CHECK(reading.at({"d"}).style() == Style::kBlock);
  CHECK(reading.at({"e"}).style() == Style::kBlock);
  CHECK(reading.at({"f"}).style() == Style::kQuoted);
  CHECK(reading.at({"g"}).style() == Style::kQuoted);
  CHECK_FALSE(reading.root().is_flow());
  CHECK(Reading("a: [x]\n").at({"a"}).is_flow());
}

TEST_CASE("an alias shows the content of its anchor and its own place") {
  Reading reading("a: &x [1, 2]\nb: *x\nc: {k: *x}\n*y : z\n");
  CHECK(reading.codes() == Strings{"4:1 Y001"});
  Reading good("a: &x [1, 2]\nb: *x\nc: {k: *x}\nd: &s 名\n*s : z\n");
  CHECK(good.shape() ==
        "{'a': ['1', '2'], 'b': ['1', '2'], 'c': {'k': ['1', '2']}, 'd': '名', '名': 'z'}");
  CHECK(good.source(good.at({"b"})) == "*x");
  CHECK(good.where(good.at({"c", "k"})) == "3:8-3:10");
  CHECK(good.source(good.at({"b"}).first()) == "1");
  CHECK(good.where(good.at({"b"}).first()) == "1:8-1:9");
}

TEST_CASE("a value without a tree is nothing") {
  Value none;
  CHECK_FALSE(none.exists());
  CHECK(none.is_null());
  CHECK(none.text().empty());
  CHECK_FALSE(none.span().known());
  CHECK_FALSE(none.first().exists());
  CHECK(entries(none).empty());
  for (Value item : none) FAIL("no items, but: " << item.index());
}

TEST_CASE("line ends may be LF, CRLF or CR: the same tree and the same places") {
  const std::string unix_text =
      "名称: 甲\nlist:\n  - a\n  - \"b\n    c\"\ntext: |\n  x\n  y\n\nempty:\nplain: p\n  q\n";
  auto with = [&](std::string_view line_end) {
    std::string result;
    for (char c : unix_text) c == '\n' ? result += line_end : result += c;
    return result;
  };
  Reading lf(unix_text);
  for (std::string_view line_end : {"\r\n", "\r"}) {
    Reading other(with(line_end));
    CHECK(other.findings() == Strings{});
    CHECK(other.shape() == lf.shape());
    for (std::string_view key : {"名称", "list", "text", "empty", "plain"}) {
      CHECK(other.where(other.at({key})) == lf.where(lf.at({key})));
    }
  }
  CHECK(Reading("a: \"x\\r\\ny\\rz\"\n").shape() == "{'a': 'x\ny\nz'}");
}
