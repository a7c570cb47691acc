#include "plan/score/tree.h"

#include "plan/base/ratio_sum.h"

namespace plan::score {
namespace {

const ItemScore& at(const std::vector<ItemScore>& nodes, int index) {
  return nodes[static_cast<std::size_t>(index)];
}
const TreeNode& node_at(const CompiledScheme& scheme, int index) {
  return scheme.nodes[static_cast<std::size_t>(index)];
}

// What the children that are not skipped have together: points, or weight.
Ratio share_left(const CompiledScheme& scheme, const std::vector<ItemScore>& nodes,
                 const TreeNode& branch) {
  RatioSum left;
  for (int child : branch.children) {
    if (at(nodes, child).state == State::kSkipped) continue;
    const TreeNode& node = node_at(scheme, child);
    left.add(branch.weighted ? node.weight : node.full);
  }
  return left.value();
}

// What `points` of a child bring to its branch, before all is scaled to what is left.
Ratio brought(const TreeNode& branch, const TreeNode& child, const Ratio& points) {
  return branch.weighted ? child.weight * points / child.full : points;
}

ItemScore add_up(const CompiledScheme& scheme, const std::vector<ItemScore>& nodes,
                 const TreeNode& branch) {
  ItemScore sum;
  sum.state = State::kSkipped;
  for (int child : branch.children) {
    if (at(nodes, child).state == State::kMissing) return {};
    if (at(nodes, child).state == State::kScored) sum.state = State::kScored;
  }
  if (sum.state == State::kSkipped) return sum;
  RatioSum parts;
  for (int child : branch.children) {
    if (at(nodes, child).state == State::kSkipped) continue;
    parts.add(brought(branch, node_at(scheme, child), at(nodes, child).score));
  }
  sum.score = branch.full / share_left(scheme, nodes, branch) * parts.value();
  return sum;
}

}  // namespace

void add_up_tree(const CompiledScheme& scheme, std::vector<ItemScore>& nodes) {
  // Parents stand before their children, so backwards every child is done before its parent.
  for (std::size_t i = scheme.nodes.size(); i-- > 0;) {
    if (scheme.nodes[i].thing < 0) nodes[i] = add_up(scheme, nodes, scheme.nodes[i]);
  }
}

ItemScore missing_leaf(const TreeNode& node) {
  ItemScore leaf;
  switch (node.missing) {
    case Missing::kFull:
      leaf.state = State::kScored;
      leaf.score = node.full;
      break;
    case Missing::kZero:
      leaf.state = State::kScored;
      break;
    case Missing::kSkip:
      leaf.state = State::kSkipped;
      break;
    case Missing::kUnscored:
      break;
  }
  return leaf;
}

Ratio child_factor(const CompiledScheme& scheme, const std::vector<ItemScore>& nodes,
                   int child) {
  const TreeNode& node = node_at(scheme, child);
  const TreeNode& branch = node_at(scheme, node.parent);
  return branch.full / share_left(scheme, nodes, branch) * brought(branch, node, Ratio(1));
}

}  // namespace plan::score
