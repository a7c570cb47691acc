#include "plan/score/engine.h"

#include <algorithm>
#include <set>
#include <utility>

#include "plan/base/parallel.h"
#include "plan/score/ranking.h"
#include "plan/score/rollup.h"
#include "plan/score/trouble.h"
#include "plan/score/unit_scorer.h"

namespace plan::score {
namespace {

constexpr Words kNothing{"no record counts: every unit is unscored",
                         "没有可计分的记录，所有单位都没有得分"};
constexpr Words kNothingInTime{
    "no record counts: {count} rows are dated after the as-of date, or outside the time that "
    "is "
    "assessed, {first} to {last}",
    "没有可计分的记录：有{count}行的日期晚于截止日期，或者不在考核期（{first}至{last}）内"};
constexpr Words kRepeated{"{count} rows are the same as an earlier one in every column",
                          "有{count}行与前面的某一行各列完全相同"};
constexpr Words kRefused{
    "{count} rows with errors are left out: scores may change once they are put right",
    "有{count}行因有错误没有计入，改正后得分可能变化"};
constexpr Words kGap{"{scheme}: no unit has a score in {periods}, between scored periods",
                     "{scheme}：{periods}没有任何单位得分，而前后各期都有"};
constexpr std::size_t kGapsListed = 6;
// Beginning a thread costs as much as some hundred records.
constexpr std::size_t kFewForThreads = 10'000;
// As many as make what a scorer finds out about a kind of sums worth while.
constexpr std::size_t kUnitsAtOnce = 64;

class Engine {
 public:
  Engine(const Compiled& compiled, const Log& log, unsigned threads)
      : compiled_(compiled), log_(log), threads_(threads) {}

  Scoring run() {
    Scoreboard& board = scoring_.board;
    board.plan = compiled_.plan;
    board.as_of = log_.as_of;
    board.rows = log_.rows;
    board.schemes.resize(compiled_.schemes.size());
    std::vector<std::optional<SchemeRun>> runs(compiled_.schemes.size());
    for (int number : compiled_.order) {
      auto slot = static_cast<std::size_t>(number);
      runs[slot].emplace(compiled_.schemes[slot], number, log_, rolled_up(number));
      score_scheme(*runs[slot], board.schemes[slot]);
    }
    for (std::optional<SchemeRun>& run : runs) scoring_.runs.push_back(std::move(*run));
    general_remarks();
    for (std::size_t i = 0; i < compiled_.schemes.size(); ++i) {
      auto number = static_cast<int>(i);
      rank_units(compiled_, number, board.schemes);
      gap_remark(i);
      apply_consequences(compiled_, number, board.schemes[i], board.remarks);
      find_unmet(scoring_.runs[i], *compiled_.plan, number, board.unmet);
    }
    return std::move(scoring_);
  }

 private:
  // Periods in which a scheme that is rolled up here has a scored one.
  [[nodiscard]] std::vector<int> rolled_up(int number) const {
    const CompiledScheme& scheme = compiled_.schemes[static_cast<std::size_t>(number)];
    std::set<int> indexes;
    for (const TreeNode& node : scheme.nodes) {
      if (!node.rollup) continue;
      auto other = static_cast<std::size_t>(node.rollup->scheme);
      const Calendar& inner = compiled_.schemes[other].calendar;
      for (const PeriodScores& period : scoring_.board.schemes[other].periods) {
        if (!period.scored) continue;
        if (scheme.calendar.cycle() == Cycle::kOnce) {
          if (inner.lies_in(period.index, scheme.calendar, 0)) indexes.insert(0);
          continue;
        }
        // The period that holds it is one of those that its days fall into.
        for (const std::optional<Day>& day : {period.first, period.last}) {
          if (!day) continue;
          int index = scheme.calendar.index_of(*day);
          if (inner.lies_in(period.index, scheme.calendar, index)) indexes.insert(index);
        }
      }
    }
    return {indexes.begin(), indexes.end()};
  }

  void describe(const CompiledScheme& scheme, SchemeScores& scores) const {
    scores.scheme = scheme.scheme;
    scores.id = scheme.id;
    scores.title = scheme.scheme->title.given() ? scheme.scheme->title.text : scheme.id;
    scores.full_marks = scheme.nodes.front().full;
    scores.leaves = scheme.leaves;
    for (std::size_t i = 1; i < scheme.nodes.size(); ++i) {
      const TreeNode& node = scheme.nodes[i];
      scores.items.push_back(
          {node.item->key(), node.item->printed(), node.full, node.depth, node.thing >= 0});
    }
  }

  void score_scheme(const SchemeRun& run, SchemeScores& scores) {
    const CompiledScheme& scheme = run.scheme();
    describe(scheme, scores);
    std::vector<std::vector<RollupFrame>> frames = make_frames(run);
    scores.periods.resize(run.periods().size());
    for (std::size_t p = 0; p < scores.periods.size(); ++p) {
      PeriodScores& period = scores.periods[p];
      const PeriodDays& days = run.periods()[p];
      period.index = run.period_indexes()[p];
      period.name = days.name;
      period.first = days.first;
      period.last = days.last;
      period.provisional = is_provisional(run, p, frames[p]);
      period.units.resize(scheme.subjects.size());
    }
    score_units(run, frames, scores.periods);
    for (PeriodScores& period : scores.periods) {
      period.scored = std::any_of(period.units.begin(), period.units.end(),
                                  [](const UnitScore& unit) { return unit.score.has_value(); });
    }
  }

