// X006 and N002: the numbers of clauses.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan/lint/hand_number.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/scheme_walk.h"
#include "plan/lint/text_report.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kByHand{"`{number}` is typed by hand; the number is printed by itself",
                        "“{number}”是手工写的编号，成文时会自动编号，将重复出现"};
constexpr Words kJoined{"the {n} lines that begin with `{mark}` and so on are read as one text",
                        "以“{mark}”等开头的{n}行被当成一段文字，印出来会连成一片"};
constexpr Words kMakeList{
    "begin each of them with `- ` and leave the number or sign out; numbers are printed by "
    "themselves",
    "请把每行写成列表的一项，以“- ”开头，去掉编号或者符号，编号由程序加"};
constexpr Words kTooDeep{"a level below the fifth: GB/T 9704 numbers no deeper",
                         "编号超过五级，公文的层次序数最多到第五级"};
constexpr Words kFlatten{"make these paragraphs of the clause above, or set `numbering: none`",
                         "请把这些内容并入上一级，或者写明编号方式为不编号"};

Numbering numbering_of(const Clause& clause) {
  return clause.numbering ? clause.numbering->value : Numbering::kAuto;
}

// Numbered or marked lines that were meant as a list, and that YAML joins.
struct JoinedLines {
  std::string_view mark;  // of the first
  std::size_t count = 0;
};

// The next line, without the blanks before it; `rest` goes on behind it.
std::string_view take_line(std::string_view& rest) {
  std::string_view line = take_until(rest, '\n');
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return line;
}

// The sign of a list before a line: its bytes, or 0.
std::size_t bullet_of(std::string_view line) {
  constexpr std::u32string_view kBullets = U"•●◆■▪·";
  std::size_t end = 0;
  bool bullet = !line.empty() && kBullets.find(next_code_point(line, end)) != kBullets.npos;
  return bullet ? end : 0;
}

// In `source`, a text as the file has it: lines that go on counting from a first one, or that
// begin with its bullet. Others belong to the line above them.
JoinedLines joined_lines(std::string_view source) {
  if (source.starts_with('|') || source.starts_with('>')) take_line(source);
  std::string_view line = take_line(source);
  HandNumber first = hand_number(line);
  bool counts = first && first.form != NumberForm::kOrdinal && first.value == 1;
  JoinedLines out{line.substr(0, counts ? first.end : bullet_of(line)), 1};
  if (out.mark.empty()) return {};
  while (!source.empty()) {
    line = take_line(source);
    HandNumber number = hand_number(line);
    bool next =
        counts ? number.form == first.form && number.value == static_cast<int>(out.count) + 1
               : line.starts_with(out.mark);
    out.count += next ? 1 : 0;
  }
  while (out.mark.ends_with(' ')) out.mark.remove_suffix(1);
  return out.count > 1 ? out : JoinedLines{};
}

// Names by which tasks, goals and items are referred to.
class ReferredNames {
 public:
  explicit ReferredNames(const Plan& plan) : plan_(plan) {}

  bool has(std::string_view name) {
    if (!collected_) collect();
    return std::binary_search(names_.begin(), names_.end(), fold_name(name));
  }

 private:
  void add(const Ref& ref) {
    if (ref.name.given()) names_.push_back(fold_name(ref.name.text));
  }
  void add(const Clause& clause) {
    if (clause.task) add(clause.task->goal);
    if (clause.stage) {
      for (const Ref& ref : clause.stage->tasks) add(ref);
    }
    if (clause.duty) {
      for (const Ref& ref : clause.duty->tasks) add(ref);
    }
    for (const Clause& item : clause.items) add(item);
  }
  void collect() {
    for (const Section& section : plan_.sections) {
      add(section.body);
      names_.push_back(fold_name(section.body.after.text));
    }
    for (const auto& [scheme, item] : all_items(plan_)) add(item->task);
    for (const auto& [scheme, extra] : all_extras(plan_)) add(extra->task);
    std::sort(names_.begin(), names_.end());
    collected_ = true;
  }

