#include "plan/score/header.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "plan/csv/reader.h"
#include "plan/csv/separator.h"
#include "plan/csv/wide_comma.h"
#include "plan/score/header_match.h"
#include "plan/text/date.h"
#include "plan/text/escape.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr std::size_t kHeaderRows = 20;
constexpr char kDelimiters[] = {',', '\t', ';', '|', csv::kForWideComma};

constexpr Words kNoHeader{
    "no header among the first {rows} rows: one row has to name {columns}",
    "前{rows}行里没有表头：要有一行同时写明{columns}"};
constexpr Words kNoHeaderNear{
    "no header among the first {rows} rows: one row has to name {columns}; line {line} lacks "
    "{lacks}",
    "前{rows}行里没有表头：要有一行同时写明{columns}；第{line}行缺{lacks}"};
constexpr Words kEmpty{"the log is empty: it needs a header that names {columns}",
                       "记录表是空的：要有表头，写明{columns}"};
constexpr Words kMapHelp{"if a column is headed otherwise, say so with `--map COLUMN=HEADER`",
                         "列名不同的，用 --map 列=表头 指明，如 --map unit=村名"};
constexpr Words kAddHeader{
    "the first row is a record already: put a row above it that names the columns, such as "
    "date,unit,item",
    "第一行已经是记录：请在它上面加一行表头，如 日期,单位,项目"};
constexpr Words kSaysSeparator{
    "the first line says that `{separator}` separates the cells: put it right, or delete it",
    "第一行写明以“{separator}”分隔各列：请改正，或删去这一行"};
constexpr Words kOddText{
    "line {line} reads `{text}`: if that is not what it says, the file is in another encoding; "
    "save it as “CSV UTF-8” (另存为)",
    "第{line}行读出来是“{text}”：如果与原文不符，说明文件是别的编码，请另存为“CSV "
    "UTF-8（逗号分隔）”"};
constexpr Words kUnreadRow{"line {line} could not be read: {reason}",
                           "第{line}行读不出来：{reason}"};
constexpr Words kNoSuchHeader{"`--map {column}={header}`: no column of the log is headed so",
                              "--map {column}={header}：记录表里没有这一列"};
constexpr Words kColumnWords{"{name} ({headers})", "{name}（{headers}）"};

struct Row {
  Cells cells;
  std::uint64_t number = 0;
  std::uint64_t line = 0;
};

struct Beginning {
  std::vector<Row> rows;
  std::optional<Error> broken;  // the first row that cannot be read …
  bool goes_on = true;          // … and whether one can be read behind it
};

Beginning first_rows(std::string_view bytes, const std::string& file, char delimiter) {
  std::unique_ptr<ByteSource> source = memory_source(file, bytes);
  std::unique_ptr<ByteSource> narrow = csv::wide_comma_source(*source);
  csv::Options options;
  options.delimiter = delimiter;
  csv::Reader reader(delimiter == csv::kForWideComma ? *narrow : *source, options);
  Beginning found;
  while (found.rows.size() < kHeaderRows) {
    csv::Reader::Answer answer = reader.next();
    if (answer == csv::Reader::Answer::kEnd) break;
    if (answer == csv::Reader::Answer::kBroken) {
      if (!found.broken) found.broken = Error{reader.reason(), {}, reader.broken_at()};
      found.goes_on = !reader.fatal();
      if (reader.fatal()) break;
      continue;
    }
    const csv::Record& record = reader.record();
    Row row;
    row.number = record.number;
    row.line = record.line;
    for (std::string_view field : record.fields) row.cells.emplace_back(trim(field));
    found.rows.push_back(std::move(row));
  }
  return found;
}

std::vector<const ColumnInfo*> lacking(const Header& header) {
  std::vector<const ColumnInfo*> lacks;
  for (const ColumnInfo& row : column_table()) {
    if (row.required && header.of(row.column).empty()) lacks.push_back(&row);
  }
  return lacks;
}

Message describe(const std::vector<const ColumnInfo*>& columns) {
  Message all;
  for (const ColumnInfo* row : columns) {
    std::string headers;
    for (std::string_view header : row->headers) {
      headers += (headers.empty() ? "" : "、") + std::string(header);
    }
    Message one = say(kColumnWords, {{"name", row->name}, {"headers", headers}});
    all.en += (all.en.empty() ? "" : ", ") + one.en;
    all.zh += (all.zh.empty() ? "" : "，") + one.zh;
  }
  return all;
}

