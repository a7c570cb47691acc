// The engine against the reference, on random cases. What differs is made small and printed, so
// that it can be worked out by hand.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine.h"
#include "generator.h"
#include "rounds.h"
#include "shrink.h"

using namespace reference;

namespace {

bool differs(const Case& given) {
  Answer engine = engine_answer(given);
  return engine != reference_answer(given);
}

// As above, but a plan that the library refuses is no answer.
bool differs_soundly(const Case& given) {
  Answer engine = engine_answer(given);
  return engine.front().rfind("trouble", 0) != 0 && engine != reference_answer(given);
}

std::string lines_only_in(const Answer& these, const Answer& others) {
  std::string text;
  for (const std::string& line : these) {
    if (std::find(others.begin(), others.end(), line) == others.end())
      text += "  " + line + "\n";
  }
  return text;
}

std::string report(const Case& given) {
  Answer engine = engine_answer(given), reference = reference_answer(given);
  return "\n" + yaml(given.plan) + "\n" + csv(given.rows) +
         (given.as_of ? "as of " + iso(*given.as_of) + "\n" : "") + "\nengine only:\n" +
         lines_only_in(engine, reference) + "reference only:\n" +
         lines_only_in(reference, engine);
}

}  // namespace

TEST_CASE("engine and reference score alike") {
  int wrong = 0;
  unsigned first = first_seed();
  for (unsigned seed = first; seed < first + 2000 * rounds() && wrong < 3; ++seed) {
    Case given = make_case(seed);
    if (!differs(given)) continue;
    ++wrong;
    bool sound = engine_answer(given).front().rfind("trouble", 0) != 0;
    Case small = shrunk(given, sound ? differs_soundly : differs);
    FAIL_CHECK("seed " << seed << report(small));
  }
  CHECK(wrong == 0);
}
