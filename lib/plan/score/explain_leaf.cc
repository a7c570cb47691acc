// A leaf of the tree: its records, and how they became points.
#include <map>
#include <utility>

#include "plan/score/explain.h"
#include "plan/score/explain_convert.h"
#include "plan/score/measure.h"
#include "plan/score/rollup.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kFull{"full marks", "满分"};
constexpr Words kCapped{"no more than {cap} comes off: {over} of {sum} is not taken",
                        "最多扣{cap}分：应扣{sum}分，超出的{over}分不扣"};
constexpr Words kCappedUp{"no more than {cap} is counted: {over} of {sum} is not",
                          "最多计{cap}分：应计{sum}分，超出的{over}分不计"};
constexpr Words kMissingFull{"no record: full marks", "没有记录：按满分计"};
constexpr Words kMissingZero{"no record: no marks", "没有记录：按零分计"};
constexpr Words kMissingSkip{"no record: left out, the rest is scaled up",
                             "没有记录：不计，其余各项按比例折算"};
constexpr Words kMissingUnscored{"no record: without it there is no score",
                                 "没有记录：缺这一项就没有得分"};
constexpr Words kNoScoreThere{"no score in {periods}: without it there is none here",
                              "{periods}没有得分，这里也就没有得分"};

constexpr Words kNothingWeighed{"no score in a period that has a weight: there is none here",
                                "写有权重的各期都没有得分，这里也就没有得分"};

constexpr Words kSummed{"{how}: {sum} = {x}", "{how}：{sum} = {x}"};
constexpr Words kPicked{"{how} of {parts}: {x}", "{parts}中{how}：{x}"};
constexpr Words kOfSource{"{source}, {words}", "{source}，{words}"};
constexpr Words kBlankSource{"without a source", "没有写来源的"};
constexpr Words kRate{"{passed} of {all}: {passed} ÷ {all} × 100 = {x}",
                      "{all}中合格{passed}：{passed} ÷ {all} × 100 = {x}"};
constexpr Words kMean{"mean", "平均"};
constexpr Words kSum{"sum", "合计"};
constexpr Words kMin{"lowest", "最低"};
constexpr Words kMax{"highest", "最高"};
constexpr Words kLast{"last", "最后一次"};
constexpr Words kMedian{"median", "中位数"};
constexpr Words kWeighted{"weighted mean", "加权平均"};
constexpr Words kByLevels{"{x} % of {full} points is {score}", "{full}分的{x}% = {score}分"};
constexpr Words kNotBest{"not among the best {n}", "不在最高的{n}期之内"};
constexpr Words kNoWeight{"has no weight", "没有权重"};
constexpr Words kDropped{"no score there: dropped", "没有得分：不计"};
constexpr Words kZero{"no score there: counts as 0", "没有得分：按0计"};
constexpr Words kAbsent{"no score there", "没有得分"};
constexpr Words kPart{"{period}: {value}", "{period}：{value}"};
constexpr Words kPartWeight{"{period}: {value}, weight {weight}",
                            "{period}：{value}，权重{weight}"};

Message how_word(Combine how) {
  switch (how) {
    case Combine::kMean:
      return say(kMean);
    case Combine::kSum:
      return say(kSum);
    case Combine::kMin:
      return say(kMin);
    case Combine::kMax:
      return say(kMax);
    case Combine::kLast:
      return say(kLast);
    case Combine::kMedian:
      return say(kMedian);
    case Combine::kWeighted:
      return say(kWeighted);
  }
  return say(kMean);
}

// `counts`, where given: how often, or with which weight, each part counts. Empty where there
// is nothing to put together.
Message combined(Combine how, const std::vector<Ratio>& parts, const Ratio& x,
                 const std::vector<Ratio>& counts = {}) {
  if (parts.size() == 1) return {};
  bool sums = how == Combine::kMean || how == Combine::kSum || how == Combine::kWeighted;
  std::string sum;
  Message list;
  Ratio weight(0);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string part = parts[i].exact();
    Ratio count = i < counts.size() ? counts[i] : Ratio(1);
    weight += count;
    list.en += (i == 0 ? "" : ", ") + part;
    list.zh += (i == 0 ? "" : "、") + part;
    sum += (i == 0 ? "" : " + ") + part;
    if (count != Ratio(1)) sum += " × " + count.exact();
  }
  if (!sums) {
    return say(kPicked, {{"how", how_word(how)}, {"parts", std::move(list)}, {"x", x.exact()}});
  }
  if (how != Combine::kSum && weight != Ratio(1)) {
    sum = "(" + sum + ") ÷ " + weight.exact();
  }
  return say(kSummed, {{"how", how_word(how)}, {"sum", sum}, {"x", x.exact()}});
}

