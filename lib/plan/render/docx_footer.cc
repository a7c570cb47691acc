// word/footer*.xml: — 1 —, on odd pages at the right, on even ones at the left, one character
// off the edge. The field is written in full: WPS shows nothing for the short form.
#include "plan/render/docx_parts.h"

namespace plan::rendering {
namespace {

void field_mark(XmlWriter& xml, std::string_view kind) {
  xml.open("w:r");
  xml.empty("w:fldChar", {{"w:fldCharType", kind}});
  xml.close();
}

}  // namespace

std::string docx_footer(const DocxContext& context, bool odd) {
  int character = context.layout.small_size * 10;
  XmlWriter xml;
  xml.open("w:ftr", {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationNamespace}});
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", style::kFooter}});
  xml.empty("w:ind", {{odd ? "w:rightChars" : "w:leftChars", 100},
                      {odd ? "w:right" : "w:left", character},
                      {"w:firstLineChars", 0},
                      {"w:firstLine", 0}});
  xml.empty("w:jc", {{"w:val", odd ? "right" : "left"}});
  xml.close();
  write_run(xml, context, "— ");
  field_mark(xml, "begin");
  xml.open("w:r");
  xml.element("w:instrText", " PAGE ", {{"xml:space", "preserve"}});
  xml.close();
  field_mark(xml, "separate");
  write_run(xml, context, odd ? "1" : "2");
  field_mark(xml, "end");
  write_run(xml, context, " —");
  xml.close();
  xml.close();
  return xml.take();
}

}  // namespace plan::rendering
