#include "plan/render/docx_template.h"

#include <doctest/doctest.h>

#include <utility>

#include "plan/render/docx.h"
#include "plan/render/docx_template_parts.h"
#include "plan/render/zip.h"

using namespace plan;
using rendering::ZipArchive;
using rendering::ZipMember;

namespace {

const std::string kW =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const std::string kTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/x-rels\"/>"
    "<Default Extension=\"PNG\" ContentType=\"image/png\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"";
const std::string kMain =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const std::string kAddress =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string style(const std::string& id, const std::string& name, const std::string& rest = "",
                  const std::string& attributes = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + attributes +
         "><w:name w:val=\"" + name + "\"/>" + rest + "</w:style>";
}

// A small template; each part can be changed before it is packed.
struct Office {
  std::string type = kMain;
  std::string styles =
      style("a", "Normal", "<w:rPr><w:sz w:val=\"28\"/></w:rPr>", " w:default=\"1\"") +
      style("1", "heading 1",
            "<w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
            "<w:rPr><w:rFonts w:eastAsia=\"隶书\"/><w:b/></w:rPr>") +
      style("a3", "Title", "<w:rPr><w:sz w:val=\"36\"/></w:rPr>") +
      style("BodyIndented", "别的");
  std::string section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/>"
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1418\" "
      "w:bottom=\"1417\" w:left=\"1600\" w:header=\"700\" w:footer=\"900\" w:gutter=\"0\"/>"
      "<w:pgNumType w:start=\"3\"/><w:titlePg/></w:sectPr>";
  std::string header_relation =
      "<Relationship Id=\"r1\" Type=\"" + kAddress + "image\" Target=\"media/logo.PNG\"/>";
  std::string root = kW;
  std::vector<ZipMember> more;

  [[nodiscard]] std::string pack() const {
    const std::string head =
        "<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/"
        "relationships\">";
    auto relation = [](const std::string& id, const std::string& what, const std::string& to) {
      return "<Relationship Id=\"" + id + "\" Type=\"" + kAddress + what + "\" Target=\"" + to +
             "\"/>";
    };
    std::string override_end = "\"/></Types>";
    std::string others =
        "\"/><Override PartName=\"/word/styles.xml\" ContentType=\"s\"/>"
        "<Override PartName=\"/word/settings.xml\" ContentType=\"t\"/>"
        "<Override PartName=\"/word/header1.xml\" ContentType=\"h";
    std::vector<ZipMember> members{
        {"[Content_Types].xml", kTypes + type + others + override_end},
        {"_rels/.rels",
         head + relation("rId1", "officeDocument", "/word/document.xml") + "</Relationships>"},
        {"word/document.xml", "<w:document " + root +
                                  "><w:body><w:p><w:r><w:t>旧文</w:t></w:r>"
                                  "</w:p>" +
                                  section + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels", head + relation("rId1", "styles", "styles.xml") +
                                             relation("rId2", "settings", "settings.xml") +
                                             relation("rId9", "header", "header1.xml") +
                                             relation("rId8", "comments", "comments.xml") +
                                             "</Relationships>"},
        {"word/styles.xml", "<w:styles " + kW + ">" + styles + "</w:styles>"},
        {"word/settings.xml",
         "<w:settings " + kW + "><w:trackRevisions/><w:evenAndOddHeaders/></w:settings>"},
        {"word/header1.xml", "<w:hdr " + kW + "><w:p/></w:hdr>"},
        {"word/_rels/header1.xml.rels", head + header_relation + "</Relationships>"},
        {"word/media/logo.PNG", "picture"}};
    members.insert(members.end(), more.begin(), more.end());
    return *rendering::zip(members, 0);
  }
};

DocxTemplate read(const Office& office) {
  auto read = read_docx_template(office.pack(), "模板.docx");
  if (!read) FAIL(read.error().message.en);
  return *read;
}

// What is rendered with it, unpacked.
ZipArchive rendered(const Office& office, const doc::Document& document) {
  DocxTemplate own = read(office);
  DocxOptions options;
  options.own_template = &own;
  return *ZipArchive::open(*to_docx(document, options));
}

doc::Document small_document() {
  doc::Document document;
  document.title = "方案";
  document.blocks.emplace_back(doc::Heading{1, "一、", "目标", "", 1});
  doc::Paragraph paragraph;
  paragraph.text = "正文。";
  document.blocks.emplace_back(paragraph);
  return document;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string refusal(std::string bytes) {
  auto read = read_docx_template(std::move(bytes), "a.docx");
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().help.empty());
  return read.error().message.en;
}

}  // namespace

