// Units in the rows of a CSV file: the same columns as the keys of a unit, in either language.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/csv/separator.h"
#include "plan/csv/wide_comma.h"
#include "plan/format/load_units.h"
#include "plan/io/encoding.h"
#include "plan/io/file.h"
#include "plan/text/fold.h"
#include "plan/text/nearest.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

constexpr Words kEncoding{"the file is not UTF-8 but looks like {encoding}",
                          "文件不是UTF-8编码，看起来是{encoding}"};
constexpr Words kNoEncoding{"the file is not UTF-8", "文件不是UTF-8编码"};
constexpr Words kSaveAs{"save it as CSV UTF-8", "请另存为“CSV UTF-8”"};
constexpr Words kNoHeader{"the first row should name the columns; `name` or `id` is needed",
                          "第一行应写各栏的名称，至少要有“名称”或“代码”"};
constexpr Words kTwoColumns{"two columns are both `{key}`", "两栏都是“{key}”"};
constexpr Words kNearly{"no column is called `{name}`", "没有叫“{name}”的栏"};
constexpr Words kTooMany{"the row has more fields than the header", "这一行的栏数比表头多"};

constexpr int kNoColumn = -1;

// One CSV file under way.
class UnitRows {
 public:
  UnitRows(Context& context, std::uint32_t file) : context_(context), file_(file) {}

  void read() {
    const SourceFile& source = context_.out.sources.file(file_);
    if (!check_encoding(source.text())) return;
    csv::Options options;
    char named = csv::named_separator(source.text());
    bool is_usable = named != '\0' && named != csv::kForWideComma;
    options.delimiter = is_usable ? named : delimiter_of(source.text());
    auto bytes = memory_source(source.name(), source.text());
    csv::Reader reader(*bytes, options);
    delimiter_ = options.delimiter;
    context_.out.sources.be_table(file_, delimiter_);
    for (;;) {
      csv::Reader::Answer answer = reader.next();
      if (answer == csv::Reader::Answer::kEnd) break;
      if (answer == csv::Reader::Answer::kBroken) {
        broken(reader);
        if (reader.fatal()) break;
      } else if (!reader.record().blank && !(is_usable && reader.record().line == 1)) {
        take(reader.record());
      }
    }
    if (!has_header_) no_header({file_, 0, 0});
  }

 private:
  bool check_encoding(std::string_view text) {
    if (!find_invalid_utf8(text)) return true;
    Encoding encoding = detect_encoding(text);
    context_.report(Rule::kNotUtf8, {file_, 0, 0},
                    encoding == Encoding::kUnknown
                        ? say(kNoEncoding)
                        : say(kEncoding, {{"encoding", encoding_name(encoding)}}),
                    say(kSaveAs));
    context_.units_whole = false;
    return false;
  }

  static char delimiter_of(std::string_view text) {
    std::string_view header = text.substr(0, text.find_first_of("\r\n"));
    for (char c : {',', '\t', ';', '|'}) {
      if (header.find(c) != header.npos) return c;
    }
    return ',';
  }

  void broken(const csv::Reader& reader) {
    Finding& f = context_.report(Rule::kBadInclude, {file_, 0, 0}, reader.reason());
    f.place = reader.broken_at();
    context_.units_whole = false;
  }

  void no_header(Span span) {
    context_.report(Rule::kMissingKey, span, say(kNoHeader));
    context_.units_whole = false;
  }

