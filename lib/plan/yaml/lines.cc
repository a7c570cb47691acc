#include "plan/yaml/lines.h"

#include <string>

#include "plan/text/utf8.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr std::string_view kWide = "：";
constexpr std::size_t kLongestKey = 30;  // characters; longer text before a colon is prose

constexpr Words kWideColon{"`{key}` is followed by a full-width colon",
                           "“{key}”后面用了全角冒号“：”"};
constexpr Words kTightColon{"the colon behind `{key}` has no blank after it",
                            "“{key}”的冒号后缺少空格"};
constexpr Words kColonHelp{"write `{key}: …`, with an ASCII colon and a blank",
                           "请写成“{key}: …”，用半角冒号加空格"};
constexpr Words kTightDash{"the dash of a list item has no blank after it",
                           "列表项的“-”后缺少空格"};
constexpr Words kDashHelp{"write `- {item}`", "请写成“- {item}”"};
constexpr Words kNoColon{"`{text}` stands where a key was expected, but no colon follows it",
                         "此处应为键，但“{text}”后面没有冒号"};
constexpr Words kNoColonHelp{
    "write `key: value`; if it belongs to the text above, indent it further than that key",
    "请写成“键: 值”；如果它是上文的一部分，请比上面的键多缩进"};
constexpr Words kTab{"a TAB in the indentation", "缩进中有制表符（TAB）"};
constexpr Words kTabHelp{"indent with blanks only", "缩进只能用空格"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A word before a colon that may be a key: short, and no sentence.
bool like_key(std::string_view word) {
  if (word.empty() || count_code_points(word) > kLongestKey) return false;
  for (std::string_view stop : {" ", "\t", "\"", "'", "，", "。", "；", "、", "“", "《", "["}) {
    if (word.find(stop) != word.npos) return false;
  }
  return true;
}

}  // namespace

Line look_at(std::string_view text, std::size_t at) {
  Line line;
  line.begin = line_begin(text, at);
  line.end = line_end(text, line.begin);
  std::size_t i = line.begin;
  for (; i < line.end && is_blank(text[i]); ++i) {
    if (text[i] == '\t' && line.tab == std::string_view::npos) line.tab = i;
  }
  line.indent = i - line.begin;
  line.word = i;
  if (i == line.end) return line;
  if (text[i] == '#') {
    line.kind = LineKind::kComment;
    return line;
  }
  for (std::size_t j = i; j < line.end; ++j) {
    if (text[j] == '#' && j > 0 && is_blank(text[j - 1])) line.end = j;
  }
  while (line.end > i && is_blank(text[line.end - 1])) --line.end;
  while (i < line.end && text[i] == '-' && blank_or_break_at(text, i + 1)) {
    line.item = true;
    for (++i; i < line.end && is_blank(text[i]);) ++i;
  }
  line.word = i;
  line.kind = LineKind::kText;
  if (std::size_t colon = key_colon(text, line.begin); colon != text.npos) {
    line.kind = LineKind::kKey;
    line.mark = colon;
    return line;
  }
  std::string_view rest = text.substr(i, line.end - i);
  std::size_t wide = rest.find(kWide);
  if (wide != rest.npos && like_key(rest.substr(0, wide))) {
    line.kind = LineKind::kWideColon;
    line.mark = i + wide;
    return line;
  }
  std::size_t tight = rest.find(':');
  bool number = tight != rest.npos && tight > 0 && is_digit(rest[tight - 1]);
  if (tight != rest.npos && !number && like_key(rest.substr(0, tight)) &&
      rest.substr(tight, 3) != "://") {
    line.kind = LineKind::kTightColon;
    line.mark = i + tight;
    return line;
  }
  if (!line.item && rest.size() > 1 && rest[0] == '-' && !is_digit(rest[1]) && rest[1] != '-') {
    line.kind = LineKind::kTightDash;
    line.mark = i;
  }
  return line;
}

void blame_tab(Report& report, std::size_t tab) {
  report.add(Rule::kSyntax, tab, tab + 1, say(kTab), say(kTabHelp));
}

void blame_line(Report& report, const Line& line) {
  std::string_view text = report.text();
  if (line.tab != std::string_view::npos) return blame_tab(report, line.tab);
  std::string key = shown(text.substr(line.word, line.mark - std::min(line.mark, line.word)));
  switch (line.kind) {
    case LineKind::kWideColon:
      report.add(Rule::kSyntax, line.mark, line.mark + kWide.size(),
                 say(kWideColon, {{"key", key}}), say(kColonHelp, {{"key", key}}));
      return;
    case LineKind::kTightColon:
      report.add(Rule::kSyntax, line.mark, line.mark + 1, say(kTightColon, {{"key", key}}),
                 say(kColonHelp, {{"key", key}}));
      return;
    case LineKind::kTightDash: {
      std::string item = shown(text.substr(line.mark + 1, line.end - line.mark - 1));
      report.add(Rule::kSyntax, line.mark, line.mark + 1, say(kTightDash),
                 say(kDashHelp, {{"item", item}}));
      return;
    }
    default: {
      std::string whole = shown(text.substr(line.word, line.end - line.word));
      report.add(Rule::kSyntax, line.word, line.end, say(kNoColon, {{"text", whole}}),
                 say(kNoColonHelp));
      return;
    }
  }
}

void blame_wide_colons(Report& report, std::size_t known_begin, std::size_t known_end) {
  std::string_view text = report.text();
  for (std::size_t at = 0; at < text.size() && report.wants(Rule::kSyntax);
       at = next_line(text, at)) {
    if (at >= known_begin && at < known_end) continue;
    // Only lines that begin with a Chinese character or a letter: nothing else is sure.
    bool word = (text[at] & 0x80) != 0 || (text[at] >= 'a' && text[at] <= 'z');
    if (!word) continue;
    Line line = look_at(text, at);
    if (line.kind == LineKind::kWideColon) blame_line(report, line);
  }
}

}  // namespace plan::yaml
