// Score vetoes, rounding, grades, grade vetoes.
#include <algorithm>

#include "plan/score/unit_scorer.h"

namespace plan::score {
namespace {

void lower(std::optional<Ratio>& total, const std::optional<Ratio>& most) {
  if (total && most && *total > *most) total = *most;
}

}  // namespace

int grade_of(const Scheme& scheme, const Ratio& published) {
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    const Maybe<Ratio>& min = scheme.grades[i].min;
    if (!min || min->value <= published) return static_cast<int>(i);
  }
  return -1;
}

void publish_score(const CompiledScheme& scheme, const FiredVetoes& fired, UnitScore& unit) {
  for (const VetoRule* rule : fired.rules) {
    lower(unit.total, rule->score);
    lower(unit.total, rule->score_cap);
    unit.unranked = unit.unranked || rule->unranked;
  }
  if (unit.total) {
    const Rounding& rounding = scheme.scheme->rounding;
    unit.score = unit.total->rounded(rounding.places, rounding.mode);
    unit.grade = grade_of(*scheme.scheme, *unit.score);
  }
  // Grades stand best first, so the worse of two has the higher index. A score that fits no
  // grade stays without one; a unit without score gets only what `grade` says outright.
  for (const VetoRule* rule : fired.rules) {
    if (rule->grade && (unit.grade >= 0 || !unit.score)) {
      unit.grade = std::max(unit.grade, *rule->grade);
    }
    if (rule->grade_cap && unit.score && unit.grade >= 0) {
      unit.grade = std::max(unit.grade, *rule->grade_cap);
    }
  }
}

}  // namespace plan::score
