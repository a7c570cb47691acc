#include "plan/yaml/quick_scan.h"

#include <algorithm>
#include <array>

namespace plan::yaml {
namespace {

using CharSet = std::array<bool, 256>;

constexpr CharSet set_of(std::string_view chars) {
  CharSet set{};
  for (char c : chars) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr bool has(const CharSet& set, char c) {
  return set[static_cast<unsigned char>(c)];
}

// What no plain text begins with; `-`, `?` and `:` may when no blank follows.
constexpr CharSet kNoPlainStart = set_of(" \t\r\n,[]{}#&*!|>'\"%@`");
// Where a plain text may end.
constexpr CharSet kLineStops = set_of(":#\r\n");
constexpr CharSet kFlowStops = set_of(":#\r\n,?[]{}");
// What a further line of a plain text may begin with, but is not sure to be text.
constexpr CharSet kUnsureStart = set_of("-?:");

}  // namespace

std::size_t QuickScan::next_line(std::size_t at) const {
  std::size_t end = text_.find('\n', std::min(at, text_.size()));
  return end == text_.npos ? text_.size() : end + 1;
}

std::size_t QuickScan::end_of_line(std::size_t at) const {
  std::size_t end = std::min(text_.find('\n', at), text_.size());
  return end > at && text_[end - 1] == '\r' ? end - 1 : end;
}

std::string_view QuickScan::trimmed(std::size_t begin, std::size_t end) const {
  while (end > begin && is_blank(text_[end - 1])) --end;
  return text_.substr(begin, end - begin);
}

bool QuickScan::line(std::size_t at, Scalar& scalar) {
  scalar.at = at;
  scalar.colon = Scalar::kNone;
  char first = peek(at);
  if (first == '"' || first == '\'') {
    if (!quoted(at, scalar)) return false;
    if (peek(scalar.after) == ':' && ends_word(scalar.after + 1)) scalar.colon = scalar.after;
    return true;
  }
  bool indicator = has(kUnsureStart, first) && ends_word(at + 1);
  if (has(kNoPlainStart, first) || indicator) return false;
  scalar.plain = true;
  std::size_t i = at;
  for (;; ++i) {
    while (i < text_.size() && !has(kLineStops, text_[i])) ++i;
    if (i >= text_.size() || is_break(text_[i])) break;
    if (text_[i] == '#' && is_blank(text_[i - 1])) break;
    if (text_[i] == ':' && ends_word(i + 1)) {
      scalar.colon = i;
      break;
    }
  }
  scalar.after = i;
  scalar.text = trimmed(at, i);
  scalar.end = at + scalar.text.size();
  return true;
}

// Blanks around a line end are dropped; one line end is a blank, n + 1 are n line ends.
bool QuickScan::more_lines(std::size_t least, Scalar& scalar) {
  Scalar more;
  for (bool first = true;; first = false) {
    if (scalar.after >= text_.size() || !is_break(text_[scalar.after])) return true;
    std::size_t empty_lines = 0;
    std::size_t begin = next_line(scalar.after);
    std::size_t at = skip_spaces(begin);
    for (; at < text_.size() && is_break(text_[at]); at = skip_spaces(begin)) {
      ++empty_lines;
      begin = next_line(at);
    }
    if (at >= text_.size() || text_[at] == '#') return true;
    if (text_[at] == '\t') return false;
    if (at - begin < least) return true;
    char c = text_[at];
    if (c == '"' || c == '\'' || has(kUnsureStart, c)) return false;
    if (!line(at, more) || more.colon != Scalar::kNone) return false;
    if (first) joined_ = scalar.text;
    joined_.append(std::max(empty_lines, std::size_t{1}), empty_lines == 0 ? ' ' : '\n');
    joined_ += more.text;
    scalar.text = joined_;
    scalar.end = more.end;
    scalar.after = more.after;
  }
}

bool QuickScan::in_flow(std::size_t at, bool key, Scalar& scalar) {
  scalar.at = at;
  scalar.colon = Scalar::kNone;
  char first = peek(at);
  if (first == '"' || first == '\'') {
    if (!quoted(at, scalar)) return false;
    // As in JSON, no blank need follow.
    if (key && peek(scalar.after) == ':') scalar.colon = scalar.after;
    return true;
  }
  bool dash = first == '-' && ends_word(at + 1);
  if (has(kNoPlainStart, first) || dash || first == '?' || first == ':') return false;
  scalar.plain = true;
  std::size_t i = at;
  for (;; ++i) {
    while (i < text_.size() && !has(kFlowStops, text_[i])) ++i;
    char c = peek(i);
    if (c == '#' && !is_blank(text_[i - 1])) continue;
    if (c != ':') break;
    char after = peek(i + 1);
    if (ends_word(i + 1) || after == ',' || after == ']' || after == '}') break;
  }
  if (key && peek(i) == ':') scalar.colon = i;
  scalar.after = i;
  scalar.text = trimmed(at, i);
  scalar.end = at + scalar.text.size();
  return true;
}

bool QuickScan::quoted(std::size_t at, Scalar& scalar) {
  scalar.plain = false;
  const char quote = text_[at];
  std::size_t begin = ++at;
  bool joined = false;  // what was read up to `begin` stands in joined_
  for (;; ++at) {
    char c = peek(at);
    if (is_break(c)) return false;
    if (c == quote && !(quote == '\'' && peek(at + 1) == '\'')) break;
    if (c != quote && !(quote == '"' && c == '\\')) continue;
    if (!joined) joined_.clear();
    joined = true;
    joined_.append(text_, begin, at - begin);
    if (!escape(at)) return false;
    begin = at + 1;
  }
  scalar.text = text_.substr(begin, at - begin);
  if (joined) {
    joined_ += scalar.text;
    scalar.text = joined_;
  }
  scalar.end = at + 1;
  scalar.after = skip_blanks(scalar.end);
  return true;
}

// Two quotes or a backslash and a character; moves to the second.
bool QuickScan::escape(std::size_t& at) {
  char c = peek(++at);
  if (c == 'n') {
    joined_ += '\n';
  } else if (c == 't') {
    joined_ += '\t';
  } else if (c == '\'' || c == '"' || c == '\\' || c == '/') {
    joined_ += c;
  } else {
    return false;
  }
  return true;
}

}  // namespace plan::yaml
