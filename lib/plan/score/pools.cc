#include "plan/score/pools.h"

#include <algorithm>
#include <utility>

#include "plan/text/fold.h"

namespace plan::score {
namespace {

constexpr std::size_t kFewest = 64;      // slots; a power of two
constexpr std::size_t kBlock = 1 << 12;  // bytes of texts

std::uint32_t upper(std::size_t hash) {
  return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32);
}

}  // namespace

WordPool::WordPool() : slots_(kFewest) {
  (void)key_of({});
}

std::size_t WordPool::slot_of(std::string_view text, std::size_t hash) const {
  std::size_t mask = slots_.size() - 1, at = hash & mask;
  for (; slots_[at].id != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == upper(hash) && this->text(slots_[at].id - 1) == text) break;
  }
  return at;
}

std::uint32_t WordPool::intern(std::string_view text) {
  std::size_t hash = TextHash()(text), slot = slot_of(text, hash);
  if (slots_[slot].id != 0) return slots_[slot].id - 1;
  std::uint32_t id = add(text, hash, slot);
  std::string folded = fold_name(text);
  if (folded != text) words_[id].key = key_of(folded);
  return id;
}

std::uint32_t WordPool::intern_key(std::string_view text) {
  std::size_t slot = slot_of(text, TextHash()(text));
  return slots_[slot].id != 0 ? slots_[slot].id - 1 : key_of(text);
}

std::uint32_t WordPool::key_of(std::string_view text) {
  std::string folded = fold_name(text);
  std::size_t hash = TextHash()(folded), slot = slot_of(folded, hash);
  return slots_[slot].id != 0 ? slots_[slot].id - 1 : add(folded, hash, slot);
}

// A word is its own key unless it is told another.
std::uint32_t WordPool::add(std::string_view text, std::size_t hash, std::size_t slot) {
  auto id = static_cast<std::uint32_t>(words_.size());
  words_.push_back({keep(text), static_cast<std::uint32_t>(text.size()), id});
  slots_[slot] = {upper(hash), id + 1};
  if (words_.size() * 4 > slots_.size() * 3) grow();
  return id;
}

const char* WordPool::keep(std::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(text.size(), kBlock);
    next_ = blocks_.emplace_back(new char[left_]).get();
  }
  char* at = next_;
  std::copy(text.begin(), text.end(), at);
  next_ += text.size();
  left_ -= text.size();
  return at;
}

void WordPool::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  for (const Slot& slot : old) {
    if (slot.id == 0) continue;
    std::string_view word = text(slot.id - 1);
    slots_[slot_of(word, TextHash()(word))] = slot;
  }
}

std::uint32_t NumberPool::add(Ratio number) {
  numbers_.push_back(std::move(number));
  return static_cast<std::uint32_t>(numbers_.size() - 1);
}

}  // namespace plan::score
