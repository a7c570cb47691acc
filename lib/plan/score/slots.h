// Sums by unit, class of rows and days.
//
// Most rows carry nothing but a count, and their days matter in one of a few ways: all sums of
// such rows of one unit and class stand in one line of the cache (CountLine), or in a quarter
// of one (ShortLine). The others have a Slot for each pair of days.
#ifndef PLAN_SCORE_SLOTS_H_
#define PLAN_SCORE_SLOTS_H_

#include <array>
#include <bit>
#include <cstdint>
#include <type_traits>

#include "plan/score/keyed_table.h"
#include "plan/score/memo.h"

namespace plan::score {

struct LineKey {
  std::uint32_t unit = 0;
  std::uint32_t row_class = 0;  // into RowClasses

  friend bool operator==(const LineKey&, const LineKey&) = default;
  [[nodiscard]] std::uint64_t hash() const {
    return fold_multiply(std::bit_cast<std::uint64_t>(*this) ^ kOdd, kOther);
  }
};

// The ways in which days matter, numbered; those behind kLate miss a deadline more each.
namespace way {
inline constexpr int kOther = -1;  // by days of their own
inline constexpr int kOpen = 0;    // open and never due
inline constexpr int kClosed = 1;  // put right in time, or without a due day
inline constexpr int kPassed = 2;  // open, and overdue as long as can matter
inline constexpr int kLate = 3;    // put right late
inline constexpr int kCount = 7;
}  // namespace way

// Exactly one line of the cache.
struct alignas(64) CountLine {
  struct Sum {
    std::uint32_t rows = 0;
    std::uint32_t count = 0;  // in ones

    // False, and nothing is done, where it does not fit.
    [[nodiscard]] bool add(const Sum& more) {
      Sum sum;
      if (__builtin_add_overflow(rows, more.rows, &sum.rows) ||
          __builtin_add_overflow(count, more.count, &sum.count)) {
        return false;
      }
      *this = sum;
      return true;
    }
  };
  LineKey key;
  std::array<Sum, way::kCount> sums{};
};
static_assert(sizeof(CountLine) == 64);
using LineTable = KeyedTable<CountLine>;

// The same while the sums are small: rows come in no order, and what they are added to has to
// stay in the nearer caches.
struct alignas(16) ShortLine {
  struct Sum {
    std::uint8_t rows = 0, count = 0;

    // False, and nothing is done, where it does not fit.
    [[nodiscard]] bool add(const CountLine::Sum& more) {
      constexpr std::uint32_t kMost = 0xFF;
      if (more.rows > kMost - rows || more.count > kMost - count) return false;
      rows = static_cast<std::uint8_t>(rows + more.rows);
      count = static_cast<std::uint8_t>(count + more.count);
      return true;
    }
  };
  std::array<Sum, way::kCount> sums{};
  std::uint16_t overflowed = 0;  // 1: there is a CountLine with what did not fit

  // Adds all of another; false, and nothing is done, where one of them does not fit.
  [[nodiscard]] bool add(const ShortLine& more) {
    std::array<Sum, way::kCount> both;
    unsigned most = 0;
    for (std::size_t i = 0; i < both.size(); ++i) {
      unsigned all_rows = unsigned{sums[i].rows} + more.sums[i].rows;
      unsigned all_count = unsigned{sums[i].count} + more.sums[i].count;
      both[i] = {static_cast<std::uint8_t>(all_rows), static_cast<std::uint8_t>(all_count)};
      most |= all_rows | all_count;
    }
    if (most > 0xFF) return false;
    sums = both;
    return true;
  }
  // Few units have something to every item.
  [[nodiscard]] bool empty() const {
    auto words = std::bit_cast<std::array<std::uint64_t, 2>>(*this);
    return (words[0] | words[1]) == 0;
  }
};
static_assert(sizeof(ShortLine) == 16 && std::has_unique_object_representations_v<ShortLine>);

// Everything by which rows are told apart.
struct SlotKey {
  std::uint32_t unit = 0;
  std::uint32_t row_class = 0;
  std::int32_t due = 0, fixed = 0;

  friend bool operator==(const SlotKey& a, const SlotKey& b) {
    Words x = std::bit_cast<Words>(a), y = std::bit_cast<Words>(b);
    return ((x[0] ^ y[0]) | (x[1] ^ y[1])) == 0;
  }
  [[nodiscard]] std::uint64_t hash() const {
    Words words = std::bit_cast<Words>(*this);
    return fold_multiply(words[0] ^ kOdd, words[1] ^ kOther);
  }
  [[nodiscard]] LineKey line() const { return {unit, row_class}; }

 private:
  using Words = std::array<std::uint64_t, 2>;
};

struct alignas(32) Slot {
  SlotKey key;
  std::uint64_t rows = 0;
  std::int64_t count = 0;  // in millionths
};
using SlotTable = KeyedTable<Slot>;
// What those of rows with values hold besides, in millionths.
struct SlotSums {
  std::int64_t value = 0, total = 0;
};

// A look-up that was begun.
struct Spot {
  SlotKey key;
  std::uint64_t hash = 0;               // of the key, or of its line
  std::uint32_t at = SlotTable::kNone;  // the row of a table; before find(): very likely
  std::uint32_t ones = 0;               // what to add, in a line
  int way = way::kOther;                // kOther: a slot
  bool is_short = false;                // `at` is a ShortLine
  bool exact = true;                    // millionths hold the row
  bool adds_up = false;                 // the row can be added to others
};

}  // namespace plan::score

#endif  // PLAN_SCORE_SLOTS_H_
