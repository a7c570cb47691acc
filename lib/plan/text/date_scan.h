// How dates are spelled: what date_parse.cc and period_parse.cc share. Not for other modules.
#ifndef PLAN_TEXT_DATE_SCAN_H_
#define PLAN_TEXT_DATE_SCAN_H_

#include <optional>
#include <string>
#include <string_view>

#include "plan/text/date.h"

namespace plan {

// Four digits with a zero in front (0430) are no year.
constexpr int kFirstYear = 1000;

// A place in a text that was put in one spelling: half width, lower case, one sign for every
// kind of dash and wave, no blanks but between digits (where they part two numbers).
class DateScanner {
 public:
  explicit DateScanner(std::string_view text);

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::string_view rest() const { return std::string_view(text_).substr(at_); }
  [[nodiscard]] std::size_t position() const { return at_; }
  void go_to(std::size_t position) { at_ = position; }

  // Steps over `word` when it stands here.
  bool eat(std::string_view word);
  bool eat_any(std::initializer_list<std::string_view> words);
  // The same at the text's end, which is moved forward.
  bool eat_last(std::string_view word);

  struct Number {
    int value = 0;
    int digits = 0;  // as written, leading zeros too
  };
  // The run of up to eight digits that stands here, whole.
  std::optional<Number> number();

 private:
  std::string text_;
  std::size_t at_ = 0;
};

// One date as far as it is written. Its numbers are not checked yet.
struct DateFragment {
  PartialDate date;
  int last_part = 0;         // 中下旬: date.part is the first third, this the last
  int bare = -1;             // a number without its unit, the first of 1~4月 and 9月23-30日
  bool next_year = false;    // 次年
  bool needs_month = false;  // 28日, 下旬, 月底: of the month that stands before
  bool chinese = false;      // a Chinese unit was written
  bool short_year = false;   // 24年: refused, by its own message
};

// The longest date that begins here; nullopt when none does.
[[nodiscard]] std::optional<DateFragment> scan_date(DateScanner& scanner);

// Why a date that is rightly spelled cannot be: D001. `text` is quoted; `is_part`: the date is
// one of two in it, and is named too.
[[nodiscard]] std::optional<DateError> find_impossible(const PartialDate& date,
                                                       std::string_view text,
                                                       bool is_part = false);

// What the parsers say about spellings; `text` is quoted, shortened.
[[nodiscard]] DateError month_left_out(std::string_view text);
[[nodiscard]] DateError short_year(std::string_view text);
// The error for numbers whose order is anyone's guess (3/1/24, 1-3-2024), when `text` is such.
[[nodiscard]] std::optional<DateError> find_guesswork(std::string_view text);

}  // namespace plan

#endif  // PLAN_TEXT_DATE_SCAN_H_
