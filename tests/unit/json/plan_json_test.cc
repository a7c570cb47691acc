#include "plan/json/plan_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "plan/format/loader.h"

using namespace plan;
using nlohmann::json;

namespace {

json model_of(const std::string& yaml) {
  auto loaded = load_plan_text("test.yaml", "plan: 1\nid: t\ntitle: 方案\n" + yaml);
  for (const Finding& finding : loaded->findings) {
    bool sound = finding.severity != Severity::kError;
    CHECK_MESSAGE(sound, finding.place.line << ": " << finding.message.en);
  }
  std::string text = to_json(loaded->plan);
  CHECK(text.ends_with("}\n"));
  return json::parse(text);
}

}  // namespace

TEST_CASE("a plan of nothing but its head") {
  CHECK(model_of("") ==
        json::parse(R"({"format": 1, "id": "t", "title": "方案", "lang": "zh"})"));
}

TEST_CASE("tasks stand in one list, with what they inherit and what collectives come to") {
  json plan = model_of(R"(
period: 2024
units:
  - {id: a, name: 东风村, kind: village}
  - {id: b, name: 红星村, kind: village}
  - {id: all, name: 各村, members: village}
  - {id: office, name: 镇人居环境办, aliases: 环境办}
tasks:
  responsible: 各村
  items:
    - id: piles
      title: 清理四堆
      lead: 环境办
      due: 6月底
      tasks:
        - {id: straw, title: 秸秆, text: 打包。}
        - {id: dung, title: 粪堆, responsible: 红星村, every: week, times: 2}
)");
  const json& tasks = plan["tasks"];
  REQUIRE(tasks.size() == 3);
  json office = json::parse(R"({"written": [{"unit": "office"}], "units": ["office"]})");
  json villages = json::parse(R"({"written": [{"unit": "all"}], "units": ["a", "b"]})");
  CHECK(tasks[0]["id"] == "piles");
  CHECK(tasks[0]["due"] ==
        json::parse(R"({"text": "2024年6月底", "first": "2024-06-26", "last": "2024-06-30"})"));
  CHECK(tasks[1]["parent"] == "piles");
  CHECK(tasks[1]["lead"] == office);
  CHECK(tasks[1]["responsible"] == villages);
  CHECK(tasks[2]["lead"] == office);
  CHECK(tasks[2]["responsible"]["units"] == json::parse(R"(["b"])"));
  CHECK(tasks[2]["frequency"] == json::parse(R"({"every": "week", "times": 2})"));
  CHECK(plan["units"][2]["members"] == json::parse(R"(["a", "b"])"));
}

TEST_CASE("stages have exact days, and name their tasks") {
  json plan = model_of(R"(
period: 2024
tasks:
  - {id: piles, title: 清理四堆, text: 清理。}
stages:
  - {title: 动员, period: 4月20日至28日, tasks: 清理四堆}
  - {title: 整治, period: 5月中旬前}
)");
  const json& stages = plan["sections"][1]["items"];
  CHECK(stages[0]["period"] == json::parse(R"({"text": "2024-04-20..2024-04-28",
      "first": "2024-04-20", "last": "2024-04-28"})"));
  CHECK(stages[0]["stage_tasks"] == json::parse(R"(["piles"])"));
  CHECK(stages[1]["period"]["first"] == "2024-04-29");
  CHECK(stages[1]["period"]["last"] == "2024-05-20");
}

TEST_CASE("schemes keep their numbers exact") {
  json plan = model_of(R"(
units: {village: [东风村, 红星村]}
assessment:
  id: q
  cycle: quarter
  subjects: village
  items:
    - id: road
      title: 道路
      items:
        - {id: litter, title: 垃圾, points: 60, deduct: {each: 0.1, cap: 3, overdue: {factor: 2, every: 7, times: 3}}}
        - {id: water, title: 水面, points: 40, measure: {of: 100}}
  bonuses:
    - {id: good, title: 好人, ladder: {中国好人: 3, 安徽好人: 2.5}}
  grades: {A: 85, B: 70}
)");
  const json& scheme = plan["assessment"][0];
  CHECK(scheme["full_marks"] == "100");
  CHECK(scheme["subjects"] == json::parse(R"(["东风村", "红星村"])"));
  const json& road = scheme["items"][0];
  CHECK(road["full_points"] == "100");
  CHECK(road["items"][0]["deduct"] == json::parse(R"({"each": "0.1", "cap": "3",
      "overdue": {"factor": "2", "every": 7, "times": 3}})"));
  CHECK(road["items"][1]["measure"] == json::parse(R"({"of": "100"})"));
  CHECK(scheme["bonuses"][0]["ladder"] == json::parse(R"([
      {"level": "中国好人", "points": "3"}, {"level": "安徽好人", "points": "2.5"}])"));
  CHECK(scheme["grades"][0] == json::parse(R"({"grade": "A", "min": "85"})"));
}
