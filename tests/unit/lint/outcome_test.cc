// Grades, consequences, vetoes.
#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;
using plan::test::scheme;

namespace {

// A scheme of 100 points, and what follows it from line 8 on.
std::string with(std::string_view rest, std::string_view before = "") {
  return scheme("    - {id: i, title: 一, points: 100, deduct: 1}\n", before) +
         std::string(rest);
}

}  // namespace

TEST_CASE("A004: minima fall, and the last grade takes the rest") {
  CHECK(said("", with("  grades: {A: 85, B: 85, C: 60}\n")) ==
        "8:22 error A004 grade B begins at 85, not below A (85)\n"
        "8:29 error A004 scores below 60 get no grade: C is the last");
  CHECK(said("", with("  grades: {A: 101, B: }\n"), Lang::kZh) ==
        "8:15 error A004 “A”的下限为101，而最高只能得100分，没有单位能评为这一级");
  CHECK(said("", with("  grades:\n    - {grade: A}\n    - {grade: B, min: 60}\n"
                      "    - {grade: A}\n")) ==
        "9:15 error A004 grade A has no minimum; only the last grade may leave it out\n"
        "11:15 error A004 grade A is there twice\n"
        "  - 9:15 first here");
}

TEST_CASE("A004: a list of words alone has no minima") {
  CHECK(said("A004",
             scheme("    - {title: 道路, points: 100, deduct: 1}\n",
                    "  grades: [优秀, 良好, 合格]\n"),
             Lang::kZh) ==
        "6:12 error A004 “优秀”没有写下限；只有最后一级可以不写\n"
        "6:16 error A004 “良好”没有写下限；只有最后一级可以不写");
}

TEST_CASE("A004: what reaches further than the items is not out of reach") {
  CHECK(said("A004", with("  grades: {A: 101, B: }\n  bonuses: [{title: 加分, each: 1}]\n"))
            .empty());
  CHECK(said("A004", with("  grades: {A: 110, B: }\n  bonuses: [{title: 加分, each: 1}]\n"
                          "  limits: {max: 105}\n")) ==
        "8:15 error A004 nobody can reach grade A: it begins at 110, and 105 is the most there "
        "is");
  CHECK(said("A004", with("  grades: {A: 60, B: 0}\n")).empty());
  CHECK(said("A004", with("  grades: {A: 60, B: 50}\n  limits: {min: 50}\n")).empty());
  CHECK(said("A004", with("  grades: {A: 60, B: 0}\n  limits: {min: none}\n")) ==
        "8:22 error A004 scores below 0 get no grade: B is the last");
}

TEST_CASE("A007: bands of ranks") {
  CHECK(said("A007", with("  consequences:\n"
                          "    - {ranks: 3..1, label: 甲}\n"
                          "    - {ranks: 1..3, label: 乙}\n"
                          "    - {ranks: 3..5, label: 丙}\n")) ==
        "9:15 error A007 ranks 3..1 hold no rank; write the smaller number first\n"
        "11:15 error A007 rank 3 is in 3..5 and in 1..3\n"
        "  - 10:15 the other band");
  // Money adds up, so one band within another pays twice; titles may go to some of them.
  CHECK(said("A007", with("  consequences:\n"
                          "    - {ranks: 1..3, amount: 100, in: 元}\n"
                          "    - {ranks: 1..1, amount: 300, in: 元}\n")) ==
        "10:15 error A007 rank 1 is in 1..1 and in 1..3\n"
        "  - 9:15 the other band");
  CHECK(said("A007", with("  consequences:\n"
                          "    - {ranks: 1..3, label: 通报表扬}\n"
                          "    - {ranks: 1..1, label: 红旗}\n"
                          "    - {ranks: 1..1, amount: 300, in: 元, to: unit}\n"
                          "    - {ranks: 1..1, amount: 100, in: 元, to: people}\n"
                          "    - {ranks: 1..1, amount: 3, in: 分}\n"))
            .empty());
}

TEST_CASE("A007: grades that are not there") {
  std::string findings = said("", with("  grades: {A: 60, B: }\n"
                                       "  consequences: [{grade: C, label: 甲}]\n"));
  // The loader knows such a grade already; it is said once.
  CHECK(findings.find('\n') == std::string::npos);
  CHECK(findings.find("error") != std::string::npos);
}

TEST_CASE("the text of an inspection duty is read as other texts are") {
  CHECK(said("X001", scheme("    - {title: 道路, points: 10, deduct: 1}\n",
                            "  inspections: [{id: d, every: week, text: 每周检查xx次}]\n")) ==
        "6:48 warning X001 placeholder `xx` left in");
}

TEST_CASE("A017: a veto needs an effect, its own or its heading's") {
  CHECK(said("", with("  vetoes: [{id: v, title: 事故}]\n")) ==
        "8:27 error A017 nothing follows from the veto 事故");
  CHECK(said("", with("  vetoes:\n"
                      "    - id: h\n"
                      "      unranked: true\n"
                      "      items: [{id: v, title: 事故}, {id: w, title: 曝光, score: 0}]\n"))
            .empty());
  CHECK(said("A017", with("  vetoes: [{id: v, title: 事故, unranked: false}]\n")) ==
        "8:27 error A017 nothing follows from the veto 事故");
}
