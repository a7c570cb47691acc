// The rules the sources keep: who includes whom, how big files are, what stands where.
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

#include "support/files.h"

namespace plan::test {
namespace {

using Names = std::set<std::string>;

// lib/README.md: module → modules it may include.
std::map<std::string, Names> allowed_arrows() {
  static const std::regex row(R"(\| `(\w+)` \|[^|]*\|([^|]*)\|)");
  std::map<std::string, Names> arrows;
  for (const std::string& line : lines(read(source_folder() / "lib/README.md"))) {
    std::smatch cells;
    if (!std::regex_match(line, cells, row)) continue;
    Names& below = arrows[cells[1]];
    static const std::regex name(R"(\w+)");
    std::string list = cells[2];
    for (std::sregex_iterator it(list.begin(), list.end(), name), end; it != end; ++it) {
      below.insert(it->str());
    }
  }
  return arrows;
}

std::vector<std::string> includes(const std::string& file) {
  static const std::regex include(R"(\s*#\s*include\s*[<"]([^>"]+)[>"].*)");
  std::vector<std::string> found;
  for (const std::string& line : lines(read(source_folder() / file))) {
    std::smatch parts;
    if (std::regex_match(line, parts, include)) found.push_back(parts[1]);
  }
  return found;
}

// The part of a path at `depth`: module_of("lib/plan/yaml/tree.h", 2) is "yaml".
std::string part(const std::string& path, int depth) {
  std::size_t at = 0;
  for (int i = 0; i < depth; ++i) at = path.find('/', at) + 1;
  return path.substr(at, path.find('/', at) - at);
}

// A line without its // comment.
std::string code(const std::string& line) {
  return line.substr(0, line.find("//"));
}

const std::vector<std::string> kCode{".h", ".cc"};

TEST_CASE("modules include only what lib/README.md allows") {
  auto arrows = allowed_arrows();
  REQUIRE(arrows.size() > 5);
  for (const std::string& file : files({"lib"}, kCode)) {
    std::string module = part(file, 2);
    CHECK_MESSAGE(arrows.count(module) == 1, module << " is not in lib/README.md");
    for (const std::string& include : includes(file)) {
      if (include.rfind("plan/", 0) != 0) continue;
      std::string target = part(include, 1);
      bool allowed = target == module || arrows[module].count(target) != 0;
      CHECK_MESSAGE(allowed, file << " includes " << include);
    }
  }
}

TEST_CASE("the arrows of lib/README.md form no circle") {
  // Modules stand lowest first: an arrow may only point upwards in the table's order.
  auto arrows = allowed_arrows();
  std::vector<std::string> order;
  static const std::regex row(R"(\| `(\w+)` \|.*)");
  for (const std::string& line : lines(read(source_folder() / "lib/README.md"))) {
    std::smatch cells;
    if (!std::regex_match(line, cells, row)) continue;
    for (const std::string& below : arrows[cells[1]]) {
      bool earlier = std::find(order.begin(), order.end(), below) != order.end();
      CHECK_MESSAGE(earlier, cells[1].str() << " → " << below);
    }
    order.push_back(cells[1]);
  }
}

TEST_CASE("files stay small") {
  for (const std::string& file : files({"lib", "tools", "tests", "man"}, kCode)) {
    std::size_t count = lines(read(source_folder() / file)).size();
    CHECK_MESSAGE(count <= 600, file << " has " << count << " lines");
  }
}

TEST_CASE("scores never meet binary floating point") {
  static const std::regex binary(R"(\b(double|float|strtod|stod)\b)");
  for (const std::string& file : files({"lib/plan/score"}, kCode)) {
    int number = 0;
    for (const std::string& line : lines(read(source_folder() / file))) {
      ++number;
      CHECK_MESSAGE(!std::regex_search(code(line), binary), file << ":" << number);
    }
  }
}

TEST_CASE("other people's libraries stay behind their walls") {
  struct Wall {
    const char* include;
    const char* folder;  // the only one that may include it
    std::size_t most;    // files
  };
  for (const Wall& wall :
       {Wall{"yaml-cpp/", "lib/plan/yaml/", 1}, Wall{"CLI/", "tools/", 99},
        Wall{"nlohmann/", "lib/plan/", 99}, Wall{"minizip/", "lib/plan/render/", 1}}) {
    std::vector<std::string> users;
    for (const std::string& file : files({"lib", "tools", "man"}, kCode)) {
      for (const std::string& include : includes(file)) {
        if (include.rfind(wall.include, 0) != 0) continue;
        users.push_back(file);
        CHECK_MESSAGE(file.rfind(wall.folder, 0) == 0, file << " includes " << include);
      }
    }
    std::set<std::string> once(users.begin(), users.end());
    CHECK_MESSAGE(once.size() <= wall.most, wall.include << " is included in several files");
  }
}

// A program has streams and locales of its own, and may not meet those that libplan was linked
// with; only yaml's way to yaml-cpp (lib/CMakeLists.txt does not install it) has one.
TEST_CASE("no header of the library brings streams, locales or kinds of errors") {
  static const std::set<std::string> kBrought{
      "iostream",     "istream",    "ostream", "sstream", "fstream",
      "streambuf",    "iomanip",    "locale",  "ios",     "iosfwd",
      "system_error", "filesystem", "regex",   "future",  "syncstream"};
  std::size_t headers = 0;
  for (const std::string& file : files({"lib"}, {".h"})) {
    ++headers;
    if (file == "lib/plan/yaml/feed.h") continue;
    for (const std::string& include : includes(file)) {
      CHECK_MESSAGE(!kBrought.contains(include), file << " includes " << include);
    }
  }
  CHECK(headers > 100);
}

TEST_CASE("the library never prints, exits or aborts") {
  static const std::regex loud(R"(\b(std::cout|std::cerr|printf|puts|abort|_?exit)\s*(\(|<<))");
  for (const std::string& file : files({"lib"}, kCode)) {
    int number = 0;
    for (const std::string& line : lines(read(source_folder() / file))) {
      ++number;
      CHECK_MESSAGE(!std::regex_search(code(line), loud), file << ":" << number);
    }
  }
}

TEST_CASE("nothing is left for later, and no machine is named") {
  const std::regex later(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
  const std::regex machine(std::string("(/wo") + "rk/|/tmp/bu" + "ild)");
  for (const std::string& file : files({"lib", "tools", "tests", "man"})) {
    int number = 0;
    for (const std::string& line : lines(read(source_folder() / file))) {
      ++number;
      CHECK_MESSAGE(!std::regex_search(line, later), file << ":" << number);
      CHECK_MESSAGE(!std::regex_search(line, machine), file << ":" << number);
    }
  }
}

}  // namespace
}  // namespace plan::test
