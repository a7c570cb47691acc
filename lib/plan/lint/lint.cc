#include "plan/lint/lint.h"

#include <iterator>
#include <map>
#include <utility>

#include "plan/lint/configure.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/selection.h"
#include "plan/lint/suppress.h"

namespace plan {
namespace {

constexpr Words kMany{"{n} more findings of {code} are left out", "{code} 另有{n}条未列出"};
constexpr Words kExplain{"run `plan explain {code}`", "说明见 plan explain {code}"};

// Rules may report a thing ten thousand times; nobody reads that, and every place costs.
void keep_most(std::vector<Finding>& findings, std::size_t most) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[finding.code];
  std::map<std::string, std::size_t> kept;
  std::erase_if(findings, [&](Finding& finding) {
    std::size_t all = counts[finding.code];
    std::size_t& now = kept[finding.code];
    if (++now > most) return true;
    if (now == most && all > now) {
      finding.notes.push_back(say(kMany, {{"n", all - now}, {"code", finding.code}}));
    }
    return false;
  });
}

// What takes a line's end with it ends where the next line begins: an end column behind the
// line end would be none.
Place edit_place(const SourceSet& sources, const Span& span) {
  Place place = sources.place(span);
  // Nothing but the range is shown of an edit, and a fix may have ten thousand.
  std::string().swap(place.line_text);
  if (!place.known() || span.end <= span.begin) return place;
  const SourceFile& file = sources.file(span.file);
  std::uint32_t line = file.line_of(span.end);
  if (line > place.end_line && file.line_begin(line) == span.end) {
    place.end_line = line;
    place.end_column = 1;
  }
  return place;
}

void add_places(std::vector<Finding>& findings, const SourceSet& sources) {
  for (Finding& finding : findings) {
    if (!finding.place.known()) finding.place = sources.place(finding.span);
    if (!finding.fix) continue;
    for (Edit& edit : finding.fix->edits) {
      if (!edit.place.known()) edit.place = edit_place(sources, edit.span);
    }
  }
}

// Where a finding does not say what to do, its rule does.
void add_help(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.help.empty() && find_rule(finding.code) != nullptr) {
      finding.help = say(kExplain, {{"code", finding.code}});
    }
  }
}

std::vector<Finding> finished(std::vector<Finding> findings, const SourceSet& sources,
                              std::size_t most = kMostOfOneRule) {
  keep_most(findings, most);
  add_places(findings, sources);
  add_help(findings);
  sort_findings(findings);
  return findings;
}

template <class Wanted>
void run_rules(const LoadedPlan& loaded, std::vector<Finding>& out, Wanted wanted) {
  if (!loaded.has_model) return;
  RuleRun run(loaded, out);
  for (const Rule& rule : rule_table()) {
    if (rule.check != nullptr && wanted(rule)) run.run(rule);
  }
}

void set_severities(std::vector<Finding>& findings, const Selection& selection) {
  for (Finding& finding : findings) {
    const Rule* rule = find_rule(finding.code);
    if (rule == nullptr) continue;
    Severity severity = selection.severity(*rule, finding.severity);
    // Off, but selected by name: as it is.
    if (severity != Severity::kOff) finding.severity = severity;
  }
}

void add_config_findings(const LoadedPlan& loaded, std::vector<Finding>& findings) {
  std::vector<Finding> wrong = check_config(loaded.config);
  std::move(wrong.begin(), wrong.end(), std::back_inserter(findings));
}

}  // namespace

std::vector<Finding> lint(const LoadedPlan& loaded, const LintOptions& given) {
  const LintOptions options = configured(given, loaded.config);
  Selection selection(options);
  std::vector<Finding> findings;
  // What reading could not understand is always said: everything else rests on it.
  for (const Finding& finding : loaded.findings) {
    const Rule* rule = find_rule(finding.code);
    bool wanted =
        finding.severity == Severity::kError || rule == nullptr || selection.runs(*rule);
    if (wanted) findings.push_back(finding);
  }
  run_rules(loaded, findings, [&](const Rule& rule) { return selection.runs(rule); });
  set_severities(findings, selection);
  add_config_findings(loaded, findings);
  std::vector<Finding> about_comments = suppress(findings, loaded, selection);
  if (const Rule* rule = find_rule("K007"); rule != nullptr && selection.runs(*rule)) {
    std::move(about_comments.begin(), about_comments.end(), std::back_inserter(findings));
  }
  return finished(std::move(findings), loaded.sources, options.most_of_one_rule);
}

std::vector<Finding> lint_errors(const LoadedPlan& loaded) {
  std::vector<Finding> findings;
  for (const Finding& finding : loaded.findings) {
    if (finding.severity == Severity::kError) findings.push_back(finding);
  }
  run_rules(loaded, findings,
            [](const Rule& rule) { return rule.severity == Severity::kError; });
  std::erase_if(findings, [](const Finding& f) { return f.severity != Severity::kError; });
  add_config_findings(loaded, findings);
  return finished(std::move(findings), loaded.sources);
}

}  // namespace plan
