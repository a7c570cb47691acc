// What Tally does with every row, inlined where rows are read.
#ifndef PLAN_SCORE_TALLY_ROWS_H_
#define PLAN_SCORE_TALLY_ROWS_H_

#include "plan/score/tally.h"

namespace plan::score {

inline void Tally::add_to_short(std::uint32_t line, int way, const CountLine::Sum& more) {
  ShortLine& to = short_lines_.data()[line];
  if (!to.sums.data()[way].add(more)) [[unlikely]]
    overflow(line, way, more);
}

inline void Tally::add_to_line(std::uint32_t line, int way, const CountLine::Sum& more) {
  CountLine::Sum& sum = lines_[line].sums[static_cast<std::size_t>(way)];
  if (sum.add(more)) return;
  move_to_slot(line, way);
  (void)sum.add(more);
}

inline std::size_t Tally::place(const PlainCells& cells, std::size_t size, PlainRows& rows) {
  const auto& given = places_.as_of();
  AsOf as_of{given.value_or(places_.latest()), given.value_or(kNever)};
  return plain_.place(cells, size, places_.day_classes(), as_of, short_lines_, rows);
}

inline void Tally::add(const PlainRows& rows, std::size_t i) {
  add_to_short(rows.line[i], rows.way[i], {1, rows.ones[i]});
}

inline bool Tally::fits_line(const Digest& row, Spot& spot) const {
  if (spot.key.row_class == RowClasses::kNone || !classes_[spot.key.row_class].only_counts) {
    return false;
  }
  spot.ones = static_cast<std::uint32_t>(row.count / kMillion);
  return row.count >= 0 && row.count == std::int64_t{spot.ones} * kMillion;
}

inline Spot Tally::spot_of(const Digest& row, bool exact) {
  Spot spot;
  int day_class = places_.day_class(row.date);
  if (static_cast<std::uint32_t>(day_class) >= kMostClasses) return spot;
  const RowNeeds& needs = this->needs(row.targets);
  const RowPlace& place = places_.at(day_class, row.targets);
  spot.adds_up = needs.adds_up && places_.place(row, needs, place, spot.key, spot.way);
  if (!spot.adds_up) return {};
  spot.exact = exact;
  spot.key.unit = row.unit;
  bool plain = is_plain(row) && count_kind(needs, row.count) == CountKind::kUsual;
  spot.key.row_class = plain ? place.plain_class : known_class(class_of(row, needs, day_class));
  if (spot.way != way::kOther && !(exact && fits_line(row, spot))) spot.way = way::kOther;
  if (spot.way != way::kOther) {
    std::uint32_t lines = classes_[spot.key.row_class].lines;
    if (lines != RowClassInfo::kNoLines) {
      spot.at = lines + spot.key.unit;
      spot.is_short = true;
      return spot;
    }
  }
  spot.hash = spot.way == way::kOther ? spot.key.hash() : spot.key.line().hash();
  if (spot.way == way::kOther) {
    slots_.prefetch(spot.hash);
  } else {
    lines_.prefetch(spot.hash);
  }
  return spot;
}

inline void Tally::approach(Spot& spot) const {
  if (!spot.adds_up || spot.at != SlotTable::kNone) return;
  spot.at = spot.way == way::kOther ? slots_.likely(spot.hash) : lines_.likely(spot.hash);
}

inline bool Tally::find(Spot& spot, const Digest& row, bool checked) {
  if (spot.is_short) return true;
  if (spot.way != way::kOther) {
    if (!lines_.is(spot.at, spot.key.line())) {
      spot.at = lines_.find_or_add(spot.key.line(), spot.hash);
    }
    return true;
  }
  return slots_.is(spot.at, spot.key) || (spot.adds_up && look_for_slot(spot, row, checked));
}

inline Fate Tally::add(const Spot& spot, const Digest& row) {
  if (spot.way == way::kOther) {
    add_to_slot(spot.at, row);
  } else if (spot.is_short) {
    add_to_short(spot.at, spot.way, {1, spot.ones});
  } else {
    add_to_line(spot.at, spot.way, {1, spot.ones});
  }
  return classes_[spot.key.row_class].fate;
}

}  // namespace plan::score

#endif  // PLAN_SCORE_TALLY_ROWS_H_
