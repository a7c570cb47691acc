// The inside of csv::Reader. For this module only.
#ifndef PLAN_CSV_READER_IMPL_H_
#define PLAN_CSV_READER_IMPL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "plan/csv/cells.h"
#include "plan/csv/quick_records.h"
#include "plan/csv/reader.h"
#include "plan/csv/record.h"
#include "plan/csv/scanner.h"
#include "plan/csv/window.h"

namespace plan::csv {

// Readers of several threads must not share lines of the cache.
struct alignas(256) Reader::Impl {
  Impl(ByteSource& bytes, const Options& chosen, const Range& range)
      : source(bytes),
        options(chosen),
        window(bytes, chosen.block, range.begin),
        scanner(window, chosen, range),
        quick_records(window, scanner, chosen, range) {}

  Answer next();
  void look_ahead();
  void give(std::size_t count);
  std::optional<Answer> read_with_care();
  void count();
  Answer take_record();
  Answer break_off(Scanner::Step step);
  Answer refuse(std::size_t offset, std::size_t column, Message message, bool ends_input);
  Answer refuse_quote(const Words& words);
  void fill_fields(std::string_view raw);
  void explain();
  [[nodiscard]] Place place_of(std::size_t begin, std::size_t end, std::size_t column) const;

  // Why a record is broken, and where.
  struct Broken {
    std::size_t offset = 0;  // in the record
    std::size_t column = 0;
    const Words* quote = nullptr;   // the reason names the line on which a quote opened:
    std::uint64_t opened_line = 0;  // the first of the record is 0
  };

  // Records that need no care, read but not given yet. Their bytes stand in the window, which
  // moves only when there are none.
  struct Ahead {
    Batch batch;
    Extent from;
    std::uint64_t blank_lines = 0;  // between `from` and the first record
    std::uint64_t last_takes = 1;   // lines
    std::size_t given = 0, known = 0;
    bool then_care = false;  // what follows them is for the scanner
  };

  ByteSource& source;
  Options options;
  Window window;
  Scanner scanner;
  QuickRecords quick_records;
  Ahead ahead;
  Record record;
  Cells cells;
  Extent before;                    // of the range
  Extent passed;                    // of the range
  std::uint64_t line = 0, row = 0;  // of the current record in the range, from 0
  std::optional<Broken> broken;
  Message why, what_to_do;
  Place where;
  bool ended = false;
  bool broken_for_good = false;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_READER_IMPL_H_
