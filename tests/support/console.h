// A console for tests: run() in this process, output in strings.
#ifndef TESTS_SUPPORT_CONSOLE_H_
#define TESTS_SUPPORT_CONSOLE_H_

#include <map>
#include <string>

#include "plan/run.h"

namespace plan::test {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

// Runs `plan` with `args`; `environment` is all it sees of one.
inline Ran run(const tool::Args& args,
               const std::map<std::string, std::string>& environment = {}) {
  Ran ran;
  tool::Console console;
  console.out = [&](std::string_view text) { ran.out += text; };
  console.err = [&](std::string_view text) { ran.err += text; };
  console.env = [&](const char* name) -> std::optional<std::string> {
    auto found = environment.find(name);
    if (found == environment.end()) return std::nullopt;
    return found->second;
  };
  ran.status = tool::run(args, console);
  return ran;
}

}  // namespace plan::test

#endif  // TESTS_SUPPORT_CONSOLE_H_
