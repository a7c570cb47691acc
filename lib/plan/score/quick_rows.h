// Reads the usual row of a log without taking it apart with care: cells that were met before,
// or that are plain dates and numbers.
//
// It only ever repeats what the careful way (LogReader) has found about the same bytes, and
// gives up on any row in which something is new, unusual or worth a word. Not thread-safe.
#ifndef PLAN_SCORE_QUICK_ROWS_H_
#define PLAN_SCORE_QUICK_ROWS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/score/cells.h"
#include "plan/score/header.h"
#include "plan/score/memo.h"
#include "plan/score/row.h"
#include "plan/score/tally.h"

namespace plan::score {

class QuickRows {
 public:
  // Both must outlive it.
  QuickRows(const ItemNames& items, Tally& tally, PlanNeeds plan_needs)
      : items_(items), tally_(tally), plan_needs_(plan_needs) {}

  // The columns of the file whose rows come next. `cells`: to see whether its header could be
  // taken for a row.
  void open(const Header& header, CellReader& cells);
  // False: the row needs care; nothing has happened.
  [[nodiscard]] bool read(const csv::Record& record, Digest& row);
  // Reads rows and finds their places; those that are not plain are left in way::kOther.
  // Returns how many are plain; nothing has happened.
  std::size_t read_plain(const csv::Batch& records, PlainRows& rows);
  // What the column says in the row that was read last.
  [[nodiscard]] std::string_view text(const csv::Record& record, Column column) const;

  // Whether words for nothing (无) need no care any more in cells of numbers and days.
  void take_blank_words(bool take) { blank_words_ = take; }
  // A row that was read with care, is sound and not void. `name`: of its item.
  void learn(const csv::Record& record, const Row& row, std::uint32_t name);

 private:
  [[nodiscard]] bool has(Column column) const {
    return (present_ >> static_cast<unsigned>(column) & 1) != 0;
  }
  // The first of the column's fields. REQUIRES for a meaning: has(column).
  [[nodiscard]] std::uint32_t field(Column column) const {
    return field_[static_cast<std::size_t>(column)];
  }
  void open_plain();
  // The cells of records, into those of `cells_` from `first` on.
  void read_cells(const csv::Run& records, std::size_t first);
  void plain_days(const csv::Run& records, std::size_t first);
  void plain_later_days(const csv::Run& records, Column column, std::int32_t* days);
  void plain_names(const csv::Run& records, std::size_t first);
  void plain_grades(const csv::Run& records, std::size_t first);
  void plain_words(const csv::Run& records, Column column, const TextMemo& memo,
                   std::uint32_t* ids);
  void plain_amounts(const csv::Run& records, std::size_t first);
  [[nodiscard]] bool right_width(const csv::Record& record) const;
  // The column's one field that is filled in, as it stands; false: there are more.
  [[nodiscard]] bool cell(const csv::Record& record, Column column,
                          std::string_view& raw) const;
  [[nodiscard]] bool one_of_each(const csv::Record& record) const;
  [[nodiscard]] bool merged_cell(const csv::Record& record, Column column,
                                 std::string_view& raw) const;
  [[nodiscard]] bool is_nothing(std::string_view raw) const;
  [[nodiscard]] bool day(const csv::Record& record, Column column, std::int32_t& day) const;
  [[nodiscard]] bool number(const csv::Record& record, Column column,
                            std::int64_t& number) const;
  [[nodiscard]] bool word(const csv::Record& record, Column column, const TextMemo& memo,
                          std::uint32_t& id) const;
  [[nodiscard]] bool names(const csv::Record& record, Digest& row) const;
  [[nodiscard]] bool days(const csv::Record& record, Digest& row) const;
  [[nodiscard]] bool amounts(const csv::Record& record, const RowNeeds& needs,
                             Digest& row) const;

  const ItemNames& items_;
  Tally& tally_;
  PlanNeeds plan_needs_;
  bool usable_ = false;
  std::size_t width_ = 0;
  std::uint32_t present_ = 0;                        // bit c: there is a field of column c
  std::array<std::uint32_t, kColumnCount> field_{};  // the first of each column that has one
  std::array<std::vector<std::size_t>, kColumnCount> others_;  // further ones that matter
  bool merged_ = false;                                        // there are such
  bool plain_ = false;                                         // rows can be plain …
  std::vector<std::uint32_t> blank_;                           // … where these are blank
  bool level_ = false, source_ = false, points_ = false;       // columns that grade plain rows
  bool blank_words_ = false;
  PlainCells cells_;
  MonthMemo months_;
  TextMemo units_, item_names_, days_, levels_, sources_, results_, not_void_;
};

}  // namespace plan::score

#endif  // PLAN_SCORE_QUICK_ROWS_H_