struct Search {
  std::optional<Header> found;
  // The row that names most of what is required, for the message.
  std::set<std::string> cells;  // folded; what --map could have meant
  std::size_t named = 0;
  std::uint64_t line = 0;
  std::vector<const ColumnInfo*> lacks;
  bool any_row = false;
  std::optional<bool> begins_with_record;  // by the first row of several cells
  std::optional<Error> broken;             // with the first separator tried
  bool goes_on = true;
};

// How many rows have as many cells as the header.
std::size_t evenness(const std::vector<Row>& rows, const Header& header) {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
    return row.cells.size() == header.names.size();
  }));
}

bool is_title(const Row& row) {
  bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                           [](const std::string& cell) { return cell.empty(); });
  return !blank && !fold_name(row.cells.front()).starts_with("sep=");
}

// The header that rows `first` to `last` are.
Header at(const std::vector<Row>& rows, std::size_t first, std::size_t last, Header header) {
  header.row = rows[last].number;
  header.line = rows[last].line;
  header.above = static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first), is_title));
  return header;
}

// Whether `below` may be the lower half of a head whose upper half has what is required: there
// it is blank, or says the same again. A record has a date.
bool may_be_lower_half(const Cells& below, const Header& upper) {
  for (const ColumnInfo& column : column_table()) {
    if (!column.required) continue;
    for (std::size_t field : upper.of(column.column)) {
      if (field < below.size() && !below[field].empty() && below[field] != upper.names[field]) {
        return false;
      }
    }
  }
  return true;
}

// The header that row i is, or the one that it is a half of, if that names more columns.
Header widest(const std::vector<Row>& rows, std::size_t i, const Header& alone,
              const HeaderMatcher& matcher) {
  Header best = at(rows, i, i, alone);
  auto consider = [&](std::size_t upper) {
    Header both = matcher.header(rows[upper].cells, rows[upper + 1].cells);
    if (!lacking(both).empty() || both.columns() <= best.columns()) return;
    best = at(rows, upper, upper + 1, std::move(both));
  };
  if (i > 0) consider(i - 1);
  if (i + 1 < rows.size() && may_be_lower_half(rows[i + 1].cells, alone)) consider(i);
  return best;
}

bool has_date(const Cells& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
    auto date = parse_date(cell);
    return date && date->kind == PartialDate::Kind::kDay;
  });
}

// Leaves the header that was found, if any.
std::optional<Header> look(const std::vector<Row>& rows, const HeaderMatcher& matcher,
                           Search& search) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    search.any_row = true;
    for (const std::string& cell : row.cells) search.cells.insert(fold_name(cell));
    if (!search.begins_with_record && row.cells.size() > 1 && !row.cells[1].empty()) {
      search.begins_with_record = has_date(row.cells);
    }
    Header header = matcher.header(row.cells);
    std::vector<const ColumnInfo*> lacks = lacking(header);
    if (lacks.empty()) return widest(rows, i, header, matcher);
    std::size_t named = lacking(Header{}).size() - lacks.size();
    if (named > search.named) {
      search.named = named;
      search.line = row.line;
      search.lacks = std::move(lacks);
    }
  }
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    Header header = matcher.header(rows[i].cells, rows[i + 1].cells);
    if (lacking(header).empty()) return at(rows, i, i + 1, std::move(header));
  }
  return std::nullopt;
}

std::string separator_name(char separator) {
  if (separator == csv::kForWideComma) return std::string(csv::kWideComma);
  return separator == '\t' ? "tab" : for_terminal(std::string(1, separator));
}

// Japanese, Greek or Russian letters, or none at all: what the bytes of Big5 look like in GBK.
bool is_odd(char32_t c) {
  return (c >= 0x370 && c <= 0x52F) || (c >= 0x3041 && c <= 0x312F) ||
         (c >= 0xE000 && c <= 0xF8FF);
}

// What to say of the first line that does not look like Chinese, if there is one.
std::optional<Message> odd_text(std::string_view text) {
  constexpr std::size_t kShown = 40;
  for (std::size_t line = 1; line <= kHeaderRows && !text.empty(); ++line) {
    std::string_view shown = trim(take_until(text, '\n'));
    std::size_t odd = 0;  // one may be a sign: α, μ
    for (std::size_t at = 0; at < shown.size();) odd += is_odd(next_code_point(shown, at));
    if (odd > 1) {
      return say(kOddText, {{"line", line}, {"text", for_terminal(excerpt(shown, kShown))}});
    }
  }
  return std::nullopt;
}

