// One record, in words: where it stands, what it says, and the arithmetic of its points.
#include <utility>

#include "plan/score/explain.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

using Fate = ChargeLine::Fate;
using BaseFrom = ChargeLine::BaseFrom;

constexpr Words kQuote{"“{text}”", "“{text}”"};
constexpr Words kCount{"count {count}", "数量{count}"};
constexpr Words kValue{"value {value}", "数值{value}"};
constexpr Words kValueOf{"{value} of {total}", "{total}中的{value}"};
constexpr Words kPass{"passed", "合格"};
constexpr Words kFail{"failed", "不合格"};
constexpr Words kLevel{"level {level}", "等级{level}"};
constexpr Words kSource{"source {source}", "来源{source}"};
constexpr Words kRef{"ref {ref}", "编号{ref}"};

constexpr Words kSum{"{formula} = {points}: {terms}", "{formula} = {points}：{terms}"};
constexpr Words kByPoints{"{base} points given in the row", "本行填写{base}分"};
constexpr Words kByLevel{"{base} for the level {level}", "等级“{level}”{base}分"};
constexpr Words kByEach{"{base} each", "每处{base}分"};
constexpr Words kBySet{"{base} each because it is overdue", "逾期未改，每处按{base}分"};
constexpr Words kTimesCount{"count {count}", "数量{count}"};
constexpr Words kKept{"{kept} of {count} count, those from number {from} on",
                      "{count}次中有{kept}次计分（从第{from}次起）"};
constexpr Words kKeptOne{"only the largest single one counts", "只计最大的一次"};
constexpr Words kPrompt{"put right at once, factor {factor}", "当场整改，系数{factor}"};
constexpr Words kRepeat{"occurrence {first} in the window, factors sum to {repeat}",
                        "期限内第{first}次，系数合计{repeat}"};
constexpr Words kRepeats{"occurrences {first} to {last} in the window, factors sum to {repeat}",
                         "期限内第{first}至{last}次，系数合计{repeat}"};
constexpr Words kFactor{"{missed} missed deadlines, factor {amount}^{missed}",
                        "逾期{missed}次，系数{amount}^{missed}"};
constexpr Words kAdd{"{missed} missed deadlines, {add} more for each",
                     "逾期{missed}次，每处另加{add}分"};
constexpr Words kFixedLate{"due {due}, put right {end}: {days} days late",
                           "期限{due}，{end}整改，逾期{days}天"};
constexpr Words kStillOpen{"due {due}, judged as of {end}: {days} days late",
                           "期限{due}，截至{end}未整改，逾期{days}天"};
constexpr Words kCounted{"missed deadlines as counted by the inspectors",
                         "逾期次数按检查人员填写的计"};

constexpr Words kNothingFound{"inspected, nothing found", "检查过，没有问题"};
constexpr Words kNotUnique{"not counted again: {place} counts for the same thing",
                           "不重复计：同一事项已按 {place} 计"};
constexpr Words kBelowFrom{"not counted: only occurrences from number {from} on count",
                           "不计：从第{from}次起才计"};
constexpr Words kNotLargest{"not counted: {place} is the largest of the period",
                            "不计：本期只计最大的一次，即 {place}"};
constexpr Words kStep{
    "step {step} of the ladder ({level}), {before} reached before: {step} − {before} = "
    "{points}",
    "“{level}”应得{step}分，此前已计{before}分，补差额：{step} − {before} = "
    "{points}"};
constexpr Words kNoHigher{
    "step {step} of the ladder ({level}): {before} reached before, nothing more",
    "“{level}”应得{step}分，此前已计{before}分，不再加"};

void append(Message& to, const Message& piece, std::string_view gap_en,
            std::string_view gap_zh) {
  if (!to.empty()) {
    to.en += gap_en;
    to.zh += gap_zh;
  }
  to.en += piece.en;
  to.zh += piece.zh;
}

std::string where(const SchemeRun& run, std::uint32_t index) {
  const Record record = run.log().records[index];
  return for_terminal(run.log().files[record.file].name) + ":" + std::to_string(record.line);
}

std::string level_name(const SchemeRun& run, const Thing& thing, const Record& record) {
  int index = thing.levels.find(run.log().words.key(record.level));
  if (index < 0) return for_terminal(run.log().words.text(record.level));
  const Level& level = thing.levels.levels[static_cast<std::size_t>(index)];
  return level.title.given() ? level.title.text : level.key.text;
}

class Arithmetic {
 public:
  Arithmetic(const SchemeRun& run, const Thing& thing, const ChargeLine& line)
      : run_(run), thing_(thing), line_(line), record_(run.record(line.entry)) {}

  Message run() {
    base();
    times();
    if (line_.prompt != Ratio(1)) {
      formula_ += " × " + line_.prompt.exact();
      term(say(kPrompt, {{"factor", line_.prompt.exact()}}));
    }
    overdue();
    return say(kSum, {{"formula", formula_},
                      {"points", line_.points.exact()},
                      {"terms", std::move(terms_)}});
  }

 private:
  void term(const Message& words) { append(terms_, words, ", ", "，"); }

  void base() {
    formula_ = line_.base.exact();
    switch (line_.base_from) {
      case BaseFrom::kPoints:
        return term(say(kByPoints, {{"base", formula_}}));
      case BaseFrom::kLevel:
        return term(
            say(kByLevel, {{"base", formula_}, {"level", level_name(run_, thing_, record_)}}));
      case BaseFrom::kOverdueSet:
        return term(say(kBySet, {{"base", formula_}}));
      case BaseFrom::kEach:
      case BaseFrom::kLadder:
        return term(say(kByEach, {{"base", formula_}}));
    }
  }

