// Pieces of the HTML page. For this module only.
#ifndef PLAN_RENDER_HTML_PARTS_H_
#define PLAN_RENDER_HTML_PARTS_H_

#include <set>
#include <string>
#include <string_view>

#include "plan/doc/document.h"

namespace plan::rendering {

// Ids of one page: each is given once.
class HtmlIds {
 public:
  // The id that `anchor` becomes: its letters (of any script), digits, - and _, with a number
  // behind it where that id is taken. Empty for an empty anchor.
  [[nodiscard]] std::string take(std::string_view anchor);

 private:
  std::set<std::string, std::less<>> taken_;
};

// `text` escaped, for element text and double-quoted attributes.
[[nodiscard]] std::string html_text(std::string_view text);

[[nodiscard]] std::string html_table(const doc::Table& table);

// The stages drawn, and the same as a table. At most 28 bars a drawing, so that none is cut
// where a page ends.
[[nodiscard]] std::string html_timeline(const doc::Timeline& timeline, Lang lang, HtmlIds& ids);

// The style sheet.
[[nodiscard]] std::string_view html_style();

}  // namespace plan::rendering

#endif  // PLAN_RENDER_HTML_PARTS_H_
