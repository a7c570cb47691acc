#include "plan/score/log.h"

#include <algorithm>
#include <utility>

#include "plan/csv/wide_comma.h"
#include "plan/io/encoding.h"
#include "plan/io/gzip.h"
#include "plan/score/log_reader.h"
#include "plan/score/ranges.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr std::size_t kFirstBytes = 1 << 16;  // enough for 20 rows and for the encoding

constexpr Words kOffice{"this is a spreadsheet or document, not CSV",
                        "这是电子表格或文档，不是 CSV"};
constexpr Words kOfficeHelp{"save its table in Excel or WPS as “CSV UTF-8” (另存为)",
                            "请在 Excel 或 WPS 中把表格另存为“CSV UTF-8（逗号分隔）”"};
constexpr Words kNoEncoding{"line {line}: byte {byte} is not UTF-8 text",
                            "第{line}行的字节{byte}不是 UTF-8 文字"};
constexpr Words kReadAs{"read as {encoding}", "按 {encoding} 编码读取"};
constexpr Words kSeparated{"cells are separated by `{separator}`", "以“{separator}”分隔各列"};
constexpr Words kTitleRows{"this is the header; {count} rows above it are left out",
                           "这一行是表头，略去上方{count}行"};
constexpr Words kHeaderReadAs{"the column `{name}` is read as `{usual}`",
                              "“{name}”一列按“{usual}”读取"};
constexpr Words kHeaderUnread{"the column `{name}` is not read", "“{name}”一列没有读取"};
constexpr Words kMapIt{"if it is `{usual}`, say so with `--map {column}={name}`",
                       "如果就是“{usual}”，请加 --map {column}={name}"};
constexpr Words kTwice{"the log `{file}` is given twice", "记录表“{file}”给了两次"};
constexpr Words kSameFile{"`{file}` and `{other}` are the same file: give it once",
                          "“{file}”和“{other}”是同一个文件，只能给一次"};

}  // namespace

// Bytes of a source that were looked at beforehand, then the rest of it.
class Peeked : public ByteSource {
 public:
  explicit Peeked(ByteSource& source, Progress* progress = nullptr)
      : source_(source), progress_(progress) {}

  Result<void> fill() {
    first_.resize(kFirstBytes);
    std::size_t have = 0;
    while (have < first_.size()) {
      Result<std::size_t> got = source_.read(first_.data() + have, first_.size() - have);
      if (!got) return tl::unexpected<Error>(got.error());
      if (*got == 0) break;
      have += *got;
    }
    whole_ = have < first_.size();
    first_.resize(have);
    return {};
  }
  // What was looked at.
  [[nodiscard]] std::string_view all() const { return first_; }
  // Without the line that may be cut at the end.
  [[nodiscard]] std::string_view first() const {
    std::string_view all = first_;
    std::size_t end = whole_ ? all.npos : all.rfind('\n');
    return end == all.npos ? all : all.substr(0, end + 1);
  }

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    if (at_ == first_.size()) {
      Result<std::size_t> got = source_.read(buffer, size);
      if (got && progress_ != nullptr) progress_->bytes += *got;
      return got;
    }
    std::size_t n = std::min(size, first_.size() - at_);
    if (progress_ != nullptr) progress_->bytes += n;
    std::copy_n(first_.data() + at_, n, buffer);
    at_ += n;
    return n;
  }
  [[nodiscard]] const std::string& name() const override { return source_.name(); }

 private:
  ByteSource& source_;
  Progress* progress_;
  std::string first_;
  std::size_t at_ = 0;
  bool whole_ = false;
};

