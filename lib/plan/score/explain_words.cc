// Pieces of text that every form of an explanation shares.
#include "plan/score/explain.h"
#include "plan/score/table.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kTitle{"{unit}: {scheme}, {period}", "{unit}　{scheme}　{period}"};
constexpr Words kAsOf{"as of {date}; {rows}", "截至{date}；{rows}"};
constexpr Words kVoid{"void", "已作废"};
constexpr Words kRefused{"refused", "有错误，已拒绝"};
constexpr Words kOutside{"outside the period, or after the as-of date",
                         "不在考核期内或晚于截止日期"};
constexpr Words kUnused{"left out by the item's `where`", "不符合该项目的适用条件"};
constexpr Words kNothing{"{unit} is not assessed by any scheme here, or no period has a record",
                         "{unit}不在考核对象之内，或没有任何一期有记录"};

std::string unit_name(const ExplainedUnit& explained) {
  const Plan& plan = *explained.scoring.board.plan;
  return for_terminal(plan.units[static_cast<std::size_t>(explained.unit)].printed());
}

}  // namespace

Message explain_title(const ExplainedUnit& explained, const Explanation& one) {
  const SchemeScores& scheme = explained.scoring.board.schemes[one.scheme];
  const std::string& period = scheme.periods[one.period].name;
  return say(kTitle, {{"unit", unit_name(explained)},
                      {"scheme", for_terminal(scheme.title)},
                      {"period", Message{describe_period_name(period, Lang::kEn),
                                         describe_period_name(period, Lang::kZh)}}});
}

Message explain_nothing(const ExplainedUnit& explained) {
  return say(kNothing, {{"unit", unit_name(explained)}});
}

Message explain_as_of(const Scoreboard& board) {
  if (!board.as_of) return {};
  return say(kAsOf, {{"date", iso_date(*board.as_of)}, {"rows", rows_line(board.rows)}});
}

Message fate_words(LeftOut::Fate fate) {
  switch (fate) {
    case LeftOut::Fate::kVoid:
      return say(kVoid);
    case LeftOut::Fate::kRefused:
      return say(kRefused);
    case LeftOut::Fate::kOutside:
      return say(kOutside);
    case LeftOut::Fate::kUnused:
      break;
  }
  return say(kUnused);
}

std::string rule_place(const ExplainedUnit& explained, const ExplainNode& node) {
  if (!node.rule.known()) return {};
  const SourceFile& file = explained.sources.file(node.rule.file);
  return for_terminal(file.name()) + ":" + std::to_string(file.line_of(node.rule.begin));
}

}  // namespace plan::score
