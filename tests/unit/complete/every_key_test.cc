// Every key of the table that people fill with words, numbers or dates of their own, one at a
// time in a small plan: the document says the value, or check_complete names it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "plan/complete/complete.h"
#include "plan/complete/printed_text.h"
#include "plan/format/keys.h"
#include "plan/publish/publish.h"

using namespace plan;
using keys::Key;
using keys::Printed;
using keys::Type;

namespace {

using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

// A map of a place, in a plan: what stands before it, what it needs to mean anything, what
// stands behind. A field gives way to the key under test.
struct Place {
  std::string_view before;
  Fields fields;
  std::string_view after;
};

constexpr std::string_view kScheme = "\nassessment:\n  ";
constexpr std::string_view kItem = "\nassessment:\n  items:\n    - ";
constexpr std::string_view kItems = "[{title: 道路, points: 60, deduct: 1}]";

const std::map<keys::Where, Place>& places() {
  static const std::map<keys::Where, Place> all{
      {keys::Where::kSection,
       {"\nsafeguards: ", {{"items", "[{text: 乙。}, {text: 丙。}]"}}, ""}},
      {keys::Where::kTaskSection,
       {"\ntasks: ", {{"items", "[{text: 乙。}, {text: 丙。}]"}}, ""}},
      {keys::Where::kListSection,
       {"\nstages: ", {{"items", "[{title: 乙}, {title: 丙}]"}}, ""}},
      {keys::Where::kGroupSection,
       {"\norganization: ", {{"groups", "[{name: 专班, leader: 镇长}]"}}, ""}},
      {keys::Where::kSchemeSection,
       {"\nassessment: ",
        {{"schemes", "[{items: [{title: 道路, points: 60, deduct: 1}]}]"}},
        ""}},
      {keys::Where::kFreeSection,
       {"\nsections:\n  - ", {{"id", "more"}, {"text", "乙。"}}, ""}},
      {keys::Where::kClause, {"\nsafeguards:\n  - ", {{"text", "乙。"}}, ""}},
      {keys::Where::kTask, {"\ntasks:\n  - ", {{"text", "乙。"}}, ""}},
      {keys::Where::kGoal, {"\ngoals:\n  - ", {{"text", "乙。"}}, ""}},
      {keys::Where::kDuty,
       {"\nresponsibilities:\n  - ", {{"unit", "甲所"}, {"text", "乙。"}}, ""}},
      {keys::Where::kStage, {"\nstages:\n  - ", {{"text", "乙。"}}, ""}},
      {keys::Where::kMetric,
       {"\nattachments: [{title: 表, generate: task-table}]\ntasks:\n  - text: 乙。\n"
        "    metric: ",
        {{"name", "丙率"}, {"at_least", "5"}},
        ""}},
      {keys::Where::kCheck,
       {"\nattachments: [{title: 表, generate: checklist}]\ntasks:\n  - text: 乙。\n"
        "    checks:\n      - ",
        {{"text", "丙。"}},
        ""}},
      {keys::Where::kPeriod, {"\nstages:\n  - title: 乙\n    period: ", {}, ""}},
      {keys::Where::kBasis, {"\nbasis:\n  - ", {{"title", "某意见"}}, ""}},
      {keys::Where::kAttachment,
       {"\nattachments:\n  - ", {{"title", "某表"}, {"text", "乙。"}}, ""}},
      {keys::Where::kUnit,
       {"\nattachments: [{title: 单, generate: unit-table}]\n"
        "tasks: [{text: 乙。, responsible: u}]\nunits:\n  - ",
        {{"id", "u"}, {"name", "甲所"}},
        ""}},
      {keys::Where::kGroup,
       {"\norganization:\n  - ", {{"name", "专班"}, {"leader", "镇长"}}, ""}},
      {keys::Where::kOffice,
       {"\norganization:\n  - name: 专班\n    office: ", {{"at", "甲所"}}, ""}},
      {keys::Where::kPerson,
       {"\norganization:\n  - name: 专班\n    leader: ", {{"name", "某甲"}}, ""}},
      {keys::Where::kScheme, {kScheme, {{"items", kItems}}, ""}},
      {keys::Where::kItem,
       {kItem,
        {{"title", "道路"}, {"points", "60"}, {"deduct", "1"}},
        "\n    - {title: 水面, points: 40, deduct: 1}"}},
      {keys::Where::kDeduct,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      deduct: ",
        {{"each", "1"}},
        ""}},
      {keys::Where::kLevel,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      deduct:\n"
        "        levels:\n          一般: ",
        {{"points", "1"}},
        ""}},
      {keys::Where::kOverdue,
       {"\nassessment:\n  rectify: 7\n  items:\n    - title: 道路\n      points: 60\n"
        "      deduct:\n        each: 1\n        overdue: ",
        {{"add", "2"}, {"every", "5"}, {"times", "4"}},
        ""}},
      {keys::Where::kPrompt,
       {"\nassessment:\n  rectify: 7\n  items:\n    - title: 道路\n      points: 60\n"
        "      deduct:\n        each: 1\n        prompt: ",
        {{"factor", "0.5"}},
        ""}},
      {keys::Where::kRepeat,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n"
        "      deduct:\n        each: 1\n        repeat: ",
        {{"step", "0.5"}},
        ""}},
      {keys::Where::kMeasure,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      measure: ",
        {{"of", "80"}},
        ""}},
      {keys::Where::kRate,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      rate: ",
        {{"of", "80"}},
        ""}},
      {keys::Where::kBand,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      measure:\n"
        "        bands:\n          - {max: 5, score: 1}\n          - ",
        {{"min", "90"}, {"score", "60"}},
        ""}},
      {keys::Where::kTarget,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      measure:\n"
        "        target: ",
        {{"at_least", "90"}, {"step", "2"}, {"deduct", "3"}},
        ""}},
      {keys::Where::kRollup,
       {"\nassessment:\n  - {id: q, cycle: quarter, items: [{title: 道路, points: 60, "
        "deduct: 1}]}\n"
        "  - id: year\n    cycle: year\n    items:\n      - title: 汇总\n        rollup: ",
        {{"scheme", "q"}},
        ""}},
      {keys::Where::kRecords,
       {"\nassessment:\n  items:\n    - title: 道路\n      points: 60\n      deduct: 1\n"
        "      where: ",
        {{"source", "暗访"}},
        ""}},
      {keys::Where::kBonus,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  bonuses:\n    - ",
        {{"title", "表彰"}, {"each", "2"}},
        ""}},
      {keys::Where::kPenalty,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  penalties:\n    - ",
        {{"title", "通报"}, {"each", "2"}},
        ""}},
      {keys::Where::kVeto,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n"
        "  grades: {优: 80, 差: }\n  vetoes:\n    - ",
        {{"title", "事故"}, {"score", "0"}},
        ""}},
      {keys::Where::kWhen,
       {"\nassessment:\n  items: [{id: road, title: 道路, points: 60, deduct: 1}]\n"
        "  vetoes:\n    - title: 事故\n      score: 0\n      when: ",
        {{"item", "road"}, {"below", "9"}},
        ""}},
      {keys::Where::kRectify,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  rectify: ", {}, ""}},
      {keys::Where::kLimits,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n"
        "  bonuses: [{title: 表彰, each: 2}]\n  penalties: [{title: 通报, each: 2}]\n"
        "  limits: ",
        {{"min", "1"}},
        ""}},
      {keys::Where::kRounding,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  rounding: ",
        {},
        ""}},
      {keys::Where::kGrade,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  grades:\n    - ",
        {{"grade", "优"}, {"min", "50"}},
        "\n    - {grade: 差}"}},
      {keys::Where::kRanking,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  ranking: ", {}, ""}},
      {keys::Where::kConsequence,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n"
        "  grades: {优: 80, 差: }\n  consequences:\n    - ",
        {{"top", "3"}, {"label", "先进"}},
        ""}},
      {keys::Where::kInspection,
       {"\nassessment:\n  items: [{title: 道路, points: 60, deduct: 1}]\n  inspections:\n    "
        "- ",
        {{"every", "month"}},
        ""}},
  };
  return all;
}

