// Plain rows, whose sums are found without care, give what rows kept one by one give.
#include <random>
#include <string>

#include "plan/score/table.h"
#include "unit/score/support.h"

using namespace plan::score::test;
using plan::score::LogOptions;

namespace {

std::string day(int number) {
  return plan::iso_date(*plan::make_day(2024, 1, 1) + std::chrono::days(number));
}

// Dates over one year and a little more on both sides, deadlines and days of being put right
// near each other and far apart, counts of 0 and 1 and more.
std::string plain_log(unsigned seed, int rows) {
  std::mt19937 random(seed);
  auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
  const char* units[] = {"甲村", "乙村", "丙村", "丁村"};
  const char* items[] = {"卫生", "绿化", "秩序"};
  std::string text = "日期,单位,项目,数量,整改期限,整改完成日期,备注\n";
  for (int i = 0; i < rows; ++i) {
    int date = below(380) - 5;
    int due = date + below(below(4) == 0 ? 90 : 12);
    int fixed = below(3) == 0 ? due : date + below(below(4) == 0 ? 120 : 20);
    text += day(date) + "," + units[below(4)] + "," + items[below(3)] + ",";
    text += below(5) == 0 ? "" : std::to_string(below(4));
    text += "," + (below(3) == 0 ? "" : day(due)) + ",";
    text += (below(3) == 0 ? "" : day(fixed)) + ",第" + std::to_string(i) + "处\n";
  }
  return text;
}

// All that a user can see of it.
std::string everything(const std::string& yaml, const std::string& csv, LogOptions options) {
  options.duplicates = plan::score::Duplicates::kOff;
  auto scored = score_files(yaml, {{"log.csv", csv}}, std::move(options));
  std::string text = plan::score::score_csv(scored->board(), false);
  text += plan::score::score_table(scored->board(), plan::Lang::kZh, 1000);
  const plan::score::RowCounts& rows = scored->log.rows;
  for (auto count : {rows.read, rows.counted, rows.outside, rows.unused, rows.refused}) {
    text += std::to_string(count) + " ";
  }
  return text;
}

std::string scheme(const std::string& id, const std::string& rules, const std::string& more) {
  return "  - id: " + id + "\n    title: 考核" + id + "\n" + rules +
         "    items:\n      - {id: d, title: 卫生, points: 40, deduct: 0.01}\n"
         "      - {id: g, title: 绿化, points: 30, deduct: {each: 0.02, overdue: {factor: "
         "3}}}\n"
         "      - {id: o, title: 秩序, points: 30, deduct: {each: 0.01" +
         more + "}}\n";
}

}  // namespace

TEST_CASE("plain rows score as rows kept one by one") {
  const std::string rules[] = {
      "    cycle: quarter\n",
      "    cycle: quarter\n    rectify: 7\n    overdue: {factor: 2}\n",
      "    cycle: month\n    overdue: {factor: 2, every: 7, times: 3}\n    closing: 5\n",
      "    cycle: quarter\n    overdue: {add: 0.1, every: 5, times: 10}\n",
      "    cycle: month\n    rectify: 3\n    overdue: {add: 0.1, every: 30, times: 4}\n",
      "    cycle: year\n    overdue: {factor: 2, every: 1, times: 3}\n    closing: 20\n",
  };
  for (unsigned seed = 0; seed < 4; ++seed) {
    const std::string csv = plain_log(seed, 1500);
    for (const std::string& rule : rules) {
      for (const char* more : {"", ", prompt: {days: 2, factor: 0.5}"}) {
        for (const char* as_of : {"", "2024-02-10", "2024-11-30", "2025-12-31"}) {
          const std::string yaml = plan_with(
              scheme("one", rule, more) +
              (seed % 2 == 0 ? "" : scheme("two", "    cycle: year\n    closing: 9\n", "")));
          LogOptions options;
          if (*as_of != 0) options.as_of = plan::parse_date(as_of)->first();
          options.one_by_one = true;
          const std::string expected = everything(yaml, csv, options);
          options.one_by_one = false;
          REQUIRE_MESSAGE(everything(yaml, csv, options) == expected,
                          "seed " << seed << ", " << rule << more << " as of " << as_of);
        }
      }
    }
  }
}

