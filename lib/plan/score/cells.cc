#include "plan/score/cells.h"

#include <algorithm>
#include <array>
#include <string>

#include "plan/text/escape.h"
#include "plan/text/fold.h"
#include "plan/text/number.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

// Spellings kept in mind at most; a log with more different ones is only read more slowly.
constexpr std::size_t kMostSpellings = 1 << 16;

constexpr std::array<std::string_view, 10> kNoValue{"-",  "－", "—",    "——",  "/",
                                                    "／", "无", "未检", "N/A", "n/a"};
constexpr std::array<std::string_view, 8> kFormulaSigns{"=",  "+",  "-",  "@",
                                                        "＝", "＋", "－", "＠"};

constexpr Words kNoPlanYear{"`{text}` has no year, and the plan has no period to take it from",
                            "“{text}”没有年份，方案也没有写实施期限，无从推断"};
constexpr Words kNoYearFits{
    "`{text}` has no year, and it lies within the plan's period ({first} to {last}) in no year",
    "“{text}”没有年份，放在哪一年都不在方案的实施期限（{first}至{last}）之内"};
constexpr Words kYearsFit{
    "`{text}` has no year, and several fit the plan's period ({first} to {last})",
    "“{text}”没有年份，而方案的实施期限（{first}至{last}）不止一年，无法确定"};

// The blanks that come with what is copied from web pages.
bool is_other_blank(std::string_view text) {
  constexpr std::string_view kFirstBytes = "\xC2\xE2\xEF";
  return !text.empty() && kFirstBytes.find(text.front()) != text.npos &&
         fold_name(text).empty();
}

}  // namespace

std::string_view cell_text(std::string_view field) {
  std::string_view text = trim(field);
  if (text.size() > 1 && text.front() == '\'') {
    std::string_view rest = text.substr(1);
    bool guarded =
        std::any_of(kFormulaSigns.begin(), kFormulaSigns.end(),
                    [rest](std::string_view sign) { return rest.starts_with(sign); });
    if (guarded) text = rest;
  }
  if (text.size() > 6) return text;
  bool says_nothing = std::find(kNoValue.begin(), kNoValue.end(), text) != kNoValue.end() ||
                      is_other_blank(text);
  return says_nothing ? std::string_view() : text;
}

bool looks_damaged(std::string_view ref) {
  constexpr std::size_t kKept = 15, kLong = 18;
  constexpr std::string_view kDigits = "0123456789";
  if (ref.size() < 6 || kDigits.find(ref.back()) == kDigits.npos) return false;
  std::size_t digits = std::min(ref.find_first_not_of(kDigits), ref.size());
  if (digits == ref.size()) {
    return digits >= kLong && ref.find_first_not_of('0', kKept) == ref.npos;
  }
  if (digits != 1 || ref[1] != '.') return false;
  std::string_view power = ref.substr(std::min(ref.find_first_not_of(kDigits, 2), ref.size()));
  bool large = power.starts_with("E+") || power.starts_with("e+");
  return large && power.find_first_not_of(kDigits, 2) == power.npos;
}

DateCell CellReader::date(std::string_view text) {
  if (auto known = dates_.find(text); known != dates_.end()) return known->second;
  if (dates_.size() >= kMostSpellings) dates_.clear();
  return dates_.emplace(std::string(text), read_date(text)).first->second;
}

DateCell CellReader::read_date(std::string_view text) const {
  auto read = parse_cell_date(text);
  DateCell cell;
  if (!read) {
    cell.problem = read.error().message;
    return cell;
  }
  cell.serial = read->serial;
  if (read->date.has_year()) {
    cell.day = to_days(*read->date.first());
    return cell;
  }
  std::string shown = for_terminal(text);
  if (!first_ || !last_) {
    cell.problem = say(kNoPlanYear, {{"text", shown}});
    return cell;
  }
  int fitting = 0;
  for (int year = year_of(*first_); year <= year_of(*last_); ++year) {
    std::optional<Day> day = make_day(year, read->date.month, read->date.day);
    if (!day || *day < *first_ || *day > *last_) continue;
    cell.day = to_days(*day);
    ++fitting;
  }
  cell.filled = fitting == 1;
  if (fitting != 1) {
    cell.day = kNoDay;
    cell.problem =
        say(fitting == 0 ? kNoYearFits : kYearsFit,
            {{"text", shown}, {"first", iso_date(*first_)}, {"last", iso_date(*last_)}});
  }
  return cell;
}

NumberCell CellReader::number(std::string_view text) {
  if (auto known = seen_numbers_.find(text); known != seen_numbers_.end()) return known->second;
  NumberCell cell;
  if (std::optional<Ratio> read = parse_cell_number(text)) {
    cell.negative = read->is_negative();
    cell.id = numbers_.add(std::move(*read));
  }
  if (seen_numbers_.size() < kMostSpellings) {
    seen_numbers_.emplace(std::string(text), cell);
    remembered_ = numbers_.size();
  }
  return cell;
}

}  // namespace plan::score
