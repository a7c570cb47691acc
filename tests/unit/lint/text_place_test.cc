#include "plan/lint/text_place.h"

#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/text_walk.h"

using namespace plan;

namespace {

// The text of the plan whose decoded form holds `part`, and where `part` stands in it.
struct Found {
  std::unique_ptr<LoadedPlan> loaded;
  Text text;
  TextRange range;
};

Found find(std::string_view body, std::string_view part) {
  Found found;
  found.loaded = load_plan_text("plan.yaml", std::string(test::kHead) + std::string(body));
  for_each_text(found.loaded->plan, [&](const Text& text) {
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      std::size_t at = text.paragraphs[i].find(part);
      if (at == std::string::npos) continue;
      found.text = text;
      found.range = {i, at, at + part.size()};
    }
  });
  REQUIRE(!found.text.paragraphs.empty());
  return found;
}

// "line:column text" of the exact place, or "-".
std::string exact(std::string_view body, std::string_view part) {
  Found found = find(body, part);
  auto span = TextPlace(found.loaded->sources, found.text).exact(found.range);
  if (!span) return "-";
  Place place = found.loaded->sources.place(*span);
  std::string_view source = found.loaded->sources.file(span->file).text();
  return std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
         std::string(source.substr(span->begin, span->end - span->begin));
}

std::string shown(std::string_view body, std::string_view part) {
  Found found = find(body, part);
  Span span = TextPlace(found.loaded->sources, found.text).shown(found.range);
  std::string_view source = found.loaded->sources.file(span.file).text();
  return std::string(source.substr(span.begin, span.end - span.begin));
}

bool editable(std::string_view body, std::string_view part, std::string_view text) {
  Found found = find(body, part);
  return TextPlace(found.loaded->sources, found.text).edit(found.range, text).has_value();
}

}  // namespace

TEST_CASE("characters are found in every kind of scalar") {
  CHECK(exact("preamble: 甲乙丙\n", "乙") == "4:12 乙");
  CHECK(exact("preamble: '甲乙丙'\n", "乙") == "4:13 乙");
  CHECK(exact("preamble: \"甲乙丙\"\n", "乙") == "4:13 乙");
  CHECK(exact("preamble: |\n  甲\n  子乙丙\n", "乙") == "6:4 乙");
  CHECK(exact("preamble: >-\n  甲\n  子乙丙\n", "乙") == "6:4 乙");
  CHECK(exact("preamble: 甲\n  子乙丙\n", "乙") == "5:4 乙");
  CHECK(exact("preamble: &a 甲乙丙\n", "乙") == "4:15 乙");
  CHECK(exact("preamble: !!str 甲乙丙\n", "乙") == "4:18 乙");
}

TEST_CASE("characters are found in any paragraph") {
  std::string_view body =
      "preamble: |\n"
      "  第一段 的文字。\n"
      "\n"
      "  　　第二段，\n"
      "  wrapped words\n"
      "  here。\n";
  CHECK(exact(body, "第一段") == "5:3 第一段");
  CHECK(exact(body, "的") == "5:7 的");
  CHECK(exact(body, "第二") == "7:5 第二");
  CHECK(exact(body, "here") == "9:3 here");
  CHECK(exact("preamble: \"甲\\n\\n乙\"\n", "乙") == "4:17 乙");
}

TEST_CASE("what came from elsewhere has no place of its own") {
  CHECK(exact("preamble: |\n  甲乙\n  丙丁\n", "乙丙") == "-");  // over a line end
  CHECK(exact("preamble: |\n  甲 乙\n", "甲乙") == "-");         // over a blank
  CHECK(exact("preamble: \"甲\\u4e59丙\"\n", "丙") == "-");      // behind an escape
  CHECK(exact("preamble: \"甲\\\"乙\"\n", "\"") == "-");         // an escape itself
  CHECK(exact("preamble: \"甲\\\"乙\"\n", "乙") == "4:15 乙");   // behind a simple one
  CHECK(exact("preamble: '甲''乙'\n", "'") == "-");
  CHECK(exact("preamble: '甲''乙'\n", "乙") == "4:15 乙");
  CHECK(exact("x-a: &a 甲乙\npreamble: *a\n", "乙") == "-");
}

TEST_CASE("a text that is part of a value is found when it stands there once") {
  CHECK(exact("organization: {name: 小组, leader: {name: 甲乙, post: 镇长}}\n", "镇") ==
        "4:51 镇");
  CHECK(exact("organization: {name: 小组, leader: {name: 镇长, post: 镇长}}\n", "镇") == "-");
}

TEST_CASE("what is shown ends with the line, and is at least the whole text") {
  CHECK(shown("preamble: |\n  甲乙\n  丙丁\n", "乙丙丁") == "乙");
  CHECK(shown("x-a: &a 甲乙\npreamble: *a\n", "乙") == "*a");
}

TEST_CASE("an edit never makes something else of the scalar") {
  CHECK(editable("preamble: 甲,乙\n", ",", "，"));
  // The first character decides what kind of scalar it is.
  CHECK_FALSE(editable("preamble: 甲- 乙\n", "甲", ""));
  CHECK_FALSE(editable("preamble: 甲[乙]\n", "甲", ""));
  CHECK_FALSE(editable("preamble: ％甲\n", "％", "%"));
  CHECK(editable("preamble: 甲％\n", "％", "%"));
  CHECK(editable("preamble: '％甲'\n", "％", "%"));
  CHECK(editable("preamble: |\n  ％甲\n", "％", "%"));
  // Neither a key nor a comment may come of it.
  CHECK_FALSE(editable("preamble: 甲：乙\n", "：", ": "));
  CHECK_FALSE(editable("preamble: 甲 乙#丙\n", "乙", ""));
  CHECK_FALSE(editable("preamble: 甲:乙\n", "乙", ""));
  CHECK_FALSE(editable("preamble: ｎｕｌｌ\n", "ｎｕｌｌ", "null"));
  // Nor an empty value, or a line that ends the paragraph or changes the indent.
  CHECK_FALSE(editable("preamble: 甲\n", "甲", ""));
  CHECK_FALSE(editable("preamble: '甲'\n", "甲", ""));
  CHECK_FALSE(editable("preamble: |\n  甲\n  乙\n", "乙", ""));
  CHECK(editable("preamble: |\n  甲 乙\n", "甲", ""));  // and the blank goes along
  CHECK_FALSE(editable("preamble: 甲 - 乙\n", "甲", ""));
  CHECK(editable("preamble: |\n  甲乙\n", "甲", ""));
  CHECK_FALSE(editable("preamble: '甲乙'\n", "乙", "'"));
  CHECK_FALSE(editable("preamble: \"甲乙\"\n", "乙", "\""));
}
