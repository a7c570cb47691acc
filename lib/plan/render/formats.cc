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

Result<std::string> write_docx(const doc::Document& document, const RenderOptions& options) {
  return to_docx(document, options.docx);
}

Result<std::string> write_html(const doc::Document& document, const RenderOptions&) {
  return to_html(document);
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
      {"docx",
       ".docx",
       {"Word, laid out by GB/T 9704-2012", "Word 文档，按 GB/T 9704-2012 排版"},
       false,
       write_docx},
      {"html",
       ".html",
       {"one page for browsers, with a chart of the stages, to read and to print",
        "网页，一个文件，带进度示意图，可阅读可打印"},
       true,
       write_html,
       true},
      {"json",
       ".json",
       {"the plan itself for programs, references and dates resolved",
        "方案数据，供程序读取，引用和日期均已换算"},
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
  auto same = [](char written, char lower) {
    return written == lower || (written >= 'A' && written <= 'Z' && written + 32 == lower);
  };
  const auto& table = render_formats();
  auto found = std::find_if(table.begin(), table.end(), [&](const RenderFormat& format) {
    std::size_t size = format.extension.size();
    return path.size() > size && std::equal(format.extension.begin(), format.extension.end(),
                                            path.end() - static_cast<std::ptrdiff_t>(size),
                                            [&](char lower, char c) { return same(c, lower); });
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace plan
