#include "plan/lint/text_report.h"

#include <utility>
#include <vector>

namespace plan {
namespace {

constexpr Words kOnceMore{"once more in the same text", "同一段文字里还有1处"};
constexpr Words kMore{"{n} more times in the same text", "同一段文字里还有{n}处"};

struct Batch {
  const TextMatch* first = nullptr;
  Span span;
  std::size_t times = 0;
  std::vector<Edit> edits;
};

}  // namespace

void note_more(Finding& finding, std::size_t times) {
  if (times == 2) finding.notes.push_back(say(kOnceMore));
  if (times > 2) finding.notes.push_back(say(kMore, {{"n", times - 1}}));
}

void report_matches(RuleRun& run, const Text& text, std::span<const TextMatch> matches,
                    Describe describe, bool safe) {
  if (matches.empty()) return;
  TextPlace place(run.sources(), text);
  Batch mended, left;
  for (const TextMatch& match : matches) {
    std::optional<Edit> edit;
    if (match.replacement) edit = place.edit(match.range, *match.replacement);
    Batch& batch = edit ? mended : left;
    if (++batch.times == 1) {
      batch.first = &match;
      batch.span = place.shown(match.range);
    }
    if (edit) batch.edits.push_back(std::move(*edit));
  }
  for (Batch* batch : {&mended, &left}) {
    if (batch->times == 0) continue;
    const TextRange& range = batch->first->range;
    std::string_view what(text.paragraphs[range.paragraph]);
    what = what.substr(range.begin, range.end - range.begin);
    Finding& finding = run.report(batch->span, describe(what, *batch->first));
    note_more(finding, batch->times);
    if (!batch->edits.empty()) finding.fix = Fix{safe, std::move(batch->edits)};
  }
}

}  // namespace plan
