// From leaves to the scheme's root: points, weights, unscored and skipped children.
#ifndef PLAN_SCORE_TREE_H_
#define PLAN_SCORE_TREE_H_

#include <vector>

#include "plan/score/compiled.h"
#include "plan/score/scoreboard.h"

namespace plan::score {

// Fills the branches of `nodes` (as CompiledScheme::nodes, the root too) from its leaves.
void add_up_tree(const CompiledScheme& scheme, std::vector<ItemScore>& nodes);

// What a leaf without records is worth.
[[nodiscard]] ItemScore missing_leaf(const TreeNode& node);

// How much of a branch's own points one child's score makes, when `nodes` are worked out:
// s(branch) is the sum over its scored children of factor * s(child).
[[nodiscard]] Ratio child_factor(const CompiledScheme& scheme,
                                 const std::vector<ItemScore>& nodes, int child);

}  // namespace plan::score

#endif  // PLAN_SCORE_TREE_H_