  // The count, or the factors of `repeat` over the occurrences that count.
  void times() {
    const Ratio& count = run_.log().numbers[record_.count];
    formula_ += " × " + line_.repeat.exact();
    if (line_.kept != count && thing_.charge.flat) {
      term(say(kKeptOne));
    } else if (line_.kept != count) {
      term(say(kKept, {{"kept", line_.kept.exact()},
                       {"count", count.exact()},
                       {"from", thing_.charge.from}}));
    } else {
      term(say(kTimesCount, {{"count", count.exact()}}));
    }
    if (!thing_.charge.repeat || line_.first.is_zero()) return;
    Ratio last = line_.first + line_.kept - 1;
    term(say(line_.kept == Ratio(1) ? kRepeat : kRepeats, {{"first", line_.first.exact()},
                                                           {"last", last.exact()},
                                                           {"repeat", line_.repeat.exact()}}));
  }

  void overdue() {
    if (line_.missed == 0) return;
    const OverdueRule& rule = *thing_.charge.overdue;
    if (rule.kind == OverdueRule::Kind::kFactor) {
      formula_ += " × " + rule.amount.exact() + "^" + std::to_string(line_.missed);
      term(say(kFactor, {{"missed", line_.missed}, {"amount", rule.amount.exact()}}));
    } else if (rule.kind == OverdueRule::Kind::kAdd) {
      formula_ += " + " + rule.amount.exact() + " × " + std::to_string(line_.missed) + " × " +
                  line_.kept.exact();
      term(say(kAdd, {{"missed", line_.missed}, {"add", line_.add.exact()}}));
    }
    if (record_.missed != kNoMissed) return term(say(kCounted));
    Deadline when = deadline(run_, record_, line_.entry.period);
    bool fixed = !when.open && when.end == record_.fixed;
    term(say(fixed ? kFixedLate : kStillOpen, {{"due", iso_date(to_day(when.due))},
                                               {"end", iso_date(to_day(when.end))},
                                               {"days", when.end - when.due}}));
  }

  const SchemeRun& run_;
  const Thing& thing_;
  const ChargeLine& line_;
  const Record record_;
  std::string formula_;
  Message terms_;
};

Message why(const SchemeRun& run, const Thing& thing, const ChargeLine& line) {
  const ChargeRule& rule = thing.charge;
  Arg level("level", level_name(run, thing, run.record(line.entry)));
  switch (line.fate) {
    case Fate::kNothingFound:
      return say(kNothingFound);
    case Fate::kNotUnique:
      return say(kNotUnique, {{"place", where(run, line.instead)}});
    case Fate::kBelowFrom:
      return say(kBelowFrom, {{"from", rule.from}});
    case Fate::kNotLargest:
      return say(kNotLargest, {{"place", where(run, line.instead)}});
    case Fate::kNoHigher:
      return say(kNoHigher,
                 {{"step", line.base.exact()}, {"before", line.before.exact()}, level});
    case Fate::kCounts:
      break;
  }
  if (!rule.ladder) return Arithmetic(run, thing, line).run();
  return say(kStep, {{"step", line.base.exact()},
                     {"before", line.before.exact()},
                     {"points", line.points.exact()},
                     level});
}

}  // namespace

void add_own_words(const Named& named, std::vector<Message>& notes) {
  for (const std::string& rule : named.text.paragraphs) {
    notes.push_back(plain(for_terminal(rule)));
  }
}

Message record_words(const SchemeRun& run, const Record& record) {
  const Log& log = run.log();
  Message words = plain(for_terminal(log.files[record.file].name) + ":" +
                        std::to_string(record.line) + "  " + iso_date(to_day(record.date)));
  auto add = [&words](const Message& piece) { append(words, piece, "  ", "  "); };
  auto text = [&log](std::uint32_t id) {
    return for_terminal(excerpt(log.words.text(id), 60));
  };
  if (record.level != 0) add(say(kLevel, {{"level", text(record.level)}}));
  if (record.total != NumberPool::kNone) {
    add(say(kValueOf, {{"value", log.numbers[record.value].exact()},
                       {"total", log.numbers[record.total].exact()}}));
  } else if (record.value != NumberPool::kNone) {
    add(say(kValue, {{"value", log.numbers[record.value].exact()}}));
  }
  if (record.result != RateResult::kNone) {
    add(say(record.result == RateResult::kPass ? kPass : kFail));
  }
  if (record.count != NumberPool::kOne) {
    add(say(kCount, {{"count", log.numbers[record.count].exact()}}));
  }
  if (record.source != 0) add(say(kSource, {{"source", text(record.source)}}));
  if (record.ref != 0) add(say(kRef, {{"ref", text(record.ref)}}));
  if (record.note != 0) add(say(kQuote, {{"text", text(record.note)}}));
  return words;
}

ExplainNode explain_line(const SchemeRun& run, const Thing& thing, const ChargeLine& line,
                         bool takes_off) {
  ExplainNode node;
  node.what = record_words(run, run.record(line.entry));
  node.value = takes_off ? -line.points : line.points;
  node.notes.push_back(why(run, thing, line));
  return node;
}

}  // namespace plan::score
