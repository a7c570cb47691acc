// Records that need no care (nothing odd, within the limits) are read from the structure of the
// text alone, quoted ones too. For this module only.
//
// Whatever is not such a record is left to the scanner, whose answers are the law: what is
// given here, it would give too.
#ifndef PLAN_CSV_QUICK_RECORDS_H_
#define PLAN_CSV_QUICK_RECORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "plan/csv/cells.h"
#include "plan/csv/reader.h"
#include "plan/csv/record.h"
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

  // Sees to it that something is known of what comes next, and may move the bytes of records
  // given before; false: it is for the scanner.
  [[nodiscard]] bool ready() { return stop_ < stop_end_ || more(); }
  // The records that come next, as far as they are known, are of one line and without quotes,
  // have as many cells as the first and end in the same way; at most `most`. Says nothing of
  // what follows them.
  [[nodiscard]] Run run(std::size_t most);
  // Fills in fields and raw of `record`. `stay`: leaves the bytes of those given before where
  // they are, and a blank line unread.
  [[nodiscard]] Step next(Record& record, bool stay);
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
