// Measured values, rates and levels: how x becomes points.
#include "plan/publish/leaf_rules.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

// A value of x as it is written: 95% for rates, 95 for measurements.
std::string value_word(const Voice& voice, const Ratio& value, bool is_rate) {
  return is_rate ? voice.percent(value) : value.exact();
}

// A step of x: 5个百分点 for rates, 5 for measurements.
std::string step_word(const Voice& voice, const Ratio& step, bool is_rate) {
  static constexpr Words kPercent{"{n} percentage points", "{n}个百分点"};
  static constexpr Words kOnePercent{"{n} percentage point", "{n}个百分点"};
  if (!is_rate) return step.exact();
  return voice(step == Ratio(1) ? kOnePercent : kPercent, {{"n", step.exact()}});
}

// 得5分, 不得分.
std::string earns(const Voice& voice, const Ratio& points) {
  static constexpr Words kEarns{"{points}", "得{points}"};
  static constexpr Words kNothing{"nothing", "不得分"};
  return points.is_zero() ? voice(kNothing) : voice(kEarns, {{"points", voice.points(points)}});
}

bool bands_said(const std::vector<Band>& bands, bool is_rate, const Said& said) {
  for (const Band& band : bands) {
    const Maybe<Ratio>& edge = band.min ? band.min : band.max;
    if (edge && !said.number(edge->value, is_rate ? "%" : "")) return false;
    if (!said.number(band.score.value, "分") && !band.score.value.is_zero()) return false;
  }
  return true;
}

// 95%（含）以上的得5分，90%（含）以上不足95%的得4分，其余不得分
std::string bands_phrase(const Voice& voice, const std::vector<Band>& bands, bool is_rate) {
  static constexpr Words kFrom{"{min} and above: {earns}", "{min}（含）以上的{earns}"};
  static constexpr Words kAll{"{min}: {earns}", "{min}的{earns}"};
  static constexpr Words kBetween{"{min} to below {above}: {earns}",
                                  "{min}（含）以上不足{above}的{earns}"};
  static constexpr Words kUpTo{"up to {max}: {earns}", "不超过{max}的{earns}"};
  static constexpr Words kOver{"over {below} up to {max}: {earns}",
                               "超过{below}不超过{max}的{earns}"};
  static constexpr Words kElse{"otherwise {earns}", "其余{earns}"};
  std::vector<std::string> out;
  std::string before;  // the edge of the band before this one
  bool has_else = false;
  for (const Band& band : bands) {
    std::string score = earns(voice, band.score.value);
    if (!band.min && !band.max) {
      out.push_back(voice(kElse, {{"earns", score}}));
      has_else = true;
      break;
    }
    bool from = band.min.has_value();
    std::string edge = value_word(voice, (from ? band.min : band.max)->value, is_rate);
    if (from && is_rate && band.min->value == Ratio(100)) {
      out.push_back(voice(kAll, {{"min", edge}, {"earns", score}}));  // there is nothing above
    } else if (before.empty()) {
      out.push_back(from ? voice(kFrom, {{"min", edge}, {"earns", score}})
                         : voice(kUpTo, {{"max", edge}, {"earns", score}}));
    } else {
      out.push_back(from ? voice(kBetween, {{"min", edge}, {"above", before}, {"earns", score}})
                         : voice(kOver, {{"max", edge}, {"below", before}, {"earns", score}}));
    }
    before = edge;
  }
  if (!has_else) out.push_back(voice(kElse, {{"earns", earns(voice, Ratio(0))}}));
  return voice.commas(out);
}

struct TargetWords {
  Ratio edge, step, deduct;
  bool at_least = true;
};

TargetWords parts_of(const Target& target) {
  TargetWords out;
  out.at_least = target.at_least.has_value();
  if (target.at_least) out.edge = target.at_least->value;
  if (target.at_most) out.edge = target.at_most->value;
  out.step = target.step ? target.step->value : Ratio(1);
  out.deduct = target.deduct ? target.deduct->value : Ratio(0);
  return out;
}

void add_target(const Voice& voice, const Target& target, bool is_rate, bool whole_values,
                const std::string& name, const Said& said, Phrases& out) {
  static constexpr Words kAtLeast{
      "{name} at least {edge}: full points, {points} off for every {step} below it",
      "{name}达到{edge}的得满分，每低{step}扣{points}"};
  static constexpr Words kAtMost{
      "{name} at most {edge}: full points, {points} off for every {step} above it",
      "{name}不超过{edge}的得满分，每超{step}扣{points}"};
  static constexpr Words kWhole{"part of {step} counts as {step}", "不足{step}的按{step}计"};
  static constexpr Words kShare{"part of {step} in proportion", "不足{step}的按比例扣分"};
  TargetWords words = parts_of(target);
  std::string step = step_word(voice, words.step, is_rate);
  bool edge_said = said.number(words.edge, is_rate ? "%" : "");
  if (!edge_said || !said.takes_off(words.deduct)) {
    out.push_back(voice(words.at_least ? kAtLeast : kAtMost,
                        {{"name", name},
                         {"edge", value_word(voice, words.edge, is_rate)},
                         {"step", step},
                         {"points", voice.points(words.deduct)}}));
  }
  if (target.whole_steps) {
    if (!said.any_of({"不足"})) out.push_back(voice(kWhole, {{"step", step}}));
  } else if (!whole_values && !said.any_of({"按比例"})) {
    out.push_back(voice(kShare, {{"step", step}}));
  }
}

