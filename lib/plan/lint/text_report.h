// Findings that stand at the very characters of a text.
#ifndef PLAN_LINT_TEXT_REPORT_H_
#define PLAN_LINT_TEXT_REPORT_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/lint/rule.h"
#include "plan/lint/text_place.h"

namespace plan {

struct TextMatch {
  TextRange range;
  std::optional<std::string> replacement;  // unset: nobody but the author can tell
};

// Words for the first of several matches: `what` stands there.
using Describe = Message (*)(std::string_view what, const TextMatch& match);

// A text with the same fault in forty places is one finding at the first of them, which says
// how many more there are, and whose fix mends them all. Those that cannot be mended are
// another. Matches stand in reading order; none of them: nothing is reported.
void report_matches(RuleRun& run, const Text& text, std::span<const TextMatch> matches,
                    Describe describe, bool safe = true);

// The same for every text, in whose paragraphs `search(paragraph, number, matches)` looks.
template <class Search>
void report_texts(RuleRun& run, const Search& search, Describe describe) {
  std::vector<TextMatch> matches;
  for (const Text& text : run.texts()) {
    matches.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      search(text.paragraphs[i], i, matches);
    }
    report_matches(run, text, matches, describe);
  }
}

// "2 more times in the same text", for a thing found `times` times.
void note_more(Finding& finding, std::size_t times);

}  // namespace plan

#endif  // PLAN_LINT_TEXT_REPORT_H_
