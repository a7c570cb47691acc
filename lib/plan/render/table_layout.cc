#include "plan/render/table_layout.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "plan/render/layout.h"

namespace plan::rendering {
namespace {

constexpr std::size_t kMostUpright = 6;  // columns

// Half characters that should stand on one line: half the title, a whole short cell.
int needed(const doc::Table& table, std::size_t column) {
  constexpr int kShort = 8;  // a cell of four characters is not to be broken
  int title = half_characters(table.columns[column].title);
  int most = std::max(4, (title / 2 + 1) / 2 * 2);
  for (const auto& row : table.rows) {
    if (column >= row.size()) continue;
    int own = half_characters(row[column]);
    most = std::max(most, std::min(own, kShort));
  }
  return most;
}

}  // namespace

std::vector<int> column_widths(const doc::Table& table, int width, int character, int extra) {
  std::size_t n = table.columns.size();
  if (n == 0) return {};
  std::vector<int> least(n);
  std::vector<int> weight(n);
  for (std::size_t i = 0; i < n; ++i) {
    least[i] = needed(table, i) * character / 2 + extra;
    weight[i] = std::max(1, table.columns[i].weight);
  }
  int all_least = std::accumulate(least.begin(), least.end(), 0);
  std::vector<int> out(n);
  if (all_least >= width) {  // no room for wishes
    for (std::size_t i = 0; i < n; ++i) out[i] = width / static_cast<int>(n);
  } else {
    // Those that would be too narrow get what they need, the others share the rest; that may
    // make another one too narrow.
    std::vector<bool> fixed(n, false);
    for (bool again = true; again;) {
      again = false;
      int room = width;
      int weights = 0;
      for (std::size_t i = 0; i < n; ++i) {
        (fixed[i] ? room : weights) += fixed[i] ? -least[i] : weight[i];
      }
      for (std::size_t i = 0; i < n; ++i) {
        out[i] = fixed[i] ? least[i] : room * weight[i] / std::max(1, weights);
        if (fixed[i] || out[i] >= least[i]) continue;
        fixed[i] = again = true;
      }
    }
  }
  out.back() += width - std::accumulate(out.begin(), out.end(), 0);
  return out;
}

bool continues_above(const doc::Table& table, std::size_t row, std::size_t column) {
  if (row == 0 || column >= static_cast<std::size_t>(std::max(0, table.group_columns))) {
    return false;
  }
  const auto& cells = table.rows[row];
  for (std::size_t i = 0; i <= column; ++i) {
    if (i < cells.size() && !cells[i].empty()) return false;
  }
  return true;
}

bool is_wide(const doc::Table& table) {
  return table.columns.size() > kMostUpright;
}

}  // namespace plan::rendering
