#include <doctest/doctest.h>

#include "plan/findings/printer.h"

using namespace plan;

namespace {

// A finding on the first `what` in the text of a file.
Finding on(const SourceSet& sources, std::string_view what, Severity severity, Message message,
           std::uint32_t file = 0) {
  auto at = static_cast<std::uint32_t>(sources.file(file).text().find(what));
  Finding f;
  f.code = "D003";
  f.name = "stage-overlap";
  f.severity = severity;
  f.span = {file, at, at + static_cast<std::uint32_t>(what.size())};
  f.place = sources.place(f.span);
  f.message = std::move(message);
  return f;
}

std::string print(const std::vector<Finding>& findings, PrintOptions options = {}) {
  return print_findings(findings, options);
}

}  // namespace

TEST_CASE("a finding in text form: first line, frame, caret line, notes, help") {
  SourceSet sources;
  sources.add("plan.yaml",
              "stages:\n  - title: 检查验收\n    period: 2024-05-16..2024-11-30\n");
  Finding f = on(sources, "2024-05-16..2024-11-30", Severity::kWarning,
                 plain("检查验收阶段 starts 229 days before 巩固提升阶段 ends"));
  f.notes.push_back(plain("the stage before it ends on 2024-12-31 (line 66)"));
  f.help = plain("run `plan explain D003`");
  CHECK(print({f}) ==
        "plan.yaml:3:13: warning[D003 stage-overlap]: 检查验收阶段 starts 229 days before "
        "巩固提升阶段 ends\n"
        "  |\n"
        "3 |     period: 2024-05-16..2024-11-30\n"
        "  |             ^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = the stage before it ends on 2024-12-31 (line 66)\n"
        "  = help: run `plan explain D003`\n");
}

TEST_CASE("the caret line has U+3000 under wide characters") {
  SourceSet sources;
  sources.add("a.yaml", "实施步骤: {标题: 启动会, 期限: x}\n");
  Finding f = on(sources, "启动会", Severity::kError, plain("no"));
  CHECK(print({f}) ==
        "a.yaml:1:12: error[D003 stage-overlap]: no\n"
        "  |\n"
        "1 | 实施步骤: {标题: 启动会, 期限: x}\n"
        "  | 　　　　   　　  ^^^^^^\n");
}

TEST_CASE("both languages; concise is the first line") {
  SourceSet sources;
  sources.add("a.yaml", "a: 1\n");
  Finding f = on(sources, "1", Severity::kInfo, {"a number", "一个数"});
  f.help = {"do it", "照办"};
  PrintOptions options;
  options.lang = Lang::kZh;
  CHECK(print({f}, options) ==
        "a.yaml:1:4: 提示[D003 stage-overlap]: 一个数\n"
        "  |\n"
        "1 | a: 1\n"
        "  |    ^\n"
        "  = 帮助：照办\n");
  options.format = FindingFormat::kConcise;
  CHECK(print({f, f}, options) ==
        "a.yaml:1:4: 提示[D003 stage-overlap]: 一个数\n"
        "a.yaml:1:4: 提示[D003 stage-overlap]: 一个数\n");
}

TEST_CASE("related places are labelled where they stand") {
  SourceSet sources;
  sources.add("a.yaml", "a: first\nb: 1\nc: 2\nd: second\n");
  sources.add("b.csv", "id,name\n甲,third\n");
  Finding f = on(sources, "second", Severity::kError, plain("twice"));
  f.related.push_back(
      {on(sources, "first", Severity::kError, {}).place, plain("defined here")});
  f.related.push_back({on(sources, "third", Severity::kError, {}, 1).place, plain("and here")});
  Place whole_file;
  whole_file.file = "c.yaml";
  f.related.push_back({whole_file, plain("asked for by")});
  CHECK(print({f}) ==
        "a.yaml:4:4: error[D003 stage-overlap]: twice\n"
        "  |\n"
        "1 | a: first\n"
        "  |    ----- defined here\n"
        "...\n"
        "4 | d: second\n"
        "  |    ^^^^^^\n"
        "  ::: b.csv:2:3\n"
        "2 | 甲,third\n"
        "  | 　 ----- and here\n"
        "  = asked for by: c.yaml\n");
}

TEST_CASE("two places of one line share the line") {
  SourceSet sources;
  sources.add("a.yaml", "{a: 1, a: 2}\n");
  Finding f = on(sources, "2", Severity::kError, plain("twice"));
  f.related.push_back({on(sources, "1", Severity::kError, {}).place, plain("first here")});
  CHECK(print({f}) ==
        "a.yaml:1:11: error[D003 stage-overlap]: twice\n"
        "  |\n"
        "1 | {a: 1, a: 2}\n"
        "  |           ^\n"
        "  |     - first here\n");
}

