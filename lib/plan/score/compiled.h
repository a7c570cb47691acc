// The schemes of a plan in the form in which they are computed: defaults filled in, names
// replaced by indexes, calendars worked out.
//
// compile() makes it from a model and refuses an unsound one. A Compiled points into its Plan,
// which must outlive it; it is immutable, so any number of threads may read one.
#ifndef PLAN_SCORE_COMPILED_H_
#define PLAN_SCORE_COMPILED_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/model/plan.h"
#include "plan/score/calendar.h"
#include "plan/score/charge_rule.h"

namespace plan::score {

// What can be named in the `item` column: a leaf of the tree, a bonus, a penalty, a veto.
struct Thing {
  enum class Kind : std::uint8_t { kLeaf, kBonus, kPenalty, kVeto };
  // How records become points.
  enum class Takes : std::uint8_t { kCharge, kMeasure, kRate, kLevels, kRollup, kMark };

  Kind kind = Kind::kLeaf;
  Takes takes = Takes::kCharge;
  const Named* named = nullptr;
  const Item* item = nullptr;    // of a leaf
  const Extra* extra = nullptr;  // of the others
  int node = -1;                 // of a leaf
  ChargeRule charge;             // kCharge
  LevelSet levels;               // names of the levels, when there are any
  std::vector<std::uint32_t> where_source, where_level;  // word keys; empty: any
  bool has_issues = false;  // its records are issues: deduct leaves, penalties with `overdue`
  bool needs_ref = false, needs_note = false;

  [[nodiscard]] const std::string& id() const { return named->key(); }
};

struct RollupRule {
  int scheme = -1;  // index into Compiled::schemes
  int node = -1;    // of that scheme; 0: the scheme itself
  Combine combine = Combine::kMean;
  std::vector<std::string> periods;  // as written; empty: all
  std::optional<int> best;
  std::vector<std::pair<std::string, Ratio>> weights;
  Absent absent = Absent::kUnscored;
};

// A node of the item tree. Node 0 is the scheme itself; parents stand before their children.
struct TreeNode {
  const Item* item = nullptr;  // null: the root
  int parent = -1;
  int depth = 0;  // 1: a top item
  std::vector<int> children;
  bool weighted = false;  // its children carry weights
  Ratio full;
  Ratio weight;    // its own, under a weighted parent
  int thing = -1;  // of a leaf
  Missing missing = Missing::kFull;
  std::optional<RollupRule> rollup;
};

struct VetoRule {
  int thing = -1;
  std::optional<int> grade, grade_cap;  // indexes into Scheme::grades, 0 = best
  std::optional<Ratio> score, score_cap;
  bool unranked = false;
  int when_node = -1;  // `when`
  Ratio below;
};

struct DutyRule {
  const InspectionDuty* duty = nullptr;
  std::vector<bool> things;           // by thing: whether its records count
  std::vector<std::uint32_t> source;  // word keys; empty: any
};

struct RankRule {
  int node = -1;    // an item of this scheme
  int scheme = -1;  // another scheme; both -1: the published score
  bool within_group = false;
  Ties ties = Ties::kCompetition;
  std::vector<std::pair<TieBreak::Kind, int>> tiebreak;  // with the node of kItem
};

struct CompiledScheme {
  const Scheme* scheme = nullptr;
  std::string id;
  Calendar calendar;
  std::vector<int> subjects;         // unit indexes, in plan order
  std::vector<int> subject_of_unit;  // by unit index; -1: not a subject
  std::vector<TreeNode> nodes;
  std::vector<Thing> things;  // leaves in tree order, then bonuses, penalties, vetoes
  int leaves = 0;             // how many things are leaves
  std::vector<VetoRule> vetoes;
  std::vector<DutyRule> duties;
  RankRule rank;
  std::vector<int> consequence_grades;  // by consequence: index of its `grade`, or -1
  std::vector<int> consequence_least;   // the same for `at_least`
};

struct Compiled {
  const Plan* plan = nullptr;
  std::vector<CompiledScheme> schemes;  // those with items, in plan order
  std::vector<int> order;               // rolled-up schemes before those that roll them up
  // Words that rules compare with; key 1, 2 … of every WordPool made from it.
  std::vector<std::string> words;
};

[[nodiscard]] Result<Compiled> compile(const Plan& plan);

}  // namespace plan::score

#endif  // PLAN_SCORE_COMPILED_H_
