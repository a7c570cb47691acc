// What can be wrong between the lines of block maps and lists.
#include <algorithm>
#include <string>
#include <vector>

#include "plan/text/any_word.h"
#include "plan/yaml/diagnose_parts.h"
#include "plan/yaml/limit_words.h"
#include "plan/yaml/lines.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr Words kColonInValue{"a value with a colon and a blank in it must be quoted",
                              "值里有“: ”（冒号加空格），必须加引号"};
constexpr Words kColonAtEnd{"a value that ends in a colon must be quoted",
                            "值以半角冒号“:”结尾，必须加引号"};
constexpr Words kQuoteOrWide{"put the whole value in quotes, or write the full-width `：`",
                             "请把整个值加上引号，或改用全角冒号“：”"};
constexpr Words kQuoteIt{"put the whole value in quotes", "请把整个值加上引号"};
constexpr Words kColonInBrackets{"a colon where no key can be", "此处不能有冒号"};
constexpr Words kRunsOn{
    "`{key}:` is read as part of the text of the line above, because it is indented further",
    "“{key}:”比上一行缩进更多，被当成了上一行文字的一部分"};
constexpr Words kRunsOnHelp{
    "a key of its own begins in the same column as its neighbours; a text with a colon in it "
    "must be quoted, or written under `key: |`",
    "如果它是键，请与相邻的键对齐；如果它是文字，含冒号的文字要加引号，或写在“键: |”之下"};
constexpr Words kStrayColon{"a key cannot stand here", "此处不能有键"};
constexpr Words kStrayColonHelp{
    "look at the line above: its key may lack a colon, or its quotes may not be closed",
    "请检查上一行：键后可能缺少冒号，或引号没有配对"};
constexpr Words kAfterQuote{"text behind the closing quote", "右引号后面还有文字"};
constexpr Words kAfterQuoteHelp{
    "put all of the value inside the quotes; write a quote inside it as {twice}",
    "请把整个值放在引号内；引号本身写成 {twice}"};
constexpr Words kAfterQuoteListHelp{
    "several values are written in brackets, with commas of half width: [a, b]",
    "几个值请放进方括号，用半角逗号分隔：[甲, 乙]"};
constexpr Words kQuoteAcross{
    "the quote that opens here is closed only on line {line}, before more text",
    "此处的引号到第 {line} 行才闭合，其后还有文字"};
constexpr Words kQuoteAcrossHelp{"a closing quote is probably missing on this line",
                                 "本行可能漏写了右引号"};
constexpr Words kAfterBracket{"text behind the closing bracket", "右括号后面还有文字"};
constexpr Words kAfterBracketHelp{
    "if the value is text that begins with a bracket, put all of it in quotes",
    "如果值是以括号开头的文字，请整个加上引号"};
constexpr Words kAfterAlias{"text behind an alias (`*name`)", "别名（*名称）后面还有文字"};
constexpr Words kAfterAliasHelp{"if the value is text that begins with `*`, put it in quotes",
                                "如果值是以“*”开头的文字，请加引号"};
constexpr Words kIndent{
    "this line begins in column {got}; its neighbours begin in column {want}",
    "此行从第 {got} 列开始，同级的内容从第 {want} 列开始"};
constexpr Words kIndentEither{
    "this line begins in column {got}; what stands above begins in column {want} or {inner}",
    "此行从第 {got} 列开始，上面的内容从第 {want} 列或第 {inner} 列开始"};
constexpr Words kIndentHelp{"begin it in the same column as its neighbours",
                            "请与同级的内容对齐"};
constexpr Words kItemInMap{"a list item (`- `) among the keys of a map",
                           "映射的各键之间出现了列表项（“- ”）"};
constexpr Words kItemInMapHelp{"write the list below its own key, or `key: value` here",
                               "请把列表写在它自己的键下面，或在此处写“键: 值”"};
constexpr Words kNoItem{"an item of this list was expected: a line that begins with `- `",
                        "此处应为列表项，以“- ”开头"};
constexpr Words kNoItemHelp{"begin the line with `- `, in the same column as the other items",
                            "请以“- ”开头，并与其他列表项对齐"};

