#include "console.h"

namespace plan::tool {
namespace {

std::string variable(const char* name, const Console& console) {
  return console.env ? console.env(name).value_or("") : std::string();
}

// The last value of --name in `args`: `--name VALUE` or `--name=VALUE`.
std::string value_of(std::string_view name, const Args& args) {
  std::string found;
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    std::string_view arg = args[i];
    if (arg.substr(0, name.size()) != name) continue;
    arg.remove_prefix(name.size());
    if (arg.empty() && i + 1 < args.size()) {
      found = args[i + 1];
    } else if (!arg.empty() && arg.front() == '=') {
      found = arg.substr(1);
    }
  }
  return found;
}

}  // namespace

void settle_language(std::string_view option, Console& console) {
  std::string wanted(option);
  if (wanted.empty()) wanted = variable("PLAN_LANG", console);
  console.lang_is_chosen = !wanted.empty();
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (wanted.empty()) wanted = variable(name, console);
  }
  console.lang = wanted.substr(0, 2) == "zh" ? Lang::kZh : Lang::kEn;
}

void settle_colour(std::string_view option, Console& console) {
  bool forced = option == "always";
  bool never = option == "never";
  if (!forced && !never) {
    std::string force = variable("CLICOLOR_FORCE", console);
    if (!variable("NO_COLOR", console).empty()) {
      never = true;
    } else if (!force.empty() && force != "0") {
      forced = true;
    } else if (variable("TERM", console) == "dumb") {
      never = true;
    }
  }
  console.colour_out = forced || (!never && console.out_is_terminal);
  console.colour_err = forced || (!never && console.err_is_terminal);
}

void settle(const Args& args, Console& console) {
  settle_language(value_of("--lang", args), console);
  settle_colour(value_of("--color", args), console);
}

}  // namespace plan::tool
