// The parts of a .docx, one function each. For this module only.
#ifndef PLAN_RENDER_DOCX_PARTS_H_
#define PLAN_RENDER_DOCX_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/doc/document.h"
#include "plan/render/layout.h"
#include "plan/render/xml_writer.h"

namespace plan::rendering {

struct TemplateParts;

// What every part is made of.
struct DocxContext {
  const doc::Document& document;
  const Layout& layout;
  const FontSet& fonts;
  const TemplateParts* own_template = nullptr;  // may be null

  [[nodiscard]] bool chinese() const { return document.lang == Lang::kZh; }
  // What a style of ours is called in this file.
  [[nodiscard]] std::string_view id(std::string_view style) const;
};

// Styles of paragraphs and runs by their ids; docx_styles.cc defines each of them.
namespace style {
inline constexpr std::string_view kNormal = "Normal";
// Text, where Normal is a template's and not indented.
inline constexpr std::string_view kBody = "BodyIndented";
inline constexpr std::string_view kTitle = "Title";
inline constexpr std::string_view kRecipients = "Recipients";
inline constexpr std::string_view kAttachments = "Attachments";
inline constexpr std::string_view kSignature = "Signature";
inline constexpr std::string_view kDate = "Date";
inline constexpr std::string_view kAnnexName = "AnnexName";
inline constexpr std::string_view kAnnexTitle = "AnnexTitle";
inline constexpr std::string_view kCaption = "Caption";
inline constexpr std::string_view kTableHead = "TableHead";
inline constexpr std::string_view kTableText = "TableText";
inline constexpr std::string_view kIssuer = "Issuer";
inline constexpr std::string_view kNumber = "DocumentNumber";
inline constexpr std::string_view kImprint = "Imprint";
inline constexpr std::string_view kFooter = "Footer";
inline constexpr std::string_view kFirstFace = "FirstFace";    // runs: 一、
inline constexpr std::string_view kSecondFace = "SecondFace";  // runs: （一）
inline constexpr std::string_view kThirdFace = "ThirdFace";    // runs: 1.
inline constexpr std::string_view kFourthFace = "FourthFace";  // runs: （1）
}  // namespace style
inline constexpr int kHeadingStyles = 9;  // Heading1 …
inline constexpr std::string_view kTableStyle = "PlanTable";
inline constexpr std::string_view kIndented = "公文正文";  // the name of kBody

// Every style that a document of ours may use.
struct StyleName {
  std::string id;
  std::string name;       // by which Word knows those that are built in
  std::string_view type;  // paragraph, character, table
};
[[nodiscard]] const std::vector<StyleName>& style_names();

inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
// Relations of the main part, by their ids.
struct Footer {
  std::string_view id;    // of its relation
  std::string_view file;  // below word/
  bool odd;               // for odd pages
  bool lying;             // for pages that lie on their side
};
inline constexpr Footer kFooters[] = {{"rIdOddFooter", "footer1.xml", true, false},
                                      {"rIdEvenFooter", "footer2.xml", false, false},
                                      {"rIdOddLyingFooter", "footer3.xml", true, true},
                                      {"rIdEvenLyingFooter", "footer4.xml", false, true}};

[[nodiscard]] std::string docx_styles(const DocxContext& context);
[[nodiscard]] std::string docx_settings(const DocxContext& context);
[[nodiscard]] std::string docx_font_table(const DocxContext& context);
[[nodiscard]] std::string docx_footer(const DocxContext& context, const Footer& footer);
[[nodiscard]] std::string docx_body(const DocxContext& context);

// One run of text. `face` is a style of runs, or empty.
void write_run(XmlWriter& xml, const DocxContext& context, std::string_view text,
               std::string_view face = {});
void write_tab(XmlWriter& xml);  // a run of its own

// What a paragraph differs in from its style, in twips.
struct Indent {
  int left = 0;
  int right = 0;
  int hanging = 0;
  int stop = 0;            // of a tab before the one that hanging is
  bool from_left = false;  // whatever the style says
};
// In w:pPr.
void write_indent(XmlWriter& xml, const Indent& indent);

// 版头, when the document has one: who issues it, in red, its number, the red rule.
void write_letterhead(XmlWriter& xml, const DocxContext& context);

// What stands in w:sectPr. `lying`: the pages lie on their side; `first`: it is the document's
// first section.
void write_section_properties(XmlWriter& xml, const DocxContext& context, bool lying,
                              bool first);

// A table as wide as `width`.
void write_table(XmlWriter& xml, const DocxContext& context, const doc::Table& table,
                 int width);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_DOCX_PARTS_H_
