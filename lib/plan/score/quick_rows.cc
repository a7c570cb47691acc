#include "plan/score/quick_rows.h"

#include "plan/score/quick_cells.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr std::uint32_t kDayShift = 1U << 30;  // keeps days apart from TextMemo::kUnknown

bool is_blank(std::string_view raw) {
  return raw.empty() || cell_text(raw).empty();
}

}  // namespace

void QuickRows::open(const Header& header, CellReader& cells) {
  width_ = header.names.size();
  merged_ = false;
  present_ = 0;
  for (std::size_t c = 0; c < kColumnCount; ++c) {
    const std::vector<std::size_t>& fields = header.fields[c];
    others_[c].clear();
    if (fields.empty()) continue;
    present_ |= 1U << c;
    field_[c] = static_cast<std::uint32_t>(fields.front());
    if (fields.size() < 2 || !plan_needs_.looks_at(static_cast<Column>(c))) continue;
    others_[c].assign(fields.begin() + 1, fields.end());
    merged_ = true;
  }
  // Rows are told from repeated headers by their dates.
  usable_ = true;
  for (std::size_t field : header.of(Column::kDate)) {
    usable_ = usable_ && !cells.date(header.names[field]).problem.empty();
  }
  open_plain();
}

inline bool QuickRows::right_width(const csv::Record& record) const {
  std::size_t have = record.fields.size();
  if (have == width_) return true;
  if (have < width_) return false;
  for (std::size_t i = width_; i < have; ++i) {
    if (!record.fields[i].empty()) return false;
  }
  return true;
}

inline bool QuickRows::cell(const csv::Record& record, Column column,
                            std::string_view& raw) const {
  raw = record.fields[field_[static_cast<std::size_t>(column)]];
  return !merged_ || merged_cell(record, column, raw);
}

// Of several columns for one field no more than one is filled in.
bool QuickRows::one_of_each(const csv::Record& record) const {
  for (std::size_t c = 0; c < kColumnCount; ++c) {
    std::string_view filled;
    if (others_[c].empty()) continue;
    if (!cell(record, static_cast<Column>(c), filled)) return false;
  }
  return true;
}

bool QuickRows::merged_cell(const csv::Record& record, Column column,
                            std::string_view& raw) const {
  for (std::size_t other : others_[static_cast<std::size_t>(column)]) {
    if (record.fields[other].empty()) continue;
    if (!raw.empty()) return false;
    raw = record.fields[other];
  }
  return true;
}

std::string_view QuickRows::text(const csv::Record& record, Column column) const {
  std::string_view raw;
  if (has(column)) (void)cell(record, column, raw);
  return cell_text(raw);
}

inline bool QuickRows::is_nothing(std::string_view raw) const {
  return trim(raw).empty() || (blank_words_ && is_blank(raw));
}

inline bool QuickRows::day(const csv::Record& record, Column column, std::int32_t& day) const {
  if (!has(column)) return true;
  std::string_view raw;
  if (!cell(record, column, raw)) return false;
  if (raw.empty()) return true;
  day = quick_day(raw);
  if (day != kNoDay) return true;
  std::uint32_t known = days_.find(raw);
  if (known == TextMemo::kUnknown) return is_nothing(raw);
  day = static_cast<std::int32_t>(known) - static_cast<std::int32_t>(kDayShift);
  return true;
}

inline bool QuickRows::number(const csv::Record& record, Column column,
                              std::int64_t& number) const {
  if (!has(column)) return true;
  std::string_view raw;
  if (!cell(record, column, raw)) return false;
  if (raw.empty()) return true;
  std::string_view digits = raw;
  if (column == Column::kValue && raw.back() == '%') digits.remove_suffix(1);
  std::int64_t read = quick_number(digits);
  if (read == kNoNumber) return is_nothing(raw);
  number = read;
  return true;
}

inline bool QuickRows::word(const csv::Record& record, Column column, const TextMemo& memo,
                            std::uint32_t& id) const {
  if (!has(column)) return true;
  std::string_view raw;
  if (!cell(record, column, raw)) return false;
  if (raw.empty()) return true;
  std::uint32_t known = memo.find(raw);
  if (known == TextMemo::kUnknown) return is_blank(raw);
  id = known;
  return true;
}

