#include "plan/render/markdown.h"

#include <doctest/doctest.h>

using namespace plan;
using doc::Align;
using doc::Annex;
using doc::Document;
using doc::Heading;
using doc::Paragraph;
using doc::Table;

namespace {

std::string only(doc::Block block) {
  Document document;
  document.blocks.push_back(std::move(block));
  return to_markdown(document);
}

std::string text(const std::string& words) {
  Paragraph paragraph;
  paragraph.text = words;
  return only(paragraph);
}

Paragraph led(const std::string& number, const std::string& lead, const std::string& mark,
              const std::string& words) {
  Paragraph paragraph;
  paragraph.number = number;
  paragraph.lead = lead;
  paragraph.mark = mark;
  paragraph.text = words;
  return paragraph;
}

}  // namespace

TEST_CASE("a document in order, one blank line between blocks, one line end at the end") {
  Document document;
  document.issuers = {"甲镇人民政府"};
  document.number = "甲发〔2024〕1号";
  document.title = "方案";
  Paragraph plain;
  plain.text = "正文。";
  document.blocks = {plain, Heading{1, "一、", "任务", "tasks"},
                     Heading{2, "（一）", "清理", ""}, Annex{"附件1", "　", "表", ""}};
  CHECK(to_markdown(document) == R"(甲镇人民政府

甲发〔2024〕1号

# 方案

正文。

## 一、任务

### （一）清理

* * *

## 附件1　表
)");
  CHECK(to_markdown(document) == to_markdown(document));
}

TEST_CASE("an empty document is one empty line") {
  CHECK(to_markdown({}) == "\n");
}

TEST_CASE("headings go no deeper than six, and empty ones are none") {
  CHECK(only(Heading{9, "①", "深", ""}) == "###### ①深\n");
  CHECK(only(Heading{1, "", "", ""}) == "\n");
}

TEST_CASE("the mark stands behind the stars, where emphasis closes in every reader") {
  CHECK(only(led("（一）", "整治沿线", "。", "对道路清理。")) ==
        "（一）**整治沿线**。对道路清理。\n");
  CHECK(only(led("1.", "“五清”", "：", "清理。")) == "1.**“五清”**：清理。\n");
  CHECK(only(led("", "只有标题", "", "")) == "**只有标题**\n");
  CHECK(only(led("1.1 ", "Roads", ". ", "Clear them.")) == "1.1 **Roads**. Clear them.\n");
}

TEST_CASE("numbers never begin a list") {
  CHECK(only(led("1.", "", "", "清理。")) == "1.清理。\n");
  CHECK(only(led("1. ", "", "", "Clear.")) == "1\\. Clear.\n");
  CHECK(only(led("(a) ", "Roads", ". ", "Clear.")) == "(a\\) **Roads**. Clear.\n");
  CHECK(only(led("1.", "", "", " 清理。")) == "1\\. 清理。\n");
}

TEST_CASE("text is never markup") {
  CHECK(text("# 标题") == "\\# 标题\n");
  CHECK(text("- 列表") == "\\- 列表\n");
  CHECK(text("1. 列表") == "1\\. 列表\n");
  CHECK(text("> 引用") == "\\> 引用\n");
  CHECK(text("`代码` **粗** _斜_ ~~删~~") ==
        "\\`代码\\` \\*\\*粗\\*\\* \\_斜\\_ \\~\\~删\\~\\~\n");
  CHECK(text("<script>alert(1)</script>") == "\\<script\\>alert(1)\\</script\\>\n");
  CHECK(text("&amp; 和 &lt;") == "\\&amp; 和 \\&lt;\n");
  CHECK(text("[链接](http://x.cn)") == "\\[链接\\](http://x.cn)\n");
  CHECK(text("a | b") == "a \\| b\n");
  CHECK(text("---") == "\\-\\-\\-\n");
  CHECK(only(Heading{1, "一、", "甲 # 乙 #", ""}) == "## 一、甲 \\# 乙 \\#\n");
  CHECK(only(led("一、", "`甲`|<b>", "。", "*乙*")) ==
        "一、**\\`甲\\`\\|\\<b\\>**。\\*乙\\*\n");
}

TEST_CASE("a line break in a text does not begin a block") {
  CHECK(text("甲\n# 乙\r\n- 丙") == "甲 \\# 乙  - 丙\n");
}

TEST_CASE("tables: alignment, widths, escaped cells, rows too short or too long") {
  Table table;
  table.caption = "表1";
  table.columns = {
      {"项目", Align::kLeft, 2}, {"分值", Align::kCentre, 1}, {"数", Align::kRight, 1}};
  table.rows = {{"甲|乙", "10", "1"}, {"`丙`\n丁", ""}, {"- 戊", "# 己", "3", "多"}};
  CHECK(only(table) == R"(表1

| 项目 | 分值 | 数 |
| ------ | :---: | ---: |
| 甲\|乙 | 10 | 1 |
| \`丙\` 丁 |  |  |
| \- 戊 | \# 己 | 3 |
)");
  CHECK(only(Table{}) == "\n");
}
