// What was taken from an office's own .docx, for those who write ours. For this module only.
#ifndef PLAN_RENDER_DOCX_TEMPLATE_PARTS_H_
#define PLAN_RENDER_DOCX_TEMPLATE_PARTS_H_

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/render/docx_parts.h"
#include "plan/render/layout.h"
#include "plan/render/ooxml.h"

namespace plan::rendering {

struct TemplateParts {
  std::string document;  // its main part, whose place ours takes
  std::string document_type;
  std::vector<Part> parts;          // by name; all that is taken but styles and settings
  std::vector<Relation> relations;  // of the main part to these and to the styles
  std::string styles_part;
  std::string styles;    // XML, up to where a style can be added
  std::string settings;  // the elements of settings.xml that make up the page

  // Styles, by our ids: those that it has too under the same name, and ids for those it lacks.
  std::map<std::string, std::string, std::less<>> ids;
  std::set<std::string, std::less<>> lacking;
  // The faces of headings 1 to 4, as elements of run properties.
  std::array<std::string, 4> faces;
  std::array<bool, kHeadingStyles> numbered{};  // headings that number by themselves

  Layout layout;  // its page, and the sizes of its styles
  int header = 0;
  int footer = 0;
  int gutter = 0;
  std::string references;  // to headers and footers, as in every section
  std::string section;     // what stands behind the margins, in the first section
  std::string later;       // and in those after it

  [[nodiscard]] std::string_view id(std::string_view ours) const {
    auto found = ids.find(ours);
    return found == ids.end() ? ours : std::string_view(found->second);
  }
};

}  // namespace plan::rendering

#endif  // PLAN_RENDER_DOCX_TEMPLATE_PARTS_H_
