#include "plan/lint/walk.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "plan/lint/ignore_file.h"
#include "support/temp_folder.h"

using namespace plan;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  void put(const std::string& name, const std::string& text) const {
    folder_.write(name, text);
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? folder_.path() : folder_ / name;
  }
  // The plans found in it, relative to it.
  [[nodiscard]] std::string found() const {
    std::string out;
    for (const std::string& file : find_plans({path()}).files) {
      out += (out.empty() ? "" : " ") + fs::path(file).lexically_relative(path()).string();
    }
    return out;
  }

 private:
  TempFolder folder_;
};

const std::string kPlan = "plan: 1\nid: a\ntitle: 方案\n";

}  // namespace

TEST_CASE("folders are searched for plans, in order of path") {
  Folder folder;
  folder.put("b/plan.yaml", kPlan);
  folder.put("a.yml", "方案格式: 1\n代码: a\n标题: 方案\n");
  folder.put("c/deep/er/x.yaml", kPlan);
  folder.put("docker-compose.yaml", "services: {plan: {image: x}}\n");
  folder.put("included.yaml", "units: [甲]\n");
  folder.put("plan.txt", kPlan);
  folder.put(".hidden.yaml", kPlan);
  folder.put(".git/x.yaml", kPlan);
  folder.put("empty.yaml", "");
  CHECK(folder.found() == "a.yml b/plan.yaml c/deep/er/x.yaml");
}

TEST_CASE("a file that does not parse counts when a line begins with the key") {
  Folder folder;
  folder.put("broken.yaml", "plan: 1\ntitle: [\n");
  folder.put("chinese.yaml", "方案格式：1\n标题: x: y\n");
  folder.put("other.yaml", "name: [\nx: the plan: 1\n");
  folder.put("gbk.yaml", "plan: 1\ntitle: \xb7\xbd\xb0\xb8\n");
  CHECK(folder.found() == "broken.yaml chinese.yaml gbk.yaml");
}

TEST_CASE("what .gitignore names is left out") {
  Folder folder;
  folder.put(".gitignore", "# made\nout/\n*.draft.yaml\n/top.yaml\n!keep.draft.yaml\n");
  folder.put("out/plan.yaml", kPlan);
  folder.put("x.draft.yaml", kPlan);
  folder.put("keep.draft.yaml", kPlan);
  folder.put("top.yaml", kPlan);
  folder.put("sub/top.yaml", kPlan);
  folder.put("sub/.gitignore", "old.yaml\n");
  folder.put("sub/old.yaml", kPlan);
  folder.put("old.yaml", kPlan);
  CHECK(folder.found() == "keep.draft.yaml old.yaml sub/top.yaml");
}

TEST_CASE("a .gitignore above the folder counts within the repository") {
  Folder folder;
  folder.put(".gitignore", "sub/out/\n");
  folder.put(".git/HEAD", "");
  folder.put("sub/out/plan.yaml", kPlan);
  folder.put("sub/plan.yaml", kPlan);
  CHECK(find_plans({folder.path("sub")}).files ==
        std::vector<std::string>{folder.path("sub/plan.yaml")});
}

TEST_CASE("named files are always taken, each once; what is missing is said") {
  Folder folder;
  folder.put("a.txt", "no plan");
  folder.put("b.yaml", kPlan);
  FoundPlans found = find_plans({folder.path("b.yaml"), folder.path("a.txt"), folder.path(),
                                 folder.path("./b.yaml"), "-"});
  CHECK(found.files ==
        std::vector<std::string>{"-", folder.path("a.txt"), folder.path("b.yaml")});
  CHECK(found.errors.empty());
  found = find_plans({folder.path("missing.yaml")});
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].message.en == "no such file or folder: " + folder.path("missing.yaml"));
}

TEST_CASE("nothing found at all is an error") {
  Folder folder;
  folder.put("a.yaml", "name: x\n");
  FoundPlans found = find_plans({folder.path()});
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].message.en == "no plan found");
  CHECK(found.errors[0].message.zh == "没有找到方案");
}

TEST_CASE("links to folders are not followed") {
  Folder folder;
  folder.put("a/plan.yaml", kPlan);
  fs::create_directory_symlink(folder.path("a"), folder.path("a/loop"));
  fs::create_directory_symlink(folder.path("a"), folder.path("b"));
  CHECK(folder.found() == "a/plan.yaml");
}

TEST_CASE("globs") {
  CHECK(fits_glob("*.yaml", "a.yaml"));
  CHECK_FALSE(fits_glob("*.yaml", "a/b.yaml"));
  CHECK(fits_glob("a/**/b", "a/b"));
  CHECK(fits_glob("a/**/b", "a/x/y/b"));
  CHECK(fits_glob("**/b", "x/b"));
  CHECK(fits_glob("**/b", "b"));
  CHECK(fits_glob("a/**", "a/x/y"));
  CHECK(fits_glob("a?c", "abc"));
  CHECK_FALSE(fits_glob("a?c", "a/c"));
  CHECK(fits_glob("[a-c]x", "bx"));
  CHECK_FALSE(fits_glob("[!a-c]x", "bx"));
  CHECK(fits_glob("[x", "[x"));
  CHECK(fits_glob("*a*b*", "xaybz"));
  CHECK_FALSE(fits_glob("*a*b", "ab/b"));
  CHECK(fits_glob("方案*", "方案一"));
  CHECK_FALSE(fits_glob("", "a"));
}

TEST_CASE("a line that begins as a plan does, inside something else, makes no plan") {
  CHECK_FALSE(plan::is_plan_text("notes: {a: 1,\nplan: 1}\n"));
  CHECK_FALSE(plan::is_plan_text("# plan: 1\nplanned: 1\n"));
  CHECK(plan::is_plan_text("# \"quoted\"\ntitle: 甲\nplan: 1\n"));
  CHECK(plan::is_plan_text("title: '甲'\n方案格式: 1\n"));
  CHECK(plan::is_plan_text("{title: 甲,\nplan: 1}\n"));
  // 方案格式: 1 and 标题: 甲, as GB18030.
  CHECK(
      plan::is_plan_text("\xB1\xEA\xCC\xE2: \xBC\xD7\n\xB7\xBD\xB0\xB8\xB8\xF1\xCA\xBD: 1\n"));
  CHECK_FALSE(plan::is_plan_text("\xB1\xEA\xCC\xE2: \xBC\xD7\n"));
}
