// Where something stands in the user's files.
//
// A `Span` is small and is what trees and models carry: a file's number in a `SourceSet` and
// a half-open range of byte offsets into that file's text. A `Place` is what people are shown:
// file name, 1-based line, 1-based column in code points, and the source line itself. Spans
// become places only when something is reported.
#ifndef PLAN_BASE_PLACE_H_
#define PLAN_BASE_PLACE_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

struct Span {
  static constexpr std::uint32_t kNoFile = 0xffffffff;

  std::uint32_t file = kNoFile;
  std::uint32_t begin = 0;  // byte offset, inclusive
  std::uint32_t end = 0;    // byte offset, exclusive

  [[nodiscard]] bool known() const { return file != kNoFile; }
  friend bool operator==(const Span&, const Span&) = default;
};

struct Place {
  std::string file;
  std::uint32_t line = 0;        // 1-based; 0: the file as a whole
  std::uint32_t column = 0;      // 1-based, in code points
  std::uint32_t end_line = 0;    // inclusive
  std::uint32_t end_column = 0;  // exclusive
  std::string cell;              // "D13" for a spreadsheet cell, else empty
  std::string line_text;         // the first line, without its line end; may be empty
  // Of the first character of line_text: over 1 where a very long line is cut to what stands
  // around the place.
  std::uint32_t text_column = 1;

  [[nodiscard]] bool known() const { return !file.empty(); }
};

// One file's text with an index of its lines. The text is what the parser saw: UTF-8, without
// byte order mark, line ends as they stand in the file.
class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  // 1-based line that holds byte `offset` (clamped to the text).
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  // Byte offset of the first byte of 1-based `line`; lines after the last give text().size().
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t line) const;
  // The line without its line end. Lines outside the file are empty.
  [[nodiscard]] std::string_view line_text(std::uint32_t line) const;
  [[nodiscard]] std::uint32_t line_count() const;

  [[nodiscard]] Place place(std::uint32_t begin, std::uint32_t end) const;

  // It is a table whose columns are parted by this character: places in it name the cell.
  void be_table(char delimiter) { delimiter_ = delimiter; }

 private:
  // Code points that begin before byte `offset`.
  [[nodiscard]] std::uint32_t code_points_before(std::uint32_t offset) const;
  void show_line(Place& place, std::uint32_t at) const;
  [[nodiscard]] std::string cell_at(std::uint32_t offset) const;

  std::string name_;
  std::string text_;
  char delimiter_ = '\0';
  std::vector<std::uint32_t> line_begins_;
  // code_points_before() each block of bytes: a column costs the same on a line of megabytes.
  std::vector<std::uint32_t> block_code_points_;
};

// The files one run has read. Files are only ever added; references to them stay good.
class SourceSet {
 public:
  // Returns the new file's number.
  std::uint32_t add(std::string name, std::string text);

  void be_table(std::uint32_t file, char delimiter) { files_[file].be_table(delimiter); }
  [[nodiscard]] const SourceFile& file(std::uint32_t number) const { return files_[number]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(files_.size()); }

  // The place of a span; an unknown span gives an unknown place.
  [[nodiscard]] Place place(const Span& span) const;
  // What stands there; nothing for an unknown span.
  [[nodiscard]] std::string_view text(const Span& span) const;

 private:
  std::deque<SourceFile> files_;
};

// "A", "Z", "AA" … of 0-based column `index`.
[[nodiscard]] std::string column_letters(std::size_t index);

}  // namespace plan

#endif  // PLAN_BASE_PLACE_H_