  const Plan& plan_;
  std::vector<std::string> names_;
  bool collected_ = false;
};

class ByHand {
 public:
  explicit ByHand(RuleRun& run) : run_(run), referred_(run.plan()) {}

  void search() {
    const Plan& plan = run_.plan();
    bool several = plan.sections.size() > 1;
    for (const Section& section : plan.sections) {
      const Clause& body = section.body;
      HandNumber number = hand_number(body.title.text);
      if (several && number.form == NumberForm::kChapter) {
        report(body, line_text(body.title), number);
      }
      check_joined(body);
      list(body);
    }
    for (const GroupEntry& entry : plan.groups) duties(*entry.group);
    for (const Scheme& scheme : plan.schemes) list(scheme.notes, Numbering::kAuto);
    for (const Attachment& attachment : plan.attachments) {
      list(attachment.items, Numbering::kAuto);
    }
  }

 private:
  void duties(const Group& group) {
    list(group.duties, Numbering::kAuto);
    if (group.office) list(group.office->duties, Numbering::kAuto);
  }

  void list(const Clause& clause) { list(clause.items, numbering_of(clause)); }

  void list(const std::vector<Clause>& items, Numbering numbering) {
    int n = 0;
    for (const Clause& item : items) {
      n = numbering == Numbering::kArticle ? ++articles_ : n + 1;
      if (check_joined(item)) continue;
      // A single one is not numbered.
      if (items.size() > 1 || numbering == Numbering::kArticle) check(item, numbering, n);
      list(item);
    }
  }

  // Of a text that stands for the whole clause. A text of its own may list things as it likes.
  bool check_joined(const Clause& clause) {
    const Span& span = clause.text.span;
    bool whole = clause.text.paragraphs.size() == 1 && span.file == clause.span.file &&
                 span.begin == clause.span.begin && span.end == clause.span.end;
    if (!whole) return false;
    JoinedLines lines = joined_lines(run_.sources().text(span));
    if (lines.count == 0) return false;
    run_.report(span, say(kJoined, {{"mark", lines.mark}, {"n", lines.count}})).help =
        say(kMakeList);
    return true;
  }

  void check(const Clause& item, Numbering numbering, int n) {
    std::optional<Text> text;
    if (item.title.given()) {
      text = line_text(item.title);
    } else if (item.text.given()) {
      text = Text{item.text.paragraphs, item.text.span};
    }
    if (!text) return;
    const std::string& first = text->paragraphs.front();
    HandNumber number = hand_number(first);
    if (!number || number.value != n || !printed_so(number.form, numbering)) return;
    // 1.甲；2.乙；3.丙。 in one paragraph is a list of its own.
    if (!item.title.given() && goes_on(first, number)) return;
    report(item, *text, number);
  }

  static Text line_text(const Line& line) {
    Text text{{&line.text, 1}, line.span};
    text.line = true;
    return text;
  }

  static bool printed_so(NumberForm form, Numbering numbering) {
    switch (numbering) {
      case Numbering::kAuto:
        return is_level(form);
      case Numbering::kOrdinal:
        return form == NumberForm::kOrdinal;
      case Numbering::kStage:
        return form == NumberForm::kStage;
      case Numbering::kArticle:
        return form == NumberForm::kArticle;
      case Numbering::kNone:
        break;
    }
    return false;
  }

  static bool goes_on(std::string_view text, const HandNumber& number) {
    for (std::size_t at = number.end; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      HandNumber other = hand_number(text, at);
      if (other.form == number.form && other.value == number.value + 1) return true;
    }
    return false;
  }

  void report(const Clause& clause, const Text& text, const HandNumber& number) {
    const std::string& first = text.paragraphs.front();
    // 一、整治道路 may be what a stage or an item calls the task.
    std::string_view name = std::string_view(first).substr(0, first.find("，"));
    bool safe = clause.id.given() || (!referred_.has(first) && !referred_.has(name));
    TextMatch match{{0, 0, number.end}, std::string()};
    report_matches(
        run_, text, {&match, 1},
        [](std::string_view what, const TextMatch&) {
          while (!what.empty() && what.back() == ' ') what.remove_suffix(1);
          return say(kByHand, {{"number", what}});
        },
        safe);
  }

