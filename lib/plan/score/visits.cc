#include "plan/score/visits.h"

namespace plan::score {

Visits::Place Visits::of(const LineKey& who, const DayClass& days) {
  auto [at, is_new] = places_.emplace(who, bits_.size());
  if (is_new) bits_.resize(bits_.size() + words(days), 0);
  return at->second;
}

void Visits::add(Place place, const DayClass& days, const Visits& other, Place theirs) {
  for (std::size_t word = 0; word < words(days); ++word) {
    bits_[place + word] |= other.bits_[theirs + word];
  }
}

std::vector<std::int32_t> Visits::at(Place place, const DayClass& days) const {
  std::vector<std::int32_t> found;
  for (std::int32_t day = days.first; day <= days.last; ++day) {
    auto at = static_cast<std::uint32_t>(day - days.first);
    if ((bits_[place + at / kBits] >> at % kBits & 1) != 0) found.push_back(day);
  }
  return found;
}

}  // namespace plan::score