// All lines from `line` upwards that the parser has joined into one text with it.
void blame_upwards(Report& report, const Line& line) {
  std::string_view text = report.text();
  std::vector<Line> suspects;
  std::vector<Line> texts;
  Line above;
  constexpr int kMostLines = 200;
  std::size_t at = previous_line(text, line.begin);
  for (int i = 0; i < kMostLines && at != text.npos; ++i, at = previous_line(text, at)) {
    above = look_at(text, at);
    if (above.kind == LineKind::kBlank) continue;
    if (above.kind == LineKind::kKey || above.kind == LineKind::kComment) break;
    bool odd = above.stray != text.npos && text[above.stray] != '\t';
    (above.kind == LineKind::kText && !odd ? texts : suspects).push_back(above);
    // Items further right than the line are part of the text that ran on to it.
    if (above.item && above.indent <= line.indent) break;
  }
  if (!suspects.empty()) {
    for (auto it = suspects.rbegin(); it != suspects.rend(); ++it) blame_line(report, *it);
    if (std::any_of(suspects.begin(), suspects.end(),
                    [](const Line& suspect) { return suspect.kind == LineKind::kWideColon; })) {
      blame_wide_colons(report, suspects.back().begin, line.begin);
    }
    return;
  }
  std::string key = shown(text.substr(line.word, line.mark - line.word));
  bool runs_on = above.kind == LineKind::kKey && above.indent < line.indent;
  if (runs_on) {
    report.add(Rule::kSyntax, line.word, line.mark + 1, say(kRunsOn, {{"key", key}}),
               say(kRunsOnHelp));
  } else if (!texts.empty()) {
    blame_line(report, texts.back());
  } else {
    report.add(Rule::kSyntax, line.word, line.mark + 1, say(kStrayColon), say(kStrayColonHelp));
  }
}

bool starts_with_comma(std::string_view text) {
  constexpr std::string_view kCommas[] = {",", "，", "、", "；", ";"};
  return starts_with_any(text, kCommas);
}

// `at` stands behind something on the same line.
void blame_rest_of_line(Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  std::size_t end = look_at(text, at).end;
  std::size_t cursor = std::min(builder.cursor(), text.size());
  char before = cursor > 0 ? text[cursor - 1] : '\0';
  bool has_leaf = builder.last_leaf() != Node::kNone;
  const Node* leaf = has_leaf ? &builder.tree().nodes[builder.last_leaf()] : nullptr;
  if (leaf != nullptr && leaf->style == Style::kQuoted && leaf->span.end == cursor) {
    std::size_t opened = leaf->span.begin;
    if (line_begin(text, opened) != line_begin(text, at)) {
      report.add(Rule::kSyntax, opened, opened + 1,
                 say(kQuoteAcross,
                     {{"line", report.source().line_of(static_cast<std::uint32_t>(at))}}),
                 say(kQuoteAcrossHelp));
      return;
    }
    bool list = text[end - 1] == before && starts_with_comma(text.substr(at));
    report.add(Rule::kSyntax, at, end, say(kAfterQuote),
               list ? say(kAfterQuoteListHelp)
                    : say(kAfterQuoteHelp, {{"twice", before == '"' ? "\\\"" : "''"}}));
  } else if (before == ']' || before == '}') {
    report.add(Rule::kSyntax, at, end, say(kAfterBracket), say(kAfterBracketHelp));
  } else if (leaf != nullptr && text.substr(leaf->span.begin, 1) == "*") {
    report.add(Rule::kSyntax, at, end, say(kAfterAlias), say(kAfterAliasHelp));
  } else {
    report.add(Rule::kSyntax, at, end, say(kStrayColon), say(kStrayColonHelp));
  }
}

// The block map or list that ended last inside the one that is open; null: there was none.
const Node* ended_last(const Builder& builder) {
  if (builder.open().empty() || builder.open().back().last_child == Node::kNone) return nullptr;
  const Node& last = builder.tree().nodes[builder.open().back().last_child];
  bool block = (last.kind == Kind::kMap || last.kind == Kind::kList) && !last.flow;
  return block ? &last : nullptr;
}

