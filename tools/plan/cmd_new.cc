// plan new: a commented starter plan.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <filesystem>

#include "command.h"
#include "plan/text/escape.h"
#include "starters.h"

namespace plan::tool {

int cmd_new(const Args& args, Console& console) {
  constexpr Words kExists{"{file} exists already", "{file} 已经存在"};
  constexpr Words kOther{"choose another name, or remove it first", "请换个名字，或先把它删掉"};

  CLI::App app;
  CommonOptions common;
  std::string kind, out;
  std::vector<std::string> kinds;
  std::string en = "what the plan is about: ", zh = "方案的种类：";
  for (const Starter& starter : starters()) {
    en += fmt::format("{}{} ({})", kinds.empty() ? "" : ", ", starter.kind, starter.about.en);
    zh += fmt::format("{}{}（{}）", kinds.empty() ? "" : "，", starter.kind, starter.about.zh);
    kinds.emplace_back(starter.kind);
  }
  app.add_option("kind", kind, both(en, zh))->required()->check(CLI::IsMember(kinds));
  app.add_option("-o,--output", out,
                 both({"write to this new file (default: standard output)",
                       "写到这个新文件（默认标准输出）"}))
      ->type_name("FILE");
  add_common(app, common);
  if (auto status = parse(app, args, common, console)) return *status;

  std::error_code none;
  if (std::filesystem::is_regular_file(out, none)) {
    return cannot({say(kExists, {{"file", for_terminal(out)}}), say(kOther), {}}, console);
  }
  for (const Starter& starter : starters()) {
    if (kind == starter.kind) return deliver(out, starter.text, {}, console);
  }
  return kBug;
}

}  // namespace plan::tool
