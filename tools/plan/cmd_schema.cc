// plan schema: the JSON Schema of the plan file, for editors.
#include <CLI/CLI.hpp>

#include "command.h"
#include "plan/format/schema.h"

namespace plan::tool {

int cmd_schema(const Args& args, Console& console) {
  CLI::App app;
  CommonOptions common;
  std::string out;
  app.add_option("-o,--output", out,
                 both({"write to this file (default: standard output)",
                       "写到这个文件（默认标准输出）"}))
      ->type_name("FILE");
  add_common(app, common);
  if (auto status = parse(app, args, common, console)) return *status;
  return deliver(out, json_schema(), {}, console);
}

}  // namespace plan::tool
