// An explanation as text: a tree, one line a term, its sign in front.
#include "plan/score/explain.h"
#include "plan/score/table.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kTitle{"{unit}: {scheme}, {period}", "{unit}　{scheme}　{period}"};
constexpr Words kAsOf{"as of {date}; {rows}", "截至{date}；{rows}"};
constexpr Words kLeftOut{"rows of this unit that do not count:", "本单位没有计入的行："};
constexpr Words kVoid{"void", "已作废"};
constexpr Words kRefused{"refused", "有错误，已拒绝"};
constexpr Words kOutside{"outside the period, or after the as-of date",
                         "不在考核期内或晚于截止日期"};
constexpr Words kUnused{"left out by the item's `where`", "不符合该项目的适用条件"};
constexpr Words kNothing{"{unit} is not assessed by any scheme here, or no period has a record",
                         "{unit}不在考核对象之内，或没有任何一期有记录"};

class Text {
 public:
  explicit Text(Lang lang) : lang_(lang) {}

  void line(std::size_t depth, const std::string& text) {
    out_.append(2 * depth, ' ');
    out_ += text + "\n";
  }
  void line(std::size_t depth, const Message& message) { line(depth, message.in(lang_)); }
  void blank() { out_ += "\n"; }

  void node(std::size_t depth, const ExplainNode& node) {
    std::string term;
    if (node.value) {
      term = node.value->is_negative() ? "− " + (-*node.value).exact()
                                       : "+ " + node.value->exact();
    } else if (node.own) {
      term = "· " + node.own->exact();
    } else {
      term = "·";
    }
    line(depth, term + "  " + node.what.in(lang_));
    for (const Message& note : node.notes) line(depth + 2, note);
    for (const ExplainNode& part : node.parts) this->node(depth + 1, part);
  }

  std::string take() { return std::move(out_); }

 private:
  Lang lang_;
  std::string out_;
};

const Words& fate_words(LeftOut::Fate fate) {
  switch (fate) {
    case LeftOut::Fate::kVoid:
      return kVoid;
    case LeftOut::Fate::kRefused:
      return kRefused;
    case LeftOut::Fate::kOutside:
      return kOutside;
    case LeftOut::Fate::kUnused:
      break;
  }
  return kUnused;
}

}  // namespace

std::string explain_text(const std::vector<Explanation>& explanations, const Log& log,
                         const Scoring& scoring, int unit, Lang lang) {
  Text text(lang);
  const Scoreboard& board = scoring.board;
  std::string name = for_terminal(board.plan->units[static_cast<std::size_t>(unit)].printed());
  for (const Explanation& explanation : explanations) {
    const SchemeScores& scheme = board.schemes[explanation.scheme];
    const PeriodScores& period = scheme.periods[explanation.period];
    Message period_words{describe_period_name(period.name, Lang::kEn),
                         describe_period_name(period.name, Lang::kZh)};
    text.line(0, say(kTitle, {{"unit", name},
                              {"scheme", for_terminal(scheme.title)},
                              {"period", std::move(period_words)}}));
    for (const Message& line : explanation.head) text.line(1, line);
    if (explanation.total.own) {
      text.line(1, explanation.total.what.in(lang) + " " + explanation.total.own->exact());
    }
    for (const ExplainNode& part : explanation.total.parts) text.node(1, part);
    text.blank();
  }
  if (explanations.empty()) text.line(0, say(kNothing, {{"unit", name}}));
  if (!log.left_out.empty()) text.line(0, say(kLeftOut));
  for (const LeftOut& row : log.left_out) {
    text.line(1, for_terminal(log.files[row.file].name) + ":" + std::to_string(row.line) +
                     "  " + for_terminal(row.words) + "  " +
                     say(fate_words(row.fate)).in(lang));
  }
  if (board.as_of) {
    text.line(0,
              say(kAsOf, {{"date", iso_date(*board.as_of)}, {"rows", rows_line(board.rows)}}));
  }
  return text.take();
}

}  // namespace plan::score
