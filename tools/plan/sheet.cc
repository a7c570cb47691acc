#include "sheet.h"

#include <array>
#include <map>
#include <set>

#include "plan/score/columns.h"
#include "plan/text/fold.h"

namespace plan::tool {
namespace {

using score::Column;

// In the order in which they are filled in. The count tells a result too, so a rate has value
// and total; `void` is for logs that are kept, not for new ones.
constexpr std::array<Column, 14> kColumns{
    Column::kDate,   Column::kUnit,   Column::kItem,   Column::kValue, Column::kTotal,
    Column::kCount,  Column::kLevel,  Column::kPoints, Column::kDue,   Column::kFixed,
    Column::kMissed, Column::kSource, Column::kRef,    Column::kNote};

// Which columns are needed.
class Needs {
 public:
  bool& operator[](Column column) { return needed_[static_cast<std::size_t>(column)]; }
  void add(const Needs& more) {
    for (std::size_t i = 0; i < needed_.size(); ++i) needed_[i] = needed_[i] || more.needed_[i];
  }

 private:
  std::array<bool, score::kColumnCount> needed_{};
};

void need_fields(const std::vector<Field>& fields, Needs& needs) {
  for (Field field : fields) {
    if (field == Field::kLevel) needs[Column::kLevel] = true;
    if (field == Field::kSource) needs[Column::kSource] = true;
    if (field == Field::kRef) needs[Column::kRef] = true;
  }
}

void need_deadlines(Needs& needs) {
  needs[Column::kDue] = needs[Column::kFixed] = true;
}

void need_overdue(const std::optional<Overdue>& overdue, Needs& needs) {
  if (!overdue || overdue->none) return;
  need_deadlines(needs);
  if (overdue->every) needs[Column::kMissed] = true;
}

void need_charge(const Charge& charge, Needs& needs) {
  needs[Column::kCount] = true;
  if (!charge.levels.empty()) needs[Column::kLevel] = true;
  if (charge.range || (!charge.each && charge.levels.empty())) needs[Column::kPoints] = true;
  need_overdue(charge.overdue, needs);
  if (charge.prompt) need_deadlines(needs);
  if (charge.repeat) need_fields(charge.repeat->by, needs);
  need_fields(charge.unique, needs);
}

void need_where(const Where& where, Needs& needs) {
  if (!where.source.empty()) needs[Column::kSource] = true;
  if (!where.level.empty()) needs[Column::kLevel] = true;
}

bool is_rollup(const Item& leaf) {
  return std::holds_alternative<Rollup>(leaf.method);
}

void need_leaf(const Item& leaf, Needs& needs) {
  need_where(leaf.where, needs);
  if (const auto* deduct = std::get_if<Deduct>(&leaf.method)) {
    need_charge(deduct->charge, needs);
  } else if (const auto* measure = std::get_if<Measure>(&leaf.method)) {
    needs[Column::kValue] = true;
    if (measure->per_source) needs[Column::kSource] = true;
  } else if (std::holds_alternative<Rate>(leaf.method)) {
    needs[Column::kValue] = needs[Column::kTotal] = true;
  } else if (std::holds_alternative<Levels>(leaf.method)) {
    needs[Column::kLevel] = true;
  }
}

void need_extra(const Extra& extra, Needs& needs) {
  need_where(extra.where, needs);
  if (extra.kind == Extra::Kind::kVeto) return;
  if (extra.ladder.empty()) {
    need_charge(extra.charge, needs);
  } else {
    needs[Column::kLevel] = needs[Column::kRef] = true;
  }
}

Needs needs_of(const Scheme& scheme) {
  Needs needs;
  for (const Item* leaf : leaves(scheme)) need_leaf(*leaf, needs);
  for (const auto* extras : {&scheme.bonuses, &scheme.penalties, &scheme.vetoes}) {
    for (const Extra* extra : leaves(*extras)) need_extra(*extra, needs);
  }
  bool deducts = needs[Column::kCount];
  if (deducts && scheme.rectify) need_deadlines(needs);
  if (deducts) need_overdue(scheme.overdue, needs);
  return needs;
}

// What a log may call a thing by without being misunderstood: its title or name when nothing
// else has it, else its id.
class Names {
 public:
  void add(const std::string& key, const std::string& printed,
           const std::vector<Line>& aliases) {
    owners_[fold_name(key)].insert(key);
    owners_[fold_name(printed)].insert(key);
    for (const Line& alias : aliases) owners_[fold_name(alias.text)].insert(key);
  }
  [[nodiscard]] const std::string& best(const std::string& key,
                                        const std::string& printed) const {
    auto found = owners_.find(fold_name(printed));
    return found != owners_.end() && found->second.size() > 1 ? key : printed;
  }

 private:
  std::map<std::string, std::set<std::string>> owners_;
};

// Names of everything a record's item may be, in the whole plan: a log has no scheme column.
Names item_names(const Plan& plan) {
  Names names;
  for (const Scheme& scheme : plan.schemes) {
    for (const Item* leaf : leaves(scheme)) {
      if (is_rollup(*leaf)) continue;
      names.add(leaf->key(), leaf->printed(), leaf->aliases);
    }
    for (const auto* extras : {&scheme.bonuses, &scheme.penalties, &scheme.vetoes}) {
      for (const Extra* extra : leaves(*extras)) {
        names.add(extra->key(), extra->printed(), extra->aliases);
      }
    }
  }
  return names;
}

}  // namespace

Sheet make_sheet(const Plan& plan, const std::vector<int>& schemes) {
  Needs needs;
  needs[Column::kDate] = needs[Column::kUnit] = needs[Column::kItem] = needs[Column::kNote] =
      true;
  // Leaves of each unit, without those another scheme has given it already.
  std::map<int, std::vector<const Item*>> rows;
  std::set<std::pair<int, std::string>> given;
  for (int index : schemes) {
    const Scheme& scheme = plan.schemes[static_cast<std::size_t>(index)];
    needs.add(needs_of(scheme));
    for (int unit : scheme.subjects) {
      for (const Item* leaf : leaves(scheme)) {
        if (is_rollup(*leaf) || !given.emplace(unit, leaf->key()).second) continue;
        rows[unit].push_back(leaf);
      }
    }
  }

  Sheet sheet;
  for (Column column : kColumns) {
    if (!needs[column]) continue;
    const score::ColumnInfo& about = score::info(column);
    sheet.header.emplace_back(plan.lang == Lang::kZh ? about.headers.front() : about.name);
  }
  Names items = item_names(plan);
  Names units;
  for (const Unit& unit : plan.units) units.add(unit.key(), unit.printed(), unit.aliases);
  for (const auto& [index, its_leaves] : rows) {
    const Unit& unit = plan.units[static_cast<std::size_t>(index)];
    for (const Item* leaf : its_leaves) {
      std::map<Column, std::string> cells;
      cells[Column::kUnit] = units.best(unit.key(), unit.printed());
      cells[Column::kItem] = items.best(leaf->key(), leaf->printed());
      if (std::holds_alternative<Deduct>(leaf->method)) cells[Column::kCount] = "0";
      std::vector<std::string>& row = sheet.rows.emplace_back();
      for (Column column : kColumns) {
        if (needs[column]) row.push_back(cells[column]);
      }
    }
  }
  return sheet;
}

}  // namespace plan::tool
