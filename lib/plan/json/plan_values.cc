// Values, people and references of a plan as JSON.
#include <set>

#include "plan/json/plan_parts.h"

namespace plan::plan_json {
namespace {

void put_day(Json& json, const char* key, const std::optional<Day>& day) {
  json[key] = day ? Json(iso_date(*day)) : Json(nullptr);
}

}  // namespace

Json value_of(const Line& line) {
  return line.text;
}

Json value_of(const Prose& prose) {
  return prose.paragraphs;
}

Json value_of(const Ratio& number) {
  return number.exact();
}

Json value_of(const PartialDate& date) {
  Json json;
  json["text"] = iso(date);
  put_day(json, "first", date.first());
  put_day(json, "last", date.last());
  return json;
}

Json value_of(const Period& period) {
  Json json;
  if (!period.label.empty()) {
    json["label"] = period.label;
    return json;
  }
  json["text"] = iso(period);
  put_day(json, "first", period.first());
  put_day(json, "last", period.last());
  if (period.standing) json["standing"] = true;
  return json;
}

Json value_of(const Person& person) {
  Json json = Json::object();
  if (!person.name.empty()) json["name"] = person.name;
  if (!person.post.empty()) json["post"] = person.post;
  return json;
}

void put(Json& json, const char* key, const Line& line) {
  if (line.given()) json[key] = value_of(line);
}

void put(Json& json, const char* key, const Prose& prose) {
  if (prose.given()) json[key] = value_of(prose);
}

void put(Json& json, const char* key, const std::vector<Line>& lines) {
  for (const Line& line : lines) json[key].push_back(line.text);
}

void put(Json& json, const char* key, const std::vector<Person>& people) {
  for (const Person& person : people) json[key].push_back(value_of(person));
}

void put(Json& json, const char* key, const Frequency& frequency) {
  if (!frequency.given) return;
  Json& own = json[key];
  own["every"] = frequency.term ? std::string_view("term") : word_of(frequency.every);
  own["times"] = frequency.times;
}

void put_list(Json& json, const char* key, Json list) {
  if (!list.empty()) json[key] = std::move(list);
}

std::string_view word_of(Cycle cycle) {
  static constexpr std::string_view kWords[] = {
      "once", "day", "week", "2 weeks", "month", "2 months", "quarter", "half", "year"};
  return kWords[static_cast<std::size_t>(cycle)];
}

Json unit_ref(const Plan& plan, const UnitRef& ref) {
  Json json;
  std::size_t index = static_cast<std::size_t>(ref.index);
  switch (ref.to) {
    case UnitRef::To::kUnit:
      json["unit"] = plan.units[index].key();
      break;
    case UnitRef::To::kGroup:
      json["group"] = plan.groups[index].group->key();
      break;
    case UnitRef::To::kOffice:
      json["office"] = plan.groups[index].group->key();
      break;
    case UnitRef::To::kNothing:
      json["name"] = ref.name.text;
      break;
  }
  return json;
}

Json unit_refs(const Plan& plan, const std::vector<UnitRef>& refs) {
  Json json = Json::array();
  for (const UnitRef& ref : refs) json.push_back(unit_ref(plan, ref));
  return json;
}

Json expanded(const Plan& plan, const std::vector<UnitRef>& refs) {
  Json json = Json::array();
  std::set<int> once;
  for (const UnitRef& ref : refs) {
    for (int unit : expand(plan, ref)) {
      if (once.insert(unit).second) {
        json.push_back(plan.units[static_cast<std::size_t>(unit)].key());
      }
    }
  }
  return json;
}

Json task_refs(const Plan& plan, const std::vector<Ref>& refs) {
  Json json = Json::array();
  for (const Ref& ref : refs) {
    if (ref.index >= 0) json.push_back(plan.tasks[static_cast<std::size_t>(ref.index)].key);
  }
  return json;
}

}  // namespace plan::plan_json
