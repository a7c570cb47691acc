// Where `plan render` writes what: one file, standard output, or a folder for many plans.
#ifndef TOOLS_PLAN_RENDER_TARGETS_H_
#define TOOLS_PLAN_RENDER_TARGETS_H_

#include <string>
#include <string_view>
#include <vector>

#include "plan/base/result.h"
#include "plan/render/formats.h"

namespace plan::tool {

struct RenderTarget {
  std::string plan;  // "-": standard input
  std::string file;  // empty or "-": standard output
};

// What is written to `out` when nobody says it: the format that the name of the file has, md
// for a folder, a name without an extension and standard output. Error: the extension is that
// of no format.
[[nodiscard]] Result<const RenderFormat*> format_to_write(const std::vector<std::string>& plans,
                                                          const std::string& out);

// `out` is a folder when there are several plans, when it is one already, or when it ends in
// "/". A file in it is called as its plan, with `extension`; plans of one name get the name of
// their folder before it. Errors: several plans without a folder or into one that is called as
// a document, standard input into a folder, two that would still be one file.
[[nodiscard]] Result<std::vector<RenderTarget>> render_targets(
    const std::vector<std::string>& plans, const std::string& out, std::string_view extension);

// Makes the folder that the targets lie in, when there is none yet but its parent exists.
[[nodiscard]] Result<void> make_folder_of(const std::vector<RenderTarget>& targets);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_RENDER_TARGETS_H_
