#include "plan/render/formats.h"

#include <algorithm>

#include "plan/render/html.h"
#include "plan/render/markdown.h"

namespace plan {
namespace {

Result<std::string> write_markdown(const doc::Document& document, const RenderOptions&) {
  return to_markdown(document);
}

Result<std::string> write_text(const doc::Document& document, const RenderOptions& options) {
  return to_text(document, options.text);
}

Result<std::string> write_html(const doc::Document& document, const RenderOptions&) {
  return to_html(document);
}

Result<std::string> write_docx(const doc::Document& document, const RenderOptions& options) {
  return to_docx(document, options.docx);
}

}  // namespace

const std::vector<RenderFormat>& render_formats() {
  static const std::vector<RenderFormat> table{
      {"md", ".md", {"Markdown with tables", "Markdown，带表格"}, true, write_markdown},
      {"txt",
       ".txt",
       {"plain text to paste into Word, WPS or a form",
        "纯文本，可粘贴到 Word、WPS 或办公系统"},
       true,
       write_text},
      {"html",
       ".html",
       {"one page for browsers and print", "单个网页，可浏览、可打印"},
       true,
       write_html},
      {"docx",
       ".docx",
       {"Word, laid out by GB/T 9704-2012", "Word 文档，按 GB/T 9704-2012 排版"},
       false,
       write_docx},
      {"json",
       ".json",
       {"for programs: references resolved, duties inherited, days exact",
        "供程序读取：引用已解析，职责已继承，日期到日"},
       true,
       nullptr},
  };
  return table;
}

const RenderFormat* find_format(std::string_view name) {
  const auto& table = render_formats();
  auto found = std::find_if(table.begin(), table.end(),
                            [&](const RenderFormat& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

const RenderFormat* format_of_file(std::string_view path) {
  const auto& table = render_formats();
  auto found = std::find_if(table.begin(), table.end(), [&](const RenderFormat& format) {
    return path.ends_with(format.extension) && path.size() > format.extension.size();
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace plan
