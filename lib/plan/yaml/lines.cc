#include "plan/yaml/lines.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "plan/text/utf8.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr std::string_view kWide = "：";
constexpr std::string_view kWideHyphen = "－";
constexpr std::string_view kHash = "＃";
constexpr std::size_t kLongestKey = 30;  // characters; longer text before a colon is prose

constexpr Words kWideColon{"`{key}` is followed by a full-width colon",
                           "“{key}”后面用了全角冒号“：”"};
constexpr Words kTightColon{"the colon behind `{key}` has no blank after it",
                            "“{key}”的冒号后缺少空格"};
constexpr Words kColonHelp{"write `{key}: …`, with an ASCII colon and a blank",
                           "请写成“{key}: …”，用半角冒号加空格"};
constexpr Words kTightDash{"the dash of a list item has no blank after it",
                           "列表项的“-”后缺少空格"};
constexpr Words kWideDash{"a full-width dash begins no list item",
                          "列表项不能以全角的“－”开头"};
constexpr Words kDashHelp{"write `- {item}`; if it is text, put all of the text in quotes",
                          "请写成“- {item}”；如果是文字，请把整段文字加上引号"};
constexpr Words kItemInText{
    "`- {item}` is read as part of the text above it, because it is indented further",
    "“- {item}”比上面的内容缩进更多，被当成了上面文字的一部分"};
constexpr Words kItemInTextHelp{
    "begin it in the column of the other items; below a text there are items only if that is "
    "written as `title: …`, with `items:` below it; if it is text, put all of it in quotes",
    "与上面并列的，请对齐“-”；属于上面一项的，请把上面写成“标题: …”，另起一行写“条目:”，"
    "再写在它下面；如果是文字，请把整段文字加上引号"};
constexpr Words kWideHash{"a comment does not begin with the full-width `＃`",
                          "注释不能以全角的“＃”开头"};
constexpr Words kWideHashHelp{"write `#`", "请改成半角的“#”"};
constexpr Words kNoColon{"`{text}` stands where a key was expected, but no colon follows it",
                         "此处应为键，但“{text}”后面没有冒号"};
constexpr Words kNoColonHelp{
    "write `key: value`; if it belongs to the text above, indent it further than that key",
    "请写成“键: 值”；如果它是上文的一部分，请比上面的键多缩进"};
constexpr Words kTab{"a TAB in the indentation", "缩进中有制表符（TAB）"};
constexpr Words kTabHelp{"indent with blanks only", "缩进只能用空格"};
constexpr Words kOddBlank{"{code}, {what}, stands where an ordinary blank belongs",
                          "此处的空格是{what}（{code}），应为半角空格"};
constexpr Words kOddBlankHelp{"replace it by ordinary blanks",
                              "请改成半角空格（英文状态下输入的空格）"};
constexpr Words kFullWidthBlank{"a full-width blank", "全角空格"};
constexpr Words kHardBlank{"a no-break space", "不换行空格"};
constexpr Words kSpecialBlank{"a space of a special width", "特殊宽度的空格"};

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

// Behind blanks of every kind; `stray` becomes the first that is not an ordinary one.
std::size_t skip_any_blanks(std::string_view text, std::size_t at, std::size_t end,
                            std::size_t& stray) {
  while (at < end) {
    std::size_t bytes = is_blank(text[at]) ? 1 : odd_blank(text, at);
    if (bytes == 0) break;
    if (text[at] != ' ' && stray == text.npos) stray = at;
    at += bytes;
  }
  return at;
}

// What stands behind the blanks and the dashes of a line.
void look_at_word(std::string_view text, Line& line) {
  line.kind = LineKind::kText;
  bool dash = !line.item && is_dash_of_item(text, line.word);
  if (std::size_t colon = key_colon(text, line.begin); colon != text.npos) {
    line.kind = dash ? LineKind::kTightDash : LineKind::kKey;
    line.mark = dash ? line.word : colon;
    return;
  }
  std::string_view rest = text.substr(line.word, line.end - line.word);
  std::size_t wide = rest.find(kWide);
  if (wide != rest.npos && like_key(rest.substr(0, wide))) {
    line.kind = LineKind::kWideColon;
    line.mark = line.word + wide;
    return;
  }
  std::size_t tight = rest.find(':');
  bool number = tight != rest.npos && tight > 0 && is_digit(rest[tight - 1]);
  if (tight != rest.npos && !number && like_key(rest.substr(0, tight)) &&
      rest.substr(tight, 3) != "://") {
    line.kind = LineKind::kTightColon;
    line.mark = line.word + tight;
    return;
  }
  if (dash) {
    line.kind = LineKind::kTightDash;
    line.mark = line.word;
  }
}

}  // namespace

std::size_t odd_blank(std::string_view text, std::size_t at) {
  auto lead = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
  if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3) return 0;
  std::size_t end = at;
  char32_t c = next_code_point(text, end);
  bool odd = c == U'\u00A0' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F' ||
             c == U'\u205F' || c == U'\u3000';
  return odd ? end - at : 0;
}

