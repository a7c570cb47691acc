#include <doctest/doctest.h>

#include "plan/findings/printer.h"

using namespace plan;

namespace {

std::string said(const Finding& finding, Lang lang = Lang::kEn) {
  PrintOptions options;
  options.format = FindingFormat::kGithub;
  options.lang = lang;
  return print_findings({finding}, options);
}

Finding finding(Severity severity = Severity::kWarning) {
  SourceFile file("a.yaml", "标题: 甲\nb: 2\n");
  Finding f;
  f.code = "D003";
  f.name = "stage-overlap";
  f.severity = severity;
  f.place = file.place(8, 11);
  f.message = {"message", "消息"};
  return f;
}

}  // namespace

TEST_CASE("GitHub: a finding is one command") {
  CHECK(said(finding()) ==
        "::warning file=a.yaml,line=1,col=5,endLine=1,endColumn=6,title=D003 "
        "stage-overlap::message\n");
  CHECK(said(finding(Severity::kError), Lang::kZh) ==
        "::error file=a.yaml,line=1,col=5,endLine=1,endColumn=6,title=D003 "
        "stage-overlap::消息\n");
  CHECK(said(finding(Severity::kInfo)).starts_with("::notice file="));
}

TEST_CASE("GitHub: data and properties are escaped as the toolkit does it") {
  Finding f = finding();
  f.place.file = "100%,a:b.yaml\r\n";
  f.message = plain("100%: a,b");
  f.notes.push_back(plain("note::error::x"));
  f.help = plain("help");
  CHECK(
      said(f) ==
      "::warning file=100%25%2Ca%3Ab.yaml%0D%0A,line=1,col=5,endLine=1,endColumn=6,title=D003 "
      "stage-overlap::100%25: a,b%0Anote::error::x%0Ahelp\n");
}

TEST_CASE("GitHub: no control character and no line of the text's own reaches the log") {
  Finding f = finding();
  f.place.file = "a\x1b[31m.yaml";
  f.message = plain("a\n::set-output name=x::y\x1b[0m\x07");
  std::string out = said(f);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find('\x07') == std::string::npos);
  CHECK(out.find('\n') == out.size() - 1);
  CHECK(out.starts_with("::warning file=a\\u{1b}[31m.yaml,"));
}

TEST_CASE("GitHub: a range over several lines has no columns, a file no line") {
  SourceFile file("a.yaml", "a:\n  b: 1\n");
  Finding f = finding();
  f.place = file.place(0, 9);
  CHECK(said(f) ==
        "::warning file=a.yaml,line=1,endLine=2,title=D003 stage-overlap::message\n");
  f.place = {};
  f.place.file = "a.yaml";
  CHECK(said(f) == "::warning file=a.yaml,title=D003 stage-overlap::message\n");
  CHECK(said(Finding{}) == "::error::\n");
}
