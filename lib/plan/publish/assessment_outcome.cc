// What follows from rank or grade, and what the inspectors themselves owe.
#include <algorithm>
#include <array>
#include <utility>

#include "plan/publish/scheme_parts.h"
#include "plan/publish/scheme_words.h"
#include "plan/text/any_word.h"
#include "plan/text/numeral.h"

namespace plan::publishing {
namespace {

constexpr Words kValid{"valid for {time}", "有效期{time}"};

// 得分比上季度提高最多.
std::string rise(const Voice& voice, const Scheme& scheme, int n) {
  static constexpr Words kRise{"the one that rose most since {before}",
                               "得分比{before}提高最多"};
  static constexpr Words kProgress{"the {n} that rose most since {before}",
                                   "得分比{before}提高最多的前{n}名"};
  static constexpr Words kBefore[] = {
      {"the time before", "上次"},      {"the day before", "前一天"},
      {"the week before", "上周"},      {"the two weeks before", "上期"},
      {"the month before", "上月"},     {"the two months before", "上期"},
      {"the quarter before", "上季度"}, {"the half year before", "上一个半年"},
      {"the year before", "上年度"},
  };
  std::string before = voice(kBefore[static_cast<std::size_t>(scheme.cycle.value)]);
  return voice(n == 1 ? kRise : kProgress, {{"n", n}, {"before", before}});
}

// 排名前10名, 评为A级: who it is about.
std::string condition(const Context& context, const Scheme& scheme, const Consequence& c) {
  static constexpr Words kTop{"the first {n} by rank", "排名前{n}名"};
  static constexpr Words kFirst{"the first by rank", "排名第1名"};
  static constexpr Words kBottom{"the last {n} by rank", "排名后{n}名"};
  static constexpr Words kLast{"the last by rank", "排名末位"};
  static constexpr Words kRank{"rank {n}", "排名第{n}名"};
  static constexpr Words kRanks{"ranks {from} to {to}", "排名第{from}至{to}名"};
  static constexpr Words kGrade{"units of {grade}", "评为{grade}"};
  static constexpr Words kAtLeast{"of {grade} or better", "等次不低于{grade}"};
  static constexpr Words kConsecutive[] = {
      {"{n} times running", "连续{n}次"},        {"{n} days running", "连续{n}天"},
      {"{n} weeks running", "连续{n}周"},        {"{n} times running", "连续{n}期"},
      {"{n} months running", "连续{n}个月"},     {"{n} times running", "连续{n}期"},
      {"{n} quarters running", "连续{n}个季度"}, {"{n} half years running", "连续{n}个半年"},
      {"{n} years running", "连续{n}年"},
  };
  const Voice& voice = context.voice;
  Phrases out;
  if (c.top) {
    out.push_back(c.top->value == 1 ? voice(kFirst) : voice(kTop, {{"n", c.top->value}}));
  }
  if (c.bottom) {
    out.push_back(c.bottom->value == 1 ? voice(kLast)
                                       : voice(kBottom, {{"n", c.bottom->value}}));
  }
  if (c.ranks) {
    auto [from, to] = c.ranks->value;
    out.push_back(from == to ? voice(kRank, {{"n", from}})
                             : voice(kRanks, {{"from", from}, {"to", to}}));
  }
  if (c.progress) out.push_back(rise(voice, scheme, c.progress->value));
  if (c.grade.given()) {
    out.push_back(voice(kGrade, {{"grade", grade_word(voice, c.grade.text)}}));
  }
  if (c.at_least.given()) {
    out.push_back(voice(kAtLeast, {{"grade", grade_word(voice, c.at_least.text)}}));
  }
  std::string joined;
  for (const std::string& phrase : out) {
    joined += (joined.empty() ? "" : voice.chinese() ? "且" : " ") + phrase;
  }
  if (c.consecutive) {
    std::string count = voice.count(c.consecutive->value);
    std::string running =
        voice(kConsecutive[static_cast<std::size_t>(scheme.cycle.value)], {{"n", count}});
    joined = voice.chinese() ? running + joined : joined + " " + running;
  }
  return joined;
}

bool condition_said(const Voice& voice, const Consequence& c, const Said& said) {
  auto rank = [&](int n, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      std::string digits = std::string(word) + std::to_string(n);
      std::string numeral = std::string(word) + chinese_numeral(n);
      return said.has(digits) || said.has(numeral);
    });
  };
  if (c.consecutive && !said.any_of({"连续", "running"})) return false;
  if (c.at_least.given() && !said.has(c.at_least.text)) return false;
  if (c.top) return rank(c.top->value, {"前"}) || (c.top->value == 1 && said.has("第一"));
  if (c.bottom) {
    bool last = c.bottom->value == 1 && said.any_of({"最后", "末位", "末一名"});
    return last || rank(c.bottom->value, {"后", "末", "最后", "倒数"});
  }
  if (c.ranks) {
    auto [from, to] = c.ranks->value;
    return rank(from, {"第", "前"}) && (from == to || rank(to, {"第", "至", "前"}));
  }
  if (c.grade.given()) return said.has(grade_word(voice, c.grade.text));
  return false;
}