  // No unit's score depends on another's, but through other schemes that are done.
  void score_units(const SchemeRun& run, const std::vector<std::vector<RollupFrame>>& frames,
                   std::vector<PeriodScores>& periods) const {
    std::size_t units = run.scheme().subjects.size();
    bool few = run.entries() + units * periods.size() < kFewForThreads;
    std::size_t parts = (units + kUnitsAtOnce - 1) / kUnitsAtOnce;
    for_each_index(parts, few ? 1 : threads_, [&](std::size_t part) {
      UnitScorer scorer(compiled_, run, scoring_.board.schemes, frames);
      std::size_t end = std::min((part + 1) * kUnitsAtOnce, units);
      for (std::size_t i = part * kUnitsAtOnce; i < end; ++i) {
        scorer.begin(static_cast<int>(i));
        for (std::size_t p = 0; p < periods.size(); ++p) {
          periods[p].units[i] = scorer.period(p);
        }
      }
    });
  }

  [[nodiscard]] std::vector<std::vector<RollupFrame>> make_frames(const SchemeRun& run) const {
    const CompiledScheme& scheme = run.scheme();
    std::vector<std::vector<RollupFrame>> frames(run.periods().size());
    for (std::size_t p = 0; p < frames.size(); ++p) {
      frames[p].resize(scheme.nodes.size());
      for (std::size_t n = 0; n < scheme.nodes.size(); ++n) {
        if (!scheme.nodes[n].rollup) continue;
        const RollupRule& rule = *scheme.nodes[n].rollup;
        auto other = static_cast<std::size_t>(rule.scheme);
        frames[p][n] =
            rollup_frame(rule, compiled_.schemes[other], scoring_.board.schemes[other],
                         scheme.calendar, run.period_indexes()[p]);
      }
    }
    return frames;
  }

  [[nodiscard]] static bool is_provisional(const SchemeRun& run, std::size_t period,
                                           const std::vector<RollupFrame>& frames) {
    const std::optional<Day>& last = run.periods()[period].last;
    if (!last) return true;  // a period without end never ends
    std::optional<std::int32_t> judged = run.judged(static_cast<std::uint32_t>(period));
    if (run.as_of() < judged.value_or(to_days(*last))) return true;
    for (std::size_t n = 0; n < frames.size(); ++n) {
      if (run.scheme().nodes[n].rollup && frames[n].provisional) return true;
    }
    return false;
  }

  void remark(Trouble trouble, Message message) {
    scoring_.board.remarks.push_back({std::string(info(trouble).code), std::move(message)});
  }

  [[nodiscard]] Message nothing_counted() const {
    std::optional<Day> first, last;
    for (const CompiledScheme& scheme : compiled_.schemes) {
      const Calendar& calendar = scheme.calendar;
      if (!calendar.first() || !calendar.last()) return say(kNothing);
      first = std::min(first.value_or(*calendar.first()), *calendar.first());
      last = std::max(last.value_or(*calendar.last()), *calendar.last());
    }
    if (log_.rows.outside == 0 || !first) return say(kNothing);
    return say(kNothingInTime, {{"count", static_cast<std::size_t>(log_.rows.outside)},
                                {"first", iso_date(*first)},
                                {"last", iso_date(*last)}});
  }

  void general_remarks() {
    if (log_.rows.counted == 0) remark(Trouble::kNothingRecorded, nothing_counted());
    // What was found and could not be read must not look like nothing found.
    if (log_.rows.refused > 0) {
      remark(Trouble::kRowsRefused,
             say(kRefused, {{"count", static_cast<std::size_t>(log_.rows.refused)}}));
    }
    if (log_.repeated > 0) {
      remark(Trouble::kRepeatedRow,
             say(kRepeated, {{"count", static_cast<std::size_t>(log_.repeated)}}));
    }
  }

  void gap_remark(std::size_t number) {
    const SchemeScores& scores = scoring_.board.schemes[number];
    std::vector<int> scored;
    for (const PeriodScores& period : scores.periods) {
      if (period.scored) scored.push_back(period.index);
    }
    Message names;
    std::size_t gaps = 0;
    for (std::size_t i = 1; i < scored.size(); ++i) {
      for (int index = scored[i - 1] + 1; index < scored[i]; ++index) {
        if (++gaps > kGapsListed) continue;
        std::string name = compiled_.schemes[number].calendar.period(index).name;
        names.en += (gaps == 1 ? "" : ", ") + describe_period_name(name, Lang::kEn);
        names.zh += (gaps == 1 ? "" : "、") + describe_period_name(name, Lang::kZh);
      }
    }
    if (gaps == 0) return;
    if (gaps > kGapsListed) {
      names.en += " … (" + std::to_string(gaps) + ")";
      names.zh += "等" + std::to_string(gaps) + "期";
    }
    remark(Trouble::kPeriodGap,
           say(kGap, {{"scheme", scores.title}, {"periods", std::move(names)}}));
  }

  const Compiled& compiled_;
  const Log& log_;
  unsigned threads_;
  Scoring scoring_;
};

}  // namespace

Scoring score(const Compiled& compiled, const Log& log, unsigned threads) {
  return Engine(compiled, log, threads).run();
}

}  // namespace plan::score
