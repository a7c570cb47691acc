// Plans that are built to be slow, or that fail everywhere.
#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/lint.h"
#include "plan/lint/placeholders.h"

using namespace plan;
using plan::test::said;

TEST_CASE("of one rule so many findings are kept, and the rest is counted") {
  std::string body =
      "units: [甲村]\nstages: [{title: 甲, period: 2024}]\n"
      "tasks:\n  - {title: 一, lead: 甲村}\n";
  for (std::size_t i = 0; i < kMostOfOneRule + 5; ++i) {
    body += "  - 任务" + std::to_string(i) + "\n";
  }
  std::vector<Finding> findings = test::lint_text(std::string(test::kHead) + body);
  CHECK(findings.size() == kMostOfOneRule);
  CHECK(findings.back().notes.back().en == "5 more findings of T001 are left out");
}

TEST_CASE("a chain of schemes may be as long as the file") {
  constexpr int kLength = 20000;
  std::string body = "units: [甲村]\nassessment:\n";
  for (int i = 0; i < kLength; ++i) {
    body += "  - {id: s" + std::to_string(i) + ", items: [{title: 一, points: 1, rollup: s" +
            std::to_string((i + 1) % kLength) + "}]}\n";
  }
  CHECK(said("R006", body).starts_with("20005:"));
}

TEST_CASE("a text full of faults is walked once") {
  constexpr int kLines = 4000;
  std::string faulty = "preamble: |\n", bands = faulty, promises = faulty;
  for (int i = 0; i < kLines; ++i) {
    faulty += "  （甲》乙。。丙`丁,戊[2024]1号，\n";
    bands += "  " + std::to_string(i % 9000) + "—9001分，9002分以上，\n";
    promises += "  做好四件事：\n\n  1、甲\n\n  2、乙\n\n";
  }
  CHECK(test::lint_text(std::string(test::kHead) + faulty).size() > kMostOfOneRule);
  CHECK_FALSE(said("A020", bands).empty());
  CHECK_FALSE(said("X013", promises).empty());
}

TEST_CASE("long texts are searched once") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "xx.a.□……";
  CHECK(find_placeholders(text, false).empty());
  text.clear();
  for (int i = 0; i < 200000; ++i) text += "xx，";
  CHECK(find_placeholders(text, false).size() == 200000);
}
