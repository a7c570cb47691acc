// How records become points.
#include "plan/json/plan_writer.h"
#include "plan/json/words.h"

namespace plan::json {

void PlanWriter::put_method(Json& json, const Method& method) {
  if (const auto* deduct = std::get_if<Deduct>(&method)) {
    Json& out = json["deduct"] = Json::object();
    put_charge(out, deduct->charge);
    put_own(out, deduct->charge.span);
  } else if (const auto* given = std::get_if<Measure>(&method)) {
    json["measure"] = measure(*given);
  } else if (const auto* rate = std::get_if<Rate>(&method)) {
    Json& out = json["rate"] = Json::object();
    put_conversion(out, rate->conversion);
    put_own(out, rate->span);
  } else if (const auto* levels = std::get_if<Levels>(&method)) {
    put_levels(json, "levels", levels->levels);
  } else if (const auto* source = std::get_if<Rollup>(&method)) {
    json["rollup"] = rollup(*source);
  }
}

void PlanWriter::put_charge(Json& json, const Charge& charge) {
  put(json, "each", charge.each);
  put_levels(json, "levels", charge.levels);
  put(json, "cap", charge.cap);
  if (charge.no_floor) json["floor"] = "none";
  put(json, "overdue", charge.overdue);
  if (charge.prompt) {
    json["prompt"] = {{"days", charge.prompt->days},
                      {"factor", number(charge.prompt->factor.value)}};
    put_own(json["prompt"], charge.prompt->span);
  }
  if (charge.repeat) {
    Json& out = json["repeat"];
    put(out, "by", charge.repeat->by);
    out["within"] = word(charge.repeat->within);
    out["step"] = number(charge.repeat->step.value);
    put(out, "max", charge.repeat->max);
    put_own(out, charge.repeat->span);
  }
  put(json, "range", charge.range);
  put(json, "unique", charge.unique);
}

void PlanWriter::put_levels(Json& json, std::string_view key,
                            const std::vector<Level>& levels) {
  for (const Level& level : levels) {
    Json& out = json[key][level.key.text];
    out["points"] = number(level.points.value);
    put(out, "title", level.title);
    put(out, "aliases", level.aliases);
    put_own(out, level.span);
  }
}

void PlanWriter::put(Json& json, std::string_view key, const std::optional<Overdue>& overdue) {
  if (!overdue) return;
  if (overdue->none || overdue->is_default) {
    json[key] = overdue->none ? "none" : "default";
    return;
  }
  Json& out = json[key] = Json::object();
  put(out, "factor", overdue->factor);
  put(out, "set", overdue->set);
  put(out, "add", overdue->add);
  put(out, "every", overdue->every);
  put(out, "times", overdue->times);
  put_own(out, overdue->span);
}

void PlanWriter::put(Json& json, std::string_view key, const std::optional<Range>& range) {
  if (range) json[key] = {number(range->lo.value), number(range->hi.value)};
}

void PlanWriter::put_conversion(Json& json, const Conversion& conversion) {
  put(json, "of", conversion.of);
  for (const Band& band : conversion.bands) {
    Json one = Json::object();
    put(one, "min", band.min);
    put(one, "max", band.max);
    one["score"] = number(band.score.value);
    put_own(one, band.span);
    json["bands"].push_back(std::move(one));
  }
  if (!conversion.target) return;
  const Target& target = *conversion.target;
  Json& out = json["target"];
  put(out, "at_least", target.at_least);
  put(out, "at_most", target.at_most);
  out["step"] = number(target.step ? target.step->value : Ratio(1));
  put(out, "deduct", target.deduct);
  put_set(out, "whole_steps", target.whole_steps);
  put_own(out, target.span);
}

Json PlanWriter::measure(const Measure& measure) {
  Json out = Json::object();
  out["combine"] = word(measure.combine ? measure.combine->value : Combine::kMean);
  if (measure.per_source) out["per"] = "source";
  put_conversion(out, measure.conversion);
  put(out, "range", measure.range);
  if (measure.over_clamp) out["over"] = "clamp";
  put_own(out, measure.span);
  return out;
}

Json PlanWriter::rollup(const Rollup& rollup) {
  Json out = Json::object();
  if (rollup.scheme_index >= 0) {
    out["scheme"] = plan_.schemes[static_cast<std::size_t>(rollup.scheme_index)].key();
  }
  put(out, "item", rollup.item_id);
  out["combine"] = word(rollup.combine ? rollup.combine->value : Combine::kMean);
  put(out, "periods", rollup.periods);
  put(out, "best", rollup.best);
  for (const PeriodWeight& weight : rollup.weights) {
    out["weights"][weight.period.text] = number(weight.weight.value);
  }
  out["absent"] = word(rollup.absent ? rollup.absent->value : Absent::kUnscored);
  put_own(out, rollup.span);
  return out;
}

}  // namespace plan::json
