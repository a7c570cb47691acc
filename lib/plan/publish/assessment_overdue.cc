// What an issue costs that is not put right in time.
#include "plan/publish/leaf_rules.h"

namespace plan::publishing {
namespace {

constexpr Words kLate{"late: ", "未按期整改到位的，"};
constexpr Words kDoubled{"doubled with every missed deadline", "依次加倍扣分"};
constexpr Words kMultiplied{"{factor} times the points with every missed deadline",
                            "依次按{factor}倍扣分"};
constexpr Words kDoubledEvery{
    "doubled for every {days} days or part of them, at most {times} times",
    "每逾期{days}天（不足{days}天的按{days}天计）加倍一次，最多加倍{times}次"};
constexpr Words kMultipliedEvery{
    "{factor} times the points for every {days} days or part of them, at most {times} times",
    "每逾期{days}天（不足{days}天的按{days}天计）扣分乘以{factor}，最多乘{times}次"};
constexpr Words kSet{"{points} off for each", "每处改扣{points}"};
constexpr Words kSetHigher{", or what it costs in time where that is more",
                           "（原应扣分更高的从高）"};
constexpr Words kAdd{"{points} more off for each with every missed deadline",
                     "每逾期一次每处另扣{points}"};
constexpr Words kAddEvery{
    "{points} more off for each for every {days} days or part of them, at most {times} times",
    "每逾期{days}天（不足{days}天的按{days}天计）每处另扣{points}，最多另扣{times}次"};
constexpr Words kAtMost{", at most {times} times", "，最多{times}次"};
constexpr Words kNone{"no more when it is late", "逾期不加扣"};

// True when some issue may cost more in time than `points`.
bool may_cost_more(const Charge* charge, const Ratio& points) {
  if (charge == nullptr || charge->range) return true;
  for (const Level& level : charge->levels) {
    if (points < level.points.value) return true;
  }
  if (charge->each) return points < charge->each->value;
  return charge->levels.empty();
}

std::string rule_of(const Voice& voice, const Overdue& overdue, const Charge* charge) {
  int days = overdue.every ? overdue.every->value : 0;
  int times = overdue.times ? overdue.times->value : 0;
  std::string limit;
  if (times > 0 && days == 0) limit = voice(kAtMost, {{"times", times}});
  if (overdue.factor) {
    const Ratio& factor = overdue.factor->value;
    bool doubled = factor == Ratio(2);
    if (days == 0) {
      return voice(doubled ? kDoubled : kMultiplied, {{"factor", factor.exact()}}) + limit;
    }
    return voice(doubled ? kDoubledEvery : kMultipliedEvery,
                 {{"factor", factor.exact()}, {"days", days}, {"times", times}});
  }
  if (overdue.set) {
    const Ratio& points = overdue.set->value;
    std::string out = voice(kSet, {{"points", voice.points(points)}});
    return may_cost_more(charge, points) ? out + voice(kSetHigher) : out;
  }
  if (!overdue.add) return {};
  std::string points = voice.points(overdue.add->value);
  if (days == 0) return voice(kAdd, {{"points", points}}) + limit;
  return voice(kAddEvery, {{"points", points}, {"days", days}, {"times", times}});
}

}  // namespace

bool overdue_said(const Overdue& overdue, const Said& said) {
  if (overdue.none) return said.any_of({"逾期不加扣"});
  if (overdue.every) {
    bool days = said.number(Ratio(overdue.every->value), "天") ||
                said.number(Ratio(overdue.every->value), "日");
    bool times = !overdue.times || said.number(Ratio(overdue.times->value), "次");
    if (!days || !times) return false;
  } else if (overdue.times && !said.number(Ratio(overdue.times->value), "次")) {
    return false;
  }
  if (overdue.factor) {
    return overdue.factor->value == Ratio(2) && said.any_of({"加倍", "翻倍", "doubled"});
  }
  const Maybe<Ratio>& points = overdue.set ? overdue.set : overdue.add;
  return points && said.any_of({"逾期", "超期", "未及时", "未按时", "未按期", "late"}) &&
         said.takes_off(points->value);
}

std::string overdue_phrase(const Context& context, const Overdue& overdue, const Charge* charge,
                           bool going_on) {
  const Voice& voice = context.voice;
  if (overdue.none) return voice(kNone);
  std::string rule = rule_of(voice, overdue, charge);
  return going_on || rule.empty() ? rule : voice(kLate) + rule;
}

}  // namespace plan::publishing
