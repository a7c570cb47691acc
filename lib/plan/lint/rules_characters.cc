// X002, X007 and X012: characters that came from a wrong encoding, another way of writing, or
// the full-width row of the input method.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan/lint/han_script.h"
#include "plan/lint/pinyin.h"
#include "plan/lint/rule_table.h"
#include "plan/lint/text_report.h"
#include "plan/lint/text_scan.h"

namespace plan {
namespace {

constexpr Words kBroken{"`{what}` is what a wrong encoding leaves behind",
                        "“{what}”是编码转换出错留下的乱码"};
constexpr Words kPinyin{"pinyin `{what}` left in behind the character",
                        "汉字后面夹着注音“{what}”"};
constexpr Words kTraditional{"traditional {characters} in a text in simplified characters",
                             "简体文字里夹有繁体字“{characters}”"};
constexpr Words kSimplified{"simplified {characters} in a text in traditional characters",
                            "繁体文字里夹有简体字“{characters}”"};
constexpr Words kWrite{"write {characters}", "应写作“{characters}”"};
constexpr Words kWide{"full-width `{what}`; write `{half}`",
                      "“{what}”是全角字符，应写作“{half}”"};

// ── X002 ──

// UTF-8 read as GBK: 锛 is the comma, 銆 the full stop, 鈥 a quotation mark. None of them is
// met in a plan, and no text read so is without one.
constexpr std::string_view kBrokenWords[] = {"锟斤拷", "烫烫烫", "屯屯屯", "锛", "銆", "鈥"};
constexpr Phrases kBrokenPhrases{kBrokenWords};

// UTF-8 read as Latin-1 or Windows-1252: æ–‡æ˜Ž.
bool is_western(char32_t c) {
  constexpr std::u32string_view kWindows = U"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  return (c >= 0xA0 && c <= 0xFF) || kWindows.find(c) != kWindows.npos;
}

bool is_western_letter(char32_t c) {
  return c >= 0xC0 && c <= 0xFF && c != U'×' && c != U'÷';
}

class Broken {
 public:
  // `replaced`: the reader has put U+FFFD where it found a hidden character, and said so.
  Broken(std::string_view text, std::size_t paragraph, bool replaced,
         std::vector<TextMatch>& broken, std::vector<TextMatch>& pinyin)
      : text_(text),
        paragraph_(paragraph),
        replaced_(replaced),
        broken_(broken),
        pinyin_(pinyin) {}

  void search() {
    std::size_t first = broken_.size();
    for_each_mark(text_, [this](char32_t c, std::size_t begin, std::size_t end) {
      if (c == 0xFFFD && !replaced_) broken_.push_back({{paragraph_, begin, end}, {}});
      if (c == U'(' || c == U'（') {
        std::size_t close = pinyin_end(text_, begin);
        if (close != 0) pinyin_.push_back({{paragraph_, begin, close}, {}});
      }
      western(c, begin, end);
    });
    finish_run();
    kBrokenPhrases.for_each(text_, [this](std::size_t begin, std::string_view phrase) {
      broken_.push_back({{paragraph_, begin, begin + phrase.size()}, {}});
    });
    std::sort(
        broken_.begin() + static_cast<std::ptrdiff_t>(first), broken_.end(),
        [](const TextMatch& a, const TextMatch& b) { return a.range.begin < b.range.begin; });
  }

 private:
  void western(char32_t c, std::size_t begin, std::size_t end) {
    if (!is_western(c)) return;
    if (begin != run_end_) {
      finish_run();
      run_begin_ = begin;
      characters_ = letters_ = 0;
    }
    run_end_ = end;
    ++characters_;
    if (is_western_letter(c)) ++letters_;
  }

  void finish_run() {
    constexpr int kFewest = 4;
    if (characters_ >= kFewest && letters_ >= 2) {
      broken_.push_back({{paragraph_, run_begin_, run_end_}, {}});
    }
    characters_ = 0;
  }