// Why there is none.
Error no_header(const Search& search, std::string_view first_bytes, char named_separator,
                Place place) {
  if (search.broken && !search.goes_on) return *search.broken;
  Message wanted = describe(lacking(Header{}));
  if (!search.any_row && !search.broken) return {say(kEmpty, {{"columns", wanted}}), {}, place};
  Message help = say(kMapHelp);
  if (search.broken) {
    help = say(kUnreadRow, {{"line", static_cast<std::size_t>(search.broken->place.line)},
                            {"reason", search.broken->message}});
  } else if (named_separator != '\0') {
    help = say(kSaysSeparator, {{"separator", separator_name(named_separator)}});
  } else if (search.named == 0) {
    if (search.begins_with_record.value_or(false)) help = say(kAddHeader);
    help = odd_text(first_bytes).value_or(help);
  }
  if (search.named == 0) {
    return {say(kNoHeader, {{"rows", kHeaderRows}, {"columns", wanted}}), help, place};
  }
  place.line = static_cast<std::uint32_t>(search.line);
  return {say(kNoHeaderNear, {{"rows", kHeaderRows},
                              {"columns", wanted},
                              {"line", static_cast<std::size_t>(search.line)},
                              {"lacks", describe(search.lacks)}}),
          help, place};
}

struct Way {
  const std::vector<std::string>& kinds;
  char only_delimiter = 0;
};

Search search_header(std::string_view first_bytes, const std::string& file,
                     const std::vector<ColumnMap>& maps, const Way& way) {
  HeaderMatcher matcher(maps, way.kinds);
  Search search;
  std::string delimiters(std::begin(kDelimiters), std::end(kDelimiters));
  if (way.only_delimiter != 0) delimiters = way.only_delimiter;
  std::size_t most_even = 0;
  for (char delimiter : delimiters) {
    Beginning beginning = first_rows(first_bytes, file, delimiter);
    if (delimiter == delimiters.front()) {
      search.broken = std::move(beginning.broken);
      search.goes_on = beginning.goes_on;
    }
    std::optional<Header> header = look(beginning.rows, matcher, search);
    if (!header) continue;
    std::size_t even = evenness(beginning.rows, *header);
    if (even <= most_even) continue;
    most_even = even;
    header->delimiter = delimiter;
    search.found = std::move(header);
  }
  return search;
}

}  // namespace

Error no_such_header(const ColumnMap& map, Place place) {
  return {say(kNoSuchHeader,
              {{"column", info(map.column).name}, {"header", for_terminal(map.header)}}),
          {},
          std::move(place)};
}

Result<Header> find_header(std::string_view first_bytes, const std::string& file,
                           const std::vector<ColumnMap>& maps,
                           const std::vector<std::string>& kinds, char only_delimiter,
                           bool maps_may_miss) {
  Place place;
  place.file = file;
  char named = only_delimiter == 0 ? csv::named_separator(first_bytes) : '\0';
  Way way{kinds, only_delimiter == 0 ? named : only_delimiter};
  Search search = search_header(first_bytes, file, maps, way);
  std::vector<bool> mapped;
  std::vector<ColumnMap> here;
  const ColumnMap* missing = nullptr;
  for (const ColumnMap& map : maps) {
    bool there = search.found ? !search.found->of(map.column).empty()
                              : search.cells.count(fold_name(map.header)) > 0;
    mapped.push_back(there);
    if (there) {
      here.push_back(map);
    } else if (missing == nullptr) {
      missing = &map;
    }
  }
  if (missing != nullptr && maps_may_miss) {
    search = search_header(first_bytes, file, here, way);
  }
  if (missing != nullptr && (!maps_may_miss || !search.found)) {
    return tl::unexpected<Error>(no_such_header(*missing, std::move(place)));
  }
  if (!search.found) {
    // What breaks a row may be that it is cut at the wrong places.
    if (named != '\0' && search_header(first_bytes, file, here, {kinds}).found) {
      search.broken.reset();
    }
    return tl::unexpected<Error>(no_header(search, first_bytes, named, std::move(place)));
  }
  search.found->mapped = std::move(mapped);
  return std::move(*search.found);
}

}  // namespace plan::score
