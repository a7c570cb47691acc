// Ranks, and what follows from rank, progress and grade.
#ifndef PLAN_SCORE_RANKING_H_
#define PLAN_SCORE_RANKING_H_

#include <string>
#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

// Fills `rank` in every period of scheme number `number`. All schemes are published already.
void rank_units(const Compiled& compiled, int number, std::vector<SchemeScores>& schemes);

// Fills `consequences` in every period, and remarks where a tie at the edge makes more units
// qualify than the plan has in mind.
void apply_consequences(const Compiled& compiled, int number, SchemeScores& scores,
                        std::vector<Remark>& remarks);

// The name of the group in which a unit is ranked; the same for all when the scheme ranks all
// together.
[[nodiscard]] const std::string& ranking_group(const Compiled& compiled,
                                               const CompiledScheme& scheme, int unit);

// Each duty not met in a period that has ended; see duties.cc.
class SchemeRun;
void find_unmet(const SchemeRun& run, const Plan& plan, int number,
                std::vector<UnmetDuty>& unmet);

}  // namespace plan::score

#endif  // PLAN_SCORE_RANKING_H_
