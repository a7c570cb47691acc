#include "plan/render/table_layout.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "plan/render/column_balance.h"
#include "plan/render/layout.h"
#include "plan/text/utf8.h"

namespace plan::rendering {
namespace {

constexpr std::size_t kMostUpright = 6;  // columns

// Half characters of the longest word of Latin letters or digits, which is cut nowhere.
int longest_word(std::string_view text) {
  constexpr int kMost = 14;  // an address may be cut
  int most = 0;
  int run = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    run = c != U' ' && char_width(c) == 1 ? run + 1 : 0;
    most = std::max(most, run);
  }
  return std::min(most, kMost);
}

// Half characters that should stand on one line: half the title, a whole word or short cell.
int needed(const doc::Table& table, std::size_t column) {
  constexpr int kShort = 8;  // a cell of four characters is not to be broken
  const std::string& words = table.columns[column].title;
  int title = half_characters(words);
  int most = std::max({4, (title / 2 + 1) / 2 * 2, longest_word(words)});
  for (const auto& row : table.rows) {
    if (column >= row.size()) continue;
    int own = half_characters(row[column]);
    most = std::max({most, std::min(own, kShort), longest_word(row[column])});
  }
  return most;
}

// Half characters of the longest cell or title; 0 where every cell is empty, to be filled in by
// hand.
int longest(const doc::Table& table, std::size_t column) {
  int most = 0;
  for (const auto& row : table.rows) {
    if (column < row.size()) most = std::max(most, half_characters(row[column]));
  }
  return most == 0 ? 0 : std::max(most, half_characters(table.columns[column].title));
}

// Columns wider than anything in them give what they do not use to those whose cells break,
// first to those that need least.
void share_slack(const doc::Table& table, int character, int extra, std::vector<int>& widths) {
  struct Need {
    std::size_t column;
    int twips;
  };
  std::vector<Need> needs;
  std::vector<int> slack(widths.size(), 0);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    int halves = longest(table, i);
    if (halves == 0) continue;
    int lacking = halves * character / 2 + extra - widths[i];
    if (lacking > 0) needs.push_back({i, lacking});
    // A character is left over: some programs set digits apart from what is around them.
    slack[i] = std::max(0, -lacking - character);
  }
  const int all = std::accumulate(slack.begin(), slack.end(), 0);
  if (all == 0 || needs.empty()) return;
  std::sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
    return a.twips != b.twips ? a.twips < b.twips : a.column < b.column;
  });
  int left = all;
  auto others = static_cast<int>(needs.size());
  for (const Need& need : needs) {
    int given = std::min(need.twips, left / others--);
    widths[need.column] += given;
    left -= given;
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] -= static_cast<int>(static_cast<long long>(slack[i]) * (all - left) / all);
  }
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
    share_slack(table, character, extra, out);
    balance_columns(table, character, extra, least, out);
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
