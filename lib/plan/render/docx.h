// Document tree → DOCX (Office Open XML), laid out as GB/T 9704-2012 has it.
#ifndef PLAN_RENDER_DOCX_H_
#define PLAN_RENDER_DOCX_H_

#include <cstdint>
#include <string>

#include "plan/base/result.h"
#include "plan/doc/document.h"
#include "plan/render/docx_template.h"
#include "plan/render/layout.h"

namespace plan {

struct DocxOptions {
  Layout layout;
  const FontSet* fonts = nullptr;  // null: the first of font_sets()
  // Whose styles, page, headers and footers are taken; null: those of the standard, and of
  // `layout`. The fonts, and sizes of `layout`, then are those of styles that it lacks.
  const DocxTemplate* own_template = nullptr;
  // What the file says it was made at, in seconds after 1970 UTC; 0: nothing, and its parts
  // carry the first date that a ZIP can hold.
  std::int64_t made_at = 0;
};

// A whole .docx. The same document and options give the same bytes. Characters that XML cannot
// hold become U+FFFD. An Error only when memory or the ZIP library fails.
[[nodiscard]] Result<std::string> to_docx(const doc::Document& document,
                                          const DocxOptions& options = {});

}  // namespace plan

#endif  // PLAN_RENDER_DOCX_H_
