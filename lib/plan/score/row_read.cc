// The cells of one row: required ones, names, dates, numbers.
#include <algorithm>
#include <utility>

#include "plan/score/log_reader.h"
#include "plan/text/escape.h"
#include "plan/text/number.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::score {
namespace {

constexpr std::int32_t kMostMissed = 999;  // bounds factor^m
constexpr std::int32_t kLongTime = 366;

constexpr Words kBlank{"`{column}` is blank", "“{column}”没有填"};
constexpr Words kEveryRow{
    "every row has to say it itself; neither 同上 nor merged cells carry on what stands above",
    "每一行都要填全，写“同上”或合并单元格都不会沿用上一行"};
constexpr Words kTooNarrow{
    "the column was too narrow to show it when the file was saved: widen it and save it again",
    "保存时这一列太窄，内容变成了 #：请在表格里拉宽这一列，重新另存"};
constexpr Words kUnknownUnit{"unknown unit `{name}`", "没有“{name}”这个单位"};
constexpr Words kUnknownItem{"unknown item `{name}`", "没有“{name}”这个项目"};
constexpr Words kDidYouMean{"did you mean {names}?", "是不是{names}？"};
constexpr Words kOneOf{"it is one of: {names}", "可以写：{names}"};
constexpr Words kOneUnit{"a row names one unit: write a row for each",
                         "一行只写一个单位，请每个单位各写一行"};
constexpr Words kOneItem{"a row names one item: write a row for each",
                         "一行只写一个项目，请每个项目各写一行"};
constexpr Words kAmbiguousUnit{"`{name}` fits several units: {names}",
                               "“{name}”对应不止一个单位：{names}"};
constexpr Words kAmbiguousItem{"`{name}` fits several items: {names}",
                               "“{name}”对应不止一个项目：{names}"};
constexpr Words kWriteId{"write the id instead", "请改写代码"};
constexpr Words kBranch{"`{name}` is a group of items and takes no records itself",
                        "“{name}”是一组项目，本身不接受记录"};
constexpr Words kBelow{"name one of: {names}", "请写明其中一项：{names}"};
constexpr Words kRollup{"`{name}` is rolled up from other scores and takes no records",
                        "“{name}”由其他考核汇总得来，不接受记录"};
constexpr Words kApart{"no scheme assesses `{unit}` on `{item}`",
                       "没有哪个考核办法用“{item}”考核“{unit}”"};
constexpr Words kBadNumber{"`{text}` in `{column}` is not a number",
                           "“{column}”里的“{text}”不是数字"};
constexpr Words kDigits{"write nothing but digits, for example 2 or 1.5",
                        "请只填阿拉伯数字，如 2 或 1.5"};
constexpr Words kTooLong{"`{text}` in `{column}` has over 18 digits before or after the point",
                         "“{column}”里的“{text}”小数点前或小数点后超过18位"};
constexpr Words kNegative{"`{column}` is negative: {value}", "“{column}”是负数：{value}"};
constexpr Words kMagnitude{
    "points are written without a sign; whether they are taken off or "
    "added, the item says",
    "分值不带正负号，是加是减由项目决定"};
constexpr Words kBadMissed{"`{text}` in `{column}` is not a whole number from 0 to {most}",
                           "“{column}”里的“{text}”不是0到{most}之间的整数"};
constexpr Words kNumberRead{
    "`{text}` is read as {number}; full-width digits, thousands commas and words for what is "
    "counted are understood",
    "“{text}”读作{number}；全角数字、千分位逗号和数字后的量词都这样认读"};
constexpr Words kNameRead{
    "`{text}` is read as `{name}`; blanks, width and case of a name do not matter",
    "“{text}”按“{name}”读取；名称中的空格、全角半角、大小写不论"};
constexpr Words kBlankWord{"`{text}` is read as nothing filled in", "“{text}”按没有填写处理"};
constexpr Words kBefore{"`{column}` {later} lies before the date {date}",
                        "“{column}”{later}早于检查日期{date}"};
constexpr Words kLate{"`{column}` {later} is over a year after the date {date}",
                      "“{column}”{later}比检查日期{date}晚一年以上"};
constexpr Words kYearFilled{
    "dates without a year, as `{text}` here, are taken to lie in the plan's period: {date}",
    "没有写年份的日期（如此处的“{text}”）按方案的实施期限补上年份：{date}"};
constexpr Words kSerial{"`{text}` is an Excel serial number and is read as {date}",
                        "“{text}”是 Excel 日期序号，读作{date}"};

constexpr Words kDamagedRef{
    "`{text}` looks damaged: spreadsheets keep 15 digits of a number, so that several issues "
    "may have become one",
    "“{text}”可能已损坏：表格软件只保留15位数字，不同的事项可能已变成同一个编号"};
constexpr Words kDamagedHelp{"format the column as text, then enter these numbers again",
                             "请把这一列设为文本格式，再重新录入这些编号"};

std::string shown(std::string_view text) {
  return for_terminal(excerpt(text, 60));
}

bool is_ditto(std::string_view text) {
  return text == "同上" || text == "〃" || text == "″";
}

// What a spreadsheet saves of a number or a day for which its column has no room.
bool is_too_narrow(std::string_view text) {
  return text.find_first_not_of('#') == text.npos;
}

Message help_with_date(std::string_view text) {
  if (is_ditto(text)) return say(kEveryRow);
  return is_too_narrow(text) ? say(kTooNarrow) : Message{};
}

// Names like the unknown one, else all names when they are few.
template <class Names>
Message hint(const Names& names, std::string_view unknown) {
  if (is_ditto(unknown)) return say(kEveryRow);
  std::vector<std::string> found = names.like(unknown);
  if (!found.empty()) return say(kDidYouMean, {{"names", listed(found)}});
  found = names.few();
  return found.empty() ? Message{} : say(kOneOf, {{"names", listed(found)}});
}

// 2处, 1.5分: the number without what it counts; as it was where that is not said of it.
std::string_view without_unit_word(Column column, std::string_view text) {
  auto without = [text](std::string_view word) {
    return trim(text.substr(0, text.size() - word.size()));
  };
  bool is_points = column == Column::kPoints;
  if (is_points || column == Column::kValue) {
    if (text.ends_with("分")) return without("分");
    if (is_points) return text;  // a value may be how many passed: 48户
  }
  for (std::string_view word : {"人次", "个", "处", "次", "项", "件", "条", "起", "户", "家",
                                "人", "名", "辆", "只", "块", "份", "场", "期"}) {
    if (text.ends_with(word)) return without(word);
  }
  return text;
}

// Whether it is called so, to the letter.
bool is_called(const Line& id, const Line& name, const std::vector<Line>& aliases,
               std::string_view text) {
  if (text == id.text || text == name.text) return true;
  return std::any_of(aliases.begin(), aliases.end(),
                     [text](const Line& alias) { return alias.text == text; });
}

// 东村、西村: whether there are several, and each is one that is known.
template <class IsKnown>
bool names_several(std::string_view text, IsKnown is_known) {
  std::size_t count = 1, begin = 0;
  for (std::size_t next = 0; next < text.size();) {
    std::size_t end = next;
    char32_t c = next_code_point(text, next);
    if (!is_list_mark(c) && c != U'/') continue;
    if (!is_known(trim(text.substr(begin, end - begin)))) return false;
    begin = next;
    ++count;
  }
  return count > 1 && is_known(trim(text.substr(begin)));
}

}  // namespace

