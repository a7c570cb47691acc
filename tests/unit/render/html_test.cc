// HTML, piece by piece, and text that wants to break it.
#include "plan/render/html.h"

#include <doctest/doctest.h>

namespace plan {
namespace {

using doc::Paragraph;
using Role = Paragraph::Role;

std::string page(std::vector<doc::Block> blocks, std::string title = "方案") {
  doc::Document document;
  document.title = std::move(title);
  document.blocks = std::move(blocks);
  return to_html(document);
}

// What stands between the title and the end of the page.
std::string body(std::vector<doc::Block> blocks) {
  std::string html = page(std::move(blocks));
  std::size_t begin = html.find("</h1>\n") + 6;
  if (std::size_t nav = html.find("</nav>\n"); nav != html.npos) begin = nav + 7;
  return html.substr(begin, html.find("</main>") - begin);
}

Paragraph paragraph(Role role, std::string text, std::string number = {}) {
  Paragraph out;
  out.role = role;
  out.text = std::move(text);
  out.number = std::move(number);
  return out;
}

TEST_CASE("the page's name has at most 70 characters, its heading all of them") {
  std::string title(71, 'a');
  std::string html = page({}, title);
  CHECK(html.find("<title>" + std::string(69, 'a') + "…</title>") != html.npos);
  CHECK(html.find("<h1>" + title + "</h1>") != html.npos);
  CHECK(page({}, std::string(70, 'a')).find("<title>" + std::string(70, 'a') + "</title>") !=
        html.npos);
}

TEST_CASE("a page needs nothing but itself") {
  std::string html = page({});
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"));
  CHECK(html.find("content=\"default-src 'none'; style-src 'unsafe-inline'\"") != html.npos);
  for (std::string_view never : {"<script", "<link", "src=", "url(", "@import",
                                 "http:", "https:", "style=\"", "onload"}) {
    CHECK_MESSAGE(html.find(never) == html.npos, never);
  }
  doc::Document english;
  english.lang = Lang::kEn;
  CHECK(to_html(english).find("<html lang=\"en\">") != std::string::npos);
}

TEST_CASE("headings: anchors by id, levels that skip none, faces as they are") {
  CHECK(body({doc::Heading{1, "一、", "总则", "general", 0},
              doc::Heading{3, "1.", "深处", "deep", 0},
              doc::Heading{2, "（一）", "再上", "general", 0}}) ==
        "<h2 id=\"general\" class=\"f1\">一、总则</h2>\n"
        "<h3 id=\"deep\" class=\"f3\">1.深处</h3>\n"
        "<h3 id=\"general-2\" class=\"f2\">（一）再上</h3>\n");
}

TEST_CASE("rows can be linked to, each by an id of its own") {
  doc::Table table{"", {{"项目"}, {"分值"}}, {{"道路", "60"}, {"水面", "40"}}};
  table.anchors = {"quarter-road", "quarter-水面"};
  std::string html = body({doc::Heading{1, "", "道路", "quarter-road", 0}, table});
  CHECK(html.find("<h2 id=\"quarter-road\"") != html.npos);
  CHECK(html.find("<tr id=\"quarter-road-2\"><td>道路</td>") != html.npos);
  CHECK(html.find("<tr id=\"quarter-水面\"><td>水面</td>") != html.npos);
  table.anchors.clear();
  CHECK(body({table}).find("<tr><td>道路</td>") != std::string::npos);
}

TEST_CASE("an anchor is made fit for an address") {
  auto id = [](const std::string& anchor) {
    std::string html = body({doc::Heading{1, "", "题", anchor, 0}});
    std::size_t begin = html.find("id=\"");
    if (begin == html.npos) return std::string("none");
    return html.substr(begin + 4, html.find('"', begin + 4) - begin - 4);
  };
  CHECK(id("clean-up_2") == "clean-up_2");
  CHECK(id("“我们的节日”") == "我们的节日");
  CHECK(id("a\" onclick=\"x") == "a-onclick-x");
  CHECK(id("2024") == "s-2024");
  CHECK(id("<>") == "none");
}

TEST_CASE("chapters and annexes are listed at the top") {
  std::string html = page({doc::Heading{1, "一、", "任务 <1>", "tasks", 0},
                           doc::Heading{2, "（一）", "清扫", "sweep", 0},
                           doc::Annex{"附件1", "　", "表", "table"}});
  CHECK(html.find("<nav aria-label=\"目录\">\n<ul>\n"
                  "<li><a href=\"#tasks\">一、任务 &lt;1&gt;</a></li>\n"
                  "<li><a href=\"#table\">附件1　表</a></li>\n</ul>\n</nav>\n") != html.npos);
  CHECK(page({}).find("<nav") == std::string::npos);
}

TEST_CASE("a part of a plan is called by its first heading") {
  std::string html = page({doc::Heading{1, "三、", "重点任务", "tasks", 0}}, "");
  CHECK(html.find("<title>重点任务</title>") != html.npos);
  CHECK(html.find("<h1>重点任务</h1>") != html.npos);
}

TEST_CASE("paragraphs by their part in the document") {
  Paragraph clause = paragraph(Role::kBody, "打扫。", "（一）");
  clause.level = 2;
  clause.lead = "清扫";
  clause.mark = "。";
  clause.anchor = "sweep";
  CHECK(body({clause}) ==
        "<p id=\"sweep\"><span class=\"lead f2\">（一）清扫</span>。打扫。</p>\n");
  CHECK(body({paragraph(Role::kRecipients, "各村：")}) ==
        "<p class=\"recipients\">各村：</p>\n");
  CHECK(body({paragraph(Role::kSignature, "甲局"), paragraph(Role::kDate, "某日")}) ==
        "<div class=\"close\">\n<p class=\"signature\">甲局</p>\n<p class=\"date\">某日</p>\n"
        "</div>\n");
  CHECK(body({paragraph(Role::kAttachments, "细则", "附件：1.")}) ==
        "<p class=\"attachments\"><span>附件：1.</span><span>细则</span></p>\n");
  CHECK(body({paragraph(Role::kCopies, "县委办。", "抄送：")}) ==
        "<p class=\"copies\">抄送：县委办。</p>\n");
}

TEST_CASE("a table: header cells, aligned, groups as one cell") {
  doc::Table table;
  table.caption = "表";
  table.columns = {{"项目", doc::Align::kLeft, 1},
                   {"分值", doc::Align::kRight, 1},
                   {"标准", doc::Align::kCentre, 2}};
  table.rows = {{"甲", "1", "a"}, {"", "", "b"}, {"乙", "", "c"}, {"", "2", ""}};
  table.group_columns = 2;
  CHECK(body({table}) ==
        "<div class=\"scroll\">\n<table class=\"t4\">\n<caption>表</caption>\n"
        "<colgroup><col class=\"w25\"><col class=\"w25\"><col class=\"w50\"></colgroup>\n"
        "<thead>\n<tr><th scope=\"col\">项目</th><th scope=\"col\">分值</th>"
        "<th scope=\"col\">标准</th></tr>\n</thead>\n<tbody>\n"
        "<tr><td rowspan=\"2\">甲</td><td class=\"r\" rowspan=\"2\">1</td>"
        "<td class=\"c\">a</td></tr>\n"
        "<tr><td class=\"c\">b</td></tr>\n"
        "<tr><td rowspan=\"2\">乙</td><td class=\"r\"></td><td class=\"c\">c</td></tr>\n"
        "<tr><td class=\"r\">2</td><td class=\"c\"></td></tr>\n"
        "</tbody>\n</table>\n</div>\n");
  CHECK(body({doc::Table{}}).empty());
}

TEST_CASE("an annex is a section that ends with the next") {
  std::string html =
      body({doc::Annex{"附件1", "　", "甲", "a"}, paragraph(Role::kBody, "一"),
            doc::Annex{"附件2", "　", "", ""}, paragraph(Role::kCopies, "县委办。")});
  CHECK(html ==
        "<section class=\"annex\" id=\"a\">\n"
        "<h2><span class=\"name\">附件1<span>　</span></span>甲</h2>\n<p>一</p>\n</section>\n"
        "<section class=\"annex\" id=\"附件2\">\n<h2><span "
        "class=\"name\">附件2</span></h2>\n</section>\n"
        "<p class=\"copies\">县委办。</p>\n");
}

TEST_CASE("a figure: pictures as they are, caption, its data as a table") {
  doc::Figure figure;
  figure.caption = "图 <1>";
  figure.pictures = {"<svg></svg>"};
  CHECK(body({figure}) ==
        "<aside>\n<figure>\n<div class=\"scroll\">\n<svg></svg>\n</div>\n"
        "<figcaption>图 &lt;1&gt;</figcaption>\n</figure>\n</aside>\n");
}

TEST_CASE("hostile text stays text") {
  const std::string evil = "<script>alert(1)</script>]]>&amp;\"'\x01\xE2\x80\xAE--></style>";
  doc::Table table;
  table.caption = evil;
  table.columns = {{evil, doc::Align::kLeft, 1}};
  table.rows = {{evil}};
  doc::Figure figure;
  figure.caption = evil;
  Paragraph clause = paragraph(Role::kBody, evil, evil);
  clause.lead = clause.mark = clause.anchor = evil;
  clause.level = 2;
  std::string html =
      page({doc::Heading{1, evil, evil, evil, 0}, clause, table, figure,
            doc::Annex{evil, evil, evil, evil}, paragraph(Role::kAttachments, evil, evil),
            paragraph(Role::kDate, evil)},
           evil);
  CHECK(html.find("<script") == html.npos);
  CHECK(html.find("-->") == html.npos);
  CHECK(html.find('\x01') == html.npos);
  CHECK(html.find("\xE2\x80\xAE") == html.npos);
  CHECK(html.find("</style>") == html.rfind("</style>"));
  CHECK(html.find("]]>") == html.npos);
}

TEST_CASE("what has no end in sight is written all the same") {
  std::string text(1 << 20, 'x');
  doc::Table wide;
  for (int i = 0; i < 60; ++i) wide.columns.push_back({"列", doc::Align::kLeft, 1});
  wide.rows = {{"只有一格"}};
  std::string html = page({paragraph(Role::kBody, text), wide, doc::Heading{}});
  CHECK(html.find(text) != html.npos);
  CHECK(html.ends_with("</html>\n"));
}

}  // namespace
}  // namespace plan