std::size_t column_of(std::string_view text, const Node& node) {
  return node.span.begin - line_begin(text, node.span.begin);
}

void blame_indent(Report& report, const Builder& builder, const Line& line) {
  int want = builder.open().empty() ? 0 : builder.open().back().column;
  const Node* inner = ended_last(builder);
  Message message = inner == nullptr
                        ? say(kIndent, {{"got", line.indent + 1}, {"want", want + 1}})
                        : say(kIndentEither, {{"got", line.indent + 1},
                                              {"want", want + 1},
                                              {"inner", column_of(report.text(), *inner) + 1}});
  report.add(Rule::kSyntax, line.begin + line.indent, line.end, std::move(message),
             say(kIndentHelp));
}

}  // namespace

void blame_colon(Report& report, const Builder& builder, std::size_t at) {
  std::string_view text = report.text();
  Line line = look_at(text, at);
  if (line.stray != text.npos) return blame_blank(report, line.stray);
  if (builder.brackets() > 0) {
    report.add(Rule::kSyntax, at, at + 1, say(kColonInBrackets), say(kQuoteIt));
    return;
  }
  if (line.kind == LineKind::kTightDash) return blame_line(report, line);
  if (line.kind == LineKind::kKey && line.mark < at) {
    std::size_t value = line.mark + 1;
    while (value < at && is_blank(text[value])) ++value;
    if (text[value] == '"' || text[value] == '\'') {
      return blame_rest_of_line(report, builder, at);
    }
    bool at_end = at + 1 >= line.end;
    report.add(Rule::kSyntax, value, line.end, say(at_end ? kColonAtEnd : kColonInValue),
               say(at_end ? kQuoteOrWide : kQuoteIt));
    return;
  }
  if (at - std::min(at, line.word) > kMostKey) {
    report.add(Rule::kLimit, line.word, at, say(kLongKey, {{"limit", kMostKey}}),
               say(kShortenKey));
    return;
  }
  line.mark = std::max(at, line.word);
  blame_upwards(report, line);
}

void blame_block(Report& report, const Builder& builder, Trouble trouble, std::size_t at) {
  std::string_view text = report.text();
  Line line = look_at(text, at);
  if (at > line.begin + line.indent) return blame_rest_of_line(report, builder, at);
  if (line.stray != text.npos) return blame_blank(report, line.stray);
  // A line without a dash ends the list whose column it begins in.
  const Node* inner = ended_last(builder);
  bool ended_list = inner != nullptr && inner->kind == Kind::kList && !line.item &&
                    column_of(text, *inner) == line.indent;
  bool list = trouble == Trouble::kListEnd || ended_list;
  int column = builder.open().empty() ? 0 : builder.open().back().column;
  bool aligned = static_cast<int>(line.indent) == column;
  if (line.kind == LineKind::kTightDash) return blame_line(report, line);
  if (!aligned && !ended_list && (line.item || line.kind == LineKind::kKey)) {
    return blame_indent(report, builder, line);
  }
  if (line.item && !list) {
    report.add(Rule::kSyntax, line.begin + line.indent, line.end, say(kItemInMap),
               say(kItemInMapHelp));
    return;
  }
  if (list) {
    report.add(Rule::kSyntax, line.word, line.end, say(kNoItem), say(kNoItemHelp));
    return;
  }
  // A text of several lines may begin here; each may be a key whose colon is not YAML's.
  std::size_t begin = line.begin;
  blame_line(report, line);
  bool wide = line.kind == LineKind::kWideColon;
  std::size_t next = next_line(text, line.begin);
  for (; next < text.size() && report.wants(Rule::kSyntax); next = next_line(text, next)) {
    Line below = look_at(text, next);
    bool colon = below.kind == LineKind::kWideColon || below.kind == LineKind::kTightColon;
    if (!colon || below.item) break;
    blame_line(report, below);
    wide = wide || below.kind == LineKind::kWideColon;
  }
  if (wide) blame_wide_colons(report, begin, next);
}

}  // namespace plan::yaml
