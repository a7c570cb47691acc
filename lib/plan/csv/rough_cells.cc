#include "plan/csv/rough_cells.h"

#include <algorithm>

namespace plan::csv {
namespace {

// What stands in a cell in quotes at the beginning of `rest`; nothing where there is none whose
// closing quote ends it. `size`: of all of it.
bool in_quotes(std::string_view rest, char delimiter, std::string& text, std::size_t& size) {
  if (!rest.starts_with('"')) return false;
  text.clear();
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] != '"') {
      text += rest[at];
      continue;
    }
    std::size_t behind = at + 1;
    if (behind == rest.size() || rest[behind] == delimiter) {
      size = behind;
      return true;
    }
    if (rest[behind] != '"') return false;
    text += '"';
    at = behind;
  }
  return false;
}

}  // namespace

std::vector<std::string> rough_cells(std::string_view row, char delimiter) {
  std::vector<std::string> cells;
  std::string text;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    std::string_view rest = row.substr(at);
    std::size_t size = std::min(rest.find(delimiter), rest.size());
    if (!in_quotes(rest, delimiter, text, size)) text = rest.substr(0, size);
    cells.push_back(text);
    at += size;
  }
  return cells;
}

}  // namespace plan::csv
