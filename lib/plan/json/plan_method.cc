// How a leaf of a scheme turns records into points, as JSON.
#include "plan/json/plan_parts.h"

namespace plan::plan_json {
namespace {

constexpr std::string_view kWindows[] = {"year", "period", "plan"};
constexpr std::string_view kFields[] = {"date", "level", "source", "ref", "note"};
constexpr std::string_view kCombines[] = {"mean", "sum",    "min",     "max",
                                          "last", "median", "weighted"};
constexpr std::string_view kAbsent[] = {"unscored", "drop", "zero"};

template <class Word, std::size_t N>
std::string_view word(const std::string_view (&words)[N], Word value) {
  return words[static_cast<std::size_t>(value)];
}

Json levels_of(const std::vector<Level>& levels) {
  Json all = Json::array();
  for (const Level& level : levels) {
    Json json;
    put(json, "key", level.key);
    put(json, "title", level.title);
    json["points"] = value_of(level.points.value);
    put(json, "aliases", level.aliases);
    all.push_back(std::move(json));
  }
  return all;
}

Json fields_of(const std::vector<Field>& fields) {
  Json all = Json::array();
  for (Field field : fields) all.push_back(word(kFields, field));
  return all;
}

void put_range(Json& json, const std::optional<Range>& range) {
  if (!range) return;
  json["range"] = {{"from", value_of(range->lo.value)}, {"to", value_of(range->hi.value)}};
}

void put_conversion(Json& json, const Conversion& conversion) {
  put(json, "of", conversion.of);
  for (const Band& band : conversion.bands) {
    Json own = Json::object();
    put(own, "min", band.min);
    put(own, "max", band.max);
    own["score"] = value_of(band.score.value);
    json["bands"].push_back(std::move(own));
  }
  if (!conversion.target) return;
  Json& target = json["target"];
  put(target, "at_least", conversion.target->at_least);
  put(target, "at_most", conversion.target->at_most);
  put(target, "step", conversion.target->step);
  put(target, "deduct", conversion.target->deduct);
  if (conversion.target->whole_steps) target["whole_steps"] = true;
}

Json overdue_of(const Overdue& overdue) {
  if (overdue.none) return "none";
  if (overdue.is_default) return "default";
  Json json = Json::object();
  put(json, "factor", overdue.factor);
  put(json, "set", overdue.set);
  put(json, "add", overdue.add);
  put(json, "every", overdue.every);
  put(json, "times", overdue.times);
  return json;
}

struct ToJson {
  Json operator()(std::monostate) const { return {}; }

  Json operator()(const Deduct& deduct) const {
    Json json = Json::object();
    put_charge(json, deduct.charge);
    return {{"deduct", std::move(json)}};
  }

  Json operator()(const Measure& measure) const {
    Json json = Json::object();
    if (measure.combine) json["combine"] = word(kCombines, measure.combine->value);
    if (measure.per_source) json["per"] = "source";
    put_conversion(json, measure.conversion);
    put_range(json, measure.range);
    if (measure.over_clamp) json["over"] = "clamp";
    return {{"measure", std::move(json)}};
  }

  Json operator()(const Rate& rate) const {
    Json json = Json::object();
    put_conversion(json, rate.conversion);
    return {{"rate", std::move(json)}};
  }

  Json operator()(const Levels& levels) const { return {{"levels", levels_of(levels.levels)}}; }

  Json operator()(const Rollup& rollup) const {
    Json json = Json::object();
    put(json, "scheme", rollup.scheme);
    if (rollup.combine) json["combine"] = word(kCombines, rollup.combine->value);
    put(json, "periods", rollup.periods);
    put(json, "best", rollup.best);
    for (const PeriodWeight& weight : rollup.weights) {
      json["weights"][weight.period.text] = value_of(weight.weight.value);
    }
    if (rollup.absent) json["absent"] = word(kAbsent, rollup.absent->value);
    return {{"rollup", std::move(json)}};
  }
};

}  // namespace

void put_charge(Json& json, const Charge& charge) {
  put(json, "each", charge.each);
  put_list(json, "levels", levels_of(charge.levels));
  put(json, "cap", charge.cap);
  if (charge.no_floor) json["floor"] = "none";
  if (charge.overdue) json["overdue"] = overdue_of(*charge.overdue);
  if (charge.prompt) {
    json["prompt"] = {{"days", charge.prompt->days},
                      {"factor", value_of(charge.prompt->factor.value)}};
  }
  if (charge.repeat) {
    Json& repeat = json["repeat"];
    put_list(repeat, "by", fields_of(charge.repeat->by));
    repeat["within"] = word(kWindows, charge.repeat->within);
    repeat["step"] = value_of(charge.repeat->step.value);
    put(repeat, "max", charge.repeat->max);
  }
  put_range(json, charge.range);
  put_list(json, "unique", fields_of(charge.unique));
}

Json method(const Method& method) {
  return std::visit(ToJson{}, method);
}

}  // namespace plan::plan_json
