// X013: 分四个阶段, and three follow.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan/lint/hand_number.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"
#include "plan/text/numeral.h"

namespace plan {
namespace {

constexpr Words kMismatch{"`{what}` is announced, but {count} follow",
                          "前面说“{what}”，后面实际列出{count}项，数目不一致"};

struct Announcement {
  int value = 0;
  std::size_t begin = 0, end = 0;
};

constexpr std::string_view kThings[] = {
    "个阶段", "阶段",   "个步骤", "步骤",   "步",         "个方面",     "方面",
    "个环节", "环节",   "大行动", "项行动", "大专项行动", "个专项行动", "项专项行动",
    "大工程", "项工程", "大任务", "项任务", "项重点任务", "大重点任务", "项措施",
    "条措施", "大举措", "项举措", "件事",   "件实事",     "点要求",     "项要求",
    "条要求", "点",     "条原则", "项原则", "个原则",     "项工作",     "项重点工作",
    "大类",   "项内容", "项活动", "大活动", "个主题活动",
};

// The number and what it counts at `at`: 四个阶段, not 第四阶段 or 14个.
std::optional<Announcement> announcement_at(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kBefore = U"第每约近前后超于一二三四五六七八九十百几数.";
  char32_t before = character_before(text, at);
  if (is_digit(before) || (before != 0 && kBefore.find(before) != kBefore.npos)) return {};
  ReadNumber number = read_number(text, at);
  if (number.value < 2) return {};
  std::string_view rest = text.substr(number.end);
  for (std::string_view thing : kThings) {
    if (!rest.starts_with(thing)) continue;
    return Announcement{number.value, at, number.end + thing.size()};
  }
  return {};
}

// The only one between two places; nothing when there are two.
std::optional<Announcement> only_announcement(std::string_view text, std::size_t begin,
                                              std::size_t end) {
  std::optional<Announcement> found;
  for (std::size_t at = begin; at < end;) {
    std::optional<Announcement> here = announcement_at(text, at);
    if (here && here->end <= end) {
      if (found) return {};
      found = here;
      at = here->end;
    } else {
      next_code_point(text, at);
    }
  }
  return found;
}

bool ends_in_colon(std::string_view text) {
  return text.ends_with("：") || text.ends_with(":");
}

std::size_t last_of(std::string_view text, std::initializer_list<std::string_view> marks) {
  std::size_t last = 0;
  for (std::string_view mark : marks) {
    std::size_t at = text.rfind(mark);
    if (at != text.npos) last = std::max(last, at + mark.size());
  }
  return last;
}

// What a paragraph that ends in a colon promises: 检查工作分四个阶段进行：
std::optional<Announcement> promised(std::string_view paragraph) {
  if (!ends_in_colon(paragraph)) return {};
  std::string_view body = paragraph.substr(0, paragraph.size() - 1);
  if (paragraph.ends_with("：")) body = paragraph.substr(0, paragraph.size() - 3);
  // 落实三项措施，要求如下： promises something else.
  std::size_t begin = last_of(body, {"。", "；", "，", "！", ",", ";", "“", "”"});
  return only_announcement(body, begin, body.size());
}

class Counts {
 public:
  explicit Counts(RuleRun& run) : run_(run) {}

  void search() {
    for (const Section& section : run_.plan().sections) {
      if (section.kind == SectionKind::kStages) stages(section.body);
      clause(section.body);
    }
    for (const Text& text : run_.texts()) {
      if (!text.line) within(text);
    }
  }

 private:
  void report(const Text& text, std::size_t paragraph, const Announcement& said,
              std::size_t count) {
    std::string_view what(text.paragraphs[paragraph]);
    what = what.substr(said.begin, said.end - said.begin);
    // One walk for all that is found in a text.
    if (place_of_ != text.paragraphs.data()) place_.emplace(run_.sources(), text);
    place_of_ = text.paragraphs.data();
    Span span = place_->shown({paragraph, said.begin, said.end});
    run_.report(span, say(kMismatch, {{"what", what}, {"count", count}}));
  }

  static Text prose_of(const Clause& clause) {
    return {clause.text.paragraphs, clause.text.span};
  }

  static bool all_written(const std::vector<Clause>& items) {
    return std::none_of(items.begin(), items.end(),
                        [](const Clause& item) { return item.insert.given(); });
  }

  // 分三步推进 in the lead of the stages.
  void stages(const Clause& body) {
    if (!body.text.given() || body.items.empty() || !run_.sound(body.span)) return;
    for (std::size_t i = 0; i < body.text.paragraphs.size(); ++i) {
      const std::string& paragraph = body.text.paragraphs[i];
      std::optional<Announcement> said = only_announcement(paragraph, 0, paragraph.size());
      if (!said || ends_in_colon(paragraph) || said->begin < 3) continue;
      std::string_view before = std::string_view(paragraph).substr(0, said->begin);
      bool divides = before.ends_with("分") || before.ends_with("分为") ||
                     before.ends_with("分成") || before.ends_with("按");
      auto count = body.items.size();
      if (divides && static_cast<std::size_t>(said->value) != count) {
        report(prose_of(body), i, *said, count);
      }
    }
  }

  void clause(const Clause& parent) {
    if (!parent.items.empty()) {
      if (all_written(parent.items) && run_.sound(parent.span)) over_items(parent);
      for (std::size_t i = 0; i < parent.items.size(); ++i) {
        const Clause& item = parent.items[i];
        if (item.items.empty()) before_siblings(parent.items, i);
        clause(item);
      }
    }
  }

