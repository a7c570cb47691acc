// The starter plans: each is what its file says, sound, and told of where they are listed.
#include "plan/starters.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "support/console.h"
#include "support/temp_folder.h"

namespace plan::test {
namespace {

TEST_CASE("a starter plan has nothing to find fault with but what is to be filled in") {
  TempFolder folder;
  for (const tool::Starter& starter : tool::starters()) {
    CAPTURE(starter.kind);
    std::string path = folder / (std::string(starter.kind) + ".yaml");
    Ran made = run({"new", starter.kind, "-o", path});
    REQUIRE(made.status == tool::kDone);
    CHECK(get(path) == starter.text);
    CHECK(run({"new", starter.kind}).out == starter.text);
    CHECK(get(std::string(PLAN_SOURCE_DIR "/tools/plan/starters/") + starter.kind + ".yaml") ==
          starter.text);
    Ran found = run({"lint", path, "--format", "concise", "--select", "ALL"});
    CHECK(found.status == tool::kDone);
    std::istringstream lines(found.out);
    int placeholders = 0;
    for (std::string line; std::getline(lines, line); ++placeholders) {
      CHECK_MESSAGE(line.find("[X001 ") != line.npos, line);
    }
    CHECK(placeholders >= 2);  // the title and who issues it
    for (const char* format : {"md", "txt", "html", "json", "docx"}) {
      Ran printed = run({"render", path, "--to", format, "-o", path + "." + format});
      CHECK_MESSAGE(printed.status == tool::kDone, printed.err);
      CHECK_MESSAGE(printed.err.empty(), printed.err);
    }
    CHECK(run({"sheet", path}).status == tool::kDone);
  }
}

TEST_CASE("every kind of starter plan is told of") {
  const std::string source = PLAN_SOURCE_DIR;
  const std::string page = get(source + "/man/plan-new.1"), readme = get(source + "/README.md");
  for (const tool::Starter& starter : tool::starters()) {
    const std::string kind = starter.kind;
    CHECK(page.find("\n.It Cm " + kind + "\n") != page.npos);
    CHECK_MESSAGE(readme.find(kind) != readme.npos, kind);
  }
}

}  // namespace
}  // namespace plan::test
