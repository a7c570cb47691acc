#include "plan/csv/quick_records.h"

#include <algorithm>

namespace plan::csv {

QuickRecords::QuickRecords(Window& window, Scanner& scanner, const Options& options,
                           const Range& range)
    : window_(window),
      scanner_(scanner),
      options_(options),
      range_end_(range.end),
      longest_(std::min(options.max_field, options.max_record)),
      structure_(options.delimiter, options.portable ? Look::kPortable : fastest_look()) {}

Run QuickRecords::run(std::size_t most) {
  if (stop_ == stop_end_) return {};
  const std::uint32_t* marks = structure_.marks();
  const std::uint32_t* stops = structure_.stops() + stop_;
  const std::size_t columns = stops[0] - first_ + 1;
  const std::uint32_t end_of_first = marks[stops[0]];
  const char end = base_[end_of_first];
  if ((end != '\n' && end != '\r') || columns > options_.max_columns) return {};
  // A line end of two bytes has two marks, and both are stops.
  const bool cr = end == '\r';
  if (cr && end_of_first + 1 == size_) return {};
  const bool two = cr && base_[end_of_first + 1] == '\n';
  const std::size_t of_end = two ? 2 : 1, stride = columns - 1 + of_end;
  most = std::min(most, (stop_end_ - stop_) / of_end);
  std::size_t count = 0, last = stops[0];
  std::uint32_t begin = marks[static_cast<std::ptrdiff_t>(first_) - 1] + 1;
  for (; count < most; ++count, stops += of_end, last += stride) {
    if (stops[0] != last) break;
    const std::uint32_t at = marks[last];
    // What has no bytes is one more than any limit here.
    if (base_[at] != end || std::size_t{at} - begin - 1 >= longest_) break;
    if (cr && (at + 1 == size_ || (base_[at + 1] == '\n') != two)) break;
    begin = at + static_cast<std::uint32_t>(of_end);
  }
  Fields fields(base_, marks + first_ - 1, marks + first_, columns);
  first_ += count * stride;
  stop_ += count * of_end;
  return {fields, stride, count};
}

QuickRecords::Step QuickRecords::next(Record& record, bool stay) {
  for (;;) {
    if (stop_ == stop_end_) {
      if (stay) return Step::kNotHere;
      if (!more()) return Step::kOther;
    }
    if (Run one = run(1); !one.empty()) {
      record.fields = one[0];
      record.raw = record.fields.whole();
      return Step::kRecord;
    }
    std::size_t mark = structure_.stops()[stop_];
    const std::uint32_t* ends = structure_.marks() + first_;
    std::uint32_t begin = ends[-1] + 1, end = structure_.marks()[mark];
    char c = base_[end];
    if (c == '"') return quoted(record);
    bool blank = end == begin && (c == '\n' || (c == '\r' && end + 1 != size_));
    if (!blank) return leave(begin);
    bool second_half = c == '\n' && end > 0 && base_[end - 1] == '\r';
    if (!second_half && stay) return Step::kNotHere;
    first_ = mark + 1;
    ++stop_;
    if (!second_half) return Step::kBlankLine;
  }
}

// Finds the structure of what comes next; false when no plain record is known to.
bool QuickRecords::more() {
  if (size_ > 0) (void)leave(structure_.marks()[static_cast<std::ptrdiff_t>(first_) - 1] + 1);
  while (scanner_.between_records()) {
    std::size_t at = scanner_.at();
    std::uint64_t here = window_.offset() + at;
    if (here >= range_end_) return false;
    std::size_t left = window_.size() - at;
    bool all = left <= range_end_ - here;  // the range goes on behind the window
    left = all ? left : static_cast<std::size_t>(range_end_ - here);
    std::size_t size = std::min(left, Structure::kMost);
    if (look_at(window_.bytes().substr(at, size))) return true;
    // Stops that are none of UTF-8 text, or a record longer than what is looked at.
    if (structure_.stop_count() > 0 || size == Structure::kMost || !all) return false;
    window_.drop(at);
    scanner_.move_to(0);
    if (window_.pull() != Window::Pull::kMore) return false;
  }
  return false;
}

bool QuickRecords::look_at(std::string_view bytes) {
  structure_.find(bytes);
  base_ = bytes.data();
  size_ = bytes.size();
  window_data_ = window_.data();
  window_offset_ = window_.offset();
  first_ = 0;
  structure_.marks()[-1] = static_cast<std::uint32_t>(-1);
  stop_ = 0;
  stop_end_ = structure_.stop_count();
  if (structure_.valid() < bytes.size()) {
    auto good = std::partition_point(
        structure_.stops(), structure_.stops() + stop_end_,
        [&](std::uint32_t mark) { return structure_.marks()[mark] < structure_.valid(); });
    stop_end_ = static_cast<std::size_t>(good - structure_.stops());
  }
  return stop_end_ > 0;
}

// Leaves the record that begins at byte `begin` of the structure to the scanner.
QuickRecords::Step QuickRecords::leave(std::uint32_t begin) {
  scanner_.move_to(static_cast<std::size_t>(base_ - window_data_) + begin);
  return Step::kOther;
}

// Reads a record that has a quote among its first stops.
QuickRecords::Step QuickRecords::quoted(Record& record) {
  const std::uint32_t* marks = structure_.marks();
  std::size_t known = structure_.stops()[stop_end_ - 1] + 1;  // marks in what is UTF-8
  std::uint32_t before = marks[static_cast<std::ptrdiff_t>(first_) - 1];
  const std::uint32_t begin = before + 1;
  cells_.clear();
  lines_ = 1;
  std::size_t mark = first_;
  for (;; ++mark) {
    if (mark == known) return leave(begin);
    if (base_[marks[mark]] != '"') {
      cells_.add(before, marks[mark], false);
    } else if (marks[mark] != before + 1 || !quoted_cell(mark, known)) {
      return leave(begin);
    }
    before = marks[mark];
    if (base_[before] != options_.delimiter) break;
    if (cells_.size() == options_.max_columns) return leave(begin);
  }
  char end = base_[before];
  bool whole = end == '\n' || (end == '\r' && before + 1 != size_);
  if (!whole || before - begin > longest_) return leave(begin);
  record.raw = {base_ + begin, before - begin};
  record.fields = cells_.fields(base_, begin, record.raw);
  first_ = mark + 1;
  while (stop_ < stop_end_ && structure_.stops()[stop_] <= mark) ++stop_;
  return Step::kQuotedRecord;
}

// From the opening quote to the mark right behind the closing one; false where there is none.
bool QuickRecords::quoted_cell(std::size_t& mark, std::size_t known) {
  const std::uint32_t* marks = structure_.marks();
  std::uint32_t opened = marks[mark];
  std::size_t lines = 1;
  bool doubled = false;
  while (++mark + 1 < known) {
    std::uint32_t at = marks[mark];
    char c = base_[at];
    if (c == '\0') return false;
    if (c == '\r' || (c == '\n' && base_[at - 1] != '\r')) ++lines;
    if (c != '"') continue;
    if (marks[mark + 1] != at + 1) return false;
    ++mark;
    if (base_[at + 1] == '"') {
      doubled = true;
      continue;
    }
    lines_ += lines - 1;
    cells_.add(opened, at, doubled);
    return lines <= options_.max_quoted_lines;
  }
  return false;
}

void QuickRecords::resume() {
  bool moved = window_.data() != window_data_ || window_.offset() != window_offset_;
  auto before = static_cast<std::size_t>(base_ - window_data_);
  if (moved || !scanner_.between_records() || scanner_.at() - before >= size_) {
    size_ = 0;
    stop_ = stop_end_ = 0;
    return;
  }
  auto at = static_cast<std::uint32_t>(scanner_.at() - before);
  while (stop_ < stop_end_ && structure_.marks()[structure_.stops()[stop_]] < at) ++stop_;
  if (stop_ == 0) return;
  first_ = structure_.stops()[stop_ - 1] + 1;
  structure_.marks()[static_cast<std::ptrdiff_t>(first_) - 1] = at - 1;
}

}  // namespace plan::csv
