// R004, R005: what texts point to by number, and what no text points to.
#include <algorithm>
#include <optional>
#include <set>

#include "plan/lint/attachment_mentions.h"
#include "plan/lint/name_finder.h"
#include "plan/lint/names.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_walk.h"
#include "plan/text/any_word.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr std::string_view kArticle = "条";
constexpr std::string_view kOrdinal = "第";

constexpr Words kNoAttachments{"the text says {what}, and the plan has no attachments",
                               "正文提到“{what}”，但方案没有附件"};
constexpr Words kFewAttachments{"the text says {what}, and the plan has {count}",
                                "正文提到“{what}”，但方案只有{count}"};
constexpr Words kOneAttachment{"one attachment only", "1个附件"};
constexpr Words kCount{"{n} attachments", "{n}个附件"};
constexpr Words kFewArticles{"the text says {what}, and the plan has {n} articles",
                             "正文提到“{what}”，但方案只有{n}条"};
constexpr Words kNoArticles{"the text says {what}, and the plan is not written in articles",
                            "正文提到“{what}”，但方案没有分条编号"};
constexpr Words kPoint{"add it, or correct the number; `{#id}` always prints the right number",
                       "请补上，或者更正序号；写成 {#id}（id为代码）会自动印出正确的序号"};

constexpr Words kUnused{"no text refers to attachment {n}", "正文没有提到附件{n}"};
constexpr Words kOnlyUnused{"no text refers to the attachment", "正文没有提到这个附件"};
constexpr Words kMention{"say where it is needed: see Attachment {n}",
                         "请在用到它的地方写明（附件{n}）"};
// A single attachment is printed without a number.
constexpr Words kMentionOnly{"say where it is needed: see the attachment",
                             "请在用到它的地方写明（见附件）"};

constexpr std::string_view kOwn[] = {"本方案", "本办法", "本细则", "本通知",   "本文件",
                                     "本意见", "本规定", "本制度", "本方案的", "本办法的"};
// Before 附件2 or 第八条: those of another document are meant.
constexpr std::string_view kAnothers[] = {"》",   "）",   ")",    "号",   "号文", "的",
                                          "方案", "办法", "细则", "通知", "文件", "意见",
                                          "规定", "标准", "条例", "章程", "制度", "准则",
                                          "公约", "法",   "合同", "协议", "纲要", "规则"};

bool is_anothers(std::string_view before) {
  return ends_with_any(before, kAnothers) && !ends_with_any(before, kOwn);
}

// 《…条例》第十条、附件2 and 《…方案》附件1和附件2: what is joined to another's is another's
// too.
bool joins_anothers(std::string_view before) {
  constexpr std::string_view kJoints[] = {"、", "和", "及"};
  constexpr int kMost = 10;  // joined
  for (int i = 0; i < kMost && ends_with_any(before, kJoints); ++i) {
    before.remove_suffix(kJoints[0].size());
    if (before.ends_with("条") || before.ends_with("款")) return true;
    std::size_t at = before.rfind(kAttachmentWord), end = 0;
    if (at == before.npos || !number_at(before, at + kAttachmentWord.size(), end)) return false;
    if (end != before.size()) return false;
    before = before.substr(0, at);
    if (is_anothers(before)) return true;
  }
  return false;
}

int count_articles(const std::vector<Clause>& items) {
  int count = 0;
  for (const Clause& item : items) {
    if (item.numbering && item.numbering->value == Numbering::kArticle) {
      count += static_cast<int>(item.items.size());
    }
    count += count_articles(item.items);
  }
  return count;
}

class Pointers {
 public:
  explicit Pointers(RuleRun& run) : run_(run), plan_(run.plan()) {
    attachments_ = static_cast<int>(plan_.attachments.size());
    // Numbers that are typed into titles (附件3：…) are there, whatever is printed.
    for (const Attachment& attachment : plan_.attachments) {
      for (const AttachmentMention& mention : attachment_mentions(attachment.title.text)) {
        if (mention.begin == 0 && mention.number) typed_.insert(*mention.number);
      }
      articles_ += count_articles(attachment.items);
    }
    for (const Section& section : plan_.sections) {
      const Clause& body = section.body;
      if (body.numbering && body.numbering->value == Numbering::kArticle) {
        articles_ += static_cast<int>(body.items.size());
      }
      articles_ += count_articles(body.items);
    }
    for (const Scheme& scheme : plan_.schemes) articles_ += count_articles(scheme.notes);
  }

  void check() {
    for_each_text(plan_, [this](const Text& text) {
      for (const std::string& paragraph : text.paragraphs) {
        check_attachments(text, paragraph);
        check_articles(text, paragraph);
      }
    });
  }

