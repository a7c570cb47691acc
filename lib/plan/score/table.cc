#include "plan/score/table.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "plan/score/grid.h"
#include "plan/text/escape.h"
#include "plan/text/prose.h"

namespace plan::score {
namespace {

constexpr Words kRank{"rank", "名次"};
constexpr Words kChange{"change", "升降"};
constexpr Words kUnit{"unit", "单位"};
constexpr Words kGroup{"group", "组别"};
constexpr Words kScore{"score", "得分"};
constexpr Words kGrade{"grade", "等次"};
constexpr Words kCoverage{"coverage", "覆盖"};
constexpr Words kIssues{"issues", "问题"};
constexpr Words kOpen{"open", "未改"};
constexpr Words kOverdue{"overdue", "逾期"};
constexpr Words kBonus{"bonus", "加分"};
constexpr Words kPenalty{"penalty", "扣分"};
constexpr Words kRemarks{"remarks", "说明"};

constexpr Words kAsOf{"as of {date}", "截至{date}"};
constexpr Words kNoDate{"as of no date: the log is empty", "没有截止日期：记录表是空的"};
constexpr Words kHeading{"{scheme}, {period}, out of {full}", "{scheme}　{period}　满分{full}"};
constexpr Words kProvisional{"{heading} (provisional)", "{heading}（暂定）"};
constexpr Words kNoPeriods{"{scheme}: no period has a record", "{scheme}：没有任何一期有记录"};
constexpr Words kNotScored{"unscored", "未得分"};
constexpr Words kVetoed{"veto: {vetoes}", "否决：{vetoes}"};
constexpr Words kUnranked{"not ranked", "不参加排名"};
constexpr Words kDuties{"inspection duties not met", "检查安排没有落实"};
constexpr Words kDutyAll{"  {duty}, {period}: {have} of {need}",
                         "  {duty}，{period}：应{need}次，实{have}次"};
constexpr Words kDutyUnits{"  {duty}, {period}: {count} units: {units}",
                           "  {duty}，{period}：{count}个单位：{units}"};
constexpr Words kAndMore{"{names} and {more} more", "{names}等（另有{more}个）"};
constexpr Words kRemarkLine{"warning[{code}]: {text}", "注意[{code}]：{text}"};
constexpr std::size_t kNamesListed = 6;

Message period_words(const std::string& name) {
  return {describe_period_name(name, Lang::kEn), describe_period_name(name, Lang::kZh)};
}

class Table {
 public:
  Table(const Scoreboard& board, Lang lang, std::size_t width)
      : board_(board), lang_(lang), width_(width) {}

  std::string run() {
    out_ += for_terminal(board_.plan->title.text) + "\n";
    line(board_.as_of ? say(kAsOf, {{"date", iso_date(*board_.as_of)}}) : say(kNoDate));
    line(rows_line(board_.rows));
    for (const SchemeScores& scheme : board_.schemes) {
      if (scheme.periods.empty()) {
        out_ += "\n";
        line(say(kNoPeriods, {{"scheme", for_terminal(scheme.title)}}));
      }
      for (const PeriodScores& period : scheme.periods) one(scheme, period);
    }
    duties();
    if (!board_.remarks.empty()) out_ += "\n";
    for (const Remark& remark : board_.remarks) {
      Message text{for_terminal(remark.message.en), for_terminal(remark.message.zh)};
      line(say(kRemarkLine, {{"code", remark.code}, {"text", std::move(text)}}));
    }
    return std::move(out_);
  }

 private:
  void line(const Message& message) { out_ += message.in(lang_) + "\n"; }
  [[nodiscard]] std::string word(const Words& words) const {
    return std::string(lang_ == Lang::kZh ? words.zh : words.en);
  }
  [[nodiscard]] const Unit& unit_of(int index) const {
    return board_.plan->units[static_cast<std::size_t>(index)];
  }

  void one(const SchemeScores& scheme, const PeriodScores& period) {
    Message heading = say(kHeading, {{"scheme", for_terminal(scheme.title)},
                                     {"period", period_words(period.name)},
                                     {"full", scheme.full_marks.decimal()}});
    out_ += "\n";
    line(period.provisional ? say(kProvisional, {{"heading", std::move(heading)}}) : heading);
    Grid grid({{word(kRank), true, {}},
               {word(kChange), true, {""}},
               {word(kUnit), false, {}},
               {word(kGroup), false, {""}},
               {word(kScore), true, {}},
               {word(kGrade), false, {"", "-"}},
               {word(kCoverage), true, {}},
               {word(kIssues), true, {"0"}},
               {word(kOpen), true, {"0"}},
               {word(kOverdue), true, {"0"}},
               {word(kBonus), true, {"0"}},
               {word(kPenalty), true, {"0"}},
               {word(kRemarks), false, {""}}});
    for (const UnitScore* unit : in_order(scheme, period)) grid.row(cells(scheme, *unit));
    out_ += grid.text(width_);
  }

