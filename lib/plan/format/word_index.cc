#include "plan/format/word_index.h"

namespace plan::keys {

void WordIndex::add(std::string_view word, std::uint8_t number) {
  if (word.empty() || find(word) >= 0) return;
  std::size_t i = hash(word);
  while (slots_[i & (slots_.size() - 1)].length > 0) ++i;
  slots_[i & (slots_.size() - 1)] = {word.data(), static_cast<std::uint16_t>(word.size()),
                                     number};
}

}  // namespace plan::keys