TEST_CASE("styles are found by Word's names, and those that are lacking are added") {
  ZipArchive docx = rendered(Office(), small_document());
  std::string body = *docx.read("word/document.xml");
  CHECK(has(body, "<w:pStyle w:val=\"a3\"/>"));  // Title
  CHECK_FALSE(has(body, "旧文"));
  // Normal is not indented: text gets a style of ours, whose id was taken.
  CHECK(has(body, "<w:pStyle w:val=\"BodyIndented2\"/></w:pPr><w:r>"));
  std::string styles = *docx.read("word/styles.xml");
  CHECK(has(styles,
            "w:styleId=\"BodyIndented2\"><w:name w:val=\"公文正文\"/>"
            "<w:basedOn w:val=\"a\"/>"));
  CHECK_FALSE(has(styles, "<w:name w:val=\"Title\"/><w:basedOn"));
  CHECK(has(styles, "<w:name w:val=\"heading 2\"/>"));
  CHECK_FALSE(has(styles, "w:styleId=\"Heading1\""));
  CHECK(styles.ends_with("</w:styles>"));
  // First words of a paragraph have the face of its headings.
  CHECK(has(styles,
            "<w:name w:val=\"一级标题字体\"/><w:qFormat/><w:rPr>"
            "<w:rFonts w:eastAsia=\"隶书\"/><w:b/></w:rPr>"));
}

TEST_CASE("headings that number themselves are kept from it: the numbers are text") {
  ZipArchive docx = rendered(Office(), small_document());
  std::string body = *docx.read("word/document.xml");
  CHECK(has(body, "<w:pStyle w:val=\"1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"));
  CHECK(has(body, "一、目标"));
}

TEST_CASE("text is set in a style that is indented, where there is one") {
  const std::string indented = "<w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>";
  Office office;
  office.styles += style("b", "Normal Indent", indented);
  CHECK(has(*rendered(office, small_document()).read("word/document.xml"),
            "<w:pStyle w:val=\"b\"/></w:pPr><w:r>"));
  office.styles = style("a", "Normal", indented, " w:default=\"1\"");
  CHECK(has(*rendered(office, small_document()).read("word/document.xml"),
            "<w:pStyle w:val=\"a\"/></w:pPr><w:r>"));
}

TEST_CASE("headers come with what they use; text, comments and settings of others do not") {
  ZipArchive docx = rendered(Office(), small_document());
  CHECK(*docx.read("word/media/logo.PNG") == "picture");
  CHECK(docx.has("word/header1.xml"));
  CHECK(docx.has("word/_rels/header1.xml.rels"));
  CHECK_FALSE(docx.has("word/comments.xml"));
  std::string types = *docx.read("[Content_Types].xml");
  CHECK(has(types, "PartName=\"/word/media/logo.PNG\" ContentType=\"image/png\""));
  std::string settings = *docx.read("word/planSettings.xml");
  CHECK(has(settings, "<w:evenAndOddHeaders/>"));
  CHECK_FALSE(has(settings, "trackRevisions"));
  CHECK(has(*docx.read("word/_rels/document.xml.rels"), "Id=\"rId9\""));
}

TEST_CASE("the page is the template's, its first page only once") {
  doc::Document document = small_document();
  document.blocks.emplace_back(doc::Annex{"附件1", " ", "表", ""});
  doc::Table table;
  for (int i = 0; i < 9; ++i) table.columns.push_back({"列"});
  document.blocks.emplace_back(table);
  std::string body = *rendered(Office(), document).read("word/document.xml");
  std::size_t first = body.find("<w:sectPr>");
  std::size_t second = body.find("<w:sectPr>", first + 1);
  REQUIRE(second != body.npos);
  std::string one = body.substr(first, second - first), two = body.substr(second);
  CHECK(has(one,
            "<w:headerReference w:type=\"default\" r:id=\"rId9\"/>"
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1418\" "
            "w:bottom=\"1417\" w:left=\"1600\" w:header=\"700\" w:footer=\"900\""));
  CHECK(has(one, "<w:pgNumType w:start=\"3\"/><w:titlePg/>"));
  CHECK(has(two, "w:orient=\"landscape\"/><w:pgMar w:top=\"1600\" w:right=\"1701\""));
  CHECK_FALSE(has(two, "titlePg"));
  CHECK_FALSE(has(two, "w:start"));
  CHECK_FALSE(has(body, "rIdOddFooter"));
}

TEST_CASE("headers that only an earlier section names hold for the last") {
  Office office;
  std::string whole = office.section;
  office.section = "<w:p><w:pPr>" + whole +
                   "</w:pPr></w:p><w:sectPr><w:pgSz w:w=\"11906\" "
                   "w:h=\"16838\"/></w:sectPr>";
  ZipArchive docx = rendered(office, small_document());
  CHECK(has(*docx.read("word/document.xml"), "r:id=\"rId9\""));
  CHECK(docx.has("word/header1.xml"));
}

