// Rows that say nothing but who, what, when and how many, and perhaps how bad it was: nearly
// all of most logs.
//
// What such a row adds to depends on its unit, its day class and kind (a PlainPlace, worked out
// once) and on the way in which its days matter. places.cc says why; what is not settled here
// is left to it. Many rows are dealt with at a time, a column each, so that the processor
// reckons with several at once. Not thread-safe.
#ifndef PLAN_SCORE_PLAIN_ROWS_H_
#define PLAN_SCORE_PLAIN_ROWS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "plan/score/day_classes.h"
#include "plan/score/places.h"
#include "plan/score/plain_cells.h"
#include "plan/score/plain_kinds.h"
#include "plan/score/row_classes.h"
#include "plan/score/row_needs.h"
#include "plan/score/slots.h"

namespace plan::score {

// Where plain rows belong.
struct PlainRows {
  static constexpr std::int32_t kNotPlain = -1;

  PlainColumn<std::uint32_t> line{};  // into the short lines
  PlainColumn<std::uint32_t> ones{};
  PlainColumn<std::int32_t> latest{};  // the as-of date cannot lie before it
  PlainColumn<std::int32_t> fate{};    // Fate, or kNotPlain
  PlainColumn<std::int8_t> way{};      // kOther: the row is not plain

  struct Sum {
    std::array<std::uint32_t, kFates> rows{};  // by fate
    std::int32_t latest = kNoDay;
  };
  // Of `count` rows from `first` on.
  [[nodiscard]] Sum sum(std::size_t first, std::size_t count) const;
  // Leaves the first `count` to others.
  void clear(std::size_t count);
};

// The last of the days late that has a way of its own.
inline constexpr int kLastLate = 63;

// What is known of the as-of date: nothing yet, or that it lies on no earlier day, or the date.
struct AsOf {
  std::int32_t least = kNoDay, most = kNever;
};

// What is known of the rows of one day class and one kind.
struct PlainPlace {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::int32_t kNoRectify = kFarDay + (1 << 20);  // later than ever

  std::uint32_t lines = kNone;    // the first of those of its units; kNone: nothing is known
  std::int32_t judged = kFarDay;  // the day on which their issues are
  std::int32_t rectify = kNoRectify;  // days
  std::int32_t most_late = 1;         // from so many days on nothing gets worse
  std::int32_t ways = 0;              // where those of issues that are put right begin
  std::int32_t fate = 0;
  std::int32_t days = 0;  // 1: due and fixed matter
};

class PlainPlaces {
 public:
  // Finds the places of the first `size` rows, and asks for the memory of their lines. Returns
  // how many are plain.
  std::size_t place(const PlainCells& cells, std::size_t size, DayClasses& days,
                    const AsOf& as_of, std::span<const ShortLine> lines, PlainRows& rows);
  // Whether rows of that class can be plain. `at`: of its day class and targets.
  [[nodiscard]] bool takes(const RowClassInfo& info, const RowNeeds& needs,
                           const RowPlace& at) const;
  // Such a class, which has lines.
  void learn(const RowClassInfo& info, const RowNeeds& needs, const RowPlace& at);

 private:
  // The places of many rows, taken apart.
  struct Found {
    PlainColumn<std::uint32_t> lines{};
    PlainColumn<std::int32_t> judged{}, rectify{}, most_late{}, ways{}, fate{}, days{};
  };

  void look_up(const PlainCells& cells, std::size_t size, DayClasses& days);
  void weigh(const PlainCells& cells, std::size_t size, const AsOf& as_of, PlainRows& rows);
  [[nodiscard]] std::int32_t late_ways(const RowNeeds& needs);
  void make_room(std::uint32_t day_classes, std::uint32_t kinds);

  PlainKinds kinds_;
  std::uint32_t day_classes_ = 1;   // that there is room for; a power of two
  std::vector<PlainPlace> places_;  // by kind, by day class
  // Ways one behind the other: those that need no table, then tables by days late.
  std::vector<std::int8_t> ways_{way::kOther, way::kOpen, way::kPassed};
  std::vector<std::pair<std::pair<int, int>, std::int32_t>> tables_;  // by `every` and `times`
  PlainColumn<std::uint32_t> kind_{};
  Found found_;
  PlainColumn<std::int32_t> which_{};  // into ways_
};

}  // namespace plan::score

#endif  // PLAN_SCORE_PLAIN_ROWS_H_
