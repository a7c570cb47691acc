// What must always hold, on random plans and logs: the laws at the end of the page that defines
// scores. They are stated of the library alone.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine.h"
#include "generator.h"
#include "plan/json/scoreboard_json.h"
#include "plan/score/explain.h"
#include "reference.h"
#include "rounds.h"

using namespace reference;
using plan::Ratio;
using plan::score::ExplainNode;
using plan::score::Explanation;

namespace {

constexpr unsigned kCases = 100;

std::string shown(const Case& given) {
  return "\n" + yaml(given.plan) + "\n" + csv(given.rows) +
         (given.as_of ? "as of " + iso(*given.as_of) + "\n" : "");
}

// Calls `law` with cases, their seeds and a generator of more chance, until one breaks it.
template <typename Law>
void for_cases(bool tame, Law law) {
  unsigned first = first_seed() + (tame ? 700000 : 300000);
  for (unsigned seed = first; seed < first + kCases * rounds(); ++seed) {
    Case given = make_case(seed, tame);
    if (!given.as_of) given.as_of = given.plan.first + 200;
    Random random(seed + 1);
    CAPTURE(seed);
    if (!law(given, random)) return;
  }
}

std::string json_of(const Scored& scored) {
  return plan::to_json(scored.scoring.board, plan::Lang::kZh);
}

std::vector<std::vector<std::size_t>> rows_by_date(const std::vector<Row>& rows) {
  std::map<std::string, std::vector<std::size_t>> by_date;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Opt<int> day = read_date(rows[i][kDate]);
    by_date[day ? iso(*day) : ""].push_back(i);
  }
  std::vector<std::vector<std::size_t>> groups;
  for (auto& [date, group] : by_date) groups.push_back(group);
  return groups;
}

// In another order, but rows of one date in theirs.
std::vector<Row> shuffled(const std::vector<Row>& rows, Random& random) {
  std::vector<std::vector<std::size_t>> groups = rows_by_date(rows);
  std::vector<Row> out;
  std::vector<std::size_t> next(groups.size());
  while (out.size() < rows.size()) {
    auto g = static_cast<std::size_t>(random.below(static_cast<int>(groups.size())));
    if (next[g] < groups[g].size()) out.push_back(rows[groups[g][next[g]++]]);
  }
  return out;
}

Answer without_records(Answer answer) {
  answer.erase(answer.begin());
  for (std::string& line : answer) {
    std::size_t at = line.find(": records ");
    if (at != std::string::npos) line = line.substr(0, at) + line.substr(line.find(" issues"));
  }
  return answer;
}

// Whether n rows of one stand for a row of n.
bool can_split(const World& world, const Row& row) {
  for (const Course& course : world.courses) {
    const Thing* thing = course.thing(row[kItem]);
    if (!thing) continue;
    bool measured = thing->node && thing->node->method == Method::kMeasure;
    if (measured || !thing->charge().unique.empty() || !thing->extra.ladder.empty()) {
      return false;
    }
  }
  const std::string& count = row[kCount];
  return row[kTotal].empty() && count.size() == 1 && count[0] >= '2';
}

using Totals = std::map<std::string, std::optional<Ratio>>;
Totals totals(const Scored& scored) {
  Totals all;
  for (const auto& scheme : scored.scoring.board.schemes) {
    for (const auto& period : scheme.periods) {
      for (const auto& unit : period.units) {
        all[scheme.id + " " + period.name + " " + std::to_string(unit.unit)] = unit.total;
      }
    }
  }
  return all;
}

bool never_more(const Totals& less, const Totals& more, const std::string& why) {
  for (const auto& [where, total] : less) {
    auto other = more.find(where);
    REQUIRE(other != more.end());
    REQUIRE(total.has_value());
    REQUIRE(other->second.has_value());
    if (*total <= *other->second) continue;
    FAIL_CHECK(where << ": " << total->exact() << " > " << other->second->exact() << why);
    return false;
  }
  return true;
}

// The parts that have values make the node's own, at every depth.
bool adds_up(const ExplainNode& node) {
  bool any = false;
  Ratio sum(0);
  for (const ExplainNode& part : node.parts) {
    if (part.value) sum += *part.value;
    any = any || part.value.has_value();
    if (!adds_up(part)) return false;
  }
  return !any || !node.own || sum == *node.own;
}

}  // namespace

