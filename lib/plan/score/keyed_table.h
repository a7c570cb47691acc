// A hash table whose look-ups can be begun early.
//
// A look-up of what was not met for a while waits twice for memory; prefetch() and likely()
// ask for it while other things are dealt with. Rows keep their numbers and do not move.
// Not thread-safe.
#ifndef PLAN_SCORE_KEYED_TABLE_H_
#define PLAN_SCORE_KEYED_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/score/chunks.h"

namespace plan::score {

// `Row` has a member `key` with == and hash(), and the rest of it begins as it is made.
template <class Row>
class KeyedTable {
 public:
  using Key = decltype(Row::key);
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  KeyedTable() : index_(1024) {}

  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&index_[hash & (index_.size() - 1)]);
  }
  // The row whose key has that hash, very likely; kNone: there is none.
  [[nodiscard]] std::uint32_t likely(std::uint64_t hash) const {
    std::size_t mask = index_.size() - 1;
    for (std::size_t at = hash & mask; index_[at].row != kNone; at = (at + 1) & mask) {
      if (index_[at].tag != tag_of(hash)) continue;
      __builtin_prefetch(&rows_[index_[at].row], 1);
      return index_[at].row;
    }
    return kNone;
  }
  [[nodiscard]] bool is(std::uint32_t row, const Key& key) const {
    return row != kNone && rows_[row].key == key;
  }
  [[nodiscard]] std::uint32_t find(const Key& key, std::uint64_t hash) const {
    std::size_t mask = index_.size() - 1;
    for (std::size_t at = hash & mask; index_[at].row != kNone; at = (at + 1) & mask) {
      if (index_[at].tag == tag_of(hash) && is(index_[at].row, key)) return index_[at].row;
    }
    return kNone;
  }
  std::uint32_t find_or_add(const Key& key, std::uint64_t hash) {
    std::uint32_t row = find(key, hash);
    return row != kNone ? row : add(key, hash);
  }

  [[nodiscard]] Row& operator[](std::uint32_t row) { return rows_[row]; }
  [[nodiscard]] const Row& operator[](std::uint32_t row) const { return rows_[row]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  // Gives the memory of the rows before `row` back. Nothing may be looked for any more.
  void forget(std::uint32_t row) {
    index_ = {};
    rows_.forget(row);
  }

 private:
  struct Entry {
    std::uint32_t row = kNone;
    std::uint32_t tag = 0;  // of the hash, so that few rows are looked at in vain
  };
  [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
  }
  std::uint32_t add(const Key& key, std::uint64_t hash) {
    std::uint32_t made = size();
    rows_.push_back({key});
    if (index_.size() * 3 < rows_.size() * 4) {
      index_ = std::vector<Entry>(index_.size() * 2);
      for (std::uint32_t i = 0; i < made; ++i) enter(i, rows_[i].key.hash());
    }
    enter(made, hash);
    return made;
  }
  void enter(std::uint32_t row, std::uint64_t hash) {
    std::size_t mask = index_.size() - 1;
    std::size_t at = hash & mask;
    while (index_[at].row != kNone) at = (at + 1) & mask;
    index_[at] = {row, tag_of(hash)};
  }

  std::vector<Entry> index_;  // open addressing, size a power of two
  Chunks<Row> rows_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_KEYED_TABLE_H_
