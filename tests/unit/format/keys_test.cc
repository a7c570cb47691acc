// The key table: complete, without clashes, found by every spelling.
#include "plan/format/keys.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

using namespace plan;
using keys::Type;
using keys::Where;

namespace {

std::vector<Where> all_places() {
  std::vector<Where> out;
  for (int i = 0; i < static_cast<int>(Where::kNowhere); ++i) {
    out.push_back(static_cast<Where>(i));
  }
  return out;
}

bool has_ideograph(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

TEST_CASE("every key has both names and both descriptions") {
  for (Where where : all_places()) {
    const keys::Table& table = keys::table(where);
    CAPTURE(table.name.en);
    CHECK(!table.name.en.empty());
    CHECK(has_ideograph(table.name.zh));
    CHECK(!table.keys.empty());
    CHECK(table.keys.size() <= keys::kMostKeys);
    for (const keys::Key* key : table.keys) {
      CAPTURE(key->en);
      CHECK(!key->en.empty());
      CHECK(has_ideograph(key->zh));
      CHECK(!key->about.empty());
      CHECK(has_ideograph(key->about_zh));
      CHECK(key->about.find('\n') == std::string_view::npos);
    }
  }
}

TEST_CASE("no spelling means two keys of one place") {
  for (Where where : all_places()) {
    const keys::Table& table = keys::table(where);
    CAPTURE(table.name.en);
    std::map<std::string, int> seen;
    for (std::string& spelling : table.spellings()) ++seen[std::move(spelling)];
    for (const auto& [spelling, count] : seen) {
      CAPTURE(spelling);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("a key is found by its English name, its Chinese name and its synonyms") {
  const keys::Table& plan = keys::table(Where::kPlan);
  int tasks = plan.find("tasks");
  REQUIRE(tasks >= 0);
  CHECK(plan.find("重点任务") == tasks);
  CHECK(plan.find("主要任务") == tasks);
  CHECK(plan.find("创建内容") == tasks);
  CHECK(plan.find("Tasks") == -1);
  CHECK(plan.find("") == -1);
  CHECK(keys::table(Where::kScheme).has("督查考核") == false);
  CHECK(plan.has("督查考核"));
}

TEST_CASE("places with the same keys share what finds them, not their names") {
  const keys::Table& task = keys::table(Where::kTask);
  const keys::Table& clause = keys::table(Where::kClause);
  CHECK(task.index == clause.index);
  CHECK(task.name.en == "a task");
  CHECK(clause.name.en == "a clause");
  CHECK(task.find("责任单位") == clause.find("responsible"));
  CHECK(keys::table(Where::kStage).index != task.index);
  CHECK(keys::table(Where::kStage).where == Where::kStage);
}

TEST_CASE("types and what they need go together") {
  for (Where where : all_places()) {
    const keys::Table& table = keys::table(where);
    CHECK((table.usual.empty() || table.has(table.usual)));
    for (const keys::Key* key : table.keys) {
      CAPTURE(table.name.en);
      CAPTURE(key->en);
      bool word = key->type == Type::kWord || key->type == Type::kWords;
      // Words may also replace a map: `overdue: none`.
      if (key->type != Type::kMap) CHECK(word == (key->words != nullptr));
      bool map = key->type == Type::kMap || key->type == Type::kMaps ||
                 key->type == Type::kSection || key->type == Type::kPeople ||
                 key->type == Type::kSchemes || key->type == Type::kUnitList ||
                 key->type == Type::kBands || key->type == Type::kGrades;
      if (map) CHECK(key->below != Where::kNowhere);
      bool chapter = key->type == Type::kSection || key->type == Type::kSchemes;
      CHECK(chapter == (key->element != Where::kNowhere));
      CHECK(!keys::expected(key->type).en.empty());
    }
  }
}

TEST_CASE("words are found in both languages, whatever their case and width") {
  CHECK(keys::cycle_words().find("quarter") != nullptr);
  CHECK(keys::cycle_words().find("季度") == keys::cycle_words().find("quarter"));
  CHECK(keys::cycle_words().find("每季度") == keys::cycle_words().find("quarter"));
  CHECK(keys::bool_words().find("TRUE")->value == 1);
  CHECK(keys::bool_words().find("否")->value == 0);
  CHECK(keys::bool_words().find("yes") == nullptr);
  CHECK(keys::every_words().find("2 weeks") != nullptr);
  CHECK(keys::every_words().find("2weeks") == keys::every_words().find("每两周"));
  CHECK(keys::missing_words().listed().en == "`full`, `unscored`, `skip`, `zero`");
  CHECK(keys::missing_words().listed().zh == "“满分”“不计分”“剔除”“零分”");
}

TEST_CASE("no word list has one spelling twice") {
  using List = const keys::WordList& (*)();
  for (List list : {keys::bool_words,     keys::none_words,       keys::all_words,
                    keys::else_words,     keys::lang_words,       keys::numbering_words,
                    keys::every_words,    keys::duty_every_words, keys::cycle_words,
                    keys::generate_words, keys::combine_words,    keys::rollup_combine_words,
                    keys::missing_words,  keys::absent_words,     keys::uninspected_words,
                    keys::window_words,   keys::field_words,      keys::per_words,
                    keys::over_words,     keys::overdue_words,    keys::rounding_words,
                    keys::within_words,   keys::ties_words,       keys::tiebreak_words,
                    keys::in_words,       keys::to_words,         keys::for_words}) {
    std::map<std::string, int> seen;
    for (std::string& spelling : list().spellings()) ++seen[std::move(spelling)];
    for (const auto& [spelling, count] : seen) {
      CAPTURE(spelling);
      CHECK(count == 1);
    }
  }
}
