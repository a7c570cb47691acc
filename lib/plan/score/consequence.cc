// Consequences: who qualifies for which, period by period.
#include <algorithm>
#include <map>
#include <utility>

#include "plan/score/ranking.h"
#include "plan/score/trouble.h"

namespace plan::score {
namespace {

constexpr Words kTooMany{
    "{scheme}, {period}: {count} units share what the plan gives to {most} (`{label}`), "
    "because of ties",
    "{scheme}{period}：因并列，“{label}”有{count}个单位符合，方案规定的是{most}个"};
constexpr Words kTooManyInGroup{
    "{scheme}, {period}, {group}: {count} units share what the plan gives to {most} "
    "(`{label}`), because of ties",
    "{scheme}{period}{group}：因并列，“{label}”有{count}个单位符合，方案规定的是{most}个"};

// By subject: whether it qualifies.
using Qualified = std::vector<bool>;

class Chooser {
 public:
  Chooser(const Compiled& compiled, const CompiledScheme& scheme, SchemeScores& scores,
          std::vector<Remark>& remarks)
      : compiled_(compiled), scheme_(scheme), scores_(scores), remarks_(remarks) {}

  void run() {
    const auto& consequences = scheme_.scheme->consequences;
    for (std::size_t c = 0; c < consequences.size(); ++c) one(c, consequences[c]);
  }

 private:
  void one(std::size_t index, const Consequence& consequence) {
    // The scored periods so far, newest last; `progress` and `consecutive` look back on them.
    std::vector<Qualified> history;
    const PeriodScores* before = nullptr;
    for (PeriodScores& period : scores_.periods) {
      Qualified qualified = choose(index, consequence, period, before);
      if (period.scored) {
        history.push_back(qualified);
        before = &period;
      }
      if (consequence.consecutive) {
        require_streak(consequence.consecutive->value, period.scored, history, qualified);
      }
      give(index, consequence, period, qualified);
    }
  }

  [[nodiscard]] Qualified choose(std::size_t index, const Consequence& consequence,
                                 const PeriodScores& period, const PeriodScores* before) {
    Qualified qualified(period.units.size(), false);
    for (const auto& [group, members] : groups(period)) {
      for (std::size_t i : members) {
        qualified[i] = selected(index, consequence, period, before, members, i) &&
                       good_enough(index, period.units[i]);
      }
    }
    return qualified;
  }

  [[nodiscard]] std::map<std::string, std::vector<std::size_t>> groups(
      const PeriodScores& period) const {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < period.units.size(); ++i) {
      groups[ranking_group(compiled_, scheme_, period.units[i].unit)].push_back(i);
    }
    return groups;
  }

  [[nodiscard]] bool selected(std::size_t index, const Consequence& consequence,
                              const PeriodScores& period, const PeriodScores* before,
                              const std::vector<std::size_t>& group, std::size_t i) const {
    const UnitScore& unit = period.units[i];
    int grade = scheme_.consequence_grades[index];
    if (grade >= 0 && unit.grade != grade) return false;
    bool by_rank =
        consequence.top || consequence.bottom || consequence.ranks || consequence.progress;
    if (!by_rank) return grade >= 0 || unit.grade >= 0;
    if (!unit.rank) return false;
    if (consequence.top && *unit.rank > consequence.top->value) return false;
    if (consequence.ranks) {
      auto [first, last] = consequence.ranks->value;
      if (*unit.rank < first || *unit.rank > last) return false;
    }
    if (consequence.bottom && !at_bottom(consequence.bottom->value, period, group, unit)) {
      return false;
    }
    return !consequence.progress ||
           has_risen(consequence.progress->value, period, before, group, i);
  }

  [[nodiscard]] static bool at_bottom(int most, const PeriodScores& period,
                                      const std::vector<std::size_t>& group,
                                      const UnitScore& unit) {
    if (*unit.rank == 1) return false;
    auto below = std::count_if(group.begin(), group.end(), [&](std::size_t other) {
      return period.units[other].rank && *period.units[other].rank > *unit.rank;
    });
    return below < most;
  }

