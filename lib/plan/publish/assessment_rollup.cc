// Scores made of another scheme's scores: 年度得分为各季度得分的平均值.
#include <cctype>
#include <optional>

#include "plan/publish/leaf_rules.h"
#include "plan/publish/scheme_words.h"
#include "plan/text/numeral.h"

namespace plan::publishing {

std::string period_word(const Voice& voice, std::string_view name) {
  static constexpr Words kHalf[] = {{"the first half", "上半年"},
                                    {"the second half", "下半年"}};
  static constexpr Words kMonth{"month {n}", "{n}月"};
  static constexpr Words kWeek{"week {n}", "第{n}周"};
  static constexpr Words kQuarter{"Q{n}", "第{n}季度"};
  auto number = [](std::string_view digits) -> int {
    if (digits.empty() || digits.size() > 2) return 0;
    int n = 0;
    for (char c : digits) {
      if (std::isdigit(static_cast<unsigned char>(c)) == 0) return 0;
      n = n * 10 + (c - '0');
    }
    return n;
  };
  std::string_view rest = name;
  char first = name.empty() ? ' ' : name.front();
  if (first == 'Q' || first == 'H' || first == 'W') rest.remove_prefix(1);
  int n = number(rest);
  if (n > 0 && first == 'Q') {
    return voice(kQuarter, {{"n", voice.chinese() ? chinese_numeral(n) : std::to_string(n)}});
  }
  if (first == 'H' && (n == 1 || n == 2)) return voice(kHalf[n - 1]);
  if (n > 0 && first == 'W') return voice(kWeek, {{"n", n}});
  if (n > 0 && n <= 12) return voice(kMonth, {{"n", n}});
  return describe_period_name(name, voice.lang());
}

namespace {

// How many periods of `inner` one period of `outer` holds in the plan's time; nullopt when
// that differs from one to the next or is not known.
std::optional<int> periods_held(const Context& context, const Scheme& inner, Cycle outer) {
  const Maybe<Period>& time = period_of(context.plan, inner);
  if (!time || inner.cycle.value == Cycle::kOnce) return std::nullopt;
  auto first = time->value.first();
  auto last = time->value.last();
  if (!first || !last) return std::nullopt;
  if (outer != Cycle::kOnce && cycle_period(outer, *first).last < *last) return std::nullopt;
  int count = 0;
  for (Day day = *first; day <= *last && count < 400; ++count) {
    day = cycle_period(inner.cycle.value, day).last + std::chrono::days(1);
  }
  return count;
}

// “季度考核”得分, “季度考核”中“道路”得分
std::string what_is_rolled_up(const Context& context, const Scheme& source,
                              const std::string& item) {
  static constexpr Words kScheme{"{scheme} scores", "{scheme}得分"};
  static constexpr Words kItem{"scores of {item} in {scheme}", "{scheme}中{item}得分"};
  std::string scheme = quoted_scheme(context, source);
  if (item.empty()) return context.voice(kScheme, {{"scheme", scheme}});
  return context.voice(kItem,
                       {{"scheme", scheme}, {"item", quoted_item(context, source, item)}});
}

std::string weights_list(const Voice& voice, const Rollup& rollup) {
  Ratio sum(0);
  for (const PeriodWeight& weight : rollup.weights) sum += weight.weight.value;
  std::vector<std::string> out;
  for (const PeriodWeight& weight : rollup.weights) {
    std::string period = period_word(voice, weight.period.text);
    Ratio share = sum.is_zero() ? sum : weight.weight.value * Ratio(100) / sum;
    std::string value = voice.percent(share);
    if (!voice.chinese()) value = " " + value;
    out.push_back(period + value);
  }
  return voice.list(out);
}

bool combination_said(Combine combine, const Said& said) {
  switch (combine) {
    case Combine::kMean:
      return said.any_of({"平均", "mean", "average"});
    case Combine::kSum:
      return said.any_of({"相加", "之和", "累计", "sum"});
    default:
      return false;
  }
}

void add_absent(const Voice& voice, const Rollup& rollup, const std::string& noun,
                Phrases& out) {
  static constexpr Words kUnscored{"without a score for one {noun}, no score here",
                                   "缺少其中任一{noun}得分的，不计得分"};
  static constexpr Words kDrop{"a {noun} without a score is left out",
                               "没有得分的{noun}不计入"};
  static constexpr Words kZero{"a {noun} without a score counts as zero",
                               "没有得分的{noun}按零分计"};
  Absent absent = rollup.absent ? rollup.absent->value : Absent::kUnscored;
  const Words& words = absent == Absent::kDrop   ? kDrop
                       : absent == Absent::kZero ? kZero
                                                 : kUnscored;
  out.push_back(voice(words, {{"noun", noun}}));
}

}  // namespace

void add_rollup(const Context& context, const Scheme& scheme, const Rollup& rollup,
                const Ratio& full, const Said& said, Phrases& out) {
  static constexpr Words kCombine[] = {
      {"the mean of the {what} of {periods}", "取{periods}{what}的平均值"},
      {"the sum of the {what} of {periods}", "取{periods}{what}之和"},
      {"the lowest of the {what} of {periods}", "取{periods}{what}的最低值"},
      {"the highest of the {what} of {periods}", "取{periods}{what}的最高值"},
      {"the last of the {what} of {periods}", "取{periods}{what}中最后一期的得分"},
      {"the median of the {what} of {periods}", "取{periods}{what}的中位数"},
      {"the {what} of {periods}, weighted", "取{periods}{what}加权计算"},
  };
  static constexpr Words kPeriods{"every {noun} in {current}", "{current}各{noun}"};
  static constexpr Words kBest{"only the {n} highest count", "只取其中最高的{n}次"};
  static constexpr Words kScaled{"scaled to {points}", "折算为{points}"};
  static constexpr Words kMonth{"month", "月份"};  // 各月度 is said by nobody
  static constexpr Words kWeights{"weights: {list}", "权重为：{list}"};
  const Voice& voice = context.voice;
  if (rollup.scheme_index < 0) return;
  const Scheme& source = context.plan.schemes[static_cast<std::size_t>(rollup.scheme_index)];
  Combine combine = rollup.combine ? rollup.combine->value : Combine::kMean;
  std::string noun = cycle_noun(voice, source.cycle.value);

  std::string one = source.cycle.value == Cycle::kMonth ? voice(kMonth) : noun;

  std::string periods =
      voice(kPeriods, {{"noun", one}, {"current", this_cycle(voice, scheme.cycle.value)}});
  if (!rollup.periods.empty()) {
    std::vector<std::string> names;
    for (const Line& period : rollup.periods) names.push_back(period_word(voice, period.text));
    periods = voice.list(names);
  }
  bool plainly = rollup.periods.empty() && !rollup.best && rollup.weights.empty();
  if (!(plainly && combination_said(combine, said) && said.has(noun))) {
    out.push_back(voice(
        kCombine[static_cast<std::size_t>(combine)],
        {{"what", what_is_rolled_up(context, source, rollup.item_id)}, {"periods", periods}}));
  }
  if (rollup.best) out.push_back(voice(kBest, {{"n", rollup.best->value}}));
  if (!rollup.weights.empty()) {
    out.push_back(voice(kWeights, {{"list", weights_list(voice, rollup)}}));
  }

  const Item* item = rollup.item_id.empty() ? nullptr : find_item(source, rollup.item_id);
  Ratio of = item == nullptr ? plan::full_marks(source) : full_points(*item);
  std::optional<int> count = 1;
  if (combine == Combine::kSum) {
    count = rollup.periods.empty() ? periods_held(context, source, scheme.cycle.value)
                                   : static_cast<int>(rollup.periods.size());
    if (count && rollup.best && rollup.best->value < *count) count = rollup.best->value;
  }
  bool as_is = count && of * Ratio(*count) == full;
  if (!as_is && !said.any_of({"折算", "scaled"})) {
    out.push_back(voice(kScaled, {{"points", voice.points(full)}}));
  }
  add_absent(voice, rollup, one, out);
}

}  // namespace plan::publishing
