#include "plan/format/unit_sets.h"

#include <algorithm>
#include <utility>

#include "plan/format/words.h"
#include "plan/text/fold.h"

namespace plan::load {
namespace {

constexpr int kDeepest = 64;

constexpr Words kCircle{"the members of `{name}` include itself", "“{name}”的成员又包括它自己"};
constexpr Words kTooDeep{"collective units are nested deeper than {most} levels",
                         "集体单位套用超过{most}层"};
constexpr Words kKindAndGroup{"`{name}` is a kind of units and a group of others",
                              "“{name}”既是单位的类别，又是别的单位的组别"};
constexpr Words kKindAndUnit{
    "`{name}` is a kind or group of units, and a unit that is not the same",
    "“{name}”既是单位的类别或组别，又是另一个单位"};
constexpr Words kRename{"give one of them another name", "请把其中一个改名"};
constexpr Words kUnknown{"no unit, kind or group of units is called `{name}`",
                         "没有叫“{name}”的单位、类别或组别"};
constexpr Words kNoKind{"no unit is of kind `{name}`", "没有类别为“{name}”的单位"};

void tidy(std::vector<int>& set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

}  // namespace

UnitSets::UnitSets(Context& context, UnitNames& names) : context_(context), names_(names) {
  const Plan& plan = context.plan;
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    if (unit.collective) continue;
    if (unit.kind.given()) kinds_[fold_name(unit.kind.text)].push_back(static_cast<int>(i));
    if (unit.group.given()) groups_[fold_name(unit.group.text)].push_back(static_cast<int>(i));
  }
  // A kind's printed name is as good as the kind (subjects: 行政村), but never hides a unit.
  for (const Label& label : plan.labels) {
    auto kind = kinds_.find(fold_name(label.key.text));
    if (kind == kinds_.end() || names.index().knows(label.text.text)) continue;
    std::vector<int> units = kind->second;
    kinds_.emplace(fold_name(label.text.text), std::move(units));
  }
}

bool UnitSets::is_kind(std::string_view name) const {
  return kinds_.contains(fold_name(name));
}

void UnitSets::report_kind(const Line& name) {
  std::vector<std::string> kinds;
  for (const Unit& unit : context_.plan.units) {
    if (std::find(kinds.begin(), kinds.end(), unit.kind.text) == kinds.end()) {
      kinds.push_back(unit.kind.text);
    }
    constexpr std::size_t kEnough = 100;
    if (kinds.size() > kEnough) break;
  }
  context_.report(Rule::kUnknownReference, name.span,
                  say(kNoKind, {{"name", shown(name.text)}}),
                  did_you_mean(context_.nearest_of(Rule::kUnknownReference, name.text, kinds)));
}

const std::vector<int>* UnitSets::set_of(const Line& name) {
  std::string folded = fold_name(name.text);
  auto kind = kinds_.find(folded);
  auto group = groups_.find(folded);
  if (kind == kinds_.end()) return group == groups_.end() ? nullptr : &group->second;
  if (group != groups_.end() && group->second != kind->second) {
    context_.report(Rule::kAmbiguousReference, name.span,
                    say(kKindAndGroup, {{"name", shown(name.text)}}), say(kRename));
  }
  return &kind->second;
}

// A kind may be called as a unit is, as long as both stand for the same units.
void UnitSets::check_unit(const Line& name, const std::vector<int>& set) {
  std::vector<UnitRef> units = names_.find(name);
  if (units.empty() || units.front().to != UnitRef::To::kUnit) return;
  const Unit& unit = context_.plan.units[static_cast<std::size_t>(units.front().index)];
  const std::vector<int> itself{units.front().index};
  if ((unit.collective ? unit.expanded : itself) == set) return;
  context_.report(Rule::kAmbiguousReference, name.span,
                  say(kKindAndUnit, {{"name", shown(name.text)}}), say(kRename));
}

bool UnitSets::add_set(const Line& name, std::vector<int>& out) {
  const std::vector<int>* set = set_of(name);
  if (set == nullptr) return false;
  if (all_expanded_) check_unit(name, *set);
  if (!context_.has_room(set->size(), name.span)) return true;
  out.insert(out.end(), set->begin(), set->end());
  return true;
}

std::vector<int> UnitSets::read(std::vector<UnitRef>& refs) {
  std::vector<UnitRef> resolved;
  std::vector<int> out;
  for (UnitRef& written : refs) {
    if (add_set(written.name, out)) {
      resolved.push_back(std::move(written));
      continue;
    }
    std::vector<Line> pieces = split_known(context_, written.name, names_.index());
    for (Line& piece : pieces) {
      resolved.push_back({std::move(piece)});
      UnitRef& ref = resolved.back();
      if (pieces.size() > 1 && add_set(ref.name, out)) continue;
      names_.resolve(ref, kUnknown);
      if (ref.to == UnitRef::To::kUnit) out.push_back(ref.index);
    }
  }
  refs = std::move(resolved);
  tidy(out);
  return out;
}

void UnitSets::expand_collectives() {
  // By index: a plan without `units` gets units while members are read.
  std::vector<Unit>& units = context_.plan.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].collective) continue;
    std::vector<UnitRef> members = std::move(units[i].members);
    direct_.resize(units.size());
    direct_[i] = read(members);
    units[i].members = std::move(members);
  }
  direct_.resize(units.size());
  states_.assign(units.size(), State::kFresh);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].collective) expand(static_cast<int>(i), 0);
  }
  all_expanded_ = true;
}

