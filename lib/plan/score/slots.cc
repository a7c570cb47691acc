#include "plan/score/slots.h"

namespace plan::score {

void SlotTable::enter(std::uint32_t slot, std::uint64_t hash) {
  std::size_t mask = index_.size() - 1;
  std::size_t at = hash & mask;
  while (index_[at].slot != kNone) at = (at + 1) & mask;
  index_[at] = {slot, tag_of(hash)};
}

std::uint32_t SlotTable::insert(const SlotKey& key, std::uint64_t hash) {
  std::uint32_t made = size();
  slots_.push_back({key});
  if (index_.size() * 3 < slots_.size() * 4) {
    index_ = std::vector<Entry>(index_.size() * 2);
    for (std::uint32_t i = 0; i < made; ++i) enter(i, slots_[i].key.hash());
  }
  enter(made, hash);
  return made;
}

void SlotTable::forget(std::uint32_t slot) {
  index_ = {};
  slots_.forget(slot);
}

}  // namespace plan::score
