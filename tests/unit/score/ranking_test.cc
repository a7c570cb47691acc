// Ranks and what follows from them: example 6 of assessment.md.
#include "unit/score/support.h"

using namespace plan::score::test;

namespace {

// One measured leaf; units a to d (甲乙丙丁) measure `values`, blank: not inspected.
std::unique_ptr<Scored> ranked(const std::string& scheme,
                               const std::vector<std::string>& values,
                               const std::string& rows = "") {
  std::string plan = plan_with(
      scheme + "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n");
  const char* names[] = {"甲村", "乙村", "丙村", "丁村"};
  std::string csv = "日期,单位,项目,数值,数量\n";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i].empty())
      csv += "2024-03-01," + std::string(names[i]) + ",一," + values[i] + ",\n";
  }
  return score_text(plan, csv + rows);
}

std::string ranks(const plan::score::PeriodScores& period) {
  std::string all;
  for (const auto& unit : period.units) {
    all += (all.empty() ? "" : " ") + (unit.rank ? std::to_string(*unit.rank) : "-");
  }
  return all;
}
std::string ranks(const Scored& scored) {
  return ranks(scored.board().schemes.front().periods.front());
}
// The labels of each unit in turn, "-" for none.
std::string labels(const plan::score::PeriodScores& period) {
  std::string all;
  for (const auto& unit : period.units) {
    all += all.empty() ? "" : " ";
    if (unit.consequences.empty()) all += "-";
    for (const auto& given : unit.consequences) all += given.label;
  }
  return all;
}
std::string labels(const Scored& scored) {
  return labels(scored.board().schemes.front().periods.front());
}

const char* const kTopBottom =
    "  consequences:\n    - {top: 2, label: T}\n    - {bottom: 1, label: B}\n";

}  // namespace

TEST_CASE("example 6: ties share a rank, the next is skipped") {
  auto scored = ranked(kTopBottom, {"98", "97", "97", "95"});
  CHECK(ranks(*scored) == "1 2 2 4");
  CHECK(labels(*scored) == "T T T B");
}

TEST_CASE("example 6: when all are equal everyone is first and nobody is last") {
  auto scored = ranked(kTopBottom, {"90", "90", "90", "90"});
  CHECK(ranks(*scored) == "1 1 1 1");
  CHECK(labels(*scored) == "T T T T");
}

TEST_CASE("a tie at the bottom") {
  auto scored = ranked("  consequences: [{bottom: 1, label: B}]\n", {"98", "97", "95", "95"});
  CHECK(ranks(*scored) == "1 2 3 3");
  CHECK(labels(*scored) == "- - B B");
  auto two = ranked("  consequences: [{bottom: 2, label: B}]\n", {"98", "97", "97", "95"});
  CHECK(labels(*two) == "- B B B");
}

TEST_CASE("dense ranks, unscored units have none") {
  auto scored = ranked("  ranking: {ties: dense}\n", {"98", "97", "97", "95"});
  CHECK(ranks(*scored) == "1 2 2 3");
  CHECK(ranks(*ranked("", {"98", "", "97", "95"})) == "1 - 2 3");
}

TEST_CASE("published scores rank, not what was rounded away") {
  CHECK(ranks(*ranked("", {"98.004", "98", "97", "95"})) == "1 1 3 4");
}

TEST_CASE("ties beyond the plan's number are remarked when there is an amount") {
  auto scored = ranked(
      "  title: 季评\n  consequences: [{ranks: 1..1, label: 一等, amount: 300, in: "
      "元}]\n",
      {"98", "98", "97", "95"});
  CHECK(labels(*scored) == "一等 一等 - -");
  REQUIRE(scored->board().remarks.size() == 1);
  CHECK(scored->board().remarks[0].code == "C034");
  CHECK(scored->board().remarks[0].message.zh ==
        "季评" + plan::describe_period_name("all", plan::Lang::kZh) +
            "：因并列，“一等”有2个单位符合，方案规定的是1个");
  CHECK(ranked("  consequences: [{top: 1, label: 一等}]\n", {"98", "98"})
            ->board()
            .remarks.empty());
}