namespace {

// What the bytes are read as; an Error when they are no text of any kind.
Result<Encoding> encoding_of(std::string_view bytes, const std::string& name,
                             const LogOptions& options) {
  Place place;
  place.file = name;
  if (looks_like_office_file(bytes)) return fail(say(kOffice), say(kOfficeHelp), place);
  Encoding found = detect_encoding(bytes);
  if (std::find(options.gb18030.begin(), options.gb18030.end(), name) !=
      options.gb18030.end()) {
    return Encoding::kGb18030;
  }
  if (options.encoding) {
    // UTF-16 is named without the order of its bytes.
    bool either = *options.encoding == Encoding::kUtf16Le && found == Encoding::kUtf16Be;
    return either ? found : *options.encoding;
  }
  // What no encoding fits is left to the CSV reader, which names the first bad byte.
  return found == Encoding::kUnknown ? Encoding::kUtf8 : found;
}

Error not_utf8(std::string_view bytes, std::size_t at, const std::string& name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  auto byte = static_cast<unsigned char>(bytes[at]);
  auto line =
      std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
  Place place;
  place.file = name;
  place.line = static_cast<std::uint32_t>(line);
  std::string hex = {'0', 'x', kHex[byte >> 4], kHex[byte & 15]};
  return {say(kNoEncoding, {{"line", static_cast<std::size_t>(line)}, {"byte", hex}}),
          say(kNameEncoding), std::move(place)};
}

bool is_utf8(Encoding encoding) {
  return encoding == Encoding::kUtf8 || encoding == Encoding::kUtf8Bom;
}

std::size_t first_beyond_ascii(std::string_view bytes) {
  auto at = std::find_if(bytes.begin(), bytes.end(),
                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::size_t>(at - bytes.begin());
}

// Whether a file that is not the UTF-8 it was taken for is GB18030 behind ASCII: told as if it
// began there, and nothing in it may be UTF-8 beyond doubt.
Result<bool> is_gb18030_behind_ascii(const SeekableFile& file) {
  std::string bytes(kFirstBytes, '\0');
  for (std::uint64_t at = 0;;) {
    Result<std::size_t> got = file.read_at(at, bytes.data(), bytes.size());
    if (!got) return tl::unexpected<Error>(got.error());
    std::string_view block = std::string_view(bytes).substr(0, *got);
    std::size_t ascii = first_beyond_ascii(block);
    at += ascii;
    if (ascii > 0) continue;
    std::size_t valid = find_invalid_utf8(block).value_or(block.size());
    return detect_encoding(block) == Encoding::kGb18030 &&
           (valid == 0 || detect_encoding(block.substr(0, valid)) == Encoding::kGb18030);
  }
}

// What the plan calls its units: kinds, and the words that `labels` print for them.
std::vector<std::string> unit_kinds(const Plan& plan) {
  std::vector<std::string> kinds;
  auto add = [&kinds](const std::string& word) {
    if (word.empty() || std::find(kinds.begin(), kinds.end(), word) != kinds.end()) return;
    kinds.push_back(word);
  };
  for (const Unit& unit : plan.units) add(unit.kind.text);
  std::size_t own = kinds.size();
  for (std::size_t i = 0; i < own; ++i) {
    for (const Label& label : plan.labels) {
      if (label.key.text == kinds[i]) add(label.text.text);
    }
  }
  return kinds;
}

// About how many rows a file holds that begins so.
std::uint64_t rows_expected(std::uint64_t size, std::string_view first) {
  auto lines = static_cast<std::uint64_t>(std::count(first.begin(), first.end(), '\n'));
  return first.empty() ? 0 : size / std::max<std::uint64_t>(first.size() / (lines + 1), 1);
}

}  // namespace

Result<void> LogReader::Impl::read(ByteSource& source) {
  Peeked raw(source, options_.progress);
  if (auto done = raw.fill(); !done) return done;
  if (looks_like_gzip(raw.all())) return read_packed(raw);
  return read_unpacked(raw);
}

Result<void> LogReader::Impl::read_packed(ByteSource& packed) {
  std::unique_ptr<ByteSource> source = gunzip_source(packed);
  Peeked raw(*source);
  if (auto done = raw.fill(); !done) return done;
  return read_unpacked(raw);
}

Result<void> LogReader::Impl::read_unpacked(Peeked& raw) {
  Result<Encoding> encoding = encoding_of(raw.all(), raw.name(), options_);
  if (!encoding) return tl::unexpected<Error>(encoding.error());
  if (is_utf8(*encoding)) return read_text(raw, raw.first());
  Place place;
  place.file = raw.name();
  log_.troubles.add(Trouble::kEncoding, std::move(place),
                    say(kReadAs, {{"encoding", encoding_name(*encoding)}}));
  std::unique_ptr<ByteSource> converted = utf8_source(raw, *encoding);
  Peeked text(*converted);
  if (auto done = text.fill(); !done) return done;
  return read_text(text, text.first());
}

Result<Header> LogReader::Impl::open_text(const std::string& name, std::string_view first) {
  Result<Header> header = find_header(first, name, options_.maps, unit_kinds(*compiled_.plan),
                                      options_.delimiter, options_.maps_may_miss);
  if (!header) {
    // Where text cannot be read, that is what has to be said first.
    std::optional<std::size_t> bad = find_invalid_utf8(first);
    return tl::unexpected<Error>(bad ? not_utf8(first, *bad, name) : header.error());
  }
  file_ = static_cast<std::uint32_t>(log_.files.size());
  log_.files.push_back({name, header->names, header->mapped});
  note_separator(name, header->delimiter);
  note_header(name, *header);
  return header;
}

Result<void> LogReader::Impl::read_text(ByteSource& text, std::string_view first) {
  Result<Header> header = open_text(text.name(), first);
  if (!header) return tl::unexpected<Error>(header.error());
  read_rows(text, *header);
  return {};
}

void LogReader::Impl::read_rows(ByteSource& text, const Header& header) {
  std::unique_ptr<ByteSource> narrow = csv::wide_comma_source(text);
  csv::Options options;
  options.delimiter = header.delimiter;
  csv::Reader reader(header.delimiter == csv::kForWideComma ? *narrow : text, options);
  rows(reader, header);
}

// Commas, tabs and semicolons are what programs write; anything else is worth a word.
void LogReader::Impl::note_separator(const std::string& file, char delimiter) {
  if (options_.delimiter != 0 ||
      std::string_view(",\t;").find(delimiter) != std::string_view::npos)
    return;
  std::string shown = delimiter == csv::kForWideComma ? std::string(csv::kWideComma)
                                                      : std::string(1, delimiter);
  Place place;
  place.file = file;
  log_.troubles.add(Trouble::kSeparator, std::move(place),
                    say(kSeparated, {{"separator", for_terminal(shown)}}));
}

void LogReader::Impl::note_header(const std::string& file, const Header& header) {
  if (header.above > 0) {
    Place place;
    place.file = file;
    place.line = static_cast<std::uint32_t>(header.line);
    log_.troubles.add(Trouble::kTitleRows, std::move(place),
                      say(kTitleRows, {{"count", header.above}}));
  }
  for (const Header::Near& near : header.near) {
    Place place;
    place.file = file;
    place.line = static_cast<std::uint32_t>(header.line);
    std::string name = for_terminal(header.names[near.field]);
    std::string usual(near.usual);
    if (near.taken) {
      log_.troubles.add(Trouble::kHeaderReadAs, std::move(place),
                        say(kHeaderReadAs, {{"name", name}, {"usual", usual}}));
    } else {
      log_.troubles.add(
          Trouble::kHeaderUnread, std::move(place), say(kHeaderUnread, {{"name", name}}),
          say(kMapIt, {{"usual", usual}, {"column", info(near.column).name}, {"name", name}}));
    }
  }
}

Result<LogReader::Outcome> LogReader::Impl::read(const SeekableFile& file) {
  met_other_bytes_ = false;
  std::unique_ptr<ByteSource> source = file.from(0);
  Peeked raw(*source, options_.progress);
  if (auto done = raw.fill(); !done) return tl::unexpected<Error>(done.error());
  // An explanation tells of single rows, in the order of the file.
  std::uint64_t range =
      options_.range != 0 ? options_.range : range_for(file.size(), options_.threads);
  bool together = options_.threads > 1 && file.size() > range && options_.words_of_unit < 0;
  Result<void> done;
  if (looks_like_gzip(raw.all())) {
    done = read_packed(raw);
  } else {
    if (look_for_duplicates_) seen_.expect(rows_expected(file.size(), raw.first()));
    Result<Encoding> encoding = encoding_of(raw.all(), file.name(), options_);
    if (together && encoding && is_utf8(*encoding)) {
      Result<Header> header = open_text(file.name(), raw.first());
      if (!header) return tl::unexpected<Error>(header.error());
      if (header->delimiter == csv::kForWideComma) {
        read_rows(raw, *header);
      } else {
        Result<Outcome> read = read_together(file, *header, range);
        if (!read || *read != Outcome::kRead) return read;
      }
    } else {
      done = read_unpacked(raw);
    }
  }
  if (!done) return tl::unexpected<Error>(done.error());
  bool told_by_ascii = !options_.encoding && first_beyond_ascii(raw.all()) == raw.all().size();
  if (!met_other_bytes_ || !told_by_ascii) return Outcome::kRead;
  Result<bool> gb18030 = is_gb18030_behind_ascii(file);
  if (!gb18030) return tl::unexpected<Error>(gb18030.error());
  return *gb18030 ? Outcome::kAsGb18030 : Outcome::kRead;
}

LogReader::LogReader(const Compiled& compiled, LogOptions options)
    : impl_(std::make_unique<Impl>(compiled, std::move(options))) {}
LogReader::~LogReader() = default;

Result<void> LogReader::read(ByteSource& source) {
  return impl_->read(source);
}

Result<LogReader::Outcome> LogReader::read(const SeekableFile& file) {
  return impl_->read(file);
}

Log LogReader::finish() {
  return impl_->finish();
}

Place Log::place(const Record& record) const {
  Place place;
  place.file = files[record.file].name;
  place.line = record.line;
  return place;
}

namespace {

// What can be seen before the first of them is read, which may take long.
Result<void> check_files(const std::vector<std::string>& paths) {
  std::vector<std::pair<std::string, FileIdentity>> seen;
  for (const std::string& path : paths) {
    FileIdentity identity = path == "-" ? FileIdentity{} : identify(path);
    for (const auto& [name, other] : seen) {
      if (name == path) return fail(say(kTwice, {{"file", for_terminal(path)}}));
      if (!identity.known || other != identity) continue;
      return fail(
          say(kSameFile, {{"file", for_terminal(name)}, {"other", for_terminal(path)}}));
    }
    seen.emplace_back(path, identity);
    if (identity.known || path == "-") continue;
    if (auto file = SeekableFile::open(path); !file) {
      return tl::unexpected<Error>(file.error());
    }
  }
  return {};
}

// Nothing: all has to be read again, with the options as they have become.
Result<std::optional<Log>> read_all(const Compiled& compiled,
                                    const std::vector<std::string>& paths,
                                    LogOptions& options) {
  using Outcome = LogReader::Outcome;
  LogReader reader(compiled, options);
  for (const std::string& path : paths) {
    Result<std::unique_ptr<SeekableFile>> file = SeekableFile::open(path);
    if (!file) return tl::unexpected<Error>(file.error());
    if (*file != nullptr) {
      Result<Outcome> done = reader.read(**file);
      if (!done) return tl::unexpected<Error>(done.error());
      if (*done == Outcome::kRead) continue;
      if (*done == Outcome::kByOneThread) options.threads = 1;
      if (*done == Outcome::kAsGb18030) options.gb18030.push_back((*file)->name());
      return std::nullopt;
    }
    Result<std::unique_ptr<ByteSource>> source = open_file(path);
    if (!source) return tl::unexpected<Error>(source.error());
    if (auto done = reader.read(**source); !done) return tl::unexpected<Error>(done.error());
  }
  Log log = reader.finish();
  for (std::size_t i = 0; i < options.maps.size(); ++i) {
    bool fits = std::any_of(log.files.begin(), log.files.end(),
                            [i](const LogFile& file) { return file.mapped[i]; });
    if (!fits) return tl::unexpected<Error>(no_such_header(options.maps[i]));
  }
  return log;
}

}  // namespace

Result<Log> read_logs(const Compiled& compiled, const std::vector<std::string>& paths,
                      const LogOptions& options) {
  if (auto fine = check_files(paths); !fine) return tl::unexpected<Error>(fine.error());
  LogOptions ours = options;
  ours.maps_may_miss = paths.size() > 1;
  Result<std::optional<Log>> log = read_all(compiled, paths, ours);
  while (log && !*log) {
    if (ours.progress != nullptr) ours.progress->bytes = ours.progress->rows = 0;
    log = read_all(compiled, paths, ours);
  }
  if (!log) return tl::unexpected<Error>(log.error());
  return std::move(**log);
}

}  // namespace plan::score
