// What a Builder checks beside the limits: tags, keys, items that are missing, and what
// aliases stand for.
#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "plan/yaml/builder.h"
#include "plan/yaml/lines.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr std::string_view kCoreTag = "tag:yaml.org,2002:";

constexpr Words kTag{"the tag `{tag}` is not supported here", "此处不支持标签 `{tag}`"};
constexpr Words kTagHelp{"leave it out; if the text itself begins with `!`, put it in quotes",
                         "请去掉它；如果文字本身以“!”开头，请加引号"};
constexpr Words kMerge{"merge keys (`<<`) are not supported", "不支持合并键（<<）"};
constexpr Words kMergeHelp{"write the keys out here", "请在此处把各键直接写出"};
constexpr Words kListAsKey{"a list or map cannot be a key", "列表或映射不能作键"};
constexpr Words kListAsKeyHelp{
    "a key is one line of text; if it begins with a bracket, put it in quotes",
    "键是一行文字；如果它本身以括号开头，请加引号"};
constexpr Words kRepeated{"the key `{key}` is given twice in one map",
                          "键“{key}”在同一映射中重复"};
constexpr Words kRepeatedHelp{"keep one of the two, or join their values",
                              "请保留其中一个，或把两处的值合并"};
constexpr Words kFirst{"first given here", "第一次出现在这里"};
constexpr Words kNoItem{"an item is missing here", "此处缺少列表项"};
constexpr Words kNoKey{"a key is missing here", "此处缺少键"};
constexpr Words kExtraComma{"take out the comma that is one too many", "请删去多余的逗号"};
constexpr Words kNoKeyHelp{
    "write `key: value`; if the text itself begins with `:`, `?` or `,`, "
    "put it in quotes",
    "请写成“键: 值”；如果文字本身以“:”“?”或“,”开头，请加引号"};
constexpr Words kTightColon{"`{text}` has no blank behind its colon",
                            "“{text}”的冒号后缺少空格"};
constexpr Words kWideColon{"`{text}` has a full-width colon where a key ends",
                           "“{text}”的键后用了全角冒号“：”"};
constexpr Words kColonHelp{"write `key: value`, with an ASCII colon and a blank",
                           "请写成“键: 值”，用半角冒号加空格"};
constexpr Words kTightComment{"a comment needs a blank before its `#`", "注释的“#”前应有空格"};
constexpr Words kTightCommentHelp{"if it is text, put it inside the quotes",
                                  "如果是文字，请放进引号内"};
constexpr Words kAliases{
    "aliases (`*name`) make {count} values out of {nodes}: more than {limit} times as many "
    "(limit `alias-factor`)",
    "别名（*名称）把 {nodes} 个值展开成 {count} 个，超过 {limit} 倍（限制 alias-factor）"};

bool fits(std::string_view tag, Kind kind) {
  if (tag.empty() || tag == "?" || tag == "!") return true;
  if (!tag.starts_with(kCoreTag)) return false;
  tag.remove_prefix(kCoreTag.size());
  if (kind == Kind::kList) return tag == "seq";
  if (kind == Kind::kMap) return tag == "map";
  return tag == "str" || tag == "int" || tag == "bool" || tag == "float" || tag == "null";
}

// Where the odd blanks begin that end at `end`; `end` when there are none.
std::size_t odd_tail(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = end; at > begin;) {
    --at;
    if ((text[at] & 0xC0) == 0x80) continue;
    if (odd_blank(text, at) == 0) break;
    end = at;
  }
  return end;
}

// The keys of one map. Most maps have so few that comparing them all is quicker than a table.
class Keys {
 public:
  // The key that had this text first; `key` itself when none had.
  std::uint32_t first(std::string_view text, std::uint32_t key) {
    if (count_ == few_.size()) {
      if (many_.empty()) many_.insert(few_.begin(), few_.end());
      return many_.try_emplace(text, key).first->second;
    }
    for (std::size_t i = 0; i < count_; ++i) {
      if (few_[i].first == text) return few_[i].second;
    }
    few_[count_++] = {text, key};
    return key;
  }

 private:
  static constexpr std::size_t kFew = 16;
  std::array<std::pair<std::string_view, std::uint32_t>, kFew> few_;
  std::size_t count_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> many_;
};

}  // namespace

