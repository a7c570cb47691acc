// The score of one unit in every period of a scheme. Internal to the engine.
#ifndef PLAN_SCORE_UNIT_SCORER_H_
#define PLAN_SCORE_UNIT_SCORER_H_

#include <cstdint>
#include <vector>

#include "plan/base/ratio_sum.h"
#include "plan/score/charge.h"
#include "plan/score/compiled.h"
#include "plan/score/rollup.h"
#include "plan/score/run.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

class UnitScorer {
 public:
  // `frames`: by period, by node (empty frames where nothing is rolled up).
  UnitScorer(const Compiled& compiled, const SchemeRun& run,
             const std::vector<SchemeScores>& schemes,
             const std::vector<std::vector<RollupFrame>>& frames)
      : compiled_(compiled), run_(run), schemes_(schemes), frames_(frames) {}

  // Works out the things of subject number `subject`, then `period()` may be asked.
  void begin(int subject);
  // Everything up to and including the vetoes; ranks and consequences come later.
  [[nodiscard]] UnitScore period(std::size_t period) const;

 private:
  // One thing in one period.
  struct Cell {
    std::uint64_t records = 0;
    RatioSum sum;  // taken off or brought, before the cap
    Ratio score;   // of a measured leaf
    RatioSum issues, open, overdue;
    bool marked = false;  // a record with count > 0
  };
  // One occurrence of a kind of sums, of one thing.
  struct Charge {
    int thing = -1;  // -1: not worked out yet
    bool open = false, overdue = false;
    Ratio points;
  };

  [[nodiscard]] Cell& cell(std::size_t thing, std::size_t period) {
    return cells_[thing * run_.periods().size() + period];
  }
  [[nodiscard]] const Cell& cell(std::size_t thing, std::size_t period) const {
    return cells_[thing * run_.periods().size() + period];
  }
  void charges(std::size_t thing, std::span<const Entry> entries);
  void charge_together(std::size_t thing, std::span<const Entry> entries);
  Cell& enter(std::size_t thing, std::uint32_t period, std::uint64_t rows, const Ratio& count,
              bool open, bool overdue);
  void measures(std::size_t thing, std::span<const Entry> entries);
  void marks(std::size_t thing, std::span<const Entry> entries);

  void leaf(const TreeNode& node, std::size_t index, std::size_t period, ItemScore& item,
            RatioSum& deductions) const;
  void tree(std::size_t period, UnitScore& unit) const;
  [[nodiscard]] Ratio extras(Thing::Kind kind, const Maybe<Ratio>& limit,
                             std::size_t period) const;
  void count_records(std::size_t period, UnitScore& unit) const;
  void name_unscored(UnitScore& unit, State root) const;

  const Compiled& compiled_;
  const SchemeRun& run_;
  const std::vector<SchemeScores>& schemes_;
  const std::vector<std::vector<RollupFrame>>& frames_;
  int unit_ = -1;
  std::vector<Cell> cells_;
  std::vector<ChargeLine> lines_;
  std::vector<Charge> charges_;  // by kind of sums
};

// What a veto rule does to a unit whose tree is worked out; see grade.cc.
struct FiredVetoes {
  std::vector<const VetoRule*> rules;
};
// Lowers the total by score vetoes, publishes it, grades it, applies grade vetoes.
void publish_score(const CompiledScheme& scheme, const FiredVetoes& fired, UnitScore& unit);
[[nodiscard]] int grade_of(const Scheme& scheme, const Ratio& published);

}  // namespace plan::score

#endif  // PLAN_SCORE_UNIT_SCORER_H_