Message period_name(const std::string& name) {
  return {describe_period_name(name, Lang::kEn), describe_period_name(name, Lang::kZh)};
}

std::span<const Entry> in_period(std::span<const Entry> entries, std::size_t period) {
  std::size_t first = 0;
  while (first < entries.size() && entries[first].period < period) ++first;
  std::size_t last = first;
  while (last < entries.size() && entries[last].period == period) ++last;
  return entries.subspan(first, last - first);
}

Message without_records(Missing missing) {
  switch (missing) {
    case Missing::kFull:
      return say(kMissingFull);
    case Missing::kZero:
      return say(kMissingZero);
    case Missing::kSkip:
      return say(kMissingSkip);
    case Missing::kUnscored:
      break;
  }
  return say(kMissingUnscored);
}

void add_note(Message note, ExplainNode& node) {
  if (!note.empty()) node.notes.push_back(std::move(note));
}

// The mean of each source that has several records.
void means_of_sources(const SchemeRun& run, std::span<const Entry> entries, ExplainNode& node) {
  std::map<std::uint32_t, std::vector<Ratio>> values;
  std::map<std::uint32_t, std::string> names;
  for (const Entry& entry : entries) {
    const Record record = run.record(entry);
    std::uint32_t key = run.log().words.key(record.source);
    values[key].push_back(run.log().numbers[record.value]);
    names.emplace(key, for_terminal(run.log().words.text(record.source)));
  }
  for (const auto& [key, its] : values) {
    Ratio sum(0);
    for (const Ratio& value : its) sum += value;
    Message words = combined(Combine::kMean, its, sum / Ratio(static_cast<int>(its.size())));
    if (words.empty()) continue;
    Message name = key == 0 ? say(kBlankSource) : plain(names[key]);
    node.notes.push_back(
        say(kOfSource, {{"source", std::move(name)}, {"words", std::move(words)}}));
  }
}

void measured(const SchemeRun& run, const Thing& thing, std::span<const Entry> entries,
              ExplainNode& node) {
  Measured result = measure(run, thing, entries);
  Ratio full = full_points(*thing.item);
  for (const Entry& entry : entries) {
    ExplainNode record;
    record.what = record_words(run, run.record(entry));
    node.parts.push_back(std::move(record));
  }
  if (const auto* method = std::get_if<Measure>(&thing.item->method)) {
    Combine how = method->combine ? method->combine->value : Combine::kMean;
    if (method->per_source) means_of_sources(run, entries, node);
    add_note(combined(how, result.parts, result.x), node);
    node.notes.push_back(
        explain_conversion(method->conversion, result.x, full, full, result.score));
  } else if (const auto* rate = std::get_if<Rate>(&thing.item->method)) {
    node.notes.push_back(say(kRate, {{"passed", result.parts[0].exact()},
                                     {"all", result.parts[1].exact()},
                                     {"x", result.x.exact()}}));
    node.notes.push_back(
        explain_conversion(rate->conversion, result.x, full, Ratio(100), result.score));
  } else {
    add_note(combined(Combine::kMean, result.parts, result.x, result.counts), node);
    node.notes.push_back(say(
        kByLevels,
        {{"x", result.x.exact()}, {"full", full.exact()}, {"score", result.score.exact()}}));
  }
}

Message part_words(const RollupRule& rule, const RollupPart& part, const std::string& name) {
  using Use = RollupPart::Use;
  Message value = plain(part.value.exact());
  switch (part.use) {
    case Use::kAbsent:
      value = say(kAbsent);
      break;
    case Use::kDropped:
      value = say(kDropped);
      break;
    case Use::kZero:
      value = say(kZero);
      break;
    case Use::kNotBest:
      value.en += " (" + say(kNotBest, {{"n", *rule.best}}).en + ")";
      value.zh += "（" + say(kNotBest, {{"n", *rule.best}}).zh + "）";
      break;
    case Use::kNoWeight:
      value.en += " (" + say(kNoWeight).en + ")";
      value.zh += "（" + say(kNoWeight).zh + "）";
      break;
    case Use::kUsed:
      break;
  }
  bool weighted = rule.combine == Combine::kWeighted && !part.weight.is_zero();
  return say(weighted ? kPartWeight : kPart, {{"period", period_name(name)},
                                              {"value", std::move(value)},
                                              {"weight", part.weight.exact()}});
}

