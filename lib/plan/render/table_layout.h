// What all renderers that draw tables have to decide alike.
#ifndef PLAN_RENDER_TABLE_LAYOUT_H_
#define PLAN_RENDER_TABLE_LAYOUT_H_

#include <cstddef>
#include <vector>

#include "plan/doc/document.h"

namespace plan::rendering {

inline constexpr int kCellMargins = 2 * 57;  // left and right of a cell, in twips

// Widths of the columns, which add up to `width`: in proportion to their weights, but none
// narrower than its title in two lines and its longest word or number, as far as there is room.
// What a column does not use goes to those whose cells would break, and more from others where
// that makes the table less tall; one to be filled in keeps its own. `character` is the width
// of one, `extra` what a cell takes beside its text.
[[nodiscard]] std::vector<int> column_widths(const doc::Table& table, int width, int character,
                                             int extra);

// Whether a cell goes on with the one above it: an empty one of the group columns, where every
// column to its left goes on too.
[[nodiscard]] bool continues_above(const doc::Table& table, std::size_t row,
                                   std::size_t column);

// Whether a table needs a page that lies on its side.
[[nodiscard]] bool is_wide(const doc::Table& table);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_TABLE_LAYOUT_H_
