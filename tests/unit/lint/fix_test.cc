#include "plan/lint/fix.h"

#include <doctest/doctest.h>

#include "lint_support.h"
#include "plan/lint/workbench.h"

using namespace plan;
using test::kHead;

namespace {

Fixed fix(const std::string& text, bool unsafe = true) {
  FixOptions options;
  options.unsafe = unsafe;
  return fix_plans({{{"plan.yaml", text, "."}, false}}, options);
}

// The text afterwards, the head included.
std::string fixed(const std::string& text, bool unsafe = true) {
  Fixed result = fix(text, unsafe);
  return result.files.empty() ? text : result.files.at(0).after;
}

std::string with_head(std::string_view body) {
  return std::string(kHead) + std::string(body);
}

// A plan on the bench, to try changes on.
Workbench bench_for(const std::string& text) {
  return Workbench({{"plan.yaml", text, "."}}, {false}, {}, {});
}

Change change(const Workbench& bench, const std::string& what, const std::string& by) {
  std::string file = bench.file_of(0, 0);
  auto begin = static_cast<std::uint32_t>(bench.texts().at(file).find(what));
  auto end = begin + static_cast<std::uint32_t>(what.size());
  return {{{file, begin, end, by}}, {}};
}

std::string text_of(const Workbench& bench) {
  return bench.texts().begin()->second;
}

}  // namespace

TEST_CASE("what is not safe is mended only when that is asked for") {
  std::string plan = with_head("stages: [{titel: 动员, period: 2024-04}]\n");
  CHECK(fixed(plan, false) == plan);
  CHECK(fixed(plan) == with_head("stages: [{title: 动员, period: 2024-04}]\n"));
}

TEST_CASE("all but the words themselves stays: comments, quotes, order, line ends, blanks") {
  CHECK(fixed("\xEF\xBB\xBFplan: 1\r\nid: a  # 注\r\ntitle: '方案'\r\n\r\n"
              "units: [东风村, \"红星村\"]\r\ntasks:\r\n"
              "  - {text: 甲,   lead: \"东凤村、红星村\" }\t# 东凤村\r\n") ==
        "plan: 1\r\nid: a  # 注\r\ntitle: '方案'\r\n\r\n"
        "units: [东风村, \"红星村\"]\r\ntasks:\r\n"
        "  - {text: 甲,   lead: \"东风村、红星村\" }\t# 东凤村\r\n");
}

TEST_CASE("several rounds: what a fix brings to light is mended too") {
  // The comment silences nothing once the key is right: nothing was found there but the error.
  std::string plan = with_head(
      "stages:\n  # plan: ignore[D003] -- 交叉\n  - {titel: 动员, period: 2024-04}\n"
      "  - {title: 整治, period: 2024-05}\n");
  Fixed result = fix(plan);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == with_head("stages:\n  - {title: 动员, period: 2024-04}\n"
                                           "  - {title: 整治, period: 2024-05}\n"));
  REQUIRE(result.mended.size() == 2);
  CHECK(result.mended[0].code == "K001");
  CHECK(result.mended[1].code == "K007");
  CHECK(result.left[0].empty());
  CHECK(result.before[0].size() == 1);
}

TEST_CASE("a fix that would bring a new error is left out, and that is said; others are done") {
  std::string plan =
      with_head("units: [东风村]\ntasks:\n  - title: 甲\n    titel: 乙\n    lead: 东凤村\n");
  Fixed result = fix(plan);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == with_head("units: [东风村]\ntasks:\n  - title: 甲\n"
                                           "    titel: 乙\n    lead: 东风村\n"));
  REQUIRE(result.left[0].size() == 1);
  REQUIRE(result.left[0][0].notes.size() == 1);
  CHECK(result.left[0][0].notes[0].en ==
        "its fix was left out: it would bring a new error: Y002 the key `title` is given twice "
        "in one map");
  CHECK(result.left[0][0].notes[0].zh.starts_with("未自动修改：改后会出现新的错误：Y002 "));
}

