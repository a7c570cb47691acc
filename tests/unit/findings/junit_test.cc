#include <doctest/doctest.h>

#include "plan/findings/printer.h"

using namespace plan;

namespace {

Finding finding(Severity severity, const std::string& name = "a.yaml") {
  SourceFile file(name, "标题: 甲\nb: 2\n");
  Finding f;
  f.code = "D003";
  f.name = "stage-overlap";
  f.severity = severity;
  f.place = file.place(8, 11);
  f.message = {"message", "消息"};
  return f;
}

std::string xml(const std::vector<Finding>& findings, PrintOptions options = {}) {
  options.format = FindingFormat::kJunit;
  return print_findings(findings, options);
}

}  // namespace

TEST_CASE("JUnit: a file is a suite, one without findings a test that passes") {
  PrintOptions options;
  options.file_names = {"a.yaml", "b.yaml"};
  CHECK(
      xml({finding(Severity::kError)}, options) ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"plan lint\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
      "  <testsuite name=\"a.yaml\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
      "    <testcase name=\"D003 stage-overlap a.yaml:1:5\" classname=\"a.yaml\" "
      "file=\"a.yaml\" line=\"1\">\n"
      "      <failure message=\"message\" type=\"error\">a.yaml:1:5: error: message"
      "</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"b.yaml\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
      "    <testcase name=\"no findings\" classname=\"b.yaml\"/>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
}

TEST_CASE("JUnit: what does not fail the run passes, and is told as output") {
  PrintOptions options;
  options.lang = Lang::kZh;
  Finding f = finding(Severity::kWarning);
  f.notes.push_back(plain("说明"));
  std::string passes = xml({f}, options);
  CHECK(passes.find("failures=\"0\"") != std::string::npos);
  CHECK(passes.find("<system-out>a.yaml:1:5: 警告: 消息\n说明</system-out>") !=
        std::string::npos);
  CHECK(passes.find("<failure") == std::string::npos);
  options.fail_on = Severity::kWarning;
  CHECK(xml({f}, options).find("<failure message=\"消息\" type=\"warning\">") !=
        std::string::npos);
}

TEST_CASE("JUnit: markup and characters that XML has no way to write") {
  Finding f = finding(Severity::kError, "a<b>&\"'\x01.yaml");
  std::string every = "<&>\"']]>";
  for (char c = 1; c < 32; ++c) every += c;
  every += "\x7f\xC2\x85\xEF\xBF\xBE\xEF\xBF\xBF\xFF";
  f.message = plain(every);
  std::string out = xml({f});
  for (unsigned char c : out) CHECK_MESSAGE((c >= 32 || c == '\n'), static_cast<int>(c));
  CHECK(out.find('\x7f') == std::string::npos);
  CHECK(out.find("\xEF\xBF\xBE") == std::string::npos);
  CHECK(out.find("\xEF\xBF\xBF") == std::string::npos);
  CHECK(out.find("name=\"a&lt;b&gt;&amp;&quot;&#39;\\u{1}.yaml\"") != std::string::npos);
  CHECK(out.find("message=\"&lt;&amp;&gt;&quot;&#39;]]&gt;\\u{1}") != std::string::npos);
  CHECK(out.find("\\u{fffe}\\u{ffff}\\xff") != std::string::npos);
}
