// Grades: 85分（含）以上为A级，70分（含）以上不足85分的为B级……
#include <utility>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

std::string shown(const Voice& voice, const Grade& grade) {
  std::string word = grade_word(voice, grade.grade.text);
  return grade.label.given() ? word + voice.bracketed(grade.label.text) : word;
}

std::string band(const Voice& voice, const Scheme& scheme, std::size_t i) {
  static constexpr Words kFrom{"{min} and above: {grade}", "{min}（含）以上的为{grade}"};
  static constexpr Words kBetween{"{min} to below {above}: {grade}",
                                  "{min}（含）以上不足{above}的为{grade}"};
  static constexpr Words kBelow{"below {above}: {grade}", "不足{above}的为{grade}"};
  static constexpr Words kAny{"any score: {grade}", "均为{grade}"};
  const Grade& grade = scheme.grades[i];
  std::string name = shown(voice, grade);
  std::string above;
  for (std::size_t k = i; k > 0 && above.empty(); --k) {
    const Maybe<Ratio>& min = scheme.grades[k - 1].min;
    if (min) above = voice.points(min->value);
  }
  if (!grade.min) {
    return above.empty() ? voice(kAny, {{"grade", name}})
                         : voice(kBelow, {{"above", above}, {"grade", name}});
  }
  std::string min = voice.points(grade.min->value);
  if (above.empty()) return voice(kFrom, {{"min", min}, {"grade", name}});
  return voice(kBetween, {{"min", min}, {"above", above}, {"grade", name}});
}

// A grade whose own text names its limit needs no second sentence.
bool says_limit(const Voice& voice, const Scheme& scheme, std::size_t i) {
  const Grade& grade = scheme.grades[i];
  Said said(grade.text);
  if (!said.has(grade_word(voice, grade.grade.text)) && !said.has(grade.grade.text))
    return false;
  const Maybe<Ratio>* limit = grade.min ? &grade.min : nullptr;
  if (limit == nullptr && i > 0) limit = &scheme.grades[i - 1].min;
  return limit != nullptr && *limit && said.number((*limit)->value, "");
}

// 甲；乙。 for texts without marks; a text of several sentences ends what stands before it.
std::string joined_texts(const Voice& voice, const Phrases& texts) {
  std::string out;
  Phrases open;
  for (const std::string& text : texts) {
    if (!ends_in_mark(text)) {
      open.push_back(text);
      continue;
    }
    out = voice.run_together({out, voice.sentence(open), text});
    open.clear();
  }
  return voice.run_together({out, voice.sentence(open)});
}

// A text that does not say which grade it is about is told by it: 评为优秀的，通报表扬.
std::string told_by(const Voice& voice, const Grade& grade, std::string text) {
  static constexpr Words kOf{"{grade}: {text}", "评为{grade}的，{text}"};
  if (text.empty()) return text;
  Said said(grade.text);
  std::string word = grade_word(voice, grade.grade.text);
  if (said.any_of({word, grade.grade.text}) ||
      (grade.label.given() && said.has(grade.label.text))) {
    return text;
  }
  return voice(kOf, {{"grade", voice.begun(word)}, {"text", text}});
}

std::string announce(const Context& context, const Scheme& scheme) {
  static constexpr Words kSet{"There are {n} grades: {grades}.", "考核设{grades}{n}个等次。"};
  const Voice& voice = context.voice;
  std::vector<std::string> names;
  for (const Grade& grade : scheme.grades) names.push_back(grade.grade.text);
  std::string list = voice.list(names);
  int n = static_cast<int>(names.size());
  std::string count = voice.count(n);
  if (n == 2 && voice.chinese()) count = "两";
  Said said = said_around(context, scheme);
  if (said.has(list) || said.has(count + "个等次") || said.has(count + "个等级")) return {};
  return voice(kSet, {{"grades", list}, {"n", count}});
}

}  // namespace

void add_grades(const Context& context, const Scheme& scheme, Part& part) {
  static constexpr Words kByMinimum{
      "A grade is reached with its lowest score, after rounding; whoever does not reach it has "
      "the next one.",
      "等次按修约后的得分确定：达到某一等次最低分的即为该等次，未达到的为下一等次。"};
  static constexpr Words kNoGrade{"below {min}: no grade", "不足{min}的不评定等次"};
  const Voice& voice = context.voice;
  if (scheme.grades.empty()) return;
  std::vector<std::string> sentences = {announce(context, scheme)};
  Phrases bands;
  bool own_words = false;
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    if (says_limit(voice, scheme, i)) {
      own_words = true;
    } else {
      bands.push_back(band(voice, scheme, i));
    }
  }
  const Grade& last = scheme.grades.back();
  if (last.min) bands.push_back(voice(kNoGrade, {{"min", voice.points(last.min->value)}}));
  sentences.push_back(voice.sentence(bands));
  Phrases texts;
  for (const Grade& grade : scheme.grades) {
    std::string text = voice.run_together(grade.text.paragraphs);
    // Several sentences stay sentences.
    bool one = without_mark(text).find(voice.chinese() ? "。" : ". ") == std::string::npos;
    texts.push_back(told_by(voice, grade, one ? without_mark(text) : std::move(text)));
  }
  sentences.push_back(joined_texts(voice, texts));
  // 70—84分 leaves 84.5 to the reader: what decides is said once.
  if (own_words) sentences.push_back(voice(kByMinimum));
  part.add(voice.run_together(sentences));
}

}  // namespace plan::publishing
