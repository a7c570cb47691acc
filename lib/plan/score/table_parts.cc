// Pieces of text that the table, the CSV and the explanation share; and what is shown of all.
#include <algorithm>
#include <tuple>
#include <utility>

#include "plan/score/table.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"

namespace plan::score {
namespace {

constexpr Words kRows{
    "rows read: {read} (counted {counted}, void {void}, outside {outside}, unused {unused}, "
    "refused {refused})",
    "读取{read}行：计分{counted}行，作废{void}行，期外{outside}行，不适用{unused}行，拒绝"
    "{refused}行"};
constexpr Words kNobody{"nobody inspected it", "没有检查记录"};
constexpr Words kLacks{"without a score: {items}", "缺少得分的项目：{items}"};
constexpr Words kSum{"in all {sum}{in}", "合计{sum}{in}"};

}  // namespace

Message rows_line(const RowCounts& rows) {
  auto number = [](std::uint64_t n) { return static_cast<std::size_t>(n); };
  return say(kRows, {{"read", number(rows.read)},
                     {"counted", number(rows.counted)},
                     {"void", number(rows.voided)},
                     {"outside", number(rows.outside)},
                     {"unused", number(rows.unused)},
                     {"refused", number(rows.refused)}});
}

std::string consequences_text(const UnitScore& unit, Lang lang) {
  bool chinese = lang == Lang::kZh;
  std::string text;
  // Sums by what the amount is counted in: nothing, 元, 分.
  std::string_view units[] = {"", "元", "分"};
  Ratio sums[3];
  int many[3] = {0, 0, 0};
  for (const UnitConsequence& given : unit.consequences) {
    if (!text.empty()) text += chinese ? "、" : ", ";
    text += given.label;
    if (!given.amount) continue;
    auto in = static_cast<std::size_t>(given.in);
    if (!given.label.empty() && !chinese) text += " ";
    text += given.amount->decimal();
    text += units[in];
    sums[in] += *given.amount;
    ++many[in];
  }
  for (std::size_t in = 0; in < 3; ++in) {
    if (many[in] < 2) continue;
    Message all = say(kSum, {{"sum", sums[in].decimal()}, {"in", units[in]}});
    text += chinese ? "（" + all.zh + "）" : " (" + all.en + ")";
  }
  return text;
}

Message unscored_text(const SchemeScores& scheme, const UnitScore& unit) {
  if (!unit.unscored.empty() && unit.unscored.front() == "*") return say(kNobody);
  std::vector<std::string> titles;
  for (const std::string& id : unit.unscored) {
    auto found = std::find_if(scheme.items.begin(), scheme.items.end(),
                              [&id](const ItemInfo& item) { return item.id == id; });
    titles.push_back(for_terminal(found == scheme.items.end() ? id : found->title));
  }
  Message names = listed(titles);
  return say(kLacks, {{"items", std::move(names)}});
}

Scoreboard select(Scoreboard board, const Selection& selection) {
  auto not_wanted = [](const std::string& wanted, const std::string& is) {
    return !wanted.empty() && wanted != is;
  };
  std::erase_if(board.unmet, [&](const UnmetDuty& unmet) {
    const std::string& id = board.schemes[static_cast<std::size_t>(unmet.scheme)].id;
    return not_wanted(selection.scheme, id) ||
           (selection.unit >= 0 && unmet.unit >= 0 && unmet.unit != selection.unit);
  });
  std::erase_if(board.schemes, [&](const SchemeScores& scheme) {
    return not_wanted(selection.scheme, scheme.id);
  });
  for (SchemeScores& scheme : board.schemes) {
    std::erase_if(scheme.periods, [&](const PeriodScores& period) {
      return not_wanted(selection.period, period.name);
    });
    for (PeriodScores& period : scheme.periods) {
      std::erase_if(period.units, [&](const UnitScore& unit) {
        return selection.unit >= 0 && unit.unit != selection.unit;
      });
    }
  }
  return board;
}

}  // namespace plan::score
