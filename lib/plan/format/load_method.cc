// `deduct` and what it shares with bonuses and penalties; which method an item has.
#include <algorithm>
#include <utility>

#include "plan/format/load_scheme.h"

namespace plan::load {
namespace {

using keys::Where;

constexpr int kMostDays = 3660;
constexpr int kMostTimes = 1000;

constexpr Words kOnlyNone{"{what} can only be `none`", "{what}只能写“无”"};
constexpr Words kOverdueNeeds{"`overdue` needs one of `factor`, `set`, `add`",
                              "“逾期”要写“加倍”“改扣”“另扣”中的一个"};
constexpr Words kOverdueMany{"`factor`, `set` and `add` exclude each other",
                             "“加倍”“改扣”“另扣”只能写一个"};
constexpr Words kNoDefault{"`overdue` can be `default` only in a penalty",
                           "只有总分扣分项的“逾期”可以写“默认”"};
constexpr Words kTwoNumbers{"{what} should be two numbers, `[lo, hi]`",
                            "{what}应为两个数字，如[1, 3]"};

constexpr std::string_view kMethods[] = {"deduct", "measure", "rate", "levels", "rollup"};

Method method_of(const MapReader& reader, std::string_view key) {
  if (key == "deduct") return Deduct{load_charge(reader.below(key, Where::kDeduct))};
  if (key == "measure") return load_measure(reader.below(key, Where::kMeasure));
  if (key == "rate") return load_rate(reader.below(key, Where::kRate));
  if (key == "rollup") return load_rollup(reader.below(key, Where::kRollup));
  return Levels{load_levels(reader, key), reader.key_span(key)};
}

std::optional<Prompt> load_prompt(const MapReader& charge) {
  if (!charge.has("prompt")) return {};
  MapReader reader = charge.below("prompt", Where::kPrompt);
  Prompt prompt;
  if (auto days = reader.whole_number("days", 0, kMostDays)) prompt.days = days->value;
  prompt.factor = reader.the_number("factor");
  prompt.span = reader.span();
  return prompt;
}

std::optional<Repeat> load_repeat(const MapReader& charge) {
  if (!charge.has("repeat")) return {};
  MapReader reader = charge.below("repeat", Where::kRepeat);
  Repeat repeat;
  repeat.by = reader.words<Field>("by");
  if (auto within = reader.word<Window>("within")) repeat.within = within->value;
  repeat.step = reader.the_number("step");
  repeat.max = reader.number("max");
  repeat.span = reader.span();
  return repeat;
}

bool load_floor(const MapReader& reader) {
  if (!reader.has("floor")) return false;
  yaml::Value value = reader.value("floor");
  if (keys::none_words().find(value.text()) != nullptr) return true;
  reader.context().report(Rule::kBadValue, value.span(),
                          say(kOnlyNone, {{"what", reader.what("floor")}}));
  return false;
}

void check_overdue(Context& context, const Overdue& overdue) {
  int given = overdue.factor.has_value() + overdue.set.has_value() + overdue.add.has_value();
  if (given == 0) context.report(Rule::kMissingKey, overdue.span, say(kOverdueNeeds));
  if (given > 1) context.report(Rule::kBadValue, overdue.span, say(kOverdueMany));
}

}  // namespace

void load_method(const MapReader& reader, Item& item) {
  for (std::string_view key : kMethods) {
    if (reader.written(key)) {
      item.method_keys.push_back({std::string(key), reader.key_span(key)});
    }
  }
  std::sort(item.method_keys.begin(), item.method_keys.end(),
            [](const Line& a, const Line& b) { return a.span.begin < b.span.begin; });
  for (const Line& key : item.method_keys) {
    // All are read, so that what is wrong in them is said; the first counts (rule A015).
    Method method = method_of(reader, key.text);
    if (&key == &item.method_keys.front()) item.method = std::move(method);
  }
}

Charge load_charge(const MapReader& reader) {
  Charge charge;
  charge.span = reader.span();
  charge.each = reader.number("each");
  charge.levels = load_levels(reader, "levels");
  charge.cap = reader.number("cap");
  charge.unique = reader.words<Field>("unique");
  if (reader.knows("floor")) charge.no_floor = load_floor(reader);
  if (!reader.knows("overdue")) return charge;
  charge.overdue = load_overdue(reader, reader.knows("flat"));  // as penalties do
  charge.prompt = load_prompt(reader);
  charge.repeat = load_repeat(reader);
  charge.range = load_range(reader, "range");
  return charge;
}

std::vector<Level> load_levels(const MapReader& reader, std::string_view key) {
  std::vector<Level> out;
  Context& context = reader.context();
  for (const yaml::Entry& entry : reader.entries(key)) {
    MapReader fields(context, entry.value, Where::kLevel);
    Level level;
    level.key = line_of(context, entry.key, keys::table(Where::kLevel).name);
    // The short form names no key: the level itself is what the number is of.
    level.points =
        entry.value.is_map()
            ? fields.the_number("points")
            : number_of(context, entry.value, marked(level.key.text)).value_or(At<Ratio>{});
    level.title = fields.line("title");
    level.aliases = fields.lines("aliases");
    level.span = entry.value.span();
    out.push_back(std::move(level));
  }
  return out;
}

std::optional<Overdue> load_overdue(const MapReader& reader, bool may_be_default) {
  yaml::Value value = reader.value("overdue");
  if (!value.exists()) return {};
  Context& context = reader.context();
  Overdue overdue;
  overdue.span = value.span();
  if (value.is_scalar()) {
    const keys::Word* word =
        word_of(context, value, reader.what("overdue"), keys::overdue_words());
    if (word == nullptr) return {};
    overdue.none = word->value == 0;
    overdue.is_default = word->value == 1;
    if (!overdue.is_default || may_be_default) return overdue;
    context.report(Rule::kBadValue, value.span(), say(kNoDefault));
    return {};
  }
  MapReader fields = reader.below("overdue", Where::kOverdue);
  if (!value.is_map()) return {};
  overdue.factor = fields.number("factor");
  overdue.set = fields.number("set");
  overdue.add = fields.number("add");
  overdue.every = fields.whole_number("every", 1, kMostDays);
  overdue.times = fields.whole_number("times", 1, kMostTimes);
  // A number that could not be read is given all the same.
  if (fields.has("factor") || fields.has("set") || fields.has("add")) {
    if (overdue.factor || overdue.set || overdue.add) check_overdue(context, overdue);
  } else {
    check_overdue(context, overdue);
  }
  return overdue;
}

std::optional<Range> load_range(const MapReader& reader, std::string_view key) {
  yaml::Value value = reader.value(key);
  if (!value.exists()) return {};
  Context& context = reader.context();
  std::vector<yaml::Value> ends = list_of(value);
  if (!value.is_list() || ends.size() != 2) {
    context.report(Rule::kWrongType, value.span(),
                   say(kTwoNumbers, {{"what", reader.what(key)}}));
    return {};
  }
  Maybe<Ratio> lo = number_of(context, ends[0], reader.what(key));
  Maybe<Ratio> hi = number_of(context, ends[1], reader.what(key));
  if (!lo || !hi) return {};
  return Range{*lo, *hi, value.span()};
}

}  // namespace plan::load
