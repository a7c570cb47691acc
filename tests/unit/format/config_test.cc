#include "plan/format/config.h"

#include "support.h"
#include "support/temp_folder.h"

using namespace plan;
using test::Strings;

namespace {

class Project {
 public:
  void write(const std::string& name, const std::string& text) const {
    folder_.write(name, text);
  }
  [[nodiscard]] std::unique_ptr<LoadedPlan> load(const LoadOptions& options = {}) const {
    write("plans/plan.yaml", test::kHead + "tasks: [{title: 甲, items: [乙]}]\n");
    return *load_plan(folder_ / "plans/plan.yaml", options);
  }

 private:
  TempFolder folder_;
};

Strings texts(const std::vector<ConfigWord>& words) {
  Strings out;
  for (const ConfigWord& word : words) out.push_back(word.text);
  return out;
}

}  // namespace

TEST_CASE("the nearest .plan.yaml above a plan holds for it") {
  Project project;
  project.write(".plan.yaml",
                "lint:\n  select: [D, T001]\n  不查: X、N003\n  级别: {D003: 提示, T: off}\n"
                "limits: {nesting: 100, flow-items: 7}\nlang: zh\n");
  auto loaded = project.load();
  CHECK(test::findings(*loaded).empty());
  const Config& config = loaded->config;
  CHECK(config.file.ends_with(".plan.yaml"));
  CHECK(texts(config.select) == Strings{"D", "T001"});
  CHECK(texts(config.ignore) == Strings{"X", "N003"});
  CHECK(config.select[1].place.line == 2);
  CHECK(config.select[1].place.column == 15);
  REQUIRE(config.severity.size() == 2);
  CHECK(config.severity[0].rule.text == "D003");
  CHECK(config.severity[0].severity == Severity::kInfo);
  CHECK(config.severity[1].severity == Severity::kOff);
  CHECK(config.lang == Lang::kZh);
  CHECK(config.limits.nesting == 100);
  CHECK(config.limits.flow_items == 7);
  CHECK(config.limits.nodes == 1'000'000);
  // It is an input of the run: nothing may be written over it.
  CHECK(loaded->inputs.back() == config.file);
}

TEST_CASE("without one, and with an empty one, all is as usual") {
  Project project;
  CHECK(project.load()->config.file.empty());
  for (const char* text : {"", "# 项目根目录\n", "---\n"}) {
    CAPTURE(text);
    project.write(".plan.yaml", text);
    auto loaded = project.load();
    CHECK(test::findings(*loaded).empty());
    CHECK(!loaded->config.file.empty());
  }
}

TEST_CASE("limits: the file's count, and the command line's count more") {
  Project project;
  project.write(".plan.yaml", "limits: {nesting: 2}\n");
  CHECK(test::findings(*project.load()) ==
        Strings{"4:9 Y003 nested deeper than 2 levels (limit `nesting`)"});
  LoadOptions options;
  options.limits.nesting = 30;
  options.fixed_limits = {&yaml::Limits::nesting};
  CHECK(test::findings(*project.load(options)).empty());
  project.write(".plan.yaml", "limits: {bytes: 20}\n");
  CHECK(test::findings(*project.load()) ==
        Strings{"1:1 Y003 the file has more than 20 bytes (limit `bytes`)"});
}

TEST_CASE("what is wrong with it is said as of any file") {
  Project project;
  project.write(".plan.yaml",
                "lint: {severity: {D003: grave}, selekt: D}\nlimits: {nodes: 0}\n");
  auto loaded = project.load();
  CHECK(test::findings(*loaded) ==
        Strings{"1:25 K004 `D003` cannot be `grave`",
                "1:33 K001 `lint` of .plan.yaml has no key `selekt`",
                "2:17 K004 `nodes` should be a whole number from 1 to 2000000000, not `0`"});
  CHECK(loaded->findings[0].place.file.ends_with(".plan.yaml"));
  project.write(".plan.yaml", "[D003]\n");
  CHECK(project.load()->findings.at(0).code == "K003");
  project.write(".plan.yaml", "lint: [D003\n");
  CHECK(project.load()->findings.at(0).code == "Y001");
}

TEST_CASE("how a docx looks: files in the project, looked up from its root") {
  Project project;
  project.write("版式/县委办.yaml", "行距: 28\n");
  project.write(".plan.yaml", "输出: {版式: 版式/县委办.yaml, 字体: 系统字体}\n");
  auto loaded = project.load();
  CHECK(test::findings(*loaded).empty());
  CHECK(loaded->config.profile.path.ends_with("版式/县委办.yaml"));
  CHECK_FALSE(loaded->config.profile.missing);
  CHECK(loaded->config.docx_template.path.empty());
  CHECK(loaded->config.fonts == "windows");
}

TEST_CASE("a file that is not there keeps only those from work who would read it") {
  Project project;
  project.write(".plan.yaml", "render: {template: 没有.docx, profile: ../outside.yaml}\n");
  auto loaded = project.load();
  REQUIRE(loaded->findings.size() == 2);
  for (const Finding& finding : loaded->findings) {
    CHECK(finding.code == "K006");
    CHECK(finding.severity == Severity::kWarning);
  }
  REQUIRE(loaded->config.docx_template.missing);
  CHECK(loaded->config.docx_template.missing->message.en == "there is no file `没有.docx`");
  CHECK(loaded->config.docx_template.missing->place.column == 20);
  REQUIRE(loaded->config.profile.missing);
  CHECK(loaded->config.profile.missing->message.en ==
        "`../outside.yaml` lies outside the project's folder");
}