// 奖励3000元, 扣1000元; 加3分: outside the score, and said to be.
std::string amount_phrase(const Context& context, const Consequence& c) {
  static constexpr Words kReward{"a reward of {amount} yuan", "奖励{amount}元"};
  static constexpr Words kFine{"a charge of {amount} yuan", "扣{amount}元"};
  static constexpr Words kPlus{"{amount} added elsewhere, not to this score",
                               "加{amount}（不计入考核得分）"};
  static constexpr Words kMinus{"{amount} taken off elsewhere, not from this score",
                                "扣{amount}（不计入考核得分）"};
  const Voice& voice = context.voice;
  if (!c.amount) return {};
  bool negative = c.amount->value.is_negative();
  Ratio amount = negative ? -c.amount->value : c.amount->value;
  if (c.in == Consequence::In::kPoints) {
    return voice(negative ? kMinus : kPlus, {{"amount", voice.points(amount)}});
  }
  return voice(negative ? kFine : kReward, {{"amount", amount.exact()}});
}

bool amount_said(const Consequence& c, const Said& said) {
  if (!c.amount) return true;
  Ratio amount = c.amount->value.is_negative() ? -c.amount->value : c.amount->value;
  return said.number(amount, c.in == Consequence::In::kPoints ? "分" : "元") ||
         said.number(amount, c.in == Consequence::In::kPoints ? "point" : "yuan");
}

// 授予“金奖”, 列入红榜, 予以通报批评: an honour is conferred, a measure is taken.
std::string label_phrase(const Voice& voice, const Consequence& c) {
  static constexpr Words kConfer{"{label}", "授予{label}"};
  static constexpr Words kTake{"{label}", "予以{label}"};
  static constexpr Words kPut{"{label}", "列入{label}"};
  static constexpr std::array<std::string_view, 2> kLists = {"榜", "名单"};
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "限期", "责令", "取消", "给予", "授予", "优先", "记入", "悬挂",
      "列入", "约谈", "暂停", "扣减", "扣发", "推荐", "评为", "调整"};
  static constexpr std::array<std::string_view, 18> kHonours = {
      "奖",   "旗",   "称号", "单位", "集体", "个人", "村",   "社区", "小区",
      "家庭", "标兵", "能手", "杯",   "班级", "校",   "校园", "之星", "户"};
  static constexpr std::array<std::string_view, 6> kPraise = {"先进", "优秀", "示范",
                                                              "文明", "最美", "模范"};
  if (!c.label.given()) return {};
  bool list = ends_with_any(c.label.text, kLists);
  bool honour = ends_with_any(c.label.text, kHonours) || starts_with_any(c.label.text, kPraise);
  bool verb = std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view start) {
    return c.label.text.starts_with(start) && c.label.text.size() > start.size();
  });
  if (verb) return c.label.text;
  if (list) return voice(kPut, {{"label", c.label.text}});
  std::string label = honour && voice.chinese() ? voice.quoted(c.label.text) : c.label.text;
  return voice(honour ? kConfer : kTake, {{"label", label}});
}

// Whom it reaches, when that is not the unit itself: 物业服务企业 for the estates' companies.
std::string receiver(const Context& context, const Scheme& scheme, const Consequence& c) {
  static constexpr Words kParent{"the unit above", "上级单位"};
  static constexpr Words kPeople{"each of the people responsible", "有关责任人（每人）"};
  if (c.to == Consequence::To::kPeople) return context.word("people", kPeople);
  if (c.to != Consequence::To::kParent) return {};
  std::string kind;
  for (int index : scheme.subjects) {
    const auto& parent = context.plan.units[static_cast<std::size_t>(index)].parent;
    if (!parent || parent->to != UnitRef::To::kUnit) continue;
    const Unit& above = context.plan.units[static_cast<std::size_t>(parent->index)];
    if (!kind.empty() && above.kind.text != kind) return context.word("parent", kParent);
    kind = above.kind.text;
  }
  return kind.empty() ? context.word("parent", kParent) : context.kind_word(kind);
}

