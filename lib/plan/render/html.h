// Document tree → HTML: one file that needs nothing else, no script, no network, no font.
#ifndef PLAN_RENDER_HTML_H_
#define PLAN_RENDER_HTML_H_

#include <string>

#include "plan/doc/document.h"

namespace plan {

// The document as one HTML page, to be read on any screen and printed on A4 by the measures of
// GB/T 9704-2012. It works under the strictest policy that lets styles in, and says so itself
// (Content-Security-Policy). All text is escaped; headings and titled clauses have the plan's
// own ids as anchors, made fit for HTML and different from each other. The same document gives
// the same bytes. Nothing fails; any number of threads may call it.
[[nodiscard]] std::string to_html(const doc::Document& document);

}  // namespace plan

#endif  // PLAN_RENDER_HTML_H_
