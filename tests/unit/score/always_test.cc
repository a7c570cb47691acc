// What must always hold, on a plan with most kinds of rule in it.
#include <algorithm>
#include <random>

#include "plan/score/table.h"
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Ratio;

namespace {

const std::string& big_plan() {
  static const std::string text = plan_with(
      "  - id: m\n    title: 月考\n    cycle: month\n    closing: 5\n    rectify: 7\n"
      "    overdue: {factor: 2, every: 5, times: 2}\n"
      "    grades: {A: 90, B: 70, C: }\n    ranking: {tiebreak: [deductions, overdue]}\n"
      "    items:\n"
      "      - {id: d, title: 卫生, points: 40, deduct: 0.5}\n"
      "      - {id: r, title: 屡犯, points: 30, deduct: {each: 0.3, repeat: {by: level, step: "
      "0.5, "
      "max: 2}}}\n"
      "      - {id: s, title: 当场, points: 30, deduct: {each: 1, prompt: {days: 1, factor: "
      "0.5}, "
      "overdue: {add: 0.5}}}\n"
      "    bonuses: [{id: g, title: 加分, each: 0.7, cap: 3}]\n"
      "    penalties: [{id: p, title: 曝光, each: 0.4, from: 2, overdue: default}]\n"
      "    consequences: [{top: 1, label: 红旗, amount: 10, in: 元}, {bottom: 1, label: "
      "黄旗}]\n"
      "  - id: y\n    title: 年考\n    cycle: year\n    items:\n"
      "      - {id: all, title: 全年, points: 100, rollup: {scheme: m, absent: drop}}\n");
  return text;
}

struct Line {
  std::string date, unit, item, level;
  int count;
  std::string fixed;
  [[nodiscard]] std::string text() const {
    return date + "," + unit + "," + item + "," + level + "," + std::to_string(count) + "," +
           fixed + "\n";
  }
};
const std::string kHead = "日期,单位,项目,等级,数量,整改时间\n";

std::vector<Line> random_log(unsigned seed, bool own_dates) {
  std::mt19937 random(seed);
  auto pick = [&random](int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
  };
  const char* units[] = {"甲村", "乙村", "丙村", "丁村"};
  const char* items[] = {"卫生", "屡犯", "当场", "加分", "曝光"};
  const char* levels[] = {"", "轻", "重"};
  std::vector<Line> lines;
  // Every leaf of every unit is recorded in every month, so that all have scores.
  for (int month = 1; month <= 3; ++month) {
    for (const char* unit : units) {
      for (int i = 0; i < 3; ++i) {
        lines.push_back({"2024-0" + std::to_string(month) + "-01", unit, items[i], "", 0, ""});
      }
    }
  }
  for (int i = 0; i < 60; ++i) {
    plan::Day day = *plan::make_day(2024, 1, 2) + std::chrono::days(own_dates ? i : pick(88));
    Line line{plan::iso_date(day), units[pick(4)], items[pick(5)],
              levels[pick(3)],     pick(4),        ""};
    if (pick(3) > 0) line.fixed = plan::iso_date(day + std::chrono::days(pick(20)));
    lines.push_back(line);
  }
  return lines;
}

std::string csv(const std::vector<Line>& lines) {
  std::string text = kHead;
  for (const Line& line : lines) text += line.text();
  return text;
}

plan::score::LogOptions options() {
  plan::score::LogOptions options;
  options.as_of = plan::make_day(2024, 4, 30);
  options.duplicates = plan::score::Duplicates::kOff;
  return options;
}
// Everything there is to see.
std::string printed(const std::vector<Source>& files) {
  auto scored = score_files(big_plan(), files, options());
  return plan::score::score_table(scored->board(), plan::Lang::kZh, 200) +
         plan::score::score_csv(scored->board(), false);
}

}  // namespace

TEST_CASE("shuffling rows of different dates, splitting and joining files: not one byte") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    std::vector<Line> lines = random_log(seed, true);
    std::string once = printed({{"a.csv", csv(lines)}});
    std::vector<Line> shuffled = lines;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed));
    CHECK(printed({{"other.csv", csv(shuffled)}}) == once);
    auto middle = shuffled.begin() + 40;
    CHECK(printed({{"1.csv", csv({shuffled.begin(), middle})},
                   {"2.csv", csv({middle, shuffled.end()})}}) == once);
    CHECK(printed({{"pasted.csv", csv(shuffled).substr(0)}, {"none.csv", kHead}}) == once);
  }
}