// What is done: 授予“红旗”，奖励3000元，有效期2年. 招投标加分3分 where the label asks for it.
std::string outcome(const Context& context, const Consequence& c) {
  static constexpr Words kAside{"not part of the score", "不计入考核得分"};
  static constexpr std::array<std::string_view, 4> kAsks = {"加分", "扣分", "奖励", "处罚"};
  const Voice& voice = context.voice;
  std::vector<std::string> phrases;
  bool points = c.in == Consequence::In::kPoints;
  bool asks = c.amount && ends_with_any(c.label.text, kAsks);
  Said said;
  said.add(c.label.text);
  if (asks) {
    Ratio amount = c.amount->value.is_negative() ? -c.amount->value : c.amount->value;
    std::string sum = points ? voice.points(amount) : amount.exact() + "元";
    phrases.push_back(c.label.text + sum + (points ? voice.bracketed(voice(kAside)) : ""));
  } else {
    phrases.push_back(label_phrase(voice, c));
    if (c.amount && !amount_said(c, said)) phrases.push_back(amount_phrase(context, c));
  }
  if (c.valid.given()) phrases.push_back(voice(kValid, {{"time", c.valid.text}}));
  return voice.commas(phrases);
}

// Consequences without words of their own, in one sentence: 排名前10名的，授予“红旗”；……
// Those of one condition are told together, and who is meant is said once. What reaches the
// unit itself comes first: behind 以下奖惩落实到… it would seem to reach those.
std::string told(const Context& context, const Scheme& scheme, const Consequence* first,
                 const Consequence* last) {
  static constexpr Words kReach{"These reach {who}", "以下奖惩落实到{who}"};
  static constexpr Words kWho{"{who}", "{who}的"};
  const Voice& voice = context.voice;
  std::vector<std::string> receivers = {std::string()};
  for (const Consequence* c = first; c != last; ++c) {
    std::string who = receiver(context, scheme, *c);
    bool known = std::find(receivers.begin(), receivers.end(), who) != receivers.end();
    if (!known) receivers.push_back(std::move(who));
  }
  std::vector<std::string> sentences;
  for (const std::string& who : receivers) {
    Phrases phrases;
    std::string before;
    for (const Consequence* c = first; c != last; ++c) {
      if (receiver(context, scheme, *c) != who) continue;
      std::string whose = condition(context, scheme, *c);
      std::string what = outcome(context, *c);
      if (!phrases.empty() && whose == before) {
        phrases.back() = voice.commas({phrases.back(), what});
      } else {
        phrases.push_back(voice(kWho, {{"who", whose}}) + (voice.chinese() ? "，" : ": ") +
                          what);
      }
      before = whose;
    }
    if (phrases.empty()) continue;
    std::string sentence = voice.sentence(phrases);
    if (!who.empty()) {
      sentence = voice.labelled(voice(kReach, {{"who", who}}), sentence);
    }
    sentences.push_back(std::move(sentence));
  }
  return voice.run_together(sentences);
}

// One with a text: what the text leaves out is put before or behind it.
Part worded(const Context& context, const Scheme& scheme, const Consequence& c,
            const std::vector<std::string>& labels) {
  static constexpr Words kWho{"{who}: ", "{who}的，"};
  const Voice& voice = context.voice;
  Said said(c.text);
  Part part;
  part.title = without_mark(voice.list(labels));
  std::vector<std::string> paragraphs = c.text.paragraphs;
  if (!condition_said(voice, c, said)) {
    paragraphs.front() =
        voice.begun(voice(kWho, {{"who", condition(context, scheme, c)}})) + paragraphs.front();
  }
  Phrases more;
  if (!amount_said(c, said)) more.push_back(amount_phrase(context, c));
  if (c.valid.given() && !said.has(c.valid.text)) {
    more.push_back(voice(kValid, {{"time", c.valid.text}}));
  }
  paragraphs.back() = voice.run_together({paragraphs.back(), voice.sentence(more)});
  for (std::string& paragraph : paragraphs) part.add(std::move(paragraph));
  return part;
}

