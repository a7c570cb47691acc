// The parts of a .docx, one function each. For this module only.
#ifndef PLAN_RENDER_DOCX_PARTS_H_
#define PLAN_RENDER_DOCX_PARTS_H_

#include <string>
#include <string_view>

#include "plan/doc/document.h"
#include "plan/render/layout.h"
#include "plan/render/xml_writer.h"

namespace plan::rendering {

// What every part is made of.
struct DocxContext {
  const doc::Document& document;
  const Layout& layout;
  const FontSet& fonts;

  [[nodiscard]] bool chinese() const { return document.lang == Lang::kZh; }
};

// Styles of paragraphs and runs by their ids; docx_styles.cc defines each of them.
namespace style {
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
}  // namespace style
inline constexpr int kHeadingStyles = 9;  // Heading1 …
inline constexpr std::string_view kTableStyle = "PlanTable";

inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
// Relations of the main part, by their ids.
inline constexpr std::string_view kOddFooter = "rIdOddFooter";
inline constexpr std::string_view kEvenFooter = "rIdEvenFooter";

[[nodiscard]] std::string docx_styles(const DocxContext& context);
[[nodiscard]] std::string docx_settings(const DocxContext& context);
[[nodiscard]] std::string docx_font_table(const DocxContext& context);
[[nodiscard]] std::string docx_footer(const DocxContext& context, bool odd);
[[nodiscard]] std::string docx_body(const DocxContext& context);

// One run of text. `face` is a style of runs, or empty.
void write_run(XmlWriter& xml, const DocxContext& context, std::string_view text,
               std::string_view face = {});

// 版头, when the document has one: who issues it, in red, its number, the red rule.
void write_letterhead(XmlWriter& xml, const DocxContext& context);

// A table as wide as `width`.
void write_table(XmlWriter& xml, const DocxContext& context, const doc::Table& table,
                 int width);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_DOCX_PARTS_H_
