#include "run.h"

#include <algorithm>
#include <exception>
#include <new>

#include "console.h"
#include "plan/text/escape.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr Words kNoCommand{"there is no command `{word}`", "没有 {word} 这个命令"};
constexpr Words kNoOption{"there is no option `{word}` before the command",
                          "命令之前没有 {word} 这个选项"};
constexpr Words kSeeHelp{"`plan --help` lists the commands", "plan --help 列出全部命令"};
constexpr Words kNoMemory{"not enough memory", "内存不足"};
constexpr Words kBugWords{
    "plan {version} met a bug in itself{what}; this is not your fault. Please report it with "
    "this message, the command you gave and, if you can, the files it read.",
    "plan {version} 自身出了缺陷{what}，不是您的错。"
    "请把这条信息、所用的命令和（方便的话）所读的文件报告给维护者。"};

const Command* find_command(std::string_view name) {
  const auto& table = command_table();
  auto found = std::find_if(table.begin(), table.end(),
                            [&](const Command& command) { return command.name == name; });
  return found == table.end() ? nullptr : &*found;
}

int unknown(const Words& words, const std::string& word, std::vector<std::string> candidates,
            Console& console) {
  Message help = did_you_mean(word, candidates);
  if (help.empty()) help = say(kSeeHelp);
  return cannot({say(words, {{"word", for_terminal(word)}}), help, {}}, console);
}

int start(const std::string& name, const Args& args, Console& console) {
  if (const Command* command = find_command(name)) {
    console.command = name;
    return command->run(args, console);
  }
  std::vector<std::string> names{"help"};
  for (const Command& command : command_table()) names.emplace_back(command.name);
  return unknown(kNoCommand, name, names, console);
}

int dispatch(const Args& args, Console& console) {
  settle(args, console);
  // --lang and --color may stand before the command as well as behind it.
  Args early;
  std::size_t at = 0;
  for (; at < args.size(); ++at) {
    const std::string& arg = args[at];
    bool joined = arg.rfind("--lang=", 0) == 0 || arg.rfind("--color=", 0) == 0;
    bool apart = arg == "--lang" || arg == "--color";
    if (!joined && !apart) break;
    early.push_back(arg);
    if (apart && at + 1 < args.size()) early.push_back(args[++at]);
  }
  if (at == args.size()) {
    console.err(overview(console));
    return kCannot;
  }

  const std::string& word = args[at];
  Args rest(args.begin() + static_cast<std::ptrdiff_t>(at) + 1, args.end());
  if (word == "--help" || word == "-h" || (word == "help" && rest.empty())) {
    console.out(overview(console));
    return kDone;
  }
  if (word == "--version" || word == "-V") {
    console.out("plan " PLAN_VERSION "\n");
    return kDone;
  }
  if (word == "help") return start(rest.front(), {"--help"}, console);
  if (word.size() > 1 && word.front() == '-') {
    return unknown(kNoOption, word, {"--help", "--version", "--lang", "--color"}, console);
  }
  rest.insert(rest.begin(), early.begin(), early.end());
  return start(word, rest, console);
}

}  // namespace

std::string bug_report(std::string_view what, Lang lang) {
  std::string detail = what.empty() ? "" : " (" + for_terminal(what) + ")";
  return "plan: " + say(kBugWords, {{"version", PLAN_VERSION}, {"what", detail}}).in(lang) +
         "\n";
}

int run(const Args& args, Console& console) noexcept {
  try {
    return dispatch(args, console);
  } catch (const std::bad_alloc&) {
    return cannot({say(kNoMemory), {}, {}}, console);
  } catch (const std::exception& bug) {
    console.err(bug_report(bug.what(), console.lang));
  } catch (...) {
    console.err(bug_report("", console.lang));
  }
  return kBug;
}

}  // namespace plan::tool
