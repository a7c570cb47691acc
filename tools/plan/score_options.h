// The options of `plan score`, read and checked against the plan.
#ifndef TOOLS_PLAN_SCORE_OPTIONS_H_
#define TOOLS_PLAN_SCORE_OPTIONS_H_

#include <string>
#include <vector>

#include "command.h"
#include "plan/score/compiled.h"
#include "plan/score/log.h"
#include "plan/score/table.h"

namespace plan::tool {

struct ScoreOptions {
  CommonOptions common;
  std::string plan_file;
  std::vector<std::string> logs;
  std::string scheme, period, unit, as_of, explain, rejects, out;
  std::vector<std::string> maps;
  std::string format = "table", duplicates = "warn", encoding = "auto", delimiter = "auto";
  unsigned threads = 0;  // 0: one a core
  bool keep_going = false, check = false, strict = false;
};

void declare(CLI::App& app, ScoreOptions& options);

// The mistakes that show without the plan: options that do not go together, stdin twice.
[[nodiscard]] Result<void> check_options(const ScoreOptions& options);
// How the log is to be read; unknown columns and bad dates are Errors.
[[nodiscard]] Result<score::LogOptions> log_options(const ScoreOptions& options);
// Index of the unit a name means; an Error with the nearest names when there is none.
[[nodiscard]] Result<int> find_unit(const Plan& plan, const std::string& name);
// What is to be shown. `period` may leave out its year (Q1) where that means one period only.
[[nodiscard]] Result<score::Selection> selection(const ScoreOptions& options,
                                                 const score::Scoreboard& board);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_SCORE_OPTIONS_H_
