#include "plan/publish/voice.h"

#include <algorithm>
#include <array>
#include <utility>

#include "plan/text/any_word.h"
#include "plan/text/numeral.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::publishing {
namespace {

constexpr std::array<std::string_view, 12> kSoftMarks = {"。", "．", ".", "：", ":", "；",
                                                         ";",  "，", ",", "、", " ", "　"};
constexpr std::array<std::string_view, 4> kLoudMarks = {"！", "？", "!", "?"};
// Behind these the sentence before them has its own mark: （……。） or ……。”
constexpr std::array<std::string_view, 4> kClosers = {"。）", "。”", "！”", "？”"};

std::string joined(const std::vector<std::string>& phrases, std::string_view mark) {
  std::string out;
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) continue;
    if (!out.empty()) out += mark;
    out += phrase;
  }
  return out;
}

constexpr Words kPoint{"{n} point", "{n}分"};
constexpr Words kPoints{"{n} points", "{n}分"};

}  // namespace

bool ends_in_mark(std::string_view text) {
  return ends_with_any(text, kSoftMarks) || ends_with_any(text, kLoudMarks) ||
         ends_with_any(text, kClosers);
}

std::string without_mark(std::string_view text) {
  bool found = true;
  while (found && !text.empty()) {
    found = false;
    for (std::string_view mark : kSoftMarks) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        found = true;
      }
    }
  }
  return std::string(text);
}

std::string Voice::list(const std::vector<std::string>& names) const {
  // GB/T 15834: no 、 between 《甲》《乙》 and “甲”“乙”.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTouching = {
      {{"》", "《"}, {"”", "“"}}};
  if (!chinese()) return join_names(names, false);
  std::string out;
  for (const std::string& name : names) {
    bool touching = std::any_of(kTouching.begin(), kTouching.end(), [&](const auto& marks) {
      return out.ends_with(marks.first) && name.starts_with(marks.second);
    });
    if (!out.empty() && !touching) out += "、";
    out += name;
  }
  return out;
}

std::string Voice::quoted(std::string_view text) const {
  return "“" + std::string(text) + "”";
}

std::string Voice::bracketed(std::string_view text) const {
  return chinese() ? "（" + std::string(text) + "）" : " (" + std::string(text) + ")";
}

std::string Voice::labelled(std::string_view label, std::string_view text) const {
  return std::string(label) + (chinese() ? "：" : ": ") + std::string(text);
}

std::string Voice::points(const Ratio& points) const {
  return (*this)(points == Ratio(1) ? kPoint : kPoints, {{"n", points.exact()}});
}

std::string Voice::percent(const Ratio& percent) const {
  return percent.exact() + "%";
}

std::string Voice::count(int n) const {
  if (!chinese() || n < 1 || n > 10) return std::to_string(n);
  return n == 2 ? "两" : chinese_numeral(n);
}

std::string Voice::commas(const std::vector<std::string>& phrases) const {
  return joined(phrases, chinese() ? "，" : ", ");
}

std::string Voice::semicolons(const std::vector<std::string>& phrases) const {
  return joined(phrases, chinese() ? "；" : "; ");
}

std::string Voice::sentence(const std::vector<std::string>& phrases) const {
  return stopped(begun(semicolons(phrases)));
}

std::string Voice::comma_sentence(const std::vector<std::string>& phrases) const {
  return chinese() ? stopped(commas(phrases)) : sentence(phrases);
}

std::string Voice::begun(std::string text) const {
  bool lower = !text.empty() && text[0] >= 'a' && text[0] <= 'z';
  if (!chinese() && lower) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string Voice::run_together(const std::vector<std::string>& sentences) const {
  std::string out;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!out.empty()) {
      out = stopped(std::move(out));
      if (!chinese()) out += ' ';
    }
    out += sentence;
  }
  return out;
}

std::string Voice::stopped(std::string text) const {
  if (!text.empty() && !ends_in_mark(text)) text += chinese() ? "。" : ".";
  return text;
}

}  // namespace plan::publishing
