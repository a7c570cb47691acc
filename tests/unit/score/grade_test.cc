// Rounding, grades, limits and vetoes: example 4 of assessment.md.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

const char* const kGrades = "  grades: {A: 85, B: 70, C: 60, D: }\n";

// A scheme with one measured leaf of 100, for a unit that measured `value`.
std::unique_ptr<Scored> measured(const std::string& scheme, const std::string& value,
                                 const std::string& rows = "") {
  std::string plan = plan_with(
      scheme + "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n");
  return score_text(plan, "日期,单位,项目,数值\n2024-03-01,甲村,一," + value + "\n" + rows);
}

std::string grade(const Scored& scored, const std::string& id = "a") {
  const auto& unit = scored.unit(id);
  if (unit.grade < 0) return "-";
  const auto& grades = scored.board().schemes.front().scheme->grades;
  return grades[static_cast<std::size_t>(unit.grade)].grade.text;
}

}  // namespace

TEST_CASE("example 4: the published score decides the grade") {
  CHECK(published(measured(kGrades, "84.995")->unit("a")) == "85.00");
  CHECK(grade(*measured(kGrades, "84.995")) == "A");
  CHECK(grade(*measured(kGrades, "84.5")) == "B");
  std::string whole = std::string(kGrades) + "  rounding: 0\n";
  CHECK(published(measured(whole, "84.5")->unit("a"), 0) == "85");
  CHECK(grade(*measured(whole, "84.5")) == "A");
  CHECK(grade(*measured(kGrades, "59.99")) == "D");
}

TEST_CASE("rounding modes") {
  auto mode = [](const char* rounding, const char* value) {
    return published(measured(std::string("  rounding: ") + rounding + "\n", value)->unit("a"),
                     1);
  };
  CHECK(mode("{places: 1}", "84.25") == "84.3");
  CHECK(mode("{places: 1, mode: half_even}", "84.25") == "84.2");
  CHECK(mode("{places: 1, mode: half_even}", "84.35") == "84.4");
  CHECK(mode("{places: 1, mode: down}", "84.39") == "84.3");
}

TEST_CASE("a score below every grade has none, and no veto gives it one") {
  std::string scheme =
      "  grades: {A: 85, B: 70}\n"
      "  vetoes:\n    - {id: v, title: 事故, grade: B}\n";
  CHECK(grade(*measured(scheme, "60", "2024-03-02,甲村,事故,\n")) == "-");
  CHECK(grade(*measured(scheme, "90", "2024-03-02,甲村,事故,\n")) == "B");
}

TEST_CASE("limits keep the total, the bonuses and the penalties within bounds") {
  auto total = [](const std::string& limits, const std::string& value) {
    std::string scheme = limits +
                         "  bonuses:\n    - {id: g, title: 加, each: 8}\n"
                         "  penalties:\n    - {id: p, title: 减, each: 20}\n";
    auto scored = measured(scheme, value, "2024-03-02,甲村,加,\n2024-03-02,甲村,减,\n");
    const auto& unit = scored->unit("a");
    return exact(unit.total) + " " + unit.bonus.exact() + " " + unit.penalty.exact();
  };
  CHECK(total("", "90") == "78 8 20");
  CHECK(total("", "5") == "0 8 20");
  CHECK(total("  limits: {min: none}\n", "5") == "-7 8 20");
  CHECK(total("  limits: {min: -3}\n", "5") == "-3 8 20");
  CHECK(total("  limits: {max: 70}\n", "90") == "70 8 20");
  CHECK(total("  limits: {bonus: 5, penalty: 10}\n", "90") == "85 5 10");
}

TEST_CASE("bonuses carry a total over the full marks unless `max` says no") {
  std::string bonus = "  bonuses:\n    - {id: g, title: 加, each: 8}\n";
  auto total = [&](const std::string& limits) {
    return exact(measured(limits + bonus, "99", "2024-03-02,甲村,加,\n")->unit("a").total);
  };
  CHECK(total("") == "107");
  CHECK(total("  limits: {max: 100}\n") == "100");
}

TEST_CASE("score vetoes lower the total before it is rounded; the harshest wins") {
  std::string scheme = std::string(kGrades) +
                       "  vetoes:\n    - {id: v, title: 事故, score_cap: 69.996}\n"
                       "    - {id: w, title: 造假, score: 10}\n";
  auto one = measured(scheme, "90", "2024-03-02,甲村,事故,\n");
  CHECK(exact(one->unit("a").total) == "69.996");
  CHECK(published(one->unit("a")) == "70.00");
  CHECK(grade(*one) == "B");
  auto both = measured(scheme, "90", "2024-03-02,甲村,事故,\n2024-03-02,甲村,造假,\n");
  CHECK(published(both->unit("a")) == "10.00");
  CHECK(both->unit("a").vetoes == std::vector<std::string>{"v", "w"});
  // A veto never improves.
  CHECK(published(measured(scheme, "3", "2024-03-02,甲村,造假,\n")->unit("a")) == "3.00");
}

