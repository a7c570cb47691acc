#include "plan/publish/addressee.h"

#include <algorithm>
#include <set>
#include <utility>

#include "plan/publish/scheme_words.h"
#include "plan/text/fold.h"

namespace plan {
namespace {

using publishing::Context;
using To = UnitRef::To;

// An addressee with all that it may be called, best names first.
struct Entry {
  Addressee who;
  std::vector<std::string> names;
};

std::vector<std::string> texts(std::initializer_list<const Line*> lines,
                               const std::vector<Line>& aliases) {
  std::vector<std::string> out;
  for (const Line* line : lines) out.push_back(line->text);
  for (const Line& alias : aliases) out.push_back(alias.text);
  return out;
}

std::vector<Entry> units(const Plan& plan, bool implied) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    auto index = static_cast<int>(i);
    std::vector<int> members = unit.collective ? unit.expanded : std::vector<int>{index};
    out.push_back({{unit.printed(), To::kUnit, index, std::move(members)},
                   implied ? std::vector<std::string>{implied_alias(unit.printed())}
                           : texts({&unit.id, &unit.name}, unit.aliases)});
  }
  return out;
}

std::vector<Entry> groups_and_offices(const Context& context) {
  static constexpr Words kOffice{"Office of {group}", "{group}办公室"};
  const Plan& plan = context.plan;
  std::vector<Entry> out;
  for (std::size_t i = 0; i < plan.groups.size(); ++i) {
    const Group& group = *plan.groups[i].group;
    auto index = static_cast<int>(i);
    const std::string& name = group.name.given() ? group.name.text : group.id.text;
    out.push_back(
        {{name, To::kGroup, index, {}}, texts({&group.id, &group.name}, group.aliases)});
    if (!group.office) continue;
    std::string usual = context.voice(kOffice, {{"group", name}});
    Entry office{
        {group.office->name.given() ? group.office->name.text : usual, To::kOffice, index, {}},
        texts({&group.office->name}, group.office->aliases)};
    office.names.push_back(std::move(usual));
    out.push_back(std::move(office));
  }
  return out;
}

// The units for which `field` says the same, by what it says.
std::vector<Entry> by_field(const Plan& plan, const Line Unit::*field) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const std::string& text = (plan.units[i].*field).text;
    if (text.empty() || plan.units[i].collective) continue;
    auto known = std::find_if(out.begin(), out.end(),
                              [&](const Entry& entry) { return entry.names.front() == text; });
    if (known == out.end()) {
      out.push_back({{text, To::kNothing, -1, {}}, {text}});
      known = out.end() - 1;
    }
    known->who.members.push_back(static_cast<int>(i));
  }
  return out;
}

std::vector<Entry> kinds(const Context& context) {
  std::vector<Entry> out = by_field(context.plan, &Unit::kind);
  for (Entry& entry : out) {
    std::string word = context.kind_word(entry.names.front());
    entry.who.name = publishing::each_of_kind(context, entry.names.front());
    entry.names.push_back(std::move(word));
    entry.names.push_back(entry.who.name);
  }
  return out;
}

// From the names that mean most to those that mean least.
std::vector<std::vector<Entry>> ranks(const Plan& plan) {
  Context context(plan);
  return {units(plan, false), units(plan, true), groups_and_offices(context),
          by_field(plan, &Unit::group), kinds(context)};
}

}  // namespace

std::vector<Addressee> find_addressees(const Plan& plan, std::string_view name) {
  std::string folded = fold_name(name);
  std::vector<Addressee> out;
  if (folded.empty()) return out;
  for (std::vector<Entry>& rank : ranks(plan)) {
    for (Entry& entry : rank) {
      bool called =
          std::any_of(entry.names.begin(), entry.names.end(),
                      [&](const std::string& own) { return fold_name(own) == folded; });
      if (called) out.push_back(std::move(entry.who));
    }
    if (!out.empty()) break;
  }
  return out;
}

std::vector<std::string> addressee_names(const Plan& plan) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (std::vector<Entry>& rank : ranks(plan)) {
    for (Entry& entry : rank) {
      for (std::string& name : entry.names) {
        if (!name.empty() && seen.insert(name).second) out.push_back(std::move(name));
      }
    }
  }
  return out;
}

}  // namespace plan
