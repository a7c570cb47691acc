// `insert` and {#id}.
#include <doctest/doctest.h>

#include "support.h"

using namespace plan;
using test::findings;
using test::Strings;

TEST_CASE("`insert` names a chapter, a group, a scheme or a part of one, and becomes its key") {
  auto loaded = test::load(
      "organization: [{id: team, name: 考核小组}]\n"
      "assessment:\n"
      "  schemes:\n"
      "    - {id: q, title: 季度考核, grades: {A: 85, B: }, items: [{id: i, title: 道路, "
      "deduct: 1}]}\n"
      "sections: [{id: f, title: 结果, text: 甲}]\n"
      "safeguards:\n"
      "  - 插入: 考核办法\n"
      "  - insert: 考核小组\n"
      "  - insert: 季度考核\n"
      "  - insert: q#等次\n"
      "  - insert: q#道路\n"
      "  - insert: 结果\n"
      "  - insert: scope\n"
      "  - insert: team#grades\n"
      "  - insert: q#grade\n");
  Strings inserts;
  for (const Clause& item : loaded->plan.sections[2].body.items) {
    inserts.push_back(item.insert.text);
  }
  CHECK(loaded->plan.sections[2].key == "safeguards");
  CHECK(inserts == Strings{"assessment", "team", "q", "q#grades", "q#i", "f", "scope",
                           "team#grades", "q#grade"});
  CHECK(findings(*loaded) ==
        Strings{"16:13 R001 there is no chapter, group or scheme `scope` to print here",
                "17:13 R001 only a scheme has parts: `grades`",
                "18:13 R001 `grade` is neither a key of a scheme nor an item of this one"});
}

TEST_CASE("`assessment#grades` is part of the only scheme") {
  auto loaded = test::load(
      "assessment: {title: 考核, grades: {A: 85, B: }}\nsafeguards: [{insert: "
      "考核办法#grades}]\n");
  CHECK(findings(*loaded).empty());
  CHECK(loaded->plan.sections[1].body.items[0].insert.text == "assessment#grades");
}

TEST_CASE("{#id} in a text must have something to point to (R001)") {
  auto loaded = test::load(
      "preamble: |\n"
      "  按照{#tables}和{#duty}执行。\n"
      "\n"
      "  见{#tabels}，照录{{#nothing}，又见{#stages}和{#nobody}。\n"
      "tasks: [{id: duty, text: '详见{#q}、{#road}'}]\n"
      "stages: [甲]\n"
      "assessment: {id: q, items: [{id: road, text: '见{#gone}', deduct: 1}]}\n"
      "attachments: [{id: tables, title: 表}]\n");
  CHECK(findings(*loaded) == Strings{"7:4 R001 nothing has the id `tabels`",
                                     "7:40 R001 nothing has the id `nobody`",
                                     "10:48 R001 nothing has the id `gone`"});
  CHECK(loaded->findings[0].help.en == "did you mean `tables`?");
  CHECK(loaded->findings[0].place.end_column == 13);
}

TEST_CASE("all that {#id} could point to is listed where nothing is near") {
  auto loaded = test::load(
      "requirements: [{id: lead, text: '见{#zzzz}'}, {id: money, title: 经费, text: "
      "专款专用}]\n"
      "attachments: [{id: tables, title: 表}]\n");
  CHECK(findings(*loaded) == Strings{"4:35 R001 nothing has the id `zzzz`"});
  CHECK(loaded->findings[0].notes.at(0).en ==
        "there are: `requirements`, `lead`, `money`, `tables`");
}
