// The item tree: nodes in reading order, own points, weights, leaves with their methods.
#include <utility>

#include "plan/score/compile.h"

namespace plan::score {
namespace {

constexpr Words kMixed{"some of its items carry points and some weight",
                       "下一级有的写分值、有的写权重"};
constexpr Words kWeights{"the weights of its items sum to {sum}, not 100",
                         "下一级的权重合计{sum}，应为100"};
constexpr Words kPoints{"it has {stated} points, but its items sum to {sum}",
                        "写的是{stated}分，下一级合计{sum}分"};
constexpr Words kNoPoints{"it has neither points nor weight", "既没有分值也没有权重"};
constexpr Words kNotPositive{"points and weights must be above zero", "分值和权重应大于零"};
constexpr Words kNoMethod{"it has no method", "没有计分方法"};
constexpr Words kBadRange{"its range is upside down", "取值范围上下颠倒"};
constexpr Words kBadOf{"`of` must be above zero", "“满分值”应大于零"};
constexpr Words kBadTarget{
    "its target needs one of at_least and at_most, `deduct`, and a step "
    "above zero",
    "目标值应写明“不低于”或“不高于”之一、扣分，步长应大于零"};
constexpr Words kNoLevels{"it names no levels", "没有写等级"};

class TreeCompiler {
 public:
  TreeCompiler(CompiledScheme& scheme, WordKeys& words) : scheme_(scheme), words_(words) {}

  Result<void> run() {
    TreeNode root;
    root.full = full_marks(*scheme_.scheme);
    scheme_.nodes.push_back(std::move(root));
    if (auto done = children(0, scheme_.scheme->items); !done) return done;
    const Maybe<Ratio>& stated = scheme_.scheme->full_marks;
    if (!stated) return {};
    return stated_points(0, scheme_.id, stated->value);
  }

 private:
  TreeNode& node(int index) { return scheme_.nodes[static_cast<std::size_t>(index)]; }

  Result<void> children(int parent, const std::vector<Item>& items) {
    bool weighted = items.front().weight.has_value();
    node(parent).weighted = weighted;
    Ratio sum(0);
    for (const Item& item : items) {
      if (item.weight.has_value() != weighted) {
        return unsound(scheme_, item.key(), say(kMixed));
      }
      if (auto done = one(parent, item); !done) return done;
      if (weighted) sum += item.weight->value;
    }
    if (weighted && sum != Ratio(100)) {
      return unsound(scheme_, name(parent), say(kWeights, {{"sum", sum.exact()}}));
    }
    return {};
  }

  Result<void> one(int parent, const Item& item) {
    auto index = static_cast<int>(scheme_.nodes.size());
    TreeNode made;
    made.item = &item;
    made.parent = parent;
    made.depth = node(parent).depth + 1;
    made.full = full_points(item);
    if (item.weight) made.weight = item.weight->value;
    bool positive = made.full > Ratio(0) && (!item.weight || made.weight > Ratio(0));
    if (!positive) return unsound(scheme_, item.key(), say(kNotPositive));
    if (!item.is_branch() && !item.points && !item.weight) {
      return unsound(scheme_, item.key(), say(kNoPoints));
    }
    scheme_.nodes.push_back(std::move(made));
    node(parent).children.push_back(index);
    if (!item.is_branch()) return leaf(index, item);
    if (auto done = children(index, item.items); !done) return done;
    return item.points ? stated_points(index, item.key(), item.points->value) : Result<void>{};
  }

  // Stated points of a branch with points children have to be their sum.
  Result<void> stated_points(int index, const std::string& key, const Ratio& stated) {
    if (node(index).weighted) return {};
    Ratio sum(0);
    for (int child : node(index).children) sum += node(child).full;
    if (sum == stated) return {};
    return unsound(scheme_, key,
                   say(kPoints, {{"stated", stated.exact()}, {"sum", sum.exact()}}));
  }

  Result<void> leaf(int index, const Item& item) {
    Thing thing;
    thing.kind = Thing::Kind::kLeaf;
    thing.named = &item;
    thing.item = &item;
    thing.node = index;
    node(index).thing = static_cast<int>(scheme_.things.size());
    bool is_deduct = std::holds_alternative<Deduct>(item.method);
    Missing usual = is_deduct ? Missing::kFull : Missing::kUnscored;
    node(index).missing = item.missing ? item.missing->value : usual;
    if (auto done = method(thing, item); !done) return done;
    compile_where(thing, item.where, words_);
    scheme_.things.push_back(std::move(thing));
    return {};
  }

  Result<void> method(Thing& thing, const Item& item) {
    if (const auto* deduct = std::get_if<Deduct>(&item.method)) {
      thing.takes = Thing::Takes::kCharge;
      thing.has_issues = true;
      thing.levels = compile_levels(deduct->charge.levels, words_);
      Result<ChargeRule> charge = compile_charge(scheme_, thing, deduct->charge);
      if (!charge) return tl::unexpected<Error>(charge.error());
      thing.charge = std::move(*charge);
      if (deduct->charge.no_floor) return {};
      // No more can come off than the leaf has.
      const Ratio& full = node(thing.node).full;
      if (!thing.charge.cap || *thing.charge.cap > full) thing.charge.cap = full;
      return {};
    }
    if (const auto* measure = std::get_if<Measure>(&item.method)) {
      thing.takes = Thing::Takes::kMeasure;
      if (measure->range && measure->range->hi.value < measure->range->lo.value) {
        return unsound(scheme_, item.key(), say(kBadRange));
      }
      return conversion(item, measure->conversion);
    }
    if (const auto* rate = std::get_if<Rate>(&item.method)) {
      thing.takes = Thing::Takes::kRate;
      return conversion(item, rate->conversion);
    }
    if (const auto* levels = std::get_if<Levels>(&item.method)) {
      thing.takes = Thing::Takes::kLevels;
      thing.levels = compile_levels(levels->levels, words_);
      if (!thing.levels.any()) return unsound(scheme_, item.key(), say(kNoLevels));
      return {};
    }
    if (std::holds_alternative<Rollup>(item.method)) {
      thing.takes = Thing::Takes::kRollup;  // the rest needs the other schemes
      return {};
    }
    return unsound(scheme_, item.key(), say(kNoMethod));
  }

  Result<void> conversion(const Item& item, const Conversion& conversion) {
    if (conversion.of && conversion.of->value <= Ratio(0)) {
      return unsound(scheme_, item.key(), say(kBadOf));
    }
    if (!conversion.target) return {};
    const Target& target = *conversion.target;
    bool sound = target.at_least.has_value() != target.at_most.has_value() &&
                 target.deduct.has_value() && !target.deduct->value.is_negative() &&
                 (!target.step || target.step->value > Ratio(0));
    if (!sound) return unsound(scheme_, item.key(), say(kBadTarget));
    return {};
  }

  [[nodiscard]] std::string name(int index) {
    return index == 0 ? scheme_.id : node(index).item->key();
  }

  CompiledScheme& scheme_;
  WordKeys& words_;
};

}  // namespace

Result<void> compile_tree(CompiledScheme& scheme, WordKeys& words) {
  return TreeCompiler(scheme, words).run();
}

}  // namespace plan::score