  std::string_view text_;
  std::size_t paragraph_;
  bool replaced_;
  std::vector<TextMatch>&broken_, &pinyin_;
  std::size_t run_begin_ = 0, run_end_ = 0;
  int characters_ = 0, letters_ = 0;
};

void mojibake(RuleRun& run) {
  std::vector<TextMatch> broken, pinyin;
  for (const Text& text : run.texts()) {
    broken.clear();
    pinyin.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      Broken(text.paragraphs[i], i, !run.sound(text.span), broken, pinyin).search();
    }
    report_matches(run, text, broken, [](std::string_view what, const TextMatch&) {
      return say(kBroken, {{"what", what}});
    });
    report_matches(run, text, pinyin, [](std::string_view what, const TextMatch&) {
      return say(kPinyin, {{"what", what}});
    });
  }
}

// ── X007 ──

template <class Visit>
void for_each_ideograph(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    auto lead = static_cast<unsigned char>(text[at]);
    char32_t c = next_code_point(text, at);
    if (lead >= 0xE4 && lead <= 0xE9) visit(c, begin, at);
  }
}

HanScript script_of_plan(RuleRun& run, std::size_t& few) {
  std::size_t simplified = 0, traditional = 0;
  for (const Text& text : run.texts()) {
    for (const std::string& paragraph : text.paragraphs) {
      for_each_ideograph(paragraph, [&](char32_t c, std::size_t, std::size_t) {
        HanScript script = han_script(c);
        simplified += script == HanScript::kSimplified ? 1 : 0;
        traditional += script == HanScript::kTraditional ? 1 : 0;
      });
    }
  }
  few = std::min(simplified, traditional);
  // A plan in both is meant so.
  constexpr std::size_t kTimes = 3;
  if (few * kTimes > std::max(simplified, traditional)) return HanScript::kBoth;
  return simplified > traditional ? HanScript::kSimplified : HanScript::kTraditional;
}

void report_script(RuleRun& run, const Text& text, HanScript wrong) {
  constexpr std::size_t kMostShown = 20;
  std::u32string found;
  std::optional<TextRange> first;
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    for_each_ideograph(text.paragraphs[i], [&](char32_t c, std::size_t begin, std::size_t end) {
      if (han_script(c) != wrong) return;
      if (!first) first = TextRange{i, begin, end};
      if (found.size() < kMostShown && found.find(c) == found.npos) found += c;
    });
  }
  if (!first) return;
  std::string here, other;
  for (char32_t c : found) {
    append_utf8(here, c);
    append_utf8(other, other_script(c));
  }
  const Words& words = wrong == HanScript::kTraditional ? kTraditional : kSimplified;
  Finding& finding = run.report(TextPlace(run.sources(), text).shown(*first),
                                say(words, {{"characters", here}}));
  finding.help = say(kWrite, {{"characters", other}});
}

void mixed_script(RuleRun& run) {
  std::size_t few = 0;
  HanScript right = script_of_plan(run, few);
  if (few == 0 || right == HanScript::kBoth) return;
  HanScript wrong =
      right == HanScript::kSimplified ? HanScript::kTraditional : HanScript::kSimplified;
  for (const Text& text : run.texts()) {
    // People write their own names as they like.
    if (!text.person) report_script(run, text, wrong);
  }
}

// ── X012 ──