TEST_CASE("a row of n is n rows") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    std::vector<Line> lines = random_log(seed, false), split;
    for (const Line& line : lines) {
      Line one = line;
      if (line.count > 1) one.count = 1;
      for (int i = 0; i < std::max(1, line.count); ++i) split.push_back(one);
    }
    auto whole = score_files(big_plan(), {{"a.csv", csv(lines)}}, options());
    auto parts = score_files(big_plan(), {{"a.csv", csv(split)}}, options());
    for (std::size_t s = 0; s < 2; ++s) {
      const auto& a = whole->board().schemes[s].periods;
      const auto& b = parts->board().schemes[s].periods;
      REQUIRE(a.size() == b.size());
      for (std::size_t p = 0; p < a.size(); ++p) {
        for (std::size_t u = 0; u < a[p].units.size(); ++u) {
          CHECK(a[p].units[u].total == b[p].units[u].total);
          CHECK(a[p].units[u].rank == b[p].units[u].rank);
          CHECK(a[p].units[u].issues == b[p].units[u].issues);
          CHECK(a[p].units[u].overdue == b[p].units[u].overdue);
        }
      }
    }
  }
}

TEST_CASE("one more issue never raises a score, putting one right earlier never lowers it") {
  std::mt19937 random(7);
  for (unsigned seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    std::vector<Line> lines = random_log(seed, false);
    auto totals = [](const std::vector<Line>& log) {
      auto scored = score_files(big_plan(), {{"a.csv", csv(log)}}, options());
      std::vector<Ratio> all;
      for (const auto& scheme : scored->board().schemes) {
        for (const auto& period : scheme.periods) {
          for (const auto& unit : period.units) all.push_back(unit.total.value());
        }
      }
      return all;
    };
    std::vector<Ratio> before = totals(lines);
    auto never_more = [&](const std::vector<Ratio>& less, const std::vector<Ratio>& more) {
      REQUIRE(less.size() == more.size());
      for (std::size_t i = 0; i < less.size(); ++i) CHECK(less[i] <= more[i]);
    };
    for (const char* item : {"卫生", "屡犯", "当场", "曝光"}) {
      std::vector<Line> longer = lines;
      longer.push_back(
          {"2024-02-0" + std::to_string(1 + random() % 9), "乙村", item, "重", 2, ""});
      never_more(totals(longer), before);
    }
    std::vector<Line> sooner = lines;
    for (Line& line : sooner) {
      if (line.fixed.empty()) continue;
      if (line.fixed > line.date) line.fixed = line.date;
      break;
    }
    never_more(before, totals(sooner));
  }
}

TEST_CASE("of score and `unscored` exactly one is there, for every unit and period") {
  auto scored =
      score_files(big_plan(),
                  {{"a.csv", kHead + "2024-01-01,甲村,卫生,,1,\n"
                                     "2024-02-01,乙村,加分,,1,\n2025-02-01,乙村,卫生,,1,\n"}},
                  options());
  for (const auto& scheme : scored->board().schemes) {
    for (const auto& period : scheme.periods) {
      for (const auto& unit : period.units) {
        CHECK(unit.score.has_value() == unit.unscored.empty());
        CHECK(unit.score.has_value() == unit.total.has_value());
      }
    }
  }
}

TEST_CASE("what happens to one unit changes no other unit's score") {
  std::vector<Line> lines = random_log(3, false), without;
  for (const Line& line : lines) {
    if (line.unit != "甲村") without.push_back(line);
  }
  auto all = score_files(big_plan(), {{"a.csv", csv(lines)}}, options());
  auto some = score_files(big_plan(), {{"a.csv", csv(without)}}, options());
  for (std::size_t p = 0; p < 3; ++p) {
    for (std::size_t u = 1; u < 4; ++u) {
      CHECK(all->scheme("m").periods[p].units[u].total ==
            some->scheme("m").periods[p].units[u].total);
    }
  }
}