TEST_CASE("order of dates and number of files: not one byte") {
  for_cases(false, [](const Case& given, Random& random) {
    std::string text = yaml(given.plan);
    auto once = score_texts(text, {csv(given.rows)}, given.as_of);
    std::vector<Row> rows = shuffled(given.rows, random);
    auto middle = rows.begin() + random.below(static_cast<int>(rows.size()) + 1);
    auto parts = score_texts(text, {csv({rows.begin(), middle}), csv({middle, rows.end()})},
                             given.as_of);
    bool same = json_of(*once) == json_of(*parts);
    CHECK_MESSAGE(same, shown(given));
    return same;
  });
}

TEST_CASE("a row of n is n rows alike") {
  for_cases(false, [](const Case& given, Random&) {
    World world = make_world(given);
    Case split = given;
    split.rows.clear();
    for (const Row& row : given.rows) {
      int times = can_split(world, row) ? row[kCount][0] - '0' : 1;
      Row one = row;
      if (times > 1) one[kCount] = "1";
      split.rows.insert(split.rows.end(), static_cast<std::size_t>(times), one);
    }
    bool same = without_records(engine_answer(given)) == without_records(engine_answer(split));
    CHECK_MESSAGE(same, shown(given));
    return same;
  });
}

TEST_CASE("one more issue never raises a score, putting one right earlier never lowers it") {
  for_cases(true, [](const Case& given, Random& random) {
    std::string text = yaml(given.plan);
    auto scored = [&](const std::vector<Row>& rows) {
      return totals(*score_texts(text, {csv(rows)}, given.as_of));
    };
    std::vector<std::size_t> issues;
    World world = make_world(given);
    for (std::size_t i = 0; i < given.rows.size(); ++i) {
      const Thing* thing = world.courses[0].thing(given.rows[i][kItem]);
      bool issue = thing->node || thing->kind == Thing::Kind::kPenalty;
      if (issue && given.rows[i][kCount] != "0") issues.push_back(i);
    }
    if (issues.empty()) return true;
    Totals before = scored(given.rows);
    for (int i = 0; i < 4; ++i) {
      const Row& chosen = given.rows[random.of(issues)];
      std::vector<Row> more = given.rows;
      Row added = chosen;
      int day = *read_date(chosen[kDate]) - random.below(30);
      added[kDate] = iso(std::max(given.plan.first, day));
      more.push_back(added);
      if (!never_more(scored(more), before, shown(given) + csv({added}))) return false;
      if (chosen[kFixed].empty()) continue;
      std::vector<Row> sooner = given.rows;
      Row& mended = sooner[static_cast<std::size_t>(&chosen - given.rows.data())];
      int late = *read_date(mended[kFixed]) - *read_date(mended[kDate]);
      mended[kFixed] = iso(*read_date(mended[kDate]) + random.below(late + 1));
      if (!never_more(before, scored(sooner), shown(given) + csv({mended}))) return false;
    }
    return true;
  });
}

TEST_CASE("what happens to one unit changes no other unit's score") {
  for_cases(false, [](const Case& given, Random& random) {
    std::string text = yaml(given.plan);
    if (text.find("rollup") != std::string::npos) return true;
    const Unit& gone = random.of(given.plan.units);
    std::vector<Row> others;
    for (const Row& row : given.rows) {
      const std::string& unit = row[kUnit];
      if (unit != gone.id && unit != gone.name && unit != gone.alias) others.push_back(row);
    }
    Totals all = totals(*score_texts(text, {csv(given.rows)}, given.as_of));
    Totals some = totals(*score_texts(text, {csv(others)}, given.as_of));
    auto number = static_cast<int>(&gone - given.plan.units.data());
    for (const auto& [where, total] : some) {
      if (where.substr(where.rfind(' ') + 1) == std::to_string(number)) continue;
      bool same = all.at(where) == total;
      CHECK_MESSAGE(same, where << shown(given));
      if (!same) return false;
    }
    return true;
  });
}

TEST_CASE("what is explained adds up to the total; a score, or the reason why there is none") {
  for_cases(false, [](const Case& given, Random& random) {
    int unit = random.below(static_cast<int>(given.plan.units.size()));
    auto scored = score_texts(yaml(given.plan), {csv(given.rows)}, given.as_of, unit);
    for (const Explanation& one :
         plan::score::explain(scored->compiled, scored->scoring, unit)) {
      bool sums = adds_up(one.total), found = false;
      const auto& scheme = scored->scoring.board.schemes[one.scheme];
      for (const auto& result : scheme.periods[one.period].units) {
        if (result.unit != unit) continue;
        found = one.total.own == result.total;
        sums = sums && result.score.has_value() == result.unscored.empty();
      }
      CHECK_MESSAGE(sums, shown(given));
      CHECK_MESSAGE(found, shown(given));
      if (!sums || !found) return false;
    }
    return true;
  });
}
