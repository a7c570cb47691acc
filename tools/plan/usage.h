// Help texts and hints.
#ifndef TOOLS_PLAN_USAGE_H_
#define TOOLS_PLAN_USAGE_H_

#include <string>
#include <vector>

#include "command.h"

namespace CLI {
class Option;
}

namespace plan::tool {

// `plan --help`: what there is.
[[nodiscard]] std::string overview(const Console& console);

// `plan COMMAND --help`, from the options of `app` and the command's entry in the table.
[[nodiscard]] std::string command_help(const CLI::App& app, const Console& console);

// "plan score [OPTION...] PLAN LOG..."
[[nodiscard]] Message usage_line(const CLI::App& app, const Console& console);

// The words an option takes when it takes only certain ones, else empty.
[[nodiscard]] std::vector<std::string> words_of(const CLI::Option& option);
// What stands for an option's or argument's value in help: FILE, md|txt, NAME=VALUE.
[[nodiscard]] Message value_label(const CLI::Option& option);

// An argument's name in help and messages: PLAN.
[[nodiscard]] Message argument_label(const CLI::Option& option);

// "did you mean `lint`?", or empty when nothing is near.
[[nodiscard]] Message did_you_mean(const std::string& word,
                                   const std::vector<std::string>& candidates);

}  // namespace plan::tool

#endif  // TOOLS_PLAN_USAGE_H_
