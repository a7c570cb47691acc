// word/styles.xml. Word minds the order of elements inside pPr and rPr; built-in styles are
// known by their names, not their ids.
#include "plan/render/docx_parts.h"

namespace plan::rendering {
namespace {

enum class Align : std::uint8_t { kBoth, kCentre, kLeft, kRight };

struct ParagraphStyle {
  std::string_view id;
  std::string_view name;
  Align align = Align::kBoth;
  bool indented = false;  // by two characters
  bool keep_next = false;
  int outline = -1;  // 0: chapters
  int line = 0;      // 0: as the body; exact
  int line_at_least = 0;
  int right = 0;  // indents
  int left = 0;
  const Face* face = nullptr;  // null: as the body
  int size = 0;                // 0: as the body
  bool bold = false;
  bool red = false;
};

std::string_view word_of(Align align) {
  switch (align) {
    case Align::kCentre:
      return "center";
    case Align::kLeft:
      return "left";
    case Align::kRight:
      return "right";
    case Align::kBoth:
      break;
  }
  return "both";
}

// Titles and page numbers have the digits of their own face.
void write_fonts(XmlWriter& xml, const FontSet& fonts, const Face& face) {
  bool own = &face == &fonts.title || &face == &fonts.song;
  std::string_view latin = own ? face.name : fonts.latin.name;
  xml.empty("w:rFonts", {{"w:ascii", latin},
                         {"w:hAnsi", latin},
                         {"w:eastAsia", face.name},
                         {"w:cs", latin},
                         {"w:hint", "eastAsia"}});
}

void write_size(XmlWriter& xml, int half_points) {
  xml.empty("w:sz", {{"w:val", half_points}});
  xml.empty("w:szCs", {{"w:val", half_points}});
}

void write_defaults(XmlWriter& xml, const DocxContext& context) {
  const Layout& layout = context.layout;
  xml.open("w:docDefaults");
  xml.open("w:rPrDefault");
  xml.open("w:rPr");
  write_fonts(xml, context.fonts, context.fonts.body);
  if (context.chinese()) xml.empty("w:spacing", {{"w:val", layout.letter_spacing}});
  xml.empty("w:kern", {{"w:val", 0}});
  write_size(xml, layout.body_size);
  xml.empty("w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
  xml.close();
  xml.close();
  xml.open("w:pPrDefault");
  xml.open("w:pPr");
  xml.empty("w:widowControl", {{"w:val", 0}});
  // No mark hangs over the edge, no gap between Chinese and digits: both would break the count
  // of 28. (LibreOffice 7 takes overflowPunct for its opposite and lets marks hang.)
  xml.empty("w:overflowPunct", {{"w:val", 0}});
  xml.empty("w:autoSpaceDE", {{"w:val", 0}});
  xml.empty("w:autoSpaceDN", {{"w:val", 0}});
  xml.empty("w:snapToGrid", {{"w:val", 0}});
  xml.empty(
      "w:spacing",
      {{"w:before", 0}, {"w:after", 0}, {"w:line", layout.line}, {"w:lineRule", "exact"}});
  xml.close();
  xml.close();
  xml.close();
}

void write_paragraph_format(XmlWriter& xml, const DocxContext& context,
                            const ParagraphStyle& style) {
  xml.open("w:pPr");
  if (style.keep_next) xml.empty("w:keepNext");
  if (style.line_at_least > 0) {
    xml.empty("w:spacing", {{"w:line", style.line_at_least}, {"w:lineRule", "atLeast"}});
  } else if (style.line > 0) {
    xml.empty("w:spacing", {{"w:line", style.line}, {"w:lineRule", "exact"}});
  }
  // Without a word about it, what is based on Normal would be indented as the body is.
  bool indented = style.indented && context.chinese();
  xml.empty("w:ind", {{"w:leftChars", 0},
                      {"w:left", style.left},
                      {"w:rightChars", 0},
                      {"w:right", style.right},
                      {"w:firstLineChars", indented ? 200 : 0},
                      {"w:firstLine", indented ? 2 * context.layout.character() : 0}});
  xml.empty("w:jc", {{"w:val", word_of(style.align)}});
  if (style.outline >= 0) xml.empty("w:outlineLvl", {{"w:val", style.outline}});
  xml.close();
}

void write_run_format(XmlWriter& xml, const DocxContext& context, const Face* face, int size,
                      bool bold, bool red) {
  xml.open("w:rPr");
  if (face != nullptr) write_fonts(xml, context.fonts, *face);
  xml.empty("w:b", {{"w:val", bold ? 1 : 0}});
  if (red) xml.empty("w:color", {{"w:val", "FF0000"}});
  if (size > 0) write_size(xml, size);
  xml.close();
}

void write_style(XmlWriter& xml, const DocxContext& context, const ParagraphStyle& style) {
  bool normal = style.id == "Normal";
  if (normal) {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", 1}, {"w:styleId", style.id}});
  } else {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
  }
  xml.empty("w:name", {{"w:val", style.name}});
  if (!normal) {
    xml.empty("w:basedOn", {{"w:val", "Normal"}});
    if (style.outline >= 0) xml.empty("w:next", {{"w:val", "Normal"}});
  }
  xml.empty("w:qFormat");
  write_paragraph_format(xml, context, style);
  write_run_format(xml, context, style.face, style.size, style.bold, style.red);
  xml.close();
}

void write_heading(XmlWriter& xml, const DocxContext& context, int level) {
  const Layout& layout = context.layout;
  const Face* faces[] = {&context.fonts.first, &context.fonts.second, &context.fonts.body};
  bool bold[] = {layout.bold_first, layout.bold_second, layout.bold_third};
  int face = level < 3 ? level - 1 : 2;
  std::string number = std::to_string(level);
  std::string id = "Heading" + number;
  std::string name = "heading " + number;
  ParagraphStyle style{id, name};
  style.indented = true;
  style.keep_next = true;
  style.outline = level - 1;
  style.face = faces[face];
  style.bold = bold[face] && level <= 3;
  write_style(xml, context, style);
}

void write_face(XmlWriter& xml, const DocxContext& context, std::string_view id,
                std::string_view name, const Face& face, bool bold) {
  xml.open("w:style", {{"w:type", "character"}, {"w:customStyle", 1}, {"w:styleId", id}});
  xml.empty("w:name", {{"w:val", name}});
  xml.empty("w:qFormat");
  write_run_format(xml, context, &face, 0, bold, false);
  xml.close();
}

void write_table_style(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "table"}, {"w:customStyle", 1}, {"w:styleId", kTableStyle}});
  xml.empty("w:name", {{"w:val", "公文表格"}});
  xml.open("w:tblPr");
  xml.open("w:tblBorders");
  auto border = [&](std::string_view side, int size) {
    xml.empty(side, {{"w:val", "single"}, {"w:sz", size}, {"w:space", 0}, {"w:color", "auto"}});
  };
  border("w:top", 8);
  border("w:left", 8);
  border("w:bottom", 8);
  border("w:right", 8);
  border("w:insideH", 4);
  border("w:insideV", 4);
  xml.close();
  xml.open("w:tblCellMar");
  auto margin = [&](std::string_view side, int twips) {
    xml.empty(side, {{"w:w", twips}, {"w:type", "dxa"}});
  };
  margin("w:top", 28);
  margin("w:left", 57);
  margin("w:bottom", 28);
  margin("w:right", 57);
  xml.close();
  xml.close();
  xml.close();
}

