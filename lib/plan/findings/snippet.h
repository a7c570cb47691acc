// The source lines under a finding, with carets under what is meant.
#ifndef PLAN_FINDINGS_SNIPPET_H_
#define PLAN_FINDINGS_SNIPPET_H_

#include <cstddef>
#include <string>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/findings/paint.h"

namespace plan {

// A source line made fit to show: escaped, and cut to a window around a range when it is long.
// `padding` is what stands under the line before the range: U+3000 under wide characters and a
// space under others, so that the marks below it are right in any terminal font.
struct ShownLine {
  std::string text;
  std::string padding;
  std::size_t cells = 0;  // width of the range, at least 1
  bool cut = false;       // something was left out
};

// Columns are 1-based code points; a range that ends on a later line goes to the line's end.
[[nodiscard]] ShownLine show_line(const Place& place);

// The frame with the finding's own place, and in it or below it the related places with their
// labels. Empty when the place has no source line. `gutter` is set to the width of the line
// numbers, which the notes below the frame share.
[[nodiscard]] std::string snippet(const Finding& finding, Lang lang, const Paint& paint,
                                  std::size_t& gutter);

}  // namespace plan

#endif  // PLAN_FINDINGS_SNIPPET_H_
