// Parts of compile() that are files of their own. Internal to the module.
#ifndef PLAN_SCORE_COMPILE_H_
#define PLAN_SCORE_COMPILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/base/result.h"
#include "plan/score/compiled.h"
#include "plan/score/pools.h"

namespace plan::score {

// Gives words their keys in the order in which they are met.
class WordKeys {
 public:
  std::uint32_t key(std::string_view text);
  [[nodiscard]] std::vector<std::string> take() { return std::move(words_); }

 private:
  WordPool pool_;
  std::vector<std::string> words_;
};

// What is wrong with a scheme, when something is. The rules of lint say it better and with a
// place; this is the last line of defence.
[[nodiscard]] tl::unexpected<Error> unsound(const CompiledScheme& scheme,
                                            std::string_view thing, Message why);

// Fills `nodes` and the leaves of `things`.
[[nodiscard]] Result<void> compile_tree(CompiledScheme& scheme, WordKeys& words);
// Adds bonuses, penalties and vetoes.
[[nodiscard]] Result<void> compile_extras(CompiledScheme& scheme, WordKeys& words);
// Rollups, ranking, vetoes' conditions, consequences, duties: whatever names something else.
[[nodiscard]] Result<void> compile_links(Compiled& compiled, CompiledScheme& scheme,
                                         WordKeys& words);

// Of a deduct leaf (`full` > 0: its points) or, from `extra`, of a bonus or penalty.
[[nodiscard]] Result<ChargeRule> compile_charge(const CompiledScheme& scheme,
                                                const Thing& thing, const Charge& charge);
[[nodiscard]] LevelSet compile_levels(const std::vector<Level>& levels, WordKeys& words);
void compile_where(Thing& thing, const Where& where, WordKeys& words);

// The node called `name`: by id, else by title or alias; -1: none.
[[nodiscard]] int find_node(const CompiledScheme& scheme, std::string_view name);

}  // namespace plan::score

#endif  // PLAN_SCORE_COMPILE_H_
