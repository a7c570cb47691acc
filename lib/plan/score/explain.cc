#include "plan/score/explain.h"

#include <utility>

#include "plan/score/ranking.h"
#include "plan/score/table.h"
#include "plan/score/tree.h"
#include "plan/text/escape.h"

namespace plan::score {
namespace {

constexpr Words kTotal{"total", "总分"};
constexpr Words kTree{"items, out of {full}", "考核内容，满分{full}"};
constexpr Words kItem{"{title}, out of {full}", "{title}，满分{full}"};
constexpr Words kWeight{"weight {weight} %: {own} ÷ {full} × {weight} % × {parent} = {value}",
                        "权重{weight}%：{own} ÷ {full} × {weight}% × {parent} = {value}"};
constexpr Words kScaled{"scaled up because something was left out: {own} × {factor} = {value}",
                        "有项目不计，按比例折算：{own} × {factor} = {value}"};
constexpr Words kBonus{"bonuses", "加分"};
constexpr Words kPenalty{"penalties", "扣分"};
constexpr Words kBonusLimit{"no more than {limit} of bonuses counts",
                            "加分合计最多计{limit}分"};
constexpr Words kPenaltyLimit{"no more than {limit} of penalties counts",
                              "扣分合计最多计{limit}分"};
constexpr Words kMost{"the total is at most {limit}", "总分最多{limit}分"};
constexpr Words kLeast{"the total is at least {limit}", "总分最少{limit}分"};
constexpr Words kVetoScore{"veto {veto}: the total is at most {limit}",
                           "否决“{veto}”：总分最多{limit}分"};
constexpr Words kVetoGrade{"veto {veto}: the grade is {grade} or worse",
                           "否决“{veto}”：等次不高于{grade}"};
constexpr Words kVetoRank{"veto {veto}: not ranked", "否决“{veto}”：不参加排名"};
constexpr Words kVetoes{"vetoes", "否决"};
constexpr Words kVetoWhen{"{item} has {score} points, under {below}",
                          "{item}得{score}分，低于{below}分"};
constexpr Words kNotFired{"a count of 0 fires no veto", "数量为0，不作否决"};

constexpr Words kPublished{"published {score}: {total} rounded to {places} decimals",
                           "公布得分{score}：由{total}取{places}位小数"};
constexpr Words kUnscored{"no score: {why}", "没有得分：{why}"};
constexpr Words kGrade{"grade {grade}", "等次{grade}"};
constexpr Words kRank{"rank {rank} of {of}", "第{rank}名（共{of}个单位排名）"};
constexpr Words kCoverage{"{recorded} of {leaves} items have records",
                          "{leaves}项中{recorded}项有记录"};
constexpr Words kConsequences{"follows: {text}", "结果：{text}"};
constexpr Words kProvisional{"provisional", "暂定"};

class Explainer {
 public:
  Explainer(const Compiled& compiled, const Scoring& scoring, std::size_t scheme,
            std::size_t period, int subject)
      : compiled_(compiled),
        scoring_(scoring),
        scheme_(scheme),
        period_(period),
        subject_(subject),
        run_(scoring.runs[scheme]),
        scores_(scoring.board.schemes[scheme]),
        unit_(scores_.periods[period].units[static_cast<std::size_t>(subject)]) {}

  Explanation run() {
    Explanation explanation;
    explanation.scheme = scheme_;
    explanation.period = period_;
    head(explanation.head);
    ExplainNode& total = explanation.total;
    total.what = say(kTotal);
    total.own = unit_.total;
    total.parts.push_back(tree());
    extras(Thing::Kind::kBonus, total.parts);
    extras(Thing::Kind::kPenalty, total.parts);
    if (unit_.tree) limits(total.parts);
    vetoes(total.parts);
    return explanation;
  }

 private:
  [[nodiscard]] const Scheme& scheme() const { return *scores_.scheme; }
  [[nodiscard]] const TreeNode& node_at(int index) const {
    return run_.scheme().nodes[static_cast<std::size_t>(index)];
  }

  void head(std::vector<Message>& head) const {
    const PeriodScores& period = scores_.periods[period_];
    if (period.provisional) head.push_back(say(kProvisional));
    if (unit_.score) {
      int places = scheme().rounding.places;
      head.push_back(say(kPublished, {{"score", unit_.score->fixed(places)},
                                      {"total", unit_.total->exact()},
                                      {"places", places}}));
    } else {
      head.push_back(say(kUnscored, {{"why", unscored_text(scores_, unit_)}}));
    }
    head.push_back(say(kCoverage, {{"recorded", unit_.recorded}, {"leaves", scores_.leaves}}));
    if (unit_.grade >= 0) head.push_back(say(kGrade, {{"grade", grade_name(unit_.grade)}}));
    if (unit_.rank) head.push_back(say(kRank, {{"rank", *unit_.rank}, {"of", ranked()}}));
    for (const VetoRule& veto : run_.scheme().vetoes) veto_words(veto, head);
    if (!unit_.consequences.empty()) {
      Message text{for_terminal(consequences_text(unit_, Lang::kEn)),
                   for_terminal(consequences_text(unit_, Lang::kZh))};
      head.push_back(say(kConsequences, {{"text", std::move(text)}}));
    }
  }

