// X008 to X010: how things are said.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kTwice{"this paragraph stands twice", "这段文字前面已经写过一遍"};
constexpr Words kFirst{"first here", "第一次出现在这里"};
constexpr Words kLong{"a sentence of {n} characters", "这一句有{n}个字，过长"};
constexpr Words kSplit{"split it at 。 or ；, or make its parts items",
                       "请用句号、分号断开，或者把并列的内容分条列出"};
constexpr Words kWordy{"“{word}” says how much is wanted, but {task} has nothing to measure it",
                       "“{task}”写了“{word}”，却没有检查要点、量化指标和完成期限"};

// ── X008 ──

struct Seen {
  const Text* text = nullptr;
  std::size_t paragraph = 0;
};

Span paragraph_span(RuleRun& run, const Seen& seen) {
  std::size_t size = seen.text->paragraphs[seen.paragraph].size();
  return TextPlace(run.sources(), *seen.text).shown({seen.paragraph, 0, size});
}

// 责任单位：区住建局，… is said wherever it holds.
bool is_labelled(std::string_view paragraph) {
  constexpr std::size_t kLongest = 18;  // six ideographs
  std::size_t colon = std::min(paragraph.find("："), paragraph.find(':'));
  return colon <= kLongest;
}

// True when a task before had this text, all of it.
bool is_copy(const Text& text, std::unordered_map<std::string_view, const Text*>& tasks) {
  auto [first, is_new] = tasks.try_emplace(text.paragraphs.front(), &text);
  return !is_new && std::ranges::equal(first->second->paragraphs, text.paragraphs);
}

void repeated_text(RuleRun& run) {
  constexpr std::size_t kShortest = 60;  // twenty ideographs: shorter ones are formulas
  constexpr std::size_t kMost = 50;      // of one text; each place costs a walk through it
  std::unordered_map<std::string_view, Seen> all;
  std::unordered_map<std::string_view, const Text*> tasks;  // by their first paragraph
  for (const Text& text : run.texts()) {
    // Forms repeat themselves, items are measured in several schemes.
    if (text.line || text.form || text.scheme) continue;
    // Two tasks with one text are T005's.
    if (text.task && is_copy(text, tasks)) continue;
    std::size_t times = 0;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      if (text.paragraphs[i].size() < kShortest || is_labelled(text.paragraphs[i])) continue;
      Seen seen{&text, i};
      auto [first, is_new] = all.try_emplace(text.paragraphs[i], seen);
      if (is_new) continue;
      if (first->second.text->span == text.span && first->second.paragraph == i) continue;
      if (++times > kMost) break;
      Finding& finding = run.report(paragraph_span(run, seen), say(kTwice));
      finding.related.push_back(
          {run.sources().place(paragraph_span(run, first->second)), say(kFirst)});
    }
  }
}

// ── X009 ──

bool ends_sentence(char32_t c) {
  constexpr std::u32string_view kEnds = U"。！？；!?;";
  return kEnds.find(c) != kEnds.npos;
}

// `place` is made when the first long sentence is found.
void check_sentences(RuleRun& run, const Text& text, std::size_t paragraph,
                     std::optional<TextPlace>& place) {
  constexpr std::size_t kMost = 150;
  std::string_view line(text.paragraphs[paragraph]);
  if (line.size() <= kMost * 3) return;
  std::size_t begin = 0;
  auto finish = [&](std::size_t end) {
    std::size_t count = count_code_points(line.substr(begin, end - begin));
    if (count <= kMost) return;
    if (!place) place.emplace(run.sources(), text);
    Span span = place->shown({paragraph, begin, end});
    run.report(span, say(kLong, {{"n", count}})).help = say(kSplit);
  };
  for_each_mark(line, [&](char32_t c, std::size_t at, std::size_t end) {
    if (!ends_sentence(c)) return;
    finish(at);
    begin = end;
  });
  finish(line.size());
}

void long_sentence(RuleRun& run) {
  if (run.plan().lang == Lang::kEn) return;
  for (const Text& text : run.texts()) {
    if (text.line || text.form) continue;
    std::optional<TextPlace> place;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      check_sentences(run, text, i, place);
    }
  }
}

// ── X010 ──

constexpr std::string_view kEmphasis[] = {"进一步", "切实",     "大力", "不断", "着力",
                                          "狠抓",   "全力推进", "扎实", "深入", "高度重视"};
constexpr Phrases kEmphatic{kEmphasis};

