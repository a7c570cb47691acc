// JUnit's XML, as Jenkins, GitLab and others read it: a file is a test suite, a finding a test
// case, and a file without findings one test that passes.
#include <algorithm>
#include <map>

#include "plan/findings/forms.h"
#include "plan/text/escape.h"
#include "plan/text/utf8.h"

namespace plan {
namespace {

constexpr Words kClean{"no findings", "未发现问题"};

// Text and attribute values: XML 1.0 has no way to write most control characters at all, nor
// U+FFFE and U+FFFF, so that they are shown as messages show them. `line` has no line break.
std::string xml(std::string_view line) {
  std::string safe = for_terminal(line);
  std::string out;
  for (std::size_t at = 0; at < safe.size();) {
    std::size_t begin = at;
    char32_t c = next_code_point(safe, at);
    if (c == 0xFFFE || c == 0xFFFF) {
      out += c == 0xFFFE ? "\\u{fffe}" : "\\u{ffff}";
    } else {
      out += for_html(std::string_view(safe).substr(begin, at - begin));
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml(value) + "\"";
}

std::string attribute(std::string_view name, std::size_t number) {
  return attribute(name, std::to_string(number));
}

struct Suite {
  std::string name;
  std::vector<const Finding*> findings;
  std::size_t failures = 0;

  [[nodiscard]] std::size_t tests() const { return std::max<std::size_t>(findings.size(), 1); }
};

std::string counts(std::size_t tests, std::size_t failures) {
  return attribute("tests", tests) + attribute("failures", failures) +
         attribute("errors", std::size_t{0}) + attribute("skipped", std::size_t{0});
}

std::string place_of(const Finding& finding) {
  std::string out = finding.place.known() ? finding.place.file : "plan";
  if (finding.place.line != 0) {
    out +=
        ":" + std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column);
  }
  return out;
}

// What fails the run fails its test; the rest passes and is told as its output.
std::string test_case(const Suite& suite, const Finding& finding, const PrintOptions& options) {
  std::vector<std::string> lines = plain_lines(finding, options.lang);
  std::string name = finding.code;
  if (!finding.name.empty()) name += " " + finding.name;
  std::string out = "    <testcase" + attribute("name", name + " " + place_of(finding)) +
                    attribute("classname", suite.name);
  if (finding.place.line != 0) {
    out += attribute("file", finding.place.file) + attribute("line", finding.place.line);
  }
  bool fails = finding.severity >= options.fail_on;
  out += fails ? ">\n      <failure" : ">\n      <system-out>";
  if (fails) {
    out += attribute("message", lines.front()) +
           attribute("type", severity_word(finding.severity)) + ">";
  }
  out += xml(place_of(finding)) + ": " +
         xml(severity_label(finding.severity).in(options.lang)) + ":";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += (i == 0 ? " " : "\n") + xml(lines[i]);
  }
  out += fails ? "</failure>\n" : "</system-out>\n";
  return out + "    </testcase>\n";
}

}  // namespace

std::string junit_form(const std::vector<Finding>& findings, const PrintOptions& options) {
  std::vector<Suite> suites;
  std::map<std::string_view, std::size_t> by_file;
  auto suite = [&](const std::string& file) -> Suite& {
    auto [at, is_new] = by_file.try_emplace(file, suites.size());
    if (is_new) suites.push_back({file, {}, 0});
    return suites[at->second];
  };
  for (const std::string& file : options.file_names) suite(file);
  std::size_t failures = 0;
  for (const Finding& finding : findings) {
    Suite& its = suite(finding.place.file);
    its.findings.push_back(&finding);
    if (finding.severity < options.fail_on) continue;
    ++its.failures;
    ++failures;
  }
  std::size_t tests = 0;
  for (const Suite& one : suites) tests += one.tests();

  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
                    attribute("name", "plan lint") + counts(tests, failures) + ">\n";
  for (const Suite& one : suites) {
    std::string_view name = one.name.empty() ? "plan" : std::string_view(one.name);
    out += "  <testsuite" + attribute("name", name) + counts(one.tests(), one.failures) + ">\n";
    if (one.findings.empty()) {
      out += "    <testcase" + attribute("name", say(kClean).in(options.lang)) +
             attribute("classname", name) + "/>\n";
    }
    for (const Finding* finding : one.findings) out += test_case(one, *finding, options);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace plan
