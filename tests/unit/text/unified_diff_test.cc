#include "plan/text/unified_diff.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using plan::unified_diff;

namespace {

std::string diff(std::string_view before, std::string_view after, std::size_t context = 3) {
  return unified_diff("a", "b", before, after, context);
}

// What `patch` does, as simply as can be: the new lines of the hunks, and the old text between
// them. Empty when a line that should be there is not.
std::string patched(const std::string& text, const std::string& hunks) {
  std::vector<std::string> old_lines, diff_lines;
  auto split = [](const std::string& from, std::vector<std::string>& out) {
    for (std::size_t at = 0; at < from.size();) {
      std::size_t end = std::min(from.find('\n', at), from.size() - 1) + 1;
      out.push_back(from.substr(at, end - at));
      at = end;
    }
  };
  split(text, old_lines);
  split(hunks, diff_lines);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 2; i < diff_lines.size(); ++i) {
    const std::string& line = diff_lines[i];
    bool bare = i + 1 < diff_lines.size() && diff_lines[i + 1][0] == '\\';
    std::string body = line.substr(1, line.size() - (bare ? 2 : 1));
    if (line.starts_with("@@")) {
      std::size_t comma = line.find_first_of(", ", 4);
      std::size_t first = std::stoul(line.substr(4));
      bool none = line.substr(comma, 3) == ",0 ";
      std::size_t begin = none ? first : first - 1;
      while (at < begin) out += old_lines[at++];
    } else if (line[0] == '+') {
      out += body;
    } else if (line[0] != '\\') {
      if (at >= old_lines.size() || old_lines[at] != body) return "does not fit";
      if (line[0] == ' ') out += body;
      ++at;
    }
  }
  while (at < old_lines.size()) out += old_lines[at++];
  return out;
}

}  // namespace

TEST_CASE("equal texts have no difference") {
  CHECK(diff("", "").empty());
  CHECK(diff("一\n二\n", "一\n二\n").empty());
}

TEST_CASE("a line that changed, with three lines around it") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n") ==
        "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n");
}

TEST_CASE("hunks whose context meets are one") {
  CHECK(diff("1\n2\n3\n4\n5\n", "一\n2\n3\n4\n五\n", 1) ==
        "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-1\n+一\n 2\n@@ -4,2 +4,2 @@\n 4\n-5\n+五\n");
  CHECK(diff("1\n2\n3\n4\n", "一\n2\n3\n四\n", 1) ==
        "--- a\n+++ b\n@@ -1,4 +1,4 @@\n-1\n+一\n 2\n 3\n-4\n+四\n");
}

TEST_CASE("lines that came or went; an empty side is named by the line before it") {
  CHECK(diff("1\n2\n", "1\n0\n2\n", 0) == "--- a\n+++ b\n@@ -1,0 +2 @@\n+0\n");
  CHECK(diff("1\n2\n", "2\n", 0) == "--- a\n+++ b\n@@ -1 +0,0 @@\n-1\n");
  CHECK(diff("", "1\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+1\n");
}

TEST_CASE("line ends are kept and seen") {
  CHECK(diff("1\r\n", "1\n") == "--- a\n+++ b\n@@ -1 +1 @@\n-1\r\n+1\n");
  CHECK(diff("1", "1\n") ==
        "--- a\n+++ b\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
}

TEST_CASE("applying the difference gives the new text") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    auto text = [&](const std::string& from) {
      std::string out;
      for (std::size_t at = 0; at < from.size();) {
        std::size_t end = std::min(from.find('\n', at), from.size() - 1) + 1;
        auto dice = random() % 10;
        if (dice != 0) out += from.substr(at, end - at);
        if (dice == 1) out += std::string(1, static_cast<char>('a' + random() % 6)) + "\n";
        at = end;
      }
      return out;
    };
    std::string before;
    for (int i = 0; i < 40; ++i) {
      before += std::string(1, static_cast<char>('a' + random() % 26)) + "\n";
    }
    std::string after = text(text(before));
    if (before == after) continue;
    CHECK(patched(before, diff(before, after, random() % 4)) == after);
  }
}
