// The options of `plan render` that say how a docx looks: --fonts, --profile, --template, and
// the same from .plan.yaml.
#ifndef TOOLS_PLAN_DOCX_OPTIONS_H_
#define TOOLS_PLAN_DOCX_OPTIONS_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "plan/format/profile.h"
#include "plan/render/docx.h"
#include "plan/render/docx_template.h"

namespace plan::tool {

struct DocxFlags {
  std::string fonts, profile, docx_template;
};

void declare_docx(CLI::App& app, DocxFlags& flags);

// The mistake of giving one of them for a format that is no docx.
[[nodiscard]] std::optional<Error> docx_only(const DocxFlags& flags);

// What a docx is made with. `options` points into the rest: it stays where it is made.
struct DocxLook {
  PageProfile profile;
  FontSet fonts = font_sets().front();
  std::optional<DocxTemplate> own_template;
  DocxOptions options;
  std::vector<std::string> inputs;  // files read for it
};

// Reads what the flags name, and where they are silent `config`. Null: something was wrong
// with it, which has been printed.
[[nodiscard]] std::unique_ptr<DocxLook> docx_look(const DocxFlags& flags, const Config& config,
                                                  const LoadOptions& load, Console& console);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_DOCX_OPTIONS_H_
