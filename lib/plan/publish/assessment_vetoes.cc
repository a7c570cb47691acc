// Vetoes under their common sentence: 因……有下列情形之一的，不得评为A级：……
#include <utility>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

// The best grade, when `cap` is the one right below it: then 不得评为A级 says it best.
std::string best_above(const Scheme& scheme, const std::string& cap) {
  if (scheme.grades.size() < 2 || scheme.grades[1].grade.text != cap) return {};
  return scheme.grades.front().grade.text;
}

bool grade_said(const Said& said, const Voice& voice, const std::string& grade) {
  std::string word = grade_word(voice, grade);
  return said.has("为" + grade) || said.has("评" + grade) || said.has("定" + word) ||
         said.has("按" + word) || said.has(word);
}

// 直接评为D级; the grade is D.
std::string behind_grade(const Voice& voice, const std::string& grade) {
  return voice.chinese() ? grade_word(voice, grade) : grade;
}

// The effects that `said` does not say.
Phrases effects(const Context& context, const Scheme& scheme, const VetoEffect& effect,
                const Said& said) {
  static constexpr Words kGrade{"the grade is {grade}", "直接评为{grade}"};
  static constexpr Words kNotBest{"the grade may not be {grade}", "不得评为{grade}"};
  static constexpr Words kCap{"the grade may not be above {grade}", "等次不得高于{grade}"};
  static constexpr Words kScore{"the total is {points}", "总分记为{points}"};
  static constexpr Words kScoreCap{"the total is at most {points}", "总分不得超过{points}"};
  static constexpr Words kUnranked{"no rank is given", "不参加排名"};
  const Voice& voice = context.voice;
  Phrases out;
  if (effect.grade.given() && !grade_said(said, voice, effect.grade.text)) {
    out.push_back(voice(kGrade, {{"grade", behind_grade(voice, effect.grade.text)}}));
  }
  if (effect.grade_cap.given()) {
    std::string best = best_above(scheme, effect.grade_cap.text);
    const std::string& shown = best.empty() ? effect.grade_cap.text : best;
    if (!grade_said(said, voice, shown) && !grade_said(said, voice, effect.grade_cap.text)) {
      out.push_back(
          voice(best.empty() ? kCap : kNotBest, {{"grade", behind_grade(voice, shown)}}));
    }
  }
  if (effect.score && !said.number(effect.score->value, "分")) {
    out.push_back(voice(kScore, {{"points", voice.points(effect.score->value)}}));
  }
  if (effect.score_cap && !said.number(effect.score_cap->value, "分")) {
    out.push_back(voice(kScoreCap, {{"points", voice.points(effect.score_cap->value)}}));
  }
  if (effect.unranked && !said.any_of({"排名", "rank"})) out.push_back(voice(kUnranked));
  return out;
}

bool same_effect(const VetoEffect& a, const VetoEffect& b) {
  auto same = [](const Maybe<Ratio>& x, const Maybe<Ratio>& y) {
    return x.has_value() == y.has_value() && (!x || x->value == y->value);
  };
  return a.grade.text == b.grade.text && a.grade_cap.text == b.grade_cap.text &&
         same(a.score, b.score) && same(a.score_cap, b.score_cap) && a.unranked == b.unranked;
}

// What happened: the veto's title and text, and the score that calls it.
std::string circumstance(const Context& context, const Scheme& scheme, const Extra& veto,
                         const Extra* heading) {
  static constexpr Words kWhen{"{item} earns less than {points}", "{item}得分低于{points}"};
  const Voice& voice = context.voice;
  std::vector<std::string> words;
  if (veto.title.given()) words.push_back(without_mark(veto.title.text));
  bool inherited = heading != nullptr && veto.text.paragraphs == heading->text.paragraphs;
  if (!inherited) {
    for (const std::string& paragraph : veto.text.paragraphs) words.push_back(paragraph);
  }
  std::string out = voice.run_together(words);
  if (veto.when) {
    std::string below =
        voice(kWhen, {{"item", quoted_item(context, scheme, veto.when->item.text)},
                      {"points", voice.points(veto.when->below.value)}});
    Said said;
    said.add(out);
    if (out.empty()) {
      out = below;
    } else if (!said.number(veto.when->below.value, "分")) {
      out = without_mark(out) + voice.bracketed(below);
    }
  }
  return out.empty() ? veto.printed() : out;
}

