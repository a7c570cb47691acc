#include "plan/format/schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "plan/format/keys.h"
#include "plan/format/split_words.h"

namespace plan {
namespace {

using keys::each_word;
using keys::Key;
using keys::Table;
using keys::Type;
using keys::Where;
using Json = nlohmann::ordered_json;

// A blank value means "not given", and YAML reads 2024 and 是 as it likes: any scalar may stand
// for text.
constexpr const char* kScalar = "#/$defs/scalar";

Json link(const std::string& target) {
  return {{"$ref", target}};
}

// "a free chapter" → "free-chapter"
std::string id_of(Where where) {
  std::string name = keys::table(where).name.en;
  for (std::string_view article : {"a ", "an ", "the "}) {
    if (name.starts_with(article)) {
      name.erase(0, article.size());
      break;
    }
  }
  std::erase(name, '`');
  for (char& c : name) c = c == ' ' ? '-' : c;
  return name;
}

Json map_of(Where where) {
  return link("#/$defs/" + id_of(where));
}

Json any_of(std::vector<Json> choices) {
  if (choices.size() == 1) return std::move(choices.front());
  return {{"anyOf", std::move(choices)}};
}

// A list may always be written as its only value.
Json one_or_list(const Json& element) {
  return any_of({element, {{"type", "array"}, {"items", element}}});
}

Json words_of(const keys::WordList& words) {
  Json all = Json::array();
  for (const keys::Word& word : words.words()) {
    auto add = [&all](std::string_view spelling) {
      if (!spelling.empty() && std::find(all.begin(), all.end(), spelling) == all.end()) {
        all.push_back(spelling);
      }
    };
    add(word.en);
    add(word.zh);
    each_word(word.synonyms, add);
  }
  return {{"enum", std::move(all)}};
}

Json value_of(const Key& key);

// A map of the place, or what may be written in its stead.
Json thing(Where where) {
  const Table& table = keys::table(where);
  std::vector<Json> choices = {map_of(where)};
  if (!table.usual.empty()) {
    choices.push_back(value_of(*table.key(table.usual)));
  }
  return any_of(std::move(choices));
}

// Names of the user's own, each with a value.
Json names_to(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

// A chapter: its text, what it lists, or a map whose `items` are that.
Json chapter(const Key& key) {
  Json element = thing(key.element);
  std::vector<Json> choices = {one_or_list(element)};
  if (key.element == Where::kClause) {
    choices.push_back(map_of(key.below));
  } else {
    choices.push_back(link("#/$defs/" + std::string(key.en)));
  }
  return any_of(std::move(choices));
}

Json base_of(const Key& key) {
  Json scalar = link(kScalar), number = link("#/$defs/number");
  switch (key.type) {
    case Type::kId:
    case Type::kLine:
    case Type::kText:
    case Type::kDate:
    case Type::kPeriod:
    case Type::kRanks:
    case Type::kUnit:
    case Type::kRef:
      return scalar;
    case Type::kLines:
    case Type::kPaths:
    case Type::kUnits:
    case Type::kRefs:
    case Type::kPeople:
      return one_or_list(key.below == Where::kNowhere ? scalar
                                                      : any_of({scalar, map_of(key.below)}));
    case Type::kBool:
      return link("#/$defs/bool");
    case Type::kWhole:
    case Type::kNumber:
      return number;
    case Type::kNumberOrNone:
      return any_of({number, words_of(keys::none_words())});
    case Type::kRange:
      return {{"type", "array"}, {"items", number}, {"minItems", 2}, {"maxItems", 2}};
    case Type::kWord:
      return any_of({words_of(key.words()), {{"type", "null"}}});
    case Type::kWords:
      return one_or_list(any_of({words_of(key.words()), {{"type", "null"}}}));
    case Type::kMap:
      return any_of({thing(key.below), {{"type", "null"}}});
    case Type::kMaps:
      return one_or_list(any_of({thing(key.below), {{"type", "null"}}}));
    case Type::kSection:
      return chapter(key);
    case Type::kSchemes:
      return any_of({one_or_list(thing(key.element)), map_of(key.below)});
    case Type::kUnitList: {
      Json units = one_or_list(any_of({thing(key.below), map_of(Where::kUnitFile)}));
      return any_of({units, names_to(units)});
    }
    case Type::kNumbers:
      return key.below == Where::kNowhere ? names_to(number) : names_to(thing(key.below));
    case Type::kBands:
    case Type::kGrades:
      return any_of({one_or_list(thing(key.below)), names_to(number)});
    case Type::kNames:
      return names_to(scalar);
  }
  return scalar;
}

Json value_of(const Key& key) {
  std::vector<Json> choices = {base_of(key)};
  bool below_is_in_base = key.type == Type::kMap || key.type == Type::kMaps ||
                          key.type == Type::kSection || key.type == Type::kSchemes ||
                          key.type == Type::kUnitList || key.type == Type::kNumbers ||
                          key.type == Type::kBands || key.type == Type::kGrades ||
                          key.type == Type::kPeople || key.type == Type::kRefs;
  if (key.below != Where::kNowhere && !below_is_in_base) choices.push_back(map_of(key.below));
  if (key.words != nullptr && key.type == Type::kMap) choices.push_back(words_of(key.words()));
  return any_of(std::move(choices));
}

// At least one spelling of the key must be there.
Json demand(const Key& key) {
  std::vector<Json> spellings;
  auto add = [&spellings](std::string_view word) {
    spellings.push_back({{"required", Json::array({word})}});
  };
  add(key.en);
  add(key.zh);
  each_word(key.synonyms, add);
  return any_of(std::move(spellings));
}

// `items`: what stands in that key's place when the chapter lists something of its own.
Json object_of(const Table& table, const std::string& id, const Key* chapter_key = nullptr) {
  Json properties = Json::object(), demands = Json::array();
  for (const Key* key : table.keys) {
    Json value = value_of(*key);
    if (chapter_key != nullptr && (key->en == "items" || key->en == "groups")) {
      value = one_or_list(thing(chapter_key->element));
    }
    // A synonym that is another key's name is that key.
    auto mine = [&table, key](std::string_view word) { return table.key(word) == key; };
    std::string name(key->en);
    Json first = std::move(value);
    first["description"] = key->about;
    properties[name] = std::move(first);
    Json same = link("#/$defs/" + id + "/properties/" + name);
    same["description"] = key->about_zh;
    if (key->zh != key->en && mine(key->zh)) properties[std::string(key->zh)] = same;
    each_word(key->synonyms, [&](std::string_view word) {
      if (!mine(word)) return;
      Json other = same;
      other["doNotSuggest"] = true;  // of the YAML language server: understood, not proposed
      properties[std::string(word)] = std::move(other);
    });
    if (key->required) demands.push_back(demand(*key));
  }
  Json object = {{"type", "object"},
                 {"title", table.name.en + " / " + table.name.zh},
                 {"properties", std::move(properties)},
                 {"patternProperties", {{"^x-", true}}},
                 {"additionalProperties", false}};
  if (!demands.empty()) object["allOf"] = std::move(demands);
  return object;
}

Json common_definitions() {
  Json defs = Json::object();
  defs["scalar"] = {{"type", {"string", "number", "boolean", "null"}}};
  defs["number"] =
      any_of({{{"type", {"number", "null"}}},
              {{"type", "string"},
               {"pattern", "^[ 　]*[-－−]?[0-9０-９]+([.．][0-9０-９]+)?[ 　]*$"}}});
  Json words = words_of(keys::bool_words());
  defs["bool"] = any_of({{{"type", {"boolean", "null"}}}, std::move(words)});
  return defs;
}

}  // namespace

std::string json_schema() {
  const Table& top = keys::table(Where::kPlan);
  Json defs = common_definitions();
  for (int i = 0; i < static_cast<int>(Where::kNowhere); ++i) {
    auto where = static_cast<Where>(i);
    // Chapters that list things of their own are defined by the names of their keys.
    if (where == Where::kIncluded || where == Where::kListSection ||
        where == Where::kTaskSection || where == Where::kGroupSection) {
      continue;
    }
    // What follows is .plan.yaml.
    if (where == Where::kConfig) break;
    defs[id_of(where)] = object_of(keys::table(where), id_of(where));
  }
  for (const Key* key : top.keys) {
    if (key->type != Type::kSection || key->element == Where::kClause) continue;
    defs[std::string(key->en)] = object_of(keys::table(key->below), std::string(key->en), key);
  }
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "Campaign plan, format 1 / 方案，格式1"},
                 {"$ref", "#/$defs/" + id_of(Where::kPlan)},
                 {"$defs", std::move(defs)}};
  return schema.dump(2) + "\n";
}

}  // namespace plan