  // Where the fields of a record stand in the file, quotes included.
  std::vector<Span> spans_of(const csv::Record& record) const {
    const SourceFile& source = context_.out.sources.file(file_);
    std::uint32_t begin = source.line_begin(static_cast<std::uint32_t>(record.line));
    std::vector<Span> out;
    std::size_t at = 0;
    while (at <= record.raw.size()) {
      std::size_t end = at;
      bool quoted = false;
      while (end < record.raw.size() && (quoted || record.raw[end] != delimiter_)) {
        quoted ^= record.raw[end++] == '"';
      }
      out.push_back({file_, begin + static_cast<std::uint32_t>(at),
                     begin + static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
    return out;
  }

  void take(const csv::Record& record) {
    std::vector<Span> spans = spans_of(record);
    spans.resize(std::max(spans.size(), record.fields.size()), Span{file_, 0, 0});
    if (!has_header_) {
      header(record, spans);
    } else {
      row(record, spans);
    }
  }

  void header(const csv::Record& record, const std::vector<Span>& spans) {
    has_header_ = true;
    columns_.fill(kNoColumn);
    width_ = record.fields.size();
    const keys::Table& table = keys::table(keys::Where::kUnit);
    for (std::size_t i = 0; i < width_; ++i) {
      int key = key_of(table, record.fields[i]);
      if (key < 0) {
        unknown_column(table, record.fields[i], spans[i]);
      } else if (columns_[static_cast<std::size_t>(key)] != kNoColumn) {
        context_.report(
            Rule::kDuplicateKey, spans[i],
            say(kTwoColumns, {{"key", table.keys[static_cast<std::size_t>(key)]->name()}}));
      } else {
        columns_[static_cast<std::size_t>(key)] = static_cast<int>(i);
      }
    }
    if (column("id") == kNoColumn && column("name") == kNoColumn) no_header(spans.front());
  }

  // Headers are compared as names are: case, width and （units） do not matter.
  static int key_of(const keys::Table& table, std::string_view cell) {
    std::string header = fold_header(cell);
    for (const std::string& word : table.spellings()) {
      if (fold_name(word) == header) return table.find(word);
    }
    return kNoColumn;
  }

  // Other columns are the user's own, but one that is nearly an English key is a slip.
  void unknown_column(const keys::Table& table, std::string_view cell, Span span) {
    constexpr std::size_t kShort = 4;
    std::string header = fold_header(cell);
    for (const keys::Key* key : table.keys) {
      if (key->en.size() < kShort || edit_distance(header, key->en, 1) > 1) continue;
      context_.report(Rule::kUnknownKey, span, say(kNearly, {{"name", shown(cell)}}),
                      did_you_mean({std::string(key->en)}));
      return;
    }
  }

  [[nodiscard]] int column(std::string_view key) const {
    return columns_[static_cast<std::size_t>(keys::table(keys::Where::kUnit).find(key))];
  }

  void row(const csv::Record& record, const std::vector<Span>& spans) {
    for (std::size_t i = width_; i < record.fields.size(); ++i) {
      if (trim(record.fields[i]).empty()) continue;
      context_.report(Rule::kBadValue, spans[i], say(kTooMany));
      break;
    }
    auto cell = [&](std::string_view key) -> Line {
      int at = column(key);
      if (at == kNoColumn || static_cast<std::size_t>(at) >= record.fields.size()) return {};
      auto index = static_cast<std::size_t>(at);
      return {one_line(record.fields[index]), spans[index]};
    };
    Unit unit;
    unit.span = {file_, spans.front().begin, spans.back().end};
    unit.id = cell("id");
    check_id(context_, unit.id);
    unit.name = cell("name");
    unit.kind = cell("kind");
    unit.group = cell("group");
    if (Line parent = cell("parent"); parent.given()) unit.parent = UnitRef{std::move(parent)};
    Line aliases = cell("aliases");
    for (std::string_view alias : split_names(aliases.text)) {
      unit.aliases.push_back({std::string(alias), aliases.span});
    }
    if (Line members = cell("members"); members.given()) {
      unit.collective = true;
      unit.members.push_back({std::move(members)});
    }
    unit.contact = cell("contact");
    add_unit(context_, std::move(unit));
  }

  Context& context_;
  std::uint32_t file_;
  char delimiter_ = ',';
  bool has_header_ = false;
  std::size_t width_ = 0;
  std::array<int, keys::kMostKeys> columns_{};  // by key of a unit: 0-based column
};

}  // namespace

void load_units_csv(Context& context, std::uint32_t file) {
  UnitRows(context, file).read();
}

}  // namespace plan::load
