// The engine against the reference, on random cases. What differs is made small and printed, so
// that it can be worked out by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine.h"
#include "generator.h"
#include "plan/json/explanation_json.h"
#include "plan/score/explain.h"
#include "rounds.h"
#include "shrink.h"
#include "support/explained_lines.h"

using namespace reference;

using plan::test::Listed;
using plan::test::ListedLines;

namespace {

constexpr unsigned kCompared = 350, kExplained = 1000;

// A plan that the library refuses is no answer.
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

// The points listed in every form of an explanation add up to the total, and are the same
// points; "" or what is wrong.
std::string wrong_explanation(const Scored& scored, int unit, plan::Lang lang) {
  const plan::score::Scoreboard& board = scored.scoring.board;
  auto explanations = plan::score::explain(scored.compiled, scored.scoring, unit);
  plan::score::ExplainedUnit explained{explanations, scored.log, scored.scoring,
                                       scored.loaded->sources, unit};
  auto text = ListedLines(plan::score::explain_text(explained, lang)).all();
  auto markdown = ListedLines(plan::score::explain_markdown(explained, lang)).all();
  auto json = plan::test::listed_in_json(plan::to_json(explained, lang));
  if (text.size() < explanations.size()) return "trees missing in text";
  if (markdown.size() < explanations.size()) return "trees missing in Markdown";
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    std::string points[3];
    const Listed* forms[] = {&text[i], &markdown[i], &json[i]};
    for (int form = 0; form < 3; ++form) {
      if (std::string wrong = plan::test::wrong_sum(*forms[form]); !wrong.empty()) return wrong;
      plan::test::list_points(*forms[form], points[form]);
      const auto& scheme = board.schemes[explanations[i].scheme];
      for (const auto& result : scheme.periods[explanations[i].period].units) {
        if (result.unit != unit) continue;
        std::string own = forms[form]->own ? exact(*forms[form]->own) : "-";
        std::string total = result.total ? result.total->exact() : "-";
        if (own != total) return "listed total " + own + " is not " + total;
      }
    }
    if (points[1] != points[0]) return points[0] + "in text, in Markdown " + points[1];
    if (points[2] != points[0]) return points[0] + "in text, in JSON " + points[2];
  }
  return "";
}

bool one_of_score_and_unscored(const plan::score::Scoreboard& board) {
  for (const auto& scheme : board.schemes) {
    for (const auto& period : scheme.periods) {
      for (const auto& unit : period.units) {
        if (unit.score.has_value() != unit.unscored.empty()) return false;
      }
    }
  }
  return true;
}

std::string report(const Case& given) {
  Answer engine = engine_answer(given), reference = reference_answer(given);
  return "\n" + yaml(given.plan) + "\n" + csv(given.rows, given.dress) +
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

TEST_CASE("engine and reference score alike; what is explained adds up in every form") {
  int wrong = 0;
  unsigned first = first_seed(), compared = first + kCompared * rounds();
  for (unsigned seed = first; seed < first + kExplained * rounds() && wrong < 3; ++seed) {
    Case given = make_case(seed);
    int unit = static_cast<int>(seed % given.plan.units.size());
    auto scored =
        score_texts(yaml(given.plan), {csv(given.rows, given.dress)}, given.as_of, unit);
    // The generator makes sound plans only.
    REQUIRE_MESSAGE(scored->trouble.empty(),
                    "seed " << seed << ": " << scored->trouble << report(given));
    plan::Lang lang = seed % 2 == 0 ? plan::Lang::kZh : plan::Lang::kEn;
    std::string sums = wrong_explanation(*scored, unit, lang);
    if (!one_of_score_and_unscored(scored->scoring.board)) sums += " both or neither";
    if (!sums.empty()) {
      ++wrong;
      FAIL_CHECK("seed " << seed << ", unit " << unit << ": " << sums << report(given));
    }
    if (seed >= compared) continue;
    if (board_answer(scored->scoring.board) == reference_answer(given)) continue;
    ++wrong;
    FAIL_CHECK("seed " << seed << report(shrunk(given, differs_soundly)));
  }
  CHECK(wrong == 0);
}
