// Plain rows, read many at a time.
#include <algorithm>
#include <array>
#include <cassert>

#include "plan/score/quick_rows.h"
#include "plan/score/tally_rows.h"

namespace plan::score {
namespace {

// A date, or kBlankDay; false: the cell is neither blank nor a date.
inline bool plain_day(std::string_view cell, MonthMemo& months, std::int32_t& day) {
  day = kBlankDay;
  if (cell.empty()) return true;
  std::int32_t read = cell.size() == 10 ? months.full_day(cell.data()) : quick_day(cell);
  if (read == kNoDay) return false;
  day = read;
  return true;
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

// One kind of cell after the other, so that what each kind needs stays in registers.
void QuickRows::plain_days(const csv::Run& records, std::size_t first) {
  const std::uint32_t date = field(Column::kDate), due = field(Column::kDue),
                      fixed = field(Column::kFixed);
  const bool has_due = has(Column::kDue), has_fixed = has(Column::kFixed);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    const std::size_t at = first + i;
    std::int32_t day = kBlankDay, due_day = kBlankDay, fixed_day = kBlankDay;
    bool good = plain_day(fields[date], months_, day) && day != kBlankDay;
    if (has_due) good = plain_day(fields[due], months_, due_day) && good;
    if (has_fixed) good = plain_day(fields[fixed], months_, fixed_day) && good;
    cells_.date.data()[at] = good ? day : 0;
    cells_.due.data()[at] = due_day;
    cells_.fixed.data()[at] = fixed_day;
    cells_.sound.data()[at] = good ? 1 : 0;
  }
}

void QuickRows::plain_names(const csv::Run& records, std::size_t first) {
  const std::uint32_t unit_field = field(Column::kUnit), item_field = field(Column::kItem);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    const std::size_t at = first + i;
    std::uint32_t unit = units_.find(fields[unit_field]);
    std::uint32_t name = item_names_.find(fields[item_field]);
    bool known = unit != TextMemo::kUnknown && name != TextMemo::kUnknown;
    cells_.unit.data()[at] = known ? unit : 0;
    // Of no place, where it is not known.
    cells_.targets.data()[at] = known ? items_.known_set(name, unit) : ItemNames::kNoSet;
  }
}

void QuickRows::plain_amounts(const csv::Run& records, std::size_t first) {
  const bool has_count = has(Column::kCount);
  const std::uint32_t count = field(Column::kCount);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const csv::Fields fields = records[i];
    bool good = true;
    for (std::uint32_t field : blank_) good &= fields[field].empty();
    std::uint32_t ones = 1;
    if (has_count) good &= plain_count(fields[count], ones);
    cells_.ones.data()[first + i] = ones;
    if (!good) cells_.sound.data()[first + i] = 0;
  }
}

void QuickRows::read_cells(const csv::Run& records, std::size_t first) {
  assert(first + records.size() <= kMostPlain);
  if (records.columns() != width_) {
    std::fill_n(cells_.sound.begin() + static_cast<std::ptrdiff_t>(first), records.size(), 0);
    return;
  }
  plain_days(records, first);
  plain_names(records, first);
  plain_amounts(records, first);
}

std::size_t QuickRows::read_plain(const csv::Batch& records, PlainRows& rows) {
  if (!plain_) {
    rows.clear(records.size());
    return 0;
  }
  read_cells(records.even, 0);
  read_cells(records.last, records.even.size());
  return tally_.place(cells_, records.size(), rows);
}

}  // namespace plan::score
