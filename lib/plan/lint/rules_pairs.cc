// X003: quotation marks, brackets and book-title marks that do not pair.
#include <algorithm>
#include <vector>

#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kNotClosed{"`{what}` is not closed",
                           "“{what}”只有前一半，缺少与之配对的后一半"};
constexpr Words kNotOpened{"`{what}` closes nothing",
                           "“{what}”只有后一半，缺少与之配对的前一半"};

constexpr std::u32string_view kOpening = U"“‘（(《〈「『【〔［[";
constexpr std::u32string_view kClosing = U"”’）)》〉」』】〕］]";
constexpr std::size_t kDoubleQuote = 0;  // “ ”
constexpr std::size_t kSimpleQuote = 1;  // ‘ ’

// Kinds are positions in the two lists; ( and （ are one kind, so are [ and ［: which width is
// right is X004's business.
std::size_t kind_of(std::size_t position) {
  if (kOpening[position] == U'(') return kOpening.find(U'（');
  if (kOpening[position] == U'[') return kOpening.find(U'［');
  return position;
}

class Pairs {
 public:
  explicit Pairs(const Text& text) : text_(text) {}

  std::vector<TextRange> search() {
    for (paragraph_ = 0; paragraph_ < text_.paragraphs.size(); ++paragraph_) {
      line_ = text_.paragraphs[paragraph_];
      for_each_mark(line_, [this](char32_t c, std::size_t begin, std::size_t end) {
        if (c < 0x80 ? c != U'(' && c != U')' && c != U'[' && c != U']' && c != U'"'
                     : c < U'‘') {
          return;
        }
        read(c, {paragraph_, begin, end});
      });
    }
    for (const Open& open : open_) alone_.push_back(open.range);
    std::sort(alone_.begin(), alone_.end(), [](const TextRange& a, const TextRange& b) {
      return std::pair(a.paragraph, a.begin) < std::pair(b.paragraph, b.begin);
    });
    return std::move(alone_);
  }

 private:
  struct Open {
    std::size_t kind = 0;
    TextRange range;
  };
  static constexpr std::size_t kStraight = 100;  // the kind of "

  void read(char32_t c, const TextRange& range) {
    if (c == U'"') {
      read_straight(range);
    } else if (std::size_t opening = kOpening.find(c); opening != kOpening.npos) {
      open(kind_of(opening), range);
    } else if (std::size_t closing = kClosing.find(c); closing != kClosing.npos) {
      close(kind_of(closing), range);
    }
  }

  void open(std::size_t kind, const TextRange& range) {
    // A quotation of several paragraphs opens anew with each of them.
    bool again = kind <= kSimpleQuote && range.begin == 0 && !open_.empty() &&
                 open_.back().kind == kind && open_.back().range.paragraph < paragraph_;
    if (again) {
      open_.back().range = range;
    } else {
      open_.push_back({kind, range});
    }
  }

  void close(std::size_t kind, const TextRange& range) {
    if (kind == kSimpleQuote && is_letter(character_before(line_, range.begin))) return;
    auto found = find_open([kind](std::size_t open) { return open == kind; });
    if (found == open_.end() && kind == kSimpleQuote) {
      // “甲’ is one fault, not two.
      found = find_open([](std::size_t open) { return open == kDoubleQuote; });
      if (found != open_.end()) alone_.push_back(found->range);
    }
    if (found == open_.end()) {
      if (!is_list_mark(kind, range)) alone_.push_back(range);
      return;
    }
    for (auto open = found + 1; open != open_.end(); ++open) alone_.push_back(open->range);
    open_.erase(found, open_.end());
  }

  // The last one of a kind, among as many as are ever open at once.
  template <class Is>
  std::vector<Open>::iterator find_open(Is is) {
    constexpr std::size_t kDeepest = 50;
    std::size_t deep = std::min(open_.size(), kDeepest);
    for (auto open = open_.end(); deep > 0; --deep) {
      --open;
      if (is(open->kind)) return open;
    }
    return open_.end();
  }

  void read_straight(const TextRange& range) {
    if (is_digit(character_before(line_, range.begin))) return;  // inches
    auto found =
        find_open([](std::size_t open) { return open == kStraight || open == kDoubleQuote; });
    if (found == open_.end()) {
      open_.push_back({kStraight, range});
      return;
    }
    // “甲" is one fault, not two.
    if (found->kind == kDoubleQuote) alone_.push_back(found->range);
    open_.erase(found);
  }

  // 1) 甲, a）, 一）: only half a pair by custom.
  [[nodiscard]] bool is_list_mark(std::size_t kind, const TextRange& range) const {
    if (kind != kOpening.find(U'（')) return false;
    std::size_t at = range.begin;
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";
    while (at > 0) {
      char32_t c = character_before(line_, at);
      if (!is_digit(c) && !is_letter(c) && kNumerals.find(c) == kNumerals.npos) break;
      at -= c < 0x80 ? 1 : 3;
    }
    constexpr std::size_t kLongest = 6;  // 十一
    if (at == range.begin || range.begin - at > kLongest) return false;
    return at == 0 || !is_ideograph(character_before(line_, at));
  }

  const Text& text_;
  std::size_t paragraph_ = 0;
  std::string_view line_;
  std::vector<Open> open_;
  std::vector<TextRange> alone_;
};

void unbalanced(RuleRun& run) {
  for (const Text& text : run.texts()) {
    std::vector<TextRange> alone = Pairs(text).search();
    if (alone.empty()) continue;
    // Each is a fault of its own, and where it stands is what helps.
    TextPlace place(run.sources(), text);
    for (const TextRange& range : alone) {
      std::string_view what(text.paragraphs[range.paragraph]);
      what = what.substr(range.begin, range.end - range.begin);
      bool closing = kClosing.find(character_at(what, 0)) != kClosing.npos;
      run.report(place.shown(range), say(closing ? kNotOpened : kNotClosed, {{"what", what}}));
    }
  }
}

constexpr Rule kRules[] = {
    {"X003",
     "unbalanced",
     Severity::kWarning,
     Fixable::kNo,
     {"quotation marks, brackets or book-title marks that do not pair",
      "引号、括号、书名号不配对"},
     {"“ ” ‘ ’ （ ） 《 》 〈 〉 「 」 【 】 〔 〕 [ ] and \" of which only one half stands in "
      "a text, or that cross. Both widths of a bracket are the same here. A quotation may open "
      "anew with each paragraph, and 1) needs no opening half.",
      "一段文字里，“”‘’（）《》〈〉「」【】〔〕等只有一半，或者相互交叉。"
      "括号不分全角半角。引文分成几段的，每段可以重新用前引号；“1）”这样的编号不需要前一半。"},
     {"Nobody can tell where the quotation or remark ends; often a piece of text was lost with "
      "the other half.",
      "引文、注释到哪里为止，读者无法判断；缺了一半的地方，往往还丢了文字。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 围绕“五清一改一增绿主要内容，按照《创建标准》（修订版）制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 围绕“五清一改一增绿”主要内容，按照《创建标准》（修订版）制定本方案。
)",
     unbalanced},
};

}  // namespace

std::span<const Rule> rules::pair_rules() {
  return kRules;
}

}  // namespace plan