  // By group (where the scheme ranks within groups), then rank; then the unranked, then the
  // unscored; otherwise in the order of the plan.
  [[nodiscard]] std::vector<const UnitScore*> in_order(const SchemeScores& scheme,
                                                       const PeriodScores& period) const {
    std::vector<std::string> groups;
    auto group_of = [&](const UnitScore& unit) {
      if (!scheme.scheme->ranking.within_group) return std::size_t{0};
      const std::string& group = unit_of(unit.unit).group.text;
      auto at = std::find(groups.begin(), groups.end(), group);
      if (at == groups.end()) at = groups.insert(at, group);
      return static_cast<std::size_t>(at - groups.begin());
    };
    struct Position {
      std::size_t group;
      int tier;
      int rank;
      const UnitScore* unit;
    };
    std::vector<Position> positions;
    for (const UnitScore& unit : period.units) {
      int tier = unit.rank ? 0 : unit.score ? 1 : 2;
      positions.push_back({group_of(unit), tier, unit.rank.value_or(0), &unit});
    }
    auto before = [](const Position& a, const Position& b) {
      return std::tie(a.group, a.tier, a.rank) < std::tie(b.group, b.tier, b.rank);
    };
    std::stable_sort(positions.begin(), positions.end(), before);
    std::vector<const UnitScore*> units;
    for (const Position& position : positions) units.push_back(position.unit);
    return units;
  }

  [[nodiscard]] std::vector<std::string> cells(const SchemeScores& scheme,
                                               const UnitScore& unit) const {
    const Unit& who = unit_of(unit.unit);
    const Scheme& rules = *scheme.scheme;
    std::string score = word(kNotScored), grade = "-";
    if (unit.score) score = unit.score->fixed(rules.rounding.places);
    if (unit.grade >= 0) {
      grade = for_terminal(rules.grades[static_cast<std::size_t>(unit.grade)].grade.text);
    }
    return {unit.rank ? std::to_string(*unit.rank) : "-",
            change(unit),
            for_terminal(who.printed()),
            for_terminal(who.group.text),
            score,
            grade,
            std::to_string(unit.recorded) + "/" + std::to_string(scheme.leaves),
            unit.issues.decimal(),
            unit.open.decimal(),
            unit.overdue.decimal(),
            unit.bonus.decimal(),
            unit.penalty.decimal(),
            remarks(scheme, unit)};
  }

  // Against the scored period before: risen, fallen, the same, or not ranked in both.
  [[nodiscard]] static std::string change(const UnitScore& unit) {
    if (!unit.rank || !unit.rank_before) return "";
    int by = *unit.rank_before - *unit.rank;
    if (by == 0) return "=";
    return by > 0 ? "↑" + std::to_string(by) : "↓" + std::to_string(-by);
  }

  [[nodiscard]] std::string remarks(const SchemeScores& scheme, const UnitScore& unit) const {
    std::string text;
    auto add = [&text, this](const std::string& piece) {
      if (piece.empty()) return;
      if (!text.empty()) text += lang_ == Lang::kZh ? "；" : "; ";
      text += piece;
    };
    if (!unit.score) add(unscored_text(scheme, unit).in(lang_));
    if (!unit.vetoes.empty()) {
      std::vector<std::string> titles;
      for (const std::string& id : unit.vetoes) {
        const Extra* veto = find_extra(*scheme.scheme, id);
        titles.push_back(for_terminal(veto == nullptr ? id : veto->printed()));
      }
      Message names = listed(titles);
      add(say(kVetoed, {{"vetoes", std::move(names)}}).in(lang_));
    }
    if (unit.score && unit.unranked) add(word(kUnranked));
    add(for_terminal(consequences_text(unit, lang_)));
    return text;
  }

  // One line a duty and period; the units that were left out stand together.
  void duties() {
    if (board_.unmet.empty()) return;
    out_ += "\n";
    line(say(kDuties));
    for (std::size_t i = 0; i < board_.unmet.size();) {
      const UnmetDuty& first = board_.unmet[i];
      std::string duty = for_terminal(first.title);
      if (first.unit < 0) {
        line(say(kDutyAll, {{"duty", duty},
                            {"period", period_words(first.period)},
                            {"have", first.have},
                            {"need", first.need}}));
        ++i;
        continue;
      }
      std::vector<std::string> units;
      std::size_t count = 0;
      for (; i < board_.unmet.size() && together(first, board_.unmet[i]); ++i) {
        if (++count > kNamesListed) continue;
        units.push_back(for_terminal(unit_of(board_.unmet[i].unit).printed()));
      }
      Message names = listed(units);
      if (count > units.size()) {
        names = say(kAndMore, {{"names", names}, {"more", count - units.size()}});
      }
      line(say(kDutyUnits, {{"duty", duty},
                            {"period", period_words(first.period)},
                            {"count", count},
                            {"units", std::move(names)}}));
    }
  }

  [[nodiscard]] static bool together(const UnmetDuty& a, const UnmetDuty& b) {
    return a.duty == b.duty && a.period == b.period && a.scheme == b.scheme && b.unit >= 0;
  }

  const Scoreboard& board_;
  Lang lang_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string score_table(const Scoreboard& board, Lang lang, std::size_t width) {
  return Table(board, lang, width).run();
}

}  // namespace plan::score
