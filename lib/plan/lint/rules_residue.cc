// X011: what a web page leaves in text that was copied from it.
#include <algorithm>
#include <vector>

#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kResidue{"`{what}` is left over from a web page",
                         "“{what}”是从网页复制时带进来的文字"};

// Said by web pages, never by a plan.
constexpr std::string_view kAnywhere[] = {
    "下载此文档",   "大家都在看", "本文地址",     "全文阅读已结束", "阅读全文",
    "转载请注明",   "猜你喜欢",   "欢迎大家分享", "欢迎大家阅读",   "供大家参考",
    "小编",         "上传日期",   "希望能够帮助", "希望对大家有",   "相关文章：",
    "需要下载本文", "请点击下载", "熱門推薦",     "上一篇：",       "下一篇：",
    "本文来源",     "原文地址"};
constexpr Phrases kPhrases{kAnywhere};

// A word on a line of its own; in a sentence each of them may be meant.
bool is_heading_of_page(std::string_view paragraph) {
  constexpr std::string_view kHeadings[] = {"最新文章", "热门推荐", "相关推荐", "推荐阅读",
                                            "相关阅读", "相关文章", "热门文章", "点击下载",
                                            "返回顶部", "上一篇",   "下一篇"};
  for (std::string_view end : {"：", ":"}) {
    if (paragraph.ends_with(end)) paragraph.remove_suffix(end.size());
  }
  return std::find(std::begin(kHeadings), std::end(kHeadings), paragraph) !=
         std::end(kHeadings);
}

// “实施方案篇一”, “实施方案集合15篇”, “工作方案(精选8篇)”: collections of model texts.
std::size_t collection_begin(std::string_view paragraph) {
  constexpr std::size_t kLongest = 150;  // fifty ideographs: a heading
  constexpr std::string_view kUnit = "篇";
  if (paragraph.size() > kLongest) return paragraph.npos;
  std::size_t unit = paragraph.find(kUnit);
  for (; unit != paragraph.npos; unit = paragraph.find(kUnit, unit + 1)) {
    std::string_view before = paragraph.substr(0, unit);
    for (std::string_view word : {"精选", "集合", "通用", "汇总", "合集"}) {
      std::size_t at = before.rfind(word);
      if (at == before.npos) continue;
      if (read_number(paragraph, at + word.size()).end == unit) return at;
    }
    ReadNumber behind = read_number(paragraph, unit + kUnit.size());
    if (behind.end == 0 || behind.end != paragraph.size()) continue;
    while (before.ends_with(' ')) before.remove_suffix(1);
    for (std::string_view kind : {"方案", "计划", "办法", "总结"}) {
      if (before.ends_with(kind)) return unit;
    }
  }
  return paragraph.npos;
}

void search(std::string_view paragraph, std::size_t number, std::vector<TextMatch>& out) {
  kPhrases.for_each(paragraph, [&](std::size_t begin, std::string_view phrase) {
    out.push_back({{number, begin, begin + phrase.size()}, {}});
  });
  if (is_heading_of_page(paragraph)) {
    out.push_back({{number, 0, paragraph.size()}, {}});
  } else if (std::size_t at = collection_begin(paragraph); at != paragraph.npos) {
    out.push_back({{number, at, paragraph.size()}, {}});
  }
}

void web_residue(RuleRun& run) {
  report_texts(run, search, [](std::string_view what, const TextMatch&) {
    return say(kResidue, {{"what", what}});
  });
}

constexpr Rule kRules[] = {
    {"X011",
     "web-residue",
     Severity::kWarning,
     Fixable::kNo,
     {"words of a web page left in the text", "夹有网页上的文字"},
     {"下载此文档, 大家都在看, 本文地址, 小编 and other words that pages put around a text; "
      "最新文章, 相关推荐 and the like on a line of their own; 篇一 or 精选8篇 behind a title.",
      "“下载此文档”“大家都在看”“本文地址”“小编”等网页附加的文字；"
      "单独成行的“最新文章”“相关推荐”等；标题后面的“篇一”“精选8篇”等。"},
     {"They show that the plan was copied, and say nothing to those who have to carry it out. "
      "Delete them.",
      "这些文字与方案无关，还暴露了方案是从网上抄来的。请删除。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
supplement:
  - 本方案自印发之日起施行。
  - 大家都在看
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
supplement:
  - 本方案自印发之日起施行。
  - 本方案由领导小组办公室负责解释。
)",
     web_residue},
};

}  // namespace

std::span<const Rule> rules::residue_rules() {
  return kRules;
}

}  // namespace plan
