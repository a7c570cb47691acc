// Files that a plan reads beside itself: `include` and `from`.
#ifndef PLAN_FORMAT_SOURCE_H_
#define PLAN_FORMAT_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "plan/base/result.h"
#include "plan/format/context.h"
#include "plan/model/value.h"

namespace plan::load {

// Up to `most` bytes of a file ("-": standard input): a file over a limit is read just far
// enough for the limit to be seen.
[[nodiscard]] Result<std::string> read_at_most(const std::string& path, std::size_t most);

// Without the byte order mark of UTF-8.
[[nodiscard]] std::string without_bom(std::string text);

// The folder that nothing outside of is read: `options.root`, else the nearest parent of
// `folder` that holds a .plan.yaml, else `folder`; canonical.
[[nodiscard]] std::string find_root(const LoadOptions& options, const std::string& folder);
[[nodiscard]] std::string folder_of(const std::string& path);
// Absolute, without links; a path that does not exist as far as it does.
[[nodiscard]] std::string canonical_path(const std::string& path);

// An ordinary file in `root`, named as seen from `folder`; an Error says why it is none.
struct FoundFile {
  std::string path;   // as messages name it
  std::string whole;  // canonical
};
[[nodiscard]] Result<FoundFile> find_file(const std::string& root, const std::string& folder,
                                          const std::string& path);

// Reads the file that `path` names, as seen from the folder of the file in which it is
// written. Its number in the sources; nothing after saying why not (rule K006). A table may
// come straight from a spreadsheet: in GB18030 or UTF-16 it is converted, which is said.
enum class Content : std::uint8_t { kPlan, kTable };
[[nodiscard]] std::optional<std::uint32_t> read_source(Context& context, const Line& path,
                                                       Content content = Content::kPlan);

}  // namespace plan::load

#endif  // PLAN_FORMAT_SOURCE_H_
