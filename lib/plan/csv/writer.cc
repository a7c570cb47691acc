#include "plan/csv/writer.h"

#include "plan/text/escape.h"

namespace plan::csv {
namespace {

bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  if (cell.find_first_of(",;\t\"\r\n") != cell.npos) return true;
  // Some readers trim blanks that stand outside quotes.
  return cell.front() == ' ' || cell.back() == ' ';
}

}  // namespace

Writer::Writer(WriterOptions options) : options_(options) {
  if (options_.bom) out_ = "\xEF\xBB\xBF";
  row_begin_ = out_.size();
}

void Writer::text(std::string_view content) {
  cell(guard_formula(content));
}

void Writer::number(std::string_view content) {
  cell(content);
}

void Writer::cell(std::string_view content) {
  if (!first_in_row_) out_ += ',';
  first_in_row_ = false;
  if (!needs_quotes(content)) {
    out_ += content;
    return;
  }
  out_ += '"';
  for (char c : content) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void Writer::end_row() {
  // A row of one empty cell would be a blank line, which readers pass over.
  if (!first_in_row_ && out_.size() == row_begin_) out_ += "\"\"";
  out_ += options_.crlf ? "\r\n" : "\n";
  row_begin_ = out_.size();
  first_in_row_ = true;
}

}  // namespace plan::csv
