// Tables: as wide as the page, header rows that repeat, rows that do not split.

#include "plan/render/docx_parts.h"
#include "plan/render/table_layout.h"

namespace plan::rendering {
namespace {

enum class Merge : std::uint8_t { kNone, kFirst, kNext };

Merge merge_of(const doc::Table& table, std::size_t row, std::size_t column) {
  if (continues_above(table, row, column)) return Merge::kNext;
  bool below = row + 1 < table.rows.size() && continues_above(table, row + 1, column);
  return below ? Merge::kFirst : Merge::kNone;
}

std::string_view word_of(doc::Align align) {
  switch (align) {
    case doc::Align::kCentre:
      return "center";
    case doc::Align::kRight:
      return "right";
    case doc::Align::kLeft:
      break;
  }
  return "left";
}

void write_cell(XmlWriter& xml, const DocxContext& context, std::string_view text, int width,
                Merge merge, std::string_view style, doc::Align align) {
  xml.open("w:tc");
  xml.open("w:tcPr");
  xml.empty("w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
  if (merge == Merge::kFirst) xml.empty("w:vMerge", {{"w:val", "restart"}});
  if (merge == Merge::kNext) xml.empty("w:vMerge");
  xml.empty("w:vAlign", {{"w:val", "center"}});
  xml.close();
  xml.open("w:p");
  xml.open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", context.id(style)}});
  xml.empty("w:jc", {{"w:val", word_of(align)}});
  xml.close();
  if (!text.empty()) write_run(xml, context, text);
  xml.close();
  xml.close();
}

void write_row_start(XmlWriter& xml, bool head) {
  xml.open("w:tr");
  xml.open("w:trPr");
  xml.empty("w:cantSplit");
  if (head) xml.empty("w:tblHeader");
  xml.close();
}

}  // namespace

void write_table(XmlWriter& xml, const DocxContext& context, const doc::Table& table,
                 int width) {
  const Layout& layout = context.layout;
  std::vector<int> widths =
      column_widths(table, width, layout.table_size * 10, kCellMargins + layout.table_size);
  xml.open("w:tbl");
  xml.open("w:tblPr");
  xml.empty("w:tblStyle", {{"w:val", context.id(kTableStyle)}});
  xml.empty("w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
  xml.empty("w:jc", {{"w:val", "center"}});
  xml.empty("w:tblLayout", {{"w:type", "fixed"}});
  xml.close();
  xml.open("w:tblGrid");
  for (int one : widths) xml.empty("w:gridCol", {{"w:w", one}});
  xml.close();

  write_row_start(xml, true);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    write_cell(xml, context, table.columns[i].title, widths[i], Merge::kNone, style::kTableHead,
               doc::Align::kCentre);
  }
  xml.close();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    write_row_start(xml, false);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      std::string_view text =
          i < table.rows[row].size() ? std::string_view(table.rows[row][i]) : "";
      write_cell(xml, context, text, widths[i], merge_of(table, row, i), style::kTableText,
                 table.columns[i].align);
    }
    xml.close();
  }
  xml.close();
}

}  // namespace plan::rendering
