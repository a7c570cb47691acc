// Bonuses and penalties: what comes on top of the tree.
#include <utility>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"
#include "plan/text/numeral.h"

namespace plan::publishing {
namespace {

constexpr std::size_t kLongestLadderInProse = 4;

// 中国好人（全国道德模范）
std::string level_name(const Context& context, const Level& level) {
  std::string name = name_of(level);
  if (!level.aliases.empty()) name += context.voice.bracketed(context.names(level.aliases));
  return name;
}

std::string window_words(const Context& context, const Scheme& scheme, const Extra& extra) {
  return window_words(context, scheme, extra.within ? extra.within->value : Window::kYear);
}

// The steps: a short ladder in the sentence; a long one, or one that the text tells in a way
// of its own, as a table.
void add_ladder(const Context& context, const Scheme& scheme, const Extra& extra,
                const Said& said, Phrases& phrases, Part& part) {
  static constexpr Words kStep{"{level}: {points}", "{level}加{points}"};
  static constexpr Words kStepOff{"{level}: {points} off", "{level}扣{points}"};
  static constexpr Words kOnce{
      "one person or matter counts once within {window}; a higher level later brings the "
      "difference",
      "同一对象{window}不重复计分，层级升高补差额分"};
  static constexpr Words kLevelHead{"Level", "级别"};
  static constexpr Words kBonusHead{"Points added", "加分"};
  static constexpr Words kPenaltyHead{"Points off", "扣分"};
  static constexpr Words kByTable{"points added by the table below", "按下表加分"};
  static constexpr Words kByTableOff{"points off by the table below", "按下表扣分"};
  const Voice& voice = context.voice;
  bool bonus = extra.kind == Extra::Kind::kBonus;
  if (!levels_said(extra.ladder, said)) {
    if (extra.ladder.size() <= kLongestLadderInProse) {
      std::vector<std::string> steps;
      for (const Level& level : extra.ladder) {
        steps.push_back(
            voice(bonus ? kStep : kStepOff, {{"level", level_name(context, level)},
                                             {"points", voice.points(level.points.value)}}));
      }
      phrases.push_back(voice.list(steps));
    } else {
      doc::Table table;
      table.columns = {{voice(kLevelHead), doc::Align::kLeft, 3},
                       {voice(bonus ? kBonusHead : kPenaltyHead), doc::Align::kCentre, 1}};
      for (const Level& level : extra.ladder) {
        table.rows.push_back({level_name(context, level), voice.points(level.points.value)});
      }
      part.body.emplace_back(std::move(table));
      phrases.push_back(voice(bonus ? kByTable : kByTableOff));
    }
  }
  if (said.any_of({"补差"}) && said.any_of({"不重复"})) return;
  phrases.push_back(voice(kOnce, {{"window", window_words(context, scheme, extra)}}));
}

// Behind it stand the phrases from `first` on: 年度内从第2次起，每次扣1分.
void add_from(const Context& context, const Scheme& scheme, const Extra& extra,
              const Said& said, std::size_t first, Phrases& phrases) {
  static constexpr Words kFrom{"only from occurrence {n} within {window} on",
                               "{window}从第{n}次起计"};
  static constexpr Words kEach{"from occurrence {n} within {window} on, {each}",
                               "{window}从第{n}次起，{each}"};
  const Voice& voice = context.voice;
  if (!extra.from) return;
  int n = extra.from->value;
  bool number_said = said.has("第" + std::to_string(n) + "次") ||
                     (n <= 9999 && said.has("第" + chinese_numeral(n) + "次"));
  if (number_said) return;
  std::string window = window_words(context, scheme, extra);
  if (phrases.size() > first && phrases[first].starts_with("每")) {
    phrases[first] = voice(kEach, {{"n", n}, {"window", window}, {"each", phrases[first]}});
  } else {
    phrases.insert(phrases.begin() + static_cast<std::ptrdiff_t>(first),
                   voice(kFrom, {{"n", n}, {"window", window}}));
  }
}

void add_flat(const Context& context, const Scheme& scheme, const Extra& extra,
              const Said& said, Phrases& phrases) {
  static constexpr Words kFlat{"only the largest of {period} counts",
                               "{period}只计分值最高的一次"};
  const Voice& voice = context.voice;
  if (!extra.flat || said.any_of({"只扣一次", "只加一次", "不累计", "最高的一次"})) return;
  std::string period = this_cycle(voice, scheme.cycle.value);
  phrases.push_back(voice(kFlat, {{"period", period}}));
}

// The rule of one bonus or penalty that takes records. `given`: the text around it.
std::string own_rule(const Context& context, const Scheme& scheme, const Extra& extra,
                     const Said& around, Part& part) {
  static constexpr Words kBy{"decided by {who}", "由{who}认定"};
  const Voice& voice = context.voice;
  Said said = around;
  said.add(extra.text);
  said.add(extra.title.text);
  Phrases phrases;
  std::string where = where_phrase(context, extra.where, said);
  if (!where.empty()) phrases.push_back(where);
  std::size_t first = phrases.size();
  bool bonus = extra.kind == Extra::Kind::kBonus;
  ChargeKind kind = bonus ? ChargeKind::kBonus : ChargeKind::kPenalty;
  if (extra.ladder.empty()) {
    add_charge(context, scheme, extra.charge, kind, nullptr, said, phrases);
  } else {
    add_ladder(context, scheme, extra, said, phrases, part);
    add_charge_limits(context, scheme, extra.charge, kind, said, phrases);
  }
  add_from(context, scheme, extra, said, first, phrases);
  add_flat(context, scheme, extra, said, phrases);
  if (!extra.by.empty() && !said.has(context.names(extra.by))) {
    phrases.push_back(voice(kBy, {{"who", context.names(extra.by)}}));
  }
  return voice.sentence(phrases);
}

// A heading's children are told in one paragraph: their texts and rules, then its own text in
// brackets, as such documents do.
std::string told(const Context& context, const Scheme& scheme, const Extra& extra, Said around,
                 bool top, Part& part) {
  const Voice& voice = context.voice;
  std::vector<std::string> sentences;
  if (extra.items.empty()) {
    sentences = extra.text.paragraphs;
    sentences.push_back(own_rule(context, scheme, extra, around, part));
    std::string words = voice.run_together(sentences);
    // Logs call a child by its title, so that it is said where the text does not.
    bool said = extra.text.given() && Said(extra.text).has(extra.printed());
    bool called = extra.title.given() || !extra.text.given();
    return top || said || !called ? words : voice.labelled(extra.printed(), words);
  }
  around.add(extra.text);
  std::string own = voice.run_together(extra.text.paragraphs);
  bool leads = own.ends_with("：") || own.ends_with(":");
  if (leads) sentences.push_back(own);
  for (const Extra& item : extra.items) {
    if (context.inserts.moved(scheme, SchemePart::kOne, item.key())) continue;
    sentences.push_back(voice.stopped(told(context, scheme, item, around, false, part)));
  }
  std::string out = voice.run_together(sentences);
  if (!leads && !own.empty()) out += voice.bracketed(own);
  return out;
}

}  // namespace

Part compose_extra(const Context& context, const Scheme& scheme, const Extra& extra) {
  Part part;
  part.names = {extra.key()};
  part.inner_names.push_back(part_name(scheme, SchemePart::kOne, extra.key()));
  for (const Extra& below : extra.items) part.inner_names.push_back(below.key());
  part.title = without_mark(extra.title.text);
  std::string words = told(context, scheme, extra, Said(), true, part);
  part.body.insert(part.body.begin(), words);
  return part;
}

void add_extras(const Context& context, const Scheme& scheme, const std::vector<Extra>& extras,
                Part& part) {
  for (const Extra& extra : extras) {
    if (context.inserts.moved(scheme, SchemePart::kOne, extra.key())) continue;
    part.items.push_back(compose_extra(context, scheme, extra));
  }
  // One alone, without a name, stands in the part's own paragraph.
  if (part.items.size() != 1 || !part.items.front().title.empty()) return;
  Part only = std::move(part.items.front());
  part.items.clear();
  part.names.push_back(extras.front().key());
  for (auto& piece : only.body) part.body.push_back(std::move(piece));
}

}  // namespace plan::publishing
