// Plans: schemes, item trees and their methods.
#include "generator.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "generator_extras.h"
#include "reference.h"

namespace reference {
namespace {

class PlanMaker {
 public:
  PlanMaker(Random& random, bool tame) : random_(random), tame_(tame) {}

  Plan run() {
    // Whole years, parts of two, and years of 53 weeks with their ends.
    const std::vector<std::pair<int, int>> times{
        {day_of(2024, 1, 1), day_of(2024, 12, 31)}, {day_of(2024, 2, 10), day_of(2025, 3, 20)},
        {day_of(2024, 3, 1), day_of(2024, 8, 15)},  {day_of(2020, 11, 20), day_of(2021, 2, 12)},
        {day_of(2020, 1, 1), day_of(2020, 12, 31)}, {day_of(2021, 1, 1), day_of(2021, 12, 31)}};
    std::tie(plan_.first, plan_.last) =
        times[static_cast<std::size_t>(tame_ ? 0 : random_.of<int>({0, 0, 0, 1, 2, 3, 4, 5}))];
    const char* names[] = {"甲村", "乙村", "镇丙家村", "丁村"};
    int units = random_.from_to(1, 4);
    bool kinds = !tame_ && random_.chance(30);
    for (int i = 0; i < units; ++i) {
      plan_.units.push_back({std::string(1, static_cast<char>('a' + i)), names[i],
                             random_.chance(30) ? std::string("别名") + names[i] : "",
                             random_.of<std::string>({"东片", "西片", ""}),
                             kinds && i % 2 == 1 ? "estate" : "village"});
    }
    if (kinds && random_.chance(40)) plan_.collective = "village";
    int schemes = tame_ ? 1 : random_.of<int>({1, 1, 1, 2, 2, 3});
    for (int i = 0; i < schemes; ++i) plan_.schemes.push_back(scheme(i));
    if (random_.chance(30)) reverse();
    return plan_;
  }

 private:
  // A scheme may stand before the one that it rolls up.
  void reverse() {
    std::reverse(plan_.schemes.begin(), plan_.schemes.end());
    for (Scheme& scheme : plan_.schemes) redirect(scheme.items);
  }
  void redirect(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
      redirect(node.items);
      if (node.method != Method::kRollup) continue;
      node.rollup.scheme = static_cast<int>(plan_.schemes.size()) - 1 - node.rollup.scheme;
    }
  }

  Scheme scheme(int number) {
    Scheme made;
    made.id = "s" + std::to_string(number + 1);
    std::vector<Cycle> cycles{Cycle::kMonth, Cycle::kQuarter, Cycle::kHalf, Cycle::kYear,
                              Cycle::kOnce};
    if (!tame_) cycles.insert(cycles.end(), {Cycle::kWeek, Cycle::kMonth, Cycle::kQuarter});
    if (tame_) cycles = {Cycle::kQuarter, Cycle::kHalf, Cycle::kYear};
    made.cycle = random_.of(cycles);
    subjects(made);
    if (!tame_ && random_.chance(20)) made.period = period();
    if (random_.chance(30)) made.closing = random_.below(20);
    if (random_.chance(40)) made.rectify = random_.below(12);
    if (random_.chance(30)) made.overdue = overdue(random_);
    if (!tame_) made.by_item = random_.chance(25);
    scheme_ = &made;
    number_ = number;
    made.items = children(1);
    bool weighted = made.items[0].weight.has_value();
    if (weighted && random_.chance(30)) made.full_marks = 120;
    if (!weighted && random_.chance(20)) made.full_marks = reference::full_marks(made);
    add_outcomes(random_, plan_, made, tame_);
    return made;
  }

  void subjects(Scheme& made) {
    auto of_kind = [&](const std::string& kind) {
      for (std::size_t u = 0; u < plan_.units.size(); ++u) {
        if (kind.empty() || plan_.units[u].kind == kind) {
          made.subjects.push_back(static_cast<int>(u));
        }
      }
    };
    int how = tame_ ? 5 : random_.below(10);
    bool estates = plan_.units.size() > 1 && plan_.units[1].kind == "estate";
    if (how == 0) {
      made.subjects_words = "all";
      return of_kind("");
    }
    if (how < 3) {
      made.subjects_words = how == 1 && estates ? "estate" : "village";
      return of_kind(made.subjects_words);
    }
    if (how < 5 && !plan_.collective.empty()) {
      made.subjects_words = how == 3 ? "各片" : "together";
      return of_kind(plan_.collective);
    }
    int units = static_cast<int>(plan_.units.size());
    for (int u = 0; u < units; ++u) {
      if (tame_ || random_.chance(85)) made.subjects.push_back(u);
    }
    if (made.subjects.empty()) made.subjects.push_back(random_.below(units));
  }

