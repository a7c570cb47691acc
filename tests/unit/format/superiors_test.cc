// The plans that `implements` names.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "support.h"
#include "support/temp_folder.h"

using namespace plan;
using test::findings;
using test::Strings;

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  void write(const std::string& name, const std::string& more) const {
    folder_.write(name, test::kHead + more);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::unique_ptr<LoadedPlan> load(const std::string& name) const {
    auto loaded = load_plan(at(name));
    REQUIRE(loaded);
    return *std::move(loaded);
  }

 private:
  TempFolder folder_;
};

}  // namespace

TEST_CASE("an entry of implements names a plan, a task of it, or a task alone") {
  CHECK(implemented("a/b.yaml", false).path == "a/b.yaml");
  CHECK(implemented("a/b.yaml", false).task.empty());
  CHECK(implemented("b.yaml#roads", false).path == "b.yaml");
  CHECK(implemented("b.yaml # 清理四堆", true).task == "清理四堆");
  CHECK(implemented("#roads", true).path.empty());
  CHECK(implemented("roads", true).task == "roads");
  CHECK(implemented("roads", false).path == "roads");
  CHECK(implemented("b.yml", true).path == "b.yml");
}

TEST_CASE("each superior is read once, from the folder of the file that names it") {
  Folder folder;
  folder.write("county/plan.yaml",
               "tasks: [{id: roads, text: 路}]\nimplements: ../city.yaml\n");
  folder.write("city.yaml", "tasks: 绿化\n");
  folder.write("plan.yaml",
               "include: parts/tasks.yaml\nimplements: [county/plan.yaml, ./city.yaml]\n");
  std::ofstream(folder.at(".plan.yaml"));
  fs::create_directories(folder.at("parts"));
  std::ofstream(folder.at("parts/tasks.yaml"))
      << "tasks: [{text: 甲, implements: '../county/plan.yaml#roads'}]\n";
  auto loaded = folder.load("plan.yaml");
  CHECK(findings(*loaded).empty());
  REQUIRE(loaded->superiors.size() == 2);
  int county = loaded->superior_of.at("county/plan.yaml");
  CHECK(loaded->superior_of.at("../county/plan.yaml") == county);
  int city = loaded->superior_of.at("./city.yaml");
  CHECK(county != city);
  const LoadedPlan& superior = *loaded->superiors[static_cast<std::size_t>(county)].loaded;
  CHECK(superior.plan.tasks.front().key == "roads");
  CHECK(superior.superior_of.at("../city.yaml") == city);
  CHECK(superior.superiors.empty());
  CHECK(loaded->inputs.size() == 5);  // with .plan.yaml
}

TEST_CASE("a circle of superiors ends at the plan itself") {
  Folder folder;
  folder.write("a.yaml", "implements: b.yaml\n");
  folder.write("b.yaml", "implements: a.yaml#x\n");
  auto loaded = folder.load("a.yaml");
  REQUIRE(loaded->superiors.size() == 1);
  CHECK(loaded->superior_of.at("b.yaml") == 0);
  CHECK(loaded->superiors[0].loaded->superior_of.at("a.yaml") == LoadedPlan::kItself);
}

TEST_CASE("a superior that cannot be read says why, and nothing is said of its own mistakes") {
  Folder folder;
  folder.write("broken.yaml", "tusks: []\n");
  std::ofstream(folder.at("list.yaml")) << "- 1\n";
  folder.write("plan.yaml",
               "implements: [missing.yaml, ../outside.yaml, list.yaml, broken.yaml]\n");
  auto loaded = folder.load("plan.yaml");
  CHECK(findings(*loaded).empty());
  auto why = [&](const char* path) {
    const Superior& superior =
        loaded->superiors[static_cast<std::size_t>(loaded->superior_of.at(path))];
    return superior.loaded ? "" : superior.error.message.en;
  };
  CHECK(why("missing.yaml") == "there is no file `missing.yaml`");
  CHECK(why("../outside.yaml") == "`../outside.yaml` lies outside the project's folder");
  CHECK(why("list.yaml").ends_with("list.yaml` is not a plan"));
  CHECK(why("broken.yaml").empty());
}
