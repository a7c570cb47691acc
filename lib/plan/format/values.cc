#include "plan/format/values.h"

#include <utility>

#include "plan/text/number.h"
#include "plan/text/numeral.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

constexpr Words kWrongType{"{what} should be {expected}, not {found}",
                           "{what}应为{expected}，不是{found}"};
constexpr Words kFoundList{"a list", "列表"};
constexpr Words kFoundMap{"keys with values", "带键的内容"};
constexpr Words kFoundText{"text", "文本"};
constexpr Words kFoundNothing{"nothing", "空白"};
constexpr Words kText{"text", "文本"};
constexpr Words kWideColon{"a key is followed by a half-width colon and a blank: `{key}: …`",
                           "键后面要用半角冒号加空格：“{key}: …”"};
constexpr Words kNotWord{"{what} cannot be `{text}`", "{what}不能写“{text}”"};
constexpr Words kAllowed{"allowed: {words}", "可以写：{words}"};
constexpr Words kNotNumber{"{what} should be a number, not `{text}`",
                           "{what}应为数字，不是“{text}”"};
constexpr Words kTooLong{"{what} has over 18 digits before or after the point: `{text}`",
                         "{what}小数点前或小数点后超过18位：“{text}”"};
constexpr Words kBareNumber{"write the number alone: `{number}`", "只写数字：“{number}”"};
constexpr Words kPlainNumber{"write it with digits and a decimal point: 1000, 0.5, 12.75",
                             "用数字和小数点写，如1000、0.5、12.75"};
constexpr Words kNotWhole{"{what} should be a whole number from {lo} to {hi}, not `{text}`",
                          "{what}应为{lo}到{hi}的整数，不是“{text}”"};
constexpr Words kLastDay{
    "write the last day alone; from when to when is `period`, what has no end `standing: true`",
    "这里只写最后一天；起止时间写在“时间安排”，没有止期的写“长期坚持: 是”"};
constexpr Words kKeepWords{"what has no dates is kept in its own words: {map}",
                           "确实没有日期的，照原话写：{map}"};
constexpr Words kBadId{"`{text}` cannot be an id", "“{text}”不能作代码"};
constexpr Words kIdRule{
    "an id is made of letters (Chinese too), digits, `_` and `-`, begins with a letter, and "
    "has at most 64 characters",
    "代码由字母（包括汉字）、数字、“_”和“-”组成，以字母开头，不超过64个字符"};

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ideograph(c) ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||  // Latin
         (c >= 0x370 && c <= 0x52F) ||                           // Greek, Cyrillic
         (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) ||          // kana
         (c >= 0xAC00 && c <= 0xD7A3);                           // hangul
}

// The text of a scalar; null after saying that there is a list or map instead.
const yaml::Value* scalar(Context& context, const yaml::Value& value, const What& what,
                          const Words& expected) {
  if (is_blank(value)) return nullptr;
  if (value.is_scalar()) return &value;
  report_type(context, value, what, expected);
  return nullptr;
}

void report_date(Context& context, yaml::Value value, const DateError& error,
                 Message help = {}) {
  context.report(error.impossible ? Rule::kBadDate : Rule::kBadValue, value.span(),
                 error.message, std::move(help));
}

Maybe<PartialDate> dated(Context& context, yaml::Value value,
                         tl::expected<PartialDate, DateError> date) {
  if (!date) {
    report_date(context, value, date.error());
    return {};
  }
  if (!date->has_year()) {
    Period whole;
    whole.start = whole.end = *date;
    whole.single = true;
    whole.fill_years(context.first, context.last);
    *date = *whole.start;
  }
  return At<PartialDate>{*date, value.span()};
}

// What to write in place of a text that is no number: of 95%, ９５％, 7天, 每处扣0.5分 and 十
// the number itself. What 1e3, 1/3 and 1，000 are is for their writer to say.
Message number_help(std::string_view written) {
  std::string half = to_half_width(trim(written));
  std::string_view text = half;
  if (auto numeral = parse_chinese_numeral(text)) {
    return say(kBareNumber, {{"number", *numeral}});
  }
  for (std::string_view word : {"每处", "每个", "每次", "每项", "每", "扣", "加"}) {
    if (text.starts_with(word)) text = trim(text.substr(word.size()));
  }
  std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  std::string_view number = text.substr(0, end), rest = trim(text.substr(end));
  std::size_t at = 0;
  char32_t next = rest.empty() ? U'0' : next_code_point(rest, at);
  bool is_unit = next == U'%' || next == U'％' || next == U'°' || is_ideograph(next);
  bool more = rest.find_first_of("0123456789") != rest.npos;
  if (is_unit && !more && parse_number(number)) return say(kBareNumber, {{"number", number}});
  return say(kPlainNumber);
}

}  // namespace

bool is_blank(yaml::Value value) {
  return !value.exists() || value.is_null() ||
         (value.is_scalar() && trim(value.text()).empty());
}

bool has_key(yaml::Value map, keys::Where where, std::string_view key) {
  const keys::Table& table = keys::table(where);
  for (const yaml::Entry& entry : yaml::entries(map)) {
    const keys::Key* found = table.key(entry.key.text());
    if (found != nullptr && found->en == key) return true;
  }
  return false;
}

std::vector<yaml::Value> list_of(yaml::Value value) {
  std::vector<yaml::Value> out;
  if (value.exists() && value.is_list()) {
    for (yaml::Value item : value) {
      if (!is_blank(item)) out.push_back(item);
    }
  } else if (!is_blank(value)) {
    out.push_back(value);
  }
  return out;
}

