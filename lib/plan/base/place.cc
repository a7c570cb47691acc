#include "plan/base/place.h"

#include <algorithm>
#include <utility>

namespace plan {
namespace {

constexpr std::size_t kBlock = 4096;
// A longer line is cut to this much around the place: a thousand findings on a line of
// megabytes would hold it a thousand times, and nobody reads that far.
constexpr std::size_t kLongestLine = 4096;
constexpr std::size_t kKeptBefore = 1024;
constexpr std::size_t kKeptAfter = 2048;

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::uint32_t code_points(std::string_view text) {
  std::uint32_t n = 0;
  for (char c : text) n += !continues_character(c);
  return n;
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  line_begins_.push_back(0);
  std::string_view all = text_;
  bool has_cr = all.find('\r') != all.npos;
  for (std::size_t i = 0; i < all.size(); ++i) {
    i = has_cr ? all.find_first_of("\r\n", i) : all.find('\n', i);
    if (i == all.npos) break;
    bool ends = all[i] == '\n' || i + 1 == all.size() || all[i + 1] != '\n';
    if (ends) line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < all.size(); i += kBlock) {
    block_code_points_.push_back(before);
    before += code_points(all.substr(i, kBlock));
  }
}

std::uint32_t SourceFile::code_points_before(std::uint32_t offset) const {
  std::size_t block = offset / kBlock;
  if (block == block_code_points_.size()) {
    if (block == 0) return 0;
    --block;  // the end of a text of whole blocks
  }
  std::string_view all = text_;
  return block_code_points_[block] +
         code_points(all.substr(block * kBlock, offset - block * kBlock));
}

std::uint32_t SourceFile::line_of(std::uint32_t offset) const {
  auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return static_cast<std::uint32_t>(after - line_begins_.begin());
}

std::uint32_t SourceFile::line_begin(std::uint32_t line) const {
  if (line == 0) return 0;
  if (line > line_begins_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_begins_[line - 1];
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  if (line == 0 || line > line_begins_.size()) return {};
  std::string_view all = text_;
  std::string_view result =
      all.substr(line_begin(line), line_begin(line + 1) - line_begin(line));
  while (!result.empty() && (result.back() == '\n' || result.back() == '\r')) {
    result.remove_suffix(1);
  }
  return result;
}

std::uint32_t SourceFile::line_count() const {
  auto n = static_cast<std::uint32_t>(line_begins_.size());
  // A file that ends in a line end has no further, empty line.
  return n > 1 && line_begins_.back() == text_.size() ? n - 1 : n;
}

Place SourceFile::place(std::uint32_t begin, std::uint32_t end) const {
  auto size = static_cast<std::uint32_t>(text_.size());
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  Place p;
  p.file = name_;
  p.line = line_of(begin);
  auto column = [this](std::uint32_t line, std::uint32_t at) {
    return 1 + code_points_before(at) - code_points_before(line_begin(line));
  };
  p.column = column(p.line, begin);
  // A range that stops just behind a line end still ends on the line before.
  std::uint32_t last = end > begin ? end - 1 : end;
  p.end_line = std::max(line_of(last), p.line);
  p.end_column = column(p.end_line, end);
  if (delimiter_ != '\0' && end > begin) p.cell = cell_at(begin);
  show_line(p, begin);
  return p;
}

// The spreadsheet's name of the cell that begins at `offset`.
std::string SourceFile::cell_at(std::uint32_t offset) const {
  std::uint32_t line = line_of(offset);
  std::uint32_t begin = line_begin(line);
  std::size_t column = 0;
  bool quoted = false;
  for (char c : text().substr(begin, offset - begin)) {
    if (c == '"') quoted = !quoted;
    if (c == delimiter_ && !quoted) ++column;
  }
  return column_letters(column) + std::to_string(line);
}

void SourceFile::show_line(Place& place, std::uint32_t at) const {
  std::string_view line = line_text(place.line);
  if (line.size() > kLongestLine) {
    std::size_t column = std::min<std::size_t>(at - line_begin(place.line), line.size());
    std::size_t begin = column - std::min(column, kKeptBefore);
    std::size_t end = std::min(column + kKeptAfter, line.size());
    while (begin > 0 && continues_character(line[begin])) --begin;
    while (end < line.size() && continues_character(line[end])) ++end;
    place.text_column = place.column - code_points(line.substr(begin, column - begin));
    line = line.substr(begin, end - begin);
  }
  place.line_text = line;
}

std::uint32_t SourceSet::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return size() - 1;
}

Place SourceSet::place(const Span& span) const {
  if (!span.known() || span.file >= files_.size()) return {};
  return files_[span.file].place(span.begin, span.end);
}

std::string column_letters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

std::string_view SourceSet::text(const Span& span) const {
  if (!span.known()) return {};
  std::string_view all = files_[span.file].text();
  std::size_t begin = std::min<std::size_t>(span.begin, all.size());
  return all.substr(begin, std::max<std::size_t>(span.end, begin) - begin);
}

}  // namespace plan
