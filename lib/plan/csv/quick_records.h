// Records that need no care (nothing odd, within the limits) are read from the structure of the
// text alone, quoted ones too. For this module only.
//
// Whatever is not such a record is left to the scanner, whose answers are the law: what is
// given here, it would give too.
#ifndef PLAN_CSV_QUICK_RECORDS_H_
#define PLAN_CSV_QUICK_RECORDS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plan/csv/cells.h"
#include "plan/csv/reader.h"
#include "plan/csv/scanner.h"
#include "plan/csv/structure.h"
#include "plan/csv/window.h"

namespace plan::csv {

class QuickRecords {
 public:
  enum class Step : unsigned char {
    kRecord,        // of one line
    kQuotedRecord,  // of lines()
    kBlankLine,
    kNotHere,  // it would have to move the bytes of records given before
    kOther,    // the scanner has to read what comes next; then resume()
  };

  // `window` and `scanner`, which reads from it, must outlive this.
  QuickRecords(Window& window, Scanner& scanner, const Options& options, const Range& range);

  // Fills in fields and raw of the records that come next, as long as they are of one line and
  // without quotes; how many there were. Says nothing of what follows them.
  [[nodiscard]] std::size_t run(std::span<Record> records) {
    const std::uint32_t* marks = structure_.marks();
    const std::uint32_t* stops = structure_.stops();
    const char* base = base_;
    std::size_t first = first_, stop = stop_, count = 0;
    for (; count < records.size() && stop < stop_end_; ++count) {
      std::size_t mark = stops[stop];
      std::uint32_t begin = marks[static_cast<std::ptrdiff_t>(first) - 1] + 1;
      std::uint32_t end = marks[mark];
      std::size_t columns = mark - first + 1;
      // What has no bytes is one more than any limit here.
      if (std::size_t{end} - begin - 1 >= longest_ || columns > options_.max_columns) break;
      std::size_t next = 1;  // stops
      if (base[end] != '\n') {
        if (base[end] != '\r' || end + 1 == size_) break;
        next = base[end + 1] == '\n' ? 2 : 1;
        if (stop + next > stop_end_) break;
      }
      Record& record = records.data()[count];
      record.fields = Fields(base, marks + first - 1, marks + first, columns);
      record.raw = {base + begin, end - begin};
      first = mark + next;
      stop += next;
    }
    first_ = first;
    stop_ = stop;
    return count;
  }
  // Fills in fields and raw of `record`. `stay`: leaves the bytes of those given before where
  // they are.
  [[nodiscard]] Step next(Record& record, bool stay) {
    for (;;) {
      if (stop_ == stop_end_) {
        if (stay) return Step::kNotHere;
        if (!more()) return Step::kOther;
      }
      if (run({&record, 1}) == 1) return Step::kRecord;
      std::size_t mark = structure_.stops()[stop_];
      const std::uint32_t* ends = structure_.marks() + first_;
      std::uint32_t begin = ends[-1] + 1, end = structure_.marks()[mark];
      char c = base_[end];
      if (c == '"') return quoted(record);
      bool blank = end == begin && (c == '\n' || (c == '\r' && end + 1 != size_));
      if (!blank) return leave(begin);
      first_ = mark + 1;
      ++stop_;
      bool second_half = c == '\n' && end > 0 && base_[end - 1] == '\r';
      if (!second_half) return Step::kBlankLine;
    }
  }
  // After kQuotedRecord.
  [[nodiscard]] std::size_t lines() const { return lines_; }
  // Goes on behind what the scanner has read.
  void resume();

 private:
  [[nodiscard]] bool more();
  [[nodiscard]] bool look_at(std::string_view bytes);
  Step quoted(Record& record);
  [[nodiscard]] bool quoted_cell(std::size_t& mark, std::size_t marks);
  Step leave(std::uint32_t begin);

  Window& window_;
  Scanner& scanner_;
  Options options_;
  std::uint64_t range_end_;
  std::size_t longest_;  // within the limits of cells and of records
  Structure structure_;
  // What the structure is of, and the window as it was then.
  const char* base_ = nullptr;
  std::size_t size_ = 0;
  const char* window_data_ = nullptr;
  std::uint64_t window_offset_ = 0;
  std::size_t first_ = 0;                // mark of the next record
  std::size_t stop_ = 0, stop_end_ = 0;  // those of text that is UTF-8
  Cells cells_;                          // of a record with quotes …
  std::size_t lines_ = 1;                // … and its lines
};

}  // namespace plan::csv

#endif  // PLAN_CSV_QUICK_RECORDS_H_