// One thing without a title needs no paragraph of its own below the heading.
void become_only_item(Part& part) {
  if (part.items.size() != 1 || !part.items.front().title.empty()) return;
  Part only = std::move(part.items.front());
  part.items.clear();
  part.body = std::move(only.body);
  for (std::string& name : only.names) {
    if (!name.empty()) part.inner_names.push_back(std::move(name));
  }
}

}  // namespace

void add_consequences(const Context& context, const Scheme& scheme, Part& part) {
  const std::vector<Consequence>& all = scheme.consequences;
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].text.given()) {
      // A text may tell those after it too: 对前一、二名分别予以3000元、2000元奖励.
      Said said(all[i].text);
      std::size_t end = i + 1;
      while (end < all.size() && !all[end].text.given() && all[end].amount &&
             amount_said(all[end], said)) {
        ++end;
      }
      std::vector<std::string> labels;
      for (std::size_t told = i; told < end; ++told) {
        if (all[told].label.given()) labels.push_back(all[told].label.text);
      }
      part.items.push_back(worded(context, scheme, all[i], labels));
      i = end;
      continue;
    }
    std::size_t end = i;
    while (end < all.size() && !all[end].text.given()) ++end;
    Part item;
    item.add(told(context, scheme, all.data() + i, all.data() + end));
    i = end;
    part.items.push_back(std::move(item));
  }
  become_only_item(part);
}

void add_inspections(const Context& context, const Scheme& scheme, Part& part) {
  static constexpr Words kDuty{"{who}{every}: at least {n}{whom}", "{who}{every}{whom}至少{n}"};
  static constexpr Words kCheck{"one inspection", "检查1次"};
  static constexpr Words kChecks{"{n} inspections", "检查{n}次"};
  static constexpr Words kOnce{"one inspection ({source})", "开展{source}1次"};
  static constexpr Words kOf{"{n} inspections ({source})", "开展{source}{n}次"};
  static constexpr Words kWhom{" of {whom}", "对{whom}"};
  static constexpr Words kItems{"of {items}", "检查内容为{items}"};
  static constexpr Words kWithin{"results within {n} days after the end of the {noun}",
                                 "{noun}结束后{n}日内公布结果"};
  const Voice& voice = context.voice;
  for (const InspectionDuty& duty : scheme.inspections) {
    std::string who = context.names(duty.by);
    if (who == context.names(scheme.by)) who.clear();  // the scheme has said who carries it out
    if (!who.empty() && !voice.chinese()) who += ": ";
    int times = duty.frequency.times;
    std::string n = times == 1 ? voice(kCheck) : voice(kChecks, {{"n", times}});
    if (!duty.source.empty()) {
      std::string source = context.names(duty.source);
      n = times == 1 ? voice(kOnce, {{"source", source}})
                     : voice(kOf, {{"n", times}, {"source", source}});
    }
    std::string whom = subject_words(context, scheme);
    whom = duty.for_all || whom.empty() ? std::string() : voice(kWhom, {{"whom", whom}});
    Said said(duty.text);
    std::string every = each_period(voice, duty.frequency);
    Phrases phrases;
    if (!said.has(every) || (times > 1 && !said.number(Ratio(times), "次"))) {
      phrases.push_back(
          voice(kDuty, {{"who", who}, {"every", every}, {"whom", whom}, {"n", n}}));
    }
    if (!duty.items.empty()) {
      std::vector<std::string> items;
      for (const Line& item : duty.items) {
        items.push_back(quoted_item(context, scheme, item.text));
      }
      phrases.push_back(voice(kItems, {{"items", voice.list(items)}}));
    }
    bool within_said = duty.within && (said.number(Ratio(duty.within->value), "日") ||
                                       said.number(Ratio(duty.within->value), "天"));
    if (duty.within && !within_said) {
      std::string noun = cycle_noun(voice, duty.frequency.every);
      phrases.push_back(voice(kWithin, {{"n", duty.within->value}, {"noun", noun}}));
    }
    Part item;
    item.names = {duty.id.given() ? duty.id.text : duty.title.text};
    item.title = without_mark(duty.title.text);
    std::vector<std::string> sentences = duty.text.paragraphs;
    sentences.push_back(voice.sentence({voice.commas(phrases)}));
    item.add(voice.run_together(sentences));
    part.items.push_back(std::move(item));
  }
  become_only_item(part);
}

}  // namespace plan::publishing
