#include <doctest/doctest.h>

#include "lint_support.h"

using namespace plan;
using plan::test::said;

namespace {

// Stages 甲, 乙, 丙 … with these periods; the first stands in line 5.
std::string stages(std::initializer_list<std::string_view> periods) {
  constexpr std::string_view kNames[] = {"甲", "乙", "丙", "丁"};
  std::string out = "stages:\n";
  std::size_t i = 0;
  for (std::string_view period : periods) {
    out +=
        "  - {title: " + std::string(kNames[i++]) + ", period: " + std::string(period) + "}\n";
  }
  return out;
}

}  // namespace

TEST_CASE("D004 counts the days between two stages") {
  CHECK(said("D004", stages({"2024-04-01..2024-04-20", "2024-05-01..2024-05-31"})) ==
        "6:24 info D004 10 days before 乙 belong to no stage: 2024-04-21..2024-04-30");
  CHECK(said("D004", stages({"4月1日至4月20日", "4月22日至5月31日"}), Lang::kZh) ==
        "6:24 info D004 “乙”之前有1天不属于任何阶段：4月21日");
  // A long stage beside short ones leaves no gap between them; order does not matter.
  CHECK(said("D004", stages({"2024-01..2024-12", "2024-02", "2024-06"})).empty());
  CHECK(said("D004", stages({"2024-05", "2024-03", "2024-04"})).empty());
}

TEST_CASE("D004 is silent where a stage may fill the gap") {
  CHECK(said("D004", stages({"2024-04", "tbd", "2024-06"})).empty());
  CHECK(said("D004", stages({"2024-04", "{label: 第二周}", "2024-06"})).empty());
  CHECK(said("D004", stages({"2024-04", "..2024-06-30"})).empty());
  CHECK(said("D004", stages({"2024-04..", "2024-06"})).empty());
  CHECK(said("D004", stages({"2024-04", "6月"})).empty());
  CHECK(said("D004", stages({"11月至3月", "6月"})).empty());
}

TEST_CASE("D005 compares a stage with the one before it") {
  CHECK(said("D005", stages({"2024-05", "2024-03-01..2024-04-30", "2024-06"})) ==
        "6:24 warning D005 乙 starts on 2024-03-01, before 甲 (2024-05)");
  CHECK(said("D005", stages({"5月21日至12月31日", "5月16日至11月30日"}), Lang::kZh) ==
        "6:24 warning D005 “乙”5月16日开始，早于写在它前面的“甲”（5月21日）");
  // 4月 may start as late as the 30th, 2024 at its end.
  CHECK(said("D005", stages({"9月至10月", "11月至次年3月", "4月至6月"})).empty());
  CHECK(said("D005", stages({"2024-04-mid", "2024-04"})).empty());
  CHECK(said("D005", stages({"2024-03..2024-05", "2024年起，长期坚持"})).empty());
  CHECK(said("D005", stages({"2024-05-10..2024-05-20", "..2024-05-05"})).empty());
  CHECK(said("D005", stages({"2024-05", "tbd", "2024-03"})).empty());
}

TEST_CASE("D008: a stage without dates, one still open, and all of them") {
  CHECK(said("D008",
             "stages:\n  - {title: 甲, period: 2024-04}\n  - {title: 乙, text: 一。}\n") ==
        "6:13 warning D008 乙 has no period");
  CHECK(said("D008", stages({"2024-04", "待定"}), Lang::kZh) ==
        "6:24 warning D008 “乙”的时间尚未确定");
  CHECK(said("D008", "stages: [{title: 甲}, {title: 乙}, {title: 丙}]\n", Lang::kZh) ==
        "4:18 warning D008 3个阶段都没有写起止时间");
  CHECK(said("D008", stages({"{label: 第二周}", "..2024-04-20"})).empty());
  // Its tasks are dated one by one.
  CHECK(said("D008",
             "stages:\n  - {title: 甲, tasks: [{title: 一, due: 2024-04}, {title: 二, due: "
             "2024-05}]}\n")
            .empty());
  // A date that was refused is no missing one.
  CHECK(said("D008", stages({"2024-02-30"})).empty());
}

TEST_CASE("D009: tasks by reference, in place, and due") {
  constexpr std::string_view kTasks =
      "units: [甲办]\n"
      "tasks:\n"
      "  - {id: a, title: 清沟, lead: 甲办, period: 2024-07}\n"
      "  - {id: b, title: 清塘, lead: 甲办, due: 2024-03-31}\n"
      "stages:\n";
  CHECK(said("D009", std::string(kTasks) +
                         "  - {title: 整治, period: 2024-04..2024-06, tasks: [a, b]}\n") ==
        "9:51 warning D009 清沟 (2024-07) lies outside 整治 (2024-04..2024-06)\n"
        "9:54 warning D009 清塘 is due on 2024-03-31, outside 整治 (2024-04..2024-06)");
  // A task that several stages list is due in one of them; one that runs on is not outside.
  CHECK(said("D009", std::string(kTasks) +
                         "  - {title: 发动, period: 2024-03, tasks: [b]}\n"
                         "  - {title: 整治, period: 2024-04..2024-07-15, tasks: [a, b]}\n")
            .empty());
  CHECK(
      said("D009",
           "stages:\n"
           "  - {title: 整治, period: 2024年4月, tasks: [{title: 清沟, period: 2024年5月}]}\n",
           Lang::kZh) ==
      "5:62 warning D009 “清沟”的期限（2024年5月）不在“整治”（2024年4月）之内");
  CHECK(said("D009", std::string(kTasks) + "  - {title: 整治, tasks: [a, b]}\n").empty());
}