  [[nodiscard]] std::string grade_name(int grade) const {
    return for_terminal(scheme().grades[static_cast<std::size_t>(grade)].grade.text);
  }

  [[nodiscard]] int ranked() const {
    int count = 0;
    const std::string& group = ranking_group(compiled_, run_.scheme(), unit_.unit);
    for (const UnitScore& other : scores_.periods[period_].units) {
      bool same = ranking_group(compiled_, run_.scheme(), other.unit) == group;
      count += same && other.rank ? 1 : 0;
    }
    return count;
  }

  [[nodiscard]] const Thing& thing_of(const VetoRule& veto) const {
    return run_.scheme().things[static_cast<std::size_t>(veto.thing)];
  }
  [[nodiscard]] bool fired(const VetoRule& veto) const {
    for (const std::string& id : unit_.vetoes) {
      if (id == thing_of(veto).id()) return true;
    }
    return false;
  }

  void veto_words(const VetoRule& veto, std::vector<Message>& head) const {
    if (!fired(veto)) return;
    Arg name("veto", for_terminal(thing_of(veto).named->printed()));
    for (const std::optional<int>& grade : {veto.grade, veto.grade_cap}) {
      if (grade) head.push_back(say(kVetoGrade, {name, {"grade", grade_name(*grade)}}));
    }
    if (veto.unranked) head.push_back(say(kVetoRank, {name}));
  }

  [[nodiscard]] ExplainNode tree() const {
    ExplainNode root;
    root.what = say(kTree, {{"full", scores_.full_marks.exact()}});
    root.value = root.own = unit_.tree;
    if (!unit_.unscored.empty() && unit_.unscored.front() == "*") return root;
    std::vector<ItemScore> nodes(1);
    nodes.insert(nodes.end(), unit_.items.begin(), unit_.items.end());
    if (unit_.tree) nodes.front() = {State::kScored, true, *unit_.tree};
    children(0, nodes, root);
    return root;
  }

  void children(int branch, const std::vector<ItemScore>& nodes, ExplainNode& into) const {
    for (int child : node_at(branch).children) {
      const ItemScore& item = nodes[static_cast<std::size_t>(child)];
      const TreeNode& tree = node_at(child);
      ExplainNode node;
      if (tree.thing >= 0) {
        node = explain_leaf(compiled_, scoring_, scheme_, period_, subject_, child);
      } else {
        if (item.state == State::kScored) node.own = item.score;
        children(child, nodes, node);
      }
      node.rule = tree.item->span;
      node.what = say(
          kItem, {{"title", for_terminal(tree.item->printed())}, {"full", tree.full.exact()}});
      bool counts = item.state == State::kScored &&
                    nodes[static_cast<std::size_t>(branch)].state == State::kScored;
      if (counts) weigh(branch, child, nodes, item, node);
      into.parts.push_back(std::move(node));
    }
  }

  // What the child adds to its branch, and why that is not just its own score.
  void weigh(int branch, int child, const std::vector<ItemScore>& nodes, const ItemScore& item,
             ExplainNode& node) const {
    Ratio factor = child_factor(run_.scheme(), nodes, child);
    node.value = factor * item.score;
    if (factor == Ratio(1)) return;
    const TreeNode& parent = node_at(branch);
    const TreeNode& tree = node_at(child);
    bool plain_weight =
        parent.weighted && factor == parent.full * tree.weight / (tree.full * Ratio(100));
    if (plain_weight) {
      node.notes.push_back(say(kWeight, {{"weight", tree.weight.exact()},
                                         {"own", item.score.exact()},
                                         {"full", tree.full.exact()},
                                         {"parent", parent.full.exact()},
                                         {"value", node.value->exact()}}));
    } else {
      node.notes.push_back(say(kScaled, {{"own", item.score.exact()},
                                         {"factor", factor.exact()},
                                         {"value", node.value->exact()}}));
    }
  }

