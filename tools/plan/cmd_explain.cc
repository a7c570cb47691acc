// plan explain: a rule or a key at length.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "command.h"
#include "plan/lint/explain.h"

namespace plan::tool {

int cmd_explain(const Args& args, Console& console) {
  CLI::App app;
  CommonOptions common;
  std::string word;
  app.add_option("rule", word,
                 both({"a rule by code or name, or a key of the plan file (default: list all "
                       "rules)",
                       "规则的代码或名称，或者方案文件里的键（默认列出全部规则）"}))
      ->type_name("RULE|KEY");
  add_common(app, common);
  if (auto status = parse(app, args, common, console)) return *status;
  if (word.empty()) return deliver("", list_rules(console.lang), {}, console);
  constexpr int kNarrowest = 40, kWidest = 96;
  int width = std::clamp(console.width, kNarrowest, kWidest);
  auto text = explain(word, console.lang, static_cast<std::size_t>(width));
  if (!text) return cannot(text.error(), console);
  return deliver("", *text, {}, console);
}

}  // namespace plan::tool
