// Runs of text, and what a paragraph differs in from its style.
#include "plan/render/docx_parts.h"

namespace plan::rendering {

void write_run(XmlWriter& xml, const DocxContext& context, std::string_view text,
               std::string_view face) {
  if (text.empty()) return;
  xml.open("w:r");
  xml.open("w:rPr");
  if (!face.empty()) xml.empty("w:rStyle", {{"w:val", context.id(face)}});
  // Else “ ” … and — would be taken for Latin.
  if (context.chinese()) xml.empty("w:rFonts", {{"w:hint", "eastAsia"}});
  xml.close();
  xml.element("w:t", text, {{"xml:space", "preserve"}});
  xml.close();
}

void write_tab(XmlWriter& xml) {
  xml.open("w:r");
  xml.empty("w:tab");
  xml.close();
}

void write_indent(XmlWriter& xml, const Indent& indent) {
  if (indent.stop > 0) {
    xml.open("w:tabs");
    xml.empty("w:tab", {{"w:val", "left"}, {"w:pos", indent.stop}});
    xml.close();
  }
  if (indent.hanging > 0) {
    xml.empty("w:ind", {{"w:left", indent.left},
                        {"w:right", indent.right},
                        {"w:firstLineChars", 0},
                        {"w:hanging", indent.hanging}});
  } else if (indent.left > 0 || indent.right > 0) {
    xml.empty("w:ind", {{"w:left", indent.left},
                        {"w:right", indent.right},
                        {"w:firstLineChars", 0},
                        {"w:firstLine", 0}});
  }
}

}  // namespace plan::rendering
