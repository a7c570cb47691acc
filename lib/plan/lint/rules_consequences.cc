// A007 and A017: what follows from ranks and grades, and from vetoes.
#include <algorithm>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/text/prose.h"

namespace plan {
namespace {

constexpr Words kUpsideDown{"ranks {from}..{to} hold no rank; write the smaller number first",
                            "名次{from}..{to}里没有名次，小的数应写在前面"};
constexpr Words kOverlap{"rank {rank} is in {from}..{to} and in {other_from}..{other_to}",
                         "第{rank}名既在{from}..{to}之内，又在{other_from}..{other_to}之内"};
constexpr Words kOther{"the other band", "另一段名次"};
constexpr Words kNoSuchGrade{"there is no grade {grade} in {scheme}",
                             "“{scheme}”没有“{grade}”这个等次"};
constexpr Words kGrades{"its grades: {names}", "设有的等次：{names}"};
constexpr Words kNoGrades{"{scheme} has no grades", "“{scheme}”没有设等次"};

constexpr Words kNoEffect{"nothing follows from the veto {veto}",
                          "否决事项“{veto}”没有写明后果"};
constexpr Words kNoGradesToVeto{"the veto {veto} changes a grade, but {scheme} has no grades",
                                "否决事项“{veto}”要改变等次，但“{scheme}”没有设等次"};
constexpr Words kAddEffect{
    "write `grade`, `grade_cap`, `score`, `score_cap` or `unranked`, here or on its heading",
    "请在本项或其上级写明后果：直接评为、不得高于、记为、不得超过或不参加排名"};

bool has_grade(const Scheme& scheme, const std::string& name) {
  return std::any_of(scheme.grades.begin(), scheme.grades.end(),
                     [&](const Grade& grade) { return grade.grade.text == name; });
}

void check_grade(RuleRun& run, const Scheme& scheme, const Line& grade) {
  if (!grade.given() || has_grade(scheme, grade.text) || !run.sound(grade.span)) return;
  if (scheme.grades.empty()) {
    run.report(grade.span, say(kNoGrades, {{"scheme", name_of(scheme)}}));
    return;
  }
  std::vector<std::string> names;
  for (const Grade& known : scheme.grades) names.push_back(known.grade.text);
  run.report(grade.span,
             say(kNoSuchGrade, {{"grade", grade.text}, {"scheme", name_of(scheme)}}))
      .help = say(kGrades, {{"names", listed(names)}});
}

// Two bands that give the same kind of thing, so that a rank in both must be a mistake.
bool same_kind(const Consequence& a, const Consequence& b) {
  if (a.amount.has_value() != b.amount.has_value() || a.in != b.in || a.to != b.to)
    return false;
  auto times = [](const Consequence& c) { return c.consecutive ? c.consecutive->value : 1; };
  return a.at_least.text == b.at_least.text && times(a) == times(b);
}

bool clash(const Consequence& a, const Consequence& b) {
  auto [a_from, a_to] = a.ranks->value;
  auto [b_from, b_to] = b.ranks->value;
  if (std::max(a_from, b_from) > std::min(a_to, b_to) || !same_kind(a, b)) return false;
  if (a.amount) return true;
  // 前5名通报表扬、前3名授予红旗: one band within another may be meant.
  bool within = (a_from <= b_from && b_to <= a_to) || (b_from <= a_from && a_to <= b_to);
  return !within;
}

void check_bands(RuleRun& run, const std::vector<Consequence>& consequences) {
  for (std::size_t i = 0; i < consequences.size(); ++i) {
    const Consequence& band = consequences[i];
    if (!band.ranks) continue;
    auto [from, to] = band.ranks->value;
    if (from > to) {
      run.report(band.ranks->span, say(kUpsideDown, {{"from", from}, {"to", to}}));
      continue;
    }
    constexpr std::size_t kMost = 500;  // more bands than any plan has
    for (std::size_t j = i < kMost ? 0 : i - kMost; j < i; ++j) {
      const Consequence& other = consequences[j];
      if (!other.ranks || !clash(band, other)) continue;
      auto [other_from, other_to] = other.ranks->value;
      run.report(band.ranks->span, say(kOverlap, {{"rank", std::max(from, other_from)},
                                                  {"from", from},
                                                  {"to", to},
                                                  {"other_from", other_from},
                                                  {"other_to", other_to}}))
          .related.push_back({run.sources().place(other.ranks->span), say(kOther)});
    }
  }
}

void consequence_ranks(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    check_bands(run, scheme.consequences);
    for (const Consequence& consequence : scheme.consequences) {
      check_grade(run, scheme, consequence.grade);
      check_grade(run, scheme, consequence.at_least);
    }
  }
}

// `above` is what the headings over it hand down.
void check_effect(RuleRun& run, const Scheme& scheme, const Extra& veto, VetoEffect above) {
  const VetoEffect& own = veto.effect;
  if (own.grade.given()) above.grade = own.grade;
  if (own.grade_cap.given()) above.grade_cap = own.grade_cap;
  if (own.score) above.score = own.score;
  if (own.score_cap) above.score_cap = own.score_cap;
  above.unranked = above.unranked || own.unranked;
  if (!veto.items.empty()) {
    for (const Extra& item : veto.items) check_effect(run, scheme, item, above);
    return;
  }
  if (!run.sound(veto.span)) return;
  Arg name("veto", name_of(veto));
  if (!above.any()) {
    run.report(span_of(veto), say(kNoEffect, {name})).help = say(kAddEffect);
    return;
  }
  bool only_grade = !above.score && !above.score_cap && !above.unranked;
  if (only_grade && scheme.grades.empty()) {
    run.report(span_of(veto), say(kNoGradesToVeto, {name, {"scheme", name_of(scheme)}}));
  }
}

void veto_without_effect(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    for (const Extra& veto : scheme.vetoes) {
      if (run.sound(veto.span)) check_effect(run, scheme, veto, {});
    }
  }
}

