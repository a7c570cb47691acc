// How much to try: PLAN_PROPERTY_ROUNDS multiplies; PLAN_PROPERTY_SEED begins elsewhere.
#ifndef TESTS_PROPERTY_SCORE_ROUNDS_H_
#define TESTS_PROPERTY_SCORE_ROUNDS_H_

#include <cstdlib>
#include <string>

namespace reference {

[[nodiscard]] inline unsigned rounds() {
  const char* given = std::getenv("PLAN_PROPERTY_ROUNDS");
  return given ? static_cast<unsigned>(std::stoul(given)) : 1;
}
[[nodiscard]] inline unsigned first_seed() {
  const char* given = std::getenv("PLAN_PROPERTY_SEED");
  return given ? static_cast<unsigned>(std::stoul(given)) : 1;
}

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_ROUNDS_H_
