#include "plan/lint/placeholders.h"

#include <algorithm>

#include "plan/lint/text_scan.h"
#include "plan/text/any_word.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

struct Character {
  char32_t c = 0;
  std::size_t begin = 0, end = 0;
  bool in_word = false;  // of a word that has letters which are no crosses
};

using Characters = std::vector<Character>;

constexpr std::u32string_view kAnySign = U"xX×ｘＸ✕╳*＊_＿□…⋯";

bool is_cross(char32_t c) {
  constexpr std::u32string_view kCrosses = U"xX×ｘＸ✕╳";
  return kCrosses.find(c) != kCrosses.npos;
}

bool is_star(char32_t c) {
  return c == U'*' || c == U'＊';
}

bool is_blank_line(char32_t c) {
  return c == U'_' || c == U'＿';
}

// What Latin words, numbers, addresses and URLs are made of.
bool is_word_part(char32_t c) {
  constexpr std::u32string_view kSigns = U"_./:@-+~#?=&%";
  return is_letter(c) || is_digit(c) || kSigns.find(c) != kSigns.npos;
}

class Search {
 public:
  Search(std::string_view text, bool form) : text_(text), form_(form) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t begin = at;
      char32_t c = next_code_point(text, at);
      all_.push_back({c, begin, at, false});
    }
    mark_words();
    boxes_ =
        std::count_if(all_.begin(), all_.end(), [](const Character& c) { return c.c == U'□'; });
  }

  std::vector<Placeholder> run();

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < all_.size() ? all_[i].c : 0; }
  [[nodiscard]] char32_t before(std::size_t i) const { return i == 0 ? 0 : all_[i - 1].c; }

  template <class Is>
  [[nodiscard]] std::size_t run_end(std::size_t i, Is is) const {
    while (i < all_.size() && is(all_[i].c)) ++i;
    return i;
  }

  void mark_words() {
    for (std::size_t i = 0; i < all_.size();) {
      std::size_t end = std::max(run_end(i, is_word_part), i + 1);
      bool letters = false;
      for (std::size_t k = i; k < end; ++k) {
        letters = letters || (is_letter(all_[k].c) && !is_cross(all_[k].c));
      }
      for (std::size_t k = i; k < end; ++k) all_[k].in_word = letters;
      i = end;
    }
  }

  // Whether [begin, end) is part of a word, or stands against one.
  [[nodiscard]] bool in_word(std::size_t begin, std::size_t end) const {
    auto word = [this](std::size_t i) { return i < all_.size() && all_[i].in_word; };
    return word(begin) || word(end - 1) || word(end) || (begin > 0 && word(begin - 1));
  }

  void add(std::size_t begin, std::size_t end, bool masked = false) {
    found_.push_back({all_[begin].begin, all_[end - 1].end, masked});
  }

  std::size_t crosses(std::size_t i);
  std::size_t stars(std::size_t i);
  std::size_t blank_line(std::size_t i);
  std::size_t boxes(std::size_t i);
  std::size_t dots(std::size_t i);
  [[nodiscard]] bool counted(std::size_t i) const;

  std::string_view text_;
  bool form_;
  Characters all_;
  std::ptrdiff_t boxes_ = 0;
  std::vector<Placeholder> found_;
};

// 元, 万元, 户 …: what stands behind a number and never behind a year.
bool Search::counted(std::size_t i) const {
  constexpr std::string_view kCounters[] = {"元", "万", "亿",   "余",   "多", "户", "亩",
                                            "吨", "米", "公里", "平方", "名", "个"};
  std::string_view rest = i < all_.size() ? text_.substr(all_[i].begin) : std::string_view();
  return starts_with_any(rest, kCounters);
}

// xx, ××, 20xx, 202x年. One × is a sign of multiplication, one x a letter.
std::size_t Search::crosses(std::size_t i) {
  std::size_t end = run_end(i, [](char32_t c) { return is_digit(c) || is_cross(c); });
  // 3×5×2 is a product; the crosses of a placeholder stand together.
  std::size_t longest = 0, length = 0, crosses = 0;
  for (std::size_t k = i; k < end; ++k) {
    length = is_cross(at(k)) ? length + 1 : 0;
    crosses += is_cross(at(k));
    longest = std::max(longest, length);
  }
  bool century = (at(i) == U'1' && at(i + 1) == U'9') || (at(i) == U'2' && at(i + 1) == U'0');
  bool year = end - i == 4 && century && longest == crosses && is_cross(at(end - 1));
  bool one_is_enough = year && longest == 1 && at(end) == U'年';
  if (longest < 2 && !one_is_enough) return end;
  if (in_word(i, end)) return end;
  add(i, end, year && counted(end));
  return end;
}

std::size_t Search::stars(std::size_t i) {
  std::size_t end = run_end(i, is_star);
  bool masked_on_purpose = is_digit(before(i)) && is_digit(at(end));
  if (end - i >= 3 && !masked_on_purpose && !in_word(i, end)) add(i, end);
  return end;
}

std::size_t Search::blank_line(std::size_t i) {
  std::size_t end = run_end(i, is_blank_line);
  if (end - i >= 3 && !form_ && !in_word(i, end)) add(i, end);
  return end;
}

// □□镇 and 由□镇负责 miss characters; □是 □否 are check boxes.
std::size_t Search::boxes(std::size_t i) {
  std::size_t end = run_end(i, [](char32_t c) { return c == U'□'; });
  if (form_) return end;
  bool inside = is_ideograph(before(i)) && is_ideograph(at(end));
  if (end - i >= 2 || (boxes_ == 1 && inside)) add(i, end);
  return end;
}

// …… that stands for something: all of a text, or behind 成员： or 一是. Behind words it is an
// ellipsis.
std::size_t Search::dots(std::size_t i) {
  std::size_t end = run_end(i, [](char32_t c) { return c == U'…' || c == U'⋯'; });
  constexpr std::u32string_view kOpens = U"：:（(";
  constexpr std::u32string_view kCloses = U"。；;）)，,";
  std::size_t from = i, to = end;
  while (from > 0 && (before(from) == U' ' || before(from) == U'\u3000')) --from;
  while (at(to) == U' ' || at(to) == U'\u3000') ++to;
  bool ordinal = before(from) == U'是' && from >= 2 &&
                 std::u32string_view(U"一二三四五六七八九十").find(at(from - 2)) !=
                     std::u32string_view::npos;
  bool opens = from == 0 || ordinal || kOpens.find(before(from)) != kOpens.npos;
  bool closes = to >= all_.size() || kCloses.find(at(to)) != kCloses.npos;
  if (end - i >= 2 && opens && closes) add(i, end);
  return end;
}

std::vector<Placeholder> Search::run() {
  for (std::size_t i = 0; i < all_.size();) {
    char32_t c = all_[i].c;
    if (is_digit(c) || is_cross(c)) {
      i = crosses(i);
    } else if (is_star(c)) {
      i = stars(i);
    } else if (is_blank_line(c)) {
      i = blank_line(i);
    } else if (c == U'□') {
      i = boxes(i);
    } else if (c == U'…' || c == U'⋯') {
      i = dots(i);
    } else {
      ++i;
    }
  }
  return std::move(found_);
}

}  // namespace

std::vector<Placeholder> find_placeholders(std::string_view text, bool form) {
  // Most paragraphs hold none of the signs, and need not be taken apart.
  bool any = false;
  for_each_mark(text, [&any](char32_t c, std::size_t, std::size_t) {
    any = any || kAnySign.find(c) != kAnySign.npos;
  });
  if (!any) return {};
  return Search(text, form).run();
}

}  // namespace plan
