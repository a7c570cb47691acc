#include "plan/csv/reader.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>
#include <utility>

#include "plan/csv/cells.h"
#include "plan/csv/quick_records.h"
#include "plan/csv/scanner.h"
#include "plan/csv/wide_comma.h"
#include "plan/csv/window.h"
#include "plan/text/utf8.h"

namespace plan::csv {
namespace {

constexpr Words kAfterQuote{
    "text behind a closing quote: a separator or the end of the line was expected (a quote "
    "inside a quoted cell is written twice)",
    "右引号后面还有文字：此处应为分隔符或行末（引号内的引号要写两遍）"};
constexpr Words kBareQuote{
    "a quote inside a cell that does not begin with one: put the whole cell in quotes, and "
    "write the quote twice",
    "单元格中间出现引号：请把整个单元格加上引号，其中的引号写两遍"};
constexpr Words kOpenQuote{"the quote that opens on line {line} is never closed",
                           "第 {line} 行的引号没有配对"};
constexpr Words kLongQuote{
    "the quote that opens on line {line} is still open after {limit} lines (limit "
    "`csv-quote-lines`): a closing quote is probably missing",
    "第 {line} 行的引号过了 {limit} 行仍未闭合（限制 csv-quote-lines）：可能漏写了右引号"};
constexpr Words kNul{"a NUL byte: this is not a text file", "含有 NUL 字节：这不是文本文件"};
constexpr Words kCutShort{
    "the line breaks off in the middle of a character; the file may have "
    "been cut off",
    "这一行在一个字的中间断开，文件可能不完整"};
constexpr Words kNotUtf8{"byte {byte} is not UTF-8 text", "字节 {byte} 不是 UTF-8 文字"};
constexpr Words kLongField{"a cell of more than {limit} bytes (limit `csv-cell`)",
                           "单元格超过 {limit} 字节（限制 csv-cell）"};
constexpr Words kLongRecord{"a row of more than {limit} bytes (limit `csv-row`)",
                            "一行记录超过 {limit} 字节（限制 csv-row）"};
constexpr Words kManyColumns{"a row of more than {limit} cells (limit `csv-columns`)",
                             "一行记录超过 {limit} 个单元格（限制 csv-columns）"};

std::size_t breaks_in(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  }
  return n;
}

// The beginning of the line that holds `offset`.
std::size_t line_start(std::string_view text, std::size_t offset) {
  while (offset > 0 && text[offset - 1] != '\n' && text[offset - 1] != '\r') --offset;
  return offset;
}

void show_wide_commas(std::string& text) {
  for (std::size_t at = 0; (at = text.find(kForWideComma, at)) != text.npos;) {
    text.replace(at, 1, kWideComma);
  }
}

// Places hold lines up to four thousand million; what lies behind is shown there.
std::uint32_t as_line(std::uint64_t line) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(line, std::numeric_limits<std::uint32_t>::max()));
}

std::string byte_name(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', kDigits[value >> 4], kDigits[value & 15]};
}

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

bool is_blank(const Record& record) {
  return std::all_of(record.fields.begin(), record.fields.end(),
                     [](std::string_view field) { return trim(field).empty(); });
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

}  // namespace

// Readers of several threads must not share lines of the cache.
struct alignas(256) Reader::Impl {
  Impl(ByteSource& bytes, const Options& chosen, const Range& range)
      : source(bytes),
        options(chosen),
        window(bytes, chosen.block, range.begin),
        scanner(window, chosen, range),
        quick_records(window, scanner, chosen, range) {}

  Answer next();
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

  ByteSource& source;
  Options options;
  Window window;
  Scanner scanner;
  QuickRecords quick_records;
  Record record;
  Cells cells;
  Extent before;                    // of the range
  Extent passed;                    // of the range
  std::uint64_t line = 0, row = 0;  // of the current record in the range, from 0
  std::optional<Broken> broken;
  Message why;
  Place where;
  bool ended = false;
  bool broken_for_good = false;
};

inline void Reader::Impl::count() {
  ++passed.records;
  record.line = before.lines + line + 1;
  record.number = before.records + passed.records;
}

