// The pieces of a plan as JSON; for this module only. Every put() leaves out what is not given.
#ifndef PLAN_JSON_PLAN_PARTS_H_
#define PLAN_JSON_PLAN_PARTS_H_

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "plan/model/plan.h"

namespace plan::plan_json {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json value_of(const Line& line);
[[nodiscard]] Json value_of(const Prose& prose);  // paragraphs
[[nodiscard]] Json value_of(const Ratio& number);
[[nodiscard]] Json value_of(const PartialDate& date);
[[nodiscard]] Json value_of(const Period& period);
[[nodiscard]] Json value_of(const Person& person);
[[nodiscard]] inline Json value_of(int number) {
  return number;
}
[[nodiscard]] inline Json value_of(bool flag) {
  return flag;
}

template <class T>
void put(Json& json, const char* key, const Maybe<T>& value) {
  if (value) json[key] = value_of(value->value);
}
void put(Json& json, const char* key, const Line& line);
void put(Json& json, const char* key, const Prose& prose);
void put(Json& json, const char* key, const std::vector<Line>& lines);
void put(Json& json, const char* key, const std::vector<Person>& people);
void put(Json& json, const char* key, const Frequency& frequency);  // every, times below key
// A list, when there is anything in it.
void put_list(Json& json, const char* key, Json list);

[[nodiscard]] std::string_view word_of(Cycle cycle);

// References.
[[nodiscard]] Json unit_ref(const Plan& plan, const UnitRef& ref);
[[nodiscard]] Json unit_refs(const Plan& plan, const std::vector<UnitRef>& refs);
// The units that they come to, by id, each once.
[[nodiscard]] Json expanded(const Plan& plan, const std::vector<UnitRef>& refs);
[[nodiscard]] Json task_refs(const Plan& plan, const std::vector<Ref>& refs);

[[nodiscard]] Json metrics(const std::vector<Metric>& list);
[[nodiscard]] Json checks(const std::vector<Check>& list);
[[nodiscard]] Json clause(const Plan& plan, const Clause& clause);
[[nodiscard]] Json clauses(const Plan& plan, const std::vector<Clause>& list);
[[nodiscard]] Json scheme(const Plan& plan, const Scheme& scheme);
[[nodiscard]] Json method(const Method& method);
void put_charge(Json& json, const Charge& charge);

}  // namespace plan::plan_json

#endif  // PLAN_JSON_PLAN_PARTS_H_
