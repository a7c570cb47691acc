// Finds rows that are alike in every column, by hashes of 72 bits: no row is kept, and a row
// takes 14 to 17 bytes.
//
// Not thread-safe.
#ifndef PLAN_SCORE_DUPLICATES_H_
#define PLAN_SCORE_DUPLICATES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/score/chunks.h"
#include "plan/score/row_hash.h"

namespace plan::score {

class DuplicateFinder {
 public:
  struct Seen {
    std::uint32_t file = 0;
    std::uint32_t line = 0;  // 0: the row is new
  };

  // `lines`: at least as many as the file before had.
  void open_file(std::uint32_t file, std::uint64_t lines_before);
  // Asks for the memory that look() will need.
  void prepare(const RowHash& row) const {
    const Part& part = part_of(row);
    __builtin_prefetch(part.buckets.data() + place_in(part, row.low), 1);
  }
  // The same some time later: what finds its bucket full goes on to the next. (Inlined always:
  // a call of what seems to do nothing is left out by GCC.)
  [[gnu::always_inline]] void prepare_further(const RowHash& row) const {
    const Part& part = part_of(row);
    if (part.buckets.empty()) return;
    const Bucket* bucket = part.buckets.data() + place_in(part, row.low);
    __builtin_prefetch(bucket + (bucket->used == Bucket::kMost ? 1 : 0), 1);
  }
  // Where an equal row stood before; remembers the row when it is new. line >= 1; the file is
  // the one opened last.
  Seen look(const RowHash& row, std::uint32_t line) {
    Part& part = parts_[row.high >> 56];
    if (part.used == part.most) return look_further(row, line);
    Bucket& bucket = part.buckets.data()[place_in(part, row.low)];
    if (bucket.used == Bucket::kMost || bucket.may_hold(row.low)) {
      return look_further(row, line);
    }
    bucket.add(row.low, files_.back().base + line);
    ++part.used;
    ++used_;
    return {};
  }
  // About how many more rows there will be. A hint, which saves growing step by step.
  void expect(std::uint64_t rows);
  [[nodiscard]] std::size_t size() const { return used_; }
  void clear();

 private:
  // A line of the cache. What finds its bucket full stands in one of those behind it.
  struct alignas(64) Bucket {
    static constexpr std::uint32_t kMost = 5;
    std::uint32_t used;  // all are 0 at first, as memory is that the system gives
    std::uint32_t low[kMost], high[kMost];  // halves of RowHash::low
    std::uint32_t place[kMost];             // 1-based line, files counted on

    // It nearly never does, and that is soon seen.
    [[nodiscard]] bool may_hold(std::uint64_t hash) const {
      auto half = static_cast<std::uint32_t>(hash);
      bool any = false;
      for (std::uint32_t one : low) any |= one == half;
      return any;
    }
    // kMost: it does not hold it.
    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const;
    void add(std::uint64_t hash, std::uint32_t at) {
      low[used] = static_cast<std::uint32_t>(hash);
      high[used] = static_cast<std::uint32_t>(hash >> 32);
      place[used] = at;
      ++used;
    }
  };
  static_assert(sizeof(Bucket) == 64);
  // Many small tables grow one at a time and by little, so that no memory lies idle.
  struct Part {
    std::span<Bucket> buckets;
    std::vector<Bucket> own;  // where they stand, if not in first_
    std::size_t used = 0;     // entries
    std::size_t most = 0;     // that it grows beyond
  };
  static constexpr std::size_t kParts = 256;

  Seen look_further(const RowHash& row, std::uint32_t line);
  [[nodiscard]] const Part& part_of(const RowHash& row) const { return parts_[row.high >> 56]; }
  [[nodiscard]] static std::size_t place_in(const Part& part, std::uint64_t hash) {
    __extension__ typedef unsigned __int128 Wide;
    return static_cast<std::size_t>(static_cast<Wide>(hash) * part.buckets.size() >> 64);
  }
  // The bucket that follows; the first one follows the last.
  [[nodiscard]] static std::size_t behind(const Part& part, std::size_t at) {
    return at + 1 == part.buckets.size() ? 0 : at + 1;
  }
  static Bucket& free_bucket(Part& part, std::uint64_t hash);
  [[nodiscard]] std::size_t expected_size() const;
  void grow(Part& part);
  [[nodiscard]] Seen seen_at(std::uint32_t place) const;

  struct File {
    std::uint32_t base = 0;  // places of its lines are this and the line
    std::uint32_t file = 0;
  };
  // The buckets of all parts, side by side, as far as they were foreseen.
  std::optional<Pages> first_;
  std::size_t first_size_ = 0;  // buckets of each part there
  std::array<Part, kParts> parts_;
  std::vector<File> files_;
  std::size_t used_ = 0;
  std::uint64_t expected_ = 0;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_DUPLICATES_H_
