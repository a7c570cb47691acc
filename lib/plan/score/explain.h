// Why a unit has the score it has: a tree from the published score down to each record.
//
// What is listed is what was computed: records go through the same charge_lines() as in the
// engine. At every node the values of the parts add up, exactly, to what the node has of its
// own.
#ifndef PLAN_SCORE_EXPLAIN_H_
#define PLAN_SCORE_EXPLAIN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/place.h"
#include "plan/score/charge.h"
#include "plan/score/engine.h"

namespace plan::score {

struct ExplainNode {
  Message what;                // name, or the record's place and own words
  std::vector<Message> notes;  // the rule, the arithmetic, what was left out and why
  // What it adds to the node above (with its sign); unset: listed, but adds nothing itself.
  std::optional<Ratio> value;
  // What its parts add up to, on its own scale; differs from `value` under a weight. Unset
  // where the parts are evidence, not terms.
  std::optional<Ratio> own;
  Span rule;  // where the plan says so; unknown: it says so nowhere, or the node is a record
  std::vector<ExplainNode> parts;
};

struct Explanation {
  std::size_t scheme = 0;  // into Scoreboard::schemes
  std::size_t period = 0;  // into SchemeScores::periods
  std::vector<Message> head;
  ExplainNode total;  // own: UnitScore::total
};

// One for each scheme and period in which the unit is a subject, narrowed down by scheme id
// and period name where they are not empty. The log has to be read with `words_of_unit`.
[[nodiscard]] std::vector<Explanation> explain(const Compiled& compiled, const Scoring& scoring,
                                               int unit, std::string_view scheme_id = {},
                                               std::string_view period_name = {});

// What the forms below are made from. All of it must outlive the call.
struct ExplainedUnit {
  const std::vector<Explanation>& explanations;
  const Log& log;
  const Scoring& scoring;
  const SourceSet& sources;  // of the plan
  int unit = -1;             // into Plan::units
};

// As text for people, ended by a line feed.
[[nodiscard]] std::string explain_text(const ExplainedUnit& explained, Lang lang);
// The same as a document in Markdown: nested lists that mean the same in cmark-gfm and pandoc.
[[nodiscard]] std::string explain_markdown(const ExplainedUnit& explained, Lang lang);

// Pieces that the forms share.
[[nodiscard]] Message explain_title(const ExplainedUnit& explained, const Explanation& one);
[[nodiscard]] Message explain_nothing(const ExplainedUnit& explained);
[[nodiscard]] Message explain_as_of(const Scoreboard& board);  // empty: of no date
[[nodiscard]] Message fate_words(LeftOut::Fate fate);
// "plan.yaml:12", or empty.
[[nodiscard]] std::string rule_place(const ExplainedUnit& explained, const ExplainNode& node);

// Parts of explain() that are files of their own.
[[nodiscard]] ExplainNode explain_line(const SchemeRun& run, const Thing& thing,
                                       const ChargeLine& line, bool takes_off);
// Adds the rule in the plan's own words.
void add_own_words(const Named& named, std::vector<Message>& notes);
[[nodiscard]] Message record_words(const SchemeRun& run, const Record& record);
[[nodiscard]] ExplainNode explain_leaf(const Compiled& compiled, const Scoring& scoring,
                                       std::size_t scheme, std::size_t period, int subject,
                                       int node);
// The records of one thing in one period, with the cap that bit; values as the points taken
// off (negative) or brought.
[[nodiscard]] std::vector<ExplainNode> explain_charges(const SchemeRun& run, int thing,
                                                       std::size_t period, int subject);

}  // namespace plan::score

#endif  // PLAN_SCORE_EXPLAIN_H_
