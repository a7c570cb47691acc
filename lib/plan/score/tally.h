// Rows added together: rows that are alike in everything a score can depend on become one
// Record with sums, whatever their number.
//
// Memory grows with units × items × periods (and, while the as-of date is not known, with the
// days on which open issues fall due), not with rows. Why the sums are enough stands in
// tally_days.cc and row_needs.h. Not thread-safe.
#ifndef PLAN_SCORE_TALLY_H_
#define PLAN_SCORE_TALLY_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/day_classes.h"
#include "plan/score/names.h"
#include "plan/score/quick_cells.h"
#include "plan/score/record.h"
#include "plan/score/row_needs.h"

namespace plan::score {

// A row that is read, with its numbers in millionths.
struct Digest {
  std::int32_t date = kNoDay, due = kNoDay, fixed = kNoDay;
  std::int32_t missed = kNoMissed;
  std::uint32_t unit = 0, targets = 0;
  std::uint32_t level = 0, source = 0;
  std::int64_t count = kMillion;
  std::int64_t points = kNoNumber, value = kNoNumber, total = kNoNumber;
  RateResult result = RateResult::kNone;
};

enum class Fate : std::uint8_t { kCounted, kOutside, kUnused };

class Tally {
 public:
  static constexpr std::int32_t kYear = 366;
  static constexpr std::uint32_t kNoSlot = 0xFFFFFFFF;
  struct Amounts {
    Ratio count, value, total;
  };

  // All must outlive it. `as_of`: as the user gave it.
  Tally(const Compiled& compiled, const ItemNames& items, const WordPool& words,
        std::optional<std::int32_t> as_of);

  [[nodiscard]] const RowNeeds& needs(std::uint32_t targets) {
    return targets < needs_.size() ? needs_[targets] : learn_needs(targets);
  }

  // What becomes of a row of that day, targets, level and source: of the schemes it could
  // count in, the best fate wins. `day_class` -1: worked out for the day itself.
  [[nodiscard]] Fate fate(std::int32_t date, std::uint32_t targets, std::uint32_t level,
                          std::uint32_t source);

  // The latest day that the as-of date cannot lie before: a date, or a fixed day within 366
  // days of one. kNoDay: there is none yet.
  void note_latest(std::int32_t date, std::int32_t fixed) {
    latest_ = std::max(latest_, date);
    if (fixed != kNoDay && fixed - date <= kYear) latest_ = std::max(latest_, fixed);
  }
  [[nodiscard]] std::int32_t latest() const { return latest_; }

  // Where the row's sums stand. kNoSlot: it has to be kept by itself, or, unless `checked`,
  // no row was checked before that differs from it only in unit, days and amounts.
  [[nodiscard]] std::uint32_t find_slot(const Digest& row, bool checked);
  [[nodiscard]] Fate fate_in(std::uint32_t slot) const { return slots_[slot].fate; }
  // Adds the row to them.
  void add(std::uint32_t slot, const Digest& row);
  // The same with amounts that millionths cannot hold. False: they cannot be added.
  [[nodiscard]] bool add_odd(std::uint32_t slot, const Digest& row, const Amounts& amounts);
  // Remembers that a row was checked, for find_slot. Of rows kept by themselves too.
  void note_checked(const Digest& row);
  [[nodiscard]] bool is_checked(const Digest& row);

  // Another tally's rows. `targets`, `words`: what its ids are called here.
  void absorb(const Tally& other, const std::vector<std::uint32_t>& targets,
              const std::vector<std::uint32_t>& words);

  // The sums as records behind those that stand there, and the days on which inspectors came.
  struct Written {
    std::vector<Record>& records;
    NumberPool& numbers;
    std::vector<std::vector<std::int32_t>>& visits;
  };
  void write(std::int32_t as_of, Written to) const;

 private:
  // Everything by which rows are told apart.
  struct Key {
    std::uint32_t unit = 0;
    std::uint16_t targets = 0, day_class = 0;
    std::uint32_t level = 0, source = 0;
    std::int32_t due = kNever, fixed = kNoDay;
    std::uint32_t points = 0;  // into points_; 0: none
    std::int16_t missed = kNoMissed;
    RateResult result = RateResult::kNone;
    std::uint8_t count_kind = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  static constexpr std::size_t kMostSets = 1 << 16;
  static constexpr int kMostClasses = 1 << 16;
  struct HashKey {
    std::size_t operator()(const Key& key) const;
  };
  // One cache line.
  struct alignas(64) Slot {
    Key key;
    std::uint64_t rows = 0;
    std::int64_t count = 0, value = 0;
    std::uint32_t visits = 0;  // 1 + index of its days' first word in visit_bits_
    Fate fate = Fate::kCounted;
  };
  struct Judged {
    std::int32_t least = kNever, most = kNever;
    bool known = false;
  };

  const RowNeeds& learn_needs(std::uint32_t targets);
  [[nodiscard]] bool key_of(const Digest& row, int day_class, Key& key);
  [[nodiscard]] bool place_days(const Digest& row, const RowNeeds& needs, int day_class,
                                Key& key);
  [[nodiscard]] const Judged& judged(int day_class, std::uint32_t targets);
  [[nodiscard]] Key kind_of(const Digest& row);
  [[nodiscard]] std::uint32_t look_up(const Key& key) const;
  std::uint32_t insert(const Key& key);
  void merge(std::uint32_t slot, const Slot& from, std::int64_t total, const Amounts* odd);
  [[nodiscard]] std::uint32_t points_id(std::int64_t points);
  [[nodiscard]] std::uint32_t visits_of(const Slot& slot);
  [[nodiscard]] std::vector<std::int32_t> days_from(std::uint32_t visits,
                                                    std::int32_t first) const;

  const Compiled& compiled_;
  const ItemNames& items_;
  const WordPool& words_;
  std::optional<std::int32_t> as_of_;
  std::int32_t latest_ = kNoDay;
  DayClasses days_;
  std::vector<RowNeeds> needs_;              // by target set
  std::vector<std::vector<Judged>> judged_;  // by class, by target set
  struct Entry {
    std::uint32_t slot = kNoSlot;
    std::uint32_t tag = 0;  // the hash's upper half, so that few slots are looked at in vain
  };
  std::vector<Entry> index_;  // open addressing
  std::vector<Slot> slots_;
  std::vector<std::int64_t> totals_;  // by slot, of rates
  std::vector<std::int64_t> points_{kNoNumber};
  std::unordered_map<std::int64_t, std::uint32_t> points_ids_;
  std::int64_t last_points_ = kNoNumber;
  std::uint32_t last_points_id_ = 0;
  std::unordered_map<std::uint32_t, Amounts> odd_;  // by slot: what its integers cannot hold
  std::unordered_set<Key, HashKey> checked_;
  std::unordered_map<Key, std::uint32_t, HashKey> visits_;
  std::vector<std::uint64_t> visit_bits_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_TALLY_H_
