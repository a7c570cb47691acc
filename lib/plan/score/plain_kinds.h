// What tells plain rows apart beside their units and days: each combination that was met,
// numbered. Not thread-safe.
#ifndef PLAN_SCORE_PLAIN_KINDS_H_
#define PLAN_SCORE_PLAIN_KINDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/score/keyed_table.h"
#include "plan/score/memo.h"
#include "plan/score/plain_cells.h"
#include "plan/score/row_classes.h"
#include "plan/score/row_needs.h"

namespace plan::score {

class PlainKinds {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t size() const { return kinds_.size(); }
  // The kind of the rows of that class; made when it is new.
  std::uint32_t learn(const RowClass& row_class, const RowNeeds& needs);
  // Sets the kinds of the first `size` rows; kNone: there is none yet.
  void find(const PlainCells& cells, std::size_t size, PlainColumn<std::uint32_t>& kinds) const;

 private:
  // 0 where nobody looks at it.
  struct Key {
    std::uint32_t targets = 0, level = 0, source = 0, points = 0;
    bool zero = false;  // the count is

    friend bool operator==(const Key&, const Key&) = default;
    // Nothing but its targets tells it from others.
    [[nodiscard]] bool is_bare() const { return (level | source | points) == 0 && !zero; }
    [[nodiscard]] std::uint64_t hash() const {
      std::uint64_t a = std::uint64_t{targets} << 32 | level;
      std::uint64_t b = std::uint64_t{source} << 32 | points;
      return fold_multiply(a ^ kOdd, (zero ? ~b : b) ^ kOther);
    }
  };
  struct Kind {
    Key key;
  };
  // By what rows with the same targets are told apart: all bits or none.
  struct Matters {
    bool zero = false;
    std::uint32_t level = 0, source = 0, points = 0;
  };

  KeyedTable<Kind> kinds_;
  std::vector<std::uint32_t> bare_;  // by targets: the kind that nothing else tells apart
  std::vector<Matters> matters_;     // by targets
  bool zeros_matter_ = false;        // to some
};

}  // namespace plan::score

#endif  // PLAN_SCORE_PLAIN_KINDS_H_
