// The whole program but for the process around it: what main() and the tests call.
#ifndef TOOLS_PLAN_RUN_H_
#define TOOLS_PLAN_RUN_H_

#include <string_view>

#include "command.h"

namespace plan::tool {

// Runs `plan` with `args` (without the program's name). Returns the exit status, one of Exit.
// Never throws: what no command caught is a bug, reported on stderr as such.
int run(const Args& args, Console& console) noexcept;

// "met a bug in itself": what is said with exit status 3. `what` may be empty.
[[nodiscard]] std::string bug_report(std::string_view what, Lang lang);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_RUN_H_
