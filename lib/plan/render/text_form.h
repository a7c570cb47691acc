// Document tree → plain text, to be pasted into Word, WPS or the form of an office system.
#ifndef PLAN_RENDER_TEXT_FORM_H_
#define PLAN_RENDER_TEXT_FORM_H_

#include <string>

#include "plan/doc/document.h"

namespace plan {

struct TextOptions {
  static constexpr int kLeastWidth = 20;
  static constexpr int kMostWidth = 1000;
  // 0: every paragraph is one line. Else lines of at most so many cells, for reading; a value
  // outside the bounds is moved to the nearer one.
  int width = 0;
};

// The document as text, ending in one LF: numbers written out, paragraphs indented by two
// full-width spaces (by nothing in English, where blank lines part them), tables as rows of
// cells parted by tabs, signature and date placed as on a line of 28 characters. No character
// but LF and the tabs between cells is a control character. Rows of tables are never wrapped.
[[nodiscard]] std::string to_text(const doc::Document& document,
                                  const TextOptions& options = {});

}  // namespace plan

#endif  // PLAN_RENDER_TEXT_FORM_H_
