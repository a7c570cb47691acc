// What becomes of a sound row: it is outside, unused, added to others, or kept.
#include <algorithm>
#include <array>
#include <span>

#include "plan/score/log_reader.h"
#include "plan/score/tally_rows.h"
#include "plan/text/utf8.h"

namespace plan::score {

// Enters the row into the counts and the as-of date; whether it is counted.
bool LogReader::Impl::counts(Fate fate, std::int32_t date, std::int32_t fixed) {
  if (fate == Fate::kOutside) {
    ++log_.rows.outside;
    return false;
  }
  tally_.note_latest(date, fixed);
  ++(fate == Fate::kUnused ? log_.rows.unused : log_.rows.counted);
  return fate == Fate::kCounted;
}

// The row in millionths; `exact` is false where an amount is no whole number of them, and then
// stands in `amounts` only.
Digest LogReader::Impl::digest(Amounts& amounts, bool& exact) const {
  const Record& record = row_.record;
  Digest row{record.date,    record.due,   record.fixed,  record.missed, record.unit,
             record.targets, record.level, record.source, kMillion,      kNoNumber,
             kNoNumber,      kNoNumber,    record.result};
  auto read = [&](std::uint32_t id, std::int64_t& number, Ratio& amount) {
    if (id == NumberPool::kNone) return;
    amount = log_.numbers[id];
    number = millionths(amount);
    exact = exact && number != kNoNumber;
  };
  Ratio points;
  exact = true;
  read(record.points, row.points, points);
  bool exact_points = exact;
  read(record.count, row.count, amounts.count);
  read(record.value, row.value, amounts.value);
  read(record.total, row.total, amounts.total);
  if (row.count == kNoNumber) row.count = 2 * kMillion + (amounts.count.is_whole() ? 0 : 1);
  if (!exact_points) row.date = kNoDay;  // of no class: kept by itself
  return row;
}

void LogReader::Impl::decide(const csv::Record& raw) {
  Record& record = row_.record;
  Amounts amounts;
  bool exact = true;
  Digest row = digest(amounts, exact);
  bool by_itself =
      options_.one_by_one || static_cast<int>(record.unit) == options_.words_of_unit;
  if (!by_itself) {
    int name = items_.name_of(row_.text(Column::kItem));
    quick_rows_.learn(raw, row_, static_cast<std::uint32_t>(name));
    if (exact) tally_.note_checked(row);
  }
  Fate fate = tally_.fate(record.date, record.targets, record.level, record.source);
  if (fate == Fate::kOutside) note_left_out(LeftOut::Fate::kOutside);
  if (fate == Fate::kUnused) note_left_out(LeftOut::Fate::kUnused);
  if (!counts(fate, record.date, record.fixed)) return;
  Spot spot;
  if (!by_itself) spot = tally_.spot_of(row, exact);
  if (!by_itself && tally_.find(spot, row, true)) {
    if (exact) {
      (void)tally_.add(spot, row);
      return;
    }
    if (tally_.add_odd(spot, row, amounts)) return;
  }
  keep_words();
  log_.records.push_back(record);
}

// Takes rows up to the next one that needs care.
void LogReader::Impl::take_usual(csv::Reader& reader, const Header& header) {
  if (options_.one_by_one) return;
  for (;;) {
    csv::Batch rows = reader.ahead();
    if (rows.empty()) return;
    if (coming_at_ == coming_end_) look_at(rows, header);
    std::size_t taken = take(rows);
    reader.skip(taken);
    coming_at_ += taken;
    passed(taken);
    if (taken < rows.size()) return;
  }
}

// Reads rows before their turn, so that the memory where they will be entered is there when it
// is.
void LogReader::Impl::look_at(const csv::Batch& rows, const Header& header) {
  const std::size_t size = rows.size();
  coming_at_ = 0;
  coming_end_ = size;
  // First of all, for what they wait for is farthest away.
  if (look_for_duplicates_) {
    hasher_.hash(rows, hashes_.data());
    for (std::size_t i = 0; apart_ == nullptr && i < size; ++i) seen_.prepare(hashes_[i]);
  }
  std::size_t plain = 0;
  if (rows.number > header.row && options_.words_of_unit < 0) {
    plain = quick_rows_.read_plain(rows, plain_);
  } else {
    plain_.clear(size);
  }
  if (look_for_duplicates_ && apart_ == nullptr) {
    for (std::size_t i = 0; i < size; ++i) seen_.prepare_further(hashes_[i]);
  }
  if (plain == size) return;
  for (std::size_t i = 0; i < size; ++i) {
    if (plain_.way[i] == way::kOther) look_at(rows[i], header, coming_[i]);
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (plain_.way[i] == way::kOther && coming_[i].is_usual) {
      tally_.approach(coming_[i].spot);
    }
  }
}

void LogReader::Impl::look_at(const csv::Record& record, const Header& header, Coming& coming) {
  coming.row = {};
  coming.is_usual = record.number > header.row && quick_rows_.read(record, coming.row) &&
                    static_cast<int>(coming.row.unit) != options_.words_of_unit;
  if (coming.is_usual) coming.spot = tally_.spot_of(coming.row);
}

// Takes the first of those that were looked at, as many as need no care.
std::size_t LogReader::Impl::take(const csv::Batch& rows) {
  const bool look_for_duplicates = look_for_duplicates_;
  std::size_t taken = 0;
  for (std::size_t size = rows.size(); taken < size; ++taken) {
    std::size_t at = coming_at_ + taken;
    if (plain_.way[at] == way::kOther) {
      if (!take(rows[taken], coming_[at], hashes_[at])) break;
      continue;
    }
    if (look_for_duplicates && is_repeated(rows.line + taken, hashes_[at])) break;
    tally_.add(plain_, at);
  }
  PlainRows::Sum sum = plain_.sum(coming_at_, taken);
  tally_.note_latest(sum.latest, kNoDay);
  log_.rows.counted += sum.rows[static_cast<std::size_t>(Fate::kCounted)];
  log_.rows.outside += sum.rows[static_cast<std::size_t>(Fate::kOutside)];
  log_.rows.unused += sum.rows[static_cast<std::size_t>(Fate::kUnused)];
  for (std::size_t rows_of_fate : sum.rows) log_.rows.read += rows_of_fate;
  return taken;
}

// Whether care has to be taken of it because it stood before, or because nobody can tell;
// remembers it where not.
bool LogReader::Impl::is_repeated(std::uint64_t line, const RowHash& hash) {
  if (apart_ != nullptr) {
    mark(line, hash);
    return false;
  }
  return is_over_limit() || seen_.look(hash, static_cast<std::uint32_t>(line)).line != 0;
}

// A row that needs no care; false: nothing was done.
inline bool LogReader::Impl::take(const csv::Record& raw, Coming& coming, const RowHash& hash) {
  if (!coming.is_usual) return false;
  const Digest& row = coming.row;
  bool kept = !tally_.find(coming.spot, row, false);
  if (kept && (tally_.needs(row.targets).adds_up || !tally_.is_checked(row))) return false;
  if (kept && !said_.ref && tally_.needs(row.targets).ref &&
      looks_damaged(quick_rows_.text(raw, Column::kRef))) {
    return false;
  }
  if (look_for_duplicates_ && is_repeated(raw.line, hash)) return false;
  ++log_.rows.read;
  Fate fate = kept ? tally_.fate(row.date, row.targets, row.level, row.source)
                   : tally_.add(coming.spot, row);
  bool counted = counts(fate, row.date, row.fixed);
  if (kept && counted) log_.records.push_back(record_of(raw, row));
  return true;
}

std::uint32_t LogReader::Impl::number_id(std::int64_t number) {
  if (number == kNoNumber) return NumberPool::kNone;
  if (number == kMillion) return NumberPool::kOne;
  auto [at, is_new] = number_ids_.emplace(number, 0);
  if (is_new) at->second = log_.numbers.add(from_millionths(number));
  return at->second;
}

Record LogReader::Impl::record_of(const csv::Record& raw, const Digest& row) {
  Record record;
  record.date = row.date;
  record.due = row.due;
  record.fixed = row.fixed;
  record.missed = row.missed;
  record.unit = row.unit;
  record.targets = row.targets;
  record.count = number_id(row.count);
  record.points = number_id(row.points);
  record.value = number_id(row.value);
  record.total = number_id(row.total);
  record.level = row.level;
  record.source = row.source;
  record.result = row.result;
  record.file = file_;
  record.line = static_cast<std::uint32_t>(raw.line);
  const RowNeeds& needs = tally_.needs(row.targets);
  if (needs.ref) record.ref = log_.words.intern_key(quick_rows_.text(raw, Column::kRef));
  if (needs.note) record.note = log_.words.intern_key(quick_rows_.text(raw, Column::kNote));
  return record;
}

}  // namespace plan::score