void report_type(Context& context, yaml::Value value, const What& what, const Words& expected) {
  const Words& found = is_blank(value)   ? kFoundNothing
                       : value.is_list() ? kFoundList
                       : value.is_map()  ? kFoundMap
                                         : kFoundText;
  Message help;
  std::string_view text = value.text();
  if (std::size_t colon = text.find("："); colon != text.npos && colon > 0) {
    help = say(kWideColon, {{"key", shown(text.substr(0, colon))}});
  }
  context.report(Rule::kWrongType, value.span(),
                 say(kWrongType, {{"what", what}, {"expected", expected}, {"found", found}}),
                 std::move(help));
}

void report_word(Context& context, yaml::Value value, const What& what,
                 const keys::WordList& words) {
  Message help;
  // Among words of two characters everything is near.
  constexpr std::size_t kShort = 2;
  std::string_view text = trim(value.text());
  std::vector<std::string> near;
  if (count_code_points(text) > kShort)
    near = context.nearest_of(Rule::kBadValue, text, words.spellings());
  Finding& f = context.report(Rule::kBadValue, value.span(),
                              say(kNotWord, {{"what", what}, {"text", shown(value.text())}}),
                              did_you_mean(near));
  f.notes.push_back(say(kAllowed, {{"words", words.listed()}}));
  if (!near.empty()) f.fix = respelled(context, value.span(), value.text(), near.front());
}

Line line_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, kText);
  return v == nullptr ? Line{} : Line{one_line(v->text()), v->span()};
}

Prose prose_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, kText);
  return v == nullptr ? Prose{} : Prose{paragraphs(v->text()), v->span()};
}

std::vector<Line> lines_of(Context& context, yaml::Value value, const What& what) {
  std::vector<Line> out;
  for (yaml::Value item : list_of(value)) {
    Line line = line_of(context, item, what);
    if (line.given()) out.push_back(std::move(line));
  }
  return out;
}

bool is_id(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    char32_t c = next_code_point(text, offset);
    bool inner = (c >= '0' && c <= '9') || c == '_' || c == '-';
    if (!is_letter(c) && (count == 0 || !inner)) return false;
  }
  return count > 0 && count <= kLongest;
}

void check_id(Context& context, const Line& id) {
  if (!id.given() || is_id(id.text)) return;
  context.report(Rule::kBadValue, id.span, say(kBadId, {{"text", shown(id.text)}}),
                 say(kIdRule));
}

Line id_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, kText);
  if (v == nullptr) return {};
  Line id{std::string(trim(v->text())), v->span()};
  check_id(context, id);
  return id;
}

Maybe<bool> bool_of(Context& context, yaml::Value value, const What& what) {
  const keys::Word* word = word_of(context, value, what, keys::bool_words());
  if (word == nullptr) return {};
  return At<bool>{word->value != 0, value.span()};
}

Maybe<Ratio> number_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kNumber));
  if (v == nullptr) return {};
  if (auto number = parse_number(v->text())) return At<Ratio>{*number, v->span()};
  bool too_long = has_too_many_digits(v->text());
  context.report(
      Rule::kBadValue, v->span(),
      say(too_long ? kTooLong : kNotNumber, {{"what", what}, {"text", shown(v->text())}}),
      too_long ? Message{} : number_help(v->text()));
  return {};
}

Maybe<int> whole_of(Context& context, yaml::Value value, const What& what, int lo, int hi) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kWhole));
  if (v == nullptr) return {};
  if (auto number = parse_whole(v->text(), lo, hi)) {
    return At<int>{static_cast<int>(*number), v->span()};
  }
  bool is_number = parse_number(v->text()).has_value();
  context.report(
      Rule::kBadValue, v->span(),
      say(kNotWhole, {{"what", what}, {"lo", lo}, {"hi", hi}, {"text", shown(v->text())}}),
      is_number ? Message{} : number_help(v->text()));
  return {};
}

Maybe<PartialDate> date_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kDate));
  if (v == nullptr) return {};
  return dated(context, *v, parse_date(v->text()));
}

Maybe<PartialDate> deadline_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kDate));
  if (v == nullptr) return {};
  auto date = parse_date(v->text());
  if (!date) {
    auto period = parse_period(v->text());
    if (period && !period->start && period->end) {
      date = *period->end;
    } else if (period) {
      report_date(context, *v, date.error(), say(kLastDay));
      return {};
    }
  }
  return dated(context, *v, std::move(date));
}

Maybe<Period> period_of(Context& context, yaml::Value value, const What& what) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kPeriod));
  if (v == nullptr) return {};
  auto period = parse_period(v->text());
  if (!period) {
    std::string text = shown(v->text());
    Message map{"{label: " + text + "}", "{说法: " + text + "}"};
    bool impossible = period.error().impossible;
    report_date(context, *v, period.error(),
                impossible ? Message{} : say(kKeepWords, {{"map", map}}));
    return {};
  }
  period->fill_years(context.first, context.last);
  return At<Period>{*period, v->span()};
}

const keys::Word* word_of(Context& context, yaml::Value value, const What& what,
                          const keys::WordList& words) {
  const yaml::Value* v = scalar(context, value, what, keys::expected(keys::Type::kWord));
  if (v == nullptr) return nullptr;
  const keys::Word* word = words.find(v->text());
  if (word == nullptr) report_word(context, *v, what, words);
  return word;
}

OwnValue own_value(yaml::Value value) {
  OwnValue out;
  if (!value.exists() || value.is_null()) return out;
  out.kind = value.is_map()    ? OwnValue::Kind::kMap
             : value.is_list() ? OwnValue::Kind::kList
                               : OwnValue::Kind::kText;
  out.text = value.text();
  for (yaml::Value part = value.first(); part.exists(); part = part.next()) {
    if (value.is_map()) {
      out.keys.emplace_back(part.text());
      part = part.next();
    }
    out.parts.push_back(own_value(part));
  }
  return out;
}

}  // namespace plan::load