// Places without a value of a reader's own, or that are others under another name.
const std::set<keys::Where> kNoPlace{
    keys::Where::kPlan,         keys::Where::kIncluded,    keys::Where::kUnitFile,
    keys::Where::kConfig,       keys::Where::kLintConfig,  keys::Where::kLimitsConfig,
    keys::Where::kRenderConfig, keys::Where::kProfile,     keys::Where::kProfileMargins,
    keys::Where::kProfileSizes, keys::Where::kProfileFonts};

constexpr std::string_view kWord = "鼋鼍蛟龙";

// What to write, and what of it must be found; empty: the type is no free value. `rival` is
// the field of the place that cannot stand beside it.
struct Value {
  std::string_view written, found, rival = {};
};
// Keys that not every value of their type will do for.
const std::map<std::string, Value>& values_of_keys() {
  static const std::map<std::string, Value> all{
      {"an item weight", {"37.25", "37.25", "points"}},
      {"an item levels", {"{鼋鼍蛟龙: 35}", "21", "deduct"}},  // 35 % of 60 points
      {"`deduct` floor", {}},                                  // only `none`
      {"`prompt` factor", {"0.37", "37"}},                     // 37 %
      {"`overdue` factor", {"37", "37", "add"}},
      {"`overdue` set", {"37", "37", "add"}},
      {"`measure` bands", {"{37: 2, else: 0}", "37", "of"}},
      {"`rate` bands", {"{37: 2, else: 0}", "37", "of"}},
      {"`rollup` weights", {"{Q1: 37.25, Q2: 62.75}", "37.25"}},
      {"`rounding` places", {"3", "三位"}},
      {"a band max", {"37", "37", "min"}},
      {"a veto grade", {"优", "优", "score"}},
      {"a veto grade_cap", {"优", "优", "score"}},
  };
  return all;
}
Value value_of(Type type) {
  switch (type) {
    case Type::kLine:
    case Type::kText:
    case Type::kLines:
    case Type::kPeople:
    case Type::kUnit:
    case Type::kUnits:
      return {kWord, kWord};
    case Type::kWhole:
      return {"37", "37"};
    case Type::kNumber:
    case Type::kNumberOrNone:
      return {"37.25", "37.25"};
    case Type::kRange:
      return {"[37, 41]", "41"};
    case Type::kRanks:
      return {"37..41", "41"};
    case Type::kDate:
      return {"2024-07-19", "7月19日"};
    case Type::kPeriod:
      return {"2024-07-19..2024-08-23", "8月23日"};
    case Type::kNumbers:
      return {"{鼋鼍蛟龙: 37.25}", kWord};
    case Type::kBands:
      return {"{37: 2, else: 0}", "37"};
    case Type::kGrades:
      return {"{鼋鼍蛟龙: 37.25, 差: }", kWord};
    default:
      return {};
  }
}

