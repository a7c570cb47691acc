// Where a text speaks of attachments: 附件, 附件2, 附件三.
//
// Attachments of other documents (《…》附件2) are mentioned too; whose they are is asked by the
// rules. Offsets are bytes into the text. Nothing fails.
#ifndef PLAN_LINT_ATTACHMENT_MENTIONS_H_
#define PLAN_LINT_ATTACHMENT_MENTIONS_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace plan {

inline constexpr std::string_view kAttachmentWord = "附件";

// With the number behind it, or without.
struct AttachmentMention {
  std::size_t begin = 0, end = 0;
  std::optional<int> number;
};

[[nodiscard]] std::vector<AttachmentMention> attachment_mentions(std::string_view text);

// A number as it stands at `at`: 3, ３, 三, 十二. `end` is moved behind it.
[[nodiscard]] std::optional<int> number_at(std::string_view text, std::size_t at,
                                           std::size_t& end);

}  // namespace plan

#endif  // PLAN_LINT_ATTACHMENT_MENTIONS_H_
