#include <algorithm>

#include "plan/score/names.h"
#include "plan/text/fold.h"
#include "plan/text/nearest.h"

namespace plan::score {

ItemNames::ItemNames(const Compiled& compiled) : compiled_(compiled) {
  for (std::size_t s = 0; s < compiled.schemes.size(); ++s) {
    const CompiledScheme& scheme = compiled.schemes[s];
    auto index = static_cast<int>(s);
    for (std::size_t t = 0; t < scheme.things.size(); ++t) {
      const Thing& thing = scheme.things[t];
      add({index, static_cast<int>(t), &thing.id(), nullptr, nullptr}, *thing.named);
    }
    add_branches(index);
    for (const auto* list :
         {&scheme.scheme->bonuses, &scheme.scheme->penalties, &scheme.scheme->vetoes}) {
      add_headings(index, *list);
    }
  }
  std::size_t units = compiled.plan->units.size();
  audience_of_unit_.assign(units, 0);
  for (std::size_t unit = 0; unit < units; ++unit) {
    std::vector<bool> audience;
    for (const CompiledScheme& scheme : compiled.schemes) {
      audience.push_back(scheme.subject_of_unit[unit] >= 0);
    }
    auto found = std::find(audiences_.begin(), audiences_.end(), audience);
    audience_of_unit_[unit] = static_cast<int>(found - audiences_.begin());
    if (found == audiences_.end()) audiences_.push_back(std::move(audience));
  }
  audience_count_ = audiences_.size();
  known_sets_.assign(names_.size() * audience_count_, kNoSet);
}

void ItemNames::add(const Entry& entry, const Named& named) {
  auto index = static_cast<int>(entries_.size());
  entries_.push_back(entry);
  keys_[named.key()].push_back(index);
  auto name_of = [this](const std::string& text) -> Name& {
    auto [at, added] = folded_.emplace(fold_name(text), static_cast<int>(names_.size()));
    if (added) names_.emplace_back();
    return names_[static_cast<std::size_t>(at->second)];
  };
  name_of(named.key()).by_id.push_back(index);
  if (named.title.given()) name_of(named.title.text).by_title.push_back(index);
  for (const Line& alias : named.aliases) name_of(alias.text).by_title.push_back(index);
}

void ItemNames::add_branches(int scheme) {
  for (const TreeNode& node : compiled_.schemes[static_cast<std::size_t>(scheme)].nodes) {
    if (node.item == nullptr || node.thing >= 0) continue;
    add({scheme, -1, &node.item->key(), node.item, nullptr}, *node.item);
  }
}

void ItemNames::add_headings(int scheme, const std::vector<Extra>& extras) {
  for (const Extra& extra : extras) {
    if (extra.items.empty()) continue;
    add({scheme, -1, &extra.key(), nullptr, &extra}, extra);
    add_headings(scheme, extra.items);
  }
}

const ItemNames::Name* ItemNames::find_name(std::string_view name) const {
  auto found = folded_.find(fold_name(name));
  return found == folded_.end() ? nullptr : &names_[static_cast<std::size_t>(found->second)];
}

int ItemNames::name_of(std::string_view text) {
  if (auto known = written_.find(text); known != written_.end()) return known->second;
  auto found = folded_.find(fold_name(text));
  if (found == folded_.end()) return -1;
  written_.emplace(std::string(text), found->second);
  return found->second;
}

ItemNames::Meaning ItemNames::find(std::string_view text, int unit) {
  int index = name_of(text);
  if (index < 0) return {};
  Name& name = names_[static_cast<std::size_t>(index)];
  auto audience = static_cast<std::size_t>(audience_of_unit_[static_cast<std::size_t>(unit)]);
  if (name.known.empty()) {
    name.known.assign(audiences_.size(), false);
    name.meanings.resize(audiences_.size());
  }
  if (!name.known[audience]) {
    Meaning& meaning = name.meanings[audience];
    meaning = decide(name, static_cast<int>(audience));
    name.known[audience] = true;
    auto at = static_cast<std::size_t>(index) * audience_count_ + audience;
    if (meaning.kind == Meaning::Kind::kFound) known_sets_[at] = meaning.set;
  }
  return name.meanings[audience];
}

// Ids win over titles and aliases; whatever the name was, the same id in another scheme is the
// same thing, and the record counts there too.
ItemNames::Meaning ItemNames::decide(const Name& name, int audience) {
  using Kind = Meaning::Kind;
  const std::vector<bool>& heard = audiences_[static_cast<std::size_t>(audience)];
  auto in_audience = [&](int e) {
    return heard[static_cast<std::size_t>(entries_[static_cast<std::size_t>(e)].scheme)];
  };
  std::vector<const std::string*> ids;
  for (const auto* list : {&name.by_id, &name.by_title}) {
    for (int e : *list) {
      const std::string* id = entries_[static_cast<std::size_t>(e)].key;
      bool seen =
          std::any_of(ids.begin(), ids.end(), [id](auto* other) { return *other == *id; });
      if (in_audience(e) && !seen) ids.push_back(id);
    }
    if (!ids.empty()) break;
  }
  if (ids.empty()) return {Kind::kApart, 0};
  if (ids.size() > 1) return {Kind::kAmbiguous, 0};
  TargetSet set;
  bool rollup = false;
  for (int e : keys_.find(*ids.front())->second) {
    const Entry& entry = entries_[static_cast<std::size_t>(e)];
    if (!in_audience(e) || entry.thing < 0) continue;
    const Thing& thing = compiled_.schemes[static_cast<std::size_t>(entry.scheme)]
                             .things[static_cast<std::size_t>(entry.thing)];
    if (thing.takes == Thing::Takes::kRollup) {
      rollup = true;
      continue;
    }
    set.targets.push_back({entry.scheme, entry.thing});
    set.needs_ref = set.needs_ref || thing.needs_ref;
    set.needs_note = set.needs_note || thing.needs_note;
  }
  if (set.targets.empty()) return {rollup ? Kind::kRollup : Kind::kBranch, 0};
  return {Kind::kFound, set_like(set)};
}

std::uint32_t ItemNames::set_like(const TargetSet& other) {
  auto same = [&other](const TargetSet& set) { return set.targets == other.targets; };
  auto found = std::find_if(sets_.begin(), sets_.end(), same);
  if (found == sets_.end()) found = sets_.insert(found, other);
  return static_cast<std::uint32_t>(found - sets_.begin());
}

std::vector<std::string> ItemNames::like(std::string_view name) const {
  std::vector<std::string> candidates;
  for (const Entry& entry : entries_) {
    if (entry.thing < 0) continue;
    const Named& named = *compiled_.schemes[static_cast<std::size_t>(entry.scheme)]
                              .things[static_cast<std::size_t>(entry.thing)]
                              .named;
    std::vector<std::string> all{named.title.text, named.key()};
    for (const Line& alias : named.aliases) all.push_back(alias.text);
    for (std::string& candidate : all) {
      bool seen =
          std::find(candidates.begin(), candidates.end(), candidate) != candidates.end();
      if (!candidate.empty() && !seen) candidates.push_back(std::move(candidate));
    }
  }
  return nearest(name, candidates);
}

std::vector<std::string> ItemNames::few() const {
  std::vector<std::string> out;
  for (const Entry& entry : entries_) {
    if (entry.thing < 0) continue;
    const Thing& thing = compiled_.schemes[static_cast<std::size_t>(entry.scheme)]
                             .things[static_cast<std::size_t>(entry.thing)];
    if (thing.takes == Thing::Takes::kRollup) continue;
    std::string name = thing.named->title.given() ? thing.named->title.text : *entry.key;
    if (std::find(out.begin(), out.end(), name) != out.end()) continue;
    if (out.size() == kFewNames) return {};
    out.push_back(std::move(name));
  }
  return out;
}

std::vector<std::string> ItemNames::fits(std::string_view text) const {
  std::vector<std::string> ids;
  const Name* name = find_name(text);
  if (name == nullptr) return ids;
  for (const auto* list : {&name->by_id, &name->by_title}) {
    for (int e : *list) {
      const std::string& id = *entries_[static_cast<std::size_t>(e)].key;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

std::vector<std::string> ItemNames::below(std::string_view text) const {
  std::vector<std::string> found;
  const Name* name = find_name(text);
  if (name == nullptr) return found;
  for (const auto* list : {&name->by_id, &name->by_title}) {
    for (int e : *list) {
      const Entry& entry = entries_[static_cast<std::size_t>(e)];
      if (entry.branch != nullptr) {
        for (const Item& item : entry.branch->items) found.push_back(item.printed());
      }
      if (entry.heading != nullptr) {
        for (const Extra& item : entry.heading->items) found.push_back(item.printed());
      }
      if (!found.empty()) return found;
    }
  }
  return found;
}

}  // namespace plan::score
