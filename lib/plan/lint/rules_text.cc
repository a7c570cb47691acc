// X001: what was to be filled in.
#include <map>
#include <string>
#include <utility>

#include "plan/lint/placeholders.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"

namespace plan {
namespace {

constexpr Words kLeftIn{"placeholder `{what}` left in", "“{what}”是占位符号，尚未填写"};
constexpr Words kMasked{"placeholder `{what}` left in: a number masked as a year",
                        "“{what}”是占位符号，尚未填写：数额被当作年份遮盖了"};
struct Count {
  std::size_t times = 0;
  TextRange first;
};

void placeholders_of(RuleRun& run, const Text& text) {
  std::map<std::pair<std::string, bool>, Count> counts;  // a masked number by itself
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const std::string& paragraph = text.paragraphs[i];
    for (const Placeholder& found : find_placeholders(paragraph, text.form)) {
      std::string what = paragraph.substr(found.begin, found.end - found.begin);
      Count& count = counts[{std::move(what), found.masked_number}];
      if (++count.times == 1) count.first = {i, found.begin, found.end};
    }
  }
  if (counts.empty()) return;
  TextPlace place(run.sources(), text);
  for (const auto& [found, count] : counts) {
    const auto& [what, masked] = found;
    Finding& finding =
        run.report(place.shown(count.first), say(masked ? kMasked : kLeftIn, {{"what", what}}));
    note_more(finding, count.times);
  }
}

void placeholder(RuleRun& run) {
  for (const Text& text : run.texts()) placeholders_of(run, text);
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
