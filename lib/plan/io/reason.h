// Why a system call failed, in words of both languages. For this module, and
// for what else writes to standard output.
#ifndef PLAN_IO_REASON_H_
#define PLAN_IO_REASON_H_

#include <string>

#include "plan/base/message.h"
#include "plan/base/result.h"

namespace plan {

// Words for an errno value.
[[nodiscard]] Message reason_of(int error);

// How a file is named to people: "standard input" for "-", nothing a terminal would obey.
[[nodiscard]] Message input_name(const std::string& path);
[[nodiscard]] Message output_name(const std::string& path);

[[nodiscard]] tl::unexpected<Error> cannot_read(const std::string& path, int error);
// The file ended before the byte at which it had ended when it was opened.
[[nodiscard]] tl::unexpected<Error> became_shorter(const std::string& path);
[[nodiscard]] tl::unexpected<Error> cannot_write(const std::string& path, int error);
[[nodiscard]] tl::unexpected<Error> cannot_write(const std::string& path, Message reason);

}  // namespace plan

#endif  // PLAN_IO_REASON_H_
