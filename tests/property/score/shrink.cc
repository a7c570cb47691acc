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
                yaml(other.plan) == yaml(case_.plan);
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
        c.plan.units.erase(c.plan.units.begin() + static_cast<std::ptrdiff_t>(u));
        for (Scheme& scheme : c.plan.schemes) {
          std::vector<int> left;
          for (int subject : scheme.subjects) {
            if (subject == static_cast<int>(u)) continue;
            left.push_back(subject > static_cast<int>(u) ? subject - 1 : subject);
          }
          scheme.subjects = left.empty() ? std::vector<int>{0} : left;
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
  template <typename Get>
  void reset(Get get) {
    if (get(case_) == std::decay_t<decltype(get(case_))>{}) return;
    try_out([&](Case& c) { get(c) = {}; });
  }
  template <typename Get>
  void reset_optional(Get get) {
    if (get(case_)) try_out([&](Case& c) { get(c).reset(); });
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
    reset_optional([](Case& c) -> Opt<int>& { return c.as_of; });
  }

  template <typename At>
  void scheme_keys(At at) {
    drop_each([at](Case & c) -> auto& { return at(c).consequences; });
    drop_each([at](Case & c) -> auto& { return at(c).grades; });
    drop_each([at](Case & c) -> auto& { return at(c).ranking.tiebreak; });
    reset_optional([at](Case & c) -> auto& { return at(c).period; });
    reset_optional([at](Case & c) -> auto& { return at(c).closing; });
    reset_optional([at](Case & c) -> auto& { return at(c).full_marks; });
    reset_optional([at](Case & c) -> auto& { return at(c).rectify; });
    reset_optional([at](Case & c) -> auto& { return at(c).overdue; });
    reset_optional([at](Case & c) -> auto& { return at(c).min; });
    reset_optional([at](Case & c) -> auto& { return at(c).max; });
    reset_optional([at](Case & c) -> auto& { return at(c).bonus_limit; });
    reset_optional([at](Case & c) -> auto& { return at(c).penalty_limit; });
    reset([at](Case & c) -> auto& { return at(c).no_min; });
    reset([at](Case & c) -> auto& { return at(c).by_item; });
    reset([at](Case & c) -> auto& { return at(c).mode; });
    reset_optional([at](Case & c) -> auto& { return at(c).places; });
    reset([at](Case & c) -> auto& { return at(c).ranking.within_group; });
    reset([at](Case & c) -> auto& { return at(c).ranking.dense; });
    try_out([at](Case& c) {
      at(c).ranking.by.clear();
      at(c).ranking.by_is_scheme = false;
    });
    for (std::size_t i = 0; i < at(case_).consequences.size(); ++i) {
      reset_optional([=](Case & c) -> auto& { return at(c).consequences[i].amount; });
      reset_optional([=](Case & c) -> auto& { return at(c).consequences[i].consecutive; });
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
      charge([node](Case& c) -> Charge& { return node(c).charge; });
      reset_optional([node](Case & c) -> auto& { return node(c).missing; });
      reset_optional([node](Case & c) -> auto& { return node(c).combine; });
      reset_optional([node](Case & c) -> auto& { return node(c).range; });
      reset_optional([node](Case & c) -> auto& { return node(c).rollup.best; });
      reset_optional([node](Case & c) -> auto& { return node(c).rollup.absent; });
      reset_optional([node](Case & c) -> auto& { return node(c).rollup.combine; });
      reset([node](Case & c) -> auto& { return node(c).rollup.item; });
      drop_each([node](Case & c) -> auto& { return node(c).rollup.periods; });
      try_out([node](Case& c) { node(c).where = {}; });
      reset([node](Case & c) -> auto& { return node(c).per_source; });
      reset([node](Case & c) -> auto& { return node(c).over_clamp; });
      try_out([node](Case& c) { node(c).conversion = {}; });
    }
  }

  template <typename At>
  void charge(At at) {
    reset_optional([at](Case & c) -> auto& { return at(c).cap; });
    reset_optional([at](Case & c) -> auto& { return at(c).overdue; });
    reset_optional([at](Case & c) -> auto& { return at(c).prompt; });
    reset_optional([at](Case & c) -> auto& { return at(c).repeat; });
    reset_optional([at](Case & c) -> auto& { return at(c).range; });
    drop_each([at](Case & c) -> auto& { return at(c).unique; });
    drop_each([at](Case & c) -> auto& { return at(c).levels; });
    reset([at](Case & c) -> auto& { return at(c).no_floor; });
    if (at(case_).repeat) {
      reset_optional([at](Case & c) -> auto& { return at(c).repeat->max; });
      reset_optional([at](Case & c) -> auto& { return at(c).repeat->within; });
      drop_each([at](Case & c) -> auto& { return at(c).repeat->by; });
    }
  }

  template <typename At>
  void extras(At at) {
    drop_each(at);
    for (std::size_t i = 0; i < at(case_).size(); ++i) {
      auto extra = [at, i](Case& c) -> Extra& { return at(c)[i]; };
      if (extra(case_).items.size() > 1) {
        drop_each([extra](Case & c) -> auto& { return extra(c).items; });
      }
      charge([extra](Case& c) -> Charge& { return extra(c).charge; });
      try_out([extra](Case& c) { extra(c).where = {}; });
      reset_optional([extra](Case & c) -> auto& { return extra(c).from; });
      reset([extra](Case & c) -> auto& { return extra(c).flat; });
      reset_optional([extra](Case & c) -> auto& { return extra(c).within; });
      reset_optional([extra](Case & c) -> auto& { return extra(c).when; });
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
