// X004 and X005: punctuation marks of the wrong width, doubled, or astray.
#include <algorithm>
#include <utility>
#include <vector>

#include "plan/lint/pinyin.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kHalfWidth{"half-width `{what}` in Chinese text; write `{full}`",
                           "中文里用了半角标点“{what}”，应为“{full}”"};
constexpr Words kDoubled{"two punctuation marks in a row: `{what}`",
                         "“{what}”是连用的标点，只应保留一个"};
constexpr Words kStrayBacktick{"a backtick stands astray between Chinese characters",
                               "反引号“`”是多余的符号"};
constexpr Words kAstray{"`{what}` stands astray between Chinese characters",
                        "“{what}”是多余的符号"};

// ── X004 ──

constexpr AsciiSet kHalfWidthMarks{",;:?!()"};

std::string_view full_width(char32_t c) {
  switch (c) {
    case U',':
      return "，";
    case U';':
      return "；";
    case U':':
      return "：";
    case U'?':
      return "？";
    case U'!':
      return "！";
    case U'(':
      return "（";
    case U')':
      return "）";
    default:
      return {};
  }
}

// Marks that take no other beside them; where two meet it is X005's business.
bool is_stop(char32_t c) {
  constexpr std::u32string_view kStops = U"，。；：、？！,;:?!.";
  return c != 0 && kStops.find(c) != kStops.npos;
}

class HalfWidth {
 public:
  HalfWidth(std::string_view text, std::size_t paragraph, std::vector<TextMatch>& out)
      : text_(text), paragraph_(paragraph), out_(out) {}

  void search() {
    std::size_t first = out_.size();
    for_each_mark(text_, [this](char32_t c, std::size_t begin, std::size_t end) {
      if (c == U'(' || c == U'（') {
        open_.push_back({begin, c == U'(', begin == chinese_end_});
      } else if (c == U')' || c == U'）') {
        close(c, begin, end);
      } else if (c < 0x80 && !full_width(c).empty() && among_chinese(c, begin, end)) {
        add(begin, with_blank(end), full_width(c));
        chinese_end_ = with_blank(end);
      }
    });
    for (const Open& open : open_) {
      if (open.half) lone_open(open.at);
    }
    std::sort(
        out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(),
        [](const TextMatch& a, const TextMatch& b) { return a.range.begin < b.range.begin; });
  }

 private:
  struct Open {
    std::size_t at = 0;
    bool half = false;
    bool follows_chinese = false;  // a half-width mark that is Chinese: 目标:(1)
  };

  void add(std::size_t begin, std::size_t end, std::string_view full) {
    out_.push_back({{paragraph_, begin, end}, std::string(full)});
  }

  // 全国文明城市, 提高…: the blank belongs to the half-width mark.
  [[nodiscard]] std::size_t with_blank(std::size_t end) const {
    bool blank = character_at(text_, end) == U' ' && is_chinese(character_at(text_, end + 1));
    return blank ? end + 1 : end;
  }

  [[nodiscard]] bool among_chinese(char32_t c, std::size_t begin, std::size_t end) const {
    char32_t before = character_before(text_, begin);
    char32_t after = character_at(text_, with_blank(end));
    if (is_stop(before) || is_stop(after)) return false;
    if (is_chinese(before)) return !(c == U':' && after == U'/');
    if (before == U')') return begin == chinese_end_ || is_chinese(after);
    // 达到95%,群众…: a comma before a Chinese word is Chinese whatever stands before it.
    bool word = is_digit(before) || is_letter(before) || before == U'%' || before == U'"';
    return word && (c == U',' || c == U';') && is_ideograph(after);
  }

  void close(char32_t c, std::size_t begin, std::size_t end) {
    if (open_.empty()) {
      if (c == U')' && is_ideograph(character_before(text_, begin))) add(begin, end, "）");
      return;
    }
    Open open = open_.back();
    open_.pop_back();
    bool half = open.half && c == U')';
    bool chinese = !half || open.follows_chinese ||
                   is_chinese(character_before(text_, open.at)) ||
                   is_chinese(character_at(text_, open.at + 1)) ||
                   is_chinese(character_before(text_, begin));
    if (!chinese || pinyin_end(text_, open.at) == end) return;
    chinese_end_ = end;
    if (open.half) add(open.at, open.at + 1, "（");
    if (c == U')') add(begin, end, "）");
  }