  // As a scheme may write it: to the day, inexact, open at one end.
  Period period() {
    int from = plan_.first + random_.below(40), to = plan_.last - random_.below(40);
    Date begin = date_of(from), end = date_of(to);
    auto month = [](const Date& date) {
      return std::to_string(date.year) + (date.month < 10 ? "-0" : "-") +
             std::to_string(date.month);
    };
    auto chinese = [](const Date& date) {
      return std::to_string(date.year) + "年" + std::to_string(date.month) + "月";
    };
    auto last_of = [](const Date& date) {
      bool december = date.month == 12;
      return day_of(date.year + (december ? 1 : 0), december ? 1 : date.month + 1, 1) - 1;
    };
    int first_of_month = day_of(begin.year, begin.month, 1);
    switch (random_.below(7)) {
      case 0:
        return {first_of_month, last_of(end), month(begin) + ".." + month(end)};
      case 1:
        return {first_of_month + 10, day_of(end.year, end.month, 10),
                month(begin) + "-mid.." + month(end) + "-early"};
      case 2:
        return {first_of_month + 20, last_of(end),
                chinese(begin) + "下旬至" + chinese(end) + "底"};
      case 3:
        return {from, {}, iso(from) + ".."};
      case 4:
        return {first_of_month, {}, chinese(begin) + "起，长期坚持"};
      case 5:
        return {{}, to, ".." + iso(to)};
      default:
        return {from, to, iso(from) + ".." + iso(to)};
    }
  }

  std::vector<Node> children(int depth) {
    std::vector<Node> made;
    int count = random_.from_to(1, depth == 1 ? 4 : 3);
    bool weighted = random_.chance(35);
    const std::vector<std::vector<int>> shares{
        {}, {100}, {70, 30}, {33, 33, 34}, {40, 25, 20, 15}};
    for (int i = 0; i < count; ++i) {
      Node child;
      child.id = "i" + std::to_string(++items_);
      child.title = "项目" + child.id;
      bool branch = depth < 3 && random_.chance(22);
      if (branch) {
        child.items = children(depth + 1);
        bool free = child.items[0].weight.has_value();
        if (free && random_.chance(60)) child.points = points();
        if (!free && random_.chance(30)) child.points = full_points(child);
      } else if (!weighted || random_.chance(50)) {
        child.points = points();
      }
      if (weighted)
        child.weight = shares[static_cast<std::size_t>(count)][static_cast<std::size_t>(i)];
      // A child of points has to say them, unless its own items do.
      if (!weighted && !child.points && child.items[0].weight) child.points = points();
      if (!branch && !borrow(child)) leaf(child);
      made.push_back(std::move(child));
    }
    return made;
  }

  // The same thing measured in two schemes: one record counts in both.
  bool borrow(Node& node) {
    if (number_ == 0 || !random_.chance(12)) return false;
    const Node& other = random_.of(random_.of(plan_.schemes).items);
    bool fit = other.method != Method::kBranch && other.method != Method::kRollup;
    if (!fit || !borrowed_.insert(scheme_->id + other.id).second) return false;
    Opt<Num> points = node.points, weight = node.weight;
    node = other;
    node.points = points;
    node.weight = weight;
    return true;
  }

  Num points() { return random_.of<Num>({5, 10, 20, 30, 40, Num(25) / 2, 7, 3}); }

  void leaf(Node& node) {
    int kind = random_.below(100);
    if (tame_) kind = kind * 45 / 100;
    if (kind < 45) {
      node.method = Method::kDeduct;
      deduct(node);
    } else if (kind < 60) {
      measure(node);
    } else if (kind < 72) {
      node.method = Method::kRate;
      node.conversion = conversion(node, 100);
    } else if (kind < 82 || number_ == 0) {
      node.method = Method::kLevels;
      node.levels = {{"优", 100, "", ""},
                     {"良", random_.number(5000, 9000), "良好", "lh"},
                     {"差", 0, "", ""}};
    } else {
      rollup(node);
    }
    if (tame_) return;
    if (random_.chance(25)) {
      node.missing = static_cast<Missing>(random_.below(4));
    }
    if (node.method != Method::kRollup && random_.chance(12)) node.where = where(random_);
    for (const Level& level : node.charge.levels) {
      for (std::string& word : node.where.level) {
        if (word == level.key && !level.alias.empty()) word = level.alias;
      }
    }
  }

  void deduct(Node& node) {
    node.charge = charge(random_, tame_);
    if (random_.chance(20)) {
      node.charge.cap = random_.number(50, 1500, 50);
    } else if (random_.chance(12)) {
      node.charge.no_floor = true;
    }
  }

  void measure(Node& node) {
    node.method = Method::kMeasure;
    if (random_.chance(70)) node.combine = static_cast<Combine>(random_.below(6));
    node.per_source = random_.chance(25);
    node.conversion = conversion(node, full_points(node));
    bool by_of = node.conversion.kind == Conversion::Kind::kUsual ||
                 node.conversion.kind == Conversion::Kind::kOf;
    node.over_clamp = by_of && random_.chance(25);
    if (random_.chance(20)) node.range = std::make_pair(Num(-5), Num(90));
  }

