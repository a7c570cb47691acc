#include "plan/score/explain_convert.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/score/measure.h"

namespace plan::score {
namespace {

constexpr Words kByOf{"{x} ÷ {of} × {full} = {score}: {x} of {of}, out of {full} points",
                      "{x} ÷ {of} × {full} = {score}：满值{of}得{x}，折成{full}分制"};
constexpr Words kAllOf{"{x} is not below {of}: all {full} points",
                       "{x}达到满值{of}，计{full}分"};
constexpr Words kNoneOf{"{x} is below 0: no points", "{x}低于0，计0分"};

constexpr Words kFromBand{"{x} is in the band from {bound}: {score} points",
                          "{x}不低于{bound}，按该档计{score}分"};
constexpr Words kToBand{"{x} is in the band up to {bound}: {score} points",
                        "{x}不高于{bound}，按该档计{score}分"};
constexpr Words kElseBand{"{x} is in none of the other bands: {score} points",
                          "{x}不在前面各档之内，计{score}分"};
constexpr Words kNoBand{"{x} is in no band: no points", "{x}不在任何一档之内，计0分"};

constexpr Words kReached{"{x} reaches the target {target}: all {full} points",
                         "{x}达到目标值{target}，计{full}分"};
constexpr Words kWithin{"{x} does not exceed the target {target}: all {full} points",
                        "{x}未超过目标值{target}，计{full}分"};
constexpr Words kShort{"{x} is {short} short of the target {target}: {sum}",
                       "{x}比目标值{target}差{short}：{sum}"};
constexpr Words kOver{"{x} is {short} over the target {target}: {sum}",
                      "{x}比目标值{target}超出{short}：{sum}"};
constexpr Words kSteps{"{sum} (each begun step of {step} counts)",
                       "{sum}（每{step}为一档，不足一档按一档计）"};
constexpr Words kNotBelow{"{sum}, not below 0: no points", "{sum}，最低计0分"};

Message by_bands(const std::vector<Band>& bands, const Ratio& x, const Ratio& score) {
  const Band* band = find_band(bands, x);
  if (band == nullptr) return say(kNoBand, {{"x", x.exact()}});
  bool bounded = band->min || band->max;
  Ratio bound = band->min ? band->min->value : band->max ? band->max->value : Ratio(0);
  return say(!bounded    ? kElseBand
             : band->min ? kFromBand
                         : kToBand,
             {{"x", x.exact()}, {"bound", bound.exact()}, {"score", score.exact()}});
}

Message by_target(const Target& target, const Ratio& x, const Ratio& full) {
  bool upwards = target.at_least.has_value();
  const Ratio& goal = upwards ? target.at_least->value : target.at_most->value;
  std::optional<Shortfall> missed = shortfall(target, x, full);
  if (!missed) {
    return say(upwards ? kReached : kWithin,
               {{"x", x.exact()}, {"target", goal.exact()}, {"full", full.exact()}});
  }
  Ratio step = target.step ? target.step->value : Ratio(1);
  bool divided = step != Ratio(1) && !target.whole_steps;
  std::string sum = full.exact() + " − " + target.deduct->value.exact() + " × " +
                    (divided ? "(" + missed->missing.exact() + " ÷ " + step.exact() + ")"
                             : missed->steps.exact()) +
                    " = " + missed->left.exact();
  Message words{sum, sum};
  bool begun = missed->steps * step != missed->missing;
  if (begun || (target.whole_steps && step != Ratio(1))) {
    words = say(kSteps, {{"sum", std::move(words)}, {"step", step.exact()}});
  }
  if (missed->left.is_negative()) words = say(kNotBelow, {{"sum", std::move(words)}});
  return say(upwards ? kShort : kOver, {{"x", x.exact()},
                                        {"short", missed->missing.exact()},
                                        {"target", goal.exact()},
                                        {"sum", std::move(words)}});
}

}  // namespace

Message explain_conversion(const Conversion& conversion, const Ratio& x, const Ratio& full,
                           const Ratio& usual_of, const Ratio& score) {
  if (conversion.target) return by_target(*conversion.target, x, full);
  if (!conversion.bands.empty()) return by_bands(conversion.bands, x, score);
  Ratio of = conversion.of ? conversion.of->value : usual_of;
  if (x < of && !x.is_negative()) return explain_share(x, of, full, score);
  return say(x >= of ? kAllOf : kNoneOf,
             {{"x", x.exact()}, {"of", of.exact()}, {"full", full.exact()}});
}

Message explain_share(const Ratio& x, const Ratio& of, const Ratio& full, const Ratio& score) {
  return say(
      kByOf,
      {{"x", x.exact()}, {"of", of.exact()}, {"full", full.exact()}, {"score", score.exact()}});
}

}  // namespace plan::score
