// word/footer*.xml: — 1 —, on odd pages at the right, on even ones at the left, one character
// off the edge. The field is written in full: WPS shows nothing for the short form.
//
// A page that lies on its side has its number where the others have it once the sheets are
// bound: at its own left edge, turned as it is. That is a table of one cell that floats there,
// its text running downwards; Word, WPS and LibreOffice know it, and text boxes differ.
#include "plan/render/docx_parts.h"

namespace plan::rendering {
namespace {

void field_mark(XmlWriter& xml, std::string_view kind) {
  xml.open("w:r");
  xml.empty("w:fldChar", {{"w:fldCharType", kind}});
  xml.close();
}

void write_number(XmlWriter& xml, const DocxContext& context, bool odd) {
  int character = context.layout.small_size * 10;
  bool centred = context.layout.number == Layout::Number::kCentre;
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", style::kFooter}});
  if (!centred) {
    xml.empty("w:ind", {{odd ? "w:rightChars" : "w:leftChars", 100},
                        {odd ? "w:right" : "w:left", character},
                        {"w:firstLineChars", 0},
                        {"w:firstLine", 0}});
  }
  xml.empty("w:jc", {{"w:val", centred ? "center" : odd ? "right" : "left"}});
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
}

void write_at_left_edge(XmlWriter& xml, const DocxContext& context, bool odd) {
  const Layout& layout = context.layout;
  xml.open("w:tbl");
  xml.open("w:tblPr");
  xml.empty("w:tblpPr", {{"w:vertAnchor", "page"},
                         {"w:horzAnchor", "page"},
                         {"w:tblpX", layout.footer()},
                         {"w:tblpY", layout.left}});
  xml.empty("w:tblW", {{"w:w", layout.footer_line()}, {"w:type", "dxa"}});
  xml.empty("w:tblLayout", {{"w:type", "fixed"}});
  xml.open("w:tblCellMar");
  for (std::string_view side : {"w:left", "w:right"}) {
    xml.empty(side, {{"w:w", 0}, {"w:type", "dxa"}});
  }
  xml.close();
  xml.close();
  xml.open("w:tblGrid");
  xml.empty("w:gridCol", {{"w:w", layout.footer_line()}});
  xml.close();
  xml.open("w:tr");
  xml.open("w:trPr");
  xml.empty("w:trHeight", {{"w:val", layout.width()}, {"w:hRule", "exact"}});
  xml.close();
  xml.open("w:tc");
  xml.open("w:tcPr");
  xml.empty("w:tcW", {{"w:w", layout.footer_line()}, {"w:type", "dxa"}});
  xml.empty("w:textDirection", {{"w:val", "tbRl"}});
  xml.close();
  write_number(xml, context, odd);
  for (int level = 0; level < 3; ++level) xml.close();
  // What the table hangs on takes no room.
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:spacing", {{"w:line", 20}, {"w:lineRule", "exact"}});
  xml.close();
  xml.close();
}

}  // namespace

std::string docx_footer(const DocxContext& context, const Footer& footer) {
  XmlWriter xml;
  xml.open("w:ftr", {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationNamespace}});
  if (footer.lying) {
    write_at_left_edge(xml, context, footer.odd);
  } else {
    write_number(xml, context, footer.odd);
  }
  xml.close();
  return xml.take();
}

}  // namespace plan::rendering
