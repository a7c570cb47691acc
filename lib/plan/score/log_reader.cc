#include "plan/score/log_reader.h"

#include <algorithm>
#include <utility>

#include "plan/csv/rough_cells.h"
#include "plan/csv/wide_comma.h"
#include "plan/score/trailer.h"
#include "plan/score/where.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr Words kTwice{"`{first}` and `{second}` are the same field; only one may be filled in",
                       "“{first}”和“{second}”是同一个字段，只能填一列"};
constexpr Words kReadOne{
    "where only one of the two is meant, name it: `--map {column}={second}` or `--map "
    "{column}={first}`",
    "只用其中一列的，请指明：--map {column}={second} 或 --map {column}={first}"};
constexpr Words kOneIsDue{
    "where one of the two is the deadline, say which: `--map due={first}` or `--map "
    "due={second}`",
    "其中一列是整改期限的，请指明：--map due={first} 或 --map due={second}"};
constexpr Words kTrailer{"left out: a row that begins with `{text}`",
                         "略去以“{text}”开头的表尾行"};
constexpr Words kHeaderAgain{"left out: the header once more", "略去重复的表头"};

// Files that were put one behind the other keep their byte order marks.
std::string_view without_mark(std::string_view field) {
  constexpr std::string_view kMark = "\uFEFF";
  if (field.starts_with(kMark)) field.remove_prefix(kMark.size());
  return trim(field);
}

std::optional<Day> first_of(const Maybe<Period>& period) {
  return period ? period->value.first() : std::nullopt;
}
std::optional<Day> last_of(const Maybe<Period>& period) {
  return period ? period->value.last() : std::nullopt;
}

}  // namespace

LogReader::Impl::Impl(const Compiled& compiled_plan, LogOptions log_options)
    : compiled_(compiled_plan),
      options_(std::move(log_options)),
      units_(*compiled_plan.plan),
      items_(compiled_plan),
      cells_(first_of(compiled_plan.plan->period), last_of(compiled_plan.plan->period),
             log_.numbers),
      plan_needs_(needs_of(compiled_plan)),
      tally_(compiled_plan, items_, log_.words,
             options_.as_of ? std::optional(to_days(*options_.as_of)) : std::nullopt),
      quick_rows_(items_, tally_, plan_needs_),
      complaints_(log_.troubles, options_.keep_rejects),
      look_for_duplicates_(options_.duplicates != Duplicates::kOff) {
  log_.troubles = Troubles(options_.most_listed);
  for (const std::string& word : compiled_.words) (void)log_.words.key_of(word);
}

void LogReader::Impl::rows(csv::Reader& reader, const Header& header) {
  using Answer = csv::Reader::Answer;
  hasher_.open(header.names, header.delimiter);
  quick_rows_.open(header, cells_);
  seen_.open_file(file_, lines_before_);
  coming_at_ = coming_end_ = 0;
  for (;;) {
    take_usual(reader, header);
    Answer answer = reader.next();
    if (answer == Answer::kEnd) break;
    if (coming_at_ < coming_end_) ++coming_at_;
    if (!step(reader, answer, header)) break;
  }
  lines_before_ = reader.passed().lines + 1;
}

void LogReader::Impl::passed(std::size_t rows) {
  constexpr std::uint64_t kReportEvery = 1 << 12;
  unreported_ += rows;
  if (options_.progress == nullptr || unreported_ < kReportEvery) return;
  options_.progress->rows += std::exchange(unreported_, 0);
}

