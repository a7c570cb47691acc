// Parts → blocks of the document.
#ifndef PLAN_PUBLISH_EMIT_H_
#define PLAN_PUBLISH_EMIT_H_

#include <string>
#include <vector>

#include "plan/doc/document.h"
#include "plan/publish/part.h"
#include "plan/publish/voice.h"

namespace plan::publishing {

// Writes `part` at `depth` (1: a chapter). A title runs in when the part stands below the first
// level, has one paragraph and no items; else it is a heading of its own.
void emit(const Voice& voice, const Part& part, int depth, std::vector<doc::Block>& blocks);

// The items of `part` inside one paragraph: （1）甲；（2）乙
[[nodiscard]] std::string items_in_one_line(const Voice& voice, const Part& part);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_EMIT_H_