void Builder::check_tag(const NodeEvent& event, std::uint32_t index) {
  Node& node = tree_.nodes[index];
  bool null_tag = event.tag == "tag:yaml.org,2002:null";
  bool fit = fits(event.tag, node.kind);
  if (null_tag && fit) {
    fit =
        node.style == Style::kPlain &&
        (node.text.empty() || null_word_length(node.text, 0, false, false) == node.text.size());
    if (fit) {
      node.kind = Kind::kNull;
      node.text.clear();
    }
  }
  if (fit || !report_.wants(Rule::kSyntax)) return;
  // An anchor may stand before the tag.
  std::size_t begin = text_.substr(event.at, 1) == "&" ? text_.find('!', event.at) : event.at;
  begin = std::min(begin, text_.size());
  std::size_t end = begin;
  while (!blank_or_break_at(text_, end)) ++end;
  std::string tag = shown(text_.substr(begin, end - begin));
  report_.add(Rule::kSyntax, begin, end, say(kTag, {{"tag", tag}}), say(kTagHelp));
}

void Builder::check_key(std::uint32_t index) {
  const Node& key = content(index);
  bool merge = key.kind == Kind::kScalar && key.style == Style::kPlain && key.text == "<<";
  bool collection = key.kind == Kind::kList || key.kind == Kind::kMap;
  if (!merge && !collection) return;
  // A list or map was put there when it began.
  if (merge || tree_.nodes[index].alias_of != Node::kNone) unfit_.push_back(index);
  if (!report_.wants(Rule::kSyntax)) return;
  const Span& span = tree_.nodes[index].span;
  report_.add(Rule::kSyntax, span.begin, span.end, say(merge ? kMerge : kListAsKey),
              say(merge ? kMergeHelp : kListAsKeyHelp));
}

// The parser lets a comment begin right behind a quote, and drops what was meant as text.
void Builder::check_comment(std::size_t end) {
  if (end >= text_.size() || text_[end] != '#' || !report_.wants(Rule::kSyntax)) return;
  report_.add(Rule::kSyntax, end, line_end(text_, end), say(kTightComment),
              say(kTightCommentHelp));
}

// The parser takes a text in the column of its key for that key's value: nearly always the
// value was left out, and the text is a key whose colon is missing or full-width.
void Builder::check_column(std::uint32_t index) {
  if (frames_.empty() || !report_.wants(Rule::kSyntax)) return;
  const Frame& parent = frames_.back();
  if (!parent.map || parent.flow || parent.children % 2 != 0) return;
  std::size_t begin = tree_.nodes[index].span.begin;
  const Span& key = tree_.nodes[index - 1].span;
  std::string_view between =
      text_.substr(key.begin, begin - std::min<std::size_t>(key.begin, begin));
  if (std::none_of(between.begin(), between.end(), is_break)) return;
  std::size_t line = line_begin(text_, begin);
  Line seen = look_at(text_, begin);
  if (begin - line <= static_cast<std::size_t>(parent.column) && seen.word == begin) {
    blame_line(report_, seen);
  }
}

// What was typed to lay the file out, and the parser takes for letters: an odd blank at either
// end of a key, a dash without a blank at the beginning of a line.
void Builder::check_layout(std::uint32_t index, bool key) {
  const Node& node = tree_.nodes[index];
  std::size_t begin = node.span.begin, end = node.span.end;
  auto blame = [&](void (*what)(Report&, std::size_t), std::size_t at) {
    misread_ = true;
    if (key) unfit_.push_back(index);
    if (report_.wants(Rule::kSyntax)) what(report_, at);
  };
  if (key) {
    if (odd_blank(text_, begin) > 0) return blame(blame_blank, begin);
    if (std::size_t tail = odd_tail(text_, begin, end); tail < end) {
      return blame(blame_blank, tail);
    }
  }
  if (brackets_ > 0) return;
  bool dash = key ? is_dash_of_item(text_, begin) : is_tight_dash(text_, begin);
  if (dash && skip_space(text_, line_begin(text_, begin)) == begin) {
    blame(blame_dash, begin);
  }
  if (node.text.size() == end - begin) return;  // one line
  for (std::size_t at = begin; (at = skip_space(text_, line_end(text_, at))) < end;) {
    bool item = text_[at] == '-' && blank_or_break_at(text_, at + 1);
    if (item) blame(blame_item, at);
    if (is_tight_dash(text_, at)) blame(blame_dash, at);
  }
}