TEST_CASE("long lines are cut to a window around the caret") {
  SourceSet sources;
  std::string before, after;
  for (int i = 0; i < 60; ++i) before += "字";
  for (int i = 0; i < 60; ++i) after += "ab";
  sources.add("a.yaml", before + "HERE" + after + "\n");
  Finding f = on(sources, "HERE", Severity::kError, plain("x"));
  std::string kept, padding, rest;
  for (int i = 0; i < 20; ++i) kept += "字", padding += "\u3000";
  for (int i = 0; i < 28; ++i) rest += "ab";
  CHECK(print({f}) ==
        "a.yaml:1:61: error[D003 stage-overlap]: x\n"
        "  |\n"
        "1 | ..." +
            kept + "HERE" + rest +
            "...\n"
            "  |    " +
            padding + "^^^^\n");
}

TEST_CASE("a place in the middle of a line of megabytes is shown as in a short one") {
  SourceSet sources;
  std::string before(1'000'000, 'a'), after(1'000'000, 'b');
  sources.add("a.yaml", before + "HERE" + after + "\n");
  Finding f = on(sources, "HERE", Severity::kError, plain("x"));
  CHECK(print({f}) ==
        "a.yaml:1:1000001: error[D003 stage-overlap]: x\n"
        "  |\n"
        "1 | ..." +
            std::string(40, 'a') + "HERE" + std::string(56, 'b') +
            "...\n"
            "  |    " +
            std::string(40, ' ') + "^^^^\n");
}

TEST_CASE("a range over several lines is marked to the end of its first") {
  SourceSet sources;
  sources.add("a.yaml", "a: |\n  text\nb: 1\n");
  Finding f = on(sources, "|\n  text", Severity::kError, plain("x"));
  CHECK(print({f}) == "a.yaml:1:4: error[D003 stage-overlap]: x\n  |\n1 | a: |\n  |    ^\n");
}

TEST_CASE("nothing from the user's files reaches the terminal raw") {
  SourceSet sources;
  sources.add("a\x1b[31m.yaml", "a: \x1b[2J\u202E甲\tx\n");
  Finding f = on(sources, "甲", Severity::kError, plain("bad \x1b]0;x\x07"));
  CHECK(print({f}) ==
        "a\\u{1b}[31m.yaml:1:9: error[D003 stage-overlap]: bad \\u{1b}]0;x\\u{7}\n"
        "  |\n"
        "1 | a: \\u{1b}[2J\\u{202e}甲 x\n"
        "  |                     ^^\n");
}

TEST_CASE("findings of a whole file and of no file have no frame") {
  Finding f;
  f.severity = Severity::kError;
  f.code = "Y004";
  f.name = "not-utf8";
  f.message = plain("this is GB18030");
  f.place.file = "a.yaml";
  CHECK(print({f}) == "a.yaml: error[Y004 not-utf8]: this is GB18030\n");
  f.place.file.clear();
  CHECK(print({f}) == "plan: error[Y004 not-utf8]: this is GB18030\n");
}

TEST_CASE("a finding of a table names the cell") {
  SourceSet sources;
  sources.add("log.csv", "日期,单位\n2024-02-30,甲\n");
  Finding f = on(sources, "2024-02-30", Severity::kError, plain("no such day"));
  f.code = "C603";
  f.name = "bad-date";
  f.place.cell = "A2";
  CHECK(print({f}) ==
        "log.csv:2:1: error[C603 bad-date]: A2: no such day\n"
        "  |\n"
        "2 | 2024-02-30,甲\n"
        "  | ^^^^^^^^^^\n");
}

TEST_CASE("at most so many a file, then a count that does not hide errors") {
  SourceSet sources;
  sources.add("a.yaml", "a\n");
  Finding warning = on(sources, "a", Severity::kWarning, plain("w"));
  Finding error = on(sources, "a", Severity::kError, plain("e"));
  PrintOptions options;
  options.max_per_file = 1;
  std::string first = "a.yaml:1:1: warning[D003 stage-overlap]: w\n  |\n1 | a\n  | ^\n";
  CHECK(print({warning, warning}, options) ==
        first +
            "\na.yaml: 1 more finding is not shown; `plan lint --max-findings 0` shows all\n");
  CHECK(print({warning, warning, error}, options) ==
        first +
            "\na.yaml: 2 more findings are not shown, errors among them: 1; "
            "`plan lint --max-findings 0` shows all\n");
  options.max_per_file = 0;
  CHECK(print({warning, warning}, options) == first + "\n" + first);
}

TEST_CASE("colour only when it is asked for") {
  SourceSet sources;
  sources.add("a.yaml", "a\n");
  Finding f = on(sources, "a", Severity::kError, plain("e"));
  PrintOptions options;
  CHECK(print({f}, options).find('\x1b') == std::string::npos);
  options.colour = true;
  CHECK(print({f}, options) ==
        "\x1b[1ma.yaml:1:1:\x1b[0m \x1b[1;31merror[D003 stage-overlap]:\x1b[0m "
        "\x1b[1me\x1b[0m\n"
        "  \x1b[34m|\x1b[0m\n"
        "\x1b[34m1 |\x1b[0m a\n"
        "  \x1b[34m|\x1b[0m \x1b[1;31m^\x1b[0m\n");
}