  RuleRun& run_;
  ReferredNames referred_;
  int articles_ = 0;
};

void hand_numbering(RuleRun& run) {
  ByHand(run).search();
}

// ── N002 ──

// `level` is that of the items when they are numbered.
void check_depth(RuleRun& run, const Clause& clause, int level) {
  constexpr int kDeepest = 5;
  bool numbered =
      clause.items.size() > 1 && numbering_of(clause) == Numbering::kAuto && !clause.run_on;
  if (numbered && level > kDeepest) {
    run.report(clause.items.front().span, say(kTooDeep)).help = say(kFlatten);
    return;
  }
  for (const Clause& item : clause.items) check_depth(run, item, numbered ? level + 1 : level);
}

void too_deep(RuleRun& run) {
  const std::vector<Section>& sections = run.plan().sections;
  int level = sections.size() > 1 ? 2 : 1;
  for (const Section& section : sections) check_depth(run, section.body, level);
}

constexpr Rule kRules[] = {
    {"X006",
     "hand-numbering",
     Severity::kWarning,
     Fixable::kSafe,
     {"a clause that begins with its own number", "条目开头手工写了编号"},
     {"The title, or without one the text, of a clause begins with the number that the "
      "renderer prints in front of it: 一、（一）1.（1）① in lists numbered automatically, "
      "一是, "
      "第一阶段 or 第一条 in lists numbered so. Also where a list belongs, lines that begin "
      "with "
      "1. 2. or • instead of a dash: they are read as one text. An enumeration within one text "
      "(一是…；二是…) "
      "is "
      "fine.",
      "条目的标题（没有标题的看正文）以成文时会自动加上的编号开头：自动编号的，为一、（一）"
      "1.（1）①；按一是、第一阶段、第一条编号的，为相应写法。"
      "应写列表的地方，各行以1. 2.或者“•”而不以“- ”开头，因而连成一段的，也算。"
      "一段正文里自行列举的（一是……；二是……）不在此列。"},
     {"The number would be printed twice, and stay behind when clauses are moved.",
      "编号由程序统一生成，手工再写就会印两遍，条目增减、调整次序后还会出错。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 一、加强领导
    text: 各村要高度重视。
  - title: 二、强化宣传
    text: 各村要广泛宣传。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 加强领导
    text: 一是健全机构；二是落实人员。
  - title: 强化宣传
    text: 各村要广泛宣传。
)",
     hand_numbering},
    {"N002",
     "too-deep",
     Severity::kWarning,
     Fixable::kNo,
     {"more than five numbered levels", "编号超过五级"},
     {"Items that would be numbered on a sixth level: chapters are the first, and lists that "
      "are not numbered (a single item, `numbering: none`) do not count.",
      "条目的层次到了第六级。章为第一级；不编号的（只有一条的、写明不编号的）不计层次。"},
     {"GB/T 9704-2012 has 一、（一）1.（1） and practice adds ①; there is no number below "
      "that, and "
      "readers lose their way.",
      "公文的结构层次序数依次为一、（一）1.（1），实际使用中再加①，往下没有规定的写法，"
      "层次过深也不便阅读。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 甲
    items:
      - title: 乙
        items:
          - title: 丙
            items:
              - title: 丁
                items:
                  - title: 戊
                    items: [己一, 己二]
                  - 戊二
              - 丁二
          - 丙二
      - 乙二
  - 甲二
safeguards: [经费保障, 人员保障]
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 甲
    items:
      - title: 乙
        items:
          - title: 丙
            items: [丁一, 丁二]
          - 丙二
      - 乙二
  - 甲二
safeguards: [经费保障, 人员保障]
)",
     too_deep},
};

}  // namespace

std::span<const Rule> rules::numbering_rules() {
  return kRules;
}

}  // namespace plan