void UnitSets::expand(int number, int depth) {
  auto index = static_cast<std::size_t>(number);
  if (states_[index] == State::kDone) return;
  Unit& unit = context_.plan.units[index];
  auto refuse = [&](Rule rule, Message message) {
    context_.report(rule, unit.members.front().name.span, std::move(message));
    states_[index] = State::kDone;
  };
  if (states_[index] == State::kUnderWay) {
    return refuse(Rule::kCircularReference, say(kCircle, {{"name", shown(unit.printed())}}));
  }
  if (depth > kDeepest) return refuse(Rule::kLimit, say(kTooDeep, {{"most", kDeepest}}));
  states_[index] = State::kUnderWay;
  std::vector<int> out;
  for (int member : direct_[index]) {
    const Unit& other = context_.plan.units[static_cast<std::size_t>(member)];
    if (!other.collective) {
      out.push_back(member);
      continue;
    }
    expand(member, depth + 1);
    if (!context_.has_room(other.expanded.size(), unit.span)) break;
    out.insert(out.end(), other.expanded.begin(), other.expanded.end());
  }
  if (states_[index] == State::kDone) return;  // part of a circle, which has been said
  tidy(out);
  unit.expanded = std::move(out);
  states_[index] = State::kDone;
}

std::vector<int> UnitSets::subjects(std::vector<UnitRef> written) {
  if (written.size() == 1 && keys::all_words().find(written[0].name.text) != nullptr &&
      !names_.index().knows(written[0].name.text)) {
    return all();
  }
  std::vector<int> out;
  for (int number : read(written)) {
    const Unit& unit = context_.plan.units[static_cast<std::size_t>(number)];
    if (!unit.collective) {
      out.push_back(number);
    } else if (context_.has_room(unit.expanded.size(), unit.span)) {
      out.insert(out.end(), unit.expanded.begin(), unit.expanded.end());
    }
  }
  tidy(out);
  return out;
}

std::vector<int> UnitSets::all() {
  std::vector<int> out;
  if (!context_.has_room(context_.plan.units.size(), context_.plan.span)) return out;
  for (std::size_t i = 0; i < context_.plan.units.size(); ++i) {
    if (!context_.plan.units[i].collective) out.push_back(static_cast<int>(i));
  }
  return out;
}

}  // namespace plan::load
