#include "plan/lint/fix_files.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/temp_folder.h"

using namespace plan;

namespace {

constexpr const char* kPlan =
    "plan: 1\nid: a\ntitle: 方案\nstages: [{titel: 动员, period: 2024}]\n";
constexpr const char* kMended =
    "plan: 1\nid: a\ntitle: 方案\nstages: [{title: 动员, period: 2024}]\n";

FixRun fix(const std::vector<std::string>& files, bool write = true, std::size_t jobs = 1) {
  FixRequest request;
  request.options.unsafe = true;
  request.write = write;
  request.jobs = jobs;
  return fix_files(files, "", request);
}

std::string plan_with(const std::string& body) {
  return "plan: 1\nid: a\ntitle: 方案\n" + body;
}

}  // namespace

TEST_CASE("a file is written, with the byte order mark it had") {
  TempFolder folder;
  put(folder / "a.yaml", std::string("\xEF\xBB\xBF") + kPlan);
  put(folder / "b.yaml", kMended);
  FixRun run = fix({folder / "a.yaml", folder / "b.yaml"});
  CHECK(run.lint.errors.empty());
  REQUIRE(run.files.size() == 1);
  CHECK(get(folder / "a.yaml") == std::string("\xEF\xBB\xBF") + kMended);
  CHECK(get(folder / "b.yaml") == kMended);
  CHECK(run.mended.size() == 1);
  CHECK(folder.count() == 2);
}

TEST_CASE("finding out what would change writes nothing") {
  TempFolder folder;
  put(folder / "a.yaml", std::string("\xEF\xBB\xBF") + kPlan);
  FixRun run = fix({folder / "a.yaml"}, false);
  REQUIRE(run.files.size() == 1);
  CHECK(run.files[0].before == std::string("\xEF\xBB\xBF") + kPlan);
  CHECK(run.files[0].after == std::string("\xEF\xBB\xBF") + kMended);
  CHECK(get(folder / "a.yaml") == std::string("\xEF\xBB\xBF") + kPlan);
}

TEST_CASE("a file that two plans include is mended once") {
  TempFolder folder;
  put(folder / "units.yaml", "units:\n  - {name: 东风村, kindd: village}\n");
  put(folder / "a.yaml", plan_with("include: units.yaml\n"));
  put(folder / "b.yaml", plan_with("include: ./units.yaml\n"));
  FixRun run = fix({folder / "a.yaml", folder / "b.yaml"}, true, 2);
  CHECK(run.lint.errors.empty());
  REQUIRE(run.files.size() == 1);
  CHECK(get(folder / "units.yaml") == "units:\n  - {name: 东风村, kind: village}\n");
}

TEST_CASE("a change that suits one plan and not the other is not made") {
  TempFolder folder;
  std::string units = "units: [东风村]\n";
  std::string tasks = "tasks:\n  - {title: 甲, lead: 东凤村, standing: true}\n";
  put(folder / "tasks.yaml", tasks);
  put(folder / "a.yaml", plan_with("include: tasks.yaml\n" + units));
  // Here the unit is called so, and the other name is unknown.
  put(folder / "b.yaml", plan_with("include: tasks.yaml\nunits: [东凤村]\n"));
  FixRun run = fix({folder / "a.yaml", folder / "b.yaml"});
  CHECK(run.files.empty());
  CHECK(get(folder / "tasks.yaml") == tasks);
  REQUIRE(run.lint.findings.size() == 1);
  REQUIRE(run.lint.findings[0].notes.size() == 1);
  CHECK(run.lint.findings[0].notes[0].en.starts_with(
      "its fix was left out: it would bring a new error: R001 "));
}

TEST_CASE("a link is not written through, and all that belongs to its plan stays whole") {
  TempFolder folder;
  put(folder / "real.yaml", kPlan);
  std::filesystem::create_symlink(folder / "real.yaml", folder / "link.yaml");
  FixRun run = fix({folder / "link.yaml"});
  REQUIRE(run.lint.errors.size() == 1);
  CHECK(run.lint.errors[0].message.en ==
        "`" + (folder / "link.yaml") + "` is a link and is not written through");
  CHECK(run.lint.errors[0].help.en == "name the file it leads to: " + (folder / "real.yaml"));
  CHECK(get(folder / "real.yaml") == kPlan);
  CHECK(std::filesystem::is_symlink(folder / "link.yaml"));
  REQUIRE(run.lint.findings.size() == 1);  // as it was found
  CHECK(run.files.empty());
  CHECK(run.mended.empty());
}

TEST_CASE("a file that may not be written stays whole; others are mended") {
  TempFolder folder;
  put(folder / "a.yaml", kPlan);
  put(folder / "b.yaml", kPlan);
  std::filesystem::permissions(folder / "a.yaml", std::filesystem::perms(0444));
  std::filesystem::permissions(folder / "b.yaml", std::filesystem::perms(0666));
  FixRun run;
  {
    AsNobody nobody;
    run = fix({folder / "a.yaml", folder / "b.yaml"});
  }
  REQUIRE(run.lint.errors.size() == 1);
  CHECK(run.lint.errors[0].message.en.find("a.yaml") != std::string::npos);
  CHECK(get(folder / "a.yaml") == kPlan);
  CHECK(get(folder / "b.yaml") == kMended);
  CHECK(run.lint.findings.size() == 1);
  CHECK(run.mended.size() == 1);
}

TEST_CASE("the same comes out with any number of threads") {
  TempFolder folder;
  std::vector<std::string> files;
  for (int i = 0; i < 12; ++i) {
    files.push_back(folder / (std::to_string(10 + i) + ".yaml"));
    std::string body = i % 3 == 0 ? "units: {from: none.csv}\n" : "";
    put(files.back(), plan_with(body + "stages: [{titel" + std::to_string(i) + ": 动员}]\n"));
  }
  files.push_back(folder / "missing.yaml");
  auto said = [](const LintRun& run) {
    std::string out;
    for (const Finding& f : run.findings) {
      out += f.place.file + ":" + std::to_string(f.place.line) + f.code + f.message.zh + "\n";
    }
    for (const Error& error : run.errors) out += error.message.zh + "\n";
    for (const std::string& name : run.names) out += name + "\n";
    return out;
  };
  std::string one = said(lint_files(files, "", {}, {}, 1));
  CHECK(one.size() > 500);
  for (std::size_t jobs : {0, 2, 5, 64})
    CHECK(said(lint_files(files, "", {}, {}, jobs)) == one);
  CHECK(said(fix(files, false, 4).lint) == said(fix(files, false, 1).lint));
}
