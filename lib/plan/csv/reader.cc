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

}  // namespace

bool is_blank(const Fields& fields) {
  // Nearly always the first byte tells: a digit, a letter, a 汉字.
  if (std::string_view first = fields.front(); !first.empty()) {
    auto byte = static_cast<unsigned char>(first.front());
    if ((byte >= '0' && byte <= 'z') || byte > 0xE3) return false;
  }
  return std::all_of(fields.begin(), fields.end(),
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
      record = ahead.batch[ahead.given];
      line = ahead.from.lines + ahead.blank_lines + ahead.given;
      give(1);
      row = passed.rows - 1;
      return Answer::kRecord;
    }
    ahead.then_care = false;
    if (std::optional<Answer> answer = read_with_care()) return *answer;
  }
}

// REQUIRES: all that was known is given.
void Reader::Impl::look_ahead() {
  using Step = QuickRecords::Step;
  ahead = {};
  ahead.from = passed;
  Record last;
  Step step{};
  for (;; ++ahead.blank_lines) {
    step = Step::kOther;
    if (!quick_records.ready()) break;
    ahead.batch.even = quick_records.run(kMostAhead);
    step = Step::kNotHere;
    if (ahead.batch.even.size() == kMostAhead) break;
    step = quick_records.next(last, !ahead.batch.even.empty());
    if (step != Step::kBlankLine) break;
  }
  if (step == Step::kRecord || step == Step::kQuotedRecord) {
    ahead.batch.last = Run(last.fields, 0, 1);
    ahead.batch.last_raw = last.raw;
    if (step == Step::kQuotedRecord) ahead.last_takes = quick_records.lines();
  }
  ahead.batch.number = before.records + passed.records + 1;
  ahead.batch.line = before.lines + passed.lines + ahead.blank_lines + 1;
  ahead.known = ahead.batch.size();
  ahead.then_care = step == Step::kOther;
  if (ahead.known > 0) return;
  passed.lines += ahead.blank_lines;
  passed.rows += ahead.blank_lines;
}

// Passes the next `count` of what is known.
inline void Reader::Impl::give(std::size_t count) {
  ahead.given += count;
  bool all = ahead.given == ahead.known;
  passed.rows = ahead.from.rows + ahead.blank_lines + ahead.given;
  passed.lines =
      ahead.from.lines + ahead.blank_lines + ahead.given + (all ? ahead.last_takes - 1 : 0);
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

Batch Reader::ahead() {
  Impl::Ahead& ahead = impl_->ahead;
  if (ahead.given == ahead.known && !ahead.then_care && !impl_->ended) impl_->look_ahead();
  return ahead.batch.behind(ahead.given);
}

void Reader::skip(std::size_t count) {
  assert(count <= impl_->ahead.known - impl_->ahead.given);
  if (count > 0) impl_->give(count);
}

const std::string& Reader::name() const {
  return impl_->source.name();
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

}  // namespace plan::csv
