// Plain rows, read many at a time.
#include <array>

#include "plan/score/quick_rows.h"
#include "plan/score/tally_rows.h"

namespace plan::score {
namespace {

// A date, or kNoDay for a blank cell; false: it is neither.
inline bool plain_day(std::string_view cell, DayMemo& memo, std::int32_t& day) {
  if (cell.empty()) return true;
  day = cell.size() == 10 ? memo.full_day(cell.data()) : quick_day(cell);
  return day != kNoDay;
}

// A whole number of up to nine digits, or 1 for a blank cell.
inline bool plain_count(std::string_view cell, std::uint32_t& ones) {
  if (cell.size() == 1) [[likely]] {
    ones = static_cast<std::uint32_t>(cell[0] - '0');
    return ones <= 9;
  }
  std::int64_t read = cell.empty() ? kMillion : quick_number(cell);
  ones = static_cast<std::uint32_t>(read / kMillion);
  return read == std::int64_t{ones} * kMillion;
}

}  // namespace

void QuickRows::open_plain() {
  constexpr std::array kBlank{Column::kValue, Column::kTotal, Column::kPoints, Column::kMissed,
                              Column::kVoid};
  plain_ = usable_ && !merged_;
  blank_.clear();
  for (Column column : kBlank) {
    if (has(column)) blank_.push_back(field_[static_cast<std::size_t>(column)]);
  }
}

inline bool QuickRows::plain_days(const csv::Fields& fields, PlainCells& cells) {
  auto at = [&](Column column) { return fields[field_[static_cast<std::size_t>(column)]]; };
  std::int32_t date = kNoDay, due = kNoDay, fixed = kNoDay;
  if (!plain_day(at(Column::kDate), full_days_, date) || date == kNoDay) return false;
  if (has(Column::kDue) && !plain_day(at(Column::kDue), full_days_, due)) return false;
  if (has(Column::kFixed) && !plain_day(at(Column::kFixed), full_days_, fixed)) return false;
  cells.date = date;
  cells.due = due;
  cells.fixed = fixed;
  if (due != kNoDay && due < date) return false;
  return fixed == kNoDay || (fixed >= date && fixed - date <= Places::kYear);
}

inline bool QuickRows::plain_names(const csv::Fields& fields, PlainCells& cells) const {
  auto at = [&](Column column) { return fields[field_[static_cast<std::size_t>(column)]]; };
  std::uint32_t unit = units_.find(at(Column::kUnit));
  std::uint32_t name = item_names_.find(at(Column::kItem));
  if (unit == TextMemo::kUnknown || name == TextMemo::kUnknown) return false;
  cells.unit = unit;
  cells.targets = items_.known_set(name, unit);
  return cells.targets != ItemNames::kNoSet;
}

inline bool QuickRows::plain_amounts(const csv::Fields& fields, PlainCells& cells) const {
  for (std::uint32_t field : blank_) {
    if (!fields[field].empty()) return false;
  }
  cells.ones = 1;
  return !has(Column::kCount) ||
         plain_count(fields[field_[static_cast<std::size_t>(Column::kCount)]], cells.ones);
}

// In several loops, so that what each needs stays in registers.
void QuickRows::read_plain(std::span<const csv::Record> records, std::span<PlainRow> rows) {
  std::array<PlainCells, csv::Reader::kMostAhead> cells;
  std::array<std::uint8_t, csv::Reader::kMostAhead> which;  // rows that are plain so far
  std::size_t count = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    rows[i].way = way::kOther;
    which.data()[count] = static_cast<std::uint8_t>(i);
    if (plain_ && records[i].fields.size() == width_) ++count;
  }
  auto each = [&](auto&& holds) {
    std::size_t left = 0;
    for (std::size_t n = 0; n < count; ++n) {
      std::uint8_t i = which.data()[n];
      which.data()[left] = i;
      left += holds(records.data()[i].fields, cells.data()[i]) ? 1 : 0;
    }
    count = left;
  };
  each([this](const csv::Fields& fields, PlainCells& row) { return plain_days(fields, row); });
  each([this](const csv::Fields& fields, PlainCells& row) { return plain_names(fields, row); });
  each([this](const csv::Fields& fields, PlainCells& row) {
    return plain_amounts(fields, row);
  });
  const AsOf as_of = tally_.as_of();
  for (std::size_t n = 0; n < count; ++n) {
    std::uint8_t i = which.data()[n];
    PlainRow& row = rows.data()[i];
    if (tally_.place(cells.data()[i], as_of, row)) tally_.prefetch(row);
  }
}

}  // namespace plan::score
