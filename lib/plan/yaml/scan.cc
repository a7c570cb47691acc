#include "plan/yaml/scan.h"

#include <algorithm>

namespace plan::yaml {

std::size_t line_begin(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && !is_break(text[at - 1])) --at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_break(text[at])) ++at;
  return std::min(at, text.size());
}

std::size_t next_line(std::string_view text, std::size_t at) {
  at = line_end(text, at);
  if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n') return at + 2;
  return std::min(at + 1, text.size());
}

std::size_t previous_line(std::string_view text, std::size_t line) {
  if (line == 0 || line > text.size()) return text.npos;
  std::size_t last = line - 1;  // a byte of the line break
  if (last > 0 && text[last] == '\n' && text[last - 1] == '\r') --last;
  return line_begin(text, last);
}

std::size_t indent_of(std::string_view text, std::size_t line) {
  std::size_t at = line_begin(text, line);
  std::size_t begin = at;
  while (at < text.size() && text[at] == ' ') ++at;
  return at - begin;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_blank(text[at]) || is_break(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || blank_or_break_at(text, at - 1))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

namespace {

bool property_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '&' || text[at] == '!');
}

std::size_t end_of_property(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "!<") return end_of_name(text, at);
  std::size_t close = text.find('>', at);
  return close == text.npos ? text.size() : close + 1;
}

}  // namespace

std::size_t skip_properties(std::string_view text, std::size_t at, std::size_t* last) {
  while (property_at(text, at)) {
    at = end_of_property(text, at);
    if (last != nullptr) *last = at;
    at = skip_space(text, at);
  }
  return at;
}

std::size_t skip_line_properties(std::string_view text, std::size_t at) {
  while (property_at(text, at)) {
    at = end_of_property(text, at);
    while (at < text.size() && is_blank(text[at])) ++at;
    if (!property_at(text, at)) return skip_space(text, at);
  }
  return at;
}

std::size_t null_word_length(std::string_view text, std::size_t at, bool value, bool flow) {
  if (at >= text.size()) return 0;
  std::string_view rest = text.substr(at);
  std::size_t length = 0;
  for (std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (rest.starts_with(word)) length = word.size();
  }
  if (length == 0) return 0;
  std::size_t after = at + length;
  bool ends = blank_or_break_at(text, after) || text[after] == ':' ||
              (flow && is_flow_indicator(text[after]));
  if (!ends) return 0;
  if (!value) return length;
  while (after < text.size() && is_blank(text[after])) ++after;
  bool is_key = after < text.size() && text[after] == ':' && blank_or_break_at(text, after + 1);
  return is_key ? 0 : length;
}

std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  char quote = text[at++];
  while (at < text.size()) {
    if (text[at] == quote) {
      bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'';
      if (!doubled) return at + 1;
      at += 2;
    } else {
      at += quote == '"' && text[at] == '\\' ? 2 : 1;
    }
  }
  return text.size();
}

std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t end = at;
  auto is_space = [](char c) { return is_blank(c) || is_break(c); };
  for (char c : value) {
    if (is_space(c)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at >= text.size() || text[at] != c) break;
    end = ++at;
  }
  return end;
}

std::size_t end_of_block(std::string_view text, std::size_t at, int parent) {
  std::size_t header_end = line_end(text, at);
  std::size_t explicit_indent = 0;
  for (std::size_t i = at + 1; i < std::min(at + 3, header_end); ++i) {
    if (text[i] >= '1' && text[i] <= '9')
      explicit_indent = static_cast<std::size_t>(text[i] - '0');
  }
  std::size_t least = static_cast<std::size_t>(parent + 1);  // parent is -1 or more
  std::size_t indent = 0;
  if (explicit_indent > 0) {
    indent = explicit_indent + static_cast<std::size_t>(std::max(parent, 0));
  }
  std::size_t end = header_end;
  while (end > at + 1 && is_blank(text[end - 1])) --end;
  for (std::size_t line = next_line(text, at); line < text.size();
       line = next_line(text, line)) {
    std::size_t stop = line_end(text, line);
    std::size_t last = stop;
    while (last > line && is_blank(text[last - 1])) --last;
    std::size_t own = indent_of(text, line);
    // A TAB behind the blanks is text already, and settles the indentation; so does, for the
    // parser, the longest of the lines of blanks before the text.
    if (line + own == stop) {
      if (indent == 0) least = std::max(least, own);
      continue;
    }
    if (indent == 0) indent = std::max(own, least);
    if (own < indent && last > line) break;
    if (last > line) end = last;
  }
  return end;
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
  while (!blank_or_break_at(text, at) && !is_flow_indicator(text[at])) ++at;
  return at;
}

std::size_t end_of_flow(std::string_view text, std::size_t at) {
  for (std::size_t i = at; i < text.size();) {
    char c = text[i];
    if (c == ']' || c == '}') return i + 1;
    if (is_blank(c) || is_break(c) || c == ',' || c == ':' || c == '?') {
      ++i;
    } else if (c == '#') {
      i = line_end(text, i);
    } else {
      break;
    }
  }
  return at;
}

std::size_t empty_place(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t place = from;
  to = std::min(to, text.size());
  for (std::size_t i = from; i < to;) {
    char c = text[i];
    if (c == '#' && (i == 0 || blank_or_break_at(text, i - 1))) {
      i = line_end(text, i);
      continue;
    }
    ++i;
    if (c == ':' || c == '-' || c == '?') place = i;
  }
  return place;
}

std::size_t key_colon(std::string_view text, std::size_t line) {
  std::size_t end = line_end(text, line);
  std::size_t at = line_begin(text, line);
  bool at_start = true;  // of a token, where a quote opens a quoted scalar
  while (at < end) {
    char c = text[at];
    if (c == '#' && (at == 0 || blank_or_break_at(text, at - 1))) break;
    if (at_start && (c == '"' || c == '\'')) {
      at = end_of_quoted(text.substr(0, end), at);
      at_start = false;
      continue;
    }
    if (c == ':' && blank_or_break_at(text, at + 1)) return at;
    bool dash = c == '-' && blank_or_break_at(text, at + 1);
    at_start = is_blank(c) ? at_start : dash;
    ++at;
  }
  return text.npos;
}

}  // namespace plan::yaml
