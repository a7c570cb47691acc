// The output contract of assessment.md, to the letter.
#include "plan/json/scoreboard_json.h"

#include <nlohmann/json.hpp>

#include "unit/score/support.h"

using namespace plan::score::test;
using plan::Lang;

namespace {

std::unique_ptr<Scored> example() {
  std::string plan =
      "plan: 1\nid: clean\ntitle: 清洁\nperiod: 2024\nunits:\n"
      "  - {id: v01, name: 柳湾村, group: 一组}\n  - {id: v02, name: 石桥村}\n"
      "assessment:\n"
      "  - id: quarterly\n    title: 季度考核\n    cycle: quarter\n    grades: {A: 85, B: }\n"
      "    items:\n      - id: env\n        title: 环境\n        items:\n"
      "          - {id: road, title: 道路, points: 20, deduct: 0.5}\n"
      "          - {id: yard, title: 庭院, points: 40, measure: {of: 3}}\n"
      "      - {id: rest, title: 其他, points: 40, deduct: 1, missing: skip}\n"
      "    bonuses: [{id: g, title: 加, each: 1}]\n"
      "    vetoes: [{id: v, title: 事故, grade_cap: B}]\n"
      "    consequences: [{top: 1, label: 奖励, amount: 3000, in: 元}, {grade: B, label: "
      "约谈}]\n"
      "    inspections: [{id: check, every: quarter}, {id: all, every: quarter, for: all, "
      "times: 9}]\n";
  return score_text(
      plan,
      "日期,单位,项目,数值,整改时间\n2024-01-05,柳湾村,道路,,\n"
      "2024-01-06,柳湾村,庭院,1,\n2024-01-07,柳湾村,加,,\n2024-01-08,柳湾村,事故,,\n"
      "2025-01-08,柳湾村,道路,,\n2024-01-08,石桥村,加,,\n",
      "2024-03-31");
}

}  // namespace

TEST_CASE("the whole document") {
  // tree: (19.5 + 40/3) * 100 / 60 = 54.722…; total one more; 55.72 published.
  CHECK(nlohmann::ordered_json::parse(plan::to_json(example()->board(), Lang::kEn)).dump() ==
        nlohmann::ordered_json::parse(R"({
"format": 1, "plan": "clean", "as_of": "2024-03-31",
"rows": {"read": 6, "counted": 5, "void": 0, "outside": 1, "unused": 0, "refused": 0},
"schemes": [{"id": "quarterly", "title": "季度考核", "cycle": "quarter", "full_marks": "100",
  "periods": [{"period": "2024-Q1", "provisional": false, "units": [
    {"unit": "v01", "name": "柳湾村", "group": "一组", "score": "55.72", "total": "55.722222",
     "tree": "54.722222", "bonus": "1", "penalty": "0", "grade": "B", "rank": 1,
     "consequences": [{"label": "奖励", "amount": "3000", "in": "元"},
                      {"label": "约谈", "amount": null, "in": null}],
     "vetoes": ["v"], "records": 4, "issues": "1", "open": "1", "overdue": "0",
     "coverage": {"recorded": 2, "leaves": 3}, "unscored": [],
     "items": [{"id": "env", "score": "32.833333", "full": "60", "state": "scored"},
               {"id": "road", "score": "19.5", "full": "20", "state": "scored"},
               {"id": "yard", "score": "13.333333", "full": "40", "state": "scored"},
               {"id": "rest", "score": null, "full": "40", "state": "skipped"}]},
    {"unit": "v02", "name": "石桥村", "group": null, "score": null, "total": null,
     "tree": null, "bonus": "1", "penalty": "0", "grade": null, "rank": null,
     "consequences": [], "vetoes": [], "records": 1, "issues": "0", "open": "0", "overdue": "0",
     "coverage": {"recorded": 0, "leaves": 3}, "unscored": ["*"],
     "items": [{"id": "env", "score": null, "full": "60", "state": "missing"},
               {"id": "road", "score": null, "full": "20", "state": "missing"},
               {"id": "yard", "score": null, "full": "40", "state": "missing"},
               {"id": "rest", "score": null, "full": "40", "state": "missing"}]}]}]}],
"unmet": [{"duty": "check", "period": "2024-Q1", "unit": "v02", "have": 0, "need": 1},
          {"duty": "all", "period": "2024-Q1", "unit": null, "have": 2, "need": 9}],
"warnings": []})")
            .dump());
}

TEST_CASE("an empty log has no as-of date, and says so in a warning") {
  std::string plan = plan_with("  items:\n    - {id: x, title: 一, points: 9, deduct: 1}\n");
  auto json = nlohmann::json::parse(
      plan::to_json(score_text(plan, "日期,单位,项目\n")->board(), Lang::kZh));
  CHECK(json["as_of"].is_null());
  CHECK(json["schemes"][0]["periods"].empty());
  CHECK(json["warnings"][0]["code"] == "C032");
  CHECK(json["warnings"][0]["message"] == "没有可计分的记录，所有单位都没有得分");
}

TEST_CASE("the same log, the same bytes; ended by a line feed") {
  std::string text = plan::to_json(example()->board(), Lang::kEn);
  CHECK(text == plan::to_json(example()->board(), Lang::kEn));
  CHECK(text.substr(text.size() - 2) == "}\n");
  CHECK(text.rfind("{\n  \"format\": 1,\n", 0) == 0);
}

TEST_CASE("published scores have exactly the places the plan asks for") {
  for (auto [places, score] :
       {std::pair("0", "97"), std::pair("1", "97.0"), std::pair("3", "97.000")}) {
    std::string plan =
        plan_with(std::string("  rounding: ") + places +
                  "\n  items:\n    - {id: x, title: 一, points: 100, deduct: 1}\n");
    auto json = nlohmann::json::parse(plan::to_json(
        score_text(plan, "日期,单位,项目,数量\n2024-01-01,甲村,一,3\n")->board(), Lang::kZh));
    CHECK(json["schemes"][0]["periods"][0]["units"][0]["score"] == score);
    CHECK(json["schemes"][0]["periods"][0]["units"][0]["total"] == "97");
  }
}