constexpr Rule kRules[] = {
    {"A007",
     "consequence-ranks",
     Severity::kError,
     Fixable::kNo,
     {"rank bands that overlap or are upside down, or an unknown grade",
      "名次段重叠、写反，或等次不存在"},
     {"In consequences, ranks A..B must begin with the smaller number; two bands that both "
      "give "
      "an amount of the same kind must not share a rank, and other bands not share one in part "
      "(one within the other may be meant); and a grade must be one of the scheme's.",
      "结果运用中，名次A..B小的数写在前面；同类奖罚的两段名次不能有相同的名次，"
      "其他名次段不能部分重叠（一段完全在另一段之内的，视为有意为之）；"
      "所写的等次须是本考核设有的等次。"},
     {"Amounts add up: a unit whose rank is in two bands would be paid or fined twice.",
      "金额是累加的，同一名次落在两段里，就会奖两次或者罚两次。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村, 张集村, 孟郢村]
assessment:
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
  consequences:
    - {ranks: 1..2, label: 一等奖, amount: 3000, in: 元}
    - {ranks: 2..3, label: 二等奖, amount: 2000, in: 元}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
units: [柳湾村, 石桥村, 张集村, 孟郢村]
assessment:
  items:
    - {title: 村容村貌, points: 100, deduct: 0.5}
  consequences:
    - {ranks: 1..1, label: 一等奖, amount: 3000, in: 元}
    - {ranks: 2..3, label: 二等奖, amount: 2000, in: 元}
)",
     consequence_ranks},
    {"A017",
     "veto-without-effect",
     Severity::kError,
     Fixable::kNo,
     {"a veto from which nothing follows", "否决事项没有后果"},
     {"A veto needs one of grade, grade_cap, score, score_cap, unranked: on itself or on the "
      "heading it stands under. One that changes a grade needs a scheme that has grades.",
      "否决事项须写明一种后果：直接评为某等次、不得高于某等次、总分记为多少、总分不得超过多少、"
      "不参加排名；写在本项或其上级均可。改变等次的，本考核须设有等次。"},
     {"A record of it would change nothing, while everyone believes that it does.",
      "没有后果，记录了也不起作用，而大家都以为已经一票否决。"},
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 日常管理, points: 100, deduct: 0.5}
  vetoes:
    - {id: accident, title: 发生重大安全事故}
)",
     R"(plan: 1
id: estates
title: 住宅小区考核办法
units: [海西名苑, 悦来新城]
assessment:
  items:
    - {title: 日常管理, points: 100, deduct: 0.5}
  vetoes:
    - {id: accident, title: 发生重大安全事故, score_cap: 59}
)",
     veto_without_effect},
};

}  // namespace

std::span<const Rule> rules::consequence_rules() {
  return kRules;
}

}  // namespace plan
