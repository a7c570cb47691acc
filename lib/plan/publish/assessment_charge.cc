// Points per issue: each, levels, range, cap, and what makes one issue count for more or less.
#include <algorithm>

#include "plan/publish/leaf_rules.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

struct ChargeWords {
  Words each, levels, each_and_levels, range, as_recorded, unique;
};

constexpr ChargeWords kWords[] = {
    {{"{points} off for each", "每处扣{points}"},
     {"off for each, by severity: {levels}", "每处按程度扣分：{levels}"},
     {"{points} off for each (but {levels})", "每处扣{points}（其中{levels}）"},
     {"{lo} to {hi} off for each, as the case deserves", "每处视情节扣{lo}至{hi}"},
     {"points off as the inspection records say", "扣分以检查记录为准"},
     {"{same} counts once in {period}, at the most it takes off",
      "{same}{period}只扣一次，按扣分最多的一次计"}},
    {{"{points} off each time", "每次扣{points}"},
     {"off each time, by severity: {levels}", "每次按程度扣分：{levels}"},
     {"{points} off each time (but {levels})", "每次扣{points}（其中{levels}）"},
     {"{lo} to {hi} off each time, as the case deserves", "每次视情节扣{lo}至{hi}"},
     {"points off as the records say", "扣分以检查记录为准"},
     {"{same} counts once in {period}, at the most it takes off",
      "{same}{period}只扣一次，按扣分最多的一次计"}},
    {{"{points} added each time", "每次加{points}"},
     {"added each time, by level: {levels}", "每次按等级加分：{levels}"},
     {"{points} added each time (but {levels})", "每次加{points}（其中{levels}）"},
     {"{lo} to {hi} added each time, as the case deserves", "每次视情况加{lo}至{hi}"},
     {"points added as the records say", "加分以认定记录为准"},
     {"{same} counts once in {period}, at the most it brings",
      "{same}{period}只加一次，按加分最多的一次计"}},
};

bool says(const Said& said, ChargeKind kind, const Ratio& points) {
  return kind == ChargeKind::kBonus ? said.adds(points) : said.takes_off(points);
}

// 一般0.3分、严重1分
std::string level_list(const Voice& voice, const std::vector<Level>& levels) {
  std::vector<std::string> out;
  for (const Level& level : levels) {
    std::string name = name_of(level);
    if (!voice.chinese()) name += ' ';
    out.push_back(name + voice.points(level.points.value));
  }
  return voice.list(out);
}

void add_base(const Context& context, const Charge& charge, ChargeKind kind, const Said& said,
              Phrases& out) {
  const Voice& voice = context.voice;
  const ChargeWords& words = kWords[static_cast<std::size_t>(kind)];
  if (charge.range) {
    const Ratio& lo = charge.range->lo.value;
    const Ratio& hi = charge.range->hi.value;
    if (said.number(hi, "分") && said.number(lo, "")) return;
    out.push_back(voice(words.range, {{"lo", voice.points(lo)}, {"hi", voice.points(hi)}}));
    return;
  }
  bool each_said = !charge.each || says(said, kind, charge.each->value);
  if (!charge.levels.empty()) {
    if (levels_said(charge.levels, said) && each_said) return;
    std::string levels = level_list(voice, charge.levels);
    out.push_back(
        charge.each ? voice(words.each_and_levels,
                            {{"points", voice.points(charge.each->value)}, {"levels", levels}})
                    : voice(words.levels, {{"levels", levels}}));
  } else if (!charge.each) {
    out.push_back(voice(words.as_recorded));
  } else if (!each_said) {
    out.push_back(voice(words.each, {{"points", voice.points(charge.each->value)}}));
  }
}

void add_cap(const Context& context, const Scheme& scheme, const Charge& charge,
             ChargeKind kind, const Ratio* full, const Said& said, bool base_is_last,
             Phrases& out) {
  static constexpr Words kCap{"at most {points} off", "最多扣{points}"};
  static constexpr Words kCapEach{"at most {points} off {each}", "{each}最多扣{points}"};
  static constexpr Words kBonusCap{"at most {points} {each}", "{each}最多加{points}"};
  static constexpr Words kNoFloor{"more may come off than the item is worth", "扣分不封底"};
  const Voice& voice = context.voice;
  if (charge.no_floor) out.push_back(voice(kNoFloor));
  if (!charge.cap || charge.no_floor) return;
  const Ratio& cap = charge.cap->value;
  if (full != nullptr && !(cap < *full)) return;  // no more than the item has: the usual
  if (said.number_after(cap, "分", {"最多", "最高", "不超过", "上限", "封顶", "限"}) ||
      said.number_after(cap, "point", {"at most", "no more than"})) {
    return;
  }
  std::string points = voice.points(cap);
  std::string each = each_cycle(voice, scheme.cycle.value);
  bool bare = kind == ChargeKind::kDeduct || (each.empty() && kind == ChargeKind::kPenalty);
  const Words& words = bare ? kCap : kind == ChargeKind::kBonus ? kBonusCap : kCapEach;
  std::string phrase = voice(words, {{"points", points}, {"each", each}});
  if (base_is_last) {
    out.back() = voice.commas({out.back(), phrase});
  } else {
    out.push_back(std::move(phrase));
  }
}

