// A row on its way to becoming a record. Internal to the log reader.
#ifndef PLAN_SCORE_ROW_H_
#define PLAN_SCORE_ROW_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/csv/reader.h"
#include "plan/score/columns.h"
#include "plan/score/header.h"
#include "plan/score/log.h"
#include "plan/score/record.h"
#include "plan/score/trouble.h"

namespace plan::score {

inline constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

struct Row {
  std::array<std::string_view, kColumnCount> texts;  // blank: no value
  std::array<std::size_t, kColumnCount> field;       // where it stands, or kNoField
  Record record;
  std::size_t word_field = kNoField;  // a number or day that says that there is none …
  std::string_view word;              // … and how: 无
  std::string notes;                  // of several columns
  struct Twice {
    Column column;
    std::size_t first, second;  // fields that are both filled in
  };
  std::vector<Twice> twice;

  [[nodiscard]] std::string_view text(Column column) const {
    return texts[static_cast<std::size_t>(column)];
  }
};

// What is said once of a log, for it is the same in many rows.
struct SaidOnce {
  bool year = false, serial = false, ref = false, number = false, name = false, word = false;
};

// Says what is wrong with the current row, and where.
class Complaints {
 public:
  Complaints(Troubles& troubles, bool keep_reasons)
      : troubles_(troubles), keep_reasons_(keep_reasons) {}

  void begin(const csv::Reader& reader, const Header& header) {
    reader_ = &reader;
    header_ = &header;
    refused_ = false;
    reasons_ = {};
    said_.clear();
  }
  [[nodiscard]] bool refused() const { return refused_; }
  // Whether anything was said of the row.
  [[nodiscard]] bool spoke() const { return !said_.empty(); }
  [[nodiscard]] const Message& reasons() const { return reasons_; }
  [[nodiscard]] bool lists(Trouble trouble, const Message& message) const {
    return troubles_.lists(trouble, message);
  }

  // About field `field`, or the row as a whole (kNoField).
  void say_of(std::size_t field, Trouble trouble, Message message, Message help = {});
  void say_of(const Row& row, Column column, Trouble trouble, Message message,
              Message help = {});
  // What the sheet calls a field.
  [[nodiscard]] std::string header_of(std::size_t field) const;
  // What the sheet calls a column (the table's name where it has none).
  [[nodiscard]] Message header_of(Column column) const;

 private:
  Troubles& troubles_;
  bool keep_reasons_;
  const csv::Reader* reader_ = nullptr;
  const Header* header_ = nullptr;
  bool refused_ = false;
  Message reasons_;
  std::vector<std::string> said_;  // a row that counts in two schemes is blamed once
};

// Refuses what the method of `thing` cannot use. Numbers and dates are read already.
void check_for(const Thing& thing, Row& row, const Log& log, Complaints& complaints);

// pass/fail, 合格/不合格 …; kNone: none of them.
[[nodiscard]] RateResult read_result(std::string_view text);

}  // namespace plan::score

#endif  // PLAN_SCORE_ROW_H_
