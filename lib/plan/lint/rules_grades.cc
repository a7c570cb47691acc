// A004: grades.
#include <map>
#include <optional>
#include <string_view>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"

namespace plan {
namespace {

constexpr Words kNotFalling{
    "grade {grade} begins at {min}, not below {other} ({other_min})",
    "“{grade}”的下限为{min}，没有低于排在前面的“{other}”（{other_min}）"};
constexpr Words kNoMin{"grade {grade} has no minimum; only the last grade may leave it out",
                       "“{grade}”没有写下限；只有最后一级可以不写"};
constexpr Words kWriteMin{"give it a minimum (`min`), in short `{grade}: 90`",
                          "请写明最低分（min），可简写为“{grade}: 90”"};
constexpr Words kTwice{"grade {grade} is there twice", "“{grade}”写了两次"};
constexpr Words kFirst{"first here", "已写在此处"};
constexpr Words kTooHigh{
    "nobody can reach grade {grade}: it begins at {min}, and {most} is the "
    "most there is",
    "“{grade}”的下限为{min}，而最高只能得{most}分，没有单位能评为这一级"};
constexpr Words kNoLastResort{"scores below {min} get no grade: {grade} is the last",
                              "{min}分以下没有对应的等次，“{grade}”已是最后一级"};
constexpr Words kAddLast{"leave the minimum of the last grade out, or add one below it",
                         "最后一级不写下限，或者在下面再加一级"};

Span span_of(const Grade& grade) {
  if (grade.min) return grade.min->span;
  return grade.grade.given() ? grade.grade.span : grade.span;
}

// What the total can reach at most; unset where something has no upper end.
std::optional<Ratio> highest_total(const Scheme& scheme) {
  if (scheme.limits.max) return scheme.limits.max->value;
  if (!scheme.scored() || !scheme.bonuses.empty()) return std::nullopt;
  for (const Item* leaf : leaves(scheme)) {
    // A rolled-up score may hold bonuses; percentages of levels are the plan's own.
    bool open = std::holds_alternative<Rollup>(leaf->method) ||
                std::holds_alternative<Levels>(leaf->method);
    if (open) return std::nullopt;
  }
  return full_marks(scheme);
}

void check_order(RuleRun& run, const std::vector<Grade>& grades) {
  const Grade* last = nullptr;  // the last one that has a minimum
  std::map<std::string_view, const Grade*> seen;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    const Grade& grade = grades[i];
    Arg name("grade", grade.grade.text);
    auto [same, is_new] = seen.emplace(grade.grade.text, &grade);
    if (grade.grade.given() && !is_new) {
      run.report(grade.grade.span, say(kTwice, {name}))
          .related.push_back({run.sources().place(same->second->grade.span), say(kFirst)});
    }
    if (!grade.min) {
      if (i + 1 < grades.size()) {
        run.report(span_of(grade), say(kNoMin, {name})).help = say(kWriteMin, {name});
      }
      continue;
    }
    if (last != nullptr && grade.min->value >= last->min->value) {
      run.report(span_of(grade), say(kNotFalling, {name,
                                                   {"min", grade.min->value.exact()},
                                                   {"other", last->grade.text},
                                                   {"other_min", last->min->value.exact()}}));
    }
    last = &grade;
  }
}

void check_ends(RuleRun& run, const Scheme& scheme) {
  if (std::optional<Ratio> most = highest_total(scheme)) {
    for (const Grade& grade : scheme.grades) {
      if (!grade.min || grade.min->value <= *most) continue;
      run.report(span_of(grade), say(kTooHigh, {{"grade", grade.grade.text},
                                                {"min", grade.min->value.exact()},
                                                {"most", most->exact()}}));
    }
  }
  const Grade& last = scheme.grades.back();
  if (!last.min) return;
  Ratio least = scheme.limits.min ? scheme.limits.min->value : Ratio(0);
  if (!scheme.limits.no_min && last.min->value <= least) return;
  run.report(span_of(last),
             say(kNoLastResort, {{"min", last.min->value.exact()}, {"grade", last.grade.text}}))
      .help = say(kAddLast);
}

void grade_order(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    if (scheme.grades.empty() || !run.sound(scheme.span)) continue;
    check_order(run, scheme.grades);
    if (scheme.scored()) check_ends(run, scheme);
  }
}

constexpr Rule kRules[] = {
    {"A004",
     "grade-order",
     Severity::kError,
     Fixable::kNo,
     {"grades out of order, out of reach, or with no last one",
      "等次顺序有误、无法达到或没有兜底"},
     {"Grades are written best first, and their minima must fall from one to the next. Only "
      "the "
      "last may leave its minimum out, and then takes everything below. A grade above the "
      "highest possible total can never be given; scores below the last minimum would have no "
      "grade.",
      "等次从高到低写，下限须逐级降低。只有最后一级可以不写下限，其余得分都归入这一级。"
      "下限高于最高可能得分的等次，谁也评不上；低于最后一级下限的得分，则没有等次可评。"},
     {"The first grade whose minimum is reached counts, so a minimum in the wrong place hides "
      "the grades behind it.",
      "定级时取第一个达到下限的等次，下限写错位置，后面的等次就永远评不到。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 日常管理, points: 100, deduct: 0.5}
  grades: {A: 85, B: 90, C: 60, D: }
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 日常管理, points: 100, deduct: 0.5}
  grades: {A: 90, B: 85, C: 60, D: }
)",
     grade_order},
};

}  // namespace

std::span<const Rule> rules::grade_rules() {
  return kRules;
}

}  // namespace plan