void rolled_up(const Compiled& compiled, const Scoring& scoring, const SchemeRun& run,
               std::size_t period, int unit, const TreeNode& tree, ExplainNode& node) {
  const RollupRule& rule = *tree.rollup;
  auto other = static_cast<std::size_t>(rule.scheme);
  const SchemeScores& scores = scoring.board.schemes[other];
  RollupFrame frame = rollup_frame(rule, compiled.schemes[other], scores, run.scheme().calendar,
                                   run.period_indexes()[period]);
  RollupResult result = roll_up(rule, frame, compiled.schemes[other], scores, unit);
  std::vector<Ratio> used, weights;
  Message absent;
  for (const RollupPart& part : result.parts) {
    const std::string& name = scores.periods[part.period].name;
    ExplainNode line;
    line.what = part_words(rule, part, name);
    node.parts.push_back(std::move(line));
    if (part.use == RollupPart::Use::kUsed || part.use == RollupPart::Use::kZero) {
      used.push_back(part.value);
      if (rule.combine == Combine::kWeighted) weights.push_back(part.weight);
    }
    if (part.use == RollupPart::Use::kAbsent) {
      Message words = period_name(name);
      absent.en += (absent.en.empty() ? "" : ", ") + words.en;
      absent.zh += (absent.zh.empty() ? "" : "、") + words.zh;
    }
  }
  if (!result.recorded) {
    node.notes.push_back(without_records(tree.missing));
  } else if (!result.x && absent.empty()) {
    node.notes.push_back(say(kNothingWeighed));
  } else if (!result.x) {
    node.notes.push_back(say(kNoScoreThere, {{"periods", std::move(absent)}}));
  } else {
    add_note(combined(rule.combine, used, *result.x, weights), node);
    Ratio score = tree.full * *result.x / result.of;
    node.notes.push_back(explain_share(*result.x, result.of, tree.full, score));
  }
}

}  // namespace

std::vector<ExplainNode> explain_charges(const SchemeRun& run, int thing_index,
                                         std::size_t period, int subject) {
  const Thing& thing = run.scheme().things[static_cast<std::size_t>(thing_index)];
  bool takes_off = thing.kind != Thing::Kind::kBonus;
  std::vector<ChargeLine> lines;
  charge_lines(run, thing, run.slice(subject, thing_index), lines);
  std::vector<ExplainNode> parts;
  Ratio sum(0);
  for (const ChargeLine& line : lines) {
    if (line.entry.period != period) continue;
    sum += line.points;
    parts.push_back(explain_line(run, thing, line, takes_off));
  }
  const std::optional<Ratio>& cap = thing.charge.cap;
  if (cap && sum > *cap) {
    ExplainNode over;
    Ratio not_taken = sum - *cap;
    over.what = say(takes_off ? kCapped : kCappedUp,
                    {{"cap", cap->exact()}, {"sum", sum.exact()}, {"over", not_taken.exact()}});
    over.value = takes_off ? not_taken : -not_taken;
    parts.push_back(std::move(over));
  }
  return parts;
}

ExplainNode explain_leaf(const Compiled& compiled, const Scoring& scoring, std::size_t scheme,
                         std::size_t period, int subject, int node_index) {
  const SchemeRun& run = scoring.runs[scheme];
  const TreeNode& tree = run.scheme().nodes[static_cast<std::size_t>(node_index)];
  const PeriodScores& scores = scoring.board.schemes[scheme].periods[period];
  const UnitScore& unit = scores.units[static_cast<std::size_t>(subject)];
  const ItemScore& item = unit.items[static_cast<std::size_t>(node_index) - 1];
  ExplainNode node;
  if (item.state == State::kScored) node.own = item.score;
  // The rule in the plan's own words; where there is no record there is nothing to hold it to.
  if (item.recorded) add_own_words(*tree.item, node.notes);
  if (tree.rollup) {
    rolled_up(compiled, scoring, run, period, unit.unit, tree, node);
    return node;
  }
  const Thing& thing = run.scheme().things[static_cast<std::size_t>(tree.thing)];
  if (!item.recorded) {
    node.notes.push_back(without_records(tree.missing));
  } else if (thing.takes != Thing::Takes::kCharge) {
    measured(run, thing, in_period(run.slice(subject, tree.thing), period), node);
  } else {
    ExplainNode full;
    full.what = say(kFull);
    full.value = tree.full;
    node.parts.push_back(std::move(full));
    for (ExplainNode& part : explain_charges(run, tree.thing, period, subject)) {
      node.parts.push_back(std::move(part));
    }
  }
  return node;
}

}  // namespace plan::score
