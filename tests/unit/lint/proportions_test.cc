#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

namespace {

// One item of 100 points and what else the scheme has; that begins in line 8.
std::string with(std::string_view rest) {
  return scheme("    - {title: 丙, points: 100, deduct: 1}\n") + std::string(rest);
}

}  // namespace

TEST_CASE("A005: nominees below their awards") {
  CHECK(said("A005", with("  bonuses:\n"
                          "    - title: 好人\n"
                          "      cap: 5\n"
                          "      ladder:\n"
                          "        china: {title: 中国好人, points: 3}\n"
                          "        china-nominee: {title: 中国好人提名, points: 3}\n"
                          "        省级: 2.5\n"
                          "        省级提名: 2.6\n"
                          "        市级提名: 9\n")) ==
        "13:48 warning A005 中国好人提名 brings 3, as much as 中国好人 (3) or more\n"
        "15:15 warning A005 省级提名 brings 2.6, as much as 省级 (2.5) or more");
}

TEST_CASE("A006: more than the item has") {
  CHECK(said("A006",
             scheme("    - {title: 丙, points: 95, deduct: {levels: {a: 1, b: 96}}}\n"
                    "    - {title: 丁, points: 5, deduct: 5.5}\n"),
             Lang::kZh) ==
        "7:57 warning A006 “丙”只有95分，一次就扣96分\n"
        "8:37 warning A006 “丁”只有5分，一次就扣5.5分");
  CHECK(said("A006", scheme("    - {title: 丙, points: 50, deduct: 50}\n"
                            "    - {title: 丁, points: 20, deduct: {each: 30, cap: 20}}\n"
                            "    - {title: 戊, points: 30, deduct: {each: 40, floor: none}}\n"))
            .empty());
}

TEST_CASE("A008: ranks and subjects") {
  CHECK(said("A008", with("  consequences:\n"
                          "    - {top: 1, label: 甲}\n"
                          "    - {bottom: 2, label: 乙}\n"
                          "    - {ranks: 2..3, label: 丙}\n")) ==
        "10:16 warning A008 first 1 and last 2 of 2 subjects: some are both\n"
        "11:15 warning A008 rank 3 of 2 subjects");
  CHECK(said("A008", with("  consequences:\n"
                          "    - {top: 1, label: 甲}\n"
                          "    - {bottom: 1, label: 乙}\n"
                          "    - {bottom: 2, label: 丙, consecutive: 2}\n"
                          "    - {top: 2, label: 丁, at_least: A}\n"
                          "  grades: {A: 90, B: }\n"))
            .empty());
}

TEST_CASE("A008: the smallest group") {
  std::string_view body =
      "units:\n"
      "  - {id: a, name: 甲村, group: 一组}\n"
      "  - {id: b, name: 乙村, group: 一组}\n"
      "  - {id: c, name: 丙村, group: 二组}\n"
      "assessment:\n"
      "  items: [{title: 丙, points: 100, deduct: 1}]\n"
      "  ranking: {within: group}\n"
      "  consequences: [{ranks: 1..2, label: 甲}]\n";
  CHECK(said("A008", body, Lang::kZh) == "11:26 warning A008 二组只有1个，没有第2名");
}

TEST_CASE("A022: quarters outside the period") {
  auto yearly = [](std::string_view period, std::string_view rollup) {
    return "period: 2024\nunits: [甲村, 乙村]\nassessment:\n"
           "  - {id: q, cycle: quarter, items: [{title: 丙, points: 100, deduct: 1}]}\n"
           "  - id: y\n    cycle: year\n    period: " +
           std::string(period) +
           "\n    items:\n      - {title: 四个季度平均, points: 100, rollup: " +
           std::string(rollup) + "}\n";
  };
  CHECK(said("A022", yearly("2024-04..2024-12", "q")) ==
        "12:17 warning A022 y counts four quarters, but its period has only 3\n"
        "  = its period is 2024-04-01..2024-12-31");
  CHECK(said("A022", yearly("2024-04..2024-12", "{scheme: q, periods: [Q1, Q2]}"), Lang::kZh)
            .find("12:68 warning A022 这里要计算2024年第一季度，但它不在“y”的考核期限之内") !=
        std::string::npos);
  CHECK(said("A022", yearly("2024", "q")).empty());
  CHECK(said("A022", yearly("2024-02..2024-10", "q")).empty());
  CHECK(said("A022", yearly("2024-07..2025-06", "q")).empty());
}
