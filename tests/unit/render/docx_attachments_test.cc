#include <doctest/doctest.h>

#include "plan/render/docx_parts.h"

using namespace plan;

namespace {

// `numbers`: what stands before each name.
std::string body_of(Lang lang, const std::vector<std::string>& numbers) {
  doc::Document document;
  document.lang = lang;
  for (const std::string& number : numbers) {
    doc::Paragraph paragraph;
    paragraph.number = number;
    paragraph.text = "Table";
    paragraph.role = doc::Paragraph::Role::kAttachments;
    document.blocks.emplace_back(std::move(paragraph));
  }
  static const Layout layout;
  return docx_body(rendering::DocxContext{document, layout, font_sets().front()});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// Of 16 points are 320 twips; letters and digits take half of it, spaces and marks a quarter.
constexpr int kSize = 320;

}  // namespace

TEST_CASE("English attachments begin where text does, and their names at tab stops") {
  std::string xml = body_of(Lang::kEn, {"Attachments: 1. ", "2. "});
  // 11 letters, a digit, two marks and two spaces; a digit, a mark and a space.
  int names = 11 * kSize / 2 + kSize / 2 + 4 * kSize / 4;
  int number = kSize / 2 + 2 * kSize / 4;
  CHECK(has(xml, "<w:tabs><w:tab w:val=\"left\" w:pos=\"" + std::to_string(names - number) +
                     "\"/></w:tabs><w:ind w:left=\"" + std::to_string(names) +
                     "\" w:right=\"0\" w:firstLineChars=\"0\" w:hanging=\"" +
                     std::to_string(names) + "\"/><w:jc w:val=\"left\"/>"));
  CHECK(has(xml, "<w:ind w:left=\"" + std::to_string(names) +
                     "\" w:right=\"0\" w:firstLineChars=\"0\" w:hanging=\"" +
                     std::to_string(number) + "\"/>"));
  const std::string tab = "</w:t></w:r><w:r><w:tab/></w:r><w:r>";
  for (const char* piece : {">Attachments:", ">1.", ">2."}) CHECK(has(xml, piece + tab));
  CHECK_FALSE(has(xml, "preserve\"> "));
}

TEST_CASE("a single English attachment has one tab stop, its hanging indent") {
  std::string xml = body_of(Lang::kEn, {"Attachment: "});
  CHECK_FALSE(has(xml, "<w:tabs>"));
  CHECK(has(xml, ">Attachment:</w:t></w:r><w:r><w:tab/></w:r><w:r>"));
}

TEST_CASE("Chinese attachments begin two characters in, their names below one another") {
  std::string xml = body_of(Lang::kZh, {"附件：1.", "2."});
  CHECK_FALSE(has(xml, "<w:tab/>"));
  // 附件： is three characters wide, 1. three quarters of one; each is drawn closer.
  int names = 2 * kSize + 3 * kSize + 3 * kSize / 4 + 5 * Layout().letter_spacing;
  std::string left = "<w:ind w:left=\"" + std::to_string(names) + "\"";
  std::size_t at = xml.find(left);
  REQUIRE(at != std::string::npos);
  CHECK(has(xml.substr(at + 1), left));
}
