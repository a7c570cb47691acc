#include "shrink.h"

#include <utility>
#include <vector>

namespace reference {
namespace {

using Change = std::function<void(Case&)>;

// Every change is tried on a copy; those after which the case still fails stay.
class Shrinker {
 public:
  Shrinker(Case given, const std::function<bool(const Case&)>& fails)
      : case_(std::move(given)), fails_(fails) {}

  Case run() {
    do {
      changed_ = false;
      rows();
      units();
      schemes();
      keys();
      cells();
    } while (changed_ && tries_ < kMostTries);
    return case_;
  }

 private:
  static constexpr int kMostTries = 6000;

  bool try_out(const Change& change) {
    if (++tries_ > kMostTries) return false;
    Case other = case_;
    change(other);
    bool same = other.rows == case_.rows && other.as_of == case_.as_of &&
                other.dress == case_.dress && yaml(other.plan) == yaml(case_.plan);
    if (same || !fails_(other)) return false;
    case_ = std::move(other);
    changed_ = true;
    return true;
  }

  void rows() {
    for (std::size_t chunk = 16; chunk > 0; chunk /= 2) {
      for (std::size_t at = 0; at + chunk <= case_.rows.size();) {
        bool gone = try_out([&](Case& c) {
          auto begin = c.rows.begin() + static_cast<std::ptrdiff_t>(at);
          c.rows.erase(begin, begin + static_cast<std::ptrdiff_t>(chunk));
        });
        if (!gone) at += chunk;
      }
    }
  }

  // From the last one, so that the numbers of the others stay.
  void units() {
    for (std::size_t u = case_.plan.units.size(); u-- > 0;) {
      try_out([&](Case& c) {
        if (c.plan.units.size() == 1) return;
        c.plan.collective.clear();
        for (Scheme& scheme : c.plan.schemes) scheme.subjects_words.clear();
        c.plan.units.erase(c.plan.units.begin() + static_cast<std::ptrdiff_t>(u));
        for (Scheme& scheme : c.plan.schemes) {
          std::vector<int> left;
          for (int subject : scheme.subjects) {
            if (subject == static_cast<int>(u)) continue;
            left.push_back(subject > static_cast<int>(u) ? subject - 1 : subject);
          }
          scheme.subjects = left.empty() ? std::vector<int>{0} : left;
          scheme.subjects_words.clear();
        }
      });
    }
  }

  void schemes() {
    for (std::size_t s = case_.plan.schemes.size(); s-- > 0;) {
      if (case_.plan.schemes.size() == 1) return;
      try_out([&](Case& c) { drop_scheme(c.plan, s); });
    }
  }

  static bool redirect(std::vector<Node>& nodes, int gone) {
    bool sound = true;
    for (Node& node : nodes) {
      sound = redirect(node.items, gone) && sound;
      if (node.method != Method::kRollup) continue;
      if (node.rollup.scheme == gone) sound = false;
      if (node.rollup.scheme > gone) --node.rollup.scheme;
    }
    return sound;
  }

  static void drop_scheme(Plan& plan, std::size_t s) {
    Plan without = plan;
    without.schemes.erase(without.schemes.begin() + static_cast<std::ptrdiff_t>(s));
    bool sound = true;
    for (Scheme& scheme : without.schemes) {
      sound = redirect(scheme.items, static_cast<int>(s)) && sound;
      if (scheme.ranking.by == plan.schemes[s].id) sound = false;
    }
    if (sound) plan = without;
  }

  // Leaves out parts of a list, one by one; `list` finds it in any copy of the case.
  template <typename List>
  void drop_each(List list) {
    for (std::size_t i = list(case_).size(); i-- > 0;) {
      try_out([&](Case& c) {
        auto& all = list(c);
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
      });
    }
  }
  template <typename At, typename Part, typename Whole>
  void drop_each(At at, Part Whole::*part) {
    drop_each([=](Case& c) -> Part& { return at(c).*part; });
  }
  template <typename Get>
  void reset(Get get) {
    if (get(case_) == std::decay_t<decltype(get(case_))>{}) return;
    try_out([&](Case& c) { get(c) = {}; });
  }
  template <typename At, typename Part, typename Whole>
  void reset(At at, Part Whole::*part) {
    reset([=](Case& c) -> Part& { return at(c).*part; });
  }
  template <typename At, typename Part, typename Whole>
  void reset_optional(At at, Opt<Part> Whole::*part) {
    if (at(case_).*part) try_out([&](Case& c) { (at(c).*part).reset(); });
  }

  void keys() {
    for (std::size_t s = 0; s < case_.plan.schemes.size(); ++s) {
      auto at = [s](Case& c) -> Scheme& { return c.plan.schemes[s]; };
      scheme_keys(at);
      nodes([at](Case& c) -> std::vector<Node>& { return at(c).items; });
      extras([at](Case& c) -> std::vector<Extra>& { return at(c).bonuses; });
      extras([at](Case& c) -> std::vector<Extra>& { return at(c).penalties; });
      extras([at](Case& c) -> std::vector<Extra>& { return at(c).vetoes; });
    }
    reset_optional([](Case& c) -> Case& { return c; }, &Case::as_of);
    reset([](Case& c) -> unsigned& { return c.dress; });
  }

