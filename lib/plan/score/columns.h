// The columns of an inspection log: one table for the reader, for blank log sheets, and for
// the documentation.
#ifndef PLAN_SCORE_COLUMNS_H_
#define PLAN_SCORE_COLUMNS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "plan/base/message.h"

namespace plan::score {

enum class Column : std::uint8_t {
  kDate,
  kUnit,
  kItem,
  kValue,
  kTotal,
  kCount,
  kPoints,
  kLevel,
  kResult,
  kDue,
  kFixed,
  kMissed,
  kSource,
  kRef,
  kNote,
  kVoid,
};
inline constexpr std::size_t kColumnCount = 16;

struct ColumnInfo {
  Column column;
  std::string_view name;                  // "date": English header, and what --map calls it
  std::vector<std::string_view> headers;  // Chinese headers, the usual one first
  bool required;
  Words meaning;
  // Headers that mean it in a sheet where no other column does: the likeliest first.
  std::vector<std::string_view> also{};
  // These are so plain that one of them means it beside another column too: 整改完成时间 beside
  // 整改时间, which then may be the deadline.
  bool also_beside = false;
};

// In the order of Column.
[[nodiscard]] const std::vector<ColumnInfo>& column_table();
[[nodiscard]] const ColumnInfo& info(Column column);

// The column a header means (compared by fold_header), or nothing: then the column of the
// sheet is kept out of scoring.
[[nodiscard]] std::optional<Column> column_of_header(std::string_view header);
// The same of ColumnInfo::also.
struct OtherHeader {
  Column column;
  std::size_t rank;  // in ColumnInfo::also
};
[[nodiscard]] std::optional<OtherHeader> other_column_of_header(std::string_view header);
// The column of that English name; what --map needs.
[[nodiscard]] std::optional<Column> column_named(std::string_view name);

}  // namespace plan::score

#endif  // PLAN_SCORE_COLUMNS_H_