  void lone_open(std::size_t at) {
    if (is_chinese(character_before(text_, at)) && is_chinese(character_at(text_, at + 1))) {
      add(at, at + 1, "（");
    }
  }

  static constexpr std::size_t kNowhere = std::string_view::npos;

  std::string_view text_;
  std::size_t paragraph_;
  std::vector<TextMatch>& out_;
  std::vector<Open> open_;
  std::size_t chinese_end_ = kNowhere;  // of the last half-width mark that is Chinese
};

void half_width(RuleRun& run) {
  auto search = [](std::string_view text, std::size_t paragraph, std::vector<TextMatch>& out) {
    if (kHalfWidthMarks.any_in(text)) HalfWidth(text, paragraph, out).search();
  };
  report_texts(run, search, [](std::string_view what, const TextMatch& match) {
    return say(kHalfWidth, {{"what", what.substr(0, 1)}, {"full", *match.replacement}});
  });
}

// ── X005 ──

char32_t widened(char32_t c) {
  switch (c) {
    case U',':
      return U'，';
    case U';':
      return U'；';
    case U':':
      return U'：';
    default:
      return c;
  }
}

bool may_double(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。；：、,;:.";
  return kMarks.find(c) != kMarks.npos;
}

class Astray {
 public:
  Astray(std::string_view text, std::size_t paragraph, std::vector<TextMatch>& doubled,
         std::vector<TextMatch>& stray)
      : text_(text), paragraph_(paragraph), doubled_(doubled), stray_(stray) {}

  void search() {
    for_each_mark(text_, [this](char32_t c, std::size_t begin, std::size_t end) {
      if (may_double(c)) {
        if (begin != run_end_) finish_run();
        run_.push_back({c, begin, end});
        run_end_ = end;
      } else if (c == U'`') {
        ticks_.push_back(begin);
      } else if (c == U'\'') {
        quotes_.push_back(begin);
      }
    });
    finish_run();
    // Pairs are quotation marks; of three nobody can tell which one is too many.
    if (quotes_.size() == 1) add_stray(quotes_.front());
    if (ticks_.size() % 2 == 1 || !ascii_between_ticks()) {
      for (std::size_t at : ticks_) add_stray(at);
    }
  }

 private:
  struct Mark {
    char32_t c = 0;
    std::size_t begin = 0, end = 0;
  };

  void finish_run() {
    if (run_.size() == 1 && run_.front().c == U'.') lone_dot(run_.front());
    if (run_.size() > 1) judge_run();
    run_.clear();
  }

  void lone_dot(const Mark& dot) {
    char32_t before = character_before(text_, dot.begin);
    if (is_ideograph(before) && is_ideograph(character_at(text_, dot.end))) {
      stray_.push_back({{paragraph_, dot.begin, dot.end}, {}});
    }
  }

  void judge_run() {
    bool ascii = true, dots = true;
    for (const Mark& mark : run_) {
      ascii = ascii && mark.c < 0x80;
      dots = dots && mark.c == U'.';
    }
    char32_t before = character_before(text_, run_.front().begin);
    if (dots || (ascii && !is_chinese(before) && before != U')')) return;
    std::size_t begin = run_.front().begin, end = run_.back().end;
    doubled_.push_back({{paragraph_, begin, end}, kept()});
  }

  // The one mark that stays; nothing when that is not plain.
  [[nodiscard]] std::optional<std::string> kept() const {
    if (run_.size() != 2) return {};
    const Mark &first = run_[0], &second = run_[1];
    char32_t a = widened(first.c), b = widened(second.c);
    std::string one, other;
    append_utf8(one, a);
    append_utf8(other, b);
    if (a == U'.' || b == U'.') return {};
    if (a == b) return one;
    if (b == U'。' && (a == U'，' || a == U'、' || a == U'；')) return other;
    if (a == U'。' && b == U'；') return second.end == text_.size() ? one : other;
    return {};
  }

