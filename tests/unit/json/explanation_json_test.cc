#include "plan/json/explanation_json.h"

#include <functional>
#include <nlohmann/json.hpp>

#include "unit/score/support.h"

using namespace plan::score::test;
using Json = nlohmann::json;
using plan::Lang;

TEST_CASE("an explanation as JSON: what was said, where the rule stands, and exact values") {
  auto scored =
      score_files(plan_with("  items:\n"
                            "    - {id: x, title: 道路, weight: 30, deduct: 0.1}\n"
                            "    - {id: y, title: 测评, weight: 70, measure: {of: 3}}\n"),
                  {{"a.csv",
                    "日期,单位,项目,数值,备注,作废\n2024-03-01,甲村,道路,,坑,\n"
                    "2024-03-01,甲村,测评,1,,\n2024-03-02,甲村,道路,,错记,是\n"}},
                  [] {
                    plan::score::LogOptions options;
                    options.words_of_unit = 0;
                    return options;
                  }());
  auto explanations = plan::score::explain(scored->compiled, scored->scoring, 0);
  Json json = Json::parse(plan::to_json(
      {explanations, scored->log, scored->scoring, scored->loaded->sources, 0}, Lang::kZh));
  CHECK(json["format"] == 1);
  CHECK(json["plan"] == "test");
  CHECK(json["unit"] == "a");
  CHECK(json["name"] == "甲村");
  CHECK(json["as_of"] == "2024-03-01");
  CHECK(json["rows"]["void"] == 1);
  const Json& one = json["explanations"].at(0);
  CHECK(one["scheme"] == "assessment");
  CHECK(one["score"] == "53.30");  // 0.3 * 99.9 + 70/3 = 29.97 + 23.333…
  const Json& tree = one["tree"]["parts"].at(0);
  CHECK(tree["own"] == "15991/300");
  const Json& road = tree["parts"].at(0);
  CHECK(road["what"] == "道路，满分100");
  CHECK(road["value"] == "29.97");
  CHECK(road["own"] == "99.9");
  CHECK(road["rule"] == "plan.yaml:12");
  CHECK(tree["parts"].at(1)["value"] == "70/3");
  CHECK(json["left_out"] == Json::parse(R"([{"file": "a.csv", "line": 4, "fate": "void",)"
                                        R"( "words": "2024-03-02  道路  错记"}])"));
}