TEST_CASE("amounts are kept with their sign and unit") {
  auto scored =
      ranked("  consequences: [{bottom: 1, label: 罚, amount: -500, in: 元, to: people}]\n",
             {"98", "97"});
  const auto& given = scored->unit("b").consequences.at(0);
  CHECK(given.amount->exact() == "-500");
  CHECK(given.in == plan::Consequence::In::kYuan);
  CHECK(given.to == plan::Consequence::To::kPeople);
}

TEST_CASE("tiebreaks: fewer points off, fewer overdue issues, a higher item") {
  auto scored = [](const std::string& tiebreak) {
    std::string plan =
        plan_with("  ranking: {tiebreak: " + tiebreak +
                  "}\n  items:\n    - {id: x, title: 一, points: 50, deduct: 1}\n"
                  "    - {id: y, title: 二, points: 50, deduct: 1}\n"
                  "  bonuses: [{id: g, title: 加, each: 1}]\n");
    return ranks(*score_text(plan,
                             "日期,单位,项目,数量,整改期限\n"
                             "2024-03-01,甲村,一,3,2024-03-02\n2024-03-01,甲村,加,1,\n"
                             "2024-03-01,乙村,一,2,2024-03-02\n"
                             "2024-03-01,丙村,二,2,2024-03-09\n",
                             "2024-03-05"));
  };
  // All have 98. Off: a 3, b 2, c 2; overdue: a 3, b 2, c 0; item y: a 50, b 50, c 48.
  CHECK(scored("[]") == "1 1 1 -");
  CHECK(scored("deductions") == "3 1 1 -");
  CHECK(scored("[deductions, overdue]") == "3 2 1 -");
  CHECK(scored("['item:y']") == "1 1 3 -");
}

TEST_CASE("ranks by an item, or by another scheme's published score") {
  std::string by_item = plan_with(
      "  ranking: {by: y}\n  items:\n    - {id: x, title: 一, points: 50, measure: {of: 50}}\n"
      "    - {id: y, title: 二, points: 50, measure: {of: 50}}\n");
  std::string rows =
      "日期,单位,项目,数值\n2024-03-01,甲村,一,50\n2024-03-01,甲村,二,30\n"
      "2024-03-01,乙村,一,10\n2024-03-01,乙村,二,40\n2024-03-01,丙村,二,50\n";
  CHECK(ranks(*score_text(by_item, rows)) == "2 1 - -");  // 丙村 has no score
  std::string by_scheme = plan_with(
      "  - {id: s, title: 甲法, cycle: year, ranking: {by: o}, items: [{id: x, title: 一, "
      "points: "
      "50, measure: {of: 50}}]}\n"
      "  - {id: o, title: 乙法, cycle: year, items: [{id: y, title: 二, points: 50, measure: "
      "{of: "
      "50}}]}\n");
  auto scored = score_text(by_scheme, rows);
  CHECK(ranks(scored->scheme("s").periods.at(0)) == "2 1 - -");
  CHECK(ranks(scored->scheme("o").periods.at(0)) == "3 2 1 -");
}

TEST_CASE("ranks within groups") {
  std::string plan =
      "plan: 1\nid: t\ntitle: 测试\nperiod: 2024\nunits:\n"
      "  - {id: a, name: 甲村, group: 山区}\n  - {id: b, name: 乙村, group: 平原}\n"
      "  - {id: c, name: 丙村, group: 山区}\n  - {id: d, name: 丁村, group: 平原}\n"
      "assessment:\n  ranking: {within: group}\n"
      "  consequences: [{bottom: 1, label: B}]\n"
      "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n";
  auto scored = score_text(plan,
                           "日期,单位,项目,数值\n2024-03-01,甲村,一,70\n2024-03-01,乙村,一,90\n"
                           "2024-03-01,丙村,一,60\n2024-03-01,丁村,一,95\n");
  CHECK(ranks(*scored) == "1 2 2 1");
  CHECK(labels(*scored) == "- B B -");
}

TEST_CASE("consequences by grade reach unscored units, `at_least` asks for a grade") {
  std::string scheme =
      "  grades: {A: 85, B: 70, C: }\n"
      "  vetoes: [{id: v, title: 事故, grade: C}, {id: o, title: 出局, unranked: true}]\n"
      "  consequences:\n    - {grade: C, label: 整改}\n    - {grade: A, label: 优}\n"
      "    - {top: 2, at_least: A, label: 奖}\n";
  auto scored =
      ranked(scheme, {"90", "80", "95"}, "2024-03-02,丁村,事故,,\n2024-03-02,丙村,出局,,\n");
  CHECK(ranks(*scored) == "1 2 - -");
  CHECK(labels(*scored) == "优奖 - 优 整改");
}

