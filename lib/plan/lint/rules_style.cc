// N003 and N004: titles and short names.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kLongTitle{"a title of {n} characters", "标题有{n}个字，过长"};
constexpr Words kShorten{"50 characters are enough for what a document is about",
                         "标题不宜超过50字，说明的内容请写入正文"};
constexpr Words kTitleEnds{"a title that ends in `{mark}`", "标题末尾不用标点“{mark}”"};

constexpr Words kNeverUsed{"the short name `{name}` is never used", "简称“{name}”后文没有用到"};
constexpr Words kUsedBefore{"the short name `{name}` is used before it is given here",
                            "简称“{name}”在此之前已经使用"};
constexpr Words kUse{"used here", "在这里使用"};

// ── N003 ──

void check_title(RuleRun& run, const Line& title) {
  if (!title.given()) return;
  constexpr std::size_t kMost = 50;
  std::size_t size = count_code_points(title.text);
  if (size > kMost) {
    run.report(title.span, say(kLongTitle, {{"n", size}})).help = say(kShorten);
  }
  constexpr std::u32string_view kMarks = U"。，、；：,;:.";
  char32_t last = character_before(title.text, title.text.size());
  if (kMarks.find(last) == kMarks.npos) return;
  std::size_t begin = title.text.size() - (last < 0x80 ? 1 : 3);
  if (last == U'.' && is_letter(character_before(title.text, begin))) return;
  Text text{{&title.text, 1}, title.span};
  TextMatch match{{0, begin, title.text.size()}, {}};
  report_matches(run, text, {&match, 1}, [](std::string_view what, const TextMatch&) {
    return say(kTitleEnds, {{"mark", what}});
  });
}

void check_titles(RuleRun& run, const Clause& clause) {
  check_title(run, clause.title);
  for (const Clause& item : clause.items) check_titles(run, item);
}

void long_title(RuleRun& run) {
  const Plan& plan = run.plan();
  check_title(run, plan.title);
  for (const Section& section : plan.sections) check_titles(run, section.body);
  for (const Scheme& scheme : plan.schemes) check_title(run, scheme.title);
  for (const Attachment& attachment : plan.attachments) check_title(run, attachment.title);
}

// ── N004 ──

constexpr std::string_view kGiven[] = {"以下简称", "以下统称", "以下合称"};
constexpr Phrases kGiving{kGiven};

// 以下简称“甲”, 以下简称《甲》, 以下简称甲）: the name, with the 《》 that belong to it.
std::string_view short_name(std::string_view rest) {
  for (std::string_view filler : {"为", "：", ":", " "}) {
    if (rest.starts_with(filler)) rest.remove_prefix(filler.size());
  }
  struct Quotes {
    std::string_view open, close;
    bool kept;
  };
  for (const Quotes& quotes :
       {Quotes{"“", "”", false}, Quotes{"《", "》", true}, Quotes{"\"", "\"", false}}) {
    if (!rest.starts_with(quotes.open)) continue;
    std::size_t close = rest.find(quotes.close, quotes.open.size());
    if (close == rest.npos) return {};
    return quotes.kept ? rest.substr(0, close + quotes.close.size())
                       : rest.substr(quotes.open.size(), close - quotes.open.size());
  }
  constexpr std::size_t kLongest = 60;
  std::size_t end = rest.npos;
  for (std::string_view mark : {"）", ")", "，", ",", "。", "、", "；"}) {
    end = std::min(end, rest.find(mark));
  }
  return end == rest.npos || end > kLongest ? std::string_view() : rest.substr(0, end);
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; ++count) {
    at = text.find(part, at + part.size());
  }
  return count;
}

class ShortNames {
 public:
  explicit ShortNames(RuleRun& run) : run_(run) {
    for (const Section& section : run.plan().sections) collect(section.body);
  }

