// Plain rows, read many at a time.
#include <algorithm>
#include <array>
#include <cassert>

#include "plan/score/quick_rows.h"
#include "plan/score/tally_rows.h"

namespace plan::score {
namespace {

// A date, or kNoDay for a blank cell; false: it is neither.
inline bool plain_day(std::string_view cell, MonthMemo& months, std::int32_t& day) {
  day = kNoDay;
  if (cell.empty()) return true;
  day = cell.size() == 10 ? months.full_day(cell.data()) : quick_day(cell);
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
    if (has(column)) blank_.push_back(field(column));
  }
}

// One kind of cell after the other, so that what each kind needs stays in registers: `plain`
// says of each row whether it was plain so far.
void QuickRows::plain_days(const csv::Run& records, PlainCells* cells, bool* plain) {
  const std::uint32_t date = field(Column::kDate), due = field(Column::kDue),
                      fixed = field(Column::kFixed);
  const bool has_due = has(Column::kDue), has_fixed = has(Column::kFixed);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    PlainCells& row = cells[i];
    bool good = plain_day(fields[date], months_, row.date) && row.date != kNoDay;
    row.due = row.fixed = kNoDay;
    if (has_due) good = plain_day(fields[due], months_, row.due) && good;
    if (has_fixed) good = plain_day(fields[fixed], months_, row.fixed) && good;
    std::int64_t took = std::int64_t{row.fixed} - row.date;
    bool in_order = (row.due == kNoDay || row.due >= row.date) &&
                    (row.fixed == kNoDay || (took >= 0 && took <= Places::kYear));
    plain[i] = good && in_order;
  }
}

void QuickRows::plain_names(const csv::Run& records, PlainCells* cells, bool* plain) const {
  const std::uint32_t unit_field = field(Column::kUnit), item_field = field(Column::kItem);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    std::uint32_t unit = units_.find(fields[unit_field]);
    std::uint32_t name = item_names_.find(fields[item_field]);
    if (unit == TextMemo::kUnknown || name == TextMemo::kUnknown) {
      plain[i] = false;
      continue;
    }
    cells[i].unit = unit;
    cells[i].targets = items_.known_set(name, unit);
    plain[i] &= cells[i].targets != ItemNames::kNoSet;
  }
}

void QuickRows::plain_amounts(const csv::Run& records, PlainCells* cells, bool* plain) const {
  const bool has_count = has(Column::kCount);
  const std::uint32_t count = field(Column::kCount);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    for (std::uint32_t field : blank_) plain[i] &= fields[field].empty();
    cells[i].ones = 1;
    if (has_count) plain[i] &= plain_count(fields[count], cells[i].ones);
  }
}

std::size_t QuickRows::read_plain(const csv::Run& records, std::span<PlainRow> rows) {
  std::array<PlainCells, csv::Reader::kMostAhead> cells;
  std::array<bool, csv::Reader::kMostAhead> plain;
  assert(records.size() <= plain.size() && rows.size() == records.size());
  if (!plain_ || records.columns() != width_) {
    std::fill(rows.begin(), rows.end(), PlainRow());
    return 0;
  }
  plain_days(records, cells.data(), plain.data());
  plain_names(records, cells.data(), plain.data());
  plain_amounts(records, cells.data(), plain.data());
  const AsOf as_of = tally_.as_of();
  std::size_t count = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    PlainRow& row = rows.data()[i];
    if (plain.data()[i] && tally_.place(cells.data()[i], as_of, row)) {
      tally_.prefetch(row);
      ++count;
    } else {
      row.way = way::kOther;
    }
  }
  return count;
}

std::size_t QuickRows::read_plain(const csv::Batch& records, std::span<PlainRow> rows) {
  std::size_t even = records.even.size();
  return read_plain(records.even, rows.first(even)) +
         read_plain(records.last, rows.subspan(even));
}

}  // namespace plan::score
