// The engine against the reference, on random cases. What differs is made small and printed, so
// that it can be worked out by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

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

TEST_CASE("the cases are worth trying: everything happens in some") {
  std::map<std::string, int> seen;
  constexpr int kCases = 200;
  for (unsigned seed = 1; seed <= kCases; ++seed) {
    std::string all;
    for (const std::string& line : reference_answer(make_case(seed))) all += line + "\n";
    for (const char* word :
         {"total", " rank 1", " rank 2", " rank 3", "vetoes [v", "consequences [后果",
          "unscored [i", "unscored [*", "grade A", "unranked", "skipped", "missing",
          "provisional", "final", "unmet", "tree -"}) {
      if (all.find(word) != std::string::npos) ++seen[word];
    }
    for (const char* none :
         {"refused 0", "void 0", "outside 0", "unused 0", "bonus 0 penalty 0", "overdue 0"}) {
      if (all.find(none) == std::string::npos) ++seen[none];
    }
  }
  CAPTURE(seen.size());
  for (const char* common : {"total", " rank 1", "provisional", "final"}) {
    CHECK_MESSAGE(seen[common] > kCases / 4, std::string(common) << " " << seen[common]);
  }
  CHECK(seen.size() == 22);
  for (const auto& [word, cases] : seen) CHECK_MESSAGE(cases >= 5, word << " " << cases);
}

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
