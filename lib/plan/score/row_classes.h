// What rows of a log are alike in, their unit and days aside: each combination that was met,
// once. There are few, so that a look-up stays in the processor's cache. Not thread-safe.
#ifndef PLAN_SCORE_ROW_CLASSES_H_
#define PLAN_SCORE_ROW_CLASSES_H_

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "plan/score/digest.h"
#include "plan/score/memo.h"
#include "plan/score/record.h"
#include "plan/score/row_needs.h"

namespace plan::score {

// What becomes of a sound row.
enum class Fate : std::uint8_t { kCounted, kOutside, kUnused };

struct RowClass {
  std::uint32_t targets = 0;
  std::uint16_t day_class = 0;
  RateResult result = RateResult::kNone;
  CountKind count_kind = CountKind::kUsual;
  std::uint32_t level = 0, source = 0;
  std::uint32_t points = 0;  // the tally's id of them; 0: none
  std::int32_t missed = kNoMissed;

  // Nothing but targets and day class tells it from others.
  [[nodiscard]] bool is_plain() const {
    return (level | source | points) == 0 && missed == kNoMissed &&
           result == RateResult::kNone && count_kind == CountKind::kUsual;
  }
  using Words = std::array<std::uint64_t, 3>;
  friend bool operator==(const RowClass& a, const RowClass& b) {
    auto x = std::bit_cast<Words>(a), y = std::bit_cast<Words>(b);
    return ((x[0] ^ y[0]) | (x[1] ^ y[1]) | (x[2] ^ y[2])) == 0;
  }
  [[nodiscard]] std::uint64_t hash() const {
    constexpr std::uint64_t kA = 0x9e3779b97f4a7c15, kB = 0xd6e8feb86659fd93;
    auto words = std::bit_cast<Words>(*this);
    return fold_multiply(words[0] ^ kA ^ words[2], words[1] ^ kB ^ words[2] << 32);
  }
};

struct HashRowClass {
  std::size_t operator()(const RowClass& row_class) const { return row_class.hash(); }
};

class RowClasses {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Info {
    RowClass row_class;
    Fate fate = Fate::kCounted;
    RowNeeds::Values values = RowNeeds::Values::kNone;
    bool visits = false;       // a duty looks at the days of its rows
    bool only_counts = false;  // no values, no visits
  };

  RowClasses() : index_(256, kNone) {}

  // Its id, or kNone.
  [[nodiscard]] std::uint32_t find(const RowClass& row_class) const {
    std::size_t mask = index_.size() - 1;
    for (std::size_t at = row_class.hash() & mask;; at = (at + 1) & mask) {
      std::uint32_t id = index_[at];
      if (id == kNone || classes_[id].row_class == row_class) return id;
    }
  }
  // REQUIRES: there is none like it yet.
  std::uint32_t add(const Info& info);
  [[nodiscard]] const Info& operator[](std::uint32_t id) const { return classes_[id]; }
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(classes_.size());
  }

 private:
  void enter(std::uint32_t id);

  std::vector<std::uint32_t> index_;  // open addressing, size a power of two
  std::vector<Info> classes_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_ROW_CLASSES_H_