// A null that was not written: fine as the value of a key and as a list's last word, but not
// between two commas, before a colon, or behind `{b:1}`, where a blank was forgotten.
void Builder::check_missing(std::uint32_t index, bool key) {
  if (frames_.empty() || !report_.wants(Rule::kSyntax)) return;
  const Frame& parent = frames_.back();
  std::size_t at = tree_.nodes[index].span.begin;
  if (key) {
    unfit_.push_back(index);
    report_.add(Rule::kSyntax, at, at, say(kNoKey),
                say(parent.bracket ? kExtraComma : kNoKeyHelp));
    return;
  }
  if (parent.bracket && !parent.map) {
    report_.add(Rule::kSyntax, at, at, say(kNoItem), say(kExtraComma));
    return;
  }
  if (!parent.bracket || index == 0) return;
  const Node& name = tree_.nodes[index - 1];
  if (name.kind != Kind::kScalar || name.style != Style::kPlain || name.span.end != at) return;
  bool wide = name.text.find("：") != name.text.npos;
  if (!wide && name.text.find(':') == name.text.npos) return;
  unfit_.push_back(index - 1);
  std::size_t colon = text_.find(':', name.span.begin);
  if (!wide && odd_blank(text_, colon + 1) > 0) return blame_blank(report_, colon + 1);
  report_.add(Rule::kSyntax, name.span.begin, name.span.end,
              say(wide ? kWideColon : kTightColon, {{"text", shown(name.text)}}),
              say(kColonHelp));
}

// Reports equal keys of a map and takes the later entries, and those with unfit keys, out.
void Builder::drop_repeated(std::uint32_t map) {
  Keys seen;
  std::uint32_t null_key = Node::kNone;
  std::uint32_t kept = Node::kNone;  // the value that was kept last
  for (std::uint32_t key = tree_.nodes[map].first_child; key != Node::kNone;) {
    std::uint32_t value = tree_.nodes[key].next;
    std::uint32_t after = value == Node::kNone ? Node::kNone : tree_.nodes[value].next;
    bool drop = std::binary_search(unfit_.begin(), unfit_.end(), key);
    if (!drop) {
      const Node& named = content(key);
      std::uint32_t first = key;
      if (named.kind == Kind::kNull) {
        if (null_key == Node::kNone) null_key = key;
        first = null_key;
      } else {
        first = seen.first(named.text, key);
      }
      drop = first != key;
      if (drop && report_.wants(Rule::kDuplicate)) {
        const Span& here = tree_.nodes[key].span;
        const Span& there = tree_.nodes[first].span;
        std::string name(named.kind == Kind::kNull ? "null" : shown(named.text));
        report_
            .add(Rule::kDuplicate, here.begin, here.end, say(kRepeated, {{"key", name}}),
                 say(kRepeatedHelp))
            .related.push_back(report_.related(there.begin, there.end, say(kFirst)));
      }
    }
    if (!drop && value != Node::kNone) {
      kept = value;
    } else if (drop && kept == Node::kNone) {
      tree_.nodes[map].first_child = after;
    } else if (drop) {
      tree_.nodes[kept].next = after;
    }
    key = after;
  }
}

bool Builder::finish() {
  if (misread_) return false;
  if (heaviest_alias_ == Node::kNone) return true;
  std::uint64_t nodes = tree_.nodes.size();
  std::uint64_t factor = limits_.alias_factor;
  bool endless = factor > std::numeric_limits<std::uint64_t>::max() / nodes;
  if (endless || weight_ <= factor * nodes) return true;
  const Span& span = tree_.nodes[heaviest_alias_].span;
  constexpr std::uint64_t kMostShown = 1'000'000'000'000;
  report_.add_limit(
      "alias-factor", span.begin, span.end,
      say(kAliases,
          {{"count", std::min(weight_, kMostShown)}, {"nodes", nodes}, {"limit", factor}}));
  return false;
}

void Builder::give_up() {
  for (const Frame& frame : frames_) {
    if (frame.map) drop_repeated(frame.node);
  }
}

}  // namespace plan::yaml
