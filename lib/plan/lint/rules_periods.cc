// D006, D007, D010: the plan's own period, year and date.
#include <algorithm>

#include "plan/lint/days.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_scan.h"
#include "plan/text/any_word.h"
#include "plan/text/number.h"

namespace plan {
namespace {

constexpr Words kStartsEarly{"{thing} starts on {date}, before the plan does ({period})",
                             "“{thing}”{date}开始，早于方案的实施期限（{period}）"};
constexpr Words kStartsLate{"{thing} starts on {date}, when the plan has ended ({period})",
                            "“{thing}”{date}开始，这时方案的实施期限（{period}）已过"};
constexpr Words kDueEarly{"{thing} is due on {date}, before the plan starts ({period})",
                          "“{thing}”的完成时限（{date}）早于方案的实施期限（{period}）"};
constexpr Words kDueLate{"{thing} is due on {date}, when the plan has ended ({period})",
                         "“{thing}”的完成时限（{date}）晚于方案的实施期限（{period}）"};
constexpr Words kOnePeriod{"correct the date, or the plan's `period`",
                           "请更正这个日期，或者更正方案的“实施期限”"};

constexpr Words kTitleYear{"the title says {year}, the plan's period is {period}",
                           "标题写的是{year}年，方案的实施期限是{period}"};
constexpr Words kNumberYear{"the document number says {year}, the plan's period is {period}",
                            "发文字号写的是{year}年，方案的实施期限是{period}"};
constexpr Words kOneYear{"correct the year, or the period", "请更正年份，或者更正实施期限"};

constexpr Words kLate{"dated {date}, after {stage} began ({start})",
                      "成文日期{date}晚于“{stage}”的开始时间（{start}）"};
constexpr Words kDateFirst{
    "a plan is issued before it is carried out: correct the date, or the stage",
    "方案应当先印发后实施，请更正成文日期或者阶段的时间"};

class OutsidePeriod {
 public:
  OutsidePeriod(RuleRun& run, const Maybe<Period>& period)
      : run_(run), period_(period->value), range_(days_of(period->value)) {}

  void check() {
    if (!range_.has_year || range_.backwards()) return;
    const Plan& plan = run_.plan();
    for (const Clause* stage : plan.stages) {
      if (!stage->stage || stage->stage->end_only) continue;
      check_start(stage->stage->period, name_of(*stage), false);
    }
    for (const Task& task : plan.tasks) {
      check_start(task.facts->period, name_of(task), task.standing);
      check_due(task.facts->due, name_of(task));
      check_metrics(task.facts->metrics, name_of(task));
    }
    for (const Clause* goal : plan.goals) {
      if (goal->goal) check_metrics(goal->goal->metrics, name_of(*goal));
    }
    for (const Scheme& scheme : plan.schemes) {
      check_start(scheme.period, name_of(scheme), false);
    }
  }

 private:
  void check_start(const Maybe<Period>& period, const Message& name, bool standing) {
    if (!period || !period->value.start) return;
    const Period& own = period->value;
    // What is done all the time may have begun long before.
    bool early = !standing && !own.standing;
    report(*own.start, period->span, name, early ? &kStartsEarly : nullptr, kStartsLate);
  }
  void check_start(const Maybe<Period>& period, const std::string& name, bool standing) {
    check_start(period, plain(name), standing);
  }

  void check_due(const Maybe<PartialDate>& due, const std::string& name) {
    if (due) report(due->value, due->span, plain(name), &kDueEarly, kDueLate);
  }

  void check_metrics(const std::vector<Metric>& metrics, const std::string& owner) {
    for (const Metric& metric : metrics) {
      check_due(metric.due, metric.name.given() ? metric.name.text : owner);
    }
  }

  // Only when all the days that the date may mean lie outside.
  void report(const PartialDate& date, const Span& at, const Message& name, const Words* early,
              const Words& late) {
    std::optional<Day> first = date.first(), last = date.last();
    if (!first || !last) return;
    const Words* words = nullptr;
    if (range_.first && *last < *range_.first) words = early;
    if (range_.last && *first > *range_.last) words = &late;
    if (words == nullptr) return;
    run_.report(at, say(*words, {{"thing", name},
                                 {"date", date_words(date)},
                                 {"period", period_words(period_)}}))
        .help = say(kOnePeriod);
  }