std::string plan_with(keys::Where where, const Key& key, const Value& value) {
  std::string_view written = value.written;
  std::string out = "plan: 1\nid: t\nperiod: 2024";
  if (key.en != "title" || where != keys::Where::kPlan) out += "\ntitle: 方案";
  if (where == keys::Where::kPlan) {
    return out + "\n" + std::string(key.en) + ": " + std::string(written) + "\n";
  }
  const Place& place = places().at(where);
  std::string fields = std::string(key.en) + ": " + std::string(written);
  for (const auto& [name, text] : place.fields) {
    if (name != key.en && name != value.rival)
      fields += ", " + std::string(name) + ": " + std::string(text);
  }
  return out + std::string(place.before) + "{" + fields + "}" + std::string(place.after) + "\n";
}

struct Outcome {
  bool sound = false, printed = false, named = false;
};

Outcome try_out(const std::string& text, std::string_view found) {
  Outcome out;
  auto loaded = load_plan_text("t.yaml", text);
  out.sound = loaded->has_model && !has_errors(loaded->findings);
  if (!out.sound) return out;
  PublishOptions options;
  options.letterhead = true;
  doc::Document document = publish(loaded->plan, options);
  completeness::PrintedText printed(document);
  bool number = found.find_first_not_of("0123456789.") == found.npos;
  out.printed = number ? printed.has_number(found) : printed.has(found);
  for (const Finding& finding : check_complete(*loaded, document).findings) {
    out.named = out.named || finding.message.zh.find(found) != std::string::npos;
  }
  return out;
}

}  // namespace

TEST_CASE("every place of the key table is tried out") {
  for (int i = 0; i < static_cast<int>(keys::Where::kNowhere); ++i) {
    auto where = static_cast<keys::Where>(i);
    CAPTURE(keys::table(where).name.en);
    CHECK(places().count(where) + kNoPlace.count(where) == 1);
  }
}

TEST_CASE("no value is lost in silence, whatever its key") {
  std::set<std::string> refused;
  int tried = 0;
  for (int i = 0; i < static_cast<int>(keys::Where::kNowhere); ++i) {
    auto where = static_cast<keys::Where>(i);
    if (where != keys::Where::kPlan && kNoPlace.count(where) != 0) continue;
    for (const Key* key : keys::table(where).keys) {
      std::string name = keys::table(where).name.en + " " + std::string(key->en);
      auto own = values_of_keys().find(name);
      Value value = own != values_of_keys().end() ? own->second : value_of(key->type);
      if (value.written.empty() || key->printed == Printed::kNever) continue;
      std::string text = plan_with(where, *key, value);
      CAPTURE(text);
      Outcome outcome = try_out(text, value.found);
      if (!outcome.sound) {
        refused.insert(name);
        continue;
      }
      ++tried;
      CHECK((outcome.printed || outcome.named));
      // What is always printed needs no finding: publish has a place for it.
      if (key->printed == Printed::kAlways) CHECK(outcome.printed);
      CHECK(!(outcome.printed && outcome.named));
    }
  }
  CHECK(tried > 150);
  std::string list;
  for (const std::string& key : refused) list += key + "; ";
  CHECK(list == "");
}
