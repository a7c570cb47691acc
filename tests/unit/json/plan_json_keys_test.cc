// Every key of the key table comes out of the plan as JSON.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plan/format/keys.h"
#include "support.h"

namespace plan {
namespace {

using keys::Type;
using keys::Where;
using test::json_text;
using Pairs = std::vector<std::pair<std::string, std::string>>;

// Where a map of keys stands: @ is replaced by the keys, of which `base` are always there.
struct Place {
  Where where;
  std::string text;
  Pairs base = {};
};

std::string item(const std::string& of) {
  return "assessment: {id: s, items: [{id: i, " + of + "}]}";
}

const std::vector<Place>& places() {
  static const std::vector<Place> all{
      {Where::kPlan, "@"},
      {Where::kSection, "scope: {@}", {{"title", "甲"}}},
      {Where::kTaskSection, "tasks: {@}", {{"items", "[任务二]"}}},
      {Where::kListSection, "goals: {@}", {{"items", "[目标]"}}},
      {Where::kGroupSection, "organization: {@}", {{"groups", "[{name: 组}]"}}},
      {Where::kSchemeSection, "assessment: {@}", {{"schemes", "[{id: s}]"}}},
      {Where::kFreeSection, "sections: [{@}]", {{"title", "其他"}}},
      {Where::kClause, "safeguards: [{@}]", {{"title", "甲"}}},
      {Where::kTask, "tasks: [任务一, {@}]", {{"title", "甲"}}},
      {Where::kGoal, "goals: [目标, {@}]", {{"title", "甲"}}},
      {Where::kDuty, "responsibilities: [{@}]", {{"title", "甲"}}},
      {Where::kStage, "stages: [{@}]", {{"title", "甲"}}},
      {Where::kMetric, "goals: [{text: 甲, metric: {@}}]", {{"name", "满意率"}}},
      {Where::kCheck, "safeguards: [{text: 甲, checks: [{@}]}]", {{"text", "看"}}},
      {Where::kPeriod, "stages: [{title: 甲, period: {@}}]"},
      {Where::kBasis, "basis: [{@}]", {{"title", "意见"}}},
      {Where::kAttachment, "attachments: [{@}]", {{"title", "附"}}},
      {Where::kUnit, "units: [甲村, {@}]", {{"name", "乙村"}}},
      {Where::kGroup, "organization: [{@}]", {{"name", "组"}}},
      {Where::kOffice, "organization: [{name: 组, office: {@}}]", {{"at", "甲村"}}},
      {Where::kPerson, "organization: [{name: 组, leader: [{@}]}]", {{"name", "镇长"}}},
      {Where::kScheme, "assessment: {@}", {{"id", "s"}, {"items", "[{id: i, points: 5}]"}}},
      {Where::kItem, "assessment: {id: s, items: [{@}]}", {{"title", "甲"}}},
      {Where::kDeduct, item("deduct: {@}"), {{"each", "1"}}},
      {Where::kLevel, item("levels: {优: {@}}"), {{"points", "1"}}},
      {Where::kOverdue, item("deduct: {each: 1, overdue: {@}}"), {{"factor", "2"}}},
      {Where::kPrompt, item("deduct: {each: 1, prompt: {@}}"), {{"factor", "0.5"}}},
      {Where::kRepeat, item("deduct: {each: 1, repeat: {@}}"), {{"step", "0.5"}}},
      {Where::kMeasure, item("measure: {@}")},
      {Where::kRate, item("rate: {@}")},
      {Where::kBand, item("rate: {bands: [{@}]}"), {{"score", "1"}}},
      {Where::kTarget, item("rate: {target: {@}}"), {{"deduct", "1"}}},
      {Where::kRollup, "assessment: [{id: s}, {id: t, items: [{id: i, rollup: {@}}]}]"},
      {Where::kRecords, item("deduct: 1, where: {@}")},
      {Where::kBonus, "assessment: {id: s, bonuses: [{@}]}", {{"title", "甲"}}},
      {Where::kPenalty, "assessment: {id: s, penalties: [{@}]}", {{"title", "甲"}}},
      {Where::kVeto,
       "assessment: {id: s, items: [{id: i}], grades: {A: 80, B: }, vetoes: [{@}]}",
       {{"title", "甲"}}},
      {Where::kWhen,
       "assessment: {id: s, items: [{id: i}], vetoes: [{title: 甲, when: {@}}]}",
       {{"below", "3"}, {"item", "i"}}},
      {Where::kRectify, "assessment: {id: s, rectify: {@}}"},
      {Where::kLimits, "assessment: {id: s, limits: {@}}"},
      {Where::kRounding, "assessment: {id: s, rounding: {@}}"},
      {Where::kGrade, "assessment: {id: s, grades: [{@}]}", {{"grade", "A"}}},
      {Where::kRanking, "assessment: {id: s, items: [{id: i}], ranking: {@}}"},
      {Where::kConsequence, "assessment: {id: s, consequences: [{@}]}", {{"top", "1"}}},
      {Where::kInspection,
       "assessment: {id: s, items: [{id: i}], inspections: [{@}]}",
       {{"every", "month"}}},
  };
  return all;
}

// Values for a key, one of which has to show. Of most types one is enough.
std::vector<std::string> samples(Where where, const keys::Key& key) {
  static const std::map<std::pair<Where, std::string_view>, std::string> special{
      {{Where::kPlan, "plan"}, "2"},          {{Where::kPlan, "order"}, "[tasks, preamble]"},
      {{Where::kTask, "goal"}, "目标"},       {{Where::kDeduct, "floor"}, "none"},
      {{Where::kScheme, "subjects"}, "甲村"}, {{Where::kInspection, "every"}, "quarter"},
  };
  if (auto found = special.find({where, key.en}); found != special.end()) {
    return {found->second};
  }
  if (key.words != nullptr && (key.type == Type::kWord || key.type == Type::kWords)) {
    std::vector<std::string> all;
    for (const keys::Word& word : key.words().words()) all.emplace_back(word.en);
    return all;
  }
  switch (key.type) {
    case Type::kBool:
      return {"true"};
    case Type::kWhole:
      return {"3"};
    case Type::kNumber:
    case Type::kNumberOrNone:
      return {"2.5"};
    case Type::kRange:
      return {"[1, 2]"};
    case Type::kRanks:
      return {"2..3"};
    case Type::kDate:
      return {"2024-03-05"};
    case Type::kPeriod:
      return {"2024-03"};
    case Type::kUnit:
    case Type::kUnits:
    case Type::kUnitList:
      return {"甲村"};
    case Type::kRef:
    case Type::kRefs:
      return {"任务一", "i", "s", "preamble"};
    case Type::kPeople:
      return {"村书记"};
    case Type::kNumbers:
      return {"{优: 1}"};
    case Type::kBands:
      return {"{95: 10, else: 0}"};
    case Type::kGrades:
      return {"{A: 85}"};
    case Type::kNames:
      return {"{lead: 牵头部门}"};
    case Type::kSchemes:
      return {"{id: s, title: 考核}"};
    case Type::kMaps:
      return {"[标记]", "[{every: month}]"};
    case Type::kMap:
      return {"2",
              "{at_least: 5, deduct: 1}",
              "{source: [标记]}",
              "{max: 7}",
              "{places: 3}",
              "{step: 1}",
              "{factor: 2}",
              "{item: i, below: 3}",
              "{at: 甲村}"};
    case Type::kLines:
      return {"[标记]", "[overdue]"};  // `tiebreak` takes words only
    default:
      return {"标记"};
  }
}

// The plan with `key: value` at its place; without the key where `value` is empty.
std::string plan_with(const Place& place, const std::string& key, const std::string& value) {
  std::string top = place.text.substr(0, place.text.find(':'));
  Pairs pairs = place.base;
  if (place.where == Where::kPlan) top.clear();
  std::erase_if(pairs, [&](const auto& pair) { return pair.first == key; });
  if (!value.empty()) pairs.emplace_back(key, value);
  std::string out;
  for (auto [name, text] : Pairs{{"plan", "1"},
                                 {"id", "p"},
                                 {"title", "方案"},
                                 {"preamble", "引言"},
                                 {"units", "[甲村, 丙村]"},
                                 {"tasks", "[任务一]"}}) {
    bool replaced = name == top || (place.where == Where::kPlan && name == key);
    if (!replaced) out += name + ": " + text + "\n";
  }
  bool of_plan = place.where == Where::kPlan;
  std::string keys_text;
  for (const auto& [name, text] : pairs) {
    keys_text += name + ": " + text + (of_plan ? "\n" : ", ");
  }
  if (!keys_text.empty() && !of_plan) keys_text.resize(keys_text.size() - 2);
  std::string text = place.text;
  return out + text.replace(text.find('@'), 1, keys_text) + "\n";
}

// What JSON calls a key where it does not keep its name.
std::string name_in_json(Where where, std::string_view key) {
  bool own_tasks = where == Where::kStage || where == Where::kDuty || where == Where::kPlan;
  if (key == "tasks" && !own_tasks) return "items";
  if (key == "items" && where == Where::kGroupSection) return "groups";
  return std::string(key);
}

// Files are merged into the plan that names them; nothing of their names is left.
bool is_of_files(Where where, std::string_view key) {
  return (where == Where::kPlan && key == "include") || where == Where::kUnitFile;
}

TEST_CASE("every key of the key table comes out") {
  for (const Place& place : places()) {
    for (const keys::Key* key : keys::table(place.where).keys) {
      if (is_of_files(place.where, key->en)) continue;
      std::string name(key->en);
      std::string without = json_text(plan_with(place, name, ""));
      bool shown = false;
      std::string tried;
      for (const std::string& value : samples(place.where, *key)) {
        tried = plan_with(place, name, value);
        std::string with = json_text(tried);
        std::string as = "\"" + name_in_json(place.where, key->en) + "\": ";
        shown = shown || (with != without && with.find(as) != with.npos);
      }
      CHECK_MESSAGE(shown, name << " does not show: " << tried);
    }
  }
}

TEST_CASE("every place of the key table is looked at") {
  for (int i = 0; i < static_cast<int>(Where::kConfig); ++i) {
    Where where = static_cast<Where>(i);
    bool looked_at = std::any_of(places().begin(), places().end(),
                                 [&](const Place& place) { return place.where == where; });
    // An included file has the keys of a plan.
    bool elsewhere = where == Where::kIncluded || where == Where::kUnitFile;
    CHECK_MESSAGE((looked_at || elsewhere), keys::table(where).name.en);
  }
}

}  // namespace
}  // namespace plan
