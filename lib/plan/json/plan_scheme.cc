// Schemes of assessment as JSON.
#include "plan/json/plan_parts.h"

namespace plan::plan_json {
namespace {

void put_named(const Plan& plan, const Named& named, Json& json) {
  json["id"] = named.key();
  put(json, "title", named.title);
  put(json, "aliases", named.aliases);
  put(json, "text", named.text);
  if (named.task.index >= 0) {
    json["task"] = plan.tasks[static_cast<std::size_t>(named.task.index)].key;
  }
  put_list(json, "by", unit_refs(plan, named.by));
}

void put_where(const Where& where, Json& json) {
  if (!where.given()) return;
  Json& own = json["where"];
  put(own, "source", where.source);
  put(own, "level", where.level);
}

Json item_of(const Plan& plan, const Item& item) {
  static constexpr std::string_view kMissing[] = {"full", "unscored", "skip", "zero"};
  Json json;
  put_named(plan, item, json);
  put(json, "points", item.points);
  json["full_points"] = value_of(full_points(item));
  put(json, "weight", item.weight);
  if (Json own = method(item.method); !own.is_null()) json.update(own);
  if (item.missing) {
    json["missing"] = kMissing[static_cast<std::size_t>(item.missing->value)];
  }
  put_where(item.where, json);
  put_list(json, "checks", checks(item.checks));
  for (const Item& below : item.items) json["items"].push_back(item_of(plan, below));
  return json;
}

Json extra_of(const Plan& plan, const Extra& extra) {
  static constexpr std::string_view kWindows[] = {"year", "period", "plan"};
  Json json;
  put_named(plan, extra, json);
  put_charge(json, extra.charge);
  for (const Level& level : extra.ladder) {
    json["ladder"].push_back(
        {{"level", level.title.given() ? level.title.text : level.key.text},
         {"points", value_of(level.points.value)}});
  }
  if (extra.within) json["within"] = kWindows[static_cast<std::size_t>(extra.within->value)];
  put_where(extra.where, json);
  put(json, "from", extra.from);
  if (extra.flat) json["flat"] = true;
  put(json, "grade", extra.effect.grade);
  put(json, "grade_cap", extra.effect.grade_cap);
  put(json, "score", extra.effect.score);
  put(json, "score_cap", extra.effect.score_cap);
  if (extra.effect.unranked) json["unranked"] = true;
  if (extra.when) {
    json["when"] = {{"item", extra.when->item.text},
                    {"below", value_of(extra.when->below.value)}};
  }
  for (const Extra& below : extra.items) json["items"].push_back(extra_of(plan, below));
  return json;
}

void put_extras(const Plan& plan, const char* key, const std::vector<Extra>& extras,
                Json& json) {
  for (const Extra& extra : extras) json[key].push_back(extra_of(plan, extra));
}

void put_result(const Scheme& scheme, Json& json) {
  static constexpr std::string_view kModes[] = {"half-up", "half-even", "down"};
  json["rounding"] = {{"places", scheme.rounding.places},
                      {"mode", kModes[static_cast<std::size_t>(scheme.rounding.mode)]}};
  Json limits = Json::object();
  put(limits, "min", scheme.limits.min);
  if (scheme.limits.no_min) limits["min"] = "none";
  put(limits, "max", scheme.limits.max);
  put(limits, "bonus", scheme.limits.bonus);
  put(limits, "penalty", scheme.limits.penalty);
  put_list(json, "limits", std::move(limits));
  for (const Grade& grade : scheme.grades) {
    Json own;
    put(own, "grade", grade.grade);
    put(own, "min", grade.min);
    put(own, "label", grade.label);
    put(own, "text", grade.text);
    json["grades"].push_back(std::move(own));
  }
  if (!scheme.ranking.given) return;
  Json& ranking = json["ranking"];
  ranking["ties"] = scheme.ranking.ties == Ties::kDense ? "dense" : "competition";
  put(ranking, "by", scheme.ranking.by);
  if (scheme.ranking.within_group) ranking["group"] = true;
  for (const TieBreak& tiebreak : scheme.ranking.tiebreak) {
    ranking["tiebreak"].push_back(tiebreak.written.text);
  }
}

void put_consequences(const Scheme& scheme, Json& json) {
  static constexpr std::string_view kTo[] = {"unit", "parent", "people"};
  for (const Consequence& consequence : scheme.consequences) {
    Json own;
    put(own, "top", consequence.top);
    put(own, "bottom", consequence.bottom);
    put(own, "progress", consequence.progress);
    if (consequence.ranks) {
      own["ranks"] = {consequence.ranks->value.first, consequence.ranks->value.second};
    }
    put(own, "grade", consequence.grade);
    put(own, "at_least", consequence.at_least);
    put(own, "consecutive", consequence.consecutive);
    put(own, "label", consequence.label);
    put(own, "text", consequence.text);
    put(own, "amount", consequence.amount);
    if (consequence.in != Consequence::In::kNone) {
      own["in"] = consequence.in == Consequence::In::kYuan ? "元" : "分";
    }
    own["to"] = kTo[static_cast<std::size_t>(consequence.to)];
    put(own, "valid", consequence.valid);
    json["consequences"].push_back(std::move(own));
  }
}

void put_inspections(const Plan& plan, const Scheme& scheme, Json& json) {
  for (const InspectionDuty& duty : scheme.inspections) {
    Json own;
    put(own, "id", duty.id);
    put(own, "title", duty.title);
    put(own, "text", duty.text);
    put(own, "frequency", duty.frequency);
    own["for"] = duty.for_all ? "all" : "unit";
    put_list(own, "by", unit_refs(plan, duty.by));
    put(own, "source", duty.source);
    put(own, "items", duty.items);
    put(own, "within", duty.within);
    json["inspections"].push_back(std::move(own));
  }
}

}  // namespace

Json scheme(const Plan& plan, const Scheme& scheme) {
  Json json;
  json["id"] = scheme.key();
  put(json, "title", scheme.title);
  put(json, "text", scheme.text);
  json["cycle"] = word_of(scheme.cycle.value);
  put(json, "period", scheme.period);
  put(json, "closing", scheme.closing);
  for (int unit : scheme.subjects) {
    json["subjects"].push_back(plan.units[static_cast<std::size_t>(unit)].key());
  }
  put_list(json, "by", unit_refs(plan, scheme.by));
  if (scheme.scored()) json["full_marks"] = value_of(full_marks(scheme));
  for (const Item& item : scheme.items) json["items"].push_back(item_of(plan, item));
  put_extras(plan, "bonuses", scheme.bonuses, json);
  put_extras(plan, "penalties", scheme.penalties, json);
  put_extras(plan, "vetoes", scheme.vetoes, json);
  put(json, "rectify", scheme.rectify);
  if (scheme.overdue) {
    Charge overdue;
    overdue.overdue = scheme.overdue;
    put_charge(json, overdue);
  }
  json["uninspected"] = scheme.uninspected == Uninspected::kByItem ? "by-item" : "unscored";
  put_result(scheme, json);
  put_consequences(scheme, json);
  put_inspections(plan, scheme, json);
  put_list(json, "notes", clauses(plan, scheme.notes));
  return json;
}

}  // namespace plan::plan_json
