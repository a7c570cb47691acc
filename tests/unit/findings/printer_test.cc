#include "plan/findings/printer.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

Finding of(Severity severity, std::string code = "D003") {
  Finding f;
  f.severity = severity;
  f.code = std::move(code);
  f.name = "some-rule";
  return f;
}

}  // namespace

TEST_CASE("the summary counts in words") {
  PrintOptions options;
  options.files = 3;
  std::vector<Finding> findings = {of(Severity::kError), of(Severity::kError),
                                   of(Severity::kWarning)};
  CHECK(summary_line(findings, options) == "2 errors, 1 warning in 3 files");
  CHECK(summary_line({}, options) == "all is well: no findings in 3 files");
  options.files = 1;
  CHECK(summary_line({of(Severity::kInfo), of(Severity::kInfo)}, options) ==
        "2 infos in 1 file");
  options.lang = Lang::kZh;
  CHECK(summary_line(findings, options) == "2个错误、1个警告（共1个文件）");
  CHECK(summary_line({}, options) == "未发现问题（共1个文件）");
  options.files = 0;
  CHECK(summary_line({of(Severity::kWarning)}, options) == "1个警告");
}

TEST_CASE("an error that stopped the run") {
  PrintOptions options;
  Error error{
      {"cannot read x.yaml", "无法读取 x.yaml"}, {"check the name", "请检查文件名"}, {}};
  CHECK(print_error(error, options) ==
        "plan: error: cannot read x.yaml\n  = help: check the name\n");
  error.place = SourceFile("a.yaml", "a: b\n").place(3, 4);
  options.lang = Lang::kZh;
  CHECK(print_error(error, options) ==
        "a.yaml:1:4: 错误: 无法读取 x.yaml\n"
        "  |\n1 | a: b\n  |    ^\n  = 帮助：请检查文件名\n");
}

TEST_CASE("JSON holds everything, in a fixed order") {
  SourceFile source("a.yaml", "标题: 甲\nb: 2\n");
  Finding f = of(Severity::kWarning);
  f.place = source.place(8, 11);
  f.message = {"message", "消息"};
  f.notes.push_back(plain("note"));
  f.help = plain("help");
  f.related.push_back({source.place(15, 16), plain("here too")});
  f.fix = Fix{true, {{source.place(8, 11), "乙"}}};
  PrintOptions options;
  options.format = FindingFormat::kJson;
  options.lang = Lang::kZh;
  options.files = 1;
  CHECK(print_findings({f}, options) == R"({
  "format": 1,
  "findings": [
    {
      "file": "a.yaml",
      "line": 1,
      "column": 5,
      "end_line": 1,
      "end_column": 6,
      "code": "D003",
      "name": "some-rule",
      "severity": "warning",
      "message": "消息",
      "notes": [
        "note"
      ],
      "help": "help",
      "related": [
        {
          "file": "a.yaml",
          "line": 2,
          "column": 4,
          "end_line": 2,
          "end_column": 5,
          "message": "here too"
        }
      ],
      "fix": {
        "safe": true,
        "edits": [
          {
            "line": 1,
            "column": 5,
            "end_line": 1,
            "end_column": 6,
            "text": "乙"
          }
        ]
      }
    }
  ],
  "summary": {
    "files": 1,
    "error": 0,
    "warning": 1,
    "info": 0,
    "fixable": 1
  }
}
)");
}

TEST_CASE("JSON: what is not known is null, what is not UTF-8 or hidden stays harmless") {
  Finding f = of(Severity::kError);
  f.message = plain(
      "a\xff"
      "b\u202E\u009B\x1b");
  PrintOptions options;
  options.format = FindingFormat::kJson;
  std::string out = print_findings({f}, options);
  CHECK(out.find("\"file\": null,\n      \"line\": null,") != std::string::npos);
  CHECK(out.find("\"help\": null,") != std::string::npos);
  CHECK(out.find("\"fix\": null\n") != std::string::npos);
  CHECK(out.find("\"message\": \"a\uFFFDb\\u202e\\u009b\\u001b\"") != std::string::npos);
}

TEST_CASE("no findings are an empty document") {
  PrintOptions options;
  options.format = FindingFormat::kJson;
  CHECK(
      print_findings({}, options) ==
      "{\n  \"format\": 1,\n  \"findings\": [],\n  \"summary\": {\n    \"files\": 0,\n"
      "    \"error\": 0,\n    \"warning\": 0,\n    \"info\": 0,\n    \"fixable\": 0\n  }\n}\n");
  options.format = FindingFormat::kText;
  CHECK(print_findings({}, options).empty());
}

TEST_CASE("statistics: most frequent first, equal ones by code") {
  std::vector<Finding> findings;
  for (int i = 0; i < 11; ++i) findings.push_back(of(Severity::kWarning, "X001"));
  findings.push_back(of(Severity::kError, "T001"));
  findings.push_back(of(Severity::kError, "A001"));
  PrintOptions options;
  CHECK(print_statistics(findings, options) ==
        "11  X001 some-rule\n 1  A001 some-rule\n 1  T001 some-rule\n");
  options.format = FindingFormat::kJson;
  CHECK(print_statistics({of(Severity::kError)}, options) ==
        "{\n  \"format\": 1,\n  \"statistics\": [\n    {\n      \"code\": \"D003\",\n"
        "      \"name\": \"some-rule\",\n      \"count\": 1\n    }\n  ],\n  \"summary\": {\n"
        "    \"files\": 0,\n    \"error\": 1,\n    \"warning\": 0,\n    \"info\": 0,\n"
        "    \"fixable\": 0\n  }\n}\n");
}