inline bool QuickRows::names(const csv::Record& record, Digest& row) const {
  std::string_view unit, item;
  if (!cell(record, Column::kUnit, unit) || !cell(record, Column::kItem, item)) return false;
  row.unit = units_.find(unit);
  std::uint32_t name = item_names_.find(item);
  if (row.unit == TextMemo::kUnknown || name == TextMemo::kUnknown) return false;
  row.targets = items_.known_set(name, row.unit);
  return row.targets != ItemNames::kNoSet;
}

inline bool QuickRows::days(const csv::Record& record, Digest& row) const {
  if (!day(record, Column::kDate, row.date) || row.date == kNoDay) return false;
  if (!day(record, Column::kDue, row.due) || !day(record, Column::kFixed, row.fixed)) {
    return false;
  }
  if (row.due != kNoDay && row.due < row.date) return false;
  return row.fixed == kNoDay ||
         (row.fixed >= row.date && row.fixed - row.date <= Places::kYear);
}

inline bool QuickRows::amounts(const csv::Record& record, const RowNeeds& needs,
                               Digest& row) const {
  if (!number(record, Column::kValue, row.value)) return false;
  if (!number(record, Column::kTotal, row.total)) return false;
  if (!number(record, Column::kPoints, row.points)) return false;
  if (!number(record, Column::kCount, row.count)) return false;
  constexpr std::int64_t kMostMissed = 999;
  std::int64_t missed = kNoNumber;
  if (!number(record, Column::kMissed, missed)) return false;
  if (missed != kNoNumber) {
    if (missed % kMillion != 0 || missed / kMillion > kMostMissed) return false;
    row.missed = static_cast<std::int32_t>(missed / kMillion);
  }
  if (needs.measure && (row.value < needs.lo || row.value > needs.hi)) return false;
  if (!needs.rate) return true;
  std::string_view raw;
  if (has(Column::kValue) && cell(record, Column::kValue, raw) && raw.ends_with('%')) {
    return false;
  }
  std::uint32_t result = static_cast<std::uint32_t>(RateResult::kNone);
  if (!word(record, Column::kResult, results_, result)) return false;
  row.result = static_cast<RateResult>(result);
  bool value = row.value != kNoNumber, total = row.total != kNoNumber;
  if (row.result != RateResult::kNone) return !value && !total;
  return value && total && row.value >= 0 && row.total > 0 && row.value <= row.total;
}

bool QuickRows::read(const csv::Record& record, Digest& row) {
  std::uint32_t not_void = 0;
  if (!usable_ || !right_width(record) || (merged_ && !one_of_each(record)) ||
      !days(record, row) || !names(record, row) ||
      !word(record, Column::kVoid, not_void_, not_void)) {
    return false;
  }
  const RowNeeds& needs = tally_.needs(row.targets);
  if (!amounts(record, needs, row)) return false;
  if (needs.measure && row.value == kNoNumber) return false;
  bool level = needs.level || (!needs.adds_up && plan_needs_.level);
  bool source = needs.source || (!needs.adds_up && plan_needs_.source);
  return (!level || word(record, Column::kLevel, levels_, row.level)) &&
         (!source || word(record, Column::kSource, sources_, row.source));
}

void QuickRows::learn(const csv::Record& record, const Row& row, std::uint32_t name) {
  auto teach = [&](TextMemo& memo, Column column, std::uint32_t value) {
    std::size_t field = row.field[static_cast<std::size_t>(column)];
    if (field != kNoField && !row.text(column).empty()) {
      memo.learn(record.fields[field], value);
    }
  };
  teach(units_, Column::kUnit, row.record.unit);
  teach(item_names_, Column::kItem, name);
  teach(not_void_, Column::kVoid, 0);
  if (plan_needs_.level) teach(levels_, Column::kLevel, row.record.level);
  if (plan_needs_.source) teach(sources_, Column::kSource, row.record.source);
  if (row.record.result != RateResult::kNone) {
    teach(results_, Column::kResult, static_cast<std::uint32_t>(row.record.result));
  }
  for (auto [column, day] :
       {std::pair(Column::kDate, row.record.date), std::pair(Column::kDue, row.record.due),
        std::pair(Column::kFixed, row.record.fixed)}) {
    if (day == kNoDay || quick_day(row.text(column)) != kNoDay) continue;
    teach(days_, column, static_cast<std::uint32_t>(day) + kDayShift);
  }
}

}  // namespace plan::score
