#include "plan/score/memo.h"

#include <cassert>
#include <utility>

namespace plan::score {

TextMemo::Key TextMemo::key_of_long(std::string_view text) {
  const char* at = text.data();
  Key key{text.size(), 0, 0, load_word(at + text.size() - 8),
          static_cast<std::uint32_t>(text.size())};
  for (std::size_t left = text.size(); left > 8; at += 8, left -= 8) {
    key.a = fold_multiply(key.a ^ load_word(at), kOdd);
  }
  return key;
}

void TextMemo::learn(std::string_view text, std::uint32_t value) {
  assert(value != kUnknown);
  if (used_ >= most_ || find(text) != kUnknown) return;
  auto put = [this](const Slot& slot) {
    std::size_t mask = slots_.size() - 1;
    std::size_t at = hash(slot.key) & mask;
    while (slots_[at].value != kUnknown) at = (at + 1) & mask;
    slots_[at] = slot;
  };
  if (slots_.size() < 2 * (used_ + 1)) {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    std::swap(old, slots_);
    for (const Slot& slot : old) {
      if (slot.value != kUnknown) put(slot);
    }
  }
  Slot slot{key_of(text), value, nullptr};
  if (text.size() > kShort) slot.text = &long_texts_.emplace_back(text);
  put(slot);
  ++used_;
}

}  // namespace plan::score
