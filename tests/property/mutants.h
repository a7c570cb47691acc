// Plans, and plans spoilt in many ways, from fixed seeds.
#ifndef TESTS_PROPERTY_MUTANTS_H_
#define TESTS_PROPERTY_MUTANTS_H_

#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace plan::test {

// Sound plans and ones with findings: the starters, and what the rules are explained with.
[[nodiscard]] std::vector<std::string> small_plans();
// The examples.
[[nodiscard]] std::vector<std::string> large_plans();

// One change of a text: something cut, doubled, moved, overwritten or put in.
void mutate(std::string& text, std::mt19937& random);

// Calls `check` with `count` mutants (times PLAN_PROPERTY_ROUNDS) of the plans, one to six
// changes each. A failure names the text.
void for_each_mutant(const std::vector<std::string>& plans, std::size_t count, unsigned seed,
                     const std::function<void(const std::string&)>& check);

}  // namespace plan::test

#endif  // TESTS_PROPERTY_MUTANTS_H_
