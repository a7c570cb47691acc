// deduct, bonuses, penalties and vetoes: options resolved.
#include <algorithm>
#include <utility>

#include "plan/score/compile.h"

namespace plan::score {
namespace {

// More deadlines than this nobody misses; it bounds factor^m.
constexpr int kMostTimes = 1000;

constexpr Words kBadOverdue{
    "its `overdue` needs exactly one of factor (1 or more), set and add (0 or more), and "
    "`times` (up to {most}) with `every`",
    "“逾期”应写加倍（不小于1）、改扣、加扣之一；写了每隔几天，就要写最多几次（不超过{most}）"};
constexpr Words kBadPrompt{"the factor of `prompt` must be from 0 to 1",
                           "当场整改的系数应在0到1之间"};
constexpr Words kBadRepeat{"the step and max of `repeat` must not be negative",
                           "重复发生的步长和上限不能为负"};
constexpr Words kBadRange{"its range is upside down", "取值范围上下颠倒"};
constexpr Words kNegative{"its points must not be negative", "分值不能为负"};
constexpr Words kBadFrom{"`from` must be 1 or more", "“从第几次起”应不小于1"};
constexpr Words kNoEffect{"the veto has no effect", "否决事项没有写后果"};

bool sound(const OverdueRule& rule) {
  Ratio least = rule.kind == OverdueRule::Kind::kFactor ? Ratio(1) : Ratio(0);
  if (rule.amount < least) return false;
  if (rule.every && (*rule.every < 1 || !rule.times)) return false;
  return !rule.times || (*rule.times >= 0 && *rule.times <= kMostTimes);
}

std::optional<OverdueRule> overdue_rule(const Overdue& overdue) {
  OverdueRule rule;
  int given = overdue.factor.has_value() + overdue.set.has_value() + overdue.add.has_value();
  if (given != 1) return std::nullopt;
  if (overdue.factor) {
    rule.kind = OverdueRule::Kind::kFactor;
    rule.amount = overdue.factor->value;
  } else if (overdue.set) {
    rule.kind = OverdueRule::Kind::kSet;
    rule.amount = overdue.set->value;
  } else {
    rule.kind = OverdueRule::Kind::kAdd;
    rule.amount = overdue.add->value;
  }
  if (overdue.every) rule.every = overdue.every->value;
  if (overdue.times) rule.times = overdue.times->value;
  if (!sound(rule)) return std::nullopt;
  return rule;
}

// The `overdue` that holds for a thing: its own, or (for items, and for penalties that say
// `default`) the scheme's.
const Overdue* overdue_of(const CompiledScheme& scheme, const Thing& thing,
                          const Charge& charge) {
  const Overdue* own = charge.overdue ? &*charge.overdue : nullptr;
  const Overdue* usual = scheme.scheme->overdue ? &*scheme.scheme->overdue : nullptr;
  bool takes_usual = own == nullptr ? thing.kind == Thing::Kind::kLeaf : own->is_default;
  const Overdue* chosen = takes_usual ? usual : own;
  return chosen == nullptr || chosen->none ? nullptr : chosen;
}

class ExtraCompiler {
 public:
  ExtraCompiler(CompiledScheme& scheme, WordKeys& words) : scheme_(scheme), words_(words) {}

  // What a heading hands down, the loader has handed down.
  Result<void> list(const std::vector<Extra>& extras, Extra::Kind kind) {
    for (const Extra& extra : extras) {
      Result<void> done = !extra.items.empty()         ? list(extra.items, kind)
                          : kind == Extra::Kind::kVeto ? veto(extra)
                                                       : charged(extra, kind);
      if (!done) return done;
    }
    return {};
  }

 private:
  Thing thing_of(const Extra& extra, Thing::Kind kind) {
    Thing thing;
    thing.kind = kind;
    thing.named = &extra;
    thing.extra = &extra;
    return thing;
  }

  Result<void> charged(const Extra& extra, Extra::Kind kind) {
    bool is_bonus = kind == Extra::Kind::kBonus;
    Thing thing = thing_of(extra, is_bonus ? Thing::Kind::kBonus : Thing::Kind::kPenalty);
    thing.takes = Thing::Takes::kCharge;
    bool ladder = !extra.ladder.empty();
    thing.levels = compile_levels(ladder ? extra.ladder : extra.charge.levels, words_);
    Result<ChargeRule> charge = compile_charge(scheme_, thing, extra.charge);
    if (!charge) return tl::unexpected<Error>(charge.error());
    thing.charge = std::move(*charge);
    thing.charge.ladder = ladder;
    if (ladder) thing.needs_ref = true;
    if (extra.within) thing.charge.within = extra.within->value;
    if (extra.from) thing.charge.from = extra.from->value;
    thing.charge.numbered = extra.from.has_value();
    if (thing.charge.from < 1) return unsound(scheme_, extra.key(), say(kBadFrom));
    thing.charge.flat = extra.flat;
    thing.has_issues = !is_bonus && thing.charge.overdue.has_value();
    compile_where(thing, extra.where, words_);
    note_needs(thing);
    scheme_.things.push_back(std::move(thing));
    return {};
  }

  Result<void> veto(const Extra& extra) {
    Thing thing = thing_of(extra, Thing::Kind::kVeto);
    thing.takes = Thing::Takes::kMark;
    compile_where(thing, extra.where, words_);
    if (!extra.effect.any()) return unsound(scheme_, extra.key(), say(kNoEffect));
    VetoRule rule;
    rule.thing = static_cast<int>(scheme_.things.size());
    if (extra.effect.score) rule.score = extra.effect.score->value;
    if (extra.effect.score_cap) rule.score_cap = extra.effect.score_cap->value;
    rule.unranked = extra.effect.unranked;
    scheme_.vetoes.push_back(rule);
    effects.push_back(extra.effect);
    scheme_.things.push_back(std::move(thing));
    return {};
  }