  void search() {
    constexpr std::size_t kMost = 200;  // each is looked for in the whole plan
    std::size_t names = 0;
    for (const Text& text : run_.texts()) {
      for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        std::string_view line(text.paragraphs[i]);
        kGiving.for_each(line, [&](std::size_t begin, std::string_view phrase) {
          std::string_view name = short_name(line.substr(begin + phrase.size()));
          if (!name.empty() && ++names <= kMost) check(text, i, name);
        });
      }
    }
  }

 private:
  // Prose in the order in which it is printed.
  void collect(const Clause& clause) {
    if (clause.text.given()) printed_.push_back(&clause.text);
    for (const Clause& item : clause.items) collect(item);
  }

  void check(const Text& text, std::size_t paragraph, std::string_view name) {
    std::string_view line(text.paragraphs[paragraph]);
    auto begin = static_cast<std::size_t>(name.data() - line.data());
    TextRange range{paragraph, begin, begin + name.size()};
    // 县考核小组（以下简称“考核小组”） has it twice without using it.
    std::size_t own = count_of(line.substr(0, range.end), name);
    if (!is_used(name, own)) {
      Span span = TextPlace(run_.sources(), text).shown(range);
      run_.report(span, say(kNeverUsed, {{"name", name}}));
    } else if (name.starts_with("《")) {
      used_before(text, range, name);
    }
  }

  // More often than the `own` times in its own sentence: in the texts, or as a value in the
  // files (a unit's name, a role), which may break lines elsewhere.
  [[nodiscard]] bool is_used(std::string_view name, std::size_t own) {
    auto [uses, fresh] = uses_.try_emplace(name);
    if (fresh) {
      for (std::uint32_t i = 0; i < run_.sources().size(); ++i) {
        uses->second.in_files += count_of(run_.sources().file(i).text(), name);
      }
    }
    if (uses->second.in_files > own) return true;
    if (!uses->second.in_texts) {
      uses->second.in_texts = 0;
      for (const Text& text : run_.texts()) {
        for (const std::string& paragraph : text.paragraphs) {
          *uses->second.in_texts += count_of(paragraph, name);
        }
      }
    }
    return *uses->second.in_texts > own;
  }

  // Only names in 《》 are sure: 领导小组 is part of many longer names.
  void used_before(const Text& text, const TextRange& range, std::string_view name) {
    for (const Prose* prose : printed_) {
      bool here = prose->span == text.span;
      std::size_t end = here ? range.paragraph : prose->paragraphs.size();
      for (std::size_t i = 0; i < end; ++i) {
        std::size_t at = prose->paragraphs[i].find(name);
        if (at == std::string::npos) continue;
        Text earlier{prose->paragraphs, prose->span};
        Span use = TextPlace(run_.sources(), earlier).shown({i, at, at + name.size()});
        Span span = TextPlace(run_.sources(), text).shown(range);
        run_.report(span, say(kUsedBefore, {{"name", name}}))
            .related.push_back({run_.sources().place(use), say(kUse)});
        return;
      }
      if (here) return;
    }
  }

  // How often a name stands anywhere: a definition that every chapter repeats is counted once.
  struct Uses {
    std::size_t in_files = 0;
    std::optional<std::size_t> in_texts;
  };

  RuleRun& run_;
  std::vector<const Prose*> printed_;
  std::unordered_map<std::string_view, Uses> uses_;
};

void uncited_abbreviation(RuleRun& run) {
  ShortNames(run).search();
}

constexpr Rule kRules[] = {
    {"N003",
     "long-title",
     Severity::kInfo,
     Fixable::kNo,
     {"a title over 50 characters, or one that ends in punctuation",
      "标题超过50字，或者末尾有标点"},
     {"The titles of the plan, its chapters and clauses, schemes and attachments. ！ ？ and "
      "closing quotation marks may end one.",
      "方案、章节、条目、考核办法、附件的标题。叹号、问号和后引号、后括号可以在末尾。"},
     {"A title names what follows. The renderer puts the full stop behind a run-in heading "
      "itself.",
      "标题要简要概括内容，末尾不用标点；标题与正文接排时，句号由程序加上。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 加强领导。
    text: 各村要高度重视。
  - title: 强化宣传
    text: 各村要广泛宣传。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
requirements:
  - title: 加强领导
    text: 各村要高度重视。
  - title: 强化宣传
    text: 各村要广泛宣传。
)",
     long_title},
    {"N004",
     "uncited-abbreviation",
     Severity::kInfo,
     Fixable::kNo,
     {"a short name that is given and not used, or used before", "简称没有使用，或者使用在先"},
     {"以下简称“…” (or 以下统称) where the short name stands nowhere else in the plan; and a "
      "short "
      "name in 《》 that stands in an earlier paragraph of the document.",
      "写了“以下简称”或者“以下统称”，而后文没有用到这一简称；"
      "或者带书名号的简称在给出之前的段落里已经使用。"},
     {"A short name that nobody uses is ballast; one that is used before it is given is a "
      "riddle.",
      "没有用到的简称应当删去；使用在先的，读者不知所指，应在第一次出现时写明。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 根据《怀远县文明创建工作考核办法》（以下简称《办法》），制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 根据《怀远县文明创建工作考核办法》（以下简称《办法》），制定本方案。
requirements: [各村按照《办法》开展自查。, 各村按月报送进展。]
)",
     uncited_abbreviation},
};

}  // namespace

std::span<const Rule> rules::style_rules() {
  return kRules;
}

}  // namespace plan
