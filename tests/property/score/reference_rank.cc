// Ranks, and what follows from them.
#include <algorithm>

#include "reference.h"

namespace reference {
namespace {

// What a unit is ranked by: the first number, then each tiebreak; higher is better.
using Key = std::vector<Opt<Num>>;

class Ranker {
 public:
  Ranker(const World& world, Board& board, std::size_t scheme)
      : world_(world),
        board_(board),
        number_(scheme),
        course_(world.courses[scheme]),
        scheme_(*course_.scheme) {}

  void run() {
    for (PeriodScore& period : board_[number_]) rank(period);
    std::vector<std::vector<std::string>> given;
    for (std::size_t p = 0; p < board_[number_].size(); ++p) {
      for (UnitScore& unit : board_[number_][p].units) {
        for (const Consequence& one : scheme_.consequences) {
          if (!earned(one, p, unit)) continue;
          unit.consequences.push_back(one.label + (one.amount ? " " + exact(*one.amount) : ""));
        }
      }
    }
  }

 private:
  [[nodiscard]] std::string group(const UnitScore& unit) const {
    if (!scheme_.ranking.within_group) return "";
    return world_.given->plan.units[static_cast<std::size_t>(unit.unit)].group;
  }

  [[nodiscard]] Opt<Num> ranked_by(const PeriodScore& period, const UnitScore& unit) const {
    const Ranking& rule = scheme_.ranking;
    if (!unit.score || unit.unranked) return {};
    if (rule.by.empty()) return unit.score;
    if (!rule.by_is_scheme) {
      const Value* item = unit.item(rule.by);
      if (item->state != State::kScored) return {};
      return item->score;
    }
    for (std::size_t s = 0; s < board_.size(); ++s) {
      if (world_.given->plan.schemes[s].id != rule.by) continue;
      for (const PeriodScore& other : board_[s]) {
        if (world_.courses[s].calendar[static_cast<std::size_t>(other.period)].name !=
            course_.calendar[static_cast<std::size_t>(period.period)].name) {
          continue;
        }
        for (const UnitScore& one : other.units) {
          if (one.unit == unit.unit) return one.score;
        }
      }
    }
    return {};
  }

  [[nodiscard]] Key key(const PeriodScore& period, const UnitScore& unit) const {
    Key key{ranked_by(period, unit)};
    for (const std::string& breaker : scheme_.ranking.tiebreak) {
      if (breaker == "deductions") {
        key.emplace_back(Num(-unit.deductions));
      } else if (breaker == "overdue") {
        key.emplace_back(Num(-unit.overdue));
      } else {
        const Value* item = unit.item(breaker.substr(5));
        key.push_back(item->state == State::kScored ? Opt<Num>(item->score) : Opt<Num>());
      }
    }
    return key;
  }

  void rank(PeriodScore& period) {
    for (UnitScore& unit : period.units) {
      Key own = key(period, unit);
      if (!own[0]) continue;
      std::vector<Key> better;
      for (const UnitScore& other : period.units) {
        Key its = key(period, other);
        if (group(other) != group(unit) || !its[0] || !(own < its)) continue;
        bool known = std::find(better.begin(), better.end(), its) != better.end();
        if (!known || !scheme_.ranking.dense) better.push_back(its);
      }
      unit.rank = static_cast<int>(better.size()) + 1;
    }
  }

  [[nodiscard]] static const UnitScore* find(const PeriodScore& period, int unit) {
    for (const UnitScore& one : period.units) {
      if (one.unit == unit) return &one;
    }
    return nullptr;
  }

  // The scored periods before this one, the latest first.
  [[nodiscard]] std::vector<std::size_t> before(std::size_t period) const {
    std::vector<std::size_t> found;
    while (period-- > 0) {
      if (board_[number_][period].scored) found.push_back(period);
    }
    return found;
  }

  [[nodiscard]] Opt<Num> rise(std::size_t period, const UnitScore& unit) const {
    std::vector<std::size_t> earlier = before(period);
    if (earlier.empty() || !unit.score || !unit.rank) return {};
    const UnitScore* then = find(board_[number_][earlier[0]], unit.unit);
    if (!then->score || *unit.score <= *then->score) return {};
    return Num(*unit.score - *then->score);
  }

  [[nodiscard]] bool qualifies(const Consequence& one, std::size_t p,
                               const UnitScore& unit) const {
    if (!one.at_least.empty()) {
      int least = 0;
      while (scheme_.grades[static_cast<std::size_t>(least)].name != one.at_least) ++least;
      if (unit.grade < 0 || unit.grade > least) return false;
    }
    // Where several are named, all have to hold.
    std::string grade =
        unit.grade < 0 ? "" : scheme_.grades[static_cast<std::size_t>(unit.grade)].name;
    if (!one.grade.empty() && grade != one.grade) return false;
    if (!one.top && !one.bottom && !one.ranks && !one.progress) return true;
    if (!unit.rank) return false;
    if (one.top && *unit.rank > *one.top) return false;
    if (one.ranks && (*unit.rank < one.ranks->first || *unit.rank > one.ranks->second)) {
      return false;
    }
    int worse = 0, more = 0;
    Opt<Num> own = rise(p, unit);
    for (const UnitScore& other : board_[number_][p].units) {
      if (group(other) != group(unit)) continue;
      if (other.rank && *other.rank > *unit.rank) ++worse;
      Opt<Num> its = rise(p, other);
      if (own && its && *its > *own) ++more;
    }
    if (one.progress && (!own || more >= *one.progress)) return false;
    return !one.bottom || (worse < *one.bottom && *unit.rank != 1);
  }

  [[nodiscard]] bool earned(const Consequence& one, std::size_t p,
                            const UnitScore& unit) const {
    if (!qualifies(one, p, unit)) return false;
    int running = one.consecutive.value_or(1);
    std::vector<std::size_t> earlier = before(p);
    if (static_cast<int>(earlier.size()) < running - 1) return false;
    for (int i = 0; i < running - 1; ++i) {
      std::size_t then = earlier[static_cast<std::size_t>(i)];
      if (!qualifies(one, then, *find(board_[number_][then], unit.unit))) return false;
    }
    return true;
  }

  const World& world_;
  Board& board_;
  std::size_t number_;
  const Course& course_;
  const Scheme& scheme_;
};

}  // namespace

void rank_all(const World& world, Board& board) {
  for (std::size_t scheme = 0; scheme < board.size(); ++scheme) {
    Ranker(world, board, scheme).run();
  }
}

}  // namespace reference
