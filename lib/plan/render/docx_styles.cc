// word/styles.xml. Word minds the order of elements inside pPr and rPr; built-in styles are
// known by their names, not their ids.
#include <utility>

#include "plan/render/docx_parts.h"
#include "plan/render/docx_template_parts.h"

namespace plan::rendering {
namespace {

enum class Align : std::uint8_t { kBoth, kCentre, kLeft, kRight };

struct ParagraphStyle {
  std::string id;
  std::string name;
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
  bool own_digits = false;  // digits in the face, too
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

// Titles, tables and page numbers have the digits of their own face; not where all is letters,
// which a Chinese face draws badly.
void write_fonts(XmlWriter& xml, const DocxContext& context, const Face& face,
                 bool own_digits = false) {
  const FontSet& fonts = context.fonts;
  bool own = context.chinese() && (own_digits || &face == &fonts.title ||
                                   &face == &fonts.table || &face == &fonts.number);
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
  write_fonts(xml, context, context.fonts.body);
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
    xml.empty("w:snapToGrid", {{"w:val", 0}});
    xml.empty("w:spacing", {{"w:before", 0},
                            {"w:after", 0},
                            {"w:line", style.line_at_least},
                            {"w:lineRule", "atLeast"}});
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
                      bool bold, bool red = false, bool own_digits = false) {
  xml.open("w:rPr");
  // Text of the usual face follows a template's.
  bool follows = context.own_template != nullptr && face == &context.fonts.body;
  if (face != nullptr && !follows) write_fonts(xml, context, *face, own_digits);
  xml.empty("w:b", {{"w:val", bold ? 1 : 0}});
  if (red) xml.empty("w:color", {{"w:val", "FF0000"}});
  if (size > 0) write_size(xml, size);
  xml.close();
}

// The styles in their order, each an element of its own.
struct WrittenStyle {
  StyleName name;
  std::string xml;
};
using Sheet = std::vector<WrittenStyle>;

void open_style(XmlWriter& xml, const DocxContext& context, const StyleName& name,
                bool built_in) {
  if (name.id == style::kNormal) {
    xml.open("w:style",
             {{"w:type", name.type}, {"w:default", 1}, {"w:styleId", context.id(name.id)}});
  } else if (built_in) {
    xml.open("w:style", {{"w:type", name.type}, {"w:styleId", context.id(name.id)}});
  } else {
    xml.open("w:style",
             {{"w:type", name.type}, {"w:customStyle", 1}, {"w:styleId", context.id(name.id)}});
  }
  xml.empty("w:name", {{"w:val", name.name}});
}

// Word's own names are in English.
bool is_built_in(std::string_view name) {
  return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
}

void add(Sheet& sheet, const DocxContext& context, const ParagraphStyle& style) {
  StyleName name{style.id, style.name, "paragraph"};
  XmlWriter xml{std::string()};
  open_style(xml, context, name, is_built_in(style.name));
  std::string_view normal = context.id(style::kNormal);
  if (style.id != style::kNormal) {
    xml.empty("w:basedOn", {{"w:val", normal}});
    if (style.outline >= 0) {
      bool own = context.own_template != nullptr && context.chinese();
      xml.empty("w:next", {{"w:val", own ? context.id(style::kBody) : normal}});
    }
  }
  xml.empty("w:qFormat");
  write_paragraph_format(xml, context, style);
  write_run_format(xml, context, style.face, style.size, style.bold, style.red,
                   style.own_digits);
  xml.close();
  sheet.push_back({std::move(name), xml.take()});
}

// The face of headings of a level, 1 …; those below （1） are as the text.
const Face& face_of_level(const FontSet& fonts, int level) {
  const Face* faces[] = {&fonts.first, &fonts.second, &fonts.third, &fonts.third};
  return level <= 4 ? *faces[level - 1] : fonts.body;
}

// Faces tell Chinese levels apart. Letters are of one face in all of them: they are set bold.
bool is_bold(const DocxContext& context, int level) {
  if (!context.chinese()) return true;
  return level <= 4 && context.layout.bold[static_cast<std::size_t>(level - 1)];
}

void add_heading(Sheet& sheet, const DocxContext& context, int level) {
  std::string number = std::to_string(level);
  ParagraphStyle style{"Heading" + number, "heading " + number};
  style.indented = true;
  style.keep_next = true;
  style.outline = level - 1;
  style.face = &face_of_level(context.fonts, level);
  style.bold = is_bold(context, level);
  add(sheet, context, style);
}

// The face of a level, for runs: as a template's headings have it, where it has them.
void add_face(Sheet& sheet, const DocxContext& context, const StyleName& name, int level) {
  XmlWriter xml{std::string()};
  open_style(xml, context, name, false);
  xml.empty("w:qFormat");
  auto at = static_cast<std::size_t>(level - 1);
  if (context.own_template != nullptr && !context.own_template->faces[at].empty()) {
    xml.open("w:rPr");
    xml.raw(context.own_template->faces[at]);
    xml.close();
  } else {
    write_run_format(xml, context, &face_of_level(context.fonts, level), 0,
                     is_bold(context, level));
  }
  xml.close();
  sheet.push_back({name, xml.take()});
}

void add_table_style(Sheet& sheet, const DocxContext& context) {
  StyleName name{std::string(kTableStyle), "公文表格", "table"};
  XmlWriter xml{std::string()};
  open_style(xml, context, name, false);
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
  sheet.push_back({std::move(name), xml.take()});
}

// Large type does not fit lines of the pitch of the text. 0: it does.
int line_for(const Layout& layout, int half_points) {
  int least = half_points * 12;
  return least > layout.line ? least : 0;
}

void add_body_styles(Sheet& sheet, const DocxContext& context) {
  const FontSet& fonts = context.fonts;
  ParagraphStyle normal{std::string(style::kNormal), "Normal"};
  normal.indented = true;
  add(sheet, context, normal);
  if (context.own_template != nullptr) {
    ParagraphStyle body{std::string(style::kBody), std::string(kIndented)};
    body.indented = true;
    add(sheet, context, body);
  }
  ParagraphStyle title{std::string(style::kTitle), "Title", Align::kCentre};
  title.keep_next = true;
  title.face = &fonts.title;
  title.bold = !context.chinese();
  title.size = context.layout.title_size;
  title.line = line_for(context.layout, title.size);
  add(sheet, context, title);
  for (int level = 1; level <= kHeadingStyles; ++level) add_heading(sheet, context, level);
  add(sheet, context, {std::string(style::kRecipients), "主送机关"});
  add(sheet, context, {std::string(style::kAttachments), "附件说明"});
  ParagraphStyle signature{std::string(style::kSignature), "署名", Align::kRight};
  signature.keep_next = true;
  add(sheet, context, signature);
  add(sheet, context, {std::string(style::kDate), "成文日期", Align::kRight});
  ParagraphStyle annex_name{std::string(style::kAnnexName), "附件", Align::kLeft};
  annex_name.keep_next = true;
  annex_name.face = &fonts.first;
  annex_name.bold = !context.chinese();
  annex_name.own_digits = true;
  add(sheet, context, annex_name);
  ParagraphStyle annex_title = title;
  annex_title.id = style::kAnnexTitle;
  annex_title.name = "附件标题";
  annex_title.outline = 0;
  annex_title.size = context.layout.annex_title_size;
  annex_title.line = line_for(context.layout, annex_title.size);
  add(sheet, context, annex_title);
}

void add_other_styles(Sheet& sheet, const DocxContext& context) {
  const FontSet& fonts = context.fonts;
  const Layout& layout = context.layout;
  ParagraphStyle caption{std::string(style::kCaption), "caption", Align::kCentre};
  caption.keep_next = true;
  caption.face = &fonts.first;
  caption.size = layout.table_size;
  add(sheet, context, caption);
  ParagraphStyle cell{std::string(style::kTableText), "表格文字", Align::kLeft};
  cell.line_at_least = layout.table_size * 85 / 6;
  cell.face = &fonts.table;
  cell.size = layout.table_size;
  add(sheet, context, cell);
  ParagraphStyle head = cell;
  head.id = style::kTableHead;
  head.name = "表格表头";
  head.align = Align::kCentre;
  head.face = &fonts.first;
  head.bold = !context.chinese();
  add(sheet, context, head);
  ParagraphStyle issuer{std::string(style::kIssuer), "发文机关标志", Align::kCentre};
  issuer.face = &fonts.title;
  issuer.red = true;
  add(sheet, context, issuer);
  add(sheet, context, {std::string(style::kNumber), "发文字号", Align::kCentre});
  ParagraphStyle imprint{std::string(style::kImprint), "版记"};
  imprint.size = layout.small_size;
  add(sheet, context, imprint);
  ParagraphStyle footer{std::string(style::kFooter), "footer", Align::kRight};
  footer.line = layout.footer_line();
  footer.face = &fonts.number;
  footer.size = layout.small_size;
  add(sheet, context, footer);
}

Sheet sheet_of(const DocxContext& context) {
  Sheet sheet;
  add_body_styles(sheet, context);
  add_other_styles(sheet, context);
  constexpr std::pair<std::string_view, std::string_view> kFaces[] = {
      {style::kFirstFace, "一级标题字体"},
      {style::kSecondFace, "二级标题字体"},
      {style::kThirdFace, "三级标题字体"},
      {style::kFourthFace, "四级标题字体"}};
  int level = 0;
  for (auto [id, name] : kFaces) {
    add_face(sheet, context, {std::string(id), std::string(name), "character"}, ++level);
  }
  add_table_style(sheet, context);
  return sheet;
}

}  // namespace

std::string_view DocxContext::id(std::string_view style) const {
  return own_template == nullptr ? style : own_template->id(style);
}

const std::vector<StyleName>& style_names() {
  static const std::vector<StyleName> names = [] {
    const doc::Document none;
    const Layout standard;
    const TemplateParts empty;
    std::vector<StyleName> all;
    for (WrittenStyle& style : sheet_of({none, standard, font_sets().front(), &empty})) {
      all.push_back(std::move(style.name));
    }
    return all;
  }();
  return names;
}

std::string docx_styles(const DocxContext& context) {
  const TemplateParts* own_template = context.own_template;
  XmlWriter xml;
  if (own_template != nullptr) {
    // Its own, and those of ours that it lacks; page numbers are its own business.
    std::string styles = own_template->styles;
    for (const WrittenStyle& style : sheet_of(context)) {
      bool lacking = own_template->lacking.count(style.name.id) != 0;
      if (lacking && style.name.id != style::kFooter) styles += style.xml;
    }
    return styles + "</w:styles>";
  }
  xml.open("w:styles", {{"xmlns:w", kWordNamespace}});
  write_defaults(xml, context);
  for (const WrittenStyle& style : sheet_of(context)) xml.raw(style.xml);
  xml.close();
  return xml.take();
}

}  // namespace plan::rendering
