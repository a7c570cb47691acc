#include "plan/format/unit_names.h"

#include <utility>

#include "plan/format/vague.h"
#include "plan/text/fold.h"

namespace plan::load {
namespace {

constexpr Words kUnknown{"no unit is called `{name}`", "没有叫“{name}”的单位"};
constexpr Words kAmbiguous{"`{name}` can be `{first}` or `{second}`",
                           "“{name}”可以指“{first}”，也可以指“{second}”"};
constexpr Words kAddIt{"list it under `units`, or add it to the `aliases` of the unit meant",
                       "请列入“单位”，或者写进所指单位的“简称”"};
constexpr Words kCollective{"list it under `units`, with its `members`",
                            "请列入“单位”，并写上“成员单位”"};

constexpr Words kSeveral{"these are several: write {names}", "这是几个单位，请写作“{names}”"};

// Targets of the index: which list, and where in it.
constexpr int kKinds = 3;

int encode(UnitRef::To to, std::size_t index) {
  int kind = to == UnitRef::To::kUnit ? 0 : to == UnitRef::To::kGroup ? 1 : 2;
  return static_cast<int>(index) * kKinds + kind;
}

void point(UnitRef& ref, int target) {
  constexpr UnitRef::To kTo[kKinds] = {UnitRef::To::kUnit, UnitRef::To::kGroup,
                                       UnitRef::To::kOffice};
  ref.to = kTo[target % kKinds];
  ref.index = target / kKinds;
}

// 甲局和乙局, 甲局 乙局: names of the index put together without the marks between them that a
// list has; written with them. Empty: it is no such thing.
std::string as_list(const NameIndex& index, std::string_view text) {
  constexpr std::size_t kMostNames = 1000, kMostParts = 20;
  if (index.names().size() > kMostNames) return {};
  std::string out;
  for (std::size_t parts = 0; parts < kMostParts; ++parts) {
    std::string_view longest;
    for (std::string_view name : index.names()) {
      if (name.size() > longest.size() && text.starts_with(name)) longest = name;
    }
    if (longest.empty()) return {};
    out += longest;
    text.remove_prefix(longest.size());
    if (text.empty()) return parts > 0 ? out : std::string();
    for (std::string_view joint : {"以及", "和", "与", "及"}) {
      if (!text.starts_with(joint)) continue;
      text.remove_prefix(joint.size());
      break;
    }
    out += "、";
  }
  return {};
}

bool sounds_collective(std::string_view name) {
  return name.starts_with("各") || name.starts_with("全体") || name.starts_with("所有");
}

}  // namespace

UnitNames::UnitNames(Context& context) : context_(context) {
  add_units();
  add_groups();
}

void UnitNames::add_units() {
  for (std::size_t i = 0; i < context_.plan.units.size(); ++i) add_unit(i);
}

void UnitNames::add_unit(std::size_t number) {
  using As = NameIndex::As;
  const Unit& unit = context_.plan.units[number];
  int target = encode(UnitRef::To::kUnit, number);
  index_.add(unit.id.text, target, As::kOwn);
  index_.add(unit.name.text, target, As::kOwn);
  for (const Line& alias : unit.aliases) index_.add(alias.text, target, As::kAlias);
  index_.add(implied_alias(unit.name.text), target, As::kImplied);
}

void UnitNames::add_groups() {
  using As = NameIndex::As;
  for (std::size_t i = 0; i < context_.plan.groups.size(); ++i) {
    const Group& group = *context_.plan.groups[i].group;
    int target = encode(UnitRef::To::kGroup, i);
    index_.add(group.id.text, target, As::kOwn);
    index_.add(group.name.text, target, As::kOwn);
    for (const Line& alias : group.aliases) index_.add(alias.text, target, As::kAlias);
    index_.add(implied_alias(group.name.text), target, As::kImplied);
    if (!group.office) continue;
    target = encode(UnitRef::To::kOffice, i);
    index_.add(group.office->name.text, target, As::kOwn);
    for (const Line& alias : group.office->aliases) index_.add(alias.text, target, As::kAlias);
    if (!group.name.given()) continue;
    // What an office is called when nothing is said: the group's name and 办公室. With its
    // first character left out as well, and 领导小组办公室 where that can be only one.
    std::string name = group.name.text + "办公室";
    index_.add(name, target, As::kAlias);
    index_.add(implied_alias(name), target, As::kImplied);
    if (group.name.text.ends_with("领导小组")) {
      index_.add("领导小组办公室", target, As::kImplied);
    }
    for (const Line& alias : group.aliases) {
      index_.add(alias.text + "办公室", target, As::kImplied);
    }
  }
}

std::string UnitNames::shown_as(int target) const {
  UnitRef ref;
  point(ref, target);
  auto index = static_cast<std::size_t>(ref.index);
  if (ref.to == UnitRef::To::kUnit) return context_.plan.units[index].printed();
  const Group& group = *context_.plan.groups[index].group;
  if (ref.to == UnitRef::To::kGroup) return group.key();
  return group.office->name.given() ? group.office->name.text : group.name.text + "办公室";
}

std::vector<UnitRef> UnitNames::find(const Line& name) const {
  std::vector<UnitRef> out;
  for (int target : index_.find(name.text)) {
    out.push_back({name});
    point(out.back(), target);
  }
  return out;
}

void UnitNames::resolve(std::vector<UnitRef>& refs) {
  resolve_each(context_, index_, refs, [this](UnitRef& ref) { resolve(ref); });
}

void UnitNames::resolve(UnitRef& ref) {
  resolve(ref, kUnknown);
}

void UnitNames::resolve(UnitRef& ref, const Words& unknown) {
  std::vector<int> targets = index_.find(ref.name.text);
  if (targets.empty()) {
    report_or_add(ref, unknown);
  } else if (targets.size() == 1) {
    point(ref, targets.front());
  } else {
    report_ambiguous(context_, ref.name, kAmbiguous, shown_as(targets[0]),
                     shown_as(targets[1]));
  }
}

void UnitNames::report_or_add(UnitRef& ref, const Words& unknown) {
  if (is_vague_unit(ref.name.text)) return;  // rule T003
  if (context_.units_given) {
    if (!context_.units_whole) return;  // it may stand in the part that could not be read
    std::string list;
    if (context_.wants(Rule::kUnknownReference)) list = as_list(index_, ref.name.text);
    if (!list.empty()) {
      context_
          .report(Rule::kUnknownReference, ref.name.span,
                  say(unknown, {{"name", shown(ref.name.text)}}),
                  say(kSeveral, {{"names", shown(list)}}))
          .fix = respelled(context_, ref.name.span, ref.name.text, list);
      return;
    }
    bool collective = sounds_collective(ref.name.text);
    report_unknown(context_, index_, ref.name, unknown, say(collective ? kCollective : kAddIt),
                   !collective);
    return;
  }
  Unit unit;
  unit.name = ref.name;
  unit.span = ref.name.span;
  unit.implied = true;
  context_.plan.units.push_back(std::move(unit));
  add_unit(context_.plan.units.size() - 1);
  point(ref, encode(UnitRef::To::kUnit, context_.plan.units.size() - 1));
}

}  // namespace plan::load