void add_prompt(const Voice& voice, const Prompt& prompt, const Said& said, Phrases& out) {
  static constexpr Words kSameDay{"put right on the same day: {effect}",
                                  "当日整改到位的{effect}"};
  static constexpr Words kInDays{"put right within {n} days: {effect}",
                                 "{n}日内整改到位的{effect}"};
  static constexpr Words kNothing{"nothing off", "不扣分"};
  static constexpr Words kHalf{"half", "减半扣分"};
  static constexpr Words kShare{"{percent} of it", "按{percent}扣分"};
  const Ratio& factor = prompt.factor.value;
  if (factor == Ratio(1, 2) && said.any_of({"减半", "half"})) return;
  std::string effect = voice(kShare, {{"percent", voice.percent(factor * Ratio(100))}});
  if (factor == Ratio(1, 2)) effect = voice(kHalf);
  if (factor.is_zero()) effect = voice(kNothing);
  out.push_back(prompt.days == 0 ? voice(kSameDay, {{"effect", effect}})
                                 : voice(kInDays, {{"n", prompt.days}, {"effect", effect}}));
}

void add_repeat(const Context& context, const Scheme& scheme, const Repeat& repeat,
                Phrases& out) {
  static constexpr Words kRepeat{
      "{same} again within {window}: {second} times the points the second time, {step} more "
      "each "
      "time after it",
      "{same}{window}重复发生的，第二次按{second}倍扣分，以后每次再增加{step}倍"};
  static constexpr Words kRepeatOnce{"{same} again within {window}: {second} times the points",
                                     "{same}{window}重复发生的，按{second}倍扣分"};
  static constexpr Words kMax{", at most {max} times", "，最高{max}倍"};
  const Voice& voice = context.voice;
  std::string window = window_words(context, scheme, repeat.within);
  std::string same = same_fields(voice, repeat.by);
  if (same.empty() && !voice.chinese()) same = "a problem";
  Ratio second = Ratio(1) + repeat.step.value;
  if (repeat.max && !(second < repeat.max->value)) {
    out.push_back(
        voice(kRepeatOnce,
              {{"same", same}, {"window", window}, {"second", repeat.max->value.exact()}}));
    return;
  }
  std::string phrase = voice(kRepeat, {{"same", same},
                                       {"window", window},
                                       {"second", second.exact()},
                                       {"step", repeat.step.value.exact()}});
  if (repeat.max) phrase += voice(kMax, {{"max", repeat.max->value.exact()}});
  out.push_back(std::move(phrase));
}

void add_modifiers(const Context& context, const Scheme& scheme, const Charge& charge,
                   ChargeKind kind, const Said& said, Phrases& out) {
  const Voice& voice = context.voice;
  if (!charge.unique.empty() && !said.any_of({"只扣一次", "只加一次", "只计一次"})) {
    const ChargeWords& words = kWords[static_cast<std::size_t>(kind)];
    std::string same = same_fields(voice, charge.unique);
    std::string period = this_cycle(voice, scheme.cycle.value);
    out.push_back(voice(words.unique, {{"same", same}, {"period", period}}));
  }
  if (charge.repeat) add_repeat(context, scheme, *charge.repeat, out);
  if (charge.prompt) add_prompt(voice, *charge.prompt, said, out);
  if (charge.overdue) {
    const Overdue* overdue = &*charge.overdue;
    if (overdue->is_default && scheme.overdue) overdue = &*scheme.overdue;
    if (!overdue_said(*overdue, said)) {
      bool going_on = overdue->every && said.any_of({"加倍", "翻倍"});
      out.push_back(overdue_phrase(context, *overdue, &charge, going_on));
    }
  }
}

}  // namespace

std::string window_words(const Context& context, const Scheme& scheme, Window window) {
  static constexpr Words kYear{"the year", "年度内"};
  static constexpr Words kPlan{"the plan's time", "方案实施期内"};
  if (window == Window::kPeriod) return this_cycle(context.voice, scheme.cycle.value);
  return context.voice(window == Window::kYear ? kYear : kPlan);
}

bool levels_said(const std::vector<Level>& levels, const Said& said) {
  return std::all_of(levels.begin(), levels.end(), [&](const Level& level) {
    return said.gives(name_of(level), level.points.value, "分");
  });
}

std::string same_fields(const Voice& voice, const std::vector<Field>& fields) {
  static constexpr Words kFields[] = {{"the same day", "同一天"},
                                      {"the same level", "同一等级"},
                                      {"the same source", "同一来源"},
                                      {"the same matter", "同一事项"},
                                      {"the same problem", "同一问题"}};
  std::vector<std::string> out;
  for (Field field : fields) out.push_back(voice(kFields[static_cast<std::size_t>(field)]));
  return voice.list(out);
}

void add_charge(const Context& context, const Scheme& scheme, const Charge& charge,
                ChargeKind kind, const Ratio* full, const Said& said, Phrases& out) {
  std::size_t before = out.size();
  add_base(context, charge, kind, said, out);
  add_cap(context, scheme, charge, kind, full, said, out.size() > before, out);
  add_modifiers(context, scheme, charge, kind, said, out);
}

void add_charge_limits(const Context& context, const Scheme& scheme, const Charge& charge,
                       ChargeKind kind, const Said& said, Phrases& out) {
  add_cap(context, scheme, charge, kind, nullptr, said, false, out);
  add_modifiers(context, scheme, charge, kind, said, out);
}

}  // namespace plan::publishing
