// The widths of columns that make a table low.
#ifndef PLAN_RENDER_COLUMN_BALANCE_H_
#define PLAN_RENDER_COLUMN_BALANCE_H_

#include <vector>

#include "plan/doc/document.h"

namespace plan::rendering {

// Moves room between the columns while that makes the table less tall; their sum stays, none
// gets narrower than `least` says, and one in which nothing is written keeps what it has. The
// first hundred rows speak for all. `widths` and `least` have an entry for each column;
// `character` is the width of one, `extra` what a cell takes beside its text.
void balance_columns(const doc::Table& table, int character, int extra,
                     const std::vector<int>& least, std::vector<int>& widths);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_COLUMN_BALANCE_H_
