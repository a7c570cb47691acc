#include "plan/format/load_scheme.h"

#include <utility>

#include "plan/format/load_clause.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr int kMostDays = 3660;
constexpr Words kNoId{"a scheme needs `id` when there are several",
                      "有几个考核办法时，每个都要有“代码”"};

Limits load_limits(const MapReader& scheme) {
  Limits limits;
  if (!scheme.has("limits")) return limits;
  MapReader reader = scheme.below("limits", Where::kLimits);
  limits.span = reader.span();
  limits.no_min = keys::none_words().find(reader.value("min").text()) != nullptr;
  if (!limits.no_min) limits.min = reader.number("min");
  limits.max = reader.number("max");
  limits.bonus = reader.number("bonus");
  limits.penalty = reader.number("penalty");
  return limits;
}

Rounding load_rounding(const MapReader& scheme) {
  constexpr int kMostPlaces = 6;
  Rounding rounding;
  if (!scheme.has("rounding")) return rounding;
  MapReader reader = scheme.below("rounding", Where::kRounding);
  rounding.given = true;
  rounding.span = reader.span();
  if (auto places = reader.whole_number("places", 0, kMostPlaces)) {
    rounding.places = places->value;
  }
  if (auto mode = reader.word<RoundingMode>("mode")) rounding.mode = mode->value;
  return rounding;
}

Maybe<int> load_rectify(const MapReader& scheme) {
  if (!scheme.has("rectify")) return {};
  MapReader reader = scheme.below("rectify", Where::kRectify);
  return reader.whole_number("days", 0, kMostDays);
}

std::vector<Extra> load_extras(const MapReader& scheme, std::string_view key,
                               Extra::Kind kind) {
  std::vector<Extra> out;
  for (yaml::Value value : scheme.list(key)) {
    out.push_back(load_extra(scheme.context(), value, kind));
  }
  return out;
}

void load_subjects(const MapReader& reader, Scheme& scheme) {
  scheme.subjects_written = reader.has("subjects");
  scheme.subjects_span =
      scheme.subjects_written ? reader.value("subjects").span() : reader.span();
  // Who they are shows when all units are known.
  reader.context().subjects.push_back(reader.units("subjects"));
}

void load_scheme(Context& context, yaml::Value value) {
  MapReader reader(context, value, Where::kScheme);
  Scheme scheme;
  scheme.span = value.span();
  scheme.id = reader.id();
  scheme.title = reader.line("title");
  scheme.text = reader.prose("text");
  scheme.notes = load_clauses(context, reader.list("notes"), Where::kClause);
  if (auto cycle = reader.word<Cycle>("cycle")) scheme.cycle = *cycle;
  scheme.period = reader.period("period");
  scheme.closing = reader.whole_number("closing", 0, kMostDays);
  load_subjects(reader, scheme);
  scheme.by = reader.units("by");
  scheme.full_marks = reader.number("full_marks");
  for (yaml::Value item : reader.list("items")) {
    scheme.items.push_back(load_item(context, item));
  }
  scheme.bonuses = load_extras(reader, "bonuses", Extra::Kind::kBonus);
  scheme.penalties = load_extras(reader, "penalties", Extra::Kind::kPenalty);
  scheme.vetoes = load_extras(reader, "vetoes", Extra::Kind::kVeto);
  scheme.rectify = load_rectify(reader);
  if (scheme.rectify) scheme.rectify_span = reader.value("rectify").span();
  scheme.overdue = load_overdue(reader, false);
  if (auto word = reader.word<Uninspected>("uninspected")) scheme.uninspected = word->value;
  scheme.limits = load_limits(reader);
  scheme.rounding = load_rounding(reader);
  scheme.grades = load_grades(reader);
  scheme.ranking = load_ranking(reader);
  scheme.consequences = load_consequences(reader);
  scheme.inspections = load_inspections(reader);
  context.plan.schemes.push_back(std::move(scheme));
}

}  // namespace

Clause load_assessment(Context& context, yaml::Value value) {
  Clause body;
  body.span = value.span();
  if (has_key(value, Where::kSchemeSection, "schemes")) {
    MapReader reader(context, value, Where::kSchemeSection);
    body.title = reader.line("title");
    body.text = reader.prose("text");
    for (yaml::Value scheme : reader.list("schemes")) load_scheme(context, scheme);
  } else {
    for (yaml::Value scheme : list_of(value)) load_scheme(context, scheme);
  }
  if (context.plan.schemes.size() < 2) return body;
  for (const Scheme& scheme : context.plan.schemes) {
    if (!scheme.id.given() && scheme.scored()) {
      context.report(Rule::kMissingKey, scheme.span, say(kNoId));
    }
  }
  return body;
}

}  // namespace plan::load
