// What the subcommands share: the console they speak to, exit codes, parsing of options.
//
// A subcommand is one function in its own file, cmd_<name>.cc: options → library → output, no
// logic. All are listed once, in command_table.cc.
#ifndef TOOLS_PLAN_COMMAND_H_
#define TOOLS_PLAN_COMMAND_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/base/finding.h"
#include "plan/base/message.h"
#include "plan/base/result.h"
#include "plan/format/loader.h"
#include "plan/yaml/reader.h"

namespace CLI {
class App;
}

namespace plan::tool {

// Exit status, the only four there are.
enum Exit : int {
  kDone = 0,      // done, nothing wrong
  kProblems = 1,  // done, and problems were found in the input
  kCannot = 2,    // could not be done: usage, unreadable input, unsound plan, no output
  kBug = 3,       // a bug in plan itself
};

// The world as a command sees it: tests give their own.
struct Console {
  std::function<void(std::string_view)> out;  // standard output
  std::function<void(std::string_view)> err;  // standard error
  std::function<std::optional<std::string>(const char*)> env;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 100;      // of the terminal, in cells
  std::string command;  // the subcommand that runs; set by run()
  // Set by parse() from --lang and --color and the environment.
  Lang lang = Lang::kEn;
  bool lang_is_chosen = false;  // by --lang or PLAN_LANG, not just by the locale
  bool colour_out = false;
  bool colour_err = false;
};

using Args = std::vector<std::string>;

// A description of an option in both languages, to be given to CLI11; help prints the one that
// is wanted: app.add_option("--to", to, both({"format to write", "输出格式"})). A description
// that is plain text is printed as it is in either language.
[[nodiscard]] std::string both(const Words& words);
[[nodiscard]] std::string both(std::string_view english, std::string_view chinese);

// Options every command has: --lang, --color, --limit NAME=VALUE, --help.
struct CommonOptions {
  std::string lang;
  std::string color = "auto";
  std::vector<std::string> limits;
  LoadOptions load;  // after parse()
};
void add_common(CLI::App& app, CommonOptions& options);

// Parses `args` (without the command's name). nullopt: go on; else the exit status to return
// (help was printed, or the mistake was, with the nearest option or value as a hint). An option
// takes one value each time it is written, and may be written again: a list collects them all,
// else the last one counts. Help shows a summary, examples and exit codes from command_table.
[[nodiscard]] std::optional<int> parse(CLI::App& app, const Args& args, CommonOptions& options,
                                       Console& console);

// Prints an Error as "plan: error: …" with its help on stderr, and returns kCannot.
int cannot(const Error& error, Console& console);

// Speaks the language that .plan.yaml sets, unless --lang or PLAN_LANG says otherwise.
void adopt_language(const std::optional<Lang>& configured, Console& console);

// Loads a plan that has to be sound: on any error finding prints the findings on stderr and
// returns null with `status` set to kCannot.
[[nodiscard]] std::unique_ptr<LoadedPlan> load_sound(const std::string& path,
                                                     const CommonOptions& options,
                                                     Console& console, int& status);

// Findings about a run's input, on stderr, in the form of lint.
void print_on_stderr(const std::vector<Finding>& findings, Console& console);

// Writes a command's one result: to `path` (atomically, never over an input), or to standard
// output when it is empty or "-". Returns kDone or kCannot.
[[nodiscard]] int deliver(const std::string& path, std::string_view bytes,
                          const std::vector<std::string>& inputs, Console& console);

// The subcommands.
int cmd_lint(const Args& args, Console& console);
int cmd_schema(const Args& args, Console& console);
int cmd_explain(const Args& args, Console& console);
int cmd_render(const Args& args, Console& console);
int cmd_score(const Args& args, Console& console);
int cmd_new(const Args& args, Console& console);
int cmd_sheet(const Args& args, Console& console);

struct Command {
  std::string_view name;
  Words summary;
  std::string_view examples;  // lines of a shell, printed at the end of its help
  int (*run)(const Args& args, Console& console);
};
// Every command, in the order of `plan --help`.
[[nodiscard]] const std::vector<Command>& command_table();

}  // namespace plan::tool

#endif  // TOOLS_PLAN_COMMAND_H_
