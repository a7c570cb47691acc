// From a log to a scoreboard, in the order that assessment.md fixes: record → item → branches
// and weights → bonuses and penalties → limits → score vetoes → round → grade → grade vetoes →
// rank → consequences.
//
// Exact throughout; no step depends on the order of units or on how rows are split.
#ifndef PLAN_SCORE_ENGINE_H_
#define PLAN_SCORE_ENGINE_H_

#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/log.h"
#include "plan/score/run.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

// The scoreboard, and the sorted records it was made from (for explanations): one run for each
// scheme of `board`. Points into the compiled plan and the log.
struct Scoring {
  Scoreboard board;
  std::vector<SchemeRun> runs;
};
// `threads`: at most so many share the units of a scheme; at least 1.
[[nodiscard]] Scoring score(const Compiled& compiled, const Log& log, unsigned threads = 1);

}  // namespace plan::score

#endif  // PLAN_SCORE_ENGINE_H_