 private:
  void check_attachments(const Text& text, std::string_view paragraph) {
    for (const AttachmentMention& mention : attachment_mentions(paragraph)) {
      std::string_view before = paragraph.substr(0, mention.begin);
      if (is_anothers(before) || joins_anothers(before)) continue;
      std::string_view what = paragraph.substr(mention.begin, mention.end - mention.begin);
      if (is_there(mention, before)) continue;
      if (attachments_ == 0) {
        report(text, what, say(kNoAttachments, {{"what", what}}));
        continue;
      }
      Message count =
          attachments_ == 1 ? say(kOneAttachment) : say(kCount, {{"n", attachments_}});
      report(text, what, say(kFewAttachments, {{"what", what}, {"count", count}}));
    }
  }

  bool is_there(const AttachmentMention& mention, std::string_view before) const {
    constexpr std::string_view kSee[] = {"见", "详见", "参见"};
    if (!mention.number) return attachments_ > 0 || !ends_with_any(before, kSee);
    return (*mention.number >= 1 && *mention.number <= attachments_) ||
           typed_.contains(*mention.number);
  }

  // 本办法第八条, 按照第八条规定; never 《…法》第八条 or 第二条生产线.
  void check_articles(const Text& text, std::string_view paragraph) {
    for (std::size_t at = paragraph.find(kOrdinal); at != paragraph.npos;
         at = paragraph.find(kOrdinal, at + kOrdinal.size())) {
      std::size_t end = 0;
      auto number = number_at(paragraph, at + kOrdinal.size(), end);
      if (!number || !paragraph.substr(end).starts_with(kArticle)) continue;
      end += kArticle.size();
      std::string_view before = paragraph.substr(0, at);
      bool own = ends_with_any(before, kOwn);
      if (*number <= articles_ || !(own || (articles_ > 0 && is_cited(before)))) continue;
      std::string_view what = paragraph.substr(at, end - at);
      report(text, what,
             articles_ == 0 ? say(kNoArticles, {{"what", what}})
                            : say(kFewArticles, {{"what", what}, {"n", articles_}}));
    }
  }

  static bool is_cited(std::string_view before) {
    constexpr std::string_view kBy[] = {"按", "按照", "依照", "依据", "根据", "违反",
                                        "见", "适用", "参照", "符合", "除"};
    return ends_with_any(before, kBy);
  }

  void report(const Text& text, std::string_view what, Message message) {
    run_.report(part_of(run_.sources(), text.span, what), std::move(message)).help =
        say(kPoint);
  }

  RuleRun& run_;
  const Plan& plan_;
  int attachments_ = 0;
  int articles_ = 0;
  std::set<int> typed_;
};

void dangling_number(RuleRun& run) {
  Pointers(run).check();
}

class Mentioned {
 public:
  explicit Mentioned(const Plan& plan) : mentioned_(plan.attachments.size()) {
    bool items = std::any_of(plan.schemes.begin(), plan.schemes.end(),
                             [](const Scheme& scheme) { return leaves(scheme).size() > 1; });
    for (std::size_t i = 0; i < plan.attachments.size(); ++i) {
      auto number = static_cast<int>(i);
      const Attachment& attachment = plan.attachments[i];
      // A table that a text speaks of by its name.
      constexpr std::size_t kFewest = 4;
      if (count_code_points(attachment.title.text) >= kFewest) {
        names_.add(attachment.title.text, number);
      }
      if (attachment.id.given()) names_.add("{#" + attachment.id.text + "}", number);
      if (attachment.title.given()) names_.add("{#" + attachment.title.text + "}", number);
      titles_.insert(attachment.title.span.begin);
      // The first table of items is told of where the scheme is put in words.
      mentioned_[i] = items && attachment.generate == Generate::kItemTable;
      items = items && !mentioned_[i];
    }
    for_each_text(plan, [this](const Text& text) { search(text); });
  }

  [[nodiscard]] bool has(std::size_t attachment) const { return mentioned_[attachment]; }

 private:
  void search(const Text& text) {
    if (titles_.contains(text.span.begin)) return;
    for (const std::string& paragraph : text.paragraphs) {
      for (const AttachmentMention& mention : attachment_mentions(paragraph)) {
        if (!mention.number) {
          // 见附件: any of them may be meant.
          bool see = paragraph.substr(0, mention.begin).ends_with("见");
          if (see || is_only()) mentioned_.assign(mentioned_.size(), true);
        } else {
          mark_through(paragraph, mention);
        }
      }
      search_english(paragraph);
      for (auto found = names_.find(paragraph); found;
           found = names_.find(paragraph, found->end)) {
        mentioned_[static_cast<std::size_t>(found->target)] = true;
      }
    }
  }

