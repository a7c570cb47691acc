#include "plan/render/column_balance.h"

#include <algorithm>
#include <cstddef>

#include "plan/render/layout.h"

namespace plan::rendering {
namespace {

// Moves room between columns while that makes the table less tall. The first rows speak for
// all.
class Balance {
 public:
  Balance(const doc::Table& table, int character, int extra, const std::vector<int>& least,
          std::vector<int>& widths)
      : columns_(widths.size()),
        character_(character),
        extra_(extra),
        least_(least),
        widths_(widths) {
    constexpr std::size_t kRows = 100;
    for (const doc::Column& column : table.columns) {
      halves_.push_back(half_characters(column.title));
    }
    written_.assign(columns_, false);
    for (std::size_t row = 0; row < std::min(kRows, table.rows.size()); ++row) {
      const auto& cells = table.rows[row];
      for (std::size_t i = 0; i < columns_; ++i) {
        int own = i < cells.size() ? half_characters(cells[i]) : 0;
        halves_.push_back(own);
        if (own > 0) written_[i] = true;
      }
    }
  }

  void settle() {
    constexpr int kMoves = 24;
    for (int move = 0; move < kMoves && improve(); ++move) {
    }
  }

 private:
  // Beyond, a cell is tall anyway: the others are not squeezed for it.
  static constexpr int kTallest = 12;

  int lines(std::size_t cell, std::size_t column) const {
    int room = std::max(1, 2 * (widths_[column] - extra_) / character_);
    return std::clamp((halves_[cell] + room - 1) / room, 1, kTallest);
  }

  // What the table costs to look at: the height of its rows, and a little for every line.
  int cost() const {
    constexpr int kHeight = 4;
    int all = 0;
    for (std::size_t row = 0; row < halves_.size(); row += columns_) {
      int height = 0;
      for (std::size_t i = 0; i < columns_; ++i) {
        int own = lines(row + i, i);
        height = std::max(height, own);
        all += own;
      }
      all += kHeight * height;
    }
    return all;
  }

  // The column that makes most rows as tall as they are.
  std::size_t tallest() const {
    std::vector<int> tall(columns_, 0);
    for (std::size_t row = 0; row < halves_.size(); row += columns_) {
      std::size_t most = 0;
      for (std::size_t i = 1; i < columns_; ++i) {
        if (lines(row + i, i) > lines(row + most, most)) most = i;
      }
      tall[most] += lines(row + most, most) - 1;
    }
    return static_cast<std::size_t>(std::max_element(tall.begin(), tall.end()) - tall.begin());
  }

  bool improve() {
    std::size_t to = tallest();
    int best = cost();
    std::size_t giver = to;
    int given = 0;
    for (std::size_t from = 0; from < columns_; ++from) {
      if (from == to || !written_[from]) continue;
      for (int step : {character_, 3 * character_}) {
        if (widths_[from] - step < least_[from]) break;
        move(from, to, step);
        int now = cost();
        move(to, from, step);
        if (now >= best) continue;
        best = now;
        giver = from;
        given = step;
      }
    }
    move(giver, to, given);
    return given > 0;
  }

  void move(std::size_t from, std::size_t to, int twips) {
    widths_[from] -= twips;
    widths_[to] += twips;
  }

  std::size_t columns_;
  int character_;
  int extra_;
  const std::vector<int>& least_;
  std::vector<int>& widths_;
  std::vector<bool> written_;  // others are to be filled in by hand, and keep their room
  std::vector<int> halves_;    // of the titles, then of each row
};

}  // namespace

void balance_columns(const doc::Table& table, int character, int extra,
                     const std::vector<int>& least, std::vector<int>& widths) {
  if (widths.size() > 1) Balance(table, character, extra, least, widths).settle();
}

}  // namespace plan::rendering
