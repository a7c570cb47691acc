// The style sheet of to_html; for this module only.
#ifndef PLAN_RENDER_HTML_STYLE_H_
#define PLAN_RENDER_HTML_STYLE_H_

#include <string_view>

namespace plan {

// All but the widths of columns, which depend on the document.
[[nodiscard]] std::string_view html_style();

}  // namespace plan

#endif  // PLAN_RENDER_HTML_STYLE_H_
