// The styles of an office's own .docx against ours. For docx_template.cc only.
#ifndef PLAN_RENDER_TEMPLATE_STYLES_H_
#define PLAN_RENDER_TEMPLATE_STYLES_H_

#include "plan/render/docx_template_parts.h"

namespace pugi {
class xml_node;
}

namespace plan::rendering {

// Finds our styles by their names below `styles` (w:styles), gives ids to those that are not
// there, and takes sizes and faces from those that are.
void map_styles(const pugi::xml_node& styles, TemplateParts& parts);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_TEMPLATE_STYLES_H_
