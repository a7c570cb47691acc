#include "plan/base/place.h"

#include <algorithm>
#include <utility>

namespace plan {
namespace {

std::uint32_t code_points(std::string_view text) {
  std::uint32_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  line_begins_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    bool ends = text_[i] == '\n' ||
                (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'));
    if (ends) line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
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
  std::string_view all = text_;
  Place p;
  p.file = name_;
  p.line = line_of(begin);
  p.column = 1 + code_points(all.substr(line_begin(p.line), begin - line_begin(p.line)));
  // A range that stops just behind a line end still ends on the line before.
  std::uint32_t last = end > begin ? end - 1 : end;
  p.end_line = std::max(line_of(last), p.line);
  p.end_column =
      1 + code_points(all.substr(line_begin(p.end_line), end - line_begin(p.end_line)));
  p.line_text = std::string(line_text(p.line));
  return p;
}

std::uint32_t SourceSet::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return size() - 1;
}

Place SourceSet::place(const Span& span) const {
  if (!span.known() || span.file >= files_.size()) return {};
  return files_[span.file].place(span.begin, span.end);
}

}  // namespace plan
