// Parts of a random scheme that items, bonuses and penalties share, and what follows from
// scores.
#ifndef TESTS_PROPERTY_SCORE_GENERATOR_EXTRAS_H_
#define TESTS_PROPERTY_SCORE_GENERATOR_EXTRAS_H_

#include "generator.h"

namespace reference {

[[nodiscard]] Overdue overdue(Random& random);
// What a record takes off, with modifiers.
[[nodiscard]] Charge charge(Random& random, bool tame);
[[nodiscard]] Where where(Random& random);
// Bonuses, penalties, vetoes, limits, rounding, grades, ranking, consequences.
void add_outcomes(Random& random, const Plan& plan, Scheme& scheme, bool tame);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_GENERATOR_EXTRAS_H_
