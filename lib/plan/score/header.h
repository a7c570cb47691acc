// Finds the header of a log and says what its columns mean.
#ifndef PLAN_SCORE_HEADER_H_
#define PLAN_SCORE_HEADER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/result.h"
#include "plan/score/columns.h"

namespace plan::score {

// `--map COLUMN=HEADER`: that header, and no other, means the column.
struct ColumnMap {
  Column column = Column::kDate;
  std::string header;
};

struct Header {
  char delimiter = ',';    // csv::kForWideComma: the text is read through wide_comma_source()
  std::uint64_t row = 0;   // record number of the header (of its second row, if two)
  std::uint64_t line = 0;  // where that stands
  std::size_t above = 0;   // rows above it that are not blank
  std::vector<std::string> names;                             // by field, as written
  std::array<std::vector<std::size_t>, kColumnCount> fields;  // by column
  std::vector<bool> mapped;  // by map: whether there was a column for it
  // Columns that are called nearly as ours are.
  struct Near {
    std::size_t field = 0;
    Column column = Column::kDate;
    std::string_view usual;  // one of the column's headers
    bool taken = false;      // it is read as that: they differ in what stands in brackets
  };
  std::vector<Near> near;

  [[nodiscard]] const std::vector<std::size_t>& of(Column column) const {
    return fields[static_cast<std::size_t>(column)];
  }
  // How many columns there are fields of.
  [[nodiscard]] std::size_t columns() const {
    return static_cast<std::size_t>(std::count_if(
        fields.begin(), fields.end(), [](const auto& some) { return !some.empty(); }));
  }
};

// Looks through the first 20 rows of `first_bytes` (UTF-8), separated by comma, tab, semicolon,
// | and ， in turn, for one that names date, unit and item; the row before it or behind it may
// be the other half of a merged head, and so may two rows that name the three together. Where
// several separators show a header, that one is taken with which most of the rows have as many
// cells. A first line `sep=;` names the only separator. An Error says which columns were looked
// for and what the best row lacks, or what kept the rows from being read. `kinds`: what the
// plan calls its units (班级), which as a header means `unit` where no column is called so.
// `delimiter`: the only one to try, unless 0. A map whose header the log does not have is an
// Error, unless `maps_may_miss`: then it does not count.
[[nodiscard]] Result<Header> find_header(std::string_view first_bytes, const std::string& file,
                                         const std::vector<ColumnMap>& maps,
                                         const std::vector<std::string>& kinds = {},
                                         char delimiter = 0, bool maps_may_miss = false);
// That no column of any log is headed as `map` says.
[[nodiscard]] Error no_such_header(const ColumnMap& map, Place place = {});

}  // namespace plan::score

#endif  // PLAN_SCORE_HEADER_H_
