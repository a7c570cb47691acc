#include "command.h"

#include "plan/findings/printer.h"
#include "plan/io/file.h"
#include "plan/lint/lint.h"

namespace plan::tool {
namespace {

PrintOptions for_stderr(const Console& console) {
  PrintOptions options;
  options.lang = console.lang;
  options.colour = console.colour_err;
  return options;
}

}  // namespace

int cannot(const Error& error, Console& console) {
  std::string text = print_error(error, for_stderr(console));
  if (text.empty() || text.back() != '\n') text += '\n';
  console.err(text);
  return kCannot;
}

void print_on_stderr(const std::vector<Finding>& findings, Console& console) {
  if (findings.empty()) return;
  console.err(print_findings(findings, for_stderr(console)));
}

void adopt_language(const std::optional<Lang>& configured, Console& console) {
  if (configured && !console.lang_is_chosen) console.lang = *configured;
}

std::unique_ptr<LoadedPlan> load_sound(const std::string& path, const CommonOptions& options,
                                       Console& console, int& status) {
  auto loaded = load_plan(path, options.load);
  if (!loaded) {
    status = cannot(loaded.error(), console);
    return nullptr;
  }
  adopt_language((*loaded)->config.lang, console);
  std::vector<Finding> errors = lint_errors(**loaded);
  if (!errors.empty()) {
    print_on_stderr(errors, console);
    constexpr Words kUnsound{"{file} has errors, so nothing was done",
                             "{file} 有错误，未作任何处理"};
    constexpr Words kLintIt{"put them right; `plan lint {file}` shows all there is to say",
                            "请先改正；用 plan lint {file} 可看到全部问题"};
    status =
        cannot({say(kUnsound, {{"file", path}}), say(kLintIt, {{"file", path}}), {}}, console);
    return nullptr;
  }
  return std::move(*loaded);
}

int deliver(const std::string& path, std::string_view bytes,
            const std::vector<std::string>& inputs, Console& console) {
  if (path.empty() || path == "-") {
    console.out(bytes);
    return kDone;
  }
  auto written = write_file(path, bytes, inputs);
  return written ? kDone : cannot(written.error(), console);
}

}  // namespace plan::tool