  RuleRun& run_;
  const Period& period_;
  Days range_;
};

void outside_period(RuleRun& run) {
  if (run.plan().period) OutsidePeriod(run, run.plan().period).check();
}

struct Years {
  int first = 0, last = 0;  // 0: none
  std::size_t begin = 0, end = 0;

  [[nodiscard]] bool found() const { return first != 0; }
};

// A year of this or the last century at `at`, and nothing but a year.
int year_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  if (at + kDigits > text.size() || (at > 0 && is_digit(text[at - 1]))) return 0;
  if (at + kDigits < text.size() && is_digit(text[at + kDigits])) return 0;
  if (!text.substr(at).starts_with("19") && !text.substr(at).starts_with("20")) return 0;
  int year = 0;
  for (char c : text.substr(at, kDigits)) {
    if (!is_digit(c)) return 0;
    year = year * 10 + (c - '0');
  }
  return year;
}

// What is prepared for in a year need not happen in it.
bool is_looked_forward_to(std::string_view before) {
  constexpr std::string_view kWords[] = {"迎接", "迎",   "迎战", "备战", "备考", "申报",
                                         "争创", "冲刺", "面向", "落实", "贯彻", "根据"};
  return ends_with_any(before, kWords);
}

// The years that a title names as its own: 2024年, 2024年度, 2023—2024学年. Those in 《》 are
// another document's.
Years years_of_title(std::string_view text) {
  Years out;
  int quoted = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("《")) ++quoted;
    if (text.substr(i).starts_with("》")) --quoted;
    if (quoted > 0 || !is_digit(text[i])) continue;
    int year = year_at(text, i);
    if (year == 0) continue;
    std::string_view behind = text.substr(i + 4);
    bool written = behind.starts_with("年") || behind.starts_with("-") ||
                   behind.starts_with("—") || behind.starts_with("–") ||
                   behind.starts_with("至") || behind.starts_with("~") ||
                   behind.starts_with("～") || behind.starts_with("学年");
    if (!written || is_looked_forward_to(text.substr(0, i))) continue;
    if (!out.found()) {
      out = {year, year, i, i + 4};
    }
    out.first = std::min(out.first, year);
    out.last = std::max(out.last, year);
  }
  return out;
}

// The year in brackets: 〔2024〕, [2024], (2024).
Years year_of_number(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    int year = is_digit(text[i]) ? year_at(text, i) : 0;
    if (year == 0) continue;
    std::string_view before = text.substr(0, i);
    for (std::string_view open : {"〔", "［", "[", "（", "(", "【"}) {
      if (before.ends_with(open)) return {year, year, i, i + 4};
    }
  }
  return {};
}

void report_year(RuleRun& run, const Line& line, const std::string& text, const Years& years,
                 const Words& words) {
  std::string year = text.substr(years.begin, years.end - years.begin);
  // Typed in full-width digits it is not found there: the whole line will do.
  run.report(part_of(run.sources(), line.span, year),
             say(words, {{"year", year}, {"period", period_words(run.plan().period->value)}}))
      .help = say(kOneYear);
}

void year_mismatch(RuleRun& run) {
  const Plan& plan = run.plan();
  if (!plan.period) return;
  Days range = days_of(plan.period->value);
  if (!range.has_year || range.backwards() || (!range.first && !range.last)) return;
  auto outside = [&](const Years& years) {
    return years.found() && ((range.first && years.last < year_of(*range.first)) ||
                             (range.last && years.first > year_of(*range.last)));
  };
  std::string title = to_half_width(plan.title.text);
  if (Years years = years_of_title(title); outside(years)) {
    report_year(run, plan.title, title, years, kTitleYear);
  }
  std::string number = to_half_width(plan.number.text);
  Years years = year_of_number(number);
  // Next year's plan is often issued in December: its number has the year of its date.
  bool dated = plan.date && plan.date->value.year == years.first;
  if (outside(years) && !dated) report_year(run, plan.number, number, years, kNumberYear);
}

