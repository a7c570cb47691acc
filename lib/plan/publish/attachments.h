// Attachments: the list below the body, and the annexes themselves.
#ifndef PLAN_PUBLISH_ATTACHMENTS_H_
#define PLAN_PUBLISH_ATTACHMENTS_H_

#include <string>

#include "plan/publish/context.h"
#include "plan/publish/part.h"

namespace plan::publishing {

// One annex: its text, what is generated, its items. `mention` is its name: 附件1.
[[nodiscard]] Part compose_attachment(const Context& context, const Attachment& attachment);

// 附件1; 附件 for the only one of a plan whose text never says 附件1.
[[nodiscard]] std::string attachment_mention(const Context& context, int number, bool numbered);

// True when any text of `root` speaks of an attachment by number.
[[nodiscard]] bool speaks_of_attachments(const Part& root);

// The generated annexes.
void add_task_table(const Context& context, Part& part);
void add_item_tables(const Context& context, Part& part);
void add_schedule(const Context& context, Part& part);
void add_checklist(const Context& context, Part& part);
void add_unit_table(const Context& context, Part& part);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_ATTACHMENTS_H_
