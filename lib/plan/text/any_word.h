// Whether a text begins with, ends with or holds one of some words. For lists of a few words;
// long ones over whole plans are for Phrases and NameFinder of lint.
#ifndef PLAN_TEXT_ANY_WORD_H_
#define PLAN_TEXT_ANY_WORD_H_

#include <algorithm>
#include <iterator>
#include <string_view>

namespace plan {

[[nodiscard]] bool starts_with_any(std::string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

[[nodiscard]] bool ends_with_any(std::string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.ends_with(word); });
}

[[nodiscard]] bool has_any(std::string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace plan

#endif  // PLAN_TEXT_ANY_WORD_H_
