#include "plan/format/word_index.h"

#include <algorithm>
#include <utility>

namespace plan::keys {

void WordIndex::add(std::string_view word, std::uint8_t number) {
  if (word.empty() || find(word) >= 0) return;
  if (2 * (used_ + 1) > slots_.size()) {
    constexpr std::size_t kFewest = 16;
    std::vector<Slot> old = std::exchange(slots_, {});
    slots_.resize(std::max(2 * old.size(), kFewest));
    used_ = 0;
    for (const Slot& slot : old) add(slot.word, slot.number);
  }
  std::size_t i = hash(word);
  while (!slots_[i & (slots_.size() - 1)].word.empty()) ++i;
  slots_[i & (slots_.size() - 1)] = {word, number};
  ++used_;
}

}  // namespace plan::keys
