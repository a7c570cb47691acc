// Lints plans written in a test.
#ifndef TESTS_UNIT_LINT_LINT_SUPPORT_H_
#define TESTS_UNIT_LINT_LINT_SUPPORT_H_

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/format/loader.h"
#include "plan/lint/lint.h"

namespace plan::test {

inline std::vector<Finding> lint_text(std::string_view text, const LintOptions& options = {}) {
  std::unique_ptr<LoadedPlan> loaded = load_plan_text("plan.yaml", std::string(text));
  return lint(*loaded, options);
}

// The first three lines of every plan; a body begins in line 4.
constexpr std::string_view kHead = "plan: 1\nid: a\ntitle: 方案\n";

// What is said of a body: "5:11 warning T001 message", a line each. Only findings of `code`
// (empty: all).
inline std::string said(std::string_view code, std::string_view body, Lang lang = Lang::kEn) {
  std::string out;
  for (const Finding& finding : lint_text(std::string(kHead) + std::string(body))) {
    if (!code.empty() && finding.code != code) continue;
    if (!out.empty()) out += '\n';
    out += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) +
           " " + std::string(severity_word(finding.severity)) + " " + finding.code + " " +
           finding.message.in(lang);
    for (const Message& note : finding.notes) out += "\n  = " + note.in(lang);
    for (const Related& related : finding.related) {
      out += "\n  - " + std::to_string(related.place.line) + ":" +
             std::to_string(related.place.column) + " " + related.message.in(lang);
    }
  }
  return out;
}

// A body after the safe fixes (with `unsafe`, all fixes) of the findings of `code`.
inline std::string fixed(std::string_view code, std::string_view body, bool unsafe = false) {
  std::string text = std::string(kHead) + std::string(body);
  std::vector<Edit> edits;
  for (const Finding& finding : lint_text(text)) {
    if (finding.code != code || !finding.fix || !(finding.fix->safe || unsafe)) continue;
    edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
  }
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.span.begin > b.span.begin; });
  for (const Edit& edit : edits) {
    text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  }
  return text.substr(kHead.size());
}

// A scheme with these items, one unit to score.
inline std::string scheme(std::string_view items, std::string_view rest = "") {
  std::string out = "units: [甲村, 乙村]\nassessment:\n";
  out += rest;
  out += "  items:\n";
  out += items;
  return out;
}

}  // namespace plan::test

#endif  // TESTS_UNIT_LINT_LINT_SUPPORT_H_
