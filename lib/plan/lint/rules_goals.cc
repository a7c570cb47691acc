// T007, T008, T012: goals and their metrics.
#include <algorithm>
#include <functional>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_scan.h"
#include "plan/text/any_word.h"
#include "plan/text/number.h"
#include "plan/text/numeral.h"

namespace plan {
namespace {

constexpr Words kUnmeasured{"{goal} has no metric", "“{goal}”没有量化指标"};
constexpr Words kMeasure{"write what it is measured by as `metric` (量化指标)",
                         "请写“量化指标”（metric），说明用什么衡量"};

constexpr Words kOverAll{"{metric} cannot be {value} %: a share is at most 100 %",
                         "“{metric}”不可能达到{value}%：比例最高为100%"};
constexpr Words kBackwards{"{metric} is to be at least {low} and at most {high}",
                           "“{metric}”的下限（{low}）高于上限（{high}）"};
constexpr Words kAlreadyMet{
    "{metric} is met already: the baseline is {baseline}, the goal {value}",
    "“{metric}”现在就已达到：现状为{baseline}，目标为{value}"};
constexpr Words kCorrect{"correct the number, or the baseline",
                         "请更正目标值，或者更正现状值（baseline）"};

constexpr Words kOtherNumber{"the text says {found}, the metric {value}",
                             "正文写的是{found}，指标写的是{value}"};
constexpr Words kMakeEqual{"make the two the same", "请使两处一致"};
constexpr Words kTextHere{"the text is here", "正文在这里"};

bool is_percent(const Metric& metric) {
  std::string unit = to_half_width(metric.unit.text);
  return unit == "%" || unit == "百分比" || unit == "percent";
}

using Visit = std::function<void(const Clause& clause, const Metric& metric)>;

// The metrics of goals and tasks. A clause that is both is visited for each.
void for_each_metric(const Plan& plan, const Visit& visit) {
  for (const Clause* goal : plan.goals) {
    if (!goal->goal) continue;
    for (const Metric& metric : goal->goal->metrics) visit(*goal, metric);
  }
  for (const Task& task : plan.tasks) {
    for (const Metric& metric : task.facts->metrics) visit(*task.clause, metric);
  }
}

std::string name_of(const Metric& metric, const Clause& clause) {
  return metric.name.given() ? metric.name.text : plan::name_of(clause);
}

void goal_unmeasured(RuleRun& run) {
  const Plan& plan = run.plan();
  std::vector<bool> measured(plan.goals.size(), false);
  for (const Task& task : plan.tasks) {
    int goal = task.facts->goal.index;
    if (goal >= 0 && !task.facts->metrics.empty()) {
      measured[static_cast<std::size_t>(goal)] = true;
    }
  }
  for (std::size_t i = 0; i < plan.goals.size(); ++i) {
    const Clause& goal = *plan.goals[i];
    bool has = measured[i] || (goal.goal && !goal.goal->metrics.empty());
    if (has || !run.sound(goal.span)) continue;
    run.report(span_of(goal), say(kUnmeasured, {{"goal", plan::name_of(goal)}})).help =
        say(kMeasure);
  }
}

class MetricCheck {
 public:
  MetricCheck(RuleRun& run, const Clause& clause, const Metric& metric)
      : run_(run), metric_(metric), name_(name_of(metric, clause)) {
    context_ = name_ + clause.title.text;
    for (const std::string& paragraph : clause.text.paragraphs) context_ += paragraph;
  }

  void check() {
    check_share();
    if (metric_.at_least && metric_.at_most &&
        metric_.at_least->value > metric_.at_most->value) {
      report(metric_.at_least->span,
             say(kBackwards, {{"metric", name_},
                              {"low", shown(metric_.at_least->value)},
                              {"high", shown(metric_.at_most->value)}}));
      return;
    }
    check_baseline();
  }

 private:
  [[nodiscard]] std::string shown(const Ratio& value) const {
    return value.exact() + (is_percent(metric_) ? "%" : metric_.unit.text);
  }

  // Growth, and what is compared with a plan or last year, may well be over 100 %.
  void check_share() {
    constexpr std::string_view kOpen[] = {"增", "超",   "涨",   "倍",   "完成", "达产", "同比",
                                          "较", "比上", "上年", "预算", "达成", "执行", "周转"};
    const Maybe<Ratio>& value = metric_.at_least ? metric_.at_least : metric_.equals;
    if (!is_percent(metric_) || !value || value->value <= Ratio(100)) return;
    if (has_any(context_, kOpen)) return;
    report(value->span, say(kOverAll, {{"metric", name_}, {"value", value->value.exact()}}));
  }