void write_body_styles(XmlWriter& xml, const DocxContext& context) {
  const FontSet& fonts = context.fonts;
  ParagraphStyle normal{"Normal", "Normal"};
  normal.indented = true;
  write_style(xml, context, normal);
  ParagraphStyle title{style::kTitle, "Title", Align::kCentre};
  title.keep_next = true;
  title.face = &fonts.title;
  title.size = context.layout.title_size;
  write_style(xml, context, title);
  for (int level = 1; level <= kHeadingStyles; ++level) write_heading(xml, context, level);
  write_style(xml, context, {style::kRecipients, "主送机关"});
  write_style(xml, context, {style::kAttachments, "附件说明"});
  ParagraphStyle signature{style::kSignature, "Signature", Align::kRight};
  signature.keep_next = true;
  write_style(xml, context, signature);
  write_style(xml, context, {style::kDate, "Date", Align::kRight});
  ParagraphStyle annex_name{style::kAnnexName, "附件", Align::kLeft};
  annex_name.keep_next = true;
  annex_name.face = &fonts.first;
  write_style(xml, context, annex_name);
  ParagraphStyle annex_title = title;
  annex_title.id = style::kAnnexTitle;
  annex_title.name = "附件标题";
  annex_title.outline = 0;
  write_style(xml, context, annex_title);
}

void write_other_styles(XmlWriter& xml, const DocxContext& context) {
  const FontSet& fonts = context.fonts;
  const Layout& layout = context.layout;
  ParagraphStyle caption{style::kCaption, "caption", Align::kCentre};
  caption.keep_next = true;
  caption.face = &fonts.first;
  caption.size = layout.table_size;
  write_style(xml, context, caption);
  ParagraphStyle cell{style::kTableText, "表格文字", Align::kLeft};
  cell.line_at_least = 340;
  cell.face = &fonts.song;
  cell.size = layout.table_size;
  write_style(xml, context, cell);
  ParagraphStyle head = cell;
  head.id = style::kTableHead;
  head.name = "表格表头";
  head.align = Align::kCentre;
  head.face = &fonts.first;
  write_style(xml, context, head);
  ParagraphStyle issuer{style::kIssuer, "发文机关标志", Align::kCentre};
  issuer.face = &fonts.title;
  issuer.red = true;
  write_style(xml, context, issuer);
  write_style(xml, context, {style::kNumber, "发文字号", Align::kCentre});
  ParagraphStyle imprint{style::kImprint, "版记"};
  imprint.size = layout.small_size;
  write_style(xml, context, imprint);
  ParagraphStyle footer{style::kFooter, "footer", Align::kRight};
  footer.line = Layout::kFooterLine;
  footer.face = &fonts.song;
  footer.size = layout.small_size;
  write_style(xml, context, footer);
}

}  // namespace

std::string docx_styles(const DocxContext& context) {
  const Layout& layout = context.layout;
  XmlWriter xml;
  xml.open("w:styles", {{"xmlns:w", kWordNamespace}});
  write_defaults(xml, context);
  write_body_styles(xml, context);
  write_other_styles(xml, context);
  write_face(xml, context, style::kFirstFace, "一级标题字体", context.fonts.first,
             layout.bold_first);
  write_face(xml, context, style::kSecondFace, "二级标题字体", context.fonts.second,
             layout.bold_second);
  write_face(xml, context, style::kThirdFace, "三级标题字体", context.fonts.body,
             layout.bold_third);
  write_table_style(xml);
  xml.close();
  return xml.take();
}

}  // namespace plan::rendering
