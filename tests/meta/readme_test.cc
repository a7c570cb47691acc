// What README shows is what the program says: a stranger's first screen cannot grow stale.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "support/console.h"
#include "support/files.h"
#include "support/temp_folder.h"

namespace plan::test {
namespace {

// The blocks that README fences as `language`.
std::vector<std::string> blocks(const std::string& language) {
  std::vector<std::string> all;
  bool inside = false;
  for (const std::string& line : lines(read(source_folder() / "README.md"))) {
    if (line.starts_with("```")) {
      inside = !inside && line == "```" + language;
      if (inside) all.emplace_back();
    } else if (inside) {
      all.back() += line + "\n";
    }
  }
  return all;
}

std::string trimmed(const std::string& line) {
  std::size_t begin = line.find_first_not_of(' ');
  return begin == std::string::npos ? "" : line.substr(begin);
}

bool stands_in(const std::string& line, const std::vector<std::string>& text) {
  return std::any_of(text.begin(), text.end(), [&line](const std::string& other) {
    return trimmed(other) == trimmed(line);
  });
}

std::vector<std::string> all_lines(const std::vector<std::string>& paths) {
  std::vector<std::string> all;
  for (const std::string& path : paths) {
    for (std::string& line : lines(read(source_folder() / path))) all.push_back(line);
  }
  return all;
}

// A line of YAML without its comment.
std::string without_comment(const std::string& line) {
  std::string bare = line.substr(0, line.find(" #"));
  bare.erase(bare.find_last_not_of(' ') + 1);
  return bare;
}

TEST_CASE("the input that README shows stands in an example") {
  std::vector<std::string> shown = blocks("yaml");
  REQUIRE(shown.size() == 1);
  std::vector<std::string> example = all_lines({"examples/huaiyuan/plan.yaml"});
  for (std::string& line : example) line = without_comment(line);
  for (const std::string& line : lines(shown.front())) {
    CHECK_MESSAGE(stands_in(without_comment(line), example), line);
  }
}

TEST_CASE("the output that README shows is committed output of an example") {
  std::vector<std::string> shown = blocks("text");
  REQUIRE(shown.size() == 2);
  std::vector<std::string> outputs = all_lines(files({"examples"}, {".txt"}));
  std::size_t compared = 0;
  for (const std::string& line : lines(shown.front())) {
    if (line.empty() || line.starts_with("$ ") || trimmed(line) == "……") continue;
    CHECK_MESSAGE(stands_in(line, outputs), line);
    ++compared;
  }
  CHECK(compared > 10);
}

TEST_CASE("the mistake that README shows is reported in these words") {
  std::string shown = blocks("text").at(1);
  auto here = std::filesystem::current_path();
  TempFolder folder;
  folder.write("bad.csv", "日期,单位,项目,数量\n2024-05-30,柳弯村,四堆清理,2\n");
  std::filesystem::current_path(folder.path());
  Ran ran = run({"score", (source_folder() / "examples/huaiyuan/plan.yaml").string(), "bad.csv",
                 "--lang", "zh"});
  std::filesystem::current_path(here);
  CHECK(ran.status == tool::kProblems);
  CHECK(ran.out.empty());
  // A blank line parts the findings from the summary in a terminal, and nowhere in README.
  std::string said;
  for (const std::string& line : lines(ran.err)) said += line.empty() ? "" : line + "\n";
  CHECK(said == shown);
}

// Between "<!-- bench NAME -->" and "<!-- end -->": what tools/bench --update has written
// there.
std::map<std::string, std::vector<std::string>> figures(const std::string& path) {
  std::map<std::string, std::vector<std::string>> all;
  std::string mark;
  for (const std::string& line : lines(read(source_folder() / path))) {
    if (line.starts_with("<!--")) {
      mark = line == "<!-- end -->" ? "" : line;
    } else if (!mark.empty()) {
      all[mark].push_back(line);
    }
  }
  return all;
}

TEST_CASE("the figures that README shows are those of one run of tools/bench") {
  auto shown = figures("README.md"), measured = figures("tests/bench/RESULTS.md");
  CHECK(shown.size() == 2);  // of scores, of documents
  for (const auto& [mark, rows] : shown) {
    CAPTURE(mark);
    REQUIRE(measured.count(mark) == 1);
    CHECK(rows.size() > 6);
    for (const std::string& row : rows) CHECK_MESSAGE(stands_in(row, measured.at(mark)), row);
  }
}

}  // namespace
}  // namespace plan::test
