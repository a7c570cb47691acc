// Document tree → one self-contained HTML page.
#ifndef PLAN_RENDER_HTML_H_
#define PLAN_RENDER_HTML_H_

#include <string>

#include "plan/doc/document.h"

namespace plan {

// The document as an HTML 5 page in UTF-8: no script, nothing loaded from elsewhere (its own
// Content-Security-Policy forbids both), styles inside, readable on a screen and printed on A4.
// Headings, and clauses with a title, carry the plan's ids as anchors; stages are drawn as SVG
// with their table beside it. All text is escaped; what HTML cannot hold becomes U+FFFD. The
// same document gives the same bytes.
[[nodiscard]] std::string to_html(const doc::Document& document);

}  // namespace plan

#endif  // PLAN_RENDER_HTML_H_
