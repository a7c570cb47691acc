#include "plan/lint/renamed.h"

#include <algorithm>

namespace plan {
namespace {

using std::size_t;

constexpr std::string_view kBlanks = " \t\r";

size_t end_of_line(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

// The offset behind the quoted text that begins at `at`.
size_t behind_quotes(std::string_view text, size_t at) {
  char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      return at + 1;
    }
  }
  return text.size();
}

// Where the entry of a flow map ends whose value begins at `at`.
size_t end_in_braces(std::string_view text, size_t at) {
  for (int depth = 0; at < text.size();) {
    char c = text[at];
    if (c == '"' || c == '\'') {
      at = behind_quotes(text, at);
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at;
  }
  return at;
}

// Where the lines end that belong to a key in `column`; `at` is the end of its own line.
size_t end_of_block(std::string_view text, size_t at, size_t column, bool open) {
  size_t end = at;
  while (at < text.size()) {
    size_t begin = at + 1;
    size_t next = end_of_line(text, begin);
    std::string_view line = text.substr(std::min(begin, text.size()), next - begin);
    size_t indent = line.find_first_not_of(kBlanks);
    at = next;
    if (indent == line.npos || line[indent] == '#') continue;
    // A list may stand in the column of its key.
    bool is_item = open && indent == column && line.substr(indent).starts_with("- ");
    if (indent <= column && !is_item) break;
    end = next;
  }
  return end;
}

}  // namespace

TextPart value_of_key(std::string_view text, std::uint32_t key) {
  if (key >= text.size()) return {};
  bool quoted = text[key] == '"' || text[key] == '\'';
  size_t line_end = end_of_line(text, key);
  size_t colon = text.find(':', quoted ? behind_quotes(text, key) : key);
  if (colon >= line_end) return {};
  size_t value = std::min(text.find_first_not_of(kBlanks, colon + 1), text.size());

  size_t line_begin = key == 0 ? 0 : text.rfind('\n', key - 1) + 1;
  size_t before = text.substr(line_begin, key - line_begin).find_last_not_of(kBlanks);
  bool in_braces = before != text.npos &&
                   (text[line_begin + before] == '{' || text[line_begin + before] == ',');
  bool open = value >= line_end || text[value] == '#';
  size_t end = in_braces ? end_in_braces(text, value)
                         : end_of_block(text, line_end, key - line_begin, open);
  return {static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(end)};
}

}  // namespace plan
