#include "plan/lint/implements.h"

#include <doctest/doctest.h>

#include "lint_support.h"
#include "support/temp_folder.h"

using namespace plan;
using plan::test::kHead;

namespace {

constexpr std::string_view kCounty =
    "plan: 1\nid: county\ntitle: 县方案\n"
    "units: [{name: 望淮镇, kind: town}, {name: 龙亢镇, kind: town}, {name: 各镇, members: "
    "town}]\n"
    "tasks:\n"
    "  - {id: roads, title: 整治道路, lead: 各镇, standing: true}\n"
    "  - id: villages\n"
    "    title: 清洁村庄\n"
    "    standing: true\n"
    "    tasks:\n"
    "      - {id: piles, title: 清理四堆, responsible: 望淮镇}\n"
    "      - {id: dogs, title: 规范养犬, lead: 龙亢镇}\n";

// The findings of groups R of plan.yaml beside county.yaml; the body begins in line 4.
std::string said(std::string_view body, std::string_view county = kCounty,
                 Lang lang = Lang::kEn) {
  TempFolder folder;
  folder.write("county.yaml", county);
  std::string text =
      std::string(kHead) + "issuer: 中共望淮镇委员会\nunits: [甲办]\n" + std::string(body);
  folder.write("plan.yaml", text);
  std::unique_ptr<LoadedPlan> loaded =
      load_plan_text(folder.path() + "/plan.yaml", text, folder.path());
  std::string out;
  for (const Finding& finding : lint(*loaded)) {
    if (finding.code[0] != 'R') continue;
    std::string message = finding.message.in(lang);
    for (std::size_t at; (at = message.find(folder.path() + "/")) != message.npos;) {
      message.erase(at, folder.path().size() + 1);
    }
    out += (out.empty() ? "" : "\n") + std::to_string(finding.place.line) + ":" +
           std::to_string(finding.place.column) + " " + finding.code + " " + message;
  }
  return out;
}

std::string task(std::string_view implements) {
  return "tasks: [{title: 一, lead: 甲办, standing: true, implements: " +
         std::string(implements) + "}]\n";
}

}  // namespace

TEST_CASE("R007: a file or a task that is not there") {
  CHECK(said("implements: [missing.yaml, missing.yaml]\n" + task("'missing.yaml#x'")) ==
        "6:14 R007 the superior plan cannot be read: there is no file `missing.yaml`");
  CHECK(said("implements: ../county.yaml\n" + task("甲"), kCounty, Lang::kZh) ==
        "6:13 R007 上级方案无法读取：“../county.yaml”在项目文件夹之外");
  CHECK(said(task("'county.yaml#road'")) == "6:71 R007 the plan `县方案` has no task `road`");
  CHECK(said(task("roads")) ==
        "6:58 R007 `roads` is a task of no plan: the top level names none");
  CHECK(said(task("'county.yaml#整治道路'")).empty());
  CHECK(said(task("county.yaml")).empty());
}

TEST_CASE("R008: what the superior assigns to the issuer, alone or with others") {
  CHECK(said("implements: county.yaml\n" + task("roads")) ==
        "6:13 R008 清理四堆, which `县方案` assigns to 望淮镇, is carried out by no task");
  CHECK(said("implements: county.yaml\ntasks: [{title: 一, lead: 甲办, standing: true}]\n",
             kCounty, Lang::kZh) ==
        "6:13 R008 “县方案”交给“望淮镇”的2项任务，本方案没有一项写明由哪项任务落实");
  // A task above covers those below it; a task may carry out the plan as a whole.
  CHECK(said("implements: county.yaml\n" + task("[roads, villages]")).empty());
  CHECK(said("implements: county.yaml\n" + task("county.yaml")).empty());
  // Only some tasks of the plan are meant.
  CHECK(
      said(
          "implements: 'county.yaml#roads'\ntasks: [{title: 一, lead: 甲办, standing: true}]\n")
          .empty());
}

TEST_CASE("R006: plans that carry each other out") {
  constexpr std::string_view kBack = "plan: 1\nid: c\ntitle: 县方案\nimplements: plan.yaml\n";
  CHECK(said("implements: county.yaml\n" + task("county.yaml"), kBack) ==
        "6:13 R006 the plans carry each other out in a circle: plan.yaml → county.yaml → "
        "plan.yaml");
  CHECK(said("implements: plan.yaml\n" + task("[]"), kCounty, Lang::kZh) ==
        "6:13 R006 方案把自己写成了上级方案");
}

TEST_CASE("one body under several names") {
  CHECK(is_same_body("望淮镇", "中共望淮镇委员会"));
  CHECK(is_same_body("望淮镇人民政府", "望淮镇党委"));
  CHECK(is_same_body("临江街道", "临江街道办事处"));
  CHECK(is_same_body("县教育局", "怀远县教育局"));
  CHECK(is_same_body("教育局", "怀远县教育局"));
  CHECK_FALSE(is_same_body("望淮镇", "龙亢镇"));
  CHECK_FALSE(is_same_body("教育局", "怀远县体育局"));
  CHECK_FALSE(is_same_body("镇政府", "望淮镇人民政府"));
  CHECK_FALSE(is_same_body("", "望淮镇"));
}
