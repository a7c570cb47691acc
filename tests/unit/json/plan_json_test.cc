// The plan as JSON: what is worked out is right.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "plan/format/keys.h"
#include "plan/json/words.h"
#include "support.h"

namespace plan {
namespace {

using Json = nlohmann::ordered_json;
using test::json_text;

Json json_of(const std::string& more) {
  return Json::parse(json_text("plan: 1\nid: p\ntitle: 方案\nperiod: 2024\n" + more));
}

TEST_CASE("words are those of the plan file") {
  auto same = [](const keys::WordList& list, auto as) {
    for (const keys::Word& word : list.words()) {
      if (word.value == keys::kTerm) continue;
      CHECK(json::word(static_cast<decltype(as)>(word.value)) == word.en);
    }
  };
  same(keys::every_words(), Cycle{});
  same(keys::cycle_words(), Cycle{});
  same(keys::numbering_words(), Numbering{});
  same(keys::generate_words(), Generate{});
  same(keys::rollup_combine_words(), Combine{});
  same(keys::missing_words(), Missing{});
  same(keys::absent_words(), Absent{});
  same(keys::uninspected_words(), Uninspected{});
  same(keys::window_words(), Window{});
  same(keys::field_words(), Field{});
  same(keys::rounding_words(), RoundingMode{});
  same(keys::ties_words(), Ties{});
  same(keys::tiebreak_words(), TieBreak::Kind{});
  same(keys::in_words(), Consequence::In{});
  same(keys::to_words(), Consequence::To{});
}

// ── what is worked out ──

TEST_CASE("Chinese and English keys give the same document") {
  CHECK(
      json_of("重点任务:\n  - {标题: 清扫, 牵头单位: 城管局, 频次: 每周}\n单位: [城管局]\n") ==
      json_of("tasks:\n  - {title: 清扫, lead: 城管局, every: week}\nunits: [城管局]\n"));
}

TEST_CASE("dates are quoted and worked out") {
  Json stages = json_of(
      "stages:\n"
      "  - {title: 甲, period: 4月中旬至5月10日}\n"
      "  - {title: 乙, period: 6月30日前}\n"
      "  - {title: 丙, period: '2024年7月起，长期坚持'}\n"
      "  - {title: 丁, period: {label: 第二周}}\n"
      "  - {title: 戊, period: 2024-08}\n")["stages"]["items"];
  CHECK(stages[0]["period"] == Json::parse(R"({"text": "4月中旬至5月10日",
      "first": "2024-04-11", "last": "2024-05-10", "inexact": ["start"]})"));
  CHECK(stages[1]["period"] == Json::parse(R"({"text": "6月30日前",
      "first": "2024-05-11", "last": "2024-06-30"})"));
  CHECK(stages[2]["period"] == Json::parse(R"({"text": "2024年7月起，长期坚持",
      "first": "2024-07-01", "inexact": ["start"], "standing": true})"));
  CHECK(stages[3]["period"] == Json::parse(R"({"text": "第二周", "label": "第二周"})"));
  CHECK(stages[4]["period"] == Json::parse(R"({"text": "2024-08",
      "first": "2024-08-01", "last": "2024-08-31"})"));
}

TEST_CASE("a date that the file spells in another way is put in words") {
  Json json = json_of("x-when: &when 3月1日\ndate: *when\n");
  CHECK(json["date"] == Json::parse(R"({"text": "2024年3月1日", "first": "2024-03-01",
      "last": "2024-03-01"})"));
}

TEST_CASE("a sub-task has what it inherits, and says so") {
  Json task = json_of(
      "units: [城管局, 各村]\n"
      "tasks:\n"
      "  - title: 整治\n    lead: 城管局\n    period: 3月\n    every: week\n    standing: "
      "true\n"
      "    tasks:\n      - {title: 清扫, responsible: 各村, times: 2, standing: false}\n")
      ["tasks"]["items"][0];
  CHECK_FALSE(task.contains("inherited"));
  const Json& below = task["items"][0];
  CHECK(below["key"] == "清扫");
  CHECK(below["is"] == Json::parse(R"(["task"])"));
  CHECK(below["lead"] == Json::parse(R"([{"unit": "城管局", "name": "城管局"}])"));
  CHECK(below["responsible"][0]["unit"] == "各村");
  CHECK(below["period"]["first"] == "2024-03-01");
  CHECK(below["every"] == "week");
  CHECK(below["times"] == 2);
  CHECK(below["standing"] == false);
  CHECK(below["inherited"] == Json::parse(R"(["lead", "period", "every"])"));
}

TEST_CASE("references are resolved") {
  Json json = json_of(
      "units:\n"
      "  - {id: v1, name: 柳湾村, kind: village}\n"
      "  - {id: all, name: 各村, members: village}\n"
      "organization: [{id: lead-group, name: 领导小组, office: {at: 柳湾村}}]\n"
      "tasks:\n"
      "  - {id: t1, title: 清扫, lead: 领导小组, responsible: 领导小组办公室、柳湾村, goal: "
      "g}\n"
      "goals: [{id: g, title: 干净}]\n"
      "stages: [{title: 一, period: 3月, tasks: [清扫]}]\n");
  CHECK(json["units"][1]["expanded"] == Json::parse(R"([{"unit": "v1", "name": "柳湾村"}])"));
  const Json& task = json["tasks"]["items"][0];
  CHECK(task["lead"] == Json::parse(R"([{"group": "lead-group", "name": "领导小组"}])"));
  CHECK(task["responsible"][0]["office_of"] == "lead-group");
  CHECK(task["responsible"][1]["unit"] == "v1");
  CHECK(task["goal"] == Json::parse(R"({"goal": "g"})"));
  CHECK(json["stages"]["items"][0]["tasks"] ==
        Json::parse(R"([{"task": "t1", "name": "清扫"}])"));
}

TEST_CASE("chapters stand in the order in which they are printed") {
  Json json = json_of(
      "sections: [{id: why, title: 意义, after: preamble}]\npreamble: 为\nscope: 全镇\n"
      "order: [scope, why]\n");
  CHECK(json["order"] == Json::parse(R"(["preamble", "scope", "why"])"));
  CHECK(json["sections"][0]["key"] == "why");
  CHECK(json["preamble"] == Json::parse(R"(["为"])"));
}

TEST_CASE("numbers are exact, points of branches added up") {
  Json scheme = json_of(
      "assessment:\n  items:\n    - title: 环境\n      items:\n"
      "        - {title: 甲, points: 0.1, deduct: 0.000000000000000001}\n"
      "        - {title: 乙, points: 0.2, deduct: 1}\n")["assessment"]["schemes"][0];
  CHECK(scheme["id"] == "assessment");
  CHECK(scheme["full_marks"] == "0.3");
  CHECK(scheme["items"][0]["full"] == "0.3");
  CHECK(scheme["items"][0]["items"][0]["deduct"]["each"] == "0.000000000000000001");
}

TEST_CASE("what a heading hands down stands with those below it") {
  Json vetoes = json_of(
      "assessment:\n  grades: {A: 80, B: }\n  vetoes:\n"
      "    - {title: 不得评优, grade_cap: B, items: [{title: 事故}, {title: 上访, score: "
      "0}]}\n")["assessment"]["schemes"][0]["vetoes"][0];
  CHECK(vetoes["items"][0]["grade_cap"] == "B");
  CHECK(vetoes["items"][1]["score"] == "0");
}

// ── keys of the user's own ──

TEST_CASE("own keys come out where they stand, whatever is in them") {
  Json json = json_of(
      "x-own: {a: [1, \"true\", ], b: , c: {d: 是}}\n"
      "units: [{name: 甲村, x-poor: true}]\n"
      "stages: [{title: 一, period: {label: 第二周, x-p: 1}}]\n"
      "assessment:\n  limits: {max: 110, x-l: 1}\n  rectify: {days: 7, x-r: 1}\n"
      "  items:\n"
      "    - {title: 甲, where: {source: 抽查, x-w: 1}, levels: {优: {points: 1, x-v: 1}}}\n"
      "tasks: [{title: 清扫, goal: {text: 净, x-g: 1}}]\n");
  CHECK(json["x-own"] == Json::parse(R"({"a": ["1", "true"], "b": null, "c": {"d": "是"}})"));
  CHECK(json["units"][0]["x-poor"] == "true");
  CHECK(json["stages"]["items"][0]["period"]["x-p"] == "1");
  const Json& scheme = json["assessment"]["schemes"][0];
  CHECK(scheme["limits"]["x-l"] == "1");
  CHECK(scheme["rectify"]["x-r"] == "1");
  CHECK(scheme["items"][0]["where"]["x-w"] == "1");
  CHECK(scheme["items"][0]["levels"]["优"]["x-v"] == "1");
  CHECK(json["tasks"]["items"][0]["goal"]["x-g"] == "1");
}

TEST_CASE("an element that is its whole chapter keeps its own keys to itself") {
  Json json = json_of("goals: {text: 净, metric: {name: 率, at_least: 1}, x-mine: 1}\n");
  CHECK(json["goals"]["items"][0]["x-mine"] == "1");
  CHECK_FALSE(json["goals"].contains("x-mine"));
}

TEST_CASE("text that wants to break JSON does not") {
  std::string text =
      json_text("plan: 1\nid: p\ntitle: \"</script>\\x01\\\"\\u2028\\\\\"\nx-\"a: \"\\e\"\n");
  Json json = Json::parse(text);
  // What no text may hold has been replaced, and said, by the reader.
  CHECK(json["title"] == "</script>\xEF\xBF\xBD\"\xEF\xBF\xBD\\");
  CHECK(text.back() == '\n');
}

}  // namespace
}  // namespace plan
