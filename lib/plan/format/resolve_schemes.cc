// References between schemes, and to their items and grades.
#include <utility>

#include "plan/format/resolve.h"
#include "plan/format/scheme_names.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

constexpr Words kNoGrade{"the scheme has no grade `{name}`", "该考核办法没有“{name}”这一等次"};
constexpr Words kGrades{"its grades: {names}", "设有的等次：{names}"};
constexpr Words kItemAndScheme{"`{name}` can be an item of this scheme or another scheme",
                               "“{name}”既可以指本办法的一项，也可以指另一个考核办法"};
constexpr Words kGiveIds{"give one of them another id", "请给其中一个改换代码"};
constexpr Words kNoBasis{"`{name}` is neither an item of this scheme nor another scheme",
                         "“{name}”既不是本办法的项目，也不是另一个考核办法"};

class SchemeReferences {
 public:
  explicit SchemeReferences(Context& context) : context_(context), names_(context) {}

  void resolve(std::size_t number) {
    Scheme& scheme = context_.plan.schemes[number];
    resolve_rollups(scheme.items);
    resolve_ranking(number, scheme.ranking);
    for (InspectionDuty& duty : scheme.inspections) resolve_duty(number, duty);
    for (Extra& veto : scheme.vetoes) resolve_veto(number, veto);
  }

 private:
  void resolve_rollups(std::vector<Item>& items) {
    for (Item& item : items) {
      if (auto* rollup = std::get_if<Rollup>(&item.method)) resolve_rollup(*rollup);
      resolve_rollups(item.items);
    }
  }

  // ID, or ID#item.
  void resolve_rollup(Rollup& rollup) {
    if (!rollup.scheme.given()) return;
    auto [scheme, item] = split_at_hash(rollup.scheme);
    rollup.scheme_index = names_.find_scheme(scheme);
    if (rollup.scheme_index < 0 || !item.given()) return;
    rollup.item_id = names_.find_item(static_cast<std::size_t>(rollup.scheme_index), item);
    if (rollup.item_id.empty()) rollup.scheme_index = -1;
  }

  [[nodiscard]] std::pair<Line, Line> split_at_hash(const Line& whole) const {
    std::size_t hash = whole.text.find('#');
    if (hash == std::string::npos) return {whole, {}};
    std::string_view text = whole.text;
    Parts parts(context_, whole);
    auto part = [&](std::size_t begin, std::size_t end) -> Line {
      std::string_view piece = trim(text.substr(begin, end - begin));
      return {std::string(piece), parts.part(begin, end - begin)};
    };
    return {part(0, hash), part(hash + 1, text.size())};
  }

  // The names become keys, so that those who compute need not look for titles and aliases.
  void resolve_ranking(std::size_t number, Ranking& ranking) {
    if (ranking.by.given()) resolve_basis(number, ranking);
    for (TieBreak& tiebreak : ranking.tiebreak) {
      if (tiebreak.kind != TieBreak::Kind::kItem) continue;
      tiebreak.item = names_.find_item(number, {tiebreak.item, tiebreak.written.span});
    }
  }

  void resolve_basis(std::size_t number, Ranking& ranking) {
    Line& by = ranking.by;
    std::vector<int> items = names_.items(number).find(by.text);
    std::vector<int> schemes = names_.schemes().find(by.text);
    if (!items.empty() && !schemes.empty()) {
      context_.report(Rule::kAmbiguousReference, by.span,
                      say(kItemAndScheme, {{"name", shown(by.text)}}), say(kGiveIds));
    } else if (!items.empty()) {
      if (std::string key = names_.find_item(number, by); !key.empty()) by.text = key;
    } else if (!schemes.empty()) {
      ranking.by_scheme = names_.find_scheme(by);
    } else {
      report_unknown(context_, names_.schemes(), by, kNoBasis, {});
    }
  }

  void resolve_duty(std::size_t number, InspectionDuty& duty) {
    std::vector<Line> items;
    for (const Line& written : duty.items) {
      for (Line& name : split_known(context_, written, names_.items(number))) {
        std::string key = names_.find_item(number, name);
        if (!key.empty()) items.push_back({std::move(key), name.span});
      }
    }
    duty.items = std::move(items);
  }

  void resolve_veto(std::size_t number, Extra& veto) {
    if (veto.when && veto.when->item.given()) {
      // One that came down from a heading has been looked at there.
      bool seen = seen_.contains(veto.when->span.begin);
      if (!seen) {
        std::string key = names_.find_item(number, veto.when->item);
        if (!key.empty()) veto.when->item.text = key;
        seen_.emplace(veto.when->span.begin, veto.when->item.text);
      } else {
        veto.when->item.text = seen_.at(veto.when->span.begin);
      }
    }
    check_grade(number, veto.effect.grade);
    check_grade(number, veto.effect.grade_cap);
    for (Extra& below : veto.items) resolve_veto(number, below);
  }

  void check_grade(std::size_t number, Line& name) {
    if (!name.given()) return;
    const std::vector<Grade>& grades = context_.plan.schemes[number].grades;
    std::string folded = fold_name(name.text);
    for (const Grade& grade : grades) {
      if (fold_name(grade.grade.text) == folded || fold_name(grade.label.text) == folded) {
        name.text = grade.grade.text;
        return;
      }
    }
    if (!bad_grades_.insert(name.span.begin).second) return;
    std::vector<std::string> all;
    for (const Grade& grade : grades) all.push_back(grade.grade.text);
    Message near = did_you_mean(context_.nearest_of(Rule::kUnknownReference, name.text, all));
    bool list_all = near.empty() && !all.empty();
    context_.report(Rule::kUnknownReference, name.span,
                    say(kNoGrade, {{"name", shown(name.text)}}),
                    list_all ? say(kGrades, {{"names", quoted(all)}}) : std::move(near));
  }

  Context& context_;
  SchemeNames names_;
  // By where they are written: a heading's effects are those of all below it.
  std::unordered_map<std::uint32_t, std::string> seen_;
  std::set<std::uint32_t> bad_grades_;
};

}  // namespace

void resolve_schemes(Context& context) {
  SchemeReferences references(context);
  for (std::size_t i = 0; i < context.plan.schemes.size(); ++i) references.resolve(i);
}

}  // namespace plan::load