void add_combine(const Voice& voice, const Measure& measure, const Said& said, Phrases& out) {
  static constexpr Words kCombine[] = {
      {"several values: their mean", "多次测评的取平均值"},
      {"several values: their sum", "多次记录的相加计算"},
      {"several values: the lowest", "多次测评的取最低值"},
      {"several values: the highest", "多次测评的取最高值"},
      {"several values: the last", "多次测评的以最后一次为准"},
      {"several values: their median", "多次测评的取中位数"},
      {"several values: their mean", "多次测评的取平均值"},
  };
  static constexpr Words kPerSource{"first the mean of each source", "先按来源分别求平均"};
  static constexpr std::string_view kSaid[] = {"平均", "相加", "最低",    "最高",
                                               "最后", "中位", "加权平均"};
  Combine combine = measure.combine ? measure.combine->value : Combine::kMean;
  std::size_t index = static_cast<std::size_t>(combine);
  if (measure.per_source) out.push_back(voice(kPerSource));
  if (measure.per_source || !said.has(kSaid[index])) out.push_back(voice(kCombine[index]));
}

// True when x can only be a whole number as people report it: sums and extremes of counts.
bool whole_values(const Measure& measure, const Target& target) {
  Combine combine = measure.combine ? measure.combine->value : Combine::kMean;
  if (combine == Combine::kMean || combine == Combine::kMedian) return false;
  TargetWords words = parts_of(target);
  return words.edge.is_whole() && words.step.is_whole();
}

bool is_usual_range(const Measure& measure, const Ratio& full) {
  if (!measure.range) return true;
  const Conversion& conversion = measure.conversion;
  if (!conversion.bands.empty() || conversion.target) return false;
  Ratio of = conversion.of ? conversion.of->value : full;
  return measure.range->lo.value.is_zero() && measure.range->hi.value == of;
}

}  // namespace

void add_measure(const Context& context, const Measure& measure, const Ratio& full,
                 const Said& said, Phrases& out) {
  static constexpr Words kAsIs{"the value measured is the score", "以测评值为得分"};
  static constexpr Words kOf{"a value of {of} earns full points, less in proportion",
                             "测评值达到{of}的得满分，不足的按比例折算"};
  static constexpr Words kValue{"a value", "数值"};
  static constexpr Words kRange{"values from {lo} to {hi}", "测评值取{lo}至{hi}"};
  static constexpr Words kClamp{"more than that counts as full points", "超过的按满分计"};
  const Voice& voice = context.voice;
  const Conversion& conversion = measure.conversion;
  if (!conversion.bands.empty()) {
    if (!bands_said(conversion.bands, false, said)) {
      out.push_back(bands_phrase(voice, conversion.bands, false));
    }
  } else if (conversion.target) {
    const Target& target = *conversion.target;
    add_target(voice, target, false, whole_values(measure, target), voice(kValue), said, out);
  } else {
    Ratio of = conversion.of ? conversion.of->value : full;
    if (of == full) {
      if (!said.anything()) out.push_back(voice(kAsIs));
    } else if (!said.any_of({"折算", "按比例"})) {
      out.push_back(voice(kOf, {{"of", of.exact()}}));
    }
    if (measure.over_clamp) out.push_back(voice(kClamp));
  }
  add_combine(voice, measure, said, out);
  if (!is_usual_range(measure, full)) {
    out.push_back(voice(kRange, {{"lo", measure.range->lo.value.exact()},
                                 {"hi", measure.range->hi.value.exact()}}));
  }
}

void add_rate(const Context& context, const Item& item, const Rate& rate, const Ratio&,
              const Said& said, Phrases& out) {
  static constexpr Words kRate{"the rate", "达标率"};
  static constexpr Words kShare{"points in proportion to {rate}", "按{rate}折算得分"};
  static constexpr Words kOf{"{rate} of {of} earns full points, less in proportion",
                             "{rate}达到{of}的得满分，不足的按比例折算"};
  static constexpr Words kBands{"{rate} {bands}", "{rate}{bands}"};
  const Voice& voice = context.voice;
  const Conversion& conversion = rate.conversion;
  bool named = item.title.text.ends_with("率");
  std::string name = named ? item.title.text : voice(kRate);
  if (!conversion.bands.empty()) {
    if (bands_said(conversion.bands, true, said)) return;
    std::string bands = bands_phrase(voice, conversion.bands, true);
    out.push_back(voice(kBands, {{"rate", name}, {"bands", bands}}));
  } else if (conversion.target) {
    add_target(voice, *conversion.target, true, false, name, said, out);
  } else {
    Ratio of = conversion.of ? conversion.of->value : Ratio(100);
    if (said.any_of({"折算", "按比例"})) return;
    if (of == Ratio(100)) {
      out.push_back(voice(kShare, {{"rate", name}}));
    } else {
      out.push_back(voice(kOf, {{"rate", name}, {"of", voice.percent(of)}}));
    }
  }
}

void add_levels(const Context& context, const Levels& levels, const Ratio& full,
                const Said& said, Phrases& out) {
  static constexpr Words kFirst{"{level}: {earns}", "评定为{level}的{earns}"};
  static constexpr Words kLevel{"{level}: {earns}", "{level}的{earns}"};
  static constexpr Words kMean{"several assessments: their mean", "多次评定的取平均值"};
  const Voice& voice = context.voice;
  std::vector<std::string> list;
  bool all_said = true;
  for (const Level& level : levels.levels) {
    Ratio points = full * level.points.value / Ratio(100);
    const std::string& name = name_of(level);
    all_said = all_said && said.gives(name, points, "分");
    list.push_back(voice(list.empty() ? kFirst : kLevel, {{"level", grade_word(voice, name)},
                                                          {"earns", earns(voice, points)}}));
  }
  if (!all_said) {
    out.push_back(voice.commas(list));
  }
  if (!said.any_of({"平均"})) out.push_back(voice(kMean));
}

}  // namespace plan::publishing