void LogReader::Impl::required() {
  for (const ColumnInfo& column : column_table()) {
    if (!column.required || !row_.text(column.column).empty()) continue;
    complaints_.say_of(row_, column.column, Trouble::kMissingCell,
                       say(kBlank, {{"column", complaints_.header_of(column.column)}}),
                       say(kEveryRow));
  }
}

void LogReader::Impl::names() {
  std::string_view unit_text = row_.text(Column::kUnit);
  std::string_view item_text = row_.text(Column::kItem);
  int unit = unit_text.empty() ? UnitNames::kUnknown : units_.find(unit_text);
  if (unit == UnitNames::kUnknown && !unit_text.empty()) {
    Message help, what = say(kUnknownUnit, {{"name", shown(unit_text)}});
    if (complaints_.lists(Trouble::kUnknownUnit, what)) {
      auto is_unit = [this](std::string_view one) { return units_.find(one) >= 0; };
      help = names_several(unit_text, is_unit) ? say(kOneUnit) : hint(units_, unit_text);
    }
    complaints_.say_of(row_, Column::kUnit, Trouble::kUnknownUnit, std::move(what),
                       std::move(help));
  } else if (unit == UnitNames::kAmbiguous) {
    complaints_.say_of(row_, Column::kUnit, Trouble::kAmbiguousName,
                       say(kAmbiguousUnit, {{"name", shown(unit_text)},
                                            {"names", listed(units_.fits(unit_text))}}),
                       say(kWriteId));
  }
  if (item_text.empty()) return;
  // Without a unit, it can still be said that nothing is called that.
  ItemNames::Meaning meaning = items_.find(item_text, unit < 0 ? 0 : unit);
  if (meaning.kind != ItemNames::Meaning::Kind::kFound) {
    return refuse_item(meaning.kind, item_text, unit);
  }
  if (unit < 0) return;
  note_unit(unit);
  note_item(items_.sets()[meaning.set]);
  row_.record.unit = static_cast<std::uint32_t>(unit);
  row_.record.targets = meaning.set;
  for (const CountsFor& target : items_.sets()[meaning.set].targets) {
    const CompiledScheme& scheme = compiled_.schemes[static_cast<std::size_t>(target.scheme)];
    check_for(scheme.things[static_cast<std::size_t>(target.thing)], row_, log_, complaints_);
  }
}