  // A text or title over items.
  void over_items(const Clause& parent) {
    std::size_t count = parent.items.size();
    if (parent.text.given()) {
      std::size_t last = parent.text.paragraphs.size() - 1;
      std::optional<Announcement> said = promised(parent.text.paragraphs[last]);
      if (said && static_cast<std::size_t>(said->value) != count) {
        report(prose_of(parent), last, *said, count);
      }
    }
    const std::string& title = parent.title.text;
    if (count < 2 || title.empty()) return;
    std::optional<Announcement> said = only_announcement(title, 0, title.size());
    if (!said || said->end != title.size()) return;
    if (static_cast<std::size_t>(said->value) != count) {
      Text text{{&title, 1}, parent.title.span};
      report(text, 0, *said, count);
    }
  }

  // Plans that keep their old numbers: the items are the paragraphs that follow.
  void before_siblings(const std::vector<Clause>& siblings, std::size_t at) {
    const Clause& item = siblings[at];
    if (!item.text.given()) return;
    std::size_t last = item.text.paragraphs.size() - 1;
    std::optional<Announcement> said = promised(item.text.paragraphs[last]);
    if (!said) return;
    std::size_t next = at;
    compare(prose_of(item), last, *said, [&]() -> const std::string* {
      if (++next >= siblings.size()) return nullptr;
      const Clause& sibling = siblings[next];
      if (sibling.title.given()) return &sibling.title.text;
      return sibling.text.given() ? &sibling.text.paragraphs.front() : &kNothing;
    });
  }

  void within(const Text& text) {
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      enumerated(text, i);
      std::optional<Announcement> said = promised(text.paragraphs[i]);
      if (!said) continue;
      std::size_t next = i;
      compare(text, i, *said, [&]() -> const std::string* {
        return ++next < text.paragraphs.size() ? &text.paragraphs[next] : nullptr;
      });
    }
  }

  // Counts the numbered paragraphs that `next` gives, from a first one up to a higher level.
  template <class Next>
  void compare(const Text& text, std::size_t paragraph, const Announcement& said, Next next) {
    const std::string* line = next();
    if (line == nullptr) return;
    HandNumber first = hand_number(*line);
    if (!is_level(first.form) || first.value != 1) return;
    std::size_t count = 1;
    while ((line = next()) != nullptr) {
      HandNumber number = hand_number(*line);
      if (is_level(number.form) && number.form < first.form) break;
      if (number.form != first.form) continue;
      if (number.value == 1) break;
      ++count;
    }
    if (count > 1 && static_cast<std::size_t>(said.value) != count) {
      report(text, paragraph, said, count);
    }
  }

  // 注重三点，一是…；二是…。
  void enumerated(const Text& text, std::size_t paragraph) {
    std::string_view line(text.paragraphs[paragraph]);
    std::size_t first = line.find("一是");
    if (first == line.npos || first == 0) return;
    std::size_t mark = first;
    char32_t before = character_before(line, mark);
    if (before != U'：' && before != U'，' && before != U':' && before != U',') return;
    mark -= before < 0x80 ? 1 : 3;
    std::size_t begin = last_of(line.substr(0, mark), {"。", "；", "，", ",", ";", "“", "”"});
    std::optional<Announcement> said = only_announcement(line, begin, mark);
    constexpr std::size_t kNear = 18;  // six characters: 抓好三个方面的工作：
    if (!said || mark - said->end > kNear) return;
    int count = 1;
    for (std::size_t at = first;; ++count) {
      at = line.find(chinese_numeral(count + 1) + "是", at);
      if (at == line.npos) break;
    }
    bool more = paragraph + 1 < text.paragraphs.size() &&
                hand_number(text.paragraphs[paragraph + 1]).form == NumberForm::kOrdinal;
    if (count > 1 && count != said->value && !more) {
      report(text, paragraph, *said, static_cast<std::size_t>(count));
    }
  }

  inline static const std::string kNothing;
  RuleRun& run_;
  std::optional<TextPlace> place_;
  const std::string* place_of_ = nullptr;
};

void announced_count(RuleRun& run) {
  Counts(run).search();
}

constexpr Rule kRules[] = {
    {"X013",
     "announced-count",
     Severity::kWarning,
     Fixable::kNo,
     {"a number announced, and another number follows", "说的数目与列出的数目不一致"},
     {"分四个阶段, 七个方面, 十大行动, 三点 and the like, at the end of a text with a colon, "
      "in a "
      "title, in the lead of the stages or before 一是, when the items, numbered paragraphs or "
      "一是…二是… that follow at once are more or fewer. Where it is not sure what is counted, "
      "nothing is said.",
      "正文以冒号收尾的最后一句、标题、实施步骤的引言、“一是”之前，写有“分四个阶段”“七个方面”"
      "“十大行动”“三点”等数目，而紧接着列出的条目、带编号的段落或者“一是……二是……”"
      "多于或少于此数。不能确定指什么的，不提示。"},
     {"One of the items was lost or added later; readers look for the missing one.",
      "多半是删掉或者增加了一项而没有改数目，读者会去找缺少的那一项。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
sections:
  - title: 工作安排
    text: 检查工作分四个阶段进行：
    items: [宣传发动, 集中整治, 巩固提高]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
sections:
  - title: 工作安排
    text: 检查工作分三个阶段进行：
    items: [宣传发动, 集中整治, 巩固提高]
)",
     announced_count},
};

}  // namespace

std::span<const Rule> rules::count_rules() {
  return kRules;
}

}  // namespace plan