  // 保持在95%以上 is a goal of its own.
  void check_baseline() {
    constexpr std::string_view kKeep[] = {"保持",     "稳定",   "巩固",     "维持",
                                          "控制",     "不降",   "不低于上", "不高于上",
                                          "不超过上", "零增长", "守住"};
    if (!metric_.baseline || has_any(context_, kKeep)) return;
    const Ratio& now = metric_.baseline->value;
    bool low = !metric_.at_least || now >= metric_.at_least->value;
    bool high = !metric_.at_most || now <= metric_.at_most->value;
    const Maybe<Ratio>* met = nullptr;
    if (metric_.at_most && low && high) met = &metric_.at_most;
    if (metric_.at_least && low && high) met = &metric_.at_least;
    if (metric_.equals && now == metric_.equals->value) met = &metric_.equals;
    if (met == nullptr) return;
    report((*met)->span,
           say(kAlreadyMet,
               {{"metric", name_}, {"baseline", shown(now)}, {"value", shown((*met)->value)}}));
  }

  void report(const Span& at, Message message) {
    run_.report(at, std::move(message)).help = say(kCorrect);
  }

  RuleRun& run_;
  const Metric& metric_;
  std::string name_;
  std::string context_;  // all that is said of it
};

void metric_senseless(RuleRun& run) {
  for_each_metric(run.plan(), [&](const Clause& clause, const Metric& metric) {
    MetricCheck(run, clause, metric).check();
  });
}

struct Amount {
  Ratio value;
  std::string written;  // 95%
};

// The numbers of a text that stand before `unit`: 95%, 1.2万户, 百分之九十五.
class Amounts {
 public:
  Amounts(std::string_view unit, bool percent) : unit_(unit), percent_(percent) {}

  void read(const std::string& paragraph) {
    std::string text = to_half_width(paragraph);
    for (std::size_t i = 0; i < text.size();) {
      if (!is_digit(text[i])) {
        ++i;
        continue;
      }
      std::size_t begin = i;
      while (i < text.size() && (is_digit(text[i]) || is_inner(text, i))) ++i;
      add(std::string_view(text), begin, i);
    }
    if (percent_) read_in_words(text);
  }

  [[nodiscard]] const std::vector<Amount>& all() const { return all_; }
  [[nodiscard]] bool say(const Ratio& value) const {
    return (says_all_ && value == Ratio(100)) ||
           std::any_of(all_.begin(), all_.end(),
                       [&](const Amount& amount) { return amount.value == value; });
  }

