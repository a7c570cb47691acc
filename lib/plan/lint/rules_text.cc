// Group X: the text.
#include <algorithm>
#include <map>
#include <optional>

#include "plan/lint/placeholders.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_walk.h"

namespace plan {
namespace {

constexpr Words kLeftIn{"placeholder `{what}` left in", "“{what}”是占位符号，尚未填写"};
constexpr Words kMasked{"placeholder `{what}` left in: a number masked as a year",
                        "“{what}”是占位符号，尚未填写：数额被当作年份遮盖了"};
constexpr Words kOnceMore{"once more in the same text", "同一段文字里还有1处"};
constexpr Words kMore{"{n} more times in the same text", "同一段文字里还有{n}处"};

struct Count {
  std::size_t times = 0;
  bool masked = false;
  Span span;  // of the first
};

using Counts = std::map<std::string, Count, std::less<>>;

// Puts to each placeholder where it first stands in the source of the text. What cannot be
// found there (behind an alias, in escapes, over a line break) keeps the place of the text.
void place_them(const SourceSet& sources, const Text& text, Counts& counts) {
  for (auto& [what, count] : counts) count.span = text.span;
  if (!text.span.known() || counts.empty()) return;
  std::string_view source = sources.file(text.span.file).text();
  std::size_t size = std::min<std::size_t>(text.span.end, source.size());
  if (text.span.begin >= size) return;
  source = source.substr(text.span.begin, size - text.span.begin);
  for (const Placeholder& found : find_placeholders(source, text.form)) {
    auto count = counts.find(source.substr(found.begin, found.end - found.begin));
    if (count == counts.end() || !(count->second.span == text.span)) continue;
    count->second.span = {text.span.file,
                          text.span.begin + static_cast<std::uint32_t>(found.begin),
                          text.span.begin + static_cast<std::uint32_t>(found.end)};
  }
}

void placeholders_of(RuleRun& run, const Text& text) {
  Counts counts;
  for (const std::string& paragraph : text.paragraphs) {
    for (const Placeholder& found : find_placeholders(paragraph, text.form)) {
      Count& count = counts[paragraph.substr(found.begin, found.end - found.begin)];
      ++count.times;
      count.masked = count.masked || found.masked_number;
    }
  }
  place_them(run.sources(), text, counts);
  for (const auto& [what, count] : counts) {
    Finding& finding =
        run.report(count.span, say(count.masked ? kMasked : kLeftIn, {{"what", what}}));
    if (count.times == 2) finding.notes.push_back(say(kOnceMore));
    if (count.times > 2) finding.notes.push_back(say(kMore, {{"n", count.times - 1}}));
  }
}

void placeholder(RuleRun& run) {
  for_each_text(run.plan(), [&run](const Text& text) { placeholders_of(run, text); });
}

constexpr Rule kRules[] = {
    {"X001",
     "placeholder",
     Severity::kWarning,
     Fixable::kNo,
     {"a placeholder that was left in", "占位符号尚未填写"},
     {"xx, ××, 20xx, ***, ___, □□ or …… standing for something that was to be filled in, in "
      "any "
      "title, text, name or label. 20xx before 元, 万, 户 and the like is a number that "
      "somebody "
      "masked as if it were a year. Letters of words and addresses, digits masked on purpose "
      "(138****1234), check boxes, forms in attachments, and …… at the end of an enumeration "
      "or "
      "quotation are left alone.",
      "标题、正文、名称、称号中留有 xx、××、20xx、***、___、□□、…… 等待填写的符号。"
      "20xx后面是元、万、户等的，是把数额当作年份遮盖了。"
      "单词和网址中的字母、有意遮盖的号码（如138****1234）、选择框、附件中的表格、"
      "列举或者引用末尾的省略号，不在此列。"},
     {"A plan copied from a template or from the web goes out with the gaps still in it: who "
      "is "
      "in charge, which year, how much money.",
      "照模板或者网上文章改写的方案，空着的地方没有补上就印发，谁负责、哪一年、多少钱都成了空白"
      "。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 根据《xx县文明创建工作考核办法》，制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 根据《怀远县文明创建工作考核办法》，制定本方案。
)",
     placeholder},
};

}  // namespace

std::span<const Rule> rules::text_rules() {
  return kRules;
}

}  // namespace plan