 public:
  static void note_needs(Thing& thing) {
    auto look = [&thing](const std::vector<Field>& fields) {
      for (Field field : fields) {
        thing.needs_ref = thing.needs_ref || field == Field::kRef;
        thing.needs_note = thing.needs_note || field == Field::kNote;
      }
    };
    look(thing.charge.unique);
    if (thing.charge.repeat) look(thing.charge.repeat->by);
  }

  std::vector<VetoEffect> effects;  // of scheme_.vetoes, in the same order

 private:
  CompiledScheme& scheme_;
  WordKeys& words_;
};

constexpr Words kNoGrade{"there is no grade `{grade}`", "没有“{grade}”这个等次"};

Result<std::optional<int>> grade_index(const CompiledScheme& scheme, const Thing& thing,
                                       const Line& grade) {
  if (!grade.given()) return std::optional<int>();
  const auto& grades = scheme.scheme->grades;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (grades[i].grade.text == grade.text) return std::optional<int>(static_cast<int>(i));
  }
  return unsound(scheme, thing.id(), say(kNoGrade, {{"grade", grade.text}}));
}

}  // namespace

LevelSet compile_levels(const std::vector<Level>& levels, WordKeys& words) {
  LevelSet set;
  set.levels = levels;
  auto name = [&](const Line& line, std::size_t level) {
    if (!line.given()) return;
    std::uint32_t key = words.key(line.text);
    if (set.by_word.size() <= key) set.by_word.resize(key + 1, -1);
    if (set.by_word[key] < 0) set.by_word[key] = static_cast<int>(level);
  };
  // Keys win over titles, titles over aliases, should they ever meet.
  for (std::size_t i = 0; i < levels.size(); ++i) name(levels[i].key, i);
  for (std::size_t i = 0; i < levels.size(); ++i) name(levels[i].title, i);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    for (const Line& alias : levels[i].aliases) name(alias, i);
  }
  return set;
}

void compile_where(Thing& thing, const Where& where, WordKeys& words) {
  for (const Line& source : where.source) thing.where_source.push_back(words.key(source.text));
  for (const Line& level : where.level) {
    std::uint32_t key = words.key(level.text);
    thing.where_level.push_back(key);
    int index = thing.levels.find(key);
    if (index < 0) continue;
    // A level is the same by whichever of its names a row calls it.
    for (std::uint32_t other = 0; other < thing.levels.by_word.size(); ++other) {
      if (thing.levels.by_word[other] == index) thing.where_level.push_back(other);
    }
  }
}

Result<ChargeRule> compile_charge(const CompiledScheme& scheme, const Thing& thing,
                                  const Charge& charge) {
  ChargeRule rule;
  if (charge.each) rule.each = charge.each->value;
  if (charge.cap) rule.cap = charge.cap->value;
  bool negative =
      (rule.each && rule.each->is_negative()) || (rule.cap && rule.cap->is_negative());
  for (const Level& level : charge.levels) negative |= level.points.value.is_negative();
  if (negative) return unsound(scheme, thing.id(), say(kNegative));
  if (const Overdue* overdue = overdue_of(scheme, thing, charge)) {
    rule.overdue = overdue_rule(*overdue);
    if (!rule.overdue) {
      return unsound(scheme, thing.id(), say(kBadOverdue, {{"most", kMostTimes}}));
    }
  }
  if (charge.prompt) {
    rule.prompt = PromptRule{charge.prompt->days, charge.prompt->factor.value};
    if (rule.prompt->factor.is_negative() || rule.prompt->factor > Ratio(1)) {
      return unsound(scheme, thing.id(), say(kBadPrompt));
    }
  }
  if (charge.repeat) {
    rule.repeat = RepeatRule{charge.repeat->by, charge.repeat->within,
                             charge.repeat->step.value, std::nullopt};
    if (charge.repeat->max) rule.repeat->max = charge.repeat->max->value;
    bool bad = rule.repeat->step.is_negative() ||
               (rule.repeat->max && rule.repeat->max->is_negative());
    if (bad) return unsound(scheme, thing.id(), say(kBadRepeat));
  }
  if (charge.range) {
    rule.range = std::pair(charge.range->lo.value, charge.range->hi.value);
    if (rule.range->second < rule.range->first) {
      return unsound(scheme, thing.id(), say(kBadRange));
    }
  }
  rule.unique = charge.unique;
  return rule;
}

Result<void> compile_extras(CompiledScheme& scheme, WordKeys& words) {
  for (Thing& leaf : scheme.things) ExtraCompiler::note_needs(leaf);
  ExtraCompiler compiler(scheme, words);
  const Scheme& source = *scheme.scheme;
  for (auto [list, kind] : {std::pair(&source.bonuses, Extra::Kind::kBonus),
                            std::pair(&source.penalties, Extra::Kind::kPenalty),
                            std::pair(&source.vetoes, Extra::Kind::kVeto)}) {
    if (auto done = compiler.list(*list, kind); !done) return done;
  }
  for (std::size_t i = 0; i < scheme.vetoes.size(); ++i) {
    VetoRule& veto = scheme.vetoes[i];
    const Thing& thing = scheme.things[static_cast<std::size_t>(veto.thing)];
    Result<std::optional<int>> grade = grade_index(scheme, thing, compiler.effects[i].grade);
    if (!grade) return tl::unexpected<Error>(grade.error());
    Result<std::optional<int>> cap = grade_index(scheme, thing, compiler.effects[i].grade_cap);
    if (!cap) return tl::unexpected<Error>(cap.error());
    veto.grade = *grade;
    veto.grade_cap = *cap;
  }
  return {};
}

}  // namespace plan::score
