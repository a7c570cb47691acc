// The formats in which a plan can be had, one row each: --to, help and pages come from here.
#ifndef PLAN_RENDER_FORMATS_H_
#define PLAN_RENDER_FORMATS_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/base/message.h"
#include "plan/base/result.h"
#include "plan/doc/document.h"
#include "plan/render/docx.h"
#include "plan/render/text_form.h"

namespace plan {

struct RenderOptions {
  TextOptions text;
  DocxOptions docx;
};

struct RenderFormat {
  std::string_view name;       // of --to
  std::string_view extension;  // of files: ".md"
  Words what;
  bool text = true;  // fit for a terminal
  // The whole file; the same document and options give the same bytes. Null: the format is of
  // the plan itself and not of a document, and this module does not write it (json).
  Result<std::string> (*write)(const doc::Document& document, const RenderOptions& options);
  bool figures = false;  // shows doc::Figure
};

// In the order of the help.
[[nodiscard]] const std::vector<RenderFormat>& render_formats();

// By name, or by the extension of a file's name (DOCX as docx); null when there is none.
[[nodiscard]] const RenderFormat* find_format(std::string_view name);
[[nodiscard]] const RenderFormat* format_of_file(std::string_view path);

}  // namespace plan

#endif  // PLAN_RENDER_FORMATS_H_
