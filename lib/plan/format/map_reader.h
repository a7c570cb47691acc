// Reads one map by the keys of its place: what is there, what is missing, what does not belong.
//
// The constructor walks the map once and says what is unknown, doubled or missing (K001, K002,
// Y002); the rest is taken by English name, so that a loader function reads as a list of its
// fields. A key that is left blank is not given. A value that is no map stands for the place's
// usual key; where there is none it is of the wrong type.
#ifndef PLAN_FORMAT_MAP_READER_H_
#define PLAN_FORMAT_MAP_READER_H_

#include <array>
#include <string_view>
#include <vector>

#include "plan/format/context.h"
#include "plan/format/keys.h"
#include "plan/format/values.h"

namespace plan::load {

class MapReader {
 public:
  // `fallback`: where it stands when nothing is written (`deduct:` with nothing behind it).
  MapReader(Context& context, yaml::Value value, keys::Where where, Span fallback = {});

  [[nodiscard]] Context& context() const { return context_; }
  // A reader of the map behind `key`.
  [[nodiscard]] MapReader below(std::string_view key, keys::Where where) const;
  [[nodiscard]] Span span() const { return whole_.exists() ? whole_.span() : fallback_; }
  [[nodiscard]] yaml::Value whole() const { return whole_; }

  // False: not a key of this place at all.
  [[nodiscard]] bool knows(std::string_view key) const { return table_.has(key); }
  // Of a key in English. `written`: the key stands there, with or without a value behind it.
  [[nodiscard]] bool written(std::string_view key) const { return slot(key).key.exists(); }
  [[nodiscard]] bool has(std::string_view key) const { return !is_blank(slot(key).value); }
  // The value; one that does not exist when it is not given.
  [[nodiscard]] yaml::Value value(std::string_view key) const;
  [[nodiscard]] Span key_span(std::string_view key) const;
  // The synonym by which the key is written; empty: by one of its names, or not at all.
  [[nodiscard]] std::string_view synonym(std::string_view key) const;
  // Those that have a value.
  [[nodiscard]] WrittenKeys written_keys() const;
  // The key for a message, as the user spells it: `period`, “实施期限”.
  [[nodiscard]] What what(std::string_view key) const { return {*this, key}; }

  [[nodiscard]] Line id(std::string_view key = "id") const;
  [[nodiscard]] Line line(std::string_view key) const;
  [[nodiscard]] Prose prose(std::string_view key) const;
  [[nodiscard]] std::vector<Line> lines(std::string_view key) const;
  [[nodiscard]] std::vector<yaml::Value> list(std::string_view key) const;
  // Of a map whose keys are the user's own names.
  [[nodiscard]] std::vector<yaml::Entry> entries(std::string_view key) const;
  [[nodiscard]] Maybe<Ratio> number(std::string_view key) const;
  // A number that must be there (its absence has been said): 0 without one.
  [[nodiscard]] At<Ratio> the_number(std::string_view key) const;
  [[nodiscard]] Maybe<int> whole_number(std::string_view key, int lo, int hi) const;
  [[nodiscard]] Maybe<bool> flag(std::string_view key) const;
  [[nodiscard]] bool is_set(std::string_view key) const;  // a flag that is true
  [[nodiscard]] Maybe<PartialDate> date(std::string_view key) const;
  [[nodiscard]] Maybe<PartialDate> deadline(std::string_view key) const;  // also 9月底前
  [[nodiscard]] Maybe<Period> period(std::string_view key) const;         // also {label: …}
  [[nodiscard]] std::vector<Person> people(std::string_view key) const;
  // References are kept as they are written; references.h resolves them.
  [[nodiscard]] std::vector<UnitRef> units(std::string_view key) const;
  [[nodiscard]] std::vector<Ref> refs(std::string_view key) const;
  [[nodiscard]] Ref ref(std::string_view key) const;

  // The word of a key that has a list of words, as a value of its enumeration.
  template <class Enum>
  [[nodiscard]] Maybe<Enum> word(std::string_view key) const {
    const keys::Word* found = word_at(key);
    if (found == nullptr) return {};
    return At<Enum>{static_cast<Enum>(found->value), value(key).span()};
  }
  // The same for a list of words, in their order.
  template <class Enum>
  [[nodiscard]] std::vector<Enum> words(std::string_view key) const {
    std::vector<Enum> out;
    for (yaml::Value item : list(key)) {
      const keys::Word* found = word_of(context_, item, what(key), key_of(key).words());
      if (found != nullptr) out.push_back(static_cast<Enum>(found->value));
    }
    return out;
  }

 private:
  friend class What;

  struct Slot {
    yaml::Value key;
    yaml::Value value;
  };

  void walk(yaml::Value map);
  [[nodiscard]] bool has_keys_in_text(yaml::Value value) const;
  void report_key_in_text(yaml::Value value);
  [[nodiscard]] Message words_for(std::string_view key) const;
  void keep_equally_near(std::string_view word, std::vector<std::string>& near) const;
  void unknown(yaml::Value key, yaml::Value value);
  void keep(yaml::Value key, yaml::Value value);
  void check_required();
  [[nodiscard]] const Slot& slot(std::string_view key) const;
  [[nodiscard]] const keys::Key& key_of(std::string_view key) const;
  [[nodiscard]] const keys::Word* word_at(std::string_view key) const;

  Context& context_;
  const keys::Table& table_;
  yaml::Value whole_;
  Span fallback_;
  Message usual_what_;  // what the usual key is called where it is left out
  std::array<Slot, keys::kMostKeys> slots_;
};

// A key in marks, for a message: `period`, “period”.
[[nodiscard]] Message marked(std::string_view word);
[[nodiscard]] Message marked(const Message& word);

}  // namespace plan::load

#endif  // PLAN_FORMAT_MAP_READER_H_
