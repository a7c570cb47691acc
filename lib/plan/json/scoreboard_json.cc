#include "plan/json/scoreboard_json.h"

#include <nlohmann/json.hpp>

#include "plan/json/rows_json.h"
#include "plan/json/words.h"

namespace plan {
namespace {

using Json = nlohmann::ordered_json;
using score::Scoreboard;

std::string_view state_word(score::State state) {
  switch (state) {
    case score::State::kScored:
      return "scored";
    case score::State::kSkipped:
      return "skipped";
    case score::State::kMissing:
      break;
  }
  return "missing";
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json points_or_null(const std::optional<Ratio>& points) {
  return points ? Json(points->decimal()) : Json(nullptr);
}

Json consequence(const score::UnitConsequence& given) {
  Json json;
  json["label"] = given.label;
  json["amount"] = points_or_null(given.amount);
  switch (given.in) {
    case Consequence::In::kYuan:
      json["in"] = "元";
      break;
    case Consequence::In::kPoints:
      json["in"] = "分";
      break;
    case Consequence::In::kNone:
      json["in"] = nullptr;
      break;
  }
  return json;
}

Json items(const score::SchemeScores& scheme, const score::UnitScore& unit) {
  Json json = Json::array();
  for (std::size_t i = 0; i < unit.items.size(); ++i) {
    const score::ItemScore& item = unit.items[i];
    bool scored = item.state == score::State::kScored;
    json.push_back({{"id", scheme.items[i].id},
                    {"score", scored ? Json(item.score.decimal()) : Json(nullptr)},
                    {"full", scheme.items[i].full.decimal()},
                    {"state", state_word(item.state)}});
  }
  return json;
}

Json unit_json(const Plan& plan, const score::SchemeScores& scheme,
               const score::UnitScore& unit) {
  const Unit& who = plan.units[static_cast<std::size_t>(unit.unit)];
  const Rounding& rounding = scheme.scheme->rounding;
  Json json;
  json["unit"] = who.key();
  json["name"] = who.printed();
  json["group"] = text_or_null(who.group.text);
  json["score"] = unit.score ? Json(unit.score->fixed(rounding.places)) : Json(nullptr);
  json["total"] = points_or_null(unit.total);
  json["tree"] = points_or_null(unit.tree);
  json["bonus"] = unit.bonus.decimal();
  json["penalty"] = unit.penalty.decimal();
  json["grade"] =
      unit.grade < 0
          ? Json(nullptr)
          : Json(scheme.scheme->grades[static_cast<std::size_t>(unit.grade)].grade.text);
  json["rank"] = unit.rank ? Json(*unit.rank) : Json(nullptr);
  json["consequences"] = Json::array();
  for (const score::UnitConsequence& given : unit.consequences) {
    json["consequences"].push_back(consequence(given));
  }
  json["vetoes"] = unit.vetoes;
  json["records"] = unit.records;
  json["issues"] = unit.issues.decimal();
  json["open"] = unit.open.decimal();
  json["overdue"] = unit.overdue.decimal();
  json["coverage"] = {{"recorded", unit.recorded}, {"leaves", scheme.leaves}};
  json["unscored"] = unit.unscored;
  json["items"] = items(scheme, unit);
  return json;
}

Json scheme_json(const Plan& plan, const score::SchemeScores& scheme) {
  Json json;
  json["id"] = scheme.id;
  json["title"] = scheme.title;
  json["cycle"] = json::word(scheme.scheme->cycle.value);
  json["full_marks"] = scheme.full_marks.decimal();
  json["periods"] = Json::array();
  for (const score::PeriodScores& period : scheme.periods) {
    Json one;
    one["period"] = period.name;
    one["provisional"] = period.provisional;
    one["units"] = Json::array();
    for (const score::UnitScore& unit : period.units) {
      one["units"].push_back(unit_json(plan, scheme, unit));
    }
    json["periods"].push_back(std::move(one));
  }
  return json;
}

Json unmet_json(const Plan& plan, const score::UnmetDuty& unmet) {
  Json json;
  json["duty"] = unmet.duty;
  json["period"] = unmet.period;
  json["unit"] = unmet.unit < 0 ? Json(nullptr)
                                : Json(plan.units[static_cast<std::size_t>(unmet.unit)].key());
  json["have"] = unmet.have;
  json["need"] = unmet.need;
  return json;
}

}  // namespace

nlohmann::ordered_json rows_json(const score::RowCounts& rows) {
  Json json;
  json["read"] = rows.read;
  json["counted"] = rows.counted;
  json["void"] = rows.voided;
  json["outside"] = rows.outside;
  json["unused"] = rows.unused;
  json["refused"] = rows.refused;
  return json;
}

std::string to_json(const Scoreboard& board, Lang lang) {
  Json json;
  json["format"] = 1;
  json["plan"] = board.plan->id.text;
  json["as_of"] = board.as_of ? Json(iso_date(*board.as_of)) : Json(nullptr);
  json["rows"] = rows_json(board.rows);
  json["schemes"] = Json::array();
  for (const score::SchemeScores& scheme : board.schemes) {
    json["schemes"].push_back(scheme_json(*board.plan, scheme));
  }
  json["unmet"] = Json::array();
  for (const score::UnmetDuty& unmet : board.unmet) {
    json["unmet"].push_back(unmet_json(*board.plan, unmet));
  }
  json["warnings"] = Json::array();
  for (const score::Remark& remark : board.remarks) {
    json["warnings"].push_back({{"code", remark.code}, {"message", remark.message.in(lang)}});
  }
  // The model is UTF-8 throughout; should a byte ever not be, it is replaced, not thrown over.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace plan