TEST_CASE("what a renamed key brings to light is no new error, and is mended in turn") {
  std::string block = with_head(
      "units: [东风村]\ntaks:\n- {title: 甲, led: 东凤村, due: 2024}\n- {title: 乙, lead: "
      "丙局, due: 2024}\n");
  Fixed result = fix(block);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after ==
        with_head("units: [东风村]\ntasks:\n- {title: 甲, lead: 东风村, due: 2024}\n"
                  "- {title: 乙, lead: 丙局, due: 2024}\n"));
  REQUIRE(result.left[0].size() == 1);
  CHECK(result.left[0][0].code == "R001");
  CHECK(fixed(with_head(
            "units: [东风村]\ntasks: [{title: 甲, supprt: [丁局], standing: true}]\n")) ==
        with_head("units: [东风村]\ntasks: [{title: 甲, support: [丁局], standing: true}]\n"));
}

TEST_CASE("a key whose value does not fit the nearest key is not renamed") {
  std::string plan = with_head("stage:\n  - 宣传\ndat: 印发那天\n");
  Fixed result = fix(plan);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == with_head("stages:\n  - 宣传\ndat: 印发那天\n"));
}

TEST_CASE("fixing twice changes nothing") {
  std::string plan = with_head(
      "units: [东风村]\ntasks:\n  - title: 甲\n    titel: 乙\n    lead: 东凤村\n"
      "    sup_port: 东风村 # plan: ignore[D003] -- x\n");
  std::string once = fixed(plan);
  CHECK(once != plan);
  CHECK(fix(once).files.empty());
}

TEST_CASE("one of many fixes that is no good does not keep the others back") {
  std::string plan = "units: [东风村]\ntasks:\n", wanted = plan;
  for (int i = 0; i < 40; ++i) {
    std::string title = "  - title: 任务" + std::to_string(i) + "\n";
    plan +=
        title + (i == 17 ? "    titel: 乙\n" : "") + "    lead: 东凤村\n    standing: true\n";
    wanted +=
        title + (i == 17 ? "    titel: 乙\n" : "") + "    lead: 东风村\n    standing: true\n";
  }
  Fixed result = fix(with_head(plan));
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == with_head(wanted));
  CHECK(result.mended.size() == 40);
  CHECK(result.left[0].size() == 1);
}

TEST_CASE("errors that come to light only when others are mended are no new ones") {
  // Of one rule 500 are listed.
  std::string plan = "stages:\n", wanted = plan;
  for (int i = 0; i < 700; ++i) {
    std::string rest = ": 阶段" + std::to_string(i) + ", period: 2024-04}\n";
    plan += "  - {titel" + rest;
    wanted += "  - {title" + rest;
  }
  Fixed result = fix(with_head(plan));
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after == with_head(wanted));
  CHECK(result.mended.size() >= 700);
}

TEST_CASE("a text that is no YAML, or no plan, is left alone") {
  for (const char* text : {"", "a: [", "- 1\n", "plan: 1\n\tid: a\n"}) {
    CAPTURE(text);
    CHECK(fix(text).files.empty());
  }
}

TEST_CASE("changes that meet wait for the next time") {
  Workbench bench = bench_for(with_head("scope: 甲乙丙\n"));
  CHECK(bench.keep({change(bench, "甲乙", "东"), change(bench, "乙丙", "西")}));
  CHECK(text_of(bench) == with_head("scope: 东丙\n"));
}

TEST_CASE("a change after which the file cannot be read is not kept") {
  Workbench bench = bench_for(with_head("scope: 甲\nsupplement: 乙\n"));
  CHECK(bench.keep({change(bench, "甲", "[东"), change(bench, "乙", "西")}));
  CHECK(text_of(bench) == with_head("scope: 甲\nsupplement: 西\n"));
  CHECK_FALSE(bench.keep({change(bench, "甲", "{")}));
}

TEST_CASE("a change after which its finding is still there is not kept") {
  Workbench bench = bench_for(with_head("scope: 清理××\n"));
  REQUIRE(bench.plans()[0].findings.size() == 1);
  Change no_good = change(bench, "清理", "打扫");
  no_good.claims.push_back({0, bench.file_of(0, 0), bench.plans()[0].findings[0]});
  CHECK_FALSE(bench.keep({no_good}));
  REQUIRE(bench.refused().size() == 1);
  CHECK(bench.refused()[0].why.en == "it would not mend this");
  CHECK(text_of(bench) == with_head("scope: 清理××\n"));
}

TEST_CASE("an error that only moves is no new one") {
  Workbench bench = bench_for(with_head("scope: 甲\nstages: [{titel: 动员}]\n"));
  CHECK(bench.keep({change(bench, "甲", "甲乙丙丁")}));
  CHECK(bench.keep({change(bench, "scope: 甲乙丙丁\n", "")}));
}
