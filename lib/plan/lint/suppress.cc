#include "plan/lint/suppress.h"

#include <algorithm>
#include <span>

#include "plan/lint/rule_table.h"
#include "plan/text/prose.h"

namespace plan {
namespace {

constexpr Words kBare{"a bare `ignore` silences nothing; name the rules: ignore[D003]",
                      "ignore 后面没有写规则，不起作用；应写明规则，如 ignore[D003]"};
constexpr Words kUnknown{"no such rule: `{code}`", "没有“{code}”这条规则"};
constexpr Words kNoReason{"no reason is given", "没有写明理由"};
constexpr Words kAddReason{"write it behind two dashes: # plan: ignore[{codes}] -- reason",
                           "理由写在两个短横之后：# plan: ignore[{codes}] -- 理由"};
constexpr Words kErrorSilenced{"{code} is an error and cannot be silenced",
                               "{code} 是错误，不能屏蔽"};
constexpr Words kUnused{"nothing to silence here: {codes}", "此处没有需要屏蔽的问题：{codes}"};
constexpr Words kTakeOut{"take it out", "请删除"};

// One code of one comment.
struct Silencer {
  const Suppression* comment = nullptr;
  std::string_view code;
  bool used = false;
};

// The findings of one rule, by where they stand, and how many comments silence each. Both
// findings and comments may be as many as a file has lines, so neither is walked for each of
// the other.
class Silenceable {
 public:
  void add(const Span& span, std::size_t finding) {
    places_.push_back({span.file, span.begin, finding});
  }
  void sort() {
    std::sort(places_.begin(), places_.end());
    changes_.assign(places_.size() + 1, 0);
  }
  // True when one of them stands in the range of the comment.
  bool silence(const Suppression& comment) {
    const Span& range = comment.silences;
    // What is said at the very end of a file is said of the file.
    std::uint32_t end = comment.scope == Suppression::Scope::kFile ? range.end + 1 : range.end;
    auto first =
        std::lower_bound(places_.begin(), places_.end(), FindingAt{range.file, range.begin, 0});
    auto last = std::lower_bound(first, places_.end(), FindingAt{range.file, end, 0});
    if (first == last) return false;
    ++changes_[static_cast<std::size_t>(first - places_.begin())];
    --changes_[static_cast<std::size_t>(last - places_.begin())];
    return true;
  }
  void mark(std::vector<bool>& silenced) const {
    long comments = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      comments += changes_[i];
      if (comments > 0) silenced[places_[i].finding] = true;
    }
  }

 private:
  struct FindingAt {
    std::uint32_t file = 0, begin = 0;
    std::size_t finding = 0;
    auto operator<=>(const FindingAt&) const = default;
  };
  std::vector<FindingAt> places_;
  std::vector<long> changes_;  // of the number of comments, at each place
};

// Takes the silenced findings out, and notes which silencers did something.
void silence(std::vector<Finding>& findings, std::vector<Silencer>& silencers) {
  const std::vector<Rule>& table = rule_table();
  std::vector<Silenceable> by_rule(table.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Rule* rule = find_rule(findings[i].code);
    bool can_be =
        rule != nullptr && findings[i].severity != Severity::kError && findings[i].span.known();
    if (can_be) by_rule[static_cast<std::size_t>(rule - table.data())].add(findings[i].span, i);
  }
  for (Silenceable& rule : by_rule) rule.sort();
  for (Silencer& silencer : silencers) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (selector_strength(silencer.code, table[i]) < 0) continue;
      if (by_rule[i].silence(*silencer.comment)) silencer.used = true;
    }
  }
  std::vector<bool> silenced(findings.size(), false);
  for (const Silenceable& rule : by_rule) rule.mark(silenced);
  std::size_t at = 0;
  std::erase_if(findings, [&](const Finding&) { return silenced[at++]; });
}

class CommentCheck {
 public:
  CommentCheck(const LoadedPlan& loaded, const Selection& selection)
      : loaded_(loaded), selection_(selection) {}

  void check_written(const Suppression& comment);
  void check_used(const Suppression& comment, std::span<const Silencer> silencers);
  [[nodiscard]] std::vector<Finding> take() { return std::move(out_); }

 private:
  Finding& report(const Suppression& comment, Message message) {
    const Rule& rule = *find_rule("K007");
    Finding& finding = out_.emplace_back();
    finding.code = rule.code;
    finding.name = rule.name;
    finding.severity = rule.severity;
    finding.span = comment.comment;
    finding.message = std::move(message);
    return finding;
  }

