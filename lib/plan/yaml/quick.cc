#include "plan/yaml/quick.h"

#include "plan/yaml/quick_scan.h"

namespace plan::yaml {
namespace {

// From the key's beginning to its colon, in bytes: farther apart, yaml-cpp sees no key.
constexpr std::size_t kMostKeyBytes = 1024;

class QuickReader {
 public:
  QuickReader(std::string_view text, std::size_t most_flow, Events& events)
      : text_(text), scan_(text), most_flow_(most_flow), events_(events) {}

  [[nodiscard]] bool read();

 private:
  // Each reads what begins at at_ and goes on to the token behind it. `parent` and `column`
  // are those of a list or map that is open.
  [[nodiscard]] bool node(int parent);
  [[nodiscard]] bool list();
  [[nodiscard]] bool item(int column);
  [[nodiscard]] bool map(Scalar key);
  [[nodiscard]] bool value(int column);
  [[nodiscard]] bool text(Scalar& first, int parent);
  [[nodiscard]] bool block_text(int parent);
  [[nodiscard]] bool brackets();

  // Inside brackets; these stop behind what they read.
  [[nodiscard]] bool flow_node();
  [[nodiscard]] bool flow_list();
  [[nodiscard]] bool flow_map();
  [[nodiscard]] bool flow_entry();
  template <class One>
  [[nodiscard]] bool flow_rest(char close, const One& one);
  [[nodiscard]] bool flow_space();

  [[nodiscard]] bool to_line_token();
  [[nodiscard]] bool to_token();
  [[nodiscard]] bool marker() const;
  [[nodiscard]] bool dash() const {
    return scan_.peek(at_) == '-' && scan_.ends_word(at_ + 1) && at_ < text_.size();
  }
  [[nodiscard]] bool bracket() const {
    return scan_.peek(at_) == '[' || scan_.peek(at_) == '{';
  }
  [[nodiscard]] bool null() { return events_.null({at_, 0, "?"}); }
  [[nodiscard]] bool emit(const Scalar& scalar);

