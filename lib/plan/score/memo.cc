#include "plan/score/memo.h"

#include <cassert>
#include <utility>

namespace plan::score {

constinit const std::array<TextMemo::Slot, 2> TextMemo::kFree{};

TextMemo::Key TextMemo::key_of_long(std::string_view text) {
  const char* at = text.data();
  Key key{text.size(), load_word(at + text.size() - 8), 0,
          static_cast<std::uint32_t>(text.size())};
  for (std::size_t left = text.size(); left > 8; at += 8, left -= 8) {
    key.a = fold_multiply(key.a ^ load_word(at), kOdd);
  }
  return key;
}

std::uint32_t TextMemo::find_further(std::string_view text) const {
  const Key key = key_of(text);
  const bool is_short = text.size() <= kShort;
  const std::size_t mask = all_slots_.empty() ? 1 : all_slots_.size() - 1;
  for (std::size_t i = hash(key) >> shift_;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.value == kUnknown) return kUnknown;
    bool same = is_short
                    ? slot.is(key)
                    : slot.size == key.size && slot.a == key.a && long_texts_[slot.c] == text;
    if (same) return slot.value;
  }
}

void TextMemo::learn(std::string_view text, std::uint32_t value) {
  assert(value != kUnknown);
  if (used_ >= most_ || find(text) != kUnknown) return;
  auto put = [this](const Slot& slot) {
    std::size_t at = hash(slot) >> shift_;
    while (slots_[at].value != kUnknown) at = (at + 1) & (all_slots_.size() - 1);
    all_slots_[at] = slot;
  };
  // Mostly empty, while that takes little: a second look costs more than the memory.
  constexpr std::size_t kFew = 1 << 11;
  if (all_slots_.size() < (used_ < kFew ? 8 : 2) * (used_ + 1)) {
    std::vector<Slot> old(all_slots_.empty() ? 64 : all_slots_.size() * 2);
    std::swap(old, all_slots_);
    slots_ = all_slots_.data();
    shift_ = 64 - std::countr_zero(all_slots_.size());
    for (const Slot& slot : old) {
      if (slot.value != kUnknown) put(slot);
    }
  }
  Slot slot{key_of(text), value};
  if (text.size() > kShort) {
    slot.c = long_texts_.size();
    long_texts_.emplace_back(text);
  }
  put(slot);
  ++used_;
}

}  // namespace plan::score
