// The rules as people meet them: every one can be explained and selected, what pages and
// examples say of rules is so, and the examples pass.
#include <doctest/doctest.h>

#include <regex>

#include "plan/lint/rule_table.h"
#include "support/console.h"
#include "support/files.h"

namespace plan::test {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("plan explain knows every rule by code and name, in both languages") {
  for (const Rule& rule : rule_table()) {
    CAPTURE(rule.code);
    for (std::string_view name : {rule.code, rule.name}) {
      Ran english = run({"explain", std::string(name), "--lang", "en"});
      Ran chinese = run({"explain", std::string(name), "--lang", "zh"});
      CHECK(english.status == tool::kDone);
      CHECK(has(english.out, rule.summary.en));
      CHECK(chinese.status == tool::kDone);
      CHECK(has(chinese.out, rule.name));
      CHECK(english.err.empty());
    }
  }
}

TEST_CASE("plan explain alone lists every rule") {
  Ran ran = run({"explain"});
  CHECK(ran.status == tool::kDone);
  for (const Rule& rule : rule_table()) {
    CHECK(has(ran.out, "  " + std::string(rule.code) + "  "));
    CHECK(has(ran.out, rule.summary.en));
  }
}

TEST_CASE("README counts the rules") {
  std::string text = read(source_folder() / "README.md");
  CHECK(has(text, std::to_string(rule_table().size()) + " rules"));
}

TEST_CASE("rules that pages, examples and messages name exist") {
  const std::regex code("\\b[YKRDTOAXN][0-9]{3}\\b");
  for (const std::string& file : files({"man", "examples"}, {".1", ".in", ".yaml", ".md"})) {
    std::string text = read(source_folder() / file);
    for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) {
      std::string name = at->str();
      bool known = find_rule(name) != nullptr;
      CHECK_MESSAGE(known, file << " names " << name);
    }
  }
}

TEST_CASE("the examples pass without a word") {
  for (const char* language : {"en", "zh"}) {
    Ran ran = run({"lint", (source_folder() / "examples").string(), "--fail-on", "info",
                   "--lang", language});
    CHECK_MESSAGE(ran.out.empty(), ran.out);
    CHECK(ran.status == tool::kDone);
  }
}

TEST_CASE("lint says the same with any number of jobs, in every form") {
  std::string folder = (source_folder() / "tests/golden/lint").string();
  for (const char* format : {"text", "concise", "json", "sarif", "github", "junit"}) {
    auto with = [&](const char* jobs) {
      return run({"lint", folder, "--format", format, "--jobs", jobs});
    };
    Ran one = with("1");
    CHECK(one.status == tool::kProblems);
    for (const char* jobs : {"2", "7", "1024"}) {
      Ran many = with(jobs);
      CHECK(many.out == one.out);
      CHECK(many.err == one.err);
      CHECK(many.status == one.status);
    }
  }
  Ran one = run({"lint", folder, "--diff", "--unsafe", "--jobs", "1"});
  CHECK(one.status == tool::kProblems);
  CHECK(run({"lint", folder, "--diff", "--unsafe", "--jobs", "5"}).out == one.out);
}

TEST_CASE("the exit status of lint") {
  std::string case_folder = (source_folder() / "tests/golden/lint/fail-on-warning").string();
  std::string plan = case_folder + "/plan.yaml";  // one warning, X001
  CHECK(run({"lint", plan}).status == tool::kDone);
  CHECK(run({"lint", plan, "--fail-on", "warning"}).status == tool::kProblems);
  CHECK(run({"lint", plan, "--fail-on", "info"}).status == tool::kProblems);
  CHECK(run({"lint", plan, "--fail-on", "info", "--ignore", "X"}).status == tool::kDone);
  CHECK(run({"lint", plan, "--fail-on", "info", "--select", "D,T"}).status == tool::kDone);
  CHECK(run({"lint", plan, case_folder + "/missing.yaml"}).status == tool::kCannot);
  CHECK(run({"lint", plan, "--ignore", "A001"}).status == tool::kCannot);
}

}  // namespace
}  // namespace plan::test