void LogReader::Impl::note_unit(int unit) {
  if (said_.name) return;
  const Unit& known = compiled_.plan->units[static_cast<std::size_t>(unit)];
  std::string_view text = row_.text(Column::kUnit);
  if (is_called(known.id, known.name, known.aliases, text)) return;
  note_name(Column::kUnit, known.printed());
}

void LogReader::Impl::note_item(const TargetSet& set) {
  if (said_.name) return;
  std::string_view text = row_.text(Column::kItem);
  std::string called;
  for (const CountsFor& target : set.targets) {
    const CompiledScheme& scheme = compiled_.schemes[static_cast<std::size_t>(target.scheme)];
    const Named& known = *scheme.things[static_cast<std::size_t>(target.thing)].named;
    if (is_called(known.id, known.title, known.aliases, text)) return;
    called = known.printed();
  }
  note_name(Column::kItem, called);
}

void LogReader::Impl::note_name(Column column, const std::string& name) {
  said_.name = true;
  complaints_.say_of(
      row_, column, Trouble::kNameRead,
      say(kNameRead, {{"text", shown(row_.text(column))}, {"name", for_terminal(name)}}));
}

void LogReader::Impl::note_blank_word() {
  if (row_.word_field == kNoField || std::exchange(said_.word, true)) return;
  quick_rows_.take_blank_words(true);
  complaints_.say_of(row_.word_field, Trouble::kBlankWord,
                     say(kBlankWord, {{"text", shown(row_.word)}}));
}

void LogReader::Impl::refuse_item(ItemNames::Meaning::Kind kind, std::string_view text,
                                  int unit) {
  using Kind = ItemNames::Meaning::Kind;
  Arg name("name", shown(text));
  auto complain = [this](Column column, Trouble trouble, Message message, Message help = {}) {
    complaints_.say_of(row_, column, trouble, std::move(message), std::move(help));
  };
  if (kind == Kind::kUnknown) {
    Message help, what = say(kUnknownItem, {name});
    if (complaints_.lists(Trouble::kUnknownItem, what)) {
      auto is_item = [this, unit](std::string_view one) {
        return items_.find(one, unit < 0 ? 0 : unit).kind == Kind::kFound;
      };
      help = names_several(text, is_item) ? say(kOneItem) : hint(items_, text);
    }
    return complain(Column::kItem, Trouble::kUnknownItem, std::move(what), std::move(help));
  }
  if (unit < 0) return;  // what else is wrong depends on the unit
  switch (kind) {
    case Kind::kAmbiguous:
      return complain(Column::kItem, Trouble::kAmbiguousName,
                      say(kAmbiguousItem, {name, {"names", listed(items_.fits(text))}}),
                      say(kWriteId));
    case Kind::kBranch:
      return complain(Column::kItem, Trouble::kNotALeaf, say(kBranch, {name}),
                      say(kBelow, {{"names", listed(items_.below(text))}}));
    case Kind::kRollup:
      return complain(Column::kItem, Trouble::kNotALeaf, say(kRollup, {name}));
    case Kind::kApart: {
      const Unit& who = compiled_.plan->units[static_cast<std::size_t>(unit)];
      return complain(Column::kUnit, Trouble::kNoCommonScheme,
                      say(kApart, {{"unit", who.printed()}, {"item", shown(text)}}));
    }
    case Kind::kUnknown:
    case Kind::kFound:
      return;
  }
}

std::int32_t LogReader::Impl::date(Column column) {
  std::string_view text = row_.text(column);
  if (text.empty()) return kNoDay;
  DateCell cell = cells_.date(text);
  if (cell.day == kNoDay) {
    complaints_.say_of(row_, column, Trouble::kBadDate, cell.problem, help_with_date(text));
    return kNoDay;
  }
  if (cell.filled && !std::exchange(said_.year, true)) {
    complaints_.say_of(
        row_, column, Trouble::kYearFilled,
        say(kYearFilled, {{"text", shown(text)}, {"date", iso_date(to_day(cell.day))}}));
  }
  if (cell.serial && !std::exchange(said_.serial, true)) {
    complaints_.say_of(
        row_, column, Trouble::kExcelSerial,
        say(kSerial, {{"text", shown(text)}, {"date", iso_date(to_day(cell.day))}}));
  }
  return cell.day;
}

