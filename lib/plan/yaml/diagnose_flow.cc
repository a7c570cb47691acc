// What can be wrong with brackets, and with what stands behind the end of the document.
#include <algorithm>
#include <string>
#include <vector>

#include "plan/yaml/diagnose_parts.h"
#include "plan/yaml/feed.h"
#include "plan/yaml/lines.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr Words kUnclosed{"the bracket `{open}` that opens here is never closed",
                          "此处的左括号“{open}”没有配对"};
constexpr Words kUnclosedHelp{
    "close it with `{close}`; if the value is text that begins with `{open}`, put it in quotes",
    "请用“{close}”闭合；如果值是以“{open}”开头的文字，请加引号"};
constexpr Words kReference{"inside brackets the reference `{name}` cuts the text off",
                           "方括号、花括号里的文字到引用“{name}”处中断"};
constexpr Words kReferenceHelp{"put the whole text in quotes", "请把这段文字整个加上引号"};
constexpr Words kNoComma{"a comma or `{close}` was expected", "此处应为逗号或“{close}”"};
constexpr Words kNoCommaHelp{
    "part the items by ASCII commas; put text with unusual signs in quotes",
    "各项之间用半角逗号分隔；含有特殊符号的文字请加引号"};
constexpr Words kOpened{"the bracket opens here", "括号从这里开始"};
constexpr Words kWrongBracket{"`{got}` where `{close}` was expected",
                              "此处应为“{close}”，却是“{got}”"};
constexpr Words kNoOpening{"`{got}` closes nothing", "“{got}”没有对应的左括号"};
constexpr Words kNoOpeningHelp{"take it out; if it belongs to a text, put the text in quotes",
                               "请删去它；如果它是文字的一部分，请把文字加上引号"};
constexpr Words kSecond{"a second document begins here; a file holds one plan",
                        "此处开始了第二个文档；一个文件只能有一个方案"};
constexpr Words kSecondHelp{"take out the line `---` or `...`, or put the rest in its own file",
                            "请删去“---”或“...”行，或把其余内容另存为文件"};
constexpr Words kFurtherLeft{"this line begins further left than the first line of the file",
                             "此行比文件第一行更靠左"};
constexpr Words kFirstLine{"the first line is indented here", "第一行在这里缩进了"};
constexpr Words kAlign{"begin all keys of the top level in the same column",
                       "最外层的键请全部左对齐"};
constexpr Words kOver{"this line does not go on with what stands above",
                      "此行与上面的内容接不上"};
constexpr Words kOverHelp{
    "what stands above is complete: a list, a bracket or a text, but no `key: value`",
    "上面的内容已经结束：它是列表、括号或文字，而不是“键: 值”"};

const Frame* innermost_bracket(const Builder& builder) {
  const Frame* result = nullptr;
  for (const Frame& frame : builder.open()) {
    if (frame.bracket) result = &frame;
  }
  return result;
}

// The bracket that is open before `at` and that the parser has not reported yet; npos: none is.
std::size_t unreported_bracket(const Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  std::vector<std::size_t> open;
  TokenCounter tokens(text, builder.cursor(), builder.brackets());
  std::size_t seen = text.npos;
  while (tokens.at() < std::min(at, text.size())) {
    tokens.advance_to(tokens.at() + 1);
    if (tokens.last_token() == seen) continue;
    seen = tokens.last_token();
    if (text[seen] == '[' || text[seen] == '{') open.push_back(seen);
    if ((text[seen] == ']' || text[seen] == '}') && !open.empty()) open.pop_back();
  }
  return open.empty() ? text.npos : open.back();
}

bool is_reference(std::string_view text, std::size_t at) {
  return at < text.size() && text.substr(at).starts_with("{#");
}

void report_reference(Report& report, std::size_t at) {
  std::string_view text = report.text();
  std::size_t line = line_end(text, at);
  std::size_t close = text.find('}', at);
  std::size_t end = close < line ? close + 1 : line;
  std::string name = shown(text.substr(at, end - at));
  report.add(Rule::kSyntax, at, end, say(kReference, {{"name", name}}), say(kReferenceHelp));
}

}  // namespace

void blame_unclosed(Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  const Frame* frame = innermost_bracket(builder);
  std::size_t opened = frame == nullptr ? at : frame->begin;
  bool map = frame != nullptr && frame->map;
  std::string open = map ? "{" : "[";
  std::string close = map ? "}" : "]";
  Line line = look_at(text, at);
  Line opening = look_at(text, opened);
  bool next_key = line.begin > opening.begin && line.kind == LineKind::kKey &&
                  line.indent <= opening.indent;
  if (at >= text.size() || next_key) {
    report.add(Rule::kSyntax, opened, opened + 1, say(kUnclosed, {{"open", open}}),
               say(kUnclosedHelp, {{"open", open}, {"close", close}}));
    return;
  }
  if (is_reference(text, at)) return report_reference(report, at);
  Finding& f = report.add(Rule::kSyntax, at, std::max(at, line.end),
                          say(kNoComma, {{"close", close}}), say(kNoCommaHelp));
  if (frame != nullptr) {
    f.related.push_back(report.related(opened, opened + 1, say(kOpened)));
  }
}

bool blame_reference(Report& report, const Builder& builder, std::size_t at) {
  std::size_t opened = unreported_bracket(report, builder, at);
  if (!is_reference(report.text(), opened)) return false;
  report_reference(report, opened);
  return true;
}

void blame_bracket(Report& report, const Builder& builder, std::size_t at) {
  std::string got(report.text().substr(std::min(at, report.text().size()), 1));
  // In a list the parser tells of a bracket, which may be a key, only when it has closed.
  std::size_t opened = unreported_bracket(report, builder, at);
  const Frame* frame = innermost_bracket(builder);
  if (opened == std::string_view::npos && frame != nullptr) opened = frame->begin;
  if (opened == std::string_view::npos) {
    report.add(Rule::kSyntax, at, at + 1, say(kNoOpening, {{"got", got}}), say(kNoOpeningHelp));
    return;
  }
  std::string close = report.text()[opened] == '{' ? "}" : "]";
  report
      .add(Rule::kSyntax, at, at + 1, say(kWrongBracket, {{"got", got}, {"close", close}}),
           say(kNoOpeningHelp))
      .related.push_back(report.related(opened, opened + 1, say(kOpened)));
}

void blame_second_document(Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  bool marked = text.substr(at, 3) == "---";
  for (std::size_t i = next_line(text, builder.cursor()); i < at; i = next_line(text, i)) {
    std::string_view mark = text.substr(i, 3);
    if (mark == "..." || mark == "---") marked = true;
  }
  Line line = look_at(text, at);
  if (marked) {
    report.add(Rule::kDocuments, at, line.end, say(kSecond), say(kSecondHelp));
    return;
  }
  if (line.stray != text.npos) return blame_blank(report, line.stray);
  if (line.kind == LineKind::kTightDash || line.kind == LineKind::kTightColon ||
      line.kind == LineKind::kWideColon) {
    return blame_line(report, line);
  }
  const Node* root = builder.tree().nodes.empty() ? nullptr : &builder.tree().nodes[0];
  std::size_t root_indent = root == nullptr ? 0 : look_at(text, root->span.begin).indent;
  if (root != nullptr && line.indent < root_indent) {
    report.add(Rule::kSyntax, at, line.end, say(kFurtherLeft), say(kAlign))
        .related.push_back(report.related(root->span.begin, root->span.begin, say(kFirstLine)));
    return;
  }
  report.add(Rule::kSyntax, at, line.end, say(kOver), say(kOverHelp));
}

}  // namespace plan::yaml