void issued_late(RuleRun& run) {
  const Plan& plan = run.plan();
  if (!plan.date || !plan.date->value.first()) return;
  const Clause* earliest = nullptr;
  std::optional<Day> began;  // the latest day that its start may mean
  for (const Clause* stage : plan.stages) {
    if (!stage->stage || !stage->stage->period || stage->stage->end_only) continue;
    const std::optional<PartialDate>& start = stage->stage->period->value.start;
    std::optional<Day> last = start ? start->last() : std::nullopt;
    if (!last || (began && *began <= *last)) continue;
    earliest = stage;
    began = last;
  }
  if (!began || *plan.date->value.first() <= *began) return;
  run.report(plan.date->span,
             say(kLate, {{"date", date_words(plan.date->value)},
                         {"stage", name_of(*earliest)},
                         {"start", date_words(*earliest->stage->period->value.start)}}))
      .help = say(kDateFirst);
}

constexpr Rule kRules[] = {
    {"D006",
     "outside-period",
     Severity::kError,
     Fixable::kNo,
     {"something that starts or is due outside the plan's period",
      "开始时间或完成时限不在方案的实施期限内"},
     {"A stage, task or scheme that starts before the plan does or when it has ended, and a "
      "task or metric that is due at such a time. Open ends and standing tasks may run on, and "
      "what is done all the time may have begun earlier. Of an inexact date all days must lie "
      "outside.",
      "阶段、任务、考核在方案开始之前或结束之后才开始，任务、指标的完成时限在方案的实施期限之外"
      "。没有写结束日期的和长期坚持的可以延续到方案之后，长期坚持的也可以早就开始。"
      "日期不精确的，全部日子都在期限之外才算。"},
     {"Such a date never comes while the plan is carried out. Often a year was left over from "
      "last year's plan.",
      "方案实施期间根本轮不到这个日期。多半是沿用上年的方案，年份没有改过来。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
period: 2024
stages:
  - title: 宣传发动阶段
    period: 2023-04-01..2024-04-30
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
period: 2024
stages:
  - title: 宣传发动阶段
    period: 2024-04-01..2024-04-30
)",
     outside_period},
    {"D007",
     "year-mismatch",
     Severity::kWarning,
     Fixable::kNo,
     {"a year in the title or number that is not the period's",
      "标题或发文字号的年份与实施期限不符"},
     {"The year that the title names (2024年, 2023—2024学年), or that stands in brackets in "
      "the "
      "document number, is none of the years of the plan's period. A number that has the year "
      "of the plan's date is right: plans are often issued in the December before. Years in "
      "《》 are another document's.",
      "标题所写的年份（2024年、2023—2024学年）或者发文字号括号内的年份，"
      "不在方案实施期限的年份之内。发文字号与成文日期同年的不算，第二年的方案常在上年12月印发。"
      "书名号里的年份是别的文件的，不作比较。"},
     {"A plan that was written over last year's often keeps its year in one place.",
      "在上年方案的基础上修改，往往有一处年份忘了改。"},
     R"(plan: 1
id: cleanup
title: 望淮镇2023年村庄清洁行动实施方案
period: 2024
)",
     R"(plan: 1
id: cleanup
title: 望淮镇2024年村庄清洁行动实施方案
period: 2024
)",
     year_mismatch},
    {"D010",
     "issued-late",
     Severity::kInfo,
     Fixable::kNo,
     {"a plan dated after its first stage began", "成文日期晚于第一个阶段的开始时间"},
     {"The plan's date is later than the start of the stage that starts first. An inexact "
      "start (4月) counts as late as it can be.",
      "方案的成文日期晚于最早一个阶段的开始时间。开始时间不精确的（如4月），"
      "按可能的最晚一天算。"},
     {"What was to be done before the plan was known could not be done. Either the date is "
      "wrong, or the first stage should begin later.",
      "方案还没有印发，第一阶段就已经开始，基层无法照办。不是日期写错，就是第一阶段应当推后。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
date: 2024-05-10
stages:
  - title: 宣传发动阶段
    period: 2024-04-20..2024-05-31
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
date: 2024-04-18
stages:
  - title: 宣传发动阶段
    period: 2024-04-20..2024-05-31
)",
     issued_late},
};

}  // namespace

std::span<const Rule> rules::period_rules() {
  return kRules;
}

}  // namespace plan
