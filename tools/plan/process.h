// The process around run(): real streams, signals, the last resorts. Linux only by design.
#ifndef TOOLS_PLAN_PROCESS_H_
#define TOOLS_PLAN_PROCESS_H_

#include "command.h"

namespace plan::tool {

// Before anything else: closed descriptors 0 to 2 are opened on /dev/null, so that no file of
// ours takes their place; SIGINT, SIGTERM and SIGHUP remove temporary files and then kill as
// always; a write into a closed pipe or beyond a size limit becomes an error instead of a
// signal; std::terminate and abort() report a bug and leave with kBug.
void prepare_process();

// Standard output and error of this process. Output is collected and written in large blocks;
// flush_output() writes what is left. A reader that went away ends the process quietly.
[[nodiscard]] Console real_console();

// Writes out what is collected. False when any of the output could not be written (said on
// stderr, once).
[[nodiscard]] bool flush_output(Console& console);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_PROCESS_H_
