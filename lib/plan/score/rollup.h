// rollup: scores of another scheme, put together.
#ifndef PLAN_SCORE_ROLLUP_H_
#define PLAN_SCORE_ROLLUP_H_

#include <optional>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

// What one rollup leaf looks at in one period of its own scheme; the same for every unit.
struct RollupFrame {
  std::vector<std::size_t> periods;  // scored periods of the other scheme, by its list
  std::optional<std::size_t> holds;  // how many there will be; unset: no end in sight
  bool provisional = false;          // fewer than that are scored, or one is provisional
};
[[nodiscard]] RollupFrame rollup_frame(const RollupRule& rule, const CompiledScheme& other,
                                       const SchemeScores& scores, const Calendar& outer,
                                       int outer_index);

struct RollupPart {
  enum class Use : std::uint8_t { kUsed, kAbsent, kDropped, kZero, kNotBest, kNoWeight };
  std::size_t period = 0;  // into SchemeScores::periods
  Use use = Use::kUsed;
  Ratio value;   // when there is one
  Ratio weight;  // kWeighted
};
struct RollupResult {
  std::vector<RollupPart> parts;
  bool recorded = false;   // at least one score
  std::optional<Ratio> x;  // unset: unscored, or nothing to go by
  Ratio of;
};
[[nodiscard]] RollupResult roll_up(const RollupRule& rule, const RollupFrame& frame,
                                   const CompiledScheme& other, const SchemeScores& scores,
                                   int unit);

}  // namespace plan::score

#endif  // PLAN_SCORE_ROLLUP_H_
