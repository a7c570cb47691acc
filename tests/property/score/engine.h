// What the library makes of a case, in the reference's form.
#ifndef TESTS_PROPERTY_SCORE_ENGINE_H_
#define TESTS_PROPERTY_SCORE_ENGINE_H_

#include <memory>
#include <string>
#include <vector>

#include "plan/format/loader.h"
#include "plan/score/compiled.h"
#include "plan/score/engine.h"
#include "plan/score/log.h"
#include "reference.h"

namespace reference {

// All that a scoreboard points into, together. `trouble`: why the plan or log was not read.
struct Scored {
  std::unique_ptr<plan::LoadedPlan> loaded;
  plan::score::Compiled compiled;
  plan::score::Log log;
  plan::score::Scoring scoring;
  std::string trouble;
};
[[nodiscard]] std::unique_ptr<Scored> score_texts(const std::string& yaml,
                                                  const std::vector<std::string>& logs,
                                                  Opt<int> as_of, int words_of_unit = -1);
[[nodiscard]] Answer board_answer(const plan::score::Scoreboard& board);
// The one line "trouble: …" where it was not scored.
[[nodiscard]] Answer engine_answer(const Case& given);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_ENGINE_H_
