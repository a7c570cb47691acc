// Cuts bytes into records and fields; knows nothing of characters, places or messages. For
// this module only.
//
// One byte is looked at after the other, and every decision depends on bytes alone, so the
// answers are the same however the source cuts its blocks. Limits are checked by position:
// the first byte too many decides, not the moment when it is noticed.
#ifndef PLAN_CSV_SCANNER_H_
#define PLAN_CSV_SCANNER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/csv/window.h"

namespace plan::csv {

// Offsets into the record's raw bytes.
struct Field {
  std::size_t start = 0;  // with its quote
  std::size_t end = 0;    // behind its closing quote
  std::size_t begin = 0;  // of what stands in it …
  std::size_t size = 0;   // … and its bytes, as written
  bool doubled = false;   // holds doubled quotes
};

class Scanner {
 public:
  enum class Step : unsigned char {
    kRecord,
    kBlankLine,  // not a single byte
    kEnd,
    // A record that is broken, and the input may go on:
    kAfterQuote,  // text behind a closing quote
    kBareQuote,   // a quote in the middle of a field
    // The input is over:
    kOpenQuote,  // at the end of the input
    kLongQuote,  // over too many lines
    kNul,
    kLongField,
    kLongRecord,
    kManyColumns,
    kReadError,
  };

  // `window` must outlive the scanner. No record is begun at or behind range.end.
  Scanner(Window& window, const Options& options, const Range& range);

  // The next record or blank line. What the functions below tell stays good until the next
  // call.
  [[nodiscard]] Step next();

  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
  // The record without its line end; of a broken one, what was read so far.
  [[nodiscard]] std::string_view raw() const;
  [[nodiscard]] std::size_t broken_at() const { return broken_at_; }  // in raw()
  // Physical lines the record takes, its own end counted.
  [[nodiscard]] std::size_t lines() const { return breaks_ + 1; }
  // Where the scanner stands in the window. Behind records that are read otherwise it can be
  // moved on when it is between two: when the next byte it looks at begins a record.
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool between_records() const { return !first_ && !skip_lf_ && !skip_line_; }
  void move_to(std::size_t at) { begin_ = at_ = at; }

 private:
  enum class State : unsigned char { kFieldStart, kPlain, kQuoted, kQuoteSeen };
  using Pull = Window::Pull;

  [[nodiscard]] Pull pull();
  [[nodiscard]] bool pass_mark(Step& step);
  [[nodiscard]] bool prepare(Step& step);
  [[nodiscard]] bool have_byte() const { return at_ < window_.size(); }
  [[nodiscard]] std::size_t here() const { return at_ - begin_; }
  [[nodiscard]] bool over_limit(Step& step);
  [[nodiscard]] bool step_over(Step& step);
  [[nodiscard]] bool quoted(Step& step);
  [[nodiscard]] bool plain(Step& step);
  [[nodiscard]] bool end_field(std::size_t size, std::size_t end, Step& step);
  [[nodiscard]] bool end_record(Step& step);
  [[nodiscard]] bool end_input(Step& step);
  bool broken(Step what, std::size_t at, Step& step);

  Window& window_;
  Options options_;
  std::uint64_t stop_;         // in the file: where no record is begun any more
  bool plain_stop_[256] = {};  // bytes that end a run outside quotes
  std::size_t begin_ = 0;      // of the record, in the window
  std::size_t end_ = 0;        // of the record
  std::size_t at_ = 0;         // the next byte
  State state_ = State::kFieldStart;
  Field field_;
  std::vector<Field> fields_;
  std::size_t breaks_ = 0;        // line breaks inside the record
  std::size_t quoted_lines_ = 0;  // of the field
  std::size_t broken_at_ = 0;
  bool first_;              // a byte order mark may come
  bool skip_lf_ = false;    // the last line ended in CR: an LF belongs to it
  bool skip_line_ = false;  // the last record was broken: go on behind its line
};

}  // namespace plan::csv

#endif  // PLAN_CSV_SCANNER_H_
