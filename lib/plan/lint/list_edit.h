// Taking one entry out of a list as it is written in the file.
#ifndef PLAN_LINT_LIST_EDIT_H_
#define PLAN_LINT_LIST_EDIT_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/place.h"

namespace plan {

// The edit that takes out the entry which stands at entries[index] and reads `name`, with its
// separator: [甲, 乙], a block of lines, or names pasted as one text (甲、乙). Comments and all
// else stay. `entries`: where all entries of the list stand, in their order. Nothing when it
// is not written plainly enough to be sure: behind an alias or anchor, over several lines.
[[nodiscard]] std::optional<Edit> take_out(const SourceSet& sources,
                                           const std::vector<Span>& entries, std::size_t index,
                                           std::string_view name);

}  // namespace plan

#endif  // PLAN_LINT_LIST_EDIT_H_