Reader::Answer Reader::Impl::next() {
  if (ended) return Answer::kEnd;
  broken.reset();
  for (;;) {
    QuickRecords::Step step = quick_records.next(record);
    if (step == QuickRecords::Step::kOther) {
      std::optional<Answer> answer = read_with_care();
      if (answer) return *answer;
      continue;
    }
    line = passed.lines;
    row = passed.rows++;
    passed.lines += step == QuickRecords::Step::kQuotedRecord ? quick_records.lines() : 1;
    if (step == QuickRecords::Step::kBlankLine) continue;
    count();
    record.blank = !begins_with_letter(record, options.delimiter) && is_blank(record);
    return Answer::kRecord;
  }
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

Reader::Answer Reader::Impl::take_record() {
  std::string_view raw = scanner.raw();
  fill_fields(raw);
  if (!is_ascii(raw)) {
    if (std::optional<std::size_t> bad = find_invalid_utf8(raw)) {
      const std::vector<Field>& fields = scanner.fields();
      auto after =
          std::upper_bound(fields.begin(), fields.end(), *bad,
                           [](std::size_t at, const Field& f) { return at < f.start; });
      auto column = static_cast<std::size_t>(after - fields.begin()) - 1;
      Message reason = is_cut_short(raw, *bad)
                           ? say(kCutShort)
                           : say(kNotUtf8, {{"byte", byte_name(raw[*bad])}});
      return refuse(*bad, column, std::move(reason), true);
    }
  }
  record.blank = is_blank(record);
  return Answer::kRecord;
}

Reader::Answer Reader::Impl::break_off(Scanner::Step step) {
  std::string_view raw = scanner.raw();
  fill_fields(raw);
  std::size_t at = scanner.broken_at();
  std::size_t column = record.fields.size();
  using Step = Scanner::Step;
  switch (step) {
    case Step::kAfterQuote:
      return refuse(at, column, say(kAfterQuote), false);
    case Step::kBareQuote:
      return refuse(at, column, say(kBareQuote), false);
    case Step::kOpenQuote:
      return refuse_quote(kOpenQuote);
    case Step::kLongQuote:
      return refuse_quote(kLongQuote);
    case Step::kNul:
      return refuse(at, column, say(kNul), true);
    case Step::kLongField:
      return refuse(at, column, say(kLongField, {{"limit", options.max_field}}), true);
    case Step::kLongRecord:
      return refuse(at, column, say(kLongRecord, {{"limit", options.max_record}}), true);
    case Step::kManyColumns:
      return refuse(at, column, say(kManyColumns, {{"limit", options.max_columns}}), true);
    default:
      return refuse(at, column, window.error(), true);
  }
}

Reader::Answer Reader::Impl::refuse(std::size_t offset, std::size_t column, Message message,
                                    bool ends_input) {
  // Who looks at a broken record still gets nothing but UTF-8.
  auto bad = std::find_if(record.fields.begin(), record.fields.end(),
                          [](std::string_view f) { return find_invalid_utf8(f).has_value(); });
  record.fields.cut(static_cast<std::size_t>(bad - record.fields.begin()));
  broken = Broken{offset, column};
  why = std::move(message);
  explain();
  broken_for_good = ends_input;
  ended = ends_input;
  return Answer::kBroken;
}

Reader::Answer Reader::Impl::refuse_quote(const Words& words) {
  std::string_view raw = record.raw;
  std::size_t at = scanner.broken_at();
  Answer answer = refuse(at, record.fields.size(), {}, true);
  broken->quote = &words;
  broken->opened_line = breaks_in(raw.substr(0, std::min(at, raw.size())));
  explain();
  return answer;
}

// What depends on the line where the record begins.
void Reader::Impl::explain() {
  where = place_of(broken->offset, broken->offset + 1, broken->column);
  if (broken->quote == nullptr) return;
  why = say(*broken->quote,
            {{"line", record.line + broken->opened_line}, {"limit", options.max_quoted_lines}});
}

Place Reader::Impl::place_of(std::size_t begin, std::size_t end, std::size_t column) const {
  std::string_view raw = record.raw;
  begin = std::min(begin, raw.size());
  end = std::clamp(end, begin, raw.size());
  while (end < raw.size() && (raw[end] & 0xC0) == 0x80) ++end;  // whole characters
  auto line_at = [&](std::size_t offset) {
    return as_line(record.line + breaks_in(raw.substr(0, offset)));
  };
  auto column_at = [&](std::size_t offset) {
    std::size_t start = line_start(raw, offset);
    std::size_t n = count_code_points(raw.substr(start, offset - start));
    return static_cast<std::uint32_t>(n + 1);
  };
  Place place;
  place.file = source.name();
  place.line = line_at(begin);
  place.column = column_at(begin);
  place.end_line = line_at(end);
  place.end_column = column_at(end);
  place.cell = column_letters(column) + std::to_string(before.rows + row + 1);
  std::size_t start = line_start(raw, begin);
  place.line_text = raw.substr(start, raw.find_first_of("\r\n", begin) - start);
  if (options.delimiter == kForWideComma) show_wide_commas(place.line_text);
  return place;
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
}

Reader::~Reader() = default;

Reader::Answer Reader::next() {
  return impl_->next();
}

const Record& Reader::record() const {
  return impl_->record;
}

const Message& Reader::reason() const {
  return impl_->why;
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
