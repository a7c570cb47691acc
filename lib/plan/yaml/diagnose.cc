#include "plan/yaml/diagnose.h"

#include <algorithm>
#include <string>
#include <utility>

#include "plan/yaml/diagnose_parts.h"
#include "plan/yaml/feed.h"
#include "plan/yaml/limit_words.h"
#include "plan/yaml/lines.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr Words kOther{"this cannot be read as YAML", "此处不符合 YAML 格式"};
constexpr Words kOtherHelp{"a text with unusual signs can be put in quotes",
                           "含有特殊符号的文字可以加引号"};
constexpr Words kFirstChar{"a value cannot begin with the sign {char}", "值不能以“{char}”开头"};
constexpr Words kQuoteIt{"put the whole value in quotes", "请把整个值加上引号"};
constexpr Words kNoDash{"a list cannot begin behind its key", "列表不能写在键的同一行"};
constexpr Words kNoDashHelp{
    "put each `- item` on a line of its own below the key; if the value is a dash, quote it",
    "请把每个“- 列表项”另起一行，写在键的下面；如果值就是“-”，请加引号"};
constexpr Words kDashInBrackets{"`- ` inside brackets", "括号内不能用“- ”"};
constexpr Words kDashInBracketsHelp{"inside brackets, items are parted by commas",
                                    "括号内各项之间用逗号分隔"};
constexpr Words kOpenQuote{"the quote that opens here is never closed", "此处的引号没有配对"};
constexpr Words kCloseQuote{"put the closing {quote} at the end of the text",
                            "请在文字末尾补上 {quote}"};
constexpr Words kOtherQuote{
    "write {quote} at the end of the line: the {wide} there does not close it",
    "行末的 {wide} 不是半角引号，与它不配对，请改成 {quote}"};
constexpr Words kEscape{"`{escape}` is not an escape of double quotes",
                        "“{escape}”不是双引号内可用的转义写法"};
constexpr Words kEscapeHelp{"write a backslash as `\\\\`, or use single quotes",
                            "反斜杠请写成“\\\\”，或改用单引号"};
constexpr Words kEscapeValue{"`{escape}` stands for no character", "“{escape}”不表示任何字符"};
constexpr Words kWriteCharacter{"write the character itself", "请直接写出该字符"};
constexpr Words kUnknownAnchor{"`{name}` refers to an anchor that is not defined above it",
                               "“{name}”引用的锚点在前面没有定义"};
constexpr Words kStarHelp{"if this is text that begins with `*`, put it in quotes",
                          "如果这是以“*”开头的文字，请加引号"};
constexpr Words kTwo{"one value has two anchors or tags, or an alias has one",
                     "一个值有两个锚点或标签，或者给别名加了锚点或标签"};
constexpr Words kTwoHelp{"keep one; if this is text, put it in quotes",
                         "请只留一个；如果这是文字，请加引号"};
constexpr Words kDirective{"a directive (`%…`) that is not understood", "不认识的指令（%…）"};
constexpr Words kDirectiveHelp{"take the line out: plan files need no directives",
                               "请删去此行：方案文件不需要指令"};
constexpr Words kBlockHeader{"text behind `{char}` on the same line",
                             "“{char}”后面同一行还有文字"};
constexpr Words kBlockHeaderHelp{
    "if the value is text that begins with `{char}`, put it in quotes; if `{char}` begins a "
    "long text, write that on the lines below, indented",
    "如果值本身以“{char}”开头，请加引号；如果“{char}”表示长文字，请把文字写在下面各行并缩进"};

void blame_first_char(Report& report, std::size_t at) {
  std::size_t end = std::max(line_end(report.text(), at), at);
  std::string first(report.text().substr(at, 1));
  report.add(Rule::kSyntax, at, end, say(kFirstChar, {{"char", first}}), say(kQuoteIt));
}

void blame_quote(Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  TokenCounter tokens(text, builder.cursor(), builder.brackets());
  tokens.advance_to(at);
  std::size_t quote = tokens.last_token();
  bool found = quote < text.size() && (text[quote] == '"' || text[quote] == '\'');
  std::string sign = found ? std::string(1, text[quote]) : "\"";
  if (!found) quote = at;
  std::string_view line = text.substr(0, look_at(text, quote).end);
  std::string_view wide;
  for (std::string_view other : {"”", "“", "’", "‘", "＂", "＇"}) {
    if (line.ends_with(other)) wide = other;
  }
  Message help = wide.empty() ? say(kCloseQuote, {{"quote", sign}})
                              : say(kOtherQuote, {{"quote", sign}, {"wide", wide}});
  report.add(Rule::kSyntax, quote, quote + 1, say(kOpenQuote), std::move(help));
}

// The parser's place is behind the escape.
void blame_escape(Report& report, std::size_t at, bool known) {
  std::string_view text = report.text();
  at = std::min(at, text.size());
  std::size_t begin = text.rfind('\\', at == 0 ? 0 : at - 1);
  if (begin == text.npos) begin = at;
  std::size_t end = std::max(at, begin);
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;  // the whole character
  std::string escape = shown(text.substr(begin, end - begin));
  report.add(Rule::kSyntax, begin, end,
             say(known ? kEscapeValue : kEscape, {{"escape", escape}}),
             say(known ? kWriteCharacter : kEscapeHelp));
}

// The last of `characters` on the line before `at`, or there; the line's begin without one.
std::size_t back_to(std::string_view text, std::size_t at, std::string_view characters) {
  std::size_t begin = line_begin(text, at);
  std::size_t found = text.find_last_of(characters, at);
  return found == text.npos ? begin : std::max(begin, found);
}

