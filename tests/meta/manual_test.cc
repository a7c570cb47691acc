// What the manual pages list is what the program has.
#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "plan/command.h"
#include "plan/render/formats.h"
#include "support/console.h"
#include "support/files.h"

namespace plan::test {
namespace {

using Names = std::set<std::string>;

std::string page(const std::string& name) {
  return read(source_folder() / "man" / name);
}

// The options a help text lists under `title`, as "-o" and "--output".
Names options_in_help(const std::string& help, const std::string& title) {
  Names names;
  bool inside = false;
  static const std::regex entry(R"(^  (-.*?)(  .*)?$)");
  static const std::regex option(R"((^|[ ,])(--?[a-zA-Z][a-z-]*))");
  for (const std::string& line : lines(help)) {
    if (!line.empty() && line.front() != ' ') inside = line == title + ":";
    std::smatch parts;
    if (!inside || !std::regex_match(line, parts, entry)) continue;
    std::string head = parts[1];
    for (std::sregex_iterator it(head.begin(), head.end(), option), end; it != end; ++it) {
      names.insert((*it)[2]);
    }
  }
  return names;
}

// The options that a page explains in lists: .It Fl o , -output Ar file
Names options_in_page(const std::string& text) {
  Names names;
  for (const std::string& line : lines(text)) {
    if (line.rfind(".It Fl ", 0) != 0) continue;
    static const std::regex option(R"((Fl|,) (-?[a-zA-Z][a-z-]*))");
    for (std::sregex_iterator it(line.begin(), line.end(), option), end; it != end; ++it) {
      names.insert("-" + (*it)[2].str());
    }
  }
  return names;
}

std::string differences(const Names& a, const Names& b) {
  std::string text;
  for (const std::string& name : a) text += b.count(name) == 0 ? " " + name : "";
  return text;
}

TEST_CASE("every command has a page, and the page its options") {
  Names common = options_in_page(page("plan.1"));
  for (const tool::Command& command : tool::command_table()) {
    std::string name(command.name);
    CAPTURE(name);
    Ran ran = run({name, "--help"});
    REQUIRE(ran.status == tool::kDone);
    REQUIRE(std::filesystem::exists(source_folder() / "man" / ("plan-" + name + ".1")));
    Names told = options_in_page(page("plan-" + name + ".1"));
    Names has = options_in_help(ran.out, "options");
    CHECK_MESSAGE(differences(has, told).empty(), "not in the page:" << differences(has, told));
    CHECK_MESSAGE(differences(told, has).empty(), "not in the help:" << differences(told, has));
    Names everywhere = options_in_help(ran.out, "everywhere");
    CHECK_MESSAGE(everywhere == common, "plan.1 lists other common options");
  }
}

TEST_CASE("plan-render.1 tells every format that there is") {
  std::string text = page("plan-render.1");
  for (const RenderFormat& format : render_formats()) {
    std::string item = "\n.It Cm " + std::string(format.name) + "\n";
    CHECK_MESSAGE(text.find(item) != std::string::npos, item);
  }
}

TEST_CASE("every help text ends with an example and the exit codes") {
  for (const tool::Command& command : tool::command_table()) {
    std::string name(command.name);
    CAPTURE(name);
    for (const char* lang : {"en", "zh"}) {
      Ran ran = run({name, "--help", "--lang", lang});
      CHECK(ran.status == tool::kDone);
      CHECK(ran.err.empty());
      CHECK(ran.out.find("\n  plan " + name + " ") != std::string::npos);
      CHECK(ran.out.find("\n  3  ") != std::string::npos);
    }
    Ran english = run({name, "--help"});
    for (unsigned char c : english.out) CHECK_MESSAGE(c != 0x1f, "two languages at once");
  }
}

TEST_CASE("plan.1 names every command, every page exists") {
  std::string text = page("plan.1");
  for (const tool::Command& command : tool::command_table()) {
    CHECK(text.find("\n.It Cm " + std::string(command.name) + "\n") != std::string::npos);
  }
  static const std::regex reference(R"(\n\.Xr (plan[a-z-]*) ([15]))");
  for (const std::string& file : files({"man"}, {".1", ".in"})) {
    std::string its = read(source_folder() / file);
    for (std::sregex_iterator it(its.begin(), its.end(), reference), end; it != end; ++it) {
      std::string target = (*it)[1].str() + "." + (*it)[2].str();
      auto folder = source_folder() / "man";
      bool there = std::filesystem::exists(folder / target) ||
                   std::filesystem::exists(folder / (target + ".in"));
      CHECK_MESSAGE(there, file << " refers to " << target);
    }
  }
}

TEST_CASE("exit codes are told everywhere") {
  for (const std::string& file : files({"man"}, {".1"})) {
    CAPTURE(file);
    std::string text = read(source_folder() / file);
    for (const char* part : {".Sh EXIT STATUS", ".Sh EXAMPLES", ".Sh SEE ALSO"}) {
      CHECK_MESSAGE(text.find(part) != std::string::npos, part);
    }
  }
}

}  // namespace
}  // namespace plan::test
