// What a run takes from its surroundings: the language it speaks and whether it uses colour.
#ifndef TOOLS_PLAN_CONSOLE_H_
#define TOOLS_PLAN_CONSOLE_H_

#include <string_view>

#include "command.h"

namespace plan::tool {

// `option` (may be empty) over PLAN_LANG over LC_ALL, LC_MESSAGES, LANG: any zh* is Chinese,
// else English. An empty variable counts as not set.
void settle_language(std::string_view option, Console& console);

// `option` (always, never, or auto and anything else) over NO_COLOR over CLICOLOR_FORCE over
// TERM=dumb over whether the stream is a terminal.
void settle_colour(std::string_view option, Console& console);

// Both, looking for --lang and --color in `args` before they are parsed, so that a usage error
// is told in the right language too.
void settle(const Args& args, Console& console);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_CONSOLE_H_
