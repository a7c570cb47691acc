// A022: a yearly scheme whose year is not whole.
#include <algorithm>
#include <optional>
#include <string>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/text/date.h"

namespace plan {
namespace {

constexpr Words kCutOff{"{scheme} counts four quarters, but its period has only {n}",
                        "“{scheme}”按四个季度计算，但考核期限内只有{n}个季度"};
constexpr Words kNotWithin{"{period} is counted here, but lies outside the period of {scheme}",
                           "这里要计算{period}，但它不在“{scheme}”的考核期限之内"};
constexpr Words kPeriodIs{"its period is {period}", "考核期限是{period}"};

struct Quarters {
  Day first, last;
  int count = 0;
};

std::optional<Quarters> quarters_of(const Plan& plan, const Scheme& scheme) {
  const Maybe<Period>& period = period_of(plan, scheme);
  if (!period) return {};
  std::optional<Day> first = period->value.first(), last = period->value.last();
  if (!first || !last || *last < *first) return {};
  Quarters out{*first, *last};
  constexpr int kEnough = 4;
  for (Day day = *first; day <= *last && out.count < kEnough; ++out.count) {
    day = cycle_period(Cycle::kQuarter, day).last + std::chrono::days(1);
  }
  return out.count < kEnough ? std::optional(out) : std::nullopt;
}

// Where the scheme says that it counts four of them.
const Span* four_quarters(const Scheme& scheme) {
  auto says_so = [](std::string_view text) {
    return text.find("四个季度") != text.npos || text.find("4个季度") != text.npos;
  };
  auto in_prose = [&](const Prose& prose) {
    return std::any_of(prose.paragraphs.begin(), prose.paragraphs.end(), says_so);
  };
  if (says_so(scheme.title.text)) return &scheme.title.span;
  if (in_prose(scheme.text)) return &scheme.text.span;
  for (const Item* leaf : leaves(scheme)) {
    if (!std::holds_alternative<Rollup>(leaf->method)) continue;
    if (says_so(leaf->title.text)) return &leaf->title.span;
    if (in_prose(leaf->text)) return &leaf->text.span;
  }
  return nullptr;
}

// Days of a scheme, as far as they are known.
bool holds_part_of(const Plan& plan, const Scheme& scheme, Day first, Day last) {
  const Maybe<Period>& period = period_of(plan, scheme);
  if (!period) return false;
  std::optional<Day> from = period->value.first(), to = period->value.last();
  return from && to && *from <= last && first <= *to;
}

void check_named_quarter(RuleRun& run, const Scheme& scheme, const Scheme& other,
                         const Quarters& quarters, const Line& written) {
  auto date = parse_date(written.text);
  if (!date && written.text.starts_with('Q')) {
    date = parse_date(std::to_string(year_of(quarters.first)) + "-" + written.text);
  }
  if (!date || date->kind != PartialDate::Kind::kQuarter) return;
  if (!date->has_year()) *date = date->with_year(year_of(quarters.first));
  std::optional<Day> first = date->first(), last = date->last();
  if (!first || !last || (*last >= quarters.first && *first <= quarters.last)) return;
  // A quarter that the other scheme does not have either is A012's.
  if (!holds_part_of(run.plan(), other, *first, *last)) return;
  Finding& finding =
      run.report(written.span, say(kNotWithin, {{"period", Message{describe(*date, Lang::kEn),
                                                                   describe(*date, Lang::kZh)}},
                                                {"scheme", name_of(scheme)}}));
  std::string period = iso_date(quarters.first) + ".." + iso_date(quarters.last);
  finding.notes.push_back(say(kPeriodIs, {{"period", period}}));
}

void scheme_cut_off(RuleRun& run) {
  for (const Scheme& scheme : run.plan().schemes) {
    if (scheme.cycle.value != Cycle::kYear || !scheme.scored()) continue;
    std::optional<Quarters> quarters = quarters_of(run.plan(), scheme);
    if (!quarters || year_of(quarters->first) != year_of(quarters->last)) continue;
    if (const Span* said = four_quarters(scheme)) {
      Finding& finding = run.report(
          *said, say(kCutOff, {{"scheme", name_of(scheme)}, {"n", quarters->count}}));
      std::string period = iso_date(quarters->first) + ".." + iso_date(quarters->last);
      finding.notes.push_back(say(kPeriodIs, {{"period", period}}));
    }
    for (const Item* leaf : leaves(scheme)) {
      const auto* rollup = std::get_if<Rollup>(&leaf->method);
      if (rollup == nullptr || rollup->scheme_index < 0) continue;
      auto index = static_cast<std::size_t>(rollup->scheme_index);
      const Scheme& other = run.plan().schemes[index];
      for (const Line& period : rollup->periods) {
        check_named_quarter(run, scheme, other, *quarters, period);
      }
      for (const PeriodWeight& weight : rollup->weights) {
        check_named_quarter(run, scheme, other, *quarters, weight.period);
      }
    }
  }
}

constexpr Rule kRules[] = {
    {"A022",
     "scheme-cut-off",
     Severity::kWarning,
     Fixable::kNo,
     {"a yearly scheme that counts quarters outside its period",
      "年度考核要算的季度不在期限之内"},
     {"A scheme by the year whose period, or the plan's, lies in one year and holds fewer than "
      "four quarters, while its title, text or a rollup says 四个季度, or a rollup names a "
      "quarter "
      "that lies outside.",
      "按年度考核，期限在一年之内且不足四个季度，而名称、正文或者汇总项目写着“四个季度”，"
      "或者汇总时列出了期限以外的季度。"},
     {"The scores of those quarters are outside the scheme and never counted. Give the scheme "
      "the whole year as its period, or count the quarters there are.",
      "期限以外的季度得分不会计入。请把考核期限写成全年，或者按实有的季度计算。"},
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
period: 2024-04..2024-12
units: [柳湾村, 石桥村]
assessment:
  - id: quarterly
    cycle: quarter
    items:
      - {title: 道路沿线, points: 100, deduct: 0.2}
  - id: annual
    cycle: year
    text: 年度得分为四个季度得分的平均值。
    items:
      - {title: 季度平均, points: 100, rollup: quarterly}
)",
     R"(plan: 1
id: villages
title: 村庄清洁行动考核办法
period: 2024
units: [柳湾村, 石桥村]
assessment:
  - id: quarterly
    cycle: quarter
    items:
      - {title: 道路沿线, points: 100, deduct: 0.2}
  - id: annual
    cycle: year
    text: 年度得分为四个季度得分的平均值。
    items:
      - {title: 季度平均, points: 100, rollup: quarterly}
)",
     scheme_cut_off},
};

}  // namespace

std::span<const Rule> rules::cut_off_rules() {
  return kRules;
}

}  // namespace plan