 private:
  // The point of 95.5 and the commas of 12,000.
  static bool is_inner(std::string_view text, std::size_t i) {
    return (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && is_digit(text[i + 1]);
  }

  void add(std::string_view text, std::size_t begin, std::size_t end) {
    auto value = parse_cell_number(text.substr(begin, end - begin));
    std::size_t behind = end;
    while (behind < text.size() && text[behind] == ' ') ++behind;
    if (!value) return;
    bool has_unit = text.substr(behind).starts_with(unit_);
    struct Factor {
      std::string_view word;
      long long times;
    };
    for (Factor factor : {Factor{"万", 10'000}, Factor{"亿", 100'000'000}}) {
      if (has_unit || !text.substr(behind).starts_with(factor.word)) continue;
      if (!text.substr(behind + factor.word.size()).starts_with(unit_)) continue;
      value = *value * Ratio(factor.times);
      behind += factor.word.size();
      has_unit = true;
    }
    if (!has_unit) return;
    std::size_t all = behind + unit_.size();
    all_.push_back({*value, std::string(text.substr(begin, all - begin))});
  }

  // 百分之九十五; 全部 and 应收尽收 for 100 %.
  void read_in_words(std::string_view text) {
    constexpr std::string_view kPercent = "百分之";
    constexpr std::size_t kBytes = 3;
    for (std::size_t at = text.find(kPercent); at != text.npos;
         at = text.find(kPercent, at + kPercent.size())) {
      std::size_t begin = at + kPercent.size(), end = begin;
      while (end < text.size() &&
             std::string_view("一二三四五六七八九十百").find(text.substr(end, kBytes)) !=
                 std::string_view::npos) {
        end += kBytes;
      }
      if (auto n = parse_chinese_numeral(text.substr(begin, end - begin))) {
        all_.push_back({Ratio(*n), std::string(text.substr(at, end - at))});
      }
    }
    constexpr std::string_view kAll[] = {"全覆盖", "全部", "百分百", "全面", "应"};
    says_all_ = says_all_ || has_any(text, kAll);
  }

  std::string unit_;
  bool percent_;
  std::vector<Amount> all_;
  bool says_all_ = false;
};

void compare_with_text(RuleRun& run, const Clause& clause, const Metric& metric) {
  if (!metric.unit.given() || !clause.text.given()) return;
  bool percent = is_percent(metric);
  Amounts amounts(percent ? "%" : to_half_width(metric.unit.text), percent);
  amounts.read(clause.title.text);
  for (const std::string& paragraph : clause.text.paragraphs) amounts.read(paragraph);
  for (const Clause& item : clause.items) {
    for (const std::string& paragraph : item.text.paragraphs) amounts.read(paragraph);
  }
  // A text without any such number leaves it to the metric.
  const std::vector<Amount>& all = amounts.all();
  if (all.empty()) return;
  for (const auto* value : {&metric.at_least, &metric.at_most, &metric.equals}) {
    if (!*value || amounts.say((*value)->value)) continue;
    std::string found;
    for (const Amount& amount : all) found += (found.empty() ? "" : "、") + amount.written;
    std::string unit = percent ? "%" : metric.unit.text;
    Finding& finding = run.report(
        (*value)->span,
        say(kOtherNumber, {{"found", found}, {"value", (*value)->value.exact() + unit}}));
    finding.help = say(kMakeEqual);
    Span text = part_of(run.sources(), clause.text.span, all.front().written);
    finding.related.push_back({run.sources().place(text), say(kTextHere)});
  }
}

void metric_against_text(RuleRun& run) {
  for_each_metric(run.plan(), [&](const Clause& clause, const Metric& metric) {
    compare_with_text(run, clause, metric);
  });
}

constexpr Rule kRules[] = {
    {"T007",
     "goal-unmeasured",
     Severity::kOff,
     Fixable::kNo,
     {"a goal without a metric", "工作目标没有量化指标"},
     {"A goal that has no metric, and that no task with a metric carries out. Off unless it is "
      "selected: many goals cannot be put in numbers.",
      "工作目标没有写量化指标，落实它的任务也没有。许多目标难以量化，因此平时不检查，选了才查"
      "。"},
     {"Whether it was reached is a matter of opinion.", "没有指标，目标是否达到各有各的说法。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - 村容村貌明显改善。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - text: 村容村貌明显改善，群众满意率达到95%以上。
    metric: {name: 群众满意率, at_least: 95, unit: '%'}
)",
     goal_unmeasured},
    {"T008",
     "metric-senseless",
     Severity::kError,
     Fixable::kNo,
     {"a metric that cannot be met, or is met already", "指标不可能达到，或者现在就已达到"},
     {"A share of more than 100 % (growth, and what is compared with a plan or last year, may "
      "be more), a lower limit above the upper one, or a baseline that meets the goal. Where "
      "the text speaks of keeping a level (保持, 稳定), the baseline may meet it.",
      "比例超过100%（增长率、完成率等可以超过）；下限高于上限；现状值已经达到目标值。"
      "正文写明保持、稳定在某一水平的，现状可以已经达到。"},
     {"Nothing needs to be done for such a goal, or nothing can. Usually a digit is wrong, or "
      "baseline and goal were swapped.",
      "这样的目标要么不用做就已达到，要么怎么做也达不到。"
      "多半是数字写错，或者现状值与目标值写颠倒了。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - text: 提高群众对村庄环境的满意率。
    metric: {name: 群众满意率, at_least: 90, baseline: 93, unit: '%'}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - text: 提高群众对村庄环境的满意率。
    metric: {name: 群众满意率, at_least: 93, baseline: 90, unit: '%'}
)",
     metric_senseless},
    {"T012",
     "metric-against-text",
     Severity::kWarning,
     Fixable::kNo,
     {"a metric whose number is not the one in the text", "指标的数值与正文不一致"},
     {"The text of the goal or task has numbers with the metric's unit (95%, 百分之九十五, "
      "1.2万户), and none of them is the metric's. A text without such numbers leaves them to "
      "the metric.",
      "目标或任务的正文里有以指标的计量单位为单位的数（95%、百分之九十五、1.2万户），"
      "但没有一个等于指标的数值。正文没有这类数的，以指标为准，不作比较。"},
     {"People go by the text, the scores by the metric.",
      "基层看的是正文，考核用的是指标，两处不一致就会各执一词。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - text: 群众满意率达到90%以上。
    metric: {name: 群众满意率, at_least: 95, unit: '%'}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
goals:
  - text: 群众满意率达到95%以上。
    metric: {name: 群众满意率, at_least: 95, unit: '%'}
)",
     metric_against_text},
};

}  // namespace

std::span<const Rule> rules::goal_rules() {
  return kRules;
}

}  // namespace plan
