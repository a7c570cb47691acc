// Rows added together: rows that are alike in everything a score can depend on become one
// Record with sums, whatever their number. Alike are those of one unit and class
// (row_classes.h) whose days matter in the same way.
//
// Memory grows with units × items × periods (and, while the as-of date is not known, with the
// days on which open issues fall due), not with rows. Why the sums are enough stands in
// places.cc and row_needs.h. What is done with every row is defined in tally_rows.h. Not
// thread-safe.
#ifndef PLAN_SCORE_TALLY_H_
#define PLAN_SCORE_TALLY_H_

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/digest.h"
#include "plan/score/names.h"
#include "plan/score/places.h"
#include "plan/score/plain_rows.h"
#include "plan/score/points.h"
#include "plan/score/record.h"
#include "plan/score/records.h"
#include "plan/score/row_classes.h"
#include "plan/score/row_needs.h"
#include "plan/score/slot_odds.h"
#include "plan/score/slots.h"
#include "plan/score/visits.h"

namespace plan::score {

class Tally {
 public:
  // All must outlive it. `as_of`: as the user gave it.
  Tally(const Compiled& compiled, const ItemNames& items, const WordPool& words,
        std::optional<std::int32_t> as_of);

  [[nodiscard]] const RowNeeds& needs(std::uint32_t targets) {
    return targets < needs_.size() ? needs_[targets] : learn_needs(targets);
  }

  // What becomes of a row of that day, targets, level and source: of the schemes it could
  // count in, the best fate wins.
  [[nodiscard]] Fate fate(std::int32_t date, std::uint32_t targets, std::uint32_t level,
                          std::uint32_t source);

  void note_latest(std::int32_t date, std::int32_t fixed) { places_.note_latest(date, fixed); }
  [[nodiscard]] std::int32_t latest() const { return places_.latest(); }

  [[nodiscard]] const PointsPool& points() const { return points_; }
  // Where rows belong that are plain (plain_rows.h). Returns how many are.
  std::size_t place(const PlainCells& cells, std::size_t size, PlainRows& rows);
  void add(const PlainRows& rows, std::size_t i);

  // Where a row's sums stand, found in three steps, so that memory asked for in one is there
  // in the next when other rows are dealt with in between. `exact`: millionths hold the row.
  [[nodiscard]] Spot spot_of(const Digest& row, bool exact = true);
  void approach(Spot& spot) const;
  // False: it has to be kept by itself, or, unless `checked`, no row was checked before that
  // differs from it only in unit, days and amounts.
  [[nodiscard]] bool find(Spot& spot, const Digest& row, bool checked);
  // Adds the row to them, and says what became of it. REQUIRES: find() was true.
  Fate add(const Spot& spot, const Digest& row);
  // The same with amounts that millionths cannot hold. False: they cannot be added.
  [[nodiscard]] bool add_odd(const Spot& spot, const Digest& row, const Amounts& amounts);
  // Remembers that a row was checked, for find(). Of rows kept by themselves too.
  void note_checked(const Digest& row);
  [[nodiscard]] bool is_checked(const Digest& row);

  // Another tally's rows, whose memory is given back. `targets`, `words`: what its ids are
  // called here.
  void absorb(Tally& other, const std::vector<std::uint32_t>& targets,
              const std::vector<std::uint32_t>& words);

  // The sums as records behind those that stand there, and the days on which inspectors came.
  // Nothing may be added any more.
  struct Written {
    Records& records;
    NumberPool& numbers;
    std::vector<std::vector<std::int32_t>>& visits;
  };
  void write(std::int32_t as_of, Written to);

 private:
  static constexpr std::uint32_t kMostClasses = 1 << 16;
  class Numbers;

  const RowNeeds& learn_needs(std::uint32_t targets);
  [[nodiscard]] RowClass class_of(const Digest& row, const RowNeeds& needs, int day_class);
  [[nodiscard]] std::uint32_t class_id(const RowClass& row_class);
  // The first of the lines of a class that is new; kNoLines: there is no room.
  [[nodiscard]] std::uint32_t short_lines_for(std::uint32_t id);
  [[nodiscard]] std::uint32_t known_class(const RowClass& row_class) const {
    return classes_.find(row_class, row_class.hash());
  }
  [[nodiscard]] RowClass checked_class(const Digest& row);
  // Whether all there is to add is a whole number of ones; sets it.
  [[nodiscard]] bool fits_line(const Digest& row, Spot& spot) const;
  [[nodiscard]] bool look_for_slot(Spot& spot, const Digest& row, bool checked);
  [[nodiscard]] std::uint32_t slot_of(const SlotKey& key) {
    return slots_.find_or_add(key, key.hash());
  }
  void add_to_short(std::uint32_t line, int way, const CountLine::Sum& more);
  void overflow(std::uint32_t line, int way, const CountLine::Sum& more);
  [[nodiscard]] LineKey key_of_short(std::size_t line) const;
  [[nodiscard]] std::uint32_t line_of(const LineKey& key) {
    return lines_.find_or_add(key, key.hash());
  }
  void add_to_line(std::uint32_t line, int way, const CountLine::Sum& more);
  void add_to_class(const LineKey& key, int way, const CountLine::Sum& more);
  void move_to_slot(std::uint32_t line, int way);
  void add_to_slot(std::uint32_t slot, const Digest& row);
  [[nodiscard]] bool add_odd(std::uint32_t slot, const Digest& row, const Amounts& amounts);
  void write_slots(Written& to, Numbers& numbers);
  void write_lines(Written& to, Numbers& numbers);
  class LineWriter;
  void join_overflowed();
  [[nodiscard]] Record record_of(const SlotKey& key, Numbers& numbers);
  [[nodiscard]] SlotSums& sums(std::uint32_t slot);
  void merge(std::uint32_t slot, const Slot& from, const SlotSums& sums, const Amounts* odd);
  void place_again(std::int32_t as_of);
  void add_visit(std::uint32_t slot, std::int32_t date);
  [[nodiscard]] const DayClass& days_of(std::uint32_t row_class) {
    return places_.days(classes_[row_class].key.day_class);
  }

  const Compiled& compiled_;
  const ItemNames& items_;
  const WordPool& words_;
  Places places_;
  std::vector<RowNeeds> needs_;  // by target set
  RowClasses classes_;
  PlainPlaces plain_;
  std::vector<ShortLine> short_lines_;        // of all units for each class that has them …
  std::vector<std::uint32_t> short_classes_;  // … these
  LineTable lines_;
  SlotTable slots_;
  std::vector<SlotSums> sums_;  // by slot, as far as one takes values
  PointsPool points_;
  SlotOdds odds_;
  std::unordered_set<RowClass, HashRowClass> checked_;
  Visits visits_;
  static constexpr Visits::Place kNoVisits = static_cast<Visits::Place>(-1);
  std::vector<Visits::Place> visits_of_slot_;  // as far as asked for
};

}  // namespace plan::score

#endif  // PLAN_SCORE_TALLY_H_
