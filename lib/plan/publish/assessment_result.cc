// From points to what is published: rectification, totals, rounding, grades, ranks.
#include <algorithm>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"

namespace plan::publishing {
namespace {

template <class Method>
bool any_leaf_without_missing(const Scheme& scheme) {
  auto all = leaves(scheme);
  return std::any_of(all.begin(), all.end(), [](const Item* leaf) {
    return std::holds_alternative<Method>(leaf->method) && !leaf->missing;
  });
}

bool only_rolls_up(const Scheme& scheme) {
  auto all = leaves(scheme);
  return std::all_of(all.begin(), all.end(), [](const Item* leaf) {
    return std::holds_alternative<Rollup>(leaf->method);
  });
}

bool may_fall_below_zero(const Scheme& scheme) {
  if (!scheme.penalties.empty()) return true;
  auto all = leaves(scheme);
  return std::any_of(all.begin(), all.end(), [](const Item* leaf) {
    const Deduct* deduct = std::get_if<Deduct>(&leaf->method);
    return deduct != nullptr && deduct->charge.no_floor;
  });
}

std::string total_phrase(const Voice& voice, const Scheme& scheme) {
  static constexpr Words kBoth{"total = points of the items + bonuses - penalties",
                               "总分＝考核内容得分＋加分－扣分"};
  static constexpr Words kPlus{"total = points of the items + bonuses",
                               "总分＝考核内容得分＋加分"};
  static constexpr Words kMinus{"total = points of the items - penalties",
                                "总分＝考核内容得分－扣分"};
  if (!scheme.bonuses.empty()) return voice(scheme.penalties.empty() ? kPlus : kBoth);
  return scheme.penalties.empty() ? std::string() : voice(kMinus);
}

void add_limits(const Voice& voice, const Scheme& scheme, Phrases& out) {
  static constexpr Words kBonus{"bonuses count for at most {points}", "加分合计最多{points}"};
  static constexpr Words kPenalty{"penalties count for at most {points}",
                                  "扣分合计最多{points}"};
  static constexpr Words kMax{"the total is at most {points}", "总分最高{points}"};
  static constexpr Words kMin{"the total is at least {points}", "总分最低{points}"};
  static constexpr Words kNoMin{"the total may be negative", "总分可以为负"};
  const Limits& limits = scheme.limits;
  auto add = [&](const Maybe<Ratio>& limit, const Words& words) {
    if (limit) out.push_back(voice(words, {{"points", voice.points(limit->value)}}));
  };
  add(limits.bonus, kBonus);
  add(limits.penalty, kPenalty);
  add(limits.max, kMax);
  if (limits.no_min) {
    out.push_back(voice(kNoMin));
  } else if (limits.min) {
    add(limits.min, kMin);
  } else if (may_fall_below_zero(scheme)) {
    out.push_back(voice(kMin, {{"points", voice.points(Ratio(0))}}));
  }
}

// What nobody looked at must not look good: said wherever it can matter.
void add_unrecorded(const Voice& voice, const Scheme& scheme, Phrases& out) {
  static constexpr Words kFull{
      "inspected in {period}: deduction items without a record keep their full points",
      "{period}已受检查的，没有扣分记录的扣分项目记满分"};
  static constexpr Words kNoTotal{"without a value for any other item there is no total",
                                  "其他项目缺少数据的，不计总分"};
  static constexpr Words kNoTotalOnly{"without a value for an item there is no total",
                                      "考核项目缺少数据的，不计总分"};
  static constexpr Words kUninspected{"not inspected in {period}: no score and no rank",
                                      "{period}未受检查的，不计分、不排名"};
  static constexpr Words kByItem{
      "not inspected in {period}: scored by what each item says of "
      "missing records",
      "{period}未受检查的，按各项目无记录时的规定计分"};
  if (only_rolls_up(scheme)) return;
  bool deducts = any_leaf_without_missing<Deduct>(scheme);
  bool others = any_leaf_without_missing<Measure>(scheme) ||
                any_leaf_without_missing<Rate>(scheme) ||
                any_leaf_without_missing<Levels>(scheme);
  std::string period = this_cycle(voice, scheme.cycle.value);
  if (deducts) out.push_back(voice(kFull, {{"period", period}}));
  if (others) out.push_back(voice(deducts ? kNoTotal : kNoTotalOnly));
  bool by_item = scheme.uninspected == Uninspected::kByItem;
  out.push_back(voice(by_item ? kByItem : kUninspected, {{"period", period}}));
}

std::string rounding_phrase(const Voice& voice, const Rounding& rounding) {
  static constexpr Words kModes[] = {{"rounded half up", "四舍五入"},
                                     {"rounded half to even", "四舍六入五成双"},
                                     {"cut off", "只舍不入"}};
  static constexpr Words kPlaces{"scores are {mode} to {places} decimals",
                                 "得分{mode}，保留{places}位小数"};
  static constexpr Words kOnePlace{"scores are {mode} to {places} decimal",
                                   "得分{mode}，保留{places}位小数"};
  static constexpr Words kWhole{"scores are {mode} to whole points", "得分{mode}取整数"};
  std::string mode = voice(kModes[static_cast<std::size_t>(rounding.mode)]);
  if (rounding.places == 0) return voice(kWhole, {{"mode", mode}});
  return voice(rounding.places == 1 ? kOnePlace : kPlaces,
               {{"mode", mode}, {"places", voice.count(rounding.places)}});
}

// 7日内整改到位; never 公布后7日内申请复核.
bool rectify_said(const Ratio& days, const Said& said) {
  return said.number_beside(days, "日", {"整改", "改正"}) ||
         said.number_beside(days, "天", {"整改", "改正"});
}

}  // namespace

void add_rectify(const Context& context, const Scheme& scheme, Part& part) {
  static constexpr Words kDays{
      "a problem found is to be put right within {n} days, unless "
      "another time is set",
      "检查发现的问题应在{n}日内整改到位，检查时另定期限的从其规定"};
  static constexpr Words kClosing{
      "{n} days after the end of the {noun} its issues are judged "
      "for good",
      "{noun}结束{n}日后整改的，不再影响该{noun}得分"};
  static constexpr Words kClosingAtOnce{
      "at the end of the {noun} its issues are judged for good",
      "{noun}结束后整改的，不再影响该{noun}得分"};
  const Voice& voice = context.voice;
  Said said = said_around(context, scheme);
  Phrases phrases;
  if (scheme.rectify && !rectify_said(Ratio(scheme.rectify->value), said)) {
    phrases.push_back(voice(kDays, {{"n", scheme.rectify->value}}));
  }
  if (scheme.overdue && !scheme.overdue->none && !overdue_said(*scheme.overdue, said)) {
    phrases.push_back(overdue_phrase(context, *scheme.overdue, nullptr));
  }
  if (scheme.closing) {
    std::string noun = cycle_noun(voice, scheme.cycle.value);
    int days = scheme.closing->value;
    phrases.push_back(days == 0 ? voice(kClosingAtOnce, {{"noun", noun}})
                                : voice(kClosing, {{"n", days}, {"noun", noun}}));
  }
  part.add(voice.sentence(phrases));
}

void add_scoring(const Context& context, const Scheme& scheme, Part& part) {
  const Voice& voice = context.voice;
  Phrases phrases;
  phrases.push_back(total_phrase(voice, scheme));
  add_limits(voice, scheme, phrases);
  add_unrecorded(voice, scheme, phrases);
  phrases.push_back(rounding_phrase(voice, scheme.rounding));
  part.add(voice.sentence(phrases));
}

void add_ranking(const Context& context, const Scheme& scheme, Part& part) {
  static constexpr Words kByScore{"ranked by score, highest first", "按考核得分由高到低排名"};
  static constexpr Words kBy{"ranked by {what}, highest first", "按{what}由高到低排名"};
  static constexpr Words kScoreOf{"the score for {item}", "{item}得分"};
  static constexpr Words kWithin{"within each group", "分组进行"};
  static constexpr Words kTie[] = {{"equal scores share a rank, and the next rank is left out",
                                    "得分相同的名次并列，其后的名次相应空出"},
                                   {"equal scores share a rank, and the next rank follows",
                                    "得分相同的名次并列，其后的名次不空出"}};
  static constexpr Words kStillTie[] = {
      {"what is still equal shares a rank, and the next rank is left out",
       "仍相同的名次并列，其后的名次相应空出"},
      {"what is still equal shares a rank, and the next rank follows",
       "仍相同的名次并列，其后的名次不空出"}};
  static constexpr Words kBreak{"equal scores are told apart by {list}", "得分相同的，{list}"};
  static constexpr Words kBreakList{"equal scores are told apart by {list}, in this order",
                                    "得分相同的，依次按{list}排定先后"};
  static constexpr Words kBreaks[] = {{"fewer points taken off", "扣分少者在前"},
                                      {"fewer overdue issues", "逾期未整改问题少者在前"},
                                      {"a higher score for {item}", "{item}得分高者在前"}};
  const Voice& voice = context.voice;
  const Ranking& ranking = scheme.ranking;
  auto by_rank = [](const Consequence& each) {
    return each.top || each.bottom || each.progress || each.ranks;
  };
  bool needed = std::any_of(scheme.consequences.begin(), scheme.consequences.end(), by_rank);
  if (!ranking.given && !needed) return;
  Phrases phrases;
  if (ranking.by_scheme >= 0) {
    const Scheme& other = context.plan.schemes[static_cast<std::size_t>(ranking.by_scheme)];
    phrases.push_back(voice(kBy, {{"what", quoted_scheme(context, other)}}));
  } else if (ranking.by.given()) {
    phrases.push_back(voice(
        kBy, {{"what",
               voice(kScoreOf, {{"item", quoted_item(context, scheme, ranking.by.text)}})}}));
  } else {
    phrases.push_back(voice(kByScore));
  }
  if (ranking.within_group) phrases.back() += (voice.chinese() ? "，" : " ") + voice(kWithin);
  if (!ranking.tiebreak.empty()) {
    std::vector<std::string> list;
    for (const TieBreak& tie : ranking.tiebreak) {
      std::string item;
      if (tie.kind == TieBreak::Kind::kItem) item = quoted_item(context, scheme, tie.item);
      list.push_back(voice(kBreaks[static_cast<std::size_t>(tie.kind)], {{"item", item}}));
    }
    phrases.push_back(
        voice(list.size() == 1 ? kBreak : kBreakList, {{"list", voice.list(list)}}));
  }
  const Words* tie = ranking.tiebreak.empty() ? kTie : kStillTie;
  phrases.push_back(voice(tie[ranking.ties == Ties::kDense ? 1 : 0]));
  part.add(voice.sentence(phrases));
}

}  // namespace plan::publishing
