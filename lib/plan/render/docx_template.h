// An office's own .docx as the frame of what is rendered: its styles, page, headers and
// footers.
#ifndef PLAN_RENDER_DOCX_TEMPLATE_H_
#define PLAN_RENDER_DOCX_TEMPLATE_H_

#include <memory>
#include <string>

#include "plan/base/result.h"

namespace plan {

namespace rendering {
struct TemplateParts;
}

// What was taken from the file; copies share it. Any thread may use it.
class DocxTemplate {
 public:
  explicit DocxTemplate(std::shared_ptr<const rendering::TemplateParts> parts)
      : parts_(std::move(parts)) {}
  [[nodiscard]] const rendering::TemplateParts& parts() const { return *parts_; }

 private:
  std::shared_ptr<const rendering::TemplateParts> parts_;
};

// Takes from the .docx in `bytes`, which messages call `name`: styles, fonts, theme, numbering,
// the headers and footers of its last section with what they use, and the page of that section.
// Its text, macros and data are not taken. An Error for what is no .docx, is encrypted or
// damaged, has macros, or is larger than the bounds of ZipArchive.
[[nodiscard]] Result<DocxTemplate> read_docx_template(std::string bytes,
                                                      const std::string& name);

}  // namespace plan

#endif  // PLAN_RENDER_DOCX_TEMPLATE_H_
