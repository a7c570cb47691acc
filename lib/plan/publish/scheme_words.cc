#include "plan/publish/scheme_words.h"

#include <algorithm>

namespace plan::publishing {
namespace {

struct CycleWords {
  Words each, current, noun;
};

constexpr CycleWords kCycles[] = {
    {{"each period", "每期"}, {"the period", "考核期内"}, {"period", "考核期"}},
    {{"each day", "每天"}, {"the day", "当日"}, {"day", "日"}},
    {{"each week", "每周"}, {"the week", "当周"}, {"week", "周"}},
    {{"each two weeks", "每两周"}, {"the two weeks", "当期"}, {"two weeks", "两周"}},
    {{"each month", "每月"}, {"the month", "当月"}, {"month", "月度"}},
    {{"each two months", "每两个月"}, {"the two months", "当期"}, {"two months", "两个月"}},
    {{"each quarter", "每季度"}, {"the quarter", "当季"}, {"quarter", "季度"}},
    {{"each half year", "每半年"}, {"the half year", "当期"}, {"half year", "半年"}},
    {{"each year", "每年"}, {"the year", "当年"}, {"year", "年度"}},
};

constexpr Words kEachOf{"each {kind}", "各{kind}"};
constexpr Words kAll{"all units", "各单位"};
constexpr std::size_t kMostNamed = 12;

const CycleWords& words_of(Cycle cycle) {
  return kCycles[static_cast<std::size_t>(cycle)];
}

std::vector<int> units_of_kind(const Plan& plan, const std::string& kind) {
  std::vector<int> out;
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    if (!unit.collective && unit.kind.text == kind) out.push_back(static_cast<int>(i));
  }
  return out;
}

}  // namespace

std::string each_cycle(const Voice& voice, Cycle cycle) {
  return cycle == Cycle::kOnce ? std::string() : voice(words_of(cycle).each);
}

std::string this_cycle(const Voice& voice, Cycle cycle) {
  return voice(words_of(cycle).current);
}

std::string cycle_noun(const Voice& voice, Cycle cycle) {
  return voice(words_of(cycle).noun);
}

std::string each_of_kind(const Context& context, std::string_view kind) {
  return context.voice(kEachOf, {{"kind", context.kind_word(kind)}});
}

std::string subject_words(const Context& context, const Scheme& scheme) {
  const Plan& plan = context.plan;
  if (scheme.subjects.empty()) return {};
  for (const Unit& unit : plan.units) {
    if (unit.collective && unit.expanded == scheme.subjects) return unit.printed();
  }
  const Unit& first = plan.units[static_cast<std::size_t>(scheme.subjects.front())];
  if (first.kind.given() && units_of_kind(plan, first.kind.text) == scheme.subjects) {
    return each_of_kind(context, first.kind.text);
  }
  std::vector<std::string> names;
  for (int index : scheme.subjects) {
    names.push_back(plan.units[static_cast<std::size_t>(index)].printed());
  }
  bool all = !scheme.subjects_written && names.size() > 1;
  if (all || names.size() > kMostNamed) return context.voice(kAll);
  return context.voice.list(names);
}

Said said_around(const Context& context, const Scheme& scheme) {
  Said said(scheme.text);
  if (const Section* section = find_section(context.plan, SectionKind::kAssessment)) {
    said.add(section->body.text);
  }
  for (const Clause& note : scheme.notes) said.add(note.text);
  return said;
}

std::string quoted_item(const Context& context, const Scheme& scheme, const std::string& id) {
  const Item* item = find_item(scheme, id);
  return context.voice.quoted(item == nullptr ? id : item->printed());
}

std::string quoted_scheme(const Context& context, const Scheme& scheme) {
  static constexpr Words kOfCycle{"assessment of every {noun}", "{noun}考核"};
  if (scheme.title.given()) return context.voice.quoted(scheme.title.text);
  Cycle cycle = scheme.cycle.value;
  auto alike = std::count_if(
      context.plan.schemes.begin(), context.plan.schemes.end(),
      [cycle](const Scheme& each) { return each.scored() && each.cycle.value == cycle; });
  if (cycle == Cycle::kOnce || alike > 1) return context.voice.quoted(scheme.key());
  std::string noun = cycle_noun(context.voice, cycle);
  return context.voice.quoted(context.voice(kOfCycle, {{"noun", noun}}));
}

std::string grade_word(const Voice& voice, const std::string& grade) {
  constexpr std::size_t kMost = 3;  // A, A+, AAA, 1; never Model class
  bool letter = !grade.empty() && grade.size() <= kMost &&
                std::all_of(grade.begin(), grade.end(), [](char c) {
                  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                         (c >= '0' && c <= '9') || c == '+' || c == '-';
                });
  if (voice.chinese()) return letter ? grade + "级" : grade;
  return letter ? "grade " + grade : grade;
}

}  // namespace plan::publishing
