// What is printed at an `insert`: format.md, "Clause".
//
// A section, group, scheme or part of a scheme that a clause inserts is printed there and
// nowhere else. The first insert in reading order wins; one that would put a thing inside
// itself counts for nothing, so that every thing keeps exactly one place.
#ifndef PLAN_PUBLISH_INSERT_H_
#define PLAN_PUBLISH_INSERT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/plan.h"

namespace plan::publishing {

// The parts of a scheme, in the order in which they are printed.
enum class SchemePart : std::uint8_t {
  kWhole,
  kItems,
  kBonuses,
  kPenalties,
  kVetoes,
  kRectify,  // rectify, overdue, closing
  kScoring,  // limits, rounding, uninspected
  kGrades,
  kRanking,
  kConsequences,
  kInspections,
  kNotes,
  kLead,  // its text and what introduces it: cycle, subjects, by, full marks
  kOne,   // one item, bonus, penalty or veto
};

struct InsertTarget {
  enum class Kind : std::uint8_t { kSection, kGroup, kScheme };
  Kind kind = Kind::kSection;
  int index = 0;  // into Plan::sections, Plan::groups, Plan::schemes
  SchemePart part = SchemePart::kWhole;
  std::string id = {};  // of kOne
  friend auto operator<=>(const InsertTarget&, const InsertTarget&) = default;
};

// The heading of a chapter for which none is written: 重点任务.
[[nodiscard]] const Words& usual_heading(SectionKind kind);

// What `written` names, or nullopt.
[[nodiscard]] std::optional<InsertTarget> find_target(const Plan& plan,
                                                      std::string_view written);

// annual#grades: what a part of a scheme is called, whichever of its names was written.
[[nodiscard]] std::string part_name(const Scheme& scheme, SchemePart part,
                                    std::string_view id = {});

class Inserts {
 public:
  explicit Inserts(const Plan& plan);

  // What is printed at this clause, if anything.
  [[nodiscard]] std::optional<InsertTarget> at(const Clause& clause) const;
  // True when the thing is printed at some insert, and so not in its own place.
  [[nodiscard]] bool moved(const InsertTarget& target) const { return moved_.contains(target); }
  [[nodiscard]] bool moved(const Scheme& scheme, SchemePart part,
                           const std::string& id = {}) const;

 private:
  [[nodiscard]] bool hold(int node, int owner);
  void scan(const Clause& clause, int owner);
  void scan(const std::vector<Clause>& clauses, int owner);
  [[nodiscard]] int node_of(const InsertTarget& target) const;

  const Plan& plan_;
  std::vector<int> holder_;  // of each section, group, scheme: what it stands in, or -1
  std::vector<int> height_;  // how many inserts stand in one another below it
  std::map<const Clause*, InsertTarget> places_;
  std::set<InsertTarget> moved_;
};

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_INSERT_H_
