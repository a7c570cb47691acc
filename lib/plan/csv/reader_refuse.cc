// Records that need care: what is wrong with one, and where.
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "plan/csv/reader_impl.h"
#include "plan/csv/wide_comma.h"
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
    "the quote that opens on line {line} is still open after {limit} lines: a closing quote is "
    "probably missing",
    "第 {line} 行的引号过了 {limit} 行仍未闭合：可能漏写了右引号"};
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

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

}  // namespace

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
  record.blank = is_blank(record.fields);
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
      what_to_do = window.error().help;
      return refuse(at, column, window.error().message, true);
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
  if (options.delimiter == kForWideComma) {
    place.line_text = with_wide_commas(std::move(place.line_text));
  }
  return place;
}

}  // namespace plan::csv
