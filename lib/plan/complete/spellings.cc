#include "plan/complete/spellings.h"

#include <algorithm>
#include <optional>

#include "plan/format/words.h"
#include "plan/publish/scheme_words.h"
#include "plan/publish/voice.h"
#include "plan/text/date.h"
#include "plan/text/fold.h"
#include "plan/text/number.h"
#include "plan/text/numeral.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::completeness {
namespace {

using keys::Type;
using publishing::without_mark;

constexpr int kMostNumeral = 9999;

// What is not said in digits.
struct NumberWord {
  int numerator, denominator;
  std::string_view words;
};
constexpr NumberWord kNumberWords[] = {
    {0, 1, "不得分"},    {0, 1, "不扣分"},  {0, 1, "零分"},     {0, 1, "zero"},
    {0, 1, "no points"}, {0, 1, "nothing"}, {100, 1, "百分制"}, {1, 2, "减半"},
    {1, 2, "half"},      {1, 1, "once"},    {2, 1, "加倍"},     {2, 1, "翻倍"},
    {2, 1, "double"},    {2, 1, "twice"},
};

std::optional<PartialDate> without_year(std::optional<PartialDate> date) {
  if (date && date->kind != PartialDate::Kind::kYear) date->year = 0;
  return date;
}

// The text between {#references}, which print as numbers.
std::vector<std::string> without_references(std::string_view text) {
  std::vector<std::string> out(1);
  std::size_t done = 0;
  for (std::size_t at = text.find("{#"); at != text.npos; at = text.find("{#", done)) {
    out.back() += text.substr(done, at - done);
    if (at > done && text[at - 1] == '{') {  // {{#: written out
      out.back().pop_back();
      out.back() += "{#";
      done = at + 2;
      continue;
    }
    std::size_t end = text.find('}', at);
    if (end == text.npos) {
      done = at;
      break;
    }
    out.emplace_back();
    done = end + 1;
  }
  out.back() += text.substr(done);
  return out;
}

// 1..3 as 1 and 3.
std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> out(1);
  for (char c : to_half_width(text)) {
    if (c >= '0' && c <= '9') {
      out.back() += c;
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace

Spellings::Spellings(const Plan& plan, const PrintedText& printed)
    : plan_(plan), printed_(printed), context_(plan) {
  add_units();
  add_groups();
  for (const Task& task : plan.tasks) {
    const Clause& clause = *task.clause;
    std::string name = clause.title.given() ? clause.title.text : clause.name();
    for (const std::string* own : {&task.key, &clause.id.text, &clause.title.text}) {
      call(*own, name);
    }
  }
  for (const auto* list : {&plan.goals, &plan.stages}) {
    for (const Clause* clause : *list) {
      call(clause->id.text, clause->title.given()  ? clause->title.text
                            : clause->text.given() ? clause->text.paragraphs.front()
                                                   : clause->name());
    }
  }
  for (const Scheme& scheme : plan.schemes) add_scheme(scheme);
}

void Spellings::call(std::string_view name, const std::string& printed) {
  if (!name.empty() && !printed.empty()) names_[fold_name(name)].push_back(printed);
}

void Spellings::add_units() {
  for (const Unit& unit : plan_.units) {
    for (const std::string* name : {&unit.id.text, &unit.name.text}) {
      call(*name, unit.printed());
    }
    for (const Line& alias : unit.aliases) call(alias.text, unit.printed());
    call(implied_alias(unit.printed()), unit.printed());
    call(unit.kind.text, context_.kind_word(unit.kind.text));
  }
}

void Spellings::add_groups() {
  for (const GroupEntry& entry : plan_.groups) {
    const Group& group = *entry.group;
    std::string own = group.name.given() ? group.name.text : group.id.text;
    for (const std::string* name : {&group.id.text, &group.name.text}) call(*name, own);
    for (const Line& alias : group.aliases) call(alias.text, own);
    if (!group.office) continue;
    std::string office = group.office->name.text;
    call(office, own + "办公室");
    call(office, office.ends_with("办公室") ? "办公室" : office);
    for (const Line& alias : group.office->aliases) call(alias.text, office);
  }
}

void Spellings::add_scheme(const Scheme& scheme) {
  call(scheme.key(), scheme.title.text);
  call(scheme.key(), publishing::quoted_scheme(context_, scheme));
  call(scheme.key(), publishing::cycle_noun(context_.voice, scheme.cycle.value) + "得分");
  call(scheme.title.text, scheme.title.text);
  add_items(scheme.items);
  for (const Item* leaf : leaves(scheme)) add_conversions(*leaf);
}

// The percents of levels are printed as points of the item, weights as shares of their sum.
void Spellings::add_conversions(const Item& leaf) {
  auto add = [this](const At<Ratio>& number, const Ratio& printed) {
    converted_.emplace(std::pair(number.span.file, number.span.begin), printed);
  };
  if (const Levels* levels = std::get_if<Levels>(&leaf.method)) {
    for (const Level& level : levels->levels) {
      add(level.points, full_points(leaf) * level.points.value / Ratio(100));
    }
  } else if (const Rollup* rollup = std::get_if<Rollup>(&leaf.method)) {
    Ratio sum(0);
    for (const PeriodWeight& weight : rollup->weights) sum += weight.weight.value;
    if (sum.is_zero()) return;
    for (const PeriodWeight& weight : rollup->weights) {
      add(weight.weight, weight.weight.value * Ratio(100) / sum);
    }
  }
}

void Spellings::add_items(const std::vector<Item>& items) {
  for (const Item& item : items) {
    call(item.id.text, item.printed());
    for (const Line& alias : item.aliases) call(alias.text, item.printed());
    add_items(item.items);
  }
}

bool Spellings::are_printed(const Written& written) const {
  switch (written.type) {
    case Type::kWhole:
    case Type::kNumber:
      return number(written.text) || converted(written);
    case Type::kNumberOrNone:
      return keys::none_words().find(written.text) != nullptr || number(written.text);
    case Type::kRange:
    case Type::kRanks: {
      std::vector<std::string> all = numbers_in(written.text);
      return std::all_of(all.begin(), all.end(),
                         [this](const std::string& digits) { return number(digits); });
    }
    case Type::kDate:
    case Type::kPeriod:
      return date(written.text);
    case Type::kUnit:
    case Type::kUnits:
    case Type::kRef:
    case Type::kRefs:
      return reference(written.text);
    default:
      return text(written.text) || reference(written.text) || period_name(written.text);
  }
}

// Each paragraph, but for what stands around it: a title has no full stop, a member who holds
// a post besides is said to do so in the sentence.
bool Spellings::text(std::string_view written) const {
  for (const std::string& paragraph : paragraphs(written)) {
    for (std::string& piece : without_references(paragraph)) {
      std::string wanted = without_mark(piece);
      for (std::string_view also : {"（兼任）", "（兼）"}) {
        if (wanted.ends_with(also)) wanted.erase(wanted.size() - also.size());
      }
      if (!printed_.has(wanted)) return false;
    }
  }
  return true;
}

bool Spellings::number(std::string_view written) const {
  auto value = parse_number(written);
  if (!value) return text(written);
  return number(value->is_negative() ? -*value : *value);  // 扣缴500元
}

bool Spellings::number(const Ratio& value) const {
  if (printed_.has_number(value.exact())) return true;
  for (const NumberWord& word : kNumberWords) {
    if (value == Ratio(word.numerator, word.denominator) && printed_.has(word.words))
      return true;
  }
  // A part of the whole is printed in percent.
  if (value < Ratio(1)) return printed_.has_number((value * Ratio(100)).exact());
  auto whole = value.to_whole();
  if (!whole || *whole > kMostNumeral) return false;
  auto small = static_cast<int>(*whole);
  return printed_.has(chinese_numeral(small)) || printed_.has(context_.voice.count(small));
}

bool Spellings::converted(const Written& written) const {
  auto known = converted_.find({written.span.file, written.span.begin});
  return known != converted_.end() && number(known->second);
}

bool Spellings::end(const std::optional<PartialDate>& date) const {
  if (!date) return true;
  Lang lang = context_.voice.lang();
  if (printed_.has(describe(*date, lang)) || printed_.has(context_.deadline(*date)))
    return true;
  // 4月20日 in a plan whose year everyone knows.
  bool known = !date->has_year() ||
               (plan_.period && plan_.period->value.first() && plan_.period->value.last() &&
                date->year >= year_of(*plan_.period->value.first()) &&
                date->year <= year_of(*plan_.period->value.last()));
  return known && printed_.has(describe(*without_year(date), lang));
}

bool Spellings::date(std::string_view written) const {
  auto period = parse_period(written);
  if (!period) return text(written);
  if (!period->label.empty()) return printed_.has(period->label);
  Period yearless = *period;
  yearless.start = without_year(yearless.start);
  yearless.end = without_year(yearless.end);
  Lang lang = context_.voice.lang();
  if (printed_.has(context_.when(*period)) || printed_.has(describe(yearless, lang))) {
    return true;
  }
  return end(period->start) && end(period->end);
}

// Q1 of a roll-up.
bool Spellings::period_name(std::string_view written) const {
  return printed_.has(publishing::period_word(context_.voice, trim(written)));
}

bool Spellings::named(std::string_view name) const {
  if (printed_.has(name)) return true;
  auto known = names_.find(fold_name(name));
  if (known == names_.end()) return false;
  return std::any_of(known->second.begin(), known->second.end(),
                     [this](const std::string& words) { return text(words); });
}

// The name of one thing, scheme#item, or a pasted list of names.
bool Spellings::reference(std::string_view written) const {
  if (keys::all_words().find(written) != nullptr || named(one_line(written))) return true;
  std::vector<std::string_view> pieces = split_names(written);
  return std::all_of(pieces.begin(), pieces.end(), [this](std::string_view piece) {
    std::size_t mark = piece.find('#');
    if (mark == piece.npos) return named(piece);
    return named(piece.substr(0, mark)) && named(piece.substr(mark + 1));
  });
}

}  // namespace plan::completeness
