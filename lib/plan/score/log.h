// Reads logs: CSV rows → records that count, every row's fate, and what is wrong with them.
//
// Several files are one log in the order given. Rows are pulled one by one; only what counts
// is kept, in compact form (record.h). Data errors never stop the reading: all are found.
#ifndef PLAN_SCORE_LOG_H_
#define PLAN_SCORE_LOG_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plan/base/result.h"
#include "plan/io/encoding.h"
#include "plan/io/file.h"
#include "plan/io/seekable.h"
#include "plan/score/compiled.h"
#include "plan/score/header.h"
#include "plan/score/names.h"
#include "plan/score/pools.h"
#include "plan/score/record.h"
#include "plan/score/records.h"
#include "plan/score/trouble.h"

namespace plan::score {

// How far the reading has come; may be read by another thread meanwhile.
struct Progress {
  std::atomic<std::uint64_t> bytes{0};
  std::atomic<std::uint64_t> rows{0};
};

enum class Duplicates : std::uint8_t { kWarn, kError, kOff };

struct LogOptions {
  std::optional<Day> as_of;  // rows after it are outside
  Duplicates duplicates = Duplicates::kWarn;
  std::uint64_t duplicates_rows = 5'000'000;  // beyond it, kWarn stops looking
  std::vector<ColumnMap> maps;
  bool maps_may_miss = false;        // their headers need not stand in every log
  std::optional<Encoding> encoding;  // of every log; unset: told by content
  std::vector<std::string> gb18030;  // logs that turned out to be that, far down
  char delimiter = 0;                // 0: told by content
  std::size_t most_listed = 50;      // findings of each severity
  bool keep_rejects = false;
  int words_of_unit = -1;  // keep this unit's records one by one, ref and note too (--explain)
  unsigned threads = 1;    // that read one file together; at least 1
  std::size_t range = 0;   // bytes of a file that one of them takes at a time; 0: by its size
  Progress* progress = nullptr;  // outlives the reading
  bool one_by_one = false;       // keep all records so: for tests that compare the two
};

// A refused row, as it stood.
struct Reject {
  std::uint32_t file = 0;
  std::uint64_t line = 0;
  std::vector<std::string> cells;
  Message reasons;
};

// A row of the explained unit that does not count, and why.
struct LeftOut {
  enum class Fate : std::uint8_t { kVoid, kRefused, kOutside, kUnused };
  Fate fate = Fate::kVoid;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::string words;  // its date, item and note as they stand
};

struct LogFile {
  std::string name;
  std::vector<std::string> header;
  std::vector<bool> mapped;  // by LogOptions::maps: whether it has that header
};

struct Log {
  std::vector<LogFile> files;
  // Those that count one by one, in log order; behind them sums of rows that add up.
  Records records;
  // Days on which inspectors came, in order, each once: for records that are sums.
  std::vector<std::vector<std::int32_t>> visits;
  std::vector<TargetSet> targets;
  WordPool words;
  NumberPool numbers;
  RowCounts rows;
  std::optional<Day> as_of;  // as given, else by the log; unset: an empty log
  Troubles troubles{50};
  std::uint64_t repeated = 0;  // rows alike in every column to an earlier one
  std::vector<Reject> rejects;
  std::vector<LeftOut> left_out;  // of LogOptions::words_of_unit
  bool cut_short = false;         // the rest of a file could not be read: nothing may be scored

  [[nodiscard]] Place place(const Record& record) const;
};

class LogReader {
 public:
  // `compiled` must outlive the reader.
  LogReader(const Compiled& compiled, LogOptions options);
  ~LogReader();
  LogReader(const LogReader&) = delete;
  LogReader& operator=(const LogReader&) = delete;

  // Reads one file to its end. An Error when it cannot be read, is a spreadsheet file or in
  // an encoding other than UTF-8, or has no header.
  [[nodiscard]] Result<void> read(ByteSource& source);
  enum class Outcome : std::uint8_t {
    kRead,
    // The reader is spent, and all is to be read again:
    kByOneThread,  // it cannot be cut into ranges safely
    kAsGb18030,    // it is not the UTF-8 it was taken for, as long as it was nothing but ASCII
  };
  // The same by several threads, as far as its encoding allows.
  [[nodiscard]] Result<Outcome> read(const SeekableFile& file);
  // What was read; the reader is spent.
  [[nodiscard]] Log finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// All files of a log; the same file given twice is an Error, and a map that fits none of them.
[[nodiscard]] Result<Log> read_logs(const Compiled& compiled,
                                    const std::vector<std::string>& paths,
                                    const LogOptions& options);

// The rejects as CSV in the form of the log, with three columns more: file, line, reason; and
// before them a fourth for what stood behind the last column of the log, if there is any.
// Corrected, it can be given as a log again.
[[nodiscard]] std::string rejects_csv(const Log& log, Lang lang, bool for_file);

}  // namespace plan::score

#endif  // PLAN_SCORE_LOG_H_