void LogReader::Impl::dates() {
  Record& record = row_.record;
  record.date = date(Column::kDate);
  record.due = date(Column::kDue);
  record.fixed = date(Column::kFixed);
  if (record.date == kNoDay) return;
  for (auto [column, day] :
       {std::pair(Column::kDue, record.due), std::pair(Column::kFixed, record.fixed)}) {
    if (day == kNoDay) continue;
    bool before = day < record.date;
    bool late = column == Column::kFixed && day - record.date > kLongTime;
    if (!before && !late) continue;
    complaints_.say_of(
        row_, column, before ? Trouble::kBeforeDate : Trouble::kFixedLate,
        say(before ? kBefore : kLate, {{"column", complaints_.header_of(column)},
                                       {"later", iso_date(to_day(day))},
                                       {"date", iso_date(to_day(record.date))}}));
  }
}

// Only where a rule goes by it; said once, for a column is damaged as a whole.
void LogReader::Impl::look_at_ref() {
  if (said_.ref || complaints_.refused()) return;
  std::string_view ref = row_.text(Column::kRef);
  if (!items_.sets()[row_.record.targets].needs_ref || !looks_damaged(ref)) return;
  said_.ref = true;
  complaints_.say_of(row_, Column::kRef, Trouble::kDamagedRef,
                     say(kDamagedRef, {{"text", shown(ref)}}), say(kDamagedHelp));
}

std::uint32_t LogReader::Impl::number(Column column, std::string_view text) {
  if (text.empty()) return NumberPool::kNone;
  NumberCell cell = cells_.number(text);
  if (cell.id == NumberPool::kNone) {
    std::string_view rest = without_unit_word(column, text);
    if (rest.size() < text.size() && !rest.empty()) cell = cells_.number(rest);
  }
  if (cell.id == NumberPool::kNone) {
    bool too_long = has_too_many_digits(text);
    complaints_.say_of(row_, column, Trouble::kBadNumber,
                       say(too_long ? kTooLong : kBadNumber,
                           {{"text", shown(text)}, {"column", complaints_.header_of(column)}}),
                       too_long              ? Message{}
                       : is_too_narrow(text) ? say(kTooNarrow)
                                             : say(kDigits));
    return NumberPool::kNone;
  }
  constexpr std::string_view kUsual = "0123456789.-";
  if (text.find_first_not_of(kUsual) != text.npos && !std::exchange(said_.number, true)) {
    complaints_.say_of(
        row_, column, Trouble::kNumberRead,
        say(kNumberRead, {{"text", shown(text)}, {"number", log_.numbers[cell.id].exact()}}));
  }
  // A measured value may lie below zero; what is counted may not.
  if (cell.negative && column != Column::kValue) {
    complaints_.say_of(row_, column, Trouble::kNegativeNumber,
                       say(kNegative, {{"column", complaints_.header_of(column)},
                                       {"value", log_.numbers[cell.id].exact()}}),
                       column == Column::kPoints ? say(kMagnitude) : Message{});
  }
  return cell.id;
}

void LogReader::Impl::numbers() {
  Record& record = row_.record;
  std::string_view value = row_.text(Column::kValue);
  for (std::string_view sign : {"%", "％"}) {
    if (!value.ends_with(sign)) continue;
    std::string_view rest = trim(value.substr(0, value.size() - sign.size()));
    if (!rest.empty()) value = rest;
  }
  record.value = number(Column::kValue, value);
  record.total = number(Column::kTotal, row_.text(Column::kTotal));
  record.points = number(Column::kPoints, row_.text(Column::kPoints));
  std::uint32_t count = number(Column::kCount, row_.text(Column::kCount));
  if (count != NumberPool::kNone) record.count = count;
  std::string_view missed = row_.text(Column::kMissed);
  std::uint32_t number_missed = number(Column::kMissed, missed);
  if (number_missed != NumberPool::kNone) {
    std::optional<long long> whole = log_.numbers[number_missed].to_whole();
    if (whole && *whole >= 0 && *whole <= kMostMissed) {
      record.missed = static_cast<std::int32_t>(*whole);
    } else if (!log_.numbers[number_missed].is_negative()) {
      complaints_.say_of(row_, Column::kMissed, Trouble::kBadNumber,
                         say(kBadMissed, {{"text", shown(missed)},
                                          {"column", complaints_.header_of(Column::kMissed)},
                                          {"most", static_cast<int>(kMostMissed)}}));
    }
  }
  bool all = options_.words_of_unit >= 0;
  if (all || plan_needs_.level) record.level = log_.words.intern(row_.text(Column::kLevel));
  if (all || plan_needs_.source) {
    record.source = log_.words.intern(row_.text(Column::kSource));
  }
}

}  // namespace plan::score
