#include "plan/render/html.h"

#include <doctest/doctest.h>

#include "plan/render/html_parts.h"

using namespace plan;
using doc::Heading;
using doc::Paragraph;
using rendering::HtmlIds;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string page_of(std::vector<doc::Block> blocks) {
  doc::Document document;
  document.title = "方案";
  document.blocks = std::move(blocks);
  return to_html(document);
}

Day day(int year, int month, int number) {
  return *make_day(year, month, number);
}

}  // namespace

TEST_CASE("a page says its language and forbids itself everything it does not need") {
  std::string page = page_of({});
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"));
  CHECK(has(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  CHECK(has(page, "<title>方案</title>"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "http://"));
  CHECK_FALSE(has(page, "https://"));
  CHECK_FALSE(has(page, "<nav"));
  doc::Document english;
  english.lang = Lang::kEn;
  CHECK(has(to_html(english), "<html lang=\"en\">"));
}

TEST_CASE("chapters are listed, and anchored by the plan's ids") {
  std::string page = page_of(
      {Heading{1, "一、", "重点任务", "tasks"}, Heading{2, "（一）", "清理", "clean up!"},
       Heading{1, "二、", "同名", "tasks"}, doc::Annex{"附件1", "　", "表", ""}});
  CHECK(has(page, "<li><a href=\"#tasks\">一、重点任务</a></li>"));
  CHECK(has(page, "<h2 id=\"tasks\">一、重点任务</h2>"));
  CHECK(has(page, "<h3 id=\"clean-up\">（一）清理</h3>"));
  CHECK(has(page, "<h2 id=\"tasks-2\">二、同名</h2>"));
  CHECK(has(page, "<h2 id=\"附件1\">表</h2>"));
  CHECK(has(page, "<li><a href=\"#附件1\">附件1　表</a></li>"));
}

TEST_CASE("ids begin with a letter and hold nothing that could end an attribute") {
  HtmlIds ids;
  CHECK(ids.take("t-001") == "t-001");
  CHECK(ids.take("t-001") == "t-001-2");
  CHECK(ids.take("1st") == "s-1st");
  CHECK(ids.take("\"><script>") == "script");
  CHECK(ids.take("（）") == "s-");
  CHECK(ids.take("清理 四堆").find(' ') == std::string::npos);
  CHECK(ids.take("") == "");
}

TEST_CASE("heading levels are never skipped") {
  std::string page = page_of({Heading{1, "", "甲", ""}, Heading{4, "", "乙", ""},
                              Heading{9, "", "丙", ""}, Heading{1, "", "丁", ""}});
  CHECK(has(page, ">甲</h2>"));
  CHECK(has(page, ">乙</h3>"));
  CHECK(has(page, ">丙</h4>"));
  CHECK(has(page, ">丁</h2>"));
}

TEST_CASE("text is never markup") {
  Paragraph paragraph;
  paragraph.number = "<i>";
  paragraph.lead = "a&b";
  paragraph.mark = "\"";
  paragraph.text = "<script>alert(1)</script> ]]> \x01 &amp;";
  paragraph.anchor = "x\" onclick=\"y";
  doc::Table table;
  table.caption = "<b>";
  table.columns = {{"<th>"}};
  table.rows = {{"</td>"}};
  std::string page = page_of({paragraph, table});
  CHECK(has(page,
            "<p id=\"x-onclick-y\">&lt;i&gt;<strong>a&amp;b</strong>&quot;"
            "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; \uFFFD &amp;amp;</p>"));
  CHECK(has(page, "<caption>&lt;b&gt;</caption>"));
  CHECK(has(page, "<th scope=\"col\">&lt;th&gt;</th>"));
  CHECK(has(page, "<td>&lt;/td&gt;</td>"));
}

TEST_CASE("group cells span their rows") {
  doc::Table table;
  table.columns = {{"项目"}, {"分值", doc::Align::kCentre}};
  table.rows = {{"道路", "8"}, {"", "6"}, {"水面", "4"}};
  table.group_columns = 1;
  CHECK(rendering::html_table(table) ==
        "<table>\n<thead>\n<tr><th scope=\"col\">项目</th><th scope=\"col\">分值</th></tr>\n"
        "</thead>\n<tbody>\n"
        "<tr><td rowspan=\"2\">道路</td><td class=\"centre\">8</td></tr>\n"
        "<tr><td class=\"centre\">6</td></tr>\n"
        "<tr><td>水面</td><td class=\"centre\">4</td></tr>\n"
        "</tbody>\n</table>\n");
  CHECK(rendering::html_table({}).empty());
}

TEST_CASE("the timeline: bars in proportion, a table beside it, at most 28 bars a drawing") {
  doc::Timeline timeline;
  timeline.bars = {{"甲<", "1月", day(2024, 1, 1), day(2024, 1, 31)},
                   {"乙", "2月", day(2024, 2, 1), day(2024, 2, 29)}};
  HtmlIds ids;
  std::string drawn = rendering::html_timeline(timeline, Lang::kZh, ids);
  CHECK(count(drawn, "<svg") == 1);
  // 60 days on 440 units: 31 days are 227, and the second bar begins where the first ends.
  CHECK(has(drawn, "<rect class=\"bar\" x=\"200\" y=\"36\" width=\"227\" height=\"22\"/>"));
  CHECK(has(drawn, "<rect class=\"bar\" x=\"427\" y=\"70\" width=\"213\" height=\"22\"/>"));
  CHECK(has(drawn, "甲&lt;"));
  CHECK_FALSE(has(drawn, "甲<"));
  CHECK(has(drawn, "<desc id=\"timeline-words\">共2个阶段，自2024-01-01起至2024-02-29止。"));
  CHECK(has(drawn, "<td class=\"centre\">2024-02-29</td><td class=\"right\">29</td>"));
  timeline.bars.resize(29, timeline.bars.back());
  CHECK(count(rendering::html_timeline(timeline, Lang::kZh, ids), "<svg") == 2);
  CHECK(rendering::html_timeline({}, Lang::kZh, ids).empty());
}

TEST_CASE("a timeline of one day, and one of centuries") {
  doc::Timeline timeline;
  timeline.bars = {{"甲", "", day(2024, 5, 1), day(2024, 5, 1)},
                   {"乙", "", day(2024, 5, 1), day(2024, 5, 1)}};
  HtmlIds ids;
  CHECK(has(rendering::html_timeline(timeline, Lang::kEn, ids), "2 stages from 2024-05-01"));
  timeline.bars.push_back({"丙", "", day(1900, 1, 1), day(2999, 12, 31)});
  CHECK(count(rendering::html_timeline(timeline, Lang::kEn, ids), "class=\"grid\"") <= 40);
}
