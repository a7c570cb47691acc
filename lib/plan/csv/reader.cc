#include "plan/csv/reader.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "plan/csv/reader_impl.h"
#include "plan/text/utf8.h"

namespace plan::csv {
namespace {

// Where cell `index` of a record that is not broken begins and ends, its quotes counted. One
// that is missing belongs behind the last.
std::pair<std::size_t, std::size_t> bounds(std::string_view raw, char delimiter,
                                           std::size_t index) {
  for (std::size_t begin = 0;; --index) {
    std::size_t end = begin;
    for (bool quoted = false; end < raw.size() && (quoted || raw[end] != delimiter); ++end) {
      quoted ^= raw[end] == '"';
    }
    if (index == 0) return {begin, end};
    if (end == raw.size()) return {end, end};
    begin = end + 1;
  }
}

// Nearly always the first byte tells that a record is not blank: a digit, a letter, a 汉字.
inline bool begins_with_letter(const Record& record, char delimiter) {
  auto first = static_cast<unsigned char>(record.raw.front());
  return ((first >= '0' && first <= 'z') || first > 0xE3) && record.raw.front() != delimiter;
}

}  // namespace

bool is_blank(const Record& record) {
  return std::all_of(record.fields.begin(), record.fields.end(),
                     [](std::string_view field) { return trim(field).empty(); });
}

inline void Reader::Impl::count() {
  ++passed.records;
  record.line = before.lines + line + 1;
  record.number = before.records + passed.records;
}

Reader::Answer Reader::Impl::next() {
  if (ended) return Answer::kEnd;
  broken.reset();
  for (;;) {
    if (ahead.given == ahead.known && !ahead.then_care) look_ahead();
    if (ahead.given < ahead.known) {
      record = ahead.records[ahead.given];
      give(1);
      line = ahead.from.lines + (record.line - ahead.first_line);
      row = passed.rows - 1;
      return Answer::kRecord;
    }
    settle();
    if (!std::exchange(ahead.then_care, false)) continue;
    if (std::optional<Answer> answer = read_with_care()) return *answer;
  }
}

// Blank lines behind the last record are passed with what follows them.
void Reader::Impl::settle() {
  if (ahead.end_rows == 0) return;
  passed.lines = ahead.from.lines + std::exchange(ahead.end_lines, 0);
  passed.rows = ahead.from.rows + std::exchange(ahead.end_rows, 0);
}

// Numbers the next of those that are known.
inline void Reader::Impl::enter(std::uint64_t number, std::uint64_t at_line) {
  Record& next = ahead.records.data()[ahead.known++];
  next.blank = !begins_with_letter(next, options.delimiter) && is_blank(next);
  next.number = number;
  next.line = at_line;
}

// REQUIRES: all that was known is given.
void Reader::Impl::look_ahead() {
  using Step = QuickRecords::Step;
  settle();
  ahead.given = ahead.known = 0;
  ahead.from = passed;
  ahead.first_line = before.lines + passed.lines + 1;
  ahead.last_takes = 1;
  std::uint64_t number = before.records + passed.records, at_line = ahead.first_line;
  while (ahead.known < kMostAhead) {
    std::span<Record> free(ahead.records.begin() + ahead.known, ahead.records.end());
    for (std::size_t run = quick_records.run(free); run > 0; --run) enter(++number, at_line++);
    if (ahead.known == kMostAhead) break;
    Step step = quick_records.next(ahead.records[ahead.known], ahead.known > 0);
    if (step == Step::kNotHere) break;
    if (step == Step::kOther) {
      ahead.then_care = true;
      break;
    }
    if (step != Step::kBlankLine) enter(++number, at_line);
    ++at_line;
    if (step != Step::kQuotedRecord) continue;
    ahead.last_takes = quick_records.lines();
    break;  // there is room for the cells of one
  }
  ahead.end_rows = at_line - ahead.first_line;
  ahead.end_lines = ahead.end_rows + ahead.last_takes - 1;
}

// Passes the next `count` of what is known.
inline void Reader::Impl::give(std::size_t count) {
  ahead.given += count;
  std::uint64_t before_it = ahead.records[ahead.given - 1].line - ahead.first_line;
  passed.rows = ahead.from.rows + before_it + 1;
  passed.lines =
      ahead.from.lines + before_it + (ahead.given == ahead.known ? ahead.last_takes : 1);
  passed.records += count;
}

// What the scanner says comes next; nothing for a line without a byte.
std::optional<Reader::Answer> Reader::Impl::read_with_care() {
  record = {};
  Scanner::Step step = scanner.next();
  quick_records.resume();
  if (step == Scanner::Step::kEnd) {
    ended = true;
    return Answer::kEnd;
  }
  line = passed.lines;
  row = passed.rows++;
  passed.lines += scanner.lines();
  if (step == Scanner::Step::kBlankLine) return std::nullopt;
  count();
  return step == Scanner::Step::kRecord ? take_record() : break_off(step);
}

void Reader::Impl::fill_fields(std::string_view raw) {
  cells.clear();
  for (const Field& field : scanner.fields()) {
    cells.add(static_cast<std::uint32_t>(field.begin) - 1,
              static_cast<std::uint32_t>(field.begin + field.size), field.doubled);
  }
  record.raw = raw;
  record.fields = cells.fields(raw.data(), 0, raw);
}

Extent& Extent::operator+=(const Extent& more) {
  lines += more.lines;
  rows += more.rows;
  records += more.records;
  return *this;
}

Reader::Reader(ByteSource& source, Options options, Range range)
    : impl_(std::make_unique<Impl>(source, options, range)) {
  assert(options.delimiter != '"' && options.delimiter != '\r' && options.delimiter != '\n');
  assert(options.max_record <= std::size_t{1} << 30);
}

Reader::~Reader() = default;

Reader::Answer Reader::next() {
  return impl_->next();
}

std::span<const Record> Reader::ahead() {
  Impl::Ahead& ahead = impl_->ahead;
  if (ahead.given == ahead.known && !ahead.then_care && !impl_->ended) impl_->look_ahead();
  return {ahead.records.data() + ahead.given, ahead.known - ahead.given};
}

void Reader::skip(std::size_t count) {
  assert(count <= impl_->ahead.known - impl_->ahead.given);
  if (count > 0) impl_->give(count);
}

const Record& Reader::record() const {
  return impl_->record;
}

const Message& Reader::reason() const {
  return impl_->why;
}

const Message& Reader::help() const {
  return impl_->what_to_do;
}

Place Reader::broken_at() const {
  return impl_->where;
}

bool Reader::fatal() const {
  return impl_->broken_for_good;
}

Extent Reader::passed() const {
  return impl_->passed;
}

std::uint64_t Reader::ended_at() const {
  return impl_->window.offset() + impl_->scanner.at();
}

void Reader::count_from(const Extent& before) {
  impl_->before = before;
  impl_->record.line = before.lines + impl_->line + 1;
  impl_->record.number = before.records + impl_->passed.records;
  if (impl_->broken) impl_->explain();
}

Place Reader::place(std::size_t index) const {
  const Record& record = impl_->record;
  if (!impl_->broken) {
    auto [begin, end] = bounds(record.raw, impl_->options.delimiter, index);
    return impl_->place_of(begin, end, index);
  }
  const std::vector<Field>& fields = impl_->scanner.fields();
  if (index >= fields.size()) {
    std::size_t end = record.raw.size();
    return impl_->place_of(end, end, index);
  }
  return impl_->place_of(fields[index].start, fields[index].end, index);
}

std::string column_letters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters;
}

}  // namespace plan::csv
