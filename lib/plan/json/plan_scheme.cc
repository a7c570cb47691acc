// Schemes of assessment: items, what comes on top, what follows from it.
#include "plan/json/plan_writer.h"
#include "plan/json/words.h"

namespace plan::json {

Json PlanWriter::scheme(const Scheme& scheme) {
  Json out;
  out["id"] = scheme.key();
  put(out, "title", scheme.title);
  put(out, "text", scheme.text);
  out["cycle"] = word(scheme.cycle.value);
  put(out, "period", scheme.period);
  put(out, "closing", scheme.closing);
  out["subjects"] = Json::array();
  for (int subject : scheme.subjects) out["subjects"].push_back(unit_ref(subject));
  put(out, "by", scheme.by);
  if (scheme.scored() || scheme.full_marks) out["full_marks"] = number(full_marks(scheme));
  for (const Item& one : scheme.items) out["items"].push_back(item(one));
  put_extras(out, "bonuses", scheme.bonuses);
  put_extras(out, "penalties", scheme.penalties);
  put_extras(out, "vetoes", scheme.vetoes);
  put_limits(out, scheme);
  put_outcome(out, scheme);
  put(out, "notes", scheme.notes);
  put_own(out, scheme.span);
  return out;
}

void PlanWriter::put_named(Json& json, const Named& named) const {
  put(json, "id", std::string_view(named.key()));
  put(json, "title", named.title);
  put(json, "aliases", named.aliases);
  put(json, "text", named.text);
  if (named.task.name.given()) json["task"] = task_ref(named.task);
  put(json, "by", named.by);
}

void PlanWriter::put_where(Json& json, const Where& where) {
  if (!where.given()) return;
  Json& out = json["where"];
  put(out, "source", where.source);
  put(out, "level", where.level);
  put_own(out, where.span);
}

Json PlanWriter::item(const Item& item) {
  Json out = Json::object();
  put_named(out, item);
  put(out, "points", item.points);
  put(out, "weight", item.weight);
  out["full"] = number(full_points(item));
  put_method(out, item.method);
  if (item.missing) out["missing"] = word(item.missing->value);
  put_where(out, item.where);
  put(out, "checks", item.checks);
  for (const Item& below : item.items) out["items"].push_back(this->item(below));
  put_own(out, item.span);
  return out;
}

void PlanWriter::put_extras(Json& json, std::string_view key,
                            const std::vector<Extra>& extras) {
  for (const Extra& one : extras) json[key].push_back(extra(one));
}

// Those below a heading hold what it hands down.
Json PlanWriter::extra(const Extra& extra) {
  Json out = Json::object();
  put_named(out, extra);
  if (extra.kind == Extra::Kind::kVeto) {
    put_effect(out, extra);
  } else {
    put_points_of(out, extra);
  }
  for (const Extra& below : extra.items) out["items"].push_back(this->extra(below));
  put_own(out, extra.span);
  return out;
}

void PlanWriter::put_points_of(Json& json, const Extra& extra) {
  put_charge(json, extra.charge);
  put_levels(json, "ladder", extra.ladder);
  if (extra.within) json["within"] = word(extra.within->value);
  put_where(json, extra.where);
  put(json, "from", extra.from);
  put_set(json, "flat", extra.flat);
}

void PlanWriter::put_effect(Json& json, const Extra& veto) {
  if (veto.when) {
    Json& when = json["when"];
    put(when, "item", veto.when->item);
    when["below"] = number(veto.when->below.value);
    put_own(when, veto.when->span);
  }
  put(json, "grade", veto.effect.grade);
  put(json, "grade_cap", veto.effect.grade_cap);
  put(json, "score", veto.effect.score);
  put(json, "score_cap", veto.effect.score_cap);
  put_set(json, "unranked", veto.effect.unranked);
}

void PlanWriter::put_limits(Json& json, const Scheme& scheme) {
  if (scheme.rectify) {
    json["rectify"]["days"] = scheme.rectify->value;
    put_own(json["rectify"], scheme.rectify_span);
  }
  put(json, "overdue", scheme.overdue);
  json["uninspected"] = word(scheme.uninspected);
  const Limits& limits = scheme.limits;
  Json& out = json["limits"];
  out["min"] = limits.no_min ? Json("none") : number(limits.min ? limits.min->value : Ratio(0));
  put(out, "max", limits.max);
  put(out, "bonus", limits.bonus);
  put(out, "penalty", limits.penalty);
  put_own(out, limits.span);
  json["rounding"] = {{"places", scheme.rounding.places}, {"mode", word(scheme.rounding.mode)}};
  put_own(json["rounding"], scheme.rounding.span);
}

void PlanWriter::put_outcome(Json& json, const Scheme& scheme) {
  for (const Grade& grade : scheme.grades) {
    Json one = Json::object();
    put(one, "grade", grade.grade);
    put(one, "min", grade.min);
    put(one, "label", grade.label);
    put(one, "text", grade.text);
    put_own(one, grade.span);
    json["grades"].push_back(std::move(one));
  }
  if (scheme.ranking.given) json["ranking"] = ranking(scheme.ranking);
  for (const Consequence& one : scheme.consequences) {
    json["consequences"].push_back(consequence(one));
  }
  for (const InspectionDuty& one : scheme.inspections) {
    json["inspections"].push_back(inspection(one));
  }
}

Json PlanWriter::ranking(const Ranking& ranking) {
  Json out = Json::object();
  if (ranking.by_scheme >= 0) {
    out["by"]["scheme"] = plan_.schemes[static_cast<std::size_t>(ranking.by_scheme)].key();
  } else if (ranking.by.given()) {
    out["by"]["item"] = ranking.by.text;
  }
  out["within"] = ranking.within_group ? "group" : "all";
  out["ties"] = word(ranking.ties);
  for (const TieBreak& tiebreak : ranking.tiebreak) {
    std::string text(word(tiebreak.kind));
    if (!tiebreak.item.empty()) text += ":" + tiebreak.item;
    out["tiebreak"].push_back(std::move(text));
  }
  put_own(out, ranking.span);
  return out;
}

Json PlanWriter::consequence(const Consequence& consequence) {
  Json out = Json::object();
  put(out, "top", consequence.top);
  put(out, "bottom", consequence.bottom);
  if (consequence.ranks) {
    out["ranks"] = {consequence.ranks->value.first, consequence.ranks->value.second};
  }
  put(out, "progress", consequence.progress);
  put(out, "grade", consequence.grade);
  put(out, "at_least", consequence.at_least);
  put(out, "consecutive", consequence.consecutive);
  put(out, "label", consequence.label);
  put(out, "text", consequence.text);
  put(out, "amount", consequence.amount);
  put(out, "in", word(consequence.in));
  out["to"] = word(consequence.to);
  put(out, "valid", consequence.valid);
  put_own(out, consequence.span);
  return out;
}

Json PlanWriter::inspection(const InspectionDuty& duty) {
  Json out = Json::object();
  put(out, "id", duty.id);
  put(out, "title", duty.title);
  put(out, "text", duty.text);
  put(out, duty.frequency);
  out["for"] = duty.for_all ? "all" : "unit";
  put(out, "by", duty.by);
  put(out, "source", duty.source);
  put(out, "items", duty.items);
  put(out, "within", duty.within);
  put_own(out, duty.span);
  return out;
}

}  // namespace plan::json