bool LogReader::Impl::step(const csv::Reader& reader, csv::Reader::Answer answer,
                           const Header& header) {
  passed(1);
  const csv::Record& record = reader.record();
  bool is_broken = answer == csv::Reader::Answer::kBroken;
  bool below_header = record.number > header.row;
  if (!is_broken && !below_header) return true;
  if (is_broken && !below_header && !reader.fatal()) return true;
  complaints_.begin(reader, header);
  if (is_broken) {
    if (leave_over(record)) {
      apart_->fatal = reader.fatal();
    } else {
      broken(reader, header.delimiter);
    }
    return !reader.fatal();
  }
  switch (kind_of(record, header)) {
    case RowKind::kRow: {
      std::size_t numbers = log_.numbers.size(), records = log_.records.size();
      one(reader, header);
      // What was added up is not needed any more.
      if (log_.records.size() > records) break;
      log_.numbers.shrink(std::max(numbers, cells_.remembered()));
      break;
    }
    case RowKind::kTrailer: {
      if (leave_over(record)) break;
      std::string_view text;
      for (std::string_view field : record.fields) {
        if (text.empty()) text = trim(field);
      }
      complaints_.say_of(kNoField, Trouble::kTrailerRow,
                         say(kTrailer, {{"text", for_terminal(excerpt(text, 30))}}));
      break;
    }
    case RowKind::kHeaderAgain:
      if (leave_over(record)) break;
      complaints_.say_of(kNoField, Trouble::kHeaderAgain, say(kHeaderAgain));
      break;
    case RowKind::kBlank:
      break;
  }
  return true;
}

// What has to be said is said in the order of the file, by one thread.
bool LogReader::Impl::leave_over(const csv::Record& record) {
  if (apart_ == nullptr) return false;
  apart_->left_over.push_back(record.line);
  return true;
}

void LogReader::Impl::broken(const csv::Reader& reader, char delimiter) {
  log_.cut_short = log_.cut_short || reader.fatal();
  Message help = reader.help();
  std::string_view raw = reader.record().raw;
  if (reader.fatal() && raw.empty()) {
    // The file cannot be read on, behind its last row.
    Place place;
    place.file = reader.name();
    log_.troubles.add(Trouble::kBrokenCsv, std::move(place), reader.reason(), std::move(help));
    return;
  }
  ++log_.rows.read;
  ++log_.rows.refused;
  std::optional<std::size_t> bad = reader.fatal() ? find_invalid_utf8(raw) : std::nullopt;
  met_other_bytes_ = bad.has_value();
  if (help.empty() && bad && !is_cut_short(raw, *bad)) help = say(kNameEncoding);
  log_.troubles.add(Trouble::kBrokenCsv, reader.broken_at(), reader.reason(), std::move(help));
  if (!options_.keep_rejects) return;
  const csv::Record& record = reader.record();
  std::vector<std::string> cells(record.fields.begin(), record.fields.end());
  if (!reader.fatal() && !find_invalid_utf8(raw)) {
    cells = csv::rough_cells(raw, delimiter);
    for (std::string& cell : cells) cell = csv::with_wide_commas(std::move(cell));
  }
  log_.rejects.push_back({file_, record.line, std::move(cells), reader.reason()});
}

LogReader::Impl::RowKind LogReader::Impl::kind_of(const csv::Record& record,
                                                  const Header& header) {
  if (record.blank) return RowKind::kBlank;
  auto first = std::find_if(record.fields.begin(), record.fields.end(),
                            [](std::string_view field) { return !trim(field).empty(); });
  if (first == record.fields.end()) return RowKind::kBlank;
  std::string_view cell = trim(*first);
  if (begins_trailer(cell)) {
    // A row with a date is a record, whatever its first cell says.
    for (std::size_t field : header.of(Column::kDate)) {
      if (field >= record.fields.size()) continue;
      std::string_view date = cell_text(record.fields[field]);
      if (!date.empty() && cells_.date(date).problem.empty()) return RowKind::kRow;
    }
    // So is one that says who and what: it lacks the date.
    pick(record, header);
    std::string_view unit = row_.text(Column::kUnit), item = row_.text(Column::kItem);
    bool names_both =
        !unit.empty() && !item.empty() && units_.find(unit) >= 0 &&
        items_.find(item, units_.find(unit)).kind == ItemNames::Meaning::Kind::kFound;
    return names_both ? RowKind::kRow : RowKind::kTrailer;
  }
  std::size_t date_field = header.of(Column::kDate).front();
  if (date_field >= record.fields.size() ||
      without_mark(record.fields[date_field]) != header.names[date_field]) {
    return RowKind::kRow;
  }
  bool same = record.fields.size() <= header.names.size();
  for (std::size_t i = 0; same && i < record.fields.size(); ++i) {
    same = without_mark(record.fields[i]) == header.names[i];
  }
  return same ? RowKind::kHeaderAgain : RowKind::kRow;
}

