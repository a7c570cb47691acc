#include "plan/publish/numbering.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "plan/text/numeral.h"

namespace plan::publishing {
namespace {

struct Counter {
  const Voice& voice;
  int articles = 0;
};

// 1 → a, 26 → z, 27 → aa.
std::string letters(int n, char first) {
  std::string out;
  for (; n > 0; n = (n - 1) / 26)
    out.insert(out.begin(), static_cast<char>(first + (n - 1) % 26));
  return out;
}

std::string roman(int n) {
  static constexpr std::array<std::pair<int, std::string_view>, 9> kDigits = {{{100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  std::string out;
  for (auto [value, digit] : kDigits) {
    for (; n >= value; n -= value) out += digit;
  }
  return out;
}

std::string numeral(int n) {
  return n <= 9999 ? chinese_numeral(n) : std::to_string(n);
}

// `face` counts numbered levels from 1; a plan may go deeper than the standard's five.
std::string chinese_auto(int face, int n) {
  switch (face) {
    case 1:
      return numeral(n) + "、";
    case 2:
      return "（" + numeral(n) + "）";
    case 3:
      return std::to_string(n) + ".";
    case 4:
      return "（" + std::to_string(n) + "）";
    case 5:
      return circled_number(n);
    case 6:
      return letters(n, 'a') + ".";
    default:
      return "（" + letters(n, 'a') + "）";
  }
}

std::string english_auto(int face, int n, const std::string& above) {
  switch (face) {
    case 1:
      return std::to_string(n) + ". ";
    case 2:
      return above + std::to_string(n) + " ";
    case 3:
      return "(" + letters(n, 'a') + ") ";
    case 4:
      return "(" + roman(n) + ") ";
    case 5:
      return "(" + letters(n, 'A') + ") ";
    default:
      return "[" + std::to_string(n) + "] ";
  }
}

std::string english_ordinal(int n) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "First", "Second",  "Third",  "Fourth", "Fifth",
      "Sixth", "Seventh", "Eighth", "Ninth",  "Tenth"};
  if (n <= 10) return std::string(kWords[static_cast<std::size_t>(n - 1)]);
  return "Point " + std::to_string(n);
}

std::string trimmed(std::string number) {
  while (!number.empty() && (number.back() == ' ' || number.back() == '.')) number.pop_back();
  return number;
}

void set_auto(const Voice& voice, int face, int n, const std::string& above, Part& part) {
  if (!voice.chinese()) {
    part.number = english_auto(face, n, above);
    part.mention = (face == 1 ? "section " : "") + trimmed(part.number);
    return;
  }
  part.number = chinese_auto(face, n);
  if (face == 1) {
    part.mention = "第" + numeral(n) + "部分";
  } else if (face == 3) {
    part.mention = "第" + std::to_string(n) + "项";
  } else {
    part.mention = trimmed(part.number);
  }
}

void set_named(const Voice& voice, Numbering numbering, int n, Part& part) {
  bool zh = voice.chinese();
  switch (numbering) {
    case Numbering::kOrdinal:
      part.number = zh ? numeral(n) + "是" : english_ordinal(n) + ", ";
      part.mention = zh ? "第" + numeral(n) + "点" : "point " + std::to_string(n);
      break;
    case Numbering::kStage:
      part.mention = zh ? "第" + numeral(n) + "阶段" : "stage " + std::to_string(n);
      part.number = zh ? part.mention + "：" : "Stage " + std::to_string(n) + ": ";
      break;
    case Numbering::kArticle:
      part.mention = zh ? "第" + numeral(n) + "条" : "article " + std::to_string(n);
      part.number = zh ? part.mention + "　" : "Article " + std::to_string(n) + " ";
      break;
    case Numbering::kAuto:
    case Numbering::kNone:
      break;
  }
}

// 第一条 stands in the face of chapters; 一是 begins a sentence and stands in that of the text.
int face_of(Numbering numbering, int face) {
  if (numbering == Numbering::kArticle) return 1;
  return numbering == Numbering::kOrdinal ? std::max(face, 3) : face;
}

// `face`: of the items when they are numbered; `above`: the English number they extend.
void number_items(Counter& counter, Part& parent, int face, const std::string& above) {
  bool single = parent.items.size() == 1;
  int n = 0;
  for (Part& item : parent.items) {
    int below = face;
    std::string prefix = above;
    item.face = face_of(parent.numbering, face);
    switch (parent.numbering) {
      case Numbering::kAuto:
        if (single) break;
        set_auto(counter.voice, face, ++n, above, item);
        below = face + 1;
        if (face == 1) prefix = std::to_string(n) + ".";
        break;
      case Numbering::kArticle:
        set_named(counter.voice, Numbering::kArticle, ++counter.articles, item);
        break;
      case Numbering::kOrdinal:
      case Numbering::kStage:
        if (!single) set_named(counter.voice, parent.numbering, ++n, item);
        break;
      case Numbering::kNone:
        break;
    }
    number_items(counter, item, below, prefix);
  }
}

}  // namespace

void number_parts(const Voice& voice, Part& root) {
  Counter counter{voice};
  number_items(counter, root, 1, "");
}

std::string run_on_number(const Voice& voice, Numbering numbering, int n, bool nested) {
  if (numbering == Numbering::kNone) return {};
  if (numbering == Numbering::kAuto) {
    if (voice.chinese()) return nested ? circled_number(n) : chinese_auto(4, n);
    return "(" + (nested ? roman(n) : letters(n, 'a')) + ") ";
  }
  Part part;
  set_named(voice, numbering, n, part);
  return part.number;
}

}  // namespace plan::publishing
