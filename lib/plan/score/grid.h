// Rows and columns of text, aligned for a terminal.
#ifndef PLAN_SCORE_GRID_H_
#define PLAN_SCORE_GRID_H_

#include <cstddef>
#include <string>
#include <vector>

namespace plan::score {

class Grid {
 public:
  struct Column {
    std::string head;
    bool right = false;              // aligned to the right
    std::vector<std::string> quiet;  // a column that holds nothing but these is left out
  };

  explicit Grid(std::vector<Column> columns) : columns_(std::move(columns)) {}
  // REQUIRES: as many cells as columns.
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  // Lines ended by LF, each at most `width` cells wide where the last column can be cut so
  // far; wide characters take two cells.
  [[nodiscard]] std::string text(std::size_t width) const;

 private:
  [[nodiscard]] bool is_quiet(std::size_t column) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_GRID_H_
