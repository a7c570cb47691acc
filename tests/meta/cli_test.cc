// Usage of the program as a whole: commands, options, their values and the hints.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>

#include "support/console.h"
#include "support/temp_folder.h"

namespace plan::test {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void cannot(const tool::Args& args, const std::string& message, const std::string& hint) {
  std::string line;
  for (const std::string& arg : args) line += " " + arg;
  CAPTURE(line);
  Ran ran = run(args);
  CHECK(ran.status == tool::kCannot);
  CHECK(ran.out.empty());
  CHECK_MESSAGE(ran.err.rfind("plan: error: " + message + "\n", 0) == 0, ran.err);
  CHECK_MESSAGE(has(ran.err, hint), ran.err);
}

TEST_CASE("what plan says of itself") {
  CHECK(run({"--version"}).out == "plan " PLAN_VERSION "\n");
  CHECK(run({"-V"}).out == run({"--version"}).out);
  Ran help = run({"--help"});
  CHECK(help.status == tool::kDone);
  CHECK(help.err.empty());
  for (const tool::Command& command : tool::command_table()) {
    CHECK(has(help.out, "\n  " + std::string(command.name) + " "));
  }
  CHECK(run({"help"}).out == help.out);
  CHECK(run({"help", "lint"}).out == run({"lint", "--help"}).out);
  CHECK(run({"lint", "-h"}).out == run({"lint", "--help"}).out);
}

TEST_CASE("plan alone shows what there is, and has done nothing") {
  Ran ran = run({});
  CHECK(ran.status == tool::kCannot);
  CHECK(ran.out.empty());
  CHECK(ran.err == run({"--help"}).out);
}

TEST_CASE("a mistyped command") {
  cannot({"lnit"}, "there is no command `lnit`", "did you mean `lint`?");
  cannot({"help", "scroe"}, "there is no command `scroe`", "did you mean `score`?");
  cannot({"zzzzzz"}, "there is no command `zzzzzz`", "`plan --help` lists the commands");
  cannot({"--verison"}, "there is no option `--verison` before the command",
         "did you mean `--version`?");
  cannot({"a\x1b[31mb"}, "there is no command `a\\u{1b}[31mb`", "`plan --help`");
}

TEST_CASE("a mistyped option") {
  cannot({"sheet", "p.yaml", "--shceme", "x"}, "there is no option `--shceme`",
         "did you mean `--scheme`?");
  cannot({"sheet", "p.yaml", "-x"}, "there is no option `-x`", "`plan sheet --help`");
  cannot({"sheet", "p.yaml", "--bom"}, "option --bom on|off needs a value",
         "`plan sheet --help`");
  cannot({"sheet", "p.yaml", "--scheme", "--bom", "on"}, "option --scheme ID needs a value",
         "`plan sheet --help`");
  cannot({"score", "p", "l", "--strict=1"}, "option --strict takes no value",
         "`plan score --help`");
}

TEST_CASE("a mistyped value") {
  cannot({"sheet", "p.yaml", "--bom", "onn"}, "`onn` is not a value of --bom",
         "did you mean `on`?");
  cannot({"new", "vilage"}, "`vilage` is not a value of KIND", "did you mean `village`?");
  cannot({"sheet", "p.yaml", "--lang", "fr"}, "`fr` is not a value of --lang", "one of zh, en");
}

TEST_CASE("too few and too many arguments") {
  cannot({"sheet"}, "FILE is missing", "usage: plan sheet [OPTION...] FILE");
  cannot({"sheet", "a", "b"}, "unexpected argument `b`", "usage: plan sheet [OPTION...] FILE");
  cannot({"score", "plan.yaml"}, "LOG is missing", "usage: plan score [OPTION...] PLAN LOG...");
}

TEST_CASE("what the user is to write is named in the language of the help") {
  CHECK(has(run({"score", "--lang", "zh", "plan.yaml"}).err,
            "缺少“记录表”\n  = 帮助：用法：plan score [选项...] 方案 记录表..."));
  CHECK(has(run({"score", "--lang", "zh", "p", "l", "--map"}).err, "选项 --map 列=表头 后面"));
  CHECK(has(run({"--help", "--lang", "zh"}).out, "plan 命令 [选项...] [文件...]"));
  for (const tool::Command& command : tool::command_table()) {
    std::istringstream help(run({std::string(command.name), "--help", "--lang", "zh"}).out);
    for (std::string line; std::getline(help, line);) {
      if (!line.starts_with("  ") || line.starts_with("   ")) continue;
      CAPTURE(line);
      std::string label = line.substr(2, line.find("  ", 2) - 2);
      auto capital = [](char a, char b) { return std::isupper(a) && std::isupper(b); };
      CHECK(std::adjacent_find(label.begin(), label.end(), capital) == label.end());
    }
  }
}

TEST_CASE("options of lint that do not go together") {
  cannot({"lint", "--unsafe", "p"}, "--unsafe needs --fix or --diff", "");
  cannot({"lint", "--add-ignore", "p"}, "--add-ignore needs --reason TEXT", "say why:");
  cannot({"lint", "--reason", "x", "p"}, "--reason needs --add-ignore", "");
  cannot({"lint", "--fix", "--add-ignore", "--reason", "x", "p"},
         "--fix and --add-ignore do not go together", "one after the other");
  cannot({"lint", "--diff", "--format", "json", "p"},
         "--diff and --format json do not go together", "instead of the findings");
  cannot({"lint", "--diff", "--statistics", "p"}, "--diff and --statistics do not go together",
         "instead of the findings");
  for (const char* format : {"sarif", "github", "junit"}) {
    cannot({"lint", "--statistics", "--format", format, "p"},
           "--statistics and --format " + std::string(format) + " do not go together",
           "text, concise or json");
  }
  cannot({"lint", "--max-findings", "-1", "p"}, "`-1` is not a value of --max-findings",
         "expected a whole number from 0 to 1000000000");
  cannot({"lint", "--jobs", "0", "p"}, "`0` is not a value of --jobs",
         "expected a whole number from 1 to 1024");
  cannot({"render", "p", "--to", "txt", "--width", "x"}, "`x` is not a value of --width",
         "expected a whole number from 20 to 1000");
  cannot({"render", "p", "--unit", ""}, "option --unit UNIT needs a value",
         "plan render --help");
  cannot({"render", "p", "--section="}, "option --section NAME needs a value",
         "plan render --help");
  cannot({"score", "p", "l", "--as-of", ""}, "option --as-of DATE needs a value",
         "plan score --help");
  cannot({"score", "p", "l", "-o", ""}, "option -o FILE needs a value", "plan score --help");
}

TEST_CASE("limits") {
  cannot({"sheet", "p", "--limit", "nestng=3"}, "there is no limit `nestng`",
         "did you mean `nesting`?");
  cannot({"sheet", "p", "--limit", "nesting=257"}, "`257` is not a value of the limit nesting",
         "expected a whole number from 1 to 256");
  cannot({"sheet", "p", "--limit", "nodes"}, "`` is not a value of the limit nodes",
         "expected a whole number");
  CHECK(has(run({"sheet", "none.yaml", "--limit", "nesting=256"}).err, "none.yaml"));
}

TEST_CASE("the language of messages") {
  auto chinese = [](const tool::Args& args, const std::map<std::string, std::string>& env) {
    return has(run(args, env).err, "没有 lnit 这个命令");
  };
  CHECK(!chinese({"lnit"}, {}));
  CHECK(chinese({"lnit"}, {{"LANG", "zh_CN.UTF-8"}}));
  CHECK(chinese({"lnit"}, {{"LC_MESSAGES", "zh_TW"}, {"LANG", "C"}}));
  CHECK(!chinese({"lnit"}, {{"LC_ALL", "C"}, {"LANG", "zh_CN.UTF-8"}}));
  CHECK(chinese({"lnit"}, {{"LC_ALL", ""}, {"LANG", "zh_CN.UTF-8"}}));
  CHECK(chinese({"lnit"}, {{"PLAN_LANG", "zh"}, {"LC_ALL", "en_US.UTF-8"}}));
  CHECK(!chinese({"--lang", "en", "lnit"}, {{"PLAN_LANG", "zh"}}));
  CHECK(chinese({"--lang=zh", "lnit"}, {{"PLAN_LANG", "en"}}));
  CHECK(chinese({"lnit", "--lang", "zh"}, {}));
  CHECK(run({"--lang", "zh", "sheet", "--help"}).out ==
        run({"sheet", "--help", "--lang", "zh"}).out);
}

TEST_CASE("colour") {
  auto coloured = [](const tool::Args& args, const std::map<std::string, std::string>& env) {
    return has(run(args, env).err, "\x1b[");
  };
  CHECK(!coloured({"sheet", "none.yaml"}, {}));
  CHECK(coloured({"sheet", "none.yaml", "--color", "always"}, {}));
  CHECK(coloured({"sheet", "none.yaml"}, {{"CLICOLOR_FORCE", "1"}}));
  CHECK(!coloured({"sheet", "none.yaml"}, {{"CLICOLOR_FORCE", "0"}}));
  CHECK(!coloured({"sheet", "none.yaml"}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}));
  CHECK(coloured({"sheet", "none.yaml", "--color=always"}, {{"NO_COLOR", "1"}}));
  CHECK(!coloured({"sheet", "none.yaml", "--color", "never"}, {{"CLICOLOR_FORCE", "1"}}));
}

TEST_CASE("the language of a project gives way to the command line and PLAN_LANG") {
  TempFolder folder;
  folder.write(".plan.yaml", "lang: zh\n");
  folder.write("plan.yaml", "plan: 1\nid: a\ntitle: 方案\nfoo: 1\n");
  std::string file = folder / "plan.yaml";
  for (const char* command : {"lint", "render"}) {
    CAPTURE(command);
    auto said = [&](tool::Args more, const std::map<std::string, std::string>& environment) {
      tool::Args args = {command, file};
      args.insert(args.end(), more.begin(), more.end());
      Ran ran = run(args, environment);
      return ran.out + ran.err;
    };
    CHECK(has(said({}, {}), "没有“foo”这个键"));
    CHECK(has(said({}, {{"LANG", "en_US.UTF-8"}}), "没有“foo”这个键"));
    CHECK(has(said({}, {{"PLAN_LANG", "en"}}), "has no key `foo`"));
    CHECK(has(said({"--lang", "en"}, {}), "has no key `foo`"));
  }
}

}  // namespace
}  // namespace plan::test
