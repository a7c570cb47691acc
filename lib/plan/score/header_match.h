// What the cells of a header mean. For header.cc only.
#ifndef PLAN_SCORE_HEADER_MATCH_H_
#define PLAN_SCORE_HEADER_MATCH_H_

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/score/header.h"

namespace plan::score {

using Cells = std::vector<std::string>;

class HeaderMatcher {
 public:
  // `maps` must outlive it. `kinds`: see find_header().
  HeaderMatcher(const std::vector<ColumnMap>& maps, const std::vector<std::string>& kinds);

  [[nodiscard]] Header header(const Cells& cells) const;
  // A merged head of two rows: cells of the upper one reach right until the next that is not
  // blank. A column is called by its lower cell, by both together, or by the upper one alone.
  [[nodiscard]] Header header(const Cells& upper, const Cells& lower) const;

 private:
  [[nodiscard]] std::optional<Column> column(std::string_view header) const;
  [[nodiscard]] bool is_mapped(Column column) const;
  // Takes other words for what no field is.
  void add_other_words(Header& header) const;
  // Looks at the fields that are no column by their names.
  void add_near(Header& header) const;

  const std::vector<ColumnMap>& maps_;
  std::set<std::string> kinds_;  // folded
};

}  // namespace plan::score

#endif  // PLAN_SCORE_HEADER_MATCH_H_