TEST_CASE("what our parts could not hold is left out of sections") {
  Office office;
  office.section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId77\"/>"
      "<w:footerReference w:type=\"default\" r:id=\"rId9\"/>"  // a header
      "<w:pgBorders w14:x=\"1\" r:id=\"rId1\" w:zOrder=\"back\"><w15:y/></w:pgBorders>"
      "<w:footnotePr/></w:sectPr>";
  std::string body = *rendered(office, small_document()).read("word/document.xml");
  CHECK_FALSE(has(body, "Reference"));
  CHECK(has(body, "<w:pgBorders w:zOrder=\"back\"/></w:sectPr>"));
}

TEST_CASE("styles that are lacking are as large and as bold as was wanted") {
  Office office;
  DocxTemplate own = read(office);
  DocxOptions options;
  options.own_template = &own;
  options.layout.title_size = 52;  // the template has one, of 36
  options.layout.table_size = 21;
  options.layout.bold = {true, true, false, false};
  auto docx = *ZipArchive::open(*to_docx(small_document(), options));
  std::string styles = *docx.read("word/styles.xml");
  auto written = [&](const std::string& name) {
    std::size_t at = styles.find("<w:name w:val=\"" + name + "\"/>");
    REQUIRE(at != styles.npos);
    return styles.substr(at, styles.find("</w:style>", at) - at);
  };
  CHECK(has(written("表格文字"), "<w:sz w:val=\"21\"/>"));
  CHECK(has(written("heading 2"), "<w:b w:val=\"1\"/>"));
  CHECK(has(written("Title"), "<w:sz w:val=\"36\"/>"));
  CHECK_FALSE(has(styles, "<w:sz w:val=\"52\"/>"));
}

TEST_CASE("the same template gives the same bytes") {
  doc::Document document = small_document();
  DocxTemplate one = read(Office()), two = read(Office());
  DocxOptions options;
  options.own_template = &one;
  std::string first = *to_docx(document, options);
  options.own_template = &two;
  CHECK(*to_docx(document, options) == first);
}

TEST_CASE("what is no template is refused, with what to do") {
  const std::string name = "`a.docx` cannot be used as a template: ";
  CHECK(refusal("") == name + "it is no Word document (.docx)");
  CHECK(refusal("just text") == name + "it is no Word document (.docx)");
  CHECK(refusal("PK\x03\x04...") == name + "it is no ZIP archive, or only a part of one");
  CHECK(refusal("\xD0\xCF\x11\xE0 old") == name + "it is a .doc, .wps or other older document");
  std::string secret = "\xD0\xCF\x11\xE0";
  for (char c : std::string("EncryptedPackage")) secret += {c, '\0'};
  CHECK(refusal(secret) == name + "it is protected by a password");
  CHECK(refusal(*rendering::zip({{"a.txt", "a"}}, 0)) ==
        name + "it is a ZIP archive, but no Office document");
  Office office;
  office.type = "application/vnd.ms-word.document.macroEnabled.main+xml";
  CHECK(refusal(office.pack()) == name + "it holds macros, and macros are not taken");
  office.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  CHECK(refusal(office.pack()) == name + "it holds no Word document");
  office = Office();
  office.root = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"";
  CHECK(refusal(office.pack()) == name + "it is saved as a Strict Open XML document");
  office = Office();
  office.section = "<w:p";
  CHECK(refusal(office.pack()) == name + "`word/document.xml` in it is not well-formed XML");
  office = Office();
  office.section =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"6000\" "
      "w:right=\"6000\"/></w:sectPr>";
  CHECK(refusal(office.pack()) == name + "its margins leave no room for text");
  office = Office();
  office.header_relation =
      "<Relationship Id=\"r1\" Type=\"" + kAddress + "image\" Target=\"../../../etc/passwd\"/>";
  CHECK(refusal(office.pack()) ==
        name + "a reference in it leads nowhere: `../../../etc/passwd`");
  office.header_relation =
      "<Relationship Id=\"r1\" Type=\"" + kAddress + "control\" Target=\"media/logo.PNG\"/>";
  CHECK(refusal(office.pack()) == name + "its header or footer holds a control or a macro");
}

TEST_CASE("a template that is cut off or damaged anywhere is refused or taken, never more") {
  const std::string whole = Office().pack();
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    (void)read_docx_template(whole.substr(0, size), "a.docx");
  }
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
    auto read = read_docx_template(std::move(bytes), "a.docx");
    if (!read) continue;
    DocxOptions options;
    options.own_template = &*read;
    CHECK(to_docx(small_document(), options).has_value());
  }
}
