#include "plan/score/grid.h"

#include <algorithm>

#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 12;  // the last column is never cut below this

// At most `cells` wide, the last character replaced by … when something was cut.
std::string cut(const std::string& text, std::size_t cells) {
  if (display_width(text) <= cells) return text;
  std::size_t used = 0, offset = 0, end = 0;
  while (offset < text.size()) {
    used += static_cast<std::size_t>(char_width(next_code_point(text, offset)));
    if (used + 1 > cells) break;
    end = offset;
  }
  return text.substr(0, end) + "…";
}

}  // namespace

bool Grid::is_quiet(std::size_t column) const {
  const std::vector<std::string>& quiet = columns_[column].quiet;
  if (quiet.empty()) return false;
  return std::all_of(rows_.begin(), rows_.end(), [&](const std::vector<std::string>& row) {
    return std::find(quiet.begin(), quiet.end(), row[column]) != quiet.end();
  });
}

std::string Grid::text(std::size_t width) const {
  std::vector<std::size_t> shown, widths;
  std::size_t used = 0;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (is_quiet(c)) continue;
    std::size_t widest = display_width(columns_[c].head);
    for (const auto& row : rows_) widest = std::max(widest, display_width(row[c]));
    used += widest + kGap;
    shown.push_back(c);
    widths.push_back(widest);
  }
  if (shown.empty()) return {};
  used -= kGap;
  std::size_t others = used - widths.back();
  if (used > width) widths.back() = std::max(kNarrowest, width > others ? width - others : 0);
  std::string out;
  auto line = [&](auto&& cell_of) {
    std::string made;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const Column& column = columns_[shown[i]];
      bool last = i + 1 == shown.size();
      std::string cell = cell_of(shown[i]);
      if (last) cell = cut(cell, widths[i]);
      made += column.right ? pad_left(cell, widths[i]) : pad_right(cell, widths[i]);
      if (!last) made.append(kGap, ' ');
    }
    made.erase(made.find_last_not_of(' ') + 1);
    out += made + "\n";
  };
  line([&](std::size_t c) { return columns_[c].head; });
  for (const auto& row : rows_) {
    line([&](std::size_t c) { return row[c]; });
  }
  return out;
}

}  // namespace plan::score
