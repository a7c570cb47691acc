// Placeholders that were left in a text: xx, ××, 20xx, ***, ___, □, ……
#ifndef PLAN_LINT_PLACEHOLDERS_H_
#define PLAN_LINT_PLACEHOLDERS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace plan {

struct Placeholder {
  std::size_t begin = 0, end = 0;  // bytes of the text
  bool masked_number = false;      // 20xx元: a number that was masked as if it were a year
};

// In text order. What may be something else is left alone: letters of words, URLs and
// addresses; digits masked on purpose (138****1234); check boxes; …… that ends an enumeration
// or a quotation. In a `form`, blanks and boxes are meant to be there.
[[nodiscard]] std::vector<Placeholder> find_placeholders(std::string_view text, bool form);

}  // namespace plan

#endif  // PLAN_LINT_PLACEHOLDERS_H_
