// 版头: GB/T 9704-2012, 7.2.
#include <algorithm>
#include <string>

#include "plan/render/docx_parts.h"

namespace plan::rendering {
namespace {

constexpr int kHeadOfPage = 1984;  // 发文机关标志 begins 35 mm below the top of 版心
constexpr int kLargestMark = 124;  // of 发文机关标志, in half points
constexpr int kSmallestMark = 52;
constexpr int kRuleSpace = 11;  // points: the red rule is 4 mm below the number

// As large as the longest of them fits on one line.
int mark_size(const DocxContext& context) {
  int halves = 8;
  for (const std::string& issuer : context.document.issuers) {
    halves = std::max(halves, half_characters(issuer));
  }
  return std::clamp(2 * context.layout.width() / halves / 10, kSmallestMark, kLargestMark);
}

void write_mark(XmlWriter& xml, const DocxContext& context, const std::string& issuer,
                int size) {
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", context.id(style::kIssuer)}});
  xml.empty("w:spacing", {{"w:line", size * 13}, {"w:lineRule", "exact"}});
  xml.close();
  xml.open("w:r");
  xml.open("w:rPr");
  xml.empty("w:rFonts", {{"w:hint", "eastAsia"}});
  xml.empty("w:spacing", {{"w:val", 0}});
  xml.empty("w:sz", {{"w:val", size}});
  xml.empty("w:szCs", {{"w:val", size}});
  xml.close();
  xml.element("w:t", issuer, {{"xml:space", "preserve"}});
  xml.close();
  xml.close();
}

void write_blank_lines(XmlWriter& xml, int count) {
  for (; count > 0; --count) xml.empty("w:p");
}

}  // namespace

void write_letterhead(XmlWriter& xml, const DocxContext& context) {
  const doc::Document& document = context.document;
  if (document.issuers.empty() && document.number.empty()) return;
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:spacing", {{"w:line", kHeadOfPage}, {"w:lineRule", "exact"}});
  xml.close();
  xml.close();
  int size = mark_size(context);
  for (const std::string& issuer : document.issuers) write_mark(xml, context, issuer, size);
  write_blank_lines(xml, 2);
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", context.id(style::kNumber)}});
  xml.open("w:pBdr");
  xml.empty(
      "w:bottom",
      {{"w:val", "single"}, {"w:sz", 12}, {"w:space", kRuleSpace}, {"w:color", "FF0000"}});
  xml.close();
  xml.close();
  write_run(xml, context, document.number);
  xml.close();
  write_blank_lines(xml, 2);
}

}  // namespace plan::rendering
