// The cells of a log: what counts as blank, and dates and numbers, each spelling read once.
#ifndef PLAN_SCORE_CELLS_H_
#define PLAN_SCORE_CELLS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "plan/base/message.h"
#include "plan/score/pools.h"
#include "plan/score/record.h"

namespace plan::score {

// The text of a cell: trimmed, without the ' that spreadsheets are given against formulas,
// and empty for the words that say "no value" (- — / 无 未检 N/A).
[[nodiscard]] std::string_view cell_text(std::string_view field);

// Whether a reference is a number that a spreadsheet has rounded: 1.23457E+17, or 18 digits of
// which those behind the 15th are zeros.
[[nodiscard]] bool looks_damaged(std::string_view ref);

struct DateCell {
  std::int32_t day = kNoDay;
  bool serial = false;  // an Excel serial number
  bool filled = false;  // written without its year
  Message problem;      // set when there is no day
};

struct NumberCell {
  std::uint32_t id = NumberPool::kNone;  // kNone: not a number
  bool negative = false;
};

// Remembers what it has read, within bounds. Not thread-safe.
class CellReader {
 public:
  // A date without year takes the one year in which it lies within first..last.
  CellReader(std::optional<Day> first, std::optional<Day> last, NumberPool& numbers)
      : first_(first), last_(last), numbers_(numbers) {}

  [[nodiscard]] DateCell date(std::string_view text);
  [[nodiscard]] NumberCell number(std::string_view text);
  // Numbers below this id may be given out again.
  [[nodiscard]] std::size_t remembered() const { return remembered_; }

 private:
  [[nodiscard]] DateCell read_date(std::string_view text) const;

  std::optional<Day> first_, last_;
  NumberPool& numbers_;
  TextMap<DateCell> dates_;
  TextMap<NumberCell> seen_numbers_;
  std::size_t remembered_ = 0;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_CELLS_H_
