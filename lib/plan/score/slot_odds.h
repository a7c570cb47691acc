// What the integers of slots (slots.h) cannot hold. Few slots have any.
#ifndef PLAN_SCORE_SLOT_ODDS_H_
#define PLAN_SCORE_SLOT_ODDS_H_

#include <cstdint>
#include <unordered_map>

#include "plan/base/ratio.h"

namespace plan::score {

// Of a row, or of several.
struct Amounts {
  Ratio count, value, total;

  [[nodiscard]] bool is_zero() const {
    return count.is_zero() && value.is_zero() && total.is_zero();
  }
  Amounts& operator+=(const Amounts& more) {
    count += more.count;
    value += more.value;
    total += more.total;
    return *this;
  }
};

class SlotOdds {
 public:
  void add(std::uint32_t slot, const Amounts& more) {
    if (!more.is_zero()) of_slot_[slot] += more;
  }
  // nullptr: its integers hold all.
  [[nodiscard]] const Amounts* of(std::uint32_t slot) const {
    if (of_slot_.empty()) return nullptr;
    auto found = of_slot_.find(slot);
    return found == of_slot_.end() ? nullptr : &found->second;
  }
  void forget(std::uint32_t slot) { of_slot_.erase(slot); }

 private:
  std::unordered_map<std::uint32_t, Amounts> of_slot_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_SLOT_ODDS_H_