  void add_stray(std::size_t at) {
    char32_t before = character_before(text_, at), after = character_at(text_, at + 1);
    auto apart = [](char32_t c) { return c == 0 || is_chinese(c); };
    if (apart(before) && apart(after) && (before != 0 || after != 0)) {
      stray_.push_back({{paragraph_, at, at + 1}, std::string()});
    }
  }

  // `code` in a text about computers.
  [[nodiscard]] bool ascii_between_ticks() const {
    for (std::size_t i = 0; i + 1 < ticks_.size(); i += 2) {
      for (std::size_t at = ticks_[i]; at < ticks_[i + 1]; ++at) {
        if (static_cast<unsigned char>(text_[at]) >= 0x80) return false;
      }
    }
    return true;
  }

  std::string_view text_;
  std::size_t paragraph_;
  std::vector<TextMatch>&doubled_, &stray_;
  std::vector<Mark> run_;
  std::size_t run_end_ = 0;
  std::vector<std::size_t> ticks_, quotes_;
};

void doubled(RuleRun& run) {
  std::vector<TextMatch> doubled, stray;
  for (const Text& text : run.texts()) {
    doubled.clear();
    stray.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      Astray(text.paragraphs[i], i, doubled, stray).search();
    }
    // A title may be named elsewhere: what is taken out of it has to be looked at.
    bool safe = !text.line;
    report_matches(
        run, text, doubled,
        [](std::string_view what, const TextMatch&) {
          return say(kDoubled, {{"what", what}});
        },
        safe);
    std::sort(stray.begin(), stray.end(), [](const TextMatch& a, const TextMatch& b) {
      return std::pair(a.range.paragraph, a.range.begin) <
             std::pair(b.range.paragraph, b.range.begin);
    });
    report_matches(
        run, text, stray,
        [](std::string_view what, const TextMatch&) {
          return what == "`" ? say(kStrayBacktick) : say(kAstray, {{"what", what}});
        },
        safe);
  }
}

constexpr Rule kRules[] = {
    {"X004",
     "ascii-punctuation",
     Severity::kWarning,
     Fixable::kSafe,
     {"half-width punctuation in Chinese text", "中文里用了半角标点"},
     {"A half-width comma, semicolon, colon, question or exclamation mark or bracket that "
      "stands between Chinese characters. All of one text are one finding. Times (8:30), "
      "numbers, addresses and words of other languages keep theirs.",
      "汉字之间用了半角的逗号、分号、冒号、问号、叹号或者括号。同一段文字只提示一次，写明处数。"
      "时刻、数字、网址和外文里的半角标点不在此列。"},
     {"Chinese documents are set with full-width punctuation (GB/T 15834); half-width marks "
      "are what an input method in the wrong mode leaves behind, and lines break wrongly at "
      "them.",
      "公文用全角标点（GB/T "
      "15834）。半角标点多是输入法没有切换造成的，排版时疏密不一，行末断行也会出错。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 为改善人居环境,提升村容村貌(含自然庄),制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 为改善人居环境，提升村容村貌（含自然庄），制定本方案。每日8:30开始。
)",
     half_width},
    {"X005",
     "doubled-punctuation",
     Severity::kWarning,
     Fixable::kSafe,
     {"two punctuation marks in a row, or a mark astray", "标点连用，或者有多余的符号"},
     {"Two of ，。；：、 in a row, in either width; a lone backtick or apostrophe between "
      "Chinese characters; a half-width full stop between two of them. A fix is offered where "
      "it is plain which mark stays.",
      "逗号、句号、分号、冒号、顿号中有两个连用（全角、半角相同）；"
      "汉字之间夹着单个反引号、撇号，或者半角句点。能够确定保留哪个标点的，可以自动修改。"},
     {"One of the two marks is left over from an earlier wording. Stray backticks and dots are "
      "what texts copied from the web bring along.",
      "连用的标点多是改动文字后遗留的；夹在汉字中间的反引号、句点，"
      "是从网上复制文字时带进来的。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 清理道路沿线的`垃圾。；整治乱堆乱放。。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 清理道路沿线的垃圾；整治乱堆乱放。
)",
     doubled},
};

}  // namespace

std::span<const Rule> rules::punctuation_rules() {
  return kRules;
}

}  // namespace plan