bool is_tight_dash(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(std::min(at, text.size()));
  bool wide = rest.starts_with(kWideHyphen);
  if (!wide && !rest.starts_with('-')) return false;
  std::size_t behind = at + (wide ? kWideHyphen.size() : 1);
  if (behind >= text.size()) return false;
  if (wide && is_blank(text[behind])) return true;
  constexpr std::u32string_view kOpening = U"《（〔【“";
  bool odd = odd_blank(text, behind) > 0;
  char32_t c = next_code_point(text, behind);
  return odd || (c >= U'\u3400' && c <= U'\u9FFF') || kOpening.find(c) != kOpening.npos;
}

bool is_dash_of_item(std::string_view text, std::size_t at) {
  if (is_tight_dash(text, at)) return true;
  return text.substr(at, 1) == "-" && !blank_or_break_at(text, at + 1) &&
         !is_digit(text[at + 1]) && text[at + 1] != '-';
}

Line look_at(std::string_view text, std::size_t at) {
  Line line;
  line.begin = line_begin(text, at);
  line.end = line_end(text, line.begin);
  std::size_t before = text.npos, behind = text.npos;  // the dash
  std::size_t i = skip_any_blanks(text, line.begin, line.end, before);
  line.indent = i - line.begin;
  line.stray = before;
  line.word = i;
  // Behind an odd blank not even the end of the line or a comment is what it looks like.
  bool odd = before != text.npos && text[before] != '\t';
  if (i == line.end || text[i] == '#') {
    if (odd) line.kind = LineKind::kText;
    if (!odd && i < line.end) line.kind = LineKind::kComment;
    return line;
  }
  for (std::size_t j = i; j < line.end; ++j) {
    if (text[j] == '#' && j > 0 && is_blank(text[j - 1])) line.end = j;
  }
  while (line.end > i && is_blank(text[line.end - 1])) --line.end;
  while (i < line.end && text[i] == '-' &&
         (blank_or_break_at(text, i + 1) || odd_blank(text, i + 1) > 0)) {
    line.item = true;
    i = skip_any_blanks(text, i + 1, line.end, behind);
  }
  line.word = i;
  look_at_word(text, line);
  // Prose may begin with such blanks, but only behind ordinary ones.
  bool laid_out = line.item || line.kind == LineKind::kKey || line.kind == LineKind::kTightDash;
  if (odd && before > line.begin && !laid_out) line.stray = text.npos;
  if (line.stray != text.npos || behind == text.npos) return line;
  bool no_item = text[behind] != '\t' && text[behind - 1] == '-';
  if (no_item || line.kind == LineKind::kKey) line.stray = behind;
  return line;
}

void blame_blank(Report& report, std::size_t blank) {
  std::string_view text = report.text();
  if (text[blank] == '\t') {
    report.add(Rule::kSyntax, blank, blank + 1, say(kTab), say(kTabHelp));
    return;
  }
  std::size_t end = blank;
  char32_t c = next_code_point(text, end);
  const Words& what = c == U'\u3000'   ? kFullWidthBlank
                      : c == U'\u00A0' ? kHardBlank
                                       : kSpecialBlank;
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  while (std::size_t more = odd_blank(text, end)) end += more;
  report.add(Rule::kSyntax, blank, end, say(kOddBlank, {{"code", code}, {"what", what}}),
             say(kOddBlankHelp));
}

void blame_dash(Report& report, std::size_t dash) {
  std::string_view text = report.text();
  bool wide = text[dash] != '-';
  std::size_t end = dash + (wide ? kWideHyphen.size() : 1);
  if (!wide && odd_blank(text, end) > 0) return blame_blank(report, end);
  std::size_t stray = text.npos, last = look_at(text, dash).end;
  std::size_t word = skip_any_blanks(text, end, last, stray);
  std::string item = shown(text.substr(word, last - word));
  report.add(Rule::kSyntax, dash, end, say(wide ? kWideDash : kTightDash),
             say(kDashHelp, {{"item", item}}));
}

void blame_item(Report& report, std::size_t dash) {
  Line line = look_at(report.text(), dash);
  std::string item = shown(report.text().substr(line.word, line.end - line.word));
  report.add(Rule::kSyntax, dash, line.end, say(kItemInText, {{"item", item}}),
             say(kItemInTextHelp));
}

void blame_line(Report& report, const Line& line) {
  std::string_view text = report.text();
  if (line.stray != std::string_view::npos) return blame_blank(report, line.stray);
  std::string key = shown(text.substr(line.word, line.mark - std::min(line.mark, line.word)));
  switch (line.kind) {
    case LineKind::kWideColon:
      report.add(Rule::kSyntax, line.mark, line.mark + kWide.size(),
                 say(kWideColon, {{"key", key}}), say(kColonHelp, {{"key", key}}));
      return;
    case LineKind::kTightColon:
      if (odd_blank(text, line.mark + 1) > 0) return blame_blank(report, line.mark + 1);
      report.add(Rule::kSyntax, line.mark, line.mark + 1, say(kTightColon, {{"key", key}}),
                 say(kColonHelp, {{"key", key}}));
      return;
    case LineKind::kTightDash:
      return blame_dash(report, line.mark);
    default: {
      if (text.substr(line.word).starts_with(kHash)) {
        report.add(Rule::kSyntax, line.word, line.word + kHash.size(), say(kWideHash),
                   say(kWideHashHelp));
        return;
      }
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
