// Sections: page, margins, headers and footers. A page that lies on its side is the same sheet,
// turned: its upper edge is the left one of the others.
#include "plan/render/docx_template_parts.h"

namespace plan::rendering {
namespace {

struct Distances {
  int header;
  int footer;
  int gutter;
};

void write_page(XmlWriter& xml, const Layout& layout, bool lying, const Distances& edge) {
  auto margins = [&](int top, int right, int bottom, int left) {
    xml.empty("w:pgMar", {{"w:top", top},
                          {"w:right", right},
                          {"w:bottom", bottom},
                          {"w:left", left},
                          {"w:header", edge.header},
                          {"w:footer", edge.footer},
                          {"w:gutter", edge.gutter}});
  };
  if (lying) {
    xml.empty(
        "w:pgSz",
        {{"w:w", layout.sheet_height}, {"w:h", layout.sheet_width}, {"w:orient", "landscape"}});
    margins(layout.left, layout.top, layout.right, layout.bottom);
    return;
  }
  if (layout.sheet_width > layout.sheet_height) {
    xml.empty(
        "w:pgSz",
        {{"w:w", layout.sheet_width}, {"w:h", layout.sheet_height}, {"w:orient", "landscape"}});
  } else {
    xml.empty("w:pgSz", {{"w:w", layout.sheet_width}, {"w:h", layout.sheet_height}});
  }
  margins(layout.top, layout.right, layout.bottom, layout.left);
}

}  // namespace

void write_section_properties(XmlWriter& xml, const DocxContext& context, bool lying,
                              bool first) {
  const Layout& layout = context.layout;
  if (const TemplateParts* own = context.own_template) {
    xml.raw(own->references);
    write_page(xml, layout, lying, {own->header, own->footer, own->gutter});
    xml.raw(first ? own->section : own->later);
    return;
  }
  for (const Footer& footer : kFooters) {
    if (footer.lying != lying || layout.number == Layout::Number::kNone) continue;
    xml.empty("w:footerReference",
              {{"w:type", footer.odd ? "default" : "even"}, {"r:id", footer.id}});
  }
  constexpr int kHeader = 851;
  // What a turned page has at its own foot is empty, but not on the edge of the sheet.
  int footer = lying ? layout.right / 2 : layout.footer();
  write_page(xml, layout, lying, {kHeader, footer, 0});
  xml.empty("w:docGrid", {{"w:type", "lines"}, {"w:linePitch", layout.line}});
}

}  // namespace plan::rendering
