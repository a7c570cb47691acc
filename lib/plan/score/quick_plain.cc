// Plain rows, read many at a time.
#include <algorithm>
#include <array>
#include <cassert>

#include "plan/score/quick_rows.h"
#include "plan/score/tally_rows.h"

namespace plan::score {
namespace {

static_assert(kMostPlain <= 256);

// A day, kBlankDay or kBadDay.
inline std::int32_t plain_day(std::string_view cell, MonthMemo& months) {
  if (cell.empty()) return kBlankDay;
  std::int32_t day = cell.size() == 10 ? months.full_day(cell.data()) : quick_day(cell);
  return day == kNoDay ? kBadDay : day;
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
  constexpr std::array kBlank{Column::kValue, Column::kTotal, Column::kMissed, Column::kVoid};
  plain_ = usable_ && !merged_;
  blank_.clear();
  for (Column column : kBlank) {
    if (has(column)) blank_.push_back(field(column));
  }
  level_ = plan_needs_.level && has(Column::kLevel);
  source_ = plan_needs_.source && has(Column::kSource);
  points_ = has(Column::kPoints);
  cells_.graded = level_ || source_ || points_;
  // A file before may have had them.
  for (auto* column : {&cells_.level, &cells_.source, &cells_.points}) column->fill(0);
}

// Most rows have no such day, but which has one cannot be foreseen: those that have are listed
// first, without a jump, and then read.
void QuickRows::plain_later_days(const csv::Run& records, Column column, std::int32_t* days) {
  std::fill_n(days, records.size(), kBlankDay);
  if (!has(column)) return;
  std::array<std::uint8_t, kMostPlain> filled;
  std::size_t count = 0;
  records.for_each_cell(field(column), [&](std::size_t i, std::string_view cell) {
    filled.data()[count] = static_cast<std::uint8_t>(i);
    count += cell.empty() ? 0 : 1;
  });
  for (std::size_t n = 0; n < count; ++n) {
    std::size_t i = filled.data()[n];
    days[i] = plain_day(records[i][field(column)], months_);
  }
}

// One column after the other, so that what each needs stays in registers.
void QuickRows::plain_days(const csv::Run& records, std::size_t first) {
  std::int32_t* dates = cells_.date.data() + first;
  records.for_each_cell(field(Column::kDate),
                        [this, dates](std::size_t i, std::string_view cell) {
                          dates[i] = plain_day(cell, months_);
                        });
  plain_later_days(records, Column::kDue, cells_.due.data() + first);
  plain_later_days(records, Column::kFixed, cells_.fixed.data() + first);
}

void QuickRows::plain_names(const csv::Run& records, std::size_t first) {
  std::uint32_t* units = cells_.unit.data() + first;
  std::uint32_t* targets = cells_.targets.data() + first;
  records.for_each_cell(
      field(Column::kUnit),
      [this, units](std::size_t i, std::string_view cell) { units[i] = units_.find(cell); });
  records.for_each_cell(field(Column::kItem),
                        [this, targets](std::size_t i, std::string_view cell) {
                          targets[i] = item_names_.find(cell);
                        });
  for (std::size_t i = 0; i < records.size(); ++i) {
    // Those of no place are not looked at further.
    bool known = units[i] != TextMemo::kUnknown && targets[i] != TextMemo::kUnknown;
    targets[i] = known ? items_.known_set(targets[i], units[i]) : ItemNames::kNoSet;
  }
}

void QuickRows::plain_words(const csv::Run& records, Column column, const TextMemo& memo,
                            std::uint32_t* ids) {
  records.for_each_cell(field(column), [&memo, ids](std::size_t i, std::string_view cell) {
    ids[i] = cell.empty() ? 0 : memo.find(cell);
  });
}

// How bad it was. What is not known yet is nothing that a place was ever found for, unless
// nobody looks at it; but points have to be a number all the same.
void QuickRows::plain_grades(const csv::Run& records, std::size_t first) {
  std::uint32_t* levels = cells_.level.data() + first;
  std::uint32_t* sources = cells_.source.data() + first;
  std::uint32_t* points = cells_.points.data() + first;
  if (level_) plain_words(records, Column::kLevel, levels_, levels);
  if (source_) plain_words(records, Column::kSource, sources_, sources);
  if (!points_) return;
  std::int32_t* sound = cells_.sound.data() + first;
  records.for_each_cell(field(Column::kPoints),
                        [this, points, sound](std::size_t i, std::string_view cell) {
                          points[i] = PointsPool::kBlank;
                          if (cell.empty()) return;
                          std::int64_t read = quick_number(cell);
                          points[i] = tally_.points().known(read);
                          if (read == kNoNumber) sound[i] = 0;
                        });
}

void QuickRows::plain_amounts(const csv::Run& records, std::size_t first) {
  std::int32_t* sound = cells_.sound.data() + first;
  std::uint32_t* ones = cells_.ones.data() + first;
  std::fill_n(sound, records.size(), 1);
  for (std::uint32_t column : blank_) {
    records.for_each_cell(column, [sound](std::size_t i, std::string_view cell) {
      if (!cell.empty()) sound[i] = 0;
    });
  }
  if (!has(Column::kCount)) {
    std::fill_n(ones, records.size(), 1);
    return;
  }
  records.for_each_cell(field(Column::kCount),
                        [sound, ones](std::size_t i, std::string_view cell) {
                          if (!plain_count(cell, ones[i])) sound[i] = 0;
                        });
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
  if (cells_.graded) plain_grades(records, first);
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