  // How much the published score has risen since the scored period before.
  [[nodiscard]] static std::optional<Ratio> rise(const PeriodScores& period,
                                                 const PeriodScores* before, std::size_t i) {
    const UnitScore& now = period.units[i];
    if (before == nullptr || !now.rank || !now.score || !before->units[i].score) {
      return std::nullopt;
    }
    Ratio rise = *now.score - *before->units[i].score;
    if (rise <= Ratio(0)) return std::nullopt;
    return rise;
  }

  [[nodiscard]] static bool has_risen(int most, const PeriodScores& period,
                                      const PeriodScores* before,
                                      const std::vector<std::size_t>& group, std::size_t i) {
    std::optional<Ratio> own = rise(period, before, i);
    if (!own) return false;
    int higher = 0;
    for (std::size_t other : group) {
      std::optional<Ratio> theirs = rise(period, before, other);
      higher += theirs && *theirs > *own ? 1 : 0;
    }
    return higher < most;
  }

  [[nodiscard]] bool good_enough(std::size_t index, const UnitScore& unit) const {
    int least = scheme_.consequence_least[index];
    return least < 0 || (unit.grade >= 0 && unit.grade <= least);
  }

  // Keeps those that qualified in the K - 1 scored periods before, too.
  static void require_streak(int periods, bool scored, const std::vector<Qualified>& history,
                             Qualified& qualified) {
    auto needed = static_cast<std::size_t>(std::max(periods, 1)) - 1;
    std::size_t earlier = history.size() - (scored ? 1 : 0);
    for (std::size_t i = 0; i < qualified.size(); ++i) {
      if (earlier < needed) qualified[i] = false;
      for (std::size_t back = 1; back <= needed && qualified[i]; ++back) {
        qualified[i] = history[earlier - back][i];
      }
    }
  }

  void give(std::size_t index, const Consequence& consequence, PeriodScores& period,
            const Qualified& qualified) {
    for (std::size_t i = 0; i < qualified.size(); ++i) {
      if (!qualified[i]) continue;
      UnitConsequence given;
      given.index = static_cast<int>(index);
      given.label = label_of(consequence);
      if (consequence.amount) given.amount = consequence.amount->value;
      given.in = consequence.in;
      given.to = consequence.to;
      period.units[i].consequences.push_back(std::move(given));
    }
    std::optional<int> most = places(consequence);
    if (!consequence.amount || !most) return;
    for (const auto& [group, members] : groups(period)) {
      auto count = std::count_if(members.begin(), members.end(),
                                 [&qualified](std::size_t i) { return qualified[i]; });
      if (count > *most) remark(consequence, period, group, count, *most);
    }
  }

  // How many the plan has in mind, where it says so.
  [[nodiscard]] static std::optional<int> places(const Consequence& consequence) {
    if (consequence.top) return consequence.top->value;
    if (consequence.bottom) return consequence.bottom->value;
    if (consequence.progress) return consequence.progress->value;
    if (!consequence.ranks) return std::nullopt;
    auto [first, last] = consequence.ranks->value;
    return last - first + 1;
  }

  [[nodiscard]] static std::string label_of(const Consequence& consequence) {
    if (consequence.label.given()) return consequence.label.text;
    return consequence.text.given() ? consequence.text.paragraphs.front() : std::string();
  }

  void remark(const Consequence& consequence, const PeriodScores& period,
              const std::string& group, std::ptrdiff_t count, int most) {
    Message name{describe_period_name(period.name, Lang::kEn),
                 describe_period_name(period.name, Lang::kZh)};
    remarks_.push_back({std::string(info(Trouble::kTooManyWinners).code),
                        say(group.empty() ? kTooMany : kTooManyInGroup,
                            {{"scheme", scores_.title},
                             {"period", std::move(name)},
                             {"group", group},
                             {"count", static_cast<std::size_t>(count)},
                             {"most", most},
                             {"label", label_of(consequence)}})});
  }

  const Compiled& compiled_;
  const CompiledScheme& scheme_;
  SchemeScores& scores_;
  std::vector<Remark>& remarks_;
};

}  // namespace

void apply_consequences(const Compiled& compiled, int number, SchemeScores& scores,
                        std::vector<Remark>& remarks) {
  Chooser(compiled, compiled.schemes[static_cast<std::size_t>(number)], scores, remarks).run();
}

}  // namespace plan::score
