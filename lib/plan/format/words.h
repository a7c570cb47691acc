// The words a value may be: `cycle: quarter` / `考核周期: 季度`.
//
// Each list names its words in both languages once; the reader, its messages, the JSON Schema
// and the man page take them from here. Lists and words are static and never change.
#ifndef PLAN_FORMAT_WORDS_H_
#define PLAN_FORMAT_WORDS_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"

namespace plan::keys {

struct Word {
  std::string_view en;
  std::string_view zh;
  std::string_view synonyms;  // others that are understood, separated by blanks
  int value = 0;              // of the enumeration that the field has
};

class WordList {
 public:
  WordList(std::initializer_list<Word> words) : words_(words) {}

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  // Compared as names are (letter case, width and blanks do not matter); null: not one of them.
  [[nodiscard]] const Word* find(std::string_view text) const;
  // "`full`, `zero`" in English, “满分”“零分” in Chinese.
  [[nodiscard]] Message listed() const;
  // Every spelling, for hints.
  [[nodiscard]] std::vector<std::string> spellings() const;

 private:
  std::vector<Word> words_;
};

[[nodiscard]] const WordList& bool_words();
[[nodiscard]] const WordList& none_words();            // value 0: none
[[nodiscard]] const WordList& all_words();             // value 0: all
[[nodiscard]] const WordList& else_words();            // value 0: else
[[nodiscard]] const WordList& lang_words();            // Lang
[[nodiscard]] const WordList& numbering_words();       // Numbering
[[nodiscard]] const WordList& every_words();           // Cycle; kTerm for a school term
[[nodiscard]] const WordList& duty_every_words();      // Cycle, those of inspections
[[nodiscard]] const WordList& cycle_words();           // Cycle, those of schemes
[[nodiscard]] const WordList& generate_words();        // Generate
[[nodiscard]] const WordList& combine_words();         // Combine without weighted
[[nodiscard]] const WordList& rollup_combine_words();  // Combine
[[nodiscard]] const WordList& missing_words();         // Missing
[[nodiscard]] const WordList& absent_words();          // Absent
[[nodiscard]] const WordList& uninspected_words();     // Uninspected
[[nodiscard]] const WordList& window_words();          // Window
[[nodiscard]] const WordList& field_words();           // Field
[[nodiscard]] const WordList& per_words();             // value 1: source
[[nodiscard]] const WordList& over_words();            // value 1: clamp
[[nodiscard]] const WordList& overdue_words();         // value 0: none, 1: default
[[nodiscard]] const WordList& rounding_words();        // RoundingMode
[[nodiscard]] const WordList& within_words();          // value 0: all together, 1: group
[[nodiscard]] const WordList& ties_words();            // Ties
[[nodiscard]] const WordList& tiebreak_words();        // TieBreak::Kind
[[nodiscard]] const WordList& in_words();              // Consequence::In
[[nodiscard]] const WordList& to_words();              // Consequence::To
[[nodiscard]] const WordList& severity_words();        // Severity
[[nodiscard]] const WordList& font_words();            // value: the number of the font set
[[nodiscard]] const WordList& number_place_words();    // PageProfile::Number
[[nodiscard]] const WordList& type_size_words();       // value: half points
[[nodiscard]] const WordList& heading_level_words();   // value: 1 to 4
[[nodiscard]] const WordList& for_words();             // value 0: unit, 1: all

// The value of `every: term`, which no Cycle has.
constexpr int kTerm = 100;

}  // namespace plan::keys

#endif  // PLAN_FORMAT_WORDS_H_
