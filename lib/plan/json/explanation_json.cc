#include "plan/json/explanation_json.h"

#include <nlohmann/json.hpp>

#include "plan/json/rows_json.h"

namespace plan {
namespace {

using Json = nlohmann::ordered_json;
using score::ExplainedUnit;
using score::ExplainNode;
using score::LeftOut;

Json exact_or_null(const std::optional<Ratio>& value) {
  return value ? Json(value->exact()) : Json(nullptr);
}

Json node_json(const ExplainedUnit& explained, const ExplainNode& node, Lang lang) {
  std::string place = score::rule_place(explained, node);
  Json json;
  json["what"] = node.what.in(lang);
  json["value"] = exact_or_null(node.value);
  json["own"] = exact_or_null(node.own);
  json["rule"] = place.empty() ? Json(nullptr) : Json(place);
  json["notes"] = Json::array();
  for (const Message& note : node.notes) json["notes"].push_back(note.in(lang));
  json["parts"] = Json::array();
  for (const ExplainNode& part : node.parts) {
    json["parts"].push_back(node_json(explained, part, lang));
  }
  return json;
}

Json one_json(const ExplainedUnit& explained, const score::Explanation& one, Lang lang) {
  const score::SchemeScores& scheme = explained.scoring.board.schemes[one.scheme];
  const score::PeriodScores& period = scheme.periods[one.period];
  Json json;
  json["scheme"] = scheme.id;
  json["title"] = scheme.title;
  json["period"] = period.name;
  json["score"] = nullptr;
  for (const score::UnitScore& unit : period.units) {
    if (unit.unit != explained.unit || !unit.score) continue;
    json["score"] = unit.score->fixed(scheme.scheme->rounding.places);
  }
  json["head"] = Json::array();
  for (const Message& line : one.head) json["head"].push_back(line.in(lang));
  json["tree"] = node_json(explained, one.total, lang);
  return json;
}

std::string_view fate_word(LeftOut::Fate fate) {
  switch (fate) {
    case LeftOut::Fate::kVoid:
      return "void";
    case LeftOut::Fate::kRefused:
      return "refused";
    case LeftOut::Fate::kOutside:
      return "outside";
    case LeftOut::Fate::kUnused:
      break;
  }
  return "unused";
}

}  // namespace

std::string to_json(const ExplainedUnit& explained, Lang lang) {
  const score::Scoreboard& board = explained.scoring.board;
  const Unit& who = board.plan->units[static_cast<std::size_t>(explained.unit)];
  Json json;
  json["format"] = 1;
  json["plan"] = board.plan->id.text;
  json["unit"] = who.key();
  json["name"] = who.printed();
  json["as_of"] = board.as_of ? Json(iso_date(*board.as_of)) : Json(nullptr);
  json["rows"] = rows_json(board.rows);
  json["explanations"] = Json::array();
  for (const score::Explanation& one : explained.explanations) {
    json["explanations"].push_back(one_json(explained, one, lang));
  }
  json["left_out"] = Json::array();
  for (const LeftOut& row : explained.log.left_out) {
    json["left_out"].push_back({{"file", explained.log.files[row.file].name},
                                {"line", row.line},
                                {"fate", fate_word(row.fate)},
                                {"words", row.words}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace plan
