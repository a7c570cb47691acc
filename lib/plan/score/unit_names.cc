#include <algorithm>

#include "plan/score/names.h"
#include "plan/text/fold.h"
#include "plan/text/nearest.h"

namespace plan::score {
namespace {

void put(TextMap<std::vector<int>>& map, const std::string& name, int unit) {
  if (name.empty()) return;
  std::vector<int>& units = map[fold_name(name)];
  if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}

}  // namespace

UnitNames::UnitNames(const Plan& plan) : plan_(plan) {
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    auto index = static_cast<int>(i);
    put(named_, unit.id.text, index);
    put(named_, unit.name.text, index);
    for (const Line& alias : unit.aliases) put(named_, alias.text, index);
    put(implied_, implied_alias(unit.printed()), index);
  }
}

int UnitNames::find(std::string_view name) {
  if (auto known = found_.find(name); known != found_.end()) return known->second;
  std::string folded = fold_name(name);
  for (const auto* map : {&named_, &implied_}) {
    auto hit = map->find(folded);
    if (hit == map->end()) continue;
    if (hit->second.size() > 1) return kAmbiguous;
    found_.emplace(std::string(name), hit->second.front());
    return hit->second.front();
  }
  return kUnknown;
}

std::vector<std::string> UnitNames::like(std::string_view name) const {
  std::vector<std::string> candidates;
  for (const Unit& unit : plan_.units) {
    if (unit.name.given()) candidates.push_back(unit.name.text);
    if (unit.id.given()) candidates.push_back(unit.id.text);
    for (const Line& alias : unit.aliases) candidates.push_back(alias.text);
  }
  return nearest(name, candidates);
}

std::vector<std::string> UnitNames::few() const {
  std::vector<std::string> out;
  if (plan_.units.size() > kFewNames) return out;
  for (const Unit& unit : plan_.units) out.push_back(unit.printed());
  return out;
}

std::vector<std::string> UnitNames::fits(std::string_view name) const {
  std::string folded = fold_name(name);
  std::vector<std::string> ids;
  for (const auto* map : {&named_, &implied_}) {
    auto hit = map->find(folded);
    if (hit == map->end()) continue;
    for (int unit : hit->second)
      ids.push_back(plan_.units[static_cast<std::size_t>(unit)].key());
    break;
  }
  return ids;
}

}  // namespace plan::score
