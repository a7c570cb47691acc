// What the quick reader takes, and what it leaves to yaml-cpp. That its events are the same is
// tested on many more texts in tests/property/.
#include "plan/yaml/quick.h"

#include <doctest/doctest.h>

#include <string>

#include "read_text.h"

using namespace plan;
using namespace plan::yaml;

namespace {

// Writes the events down: `{` and `[` for what begins, `(` when it has brackets, `}` for its
// end, texts in quotes, each with its place.
class Written final : public Events {
 public:
  bool null(const NodeEvent& e) override { return add(e, "~"); }
  bool alias(const NodeEvent& e) override { return add(e, "*"); }
  bool scalar(const NodeEvent& e, std::string_view text) override {
    return add(e, (e.tag == "?" ? "'" : "\"") + std::string(text) + "'");
  }
  bool begin_list(const NodeEvent& e, bool flow) override {
    return ++depth < most_depth && add(e, flow ? "([" : "[");
  }
  bool begin_map(const NodeEvent& e, bool flow) override {
    return ++depth < most_depth && add(e, flow ? "({" : "{");
  }
  void end_collection() override {
    --depth;
    seen += " }";
  }
  std::string seen;
  int depth = 0;
  int most_depth = 100;

 private:
  bool add(const NodeEvent& e, const std::string& what) {
    seen += (seen.empty() ? "" : " ") + std::to_string(e.at) + what;
    return true;
  }
};

std::string events(std::string_view text) {
  Written events;
  return read_quickly(text, 1000, events) ? events.seen : "left";
}

}  // namespace

TEST_CASE("what people write is read quickly") {
  CHECK(events("a: 1\nb:\n- x\n- c: 'it''s'\n  d: |\n    t\n") ==
        "0{ 0'a' 3'1' 5'b' 8[ 10'x' 14{ 14'c' 17\"it's' 27'd' 30\"t\n' } } }");
  CHECK(events("--- # 方案\r\na: x\r\n  y\r\n") == "14{ 14'a' 17'x y' }");
  CHECK(events("a: [x, {b: 'y'}, ]\n") == "0{ 0'a' 3([ 4'x' 7({ 8'b' 11\"y' } } }");
  CHECK(events("a:\nb: ~\n-: # c\n") == "0{ 0'a' 3~ 3'b' 6~ 8'-' 15~ }");
}

TEST_CASE("a text that it is not sure of is left, wherever that shows") {
  for (std::string_view text : {
           "",                        // nothing
           "a\n",                     // a text alone
           "a: &x 1\n",               // an anchor
           "a: *x\n",                 // an alias
           "a: !t x\n",               // a tag
           "? a\n: b\n",              // a key on a line of its own
           "%YAML 1.2\n---\na: 1\n",  // a directive
           "a: 1\n---\nb: 1\n",       // a second document
           "a: 1\n...\n",             // an end of the document
           "a:\n\tb: 1\n",            // a TAB in the indentation
           "a: 'x\n  y'\n",           // a quoted text of two lines
           "a: \"\\u4e2d\"\n",        // an unusual escape
           "a: 1\rb: 2\n",            // a CR alone
           "a: [x\n  y]\n",           // a text of two lines in brackets
           "a: [b: c]\n",             // a map without its brackets
           "a: b: c\n",               // an error, like those below
           "a: 1\n b: 2\n",           // neither in nor below
           "a:\n    b: 1\n  c: 2\n",  // a column that nothing began in
           "a: 'x' y\n",              // text behind quotes
           "a: [x\n",                 // a bracket that stays open
           "a: 'x\n",                 // a quote that does
           "- a\nb: 1\n",             // a key in a list's column
           "a: 1\n- b\n",             // an item in a map's column
           "a: | x\n",                // text behind a block's sign
           "a: @x\n",                 // no beginning of a text
       }) {
    CAPTURE(text);
    CHECK(events(text) == "left");
  }
}

TEST_CASE("a key is as long as yaml-cpp lets it be") {
  CHECK(events(std::string(1024, 'k') + ": 1\n") != "left");
  CHECK(events(std::string(1025, 'k') + ": 1\n") == "left");
  CHECK(events("a: {" + std::string(1025, 'k') + ": 1}\n") == "left");
}

TEST_CASE("brackets that take too much are left, and so is what an event stops") {
  CHECK(events("a: [" + std::string(998, 'x') + "]\n") != "left");
  CHECK(events("a: [" + std::string(999, 'x') + "]\n") == "left");
  Written shallow;
  shallow.most_depth = 3;
  CHECK_FALSE(read_quickly("a: [[[x]]]\n", 1000, shallow));
}

TEST_CASE("a limit that the quick reader meets is told as yaml-cpp's reader tells it") {
  Limits limits;
  limits.nesting = 3;
  Reading reading("a:\n- b:\n  - c: 1\n", limits);
  CHECK(reading.codes() == Strings{"3:3 Y003"});
  CHECK_FALSE(reading.document.tree);
}
