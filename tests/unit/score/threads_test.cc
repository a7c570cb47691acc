// Threads that share the units of a scheme give what one of them gives.
#include <algorithm>
#include <random>
#include <string>

#include "plan/score/table.h"
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

constexpr int kUnits = 1000;

// Enough units and months that threads are worth their while; quarters are made of months.
std::string large_plan() {
  std::string text = "plan: 1\nid: t\ntitle: 测试方案\nperiod: 2024\nunits:\n";
  for (int i = 0; i < kUnits; ++i) {
    std::string number = std::to_string(i);
    text += "  - {id: u" + number + ", name: 第" + number + "村, kind: village}\n";
  }
  return text +
         "assessment:\n"
         "  - id: m\n    title: 月度\n    cycle: month\n    items:\n"
         "      - {id: d, title: 卫生, points: 60, deduct: {each: 0.3, overdue: {factor: 2}}}\n"
         "      - {id: x, title: 测评, points: 40, measure: {of: 30}}\n"
         "  - id: q\n    title: 季度\n    cycle: quarter\n    items:\n"
         "      - {id: all, title: 全季, points: 100, rollup: m}\n";
}

std::string large_log() {
  std::mt19937 random(11);
  std::string text = "日期,单位,项目,数量,数值,整改期限\n";
  for (int i = 0; i < 20'000; ++i) {
    plan::Day day = *plan::make_day(2024, 1, 1) + std::chrono::days(random() % 300);
    bool counts = random() % 3 != 0;
    text += plan::iso_date(day) + ",第" + std::to_string(random() % kUnits) + "村,";
    text += counts ? "卫生," + std::to_string(random() % 5) + ",,"
                   : "测评,," + std::to_string(random() % 31) + ",";
    text += (counts ? plan::iso_date(day + std::chrono::days(7)) : "") + "\n";
  }
  return text;
}

std::string scored_with(unsigned threads, const std::string& yaml, const std::string& csv) {
  plan::score::LogOptions options;
  options.threads = threads;
  auto scored = score_files(yaml, {{"log.csv", csv}}, std::move(options));
  CHECK(scored->board().schemes.size() == 2);
  CHECK(scored->scheme("m").periods.size() == 10);
  return plan::score::score_csv(scored->board(), false);
}

}  // namespace

TEST_CASE("threads that share the units give what one of them gives") {
  const std::string yaml = large_plan(), csv = large_log();
  const std::string alone = scored_with(1, yaml, csv);
  // A line for each unit and period that has one, and the head.
  CHECK(std::count(alone.begin(), alone.end(), '\n') > kUnits * 14);
  CHECK(scored_with(2, yaml, csv) == alone);
  CHECK(scored_with(7, yaml, csv) == alone);
}
