#include "plan/yaml/builder.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "plan/yaml/characters.h"
#include "plan/yaml/limit_words.h"
#include "plan/yaml/scan.h"

namespace plan::yaml {
namespace {

constexpr Words kTooManyNodes{"more than {limit} keys, values and items (limit `nodes`)",
                              "键、值和列表项超过 {limit} 个（限制 nodes）"};
constexpr Words kTooLong{"a value of more than {limit} bytes (limit `scalar`)",
                         "一个值超过 {limit} 字节（限制 scalar）"};
constexpr Words kUnfitText{"an escape in this text stands for {character}",
                           "此处文字里的转义写法表示的是{character}"};
constexpr Words kUnfitHelp{"leave it out, or write the character itself",
                           "请去掉它，或直接写出该字符"};
constexpr Words kSelf{"`*{name}` stands inside what `&{name}` names: it would contain itself",
                      "`*{name}` 位于 `&{name}` 所指的内容之中，会包含它自己"};
constexpr Words kWriteOut{"write out what is meant", "请把内容直接写出来"};
std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
  return a > kMost - b ? kMost : a + b;
}

// A line end within a text is LF, however it was written.
std::string with_plain_line_ends(std::string_view text) {
  if (text.find('\r') == text.npos) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

}  // namespace

Builder::Builder(Report& report, const Limits& limits)
    : report_(report),
      limits_(limits),
      nesting_(std::min(limits.nesting, kMostNesting)),
      text_(report.text()) {
  // Rarely is a node shorter, and growing would move all that are there.
  constexpr std::size_t kBytesOfNode = 12;
  tree_.nodes.reserve(std::min(text_.size() / kBytesOfNode + 1, limits.nodes));
}

const Node& Builder::content(std::uint32_t index) const {
  const Node& node = tree_.nodes[index];
  return node.alias_of == Node::kNone ? node : tree_.nodes[node.alias_of];
}

std::string_view Builder::source(const Node& node) const {
  return text_.substr(node.span.begin, node.span.end - node.span.begin);
}

bool Builder::wants_key() const {
  return !frames_.empty() && frames_.back().map && frames_.back().children % 2 == 0;
}

bool Builder::too_deep(std::size_t depth, std::size_t begin, std::size_t end) {
  if (depth <= nesting_) return false;
  Finding& f = report_.add_limit("nesting", begin, end, say(kTooDeep, {{"limit", nesting_}}));
  if (nesting_ == kMostNesting) f.help = say(kMostDeep, {{"limit", nesting_}});
  return true;
}

bool Builder::count_item(std::size_t begin) {
  if (frames_.empty() || brackets_ == 0) return true;
  const Frame& parent = frames_.back();
  bool begins_item = parent.bracket && (!parent.map || parent.children % 2 == 0);
  if (!begins_item || ++flow_items_ <= limits_.flow_items) return true;
  report_.add_limit("flow-items", begin, begin,
                    say(kTooManyItems, {{"limit", limits_.flow_items}}));
  return false;
}

// Appends a node to the collection that is open. Its kind and text are the caller's.
bool Builder::add(const NodeEvent& event, std::size_t begin, std::size_t end,
                  std::uint32_t& index) {
  end = std::min(end, text_.size());
  begin = std::min(begin, end);
  if (tree_.nodes.size() >= limits_.nodes) {
    report_.add_limit("nodes", begin, end, say(kTooManyNodes, {{"limit", limits_.nodes}}));
    return false;
  }
  if (!count_item(begin)) return false;
  index = static_cast<std::uint32_t>(tree_.nodes.size());
  Node& node = tree_.nodes.emplace_back();
  node.span = {report_.file(), static_cast<std::uint32_t>(begin),
               static_cast<std::uint32_t>(end)};
  if (!frames_.empty()) {
    Frame& parent = frames_.back();
    if (parent.last_child == Node::kNone) {
      tree_.nodes[parent.node].first_child = index;
    } else {
      tree_.nodes[parent.last_child].next = index;
    }
    if (parent.map && parent.children == 0 && !parent.bracket) {
      // A map without brackets begins with its first key, behind that key's anchor.
      tree_.nodes[parent.node].span.begin = node.span.begin;
    }
    parent.last_child = index;
    ++parent.children;
  }
  anchor(event, index, false);
  cursor_ = std::max(cursor_, end);
  return true;
}

void Builder::anchor(const NodeEvent& event, std::uint32_t node, bool open) {
  if (event.anchor == 0) return;
  if (anchors_.size() <= event.anchor) anchors_.resize(event.anchor + 1);
  anchors_[event.anchor] = {node, 1, 0, open};
}

bool Builder::null(const NodeEvent& event) {
  std::size_t place = cursor_;
  std::size_t word = 0;
  bool key = wants_key();
  if (event.anchor != 0) {
    std::size_t behind = skip_properties(text_, event.at, &place);
    word = null_word_length(text_, behind, !key, brackets_ > 0);
    if (word > 0) place = behind;
  } else if (event.at >= cursor_) {
    // The parser gives the place of whatever follows for a value that was left out.
    word = null_word_length(text_, event.at, !key, brackets_ > 0);
    place = word > 0 ? event.at : empty_place(text_, cursor_, event.at);
  }
  bool missing = word == 0 && event.anchor == 0 && event.at < text_.size();
  std::uint32_t index = 0;
  if (!add(event, place, place + word, index)) return false;
  if (!frames_.empty()) frames_.back().weight = saturating_add(frames_.back().weight, 1);
  last_leaf_ = index;
  if (missing) check_missing(index, key);
  if (word > 0 && !key) check_column(index);
  return true;
}

bool Builder::alias(const NodeEvent& event) {
  std::size_t end = end_of_name(text_, event.at);
  NodeEvent unanchored = event;
  unanchored.anchor = 0;
  bool key = wants_key();
  std::uint32_t index = 0;
  if (!add(unanchored, event.at, end, index)) return false;
  last_leaf_ = index;
  if (event.anchor >= anchors_.size()) return true;  // the parser has refused it already
  const Anchor& target = anchors_[event.anchor];
  std::string_view name = text_.substr(std::min(event.at + 1, end), end - event.at - 1);
  if (target.open) {
    report_.add(Rule::kSyntax, event.at, end, say(kSelf, {{"name", shown(name)}}),
                say(kWriteOut));
    return true;
  }
  if (too_deep(frames_.size() + target.height, event.at, end)) return false;
  Node& node = tree_.nodes[index];
  node.alias_of = target.node;
  node.kind = tree_.nodes[target.node].kind;
  if (!frames_.empty()) {
    Frame& parent = frames_.back();
    parent.weight = saturating_add(parent.weight, target.weight);
    parent.height = std::max(parent.height, target.height);
  }
  if (target.weight > heaviest_) {
    heaviest_ = target.weight;
    heaviest_alias_ = index;
  }
  if (key) check_key(index);
  return true;
}

// Where the content of a scalar stands, without its anchor and tag, and how it was written.
Builder::Extent Builder::extent_of(const NodeEvent& event, std::string_view text) const {
  std::size_t begin = event.at;
  bool tagged = event.tag != "?" && text_.substr(event.at, 1) == "!";
  if (event.anchor != 0 || tagged) {
    std::size_t properties_end = event.at;
    begin = skip_properties(text_, event.at, &properties_end);
    // A tag alone makes an empty text: what follows on another line is the next node.
    bool apart = begin >= text_.size() || is_flow_indicator(text_[begin]) ||
                 line_end(text_, properties_end) < begin;
    if (text.empty() && apart) return {properties_end, properties_end, Style::kPlain};
  }
  char first = begin < text_.size() ? text_[begin] : '\0';
  if (first == '"' || first == '\'') {
    return {begin, event.end > 0 ? event.end : end_of_quoted(text_, begin), Style::kQuoted};
  }
  if (event.end > 0)
    return {begin, event.end, event.tag == "?" ? Style::kPlain : Style::kBlock};
  if (first == '|' || first == '>') {
    int parent = -1;
    for (const Frame& frame : frames_) {
      if (!frame.flow) parent = frame.column;
    }
    return {begin, end_of_block(text_, begin, parent), Style::kBlock};
  }
  return {begin, end_of_plain(text_, begin, text), Style::kPlain};
}

bool Builder::scalar(const NodeEvent& event, std::string_view text) {
  Extent extent = extent_of(event, text);
  bool key = wants_key();
  std::uint32_t index = 0;
  if (!add(event, extent.begin, extent.end, index)) return false;
  if (!frames_.empty()) frames_.back().weight = saturating_add(frames_.back().weight, 1);
  last_leaf_ = index;
  Node& node = tree_.nodes[index];
  node.kind = Kind::kScalar;
  node.style = extent.style;
  node.text = with_plain_line_ends(text);
  check_tag(event, index);
  if (extent.style == Style::kQuoted) check_comment(extent.end);
  if (!key) check_column(index);
  if (extent.style == Style::kPlain) check_layout(index, key);
  if (!check_text(index, key)) return false;
  if (key) check_key(index);
  return true;
}

bool Builder::check_text(std::uint32_t index, bool is_key) {
  Node& node = tree_.nodes[index];
  std::size_t begin = node.span.begin;
  std::size_t end = node.span.end;
  if (is_key && node.text.size() > kMostKey) {
    report_.add(Rule::kLimit, begin, end, say(kLongKey, {{"limit", kMostKey}}),
                say(kShortenKey));
    return false;
  }
  if (node.text.size() > limits_.scalar) {
    report_.add_limit("scalar", begin, end, say(kTooLong, {{"limit", limits_.scalar}}));
    return false;
  }
  // The file itself is sound: only an escape can have brought in anything that is not.
  if (node.style != Style::kQuoted || source(node).find('\\') == std::string_view::npos) {
    return true;
  }
  std::optional<std::size_t> unfit = find_unfit(node.text);
  if (!unfit) return true;
  if (report_.wants(Rule::kHidden)) {
    report_.add(Rule::kHidden, begin, end,
                say(kUnfitText, {{"character", describe_character(node.text, *unfit)}}),
                say(kUnfitHelp));
  }
  node.text = made_fit(node.text);
  return true;
}

bool Builder::begin_list(const NodeEvent& event, bool flow) {
  return begin_collection(event, false, flow);
}

bool Builder::begin_map(const NodeEvent& event, bool flow) {
  return begin_collection(event, true, flow);
}

bool Builder::begin_collection(const NodeEvent& event, bool map, bool flow) {
  std::size_t begin = event.at;
  bool tagged = event.tag != "?" && begin < text_.size() && text_[begin] == '!';
  if (event.anchor != 0 || tagged) {
    // In brackets all properties are its own; else those on the next line are its first key's.
    begin = flow ? skip_properties(text_, begin) : skip_line_properties(text_, begin);
  }
  bool bracket = flow && begin < text_.size() && text_[begin] == (map ? '{' : '[');
  if (too_deep(frames_.size() + 1, begin, begin + (bracket ? 1 : 0))) return false;
  bool key = wants_key();
  std::uint32_t index = 0;
  if (!add(event, begin, begin + (bracket ? 1 : 0), index)) return false;
  Node& node = tree_.nodes[index];
  node.kind = map ? Kind::kMap : Kind::kList;
  node.flow = flow;
  check_tag(event, index);
  // Said when it ends: a bracket that is never closed looks like a key too.
  if (key) unfit_.push_back(index);
  anchor(event, index, true);
  Frame frame;
  frame.node = index;
  frame.anchor = event.anchor;
  frame.begin = begin;
  // Not in brackets: a line of millions of them would be walked for each.
  if (!flow) frame.column = static_cast<int>(begin - line_begin(text_, begin));
  frame.map = map;
  frame.flow = flow;
  frame.bracket = bracket;
  frame.key = key;
  if (bracket && brackets_++ == 0) flow_items_ = 0;
  frames_.push_back(frame);
  return true;
}

void Builder::end_collection() {
  Frame frame = frames_.back();
  frames_.pop_back();
  Node& node = tree_.nodes[frame.node];
  if (frame.bracket) {
    --brackets_;
    cursor_ = end_of_flow(text_, cursor_);
    check_comment(cursor_);
    node.span.end = static_cast<std::uint32_t>(cursor_);
  } else if (frame.last_child != Node::kNone) {
    node.span.end = std::max(node.span.begin, tree_.nodes[frame.last_child].span.end);
  }
  if (frame.map) drop_repeated(frame.node);
  if (frame.key) check_key(frame.node);
  std::size_t height = frame.height + 1;
  if (frame.anchor != 0) anchors_[frame.anchor] = {frame.node, frame.weight, height, false};
  if (frames_.empty()) {
    weight_ = frame.weight;
    return;
  }
  Frame& parent = frames_.back();
  parent.height = std::max(parent.height, height);
  parent.weight = saturating_add(parent.weight, frame.weight);
}

}  // namespace plan::yaml
