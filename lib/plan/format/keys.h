// The one table of keys: every key of the plan file, once for each place it may stand in.
//
// The reader, its messages and hints, the JSON Schema and the reference part of plan(5) are
// made from it. All of it is static and never changes; any thread may read it.
#ifndef PLAN_FORMAT_KEYS_H_
#define PLAN_FORMAT_KEYS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/format/key_places.h"
#include "plan/format/word_index.h"
#include "plan/format/words.h"

namespace plan::keys {

// What a value may be. A list may always be written as its only value.
enum class Type : std::uint8_t {
  kId,
  kLine,    // text of one line
  kText,    // paragraphs
  kLines,   // list of texts of one line
  kBool,    // true, false, 是, 否
  kWhole,   // whole number
  kNumber,  // decimal number
  kNumberOrNone,
  kRange,  // [lo, hi]
  kRanks,  // A..B
  kDate,
  kPeriod,
  kWord,   // one of `words`
  kWords,  // list of them
  kUnit,   // reference to a unit
  kUnits,  // list of such references
  kRef,    // reference to something else
  kRefs,
  kPeople,
  kPaths,
  kMap,       // map with the keys of `below`
  kMaps,      // list of such maps
  kSection,   // text, list of clauses, or a map of `below`
  kUnitList,  // list of units, map kind → names, or {from: FILE}
  kSchemes,   // scheme, list of schemes, or section of them
  kNumbers,   // map of the user's own names → number (levels, weights, ladder)
  kBands,     // list of bands, or map minimum → score
  kGrades,    // list of grades, or map grade → minimum
  kNames,     // map of the user's own names → text
};

[[nodiscard]] const Words& expected(Type type);  // "a list of texts"

// Whether the document says a value; on demand: in an annex. Ids, words and switches steer.
enum class Printed : std::uint8_t { kAlways, kOnDemand, kNever };

struct Key {
  std::string_view en;
  std::string_view zh;
  std::string_view synonyms;  // Chinese words for it, separated by blanks
  Type type = Type::kLine;
  std::string_view about;  // one line
  std::string_view about_zh;
  bool required = false;
  Where below = Where::kNowhere;         // of a kMap, kMaps, kSection …
  const WordList& (*words)() = nullptr;  // of a kWord, kWords; of a kMap that a word replaces
  Where element = Where::kNowhere;       // of a kSection, kSchemes: what it lists
  Printed printed = Printed::kAlways;

  [[nodiscard]] Message name() const { return {std::string(en), std::string(zh)}; }
};

// The most keys any place has (checked by a test).
constexpr std::size_t kMostKeys = 64;

struct Table {
  Where where = Where::kNowhere;
  Message name;                  // "a stage", 实施步骤
  std::string_view usual;        // a value that is no map stands for this key; may be empty
  std::vector<const Key*> keys;  // in the order in which people write them
  // English name, Chinese name, synonyms → index into `keys`; places with the same keys share
  // it.
  std::shared_ptr<const WordIndex> index;

  // -1: not a key of this place.
  [[nodiscard]] int find(std::string_view word) const { return index->find(word); }
  [[nodiscard]] bool has(std::string_view key) const { return find(key) >= 0; }
  // Null: not a key of this place.
  [[nodiscard]] const Key* key(std::string_view word) const {
    int found = find(word);
    return found < 0 ? nullptr : keys[static_cast<std::size_t>(found)];
  }
  // Every spelling of every key, for hints.
  [[nodiscard]] std::vector<std::string> spellings() const;
};

[[nodiscard]] const Table& table(Where where);

}  // namespace plan::keys

#endif  // PLAN_FORMAT_KEYS_H_