TEST_CASE("grade vetoes, and whom they reach") {
  std::string scheme = std::string(kGrades) +
                       "  vetoes:\n    - {id: cap, title: 限级, grade_cap: B}\n"
                       "    - {id: d, title: 定级, grade: D}\n"
                       "    - {id: out, title: 出局, unranked: true}\n";
  CHECK(grade(*measured(scheme, "90", "2024-03-02,甲村,限级,\n")) == "B");
  CHECK(grade(*measured(scheme, "65", "2024-03-02,甲村,限级,\n")) == "C");
  CHECK(grade(*measured(scheme, "90", "2024-03-02,甲村,限级,\n2024-03-02,甲村,定级,\n")) ==
        "D");
  // An unscored unit: `grade` and `unranked` reach it, `grade_cap` does not.
  auto scored = measured(
      scheme, "90", "2024-03-02,乙村,限级,\n2024-03-02,丙村,定级,\n2024-03-02,甲村,出局,\n");
  CHECK(grade(*scored, "b") == "-");
  CHECK(grade(*scored, "c") == "D");
  CHECK(published(scored->unit("c")) == "-");
  CHECK(grade(*scored) == "A");
  CHECK_FALSE(scored->unit("a").rank.has_value());
  // Nothing with count 0 is a veto.
  std::string plan =
      plan_with(scheme + "  items:\n    - {id: x, title: 一, points: 100, deduct: 1}\n");
  auto zero =
      score_text(plan, "日期,单位,项目,数量\n2024-03-01,甲村,一,0\n2024-03-02,甲村,定级,0\n");
  CHECK(grade(*zero) == "A");
}

TEST_CASE("a veto of an item's score looks at the item's own points") {
  std::string scheme =
      "  vetoes:\n    - {id: low, title: 太低, when: {item: x, below: 60}, score_cap: 50}\n";
  CHECK(measured(scheme, "60")->unit("a").vetoes.empty());
  CHECK(measured(scheme, "59.99")->unit("a").vetoes == std::vector<std::string>{"low"});
  CHECK(published(measured(scheme, "59.99")->unit("a")) == "50.00");
}

TEST_CASE("nested vetoes take the heading's effect") {
  std::string scheme =
      std::string(kGrades) +
      "  vetoes:\n    - id: not-a\n      text: 有下列情形之一的，不得评为A级。\n"
      "      grade_cap: B\n      items:\n"
      "        - {id: x1, title: 失控}\n        - {id: x2, title: 停运}\n";
  CHECK(grade(*measured(scheme, "90", "2024-03-02,甲村,停运,\n")) == "B");
}

TEST_CASE("a heading's `when` holds for each veto below it, but for one of its own") {
  std::string scheme =
      "  vetoes:\n    - id: low\n      text: 得分过低的，按下列规定处理。\n"
      "      when: {item: x, below: 60}\n"
      "      items:\n"
      "        - {id: half, title: 减半, score_cap: 50}\n"
      "        - {id: out, title: 不排名, unranked: true, when: {item: x, below: 40}}\n";
  auto scored = measured(scheme, "59");
  CHECK(scored->unit("a").vetoes == std::vector<std::string>{"half"});
  CHECK(published(scored->unit("a")) == "50.00");
  CHECK(measured(scheme, "39")->unit("a").vetoes == std::vector<std::string>{"half", "out"});
  CHECK(measured(scheme, "60")->unit("a").vetoes.empty());
}

TEST_CASE("a veto may take back what its heading says") {
  std::string scheme =
      std::string(kGrades) +
      "  vetoes:\n    - id: head\n      grade_cap: B\n      unranked: true\n      items:\n"
      "        - {id: x1, title: 失控}\n        - {id: x2, title: 停运, unranked: false}\n";
  auto scored = measured(scheme, "90", "2024-03-02,甲村,停运,\n");
  CHECK(grade(*scored) == "B");
  CHECK_FALSE(scored->unit("a").unranked);
  CHECK(measured(scheme, "90", "2024-03-02,甲村,失控,\n")->unit("a").unranked);
}
