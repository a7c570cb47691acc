// Bonuses, penalties and vetoes, and what a heading hands down to those below it.

#include "plan/format/load_scheme.h"

namespace plan::load {
namespace {

constexpr int kMostOccurrences = 100000;

constexpr Words kNameless{"{place} needs `id` or `title`", "{place}要有“代码”或“名称”"};

keys::Where place_of(Extra::Kind kind) {
  switch (kind) {
    case Extra::Kind::kBonus:
      return keys::Where::kBonus;
    case Extra::Kind::kPenalty:
      return keys::Where::kPenalty;
    case Extra::Kind::kVeto:
      break;
  }
  return keys::Where::kVeto;
}

void load_points(const MapReader& reader, Extra& extra) {
  extra.charge = load_charge(reader);
  extra.ladder = load_levels(reader, "ladder");
  extra.within = reader.word<Window>("within");
  extra.where = load_where(reader);
  extra.from = reader.whole_number("from", 1, kMostOccurrences);
  extra.flat = reader.is_set("flat");
}

void load_effect(const MapReader& reader, Extra& extra) {
  extra.effect.grade = reader.line("grade");
  extra.effect.grade_cap = reader.line("grade_cap");
  extra.effect.score = reader.number("score");
  extra.effect.score_cap = reader.number("score_cap");
  extra.effect.unranked = reader.is_set("unranked");
  if (!reader.has("when")) return;
  MapReader when = reader.below("when", keys::Where::kWhen);
  extra.when = When{when.line("item"), when.the_number("below"), when.span()};
}

// `own` when it is given, else what the heading has.
template <class T>
void inherit(std::optional<T>& own, const std::optional<T>& above) {
  if (!own) own = above;
}
template <class T>
void inherit(std::vector<T>& own, const std::vector<T>& above) {
  if (own.empty()) own = above;
}
void inherit(Line& own, const Line& above) {
  if (!own.given()) own = above;
}

void inherit_points(const MapReader& reader, Extra& own, const Extra& above) {
  // How many points is one question: each, levels, ladder and range come together.
  std::size_t copies = above.charge.levels.size() + above.ladder.size();
  if (!own.charge.each && own.charge.levels.empty() && own.ladder.empty() &&
      !own.charge.range && reader.context().has_room(copies, own.span)) {
    own.charge.each = above.charge.each;
    own.charge.levels = above.charge.levels;
    own.ladder = above.ladder;
    own.charge.range = above.charge.range;
  }
  inherit(own.charge.cap, above.charge.cap);
  inherit(own.charge.overdue, above.charge.overdue);
  inherit(own.charge.prompt, above.charge.prompt);
  inherit(own.charge.repeat, above.charge.repeat);
  inherit(own.charge.unique, above.charge.unique);
  inherit(own.within, above.within);
  inherit(own.from, above.from);
  copies = above.where.source.size() + above.where.level.size();
  if (!own.where.given() && reader.context().has_room(copies, own.span)) {
    own.where = above.where;
  }
  if (!reader.has("flat")) own.flat = above.flat;
}

void inherit_effect(const MapReader& reader, Extra& own, const Extra& above) {
  inherit(own.effect.grade, above.effect.grade);
  inherit(own.effect.grade_cap, above.effect.grade_cap);
  inherit(own.effect.score, above.effect.score);
  inherit(own.effect.score_cap, above.effect.score_cap);
  if (!reader.has("unranked")) own.effect.unranked = above.effect.unranked;
  inherit(own.when, above.when);
}

}  // namespace

Extra load_extra(Context& context, yaml::Value value, Extra::Kind kind, const Extra* heading) {
  keys::Where place = place_of(kind);
  MapReader reader(context, value, place);
  Extra extra;
  extra.kind = kind;
  load_named(reader, extra);
  bool is_veto = kind == Extra::Kind::kVeto;
  if (is_veto) {
    load_effect(reader, extra);
    if (heading != nullptr) inherit_effect(reader, extra, *heading);
  } else {
    load_points(reader, extra);
    if (heading != nullptr) inherit_points(reader, extra, *heading);
  }
  for (yaml::Value below : reader.list("items")) {
    extra.items.push_back(load_extra(context, below, kind, &extra));
  }
  if (extra.items.empty() && extra.key().empty() && !value.is_list()) {
    context.report(Rule::kMissingKey, extra.span,
                   say(kNameless, {{"place", keys::table(place).name}}));
  }
  return extra;
}

}  // namespace plan::load