void blame_block_header(Report& report, std::size_t at) {
  std::string_view text = report.text();
  std::size_t begin = back_to(text, at, "|>");
  std::string sign(text.substr(begin, 1));
  report.add(Rule::kSyntax, begin, line_end(text, begin), say(kBlockHeader, {{"char", sign}}),
             say(kBlockHeaderHelp, {{"char", sign}}));
}

void blame_anchor_name(Report& report, std::size_t at) {
  blame_first_char(report, back_to(report.text(), at, "*&"));
}

}  // namespace

void diagnose(Report& report, const Builder& builder, const Outcome& outcome) {
  std::string_view text = report.text();
  std::size_t at = outcome.at;
  switch (outcome.trouble) {
    case Trouble::kNone:
    case Trouble::kStopped:
      return;
    case Trouble::kSecondDocument:
      // A comma makes the parser find documents without end.
      if (text.substr(at, 1) == ",") return blame_first_char(report, at);
      return blame_second_document(report, builder, at);
    case Trouble::kMapEnd:
    case Trouble::kListEnd:
      return blame_block(report, builder, outcome.trouble, at);
    case Trouble::kColon:
      return blame_colon(report, builder, at);
    case Trouble::kFlowMapEnd:
    case Trouble::kFlowListEnd:
      return blame_unclosed(report, builder, at);
    case Trouble::kFlowEnd:
      return blame_bracket(report, builder, at);
    case Trouble::kTab: {
      Line line = look_at(text, at);
      return blame_blank(report, line.stray == text.npos ? at : line.stray);
    }
    case Trouble::kDash: {
      if (blame_reference(report, builder, at)) return;
      Line line = look_at(text, at);
      if (line.stray < at) return blame_blank(report, line.stray);
      bool inside = builder.brackets() > 0;
      report.add(Rule::kSyntax, at, at + 1, say(inside ? kDashInBrackets : kNoDash),
                 say(inside ? kDashInBracketsHelp : kNoDashHelp));
      return;
    }
    case Trouble::kUnknownToken:
      if (at < text.size() && text[at] == '\t') return blame_blank(report, at);
      return blame_first_char(report, at);
    case Trouble::kQuestion:
      return blame_first_char(report, at);
    case Trouble::kOpenQuote:
      return blame_quote(report, builder, at);
    case Trouble::kEscape:
    case Trouble::kEscapeValue:
      return blame_escape(report, at, outcome.trouble == Trouble::kEscapeValue);
    case Trouble::kUnknownAnchor: {
      std::size_t end = end_of_name(text, at);
      std::string name = shown(text.substr(std::min(at, text.size()), end - at));
      report.add(Rule::kSyntax, at, end, say(kUnknownAnchor, {{"name", name}}), say(kStarHelp));
      return;
    }
    case Trouble::kAnchorName:
      return blame_anchor_name(report, at);
    case Trouble::kTwoProperties:
      report.add(Rule::kSyntax, at, end_of_name(text, at), say(kTwo), say(kTwoHelp));
      return;
    case Trouble::kTag:
      return blame_first_char(report, back_to(text, at, "!"));
    case Trouble::kDirective:
      report.add(Rule::kSyntax, at, line_end(text, at), say(kDirective), say(kDirectiveHelp));
      return;
    case Trouble::kBlockHeader:
      return blame_block_header(report, at);
    case Trouble::kDepth:
      report.add_limit("nesting", at, at, say(kTooDeep, {{"limit", builder.nesting_limit()}}));
      return;
    case Trouble::kMemory:
      report.add(Rule::kLimit, at, at, say(kMemory));
      return;
    case Trouble::kOther:
      break;
  }
  report.add(Rule::kSyntax, at, at, say(kOther), say(kOtherHelp));
}

bool diagnose_directives(Report& report) {
  std::string_view text = report.text();
  std::size_t last = text.npos;
  auto refuse = [&](std::size_t at) {
    report.add(Rule::kSyntax, at, line_end(text, at), say(kDirective), say(kDirectiveHelp));
    return true;
  };
  for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
    LineKind kind = look_at(text, at).kind;
    if (kind == LineKind::kBlank || kind == LineKind::kComment) continue;
    if (text[at] != '%')
      return last != text.npos && text.substr(at, 3) != "---" && refuse(last);
    if (!text.substr(at).starts_with("%YAML 1.")) return refuse(at);
    last = at;
  }
  return last != text.npos && refuse(last);
}

bool diagnose_rest(Report& report, const Builder& builder) {
  std::string_view text = report.text();
  bool empty = builder.cursor() == 0;
  for (std::size_t at = skip_space(text, builder.cursor()); at < text.size();
       at = skip_space(text, at)) {
    std::string_view rest = text.substr(at);
    bool begins_line = at == line_begin(text, at);
    if (rest.starts_with("#")) {
      at = line_end(text, at);  // right behind a quote: reported already
    } else if (begins_line && (rest.starts_with("...") || (empty && rest.starts_with("---")))) {
      at += 3;
    } else if (begins_line && empty && rest.starts_with("%YAML")) {
      at = line_end(text, at);
    } else {
      blame_second_document(report, builder, at);
      return true;
    }
  }
  return false;
}

bool diagnose_text(Report& report, const Node& root) {
  std::string_view text = report.text();
  bool found = false;
  for (std::size_t at = root.span.begin; at < root.span.end && report.wants(Rule::kSyntax);
       at = next_line(text, at)) {
    Line line = look_at(text, at);
    bool colon = line.kind == LineKind::kWideColon || line.kind == LineKind::kTightColon ||
                 line.kind == LineKind::kTightDash;
    if (!colon) continue;
    blame_line(report, line);
    found = true;
  }
  return found;
}

}  // namespace plan::yaml
