// A scoreboard for people at a terminal, and as CSV for spreadsheets.
#ifndef PLAN_SCORE_TABLE_H_
#define PLAN_SCORE_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/base/message.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

// The parts of a scoreboard that are asked for: a scheme's id, a period's name, a unit's
// index. Nothing is worked out anew: ranks stay what they are.
struct Selection {
  std::string scheme;
  std::string period;
  int unit = -1;
};
[[nodiscard]] Scoreboard select(Scoreboard board, const Selection& selection);

// Tables by scheme and period, best rank first, unscored units last with the reason; then
// duties not met and remarks. Text of the plan is escaped for the terminal; columns that say
// nothing are left out, and the last one is cut so that a line fits `width` cells.
[[nodiscard]] std::string score_table(const Scoreboard& board, Lang lang, std::size_t width);

// One row a scheme, period and unit; English headers.
[[nodiscard]] std::string score_csv(const Scoreboard& board, bool for_file);

// "读取320行：计分310，…".
[[nodiscard]] Message rows_line(const RowCounts& rows);
// "第一名奖励3000元", several joined, with sums where there are several amounts.
[[nodiscard]] std::string consequences_text(const UnitScore& unit, Lang lang);
// Why a unit has no score: "nobody inspected it", or the leaves that are missing.
[[nodiscard]] Message unscored_text(const SchemeScores& scheme, const UnitScore& unit);

}  // namespace plan::score

#endif  // PLAN_SCORE_TABLE_H_
