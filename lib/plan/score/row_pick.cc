// The cells of a row, each to its column.
#include <algorithm>
#include <initializer_list>

#include "plan/score/log_reader.h"
#include "plan/text/escape.h"
#include "plan/text/fold.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr Words kTooFew{"the row has {have} fields, the header {need}",
                        "这一行有{have}列，表头有{need}列"};
constexpr Words kTooMany{"the row has {have} fields, the header only {need}",
                         "这一行有{have}列，表头只有{need}列"};
constexpr Words kOneCell{
    "`{text}` is all that is filled in: a row needs a date, a unit and an item",
    "这一行只填了“{text}”一格：每一行都要有日期、单位和项目"};
constexpr Words kNoRecord{"fill in the rest; if it is no record, delete the row",
                          "请补全；不是检查记录的（如分段标题），请删去这一行"};
constexpr Words kVoidWord{
    "`{text}` in `{column}` is neither yes nor no; expected 是, 作废, yes, 1, or nothing",
    "“{column}”里的“{text}”看不出是否作废；应填“是”“作废”“1”或留空"};

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Where a word that says that there is nothing stands for a number or a day.
bool is_number_or_day(std::size_t column) {
  switch (static_cast<Column>(column)) {
    case Column::kDate:
    case Column::kValue:
    case Column::kTotal:
    case Column::kCount:
    case Column::kPoints:
    case Column::kDue:
    case Column::kFixed:
    case Column::kMissed:
      return true;
    default:
      return false;
  }
}

}  // namespace

// As many as the header, and more than one that is filled in.
bool LogReader::Impl::has_cells(const csv::Record& record, const Header& header) {
  std::size_t have = record.fields.size(), need = header.names.size();
  if (have < need) {
    complaints_.say_of(kNoField, Trouble::kFieldCount,
                       say(kTooFew, {{"have", have}, {"need", need}}));
    return false;
  }
  for (std::size_t i = need; i < have; ++i) {
    if (trim(record.fields[i]).empty()) continue;  // spreadsheets leave blank columns behind
    complaints_.say_of(i, Trouble::kFieldCount,
                       say(kTooMany, {{"have", have}, {"need", need}}));
    return false;
  }
  auto filled = [](std::string_view field) { return !trim(field).empty(); };
  if (std::count_if(record.fields.begin(), record.fields.end(), filled) != 1) return true;
  auto only = std::find_if(record.fields.begin(), record.fields.end(), filled);
  complaints_.say_of(
      static_cast<std::size_t>(only - record.fields.begin()), Trouble::kMissingCell,
      say(kOneCell, {{"text", for_terminal(excerpt(trim(*only), 30))}}), say(kNoRecord));
  return false;
}

void LogReader::Impl::pick(const csv::Record& record, const Header& header) {
  row_.twice.clear();
  row_.word_field = kNoField;
  for (std::size_t c = 0; c < kColumnCount; ++c) {
    row_.texts[c] = {};
    row_.field[c] = kNoField;
    for (std::size_t field : header.fields[c]) {
      if (field >= record.fields.size()) continue;
      std::string_view text = cell_text(record.fields[field]);
      if (row_.field[c] == kNoField) row_.field[c] = field;
      if (text.empty()) {
        std::string_view word = trim(record.fields[field]);
        if (word.empty() || row_.word_field != kNoField || !is_number_or_day(c)) continue;
        row_.word_field = field;
        row_.word = word;
        continue;
      }
      if (!row_.texts[c].empty()) {
        if (plan_needs_.looks_at(static_cast<Column>(c))) {
          row_.twice.push_back({static_cast<Column>(c), row_.field[c], field});
        } else if (c == static_cast<std::size_t>(Column::kNote)) {
          row_.notes = std::string(row_.texts[c]) + "；" + std::string(text);
          row_.texts[c] = row_.notes;
        }
        continue;
      }
      row_.texts[c] = text;
      row_.field[c] = field;
    }
  }
}

bool LogReader::Impl::is_void() {
  std::string_view text = row_.text(Column::kVoid);
  if (text.empty()) return false;
  std::string folded = fold_name(text);
  if (is_one_of(folded, {"1", "yes", "true", "y", "是", "作废", "撤销"})) return true;
  if (is_one_of(folded, {"0", "no", "false", "n", "否"})) return false;
  complaints_.say_of(row_, Column::kVoid, Trouble::kUnknownWord,
                     say(kVoidWord, {{"text", for_terminal(excerpt(text, 60))},
                                     {"column", complaints_.header_of(Column::kVoid)}}));
  return false;
}

}  // namespace plan::score
