#include "plan/format/map_reader.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "plan/text/nearest.h"
#include "plan/text/prose.h"
#include "plan/text/utf8.h"

namespace plan::load {
namespace {

constexpr Words kUnknown{"{place} has no key `{key}`", "{place}没有“{key}”这个键"};
constexpr Words kKeyNoText{"a key should be a word, not {found}", "键应为一个词，不是{found}"};
constexpr Words kFoundList{"a list", "列表"};
constexpr Words kFoundMap{"keys with values", "带键的内容"};
constexpr Words kFoundBlank{"blank", "空白"};
constexpr Words kAllowed{"its keys: {keys}", "可用的键：{keys}"};
constexpr Words kSeeManual{"plan(5) lists its keys; a key of your own begins with `x-`",
                           "可用的键见 plan(5)；自己用的键以 x- 开头"};
constexpr Words kKeyInText{"`{key}` is read as the beginning of a text, not as a key",
                           "“{key}”被当成了文字的开头，没有当成键"};
constexpr Words kKeyInTextHelp{"write `{key}: …`, with a half-width colon and a blank",
                               "请写成“{key}: …”，用半角冒号加空格"};
constexpr Words kTwice{"`{second}` and `{first}` are the same key",
                       "“{second}”和“{first}”是同一个键"};
constexpr Words kKeepOne{"keep one of them; several values are written as a list",
                         "请合并为一处，有几个值的写成列表"};
constexpr Words kMissing{"{place} needs `{key}`", "{place}缺少“{key}”"};
constexpr Words kAdd{"add `{key}: …`", "请加上“{key}: …”"};

bool is_private(std::string_view key) {
  return key.starts_with("x-");
}

// Few keys are worth listing; of many the nearest must do.
constexpr std::size_t kFewKeys = 12;

// What stands before a colon of either width; empty without one.
std::string_view word_before_colon(std::string_view line) {
  std::size_t colon = std::min(line.find(':'), line.find("："));
  return colon == line.npos ? std::string_view() : trim(line.substr(0, colon));
}

}  // namespace

Message marked(std::string_view word) {
  return marked(plain(word));
}

Message marked(const Message& word) {
  return {"`" + word.en + "`", "“" + word.zh + "”"};
}

MapReader::MapReader(Context& context, yaml::Value value, keys::Where where, Span fallback)
    : context_(context), table_(keys::table(where)), whole_(value), fallback_(fallback) {
  assert(table_.keys.size() <= keys::kMostKeys);
  if (value.exists() && value.is_map()) {
    walk(value);
  } else if (!is_blank(value)) {
    // One complaint is enough: nothing is said to be missing.
    if (value.is_list() || table_.usual.empty()) {
      report_type(context, value, table_.name, keys::expected(keys::Type::kMap));
      return;
    }
    if (has_keys_in_text(value)) {
      report_key_in_text(value);
      return;
    }
    slots_[static_cast<std::size_t>(table_.find(table_.usual))].value = value;
  }
  check_required();
}

void MapReader::report_key_in_text(yaml::Value value) {
  std::string key = shown(word_before_colon(value.text()));
  context_.report(Rule::kWrongType, value.span(), say(kKeyInText, {{"key", key}}),
                  say(kKeyInTextHelp, {{"key", key}}));
}

// Whether a text was meant as keys with values: 标题：甲, or several lines like it. A text may
// well begin with 时间：, but not with what only a plan file calls its parts.
bool MapReader::has_keys_in_text(yaml::Value value) const {
  if (value.style() != yaml::Style::kPlain) return false;
  std::string_view rest = context_.out.sources.text(value.span());
  std::size_t found = 0;
  for (bool first = true; !rest.empty(); first = false) {
    std::string_view word = word_before_colon(trim(take_until(rest, '\n')));
    const keys::Key* key = table_.key(word);
    if (first && key == nullptr) return false;
    if (key == nullptr) continue;
    bool part =
        key->en == "title" || key->en == "text" || key->en == "name" || key->en == "items";
    if (first && part && (word == key->en || word == key->zh)) return true;
    ++found;
  }
  return found > 1;
}

MapReader MapReader::below(std::string_view key, keys::Where where) const {
  MapReader reader(context_, value(key), where, key_span(key));
  reader.usual_what_ = what(key);
  return reader;
}

void MapReader::walk(yaml::Value map) {
  for (yaml::Value key = map.first(); key.exists();) {
    yaml::Value value = key.next();
    int index = key.is_scalar() ? table_.find(key.text()) : -1;
    if (index < 0) {
      unknown(key, value);
    } else if (Slot& slot = slots_[static_cast<std::size_t>(index)]; slot.key.exists()) {
      Finding& f = context_.report(
          Rule::kDuplicateKey, key.span(),
          say(kTwice, {{"second", key.text()}, {"first", slot.key.text()}}), say(kKeepOne));
      f.related.push_back(first_here(context_, slot.key.span()));
    } else {
      slot = {key, value};
    }
    key = value.exists() ? value.next() : yaml::Value();
  }
}

// A key of the user's own, for those who read the plan as JSON.
void MapReader::keep(yaml::Value key, yaml::Value value) {
  // What has no place of its own in the model belongs to the whole plan.
  bool of_plan = table_.where == keys::Where::kPlan || table_.where == keys::Where::kIncluded ||
                 table_.where == keys::Where::kUnitFile;
  context_.plan.own_keys.push_back({of_plan ? context_.plan.span : whole_.span(),
                                    std::string(key.text()), own_value(value)});
}

// Of hints, the nearest first, only the first; but a word one slip away from several keys may
// be any of them.
void MapReader::keep_equally_near(std::string_view word, std::vector<std::string>& near) const {
  std::vector<int> seen;
  std::erase_if(near, [&](const std::string& name) {
    int key = table_.find(name);
    bool first = seen.empty();
    bool again = std::find(seen.begin(), seen.end(), key) != seen.end();
    seen.push_back(key);
    return again || (!first && edit_distance(word, name, 1) > 1);
  });
}

void MapReader::unknown(yaml::Value key, yaml::Value value) {
  if (key.is_scalar() && is_private(key.text())) return keep(key, value);
  if (!context_.wants(Rule::kUnknownKey)) return;
  if (!key.is_scalar()) {
    const Words& found = key.is_list() ? kFoundList : key.is_map() ? kFoundMap : kFoundBlank;
    context_.report(Rule::kUnknownKey, key.span(), say(kKeyNoText, {{"found", found}}));
    return;
  }
  constexpr std::size_t kMostHints = 3;
  std::vector<std::string> near =
      context_.nearest_of(Rule::kUnknownKey, key.text(), table_.spellings(), kMostHints);
  keep_equally_near(key.text(), near);
  bool few = table_.keys.size() <= kFewKeys;
  Finding& f =
      context_.report(Rule::kUnknownKey, key.span(),
                      say(kUnknown, {{"place", table_.name}, {"key", shown(key.text())}}),
                      near.empty() && !few ? say(kSeeManual) : did_you_mean(near));
  if (few) {
    std::vector<Message> names;
    for (const keys::Key* known : table_.keys) names.push_back(marked(known->name()));
    f.notes.push_back(say(kAllowed, {{"keys", listed(names)}}));
  }
  if (near.size() == 1) f.fix = respelled(context_, key.span(), key.text(), near.front());
}

void MapReader::check_required() {
  for (std::size_t i = 0; i < table_.keys.size(); ++i) {
    const keys::Key& key = *table_.keys[i];
    if (!key.required || !is_blank(slots_[i].value)) continue;
    Span at = slots_[i].key.span();
    if (!at.known() && whole_.is_map() && whole_.first().exists()) at = whole_.first().span();
    if (!at.known()) at = span();
    context_.report(Rule::kMissingKey, at,
                    say(kMissing, {{"place", table_.name}, {"key", key.name()}}),
                    say(kAdd, {{"key", key.name()}}));
  }
}

const MapReader::Slot& MapReader::slot(std::string_view key) const {
  int index = table_.find(key);
  assert(index >= 0);
  return slots_[static_cast<std::size_t>(index)];
}

const keys::Key& MapReader::key_of(std::string_view key) const {
  const keys::Key* found = table_.key(key);
  assert(found != nullptr);
  return *found;
}

std::vector<yaml::Entry> MapReader::entries(std::string_view key) const {
  yaml::Value map = value(key);
  if (map.exists() && !map.is_map()) {
    report_type(context_, map, what(key), keys::expected(key_of(key).type));
  }
  return yaml::entries(map);
}

std::string_view MapReader::synonym(std::string_view key) const {
  yaml::Value written = slot(key).key;
  const keys::Key& own = key_of(key);
  if (!written.exists() || written.text() == own.zh || written.text() == own.en) return {};
  std::size_t at = own.synonyms.find(written.text());
  return at == own.synonyms.npos ? "" : own.synonyms.substr(at, written.text().size());
}

WrittenKeys MapReader::written_keys() const {
  WrittenKeys out;
  for (std::size_t i = 0; i < table_.keys.size(); ++i) {
    std::string_view key = table_.keys[i]->en;
    if (!is_blank(slots_[i].value)) out.push_back({key, synonym(key)});
  }
  return out;
}

yaml::Value MapReader::value(std::string_view key) const {
  const Slot& s = slot(key);
  return is_blank(s.value) ? yaml::Value() : s.value;
}

Span MapReader::key_span(std::string_view key) const {
  const Slot& s = slot(key);
  return s.key.exists() ? s.key.span() : s.value.span();
}

Message MapReader::words_for(std::string_view key) const {
  const Slot& s = slot(key);
  if (s.key.exists()) return marked(s.key.text());
  // `deduct: 0.5`: the user wrote `deduct`, not `each`.
  if (!usual_what_.empty() && table_.usual == key) return usual_what_;
  return marked(key_of(key).name());
}

What::operator Message() const {
  return words_ != nullptr ? *words_ : reader_->words_for(key_);
}

Line MapReader::id(std::string_view key) const {
  return id_of(context_, value(key), what(key));
}

Line MapReader::line(std::string_view key) const {
  return line_of(context_, value(key), what(key));
}

Prose MapReader::prose(std::string_view key) const {
  return prose_of(context_, value(key), what(key));
}

std::vector<Line> MapReader::lines(std::string_view key) const {
  return lines_of(context_, value(key), what(key));
}

std::vector<yaml::Value> MapReader::list(std::string_view key) const {
  return list_of(value(key));
}

Maybe<Ratio> MapReader::number(std::string_view key) const {
  return number_of(context_, value(key), what(key));
}

At<Ratio> MapReader::the_number(std::string_view key) const {
  return number(key).value_or(At<Ratio>{});
}

Maybe<int> MapReader::whole_number(std::string_view key, int lo, int hi) const {
  return whole_of(context_, value(key), what(key), lo, hi);
}

Maybe<bool> MapReader::flag(std::string_view key) const {
  return bool_of(context_, value(key), what(key));
}

bool MapReader::is_set(std::string_view key) const {
  Maybe<bool> set = flag(key);
  return set && set->value;
}

Maybe<PartialDate> MapReader::date(std::string_view key) const {
  return date_of(context_, value(key), what(key));
}

Maybe<PartialDate> MapReader::deadline(std::string_view key) const {
  return deadline_of(context_, value(key), what(key));
}

Maybe<Period> MapReader::period(std::string_view key) const {
  yaml::Value v = value(key);
  if (!v.exists() || !v.is_map()) return period_of(context_, v, what(key));
  Line label = MapReader(context_, v, keys::Where::kPeriod).line("label");
  if (!label.given()) return {};
  Period period;
  period.label = label.text;
  return At<Period>{period, v.span()};
}

std::vector<Person> MapReader::people(std::string_view key) const {
  std::vector<Person> out;
  for (yaml::Value item : list(key)) {
    MapReader person(context_, item, keys::Where::kPerson);
    Line name = person.line("name");
    if (name.given()) out.push_back({name.text, person.line("post").text, item.span()});
  }
  return out;
}

std::vector<UnitRef> MapReader::units(std::string_view key) const {
  std::vector<UnitRef> out;
  for (Line& line : lines(key)) out.push_back({std::move(line)});
  return out;
}

std::vector<Ref> MapReader::refs(std::string_view key) const {
  std::vector<Ref> out;
  for (Line& line : lines(key)) out.push_back({std::move(line)});
  return out;
}

Ref MapReader::ref(std::string_view key) const {
  return {line(key)};
}

const keys::Word* MapReader::word_at(std::string_view key) const {
  return word_of(context_, value(key), what(key), key_of(key).words());
}

}  // namespace plan::load