  template <typename At>
  void scheme_keys(At at) {
    auto ranking = [at](Case& c) -> Ranking& { return at(c).ranking; };
    drop_each(at, &Scheme::inspections);
    drop_each(at, &Scheme::consequences);
    drop_each(at, &Scheme::grades);
    drop_each(ranking, &Ranking::tiebreak);
    reset_optional(at, &Scheme::period);
    reset(at, &Scheme::subjects_words);
    reset_optional(at, &Scheme::closing);
    reset_optional(at, &Scheme::full_marks);
    reset_optional(at, &Scheme::rectify);
    reset_optional(at, &Scheme::overdue);
    reset_optional(at, &Scheme::min);
    reset_optional(at, &Scheme::max);
    reset_optional(at, &Scheme::bonus_limit);
    reset_optional(at, &Scheme::penalty_limit);
    reset(at, &Scheme::no_min);
    reset(at, &Scheme::by_item);
    reset(at, &Scheme::mode);
    reset_optional(at, &Scheme::places);
    reset(ranking, &Ranking::within_group);
    reset(ranking, &Ranking::dense);
    try_out([at](Case& c) {
      at(c).ranking.by.clear();
      at(c).ranking.by_is_scheme = false;
    });
    for (std::size_t i = 0; i < at(case_).consequences.size(); ++i) {
      auto one = [=](Case& c) -> Consequence& { return at(c).consequences[i]; };
      reset_optional(one, &Consequence::amount);
      reset_optional(one, &Consequence::consecutive);
      reset(one, &Consequence::at_least);
    }
  }

  template <typename At>
  void nodes(At at) {
    for (std::size_t i = at(case_).size(); i-- > 0;) {
      if (at(case_).size() == 1) break;
      try_out([&](Case& c) {
        std::vector<Node>& all = at(c);
        Opt<Num> weight = all[i].weight;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
        if (weight) *all[0].weight += *weight;
      });
    }
    for (std::size_t i = 0; i < at(case_).size(); ++i) {
      auto node = [at, i](Case& c) -> Node& { return at(c)[i]; };
      if (!node(case_).items.empty()) {
        // A branch of one leaf is as good as the leaf.
        try_out([&](Case& c) {
          Node child = node(c).items[0];
          child.weight = node(c).weight;
          if (!child.points) child.points = node(c).points;
          node(c) = child;
        });
        std::function<std::vector<Node>&(Case&)> below = [node](Case& c) -> std::vector<Node>& {
          return node(c).items;
        };
        nodes(below);
        continue;
      }
      auto rollup = [node](Case& c) -> Rollup& { return node(c).rollup; };
      charge([node](Case& c) -> Charge& { return node(c).charge; });
      reset_optional(node, &Node::missing);
      reset_optional(node, &Node::combine);
      reset_optional(node, &Node::range);
      reset_optional(rollup, &Rollup::best);
      reset_optional(rollup, &Rollup::absent);
      reset_optional(rollup, &Rollup::combine);
      reset(rollup, &Rollup::item);
      drop_each(rollup, &Rollup::periods);
      try_out([node](Case& c) { node(c).where = {}; });
      reset(node, &Node::per_source);
      reset(node, &Node::over_clamp);
      try_out([node](Case& c) { node(c).conversion = {}; });
    }
  }

  template <typename At>
  void charge(At at) {
    reset_optional(at, &Charge::cap);
    reset_optional(at, &Charge::overdue);
    reset_optional(at, &Charge::prompt);
    reset_optional(at, &Charge::repeat);
    reset_optional(at, &Charge::range);
    drop_each(at, &Charge::unique);
    drop_each(at, &Charge::levels);
    reset(at, &Charge::no_floor);
    if (at(case_).repeat) {
      auto repeat = [at](Case& c) -> Repeat& { return *at(c).repeat; };
      reset_optional(repeat, &Repeat::max);
      reset_optional(repeat, &Repeat::within);
      drop_each(repeat, &Repeat::by);
    }
  }

  template <typename At>
  void extras(At at) {
    drop_each(at);
    for (std::size_t i = 0; i < at(case_).size(); ++i) {
      auto extra = [at, i](Case& c) -> Extra& { return at(c)[i]; };
      if (extra(case_).items.size() > 1) {
        drop_each(extra, &Extra::items);
      }
      charge([extra](Case& c) -> Charge& { return extra(c).charge; });
      try_out([extra](Case& c) { extra(c).where = {}; });
      reset_optional(extra, &Extra::from);
      reset_optional(extra, &Extra::flat);
      reset_optional(extra, &Extra::within);
      reset_optional(extra, &Extra::when);
    }
  }

  void cells() {
    for (std::size_t r = 0; r < case_.rows.size(); ++r) {
      for (std::size_t column = kValue; column < kColumns; ++column) {
        reset([r, column](Case& c) -> std::string& { return c.rows[r][column]; });
      }
    }
  }

  Case case_;
  const std::function<bool(const Case&)>& fails_;
  int tries_ = 0;
  bool changed_ = false;
};

}  // namespace

Case shrunk(Case given, const std::function<bool(const Case&)>& fails) {
  return Shrinker(std::move(given), fails).run();
}

}  // namespace reference
