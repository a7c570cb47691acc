// Sums by unit, row_class and days: a hash table whose look-ups can be begun early.
//
// A look-up of a row that was not met for a while waits twice for memory; prefetch() and
// likely() ask for it while other rows are dealt with. Slots keep their numbers, and grow by
// chunks, so that nothing is copied and little lies idle. Not thread-safe.
#ifndef PLAN_SCORE_SLOTS_H_
#define PLAN_SCORE_SLOTS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/score/chunks.h"
#include "plan/score/memo.h"

namespace plan::score {

// Everything by which rows are told apart.
struct SlotKey {
  std::uint32_t unit = 0;
  std::uint32_t row_class = 0;  // into RowClasses
  std::int32_t due = 0, fixed = 0;

  friend bool operator==(const SlotKey& a, const SlotKey& b) {
    Words x = std::bit_cast<Words>(a), y = std::bit_cast<Words>(b);
    return ((x[0] ^ y[0]) | (x[1] ^ y[1])) == 0;
  }
  [[nodiscard]] std::uint64_t hash() const {
    constexpr std::uint64_t kA = 0x9e3779b97f4a7c15, kB = 0xd6e8feb86659fd93;
    Words words = std::bit_cast<Words>(*this);
    return fold_multiply(words[0] ^ kA, words[1] ^ kB);
  }

 private:
  using Words = std::array<std::uint64_t, 2>;
};

// A look-up that was begun.
struct Spot {
  SlotKey key;
  std::uint64_t hash = 0;
  std::uint32_t likely = 0xFFFFFFFF;  // SlotTable::kNone
  bool adds_up = false;               // the row can be added to others
};

class SlotTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // Two in a line of the cache.
  struct alignas(32) Slot {
    SlotKey key;
    std::uint64_t rows = 0;
    std::int64_t count = 0;  // in millionths
  };

  SlotTable() : index_(1024) {}

  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&index_[hash & (index_.size() - 1)]);
  }
  // The slot of a key with that hash, very likely; kNone: there is none.
  [[nodiscard]] std::uint32_t likely(std::uint64_t hash) const {
    std::size_t mask = index_.size() - 1;
    for (std::size_t at = hash & mask; index_[at].slot != kNone; at = (at + 1) & mask) {
      if (index_[at].tag != tag_of(hash)) continue;
      __builtin_prefetch(&slots_[index_[at].slot], 1);
      return index_[at].slot;
    }
    return kNone;
  }
  [[nodiscard]] bool is(std::uint32_t slot, const SlotKey& key) const {
    return slot != kNone && slots_[slot].key == key;
  }
  [[nodiscard]] std::uint32_t find(const SlotKey& key, std::uint64_t hash) const {
    std::size_t mask = index_.size() - 1;
    for (std::size_t at = hash & mask; index_[at].slot != kNone; at = (at + 1) & mask) {
      if (index_[at].tag == tag_of(hash) && is(index_[at].slot, key)) return index_[at].slot;
    }
    return kNone;
  }
  // REQUIRES: there is none yet.
  std::uint32_t insert(const SlotKey& key, std::uint64_t hash);

  [[nodiscard]] Slot& operator[](std::uint32_t slot) { return slots_[slot]; }
  [[nodiscard]] const Slot& operator[](std::uint32_t slot) const { return slots_[slot]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }
  // Gives the memory of the slots before `slot` back. Nothing may be looked for any more.
  void forget(std::uint32_t slot);

 private:
  struct Entry {
    std::uint32_t slot = kNone;
    std::uint32_t tag = 0;  // of the hash, so that few slots are looked at in vain
  };
  [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
  }
  void enter(std::uint32_t slot, std::uint64_t hash);

  std::vector<Entry> index_;  // open addressing, size a power of two
  Chunks<Slot> slots_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_SLOTS_H_