TEST_CASE("a sum that no line can hold goes on beside it") {
  const std::string yaml =
      plan_with("  items:\n    - {id: d, title: 卫生, points: 100, deduct: 0.00000001}\n");
  std::string csv = "日期,单位,项目,数量\n";
  for (int i = 0; i < 40; ++i) csv += "2024-03-01,甲村,卫生,999999999\n";
  LogOptions options;
  options.duplicates = plan::score::Duplicates::kOff;
  auto scored = score_files(yaml, {{"log.csv", csv}}, options);
  CHECK(scored->log.rows.counted == 40);
  // 40 × 999,999,999 × 0.00000001 = 399.9999996, more than the item's points.
  CHECK(exact(scored->unit("a").items.at(0).score) == "0");
  csv.resize(csv.find("\n") + 1 + 9 * std::string("2024-03-01,甲村,卫生,999999999\n").size());
  scored = score_files(yaml, {{"log.csv", csv}}, options);
  // 100 - 9 × 9.99999999
  CHECK(exact(scored->unit("a").items.at(0).score) == "1000000009/100000000");
}

TEST_CASE("plain rows of a level, a source or points score as rows kept one by one") {
  const std::string yaml = plan_with(
      "  items:\n"
      "    - {id: l, points: 40, deduct: {levels: {轻: 0.01, 重: 0.04}, overdue: {factor: "
      "2}}}\n"
      "    - {id: s, points: 20, deduct: 0.02, where: {source: [暗访, 督查]}}\n"
      "    - {id: p, points: 20, deduct: {}}\n"
      "    - {id: e, points: 20, deduct: {each: 0.03, levels: {重: 0.05}}}\n"
      "  vetoes:\n    - {id: v, title: 事故, score: 0}\n"
      "  rectify: 5\n");
  const char* units[] = {"甲村", "乙村", "丙村", "丁村"};
  const char* items[] = {"l", "l", "s", "p", "e", "v"};
  const char* levels[] = {"轻", "重", "轻", "重", "", "很重"};
  const char* sources[] = {"暗访", "督查", "自查", ""};
  const char* points[] = {"", "", "", "0.1", "0.10", "2", "-1", "1x", "１"};
  for (unsigned seed = 0; seed < 6; ++seed) {
    std::mt19937 random(seed);
    auto one_of = [&random](const auto& words) -> std::string {
      return words[random() % std::size(words)];
    };
    std::string csv = "日期,单位,项目,数量,级别,来源,扣分,整改完成日期\n";
    for (int i = 0; i < 1500; ++i) {
      int date = static_cast<int>(random() % 300);
      csv += day(date) + "," + one_of(units) + "," + one_of(items) + ",";
      csv += std::to_string(random() % 3) + "," + one_of(levels) + "," + one_of(sources) + ",";
      csv += one_of(points) + ",";
      csv += (random() % 2 == 0 ? "" : day(date + static_cast<int>(random() % 12))) + "\n";
    }
    LogOptions options;
    options.one_by_one = true;
    const std::string expected = everything(yaml, csv, options);
    options.one_by_one = false;
    REQUIRE_MESSAGE(everything(yaml, csv, options) == expected, "seed " << seed);
  }
}

TEST_CASE("counts of 0 are counted with others, and take nothing") {
  const std::string yaml =
      plan_with("  items:\n    - {id: d, points: 100, deduct: {levels: {轻: 0.1, 重: 0.2}}}\n");
  std::string csv = "日期,单位,项目,数量,级别\n";
  for (int i = 0; i < 300; ++i) csv += "2024-03-01,甲村,d,0,轻\n2024-03-01,甲村,d,1,轻\n";
  for (int i = 0; i < 5; ++i) csv += "2024-03-01,甲村,d,2,重\n2024-03-01,甲村,d,0,\n";
  LogOptions options;
  options.duplicates = plan::score::Duplicates::kOff;
  auto scored = score_files(yaml, {{"log.csv", csv}}, options);
  const plan::score::UnitScore& unit = scored->unit("a");
  // 300 × 0.1 + 5 × 2 × 0.2 = 32
  CHECK(exact(unit.items.at(0).score) == "68");
  CHECK(unit.records == 610);
  CHECK(unit.issues == plan::Ratio(310));
}

TEST_CASE("a column of one file says nothing of the next") {
  const std::string yaml =
      plan_with("  items:\n    - {id: d, points: 100, deduct: {each: 1, levels: {重: 10}}}\n");
  std::string graded = "日期,单位,项目,级别,扣分\n", plain = "日期,单位,项目\n";
  for (int i = 0; i < 3; ++i) {
    graded += "2024-03-01,甲村,d,重,\n2024-03-01,甲村,d,,0.5\n";
    plain += "2024-03-01,甲村,d\n";
  }
  LogOptions options;
  options.duplicates = plan::score::Duplicates::kOff;
  auto scored =
      score_files(yaml, {{"a.csv", graded}, {"b.csv", plain}, {"c.csv", graded}}, options);
  // Twice 3 × 10 + 3 × 0.5, and 3 × 1.
  CHECK(exact(scored->unit("a").items.at(0).score) == "34");
}
