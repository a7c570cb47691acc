#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::lint_text;
using plan::test::said;

namespace {

// D007 of a plan with this head.
std::string years(std::string_view title, std::string_view rest, Lang lang = Lang::kEn) {
  std::string out;
  std::string text = "plan: 1\nid: a\ntitle: " + std::string(title) + "\n" + std::string(rest);
  for (const Finding& finding : lint_text(text)) {
    if (finding.code != "D007") continue;
    out += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) +
           " " + finding.message.in(lang) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("D006: starts before the plan or after it, dues and metrics outside") {
  CHECK(
      said("D006",
           "period: 2024-04..2024-09\n"
           "units: [甲办]\n"
           "goals:\n"
           "  - {text: 一, metric: {name: 满意率, at_least: 90, due: 2025-06}}\n"
           "tasks:\n"
           "  - {title: 清沟, lead: 甲办, period: 2024-10..2024-11}\n"
           "  - {title: 清塘, lead: 甲办, due: 2024-03-31}\n"
           "stages:\n"
           "  - {title: 发动, period: 2024-03..2024-04}\n") ==
      "7:54 error D006 满意率 is due on 2025-06, when the plan has ended (2024-04..2024-09)\n"
      "9:35 error D006 清沟 starts on 2024-10, when the plan has ended (2024-04..2024-09)\n"
      "10:32 error D006 清塘 is due on 2024-03-31, before the plan starts (2024-04..2024-09)\n"
      "12:25 error D006 发动 starts on 2024-03, before the plan does (2024-04..2024-09)");
  CHECK(
      said("D006", "period: 2024\nstages: [{title: 发动, period: 2023年12月}]\n", Lang::kZh) ==
      "5:30 error D006 “发动”2023年12月开始，早于方案的实施期限（2024年）");
}

TEST_CASE("D006 lets run on what has no end, and takes no inexact date for wrong") {
  constexpr std::string_view kPlan = "period: 2024-04-mid..2024-09\nunits: [甲办]\n";
  auto task = [&](std::string_view facts) {
    return said("D006", std::string(kPlan) + "tasks: [{title: 一, lead: 甲办, " +
                            std::string(facts) + "}]\n");
  };
  CHECK(task("period: 2024-04..2024-06").empty());
  CHECK(task("period: 2024-09..2025-06").empty());
  CHECK(task("period: 2024-05..").empty());
  CHECK(task("period: '2023年起，长期坚持'").empty());
  CHECK(task("period: 2023-01.., standing: true").empty());
  CHECK(task("period: '..2024-06'").empty());
  CHECK(task("period: tbd").empty());
  CHECK_FALSE(task("period: '2025年起，长期坚持'").empty());
  CHECK(said("D006", "period: {label: 本学期}\nstages: [{title: 一, period: 2024-04}]\n")
            .empty());
}

TEST_CASE("D007: the title's year and the number's") {
  CHECK(years("某镇2023年清洁行动方案", "period: 2024\n") ==
        "3:10 the title says 2023, the plan's period is 2024\n");
  CHECK(years("清洁行动方案", "number: 望发〔2023〕12号\nperiod: 2024\n", Lang::kZh) ==
        "4:12 发文字号写的是2023年，方案的实施期限是2024年\n");
  CHECK(years("某镇２０２３年方案", "period: 2024\n") ==
        "3:8 the title says 2023, the plan's period is 2024\n");
}

TEST_CASE("D007 knows school years, other documents, and plans issued in December") {
  CHECK(years("2023—2024学年方案", "period: 2024-02..2024-07\n").empty());
  CHECK(years("三年行动方案（2024—2026年）", "period: 2024..2026\n").empty());
  CHECK(years("落实《2023年意见》方案", "period: 2024\n").empty());
  CHECK(years("迎接2025年复审方案", "period: 2024\n").empty());
  CHECK(years("方案", "number: 望发〔2023〕12号\ndate: 2023-12-20\nperiod: 2024\n").empty());
  CHECK(years("2023年方案", "").empty());
  CHECK(years("2023年方案", "period: 2023-12..2024-02\n").empty());
  CHECK(years("2025年方案", "period: 2024..\n").empty());
}

TEST_CASE("D010: dated after the first stage began") {
  constexpr std::string_view kStages =
      "stages:\n  - {title: 整治, period: 2024-05}\n  - {title: 发动, period: 2024-04-01.."
      "2024-04-30}\n";
  CHECK(said("D010", "date: 2024-04-18\n" + std::string(kStages)) ==
        "4:7 info D010 dated 2024-04-18, after 发动 began (2024-04-01)");
  CHECK(said("D010", "date: 2024年4月18日\n" + std::string(kStages), Lang::kZh) ==
        "4:7 info D010 成文日期2024年4月18日晚于“发动”的开始时间（2024年4月1日）");
  CHECK(said("D010", "date: 2024-04-01\n" + std::string(kStages)).empty());
  // 4月 may begin on the 30th.
  CHECK(said("D010", "date: 2024-04-18\nstages: [{title: 甲, period: 2024-04}]\n").empty());
  CHECK(said("D010", "date: 2024-04-18\nstages: [{title: 甲, period: '..2024-04-10'}]\n")
            .empty());
}