// The order of the fates: void, refused, outside, unused, counted.
void LogReader::Impl::one(const csv::Reader& reader, const Header& header) {
  const csv::Record& record = reader.record();
  ++log_.rows.read;
  row_.record = Record();
  row_.record.file = file_;
  row_.record.line = static_cast<std::uint32_t>(record.line);
  pick(record, header);
  if (is_void()) {
    ++log_.rows.voided;
    note_left_out(LeftOut::Fate::kVoid);
    return;
  }
  for (const auto& [column, first, second] : row_.twice) {
    std::string name = complaints_.header_of(first), other = complaints_.header_of(second);
    Message help;
    if (name != other) {
      bool lacks_due = column == Column::kFixed && header.of(Column::kDue).empty();
      help = say(lacks_due ? kOneIsDue : kReadOne,
                 {{"column", info(column).name}, {"first", name}, {"second", other}});
    }
    complaints_.say_of(second, Trouble::kFilledTwice,
                       say(kTwice, {{"first", name}, {"second", other}}), std::move(help));
  }
  if (has_cells(record, header)) {
    note_blank_word();
    required();
    dates();
    numbers();
    // Which of two names is meant has been asked already.
    bool two_names =
        std::any_of(row_.twice.begin(), row_.twice.end(), [](const Row::Twice& twice) {
          return twice.column == Column::kUnit || twice.column == Column::kItem;
        });
    if (!two_names) names();
    look_at_ref();
  }
  if (complaints_.spoke() && leave_over(record)) {
    --log_.rows.read;
    return;
  }
  if (!complaints_.refused() && look_for_duplicates_) check_duplicate(record);
  if (complaints_.refused()) return refuse(record);
  decide(record);
}

void LogReader::Impl::refuse(const csv::Record& record) {
  ++log_.rows.refused;
  note_left_out(LeftOut::Fate::kRefused);
  if (!options_.keep_rejects) return;
  std::vector<std::string> cells(record.fields.begin(), record.fields.end());
  log_.rejects.push_back({file_, record.line, std::move(cells), complaints_.reasons()});
}

void LogReader::Impl::keep_words() {
  const TargetSet& set = items_.sets()[row_.record.targets];
  bool all = static_cast<int>(row_.record.unit) == options_.words_of_unit;
  WordPool& words = log_.words;
  auto word = [&](Column column) {
    std::string_view text = row_.text(column);
    return all ? words.intern(text) : words.intern_key(text);
  };
  if (all || set.needs_ref) row_.record.ref = word(Column::kRef);
  if (all || set.needs_note) row_.record.note = word(Column::kNote);
}

void LogReader::Impl::note_left_out(LeftOut::Fate fate) {
  if (options_.words_of_unit < 0) return;
  std::string_view unit = row_.text(Column::kUnit);
  if (unit.empty() || units_.find(unit) != options_.words_of_unit) return;
  std::string words;
  for (Column column : {Column::kDate, Column::kItem, Column::kNote}) {
    std::string_view text = row_.text(column);
    if (!text.empty()) words += (words.empty() ? "" : "  ") + std::string(text);
  }
  log_.left_out.push_back({fate, file_, row_.record.line, std::move(words)});
}

Log LogReader::Impl::finish() {
  log_.targets = items_.sets();
  log_.as_of = options_.as_of;
  if (!log_.as_of && tally_.latest() != kNoDay) log_.as_of = to_day(tally_.latest());
  std::int32_t as_of = log_.as_of ? to_days(*log_.as_of) : kNoDay;
  tally_.write(as_of, {log_.records, log_.numbers, log_.visits});
  return std::move(log_);
}

}  // namespace plan::score
