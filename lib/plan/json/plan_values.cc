// The small pieces of a plan: texts, numbers, dates, references.
#include "plan/json/plan_writer.h"
#include "plan/json/words.h"
#include "plan/text/date.h"
#include "plan/text/utf8.h"

namespace plan::json {
namespace {

std::pair<std::uint32_t, std::uint64_t> own_key(const Span& span) {
  return {span.file, std::uint64_t{span.begin} << 32 | span.end};
}

void put_day(Json& json, std::string_view key, std::optional<Day> day) {
  if (day) json[key] = iso_date(*day);
}

bool is_inexact(const std::optional<PartialDate>& date) {
  return date && (!date->first() || date->first() != date->last());
}

Json own_json(const OwnValue& value) {
  switch (value.kind) {
    case OwnValue::Kind::kNothing:
      return nullptr;
    case OwnValue::Kind::kText:
      return value.text;
    case OwnValue::Kind::kList: {
      Json list = Json::array();
      for (const OwnValue& part : value.parts) list.push_back(own_json(part));
      return list;
    }
    case OwnValue::Kind::kMap:
      break;
  }
  Json map = Json::object();
  for (std::size_t i = 0; i < value.parts.size(); ++i) {
    map[value.keys[i]] = own_json(value.parts[i]);
  }
  return map;
}

}  // namespace

PlanWriter::PlanWriter(const Plan& plan, const SourceSet& sources)
    : plan_(plan), sources_(sources) {
  for (const Task& task : plan.tasks) tasks_.emplace(task.clause, &task);
  for (const OwnKey& own : plan.own_keys) own_.emplace(own_key(own.owner), &own);
}

void PlanWriter::put(Json& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json[key] = text;
}

void PlanWriter::put(Json& json, std::string_view key, const Line& line) {
  put(json, key, std::string_view(line.text));
}

void PlanWriter::put(Json& json, std::string_view key, const Prose& prose) {
  if (prose.given()) json[key] = prose.paragraphs;
}

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Line>& lines) {
  if (lines.empty()) return;
  Json& list = json[key] = Json::array();
  for (const Line& line : lines) list.push_back(line.text);
}

Json PlanWriter::number(const Ratio& value) {
  constexpr int kAllPlaces = 18;  // a plan has no number with more
  return value.decimal(kAllPlaces);
}

void PlanWriter::put(Json& json, std::string_view key, const Maybe<Ratio>& value) {
  if (value) json[key] = number(value->value);
}

void PlanWriter::put(Json& json, std::string_view key, const Maybe<int>& number) {
  if (number) json[key] = number->value;
}

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Field>& fields) {
  if (fields.empty()) return;
  Json& list = json[key] = Json::array();
  for (Field field : fields) list.push_back(word(field));
}

void PlanWriter::put_set(Json& json, std::string_view key, bool set) {
  if (set) json[key] = true;
}

// Nothing where the file spells it so that it cannot be quoted: behind an alias, over several
// lines, with escapes.
std::string PlanWriter::as_written(const Span& span) const {
  std::string_view text = unquoted(trim(sources_.text(span)));
  bool odd = text.find_first_of("\n\r\\\"") != text.npos ||
             (!text.empty() && std::string_view("*&{[|>!").find(text.front()) != text.npos);
  return odd ? std::string() : std::string(text);
}

void PlanWriter::put(Json& json, std::string_view key, const Maybe<PartialDate>& date) const {
  if (!date) return;
  std::string written = as_written(date->span);
  Json& out = json[key];
  out["text"] = written.empty() ? describe(date->value, plan_.lang) : written;
  put_day(out, "first", date->value.first());
  put_day(out, "last", date->value.last());
}

void PlanWriter::put(Json& json, std::string_view key, const Maybe<Period>& maybe) {
  if (!maybe) return;
  const Period& period = maybe->value;
  std::string written = as_written(maybe->span);
  Json& out = json[key];
  out["text"] = written.empty() ? describe(period, plan_.lang) : written;
  put_day(out, "first", period.first());
  put_day(out, "last", period.last());
  // One date alone covers just what it names.
  if (!period.single && is_inexact(period.start)) out["inexact"].push_back("start");
  if (!period.single && is_inexact(period.end)) out["inexact"].push_back("end");
  put_set(out, "standing", period.standing);
  put(out, "label", period.label);
  put_own(out, maybe->span);
}

Json PlanWriter::unit_ref(int index) const {
  const Unit& unit = plan_.units[static_cast<std::size_t>(index)];
  return {{"unit", unit.key()}, {"name", unit.printed()}};
}

Json PlanWriter::ref(const UnitRef& ref) const {
  if (ref.to == UnitRef::To::kUnit) return unit_ref(ref.index);
  Json out = Json::object();
  if (ref.to != UnitRef::To::kNothing) {
    const Group& group = *plan_.groups[static_cast<std::size_t>(ref.index)].group;
    out[ref.to == UnitRef::To::kGroup ? "group" : "office_of"] = group.key();
  }
  out["name"] = printed(plan_, ref);
  return out;
}

void PlanWriter::put(Json& json, std::string_view key, const UnitRef& unit) const {
  if (unit.name.given()) json[key] = ref(unit);
}

void PlanWriter::put(Json& json, std::string_view key,
                     const std::vector<UnitRef>& units) const {
  if (units.empty()) return;
  Json& list = json[key] = Json::array();
  for (const UnitRef& unit : units) list.push_back(ref(unit));
}

void PlanWriter::put(Json& json, std::string_view key, const std::vector<Person>& people) {
  if (people.empty()) return;
  Json& list = json[key] = Json::array();
  for (const Person& person : people) {
    Json one{{"name", person.name}};
    put(one, "post", person.post);
    put_own(one, person.span);
    list.push_back(std::move(one));
  }
}

void PlanWriter::put(Json& json, const Frequency& frequency) {
  if (!frequency.given) return;
  bool is_cycle = frequency.every != Cycle::kOnce;
  if (frequency.term || is_cycle)
    json["every"] = frequency.term ? "term" : word(frequency.every);
  json["times"] = frequency.times;
}

Json PlanWriter::task_ref(const Ref& ref) const {
  if (ref.index < 0) return {{"name", ref.name.text}};
  const Task& task = plan_.tasks[static_cast<std::size_t>(ref.index)];
  const Line& title = task.clause->title;
  return {{"task", task.key}, {"name", title.given() ? title.text : task.key}};
}

void PlanWriter::put_own(Json& json, const Span& span) {
  auto [first, last] = own_.equal_range(own_key(span));
  for (auto it = first; it != last; ++it) {
    if (!json.contains(it->second->key)) json[it->second->key] = own_json(it->second->value);
  }
  own_.erase(first, last);
}

}  // namespace plan::json