// 有下列情形之一的，不得评为A级：
std::string common_sentence(const Context& context, const Scheme& scheme, const Prose& text,
                            const VetoEffect& effect) {
  static constexpr Words kAnyOf{"In any of these cases {effects}",
                                "有下列情形之一的，{effects}"};
  static constexpr Words kThese{"In any of these cases", "有下列情形之一的"};
  const Voice& voice = context.voice;
  std::string own = voice.run_together(text.paragraphs);
  Said said(text);
  std::string missing = voice.commas(effects(context, scheme, effect, said));
  std::string generated =
      missing.empty() ? voice(kThese) : voice(kAnyOf, {{"effects", missing}});
  std::string out;
  if (own.empty()) {
    out = generated;
  } else if (missing.empty()) {
    out = without_mark(own);
  } else if (said.any_of({"下列", "以下", "following"})) {
    out = voice.commas({without_mark(own), missing});
  } else {
    out = voice.run_together({own, generated});
  }
  return out + (voice.chinese() ? "：" : ":");
}

// The circumstances as a list: ；after each, 。after the last.
void add_list(const Voice& voice, const std::vector<std::string>& list, Part& part) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::string words = list[i];
    if (!ends_in_mark(words)) {
      bool last = i + 1 == list.size();
      words += voice.chinese() ? (last ? "。" : "；") : (last ? "." : ";");
    }
    Part item;
    item.add(std::move(words));
    part.items.push_back(std::move(item));
  }
}

Part heading_part(const Context& context, const Scheme& scheme, const Extra& heading) {
  Part part;
  part.names = {heading.key()};
  part.add(common_sentence(context, scheme, heading.text, heading.effect));
  std::vector<std::string> list;
  for (const Extra& veto : heading.items) {
    if (context.inserts.moved(scheme, SchemePart::kOne, veto.key())) continue;
    part.inner_names.push_back(veto.key());
    std::string words = circumstance(context, scheme, veto, &heading);
    if (veto.effect.any() && !same_effect(veto.effect, heading.effect)) {
      Said said(veto.text);
      Phrases own = effects(context, scheme, veto.effect, said);
      if (!own.empty()) {
        words = context.voice.commas({without_mark(words), context.voice.commas(own)});
      }
    }
    list.push_back(std::move(words));
  }
  add_list(context.voice, list, part);
  return part;
}

// One veto that stands alone: 弄虚作假的，总分记为0分。
Part single_part(const Context& context, const Scheme& scheme, const Extra& veto) {
  const Voice& voice = context.voice;
  std::string words = circumstance(context, scheme, veto, nullptr);
  Said said(veto.text);
  Phrases own = effects(context, scheme, veto.effect, said);
  if (!own.empty()) {
    std::string joint = voice.chinese() ? "的，" : ": ";
    if (words.ends_with("的")) joint = "，";
    words = without_mark(words) + joint + voice.commas(own);
  }
  Part part;
  part.names = {veto.key()};
  part.add(voice.stopped(voice.begun(std::move(words))));
  return part;
}

}  // namespace

Part compose_veto(const Context& context, const Scheme& scheme, const Extra& veto) {
  Part part = veto.items.empty() ? single_part(context, scheme, veto)
                                 : heading_part(context, scheme, veto);
  part.inner_names.push_back(part_name(scheme, SchemePart::kOne, veto.key()));
  return part;
}

void add_vetoes(const Context& context, const Scheme& scheme, Part& part) {
  std::vector<const Extra*> vetoes;
  for (const Extra& veto : scheme.vetoes) {
    bool moved = context.inserts.moved(scheme, SchemePart::kOne, veto.key());
    if (!moved) vetoes.push_back(&veto);
  }
  std::vector<Part> groups;
  for (std::size_t i = 0; i < vetoes.size();) {
    // Vetoes in a row that do the same share one sentence.
    std::size_t end = i + 1;
    while (end < vetoes.size() && vetoes[i]->items.empty() && vetoes[end]->items.empty() &&
           same_effect(vetoes[i]->effect, vetoes[end]->effect)) {
      ++end;
    }
    if (end - i == 1) {
      groups.push_back(compose_veto(context, scheme, *vetoes[i]));
    } else {
      Part group;
      group.add(common_sentence(context, scheme, {}, vetoes[i]->effect));
      std::vector<std::string> list;
      for (std::size_t k = i; k < end; ++k) {
        group.inner_names.push_back(vetoes[k]->key());
        list.push_back(circumstance(context, scheme, *vetoes[k], nullptr));
      }
      add_list(context.voice, list, group);
      groups.push_back(std::move(group));
    }
    i = end;
  }
  if (groups.size() != 1) {
    part.items = std::move(groups);
    return;
  }
  part.names = std::move(groups.front().names);
  part.inner_names = std::move(groups.front().inner_names);
  part.body = std::move(groups.front().body);
  part.items = std::move(groups.front().items);
}

}  // namespace plan::publishing
