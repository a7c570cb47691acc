// The days on which somebody came, by unit and class of rows. Not thread-safe.
#ifndef PLAN_SCORE_VISITS_H_
#define PLAN_SCORE_VISITS_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "plan/score/day_classes.h"
#include "plan/score/slots.h"

namespace plan::score {

class Visits {
 public:
  // Where the days of one unit and class are kept; stays what it is.
  using Place = std::size_t;

  // Made when it is new. `days`: the day class, the same at every call.
  [[nodiscard]] Place of(const LineKey& who, const DayClass& days);
  // REQUIRES: a day of the class.
  void add(Place place, const DayClass& days, std::int32_t day) {
    auto at = static_cast<std::uint32_t>(day - days.first);
    bits_[place + at / kBits] |= std::uint64_t{1} << at % kBits;
  }
  // All days of another one's place.
  void add(Place place, const DayClass& days, const Visits& other, Place theirs);
  // Ascending.
  [[nodiscard]] std::vector<std::int32_t> at(Place place, const DayClass& days) const;
  // Calls use(who, place) for all there are.
  template <class Use>
  void for_each(Use use) const {
    for (auto [who, place] : places_) use(who, place);
  }

 private:
  static constexpr std::uint32_t kBits = 64;
  struct Hash {
    std::size_t operator()(const LineKey& who) const { return who.hash(); }
  };
  [[nodiscard]] static std::size_t words(const DayClass& days) {
    return static_cast<std::size_t>(days.last - days.first) / kBits + 1;
  }

  std::unordered_map<LineKey, Place, Hash> places_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_VISITS_H_