TEST_CASE("progress: the largest rises since the scored period before") {
  std::string plan = plan_with(
      "  cycle: month\n  consequences: [{progress: 1, label: P}]\n"
      "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n");
  std::string csv = "日期,单位,项目,数值\n";
  auto add = [&csv](const char* month, std::vector<const char*> values) {
    const char* names[] = {"甲村", "乙村", "丙村", "丁村"};
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (*values[i])
        csv += "2024-" + std::string(month) + "-01," + names[i] + ",一," + values[i] + "\n";
    }
  };
  add("01", {"70", "80", "90", ""});
  add("03", {"75", "85", "80", "99"});  // a and b rise by 5, d has nothing before
  add("04", {"75", "80", "80", "98"});  // nobody rises
  auto scored = score_text(plan, csv);
  CHECK(labels(*scored->period("assessment", "2024-01")) == "- - - -");
  CHECK(labels(*scored->period("assessment", "2024-03")) == "P P - -");
  CHECK(labels(*scored->period("assessment", "2024-04")) == "- - - -");
  // February stands between two scored months.
  REQUIRE(scored->board().remarks.size() == 1);
  CHECK(scored->board().remarks[0].code == "C033");
  CHECK(scored->board().remarks[0].message.en ==
        "assessment: no unit has a score in " +
            plan::describe_period_name("2024-02", plan::Lang::kEn) +
            ", between scored periods");
}

TEST_CASE("consecutive: only who qualified in the scored periods before, too") {
  std::string plan = plan_with(
      "  cycle: month\n  consequences: [{bottom: 1, consecutive: 2, label: 约谈}]\n"
      "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n");
  std::string csv = "日期,单位,项目,数值\n";
  for (auto [month, a, b] : {std::tuple("01", "90", "80"), std::tuple("02", "90", "80"),
                             std::tuple("03", "80", "90"), std::tuple("04", "90", "80"),
                             std::tuple("06", "90", "80")}) {
    csv += std::string("2024-") + month + "-01,甲村,一," + a + "\n";
    csv += std::string("2024-") + month + "-01,乙村,一," + b + "\n";
  }
  auto scored = score_text(plan, csv);
  auto of = [&](const char* month) { return labels(*scored->period("assessment", month)); };
  CHECK(of("2024-01") == "- - - -");
  CHECK(of("2024-02") == "- 约谈 - -");
  CHECK(of("2024-03") == "- - - -");
  CHECK(of("2024-04") == "- - - -");
  CHECK(of("2024-06") == "- 约谈 - -");  // May was not scored: the one before is April
}

TEST_CASE("within groups, units without a group are one group together") {
  std::string plan =
      "plan: 1\nid: t\ntitle: 测试\nperiod: 2024\nunits:\n"
      "  - {id: a, name: 甲村, group: 山区}\n  - {id: b, name: 乙村}\n"
      "  - {id: c, name: 丙村}\n  - {id: d, name: 丁村, group: 山区}\n"
      "assessment:\n  ranking: {within: group}\n"
      "  items:\n    - {id: x, title: 一, points: 100, measure: {of: 100}}\n";
  auto scored = score_text(plan,
                           "日期,单位,项目,数值\n2024-03-01,甲村,一,70\n2024-03-01,乙村,一,90\n"
                           "2024-03-01,丙村,一,60\n2024-03-01,丁村,一,95\n");
  CHECK(ranks(*scored) == "2 1 2 1");
}

TEST_CASE("a consequence with several conditions is for those who meet them all") {
  std::string scheme =
      "  grades: {A: 85, B: 70, C: }\n"
      "  consequences:\n    - {top: 2, grade: B, label: X}\n"
      "    - {ranks: 2..4, bottom: 2, label: Y}\n";
  // 乙村 is among the first two with a B; 丙村 and 丁村 are the last two.
  CHECK(labels(*ranked(scheme, {"95", "80", "75", "60"})) == "- X Y Y");
}
