// plan render: the plan as a document.
#include <CLI/CLI.hpp>

#include "command.h"
#include "plan/io/file.h"
#include "plan/publish/publish.h"
#include "plan/render/markdown.h"
#include "plan/text/escape.h"
#include "usage.h"

namespace plan::tool {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // of a file that --check compares

constexpr Words kNoFormat{"format `{name}` is not available, `md` is",
                          "还不能输出 {name} 格式，可用的是 md"};
constexpr Words kUseMarkdown{"write `--to md`; pandoc turns Markdown into other formats",
                             "请写 --to md；pandoc 可以把 Markdown 转成别的格式"};
constexpr Words kCheckWhat{"`--check` needs the file to compare with",
                           "--check 要知道和哪个文件比较"};
constexpr Words kNameIt{"name it with -o FILE", "请用 -o FILE 指定"};
constexpr Words kDiffers{"plan: {file} is not what this plan renders to\n",
                         "plan: {file} 与方案的输出不一致\n"};
constexpr Words kRender{"plan: write it again with `plan render {plan} --to md -o {file}`\n",
                        "plan: 请重新输出：plan render {plan} --to md -o {file}\n"};

// Compares with what is on disk; says so when it differs.
int check(const std::string& path, const std::string& plan_file, const std::string& bytes,
          Console& console) {
  auto on_disk = read_file(path, kMostBytes);
  if (!on_disk && identify(path).known) return cannot(on_disk.error(), console);
  if (on_disk && *on_disk == bytes) return kDone;
  std::string file = for_terminal(path);
  console.err(say(kDiffers, {{"file", file}}).in(console.lang));
  console.err(
      say(kRender, {{"file", file}, {"plan", for_terminal(plan_file)}}).in(console.lang));
  return kProblems;
}

}  // namespace

int cmd_render(const Args& args, Console& console) {
  CLI::App app;
  CommonOptions common;
  std::string file, to = "md", out;
  bool letterhead = false;
  bool only_check = false;
  app.add_option("file", file,
                 both({"the plan file (`-`: standard input)", "方案文件（- 为标准输入）"}))
      ->required();
  app.add_option("--to", to, both({"format: md (default)", "格式：md（默认）"}))
      ->type_name("FORMAT");
  app.add_option("-o,--output", out,
                 both({"write to this file (default: standard output)",
                       "写到这个文件（默认标准输出）"}))
      ->type_name("FILE");
  app.add_flag(
      "--letterhead", letterhead,
      both({"issuer and document number above the title", "标题上方印发文机关和发文字号"}));
  app.add_flag("--check", only_check,
               both({"write nothing; exit 1 when the file would differ",
                     "不写文件；文件与输出不一致时以 1 退出"}));
  add_common(app, common);
  if (auto status = parse(app, args, common, console)) return *status;
  if (to != "md") {
    return cannot({say(kNoFormat, {{"name", for_terminal(to)}}), say(kUseMarkdown), {}},
                  console);
  }
  if (only_check && (out.empty() || out == "-")) {
    return cannot({say(kCheckWhat), say(kNameIt), {}}, console);
  }

  int status = kDone;
  auto loaded = load_sound(file, common, console, status);
  if (!loaded) return status;
  PublishOptions options;
  options.letterhead = letterhead;
  std::string bytes = to_markdown(publish(loaded->plan, options));
  if (only_check) return check(out, file, bytes, console);
  return deliver(out, bytes, loaded->inputs, console);
}

}  // namespace plan::tool
