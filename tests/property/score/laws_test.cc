// What must always hold, on random plans and logs: the laws at the end of the page that defines
// scores. They are stated of the library alone.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine.h"
#include "generator.h"
#include "plan/json/scoreboard_json.h"
#include "reference.h"
#include "reference_cells.h"
#include "rounds.h"

using namespace reference;
using plan::Ratio;

namespace {

constexpr unsigned kCases = 40;

std::string shown(const Case& given) {
  return "\n" + yaml(given.plan) + "\n" + csv(given.rows) +
         (given.as_of ? "as of " + iso(*given.as_of) + "\n" : "");
}

// Calls `law` with cases, their seeds and a generator of more chance, until one breaks it.
template <typename Law>
void for_cases(bool tame, Law law) {
  unsigned first = first_seed() + (tame ? 700000 : 300000);
  unsigned cases = tame ? kCases / 2 : kCases;
  for (unsigned seed = first; seed < first + cases * rounds(); ++seed) {
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

Opt<int> day_in(const std::string& text, const Plan& plan) {
  return read_date(text, plan.first, plan.last);
}

std::vector<std::vector<std::size_t>> rows_by_date(const std::vector<Row>& rows,
                                                   const Plan& plan) {
  std::map<std::string, std::vector<std::size_t>> by_date;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Opt<int> day = day_in(rows[i][kDate], plan);
    by_date[day ? iso(*day) : ""].push_back(i);
  }
  std::vector<std::vector<std::size_t>> groups;
  for (auto& [date, group] : by_date) groups.push_back(group);
  return groups;
}

// In another order, but rows of one date in theirs.
std::vector<Row> shuffled(const Case& given, Random& random) {
  const std::vector<Row>& rows = given.rows;
  std::vector<std::vector<std::size_t>> groups = rows_by_date(rows, given.plan);
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

}  // namespace

TEST_CASE("order of dates and number of files: not one byte") {
  for_cases(false, [](const Case& given, Random& random) {
    std::string text = yaml(given.plan);
    auto once = score_texts(text, {csv(given.rows)}, given.as_of);
    std::vector<Row> rows = shuffled(given, random);
    auto middle = rows.begin() + random.below(static_cast<int>(rows.size()) + 1);
    auto parts = score_texts(
        text, {csv({rows.begin(), middle}, given.dress + 1), csv({middle, rows.end()})},
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
      int day = *day_in(chosen[kDate], given.plan) - random.below(30);
      added[kDate] = iso(std::max(given.plan.first, day));
      more.push_back(added);
      if (!never_more(scored(more), before, shown(given) + csv({added}))) return false;
      if (chosen[kFixed].empty()) continue;
      std::vector<Row> sooner = given.rows;
      Row& mended = sooner[static_cast<std::size_t>(&chosen - given.rows.data())];
      int late = *day_in(mended[kFixed], given.plan) - *day_in(mended[kDate], given.plan);
      mended[kFixed] = iso(*day_in(mended[kDate], given.plan) + random.below(late + 1));
      if (!never_more(before, scored(sooner), shown(given) + csv({mended}))) return false;
    }
    return true;
  });
}

namespace {

// The same in both: which periods of rolled-up schemes have scores at all.
bool same_scored_periods(const Scored& one, const Scored& other) {
  auto scored = [](const Scored& of, std::size_t scheme) {
    std::vector<std::string> names;
    for (const auto& period : of.scoring.board.schemes[scheme].periods) {
      if (period.scored) names.push_back(period.name);
    }
    return names;
  };
  for (const auto& scheme : one.compiled.schemes) {
    for (const auto& node : scheme.nodes) {
      if (!node.rollup) continue;
      auto inner = static_cast<std::size_t>(node.rollup->scheme);
      if (scored(one, inner) != scored(other, inner)) return false;
    }
  }
  return true;
}

bool is_called(const std::string& name, const Unit& unit) {
  bool shorter = unit.name.size() > 9 && unit.name.substr(3) == name;
  return name == unit.id || name == unit.name || name == unit.alias || shorter;
}

}  // namespace

// A period that only this unit has a score in makes the others absent from it; but for that,
// nothing reaches them.
TEST_CASE("what happens to one unit changes no other unit's score") {
  unsigned compared = 0;
  for_cases(false, [&compared](const Case& given, Random& random) {
    std::string text = yaml(given.plan);
    const Unit& gone = random.of(given.plan.units);
    std::vector<Row> others;
    for (const Row& row : given.rows) {
      bool its = is_called(row[kUnit], gone) || is_called(row[kUnit2], gone);
      if (!its) others.push_back(row);
    }
    auto whole = score_texts(text, {csv(given.rows)}, given.as_of);
    auto part = score_texts(text, {csv(others)}, given.as_of);
    if (!same_scored_periods(*whole, *part)) return true;
    Totals all = totals(*whole);
    auto number = static_cast<int>(&gone - given.plan.units.data());
    for (const auto& [where, total] : totals(*part)) {
      if (where.substr(where.rfind(' ') + 1) == std::to_string(number)) continue;
      bool same = all.at(where) == total;
      CHECK_MESSAGE(same, where << shown(given));
      if (!same) return false;
    }
    compared += text.find("rollup") != std::string::npos ? 1 : 0;
    return true;
  });
  CHECK(compared >= 3);  // plans with rollups
}
