// Where signature and date stand: GB/T 9704-2012, 7.3.5.2 (documents without a seal).
//
// The longest signature stands two characters off the right edge; the date's first character
// stands two characters to the right of the signature's first. A date that is longer takes the
// two characters itself, and the signature moves left. Several signatures begin below one
// another.
#ifndef PLAN_RENDER_CLOSING_H_
#define PLAN_RENDER_CLOSING_H_

#include <string_view>

#include "plan/doc/document.h"

namespace plan::rendering {

// Room on the right, in the unit in which the widths are given.
struct Closing {
  int signature = 0;  // behind the longest
  int date = 0;
};

// `character` is the width of one; a width of 0 says that there is no date, or no signature.
[[nodiscard]] constexpr Closing place_closing(int signature, int date, int character) {
  int margin = 2 * character;
  if (signature == 0 || date == 0) return {margin, margin};
  if (date > signature) return {margin + margin + date - signature, margin};
  return {margin, signature - date};
}

// Of all paragraphs with this role, the largest width that `measure` gives.
template <class Measure>
[[nodiscard]] int widest(const doc::Document& document, doc::Paragraph::Role role,
                         Measure measure) {
  int most = 0;
  for (const doc::Block& block : document.blocks) {
    const auto* paragraph = std::get_if<doc::Paragraph>(&block);
    if (paragraph == nullptr || paragraph->role != role) continue;
    int width = measure(std::string_view(paragraph->text));
    if (width > most) most = width;
  }
  return most;
}

}  // namespace plan::rendering

#endif  // PLAN_RENDER_CLOSING_H_
