// A pull reader of CSV (RFC 4180, in every corner) over a byte source, in bounded memory.
//
// Fields may be quoted, hold separators, doubled quotes and line breaks; records end in LF,
// CRLF or CR, the last with or without one; a UTF-8 byte order mark is skipped. Text after a
// closing quote, a quote inside a field that does not begin with one, a quote open at the end
// of the input or over more than `max_quoted_lines` lines, NUL bytes, invalid UTF-8 and
// anything over a limit are refused: next() then answers kBroken with the reason and its
// place. After the first two reading goes on with the next line; after the others the input
// is over.
//
//   csv::Reader reader(*source);
//   while (reader.next() == csv::Reader::Answer::kRecord) use(reader.record());
//
// Not thread-safe, but several readers may each take a range of one file: csv/ranges.h.
#ifndef PLAN_CSV_READER_H_
#define PLAN_CSV_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "plan/base/message.h"
#include "plan/base/place.h"
#include "plan/csv/record.h"
#include "plan/io/file.h"

namespace plan::csv {

struct Options {
  char delimiter = ',';
  std::size_t max_field = 1 << 20;   // bytes as written, without its quotes
  std::size_t max_record = 4 << 20;  // bytes; at most 1 GiB
  std::size_t max_columns = 4096;
  std::size_t max_quoted_lines = 100;  // lines one quoted field may span
  std::size_t block = 1 << 18;         // bytes pulled at a time; at least 1
  bool portable = false;               // do without what only some processors know
};

// Part of a file, in bytes. Only what begins before `end` is read, but that to its own end.
struct Range {
  static constexpr std::uint64_t kToEnd = static_cast<std::uint64_t>(-1);

  std::uint64_t begin = 0;
  std::uint64_t end = kToEnd;
  friend bool operator==(const Range&, const Range&) = default;
};

// How much of a file lies before a record.
struct Extent {
  std::uint64_t lines = 0;    // physical ones
  std::uint64_t rows = 0;     // as a spreadsheet counts them: blank lines too
  std::uint64_t records = 0;  // without blank lines
  Extent& operator+=(const Extent& more);
  friend bool operator==(const Extent&, const Extent&) = default;
};

class Reader {
 public:
  enum class Answer : std::uint8_t { kRecord, kBroken, kEnd };

  // `source` must outlive the reader; its first byte is that at range.begin, which has to be
  // the first of a record. A byte order mark is looked for at byte 0 only.
  explicit Reader(ByteSource& source, Options options = {}, Range range = {});
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // The next record, which stays good until the next call of this. Lines without a single byte
  // are passed over. A call after kEnd answers kEnd again.
  [[nodiscard]] Answer next();

  // The records that the next calls of next() will give, as far as that is known already; none
  // where the next one needs care. They stay good until the last of them has been given and
  // next() or ahead() is called again (the record given last does not outlive this call).
  static constexpr std::size_t kMostAhead = 64;
  [[nodiscard]] Batch ahead();
  // Passes the first of them, as so many calls of next() would, but that record() is not one
  // of them. REQUIRES: count <= ahead().size()
  void skip(std::size_t count);

  [[nodiscard]] const std::string& name() const;  // of the source
  // After kRecord (for kBroken: what could be read of it).
  [[nodiscard]] const Record& record() const;
  // After kBroken: why, and where (line, column in code points, cell).
  [[nodiscard]] const Message& reason() const;
  // What the source advises where it could not be read on; else empty.
  [[nodiscard]] const Message& help() const;
  [[nodiscard]] Place broken_at() const;
  // True when kBroken ended the input.
  [[nodiscard]] bool fatal() const;

  // What was read so far, the current record counted.
  [[nodiscard]] Extent passed() const;
  // After kEnd: the byte of the file at which reading stopped, behind the last record and its
  // line end. At or behind range.end unless the input ended before.
  [[nodiscard]] std::uint64_t ended_at() const;
  // What of the file lies before the range. Numbers, lines, places and reasons count from
  // there, those of the current record too.
  void count_from(const Extent& before);

  // Where field `index` of the current record stands: file, line, column in code points, cell
  // ("D13": column letter and the record's row in the sheet). Worked out only when asked.
  [[nodiscard]] Place place(std::size_t index) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace plan::csv

#endif  // PLAN_CSV_READER_H_
