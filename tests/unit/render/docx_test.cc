#include "plan/render/docx.h"

#include <doctest/doctest.h>

#include "plan/render/docx_parts.h"
#include "plan/render/table_layout.h"
#include "plan/render/zip.h"

using namespace plan;
using doc::Paragraph;
using rendering::DocxContext;
using Role = doc::Paragraph::Role;

namespace {

std::string body_of(const doc::Document& document) {
  static const Layout layout;
  return rendering::docx_body(DocxContext{document, layout, font_sets().front()});
}

std::string body_of(doc::Block block) {
  doc::Document document;
  document.blocks.push_back(std::move(block));
  return body_of(document);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

Paragraph words(const std::string& text, Role role = Role::kBody) {
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.role = role;
  return paragraph;
}

doc::Table table_of(int columns) {
  doc::Table table;
  for (int i = 0; i < columns; ++i) table.columns.push_back({"列"});
  table.rows.emplace_back(static_cast<std::size_t>(columns), "格");
  return table;
}

}  // namespace

TEST_CASE("text is escaped, and what XML cannot hold becomes U+FFFD") {
  std::string xml;
  rendering::append_xml(xml, "a<b>&\"c\" ]]> <script> \x01\x1f\x7f \uFFFE 甲\t");
  CHECK(xml ==
        "a&lt;b&gt;&amp;&quot;c&quot; ]]&gt; &lt;script&gt; \uFFFD\uFFFD\x7f \uFFFD 甲\t");
  xml.clear();
  rendering::append_xml(xml, "\xff\xed\xa0\x80z");  // no UTF-8; a surrogate
  CHECK(xml == "\uFFFD\uFFFD\uFFFD\uFFFDz");
}

TEST_CASE("the same document gives the same bytes, dated as asked") {
  doc::Document document;
  document.title = "方案";
  DocxOptions options;
  auto first = to_docx(document, options);
  auto second = to_docx(document, options);
  REQUIRE(first);
  CHECK(*first == *second);
  CHECK(first->starts_with("PK"));
  // 1980-01-01 00:00 in the first local header: time 0, date (0 << 9 | 1 << 5 | 1).
  CHECK(first->substr(10, 4) == std::string("\x00\x00\x21\x00", 4));
  options.made_at = 1709280000;  // 2024-03-01 08:00:00 UTC
  auto dated = to_docx(document, options);
  REQUIRE(dated);
  // 8 << 11 = 0x4000; (44 << 9 | 3 << 5 | 1) = 0x5861.
  CHECK(dated->substr(10, 4) == std::string("\x00\x40\x61\x58", 4));
}

TEST_CASE("page, margins and pitch are those of GB/T 9704-2012") {
  std::string xml = body_of(words("正文。"));
  CHECK(has(xml, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  CHECK(has(xml, "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""));
  Layout layout;
  CHECK(layout.width() == 8844);
  CHECK(22 * layout.line <= layout.height());
  CHECK(23 * layout.line > layout.height());
  // 28 characters of 16 points, each a quarter of a point closer, fill the line; 29 do not fit.
  std::string line;
  for (int i = 0; i < 28; ++i) line += "字";
  CHECK(text_width(line, layout.body_size, layout.letter_spacing) <= layout.width());
  CHECK(text_width(line + "字", layout.body_size, layout.letter_spacing) > layout.width());
  CHECK(layout.footer() == 1434);
}

TEST_CASE("number and run-in heading have the face of their level, the text its own") {
  Paragraph led = words("清理道路。");
  led.number = "（一）";
  led.lead = "整治沿线";
  led.mark = "。";
  led.level = 3;
  led.face = 2;  // （一） is 楷体 wherever it stands
  std::string xml = body_of(led);
  CHECK(has(xml,
            "<w:rStyle w:val=\"SecondFace\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
            "<w:t xml:space=\"preserve\">（一）整治沿线。</w:t>"));
  CHECK(has(xml,
            "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
            "<w:t xml:space=\"preserve\">清理道路。</w:t>"));
  CHECK(has(body_of(doc::Heading{2, "一、", "标题", "", 1}), "<w:pStyle w:val=\"Heading1\"/>"));
  CHECK(has(body_of(doc::Heading{12, "", "深", ""}), "<w:pStyle w:val=\"Heading9\"/>"));
}

TEST_CASE("header rows repeat, rows do not split, group cells are merged") {
  doc::Table table;
  table.columns = {{"项目"}, {"分值"}};
  table.rows = {{"道路", "8"}, {"", "6"}, {"水面", "4"}, {"短"}};
  table.group_columns = 1;
  std::string xml = body_of(table);
  CHECK(count(xml, "<w:tblHeader/>") == 1);
  CHECK(count(xml, "<w:cantSplit/>") == 5);
  CHECK(count(xml, "<w:vMerge w:val=\"restart\"/>") == 1);
  CHECK(count(xml, "<w:vMerge/>") == 1);
  CHECK(count(xml, "<w:tc>") == 10);
  // Word wants a paragraph behind a table at the end.
  CHECK(xml.find("</w:tbl><w:p>") != std::string::npos);
  CHECK(count(body_of(table_of(60)), "<w:gridCol ") == 60);
  CHECK(body_of(doc::Table{}) == body_of(doc::Figure{}));
}

TEST_CASE("column widths add up, short cells stay whole where there is room") {
  doc::Table table;
  table.columns = {{"序号", doc::Align::kCentre, 1}, {"工作任务", doc::Align::kLeft, 20}};
  table.rows = {{"1", "清理"}};
  auto widths = rendering::column_widths(table, 8844, 240, 138);
  REQUIRE(widths.size() == 2);
  CHECK(widths[0] + widths[1] == 8844);
  CHECK(widths[0] == 4 * 240 / 2 + 138);  // two characters, though its weight gives it less
  for (int columns : {1, 7, 60, 500}) {
    int sum = 0;
    for (int width : rendering::column_widths(table_of(columns), 8844, 240, 138)) {
      CHECK(width > 0);
      sum += width;
    }
    CHECK(sum == 8844);
  }
}

TEST_CASE("a column gives what it does not use to one whose cells would break") {
  doc::Table table;
  table.columns = {{"项目", doc::Align::kLeft, 2},
                   {"评分办法", doc::Align::kLeft, 7},
                   {"检查情况", doc::Align::kLeft, 3}};
  table.rows = {{"环境卫生（60分）", "每处扣0.5分。", ""}};
  auto widths = rendering::column_widths(table, 8844, 240, 138);
  REQUIRE(widths.size() == 3);
  CHECK(widths[0] >= 16 * 120 + 138);  // its share of 1474 would break it
  CHECK(widths[1] >= 13 * 120 + 138);
  CHECK(widths[2] >= 8844 * 3 / 12);  // nothing in it yet, but there will be
  CHECK(widths[0] + widths[1] + widths[2] == 8844);
  // Who needs little is served before who cannot be helped.
  table.rows = {{"环境卫生（60分）", "每处扣0.5分。", std::string(3000, 'x')}};
  CHECK(rendering::column_widths(table, 8844, 240, 138)[0] >= 16 * 120 + 138);
}

TEST_CASE("columns are as wide as makes the table low") {
  doc::Table table;
  table.columns = {{"牵头任务", doc::Align::kLeft, 4},
                   {"责任任务", doc::Align::kLeft, 4},
                   {"配合任务", doc::Align::kLeft, 4}};
  std::string duties;
  for (int i = 0; i < 10; ++i) duties += "清理道路；";  // 50 characters
  for (int i = 0; i < 8; ++i) table.rows.push_back({"", duties, ""});
  table.rows.push_back({"建立台账", "", "清理河道；整治庭院；巡查"});
  auto widths = rendering::column_widths(table, 8844, 240, 138);
  REQUIRE(widths.size() == 3);
  CHECK(widths[0] + widths[1] + widths[2] == 8844);
  // Of thirds, each of 11 characters, it would need five lines in eight rows; the other two
  // together keep a line of four characters and three lines of four.
  CHECK(widths[1] >= 17 * 240 + 138);
  CHECK(widths[0] >= 4 * 240 + 138);
  CHECK(widths[2] >= 4 * 240 + 138);
}

TEST_CASE("a heading does not stay behind when its table moves to the next page") {
  doc::Document document;
  document.blocks = {doc::Heading{2, "（一）", "月度考核", ""}, table_of(3)};
  std::string xml = body_of(document);
  // The heading keeps by its style; the gap between the two has to keep, too.
  CHECK(has(xml, "</w:p><w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\""));
  CHECK(xml.find("<w:keepNext/>") < xml.find("<w:tbl>"));
}

TEST_CASE("an annex with a wide table lies on its side, what is around it does not") {
  doc::Document document;
  document.blocks = {words("正文。"), doc::Annex{"附件1", "　", "表", ""},
                     table_of(9),     doc::Annex{"附件2", "　", "文", ""},
                     words("文字。"), doc::Annex{"附件3", "　", "文", ""},
                     words("文字。")};
  std::string xml = body_of(document);
  CHECK(count(xml, "<w:sectPr>") == 3);
  CHECK(count(xml, "w:orient=\"landscape\"") == 1);
  // A new section begins a page by itself.
  CHECK(count(xml, "<w:pageBreakBefore/>") == 1);
  CHECK(count(xml, "<w:footerReference w:type=\"even\"") == 3);
}

TEST_CASE("an annex alone begins on the first page, however it lies") {
  doc::Document document;
  document.blocks = {doc::Annex{"附件1", "　", "表", ""}, table_of(9)};
  std::string xml = body_of(document);
  CHECK(count(xml, "<w:sectPr>") == 1);
  CHECK(count(xml, "w:orient=\"landscape\"") == 1);
  CHECK(count(xml, "<w:pageBreakBefore/>") == 0);
}

TEST_CASE("a signature stays with the last text, an imprint hangs at the foot of the page") {
  doc::Document document;
  document.blocks = {words("甲。"), words("乙。"), words("望淮镇人民政府", Role::kSignature),
                     words("2024年4月18日", Role::kDate), words("县委农办。", Role::kCopies)};
  std::string xml = body_of(document);
  CHECK(count(xml, "<w:keepNext/>") == 3);  // 乙, the blank line, the signature
  CHECK(has(xml,
            "<w:framePr w:w=\"8844\" w:wrap=\"around\" w:vAnchor=\"margin\" "
            "w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\"/>"));
}

TEST_CASE("a date is placed by where it begins, a longer one by where it ends") {
  doc::Document document;
  auto closing = [&](const char* signature, const char* date) {
    document.blocks = {words(signature, Role::kSignature), words(date, Role::kDate)};
    return body_of(document);
  };
  // 8844 wide, characters of 315: the signature ends 640 off the edge, its first character
  // stands at 8844 - 640 - 7 * 315, the date's 640 to the right of that.
  std::string below = closing("望淮镇人民政府", "2024年4月18日");
  CHECK(has(below, "<w:ind w:left=\"0\" w:right=\"640\""));
  CHECK(has(below, "<w:ind w:left=\"6639\" w:right=\"-"));
  CHECK(count(below, "<w:jc w:val=\"left\"/>") == 1);
  // Much shorter than the signature: no need for room over the edge.
  std::string shorter = closing("望淮镇农村人居环境整治办公室", "2024年4月18日");
  CHECK(has(shorter, "<w:ind w:left=\"4434\" w:right=\"0\""));
  std::string longer = closing("望淮镇", "2024年4月18日");
  CHECK(count(longer, "<w:jc w:val=\"left\"/>") == 0);
  CHECK(has(longer,
            "<w:ind w:left=\"0\" w:right=\"640\" w:firstLineChars=\"0\" "
            "w:firstLine=\"0\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>"
            "</w:rPr><w:t xml:space=\"preserve\">2024年4月18日"));
}

TEST_CASE("a plain document never gets a red head by itself") {
  doc::Document document;
  document.title = "方案";
  CHECK_FALSE(has(body_of(document), "FF0000"));
  document.issuers = {"望淮镇人民政府"};
  document.number = "望政发〔2024〕3号";
  CHECK(has(body_of(document), "FF0000"));
}

TEST_CASE("English has one face, and headings of all levels are bold in it") {
  doc::Document document;
  document.lang = Lang::kEn;
  Layout layout;
  std::string xml = rendering::docx_styles({document, layout, font_sets().front()});
  auto style_of = [&](const std::string& id) {
    std::size_t at = xml.find("w:styleId=\"" + id + "\"");
    REQUIRE(at != std::string::npos);
    return xml.substr(at, xml.find("</w:style>", at) - at);
  };
  for (const char* id :
       {"Title", "Heading1", "Heading2", "Heading4", "AnnexName", "TableHead"}) {
    CHECK_MESSAGE(has(style_of(id), "<w:b w:val=\"1\"/>"), id);
  }
  for (const char* id : {"Title", "TableText", "AnnexName"}) {
    CHECK_MESSAGE(has(style_of(id), "w:ascii=\"Times New Roman\""), id);
  }
  document.lang = Lang::kZh;
  xml = rendering::docx_styles({document, layout, font_sets().front()});
  CHECK(has(style_of("Heading1"), "<w:b w:val=\"0\"/>"));
  CHECK(has(style_of("TableText"), "w:ascii=\"宋体\""));
}

TEST_CASE("every font set is complete") {
  for (const FontSet& set : font_sets()) {
    CHECK(find_font_set(set.name) == &set);
    for (const Face* face : {&set.title, &set.body, &set.first, &set.second, &set.third,
                             &set.table, &set.number, &set.latin}) {
      CHECK_FALSE(face->name.empty());
      CHECK_FALSE(face->otherwise.empty());
    }
  }
}

TEST_CASE("other pages have as many characters in a line as they hold") {
  auto fits = [](Layout layout, int characters) {
    layout.fit_letters();
    std::string line;
    for (int i = 0; i < characters; ++i) line += "字";
    return text_width(line, layout.body_size, layout.letter_spacing) <= layout.width() &&
           text_width(line + "字", layout.body_size, layout.letter_spacing) > layout.width();
  };
  Layout layout;
  CHECK(fits(layout, 28));
  layout.fit_letters();
  CHECK(layout.letter_spacing == Layout().letter_spacing);
  layout.left = layout.right = 1800;  // 8306 twips: 25.96 characters, 26 drawn together
  CHECK(fits(layout, 26));
  layout.left = layout.right =
      1900;  // 8106: 25.3 characters; a 26th would need 8 twips of each
  CHECK(fits(layout, 25));
  layout.fit_letters();
  CHECK(layout.letter_spacing == 0);
}

TEST_CASE("the page number stays at its place of the sheet when the page lies on its side") {
  doc::Document document;
  Layout layout;
  DocxContext context{document, layout, font_sets().front()};
  const rendering::Footer& standing = rendering::kFooters[0];
  const rendering::Footer& lying = rendering::kFooters[2];
  REQUIRE((standing.odd && !standing.lying && lying.odd && lying.lying));
  CHECK_FALSE(has(docx_footer(context, standing), "w:tbl"));
  std::string turned = docx_footer(context, lying);
  // From the left edge what is from the foot of other pages, over the whole of 版心.
  CHECK(has(turned, "w:tblpX=\"1434\" w:tblpY=\"1588\""));
  CHECK(has(turned, "<w:trHeight w:val=\"8844\" w:hRule=\"exact\"/>"));
  CHECK(has(turned, "<w:textDirection w:val=\"tbRl\"/>"));
  CHECK(has(turned, "<w:jc w:val=\"right\"/>"));  // the right edge of others is its lower one
  layout.number = Layout::Number::kCentre;
  CHECK(has(docx_footer(context, standing), "<w:jc w:val=\"center\"/>"));
  CHECK(has(docx_footer(context, lying), "<w:jc w:val=\"center\"/>"));
}

TEST_CASE("without page numbers there are no footers") {
  doc::Document document;
  DocxOptions options;
  auto numbered = to_docx(document, options);
  options.layout.number = Layout::Number::kNone;
  auto plain = to_docx(document, options);
  REQUIRE((numbered && plain));
  CHECK(numbered->find("word/footer1.xml") != std::string::npos);
  CHECK(plain->find("word/footer1.xml") == std::string::npos);
  rendering::DocxContext context{document, options.layout, font_sets().front()};
  CHECK_FALSE(has(docx_body(context), "footerReference"));
}

TEST_CASE("levels that are bold are so as headings and as first words") {
  doc::Document document;
  Layout layout;
  layout.bold = {false, true, false, true};
  std::string xml = rendering::docx_styles({document, layout, font_sets().front()});
  auto bold = [&](const std::string& id) {
    std::size_t at = xml.find("w:styleId=\"" + id + "\"");
    REQUIRE(at != std::string::npos);
    return xml.find("<w:b w:val=\"1\"/>", at) < xml.find("</w:style>", at);
  };
  CHECK_FALSE(bold("Heading1"));
  CHECK(bold("Heading2"));
  CHECK(bold("SecondFace"));
  CHECK_FALSE(bold("Heading3"));
  CHECK(bold("FourthFace"));
  CHECK_FALSE(bold("Heading5"));
}

TEST_CASE("text does not stand on the rules of a table") {
  doc::Document document;
  document.blocks.emplace_back(words("前。"));
  document.blocks.emplace_back(table_of(2));
  document.blocks.emplace_back(words("后。"));
  const std::string strip =
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" "
      "w:lineRule=\"exact\"/></w:pPr></w:p>";
  std::string xml = body_of(document);
  // The one before stays with the table.
  CHECK(has(xml, "<w:p><w:pPr><w:keepNext/>" + strip + "<w:tbl>"));
  CHECK(has(xml, "</w:tbl><w:p><w:pPr>" + strip));
  CHECK(count(xml, strip) == 2);
  CHECK(count(body_of(table_of(2)), strip) == 0);
}

TEST_CASE("the number of an annex has the face of its name") {
  doc::Document document;
  const Layout layout;
  std::string xml = rendering::docx_styles({document, layout, font_sets().front()});
  std::size_t at = xml.find("w:styleId=\"AnnexName\"");
  REQUIRE(at != std::string::npos);
  CHECK(xml.find("w:ascii=\"黑体\"", at) < xml.find("</w:style>", at));
}
