// What the cells of a log say, by the page's words.
#ifndef TESTS_PROPERTY_SCORE_REFERENCE_CELLS_H_
#define TESTS_PROPERTY_SCORE_REFERENCE_CELLS_H_

#include <initializer_list>
#include <string>

#include "spec.h"

namespace reference {

[[nodiscard]] bool is_one_of(const std::string& word, std::initializer_list<const char*> words);
// Blank for words that stand for no value.
[[nodiscard]] std::string without_null_word(const std::string& text);
// Nothing for a blank text; nothing and `bad` for what is no number.
[[nodiscard]] Opt<Num> read_number(const std::string& text, bool& bad);
// A date as people write it; one without year in the period `first` to `last`. Nothing where
// it names no day, or several.
[[nodiscard]] Opt<int> read_date(const std::string& text, int first, int last);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_REFERENCE_CELLS_H_
