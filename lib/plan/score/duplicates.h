// Finds rows that are alike in every column, by 128-bit hashes: no row is kept.
#ifndef PLAN_SCORE_DUPLICATES_H_
#define PLAN_SCORE_DUPLICATES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace plan::score {

// What a column adds to the hash of each of its cells; worked out once a file.
struct ColumnSeed {
  explicit ColumnSeed(std::string_view column);
  std::uint64_t high = 0, low = 0;
};

// The hash of a row, built cell by cell in any order; blank cells leave no trace.
class RowHash {
 public:
  void add(const ColumnSeed& column, std::string_view text);
  [[nodiscard]] std::uint64_t high() const { return high_; }
  [[nodiscard]] std::uint64_t low() const { return low_; }

 private:
  std::uint64_t high_ = 0, low_ = 0;
};

class DuplicateFinder {
 public:
  struct Seen {
    std::uint32_t file = 0;
    std::uint32_t line = 0;  // 0: the row is new
  };

  // Where an equal row stood before; remembers the row when it is new. line >= 1.
  Seen look(const RowHash& row, std::uint32_t file, std::uint32_t line);
  [[nodiscard]] std::size_t size() const { return used_; }
  void clear();

 private:
  struct Slot {
    std::uint64_t high = 0, low = 0;
    Seen seen;
  };
  void grow();

  std::vector<Slot> slots_;  // open addressing, size a power of two; line 0 is free
  std::size_t used_ = 0;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_DUPLICATES_H_