bool is_wide(char32_t c) {
  return (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') ||
         (c >= U'ａ' && c <= U'ｚ') || c == U'％';
}

class Wide {
 public:
  Wide(std::string_view text, std::size_t paragraph, std::vector<TextMatch>& out)
      : text_(text), paragraph_(paragraph), out_(out) {}

  void search() {
    for_each_mark(text_, [this](char32_t c, std::size_t begin, std::size_t end) {
      if (!is_wide(c)) return;
      if (begin != end_) finish();
      if (half_.empty()) begin_ = begin;
      end_ = end;
      half_ += static_cast<char>(c - U'！' + U'!');
    });
    finish();
  }

 private:
  void finish() {
    // ｘｘ stands for something that is to be filled in: X001.
    if (half_.find_first_not_of("xX") != half_.npos) {
      out_.push_back({{paragraph_, begin_, end_}, half_});
    }
    half_.clear();
  }

  std::string_view text_;
  std::size_t paragraph_;
  std::vector<TextMatch>& out_;
  std::size_t begin_ = 0, end_ = 0;
  std::string half_;
};

void full_width(RuleRun& run) {
  auto search = [](std::string_view text, std::size_t paragraph, std::vector<TextMatch>& out) {
    Wide(text, paragraph, out).search();
  };
  report_texts(run, search, [](std::string_view what, const TextMatch& match) {
    return say(kWide, {{"what", what}, {"half", *match.replacement}});
  });
}

constexpr Rule kRules[] = {
    {"X002",
     "mojibake",
     Severity::kWarning,
     Fixable::kNo,
     {"characters broken by a wrong encoding, or pinyin left in", "乱码，或者夹着注音"},
     {"U+FFFD, 锟斤拷 and its like, UTF-8 that was read as GBK or as Latin letters; and pinyin "
      "with tone marks in brackets behind a character, as pages carry it that are made to "
      "keep "
      "copied text unreadable.",
      "替换字符、“锟斤拷”一类的字、把UTF-8当作GBK或者西文读出来的字符；"
      "以及汉字后面括号里带声调的注音，网页常用它防止文字被复制。"},
     {"What stood there cannot be guessed by readers. Put the text in again from its source, "
      "saved as UTF-8.",
      "原来是什么字，读者无从知道。请从原稿重新录入，并另存为UTF-8。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 为巩固创建（chuàng）成果，改善人居环�，制定本方案。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 为巩固创建成果，改善人居环境（含自然庄），制定本方案。
)",
     mojibake},
    {"X007",
     "mixed-script",
     Severity::kWarning,
     Fixable::kNo,
     {"traditional characters in a simplified text, or the reverse", "繁体字、简体字混用"},
     {"Characters that exist only in the way of writing in which the rest of the plan is not. "
      "Those that both have (后、里、台、于) and people's names are left alone, and so is a "
      "plan "
      "written half and half.",
      "方案通篇用简体而夹有只用于繁体的字，或者相反。两者通用的字（如后、里、台、于）和人名不在"
      "此列；"
      "简体、繁体各占相当篇幅的，视为有意为之。"},
     {"Such characters come along with text copied from elsewhere; searches and name look-ups "
      "miss the words they stand in.",
      "这样的字多是从别处复制带来的，既不合规范，检索时也找不到。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 确保各项任务落实到位，確保按时完成整治任务，实现环境质量改善。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 确保各项任务落实到位，确保按时完成整治任务，今后在村里和平台上公布。
)",
     mixed_script},
    {"X012",
     "full-width-alnum",
     Severity::kWarning,
     Fixable::kSafe,
     {"full-width digits, letters or percent signs", "用了全角的数字、字母、百分号"},
     {"０ to ９, Ａ to Ｚ, ａ to ｚ and ％. All of one text are one finding. ｘｘ that waits "
      "to be "
      "filled in is X001's.",
      "全角的数字、拉丁字母和百分号。同一段文字只提示一次。等待填写的“ｘｘ”由X001提示。"},
     {"Numbers in documents are set half-width (GB/T 15835); full-width ones look torn apart "
      "and are not found by searches.",
      "公文中的阿拉伯数字用半角（GB/T 15835）。全角数字字距松散，检索时也找不到。"},
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 到２０２４年底，垃圾分类覆盖率达到９５％。
)",
     R"(plan: 1
id: cleanup
title: 村庄清洁行动实施方案
preamble: 到2024年底，垃圾分类覆盖率达到95%。
)",
     full_width},
};

}  // namespace

std::span<const Rule> rules::character_rules() {
  return kRules;
}

}  // namespace plan