  void extras(Thing::Kind kind, std::vector<ExplainNode>& parts) const {
    bool bonus = kind == Thing::Kind::kBonus;
    ExplainNode all;
    all.what = say(bonus ? kBonus : kPenalty);
    Ratio sum(0);
    const std::vector<Thing>& things = run_.scheme().things;
    for (std::size_t t = 0; t < things.size(); ++t) {
      if (things[t].kind != kind) continue;
      ExplainNode node;
      node.parts = explain_charges(run_, static_cast<int>(t), period_, subject_);
      if (node.parts.empty()) continue;
      node.what = plain(for_terminal(things[t].named->printed()));
      node.rule = things[t].named->span;
      add_own_words(*things[t].named, node.notes);
      Ratio own(0);
      for (const ExplainNode& part : node.parts) own += part.value.value_or(Ratio(0));
      node.value = node.own = own;
      sum += own;
      all.parts.push_back(std::move(node));
    }
    if (all.parts.empty()) return;
    Ratio counted = bonus ? unit_.bonus : -unit_.penalty;
    if (counted != sum) {
      const Maybe<Ratio>& limit = bonus ? scheme().limits.bonus : scheme().limits.penalty;
      adjust(say(bonus ? kBonusLimit : kPenaltyLimit, {{"limit", limit->value.exact()}}),
             counted - sum, all.parts);
    }
    all.value = all.own = counted;
    parts.push_back(std::move(all));
  }

  static void adjust(Message what, Ratio by, std::vector<ExplainNode>& parts) {
    ExplainNode node;
    node.what = std::move(what);
    node.value = std::move(by);
    parts.push_back(std::move(node));
  }

  // limits.min and max, then the vetoes that lower the total.
  void limits(std::vector<ExplainNode>& parts) const {
    Ratio now = *unit_.tree + unit_.bonus - unit_.penalty;
    const Limits& limits = scheme().limits;
    if (limits.max && now > limits.max->value) {
      adjust(say(kMost, {{"limit", limits.max->value.exact()}}), limits.max->value - now,
             parts);
      now = limits.max->value;
    }
    Ratio least = limits.min ? limits.min->value : Ratio(0);
    if (!limits.no_min && now < least) {
      adjust(say(kLeast, {{"limit", least.exact()}}), least - now, parts);
      now = least;
    }
    for (const VetoRule& veto : run_.scheme().vetoes) {
      if (!fired(veto)) continue;
      for (const std::optional<Ratio>& most : {veto.score, veto.score_cap}) {
        if (!most || now <= *most) continue;
        adjust(say(kVetoScore, {{"veto", for_terminal(thing_of(veto).named->printed())},
                                {"limit", most->exact()}}),
               *most - now, parts);
        now = *most;
      }
    }
  }

  // What fired them, and records that did not.
  void vetoes(std::vector<ExplainNode>& parts) const {
    ExplainNode all;
    all.what = say(kVetoes);
    for (const VetoRule& veto : run_.scheme().vetoes) {
      ExplainNode node;
      for (const Entry& entry : run_.slice(subject_, veto.thing)) {
        if (entry.period != period_) continue;
        const Record record = run_.record(entry);
        ExplainNode& evidence = node.parts.emplace_back();
        evidence.what = record_words(run_, record);
        bool counts = !run_.log().numbers[record.count].is_zero();
        if (!counts) evidence.notes.push_back(say(kNotFired));
      }
      if (node.parts.empty() && !fired(veto)) continue;
      const Named& named = *thing_of(veto).named;
      node.what = plain(for_terminal(named.printed()));
      node.rule = named.span;
      add_own_words(named, node.notes);
      if (veto.when_node > 0) when_words(veto, node.notes);
      all.parts.push_back(std::move(node));
    }
    if (!all.parts.empty()) parts.push_back(std::move(all));
  }

  void when_words(const VetoRule& veto, std::vector<Message>& notes) const {
    if (!unit_.unscored.empty() && unit_.unscored.front() == "*") return;
    const ItemScore& item = unit_.items[static_cast<std::size_t>(veto.when_node) - 1];
    if (item.state != State::kScored || item.score >= veto.below) return;
    notes.push_back(
        say(kVetoWhen, {{"item", for_terminal(node_at(veto.when_node).item->printed())},
                        {"score", item.score.exact()},
                        {"below", veto.below.exact()}}));
  }

  const Compiled& compiled_;
  const Scoring& scoring_;
  std::size_t scheme_, period_;
  int subject_;
  const SchemeRun& run_;
  const SchemeScores& scores_;
  const UnitScore& unit_;
};

}  // namespace

std::vector<Explanation> explain(const Compiled& compiled, const Scoring& scoring, int unit,
                                 std::string_view scheme_id, std::string_view period_name) {
  std::vector<Explanation> explanations;
  for (std::size_t s = 0; s < compiled.schemes.size(); ++s) {
    const CompiledScheme& scheme = compiled.schemes[s];
    int subject = scheme.subject_of_unit[static_cast<std::size_t>(unit)];
    if (subject < 0 || (!scheme_id.empty() && scheme.id != scheme_id)) continue;
    const std::vector<PeriodScores>& periods = scoring.board.schemes[s].periods;
    for (std::size_t p = 0; p < periods.size(); ++p) {
      if (!period_name.empty() && periods[p].name != period_name) continue;
      explanations.push_back(Explainer(compiled, scoring, s, p, subject).run());
    }
  }
  return explanations;
}

}  // namespace plan::score