  Conversion conversion(const Node& node, const Num& usual) {
    Conversion how;
    Num full = full_points(node);
    switch (random_.below(4)) {
      case 0:
        break;
      case 1:
        how.kind = Conversion::Kind::kOf;
        how.of = random_.of<Num>({usual, 50, 80, 95});
        break;
      case 2: {
        how.kind = Conversion::Kind::kBands;
        how.up_to = random_.chance(30);
        int edge = how.up_to ? 5 : 90;
        Num score = full;
        for (int i = random_.from_to(1, 3); i > 0; --i) {
          how.bands.push_back({Num(edge), score});
          edge += how.up_to ? 20 : -20;
          score /= 2;
          score = Num(numerator(Num(score * 10)) / denominator(Num(score * 10))) / 10;
        }
        if (random_.chance(50)) how.bands.push_back({{}, random_.chance(50) ? Num(0) : Num(1)});
        break;
      }
      default:
        how.kind = Conversion::Kind::kTarget;
        how.at_least = random_.chance(60);
        how.target = how.at_least ? random_.from_to(20, 95) : random_.from_to(1, 20);
        how.deduct = random_.number(10, 200);
        if (random_.chance(60)) how.step = random_.of<Num>({1, 5, Num(5) / 2, 10});
        how.whole_steps = random_.chance(40);
    }
    return how;
  }

  void rollup(Node& node) {
    std::vector<int> fit;
    for (int i = 0; i < number_; ++i) {
      const Scheme& inner = plan_.schemes[static_cast<std::size_t>(i)];
      if (inner.cycle <= scheme_->cycle) fit.push_back(i);
    }
    if (fit.empty()) {
      node.method = Method::kDeduct;
      return deduct(node);
    }
    node.method = Method::kRollup;
    Rollup& rule = node.rollup;
    rule.scheme = random_.of(fit);
    const Scheme& inner = plan_.schemes[static_cast<std::size_t>(rule.scheme)];
    if (random_.chance(25)) {
      const Node* item = &random_.of(inner.items);
      while (!item->items.empty() && random_.chance(60)) item = &random_.of(item->items);
      rule.item = item->id;
    }
    if (random_.chance(70)) rule.combine = static_cast<Combine>(random_.below(6));
    if (random_.chance(25)) rule.best = random_.from_to(1, 3);
    if (random_.chance(60)) rule.absent = static_cast<Absent>(random_.below(3));
    // A sum has no full value where it has no end.
    if (endless(inner) && endless(*scheme_) && scheme_->cycle == Cycle::kOnce) {
      rule.combine = Combine::kMean;
    }
    std::vector<std::string> names = short_names(inner.cycle);
    if (names.empty()) return;
    if (random_.chance(20)) {
      for (const std::string& name : names) {
        if (random_.chance(60)) rule.periods.push_back(name);
      }
    }
    if (random_.chance(20)) {
      rule.combine = Combine::kWeighted;
      bool some = random_.chance(40);
      for (const std::string& name : names) {
        if (some && !rule.weights.empty() && random_.chance(50)) continue;
        rule.weights.emplace_back(name, random_.from_to(1, 5));
      }
    }
  }

  static bool endless(const Scheme& scheme) {
    return scheme.period && (!scheme.period->first || !scheme.period->last);
  }

  std::vector<std::string> short_names(Cycle cycle) const {
    std::vector<std::string> names;
    if (cycle != Cycle::kMonth && cycle != Cycle::kQuarter && cycle != Cycle::kHalf)
      return names;
    for (const Span& span : periods_of(cycle, plan_.first, plan_.last)) {
      std::string its = span.name.substr(5);
      if (std::find(names.begin(), names.end(), its) == names.end()) names.push_back(its);
    }
    return names;
  }

  Random& random_;
  bool tame_;
  Plan plan_;
  Scheme* scheme_ = nullptr;
  int number_ = 0, items_ = 0;
  std::set<std::string> borrowed_;
};

}  // namespace

Plan make_plan(Random& random, bool tame) {
  return PlanMaker(random, tame).run();
}

Case make_case(unsigned seed, bool tame) {
  Random random(seed);
  Case made;
  made.plan = make_plan(random, tame);
  made.rows = make_rows(random, made.plan, tame);
  if (tame) {
    made.as_of = made.plan.last + 30;
  } else if (random.chance(50)) {
    made.as_of = made.plan.first + random.below(made.plan.last - made.plan.first + 60);
  }
  if (!tame && random.chance(50)) made.dress = static_cast<unsigned>(random.from_to(1, 999));
  return made;
}

}  // namespace reference