  void search_english(std::string_view paragraph) {
    for (std::string_view word : {"ttachment", "nnex"}) {
      for (std::size_t end = 0, at = paragraph.find(word); at != paragraph.npos;
           at = paragraph.find(word, at + 1)) {
        std::size_t behind = at + word.size();
        bool spaced = paragraph.substr(behind).starts_with(' ');
        auto number = spaced ? number_at(paragraph, behind + 1, end) : std::nullopt;
        mark(number.value_or(is_only() ? 1 : 0));
      }
    }
  }

  [[nodiscard]] bool is_only() const { return mentioned_.size() == 1; }

  void mark(int number) {
    if (number < 1) return;
    auto index = static_cast<std::size_t>(number - 1);
    if (index < mentioned_.size()) mentioned_[index] = true;
  }

  // 附件1、2、3 and 附件1-3 name more than the first.
  void mark_through(std::string_view paragraph, const AttachmentMention& mention) {
    constexpr std::string_view kAnd[] = {"、", "，", ",", "和", "及"};
    constexpr std::string_view kTo[] = {"-", "—", "–", "~", "～", "至", "到"};
    int last = *mention.number;
    mark(last);
    for (std::size_t at = mention.end; at < paragraph.size();) {
      std::string_view rest = paragraph.substr(at);
      bool to = starts_with_any(rest, kTo);
      if (!to && !starts_with_any(rest, kAnd)) return;
      next_code_point(paragraph, at);
      if (paragraph.substr(at).starts_with(kAttachmentWord)) at += kAttachmentWord.size();
      std::size_t end = at;
      auto number = number_at(paragraph, at, end);
      if (!number) return;
      if (to) {
        for (int n = last; n < *number; ++n) mark(n);
      }
      mark(*number);
      last = *number;
      at = end;
    }
  }

  std::vector<bool> mentioned_;
  NameFinder names_;
  std::set<std::uint32_t> titles_;  // where they begin: none refers to itself
};

void attachment_unused(RuleRun& run) {
  const std::vector<Attachment>& attachments = run.plan().attachments;
  if (attachments.empty()) return;
  Mentioned mentioned(run.plan());
  for (std::size_t i = 0; i < attachments.size(); ++i) {
    if (mentioned.has(i)) continue;
    const Attachment& attachment = attachments[i];
    const Span& at = attachment.title.given() ? attachment.title.span : attachment.span;
    bool only = attachments.size() == 1;
    run.report(at, only ? say(kOnlyUnused) : say(kUnused, {{"n", i + 1}})).help =
        only ? say(kMentionOnly) : say(kMention, {{"n", i + 1}});
  }
}

constexpr Rule kRules[] = {
    {"R004",
     "dangling-number",
     Severity::kWarning,
     Fixable::kNo,
     {"a text points to an attachment or article that is not there",
      "正文提到的附件或者条款不存在"},
     {"附件3 in a plan with two attachments, 见附件 in one without any, 本办法第八条 in one of "
      "seven articles. Attachments and articles of other documents (《…》附件2, …法第八条) are "
      "left alone.",
      "只有两个附件却写了“附件3”，没有附件却写了“见附件”，只有七条却写了“本办法第八条”。"
      "别的文件的附件和条款（如《……》附件2、某法第八条）不作判断。"},
     {"The reader looks for a page that was never written, or finds the wrong one after "
      "something was moved. A clause or attachment with an id can be pointed to by {#id}, "
      "which always prints its number.",
      "读者去找并不存在的附件，或者调整顺序之后找到了别的一个。"
      "给条目或附件写上代码（id），正文写成 {#id}，印出来的总是正确的序号。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 各村按照任务分解表（附件1）和检查表（附件2）开展整治。
attachments:
  - {title: 任务分解表, generate: task-table}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 各村按照任务分解表（附件1）和检查表（附件2）开展整治。
attachments:
  - {title: 任务分解表, generate: task-table}
  - {title: 检查表, generate: checklist}
)",
     dangling_number},
    {"R005",
     "attachment-unused",
     Severity::kInfo,
     Fixable::kNo,
     {"an attachment that no text refers to", "正文没有提到的附件"},
     {"An attachment that no text names by its number (附件2, 附件1—3), by {#id} or by its "
      "title. 见附件 without a number may mean any of them.",
      "没有一处正文用序号（附件2、附件1—3）、{#id} 或者标题提到它；"
      "只写“见附件”不写序号的，视为都提到了。"},
     {"Nobody knows what it is for, or it was left over from an earlier draft.",
      "读者不知道它作什么用，也可能是前一稿遗留下来的。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 各村按照附件1开展整治。
attachments:
  - {title: 任务分解表, generate: task-table}
  - {title: 检查表, generate: checklist}
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 各村按照附件1开展整治，按照附件2逐项检查。
attachments:
  - {title: 任务分解表, generate: task-table}
  - {title: 检查表, generate: checklist}
)",
     attachment_unused},
};

}  // namespace

std::span<const Rule> rules::attachment_rules() {
  return kRules;
}

}  // namespace plan
