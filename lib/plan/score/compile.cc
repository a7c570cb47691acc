#include "plan/score/compile.h"

#include <unordered_set>
#include <utility>

#include "plan/text/fold.h"

namespace plan::score {
namespace {

constexpr Words kUnsound{"scheme `{scheme}` cannot be scored: {thing}: {why}",
                         "考核办法“{scheme}”无法计分：{thing}：{why}"};
constexpr Words kRunLint{"run `plan lint` on the plan", "请先用 plan lint 检查方案"};
constexpr Words kNothingToScore{"the plan has no scheme with `items`: nothing to score",
                                "方案里没有列出考核内容的考核办法，无从计分"};
constexpr Words kNoSubjects{"it has no subjects", "没有考核对象"};
constexpr Words kCircle{"schemes roll each other up in a circle",
                        "几个考核办法互相汇总，成了循环"};
constexpr Words kBadPeriod{"its period ends before it begins", "考核期的结束早于开始"};
constexpr Words kBadCycle{"its cycle is none of week, month, quarter, half, year, once",
                          "考核周期应是周、月、季度、半年、年度、一次之一"};
constexpr Words kTwice{"the id is given twice", "代码重复"};

std::optional<Day> first_of(const Maybe<Period>& period) {
  return period ? period->value.first() : std::nullopt;
}
std::optional<Day> last_of(const Maybe<Period>& period) {
  return period ? period->value.last() : std::nullopt;
}

bool is_cycle_of_schemes(Cycle cycle) {
  return cycle != Cycle::kDay && cycle != Cycle::kTwoWeeks && cycle != Cycle::kTwoMonths;
}

Result<void> check_ids(const CompiledScheme& scheme) {
  std::unordered_set<std::string> seen;
  for (const TreeNode& node : scheme.nodes) {
    if (node.item != nullptr && !seen.insert(node.item->key()).second) {
      return unsound(scheme, node.item->key(), say(kTwice));
    }
  }
  for (const Thing& thing : scheme.things) {
    if (thing.kind == Thing::Kind::kLeaf) continue;
    if (!seen.insert(thing.id()).second) return unsound(scheme, thing.id(), say(kTwice));
  }
  return {};
}

Result<void> compile_scheme(const Plan& plan, CompiledScheme& scheme, WordKeys& words) {
  const Scheme& source = *scheme.scheme;
  if (!is_cycle_of_schemes(source.cycle.value)) {
    return unsound(scheme, scheme.id, say(kBadCycle));
  }
  const Maybe<Period>& period = period_of(plan, source);
  scheme.calendar = Calendar(source.cycle.value, first_of(period), last_of(period));
  if (scheme.calendar.first() && scheme.calendar.last() &&
      *scheme.calendar.last() < *scheme.calendar.first()) {
    return unsound(scheme, scheme.id, say(kBadPeriod));
  }
  scheme.subjects = source.subjects;
  if (scheme.subjects.empty()) return unsound(scheme, scheme.id, say(kNoSubjects));
  scheme.subject_of_unit.assign(plan.units.size(), -1);
  for (std::size_t i = 0; i < scheme.subjects.size(); ++i) {
    scheme.subject_of_unit[static_cast<std::size_t>(scheme.subjects[i])] = static_cast<int>(i);
  }
  if (auto done = compile_tree(scheme, words); !done) return done;
  scheme.leaves = static_cast<int>(scheme.things.size());
  if (auto done = compile_extras(scheme, words); !done) return done;
  return check_ids(scheme);
}

// Depth first; `state` is 0 (not seen), 1 (on the way) or 2 (done).
bool put_in_order(const Compiled& compiled, int at, std::vector<int>& state,
                  std::vector<int>& order) {
  auto slot = static_cast<std::size_t>(at);
  if (state[slot] == 2) return true;
  if (state[slot] == 1) return false;
  state[slot] = 1;
  for (const TreeNode& node : compiled.schemes[slot].nodes) {
    if (!node.rollup) continue;
    if (!put_in_order(compiled, node.rollup->scheme, state, order)) return false;
  }
  state[slot] = 2;
  order.push_back(at);
  return true;
}

}  // namespace

std::uint32_t WordKeys::key(std::string_view text) {
  std::uint32_t key = pool_.key_of(text);
  if (key > words_.size()) words_.emplace_back(text);
  return key;
}

tl::unexpected<Error> unsound(const CompiledScheme& scheme, std::string_view thing,
                              Message why) {
  return fail(say(kUnsound, {{"scheme", scheme.id}, {"thing", thing}, {"why", std::move(why)}}),
              say(kRunLint));
}

int find_node(const CompiledScheme& scheme, std::string_view name) {
  std::string wanted = fold_name(name);
  for (std::size_t i = 1; i < scheme.nodes.size(); ++i) {
    if (fold_name(scheme.nodes[i].item->key()) == wanted) return static_cast<int>(i);
  }
  for (std::size_t i = 1; i < scheme.nodes.size(); ++i) {
    const Item& item = *scheme.nodes[i].item;
    if (fold_name(item.title.text) == wanted) return static_cast<int>(i);
    for (const Line& alias : item.aliases) {
      if (fold_name(alias.text) == wanted) return static_cast<int>(i);
    }
  }
  return -1;
}

Result<Compiled> compile(const Plan& plan) {
  Compiled compiled;
  compiled.plan = &plan;
  WordKeys words;
  for (const Scheme& source : plan.schemes) {
    if (!source.scored()) continue;
    CompiledScheme& scheme = compiled.schemes.emplace_back();
    scheme.scheme = &source;
    scheme.id = source.key();
    if (auto done = compile_scheme(plan, scheme, words); !done) {
      return tl::unexpected<Error>(done.error());
    }
  }
  if (compiled.schemes.empty()) return fail(say(kNothingToScore));
  for (CompiledScheme& scheme : compiled.schemes) {
    if (auto done = compile_links(compiled, scheme, words); !done) {
      return tl::unexpected<Error>(done.error());
    }
  }
  std::vector<int> state(compiled.schemes.size(), 0);
  for (std::size_t i = 0; i < compiled.schemes.size(); ++i) {
    if (!put_in_order(compiled, static_cast<int>(i), state, compiled.order)) {
      return unsound(compiled.schemes[i], compiled.schemes[i].id, say(kCircle));
    }
  }
  compiled.words = words.take();
  return compiled;
}

}  // namespace plan::score