  std::string_view text_;
  QuickScan scan_;
  std::size_t most_flow_;
  Events& events_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // where the line of at_ begins
  int column_ = 0;        // of the token at at_, in bytes; -1 at the end of the text
};

// A `---` or `...` line, or a directive.
bool QuickReader::marker() const {
  std::string_view rest = text_.substr(at_);
  return rest.starts_with('%') ||
         ((rest.starts_with("---") || rest.starts_with("...")) && scan_.ends_word(at_ + 3));
}

// From the beginning of a line to the first token of this or a later one.
bool QuickReader::to_line_token() {
  for (;; at_ = scan_.next_line(at_)) {
    line_ = at_;
    at_ = scan_.skip_spaces(at_);
    column_ = static_cast<int>(at_ - line_);
    if (at_ >= text_.size()) {
      column_ = -1;
      return true;
    }
    bool tab = text_[at_] == '\t';
    if (tab) at_ = scan_.skip_blanks(at_);
    if (is_break(scan_.peek(at_)) || text_[at_] == '#') continue;
    return !tab && !(column_ == 0 && marker());
  }
}

// From behind the last token of a line to the next.
bool QuickReader::to_token() {
  at_ = scan_.skip_blanks(at_);
  char c = scan_.peek(at_);
  if (!is_break(c) && c != '#') return false;
  at_ = scan_.next_line(at_);
  return to_line_token();
}

bool QuickReader::emit(const Scalar& scalar) {
  if (!scalar.plain) return events_.scalar({scalar.at, 0, "!", scalar.end}, scalar.text);
  bool null = null_word_length(scalar.text, 0, false, false) == scalar.text.size();
  NodeEvent event{scalar.at, 0, "?", scalar.end};
  return null ? events_.null(event) : events_.scalar(event, scalar.text);
}

bool QuickReader::read() {
  for (std::size_t cr = text_.find('\r'); cr != text_.npos; cr = text_.find('\r', cr + 1)) {
    if (scan_.peek(cr + 1) != '\n' || cr + 1 == text_.size()) return false;
  }
  if (text_.starts_with("---") && scan_.ends_word(3)) {
    at_ = 3;
    if (!to_token()) return false;
  } else if (!to_line_token()) {
    return false;
  }
  if (at_ >= text_.size()) return false;
  Scalar key;
  if (dash()) {
    if (!list()) return false;
  } else if (bracket()) {
    if (!brackets()) return false;
  } else {
    bool is_map = scan_.line(at_, key) && key.colon != Scalar::kNone;
    if (!is_map || !map(key)) return false;
  }
  return at_ >= text_.size();
}

bool QuickReader::node(int parent) {
  if (dash()) return list();
  if (bracket()) return brackets();
  if (scan_.peek(at_) == '|' || scan_.peek(at_) == '>') return block_text(parent);
  Scalar scalar;
  if (!scan_.line(at_, scalar)) return false;
  return scalar.colon != Scalar::kNone ? map(scalar) : text(scalar, parent);
}

bool QuickReader::list() {
  const int column = column_;
  if (!events_.begin_list({at_, 0, "?"}, false)) return false;
  do {
    if (!item(column)) return false;
  } while (column_ == column && dash());
  events_.end_collection();
  return column_ <= column;
}

bool QuickReader::item(int column) {
  at_ = scan_.skip_spaces(at_ + 1);
  column_ = static_cast<int>(at_ - line_);
  char c = scan_.peek(at_);
  if (is_break(c) || is_blank(c) || c == '#') {
    if (!to_token()) return false;
    if (column_ <= column) return null();
  }
  return node(column);
}

bool QuickReader::map(Scalar key) {
  const int column = column_;
  if (!events_.begin_map({key.at, 0, "?"}, false)) return false;
  do {
    if (key.colon - key.at > kMostKeyBytes || !emit(key)) return false;
    at_ = key.colon + 1;
    if (!value(column)) return false;
  } while (column_ == column && scan_.line(at_, key) && key.colon != Scalar::kNone);
  events_.end_collection();
  return column_ < column;
}

bool QuickReader::value(int column) {
  at_ = scan_.skip_spaces(at_);
  char c = scan_.peek(at_);
  if (is_break(c) || is_blank(c) || c == '#') {
    if (!to_token()) return false;
    if (column_ > column) return node(column);
    return column_ == column && dash() ? list() : null();
  }
  if (bracket()) return brackets();
  if (c == '|' || c == '>') return block_text(column);
  Scalar scalar;
  return scan_.line(at_, scalar) && scalar.colon == Scalar::kNone && text(scalar, column);
}

bool QuickReader::text(Scalar& first, int parent) {
  if (first.plain && !scan_.more_lines(static_cast<std::size_t>(parent + 1), first)) {
    return false;
  }
  at_ = first.after;
  return emit(first) && to_token();
}

bool QuickReader::block_text(int parent) {
  Scalar scalar;
  bool read = scan_.block(at_, static_cast<std::size_t>(parent), scalar) && emit(scalar);
  at_ = scalar.after;
  return read && to_line_token();
}

bool QuickReader::brackets() {
  std::size_t begin = at_;
  return flow_node() && at_ - begin <= most_flow_ && to_token();
}

bool QuickReader::flow_space() {
  for (;;) {
    at_ = scan_.skip_blanks(at_);
    char c = scan_.peek(at_);
    if (!is_break(c) && c != '#') return true;
    at_ = scan_.next_line(at_);
    if (at_ >= text_.size() || marker()) return false;
    line_ = at_;
  }
}

bool QuickReader::flow_node() {
  if (scan_.peek(at_) == '[') return flow_list();
  if (scan_.peek(at_) == '{') return flow_map();
  Scalar scalar;
  if (!scan_.in_flow(at_, false, scalar)) return false;
  at_ = scalar.after;
  return emit(scalar);
}

bool QuickReader::flow_list() {
  return events_.begin_list({at_++, 0, "?"}, true) &&
         flow_rest(']', [this] { return flow_node(); });
}

bool QuickReader::flow_map() {
  return events_.begin_map({at_++, 0, "?"}, true) &&
         flow_rest('}', [this] { return flow_entry(); });
}

template <class One>
bool QuickReader::flow_rest(char close, const One& one) {
  for (;;) {
    if (!flow_space()) return false;
    if (text_[at_] == close) break;
    if (!one() || !flow_space()) return false;
    if (text_[at_] == close) break;
    if (text_[at_++] != ',') return false;
  }
  ++at_;
  events_.end_collection();
  return true;
}

bool QuickReader::flow_entry() {
  Scalar key;
  if (!scan_.in_flow(at_, true, key) || key.colon == Scalar::kNone) return false;
  if (key.colon - key.at > kMostKeyBytes || !emit(key)) return false;
  at_ = key.colon + 1;
  if (!flow_space()) return false;
  return text_[at_] == ',' || text_[at_] == '}' ? null() : flow_node();
}

}  // namespace

bool read_quickly(std::string_view text, std::size_t most_flow, Events& events) {
  return QuickReader(text, most_flow, events).read();
}

}  // namespace plan::yaml