  // Only then does "silences nothing" mean something.
  [[nodiscard]] bool all_ran(std::string_view code) const {
    return std::all_of(rule_table().begin(), rule_table().end(), [&](const Rule& rule) {
      return selector_strength(code, rule) < 0 || rule.severity == Severity::kOff ||
             selection_.runs(rule);
    });
  }

  [[nodiscard]] Fix removal(const Suppression& comment,
                            const std::vector<std::string>& kept) const;

  const LoadedPlan& loaded_;
  const Selection& selection_;
  std::vector<Finding> out_;
};

const Rule* error_named(std::string_view code) {
  const Rule* rule = find_rule(code);
  return rule != nullptr && rule->severity == Severity::kError ? rule : nullptr;
}

void CommentCheck::check_written(const Suppression& comment) {
  if (comment.bare) report(comment, say(kBare));
  for (const std::string& code : comment.codes) {
    if (const Rule* rule = error_named(code)) {
      report(comment, say(kErrorSilenced, {{"code", rule->code}}));
    } else if (!is_selector(code)) {
      report(comment, say(kUnknown, {{"code", code}})).help = nearest_rules(code);
    }
  }
  if (comment.no_reason && !comment.bare) {
    report(comment, say(kNoReason)).help =
        say(kAddReason, {{"codes", join_names(comment.codes, false)}});
  }
}

void CommentCheck::check_used(const Suppression& comment, std::span<const Silencer> silencers) {
  std::vector<std::string> unused, kept;
  for (const Silencer& silencer : silencers) {
    bool spoken_of = error_named(silencer.code) != nullptr || !is_selector(silencer.code);
    bool idle = !silencer.used && !spoken_of && all_ran(silencer.code);
    (idle ? unused : kept).emplace_back(silencer.code);
  }
  if (unused.empty()) return;
  Finding& finding = report(comment, say(kUnused, {{"codes", join_names(unused, false)}}));
  finding.help = say(kTakeOut);
  if (Fix fix = removal(comment, kept); !fix.edits.empty()) finding.fix = std::move(fix);
}

// Takes the idle codes out of the brackets, or the whole comment when none is left: with its
// line when it stands alone, else with the blanks before it.
Fix CommentCheck::removal(const Suppression& comment,
                          const std::vector<std::string>& kept) const {
  const SourceFile& file = loaded_.sources.file(comment.comment.file);
  std::string_view text = file.text();
  std::uint32_t begin = comment.comment.begin, end = comment.comment.end;
  Fix fix;
  fix.safe = true;
  if (!kept.empty()) {
    std::string_view written = text.substr(begin, end - begin);
    constexpr std::string_view kWideOpen = "［";
    std::size_t open = written.find_first_of('[');
    std::size_t after = open + 1;
    if (open == written.npos) {
      open = written.find(kWideOpen);
      after = open + kWideOpen.size();
    }
    std::size_t close = std::min(written.find(']'), written.find("］"));
    if (open == written.npos || close == written.npos || close < after) return fix;
    Span inside{comment.comment.file, begin + static_cast<std::uint32_t>(after),
                begin + static_cast<std::uint32_t>(close)};
    fix.edits.push_back({{}, join_names(kept, false), inside});
    return fix;
  }
  std::uint32_t line = file.line_of(begin);
  std::uint32_t line_begin = file.line_begin(line);
  while (begin > line_begin && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  if (begin == line_begin) end = std::max(end, file.line_begin(line + 1));
  fix.edits.push_back({{}, "", {comment.comment.file, begin, end}});
  return fix;
}

}  // namespace

std::vector<Finding> suppress(std::vector<Finding>& findings, const LoadedPlan& loaded,
                              const Selection& selection) {
  std::vector<Silencer> silencers;
  for (const Suppression& comment : loaded.suppressions) {
    for (const std::string& code : comment.codes) {
      silencers.push_back({&comment, code, false});
    }
  }
  silence(findings, silencers);

  CommentCheck check(loaded, selection);
  bool whole = loaded.has_model && !has_errors(loaded.findings);
  std::span<const Silencer> rest = silencers;
  for (const Suppression& comment : loaded.suppressions) {
    std::span<const Silencer> own = rest.first(comment.codes.size());
    rest = rest.subspan(own.size());
    check.check_written(comment);
    if (whole) check.check_used(comment, own);
  }
  return check.take();
}

}  // namespace plan
