// The result of scoring, as plain data: what JSON, tables, bulletins and charts are made from.
//
// Every number is exact; only `score` is rounded, once. Lists keep the plan's order: units in
// the order of `units`, items in tree order (parents first), periods in time order.
#ifndef PLAN_SCORE_SCOREBOARD_H_
#define PLAN_SCORE_SCOREBOARD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/ratio.h"
#include "plan/model/plan.h"
#include "plan/score/record.h"
#include "plan/text/date.h"

namespace plan::score {

enum class State : std::uint8_t {
  kScored,
  kSkipped,  // drops out, and the rest is scaled up
  kMissing,  // unscored
};

struct ItemScore {
  State state = State::kMissing;
  bool recorded = false;  // a leaf with records (or, rolled up, with a score)
  Ratio score;            // when kScored
};

struct UnitConsequence {
  int index = -1;  // into Scheme::consequences
  std::string label;
  std::optional<Ratio> amount;
  Consequence::In in = Consequence::In::kNone;
  Consequence::To to = Consequence::To::kUnit;
};

struct UnitScore {
  int unit = -1;                   // index into Plan::units
  std::optional<Ratio> score;      // published: rounded
  std::optional<Ratio> total;      // exact, after limits and vetoes
  std::optional<Ratio> tree;       // exact score of the item tree
  Ratio bonus, penalty;            // after `limits`
  int grade = -1;                  // index into Scheme::grades; -1: none
  std::optional<int> rank;         // 1-based, within the group if the scheme says so
  std::optional<int> rank_before;  // in the scored period before, when it had one there
  bool unranked = false;           // by a veto
  std::vector<UnitConsequence> consequences;
  std::vector<std::string> vetoes;  // ids, in the order of the scheme
  std::uint64_t records = 0;
  Ratio issues, open, overdue;
  Ratio deductions;  // points off recorded deduct leaves, and the penalty
  int recorded = 0;  // leaves, for the coverage
  // Ids of the leaves without which there is no score; "*": nobody inspected the unit.
  std::vector<std::string> unscored;
  std::vector<ItemScore> items;  // as SchemeScores::items
};

struct PeriodScores {
  int index = 0;  // of the scheme's calendar
  std::string name;
  std::optional<Day> first, last;
  bool provisional = false;
  bool scored = false;  // at least one unit has a score
  std::vector<UnitScore> units;
};

// What every unit's `items` speaks of.
struct ItemInfo {
  std::string id, title;
  Ratio full;
  int depth = 1;  // 1: a top item
  bool leaf = false;
};

struct SchemeScores {
  const Scheme* scheme = nullptr;  // of the plan, which outlives the scoreboard
  std::string id, title;
  Ratio full_marks;
  int leaves = 0;
  std::vector<ItemInfo> items;
  std::vector<PeriodScores> periods;
};

// An inspection duty not met. `unit` -1: it is owed to all together.
struct UnmetDuty {
  std::string duty, title;
  int scheme = -1;  // index into Scoreboard::schemes
  std::string period;
  int unit = -1;
  int have = 0, need = 0;
};

// Worth saying about the result; never about a place in a file, so that it does not depend on
// how the log was written.
struct Remark {
  std::string code;
  Message message;
};

struct Scoreboard {
  const Plan* plan = nullptr;  // outlives the scoreboard
  std::optional<Day> as_of;    // unset: an empty log
  RowCounts rows;
  std::vector<SchemeScores> schemes;
  std::vector<UnmetDuty> unmet;
  std::vector<Remark> remarks;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_SCOREBOARD_H_