void check_wording(RuleRun& run, const Task& task) {
  const TaskFacts& facts = *task.facts;
  bool measured = !facts.checks.empty() || !facts.metrics.empty() || task.period || facts.due ||
                  task.frequency.given || task.has_subtasks;
  if (measured || !task.clause->text.given()) return;
  const Prose& prose = task.clause->text;
  Text text{prose.paragraphs, prose.span};
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    bool found = false;
    kEmphatic.for_each(text.paragraphs[i], [&](std::size_t begin, std::string_view word) {
      if (found) return;
      found = true;
      Span span = TextPlace(run.sources(), text).shown({i, begin, begin + word.size()});
      run.report(span, say(kWordy, {{"word", word}, {"task", name_of(*task.clause)}}));
    });
    if (found) return;
  }
}

void unmeasured_wording(RuleRun& run) {
  for (const Task& task : run.plan().tasks) check_wording(run, task);
}

constexpr Rule kRules[] = {
    {"X008",
     "repeated-text",
     Severity::kWarning,
     Fixable::kNo,
     {"the same paragraph twice", "同一段文字写了两遍"},
     {"A paragraph of twenty characters and more that stands word for word in two places. "
      "Forms "
      "in attachments and the texts of items, which several schemes may share, are not looked "
      "at; two tasks with one text are T005's, and a line like 责任单位：… may stand wherever "
      "it holds.",
      "二十字以上的一段文字在两处一字不差。附件中的表格、"
      "考核项目的说明（几个考核办法可以共用）不在此列；两项任务正文相同的，由T005提示；“责任单"
      "位：……”一类的行可以重复。"},
     {"It was pasted twice, or one of the two was meant to be changed. Write it once and refer "
      "to it.",
      "多半是重复粘贴，或者复制后忘了修改。请只写一处，另一处引用。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
safeguards:
  - 各村要建立长效管护机制，落实保洁人员和经费，巩固整治成效。
requirements:
  - 各村要建立长效管护机制，落实保洁人员和经费，巩固整治成效。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
safeguards:
  - 各村要建立长效管护机制，落实保洁人员和经费，巩固整治成效。
requirements:
  - 各村要按时报送进展情况，及时反映工作中遇到的困难和问题。
)",
     repeated_text},
    {"X009",
     "long-sentence",
     Severity::kInfo,
     Fixable::kNo,
     {"a sentence of more than 150 characters", "一句话超过150字"},
     {"More than 150 characters without 。！？； in the prose of the plan. Titles and forms in "
      "attachments are not looked at.",
      "正文里连续150字以上没有句号、叹号、问号、分号。标题和附件中的表格不在此列。"},
     {"Who reads it in a meeting or on a telephone loses the thread; split it, or make its "
      "parts items.",
      "句子太长，传达、阅读都不便，重点也淹没其中。请断开，或者分条列出。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: |
  为改善农村人居环境，提升村容村貌，围绕主干道路、通村道路沿线、村庄周边、庭院内外、养殖小区，
  以清除土堆、粪堆、草堆、垃圾堆为主要内容，坚持干群联动、群众为主，集中时间、集中人力，
  特别是大力发动群众，全域开展村庄清洁行动和文明创建活动，使所有行政村环境卫生明显改观，
  村容村貌建设明显提升，群众文明意识明显提高，环境卫生整治长效机制得到建立，制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: |
  为改善农村人居环境，提升村容村貌，制定本方案。行动以清除土堆、粪堆、草堆、垃圾堆为主要内容，
  坚持干群联动、群众为主。所有行政村环境卫生要明显改观，长效机制要得到建立。
)",
     long_sentence},
    {"X010",
     "unmeasured-wording",
     Severity::kOff,
     Fixable::kNo,
     {"进一步, 切实, 大力 in a task that nothing measures", "任务用语有力而无从检验"},
     {"A task whose text says 进一步、切实、大力、不断、着力、狠抓、扎实、深入 and the like, "
      "and "
      "that has neither checks nor metric, neither period, due date nor frequency. One finding "
      "for a task. Runs only when it is selected.",
      "任务正文用了“进一步”“切实”“大力”“不断”“着力”“狠抓”“扎实”“深入”等词，"
      "却没有检查要点、量化指标，也没有期限和频次。每项任务只提示一次。默认不查，选择后才查。"},
     {"Whether it was done cannot be said afterwards. Add what is looked at, a number, or a "
      "day.",
      "这样的任务完成与否无法判断。请补充检查要点、数量指标或者完成期限。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
tasks:
  - {title: 人居环境, text: 进一步改善人居环境。, lead: 各村, standing: true}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
tasks:
  - {title: 人居环境, text: 进一步改善人居环境。, lead: 各村, checks: [村口无积存垃圾], due: 2024-06}
)",
     unmeasured_wording},
};

}  // namespace

std::span<const Rule> rules::wording_rules() {
  return kRules;
}

}  // namespace plan
