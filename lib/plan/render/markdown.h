// Document tree → Markdown (CommonMark with GFM tables), everything escaped.
#ifndef PLAN_RENDER_MARKDOWN_H_
#define PLAN_RENDER_MARKDOWN_H_

#include <string>

#include "plan/doc/document.h"

namespace plan {

// The document as Markdown, ending in one LF. The same document gives the same bytes.
[[nodiscard]] std::string to_markdown(const doc::Document& document);

}  // namespace plan

#endif  // PLAN_RENDER_MARKDOWN_H_
